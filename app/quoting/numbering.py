"""Names of quotes: number, revision letter, payment reference."""

from __future__ import annotations

import re

REFERENCE_LENGTH = 20
"""What SEPA and US bank fields both carry."""
NUMBER_DIGITS = 5


def quote_number(prefix: str, year: int | None, count: int, digits: int = NUMBER_DIGITS) -> str:
    """``Q-2026-00417`` from a prefix (which may be empty), the year and the count within series and year.

    Without a year the count goes on for ever: ``Q-00417``.
    """
    tail = f"{count:0{digits}d}" if year is None else f"{year:04d}-{count:0{digits}d}"
    return f"{prefix}-{tail}" if prefix else tail


def revision_letter(revision: int) -> str:
    """1 is A, 26 is Z, 27 is AA."""
    if revision < 1:
        raise ValueError(f"revision {revision}: counts from 1")
    letters = ""
    while revision:
        revision, rest = divmod(revision - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def payment_reference(number: str, revision: int) -> str:
    """Number and revision in capital letters and digits only, at most 20 characters: ``Q202600417B``.

    A number too long keeps its end, which is what tells quotes apart.
    """
    plain = re.sub(r"[^A-Z0-9]", "", number.upper())
    letter = revision_letter(revision)
    return plain[-(REFERENCE_LENGTH - len(letter)) :] + letter
