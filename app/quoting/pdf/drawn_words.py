"""What the drawings say, in the language of the quote, and how they write figures."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from app.figures.drawing import Number
from app.figures.rack_elevation import RackWords
from app.quoting.pdf.context import Context


def drawn_words(c: Context, kind: type[Any]) -> Any:
    """The words of a figure; their English stands with the figure and is the key of the others."""
    return kind(**{one.name: c.w(str(one.default)) for one in fields(kind)})


def rack_words(c: Context) -> RackWords:
    """For the drawing of the racks, which writes weights and kilowatts itself."""
    texts: dict[str, Any] = {
        one.name: c.w(str(one.default)) for one in fields(RackWords) if isinstance(one.default, str)
    }
    texts["write_w"] = lambda watts: c.figures.kept(watts / 1000, "kW", 1)
    texts["write_kg"] = lambda kg: c.figures.measure(kg, "kg", 0)
    return RackWords(**texts)


def drawn_numbers(c: Context) -> Number:
    """Writes a figure with so many decimals as the document does."""
    return lambda value, digits: c.figures.number(float(value), digits)
