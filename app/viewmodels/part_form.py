"""The facts of a category as a form sees them: control, unit, limits; values to text and back.

Everything derives from the spec models. What is wrong with an entry is a ``NotAllowed`` with a code, worded elsewhere.
"""

from __future__ import annotations

import re
import types
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal, Union, get_args, get_origin

import annotated_types
from pydantic import BaseModel
from pydantic.fields import FieldInfo
from pydantic_core import to_jsonable_python

from app.domain.measures import plain_locale, unit_shown
from app.domain.parts import Part
from app.domain.parts.parsing import spec_model
from app.viewmodels.fact_units import measure_of as measure_of
from app.viewmodels.numbers import NotANumber, parse_number, show_measured, signs

Kind = Literal[
    "number", "whole", "text", "choice", "flag", "texts", "numbers", "wholes", "choices", "plugs", "widths", "table"
]
Reason = Literal["number", "whole", "range", "choice", "plugs", "widths", "empty"]
LISTS: tuple[Kind, ...] = ("texts", "numbers", "wholes", "choices", "widths")
"""Kinds typed as several values with a sign between them."""
UNKNOWN = ("?", "unknown")
"""What may be typed to set a fact unknown on purpose."""
NONE, OR = "none", "or"
"""What is written for a list that is known to be empty, and between alternatives."""


class NotAllowed(Exception):
    """An entry that a fact does not take; ``reason`` says in which way."""

    def __init__(self, reason: Reason, given: str = "") -> None:
        super().__init__(reason)
        self.reason: Reason = reason
        self.given = given


@dataclass(frozen=True)
class FactShape:
    """One fact: what its control, column and checks need. ``item`` are the columns of a fact that is a table.

    ``optional``: it may be unknown; a column of a table that may not has a ``default`` or is ``required``.
    """

    name: str
    label: str
    kind: Kind
    unit: str = ""
    group: str = "General"
    help: str = ""
    low: float | None = None
    high: float | None = None
    column: bool = False
    options: tuple[str, ...] = ()
    item: tuple[FactShape, ...] = ()
    item_model: type[BaseModel] | None = None
    required: bool = False
    optional: bool = True
    default: Any = None

    @property
    def right_aligned(self) -> bool:
        """Whether its values are figures."""
        return self.kind in ("number", "whole")

    @property
    def typed(self) -> bool:
        """Whether it is entered as a line of text."""
        return self.kind not in ("choice", "flag", "table", "plugs")


@lru_cache(maxsize=64)
def facts_of(category: str) -> tuple[FactShape, ...]:
    """The facts of a category in the order of their declaration; raises ``UserError`` for an unknown category."""
    return _shapes(spec_model(category))


def fact_of(category: str, name: str) -> FactShape | None:
    """One fact by its field's name."""
    return next((shape for shape in facts_of(category) if shape.name == name), None)


def groups_of(category: str) -> tuple[tuple[str, tuple[FactShape, ...]], ...]:
    """The facts by group, groups in the order in which they first appear."""
    groups: dict[str, list[FactShape]] = {}
    for shape in facts_of(category):
        groups.setdefault(shape.group, []).append(shape)
    return tuple((name, tuple(shapes)) for name, shapes in groups.items())


def form_locale(shape: FactShape, locale: str) -> str:
    """The locale for a fact's figures: whole millimetres are names of sizes (120 mm fans), the same everywhere."""
    return plain_locale(locale) if shape.kind in ("whole", "wholes") else locale


def unit_of(shape: FactShape, locale: str) -> str:
    """The unit that a fact is shown in."""
    return unit_shown(shape.unit, form_locale(shape, locale))


def shown_number(shape: FactShape, value: float | None, locale: str) -> str:
    """A figure of a fact, such as a limit, as it is shown, without the unit."""
    return show_measured(value, shape.unit, form_locale(shape, locale))


