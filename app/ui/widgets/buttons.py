"""Push buttons with themed icons, links, and buttons that stay reachable while they cannot act."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QStylePainter, QWidget

from app.ui.theme import ICON_PX, Themed, icon, sized
from app.ui.widgets.spoken import Spoken, in_group, sentences, tell_beside
from app.ui.widgets.text import set_tone

LEAST_PX = 24
"""No button is narrower; in Chinese one may have a single letter."""
GAP_PX = 4
"""What Qt leaves between an icon and its words."""


class Button(Spoken, Themed, QPushButton):
    """A push button.

    ``kind``: normal, primary, compact, chip (checkable), icon (give ``tip``), plain, link. An unavailable button stays
    focusable: pressing it tells its reason and sends ``refused``; connect what it does to ``pressed_ok``.
    """

    pressed_ok = Signal()
    refused = Signal(str)
    once = False
    """Whether the second half of a double click is left out: where pressing brings something else into its place."""

    def __init__(
        self, text: str = "", icon_role: str = "", kind: str = "normal", *, tip: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self._role, self._kind, self._reason, self._token = icon_role, kind, "", ""
        self._tip = ""
        self.setProperty("kind", kind)
        self.setProperty("wordless", kind == "plain" and not text)  # a least width would let words be squeezed
        self.setCheckable(kind == "chip")
        self.setAutoDefault(False)
        self.setIconSize(QSize(ICON_PX, ICON_PX))
        if kind == "link":
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        if tip:
            self.setToolTip(tip)
        self.setAccessibleName(text.replace("&", "") or tip)
        self.clicked.connect(self._on_clicked)
        self.start_theming()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses what has the focus: Qt would press a dialog's default button instead."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Qt takes it for one click more."""
        if not self.once:
            super().mouseDoubleClickEvent(event)

    def sizeHint(self) -> QSize:
        """Qt's hint; a chip has room for its words as they are when it is on, which is bolder."""
        hint = super().sizeHint().expandedTo(QSize(LEAST_PX, 0))
        if self._kind == "chip":
            words = self.text()
            bold = QFontMetrics(sized(self.font(), "strong")).horizontalAdvance(words)
            hint.setWidth(hint.width() + max(0, bold - self.fontMetrics().horizontalAdvance(words)))
        return hint

    def minimumSizeHint(self) -> QSize:
        """As narrow as its words allow."""
        return self.sizeHint() if self._kind == "chip" else super().minimumSizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Words that have no room end in dots: Qt would cut them at both ends."""
        if not self.text() or self.width() >= self.sizeHint().width():
            super().paintEvent(event)
            return
        option = QStyleOptionButton()
        self.initStyleOption(option)
        room = self.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, self).width()
        room -= self.iconSize().width() + GAP_PX if not self.icon().isNull() else 0
        option.text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        QStylePainter(self).drawControl(QStyle.ControlElement.CE_PushButton, option)

    def set_icon(self, role: str, token: str = "") -> None:
        """Another icon; ``token`` gives it a colour of its own."""
        self._role, self._token = role, token
        self.retint()

    def set_unavailable(self, reason: str) -> None:
        """Gives the reason why it cannot act now; the empty string makes it available again."""
        if reason == self._reason:
            return
        self._reason = reason
        super().setToolTip(reason or self._tip)
        self.setAccessibleDescription(reason)
        self.speak()
        set_tone(self, "unavailable", bool(reason))
        self.retint()

    @property
    def reason(self) -> str:
        """Why it cannot act; empty when it can."""
        return self._reason

    def setToolTip(self, tip: str) -> None:
        """What the button does; while it cannot act, its reason stands there instead."""
        self._tip = tip
        if not self._reason:
            super().setToolTip(tip)
            self.speak()

    def own_words(self) -> str:
        """What pressing it opens, and what it belongs to."""
        opens = ""
        if self.menu() is not None:
            opens = QCoreApplication.translate("Spoken", "Opens a menu.")
        elif self.text().endswith("…"):
            opens = QCoreApplication.translate("Spoken", "Asks for more before anything happens.")
        elif self.isCheckable():
            opens = QCoreApplication.translate("Spoken", "Space switches it on and off.")
        return sentences(opens, in_group(self)) or QCoreApplication.translate("Spoken", "Space presses it.")

    def retint(self) -> None:
        if self._role:
            token = "onAccent" if self._kind == "primary" and not self._reason else "text"
            token = "text3" if self._reason else "link" if self._kind == "link" else self._token or token
            self.setIcon(icon(self._role, token))

    def _on_clicked(self) -> None:
        if self._reason:
            tell_beside(self, self._reason)
            self.refused.emit(self._reason)
        else:
            self.pressed_ok.emit()


class NextButton(Button):
    """The footer's way on: its arrow stands after the words."""

    def __init__(self, text: str = "", icon_role: str = "next", parent: QWidget | None = None) -> None:
        super().__init__(text, icon_role, "primary", parent=parent)
        self.set_icon(icon_role)

    def set_icon(self, role: str, token: str = "") -> None:
        """Another icon; only an arrow stands after the words."""
        after = role == "next"
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft if after else Qt.LayoutDirection.LeftToRight)
        super().set_icon(role, token)
