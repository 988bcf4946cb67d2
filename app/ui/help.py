"""Help: the page about where the user is, and the list of keys."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QGridLayout, QTextBrowser, QVBoxLayout, QWidget

from app.ui.language import language_in_force
from app.ui.widgets import Button, Dialog, label, row
from app.viewmodels.languages import ENGLISH

HELP_DIR = Path(__file__).resolve().parents[2] / "resources" / "help"


def help_folders() -> tuple[Path, ...]:
    """Where help pages are: those of the window's language before the English ones."""
    code = language_in_force()
    return (HELP_DIR,) if code == ENGLISH else (HELP_DIR / code, HELP_DIR)


def help_file(key: str) -> Path | None:
    """The page of a step or room, in English where the window's language has none."""
    return next((file for folder in help_folders() if (file := folder / f"{key}.md").is_file()), None)


class HelpDialog(Dialog):
    """A window beside the main one; it blocks nothing."""

    def __init__(self, parent: QWidget, title: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(16, 16, 16, 16)
        self.body.setSpacing(12)
        self.body.addWidget(label(title, "section"))

    def _finish(self) -> None:
        close = Button(self.tr("Close"))
        close.clicked.connect(self.close)
        self.body.addLayout(row(None, close))
        self.show()

    @classmethod
    def page(cls, parent: QWidget, key: str, heading: str = "") -> HelpDialog:
        """The help page of a step or room, from ``heading`` on; the keys where there is none."""
        file = help_file(key)
        if file is None:
            return cls.keys(parent)
        dialog = cls(parent, cls.tr("Help"))
        text = QTextBrowser()
        text.setSource(QUrl.fromLocalFile(str(file)), QTextDocument.ResourceType.MarkdownResource)  # links may follow
        text.setAccessibleName(cls.tr("Help text"))
        text.setAccessibleDescription(cls.tr("Text to read: arrow keys scroll, Tab goes from link to link."))
        text.setMinimumSize(560, 420)
        dialog.body.addWidget(text)
        dialog._finish()
        if heading:
            scroll_to(text, heading)
        return dialog

    @classmethod
    def keys(cls, parent: QWidget) -> HelpDialog:
        """Every key of the window."""
        dialog = cls(parent, cls.tr("Keys"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(4)
        for n, (keys, what) in enumerate(dialog._all_keys()):
            grid.addWidget(label(keys, "strong"), n, 0)
            grid.addWidget(label(what), n, 1)
        dialog.body.addLayout(grid)
        dialog._finish()
        return dialog

    def _all_keys(self) -> tuple[tuple[str, str], ...]:
        return (
            ("Alt+1 … Alt+7", self.tr("open a step")),
            ("Alt+Left, Alt+Right", self.tr("step back, next step")),
            ("Ctrl+Enter", self.tr("next step")),
            ("Ctrl+1, 2, 3", self.tr("Projects, Catalog, Quotes")),
            ("Ctrl+,", self.tr("Settings")),
            ("F6, Shift+F6", self.tr("next pane, pane before")),
            ("F8, Shift+F8", self.tr("next finding, finding before")),
            ("F9", self.tr("show or hide the summary")),
            ("Ctrl+K", self.tr("search everywhere")),
            ("Ctrl+F", self.tr("search")),
            ("Ctrl+Shift+F", self.tr("filter the catalog's list")),
            ("Ctrl+I", self.tr("why this number?")),
            ("Ctrl+Z, Ctrl+Shift+Z", self.tr("undo, redo")),
            ("Ctrl+N", self.tr("new project")),
            ("F1", self.tr("help on this page")),
            ("Esc", self.tr("close what is open over the page")),
        )


def scroll_to(text: QTextBrowser, words: str) -> None:
    """Has a page begin where ``words`` stand, and selects them."""
    text.moveCursor(QTextCursor.MoveOperation.Start)
    if text.find(words):
        bar = text.verticalScrollBar()
        bar.setValue(bar.value() + text.cursorRect().top())
