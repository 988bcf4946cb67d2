"""From plain data to a part and back: the one place that knows which spec model a category has."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.domain.errors import UserError
from app.domain.parts import CATEGORIES
from app.domain.parts.base import Part, Spec
from app.domain.validation import parse


def parse_spec(category: str, data: Mapping[str, Any], where: str = "spec") -> Spec:
    """The facts of a part of ``category``; raises ``UserError`` naming the field that is wrong."""
    return parse(spec_model(category), data, where)


def parse_part(data: Mapping[str, Any], where: str = "part") -> Part:
    """A part from plain data (JSON, YAML); raises ``UserError`` naming the field that is wrong."""
    category = str(data.get("category", ""))
    spec = parse_spec(category, data.get("spec") or {}, f"{where}.spec")
    return parse(Part, {**data, "spec": spec}, where)


def spec_model(category: str) -> type[Spec]:
    """The spec model of a category; raises ``UserError`` for one that does not exist."""
    try:
        return CATEGORIES[category]
    except KeyError:
        raise UserError(f"There is no category '{category}'.", hint=f"Use one of: {', '.join(CATEGORIES)}.") from None
