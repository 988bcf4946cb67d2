"""The filters in force as chips over the table; pressing one takes it away."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from app.ui.widgets import Button, FlowLayout, clear


class FilterChips(QFrame):
    """``clear_wanted(key)``: one filter is to go; the empty key means all of them."""

    clear_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("bar")
        self.setAccessibleName(self.tr("Filters in force"))
        self._flow = FlowLayout(spacing=6)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(12, 5, 10, 6)
        outer.addLayout(self._flow)
        self.chips: dict[str, Button] = {}
        self.hide()

    def show_filters(self, texts: Sequence[tuple[str, str]]) -> None:
        """Chips for these (key, text); none hides the row. The focus stays in the row where it was in it."""
        focused = any(chip.hasFocus() for chip in self.chips.values())
        clear(self._flow)
        self.chips = {}
        for key, text in texts:
            self._add(key, text, self.tr("Remove the filter: {0}").format(text))
        if len(texts) > 1:
            self._add("", self.tr("Clear all filters"), self.tr("Clear all filters"))
        self.setVisible(bool(texts))
        if focused and self.chips:
            next(iter(self.chips.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self, key: str, text: str, name: str) -> None:
        chip = Button(text, "clear" if key else "", "compact" if key else "link")
        chip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        chip.setAccessibleName(name)
        chip.setToolTip(name)
        chip.clicked.connect(lambda: self.clear_wanted.emit(key))
        self._flow.addWidget(chip)
        self.chips[key] = chip
