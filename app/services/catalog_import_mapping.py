"""Which column of a table is which field in which unit: proposed from the words, told by the user, remembered."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from pathlib import PurePath

from pydantic import BaseModel, ConfigDict

from app.domain.errors import UserError
from app.domain.parts import CATEGORIES, Confidence
from app.services.catalog_import_ports import Cell, Table
from app.services.catalog_import_units import PLACEHOLDERS, UNITS, Unreadable, is_currency, number_in
from app.services.catalog_import_words import (
    COMMON_FIELDS,
    category_in,
    field_of,
    is_unit,
    unit_in,
)
from app.services.ports import SettingsRepository

SAMPLES = 5
CONFIDENCES = frozenset(one.value for one in Confidence)
LOOKED_AT = 200  # rows
REMEMBERED = "catalog_import.suppliers"


class _Value(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class ColumnMap(_Value):
    """What a column of a file holds: a field of the catalog (nothing: left out), in a unit or a currency."""

    column: str
    field: str = ""
    unit: str = ""


class ImportMapping(_Value):
    """How a table is read. ``category`` is that of all rows, unless a column names it."""

    columns: tuple[ColumnMap, ...]
    category: str | None = None
    decimal_comma: bool | None = None
    sheet: str = ""

    def field_of(self, column: str) -> str:
        """The field of a column; empty where it is left out."""
        return next((one.field for one in self.columns if one.column == column), "")


class TableColumns(_Value):
    """A table as the user maps it: column names, sample values under each, and the mapping that is proposed."""

    name: str
    sheet: str
    header: tuple[str, ...]
    samples: tuple[tuple[str, ...], ...]
    mapping: ImportMapping
    remembered: bool = False


def describe(table: Table, category: str | None, remembered: ImportMapping | None = None) -> TableColumns:
    """A table with samples and the mapping proposed for it; a remembered one goes first where its columns are there."""
    rows = [row.cells for row in islice(table.rows(), LOOKED_AT) if not row.fault]
    columns = [[_text(row[index]) for row in rows if index < len(row)] for index in range(len(table.header))]
    samples = tuple(tuple(_first(values)) for values in columns)
    mapping = _merged(propose(table, columns, category), remembered)
    known = remembered is not None and any(one.field and one.column in table.header for one in remembered.columns)
    return TableColumns(
        name=table.name, sheet=table.sheet, header=table.header, samples=samples, mapping=mapping, remembered=known
    )


def propose(table: Table, columns: Sequence[Sequence[str]], category: str | None) -> ImportMapping:
    """A mapping by the words over the columns and by what stands in them; each field at most once."""
    chosen = category or category_in(table.sheet) or category_in(PurePath(table.name).stem) or _likely(table, columns)
    by_row = _categories(table, columns) if chosen is None else ()
    taken: set[str] = set()
    maps = []
    for header, values in zip(table.header, columns, strict=True):
        field = field_of(header, chosen) or next((found for name in by_row if (found := field_of(header, name))), "")
        if field in taken:
            field = ""
        if field == "category" and not any(category_in(value) for value in values):
            field = ""
        if field == "confidence" and not all(value.lower() in CONFIDENCES for value in values if value):
            field = ""  # a word of theirs for something else
        taken.add(field)
        maps.append(ColumnMap(column=header, field=field, unit=_unit(header, field, chosen)))
    return ImportMapping(columns=tuple(maps), category=chosen, decimal_comma=_comma(table, columns), sheet=table.sheet)


def told(mapping: ImportMapping, words: Sequence[str], header: Sequence[str]) -> ImportMapping:
    """``mapping`` with what was told on the command line: ``COLUMN=FIELD``, ``COLUMN=FIELD:UNIT``, ``COLUMN=``."""
    maps = {one.column: one for one in mapping.columns}
    for word in words:
        column, equals, target = word.partition("=")
        if not equals:
            raise UserError(f"--map {word}: expected COLUMN=FIELD or COLUMN=FIELD:UNIT.")
        found = next((name for name in header if name.lower() == column.strip().lower()), None)
        if found is None:
            raise UserError(f"--map {word}: there is no column '{column}'.", hint=f"There are: {', '.join(header)}.")
        field, _, unit = target.strip().partition(":")
        field = {"price": "price_amount"}.get(field, field)
        for name, one in maps.items():
            if field and one.field == field:
                maps[name] = one.model_copy(update={"field": "", "unit": ""})
        maps[found] = ColumnMap(column=found, field=field, unit=unit.strip())
    return mapping.model_copy(update={"columns": tuple(maps[name] for name in header if name in maps)})


def check(mapping: ImportMapping) -> None:
    """Raises ``UserError`` for a field, a unit or a category that does not exist."""
    if mapping.category is not None and mapping.category not in CATEGORIES:
        raise UserError(f"There is no category '{mapping.category}'.", hint=f"Use one of: {', '.join(CATEGORIES)}.")
    spec = CATEGORIES[mapping.category].model_fields if mapping.category else {}
    anywhere = {name for model in CATEGORIES.values() for name in model.model_fields}
    by_column = any(one.field == "category" for one in mapping.columns)
    seen: set[str] = set()
    for one in mapping.columns:
        if not one.field:
            continue
        if one.field in seen:
            raise UserError(f"Column '{one.column}': another column is {one.field} already.")
        seen.add(one.field)
        if one.field not in COMMON_FIELDS and one.field not in (anywhere if by_column or not spec else spec):
            raise UserError(f"Column '{one.column}': '{one.field}' is not a field of {mapping.category or 'a part'}.")
        if one.unit and one.field == "price_amount" and not is_currency(one.unit.upper()):
            raise UserError(f"Column '{one.column}': '{one.unit}' is not a currency.")
        unit = unit_of(one.field, mapping.category)
        if one.unit and unit and one.unit != unit and one.unit.lower() not in UNITS.get(unit, {}):
            names = ", ".join(UNITS.get(unit, {})) or unit
            raise UserError(f"Column '{one.column}': '{one.unit}' is no unit for {unit}.", hint=f"Use one of: {names}.")


def unit_of(field: str, category: str | None) -> str | None:
    """The unit that the catalog keeps a fact in; ``None`` for one without."""
    models = [CATEGORIES[category]] if category else list(CATEGORIES.values())
    for model in models:
        info = model.model_fields.get(field)
        if info is not None and isinstance(info.json_schema_extra, dict):
            unit = info.json_schema_extra.get("unit")
            return str(unit) if unit else None
    return None


class MappingMemory:
    """The mapping of every supplier, kept with the settings."""

    def __init__(self, settings: SettingsRepository) -> None:
        self._settings = settings

    def suppliers(self) -> tuple[str, ...]:
        """Suppliers with a remembered mapping, by name."""
        return tuple(sorted(self._all()))

    def of(self, supplier: str) -> ImportMapping | None:
        """The mapping last used for a supplier; ``None`` for one that is new or was kept by another version."""
        kept = {name.lower(): value for name, value in self._all().items()}.get(supplier.strip().lower())
        try:
            return ImportMapping.model_validate(kept) if kept is not None else None
        except ValueError:
            return None

    def spelling(self, supplier: str) -> str:
        """A supplier's name as it was written before: "SAMPLE supply" is the one that is known already."""
        name = supplier.strip()
        return next((known for known in self._all() if known.lower() == name.lower()), name)

    def keep(self, supplier: str, mapping: ImportMapping) -> None:
        """Remembers the mapping of a supplier."""
        name = supplier.strip()
        others = {key: value for key, value in self._all().items() if key.lower() != name.lower()}
        self._settings.set(REMEMBERED, {**others, name: mapping.model_dump(mode="json")})

    def _all(self) -> dict[str, object]:
        kept = self._settings.get(REMEMBERED)
        return dict(kept) if isinstance(kept, dict) else {}


