"""Choosing one of a few: segmented controls and cards. Each group is one Tab stop; arrows move and select."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QHBoxLayout,
    QLayout,
    QRadioButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.ui.theme import Themed, pixmap, sized, tokens
from app.ui.widgets.folding import FoldingGrid
from app.ui.widgets.text import IconLabel, label


class Segment(Themed, QRadioButton):
    """One segment of a segmented control."""

    def __init__(self, key: str, text: str, compact: bool = False) -> None:
        super().__init__(text)
        self.key = key
        self.first = self.last = False
        self._compact = compact
        self.setSizePolicy(QSizePolicy.Policy.MinimumExpanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(text.replace("&", ""))
        self.start_theming()

    def retint(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        height = max(26 if self._compact else 32, metrics.height() + 10)
        return QSize(metrics.horizontalAdvance(self.text()) + (42 if not self._compact else 36), height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        now = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on = self.isChecked()
        outline = self._outline()
        fill = "accent" if on else "sunken" if self.underMouse() and self.isEnabled() else "surface"
        painter.fillPath(outline, now.color(fill))
        painter.setPen(QPen(now.color("control" if not on else "accent"), 1))
        painter.drawPath(outline)
        font = sized(self.font(), "strong" if on else "body")
        painter.setFont(font)
        token = "onAccent" if on else "text" if self.isEnabled() else "disabled"
        painter.setPen(now.color(token))
        text = self.text().replace("&", "")
        width = painter.fontMetrics().horizontalAdvance(text)
        left = (self.width() - width) // 2
        if on:
            left += 9
            mark = pixmap("saved", "onAccent", 16, self.devicePixelRatioF())
            painter.drawPixmap(left - 22, (self.height() - 16) // 2, mark)
        painter.drawText(QRect(left, 0, width + 4, self.height()), Qt.AlignmentFlag.AlignVCenter, text)

    def _outline(self) -> QPainterPath:
        box = QRectF(self.rect()).adjusted(0.5, 0.5, 0.5 if not self.last else -0.5, -0.5)
        path = QPainterPath()
        radius = 5.0
        if self.first and self.last:
            path.addRoundedRect(box, radius, radius)
        elif self.first or self.last:
            path.addRoundedRect(box, radius, radius)
            square = QRectF(box)
            (square.setLeft if self.first else square.setRight)(box.center().x())
            block = QPainterPath()
            block.addRect(square)
            path = path.united(block)
        else:
            path.addRect(box)
        return path


class Segmented(QWidget):
    """A row of segments, exactly one chosen (or none yet). ``changed`` brings the key of what the user chose."""

    changed = Signal(str)

    def __init__(self, options: Sequence[tuple[str, str]], name: str, *, compact: bool = False) -> None:
        super().__init__()
        self.setAccessibleName(name)
        line = self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        self._compact = compact
        self._group = QButtonGroup(self)
        self.segments = {key: Segment(key, text, compact) for key, text in options}
        for segment in self.segments.values():
            segment.setAccessibleDescription(name)
            self._group.addButton(segment)
            line.addWidget(segment, 1)
        parts = list(self.segments.values())
        parts[0].first, parts[-1].last = True, True
        self._group.buttonClicked.connect(lambda segment: self.changed.emit(segment.key))

    def sizeHint(self) -> QSize:
        hints = [segment.sizeHint() for segment in self.segments.values() if not segment.isHidden()]
        return QSize(sum(hint.width() for hint in hints), self.layout().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """As narrow as one segment: then they stand one below the other; compact ones, in a heading, never do."""
        if self._compact:
            return self.sizeHint()
        widest = max(segment.sizeHint().width() for segment in self.segments.values())
        return QSize(widest, self.layout().minimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold(self.width() < self.sizeHint().width())

    def _fold(self, folded: bool) -> None:
        """One below the other, or side by side."""
        direction = QBoxLayout.Direction.TopToBottom if folded else QBoxLayout.Direction.LeftToRight
        if self._line.direction() == direction:
            return
        self._line.setDirection(direction)
        self._line.setSpacing(4 if folded else 0)
        parts = list(self.segments.values())
        for segment in parts:
            segment.first, segment.last = folded or segment is parts[0], folded or segment is parts[-1]
            segment.update()

    @property
    def value(self) -> str | None:
        chosen = self._group.checkedButton()
        return chosen.key if chosen else None

    def set_value(self, key: str | None) -> None:
        """Shows a choice without sending ``changed``."""
        if key in self.segments:
            self.segments[key].setChecked(True)

    def focus(self) -> None:
        """Puts the focus on the chosen segment."""
        (self._group.checkedButton() or next(iter(self.segments.values()))).setFocus(Qt.FocusReason.TabFocusReason)


class ChoiceCard(Themed, QRadioButton):
    """A card that can be chosen. Fill ``body`` with whatever it shows; labels inside let the mouse through.

    ``mark``: ``check`` (a check when chosen), ``radio`` (always a radio mark, at the right) or ``none``.
    An impossible choice stays readable: ``set_sunken(True)`` paints it sunken; give the reason in its text.
    """

    def __init__(self, key: str, name: str, *, mark: str = "check", min_height: int = 0) -> None:
        super().__init__()
        self.key = key
        self._mark, self._sunken = mark, False
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumHeight(min_height)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(13, 8, 13, 8)
        self.body.setSpacing(2)
        self.start_theming()

    def set_sunken(self, sunken: bool) -> None:
        """Paints the card as something that cannot be had; it stays focusable and readable."""
        self._sunken = sunken
        self.update()

    def retint(self) -> None:
        self.update()

    def _title_middle(self) -> int:
        """The middle of the card's first line."""
        first = self.body.itemAt(0)
        return first.geometry().center().y() + 1 if first is not None else 21

    def sizeHint(self) -> QSize:
        return self.body.totalSizeHint().expandedTo(QSize(0, self.minimumHeight()))

    def minimumSizeHint(self) -> QSize:
        return self.body.totalMinimumSize().expandedTo(QSize(0, self.minimumHeight()))

    def hasHeightForWidth(self) -> bool:
        return self.body.hasHeightForWidth()

    def heightForWidth(self, width: int) -> int:
        return max(self.body.totalHeightForWidth(width), self.minimumHeight())

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        now = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on = self.isChecked()
        fill = "accentSoft" if on else "sunken" if self._sunken else "surface"
        edge = "focus" if on else "control" if self.underMouse() else "border"
        thick = 2 if on else 1
        half = thick / 2
        painter.setBrush(now.color(fill))
        painter.setPen(QPen(now.color(edge), thick))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), 6, 6)
        if self._mark == "check" and on:
            mark = pixmap("verified", "link", 16, self.devicePixelRatioF())
            painter.drawPixmap(self.width() - 24, self._title_middle() - 8, mark)
        elif self._mark in ("radio", "radiotop") and not self._sunken:
            role, token = ("radio_on", "link") if on else ("radio_off", "control")
            mark = pixmap(role, token, 20, self.devicePixelRatioF())
            top = (self.height() - 20) // 2 if self._mark == "radio" else 8
            painter.drawPixmap(self.width() - 35 if self._mark == "radio" else self.width() - 31, top, mark)


