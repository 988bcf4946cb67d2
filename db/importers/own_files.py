"""Rigwright's own files of parts: CSV (one category a file, or a folder of such files) and JSON (any mixture)."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from io import StringIO
from pathlib import Path
from typing import Any

from app.domain.errors import EnvironmentFault, UserError
from app.domain.parts import CATEGORIES, Part
from app.domain.parts.parsing import parse_part, spec_model
from app.services.ports import ReadRow
from db.seed_files import header, part_from_row, write_parts

FORMAT = "rigwright-parts"
VERSION = 1
_NOT_KEPT = {"overrides", "shipped"}  # whether a fact differs from the shipped one is for each catalog to say


class OwnFiles:
    """Fulfils ``CatalogFiles``."""

    def read(self, path: Path, category: str | None = None) -> tuple[ReadRow, ...]:
        """Every row of a file or folder, bad ones with their reason; raises ``UserError`` if it is none of ours."""
        if path.is_dir():
            files = sorted(file for file in path.glob("*.csv") if file.stem in CATEGORIES)
            if not files:
                raise UserError(f"{path}: there is no CSV file named after a category in this folder.")
            return tuple(row for file in files for row in _read_csv(file, file.stem))
        if path.suffix.lower() == ".json":
            return tuple(_read_json(path))
        return tuple(_read_csv(path, category))

    def write(self, path: Path, parts: Sequence[Part]) -> None:
        """Writes ``parts``: ``.json`` and ``.csv`` to a file, anything else as a folder with a CSV per category."""
        try:
            if path.suffix.lower() == ".json":
                path.write_text(_json_text(parts), encoding="utf-8")
            elif path.suffix.lower() == ".csv":
                categories = {part.category for part in parts}
                if len(categories) > 1:
                    raise UserError(
                        f"{path}: a CSV file holds one category, these parts are of {len(categories)}.",
                        hint="Choose one category, a .json file, or a folder.",
                    )
                _write_csv(path, parts)
            else:
                _write_folder(path, parts)
        except OSError as error:
            raise EnvironmentFault(f"{path} cannot be written: {error.strerror or error}.") from None


def _write_folder(folder: Path, parts: Sequence[Part]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for category in CATEGORIES:
        chosen = [part for part in parts if part.category == category]
        if chosen:
            _write_csv(folder / f"{category}.csv", chosen)


def _write_csv(path: Path, parts: Sequence[Part]) -> None:
    category = parts[0].category if parts else path.stem
    spec_model(category)
    with path.open("w", encoding="utf-8", newline="") as file:
        write_parts(parts, category, file)


def _json_text(parts: Sequence[Part]) -> str:
    rows = [part.model_dump(mode="json", exclude=_NOT_KEPT, exclude_none=True) for part in parts]
    return json.dumps({"format": FORMAT, "version": VERSION, "parts": rows}, ensure_ascii=False, indent=1) + "\n"


def _text_of(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise UserError(f"{path} cannot be read: {error.strerror or error}.") from None
    except UnicodeDecodeError:
        raise UserError(f"{path} is not UTF-8 text.", hint="Save it as 'CSV UTF-8'.") from None


def _read_csv(path: Path, category: str | None) -> Iterator[ReadRow]:
    text = _text_of(path)
    first = text.partition("\n")[0]
    delimiter = ";" if first.count(";") > first.count(",") else ","  # what spreadsheets write where "," is decimal
    reader = csv.DictReader(StringIO(text, newline=""), delimiter=delimiter)
    columns = [name for name in reader.fieldnames or () if name]
    if not {"id", "name"} <= set(columns):
        raise UserError(f"{path.name}: the first line must name the columns, 'id' and 'name' among them.")
    chosen = category or _category_of(path, columns)
    spec_model(chosen)
    try:
        for row in reader:
            yield _csv_row(row, chosen, f"{path.name} line {reader.line_num}")
    except csv.Error as error:
        raise UserError(f"{path.name} line {reader.line_num}: {error}.") from None


def _csv_row(row: Mapping[str | None, Any], category: str, where: str) -> ReadRow:
    if None in row:
        return ReadRow(where=where, reason="it has more cells than there are columns")
    cells = {str(name): value for name, value in row.items() if value}
    if not cells.get("id"):
        return ReadRow(where=where, reason="it has no id")
    try:
        part = part_from_row(cells, category, where)
    except UserError as error:
        return ReadRow(where=where, reason=_reason(error, where))
    return ReadRow(where=where, part=part, given=frozenset(cells))


def _category_of(path: Path, columns: Iterable[str]) -> str:
    """The category a CSV is of: by its name, else the only one that has all of its columns."""
    if path.stem in CATEGORIES:
        return path.stem
    fitting = [category for category in CATEGORIES if set(columns) <= set(header(category))]
    if len(fitting) == 1:
        return fitting[0]
    raise UserError(
        f"{path.name}: the category of these parts is not clear.",
        hint=f"Say which one, or name the file after it: {', '.join(fitting or CATEGORIES)}.",
    )


def _read_json(path: Path) -> Iterator[ReadRow]:
    try:
        document = json.loads(_text_of(path))
    except (ValueError, RecursionError) as error:
        raise UserError(f"{path.name} is not valid JSON: {error}.") from None
    if not isinstance(document, dict) or document.get("format") != FORMAT:
        raise UserError(f'{path.name}: expected an object with "format": "{FORMAT}" and "parts".')
    if document.get("version") != VERSION:
        raise UserError(
            f"{path.name}: version {document.get('version')!r} of the format; this program reads {VERSION}."
        )
    rows = document.get("parts")
    if not isinstance(rows, list):
        raise UserError(f"{path.name}: parts: expected a list.")
    for number, row in enumerate(rows, start=1):
        yield _json_row(row, f"{path.name} part {number}")


def _json_row(row: Any, where: str) -> ReadRow:
    try:
        if not isinstance(row, dict):
            raise UserError(f"{where}: expected an object.")
        kept = {key: value for key, value in row.items() if key not in _NOT_KEPT}
        part = parse_part(kept, where)
    except UserError as error:
        return ReadRow(where=where, reason=_reason(error, where))
    spec = part.spec.model_dump(exclude_none=True)
    given = {key for key, value in kept.items() if value is not None} | set(spec)
    return ReadRow(where=where, part=part, given=frozenset(given | ({"price_amount"} if part.price else set())))


def _reason(error: UserError, where: str) -> str:
    return str(error).removeprefix(where).lstrip(".: ")
