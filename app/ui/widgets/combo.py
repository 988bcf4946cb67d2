"""Drop-down lists and check boxes, painted from tokens."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QListView, QSizePolicy, QWidget

from app.ui.theme import Themed, pixmap, tokens
from app.ui.widgets.elided import broken
from app.ui.widgets.fieldbox import paint_box
from app.ui.widgets.spoken import Spoken, describe, in_group, sentences

FEW_CHARS = 20
"""So many letters of a check box are always in sight."""
MARK_PX, MOST_LINES = 30, 3
"""Beside the words of a check box, and so many lines of them at most."""
AROUND_PX = 40
"""Margins and arrow beside the text."""


class Combo(Spoken, Themed, QComboBox):
    """A drop-down list of (key, text). ``editable`` ones take any text besides."""

    def __init__(self, options: Sequence[tuple[object, str]] = (), name: str = "", *, editable: bool = False,
                 compact: bool = False, parent: QWidget | None = None) -> None:  # fmt: skip
        super().__init__(parent)
        self._compact, self._reason = compact, ""
        self._told_whole = ""
        self.currentIndexChanged.connect(lambda _index: self._tell_whole())
        self.error = False
        self._listed = False
        self.setEditable(editable)
        if editable:
            self.lineEdit().setProperty("bare", True)
            self.lineEdit().setTextMargins(8, 0, 0, 0)
            self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.set_options(options)
        self.start_theming()

    def set_options(self, options: Sequence[tuple[object, str]]) -> None:
        """Other choices; the value stays where it is among them. Sends no signal."""
        before = self.value
        blocked = self.blockSignals(True)
        self.clear()
        for key, text in options:
            self.addItem(text, key)
        self.set_value(before)
        self.blockSignals(blocked)

    @property
    def value(self) -> object:
        """The key chosen; an editable one's text where it is none of the list."""
        index = self.currentIndex()
        if self.isEditable() and (index < 0 or self.itemText(index) != self.currentText()):
            return self.currentText()
        return self.itemData(index) if index >= 0 else None

    def set_value(self, key: object) -> None:
        """Shows a choice; sends no signal."""
        blocked = self.blockSignals(True)
        index = next((i for i in range(self.count()) if self.itemData(i) == key), -1)
        if index >= 0 or not self.isEditable():
            self.setCurrentIndex(index)
        else:
            self.setEditText(str(key or ""))
        self.blockSignals(blocked)
        self._tell_whole()
        self.update()

    def retint(self) -> None:
        text = self.fontMetrics().height()
        self.setFixedHeight(max(26, text + 6) if self._compact else max(32, text + 12))

    def showPopup(self) -> None:
        if not self._listed:  # a list is eight widgets more, and most are never opened
            self._listed = True
            self.setView(QListView())
            self.view().ensurePolished()  # or its rows would be measured without their style, and most be cut off
        super().showPopup()

    def _tell_whole(self) -> None:
        """A choice that is cut is told in full, where no other tooltip is set."""
        text = self.currentText()
        cut = self.fontMetrics().horizontalAdvance(text) > self.width() - AROUND_PX
        if not self._reason and (cut or self.toolTip() == self._told_whole):
            self._told_whole = text if cut else ""
            self.setToolTip(self._told_whole)

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)
        self._tell_whole()
        if self.isEditable():
            self.lineEdit().setGeometry(2, 2, self.width() - 32, self.height() - 4)

    def speak(self) -> None:
        """The tooltip may be nothing but a choice in full: the words that name the list go before it."""
        describe(self, self.own_words(), always=True)

    def own_words(self) -> str:
        """What is chosen here, since Qt gives the value as name of a drop-down list on some systems."""
        count = QCoreApplication.translate("Spoken", "{0} choices; arrow keys choose.").format(self.count())
        return sentences(f"{self.accessibleName()}:" if self.accessibleName() else "", count)

    def set_unavailable(self, reason: str) -> None:
        """The choice cannot be changed now: it stays focusable and readable and says why. Empty: it can."""
        self._reason = reason
        self.setToolTip(reason)
        self.setAccessibleDescription(sentences(f"{self.accessibleName()}:", reason) if reason else "")
        self.speak()
        if self.isEditable():
            self.lineEdit().setReadOnly(bool(reason))
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """No key changes a choice that cannot be changed."""
        if self._reason:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click opens the list, where it may be opened."""
        if not self._reason:
            super().mousePressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # scrolling a page must not change an answer

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_box(self, focused=self.hasFocus(), error=self.error, sunken=bool(self._reason))
        painter = QPainter(self)
        mark = pixmap("menu", "text", 18, self.devicePixelRatioF())
        painter.drawPixmap(self.width() - 28, (self.height() - 18) // 2, mark)
        if not self.isEditable():
            painter.setPen(tokens().color("text2" if self._reason else "text"))
            box = QRect(10, 0, self.width() - 40, self.height())
            text = painter.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, box.width())
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)


class CheckBox(Spoken, Themed, QCheckBox):
    """A check box with the theme's marks; ``locked`` ones keep their tick and say why in their tooltip.

    One that ``wraps`` goes on in further lines where it is narrow.
    """

    def __init__(self, text: str, *, locked: bool = False, wraps: bool = False) -> None:
        super().__init__(text)
        self.locked = locked
        self._most = MOST_LINES if wraps else 1
        if wraps:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        self.setAccessibleName(text.replace("&", ""))
        self.start_theming()

    def retint(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()) + MARK_PX, max(24, metrics.height() + 4))

    def hasHeightForWidth(self) -> bool:
        """Narrow, one that wraps is higher."""
        return self._most > 1

    def heightForWidth(self, width: int) -> int:
        """As high as its lines."""
        return self.sizeHint().height() + (len(self._lines(width)) - 1) * self.fontMetrics().lineSpacing()

    def _lines(self, width: int) -> tuple[str, ...]:
        words = self.text().replace("&", "")
        return broken(words, self.fontMetrics(), width - MARK_PX + 3, self._most)

    @property
    def cut(self) -> bool:
        """Whether its words end in dots."""
        return self._lines(self.width())[-1] not in self.text().replace("&", "")

    def minimumSizeHint(self) -> QSize:
        """Words longer than a few end in dots where there is no room, and stand in the tooltip."""
        few = self.fontMetrics().averageCharWidth() * FEW_CHARS + MARK_PX
        return QSize(min(few, self.sizeHint().width()), self.sizeHint().height())

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)
        if self.cut or self.toolTip() == self.text():
            self.setToolTip(self.text() if self.cut else "")

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def own_words(self) -> str:
        """How it is ticked, and what it belongs to."""
        locked = QCoreApplication.translate("Spoken", "It cannot be taken away.")
        ticks = QCoreApplication.translate("Spoken", "Space ticks it or takes the tick away.")
        return sentences(in_group(self), locked if self.locked else ticks)

    def set_unavailable(self, reason: str) -> None:
        """The tick cannot be changed now: it stays focusable and says why. Empty: it can."""
        self.locked = bool(reason)
        self.setToolTip(reason)
        self.setAccessibleDescription(reason)
        self.speak()
        self.update()

    def nextCheckState(self) -> None:
        if not self.locked:
            super().nextCheckState()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        on = self.isChecked()
        token = "control" if self.locked or not on else "link"
        mark = pixmap("check_on" if on else "check_off", token, 20, self.devicePixelRatioF())
        step, lines = self.fontMetrics().lineSpacing(), self._lines(self.width())
        top = (self.height() - step * len(lines)) // 2
        painter.drawPixmap(0, top + (step - 20) // 2, mark)
        painter.setPen(tokens().color("text2" if self.locked else "text"))
        for n, line in enumerate(lines):
            box = QRect(MARK_PX - 3, top + n * step, self.width() - MARK_PX + 3, step)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, line)
