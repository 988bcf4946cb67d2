"""The rows of a table as parts: each cell to its fact, each row to the part it speaks of, or the reason why not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from pydantic import ValidationError

from app.domain.errors import UserError
from app.domain.parts import CATEGORIES, Confidence, Part, Price, Provenance
from app.services.catalog_import_cells import converter, words_of
from app.services.catalog_import_find import PartFinder, new_id
from app.services.catalog_import_mapping import ImportMapping
from app.services.catalog_import_ports import Cell, Table, TableRow
from app.services.catalog_import_units import Unreadable, day_in, days_in, money_in, stock_in
from app.services.catalog_import_words import PRICE_FIELDS, category_in
from app.services.ports import ReadRow

LONGEST_TEXT = 500
KNOWN_ELSEWHERE = {name for model in CATEGORIES.values() for name in model.model_fields}


@dataclass(frozen=True)
class Origin:
    """Whose list it is: what stands for source, day and supplier where a row does not say."""

    file: str
    supplier: str
    day: date
    currency: str = ""

    @property
    def source(self) -> str:
        """The source that facts and prices are kept with."""
        return f"{self.supplier}: {self.file}" if self.supplier else self.file


class Fault(Exception):
    """What is wrong with a row, and in which column."""

    def __init__(self, column: str, reason: str) -> None:
        super().__init__(reason)
        self.column = column
        self.reason = reason


class TableRows:
    """Reads a mapped table."""

    def __init__(self, table: Table, mapping: ImportMapping, finder: PartFinder, origin: Origin) -> None:
        self._table = table
        self._mapping = mapping
        self._finder = finder
        self._origin = origin
        known = {one.column: one for one in mapping.columns}
        self._columns = [
            (index, header, known[header].field, known[header].unit)
            for index, header in enumerate(table.header)
            if header in known and known[header].field
        ]
        self._headers = {field: header for _, header, field, _ in self._columns}
        self._units = {field: unit for _, _, field, unit in self._columns}

    def rows(self) -> Iterator[ReadRow]:
        """Every row with content, in the order of the file."""
        for row in self._table.rows():
            if row.fault:
                yield ReadRow(where=row.where, reason=row.fault, cells=row.cells)
                continue
            try:
                read = self._row(row)
            except Fault as fault:
                yield ReadRow(where=row.where, reason=fault.reason, column=fault.column, cells=row.cells)
            else:
                if read is not None:
                    yield read

    def _row(self, row: TableRow) -> ReadRow | None:
        cells: dict[str, Cell] = {
            field: row.cells[index] for index, _, field, _ in self._columns if index < len(row.cells)
        }
        said: dict[str, str] = {
            field: self._text(field, cells[field])
            for field in ("id", "category", "vendor", "name", "mpn", "status", "notes")
            if field in cells
        }
        texts = {field: words for field, words in said.items() if words}
        if not texts and not any(words_of(cell) for cell in cells.values()):
            return None  # nothing in any column that is read
        part_id, category = self._meant(texts)
        facts = self._facts(category, cells)
        price = self._price(cells)
        known = self._finder.category(part_id) is not None
        if not known:
            for field in ("vendor", "name"):
                if field not in texts:
                    raise Fault(self._headers.get(field, field), f"a new part needs a {field}")
        if known and not facts and price is None and set(texts) <= {"id", "category", "mpn", "vendor", "name"}:
            given: set[str] = set()
        else:
            given = {*facts, *(set(texts) - {"id", "category"}), *({"price_amount"} if price else ())}
        if "launch_year" in cells and (year := words_of(cells["launch_year"])):
            given.add("launch_year")
            texts["launch_year"] = year
        part = self._part(part_id, category, texts, facts, price, cells)
        return ReadRow(where=row.where, part=part, given=frozenset(given), cells=row.cells)

    def _meant(self, texts: Mapping[str, str]) -> tuple[str, str]:
        """The id and the category of the part that a row speaks of."""
        category = self._mapping.category
        if "category" in texts:
            category = category_in(texts["category"])
            if category is None:
                raise Fault(self._headers["category"], f"'{texts['category'][:40]}' is no category of parts")
        part_id = texts.get("id", "")
        if not part_id:
            mpn, vendor, name = (texts.get(field, "") for field in ("mpn", "vendor", "name"))
            column = self._headers.get("mpn" if mpn else "name", "")
            if not mpn and not name:
                raise Fault(column, "it names no part: neither an id, a part number nor a name")
            try:
                found = self._finder.find(mpn, vendor, name, category)
            except Unreadable as error:
                raise Fault(column, str(error)) from None
            if found is None and category is None:
                raise Fault(column, f"no part of the catalog is '{(mpn or name)[:60]}', and no category is given")
            part_id = found or new_id(vendor, mpn or name)
            if not part_id:
                raise Fault(column, f"'{(mpn or name)[:60]}' makes no id")
        known = self._finder.category(part_id)
        if category is None:
            category = known
        if category is None:
            raise Fault(self._headers.get("id", ""), f"there is no part '{part_id[:60]}', and no category is given")
        return part_id, category

    def _text(self, field: str, cell: Cell) -> str:
        words = words_of(cell)
        if len(words) > LONGEST_TEXT:
            raise Fault(self._headers[field], f"longer than {LONGEST_TEXT} characters")
        return words

    def _facts(self, category: str, cells: Mapping[str, Cell]) -> dict[str, Any]:
        fields = CATEGORIES[category].model_fields
        facts: dict[str, Any] = {}
        for field, cell in cells.items():
            if field not in fields:
                if field in KNOWN_ELSEWHERE and words_of(cell) and self._mapping.category:
                    raise Fault(self._headers[field], f"a part of category {category} has no {field}")
                continue
            try:
                value = converter(category, field)(cell, self._units[field], self._mapping.decimal_comma)
            except (Unreadable, ValueError, OverflowError) as error:
                raise Fault(self._headers[field], str(error)) from None
            if value is not None:
                facts[field] = value
        return facts

    def _price(self, cells: Mapping[str, Cell]) -> Price | None:
        amount = cells.get("price_amount")
        column = self._headers.get("price_amount", "")
        if isinstance(amount, bool) or not words_of(amount):
            return None
        words = {field: words_of(cells.get(field)) for field in PRICE_FIELDS}
        currency = words["price_currency"].upper() or self._units.get("price_amount", "").upper()
        try:
            if isinstance(amount, int | float):
                text = repr(amount)
                value, named = money_in(text, currency or self._origin.currency, False)
            else:
                value, named = money_in(
                    words["price_amount"], currency or self._origin.currency, self._mapping.decimal_comma
                )
            days = {field: day_in(cells[field]) for field in ("price_as_of", "price_valid_until") if words[field]}
        except Unreadable as error:
            raise Fault(column, str(error)) from None
        if value == 0:
            return None  # "0.00" stands for a price that is not known
        return self._made_price(value, named, words, days, column)

    def _made_price(
        self, value: Decimal, currency: str, words: Mapping[str, str], days: Mapping[str, date], column: str
    ) -> Price:
        try:
            return Price(
                amount=value,
                currency=currency,
                as_of=days.get("price_as_of", self._origin.day),
                basis=words["price_basis"] or ("quote" if self._origin.supplier else "list"),
                source=words["price_source"] or self._origin.source,
                supplier=words["price_supplier"] or self._origin.supplier or None,
                region=words["price_region"] or None,
                valid_until=days.get("price_valid_until"),
                in_stock=stock_in(words["price_in_stock"]),
                lead_days=days_in(words["price_lead_days"]),
            )
        except ValidationError as error:
            fault = error.errors(include_url=False, include_input=False)[0]
            raise Fault(column, f"{fault['msg']} (price {fault['loc'][0]})") from None

    def _part(
        self, part_id: str, category: str, texts: Mapping[str, str], facts: Mapping[str, Any], price: Price | None,
        cells: Mapping[str, Cell],
    ) -> Part:  # fmt: skip
        try:
            spec = CATEGORIES[category].model_validate(facts)
            return Part(
                id=part_id,
                category=category,
                vendor=texts.get("vendor", ""),
                name=texts.get("name", part_id),
                mpn=texts.get("mpn"),
                launch_year=texts.get("launch_year"),
                status=texts.get("status", "active"),
                spec=spec,
                price=price,
                provenance=self._provenance(cells),
                notes=texts.get("notes", ""),
            )
        except ValidationError as error:
            fault = error.errors(include_url=False)[0]
            field = str(fault["loc"][0])
            if len(fault["loc"]) == 1 and (words := _beyond(category, field, fault)):
                raise Fault(self._headers.get(field, field), words) from None
            shown = "" if isinstance(fault["input"], dict | list) else f" (found {str(fault['input'])[:40]!r})"
            raise Fault(self._headers.get(field, field), f"{fault['msg']}{shown}") from None

    def _provenance(self, cells: Mapping[str, Cell]) -> Provenance:
        try:
            day = day_in(cells["source_date"]) if words_of(cells.get("source_date")) else self._origin.day
            confidence = Confidence(words_of(cells.get("confidence")).lower() or "community")
        except (Unreadable, ValueError) as error:
            column = "source_date" if isinstance(error, Unreadable) else "confidence"
            raise Fault(self._headers.get(column, column), str(error)) from None
        return Provenance(source=words_of(cells.get("source")) or self._origin.source, as_of=day, confidence=confidence)


def _beyond(category: str, field: str, fault: Mapping[str, Any]) -> str:
    """Which limit a figure is beyond, in the unit of its fact; empty where something else is wrong with it."""
    limits: Mapping[str, Any] = fault.get("ctx", {})
    info = CATEGORIES[category].model_fields.get(field)
    extra = info.json_schema_extra if info is not None and isinstance(info.json_schema_extra, dict) else {}
    value, unit = fault["input"], str(extra.get("unit") or "")
    if not isinstance(value, int | float):
        return ""
    given = f"{value:g} {unit}".strip()
    for rule, least in (("ge", True), ("gt", True), ("le", False), ("lt", False)):
        if rule in limits:
            limit = f"{limits[rule]:g} {unit}".strip()
            if least:
                return f"{given} is less than {limit}, the least that is allowed"
            return f"{given} is more than {limit}, the most that is allowed"
    return ""


def need_columns(mapping: ImportMapping) -> None:
    """Raises ``UserError`` where no column says which part a row is about."""
    fields = {one.field for one in mapping.columns}
    if not fields & {"id", "mpn", "name"}:
        raise UserError(
            "No column says which part a row is about.",
            hint="Map one to id, mpn (the maker's part number) or name, as --map COLUMN=mpn.",
        )
