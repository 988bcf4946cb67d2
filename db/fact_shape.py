"""What kind of value every fact is, as far as lists filter and sort by it."""

from __future__ import annotations

import types
from collections.abc import Mapping
from functools import cache
from typing import Any, Literal, TypeAlias, Union, get_args, get_origin

from app.domain.parts import CATEGORIES

Shape: TypeAlias = Literal["number", "flag", "text", "numbers", "texts", "keys", "records"]
"""``keys``: a list of mappings, of which the keys are looked at; ``records``: one of which nothing is."""


@cache
def shapes_of(field: str) -> Mapping[Shape, tuple[str, ...]]:
    """The categories that have the fact, by what it is there."""
    found: dict[Shape, list[str]] = {}
    for category, model in CATEGORIES.items():
        if field in model.model_fields:
            found.setdefault(_shape(model.model_fields[field].annotation), []).append(category)
    return {shape: tuple(categories) for shape, categories in found.items()}


def _shape(annotation: Any) -> Shape:
    kind = _without_none(annotation)
    if get_origin(kind) is not tuple:
        return _scalar(kind)
    item = _without_none(get_args(kind)[0])
    if get_origin(item) is dict:
        return "keys"
    if isinstance(item, type) and not issubclass(item, str | int | float):
        return "records"
    return "numbers" if _scalar(item) == "number" else "texts"


def _scalar(kind: Any) -> Shape:
    if kind is bool:
        return "flag"
    return "number" if kind in (int, float) else "text"


def _without_none(annotation: Any) -> Any:
    if get_origin(annotation) in (Union, types.UnionType):
        return next(one for one in get_args(annotation) if one is not type(None))
    return annotation
