"""The columns of the table of parts: every fact of a category, and what all parts have."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.parts import Part
from app.ui.catalog.words import (
    amount_text,
    category_word,
    column_title,
    fact_help,
    fact_unit,
    price_text,
    shown,
    translate,
)
from app.viewmodels.catalog_columns import SHARED, column_keys
from app.viewmodels.dates import show_day
from app.viewmodels.numbers import show
from app.viewmodels.part_form import FactShape, facts_of, plain


@dataclass(frozen=True)
class PartColumn:
    """A column: a fact, or one of the keys that all parts share (``app.viewmodels.catalog_columns.SHARED``)."""

    key: str
    title: str
    unit: str = ""
    shape: FactShape | None = None
    tip: str = ""

    @property
    def number(self) -> bool:
        """Whether its cells stand at the right."""
        return self.shape.right_aligned if self.shape else self.key in ("price", "missing", "launch_year")

    @property
    def full_title(self) -> str:
        """The title with its unit, for menus and for what is read out."""
        if self.shape and self.unit:
            return f"{self.title} ({self.unit})"
        return translate("Catalog", "Missing facts") if self.key == "missing" else self.title


def column(category: str | None, key: str) -> PartColumn:
    """One column by its key."""
    if key in SHARED:
        title, unit = _shared_words()[key]
        return PartColumn(key, title, unit)
    shape = next(one for one in facts_of(category or "") if one.name == key)
    return PartColumn(shape.name, column_title(shape), fact_unit(shape), shape, fact_help(shape))


def columns_for(category: str | None, keys: Sequence[str]) -> tuple[PartColumn, ...]:
    """The columns of these keys."""
    return tuple(column(category, key) for key in keys)


def all_columns(category: str | None) -> tuple[PartColumn, ...]:
    """Every column that the table of a category can show, in the order of their declaration."""
    return columns_for(category, column_keys(category))


def cell_text(column: PartColumn, part: Part, locale: str, *, signed: bool, full: bool) -> str:
    """What a cell says; ``signed`` writes the price's currency, ``full`` the vendor before the name."""
    if column.shape is not None:
        value = getattr(part.spec, column.key, None)
        return "" if value is None else shown(column.shape, plain(value), locale)
    if column.key == "name":
        return part.title if full else part.name
    if column.key == "price":
        if part.price is None:
            return translate("Catalog", "ask")
        return price_text(part, locale) if signed else amount_text(part, locale)
    if column.key == "missing":
        return show(len(part.missing_facts()), locale)
    if column.key == "category":
        return category_word(part.category)
    if column.key == "as_of":
        return show_day(part.provenance.as_of, locale)
    value = getattr(part, column.key)
    return "" if value is None else str(value)


def is_unknown(column: PartColumn, part: Part) -> bool:
    """Whether the cell stands for a fact that nobody knows."""
    return column.shape is not None and getattr(part.spec, column.key, None) is None


def _shared_words() -> dict[str, tuple[str, str]]:
    return {
        "name": (translate("Catalog", "Name"), ""),
        "category": (translate("Catalog", "Category"), ""),
        "vendor": (translate("Catalog", "Vendor"), ""),
        "mpn": (translate("Catalog", "Part number"), ""),
        "launch_year": (translate("Catalog", "Launched"), ""),
        "price": (translate("Catalog", "Price"), translate("Catalog", "net")),
        "as_of": (translate("Catalog", "Facts as of"), ""),
        "missing": (translate("Catalog", "Missing"), translate("Catalog", "facts")),
    }