def value_of(part: Part, name: str) -> Any:
    """A fact as plain data; ``None`` is unknown."""
    return plain(getattr(part.spec, name, None))


def plain(value: Any) -> Any:
    """A value as JSON knows it: lists and mappings in place of tuples and models."""
    return to_jsonable_python(value)


def write(shape: FactShape, value: Any, locale: str = "en", words: Callable[[str], str] = str) -> str:
    """A value as it is read and typed, without its unit; empty for unknown. ``words`` translates a choice's key."""
    if value is None:
        return ""
    if shape.kind in ("number", "whole"):
        return show_measured(value, shape.unit, form_locale(shape, locale))
    if shape.kind == "choice":
        return words(str(value))
    if shape.kind == "flag":
        return words("yes" if value else "no")
    if value in ([], {}):
        return words(NONE)
    if shape.kind in ("numbers", "wholes"):
        return f"{_separator(locale)} ".join(
            show_measured(one, shape.unit, form_locale(shape, locale)) for one in value
        )
    if shape.kind in ("texts", "choices"):
        return ", ".join(words(str(one)) if shape.kind == "choices" else str(one) for one in value)
    if shape.kind == "plugs":
        return f" {words(OR)} ".join(_plugs_text(one, words) for one in value)
    if shape.kind == "widths":
        return ", ".join(f"{key} = {number}" for key, number in value.items())
    if shape.kind == "table":
        return ", ".join(str(row.get("label") or row.get("part") or "") for row in value).strip(", ")
    return str(value)


def read(shape: FactShape, text: str, locale: str = "en", words: Callable[[str], str] = str) -> Any:
    """What was typed, as plain data; empty, ``?`` and ``unknown`` are unknown (``None``). Raises ``NotAllowed``.

    A list may be known to hold nothing: ``none`` is typed for it, or what ``words`` makes of that.
    """
    text = text.strip()
    if not text or text.casefold() in (*UNKNOWN, words(UNKNOWN[1]).casefold()):
        return None
    if shape.kind in LISTS and text.casefold() in (NONE, words(NONE).casefold()):
        return {} if shape.kind == "widths" else []
    if shape.kind in ("number", "whole"):
        return _number(shape, text, locale)
    if shape.kind in ("numbers", "wholes"):
        return [_number(shape, one, locale) for one in _split(text, _separator(locale))]
    if shape.kind in ("choice", "choices"):
        chosen = [_option(shape, one, words) for one in _split(text, ",")]
        return chosen if shape.kind == "choices" else chosen[0]
    if shape.kind == "texts":
        return _split(text, ",")
    if shape.kind == "plugs":
        return [_plugs(shape, one, text) for one in re.split(r"\s+or\s+|\s*\|\s*", text, flags=re.IGNORECASE)]
    if shape.kind == "widths":
        return _widths(text)
    return text


def sort_key(shape: FactShape, value: Any) -> Any:
    """What a column sorts by, in the unit that facts are kept in; ``None`` is unknown."""
    if value is None:
        return None
    if shape.kind in ("number", "whole"):
        return float(value)
    if shape.kind == "flag":
        return int(value)
    if shape.kind in ("numbers", "wholes"):
        return max(value, default=0.0)
    if shape.kind == "table":
        return len(value)
    return write(shape, value).lower()


def _number(shape: FactShape, text: str, locale: str) -> float | int:
    try:
        value = parse_number(text, measure_of(shape.unit), form_locale(shape, locale))
    except NotANumber:
        raise NotAllowed("number", text) from None
    if value is None:
        raise NotAllowed("number", text)
    if (shape.low is not None and value < shape.low) or (shape.high is not None and value > shape.high):
        raise NotAllowed("range", text)
    if shape.kind in ("whole", "wholes"):
        if value != int(value):
            raise NotAllowed("whole", text)
        return int(value)
    return value


