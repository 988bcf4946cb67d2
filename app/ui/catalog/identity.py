"""What a part of the user's own is called: vendor, name, part number, year, notes. Shipped parts keep theirs."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from app.domain.parts import Part
from app.ui.catalog.fact_fit import Shares, place
from app.ui.catalog.words import translate
from app.ui.widgets import FieldBox, announce, label
from app.viewmodels.catalog_page import today

FIELDS = ("vendor", "name", "mpn", "launch_year", "notes")
NEEDED = ("vendor", "name")
FIRST_YEAR = 2000


class IdentityForm(QWidget):
    """``wanted(field, value)`` when a field is left or Enter is pressed with something else in it."""

    wanted = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self._part: Part | None = None
        self.boxes: dict[str, FieldBox] = {}
        self._captions = []
        grid = QGridLayout(self)
        grid.setContentsMargins(14, 8, 14, 2)
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(4)
        grid.addWidget(label(translate("Catalog", "Identity"), "strong"), 0, 0, 1, 2)
        for at, field in enumerate(FIELDS, 1):
            box = FieldBox()
            box.edit.setAccessibleName(self.word(field))
            box.edit.editingFinished.connect(lambda which=field: self._on_left(which))
            caption = label(self.word(field), "quiet", wrap=True)
            caption.setBuddy(box.edit)
            grid.addWidget(caption, 2 * at, 0)
            grid.addWidget(box, 2 * at, 1)
            self.boxes[field] = box
            self._captions.append(caption)
        self.problem = label("", "error", wrap=True)
        self.problem.hide()
        grid.addWidget(self.problem, 2 * len(FIELDS) + 2, 0, 1, 2)
        grid.setColumnStretch(1, 1)
        self._grid = grid

    @staticmethod
    def word(field: str) -> str:
        """A field's label."""
        return {
            "vendor": translate("Catalog", "Vendor"),
            "name": translate("Catalog", "Name"),
            "mpn": translate("Catalog", "Part number"),
            "launch_year": translate("Catalog", "Launched"),
            "notes": translate("Catalog", "Notes"),
        }[field]

    def show_part(self, part: Part) -> None:
        """Shows a part; what is being typed stays."""
        self._part = part
        for field, box in self.boxes.items():
            if not (box.edit.hasFocus() and box.edit.isModified()):
                self._show(field)

    @property
    def typed(self) -> dict[str, str]:
        """What stands in it and was not kept, by field."""
        return {field: box.edit.text() for field, box in self.boxes.items() if box.edit.isModified()}

    def retype(self, texts: Mapping[str, str]) -> None:
        """Has it typed again, as it was."""
        for field, text in texts.items():
            self.boxes[field].edit.setText(text)
            self.boxes[field].edit.setModified(True)
            self._on_left(field)

    def _show(self, field: str) -> None:
        box, value = self.boxes[field], getattr(self._part, field)
        box.edit.setText("" if value is None else str(value))
        box.edit.setCursorPosition(0)
        box.edit.setModified(False)
        box.set_state(error=False)

    def _on_left(self, field: str) -> None:
        box = self.boxes[field]
        if self._part is None or not box.edit.isModified():
            return
        text = box.edit.text().strip()
        wrong = self._wrong(field, text)
        box.set_state(error=bool(wrong))
        self.problem.setText(wrong)
        self.problem.setVisible(bool(wrong))
        if wrong:
            announce(self, wrong)
            return
        box.edit.setModified(False)
        value = (int(text) if field == "launch_year" else text) if text else "" if field == "notes" else None
        if value != getattr(self._part, field):
            self.wanted.emit(field, value)

    def _wrong(self, field: str, text: str) -> str:
        if field in NEEDED and not text:
            return translate("Catalog", "{0}: needs a value; the former one is kept.").format(self.word(field))
        last = today().year + 1
        year = text.isascii() and text.isdigit() and FIRST_YEAR <= int(text) <= last
        if field == "launch_year" and text and not year:
            return translate("Catalog", "{0}: a year, {1} to {2}.").format(self.word(field), FIRST_YEAR, last)
        return ""

    def fit(self, shares: Shares) -> None:
        """Names as wide as those of the facts, and above their values where those are."""
        for at, (caption, box) in enumerate(zip(self._captions, self.boxes.values(), strict=True), 1):
            place(self._grid, 2 * at, caption, box, shares)
