"""Finding parts by words and by numbers with a unit, as people type them: ``noctua am5``, ``48 GB``, ``< 300 W``."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
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

_TOLERANCE = 0.005  # "80 GB" also finds 80.0; "141 GB" finds 140.9


def _known_units() -> dict[str, tuple[tuple[str, float], ...]]:
    units = {unit.lower() for model in CATEGORIES.values() for unit in _units_of(model).values()}
    return {**{unit: ((unit, 1.0),) for unit in units}, **_SCALED}


def _units_of(model: type[BaseModel]) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, field in model.model_fields.items():
        extra = field.json_schema_extra
        if isinstance(extra, dict) and extra.get("unit"):
            found[name] = str(extra["unit"])
    return found


_UNITS = _known_units()
_FIELD_UNITS = {category: _units_of(model) for category, model in CATEGORIES.items()}
_MEASURE = re.compile(
    r"(?P<compare>[<>]=?|[≤≥])?\s*(?P<number>\d+(?:[.,]\d+)?)\s*(?P<unit>"
    + "|".join(re.escape(unit) for unit in sorted(_UNITS, key=len, reverse=True))
    + r")(?![\w/])",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Searchable:
    """A part prepared for searching: its words in one text, its numbers by unit."""

    text: str
    numbers: tuple[tuple[str, float], ...]


@dataclass(frozen=True)
class _Measure:
    compare: str | None
    number: float
    unit: str
    words: str

    def matches(self, part: Searchable) -> bool:
        """Whether a fact with that unit agrees; without a comparison the text may also just hold the words."""
        for unit, factor in _UNITS[self.unit]:
            wanted = self.number * factor
            values = (value for found, value in part.numbers if found == unit)
            if self.compare:
                if any(_COMPARE[self.compare](value, wanted) for value in values):
                    return True
            elif any(abs(value - wanted) <= _TOLERANCE * wanted for value in values):
                return True
        return self.compare is None and self.words in part.text.replace(" ", "")


def searchable(part: Part) -> Searchable:
    """Prepares a part for ``matcher``."""
    words = [part.id, part.vendor, part.name, part.title, part.mpn or "", part.notes]
    words.extend(_texts(part.spec.model_dump(exclude_none=True)))
    words.extend(name for name, value in part.spec if value is True)
    units = _FIELD_UNITS.get(part.category, {})
    numbers: list[tuple[str, float]] = []
    for name, unit in units.items():
        value = getattr(part.spec, name, None)
        for number in value if isinstance(value, tuple) else (value,):
            if isinstance(number, int | float) and not isinstance(number, bool):
                numbers.append((unit.lower(), float(number)))
    return Searchable(" ".join(words).lower(), tuple(numbers))


def matcher(query: str) -> Callable[[Searchable], bool]:
    """Whether a part holds every word of ``query`` and agrees with every number with a unit in it."""
    measures: list[_Measure] = []

    def take(match: re.Match[str]) -> str:
        unit = match["unit"].lower()
        words = (match["number"] + match["unit"]).lower()
        measures.append(_Measure(match["compare"], float(match["number"].replace(",", ".")), unit, words))
        return " "

    words = [word for word in _MEASURE.sub(take, query).lower().split() if word]
    return lambda part: all(word in part.text for word in words) and all(m.matches(part) for m in measures)


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, bool):
        return
    elif isinstance(value, int | float):
        yield f"{value:g}"
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _texts(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _texts(inner)
