"""Opens files of parts of every kind: fulfils ``ImportFiles``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime
from pathlib import Path

from app.domain.errors import UserError
from app.domain.parts import CATEGORIES, Part
from app.services.catalog_import_ports import Format, Table
from app.services.ports import ReadRow
from db.importers.csv_table import csv_table
from db.importers.opendb.documents import sources
from db.importers.opendb.reader import OpenDb
from db.importers.own_files import FORMAT, YAML, OwnFiles
from db.importers.text_files import encoding_of, open_failed, sample_of
from db.importers.xlsx_table import xlsx_tables
from db.seed_files import export_header

OWN_COLUMNS = {"id", "name", "source", "confidence"}
PACKS = (".jsonl", ".jsonl.gz")
WORKBOOKS = (".xlsx", ".xlsm")
OLD_WORKBOOKS = (".xls", ".ods", ".xlsb", ".numbers")
OTHERS = (".pdf", ".doc", ".docx", ".html", ".htm", ".png", ".jpg", ".rar", ".7z", ".gz")


class PartFiles:
    """Reads what people have: our own files, OpenDB, spreadsheets and price lists."""

    def __init__(self, known_words: frozenset[str] = frozenset()) -> None:
        """``known_words`` (small letters) are what stands over columns: they tell the line with the column names."""
        self._own = OwnFiles()
        self._words = known_words

    def recognise(self, path: Path) -> Format:
        """What kind of file or folder it is; raises ``UserError`` for what is none of them."""
        if not path.exists():
            raise UserError(f"{path} cannot be read: there is no such file.")
        name = path.name.lower()
        if path.is_dir():
            return "opendb" if sources(path) else "rigwright"
        if name.endswith(PACKS):
            return "opendb"
        if name.endswith(".zip"):
            return "rigwright"
        if name.endswith(OLD_WORKBOOKS) or name.endswith(OTHERS):
            raise UserError(f"{path.name}: files of this kind are not read.", hint="Save it as XLSX or CSV.")
        if name.endswith(".json"):
            return _json_kind(path)
        if name.endswith(YAML):
            return "rigwright"
        tables = self.tables(path)
        if name.endswith(WORKBOOKS):
            own = [table for table in tables if table.sheet in CATEGORIES]
            return "rigwright" if own and _is_own(own[0].header) else "table"
        return "rigwright" if _is_own(tables[0].header) else "table"

    def tables(self, path: Path) -> tuple[Table, ...]:
        """The tables of a CSV or XLSX file."""
        if path.is_dir():
            raise UserError(f"{path} is a folder; choose one file.")
        if path.name.lower().endswith(WORKBOOKS):
            return xlsx_tables(path, self._words)
        return (csv_table(path, self._words),)

    def own(self, path: Path, category: str | None) -> Iterator[ReadRow]:
        """The rows of a file or folder that Rigwright wrote."""
        return self._own.rows(path, category)

    def opendb(self, path: Path, catalog: Iterable[Part]) -> Iterator[ReadRow]:
        """The documents of a copy of OpenDB."""
        return OpenDb(catalog).read(path)

    def day(self, path: Path) -> date:
        """The day that the file was last changed."""
        try:
            return datetime.fromtimestamp(path.stat().st_mtime, UTC).date()
        except OSError as error:
            raise open_failed(path, error) from None


def _is_own(columns: Sequence[str]) -> bool:
    """Whether Rigwright wrote a table: its columns are there, and none that no category has."""
    names = set(columns)
    return names >= OWN_COLUMNS and any(names <= set(export_header(category)) for category in CATEGORIES)


def _json_kind(path: Path) -> Format:
    try:
        sample = sample_of(path, encoding_of(path))
    except OSError as error:
        raise open_failed(path, error) from None
    if '"opendb_id"' in sample and FORMAT not in sample and sources(path):
        return "opendb"
    return "rigwright"
