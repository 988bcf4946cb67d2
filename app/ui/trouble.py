"""What stands in place of the rooms where the database cannot be opened: what is wrong, and the ways out."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from app.ui.widgets import Button, Card, FlowLayout, IconLabel, PageScroll, column, in_the_middle, label

WIDTH_PX = 620


class Trouble(QWidget):
    """The words of an error with buttons below; the first one has the focus."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__()
        self.setObjectName("pageArea")
        self.setAccessibleName(message)
        self.message = label(message, "section", wrap=True)
        self.hint = label(hint, "quiet", wrap=True)
        for words in (self.message, self.hint):
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.card = Card(margins=(24, 20, 24, 20))
        self.card.setFixedWidth(WIDTH_PX)
        self.card.body.setSpacing(16)
        told = QGridLayout(horizontalSpacing=12, verticalSpacing=6)
        told.addWidget(IconLabel("failed", "fail", 24), 0, 0, Qt.AlignmentFlag.AlignTop)
        told.addWidget(self.message, 0, 1)
        told.addWidget(self.hint, 1, 1)
        told.setColumnStretch(1, 1)
        self.card.body.addLayout(told)
        self.setLayout(column(PageScroll(in_the_middle(self.card))))

    def offer(self, *ways: Button) -> None:
        """Puts the ways out below the words."""
        self.card.body.addLayout(FlowLayout(*ways, spacing=8))
        for button in ways:
            button.show()  # what is still hidden keeps no focus
        ways[0].setFocus(Qt.FocusReason.OtherFocusReason)
