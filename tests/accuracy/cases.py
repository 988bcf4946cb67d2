"""One published measurement as a question to the engine, and where the tables lie."""

from __future__ import annotations

import csv
import gzip
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

TABLES = Path(__file__).resolve().parents[3] / "shared" / "sizing"
Row = dict[str, str]


@dataclass(frozen=True)
class Case:
    """A row of a table: the document that asks for it, what was measured, and the folds it belongs to.

    ``kind`` is the issue's class; ``figure`` the field of the prediction document that answers. Where the row cannot
    be asked, ``document`` is ``None`` and ``why_not`` says why: it counts against coverage.
    """

    kind: str
    table: str
    line: int
    model: str
    gpu: str
    figure: str
    measured: float
    document: dict[str, Any] | None
    on: str | None
    count: int
    why_not: str = ""
    weight: float = 1.0

    @property
    def answerable(self) -> bool:
        return self.document is not None


def present() -> bool:
    """Whether the tables lie beside the project."""
    return TABLES.is_dir()


def rows(table: str) -> Iterator[tuple[int, Row]]:
    """The rows of a table with their line numbers; none where it is absent."""
    path = TABLES / f"{table}.csv.gz"
    if not path.exists():
        return
    with gzip.open(path, "rt", encoding="utf-8") as file:
        yield from enumerate(csv.DictReader(file), start=2)


def number(row: Row, field: str) -> float | None:
    """The field as a number above zero, or ``None``."""
    try:
        value = float(row[field])
    except (ValueError, KeyError):
        return None
    return value if value > 0 else None


def whole(row: Row, field: str, otherwise: int) -> int:
    """The field as a whole number, or ``otherwise``."""
    value = number(row, field)
    return otherwise if value is None else max(1, round(value))
