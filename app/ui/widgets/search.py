"""A search line: magnifier, clear button, Down enters the list it filters."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from app.ui.key_words import key_words
from app.ui.theme import scaled
from app.ui.widgets.buttons import Button
from app.ui.widgets.fieldbox import FieldBox
from app.ui.widgets.spoken import sentences
from app.ui.widgets.text import IconLabel

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
PAUSE_MS = 60
AROUND_PX = 56
"""Magnifier, margins and the gaps between them."""


class SearchField(FieldBox):
    """``searched`` brings the text shortly after typing; Esc clears; Down and Enter move into ``target``."""

    searched = Signal(str)

    def __init__(self, placeholder: str, name: str, target: QWidget | None = None, shortcut_hint: str = "") -> None:
        super().__init__(key_words(shortcut_hint))
        self._target = target
        self.edit.setPlaceholderText(placeholder)
        self.edit.setToolTip(placeholder)
        self.edit.setAccessibleName(name)
        keys = QCoreApplication.translate("Spoken", "Typing narrows the list, Down goes into it, Esc clears.")
        self.edit.setAccessibleDescription(sentences("" if placeholder == name else f"{placeholder}.", keys))
        self.setAccessibleName(name)
        self.layout().insertWidget(0, IconLabel("search", "text2"))
        self._clear = Button("", "clear", "plain", tip=self.tr("Clear the search"))
        self._clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._clear.clicked.connect(self._on_clear)
        self._clear.hide()
        self.layout().addWidget(self._clear)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._search)
        self.edit.textChanged.connect(self._on_text)

    def minimumSizeHint(self) -> QSize:
        """The whole of its placeholder can be read."""
        room = self.edit.fontMetrics().horizontalAdvance(self.edit.placeholderText()) + AROUND_PX
        hint = self._suffix.sizeHint().width() + 6 if self._suffix is not None else 0
        return QSize(room + hint, super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint().expandedTo(super().sizeHint())

    def limit(self, most: int) -> None:
        """Grows to so many pixels where there is room, but never less than its placeholder needs."""
        self._most = most
        self.retint()

    def retint(self) -> None:
        super().retint()
        if getattr(self, "_most", 0):
            self.setMaximumWidth(max(scaled(self._most), self.minimumSizeHint().width()))

    def set_target(self, target: QWidget) -> None:
        """The list that Down enters."""
        self._target = target

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Down and self._target is not None:
                self._enter_list()
                return True
            if event.key() in ENTER and hasattr(self._target, "take") and self.edit.text():
                self._enter_list()
                return True
            if event.key() == Qt.Key.Key_Escape and self.edit.text():
                self._on_clear()
                return True
        return super().eventFilter(watched, event)

    def _enter_list(self) -> None:
        """Into the list; its first row is taken where choosing answers a question."""
        if self._pause.isActive():  # what was typed last is still to be searched for
            self._pause.stop()
            self._search()
        self._target.setFocus(Qt.FocusReason.TabFocusReason)
        if hasattr(self._target, "take"):
            self._target.take()

    def _search(self) -> None:
        self.searched.emit(self.edit.text().strip())

    def _on_text(self, text: str) -> None:
        self._clear.setVisible(bool(text))
        if self._suffix is not None:
            self._suffix.setVisible(bool(self._suffix.text()) and not text)
        self._pause.start()

    def _on_clear(self) -> None:
        self.edit.clear()
        self.edit.setFocus()
