"""Finding parts by words and by numbers with a unit, as people type them: ``noctua am5``, ``48 GB``, ``< 300 W``.

A part is a set of tokens, and a word of the query is the beginning of one of them, so that results narrow while one
types. What that means stands here once; a storage may answer it with an index of its own (``db.search_port``).
"""

from __future__ import annotations

import operator
import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from pydantic import BaseModel

from app.domain.parts import CATEGORIES, Part

_COMPARE: dict[str, Callable[[float, float], bool]] = {
    "<": operator.lt,
    "<=": operator.le,
    "≤": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "≥": operator.ge,
}
_SCALED: dict[str, tuple[tuple[str, float], ...]] = {
    "gb": (("gib", 1), ("gb", 1)),  # memory is sold in "GB" that are GiB, drives in true GB
    "gib": (("gib", 1),),
    "tb": (("gib", 1024), ("gb", 1000)),
    "tib": (("gib", 1024),),
    "kw": (("w", 1000),),
    "cm": (("mm", 10),),
    "tb/s": (("gb/s", 1000),),
    "gbit/s": (("gb/s", 1),),
    "gbps": (("gb/s", 1),),
    "gbe": (("gb/s", 1),),
    "mhz": (("mt/s", 1), ("ghz", 0.001)),
    "pflops": (("tflops", 1000),),
}
"""What a typed unit means in the units that facts are kept in."""

TOLERANCE = 0.005  # "80 GB" also finds 80.0; "141 GB" finds 140.9


def _units_of(model: type[BaseModel]) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, field in model.model_fields.items():
        extra = field.json_schema_extra
        if isinstance(extra, dict) and extra.get("unit"):
            found[name] = str(extra["unit"]).lower()
    return found


FIELD_UNITS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {category: MappingProxyType(_units_of(model)) for category, model in CATEGORIES.items()}
)
"""The unit, in small letters, of every fact that has one, by category."""

_UNITS: dict[str, tuple[tuple[str, float], ...]] = {
    **{unit: ((unit, 1.0),) for units in FIELD_UNITS.values() for unit in units.values()},
    **_SCALED,
}
_MEASURE = re.compile(
    r"(?P<compare>[<>]=?|[≤≥])?\s*(?P<number>\d+(?:[.,]\d+)?)\s*(?P<unit>"
    + "|".join(re.escape(unit) for unit in sorted(_UNITS, key=len, reverse=True))
    + r")(?![\w/])",
    re.IGNORECASE,
)
_TOKEN = re.compile(r"\d+(?:\.\d+)+|[^\W_]+")
_PIECE = re.compile(r"\d+|[^\W\d_]+")
_NO_TOKEN = re.compile(r"[\W_]+")
_POINT_ZERO = re.compile(r"(?<=\d)\.0\b")


@dataclass(frozen=True)
class Measure:
    """A typed number with a unit: in the units of the facts, and as the token that a name may hold instead."""

    compare: str | None
    wanted: tuple[tuple[str, float], ...]
    token: str

    def agrees(self, unit: str, value: float) -> bool:
        """Whether a fact of that unit is meant."""
        for known, wanted in self.wanted:
            if known == unit:
                if self.compare:
                    return _COMPARE[self.compare](value, wanted)
                return abs(value - wanted) <= TOLERANCE * wanted
        return False


@dataclass(frozen=True)
class Wanted:
    """A query understood: every word must begin a token, every measure must agree."""

    words: tuple[str, ...]
    measures: tuple[Measure, ...]


@dataclass(frozen=True)
class Searchable:
    """A part prepared for searching: its tokens, each after a space, and its numbers by unit."""

    text: str
    numbers: tuple[tuple[str, float], ...]


def understand(query: str) -> Wanted:
    """The words and measures of a query."""
    measures: list[Measure] = []

    def take(match: re.Match[str]) -> str:
        unit, number = match["unit"].lower(), float(match["number"].replace(",", "."))
        wanted = tuple((known, number * factor) for known, factor in _UNITS[unit])
        measures.append(Measure(match["compare"], wanted, "".join(_tokens(match["number"] + match["unit"]))))
        return " "

    rest = _MEASURE.sub(take, query)
    return Wanted(tuple(dict.fromkeys(_tokens(rest))), tuple(measures))


def matcher(query: str) -> Callable[[Searchable], bool]:
    """Whether a part has every word of ``query`` and agrees with every number with a unit in it."""
    wanted = understand(query)

    def matches(part: Searchable) -> bool:
        return all(f" {word}" in part.text for word in wanted.words) and all(
            any(measure.agrees(unit, value) for unit, value in part.numbers)
            or (measure.compare is None and f" {measure.token} " in part.text)
            for measure in wanted.measures
        )

    return matches


def searchable(part: Part) -> Searchable:
    """Prepares a part for ``matcher``."""
    facts = part.spec.model_dump(mode="json", exclude_none=True)
    text = search_text(part.id, part.category, part.vendor, part.name, part.mpn, part.notes, facts)
    units = FIELD_UNITS.get(part.category, {})
    numbers: list[tuple[str, float]] = []
    for name, unit in units.items():
        value = facts.get(name)
        for number in value if isinstance(value, list) else (value,):
            if isinstance(number, int | float) and not isinstance(number, bool):
                numbers.append((unit, float(number)))
    return Searchable(text, tuple(numbers))


def search_text(
    part_id: str, category: str, vendor: str, name: str, mpn: str | None, notes: str, facts: Mapping[str, Any]
) -> str:
    """The tokens of a part, each once, with a space before and after each; the facts are given as plain values.

    Besides the words as written there are their pieces (``ddr5``: ``ddr``, ``5``) and what people write together or
    apart in names (``RTX 4090``: ``rtx4090``). A fact that is true stands with its name.
    """
    named: list[str] = _TOKEN.findall(_plain(f"{vendor} {name}"))
    found = {*named}
    before, number = "", False
    for token in named:
        first = last = token.isdigit()
        if not first and not token.isalpha():
            first, last = token[0].isdigit(), token[-1].isdigit()
            found.update(_PIECE.findall(token))
        if before and number != first:
            found.add(before + token)
        before, number = token, last
    if mpn:
        found.add(_NO_TOKEN.sub("", _plain(mpn)))
    found.update(_TOKEN.findall(_plain(f"{part_id} {category} {mpn or ''} {notes}".replace("_", " "))))
    _add_facts(found, facts)
    found.discard("")
    return f" {' '.join(sorted(found))} "


def _add_facts(found: set[str], facts: Mapping[str, Any]) -> None:
    for name, value in facts.items():
        kind = type(value)
        if kind is str or kind is int or kind is float:
            found.update(_words_of(value))
        elif value is True:
            found.update(_words_of(name))
        elif kind is dict:
            _add_facts(found, value)
        elif kind is list or kind is tuple:
            for entry in value:
                if isinstance(entry, dict):
                    _add_facts(found, entry)
                elif entry is not None and not isinstance(entry, bool):
                    found.update(_words_of(entry))


@lru_cache(maxsize=20_000)
def _words_of(value: str | float) -> tuple[str, ...]:
    """The tokens of a fact's value: thousands of parts have the same."""
    return tuple(_TOKEN.findall(_POINT_ZERO.sub("", _plain(str(value).replace("_", " ")))))


def _tokens(text: str) -> list[str]:
    return _TOKEN.findall(_plain(text))


def _plain(text: str) -> str:
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", text)
    return "".join(char for char in apart if not unicodedata.combining(char)).casefold()
