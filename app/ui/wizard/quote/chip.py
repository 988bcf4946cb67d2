"""Draft or issued, beside the page's title: icon and word."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout

from app.ui.widgets import IconLabel, label


class StateChip(QFrame):
    """Shows *Draft* until told otherwise."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("chip")
        inside = QHBoxLayout(self)
        inside.setContentsMargins(8, 3, 8, 3)
        inside.setSpacing(6)
        self._icon = IconLabel("quote_draft", "text2", 16)
        self._word = label(self.tr("Draft"), "strongcaption")
        inside.addWidget(self._icon)
        inside.addWidget(self._word)

    def set_issued(self, issued: bool) -> None:
        """Whether the quote has been issued."""
        self._icon.set_icon("quote_issued" if issued else "quote_draft")
        self._word.setText(self.tr("Issued") if issued else self.tr("Draft"))
