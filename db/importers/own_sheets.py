"""Rigwright's own files of parts as XLSX: a sheet per category, the same columns as the CSV, and a sheet of notices.

Numbers are number cells; all else is text that no spreadsheet takes for a formula. Characters that XML cannot hold are
written as ``_xHHHH_``, as ECMA-376 has it (22.9.2.19), so that every text comes back exactly.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from app.domain.cells import UNKNOWN, defused
from app.domain.errors import UserError
from app.domain.parts import CATEGORIES, Part
from db.importers.xlsx_table import open_workbook, refuse_bombs
from db.seed_files import export_header, row_from_part, unknown_on_purpose

NOTICES_SHEET = "notices"
CELL_CHARS = 32_767  # what a cell of a spreadsheet holds
EXACT_DIGITS = 15  # what a spreadsheet's binary number gives back digit by digit
NUMBERS = frozenset({"launch_year", "price_amount"})
_UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
_MARK = re.compile(r"'*\?")  # what could be taken for the sign of an unknown fact gets an apostrophe
_GUARDED = re.compile(r"^'(?='*\?$)")
_NUMBER = re.compile(r"-?\d+(\.\d+)?", re.ASCII)


OwnRow = tuple[str, int, Mapping[str, str], frozenset[str]]
"""Category, row number, cells by column, and the facts that are unknown on purpose."""


def write_sheets(path: Path, parts: Sequence[Part], notices: Sequence[str]) -> None:
    """Writes ``parts``; raises ``UserError`` for a text that no cell can hold, ``OSError`` for the disk."""
    from openpyxl import Workbook  # loaded only where a workbook is really written: it brings much with it

    book = Workbook(write_only=True)
    try:
        for category in CATEGORIES:
            chosen = [part for part in parts if part.category == category]
            if chosen:
                _write_sheet(book.create_sheet(category), category, chosen)
        if notices:
            sheet = book.create_sheet(NOTICES_SHEET)
            for notice in notices:
                sheet.append([notice])
        if not book.worksheets:
            book.create_sheet("empty")
        book.save(path)
    except UserError:
        for sheet in book.worksheets:
            sheet.close()  # each holds a half-written file of its own
        raise


def _write_sheet(sheet: Any, category: str, parts: Sequence[Part]) -> None:
    columns = export_header(category)
    numeric = NUMBERS | _numeric_facts(category)
    sheet.freeze_panes = "D2"
    sheet.append(columns)
    for part in parts:
        row, unknown = row_from_part(part), unknown_on_purpose(part)
        sheet.append(
            [UNKNOWN if name in unknown else _cell(sheet, part, name, row[name], name in numeric) for name in columns]
        )


def read_sheets(path: Path) -> Iterator[OwnRow]:
    """Every row of the sheets named after a category; raises ``UserError``."""
    refuse_bombs(path)
    with open_workbook(path) as book:
        for name in book.sheetnames:
            if name in CATEGORIES:
                yield from _read_sheet(book[name], name)


def _read_sheet(sheet: Any, category: str) -> Iterator[OwnRow]:
    names: list[str] = []
    for number, row in enumerate(sheet.iter_rows(values_only=True), start=1):
        if not names:
            names = [text_of(value) for value in row]
            continue
        cells = {name: text_of(value) for name, value in zip(names, row, strict=False) if name and value is not None}
        unknown = frozenset(name for name, cell in cells.items() if cell == UNKNOWN)
        if any(cells.values()):
            plain = {name: _GUARDED.sub("", cell) for name, cell in cells.items() if name not in unknown}
            yield category, number, plain, unknown


def text_of(value: Any) -> str:
    """A cell's value as text: whole numbers without a point, truth as yes and no."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return repr(int(value)) if value.is_integer() else repr(value)
    return unescaped(str(value))


def escaped(text: str) -> str:
    """``text`` without characters that XML cannot hold."""
    return _UNSAFE.sub(lambda found: f"_x{ord(found.group()):04X}_", text)


def unescaped(text: str) -> str:
    """What ``escaped`` made this text of."""
    return _ESCAPED.sub(lambda found: chr(int(found.group(1), 16)), text) if "_x" in text else text


def _numeric_facts(category: str) -> frozenset[str]:
    fields = CATEGORIES[category].model_fields
    return frozenset(name for name, field in fields.items() if str(field.annotation) in _NUMERIC)


_NUMERIC = frozenset(str(kind) for kind in (int | None, float | None))


def _cell(sheet: Any, part: Part, column: str, text: str, numeric: bool) -> Any:
    if not text:
        return None
    if numeric and _NUMBER.fullmatch(text) and len(text.replace(".", "")) <= EXACT_DIGITS:
        return float(text) if "." in text else int(text)
    safe = escaped(f"'{text}" if _MARK.fullmatch(text) else text)
    if len(safe) > CELL_CHARS:
        raise UserError(
            f"{part.id}: {column} is {len(safe):,} characters long; a cell of a spreadsheet holds {CELL_CHARS:,}.",
            hint="Export it as CSV or JSON.",
        )
    from openpyxl.cell import WriteOnlyCell

    cell = WriteOnlyCell(sheet, value="")
    cell.value, cell.data_type = safe, "s"
    if defused(text) != text:
        cell.quotePrefix = True  # stays text when somebody edits the cell
    return cell