def text_card(key: str, title: str, icon_role: str, *lines: tuple[str, str]) -> ChoiceCard:
    """A card with icon and title, then lines as (text, label kind): the ten kinds of workload look so."""
    card = ChoiceCard(key, title)
    head = QHBoxLayout()
    head.setSpacing(6)
    head.addWidget(IconLabel(icon_role, "text2", 20))
    head.addWidget(label(title, "strong", wrap=True), 1)
    head.addSpacing(13)
    card.body.addLayout(head)
    for text, kind in lines:
        card.body.addWidget(label(text, kind, wrap=True))
    card.setAccessibleDescription(", ".join(text for text, _kind in lines))
    return card


def place_card(key: str, title: str, icon_role: str, text: str) -> ChoiceCard:
    """A flat card with a large icon at the left and a radio mark at the right."""
    card = ChoiceCard(key, title, mark="radio", min_height=68)
    line = QHBoxLayout()
    line.setSpacing(12)
    line.addWidget(IconLabel(icon_role, "text2", 28), 0, Qt.AlignmentFlag.AlignVCenter)
    words = QVBoxLayout()
    words.setSpacing(1)
    words.addStretch(1)
    words.addWidget(label(title, "section"))
    words.addWidget(label(text, "quietcaption", wrap=True))
    words.addStretch(1)
    line.addLayout(words, 1)
    line.addSpacing(28)
    card.body.addLayout(line)
    card.setAccessibleDescription(text)
    return card


class CardGroup(QWidget):
    """Cards in a layout of your own, exactly one chosen. One Tab stop; arrows move and select."""

    changed = Signal(str)

    def __init__(self, name: str, layout: QLayout | None = None) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self.cards: dict[str, ChoiceCard] = {}
        self._in_line = layout is None
        if layout is None:
            layout = FoldingGrid(1, gap=8, flow=True)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        self.setLayout(layout)
        self._group.buttonClicked.connect(lambda card: self.changed.emit(card.key))

    def add(self, card: ChoiceCard, *where: int) -> ChoiceCard:
        """Adds a card; ``where`` is passed to the layout (row and column of a grid)."""
        self.cards[card.key] = card
        if self._in_line:
            self.layout().set_columns(len(self.cards))
        self._group.addButton(card)
        self.layout().addWidget(card, *where)
        return card

    def remove_all(self) -> None:
        """Takes every card away."""
        for card in self.cards.values():
            self._group.removeButton(card)
            self.layout().removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = {}

    @property
    def value(self) -> str | None:
        chosen = self._group.checkedButton()
        return chosen.key if chosen else None

    def set_value(self, key: str | None) -> None:
        """Shows a choice without sending ``changed``; ``None`` shows none."""
        if key in self.cards:
            self.cards[key].setChecked(True)
        elif self._group.checkedButton():
            self._group.setExclusive(False)
            self._group.checkedButton().setChecked(False)
            self._group.setExclusive(True)

    def focus(self) -> None:
        """Puts the focus on the chosen card, or the first."""
        card = self._group.checkedButton() or next(iter(self.cards.values()), None)
        if card:
            card.setFocus(Qt.FocusReason.TabFocusReason)
