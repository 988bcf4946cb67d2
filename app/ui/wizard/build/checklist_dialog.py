"""What the workshop does to build and accept the machines, to read, to copy or to save."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QFont,
    QGuiApplication,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextListFormat,
)
from PySide6.QtWidgets import QTextEdit, QVBoxLayout, QWidget

from app.ui.theme import Themed, sized, tokens
from app.ui.widgets import Button, Dialog, announce, label, row
from app.ui.widgets.dialogs import in_proportion

BOX = "[ ] "
"""What a step begins with in the text."""
ABOVE_PX, BELOW_PX = 12, 4


class ChecklistDialog(Dialog):
    """The steps with their acceptance values; a quote prints them too."""

    def __init__(self, parent: QWidget, text: str) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Workshop checklist"))
        self.resize(in_proportion(parent, 760, 620))
        self.text = ChecklistView(text)
        self.text.setAccessibleName(self.tr("Steps with their acceptance values"))
        self.text.setAccessibleDescription(self.tr("Text to read and copy."))
        self.copy = Button(self.tr("Copy"))
        self.copy.clicked.connect(self._on_copy)
        close = Button(self.tr("Close"), "", "primary")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 14, 16, 12)
        whole.addWidget(self.text, 1)
        whole.addLayout(row(label(self.tr("The quote prints it, too."), "quietcaption"), None, self.copy, close))

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.plain)
        announce(self.copy, self.tr("Copied."))


class ChecklistView(Themed, QTextEdit):
    """The checklist set out: machines and kinds of work as headings, steps with a box, below each when it is done.

    ``plain`` is the same as text.
    """

    def __init__(self, text: str) -> None:
        super().__init__()
        self.plain = text
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.start_theming()

    def retint(self) -> None:
        """Sets the text in the colours and sizes of now."""
        self.clear()
        cursor = QTextCursor(self.document())
        lines = self.plain.split("\n")
        boxes: QTextListFormat | None = None
        for line, after in zip(lines, [*lines[1:], ""], strict=True):
            if line.startswith(BOX):
                boxes = boxes or _boxes()
                self._add(cursor, line.removeprefix(BOX), boxes=boxes)
            elif line.startswith(" "):
                self._add(cursor, line.strip(), kind="body", token="text2", indent=True)
            elif line:
                self._add(cursor, line, kind="strong" if after.startswith(BOX) else "section", above=ABOVE_PX)
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _add(
        self, cursor: QTextCursor, text: str, *, kind: str = "body", token: str = "text", above: int = 0,
        indent: bool = False, boxes: QTextListFormat | None = None,
    ) -> None:  # fmt: skip
        """One paragraph at the end."""
        shape, letters = QTextBlockFormat(), QTextCharFormat()
        first = self.document().isEmpty()
        shape.setTopMargin(0 if first else above or BELOW_PX * bool(boxes))
        shape.setBottomMargin(BELOW_PX if above else 0)
        if indent:
            shape.setIndent(1)
        if boxes is not None:
            shape.setMarker(QTextBlockFormat.MarkerType.Unchecked)
        letters.setFont(sized(QFont(self.font()), kind))
        letters.setForeground(tokens().color(token))
        if first:
            cursor.setBlockFormat(shape)
            cursor.setBlockCharFormat(letters)
        else:
            cursor.insertBlock(shape, letters)
        cursor.insertText(text, letters)
        if boxes is not None:
            cursor.createList(boxes)


def _boxes() -> QTextListFormat:
    made = QTextListFormat()
    made.setStyle(QTextListFormat.Style.ListDisc)
    made.setIndent(1)
    return made
