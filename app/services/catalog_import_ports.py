"""What an import needs of the files: tables with cells, and rows that are parts already. ``db`` fulfils these."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Literal, NamedTuple, Protocol, TypeAlias

from app.domain.parts import Part
from app.services.ports import ReadRow

Format: TypeAlias = Literal["rigwright", "opendb", "cloud", "table"]
"""Our own files; BuildCores OpenDB; a cloud provider's price list; any other table, whose columns must be mapped."""

Cell: TypeAlias = str | bool | int | float | date | datetime | None
LONGEST_CELL = 32_767  # characters, as in spreadsheets
MOST_COLUMNS = 512
MOST_ROWS = 1_000_000


class TableRow(NamedTuple):
    """One row of a table; ``fault`` says why it cannot be read."""

    where: str
    cells: tuple[Cell, ...]
    fault: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A CSV file or a sheet: its column names, and its rows read anew at each call.

    ``decimal_comma`` is what the file's own separators suggest; ``None`` where they tell nothing.
    """

    name: str
    sheet: str
    header: tuple[str, ...]
    rows: Callable[[], Iterator[TableRow]]
    decimal_comma: bool | None = None


class ImportFiles(Protocol):
    """Opens files of parts. Everything raises ``UserError`` in one line for what cannot be read; nothing is run."""

    def recognise(self, path: Path) -> Format:
        """What kind of file or folder it is; price lists of clouds are tables here."""

    def tables(self, path: Path) -> tuple[Table, ...]:
        """The tables of a CSV or XLSX file, empty sheets left out."""

    def own(self, path: Path, category: str | None) -> Iterator[ReadRow]:
        """The rows of a file or folder that Rigwright wrote."""

    def opendb(self, path: Path, catalog: Iterable[Part]) -> Iterator[ReadRow]:
        """The documents of a copy of OpenDB; ``catalog`` fills what follows from chip and family."""

    def day(self, path: Path) -> date:
        """The day that the file was last changed."""
