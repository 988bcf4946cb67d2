"""Rigwright's own files of parts: CSV (one category a file, or a folder or ZIP of such files), XLSX, JSON and YAML.

What is written comes back exactly: cells that a spreadsheet would run are defused on the way out and restored on the
way in. The notices that the sources ask for go along, in the document, in a sheet, or in a text file beside the tables.
"""

from __future__ import annotations

import csv
import json
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from io import StringIO, TextIOWrapper
from itertools import chain
from pathlib import Path
from typing import Any, TextIO
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile

from app.domain.attribution import notices as notices_of
from app.domain.cells import UNKNOWN, defused, undefused
from app.domain.errors import EnvironmentFault, UserError
from app.domain.parts import CATEGORIES, Part
from app.domain.parts.parsing import parse_part, spec_model
from app.services.ports import ReadRow
from db.importers.own_sheets import read_sheets, write_sheets
from db.importers.yaml_text import plain_yaml, written_yaml
from db.seed_files import export_header, part_from_row, row_from_part, unknown_on_purpose

FORMAT, YAML = "rigwright-parts", (".yaml", ".yml")
VERSION = 1
NOTICES = "NOTICES.txt"
LARGEST_ZIP = 1 << 30
LONGEST_HEADER = 1 << 17  # characters
_NOT_KEPT = {"overrides", "shipped"}  # whether a fact differs from the shipped one is for each catalog to say


class OwnFiles:
    """Fulfils ``CatalogFiles``."""

    def read(self, path: Path, category: str | None = None) -> tuple[ReadRow, ...]:
        """Every row of a file or folder, bad ones with their reason; raises ``UserError`` if it is none of ours."""
        return tuple(self.rows(path, category))

    def rows(self, path: Path, category: str | None = None) -> Iterator[ReadRow]:
        """The same one after the other."""
        if path.is_dir():
            files = sorted(file for file in path.glob("*.csv") if file.stem in CATEGORIES)
            if not files:
                raise UserError(f"{path}: there is no CSV file named after a category in this folder.")
            return (row for file in files for row in _read_file(file, file.stem))
        kind = path.suffix.lower()
        if kind == ".json":
            return _read_json(path)
        if kind in YAML:
            return _document_rows(plain_yaml(_bytes_of(path), path.name), path.name)
        if kind == ".xlsx":
            return (
                _own_row(cells, category, f"{path.name} {category} row {number}", unknown)
                for category, number, cells, unknown in read_sheets(path)
            )
        if kind == ".zip":
            return _read_zip(path)
        return _read_file(path, category)

    def write(self, path: Path, parts: Sequence[Part]) -> None:
        """Writes ``parts`` by the file's ending: ``.json``, ``.yaml``, ``.xlsx``, ``.csv`` (one category) or ``.zip``;
        anything else becomes a folder with a CSV per category. Raises ``UserError`` or ``EnvironmentFault``.
        """
        kind = path.suffix.lower()
        notices = notices_of(parts)
        try:
            if kind == ".json":
                with _whole(path) as new:
                    _write_json(new, parts, notices)
            elif kind in YAML:
                with _whole(path) as new:
                    new.write_text(_yaml_of(parts, notices), encoding="utf-8", newline="\n")
            elif kind == ".xlsx":
                with _whole(path) as new:
                    write_sheets(new, parts, notices)
            elif kind == ".zip":
                with _whole(path) as new:
                    _write_zip(new, parts, notices)
            elif kind == ".csv":
                categories = {part.category for part in parts}
                if len(categories) > 1:
                    raise UserError(
                        f"{path}: a CSV file holds one category, these parts are of {len(categories)}.",
                        hint="Choose one category, a .zip, .xlsx, .json or .yaml file, or a folder.",
                    )
                with _whole(path) as new:
                    new.write_bytes(_csv_bytes(parts, parts[0].category if parts else path.stem))
                _write_notices(path.with_name(f"{path.stem}.{NOTICES}"), notices)
            else:
                _write_folder(path, parts, notices)
        except OSError as error:
            raise EnvironmentFault(f"{path} cannot be written: {error.strerror or error}.") from None


@contextmanager
def _whole(path: Path) -> Iterator[Path]:
    """A place to write to that becomes ``path`` when all is written: no half file ever has its name."""
    new = path.with_name(f".{path.name}.part")
    try:
        yield new
        new.replace(path)
    finally:
        new.unlink(missing_ok=True)


