"""What a "why?" says about a number: heading, formula, the same with numbers, and the inputs with their sources."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from app.domain.measures import memory_size
from app.domain.quantity import Input, Quantity
from app.viewmodels.numbers import memory, short

Say = Callable[[str], str]
ONE_OF = {"machines": "machine", "devices": "device"}
"""Units that are words, of which there may be one."""


@dataclass(frozen=True)
class Explanation:
    """A derivation ready to be shown or copied. ``inputs`` are (name, value with unit, source)."""

    heading: str
    lines: tuple[str, ...] = ()
    inputs: tuple[tuple[str, str, str], ...] = ()
    notes: tuple[str, ...] = ()

    def as_text(self) -> str:
        """Plain text, for the clipboard and for screen readers."""
        rows = [f"{name}: {value}" + (f" ({source})" if source else "") for name, value, source in self.inputs]
        return "\n".join([self.heading, *self.lines, *rows, *self.notes])


def explain(quantity: Quantity, name: str = "", locale: str = "en") -> Explanation:
    """The derivation of a quantity in words and numbers."""
    value = with_unit(quantity, locale)
    lines = [quantity.formula]
    put_in = numbers_in(quantity, locale)
    if put_in:
        own = f"{short(quantity.value, locale)} {quantity.unit}"
        turned = quantity.unit == "GiB" and not value.endswith(quantity.unit)
        lines.append(f"{put_in} = {own} = {value}" if turned else f"{put_in} = {value}")
    notes = []
    if quantity.low is not None and quantity.high is not None:
        low, high = _bounds(quantity, locale)
        unit = memory_size(quantity.value).unit if quantity.unit == "GiB" else quantity.unit
        notes.append(f"Expected between {low} and {high} {unit}.")
    if quantity.source:
        notes.append(quantity.source)
    inputs = tuple((entry.name, _value(entry, locale), entry.source) for entry in quantity.inputs)
    return Explanation(f"{name}: {value}" if name else value, tuple(lines), inputs, tuple(notes))


def with_unit(quantity: Quantity | None, locale: str = "en", say: Say = str) -> str:
    """A quantity as one phrase, its unit in the words of ``say``; empty where there is none.

    Memory is told by the one rule for it (``memory``), so that it reads the same wherever it stands.
    """
    if quantity is None:
        return ""
    size = quantity.value
    if quantity.unit == "GiB":
        return memory(size, locale)
    number = short(size, locale)
    unit = ONE_OF.get(quantity.unit, quantity.unit) if size == 1 else quantity.unit
    return f"{number} {say(unit)}".strip()


def with_range(quantity: Quantity | None, locale: str = "en", say: Say = str) -> str:
    """Like ``with_unit``, with the expected range behind it where it has one."""
    if quantity is None:
        return ""
    value = with_unit(quantity, locale, say)
    if quantity.low is None or quantity.high is None:
        return value
    low, high = _bounds(quantity, locale)
    return f"{value} ({low}–{high})"


def _bounds(quantity: Quantity, locale: str) -> tuple[str, str]:
    """The expected range, in the unit that its value is told in."""
    ends = (quantity.low or 0.0, quantity.high or 0.0)
    if quantity.unit != "GiB":
        low, high = (short(end, locale) for end in ends)
        return low, high
    low, high = (short(memory_size(end, quantity.value).value, locale) for end in ends)
    return low, high


def numbers_in(quantity: Quantity, locale: str = "en") -> str:
    """The formula with every input's number in the place of its name; empty where a name is not found in it."""
    formula = quantity.formula
    for entry in sorted(quantity.inputs, key=lambda one: -len(one.name)):
        pattern = rf"(?<![\w]){re.escape(entry.name)}(?![\w])"
        if isinstance(entry.value, str) or not re.search(pattern, formula):
            return ""
        formula = re.sub(pattern, lambda _m, e=entry: _value(e, locale), formula)  # type: ignore[misc]
    return formula if quantity.inputs else ""


def _value(entry: Input, locale: str) -> str:
    text = entry.value if isinstance(entry.value, str) else short(float(entry.value), locale)
    return f"{text} {entry.unit}".strip()
