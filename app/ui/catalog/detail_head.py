"""Head and foot of the right-hand side: which part it is, what can be done with it as a whole, what was saved."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from app.domain.parts import Part
from app.ui.catalog.words import category_word
from app.ui.days import time_text
from app.ui.widgets import Button, IconLabel, label, plural

WIDEST_UNDO, SLACK_PX = 130, 6


class DetailHead(QFrame):
    """Title, what kind of part it is, and Archive."""

    archive_wanted = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.title = label("", "section", wrap=True)
        self.subtitle = label("", "quietcaption", wrap=True)
        self.archive = Button(self.tr("Archive"), "archive", "compact")
        self.archive.clicked.connect(lambda: self.archive_wanted.emit(not self._gone))
        self._gone = False
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self.title)
        words.addWidget(self.subtitle)
        head = QHBoxLayout(self)
        head.setContentsMargins(14, 10, 14, 6)
        head.addLayout(words, 1)
        head.addWidget(self.archive)

    def show_parts(self, parts: Sequence[Part], used: str = "") -> None:
        """Names a part, or says how many there are."""
        if len(parts) == 1:
            one = parts[0]
            state = self.tr("archived") if one.status == "archived" else ""
            words = [one.vendor, category_word(one.category), one.mpn or "", state, used]
            self.title.setText(one.name)
            self.subtitle.setText(" · ".join(word for word in words if word))
            self.subtitle.setToolTip(one.id)
        else:
            self.title.setText(self.tr("{0} parts together").format(len(parts)) if parts else "")
            self.subtitle.setText(self.tr("Only fields that you touch are written.") if parts else "")
        self._gone = bool(parts) and all(part.status == "archived" for part in parts)
        self.archive.setText(self.tr("Bring back") if self._gone else self.tr("Archive"))
        self.archive.setAccessibleName(self.archive.text())
        self.archive.set_icon("undo" if self._gone else "archive")
        self.archive.setVisible(bool(parts))


class DetailFoot(QFrame):
    """Saved, undo, delete and duplicate; for several parts what was entered and is not applied yet."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("footer")
        self._saved_mark = IconLabel("saved", "text2", 16)
        self._saved_mark.hide()
        self.saved, self._when = label("", "quietcaption"), ""
        self.undo = Button("", "undo", "compact")
        self.duplicate = Button(self.tr("Duplicate"), "copy", "compact")
        self.delete = Button(self.tr("Delete"), "delete-outline", "compact")
        self.discard = Button(self.tr("Discard"), "clear", "compact")
        self.preview = Button("", "next", "primary")
        line = QHBoxLayout(self)
        line.setContentsMargins(14, 7, 14, 7)  # as high as the foot of the list beside it
        line.setSpacing(8)
        line.addWidget(self._saved_mark)
        line.addWidget(self.saved, 1)
        for button in (self.undo, self.delete, self.duplicate, self.discard, self.preview):
            line.addWidget(button)
        for button in (self.discard, self.preview):
            button.hide()
        self.saved.setMinimumHeight(self.duplicate.sizeHint().height())

    def show_saved(self) -> None:
        """Says when the last change was stored."""
        words = self.tr("Saved {0}").format(time_text(datetime.now().astimezone()))
        self._saved_mark.show()
        self._saved_mark.setToolTip(words)
        self._saved_mark.setAccessibleName(words)
        self._when = words
        self._fit()

    def show_undo(self, name: str) -> None:
        """Names what the undo button takes back; empty hides it."""
        self.undo.setVisible(bool(name))
        whole = self.tr("Undo: {0}").format(name)
        self.undo.setToolTip(whole)
        self.undo.setAccessibleName(whole)
        self._fit()

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize, QEvent.Type.Show):
            self._fit()  # a button has come or gone, or the pane has another width
        return super().event(event)

    def _fit(self) -> None:
        """No button is cut: what the undo would take back is told as far as there is room, before when it was saved."""
        margins, line = self.contentsMargins(), self.layout()
        inner = line.contentsRect().width() - margins.left() - margins.right()
        others = [one for one in (self.delete, self.duplicate, self.discard, self.preview) if not one.isHidden()]
        whole, measure = self.undo.toolTip(), self.undo.fontMetrics()
        frame = self.undo.sizeHint().width() - measure.horizontalAdvance(self.undo.text())
        room = inner - sum(one.sizeHint().width() + line.spacing() for one in others) - frame
        room -= line.spacing() + SLACK_PX  # before the undo, after what was saved
        mark = self._saved_mark.sizeHint().width() + line.spacing() if self._when else 0
        told = self.saved.fontMetrics().horizontalAdvance(self._when) if self._when else 0
        wanted = 0 if self.undo.isHidden() else min(WIDEST_UNDO, measure.horizontalAdvance(whole))
        brief = room - mark - told < wanted
        self.saved.setText("" if brief else self._when)
        most = min(WIDEST_UNDO, room - mark - (0 if brief else told))
        least = measure.horizontalAdvance(whole.partition(" ")[0])
        self.undo.setText(measure.elidedText(whole, Qt.TextElideMode.ElideRight, most) if most > least else "")

    def show_pending(self, facts: int) -> None:
        """Offers to look at what was entered for several parts."""
        text = plural(facts, self.tr("Preview {n} change…"), self.tr("Preview {n} changes…"))
        self.preview.setText(text)
        self.preview.setAccessibleName(text)
        for button in (self.discard, self.preview):
            button.setVisible(facts > 0)
        self.saved.setVisible(facts == 0)
        self._saved_mark.setVisible(facts == 0 and bool(self._when))
