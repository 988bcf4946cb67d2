"""Reads values out of a foreign JSON document without trusting its types, and gathers what becomes of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

Document = Mapping[str, Any]
_EMPTY: Document = {}
MOST = 1e15  # beyond, and for what is no finite number, nothing is known


@dataclass(slots=True)
class Facts:
    """What one document says of a part. Facts left out are unknown.

    ``low`` are facts that OpenDB is known to get wrong, ``derived`` those that follow by a named rule, each with its
    reason. ``doubts`` say what looks wrong in a plausible value, ``notes`` what was left out.
    """

    values: dict[str, Any] = field(default_factory=dict)
    low: dict[str, str] = field(default_factory=dict)
    derived: dict[str, str] = field(default_factory=dict)
    doubts: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def put(self, name: str, value: Any) -> None:
        """Keeps a fact unless it is unknown."""
        if value is not None:
            self.values[name] = value

    def derive(self, name: str, value: Any, rule: str) -> None:
        """Keeps a fact that follows by ``rule``, unless the document states it or it is unknown."""
        if value is not None and name not in self.values:
            self.values[name] = value
            self.derived[name] = rule


def part_of(document: Document, key: str) -> Document:
    """A nested object; an empty one where there is none."""
    value = document.get(key)
    return value if type(value) is dict else _EMPTY


def entries(document: Document, key: str) -> list[Document]:
    """The objects of a list; none where it is no list."""
    value = document.get(key)
    return [entry for entry in value if isinstance(entry, dict)] if isinstance(value, list) else []


def words(document: Document, key: str) -> list[str]:
    """The texts of a list; none where it is no list."""
    value = document.get(key)
    return [entry for entry in value if isinstance(entry, str)] if isinstance(value, list) else []


def text(document: Document, key: str) -> str:
    """A text, trimmed; empty where it is none."""
    value = document.get(key)
    return value.strip() if type(value) is str else ""


def number(document: Document, key: str) -> float | int | None:
    """A finite number; numbers written as text count."""
    value = document.get(key)
    kind = type(value)
    if kind is int or kind is float:
        return value if -MOST < value < MOST else None  # type: ignore[operator]
    return _written(value) if kind is str else None


def positive(document: Document, key: str) -> float | int | None:
    """A number above zero: in most fields of OpenDB, zero stands for *unknown*."""
    value = document.get(key)
    kind = type(value)
    if kind is int or kind is float:
        return value if 0 < value < MOST else None  # type: ignore[operator]
    return value if kind is str and (value := _written(value)) and value > 0 else None


def count(document: Document, key: str) -> int | None:
    """A whole number above zero; zero stands for *unknown*."""
    value = document.get(key)
    if type(value) is int:
        return value if 0 < value < MOST else None
    value = positive(document, key)
    return int(value) if value is not None and value == int(value) else None


def tally(document: Document, key: str) -> int | None:
    """A whole number, zero included: for things that a part may well have none of."""
    value = document.get(key)
    if type(value) is int:
        return value if 0 <= value < MOST else None
    value = number(document, key)
    return int(value) if value is not None and value >= 0 and value == int(value) else None


def _written(words: Any) -> float | None:
    try:
        value = float(words)
    except ValueError:
        return None
    return value if -MOST < value < MOST else None
