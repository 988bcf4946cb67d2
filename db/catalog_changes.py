"""What the changing calls of the catalog do to the user's layer. Raises ``UserError`` for what cannot be."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from app.domain.errors import UserError
from app.domain.parts import Part, Price
from app.domain.parts.base import Spec
from app.domain.parts.parsing import parse_spec
from app.services.catalog_log import CatalogChange, FactsChange
from db.catalog_layer import ARCHIVED, IDENTITY, PRICE, WHOLE, Columns, Layer, Slice
from db.repositories.part_rows import columns_of, known_facts, plain_facts, usable_overrides


def parts_of(change: CatalogChange) -> list[str]:
    """The ids of all parts that ``change`` speaks of."""
    return [
        *(part.id for part in (*change.added, *change.replaced)),
        *(facts.part_id for facts in change.facts),
        *change.prices,
        *change.reverted,
        *change.archived,
        *change.deleted,
    ]


def make(layer: Layer, change: CatalogChange) -> None:
    """Makes all of ``change`` on parts that are at hand."""
    for part in change.added:
        add(layer, part)
    for part in change.replaced:
        replace(layer, part)
    for facts in change.facts:
        set_facts(layer, facts)
    for part_id, price in change.prices.items():
        set_price(layer, part_id, price)
    for part_id, fields in change.reverted.items():
        revert(layer, part_id, fields)
    for part_id, archived in change.archived.items():
        archive(layer, part_id, archived)
    for part_id in change.deleted:
        delete(layer, part_id)


def add(layer: Layer, part: Part) -> None:
    """A new part of the user's own."""
    if layer.slice(part.id).exists:
        raise UserError(f"There is a part with the id '{part.id}' already.", hint="Choose another id.")
    layer.put("own", part.id, WHOLE, own_columns(part, "active"))
    if part.status == ARCHIVED:
        layer.put("archived", part.id, ARCHIVED, True)


def replace(layer: Layer, part: Part) -> None:
    """Takes the place of an own part, value by value; whether it is archived stays."""
    before = layer.slice(part.id).own
    if before is None:
        raise UserError(f"'{part.id}' is not a part of your own.")
    if before["category"] != part.category:
        raise UserError(f"{part.id} is of category {before['category']}, not {part.category}.")
    after = own_columns(part, before["status"])
    names = {*before["spec"], *after["spec"], *before["field_provenance"], *after["field_provenance"]}
    for name in (*IDENTITY, PRICE, *sorted(names - {*IDENTITY, PRICE})):
        value = after[name] if name in IDENTITY or name == PRICE else after["spec"].get(name)
        layer.put("own", part.id, name, {"value": value, "origin": after["field_provenance"].get(name)})


def set_facts(layer: Layer, change: FactsChange) -> None:
    """Overrides facts of a shipped part; on an own part they simply become its facts."""
    part = must_exist(layer, change.part_id)
    plain = plain_facts(_spec_with(part, change))
    origin = change.origin.model_dump(mode="json")
    for name in change.values:
        value = plain.get(name)
        if part.own is not None:
            layer.put("own", change.part_id, name, {"value": value, "origin": origin})
        else:
            state = {"value": value, **origin, "shipped": {"value": part.base(name)}}
            layer.put("override", change.part_id, name, state)


def set_price(layer: Layer, part_id: str, price: Price | None) -> None:
    """The user's own price; ``None`` gives a shipped part its shipped price back."""
    part = must_exist(layer, part_id)
    plain = price.model_dump(mode="json") if price else None
    if part.own is not None:
        origin = part.own["field_provenance"].get(PRICE)
        layer.put("own", part_id, PRICE, {"value": plain, "origin": origin})
    elif plain is None:
        layer.put("override", part_id, PRICE, None)
    else:
        layer.put("override", part_id, PRICE, {"value": plain, "shipped": {"value": part.base(PRICE)}})


def revert(layer: Layer, part_id: str, fields: Sequence[str]) -> None:
    """Gives facts of a shipped part back their shipped values; ``price`` stands for the price."""
    if must_exist(layer, part_id).own is not None:
        raise UserError(f"{part_id} is a part of your own; it has no shipped values to go back to.")
    for name in fields:
        layer.put("override", part_id, name, None)


def archive(layer: Layer, part_id: str, archived: bool) -> None:
    """Hides a part from choices, or brings it back."""
    must_exist(layer, part_id)
    layer.put("archived", part_id, ARCHIVED, True if archived else None)


def delete(layer: Layer, part_id: str) -> None:
    """Removes a part of the user's own."""
    part = must_exist(layer, part_id)
    if part.own is None:
        raise UserError(f"{part_id} came with the program and cannot be deleted.", hint="Archive it instead.")
    layer.put("archived", part_id, ARCHIVED, None)
    layer.put("own", part_id, WHOLE, None)


def must_exist(layer: Layer, part_id: str) -> Slice:
    """The part; raises ``UserError`` where there is none."""
    part = layer.slice(part_id)
    if not part.exists:
        raise no_part(part_id)
    return part


def no_part(part_id: str) -> UserError:
    """That there is no such part."""
    return UserError(f"There is no part '{part_id}' in the catalog.", hint="Search for it: rigwright catalog search.")


def own_columns(part: Part, status: str) -> Columns:
    """The columns of an own part; ``status`` stands in for *archived*, which is kept apart."""
    columns = columns_of(part)
    if part.status == ARCHIVED:
        columns["status"] = status
    return columns


def _spec_with(part: Slice, change: FactsChange) -> Spec:
    row = part.own or part.shipped or {}
    facts: dict[str, Any] = dict(row["spec"])
    if part.own is None:
        facts |= {name: state["value"] for name, state in usable_overrides(row, part.overrides).items()}
    return parse_spec(row["category"], {**known_facts(row["category"], facts), **change.values}, change.part_id)
