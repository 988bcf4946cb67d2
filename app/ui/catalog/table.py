"""The table of parts: columns derived from the spec model, sorted in base units, written only where it is seen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from app.domain.parts import Part
from app.ui.catalog.words import amount_text, category_word, fact_help, fact_label, price_text, shown, translate
from app.ui.theme import Themed, icon, pixmap, sized, tokens
from app.ui.widgets import plural
from app.viewmodels.numbers import currency_sign, show
from app.viewmodels.part_form import FactShape, plain, sort_key

Index = QModelIndex | QPersistentModelIndex
UNIT = Qt.ItemDataRole.UserRole + 1
TITLE_CHARS, NAME_PX = 11, 116
"""The most that a title may ask for (its tooltip has all of it), and the least that the name keeps."""


@dataclass(frozen=True)
class PartColumn:
    """A column: a fact, or one of ``name``, ``category``, ``price`` and ``missing``."""

    key: str
    title: str
    unit: str = ""
    shape: FactShape | None = None
    tip: str = ""

    @property
    def number(self) -> bool:
        return self.shape.right_aligned if self.shape else self.key in ("price", "missing")


def columns_for(category: str | None, facts: Sequence[FactShape]) -> tuple[PartColumn, ...]:
    """Name, the facts chosen, price and missing facts; without a category the category in place of facts."""
    middle = [PartColumn(shape.name, fact_label(shape), shape.unit, shape, fact_help(shape)) for shape in facts]
    if category is None:
        middle = [PartColumn("category", translate("Catalog", "Category"))]
    return (
        PartColumn("name", translate("Catalog", "Name")),
        *middle,
        PartColumn("price", translate("Catalog", "Price"), translate("Catalog", "net")),
        PartColumn("missing", translate("Catalog", "Missing"), translate("Catalog", "facts")),
    )


class PartTableModel(QAbstractTableModel):
    """Parts and columns. Sorting keeps to the unit that facts are kept in; unknown comes last in both directions.

    The model sorts itself: a proxy comparing row by row in Python would take seconds for a large catalog.
    """

    def __init__(self, locale: str, parent: Any = None) -> None:
        super().__init__(parent)
        self._locale = locale
        self.columns: tuple[PartColumn, ...] = columns_for(None, ())
        self._parts: list[Part] = []
        self._sorted: tuple[str, Qt.SortOrder] | None = None
        self._currency = ""  # where all prices share one, it stands in the header only

    @property
    def parts(self) -> Sequence[Part]:
        return self._parts

    def set_columns(self, columns: Sequence[PartColumn]) -> None:
        """Other columns."""
        self.beginResetModel()
        self.columns = tuple(columns)
        if self._sorted and self._sorted[0] not in {column.key for column in columns}:
            self._sorted = None
        self.endResetModel()

    def set_parts(self, parts: Sequence[Part]) -> None:
        """Other rows, in the order chosen."""
        self.beginResetModel()
        self._parts = list(parts)
        currencies = {part.price.currency for part in self._parts if part.price}
        self._currency = currencies.pop() if len(currencies) == 1 else ""
        self._apply_sort()
        self.endResetModel()

    def replace(self, part: Part) -> None:
        """A part with other values; its place stays until the next sorting."""
        row = self.row_of(part.id)
        if row is not None:
            self._parts[row] = part
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(self.columns) - 1))

    def row_of(self, part_id: str) -> int | None:
        """The row of a part."""
        return next((row for row, part in enumerate(self._parts) if part.id == part_id), None)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._parts)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._parts):
            return None
        column, part = self.columns[index.column()], self._parts[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(column, part)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.number else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        unknown = column.shape is not None and getattr(part.spec, column.key, None) is None
        if role == Qt.ItemDataRole.DecorationRole and unknown:
            return icon("unknown", "unk")
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._colour(column, part)
        if role == Qt.ItemDataRole.FontRole and column.key == "missing" and part.missing_facts():
            font = QFont()
            font.setWeight(QFont.Weight.DemiBold)
            return font
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._spoken(column, part, unknown, tooltip=role == Qt.ItemDataRole.ToolTipRole)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title
        if role == UNIT:
            shared = column.key == "price" and self._currency
            return currency_sign(self._currency, self._locale) if shared else column.unit
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{column.title}\n{column.tip}".strip() if column.shape else None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{column.title} {column.unit}".strip()
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.number else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if not 0 <= column < len(self.columns):
            return
        self.layoutAboutToBeChanged.emit()
        held = [(index, self._parts[index.row()].id) for index in self.persistentIndexList()]
        self._sorted = (self.columns[column].key, order)
        self._apply_sort()
        rows = {part.id: row for row, part in enumerate(self._parts)} if held else {}
        for index, part_id in held:
            self.changePersistentIndex(index, self.index(rows[part_id], index.column()))
        self.layoutChanged.emit()

    def _apply_sort(self) -> None:
        column = next((one for one in self.columns if self._sorted and one.key == self._sorted[0]), None)
        if column is None or self._sorted is None:
            return
        keyed = [(self._key(column, part), part) for part in self._parts]
        known = sorted(
            (pair for pair in keyed if pair[0] is not None),
            key=lambda pair: pair[0],
            reverse=self._sorted[1] == Qt.SortOrder.DescendingOrder,
        )
        self._parts = [part for _key, part in known] + [part for key, part in keyed if key is None]

    @staticmethod
    def _key(column: PartColumn, part: Part) -> Any:
        if column.shape is not None:
            return sort_key(column.shape, getattr(part.spec, column.key, None))
        if column.key == "price":
            return None if part.price is None else part.price.amount
        if column.key == "missing":
            return len(part.missing_facts())
        return category_word(part.category) if column.key == "category" else part.title.lower()

    def _text(self, column: PartColumn, part: Part) -> str:
        if column.shape is not None:
            value = getattr(part.spec, column.key, None)
            return "" if value is None else shown(column.shape, plain(value), self._locale)
        if column.key == "price":
            if part.price is None:
                return translate("Catalog", "ask")
            return amount_text(part, self._locale) if self._currency else price_text(part, self._locale)
        if column.key == "missing":
            return show(len(part.missing_facts()), self._locale)
        if column.key == "category":
            return category_word(part.category)
        return part.name if len(self.columns) > 4 else part.title

    def _colour(self, column: PartColumn, part: Part) -> Any:
        if column.key == "price" and part.price is None:
            return tokens().color("text3")
        if column.key == "missing" and part.missing_facts():
            return tokens().color("unk")
        return tokens().color("text3") if part.status == "archived" else None

    def _spoken(self, column: PartColumn, part: Part, unknown: bool, *, tooltip: bool) -> str | None:
        if unknown:
            return translate("Catalog", "unknown")
        if column.key == "price" and part.price is None:
            return translate("Catalog", "Price on request")
        text = price_text(part, self._locale) if column.key == "price" else self._text(column, part)
        if column.key == "missing":
            one, many = translate("Catalog", "{n} fact is missing"), translate("Catalog", "{n} facts are missing")
            return plural(len(part.missing_facts()), one, many)
        if tooltip and column.key == "name":
            return f"{part.title} ({part.id})"
        if tooltip:
            return text if column.shape and not column.number else None
        return f"{text} {column.unit}".strip() if column.shape else text


class _Header(Themed, QHeaderView):
    """Titles with the unit beneath, and the sort arrow before the title."""

    def __init__(self, parent: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setHighlightSections(False)
        self.start_theming()

    def retint(self) -> None:
        self.setFixedHeight(2 * self.fontMetrics().height() + 8)

    def sectionSizeFromContents(self, section: int) -> QSize:
        measure = QFontMetrics(sized(sized(self.parent().font(), "caption"), "strong"))
        wide = max(measure.horizontalAdvance(self.model().headerData(section, Qt.Orientation.Horizontal, role) or "")
                   for role in (Qt.ItemDataRole.DisplayRole, UNIT))  # fmt: skip
        return QSize(wide + 22, self.height())

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        now = tokens()
        painter.save()
        painter.fillRect(rect, now.color("surface"))
        painter.setPen(now.color("border"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        model = self.model()
        title = model.headerData(section, Qt.Orientation.Horizontal) or ""
        unit = model.headerData(section, Qt.Orientation.Horizontal, UNIT) or ""
        right = bool(int(model.headerData(section, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)) & 2)
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        box = rect.adjusted(10, 3, -8, -4)
        strong = sized(sized(self.parent().font(), "caption"), "strong")
        painter.setFont(strong)
        painter.setPen(now.color("text2"))
        half = QRect(box.left(), box.top(), box.width(), box.height() // 2)
        line = half if unit else box
        text = painter.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, side | Qt.AlignmentFlag.AlignVCenter, text)
        if self.isSortIndicatorShown() and self.sortIndicatorSection() == section:
            down = self.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
            mark = pixmap("sort_desc" if down else "sort_asc", "text", 14, painter.device().devicePixelRatioF())
            wide = painter.fontMetrics().horizontalAdvance(text)
            x = box.right() - wide - 15 if right else box.left() + wide + 3
            painter.drawPixmap(max(rect.left() + 1, min(x, rect.right() - 14)), line.center().y() - 6, mark)
        if unit:
            painter.setFont(sized(self.parent().font(), "caption"))
            painter.setPen(now.color("text3"))
            lower = QRect(box.left(), half.bottom(), box.width(), box.height() // 2)
            painter.drawText(lower, side | Qt.AlignmentFlag.AlignVCenter, unit)
        painter.restore()


class _Cell(QStyledItemDelegate):
    """The mark of an unknown figure stands where the figure would."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        super().initStyleOption(option, index)
        if option.displayAlignment & Qt.AlignmentFlag.AlignRight and not option.text:
            option.decorationPosition = QStyleOptionViewItem.Position.Right
            option.decorationAlignment = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class PartTable(QTableView):
    """``chosen(parts)`` brings the parts selected; Enter or a double click sends ``opened(part)``."""

    chosen = Signal(object)
    opened = Signal(object)

    def __init__(self, locale: str) -> None:
        super().__init__()
        self.parts = PartTableModel(locale, self)
        self.setModel(self.parts)
        self.setHorizontalHeader(_Header(self))
        self.setItemDelegate(_Cell(self))
        self.setIconSize(QSize(16, 16))
        self.setAccessibleName(translate("Catalog", "Parts"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(max(28, self.fontMetrics().height() + 12))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.horizontalHeader().sectionClicked.connect(self._on_header)
        self._quiet = False
        self._order = Qt.SortOrder.AscendingOrder
        self._section = -1
        self.doubleClicked.connect(lambda index: self.opened.emit(self.parts.parts[index.row()]))
        self.selectionModel().selectionChanged.connect(self._on_selection)

    @property
    def selected(self) -> tuple[Part, ...]:
        """The parts selected, in the order of the table."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return tuple(self.parts.parts[row] for row in rows)

    def show_parts(self, parts: Sequence[Part], keep: Sequence[str] = ()) -> None:
        """Other rows; those of ``keep`` stay selected. Sends no ``chosen``."""
        place = self.verticalScrollBar().value()
        self._quiet = True
        self.parts.set_parts(parts)
        self.select(keep)
        self._quiet = False
        self.verticalScrollBar().setValue(place)

    def show_columns(self, columns: Sequence[PartColumn]) -> None:
        """Other columns, as wide as their titles and first rows ask for."""
        self._quiet = True
        self.horizontalHeader().setSortIndicatorShown(False)
        self._section = -1
        self.parts.set_columns(columns)
        self._quiet = False
        self.fit_columns()

    def fit_columns(self) -> None:
        """The name takes the room that is left over."""
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        sample = min(60, self.parts.rowCount())
        measure = self.fontMetrics()
        for at, column in enumerate(self.parts.columns):
            texts = [self.parts.data(self.parts.index(row, at)) or "" for row in range(sample)]
            title = min(head.sectionSizeFromContents(at).width(), measure.averageCharWidth() * TITLE_CHARS)
            wide = max([measure.horizontalAdvance(text) + 24 for text in texts] + [title])
            self.setColumnWidth(at, min(wide, 260 if column.key == "name" else 150))
        rest = sum(self.columnWidth(at) for at in range(1, len(self.parts.columns)))
        self.setColumnWidth(0, max(NAME_PX, self.viewport().width() - rest))

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)
        rest = sum(self.columnWidth(at) for at in range(1, len(self.parts.columns)))
        self.setColumnWidth(0, max(NAME_PX, self.viewport().width() - rest))

    def select(self, ids: Sequence[str], *, scroll: bool = False) -> None:
        """Selects the parts of these ids."""
        wanted = set(ids)
        rows = [row for row, part in enumerate(self.parts.parts) if part.id in wanted] if wanted else []
        self.clearSelection()
        if rows:
            self.setCurrentIndex(self.parts.index(rows[0], 0))
            flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
            for row in rows:
                self.selectionModel().select(self.parts.index(row, 0), flags)
            if scroll:
                self.scrollTo(self.parts.index(rows[0], 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.selected:
            self.opened.emit(self.selected[0])
        else:
            super().keyPressEvent(event)

    def sort_by(self, section: int, order: Qt.SortOrder) -> None:
        """Sorts, and shows by which column."""
        self._section, self._order = section, order
        self.parts.sort(section, order)
        self.horizontalHeader().setSortIndicatorShown(True)
        self.horizontalHeader().setSortIndicator(section, order)

    def _on_header(self, section: int) -> None:
        up, down = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
        first = down if self.parts.columns[section].number else up
        other = up if self._order == down else down
        self.sort_by(section, other if section == self._section else first)

    def _on_selection(self) -> None:
        if not self._quiet:
            self.chosen.emit(self.selected)