def _option(shape: FactShape, text: str, words: Callable[[str], str]) -> str:
    wanted = text.casefold().replace(" ", "_")
    for option in shape.options:
        if wanted in (one.casefold().replace(" ", "_") for one in (option, words(option))):
            return option
    raise NotAllowed("choice", text)


def _split(text: str, separator: str) -> list[str]:
    return [one.strip() for one in text.split(separator) if one.strip()]


def _separator(locale: str) -> str:
    return ";" if signs(locale)[0] == "," else ","


def _plugs_text(plugs: Mapping[str, int], words: Callable[[str], str]) -> str:
    return " + ".join(f"{number} × {words(kind)}" for kind, number in plugs.items()) or words(NONE)


def _plugs(shape: FactShape, text: str, whole: str) -> dict[str, int]:
    if text.strip().lower() in ("none", "{}"):
        return {}
    found: dict[str, int] = {}
    for piece in text.split("+"):
        match = re.fullmatch(r"(\d+)\s*[x×*]?\s*(\w+)", piece.strip())
        if not match or match[2] not in shape.options or int(match[1]) < 1:
            raise NotAllowed("plugs", whole)
        found[match[2]] = found.get(match[2], 0) + int(match[1])
    return found


def _widths(text: str) -> dict[str, int]:
    found: dict[str, int] = {}
    for piece in _split(text, ","):
        name, sign, number = piece.rpartition("=")
        if not sign or not name.strip() or not number.strip().removeprefix("x").isdigit():
            raise NotAllowed("widths", text)
        found[name.strip()] = int(number.strip().removeprefix("x"))
    return found


def _shapes(model: type[BaseModel]) -> tuple[FactShape, ...]:
    return tuple(_shape(name, field) for name, field in model.model_fields.items())


def _shape(name: str, field: FieldInfo) -> FactShape:
    extra = field.json_schema_extra if isinstance(field.json_schema_extra, dict) else {}
    kind, options, item = _kind(field.annotation)
    low = next((float(str(m.ge)) for m in field.metadata if isinstance(m, annotated_types.Ge)), None)
    high = next((float(str(m.le)) for m in field.metadata if isinstance(m, annotated_types.Le)), None)
    return FactShape(
        name=name,
        label=str(extra.get("label") or field.title or name.replace("_", " ").capitalize()),
        kind=kind,
        unit=str(extra.get("unit") or ""),
        group=str(extra.get("group") or "General"),
        help=field.description or "",
        low=low,
        high=high,
        column=bool(extra.get("column")),
        options=options,
        item=_shapes(item) if item else (),
        item_model=item,
        required=field.is_required(),
        optional=type(None) in get_args(field.annotation),
        default=None if field.is_required() else plain(field.get_default(call_default_factory=True)),
    )


def _kind(annotation: Any) -> tuple[Kind, tuple[str, ...], type[BaseModel] | None]:
    bare = _without_none(annotation)
    if get_origin(bare) is Literal:
        return "choice", tuple(str(one) for one in get_args(bare)), None
    if get_origin(bare) is dict:
        return "widths", (), None
    if get_origin(bare) is tuple:
        return _list_kind(get_args(bare)[0])
    simple: dict[Any, Kind] = {bool: "flag", int: "whole", float: "number"}
    return simple.get(bare, "text"), (), None


def _list_kind(inner: Any) -> tuple[Kind, tuple[str, ...], type[BaseModel] | None]:
    if isinstance(inner, type) and issubclass(inner, BaseModel):
        return "table", (), inner
    if get_origin(inner) is Literal:
        return "choices", tuple(str(one) for one in get_args(inner)), None
    if get_origin(inner) is dict:
        return "plugs", tuple(str(one) for one in get_args(get_args(inner)[0])), None
    simple: dict[Any, Kind] = {int: "wholes", float: "numbers"}
    return simple.get(inner, "texts"), (), None


def _without_none(annotation: Any) -> Any:
    if get_origin(annotation) in (Union, types.UnionType):
        return next(one for one in get_args(annotation) if one is not type(None))
    return annotation
