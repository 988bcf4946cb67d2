"""Turns plain data into a model, and Pydantic's complaints into one line for a person."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from app.domain.errors import UserError

M = TypeVar("M", bound=BaseModel)


def parse(model: type[M], data: Mapping[str, Any] | object, where: str) -> M:
    """An instance of ``model``; raises ``UserError`` with file or document name, field, fault and remedy."""
    if not isinstance(data, Mapping):
        raise UserError(f"{where}: expected a mapping of fields, found {type(data).__name__}.")
    try:
        return model.model_validate(data)
    except ValidationError as error:
        faults = error.errors(include_url=False)
        first = next(
            (f for f in faults if f["type"] == "extra_forbidden"), faults[0]
        )  # a typo explains a missing field
        field = ".".join(str(part) for part in first["loc"])
        raise UserError(f"{where}: {field or 'document'}: {_complaint(first, model)}") from None


def _complaint(error: Any, model: type[BaseModel]) -> str:
    if error["type"] == "extra_forbidden":
        names = _sibling_names(model, error["loc"])
        close = get_close_matches(str(error["loc"][-1]), names, n=1)
        hint = f" Did you mean '{close[0]}'?" if close else f" Known fields: {', '.join(sorted(names))}."
        return f"there is no such field.{hint}"
    given = error.get("input")
    shown = "" if isinstance(given, Mapping | list | tuple) or given is None else f" (found {given!r})"
    return f"{error['msg'].removeprefix('Value error, ')}{shown}"


def _sibling_names(model: type[BaseModel], loc: tuple[Any, ...]) -> list[str]:
    """The field names valid beside the unknown one, following ``loc`` into nested models."""
    current: type[BaseModel] | None = model
    for step in loc[:-1]:
        if current is None or step not in current.model_fields:
            continue
        current = _model_in(current.model_fields[str(step)].annotation) or current
    return list(current.model_fields) if current else []


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for argument in getattr(annotation, "__args__", ()):
        found = _model_in(argument)
        if found:
            return found
    return None
