"""CSV files as tables, read line by line whatever their size."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from app.domain.errors import UserError
from app.services.catalog_import_ports import LONGEST_CELL, MOST_COLUMNS, MOST_ROWS, Table, TableRow
from db.importers.text_files import delimiter_of, encoding_of, open_failed, sample_of, sample_rows

HEADER_WITHIN = 20  # lines before the column names: a title, a date, an address


def csv_table(path: Path, known_words: frozenset[str] = frozenset()) -> Table:
    """The table of a CSV file; ``known_words`` (lower case) help to tell the line with the column names."""
    try:
        encoding = encoding_of(path)
        sample = sample_of(path, encoding)
    except OSError as error:
        raise open_failed(path, error) from None
    delimiter = delimiter_of(sample)
    rows = sample_rows(sample, delimiter)
    at = header_at(rows, known_words)
    check_width(len(rows[at]) if rows else 0, path.name)
    header = column_names(rows[at]) if rows else ()
    if not any(header):
        raise UserError(f"{path.name}: there is no line that names the columns.")
    comma = True if delimiter == ";" else None
    return Table(path.name, "", header, partial(_rows, path, encoding, delimiter, at, len(header)), comma)


def header_at(rows: Sequence[Sequence[object]], known_words: frozenset[str]) -> int:
    """Which line names the columns: the one with the most known words, else the first with more than one cell."""
    scores = []
    for row in rows[:HEADER_WITHIN]:
        words = [str(cell).strip().lower() for cell in row if cell is not None]
        scores.append(sum(1 for word in words if word in known_words or word.split("(")[0].strip() in known_words))
    if scores and max(scores) >= 2:
        return scores.index(max(scores))
    wide = [index for index, row in enumerate(rows) if sum(cell not in (None, "") for cell in row) > 1]
    return wide[0] if wide else 0


def column_names(cells: Sequence[object]) -> tuple[str, ...]:
    """Names of columns, each once: a second "Price" becomes "Price (2)"."""
    names: list[str] = []
    for cell in cells:
        name = " ".join(str(cell if cell is not None else "").split())[:200]
        again = sum(1 for other in names if other == name or other.startswith(f"{name} ("))
        names.append(f"{name} ({again + 1})" if name and again else name)
    while names and not names[-1]:
        names.pop()
    return tuple(names)


def check_width(columns: int, name: str) -> None:
    """Raises ``UserError`` for more columns than a list of parts can have."""
    if columns > MOST_COLUMNS:
        raise UserError(f"{name}: {columns} columns; a list of parts has at most {MOST_COLUMNS}.")


def _rows(path: Path, encoding: str, delimiter: str, header_line: int, width: int) -> Iterator[TableRow]:
    try:
        with path.open(encoding=encoding, errors="replace", newline="") as file:
            reader = csv.reader(file, delimiter=delimiter)
            yield from _numbered(reader, path.name, header_line, width)
    except OSError as error:
        raise open_failed(path, error) from None
    except UnicodeError as error:
        raise UserError(f"{path.name}: the text is not {encoding}: {error}.") from None


def _numbered(reader: Iterator[list[str]], name: str, header_line: int, width: int) -> Iterator[TableRow]:
    index, line = -1, 0
    while True:
        index += 1
        where = f"{name} line {line + 1}"
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            line = reader.line_num  # type: ignore[attr-defined]
            yield TableRow(where, (), f"it cannot be read as CSV ({error})")
            continue
        line = reader.line_num  # type: ignore[attr-defined]
        if index > MOST_ROWS:
            raise UserError(f"{name}: more than {MOST_ROWS:,} lines.")
        if index > header_line and any(cells):
            yield checked(where, cells, width)


def checked(where: str, cells: list[str], width: int) -> TableRow:
    """A row, or its fault: more cells than columns, or a cell of absurd length."""
    if len(cells) > width and any(cells[width:]):
        return TableRow(where, tuple(cells[:width]), f"it has more cells than there are columns ({width})")
    for number, cell in enumerate(cells, start=1):
        if len(cell) > LONGEST_CELL:
            return TableRow(where, (), f"cell {number} is longer than {LONGEST_CELL:,} characters")
    return TableRow(where, tuple(cells[:width]))
