"""Walks the widgets of a window and tells where its layout is wrong: cut text, overlaps, what cannot be reached.

It measures what is on the screen, not how it came there; what is meant to be so stands in ``exceptions`` with why.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import combinations

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPoint, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListView,
    QMenuBar,
    QPushButton,
    QScrollArea,
    QTabBar,
    QTableView,
    QTreeView,
    QWidget,
)

from app.ui.theme import sized
from app.ui.widgets.combo import CheckBox
from app.ui.widgets.elided import ElidedLabel, TwoLineLabel
from app.ui.widgets.figure_view import RegionSpot
from app.ui.widgets.table import DataTable
from app.ui.widgets.table_parts import TellsWhole
from tests.pictures.alignment import baselines, edges, left_edges
from tests.pictures.fault import OVERLAYS, SLACK, Fault, Found, box_words, named, place, scrolled, size_words, visible

TARGET = 24
LINES = 3
"""What scrolls by itself shows so many lines at once."""
CELL_MARGIN, ROW_AIR = 14, 6
_CHINESE = "\u2e80-\u9fff\uff00-\uffef"
UNBROKEN = re.compile(rf"[^\s{_CHINESE}]+|[{_CHINESE}]")
"""What stays in one line: a word, or a single Chinese letter."""
COMBO_MARK = 38


def faults(top: QWidget) -> tuple[Fault, ...]:
    """Everything wrong in a window, each once."""
    found: dict[Fault, None] = {}
    for widget in visible(top):
        for check in CHECKS:
            for kind, words in check(widget):
                found[Fault(kind, place(widget, top), words)] = None
    return tuple(found)


def _label(widget: QWidget) -> Found:
    if not isinstance(widget, QLabel) or not widget.text():
        return
    text, size = widget.text(), widget.size()
    if isinstance(widget, TwoLineLabel):
        if not widget._fits() and not widget.toolTip():
            yield "elided without tooltip", repr(text)
        if (needed := widget.heightForWidth(size.width())) > size.height() + SLACK:
            yield "wrapped text cut", f"{text!r} needs {needed} high, has {size.height()}"
    elif isinstance(widget, ElidedLabel):
        if widget.fontMetrics().horizontalAdvance(text) > widget.contentsRect().width() and not widget.toolTip():
            yield "elided without tooltip", repr(text)
    elif widget.wordWrap():
        needed = widget.heightForWidth(size.width())
        if needed > size.height() + SLACK:
            yield "wrapped text cut", f"{text!r} needs {needed} high, has {size.height()}"
        longest = max(map(widget.fontMetrics().horizontalAdvance, UNBROKEN.findall(text)), default=0)
        if longest > size.width() + SLACK and widget.textFormat() == Qt.TextFormat.PlainText:
            yield "word wider than its label", f"{text!r} needs {longest} wide, has {size.width()}"
    else:
        needed = widget.sizeHint()
        if needed.width() > size.width() + SLACK or needed.height() > size.height() + SLACK:
            yield "text cut", f"{text!r} needs {size_words(needed)}, has {size_words(size)}"


def _button(widget: QWidget) -> Found:
    if not isinstance(widget, QAbstractButton):
        return
    text, needed, size = widget.text().replace("&", ""), widget.sizeHint(), widget.size()
    if text and isinstance(widget, QPushButton):
        cut = needed.width() > size.width() + SLACK or needed.height() > size.height() + SLACK
        if cut and widget.text() not in widget.toolTip():
            yield "button cut", f"{text!r} needs {size_words(needed)}, has {size_words(size)}"
    elif isinstance(widget, CheckBox):
        high = widget.heightForWidth(size.width())
        if (widget.cut and not widget.toolTip()) or high > size.height() + SLACK:
            yield "button cut", f"{text!r} needs {high} high, has {size_words(size)}"
    elif text and needed.isValid() and needed.width() > size.width() + SLACK and not widget.toolTip():
        yield "button cut", f"{text!r} needs {needed.width()} wide, has {size.width()}"


def _tabs(widget: QWidget) -> Found:
    if not isinstance(widget, QTabBar):
        return
    for at in range(widget.count()):
        box = widget.tabRect(at)
        if widget.isTabVisible(at) and not widget.rect().adjusted(-1, -1, 1, 1).contains(box):
            yield "tab out of sight", repr(widget.tabText(at))
        if widget.fontMetrics().horizontalAdvance(widget.tabText(at)) > box.width():
            yield "tab cut", repr(widget.tabText(at))


def _header(widget: QWidget) -> Found:
    if not isinstance(widget, QHeaderView) or widget.orientation() != Qt.Orientation.Horizontal:
        return
    model = widget.model()
    for section in range(widget.count()):
        if widget.isSectionHidden(section):
            continue
        text, has = model.headerData(section, Qt.Orientation.Horizontal), widget.sectionSize(section)
        needed = _title_size(widget, section, str(text))
        tip = model.headerData(section, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
        if text and (needed.width() > has + SLACK or needed.height() > widget.height() + SLACK):
            if isinstance(widget.parent(), DataTable) and widget.height() >= needed.height():
                continue  # dots, and the whole title in the tooltip
            dots = widget.textElideMode() != Qt.TextElideMode.ElideNone
            if not (dots and tip):
                yield "column title cut", f"{text!r} needs {size_words(needed)}, has {has}x{widget.height()}"


def _title_size(head: QHeaderView, section: int, text: str) -> QSize:
    """What a title asks for. Qt measures it in the bold of the head; the style sheet draws it smaller and lighter."""
    needed = head.sectionSizeFromContents(section)
    if type(head) is not QHeaderView:
        return needed  # draws its titles itself
    measured, drawn = QFont(head.font()), sized(sized(head.parent().font(), "caption"), "strong")
    measured.setBold(True)
    lines = text.split("\n")
    was, will = (max(map(QFontMetrics(font).horizontalAdvance, lines)) for font in (measured, drawn))
    return QSize(needed.width() - was + will, needed.height())


def _rows(widget: QWidget) -> Found:
    """Rows that kept their height when the text grew."""
    if not isinstance(widget, QTableView) or widget.model() is None:
        return
    first, last = max(0, widget.rowAt(0)), widget.rowAt(widget.viewport().height() - 1)
    heights = {widget.rowHeight(row) for row in range(first, max(first, last) + 1) if row < widget.model().rowCount()}
    low = min((one for one in heights if one), default=None)
    if low is not None and low < widget.fontMetrics().height() + ROW_AIR:
        yield "rows too low", f"{low} px for letters of {widget.fontMetrics().height()}"


def _cells(widget: QWidget) -> Found:
    if not isinstance(widget, QTableView) or isinstance(widget, TellsWhole):
        return  # our own tables tell what they cut
    model: QAbstractItemModel = widget.model()
    first, last = widget.rowAt(0), widget.rowAt(widget.viewport().height() - 1)
    for row in range(max(0, first), (last if last >= 0 else model.rowCount() - 1) + 1):
        for column in range(model.columnCount()):
            index = model.index(row, column)
            text = index.data()
            if not text or widget.isColumnHidden(column) or widget.columnSpan(row, column) > 1:
                continue
            has = widget.visualRect(index).width()
            needed = widget.fontMetrics().horizontalAdvance(str(text)) + CELL_MARGIN
            if needed > has + SLACK and not index.data(Qt.ItemDataRole.ToolTipRole) and not widget.wordWrap():
                yield "cell cut without tooltip", f"{text!r} needs {needed}, has {has}"


def _combo(widget: QWidget) -> Found:
    if not isinstance(widget, QComboBox) or not widget.currentText():
        return
    needed = widget.fontMetrics().horizontalAdvance(widget.currentText())
    if needed > widget.width() - COMBO_MARK and not widget.toolTip():
        yield "choice cut", f"{widget.currentText()!r} needs {needed + COMBO_MARK} wide, has {widget.width()}"


def _edit(widget: QWidget) -> Found:
    if not isinstance(widget, QLineEdit) or isinstance(widget.parentWidget(), QComboBox | QAbstractSpinBox):
        return
    room = widget.contentsRect().width() - 2
    words = widget.text() or widget.placeholderText()
    if widget.text() and not any(one.isdigit() for one in words[:1]):
        return  # what a user typed may be longer than its line
    needed = widget.fontMetrics().horizontalAdvance(words)
    if needed > room + SLACK and not widget.toolTip():
        yield "field cut", f"{words!r} needs {needed} wide, has {room}"


def _target(widget: QWidget) -> Found:
    if not isinstance(widget, QAbstractButton | QLineEdit | QComboBox) or isinstance(widget, RegionSpot):
        return
    if isinstance(widget, QLineEdit) and widget.parentWidget().height() >= TARGET:
        return
    if isinstance(widget.parentWidget(), QTabBar | QTableView):
        return
    if widget.width() < TARGET or widget.height() < TARGET:
        yield "target too small", f"{named(widget)} is {size_words(widget.size())}"


def _outside(widget: QWidget) -> Found:
    parent = widget.parentWidget()
    if (
        parent is None
        or widget.isWindow()
        or widget.size().isEmpty()
        or isinstance(widget, OVERLAYS)
        or scrolled(widget)
    ):
        return
    box = widget.geometry()
    if not parent.rect().adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(box):
        yield "outside its parent", f"{named(widget)} at {box_words(box)} in {size_words(parent.size())}"


def _overlap(widget: QWidget) -> Found:
    if isinstance(widget, QAbstractScrollArea | QAbstractItemView | QMenuBar | QTabBar | QComboBox):
        return
    if scrolled(widget) or isinstance(widget.parentWidget(), QAbstractItemView):
        pass
    children = [one for one in widget.children() if isinstance(one, QWidget) and one.isVisible() and not one.isWindow()]
    children = [one for one in children if not isinstance(one, OVERLAYS) and not one.size().isEmpty()]
    for one, other in combinations(children, 2):
        common = one.geometry().intersected(other.geometry())
        if common.width() > SLACK and common.height() > SLACK:
            yield "overlap", f"{named(one)} and {named(other)} share {box_words(common)}"


def _scroll(widget: QWidget) -> Found:
    if isinstance(widget, QScrollArea) and widget.horizontalScrollBar().maximum() > 0:
        policy = widget.horizontalScrollBarPolicy()
        if policy != Qt.ScrollBarPolicy.ScrollBarAlwaysOff or widget.widgetResizable():
            over = widget.horizontalScrollBar().maximum()
            yield "scrolls sideways", f"{over} px wider than its {widget.viewport().width()}"


def _nothing(widget: QWidget) -> Found:
    control = isinstance(widget, QAbstractButton | QLineEdit | QComboBox)
    speaks = control or (isinstance(widget, QLabel) and bool(widget.text()))
    if speaks and (widget.width() <= 2 or widget.height() <= 2):
        yield "no size", f"{named(widget)} is {size_words(widget.size())}"


def _menus(widget: QWidget) -> Found:
    if isinstance(widget, QMenuBar):
        for action in widget.actions():
            box = widget.actionGeometry(action)
            if action.isVisible() and not action.isSeparator() and (box.isEmpty() or not widget.rect().contains(box)):
                yield "menu out of sight", action.text()


def _items(widget: QWidget) -> Found:
    """What a tree or a list shows of its rows."""
    if not isinstance(widget, QTreeView | QListView) or isinstance(widget, TellsWhole) or widget.model() is None:
        return
    for index in _rows_in_sight(widget):
        for column in range(widget.model().columnCount(index.parent()) if isinstance(widget, QTreeView) else 1):
            cell = index.siblingAtColumn(column) if isinstance(widget, QTreeView) else index
            needed, has = widget.sizeHintForIndex(cell).width(), widget.visualRect(cell).width()
            if isinstance(widget, QListView):
                has = widget.viewport().width()
            if cell.data() and needed > has + SLACK and has and not cell.data(Qt.ItemDataRole.ToolTipRole):
                yield "row cut", f"{cell.data()!r} needs {needed} wide, has {has}"


def _rows_in_sight(view: QTreeView | QListView) -> Iterator[QModelIndex]:
    if isinstance(view, QListView):
        rows = (view.model().index(row, view.modelColumn()) for row in range(view.model().rowCount()))
        yield from (row for row in rows if view.visualRect(row).intersects(view.viewport().rect()))
        return
    row = view.indexAt(QPoint(2, 2))
    while row.isValid() and view.visualRect(row).top() < view.viewport().height():
        yield row
        row = view.indexBelow(row)


def _slit(widget: QWidget) -> Found:
    if not isinstance(widget, QAbstractScrollArea) or isinstance(widget, QHeaderView):
        return
    bar, high = widget.verticalScrollBar(), widget.viewport().height()
    if bar.maximum() > bar.minimum():
        if high < LINES * widget.fontMetrics().height():
            yield "scrolls in a slit", f"{high} px high"
        if widget.verticalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff:
            yield "cannot be scrolled", f"{bar.maximum()} px out of sight"


CHECKS: tuple[Callable[[QWidget], Found], ...] = (
    _label, _button, _tabs, _header, _rows, _cells, _combo, _edit, _target, _outside, _overlap, _scroll, _nothing,
    _menus, _items, _slit, left_edges, edges, baselines,
)  # fmt: skip


def below_the_fold(part: QWidget, page: QWidget) -> int:
    """How many pixels of a part's head lie below what its window shows; 0 when its first 100 pixels are in sight."""
    window = part.window()
    foot = part.mapTo(window, QPoint(0, min(100, part.height()))).y()
    seen = page.mapTo(window, QPoint(0, page.height())).y()
    return max(0, foot - seen)
