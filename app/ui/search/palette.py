"""Search everywhere: one line over the window, what it finds below, Enter opens it."""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget
from shiboken6 import isValid

from app.ui.pieces import furnishing
from app.ui.search.going import go
from app.ui.search.result_list import ENTRY_ROLE, ResultList
from app.ui.search.sources import SearchSources
from app.ui.theme import scaled, tokens
from app.ui.told import told_error
from app.ui.widgets import SearchField, announce, label, plural, row, rule
from app.viewmodels.search import Entry, Hit, Section, offered

if TYPE_CHECKING:
    from app.ui.shell import MainWindow

WIDTH_PX, TOP_PX, MARGIN_PX = 680, 64, 24
SLOW_MS = 200
"""A search that takes longer says that it is under way."""
SAY_MS = 400
"""How many results there are is said once typing rests."""
VEIL = {"light": ("text", 70), "dark": ("sunken", 170)}


class SearchPalette(QWidget):
    """Covers the window while open; what was focused before has the focus again after Esc."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.sources = SearchSources(window)
        self._before: QWidget | None = None
        self._stored: tuple[Entry, ...] | None = None
        self._settings: tuple[Entry, ...] = ()
        self._job: Event | None = None
        self._go_on = False
        self.setAccessibleName(self.tr("Search everywhere"))
        self.hide()
        self._build()
        self._slow = QTimer(self, singleShot=True, interval=SLOW_MS)
        self._slow.timeout.connect(lambda: self._say(self.tr("Searching…")))
        self._speak = QTimer(self, singleShot=True, interval=SAY_MS)
        self._speak.timeout.connect(self._tell_count)
        window.installEventFilter(self)
        window.rooms.currentChanged.connect(lambda _room: self.close_quietly())

    def _build(self) -> None:
        self.panel = QFrame(self)
        self.panel.setObjectName("palette")
        stack = QVBoxLayout(self.panel)
        stack.setContentsMargins(1, 10, 1, 8)
        stack.setSpacing(8)
        self.line = SearchField(
            self.tr("Projects, parts, quotes, commands, settings, rules, help"), self.tr("Search everywhere")
        )
        self.edit = self.line.edit
        self.edit.installEventFilter(self)
        self.line.searched.connect(self.search)
        self.edit.textChanged.connect(lambda _text: self._slow.start())
        head = row(self.line)
        head.setContentsMargins(12, 0, 12, 0)
        self.list = ResultList(self.tr("What was found"))
        self.list.clicked.connect(lambda index: self._open(index.data(ENTRY_ROLE)))
        self.list.selectionModel().currentChanged.connect(lambda now, _before: self._tell(now))
        self.note = label("", "quiet", wrap=True)
        self.note.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.note.setContentsMargins(24, 20, 24, 20)
        self.count = label("", "caption")
        keys = label(self.tr("↑ ↓ choose   Tab next group   Enter open   Esc close"), "caption")
        foot = row(self.count, None, keys)
        foot.setContentsMargins(16, 0, 16, 0)
        stack.addLayout(head)
        stack.addWidget(rule())
        stack.addWidget(self.list, 1)
        stack.addWidget(self.note)
        stack.addWidget(rule())
        stack.addLayout(foot)

    # --- opening and closing ---------------------------------------------------------------------------------------

    def open(self) -> None:
        """Comes to the front with what was typed last, ready to be typed over."""
        if self.isVisible():
            self.edit.selectAll()
            return
        self._before = QApplication.focusWidget()
        self._stored, self._go_on = None, False
        self.setGeometry(self._window.rect())
        self.show()
        self.raise_()
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.edit.selectAll()
        self._show((), self.tr("Searching…") if self.edit.text() else "")
        self._window.context.runner.run(self, self.sources.stored(), done=self._on_stored, failed=self._on_unread)
        if not self._settings:
            QTimer.singleShot(0, self, self._gather_settings)

    def close_quietly(self) -> None:
        """Goes away; the focus is somebody else's business."""
        self._drop()
        self.hide()

    def give_back(self) -> None:
        """Esc: goes away, and the focus returns where it was."""
        self.close_quietly()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)

    def _gather_settings(self) -> None:
        """Has the page of the settings made, piece by piece: what is on it is what can be found."""
        page = self._window.room("settings")
        page.when_built(lambda: self._take_settings(page))
        if not page.built:
            self._window.context.runner.in_pieces(page, furnishing(page), spare=True)

    def _take_settings(self, page: QWidget) -> None:
        if not isValid(self):
            return  # made anew in another language meanwhile
        self._settings = self.sources.settings(page)
        if self.isVisible() and self._stored is not None:
            self.search(self.edit.text().strip())

    def _on_stored(self, entries: tuple[Entry, ...]) -> None:
        self._stored = entries
        if self.isVisible():
            self.search(self.edit.text().strip())

    def _on_unread(self, error: BaseException) -> None:
        """What is stored cannot be read: the rest is found all the same."""
        self._on_stored(())
        self._window.context.runner.unhandled.emit(error)

    # --- searching -------------------------------------------------------------------------------------------------

    def search(self, text: str) -> None:
        """Searches beside the window; a search under way is dropped."""
        self._drop()
        if not self.isVisible() or self._stored is None:
            return
        if not text:
            recent = [one for one in self._stored if one.group == "projects"]
            self._on_found(offered(self.sources.offered(recent)), text)
            return
        self._slow.start()
        entries = (*self.sources.here(), *self._settings, *self._stored)
        self._job = self._window.context.runner.run(
            self,
            self.sources.search(entries, text),
            done=lambda found: self._on_found(found, text),
            failed=self._on_failed,
        )

    def _drop(self) -> None:
        self._slow.stop()
        if self._job is not None:
            self._job.set()
            self._job = None

    def _on_failed(self, error: BaseException) -> None:
        self._drop()
        self._show((), told_error(error))

    def _on_found(self, found: tuple[Section, ...], text: str) -> None:
        self._drop()
        nothing = self.tr(
            "Nothing is called “{0}”. Try fewer letters, a part number, or a size such as 48 GB."
        ).format(text)  # fmt: skip
        self._show(found, "" if found else nothing)
        self._speak.start()
        if self._go_on and text == self.edit.text().strip():
            self._open(self.list.hit)

    def _show(self, found: tuple[Section, ...], note: str) -> None:
        names = self._names()
        more = self.tr("{n} more: keep typing")
        self.list.found.show(found, lambda group: names[group], lambda n: more.format(n=n))
        self.list.choose_first()
        self.list.setVisible(bool(found))
        self._say(note)
        hits = sum(len(one.hits) + one.more for one in found)
        self.count.setText(plural(hits, self.tr("{n} result"), self.tr("{n} results")) if self.edit.text() else "")
        self._place()

    def _say(self, note: str) -> None:
        if note and self.list.isVisible() and self.list.found.rows:
            self.count.setText(note)
            return
        self.note.setText(note)
        self.note.setVisible(bool(note))

    def _names(self) -> dict[str, str]:
        typed = bool(self.edit.text().strip())
        return {
            "projects": self.tr("Projects") if typed else self.tr("Recent projects"),
            "steps": self.tr("Steps of this project"),
            "commands": self.tr("Commands"),
            "parts": self.tr("Parts"),
            "quotes": self.tr("Quotes"),
            "settings": self.tr("Settings"),
            "rules": self.tr("Rules"),
            "help": self.tr("Help"),
        }

    # --- speech ----------------------------------------------------------------------------------------------------

    def _tell_count(self) -> None:
        if self.isVisible():
            announce(self.edit, self.note.text() if self.note.isVisible() else self.count.text())
            self._tell(self.list.currentIndex())

    def _tell(self, index: object) -> None:
        said = index.data(Qt.ItemDataRole.AccessibleTextRole) if index.isValid() else ""
        self.edit.setAccessibleDescription(said or "")
        if said and self.isVisible() and not self._speak.isActive():
            announce(self.edit, said)

    # --- keys, mouse, place ----------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self._window.rect())
        if watched is self.edit and event.type() == QEvent.Type.KeyPress:
            return self._on_key(event)
        return False

    def _on_key(self, event: QKeyEvent) -> bool:
        match event.key():
            case Qt.Key.Key_Down | Qt.Key.Key_Up:
                self.list.step(1 if event.key() == Qt.Key.Key_Down else -1)
            case Qt.Key.Key_PageDown | Qt.Key.Key_PageUp:
                self.list.page(1 if event.key() == Qt.Key.Key_PageDown else -1)
            case Qt.Key.Key_Tab | Qt.Key.Key_Backtab:
                self.list.next_group(1 if event.key() == Qt.Key.Key_Tab else -1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._on_enter()
            case Qt.Key.Key_Escape:
                self.give_back()
            case _:
                return False
        return True

    def _on_enter(self) -> None:
        """Opens the choice; what was typed faster than found is opened once it is found."""
        if self._slow.isActive() or self._job is not None:
            self._go_on = True
        else:
            self._open(self.list.hit)

    def _open(self, hit: Hit | None) -> None:
        if isinstance(hit, Hit):
            self.give_back()
            go(self._window, hit.entry.target)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.panel.geometry().contains(event.position().toPoint()):
            self.give_back()

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        """Text of another size needs another place, once all of it has grown."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and self.isVisible():
            QTimer.singleShot(0, self, self._place)

    def _place(self) -> None:
        width = min(scaled(WIDTH_PX), self.width() - 2 * MARGIN_PX)
        self.panel.setFixedWidth(max(1, width))
        self.list.setFixedHeight(0)
        rest = self.panel.sizeHint().height() + (
            self.panel.layout().heightForWidth(width) if self.note.isVisible() else 0
        )
        room = max(120, self.height() - TOP_PX - MARGIN_PX - rest)
        self.list.setFixedHeight(min(room, self.list.height_wanted()) if self.list.isVisible() else 0)
        self.panel.adjustSize()
        self.panel.move((self.width() - self.panel.width()) // 2, TOP_PX)

    def paintEvent(self, event: QPaintEvent) -> None:
        now = tokens()
        token, alpha = VEIL[now.name]
        colour = QColor(now.color(token))
        colour.setAlpha(alpha)
        QPainter(self).fillRect(self.rect(), colour)
