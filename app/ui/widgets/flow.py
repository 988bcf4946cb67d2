"""Layouts that set widgets side by side and go on in the next row where there is no more room."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLabel, QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Rows of widgets in their natural widths; a widget wider than a whole row is made as wide as the row.

    It keeps its items in the order given, and is as high as the rows that its width parts them into.
    """

    def __init__(self, *widgets: QWidget, spacing: int = 6) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)
        for widget in widgets:
            self.addWidget(widget)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def _visible(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        """The height that the items need at this width; they are set there where they are to ``move``."""
        x, y, tallest, gap = rect.x(), rect.y(), 0, self.spacing()
        for item in self._visible():
            size = item.sizeHint().expandedTo(item.minimumSize())
            width = min(size.width(), max(rect.width(), item.minimumSize().width()))
            if x > rect.x() and x + width > rect.right() + 1:
                x, y, tallest = rect.x(), y + tallest + gap, 0
            if move:
                item.setGeometry(QRect(QPoint(x, y), QSize(width, size.height())))
            x += width + gap
            tallest = max(tallest, size.height())
        return y + tallest - rect.y()


class WrappingRow(FlowLayout):
    """A line of widgets, those after ``addStretch`` at its right; further lines only where it is too narrow.

    Before anything moves to the next line, labels that may become narrower do. Words of different sizes stand on one
    baseline, all else in the middle of its line. Used like a QHBoxLayout.
    """

    def __init__(self, *, spacing: int = 8) -> None:
        super().__init__(spacing=spacing)
        self._right_from: int | None = None
        self._at: int | None = None

    def addItem(self, item: QLayoutItem) -> None:
        at = len(self._items) if self._at is None else self._at
        self._items.insert(at, item)
        if self._right_from is not None and at < self._right_from:
            self._right_from += 1

    def addStretch(self, _stretch: int = 0) -> None:
        """What is added from here on stands at the right."""
        self._right_from = len(self._items) if self._right_from is None else self._right_from

    def addSpacing(self, _size: int) -> None:
        """A QHBoxLayout's; here the same gap is everywhere."""

    def insertWidget(self, index: int, widget: QWidget) -> None:
        """Adds a widget before another."""
        self._at = index
        self.addWidget(widget)
        self._at = None

    def takeAt(self, index: int) -> QLayoutItem | None:
        taken = super().takeAt(index)
        if taken is not None and self._right_from is not None and index < self._right_from:
            self._right_from -= 1
        return taken

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    def sizeHint(self) -> QSize:
        items = self._visible()
        width = sum(_hint(item).width() for item in items) + self.spacing() * max(0, len(items) - 1)
        margins = self.contentsMargins()
        height = max((_hint(item).height() for item in items), default=0)
        return QSize(width, height).grownBy(margins)

    def minimumSize(self) -> QSize:
        items = self._visible()
        width = max((item.minimumSize().width() for item in items), default=0)
        height = max((_hint(item).height() for item in items), default=0)
        return QSize(width, height).grownBy(self.contentsMargins())

    def _rows(self, width: int) -> list[list[QLayoutItem]]:
        """All in one line where that can be, else as many as fit in each."""
        items, gap = self._visible(), self.spacing()
        if sum(item.minimumSize().width() + gap for item in items) - gap <= width:
            return [items] if items else []
        rows: list[list[QLayoutItem]] = []
        used = width
        for item in items:
            need = _hint(item).width()
            if not rows or used + gap + need > width:
                rows.append([])
                used = -gap
            rows[-1].append(item)
            used += gap + min(need, width)
        return rows

    def _widths(self, row: list[QLayoutItem], width: int) -> list[int]:
        """Natural widths; where they are too much, those that may be narrower give way by what they have to give."""
        hints, least = [_hint(item).width() for item in row], [item.minimumSize().width() for item in row]
        over = sum(hints) + self.spacing() * (len(row) - 1) - width
        give = sum(hints) - sum(least)
        if over <= 0:
            return self._grown(row, hints, -over)
        if give <= 0:
            return [min(hint, width) for hint in hints]
        return [hint - -(-over * (hint - low) // give) for hint, low in zip(hints, least, strict=True)]

    @staticmethod
    def _grown(row: list[QLayoutItem], widths: list[int], spare: int) -> list[int]:
        """What is to spare goes to what wants to grow (a search field), as far as it may."""
        for at, item in enumerate(row):
            widget = item.widget()  # a stretch inside makes its item expanding, though not the widget
            if widget is not None and widget.sizePolicy().expandingDirections() & Qt.Orientation.Horizontal:
                more = min(spare, item.maximumSize().width() - widths[at])
                widths[at] += more
                spare -= more
        return widths

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        margins, gap = self.contentsMargins(), self.spacing()
        inner = rect.marginsRemoved(margins)
        rows = self._rows(inner.width())
        right = [] if self._right_from is None else self._items[self._right_from :]
        spreads = [self._widths(row, inner.width()) for row in rows]
        talls = [
            [_tall(*one) for one in zip(row, widths, strict=True)] for row, widths in zip(rows, spreads, strict=True)
        ]
        heights = [max(tall) for tall in talls]
        needed = sum(heights) + gap * max(0, len(rows) - 1)
        y = inner.y() + (max(0, inner.height() - needed) // 2 if len(rows) == 1 else 0)
        for row, widths, tall, height in zip(rows, spreads, talls, heights, strict=True):
            spare = inner.width() - sum(widths) - gap * (len(row) - 1)
            x = inner.x()
            for item, width, high, top in zip(row, widths, tall, _tops(row, tall, height), strict=True) if move else ():
                if item in right and spare > 0:
                    x, spare = x + spare, 0
                item.setGeometry(QRect(QPoint(x, y + top), QSize(width, high)))
                x += width + gap
            y += height + gap
        return needed + margins.top() + margins.bottom()


def _tops(row: list[QLayoutItem], tall: list[int], height: int) -> list[int]:
    """Where in their line items begin: in the middle, but words on the baseline of the largest."""
    tops = [(height - high) // 2 for high in tall]
    feet = [_foot(item, high) for item, high in zip(row, tall, strict=True)]
    words = [at for at, foot in enumerate(feet) if foot]
    if words:
        largest = max(words, key=lambda at: row[at].widget().fontMetrics().height())
        line = tops[largest] + feet[largest]
        for at in words:
            tops[at] = max(0, min(round(line - feet[at]), height - tall[at]))
    return tops


def _foot(item: QLayoutItem, high: int) -> float:
    """How far below its top the words of a label stand; 0 where it holds none, or several lines."""
    words = item.widget()
    if not isinstance(words, QLabel) or words.wordWrap() or not words.text():
        return 0.0
    measure = words.fontMetrics()
    return (high - measure.height()) / 2 + measure.ascent()


def _tall(item: QLayoutItem, width: int) -> int:
    """The height that an item wants at a width."""
    return item.heightForWidth(width) if item.hasHeightForWidth() else _hint(item).height()


def _hint(item: QLayoutItem) -> QSize:
    return item.sizeHint().expandedTo(item.minimumSize()).boundedTo(item.maximumSize())