def _merged(proposed: ImportMapping, remembered: ImportMapping | None) -> ImportMapping:
    if remembered is None:
        return proposed
    known = {one.column: one for one in remembered.columns}
    taken = {known[one.column].field for one in proposed.columns if one.column in known}
    columns = []
    for one in proposed.columns:
        if one.column in known:
            columns.append(known[one.column])
        else:
            columns.append(one if one.field not in taken else ColumnMap(column=one.column))
    comma = remembered.decimal_comma if remembered.decimal_comma is not None else proposed.decimal_comma
    return proposed.model_copy(
        update={
            "columns": tuple(columns), "category": proposed.category or remembered.category, "decimal_comma": comma,
        }
    )  # fmt: skip


def _categories(table: Table, columns: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """The categories that a column names, where one does."""
    for header, values in zip(table.header, columns, strict=True):
        if field_of(header, None) == "category":
            return tuple(dict.fromkeys(name for value in values if (name := category_in(value))))
    return ()


def _likely(table: Table, columns: Sequence[Sequence[str]]) -> str | None:
    """The category that knows clearly more of the column names than any other; none where a column names it."""
    if _categories(table, columns):
        return None
    scores = {
        name: sum((field_of(header, name) or "") in model.model_fields for header in table.header)
        for name, model in CATEGORIES.items()
    }
    best = max(scores, key=lambda name: scores[name])
    others = [score for name, score in scores.items() if name != best]
    return best if scores[best] >= 2 and scores[best] > max(others) else None


def _unit(header: str, field: str, category: str | None) -> str:
    if not field:
        return ""
    named = unit_in(header)
    if field == "price_amount":
        return named.upper() if named and is_currency(named.upper()) else ""
    unit = unit_of(field, category)
    if unit is None:
        return ""
    return named if named and is_unit(named) and named.lower() in UNITS.get(unit, {}) else unit


def _comma(table: Table, columns: Sequence[Sequence[str]]) -> bool | None:
    """Whether numbers have a decimal comma: by the numbers that can only be read one way, else by the separators."""
    for values in columns:
        for value in values:
            if not value[:1].isdigit() or value.count(",") + value.count(".") == 0:
                continue
            try:
                with_comma, without = number_in(value, True)[0], number_in(value, False)[0]
            except Unreadable:
                continue
            if with_comma == without and value.count(",") == 1 and value.rfind(",") > value.rfind("."):
                return True
            if with_comma == without and value.count(".") == 1 and value.rfind(".") > value.rfind(","):
                return False
    return table.decimal_comma


def _first(values: Sequence[str]) -> list[str]:
    """The first few different values that say something."""
    found: list[str] = []
    for value in values:
        if value.strip().lower() not in PLACEHOLDERS and value[:60] not in found:
            found.append(value[:60])
        if len(found) == SAMPLES:
            break
    return found


def _text(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    return str(cell).strip()
