"""The left rail: the four rooms of the window; icons only where the window is narrow."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QRadioButton, QSizePolicy, QVBoxLayout

from app.ui.key_words import key_words
from app.ui.theme import Themed, pixmap, scaled, sized, tokens

WIDE_PX, NARROW_PX = 76, 48
SIDE_PX = 6


class RailButton(Themed, QRadioButton):
    """One room: icon above its name, a bar at the left while it is open."""

    def __init__(self, key: str, text: str, role: str, shortcut: str) -> None:
        super().__init__(text)
        self.key, self._role, self.narrow, self.dressed = key, role, False, False
        self.setToolTip(f"{text} ({key_words(shortcut)})")
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.start_theming()

    def retint(self) -> None:
        self.updateGeometry()
        self.update()

    @property
    def name_width(self) -> int:
        """How much room its name takes while the room is open."""
        font = sized(self.font(), "caption")
        font.setWeight(font.Weight.DemiBold)
        return QFontMetrics(font).horizontalAdvance(self.text())

    def sizeHint(self) -> QSize:
        return QSize(36, 40) if self.narrow else QSize(64, 42 + self.fontMetrics().height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        now = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on = self.isChecked()
        if on or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(now.color("accentSoft" if on else "sunken"))
            painter.drawRoundedRect(QRectF(self.rect()), 6, 6)
        if on:
            painter.setBrush(now.color("link"))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawRect(QRectF(0, 14, 3, self.height() - 28))
        if self.dressed:
            mark = pixmap(self._role, "link" if on else "text2", 24, self.devicePixelRatioF())
            top = (self.height() - 24) // 2 if self.narrow else 7
            painter.drawPixmap((self.width() - 24) // 2, top, mark)
        if not self.narrow:
            font = sized(self.font(), "caption")
            font.setWeight(font.Weight.DemiBold if on else font.Weight.Normal)
            painter.setFont(font)
            painter.setPen(now.color("text" if on else "text2"))
            painter.drawText(QRect(0, 33, self.width(), self.height() - 35), Qt.AlignmentFlag.AlignCenter, self.text())


class Rail(Themed, QFrame):
    """Projects, Catalog, Quotes; Settings at the foot."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("rail")
        self.setAccessibleName(self.tr("Rooms"))
        stack = QVBoxLayout(self)
        stack.setContentsMargins(SIDE_PX, 8, SIDE_PX, 8)
        stack.setSpacing(4)
        self._group = QButtonGroup(self)
        self.buttons: dict[str, RailButton] = {}
        for key, text, role, shortcut in (
            ("projects", self.tr("Projects"), "nav_projects", "Ctrl+1"),
            ("catalog", self.tr("Catalog"), "nav_catalog", "Ctrl+2"),
            ("quotes", self.tr("Quotes"), "nav_quotes", "Ctrl+3"),
            ("settings", self.tr("Settings"), "nav_settings", "Ctrl+,"),
        ):
            button = RailButton(key, text, role, shortcut)
            self.buttons[key] = button
            self._group.addButton(button)
            if key == "settings":
                stack.addStretch(1)
            stack.addWidget(button)
        self._group.buttonClicked.connect(lambda button: self.chosen.emit(button.key))
        self._narrow = False
        self.start_theming()

    def set_current(self, key: str) -> None:
        """Marks the room that is open."""
        self.buttons[key].setChecked(True)

    def set_rooms(self, keys: tuple[str, ...]) -> None:
        """Shows only rooms that exist."""
        for key, button in self.buttons.items():
            button.setVisible(key in keys)

    def dress(self) -> None:
        """Shows the icons, whose library the first picture does not wait for."""
        for button in self.buttons.values():
            button.dressed = True
            button.update()

    def retint(self) -> None:
        longest = max(button.name_width for button in self.buttons.values())
        self.setFixedWidth(NARROW_PX if self._narrow else max(scaled(WIDE_PX), longest + 2 * SIDE_PX + 4))

    def set_narrow(self, narrow: bool) -> None:
        """Icons only."""
        self._narrow = narrow
        self.retint()
        for button in self.buttons.values():
            button.narrow = narrow
            button.retint()
