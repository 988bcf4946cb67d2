"""The rows of the table of parts: windows of a list that may be far longer than what is kept in memory."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from app.domain.parts import Part
from app.ui.catalog.columns import PartColumn, cell_text, columns_for, is_unknown
from app.ui.catalog.header import UNIT
from app.ui.catalog.words import price_text, translate
from app.ui.theme import icon, tokens
from app.ui.widgets import plural
from app.viewmodels.catalog_columns import usual_keys
from app.viewmodels.numbers import currency_sign

Index = QModelIndex | QPersistentModelIndex
PAGE = 100
"""Rows fetched at once."""
KEPT_PAGES = 60
"""How many fetched pages are kept; those longest unused go first."""


class PartTableModel(QAbstractTableModel):
    """Parts by their place in the list asked for. A row whose part is not fetched is empty until ``put`` brings it.

    The order comes with the rows: the catalog sorts, in the unit that facts are kept in, unknown last both ways.
    """

    def __init__(self, locale: str, parent: Any = None) -> None:
        super().__init__(parent)
        self._locale = locale
        self.columns: tuple[PartColumn, ...] = columns_for(None, usual_keys(None))
        self._titles = _short_titles(self.columns)
        self._pages: dict[int, tuple[Part, ...]] = {}
        self._count = 0
        self._currency: str | None = None  # where all prices seen share one, it stands in the header only

    # --- what is in it ---------------------------------------------------------------------------------------------

    @property
    def parts(self) -> tuple[Part, ...]:
        """The parts fetched, in the order of their rows."""
        return tuple(part for page in sorted(self._pages) for part in self._pages[page])

    def part_at(self, row: int) -> Part | None:
        """The part of a row, if it is fetched."""
        page = self._pages.get(row // PAGE, ())
        return page[row % PAGE] if row % PAGE < len(page) else None

    def row_of(self, part_id: str) -> int | None:
        """The row of a part among those fetched."""
        return next(iter(self.rows_of({part_id})), None)

    def rows_of(self, part_ids: Set[str]) -> list[int]:
        """The rows of those of these parts that are fetched."""
        return [
            page * PAGE + at
            for page, parts in self._pages.items()
            for at, part in enumerate(parts)
            if part.id in part_ids
        ]

    def missing_pages(self, first: int, last: int) -> list[int]:
        """The pages between two rows that are not fetched; those that are count as used now."""
        wanted = range(max(0, first) // PAGE, max(0, min(last, self._count - 1)) // PAGE + 1) if self._count else ()
        for page in wanted:
            if page in self._pages:
                self._pages[page] = self._pages.pop(page)
        return [page for page in wanted if page not in self._pages]

    # --- changes ---------------------------------------------------------------------------------------------------

    def set_columns(self, columns: Sequence[PartColumn]) -> None:
        """Other columns."""
        self.beginResetModel()
        self.columns = tuple(columns)
        self._titles = _short_titles(columns)
        self.endResetModel()

    def set_parts(self, parts: Sequence[Part], count: int | None = None) -> None:
        """The first rows of another list, and how long it is: as long as its first rows where that is not known."""
        self.beginResetModel()
        self._pages = {at // PAGE: tuple(parts[at : at + PAGE]) for at in range(0, len(parts), PAGE)}
        self._count = len(parts) if count is None else count
        self._currency = None
        self._see_prices(parts)
        self.endResetModel()

    def set_count(self, count: int) -> None:
        """How long the list is."""
        if count > self._count:
            self.beginInsertRows(QModelIndex(), self._count, count - 1)
            self._count = count
            self.endInsertRows()
        elif count < self._count:
            self.beginRemoveRows(QModelIndex(), count, self._count - 1)
            self._count = count
            self._pages = {page: parts[: count - page * PAGE] for page, parts in self._pages.items()
                           if page * PAGE < count}  # fmt: skip
            self.endRemoveRows()

    def put(self, page: int, parts: Sequence[Part]) -> None:
        """The parts of a page."""
        self._pages.pop(page, None)
        self._pages[page] = tuple(parts)
        self._see_prices(parts)
        for old in list(self._pages)[:-KEPT_PAGES]:
            del self._pages[old]
        self._tell(page * PAGE, page * PAGE + len(parts) - 1)

    def refresh(self, pages: Mapping[int, Sequence[Part]], count: int) -> None:
        """The same list after the catalog has changed: other values, perhaps more rows or fewer."""
        self._pages = {page: tuple(parts) for page, parts in pages.items()}
        self._currency = None
        for parts in pages.values():
            self._see_prices(parts)
        self.set_count(count)
        self._tell(0, self._count - 1)

    def replace(self, part: Part) -> None:
        """A part with other values; its place stays until the list is asked for again."""
        row = self.row_of(part.id)
        if row is not None:
            page = self._pages[row // PAGE]
            at = row % PAGE
            self._pages[row // PAGE] = (*page[:at], part, *page[at + 1 :])
            self._tell(row, row)

    def _tell(self, first: int, last: int) -> None:
        if last >= first:
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(self.columns) - 1))

    def _see_prices(self, parts: Sequence[Part]) -> None:
        seen = {part.price.currency for part in parts if part.price} | ({self._currency} - {None})
        currency = None if not seen else seen.pop() if len(seen) == 1 else ""
        if currency != self._currency:
            self._currency = currency
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)

    # --- what the view asks for ------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= self._count:
            return None
        column, part = self.columns[index.column()], self.part_at(index.row())
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.number else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        if part is None:
            return self._not_fetched(column, role)
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(column, part)
        if role == Qt.ItemDataRole.DecorationRole:
            return icon("unknown", "unk") if is_unknown(column, part) else None
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._colour(column, part)
        if role == Qt.ItemDataRole.FontRole and column.key == "missing" and part.missing_facts():
            font = QFont()
            font.setWeight(QFont.Weight.DemiBold)
            return font
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._spoken(column, part, tooltip=role == Qt.ItemDataRole.ToolTipRole)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section]
        if role == UNIT:
            shared = column.key == "price" and self._currency
            return currency_sign(self._currency or "", self._locale) if shared else column.unit
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{column.title}\n{column.tip}".strip() if column.shape else column.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return column.full_title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.number else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        return None

    def text(self, column: PartColumn, part: Part) -> str:
        """What a cell says."""
        full = not {"vendor"} & {one.key for one in self.columns} and len(self.columns) <= 4
        return cell_text(column, part, self._locale, signed=not self._currency, full=full)

    @staticmethod
    def _not_fetched(column: PartColumn, role: int) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and column.key == "name":
            return "…"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return translate("Catalog", "being fetched")
        return None

    def _colour(self, column: PartColumn, part: Part) -> Any:
        if column.key == "price" and part.price is None:
            return tokens().color("text3")
        if column.key == "missing" and part.missing_facts():
            return tokens().color("unk")
        return tokens().color("text3") if part.status == "archived" else None

    def _spoken(self, column: PartColumn, part: Part, *, tooltip: bool) -> str | None:
        if is_unknown(column, part):
            return translate("Catalog", "unknown")
        if column.key == "price" and part.price is None:
            return translate("Catalog", "Price on request")
        text = price_text(part, self._locale) if column.key == "price" else self.text(column, part)
        if column.key == "missing":
            one, many = translate("Catalog", "{n} fact is missing"), translate("Catalog", "{n} facts are missing")
            return plural(len(part.missing_facts()), one, many)
        if tooltip and column.key == "name":
            return f"{part.title} ({part.id})"
        if tooltip:
            return text if column.shape and not column.number else None
        return f"{text} {column.unit}".strip() if column.shape else text


def _short_titles(columns: Sequence[PartColumn]) -> tuple[str, ...]:
    """Titles up to their comma ("bf16, dense") where that tells the columns apart; the tooltip has all of it."""
    heads = [column.title.replace("，", ",").split(",")[0] for column in columns]
    return tuple(head if heads.count(head) == 1 else column.title for head, column in zip(heads, columns, strict=True))
