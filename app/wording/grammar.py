"""How a language writes numbers and lists, and bends a word after a number."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

_DAY = re.compile(r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)")
_NUMBER = re.compile(r"-?\d+(\.\d+)?|-?\d{1,3}(,\d{3})+(\.\d+)?")
_UNITS = (
    "W|kW|kWh|MW|VA|V|A|GiB|MiB|TiB|GB|MB|TB|PB|GB/s|MB/s|Gb/s|Mbit/s|Gbit/s|mm|cm|m|kg|°C|K|dBA|dB|CFM|BTU/h|min|h|s|ms|MHz|GHz"
    "|MT/s|TFLOPS|hours|hour|days|years|%|EUR|USD|CHF|GBP"
)
_MEASURED = re.compile(rf"(?<![\w.,])(\d+)\.(\d+)(?= ?(?:{_UNITS})(?![\w]))")
_AS_IS = re.compile(
    r"(^|_)(gen|version|bios|since|until|release|driver|ip|id|mpn|isa|revision|port|cuda|rocm)s?\d*(_|$)"
)
"""Places whose numbers are names: a version, a generation."""
_HOLE = re.compile(r"\{(\w+)(?:\|([^{}|]*)\|([^{}|]*))?\}")
_ONE = ("1", "one", "a", "an")


@dataclass(frozen=True)
class Grammar:
    """A language's own ways. ``decimal`` and ``thousands`` are signs; the others join the last two of a list.

    ``wide``: what it writes for signs between the parts of a text.
    """

    decimal: str = "."
    thousands: str = ","
    comma: str = ", "
    and_: str = " and "
    or_: str = " or "
    full_stop: str = "."
    quoted: str = "“{}”"
    wide: tuple[tuple[str, str], ...] = ()
    day: str = "{year}-{month:02}-{day:02}"

    def number(self, text: str, name: str = "") -> str:
        """A number or a day in its own form; all else is returned as it is, and so is one that names a version."""
        if day := _DAY.fullmatch(text):
            return self.day.format(**{part: int(figures) for part, figures in day.groupdict().items()})
        if not _NUMBER.fullmatch(text) or _AS_IS.search(name):
            return text
        swap = {".": self.decimal, ",": self.thousands}
        return "".join(swap.get(sign, sign) for sign in text)

    def measured(self, text: str) -> str:
        """The text with the decimals of its measures (``2.5 GiB``) in their own form.

        Three decimals are taken for thousands that are in that form already, as a drawing's are: 2.944 W.
        """

        def turned(found: re.Match[str]) -> str:
            whole, decimals = found.groups()
            thousands = len(decimals) == 3 and whole != "0" and len(whole) <= 3
            return found[0] if thousands else f"{whole}{self.decimal}{decimals}"

        return text if self.decimal == "." else _MEASURED.sub(turned, text)

    def fill(self, translation: str, values: Mapping[str, str], raw: Mapping[str, str]) -> str:
        """The translation with its places filled; ``{n|card|cards}`` is the first word where ``raw[n]`` is one."""

        def filled(hole: re.Match[str]) -> str:
            name, one, many = hole.groups()
            if name not in values:
                return hole[0]
            if one is None:
                return values[name]
            return str(one if raw[name].strip().lower() in _ONE else many)

        return _HOLE.sub(filled, translation)


GRAMMARS: Mapping[str, Grammar] = {
    "de": Grammar(
        decimal=",", thousands=".", and_=" und ", or_=" oder ", quoted="„{}“", day="{day:02}.{month:02}.{year}"
    ),
    "zh_CN": Grammar(
        comma="、",
        and_="和",
        or_="或",
        full_stop="。",
        wide=((", ", "，"), ("; ", "；"), (": ", "：")),
        day="{year}/{month}/{day}",
    ),
}


def capitalised(text: str) -> str:
    """The text with a large first letter."""
    return text[:1].upper() + text[1:]
