"""Which answers a change of the draft touches, and which one of them says best what it was."""

from __future__ import annotations

from pydantic import BaseModel

from app.viewmodels.draft import Draft

DEPTH = 3
"""A figure of a place is site.onprem.circuit_a."""
TELLING = (
    "revises", "quote_id", "proposed", "proposal", "build", "proposals", "model", "kind", "phase", "site.where",
    "site.rules", "cards", "compared", "months", "assumptions", "wishes", "load_by", "precision", "training",
    "inference", "site", "buyer", "terms", "customer", "name",
)  # fmt: skip
"""What a change is called after, the first of these that it touches: a new model brings other starting values along,
a proposal the build, and so on.
"""


def changed_fields(before: Draft, after: Draft) -> tuple[str, ...]:
    """The answers that differ, each as the path of its figure."""
    return tuple(_differing("", before, after, DEPTH))


def named_after(fields: tuple[str, ...]) -> str:
    """What a change is called: one of ``TELLING``, or nothing for what no person answers."""
    return next((name for name in TELLING if any(_within(field, name) for field in fields)), "")


def _within(field: str, name: str) -> bool:
    return field == name or field.startswith(f"{name}.")


def _differing(path: str, before: BaseModel, after: BaseModel, depth: int) -> list[str]:
    found = []
    for name in type(before).model_fields:
        old, new = getattr(before, name), getattr(after, name)
        if old == new:
            continue
        inner = f"{path}{name}"
        same = depth > 1 and isinstance(old, BaseModel) and type(old) is type(new)
        found += _differing(f"{inner}.", old, new, depth - 1) if same else [inner]
    return found
