"""The facts of a part as a form, made from the spec model once per category."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from app.domain.parts import Part
from app.ui.catalog.fact_fit import Shares, share
from app.ui.catalog.fact_row import FactRow
from app.ui.catalog.identity import IdentityForm
from app.ui.catalog.words import group_label
from app.ui.pieces import InPieces
from app.ui.widgets import label
from app.viewmodels.bulk_edit import Entry, Sources, Together
from app.viewmodels.part_form import groups_of


class FactForm(InPieces, QWidget):
    """Groups of facts. ``wanted(name, entry)`` and ``revert_wanted(name)`` come from the rows, ``renamed(field,
    value)`` from the identity that parts of the user's own show above them.
    """

    wanted = Signal(str, object)
    renamed = Signal(str, object)
    revert_wanted = Signal(str)

    def __init__(self, category: str, locale: str, sources: Sources | None = None) -> None:
        super().__init__()
        self.category = category
        self._locale, self._sources = locale, sources or Sources()
        self._show: Callable[[], None] | None = None
        self._shares: Shares | None = None
        content = QWidget()
        self._stack = QVBoxLayout(content)
        self._stack.setContentsMargins(0, 6, 0, 12)
        self._stack.setSpacing(0)
        self.scroll = QScrollArea()
        self.scroll.setWidget(content)
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.scroll)
        self.setUpdatesEnabled(False)  # nothing is seen before all is there
        self.plan_to_build()

    def build(self) -> Iterator[None]:
        stack, made = self._stack, {}
        self.identity = IdentityForm()
        self.identity.wanted.connect(self.renamed)
        self.identity.hide()
        stack.addWidget(self.identity)
        for group, shapes in groups_of(self.category):
            head = label(group_label(group), "strong")
            head.setContentsMargins(14, 8, 14, 4)
            stack.addWidget(head)
            for shape in shapes:
                line = FactRow(shape, self._locale, self._sources)
                line.wanted.connect(self.wanted)
                line.revert_wanted.connect(self.revert_wanted)
                line.grown.connect(lambda which=line: QTimer.singleShot(0, self, lambda: self._keep_in_view(which)))
                stack.addWidget(line)
                made[shape.name] = line
                yield
        stack.addStretch(1)
        self.rows: dict[str, FactRow] = made

    def completed(self) -> None:
        self._fit(self.width())
        self.setUpdatesEnabled(True)
        if self._show is not None:
            self._show()

    def show_part(self, part: Part, *, own: bool = False) -> None:
        """Shows one part's facts, and what it is called where that can be changed; as soon as all fields are there."""
        self._show = lambda: self._show_part(part, own)
        if self.built:
            self._show()

    def _show_part(self, part: Part, own: bool) -> None:
        self.identity.setVisible(own)
        self.identity.show_part(part)
        for line in self.rows.values():
            line.show_part(part)
        self._fit(self.width())

    def show_together(self, together: Together, pending: Mapping[str, Entry]) -> None:
        """Shows the facts of several parts; ``pending`` are the values that they shall all get."""
        self._show = None
        self.identity.hide()
        for name, line in self.rows.items():
            line.show_together(together.facts[name], pending.get(name))
        self._fit(self.width())

    def show_clashes(self, clashes: Mapping[str, Sequence[str]]) -> None:
        """Says beneath facts what speaks against them."""
        for name, line in self.rows.items():
            line.show_clashes(clashes.get(name, ()))

    def focus_on(self, name: str) -> None:
        """Goes to a fact, or to the name."""
        if name in self.identity.boxes:
            self.identity.boxes[name].edit.setFocus()
            self.identity.boxes[name].edit.selectAll()
            self.scroll.verticalScrollBar().setValue(0)
        if name in self.rows:
            self.rows[name].control.setFocus()
            self._keep_in_view(self.rows[name])

    def _keep_in_view(self, line: FactRow) -> None:
        self.scroll.ensureWidgetVisible(line, 0, 12)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.built:
            self._fit(event.size().width())

    def _fit(self, width: int) -> None:
        lines = self.rows.values()
        room = width - self.scroll.verticalScrollBar().sizeHint().width()
        names = [line.name_widths for line in lines]
        widest = max(one for one, _whole in names), max(whole for _one, whole in names)
        shares = share(room, widest, max(line.least_value for line in lines), self.fontMetrics())
        if shares != self._shares:
            self._shares = shares
            self.identity.fit(shares)
            for line in lines:
                line.fit(shares)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and getattr(self, "built", False):
            QTimer.singleShot(0, self, lambda: self._fit(self.width()))  # once the rows have the font as well
