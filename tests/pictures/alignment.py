"""What all but stands on one line: words of a row whose baselines are a little apart, boxes whose edges are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLayoutItem,
    QLineEdit,
    QTextEdit,
    QWidget,
)

from app.ui.widgets.buttons import Button
from app.ui.widgets.fieldbox import FieldBox
from app.ui.widgets.flow import FlowLayout, WrappingRow
from tests.pictures.fault import OVERLAYS, SLACK, Found, named, scrolled

NEARLY = 3
"""Edges that differ by no more than this were meant to stand on one line."""
SAME_SIZE, OTHER_SIZE, FAR = 0.9, 1.6, 4.5
"""From where on baselines are apart (rounding moves smaller words by a pixel), and from where on that is meant."""
FIRST_CHINESE = "\u2e80"
BESIDE, LAP = 60, 10
"""Boxes further apart than this have nothing to do with each other; those side by side share so much height."""
UNBOXED = ("plain", "link")
FRAMES = ("card", "cardUnknown", "cardSunken", "drop", "noticeInfo", "noticeOk", "noticeWarn", "noticeFail",
          "noticeUnknown", "formula")  # fmt: skip
Worded = QLabel | QAbstractButton | QLineEdit | QComboBox


# --- words -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Words:
    """One line of words: its widget, how far down the window its baseline is, and how high its letters are.

    ``bare`` ones stand free, and not in a control or a mark of their own.
    """

    widget: QWidget
    baseline: float
    height: int
    bare: bool

    @property
    def plain(self) -> bool:
        """Whether its letters come from one font: Chinese ones may come from another, in lines of another height."""
        return max(named(self.widget)) < FIRST_CHINESE

    def __str__(self) -> str:
        return f"{named(self.widget)} at {self.baseline:g}"


def baselines(widget: QWidget) -> Found:
    """Neighbours in a row of a widget's layout whose words are a little apart."""
    for layout in _layouts(widget):
        for row in _rows(layout):
            largest = max((one.height for item in row for one in item if one.bare), default=0)
            for left, right in pairwise(item for item in row if item):
                one, other = left[-1], right[0]
                if one.bare != other.bare and (one.height != other.height or largest > one.height):
                    continue  # words stand on the baseline of the largest, controls in the middle
                apart = abs(one.baseline - other.baseline)
                exact = one.height == other.height and one.plain and other.plain
                if (SAME_SIZE if exact else OTHER_SIZE) <= apart <= FAR:
                    yield "baselines all but agree", f"{one}, {other}"


def _layouts(widget: QWidget) -> Iterator[QLayout]:
    ahead = [widget.layout()]
    while ahead:
        layout = ahead.pop()
        if layout is not None:
            yield layout
            ahead += [layout.itemAt(at).layout() for at in range(layout.count())]


def _rows(layout: QLayout) -> Iterator[list[list[Words]]]:
    """The words of each item, row by row."""
    shown = [(at, layout.itemAt(at)) for at in range(layout.count()) if not layout.itemAt(at).isEmpty()]
    if isinstance(layout, QHBoxLayout):
        yield [_words(item) for _at, item in shown]
    elif isinstance(layout, WrappingRow):
        rows: list[list[QLayoutItem]] = []
        for _at, item in shown:
            if not rows or item.geometry().top() > rows[-1][0].geometry().bottom():
                rows.append([])
            rows[-1].append(item)
        yield from ([_words(item) for item in row] for row in rows)
    elif isinstance(layout, QGridLayout):
        spots = [(layout.getItemPosition(at), item) for at, item in shown]
        for number in range(layout.rowCount()):
            yield [_words(item) for spot, item in spots if spot[0] == number and spot[2] == 1]


def _words(item: QLayoutItem, bare: bool = True) -> list[Words]:
    """The words of an item, where they stand in one line."""
    widget = item.widget()
    if widget is None:
        return _words_within(item.layout(), bare)
    if not isinstance(widget, Worded):
        return _words_within(widget.layout(), False)
    foot = _foot(widget) if widget.isVisible() else None
    if foot is None:
        return []
    down = widget.mapTo(widget.window(), QPoint(0, 0)).y()
    return [Words(widget, down + foot, widget.fontMetrics().height(), bare and isinstance(widget, QLabel))]


def _words_within(layout: QLayout | None, bare: bool) -> list[Words]:
    if layout is None:
        return []
    shown = [item for item in map(layout.itemAt, range(layout.count())) if not item.isEmpty()]
    one_line = isinstance(layout, QHBoxLayout | WrappingRow) or len(shown) == 1
    return [words for item in shown for words in _words(item, bare)] if one_line else []


