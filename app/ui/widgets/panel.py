"""Surfaces: cards, card headers, notices and banners, the scrolling page."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from app.ui.theme import tokens
from app.ui.widgets.buttons import Button
from app.ui.widgets.elided import ElidedLabel
from app.ui.widgets.flow import WrappingRow
from app.ui.widgets.text import IconLabel, label, set_tone

_NOTICES = {
    "info": ("noticeInfo", "info", "link"),
    "ok": ("noticeOk", "verified", "ok"),
    "warn": ("noticeWarn", "warning", "warn"),
    "fail": ("noticeFail", "failed", "fail"),
    "unknown": ("noticeUnknown", "unknown", "unk"),
    "old": ("noticeWarn", "out_of_date", "warn"),
}
_GROUNDS = {"noticeOk": "okBg", "noticeWarn": "warnBg", "noticeFail": "failBg", "noticeUnknown": "unkBg"}


class Card(QFrame):
    """A surface with a thin border. ``variant``: card, cardUnknown (dashed), cardSunken, drop."""

    def __init__(self, variant: str = "card", *, margins: tuple[int, int, int, int] = (14, 12, 14, 12)) -> None:
        super().__init__()
        self.setObjectName(variant)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(*margins)
        self.body.setSpacing(8)

    def add_header(self, title: str, icon_role: str = "", aside: str = "") -> WrappingRow:
        """A title row with icon and a quiet remark; further widgets may be added at its right."""
        row = WrappingRow()
        if icon_role:
            row.addWidget(IconLabel(icon_role, "text2", 20))
        head = label(title, "section")
        row.addWidget(head)
        self.aside = ElidedLabel(aside, "quietcaption")
        row.addWidget(self.aside)
        row.addStretch(1)
        self.body.addLayout(row)
        if not self.accessibleName():
            self.setAccessibleName(title)
        return row


class Notice(QFrame):
    """A coloured box with icon and words: info, ok, warn, fail, unknown, old. ``add_button`` puts a way out beside."""

    def __init__(self, tone: str = "info", title: str = "", text: str = "") -> None:
        super().__init__()
        self._icon = IconLabel("info", "link", 18)
        self._title = label("", "strong", wrap=True)
        self._text = label("", "body", wrap=True)
        lines = QVBoxLayout()
        lines.setSpacing(2)
        lines.addWidget(self._title)
        lines.addWidget(self._text)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(10, 8, 10, 8)
        self._row.setSpacing(10)
        self._row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addLayout(lines, 1)
        self.show_message(tone, title, text)

    def show_message(self, tone: str, title: str, text: str = "") -> None:
        """Other words, another tone."""
        name, role, token = _NOTICES[tone]
        self.setObjectName(name)
        self.style().unpolish(self)
        self.style().polish(self)
        self._icon.set_icon(role, token)
        set_tone(self._title, "tone", {"fail": "fail", "unknown": "unk"}.get(tone, ""))
        self._title.setText(title)
        self._text.setText(text)
        self._title.setVisible(bool(title))
        self._text.setVisible(bool(text))
        self.setAccessibleName(f"{title} {text}".strip())
        self.update()  # another ground, also around the words

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground: the palette has no role left for it."""
        ground = _GROUNDS.get(self.objectName())
        if ground and QApplication.instance().styleSheet():  # none where the system asks for high contrast
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens().color(ground))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
            painter.end()
        super().paintEvent(event)

    @property
    def message(self) -> str:
        """What it says, without its icon."""
        return self.accessibleName()

    def add_button(self, text: str, icon_role: str = "") -> Button:
        """A button at the right."""
        button = Button(text, icon_role, "compact")
        self._row.addWidget(button)
        return button

    def clear_buttons(self) -> None:
        """Takes away the buttons added before."""
        for button in self.findChildren(Button):
            self._row.removeWidget(button)
            button.deleteLater()


class Banner(Notice):
    """A notice above a room, which stays until it is closed or no longer true. Hidden at first."""

    def __init__(self) -> None:
        super().__init__("fail")
        self.close_button = Button("", "clear", "icon", tip=self.tr("Close"))
        self.close_button.clicked.connect(self.hide)
        self._row.addWidget(self.close_button)
        self.hide()


class PageScroll(QScrollArea):
    """The scrolling area of a page: only it moves, header and footer stay."""

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pageScroll")
        content.setObjectName("pageArea")
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)


class DialogScroll(PageScroll):
    """What a dialog holds above its buttons: as large as it wants to be, scrolling where the screen is too small."""

    def __init__(self, content: QWidget) -> None:
        super().__init__(content)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def sizeHint(self) -> QSize:
        return self.widget().sizeHint()

    def height_for(self, width: int) -> int:
        """How high all of it is at a width: words go on in fewer lines where there is room."""
        content = self.widget()
        return content.heightForWidth(width) if content.hasHeightForWidth() else content.sizeHint().height()

    def minimumSizeHint(self) -> QSize:
        wide = self.widget().minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width()
        return QSize(wide, super().minimumSizeHint().height())


def row(*widgets: QWidget | QLayout | None, spacing: int = 8, stretch: bool = False) -> QHBoxLayout:
    """Widgets side by side; ``None`` is a stretch."""
    made = QHBoxLayout()
    made.setContentsMargins(0, 0, 0, 0)
    made.setSpacing(spacing)
    _fill(made, widgets)
    if stretch:
        made.addStretch(1)
    return made


def uncut(line: QHBoxLayout, *widgets: QWidget) -> None:
    """Gives these the height they want: else a line is no higher than the lowest of its widgets of fixed height."""
    for widget in widgets:
        line.setAlignment(widget, Qt.AlignmentFlag.AlignVCenter)


def column(*widgets: QWidget | QLayout | None, spacing: int = 8) -> QVBoxLayout:
    """Widgets on top of each other; ``None`` is a stretch."""
    made = QVBoxLayout()
    made.setContentsMargins(0, 0, 0, 0)
    made.setSpacing(spacing)
    _fill(made, widgets)
    return made


def in_the_middle(widget: QWidget) -> QWidget:
    """A page with one thing on it, somewhat above the middle."""
    page = QWidget()
    whole = QVBoxLayout(page)
    whole.addStretch(1)
    whole.addLayout(row(None, widget, None))
    whole.addStretch(2)
    return page


def _fill(layout: QHBoxLayout | QVBoxLayout, widgets: tuple[QWidget | QLayout | None, ...]) -> None:
    for item in widgets:
        if item is None:
            layout.addStretch(1)
        elif isinstance(item, QLayout):
            layout.addLayout(item)
        else:
            layout.addWidget(item)


def clear(layout: QLayout) -> None:
    """Removes and deletes everything in a layout."""
    while layout.count():
        item = layout.takeAt(0)
        if item.widget():
            item.widget().hide()
            item.widget().deleteLater()
        elif item.layout():
            clear(item.layout())


def announce(widget: QWidget, text: str) -> None:
    """Has a screen reader say ``text`` (verdicts, errors, progress)."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
