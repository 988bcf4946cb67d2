"""A template of a text: what is said always, and the places for what is only known when it is shown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import takewhile

from app.domain.counted import single_form

_PLACE = re.compile(r"\{(\w+)\}")
_TOKEN = re.compile(r"[A-Za-z][\w'’-]*")
_GLUE = "'’-_"
"""Signs that make one word of what fills a place and what stands beside it."""


@dataclass(frozen=True)
class Phrase:
    """An English template and its translation."""

    english: str
    translation: str

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The places in the order of the English text."""
        return tuple(_PLACE.findall(self.english))

    @cached_property
    def literals(self) -> tuple[tuple[str, ...], ...]:
        """What stands around the places, one more than there are; each in the ways in which it may read."""
        parts = _PLACE.split(self.english)[::2]
        ways = [(part, single_form(part) if number else None) for number, part in enumerate(parts)]
        return tuple((part,) if single is None else (part, single) for part, single in ways)

    @cached_property
    def anchor(self) -> str:
        """The longest run of signs that every text of this template holds: without it, reading on is in vain."""
        runs = [run for ways in self.literals for run in (_alike(ways), _alike(way[::-1] for way in ways)[::-1])]
        return max(runs, key=len)

    @cached_property
    def names_alone(self) -> tuple[str, ...]:
        """The places that no colon stands before: behind one there may be a whole sentence."""
        return tuple(n for n, ways in zip(self.names, self.literals, strict=False) if not ways[0].endswith(": "))

    @cached_property
    def weight(self) -> int:
        """How much of it is said always: letters and digits outside of places."""
        return sum(sum(map(str.isalnum, ways[0])) for ways in self.literals)

    @cached_property
    def rank(self) -> int:
        """Like the weight; signs count double, since names have few of them."""
        return self.weight + 2 * sum(sum(sign in ".,:;()“”%" for sign in ways[0]) for ways in self.literals)

    @cached_property
    def tokens(self) -> frozenset[str]:
        """Words that a text of this template holds for certain, whatever fills its places."""
        found: set[str] = set()
        last = len(self.literals) - 1
        for number, ways in enumerate(self.literals):
            if len(ways) > 1:
                continue
            text = ways[0]
            for match in _TOKEN.finditer(text):
                before, after = text[: match.start()], text[match.end() :]
                glued = (not before.strip(_GLUE) and number > 0) or (not after.strip(_GLUE) and number < last)
                if not glued:
                    found.add(match[0])
        return frozenset(found)

    def read(self, text: str) -> Mapping[str, str] | None:
        """What fills the places of ``text``, each as short as can be; ``None`` where it is another text."""
        first, *middle = self.literals
        if not middle:
            return {} if text == first[0] else None
        if not text.startswith(first[0]):
            return None
        at = len(first[0])
        values: dict[str, str] = {}
        for name, ways in zip(self.names[:-1], middle[:-1], strict=True):
            found = _next(text, ways, at)
            if found is None:
                return None
            values.setdefault(name, text[at : found[0]])
            at = found[1]
        for single, way in enumerate(middle[-1]):
            if text.endswith(way) and len(text) - len(way) >= at:
                value = text[at : len(text) - len(way)]
                if not single or value == "1":
                    values.setdefault(self.names[-1], value)
                    return values
        return None


def _alike(ways: Iterable[str]) -> str:
    """What all of them begin with."""
    return "".join(signs[0] for signs in takewhile(lambda signs: len(set(signs)) == 1, zip(*ways, strict=False)))


def _next(text: str, ways: tuple[str, ...], at: int) -> tuple[int, int] | None:
    """Where the first of the ways begins from ``at`` on, and where it ends; the second is said of 1 alone."""
    found = []
    for single, way in enumerate(ways):
        start = text.find(way, at)
        if start >= 0 and (not single or text[at:start] == "1"):
            found.append((start, -len(way)))
    if not found:
        return None
    start, length = min(found)
    return start, start - length


def tokens_of(text: str) -> set[str]:
    """The words of a text."""
    return set(_TOKEN.findall(text))
