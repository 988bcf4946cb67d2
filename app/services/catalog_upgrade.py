"""After an upgrade: where the shipped value has changed under one of the user's, and what ends the difference."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from app.domain.parts import Part, Price
from app.services.catalog_log import CatalogChange, ChangedUnder, FactsChange

PRICE = "price"


def settled(found: Iterable[ChangedUnder], parts: Mapping[str, Part], *, keep: bool) -> CatalogChange:
    """The change that keeps the user's values over the new shipped ones (with their source and day), or drops them."""
    facts: list[FactsChange] = []
    prices: dict[str, Price | None] = {}
    reverted: dict[str, tuple[str, ...]] = {}
    for one in found:
        part = parts.get(one.part_id)
        if part is None:
            continue
        if not keep:
            reverted[one.part_id] = (*reverted.get(one.part_id, ()), one.field)
        elif one.field == PRICE:
            prices[one.part_id] = part.price
        else:
            facts.append(FactsChange(part_id=part.id, values={one.field: one.mine}, origin=part.source_of(one.field)))
    return CatalogChange(facts=tuple(facts), prices=prices, reverted=reverted)
