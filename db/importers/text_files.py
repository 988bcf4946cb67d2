"""Text of unknown make: which encoding it is in, and which signs part its columns."""

from __future__ import annotations

import codecs
import csv
from io import StringIO
from pathlib import Path

from app.domain.errors import UserError

DELIMITERS = ",;\t|"
SAMPLE = 64 * 1024
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def encoding_of(path: Path) -> str:
    """utf-8, utf-16 or cp1252: by its byte order mark, by its zero bytes, or by what decodes to the end."""
    with path.open("rb") as file:
        head = file.read(SAMPLE)
        for mark, name in _MARKS:
            if head.startswith(mark):
                return name
        odd, even = head[1::2].count(0), head[::2].count(0)
        if max(odd, even) > len(head) // 8:
            return "utf-16-le" if odd > even else "utf-16-be"
        decoder = codecs.getincrementaldecoder("utf-8")()
        chunk = head
        try:
            while chunk:
                decoder.decode(chunk)
                chunk = file.read(1 << 20)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return "cp1252"
    return "utf-8"


def sample_of(path: Path, encoding: str) -> str:
    """The beginning of a text, to look at."""
    with path.open(encoding=encoding, errors="replace", newline="") as file:
        return file.read(SAMPLE)


def delimiter_of(sample: str) -> str:
    """The sign that parts the columns: the one that gives the most lines the same number of cells, and many of them."""
    best, score = ",", 0
    for sign in DELIMITERS:
        lines = sample_rows(sample, sign)
        widths = [len(line) for line in lines if len(line) > 1]
        common = max(set(widths), key=widths.count, default=0)
        found = widths.count(common) * min(common, 40)
        if found > score:
            best, score = sign, found
    return best


def sample_rows(sample: str, delimiter: str, most: int = 30) -> list[list[str]]:
    """The first lines of a sample as cells; the last one may be cut off and is left out of long samples."""
    rows: list[list[str]] = []
    try:
        for row in csv.reader(StringIO(sample, newline=""), delimiter=delimiter):
            rows.append(row)
            if len(rows) > most:
                break
    except csv.Error:
        pass  # a broken line further down; what was read will do
    return rows[:-1] if len(rows) > 1 and len(sample) >= SAMPLE and len(rows) <= most else rows


def open_failed(path: Path, error: OSError) -> UserError:
    """The message for a file that cannot be opened."""
    return UserError(f"{path} cannot be read: {error.strerror or error}.")
