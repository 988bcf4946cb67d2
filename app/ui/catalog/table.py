"""The table of parts: derived columns, rows fetched where they are looked at, several selected together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QKeySequence, QPalette
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from app.domain.parts import Part
from app.ui.catalog.columns import PartColumn
from app.ui.catalog.header import PartHeader
from app.ui.catalog.part_model import PartTableModel
from app.ui.catalog.words import translate
from app.ui.theme import scaled
from app.ui.widgets import Spoken, list_words, sentences
from app.ui.widgets.table import asks_for_menu
from app.ui.widgets.table_parts import ShowsCursor, TellsWhole, show_rows
from app.viewmodels.catalog_columns import FIRST

TITLE_CHARS, NAME_PX, NAME_MOST_PX, LEAST_PX = 11, 116, 190, 40
"""The most that a title may ask for (its tooltip has all of it), how much room names keep, and the others at least."""
NAME_SHARE = 0.6
"""Names give up to a quarter of that before the table scrolls sideways."""
CELL_PX = 18
"""What a cell needs beside its text."""
SETTLE_MS = 50
"""A selection is reported once it has stood still this long: holding Down must not draw a form per row."""
MOST_RANGES = 2_000
"""More separate stretches of rows than this are not selected again after the list has changed."""


class _Cell(QStyledItemDelegate):
    """The mark of an unknown figure stands where the figure would; colours stay in a selected row."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        super().initStyleOption(option, index)
        colour = index.data(Qt.ItemDataRole.ForegroundRole)
        if colour is not None:
            option.palette.setColor(QPalette.ColorRole.HighlightedText, colour)
        if option.displayAlignment & Qt.AlignmentFlag.AlignRight and not option.text:
            option.decorationPosition = QStyleOptionViewItem.Position.Right
            option.decorationAlignment = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class PartTable(TellsWhole, ShowsCursor, Spoken, QTableView):
    """``chosen`` says that other rows are selected; Enter or a double click sends ``opened(part)``.

    ``rows_seen(first, last)`` asks for the parts in view, ``sort_wanted(key, descending)`` for another order;
    ``columns_moved(keys)`` and ``column_resized(key, width)`` tell what the user did to the head;
    ``menu_wanted(key, place)`` asks for the menu of a column, ``copy_wanted`` for the selection as a table.
    """

    chosen = Signal()
    opened = Signal(object)
    rows_seen = Signal(int, int)
    sort_wanted = Signal(str, bool)
    columns_moved = Signal(object)
    column_resized = Signal(str, int)
    menu_wanted = Signal(str, QPoint)
    copy_wanted = Signal()

    def __init__(self, locale: str) -> None:
        super().__init__()
        self.parts = PartTableModel(locale, self)
        self.widths: dict[str, int] = {}
        self._quiet = self._fitting = False
        self._least, self._column = NAME_PX, 0
        self._sorted: tuple[str, bool] | None = None
        self.setModel(self.parts)
        self.head = PartHeader(self)
        self.setHorizontalHeader(self.head)
        self._dress()
        self._settle = _pause(self, SETTLE_MS, self.chosen.emit)
        self._look = _pause(self, 0, self._tell_seen)
        self._moved = _pause(self, 0, self._tell_moved)
        self._widen = _pause(self, 0, self._widen_figures)
        self.head.sectionClicked.connect(self._on_header)
        self.head.sectionMoved.connect(lambda *_where: self._fitting or self._moved.start())
        self.head.sectionResized.connect(self._on_resized)
        self.head.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.head.customContextMenuRequested.connect(self._on_head_menu)
        self.doubleClicked.connect(lambda index: self._open(index.row()))
        self.selectionModel().selectionChanged.connect(lambda *_what: self._quiet or self._settle.start())
        self.verticalScrollBar().valueChanged.connect(lambda _value: self._look.start())
        for signal in (self.parts.modelReset, self.parts.rowsInserted, self.parts.rowsRemoved):
            signal.connect(lambda *_what: self._look.start())
        for signal in (self.parts.modelReset, self.parts.dataChanged, self.verticalScrollBar().valueChanged):
            signal.connect(lambda *_what: self._widen.start())
        self.parts.modelReset.connect(self.speak)

    def own_words(self) -> str:
        """How many rows there are, and the keys of the list."""
        menu = translate("Catalog", "The menu key sorts and filters by the column that Left and Right go to.")
        return sentences(list_words(self.parts.rowCount()), menu)

    def _dress(self) -> None:
        self.setItemDelegate(_Cell(self))
        self.setIconSize(QSize(16, 16))
        show_rows(self, translate("Catalog", "Parts"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._fit_rows()

    def _fit_rows(self) -> None:
        self.verticalHeader().setDefaultSectionSize(max(28, self.fontMetrics().height() + 12))

    # --- selection -------------------------------------------------------------------------------------------------

    @property
    def ranges(self) -> tuple[tuple[int, int], ...]:
        """The selected rows as stretches (first, last), in order; never a list of single rows."""
        stretches = sorted((one.top(), one.bottom()) for one in self.selectionModel().selection())
        joined: list[tuple[int, int]] = []
        for top, bottom in stretches:
            if joined and top <= joined[-1][1] + 1:
                joined[-1] = (joined[-1][0], max(bottom, joined[-1][1]))
            else:
                joined.append((top, bottom))
        return tuple(joined)

    @property
    def selected_count(self) -> int:
        """How many rows are selected."""
        return sum(last - first + 1 for first, last in self.ranges)

    @property
    def selected(self) -> tuple[Part, ...]:
        """Those of the selected parts that are fetched, in the order of the table."""
        found = (self.parts.part_at(row) for first, last in self.ranges for row in range(first, last + 1))
        return tuple(part for part in found if part)

    def select(self, ids: Sequence[str], *, scroll: bool = False) -> bool:
        """Selects the parts of these ids as far as they are fetched; whether all of them were."""
        wanted = set(ids)
        rows = self.parts.rows_of(wanted) if wanted else []
        self.select_rows(rows, scroll=scroll)
        return len(rows) == len(wanted)

    def select_rows(self, rows: Iterable[int], *, scroll: bool = False) -> None:
        """Selects these rows and no other ones."""
        stretches: list[tuple[int, int]] = []
        for row in sorted(rows):
            if stretches and row == stretches[-1][1] + 1:
                stretches[-1] = (stretches[-1][0], row)
            else:
                stretches.append((row, row))
        self.select_ranges(stretches if len(stretches) <= MOST_RANGES else (), scroll=scroll)

    def select_ranges(self, ranges: Sequence[tuple[int, int]], *, scroll: bool = False) -> None:
        """Selects these stretches of rows (first, last) and no other rows."""
        chosen, edge = QItemSelection(), len(self.parts.columns) - 1
        for first, last in ranges:
            chosen.select(self.parts.index(first, 0), self.parts.index(last, edge))
        flags = QItemSelectionModel.SelectionFlag
        if ranges and not ranges[0][0] <= self.currentIndex().row() <= ranges[0][1]:
            here = self.parts.index(ranges[0][0], min(self._column, edge))
            self.selectionModel().setCurrentIndex(here, flags.NoUpdate)
        self.selectionModel().select(chosen, flags.ClearAndSelect)
        if ranges and scroll:
            self.scrollTo(self.parts.index(ranges[0][0], 0))

    def quietly(self, change: Callable[[], object]) -> None:
        """Runs ``change()`` without telling of the selection it disturbs."""
        before, self._quiet = self._quiet, True
        change()
        self._quiet = before

    @property
    def rows_in_view(self) -> tuple[int, int]:
        """The first row in view and the one after the last."""
        first, last = self.rowAt(0), self.rowAt(self.viewport().height() - 1)
        return max(0, first), self.parts.rowCount() if last < 0 else last + 1

    # --- columns ---------------------------------------------------------------------------------------------------

    def show_columns(self, columns: Sequence[PartColumn], widths: Mapping[str, int] | None = None) -> None:
        """Other columns, as wide as the user left them or as their titles and first rows ask for."""
        self.widths = dict(widths or {})
        kept = self.ranges
        self._fitting = True
        for at in range(self.head.count()):
            self.head.moveSection(self.head.visualIndex(at), at)
        self._fitting = False
        self.quietly(lambda: self.parts.set_columns(columns))
        self.quietly(lambda: self.select_ranges(kept))
        self.show_sorted(self._sorted)
        self.fit_columns()

    def show_sorted(self, by: tuple[str, bool] | None) -> None:
        """Marks the column that the rows are sorted by."""
        self._sorted = by
        at = next((n for n, one in enumerate(self.parts.columns) if by and one.key == by[0]), None)
        self.head.setSortIndicatorShown(at is not None)
        if at is not None and by:
            order = Qt.SortOrder.DescendingOrder if by[1] else Qt.SortOrder.AscendingOrder
            self.head.setSortIndicator(at, order)
            self._make_room_for_mark(at)

    def _make_room_for_mark(self, at: int) -> None:
        """Where the sort arrow stands the column is as wide as title and arrow ask for."""
        wide, before = self.head.sectionSizeFromContents(at).width(), self._fitting
        if at and wide > self.columnWidth(at) and self.parts.columns[at].key not in self.widths:
            self._fitting = True
            self.setColumnWidth(at, wide)
            self._fitting = before
            self._share_room()

    def fit_columns(self) -> None:
        """The name takes the room that is left over."""
        head = self.head
        self._fitting = True
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        sample = [part for row in range(min(60, self.parts.rowCount())) if (part := self.parts.part_at(row))]
        measure = self.fontMetrics()
        for at, column in enumerate(self.parts.columns):
            texts = [self.parts.text(column, part) for part in sample]
            title = min(head.sectionSizeFromContents(at).width(), measure.averageCharWidth() * TITLE_CHARS)
            wide = max([measure.horizontalAdvance(text) + CELL_PX for text in texts] + [title])
            usual = min(wide, 260 if column.key == FIRST else 150)
            self.setColumnWidth(at, max(LEAST_PX, self.widths.get(column.key, usual)))
            if column.key == FIRST:
                self._least = max(NAME_PX, min(wide, scaled(NAME_MOST_PX)))
        self._fitting = False
        self._share_room()

    def _widen_figures(self) -> None:
        """No figure in view is cut: others than those measured first may have been scrolled to, found or entered."""
        first, end = self.rows_in_view
        seen = [part for row in range(first, end) if (part := self.parts.part_at(row))]
        before, measure = self._fitting, self.fontMetrics()
        self._fitting = True
        for at, column in enumerate(self.parts.columns):
            if column.number and column.key not in self.widths:
                texts = (self.parts.text(column, part) for part in seen)
                wide = max((measure.horizontalAdvance(text) + CELL_PX for text in texts), default=0)
                self.setColumnWidth(at, max(wide, self.columnWidth(at)))
        self._fitting = before
        self._share_room()

    def _share_room(self) -> None:
        if FIRST in self.widths or not self.parts.columns:
            return
        rest = sum(self.columnWidth(at) for at in range(1, len(self.parts.columns)))
        room = self.viewport().width() - rest
        self._fitting = True
        self.setColumnWidth(0, room if room >= NAME_SHARE * self._least else self._least)
        self._fitting = False

    # --- events ----------------------------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        """Text of another size needs other rows and columns."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_moved"):
            self._fit_rows()
            self.fit_columns()

    def resizeEvent(self, event: QEvent) -> None:
        super().resizeEvent(event)
        self._share_room()
        self._look.start()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Reached by keys, the list selects where its cursor stands: a single row could never be moved to."""
        super().focusInEvent(event)
        by_keys = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        if by_keys and not self.selectionModel().hasSelection() and self.parts.rowCount():
            here = self.parts.index(max(0, self.currentIndex().row()), self._column)
            flags = QItemSelectionModel.SelectionFlag
            self.selectionModel().setCurrentIndex(here, flags.ClearAndSelect | flags.Rows)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._open(self.currentIndex().row())
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        elif asks_for_menu(event):
            self.contextMenuEvent(QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint()))
        else:
            super().keyPressEvent(event)
            self._column = max(0, self.currentIndex().column())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index, place = self.indexAt(event.pos()), event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard and self.currentIndex().isValid():
            index = self.currentIndex()
            place = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
        key = self.parts.columns[index.column()].key if index.isValid() else FIRST
        self.menu_wanted.emit(key, place)

    def _on_head_menu(self, spot: QPoint) -> None:
        at = self.head.logicalIndexAt(spot)
        key = self.parts.columns[at].key if at >= 0 else FIRST
        self.menu_wanted.emit(key, self.head.mapToGlobal(spot))

    def _on_header(self, section: int) -> None:
        column = self.parts.columns[section]
        down = not self._sorted[1] if self._sorted and self._sorted[0] == column.key else column.number
        self.sort_wanted.emit(column.key, down)

    def _on_resized(self, section: int, before: int, now: int) -> None:
        if not self._fitting and before != now and section < len(self.parts.columns):
            self.widths[self.parts.columns[section].key] = now
            self.column_resized.emit(self.parts.columns[section].key, now)

    def _tell_moved(self) -> None:
        order = sorted(range(self.head.count()), key=self.head.visualIndex)
        self.columns_moved.emit(tuple(self.parts.columns[at].key for at in order))

    def _tell_seen(self) -> None:
        first, end = self.rows_in_view
        if end > first:
            self.rows_seen.emit(first, end - 1)

    def _open(self, row: int) -> None:
        part = self.parts.part_at(row)
        if part:
            self.opened.emit(part)


def _pause(owner: PartTable, wait_ms: int, then: Callable[[], object]) -> QTimer:
    timer = QTimer(owner)
    timer.setSingleShot(True)
    timer.setInterval(wait_ms)
    timer.timeout.connect(then)
    return timer
