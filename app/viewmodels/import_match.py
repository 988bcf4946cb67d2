"""What the columns of a table mean: the mapping as it is being changed, and what each column may become."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.domain.parts import CATEGORIES
from app.services.catalog_import_mapping import ColumnMap, ImportMapping, TableColumns, unit_of
from app.services.catalog_import_units import UNITS
from app.services.catalog_import_words import COMMON_FIELDS

NAMING = ("id", "mpn", "name")
"""The fields of which one at least says which part a row is about."""
CURRENCIES = ("EUR", "USD", "GBP", "CHF", "CAD", "JPY", "CNY", "SEK", "PLN", "CZK")


@dataclass(frozen=True)
class Matching:
    """The columns in the order shown: matched ones first. Frozen: every change makes the next one."""

    columns: tuple[ColumnMap, ...]
    samples: tuple[tuple[str, ...], ...]
    category: str | None
    decimal_comma: bool | None
    sheet: str
    order: tuple[str, ...]

    @classmethod
    def of(cls, table: TableColumns, currency: str = "") -> Matching:
        """As it was proposed; unmatched columns last. A price that names no currency is in ``currency``."""
        mapping = table.mapping
        pairs = sorted(zip(mapping.columns, table.samples, strict=True), key=lambda one: not one[0].field)
        named = any(one.field == "price_currency" for one in mapping.columns)
        bare = "" if named else currency
        return cls(
            columns=tuple(_priced(one, bare) for one, _ in pairs),
            samples=tuple(values for _, values in pairs),
            category=mapping.category,
            decimal_comma=mapping.decimal_comma,
            sheet=mapping.sheet,
            order=table.header,
        )

    @property
    def mapping(self) -> ImportMapping:
        """The mapping, its columns in the order of the file."""
        known = {one.column: one for one in self.columns}
        return ImportMapping(
            columns=tuple(known[name] for name in self.order if name in known),
            category=self.category,
            decimal_comma=self.decimal_comma,
            sheet=self.sheet,
        )

    @property
    def matched(self) -> int:
        """How many columns are read."""
        return sum(1 for one in self.columns if one.field)

    @property
    def names_parts(self) -> bool:
        """Whether a column says which part a row is about."""
        return any(one.field in NAMING for one in self.columns)

    @property
    def says_category(self) -> bool:
        """Whether the category of a new part is known."""
        return self.category is not None or any(one.field == "category" for one in self.columns)

    def with_field(self, at: int, field: str) -> Matching:
        """A column means a field (empty: is left out); another one that meant it is left out."""
        columns = list(self.columns)
        for other, one in enumerate(columns):
            if field and other != at and one.field == field:
                columns[other] = ColumnMap(column=one.column)
        columns[at] = ColumnMap(column=columns[at].column, field=field, unit=unit_of(field, self.category) or "")
        return replace(self, columns=tuple(columns))

    def with_unit(self, at: int, unit: str) -> Matching:
        """A column's values are in a unit, or a currency."""
        columns = list(self.columns)
        columns[at] = columns[at].model_copy(update={"unit": unit})
        return replace(self, columns=tuple(columns))

    def with_comma(self, comma: bool | None) -> Matching:
        """How the numbers of the file are written."""
        return replace(self, decimal_comma=comma)


def _priced(one: ColumnMap, currency: str) -> ColumnMap:
    bare = one.field == "price_amount" and not one.unit and currency
    return one.model_copy(update={"unit": currency}) if bare else one


def fields_for(category: str | None) -> tuple[str, ...]:
    """The fields that a column may become: what all parts have, then the facts of the category (or of all)."""
    if category is not None:
        return (*COMMON_FIELDS, *CATEGORIES[category].model_fields)
    facts = dict.fromkeys(name for model in CATEGORIES.values() for name in model.model_fields)
    return (*COMMON_FIELDS, *facts)


def units_for(field: str, category: str | None) -> Sequence[str]:
    """The units that a column of this field may be in, the catalog's own first; empty where it has none."""
    if field == "price_amount":
        return CURRENCIES
    own = unit_of(field, category) if field else None
    if own is None:
        return ()
    others = [unit for unit in UNITS.get(own, {}) if unit != own.lower()]
    return (own, *others)


_WRITTEN = (
    "GiB", "MiB", "TiB", "GB", "MB", "TB", "PB", "W", "kW", "mW", "V", "kV", "A", "mA", "GHz", "MHz", "MT/s",
    "GT/s", "TFLOPS", "PFLOPS", "GFLOPS", "TOPS", "POPS", "CFM", "mmH2O", "Pa", "dBA", "dB(A)", "dB", "°C",
    "U", "RU",
)  # fmt: skip
_SPELLED = {name.lower(): name for name in _WRITTEN}


def spelled(unit: str, field: str, category: str | None) -> str:
    """A unit as it is written; rates of bits and bytes differ by a letter that only the fact's own unit tells."""
    own = unit_of(field, category) if field else None
    return own if own and unit == own.lower() else _SPELLED.get(unit, unit)
