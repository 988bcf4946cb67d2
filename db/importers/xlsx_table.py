"""XLSX workbooks as tables: read row by row, never calculated, and refused where they would blow up when unpacked."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any
from zipfile import BadZipFile, ZipFile

from app.domain.errors import AppError, UserError
from app.services.catalog_import_ports import LONGEST_CELL, MOST_COLUMNS, MOST_ROWS, Cell, Table, TableRow
from db.importers.csv_table import HEADER_WITHIN, check_width, column_names, header_at
from db.importers.text_files import open_failed

MOST_UNPACKED = 512 << 20  # bytes of all entries together
MOST_STRINGS = 128 << 20  # bytes of the table of texts, which is held in memory
MOST_RATIO = 250  # unpacked to packed; sheets of real lists reach 30
RATIO_FROM = 4 << 20  # bytes; small files may be as repetitive as they like
MOST_ENTRIES = 2_000
MOST_SHEETS = 64
EMPTY_ROWS = 10_000  # in a row; what follows is formatting without content


def xlsx_tables(path: Path, known_words: frozenset[str] = frozenset()) -> tuple[Table, ...]:
    """The sheets of a workbook that have content."""
    refuse_bombs(path)
    with open_workbook(path) as book:
        if len(book.worksheets) > MOST_SHEETS:
            raise UserError(f"{path.name}: {len(book.worksheets)} sheets; at most {MOST_SHEETS} are read.")
        found = [_table(path, sheet, known_words) for sheet in book.worksheets]
    tables = tuple(table for table in found if table is not None)
    if not tables:
        raise UserError(f"{path.name}: no sheet has a line that names the columns.")
    return tables


def _table(path: Path, sheet: Any, known_words: frozenset[str]) -> Table | None:
    top = [_values(row) for row in islice(_raw_rows(sheet), HEADER_WITHIN)]
    at = header_at(top, known_words)
    header = column_names(top[at]) if top else ()
    if not any(header):
        return None
    check_width(len(header), path.name)
    title = str(sheet.title)
    return Table(f"{path.name}, sheet {title}", title, header, partial(_rows, path, title, at, len(header)))


def _rows(path: Path, title: str, header_row: int, width: int) -> Iterator[TableRow]:
    name = f"{path.name}, sheet {title}"
    with open_workbook(path) as book:
        empty = 0
        for index, row in enumerate(_raw_rows(book[title])):
            if index > MOST_ROWS:
                raise UserError(f"{name}: more than {MOST_ROWS:,} rows.")
            if index <= header_row:
                continue
            cells = _values(row)
            if not any(cell not in (None, "") for cell in cells):
                empty += 1
                if empty > EMPTY_ROWS:
                    return
                continue
            empty = 0
            yield _checked(f"{name}, row {index + 1}", cells, width)


def _checked(where: str, cells: tuple[Cell, ...], width: int) -> TableRow:
    if any(cell not in (None, "") for cell in cells[width:]):
        return TableRow(where, cells[:width], f"it has more cells than there are columns ({width})")
    for number, cell in enumerate(cells, start=1):
        if isinstance(cell, str) and len(cell) > LONGEST_CELL:
            return TableRow(where, (), f"cell {number} is longer than {LONGEST_CELL:,} characters")
    return TableRow(where, cells[:width])


def _raw_rows(sheet: Any) -> Iterator[tuple[Any, ...]]:
    rows: Iterator[tuple[Any, ...]] = sheet.iter_rows(values_only=True, max_col=MOST_COLUMNS + 1)
    return rows


def _values(row: tuple[Any, ...]) -> tuple[Cell, ...]:
    """Plain values; what a spreadsheet could not work out (#DIV/0!, #REF!) is no value."""
    return tuple(
        None if isinstance(cell, str) and cell.startswith("#") and cell.endswith(("!", "?", "N/A")) else _plain(cell)
        for cell in row
    )


def _plain(cell: Any) -> Cell:
    if cell is None or isinstance(cell, str | bool | int | float) or hasattr(cell, "isoformat"):
        return cell  # type: ignore[no-any-return]
    return str(cell)


@contextmanager
def open_workbook(path: Path) -> Iterator[Any]:
    """The open workbook: values as saved, never calculated; whatever is wrong inside becomes one line."""
    from openpyxl import load_workbook  # brings much with it: loaded only for a workbook

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about styles and extensions that we do not read
        book = None
        try:
            book = load_workbook(path, read_only=True, data_only=True, keep_links=False)
            yield book
        except AppError:
            raise
        except OSError as error:
            raise open_failed(path, error) from None
        except Exception:  # a broken file can fail anywhere inside the library
            raise _unreadable(path) from None
        finally:
            if book is not None:
                book.close()


def refuse_bombs(path: Path) -> None:
    """Refuses archives that unpack to far more than any list of parts, before anything is unpacked."""
    try:
        with ZipFile(path) as archive:
            entries = archive.infolist()
            unpacked = sum(entry.file_size for entry in entries)
            for entry in entries:
                ratio = entry.file_size / max(entry.compress_size, 1)
                strings = entry.filename.endswith("sharedStrings.xml") and entry.file_size > MOST_STRINGS
                if strings or (entry.file_size > RATIO_FROM and ratio > MOST_RATIO):
                    raise UserError(
                        f"{path.name}: {entry.filename} unpacks to {entry.file_size >> 20} MiB "
                        f"({ratio:.0f} times its size); it is not read."
                    )
                if entry.filename.endswith((".xml", ".rels")):
                    _no_entities(archive, entry.filename, path)
    except OSError as error:
        raise open_failed(path, error) from None
    except (BadZipFile, ValueError, NotImplementedError, RuntimeError, EOFError):
        raise _unreadable(path) from None
    if len(entries) > MOST_ENTRIES or unpacked > MOST_UNPACKED:
        raise UserError(f"{path.name}: it unpacks to {len(entries)} files of {unpacked >> 20} MiB; it is not read.")


def _unreadable(path: Path) -> UserError:
    return UserError(
        f"{path.name} is no workbook that can be read: damaged, cut off, protected by a password, or of another kind.",
        hint="Save it anew as .xlsx, or as CSV.",
    )


def _no_entities(archive: ZipFile, name: str, path: Path) -> None:
    try:
        with archive.open(name) as file:
            head = file.read(2048)
    except Exception:  # damaged deflate streams fail in several ways
        raise _unreadable(path) from None
    if b"<!DOCTYPE" in head or b"<!ENTITY" in head:
        raise UserError(f"{path.name}: {name} inside it defines its own entities; it is not read.")
