"""Tables: rows of frozen values shown in columns, sorted by their base value, unknown always last."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from heapq import nlargest
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QFont,
    QGuiApplication,
    QKeyEvent,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QHeaderView,
    QMenu,
    QTableView,
)

from app.ui.theme import ICON_PX, pixmap, scaled, tokens
from app.ui.widgets.spoken import Spoken, list_words, sentences
from app.ui.widgets.table_parts import CellDelegate, ShowsCursor, TellsWhole, show_rows

GIVEN_SHARE = 0.8
"""Columns grow beyond the width they were made with while all of them take no more of a table than this."""
MEASURED = 8
"""Texts of a column that are measured for its width."""
Index = QModelIndex | QPersistentModelIndex
NOT_BY_KEYS = (Qt.FocusReason.MouseFocusReason, Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
TAKES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
"""What takes a row that only has the cursor."""


@dataclass(frozen=True)
class Column:
    """One column: ``text`` writes a row's cell, ``key`` is what it sorts by (``None`` = unknown, last both ways).

    ``bold`` may be asked of every row.
    ``picture`` stands before the text, as decoration.
    ``mark`` may give (icon role, colour token, word) for a picture in the cell; its word goes into the tooltip.
    """

    title: str
    text: Callable[[Any], str]
    key: Callable[[Any], Any] | None = None
    number: bool = False
    bold: bool | Callable[[Any], bool] = False
    mark: Callable[[Any], tuple[str, str, str] | None] | None = None
    tip: Callable[[Any], str] | None = None
    width: int | None = None
    picture: Callable[[Any], QPixmap | None] | None = None


class TableModel(QAbstractTableModel):
    """Rows and columns; ``set_rows`` replaces the rows, sorting stays as the user chose it."""

    def __init__(self, columns: Sequence[Column], parent: Any = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._rows: list[Any] = []
        self._sorted: tuple[int, Qt.SortOrder] | None = None
        self._texts: dict[tuple[int, int], str] = {}  # a style change asks for every text of every row again

    def set_rows(self, rows: Sequence[Any]) -> None:
        """Other rows."""
        self.beginResetModel()
        self._texts = {}
        self._rows = list(rows)
        self._apply_sort()
        self.endResetModel()

    def set_columns(self, columns: Sequence[Column]) -> None:
        """Other columns, without rows and unsorted."""
        self.beginResetModel()
        self.columns, self._rows, self._sorted, self._texts = tuple(columns), [], None, {}
        self.endResetModel()

    def set_titles(self, titles: Sequence[str]) -> None:
        """The same columns under other words, or the same broken into other lines."""
        if tuple(titles) != tuple(one.title for one in self.columns):
            self.columns = tuple(replace(one, title=title) for one, title in zip(self.columns, titles, strict=True))
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)

    def row_at(self, index: Index | int) -> Any:
        """The row behind a view's index."""
        return self._rows[index if isinstance(index, int) else index.row()]

    @property
    def sorted_by(self) -> tuple[int, Qt.SortOrder] | None:
        """The column that the rows are sorted by, and how; ``None`` as they came."""
        return self._sorted

    @property
    def rows(self) -> tuple[Any, ...]:
        """The rows in the order of the table."""
        return tuple(self._rows)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        column, item = self.columns[index.column()], self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(index.column(), item)
        mark = column.mark(item) if column.mark else None
        if role == Qt.ItemDataRole.DecorationRole and column.picture is not None:
            return column.picture(item)
        if role == Qt.ItemDataRole.DecorationRole:
            # of its own size: an icon would grow with the pictures that a list may have beside it
            return pixmap(mark[0], mark[1], ICON_PX, QGuiApplication.instance().devicePixelRatio()) if mark else None
        if role == Qt.ItemDataRole.ToolTipRole:
            return column.tip(item) if column.tip else (mark[2] if mark else None)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{column.text(item)} {mark[2] if mark else ''}".strip()
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.number else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        if role == Qt.ItemDataRole.FontRole and (column.bold(item) if callable(column.bold) else column.bold):
            font = QFont()
            font.setWeight(QFont.Weight.DemiBold)
            return font
        if role == Qt.ItemDataRole.ForegroundRole and mark and not column.text(item):
            return tokens().color(mark[1])
        return None

    def _text(self, column: int, item: Any) -> str:
        key = (id(item), column)
        if key not in self._texts:
            self._texts[key] = self.columns[column].text(item)
        return self._texts[key]

    def longest(self, column: int) -> list[int]:
        """The rows whose text in a column has the most letters: among them is the widest."""
        return nlargest(MEASURED, range(len(self._rows)), key=lambda n: len(self._text(column, self._rows[n])))

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self.columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if self.columns[section].number else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if column < 0 or self.columns[column].key is None:
            return
        self.layoutAboutToBeChanged.emit()
        self._sorted = (column, order)
        self._apply_sort()
        self.layoutChanged.emit()

    def _apply_sort(self) -> None:
        if self._sorted is None:
            return
        column, order = self._sorted
        key = self.columns[column].key
        known = [row for row in self._rows if key(row) is not None]
        unknown = [row for row in self._rows if key(row) is None]
        self._rows = sorted(known, key=key, reverse=order == Qt.SortOrder.DescendingOrder) + unknown


