"""A build to begin with when somebody builds by hand: the cheapest part of each role that the place needs."""

from __future__ import annotations

from typing import Any

from app.domain.build import ROLES, BuildDocument, ItemDocument, NodeDocument
from app.viewmodels.draft import Draft

WORKSTATION = ("cpu", "motherboard", "memory", "accelerator", "boot_drive", "psu", "chassis", "cooler")
SERVER = ("server", "cpu", "memory", "accelerator", "boot_drive")
WHOLE = {"cloud": ("cloud_instance",), "edge": ("edge_device",), "hybrid": ("edge_device",)}


def roles_of(draft: Draft) -> tuple[str, ...]:
    """What a machine at the draft's place is made of."""
    server = draft.site.onprem.kind in ("server", "cluster")
    if draft.site.where == "cloud" and draft.site.cloud.kind == "bare_metal":
        return ("bare_metal",)
    return WHOLE.get(draft.site.where) or (SERVER if server else WORKSTATION)


def first_parts(draft: Draft, catalog: Any) -> BuildDocument | None:
    """One part per role, to be swapped at will; ``None`` where the catalog sells nothing of them."""
    items = []
    for role in roles_of(draft):
        priced = [part for part in catalog.list(ROLES[role]) if part.price is not None]
        if priced:
            items.append(ItemDocument(role=role, part=min(priced, key=lambda part: part.price.amount).id))
    if not items:
        return None
    node = NodeDocument(parts=tuple(items))
    return BuildDocument(name=draft.name or "Build", site=draft.site, nodes=(node,), workload=draft.workload())