def _write_folder(folder: Path, parts: Sequence[Part], notices: Sequence[str]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for category, chosen in _by_category(parts):
        with _whole(folder / f"{category}.csv") as new:
            new.write_bytes(_csv_bytes(chosen, category))
    _write_notices(folder / NOTICES, notices)


def _write_zip(path: Path, parts: Sequence[Part], notices: Sequence[str]) -> None:
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        for category, chosen in _by_category(parts):
            archive.writestr(f"{category}.csv", _csv_bytes(chosen, category))
        if notices:
            archive.writestr(NOTICES, _notices_text(notices))


def _by_category(parts: Sequence[Part]) -> Iterator[tuple[str, Sequence[Part]]]:
    for category in CATEGORIES:
        chosen = [part for part in parts if part.category == category]
        if chosen:
            yield category, chosen


def _csv_bytes(parts: Sequence[Part], category: str) -> bytes:
    """A table with a byte order mark (spreadsheets read it as UTF-8 then), and no cell that they would run."""
    spec_model(category)
    out = StringIO(newline="")
    writer = csv.DictWriter(out, export_header(category), lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(_csv_cells(part) for part in parts)
    return out.getvalue().encode("utf-8-sig")


def _csv_cells(part: Part) -> dict[str, str]:
    cells = {name: defused(cell) for name, cell in row_from_part(part).items()}
    return cells | dict.fromkeys(unknown_on_purpose(part), UNKNOWN)


def _write_notices(path: Path, notices: Sequence[str]) -> None:
    if notices:
        path.write_text(_notices_text(notices), encoding="utf-8")


def _notices_text(notices: Sequence[str]) -> str:
    return "\n\n".join(notices) + "\n"


def _json_part(part: Part) -> dict[str, Any]:
    plain = part.model_dump(mode="json", exclude=_NOT_KEPT, exclude_none=True)
    plain["spec"] |= dict.fromkeys(unknown_on_purpose(part))
    return plain


def _write_json(path: Path, parts: Sequence[Part], notices: Sequence[str]) -> None:
    """One part a line, written one after the other."""
    head = {"format": FORMAT, "version": VERSION, "notices": list(notices)}
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write(json.dumps(head, ensure_ascii=False, indent=1)[:-2] + ',\n "parts": [')
        for number, part in enumerate(parts):
            file.write((",\n  " if number else "\n  ") + json.dumps(_json_part(part), ensure_ascii=False))
        file.write("\n ]\n}\n")


def _yaml_of(parts: Sequence[Part], notices: Sequence[str]) -> str:
    """The same document as in JSON."""
    head: dict[str, Any] = {"format": FORMAT, "version": VERSION}
    if notices:
        head["notices"] = list(notices)
    return written_yaml({**head, "parts": [_json_part(part) for part in parts]})


def _bytes_of(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise UserError(f"{path} cannot be read: {error.strerror or error}.") from None


def _text_of(path: Path) -> str:
    try:
        return _bytes_of(path).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UserError(f"{path} is not UTF-8 text.", hint="Save it as 'CSV UTF-8'.") from None


def _read_file(path: Path, category: str | None) -> Iterator[ReadRow]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as lines:
            yield from _read_csv(lines, path.name, category)
    except OSError as error:
        raise UserError(f"{path} cannot be read: {error.strerror or error}.") from None
    except UnicodeDecodeError:
        raise UserError(f"{path} is not UTF-8 text.", hint="Save it as 'CSV UTF-8'.") from None


def _read_zip(path: Path) -> Iterator[ReadRow]:
    try:
        with ZipFile(path) as archive:
            tables = [info for info in archive.infolist() if Path(info.filename).stem in CATEGORIES]
            tables = [info for info in tables if info.filename.endswith(".csv")]
            if not tables:
                raise UserError(f"{path.name}: there is no CSV file named after a category in it.")
            if sum(info.file_size for info in tables) > LARGEST_ZIP:
                raise UserError(f"{path.name}: unpacked it is larger than {LARGEST_ZIP // 2**20} MiB.")
            for info in tables:
                with archive.open(info) as file, TextIOWrapper(file, encoding="utf-8-sig", newline="") as lines:
                    yield from _read_csv(lines, f"{path.name} {info.filename}", Path(info.filename).stem)
    except UnicodeDecodeError:
        raise UserError(f"{path.name} holds a table that is not UTF-8 text.") from None
    except (BadZipFile, OSError, EOFError, zlib.error, NotImplementedError, RuntimeError, ValueError) as error:
        raise UserError(f"{path.name} cannot be unpacked: {error}.") from None


def _read_csv(lines: TextIO, name: str, category: str | None) -> Iterator[ReadRow]:
    """The rows of a table, one after the other; a line that is no CSV is rejected and the next one is read."""
    first = lines.readline(LONGEST_HEADER)
    delimiter = ";" if first.count(";") > first.count(",") else ","  # what spreadsheets write where "," is decimal
    reader = csv.reader(chain([first], lines), delimiter=delimiter)
    try:
        columns = next(reader, [])
    except csv.Error as error:
        raise UserError(f"{name} line 1: {error}.") from None
    if not {"id", "name"} <= set(columns):
        raise UserError(f"{name}: the first line must name the columns, 'id' and 'name' among them.")
    chosen = category or _category_of(name, [column for column in columns if column])
    spec_model(chosen)
    while True:
        where = f"{name} line {reader.line_num + 1}"
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield ReadRow(where=where, reason=f"it cannot be read as CSV ({error})")
            continue
        if row:
            yield _csv_row(columns, row, chosen, where)


def _csv_row(columns: Sequence[str], row: Sequence[str], category: str, where: str) -> ReadRow:
    if len(row) > len(columns):
        return ReadRow(where=where, reason="it has more cells than there are columns", cells=tuple(row))
    cells = {name: value for name, value in zip(columns, row, strict=False) if value}
    unknown = frozenset(name for name, value in cells.items() if value == UNKNOWN)
    told = {name: undefused(value) for name, value in cells.items() if name not in unknown}
    read = _own_row(told, category, where, unknown)
    return read if read.part is not None else replace(read, cells=tuple(row))


def _own_row(cells: Mapping[str, str], category: str, where: str, unknown: frozenset[str] = frozenset()) -> ReadRow:
    if not cells.get("id"):
        return ReadRow(where=where, reason="it has no id")
    try:
        part = part_from_row(dict(cells), category, where)
    except UserError as error:
        return ReadRow(where=where, reason=_reason(error, where))
    return ReadRow(where=where, part=part, given=frozenset(cells) | (unknown & type(part.spec).model_fields.keys()))


def _category_of(name: str, columns: Iterable[str]) -> str:
    """The category a CSV is of: by its name, else the only one that has all of its columns."""
    stem = Path(name).stem
    if stem in CATEGORIES:
        return stem
    fitting = [category for category in CATEGORIES if set(columns) <= set(export_header(category))]
    if len(fitting) == 1:
        return fitting[0]
    raise UserError(
        f"{name}: the category of these parts is not clear.",
        hint=f"Say which one, or name the file after it: {', '.join(fitting or CATEGORIES)}.",
    )


def _read_json(path: Path) -> Iterator[ReadRow]:
    try:
        document = json.loads(_text_of(path))
    except json.JSONDecodeError as error:
        raise UserError(f"{path.name} is not valid JSON: line {error.lineno}, column {error.colno}.") from None
    except (ValueError, RecursionError):
        raise UserError(f"{path.name} is not valid JSON.") from None
    yield from _document_rows(document, path.name)


def _document_rows(document: Any, name: str) -> Iterator[ReadRow]:
    """The parts of a JSON or YAML document."""
    if not isinstance(document, dict) or document.get("format") != FORMAT:
        raise UserError(f'{name}: expected an object with "format": "{FORMAT}" and "parts".')
    if document.get("version") != VERSION:
        raise UserError(f"{name}: version {document.get('version')!r} of the format; this program reads {VERSION}.")
    rows = document.get("parts")
    if not isinstance(rows, list):
        raise UserError(f"{name}: parts: expected a list.")
    for number, row in enumerate(rows, start=1):
        yield _json_row(row, f"{name} part {number}")


def _json_row(row: Any, where: str) -> ReadRow:
    try:
        if not isinstance(row, dict):
            raise UserError(f"{where}: expected an object.")
        kept = {key: value for key, value in row.items() if key not in _NOT_KEPT}
        part = parse_part(kept, where)
    except UserError as error:
        return ReadRow(where=where, reason=_reason(error, where))
    spec = part.spec.model_dump(exclude_none=True)
    told = kept.get("spec")
    given = {key for key, value in kept.items() if value is not None} | set(spec) | set(told or ())
    return ReadRow(where=where, part=part, given=frozenset(given | ({"price_amount"} if part.price else set())))


def _reason(error: UserError, where: str) -> str:
    return str(error).removeprefix(where).lstrip(".: ")
