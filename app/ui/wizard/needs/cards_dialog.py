"""Which accelerators the memory bars compare."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.parts import Part
from app.ui.catalog.check_list import CheckList
from app.ui.widgets import Button, Dialog, SearchField, label, row

MOST = 8
Chosen = Callable[[tuple[str, ...]], None]


class CardsDialog(Dialog):
    """Tick up to eight accelerators; none leaves the choice to the program."""

    def __init__(self, parent: QWidget, parts: Mapping[str, Part], ticked: tuple[str, ...], chosen: Chosen) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Choose cards to compare"))
        self.resize(460, 520)
        self._chosen = chosen
        stack = QVBoxLayout(self)
        stack.setContentsMargins(16, 16, 16, 16)
        stack.setSpacing(10)
        self.list = CheckList(self.tr("Accelerators"))
        for part in parts.values():
            self.list.add(part.id, part.title, part.id in ticked)
        self.search = SearchField(
            self.tr("{0} accelerators").format(len(parts)), self.tr("Search accelerators"), self.list
        )
        self.search.searched.connect(self.list.narrow)
        self.list.itemChanged.connect(lambda _item: self._on_ticked())
        self._note = label("", "quietcaption", wrap=True)
        self.ok = Button(self.tr("Compare"), "", "primary")
        self.ok.setDefault(True)
        self.ok.pressed_ok.connect(self._on_ok)
        ours = Button(self.tr("Our choice"))
        ours.clicked.connect(lambda: self._finish(()))
        cancel = Button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        stack.addWidget(self.search)
        stack.addWidget(self.list, 1)
        stack.addWidget(self._note)
        stack.addLayout(row(ours, None, cancel, self.ok))
        self._on_ticked()

    @classmethod
    def choose(cls, parent: QWidget, parts: Mapping[str, Part], ticked: tuple[str, ...], chosen: Chosen) -> CardsDialog:
        """Opens the dialog; ``chosen`` gets the ids when it is confirmed."""
        dialog = cls(parent, parts, ticked, chosen)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
        return dialog

    def ticked(self) -> tuple[str, ...]:
        """The accelerators ticked, by id."""
        return self.list.checked

    def _on_ticked(self) -> None:
        count = len(self.ticked())
        self._note.setText(self.tr("{0} of at most {1} ticked.").format(count, MOST))
        self.ok.set_unavailable(self.tr("Tick at most {0}.").format(MOST) if count > MOST else "")

    def _on_ok(self) -> None:
        self._finish(self.ticked())

    def _finish(self, cards: tuple[str, ...]) -> None:
        self._chosen(cards)
        self.accept()
