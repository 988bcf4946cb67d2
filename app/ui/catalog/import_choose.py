"""First step of an import: the file, or the folder."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.widgets import Button, Card, Dialogs, IconLabel, Notice, PageScroll, label, row, set_tone

WIDEST = 1000
ICONS = ("table-large", "all_parts", "database-outline", "cloud")
PATTERN = "*.csv *.tsv *.txt *.xlsx *.json *.yaml *.yml *.jsonl *.gz *.zip"


class ChoosePage(QWidget):
    """``chosen(path)``. The whole page takes what is dropped on it."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptDrops(True)
        self.drop = Card("drop", margins=(24, 32, 24, 32))
        self.file = Button(self.tr("Choose file…"), "drop_file", "primary")
        self.folder = Button(self.tr("Choose folder…"), "folder-open-outline")
        self.file.clicked.connect(self._on_file)
        self.folder.clicked.connect(self._on_folder)
        head = label(self.tr("Drop a file or a folder here"), "section")
        head.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.drop.body.addWidget(IconLabel("drop_file", "text2", 40), 0, Qt.AlignmentFlag.AlignHCenter)
        self.drop.body.addWidget(head)
        self.drop.body.addSpacing(4)
        self.drop.body.addLayout(row(None, self.file, self.folder, None))
        self.drop.setMaximumWidth(WIDEST)
        self.notice = Notice("fail")
        self.notice.setMaximumWidth(WIDEST)
        self.notice.hide()
        inside = QWidget()
        stack = QVBoxLayout(inside)
        stack.setContentsMargins(16, 16, 16, 16)
        stack.setSpacing(8)
        for widget in (self.drop, self.notice, self._formats()):
            stack.addWidget(widget)
        stack.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(PageScroll(inside))

    def _formats(self) -> Card:
        """What can be read, and what does not happen."""
        card = Card()
        card.setMaximumWidth(WIDEST)
        card.add_header(self.tr("What can be read"))
        words = (
            self.tr("CSV and XLSX of a supplier: columns are matched in the next step and remembered."),
            self.tr("CSV, XLSX, JSON, YAML and ZIP that Rigwright exported, or written in the same way."),
            self.tr("BuildCores OpenDB: the folder of your copy, or a packed .jsonl.gz."),
            self.tr("Price lists of clouds: one CSV per provider, with the columns of SkyPilot's catalog."),
        )
        for icon_role, sentence in zip(ICONS, words, strict=True):
            line = QHBoxLayout()
            line.setSpacing(12)
            line.addWidget(IconLabel(icon_role, "text2"), 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(label(sentence, wrap=True), 1)
            card.body.addLayout(line)
        note = self.tr("Nothing leaves this computer, and nothing is changed before you have seen what would be.")
        card.body.addWidget(label(note, "hint", wrap=True))
        return card

    def show_error(self, words: str) -> None:
        """Why a file cannot be taken; empty clears it."""
        self.notice.show_message("fail", words, self.tr("Nothing was changed.") if words else "")
        self.notice.setVisible(bool(words))

    def _on_file(self) -> None:
        pattern = self.tr("Files of parts ({0});;All files (*)").format(PATTERN)
        path = Dialogs.open_file(self, self.tr("Import parts"), pattern)
        if path is not None:
            self.chosen.emit(path)

    def _on_folder(self) -> None:
        path = Dialogs.open_folder(self, self.tr("Import a folder of parts"))
        if path is not None:
            self.chosen.emit(path)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_path(event) is not None:
            event.acceptProposedAction()
            set_tone(self.drop, "hot", True)

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        set_tone(self.drop, "hot", False)

    def dropEvent(self, event: QDropEvent) -> None:
        set_tone(self.drop, "hot", False)
        path = dropped_path(event)
        if path is not None:
            event.acceptProposedAction()
            self.chosen.emit(path)


def dropped_path(event: QDropEvent) -> Path | None:
    """The first local file or folder of what is dropped."""
    return next((Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()), None)
