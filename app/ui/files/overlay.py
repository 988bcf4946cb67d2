"""What stands over the window while files are held over it: what letting go would do."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QColor, QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.files.words import footnote, headline, not_taken
from app.ui.theme import scaled, tokens
from app.ui.widgets import Card, IconLabel, label, set_tone
from app.viewmodels.opening_files import Plan

ICONS = {
    "none": "failed", "model": "workload_custom", "new_model": "workload_custom", "projects": "nav_projects",
    "pdf": "pdf", "import": "import", "restore": "undo",
}  # fmt: skip
WIDTH_PX = 560
LINES = 6
VEIL = {"light": ("text", 70), "dark": ("sunken", 170)}


class DropOverlay(QWidget):
    """``dropped`` brings the paths. It stands there only while something is held over the window."""

    dropped = Signal(object)
    left = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAcceptDrops(True)
        self.setAccessibleName(self.tr("Files held over the window"))
        self.card = Card("drop", margins=(28, 28, 28, 24))
        self.card.setParent(self)
        set_tone(self.card, "hot", "true")
        middle = Qt.AlignmentFlag.AlignHCenter
        self.icon = IconLabel("drop_file", "link", 40)
        self.head = label("", "section", wrap=True)
        self.note = label("", "quiet", wrap=True)
        self.rest = label("", "quietcaption", wrap=True)
        stack = QVBoxLayout()
        stack.setSpacing(8)
        stack.addWidget(self.icon, 0, middle)
        for words in (self.head, self.note, self.rest):
            words.setAlignment(middle)
            stack.addWidget(words)
        self.card.body.addLayout(stack)
        self.card.installEventFilter(self)
        window.installEventFilter(self)
        self.hide()

    def come(self) -> None:
        """Covers the window; what the files are is still being looked at."""
        self.icon.set_icon("drop_file", "link")
        set_tone(self.card, "hot", "true")
        self._say(self.tr("Looking at what this is…"), "", [])
        self.setGeometry(self.parentWidget().rect())
        self.show()
        self.raise_()

    def show_plan(self, plan: Plan) -> None:
        """Says what letting go would do."""
        bad = plan.act == "none"
        self.icon.set_icon(ICONS[plan.act], "fail" if bad else "link")
        lines = not_taken(plan)
        if len(lines) > LINES:
            lines = [*lines[: LINES - 1], self.tr("…and {0} more.").format(len(lines) - LINES + 1)]
        set_tone(self.card, "hot", "bad" if bad else "true")
        self._say(headline(plan), footnote(plan), lines)
        self.raise_()  # above the ring around what has the focus

    def _say(self, head: str, note: str, rest: list[str]) -> None:
        for shown, words in ((self.head, head), (self.note, note), (self.rest, "\n".join(rest))):
            shown.setText(words)
            shown.setVisible(bool(words))
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """It stays as large as its window, and the card as high as its words."""
        grown = event.type() == (QEvent.Type.LayoutRequest if watched is self.card else QEvent.Type.Resize)
        if grown and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        self.setGeometry(self.parentWidget().rect())
        self.card.setFixedWidth(min(scaled(WIDTH_PX), self.parentWidget().width() - 48))
        self.card.adjustSize()
        area = self.parentWidget().rect()
        self.card.move((area.width() - self.card.width()) // 2, max(24, (area.height() - self.card.height()) // 2))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if paths_of(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.hide()
        self.left.emit()

    def dropEvent(self, event: QDropEvent) -> None:
        self.hide()
        paths = paths_of(event.mimeData())
        if paths:
            event.acceptProposedAction()
            self.dropped.emit(paths)

    def paintEvent(self, event: QPaintEvent) -> None:
        now = tokens()
        token, alpha = VEIL[now.name]
        colour = QColor(now.color(token))
        colour.setAlpha(alpha)
        QPainter(self).fillRect(self.rect(), colour)


def paths_of(data: QMimeData) -> list[Path]:
    """The local files and folders of what is held."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()] if data.hasUrls() else []
