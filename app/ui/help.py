"""Help: the page about where the user is, the others beside it, and the list of keys."""

from __future__ import annotations

from pathlib import Path
from types import MappingProxyType

from PySide6.QtCore import QSignalBlocker, Qt, QUrl
from PySide6.QtGui import QTextBlockFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QTextBrowser, QVBoxLayout, QWidget

from app.ui.key_words import key_words
from app.ui.language import language_in_force
from app.ui.widgets import Button, Dialog, SectionList, label, row
from app.viewmodels.languages import ENGLISH

HELP_DIR = Path(__file__).resolve().parents[2] / "resources" / "help"
ICONS = MappingProxyType(
    {
        "projects": "nav_projects", "workload": "workload_llm", "phase": "train", "place": "place_onsite",
        "needs": "memory", "build": "room", "cost": "money", "quote": "quote_draft", "catalog": "nav_catalog",
        "quotes": "nav_quotes", "settings": "nav_settings", "accuracy": "target",
    }
)  # fmt: skip
"""The pages in the order of the list, each with its icon."""
TEXT_PX = (360, 240)
SIZE_PX = (800, 560)
AROUND_PX = 40
"""Left free on a small screen."""
MARGIN_PX = 12
INDENT_PX = 20
BETWEEN_PX = 8


def help_folders() -> tuple[Path, ...]:
    """Where help pages are: those of the window's language before the English ones."""
    code = language_in_force()
    return (HELP_DIR,) if code == ENGLISH else (HELP_DIR / code, HELP_DIR)


def help_file(key: str) -> Path | None:
    """The page of a step or room, in English where the window's language has none."""
    return next((file for folder in help_folders() if (file := folder / f"{key}.md").is_file()), None)


def page_title(file: Path) -> str:
    """The heading of a page: its first line."""
    with file.open(encoding="utf-8") as lines:
        return lines.readline().lstrip("# ").strip()


class HelpText(QTextBrowser):
    """A page below its heading, in the house's type. Links lead to other pages."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Help text"))
        self.setAccessibleDescription(self.tr("Text to read: arrow keys scroll, Tab goes from link to link."))
        self.setMinimumSize(*TEXT_PX)
        self.sourceChanged.connect(lambda _source: self._dress())

    def open_page(self, file: Path) -> None:
        """Shows a page from its beginning."""
        self.setSource(QUrl.fromLocalFile(str(file)), QTextDocument.ResourceType.MarkdownResource)  # links may follow

    def _dress(self) -> None:
        document = self.document()
        document.setDocumentMargin(MARGIN_PX)
        document.setIndentWidth(INDENT_PX)
        cursor = QTextCursor(document)
        if document.begin().blockFormat().headingLevel():  # it stands above already
            cursor.movePosition(QTextCursor.MoveOperation.NextBlock, QTextCursor.MoveMode.KeepAnchor)
            cursor.removeSelectedText()
        spaced = QTextBlockFormat()
        spaced.setTopMargin(0)
        spaced.setBottomMargin(BETWEEN_PX)
        block = document.begin()
        while block.isValid():
            at = QTextCursor(block)
            if at.currentTable() is None:
                at.mergeBlockFormat(spaced)
            block = block.next()


class HelpDialog(Dialog):
    """A window beside the main one; it blocks nothing."""

    def __init__(self, parent: QWidget, title: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(16, 16, 16, 16)
        self.body.setSpacing(12)

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
        text = dialog._make_pages()
        text.open_page(file)
        room = parent.screen().availableSize()
        dialog.resize(*(min(size, most - AROUND_PX) for size, most in zip(SIZE_PX, room.toTuple(), strict=True)))
        dialog._finish()
        text.setFocus()
        if heading:
            scroll_to(text, heading)
        return dialog

    def _make_pages(self) -> HelpText:
        """The list of pages, and beside it heading and text of the one that is open."""
        shown = [(key, file) for key in ICONS if (file := help_file(key)) is not None]
        nav = SectionList(self.tr("Help pages"), self.tr("Up and Down open a page."))
        for key, file in shown:
            nav.add(page_title(file), ICONS[key])
        side = QFrame()
        side.setObjectName("card")
        lane = QVBoxLayout(side)
        lane.setContentsMargins(1, 8, 1, 8)
        lane.addWidget(nav)
        head, text = label("", "section"), HelpText()
        reading = QVBoxLayout()
        reading.setSpacing(8)
        reading.addWidget(head)
        reading.addWidget(text, 1)
        line = QHBoxLayout()
        line.setSpacing(16)
        line.addWidget(side)
        line.addLayout(reading, 1)
        self.body.addLayout(line)

        def on_opened(source: QUrl) -> None:
            file = Path(source.toLocalFile())
            head.setText(page_title(file))
            with QSignalBlocker(nav):
                nav.setCurrentRow(next((at for at, (key, _file) in enumerate(shown) if key == file.stem), -1))

        text.sourceChanged.connect(on_opened)
        nav.currentRowChanged.connect(lambda at: text.open_page(shown[at][1]))
        return text

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
            (f"{key_words('Alt+1')} … {key_words('Alt+7')}", self.tr("open a step")),
            (key_words("Alt+Left", "Alt+Right"), self.tr("step back, next step")),
            (key_words("Ctrl+Enter"), self.tr("next step")),
            (f"{key_words('Ctrl+1')}, 2, 3", self.tr("Projects, Catalog, Quotes")),
            (key_words("Ctrl+,"), self.tr("Settings")),
            (key_words("F6", "Shift+F6"), self.tr("next pane, pane before")),
            (key_words("F8", "Shift+F8"), self.tr("next finding, finding before")),
            (key_words("F9"), self.tr("show or hide the summary")),
            (key_words("Ctrl+K"), self.tr("search everywhere")),
            (key_words("Ctrl+F"), self.tr("search")),
            (key_words("Ctrl+Shift+F"), self.tr("filter the catalog's list")),
            (key_words("Ctrl+I"), self.tr("why this number?")),
            (key_words("Ctrl+Z", "Ctrl+Shift+Z"), self.tr("undo, redo")),
            (key_words("Ctrl+N"), self.tr("new project")),
            (key_words("Ctrl+O"), self.tr("open a file")),
            (key_words("Ctrl+W"), self.tr("close the project")),
            (key_words("Ctrl+Q"), self.tr("quit")),
            (key_words("F1"), self.tr("help on this page")),
            (key_words("Esc"), self.tr("close what is open over the page")),
        )


def scroll_to(text: QTextBrowser, words: str) -> None:
    """Has a page begin where ``words`` stand, and selects them."""
    text.moveCursor(QTextCursor.MoveOperation.Start)
    if text.find(words):
        bar = text.verticalScrollBar()
        bar.setValue(bar.value() + text.cursorRect().top())
