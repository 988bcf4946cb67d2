"""How a part is mounted: in a slot, in an M.2 socket, in a socket of its own, or outside."""

from __future__ import annotations

from app.domain.build import Item, Node
from app.domain.connections import OUTSIDE


def mount(item: Item) -> str:
    """What a part sits in: ``pcie``, ``m2``, ``outside`` (USB, OCuLink) or ``socket`` (SXM, OAM, OCP and modules)."""
    if item.link and item.link.kind in OUTSIDE:
        return "outside"
    if item.link:
        return "pcie"
    form = (item.known("form_factor") or "").upper()
    if form.startswith("M.2"):
        return "m2"
    if "USB" in form:
        return "outside"
    if item.part.category == "accelerator" and item.known("cooling") in ("baseboard", "module"):
        return "socket"
    if any(word in form for word in ("SXM", "OAM", "OCP", "MODULE", "MEZZ")):
        return "socket"
    return "pcie"


def m2_items(node: Node) -> tuple[Item, ...]:
    """The drives and accelerators for M.2 sockets."""
    return tuple(
        i for i in node.of("storage", "accelerator") if i.known("form_factor") is not None and mount(i) == "m2"
    )