def asks_for_menu(event: QKeyEvent) -> bool:
    """Shift+F10 is the menu key of a keyboard that has none; not every system makes one of it."""
    return event.key() == Qt.Key.Key_F10 and event.modifiers() == Qt.KeyboardModifier.ShiftModifier


class DataTable(TellsWhole, ShowsCursor, Spoken, QTableView):
    """A table in the house's look: whole rows selected, thin lines, Enter or double click sends ``opened``.

    Reached by keys, it has its cursor on a row, outlined, and that row is ``chosen``. Where choosing answers a
    question (``answers``), the row is taken by the first arrow, Space or Enter only: passing by must change nothing.
    """

    opened = Signal(object)
    chosen = Signal(object)
    menu_asked = Signal(QMenu)

    def __init__(
        self, columns: Sequence[Column], name: str, *, dense: bool = False, sortable: bool = True, answers: bool = False
    ) -> None:
        super().__init__()
        self.table = TableModel(columns, self)
        self._sortable, self._answers, self._quiet = sortable, answers, False
        self.setModel(self.table)
        self.setItemDelegate(CellDelegate(self))
        show_rows(self, name)
        self._row_px = 0
        self.fit_rows(26 if dense else 28)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setTextElideMode(Qt.TextElideMode.ElideRight)
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        if columns:
            head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for n, column in enumerate(columns):
            if column.width:
                head.setSectionResizeMode(n, QHeaderView.ResizeMode.Interactive)
                self.setColumnWidth(n, scaled(column.width))
        if sortable:
            head.setSectionsClickable(True)
            head.sectionClicked.connect(self._on_header_clicked)
        self._fits = self._set_by_hand = False
        head.sectionHandleDoubleClicked.connect(lambda _at: self._on_set())
        head.sectionResized.connect(lambda *_sizes: QGuiApplication.mouseButtons() and self._on_set())
        self._order = Qt.SortOrder.AscendingOrder
        self.doubleClicked.connect(lambda index: self.opened.emit(self.table.row_at(index)))
        self.selectionModel().currentRowChanged.connect(self._on_current)

    def fit_rows(self, least: int = 0) -> None:
        """Rows as high as their text asks for, and no lower than ``least`` pixels, once that was given."""
        self._row_px = max(self._row_px, least)
        self.verticalHeader().setDefaultSectionSize(self.row_px)

    @property
    def row_px(self) -> int:
        """The height of a row of one line."""
        return max(self._row_px, self.fontMetrics().height() + 10)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_row_px"):
            self.fit_rows()

    def set_columns(self, columns: Sequence[Column]) -> None:
        """Other columns, without rows and unsorted."""
        self.table.set_columns(columns)
        self.horizontalHeader().setSortIndicatorShown(False)

    def set_rows(self, rows: Sequence[Any], *, select: Callable[[Any], bool] | None = None) -> None:
        """Other rows; ``select`` finds the one to select. Sends no ``chosen``."""
        self.selectionModel().blockSignals(True)
        self.table.set_rows(rows)
        self.selectionModel().blockSignals(False)
        self.speak()
        if select is not None:
            self.select(select)

    def select(self, wanted: Callable[[Any], bool]) -> None:
        """Selects the first row that is wanted, or none; sends no ``chosen``."""
        model = self.selectionModel()
        model.blockSignals(True)
        found = next((n for n, item in enumerate(self.table.rows) if wanted(item)), None)
        if found is None:
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())
        else:
            self.selectRow(found)
            self.scrollTo(self.table.index(found, 0))
        model.blockSignals(False)
        self.viewport().update()

    def own_words(self) -> str:
        """How many rows there are, and the keys of a table."""
        sorts = QCoreApplication.translate("Spoken", "The menu key sorts.") if self._sortable else ""
        return sentences(list_words(self.table.rowCount()), sorts)

    def sizeHintForColumn(self, column: int) -> int:
        """Measures the longest texts only: Qt would ask the model for everything about every row."""
        longest = self.table.longest(column)
        return max((self.sizeHintForIndex(self.table.index(n, column)).width() for n in longest), default=-1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fits:
            self.fit_widths()

    def _on_set(self) -> None:
        self._set_by_hand = True

    def fit_widths(self) -> None:
        """Columns that have a width are as wide as what stands in them asks for, half as wide again at most; nothing
        once the user has set one."""
        self._fits = True
        if self._set_by_hand or not self.isVisible():
            return
        given = {n: scaled(column.width) for n, column in enumerate(self.table.columns) if column.width}
        heads = {n: self.horizontalHeader().sectionSizeFromContents(n).width() for n in given}
        wide = {n: max(heads[n], min(self.sizeHintForColumn(n), px * 3 // 2)) for n, px in given.items()}
        if sum(wide.values()) > self.viewport().width() * GIVEN_SHARE:
            wide = {n: max(heads[n], min(self.sizeHintForColumn(n), px)) for n, px in given.items()}
        for n, px in wide.items():
            self.setColumnWidth(n, px)

    @property
    def current(self) -> Any | None:
        """The row that has the cursor."""
        index = self.currentIndex()
        return self.table.row_at(index) if index.isValid() else None

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard finds a row to start from."""
        if event.reason() not in NOT_BY_KEYS and not self.currentIndex().isValid() and self.table.rowCount():
            flags = QItemSelectionModel.SelectionFlag
            self._quiet = self._answers
            how = flags.NoUpdate if self._answers else flags.ClearAndSelect | flags.Rows
            self.selectionModel().setCurrentIndex(self._first_seen(), how)
            self._quiet = False
        super().focusInEvent(event)
        self.viewport().update()

    def _first_seen(self) -> QModelIndex:
        """The uppermost row in view, in the leftmost column."""
        head = self.horizontalHeader()
        order = (head.logicalIndex(at) for at in range(head.count()))
        column = next((at for at in order if not self.isColumnHidden(at)), 0)
        return self.table.index(max(0, self.rowAt(0)), column)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if plain and event.key() in TAKES and self.current is not None and not self.selectionModel().hasSelection():
            self.take()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current is not None:
            self.opened.emit(self.current)
        elif asks_for_menu(event):
            self.contextMenuEvent(QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint()))
        else:
            super().keyPressEvent(event)

    def take(self) -> None:
        """Takes the row that the cursor is on, unless one is taken: an arrow or Enter led here on purpose."""
        if self.current is not None and not self.selectionModel().hasSelection():
            self.selectRow(self.currentIndex().row())
            self.chosen.emit(self.current)

    def _on_current(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid() and not self._quiet:
            self.chosen.emit(self.table.row_at(current))

    def sort_menu(self) -> QMenu:
        """Every column that the rows can be sorted by, both ways; it deletes itself when closed."""
        made = QMenu(self)
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        up = QCoreApplication.translate("SelectionActions", "Sort by {0}, ascending")
        down = QCoreApplication.translate("SelectionActions", "Sort by {0}, descending")
        for at, column in enumerate(self.table.columns):
            if column.key is None or not column.title or self.isColumnHidden(at):
                continue
            for words, order in ((up, Qt.SortOrder.AscendingOrder), (down, Qt.SortOrder.DescendingOrder)):
                action = made.addAction(words.format(column.title))
                action.triggered.connect(lambda _on=False, n=at, by=order: self.sort_by(n, by))
        self.menu_asked.emit(made)
        return made

    def sort_by(self, section: int, order: Qt.SortOrder) -> None:
        """Sorts by a column; unknown goes last both ways."""
        self._order = order
        self.table.sort(section, order)
        self.horizontalHeader().setSortIndicatorShown(True)
        self.horizontalHeader().setSortIndicator(section, order)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu key sorts, as a click on a column's head does."""
        menu = self.sort_menu() if self._sortable else None
        if menu is None or menu.isEmpty():
            super().contextMenuEvent(event)
            return
        place = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard and self.currentIndex().isValid():
            place = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft())
        menu.popup(place)

    def _on_header_clicked(self, section: int) -> None:
        down = Qt.SortOrder.DescendingOrder
        self.sort_by(section, Qt.SortOrder.AscendingOrder if self._order == down else down)
