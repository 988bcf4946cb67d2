"""From a build document to the build itself: every part looked up or read from its inline facts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from app.domain.build import INLINE_PREFIX, ROLES, Build, BuildDocument, Item, ItemDocument, Node
from app.domain.errors import UserError
from app.domain.parts import CATEGORIES, Confidence, Part, Provenance
from app.domain.parts.parsing import parse_spec
from app.services.near_ids import near_ids
from app.services.ports import CatalogRepository


def resolve(document: BuildDocument, catalog: CatalogRepository) -> Build:
    """The build of a document; raises ``UserError`` naming the place of a part that cannot be found or read.

    Parts that come inside another one (``includes``) stand in the node as included items.
    """
    nodes = []
    for n, node in enumerate(document.nodes):
        items: list[Item] = []
        for i, entry in enumerate(node.parts):
            where = f"nodes.{n}.parts.{i}"
            item = _item(entry, catalog, where)
            items += [item, *_included(item, catalog, where)]
        shared = node.model_dump(exclude={"parts"})
        nodes.append(Node(**shared, items=tuple(items)))
    return Build(
        name=document.name,
        site=document.site,
        nodes=tuple(nodes),
        workload=document.workload,
        accepted=document.accepted,
        software=document.software,
    )


def _item(entry: ItemDocument, catalog: CatalogRepository, where: str) -> Item:
    if entry.role not in ROLES and entry.role not in CATEGORIES:
        raise UserError(f"{where}.role: there is no role '{entry.role}'.", hint=f"Use one of: {', '.join(ROLES)}.")
    if (entry.part is None) == (entry.spec is None):
        raise UserError(f"{where}: give either part (a catalog id) or spec (inline facts).")
    part = _from_catalog(entry.part, catalog, where) if entry.part else inline_part(entry.spec or {}, f"{where}.spec")
    expected = ROLES.get(entry.role, entry.role)
    if part.category != expected:
        raise UserError(f"{where}: '{part.id}' is a {part.category}; the role {entry.role} takes a {expected}.")
    place = (entry.place,) if isinstance(entry.place, str) else entry.place
    kept = entry.model_dump(exclude={"part", "spec", "place"})
    return Item(**kept, part=part, place=place)


def _from_catalog(part_id: str, catalog: CatalogRepository, where: str) -> Part:
    part = catalog.get(part_id)
    if part is None:
        close = near_ids(catalog, part_id, 1)
        hint = f"Did you mean '{close[0]}'?" if close else "`rigwright catalog search` finds ids."
        raise UserError(f"{where}.part: the catalog has no part '{part_id}'.", hint=hint)
    return part


def inline_part(spec: Mapping[str, Any], where: str) -> Part:
    """A part from ``{category, name, vendor, ...facts}``; it is checked like one from the catalog."""
    facts = dict(spec)
    category = str(facts.pop("category", ""))
    name = str(facts.pop("name", "") or f"unnamed {category}")
    vendor = str(facts.pop("vendor", ""))
    slug = "".join(c if c.isalnum() else "-" for c in name.lower()) or category
    return Part(
        id=f"{INLINE_PREFIX}{slug}"[:80],
        category=category,
        vendor=vendor,
        name=name,
        spec=parse_spec(category, facts, where),
        provenance=Provenance(source="given with the build", as_of=date.today(), confidence=Confidence.YOURS),  # noqa: DTZ011
    )


def _included(carrier: Item, catalog: CatalogRepository, where: str) -> Iterator[Item]:
    for inside in getattr(carrier.part.spec, "includes", None) or ():
        part = _from_catalog(inside.part, catalog, f"{where} ({carrier.part.id} includes)")
        yield Item(role=inside.role, part=part, qty=carrier.qty * inside.qty, included=True)
