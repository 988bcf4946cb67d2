"""First step of an import: the file, or the folder."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.widgets import Button, Card, Dialogs, IconLabel, Notice, label, row, set_tone

WIDEST = 760


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
        stack = QVBoxLayout(self)
        stack.setContentsMargins(16, 16, 16, 16)
        stack.setSpacing(12)
        stack.addWidget(self.drop)
        stack.addWidget(self.notice)
        for words in self._formats():
            line = label(words, "quiet", wrap=True)
            line.setMaximumWidth(WIDEST)
            stack.addWidget(line)
        stack.addStretch(1)

    def _formats(self) -> list[str]:
        return [
            self.tr("CSV and XLSX of a supplier: columns are matched in the next step and remembered."),
            self.tr("CSV, XLSX, JSON and ZIP that Rigwright exported."),
            self.tr("BuildCores OpenDB: the folder of your copy, or a packed .jsonl.gz."),
            self.tr("Price lists of clouds: one CSV per provider, with the columns of SkyPilot's catalog."),
            self.tr("Nothing leaves this computer, and nothing is changed before you have seen what would be."),
        ]

    def show_error(self, words: str) -> None:
        """Why a file cannot be taken; empty clears it."""
        self.notice.show_message("fail", words, self.tr("Nothing was changed.") if words else "")
        self.notice.setVisible(bool(words))

    def _on_file(self) -> None:
        pattern = self.tr("Files of parts (*.csv *.tsv *.txt *.xlsx *.json *.jsonl *.gz *.zip);;All files (*)")
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
