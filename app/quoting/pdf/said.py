"""Texts of the rules, the sizing and the costs with their figures as on every page of the document."""

from __future__ import annotations

import re
from datetime import date

from app.quoting.pdf.numbers import NO_BREAK, day_of

_THOUSANDS = re.compile(r"(?<![\w.,/-])[1-9]\d{0,2}(?:,\d{3})+(?![\d,])")
_PERCENT = re.compile(r"(?<=\d) ?%")
_DAY = re.compile(r"(?<![\w./-])(\d{4})-(\d{2})-(\d{2})(?![\w/-])")
"""A day by itself: not one within an address or a version."""


def as_printed(said: str, english: str, language: str) -> str:
    """``said`` in a language, made from ``english``, with its figures as the document writes them."""
    for found in _THOUSANDS.findall(english):
        written = found.replace(",", ".") if language == "de" else found
        said = said.replace(written, found.replace(",", NO_BREAK))
    said = _PERCENT.sub(NO_BREAK + "%", said)
    return _DAY.sub(lambda day: _day(day, language), said)


def _day(found: re.Match[str], language: str) -> str:
    try:
        return day_of(date(*map(int, found.groups())), language)
    except ValueError:
        return found[0]