def _foot(widget: Worded) -> float | None:
    """How far below its top a widget's words stand; ``None`` without words, or with several lines of them."""
    measure, box = widget.fontMetrics(), widget.rect()
    high = measure.height()
    words = widget.currentText() if isinstance(widget, QComboBox) else widget.text()
    if isinstance(widget, QLabel):
        box = widget.contentsRect()
        if "\n" in words or (widget.wordWrap() and widget.heightForWidth(widget.width()) > 1.6 * high):
            return None
        if widget.alignment() & Qt.AlignmentFlag.AlignTop:
            box.setHeight(high)
        elif widget.alignment() & Qt.AlignmentFlag.AlignBottom:
            box.setTop(box.bottom() + 1 - high)
    if not words and not isinstance(widget, QLineEdit):
        return None
    return box.y() + (box.height() - high) / 2 + measure.ascent()


# --- boxes -----------------------------------------------------------------------------------------------------------


def edges(widget: QWidget) -> Found:
    """Buttons, fields and cards beside or below each other whose edges are a little apart."""
    if not (_is_box(widget) or widget.isWindow() or scrolled(widget)):
        return
    boxes = [(one, QRect(one.mapTo(widget, QPoint(0, 0)), one.size())) for one in _boxes(widget)]
    for (one, a), (other, b) in combinations(boxes, 2):
        across = max(a.left(), b.left()) - min(a.right(), b.right())
        down = max(a.top(), b.top()) - min(a.bottom(), b.bottom())
        if 0 < across < BESIDE and down < -LAP:
            yield from _apart(one, other, (("tops", a.top(), b.top()), ("bottoms", a.bottom(), b.bottom())))
        elif 0 < down < BESIDE and across < -LAP:
            lefts, rights = ("left edges", a.left(), b.left()), ("right edges", a.right(), b.right())
            if all(_outer(box, boxes, left=True) for box in (a, b)):
                yield from _apart(one, other, (lefts,))
            column = lefts[1] == lefts[2] and not (_natural(one) or _natural(other))  # those are as wide as their words
            if column or all(_outer(box, boxes, left=False) for box in (a, b)):
                yield from _apart(one, other, (rights,))


def _apart(one: QWidget, other: QWidget, sides: tuple[tuple[str, int, int], ...]) -> Found:
    for what, here, there in sides:
        if 0 < abs(here - there) <= NEARLY and not (_flows(one) and _flows(other)):
            yield f"{what} all but agree", f"{named(one)} at {here}, {named(other)} at {there}"


def _outer(box: QRect, boxes: Sequence[tuple[QWidget, QRect]], *, left: bool) -> bool:
    """Whether a box begins its row (``left``), or ends it: no other stands beyond that side of it."""
    row = [other for _widget, other in boxes if other.top() <= box.bottom() and other.bottom() >= box.top()]
    return not any(other.right() < box.left() if left else other.left() > box.right() for other in row)


def _flows(widget: QWidget) -> bool:
    """Whether it stands where the words before it end."""
    layouts = [one for one in _layouts(widget.parentWidget()) if type(one) is FlowLayout]
    return any(layout.itemAt(at).widget() is widget for layout in layouts for at in range(layout.count()))


def _natural(widget: QWidget) -> bool:
    return isinstance(widget, QAbstractButton) and abs(widget.width() - widget.sizeHint().width()) <= SLACK


def _boxes(widget: QWidget) -> Iterator[QWidget]:
    """What draws a box within a widget; not what is within such a box, nor what scrolls."""
    for child in widget.children():
        if not isinstance(child, QWidget) or isinstance(child, OVERLAYS) or child.isWindow() or not child.isVisible():
            continue
        if _is_box(child):
            yield child
        elif not isinstance(child, QAbstractScrollArea):
            yield from _boxes(child)


def _is_box(widget: QWidget) -> bool:
    if isinstance(widget, Button):
        return widget.property("kind") not in UNBOXED
    if isinstance(widget, QLineEdit):
        return not widget.property("bare") and not isinstance(widget.parentWidget(), QComboBox)
    return isinstance(widget, QComboBox | FieldBox) or (isinstance(widget, QFrame) and widget.objectName() in FRAMES)


# --- left edges of one column ----------------------------------------------------------------------------------------


def left_edges(widget: QWidget) -> Found:
    """Children one below the other whose left edges all but agree."""
    if widget.layout() is None or isinstance(widget, QAbstractScrollArea):
        return
    kinds = QLabel | QAbstractButton | QLineEdit | QComboBox | QTextEdit
    shown = [one for one in widget.children() if isinstance(one, kinds) and one.isVisible()]
    children = [one for one in shown if not named(one).endswith("''") and not _beside(one, shown)]
    for one, other in combinations(children, 2):
        apart = abs(one.x() - other.x())
        centred = abs(one.geometry().center().x() - other.geometry().center().x()) <= SLACK
        below = one.geometry().bottom() < other.y() or other.geometry().bottom() < one.y()
        if 0 < apart <= NEARLY and below and not centred:
            yield "edges all but agree", f"{named(one)} at {one.x()}, {named(other)} at {other.x()}"


def _beside(one: QWidget, others: list[QWidget]) -> bool:
    """Whether something stands left of it in the same line."""
    box = one.geometry()
    return any(
        other.geometry().right() < box.left() and other.y() <= box.center().y() <= other.geometry().bottom()
        for other in others
    )
