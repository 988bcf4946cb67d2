"""The documents of an OpenDB copy: a folder of the repository, or packed files with one document a line."""

from __future__ import annotations

import gzip
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from io import BufferedReader
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

from pydantic_core import from_json

from app.domain.errors import UserError

CATEGORIES = {
    "CPU": "cpu",
    "GPU": "accelerator",
    "Motherboard": "motherboard",
    "RAM": "memory",
    "Storage": "storage",
    "PSU": "psu",
    "PCCase": "chassis",
    "CPUCooler": "cooler",
    "CaseFan": "fan",
    "NetworkCard": "nic",
}
"""OpenDB's categories that we have, and what we call them."""

LONGEST_DOCUMENT = 1 << 20  # bytes; the longest real one has 6,000
MOST_DOCUMENTS = 1_000_000
BUFFER = 1 << 20
_NAMED = re.compile(rf"(?:^|[^A-Za-z])({'|'.join(CATEGORIES)})(?=$|[^A-Za-z])")
_PACKS = (".jsonl", ".jsonl.gz")


@dataclass(frozen=True, slots=True)
class Source:
    """A file or a folder of documents of one category, and the day of that copy."""

    path: Path
    category: str
    as_of: date


class Found(NamedTuple):
    """One document, or why it cannot be read."""

    where: str
    key: str
    document: Any = None
    reason: str = ""


def sources(path: Path) -> list[Source]:
    """What of ``path`` is OpenDB, by the names of files and folders; nothing where it is none of it."""
    if path.is_file():
        category = _category(path)
        return [Source(path, category, _day(path))] if category and path.name.endswith((*_PACKS, ".json")) else []
    if not path.is_dir():
        return []
    inner = path / "open-db"
    folder = inner if inner.is_dir() else path
    if folder.name in CATEGORIES:
        return [Source(folder, folder.name, _day(folder))]
    found = [Source(child, child.name, _day(child)) for child in sorted(folder.iterdir()) if child.name in CATEGORIES]
    packs = [child for child in sorted(folder.iterdir()) if child.name.endswith(_PACKS)]
    return found + [Source(pack, category, _day(pack)) for pack in packs if (category := _category(pack))]


def documents(source: Source) -> Iterator[Found]:
    """Every document of a source, unreadable ones with their reason."""
    if source.path.is_dir():
        yield from _from_folder(source)
    elif source.path.suffix == ".json":
        yield _from_file(source.path, source.path.name)
    else:
        yield from _from_pack(source.path)


def _category(path: Path) -> str | None:
    found = _NAMED.findall(path.name) or _NAMED.findall(path.parent.name)
    return found[-1] if found else None


def _day(path: Path) -> date:
    return datetime.fromtimestamp(path.stat().st_mtime, UTC).date()


def _from_folder(source: Source) -> Iterator[Found]:
    for path in sorted(source.path.glob("*.json")):
        yield _from_file(path, f"{source.category}/{path.name}")


def _from_file(path: Path, where: str) -> Found:
    try:
        with path.open("rb") as file:
            return _parsed(file.read(LONGEST_DOCUMENT + 1), where, path.stem)
    except OSError as error:
        return Found(where, path.stem, reason=f"it cannot be read: {error.strerror or error}")


def _from_pack(path: Path) -> Iterator[Found]:
    number = 0
    try:
        with _opened(path) as file:
            while line := file.readline(LONGEST_DOCUMENT + 1):
                number += 1
                where = f"{path.name} line {number}"
                if number > MOST_DOCUMENTS:
                    raise UserError(f"{path.name}: more than {MOST_DOCUMENTS:,} lines.")
                if not line.isspace():
                    yield _parsed(line, where, "")
                while len(line) > LONGEST_DOCUMENT and not line.endswith(b"\n"):
                    line = file.readline(LONGEST_DOCUMENT + 1)  # the rest of a line that was too long
    except (OSError, EOFError, zlib.error) as error:
        reason = getattr(error, "strerror", None) or error
        raise UserError(f"{path.name}: it cannot be read after line {number}: {reason}.") from None


def _opened(path: Path) -> BinaryIO:
    if path.suffix != ".gz":
        return path.open("rb")
    return BufferedReader(gzip.open(path, "rb"), BUFFER)


def _parsed(line: bytes, where: str, key: str) -> Found:
    if len(line) > LONGEST_DOCUMENT:
        return Found(where, key, reason=f"it is longer than {LONGEST_DOCUMENT:,} bytes")
    try:
        return Found(where, key, from_json(line, cache_strings="keys"))
    except ValueError as error:
        return Found(where, key, reason=f"it is not valid JSON ({error})")
