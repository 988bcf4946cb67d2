"""The log of the catalog as people ask it: who changed what, when, from which file; and as a file."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, Protocol, TextIO

from pydantic import BaseModel, ConfigDict

from app.domain.cells import defused
from app.domain.errors import EnvironmentFault, UserError
from app.services.catalog_log import Batch, CauseKind, LogEntry

PAGE = 500
COLUMNS = ("at", "step", "kind", "title", "file", "author", "undone", "part", "field", "before", "after")


class Memory(Protocol):
    """What the log is read from."""

    def batches(self, limit: int = 100, offset: int = 0) -> tuple[Batch, ...]:
        """Steps, newest first."""

    def log(
        self, part_id: str | None = None, batch_id: int | None = None, limit: int = 100, offset: int = 0
    ) -> tuple[LogEntry, ...]:
        """Single changes, newest first; of one part or one step where that is named."""


class LogFilter(BaseModel):
    """Which changes: of a part, a step, a kind, between two days (both included), holding all words of ``text``."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    part_id: str | None = None
    batch_id: int | None = None
    kinds: frozenset[CauseKind] = frozenset()
    text: str = ""
    since: date | None = None
    until: date | None = None

    def takes(self, batch: Batch) -> bool:
        """Whether the step's kind and day are asked for."""
        day = batch.at.astimezone().date()
        return (
            (not self.kinds or batch.cause.kind in self.kinds)
            and (self.since is None or day >= self.since)
            and (self.until is None or day <= self.until)
        )

    def holds(self, entry: LogEntry) -> bool:
        """Whether the change holds every word."""
        if not self.text.strip():
            return True
        cause = entry.batch.cause
        hay = f"{cause.title} {cause.file} {cause.author} {entry.part_id} {entry.field}".lower()
        return all(word in hay for word in self.text.lower().split())


def find_entries(memory: Memory, wanted: LogFilter) -> Iterator[LogEntry]:
    """The changes that ``wanted`` asks for, newest first, read page by page."""
    if wanted.part_id is not None or wanted.batch_id is not None:
        yield from (
            entry
            for entry in _entries(memory, wanted.part_id, wanted.batch_id)
            if wanted.takes(entry.batch) and wanted.holds(entry)
        )
        return
    for batch in _batches(memory):
        if wanted.since is not None and batch.at.astimezone().date() < wanted.since:
            return  # the older ones follow
        if wanted.takes(batch):
            yield from (entry for entry in _entries(memory, None, batch.id) if wanted.holds(entry))


def _batches(memory: Memory) -> Iterator[Batch]:
    offset = 0
    while page := memory.batches(PAGE, offset):
        yield from page
        offset += len(page)


def _entries(memory: Memory, part_id: str | None, batch_id: int | None) -> Iterator[LogEntry]:
    offset = 0
    while page := memory.log(part_id, batch_id, PAGE, offset):
        yield from page
        offset += len(page)


def write_log(path: Path, entries: Iterable[LogEntry]) -> int:
    """Writes the log as ``.csv`` (no cell is run by a spreadsheet) or ``.json``, change by change; how many."""
    kind = path.suffix.lower()
    if kind not in (".csv", ".json"):
        raise UserError(f"{path.name}: a log is written as .csv or .json.")
    write = _write_json if kind == ".json" else _write_csv
    new = path.with_name(f".{path.name}.part")
    try:
        with new.open("w", encoding="utf-8", newline="") as file:
            count = write(file, (row_of(entry) for entry in entries))
        new.replace(path)
    except OSError as error:
        raise EnvironmentFault(f"{path} cannot be written: {error.strerror or error}.") from None
    finally:
        new.unlink(missing_ok=True)
    return count


def _write_json(file: TextIO, rows: Iterable[dict[str, Any]]) -> int:
    count = 0
    file.write('{"format": "rigwright-log", "changes": [')
    for count, row in enumerate(rows, start=1):
        file.write((",\n" if count > 1 else "\n") + json.dumps(row, ensure_ascii=False))
    file.write("\n]}\n")
    return count


def _write_csv(file: TextIO, rows: Iterable[dict[str, Any]]) -> int:
    count = 0
    file.write("\ufeff")
    writer = csv.DictWriter(file, COLUMNS, lineterminator="\r\n")
    writer.writeheader()
    for row in rows:
        count += 1
        writer.writerow({name: defused(text_of(value)) for name, value in row.items()})
    return count


def row_of(entry: LogEntry) -> dict[str, Any]:
    """A change as plain values, named as ``COLUMNS``."""
    cause = entry.batch.cause
    told = (
        entry.batch.at.astimezone(UTC).isoformat(timespec="seconds"),
        *(entry.batch.id, cause.kind, cause.title, cause.file, cause.author, entry.batch.undone),
        *(entry.part_id, entry.field, entry.before, entry.after),
    )
    return dict(zip(COLUMNS, told, strict=True))


def text_of(value: Any) -> str:
    """A value of the log in one line: nothing for unknown, truth as yes and no, lists as JSON."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, dict | list):
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return str(value)


def in_words(field: str, value: Any) -> str:
    """A value as people read it: prices as amount, currency and day, parts by their name."""
    if field == "price" and isinstance(value, dict):
        return f"{value.get('amount')} {value.get('currency')} of {value.get('as_of')}"
    if field == "part" and isinstance(value, dict):
        vendor, name = str(value.get("vendor", "")), str(value.get("name", ""))
        return name if name.lower().startswith(vendor.lower()) else f"{vendor} {name}"
    return text_of(value) or "unknown"


def moment(at: datetime) -> str:
    """A moment where the user is, to the minute."""
    return at.astimezone().strftime("%Y-%m-%d %H:%M")
