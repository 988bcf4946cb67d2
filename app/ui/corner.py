"""The menu bar's right corner: which project is open, and whether it is saved."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui.told import told
from app.ui.widgets import Button, IconLabel, announce, set_tone
from app.ui.widgets.elided import ElidedLabel
from app.ui.wizard.undo_words import undo_word
from app.viewmodels.draft import Draft

DEED_MS = 6_000
AROUND_PX = 84
"""Margins and gaps, and the icon where its hint knows nothing of it."""


class Corner(QWidget):
    """Project, customer, and "Saved 14:32"; other rooms write one text here."""

    save_elsewhere = Signal()

    def __init__(self) -> None:
        super().__init__()
        line = QHBoxLayout(self)
        line.setContentsMargins(8, 0, 12, 0)
        line.setSpacing(6)
        self._name, self._for = ElidedLabel("", "strong"), ElidedLabel("", "quietcaption")
        self._icon, self._saved = IconLabel("saved", "ok", 16), ElidedLabel("", "quietcaption")
        self._elsewhere = Button(self.tr("Save elsewhere…"), "", "link")
        self._elsewhere.clicked.connect(self.save_elsewhere)
        self._elsewhere.hide()
        self._deed = ElidedLabel("", "caption")
        self._deed.hide()
        self._failed = False
        self._gone = QTimer(self, singleShot=True, interval=DEED_MS)
        self._gone.timeout.connect(self._deed.hide)
        self._text = ElidedLabel("", "quietcaption")
        self._project = QWidget()
        inner = QHBoxLayout(self._project)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(6)
        for part in (self._name, self._for):
            inner.addWidget(part)
        inner.addSpacing(10)
        inner.addWidget(self._deed)
        for part in (self._icon, self._saved, self._elsewhere):
            inner.addWidget(part)
        line.addWidget(self._project)
        line.addWidget(self._text)
        self.setAccessibleName(self.tr("Project and saving"))
        self.set_project_shown(False)

    def show_draft(self, draft: Draft) -> None:
        """Name and customer."""
        self._name.setText(draft.name or self.tr("Unnamed project"))
        self._for.setText(self.tr("for {0}").format(draft.customer) if draft.customer else "")

    def show_undone(self, name: str, again: bool) -> None:
        """Says for a moment what was undone, or made again."""
        words = self.tr("Made again: {0}") if again else self.tr("Undone: {0}")
        self._deed.setText(words.format(undo_word(name)) if name else "")
        self._deed.setVisible(bool(name))
        self._gone.start()
        if name:
            announce(self, self._deed.text())

    def show_saving(self, state: str, detail: str) -> None:
        """``saving``, ``saved`` (time) or ``failed`` (reason)."""
        failed = state == "failed"
        words = {
            "saving": self.tr("Saving…"),
            "saved": self.tr("Saved {0}").format(detail),
            "failed": self.tr("Not saved: {0}").format(told(detail)),
        }
        self._saved.setText(words[state])
        set_tone(self._saved, "tone", "fail" if failed else "")
        self._icon.set_icon("failed" if failed else "saved", "fail" if failed else "ok")
        self._icon.setVisible(state != "saving")
        self._elsewhere.setVisible(failed)
        self._failed = failed
        self._give_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._give_room()

    def _give_room(self) -> None:
        """Name and customer give way to what went wrong."""
        self._saved.ensurePolished()
        others = sum(one.minimumSizeHint().width() for one in (self._name, self._for, self._icon))
        room = self.width() - others - self._elsewhere.sizeHint().width() - AROUND_PX
        self._saved.setMinimumWidth(max(0, min(self._saved.sizeHint().width(), room)) if self._failed else 0)

    @property
    def saved_text(self) -> str:
        """What it says of the last save."""
        return self._saved.text()

    def show_text(self, text: str) -> None:
        """What another room has to say."""
        self._text.setText(text)

    def set_project_shown(self, shown: bool) -> None:
        """Whether the project is what is on the screen."""
        self._project.setVisible(shown)
