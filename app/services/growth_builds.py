"""Builds that grew: more cards, machines, drives or switches, each a changed copy."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from app.costing import unit_price
from app.domain.build import Build, Item, Node
from app.domain.finding import Finding, Status
from app.domain.money import ExchangeRates
from app.domain.parts import Part
from app.rules.engine import check
from app.rules.registry import BY_ID

CARDS_IN_A_TOWER = 8
"""Accelerators of a self-built machine, at most."""


def with_node(build: Build, index: int, node: Node) -> Build:
    """Another machine in the place of one."""
    return build.model_copy(update={"nodes": (*build.nodes[:index], node, *build.nodes[index + 1 :])})


def with_qty(build: Build, index: int, qty: int) -> Build:
    """Another number of a machine."""
    return with_node(build, index, build.nodes[index].model_copy(update={"qty": qty}))


def with_item(build: Build, index: int, role: str, part: Part, qty: int) -> Build:
    """``qty`` pieces of a part in a role of a machine: another number, another part, or one more line."""
    node = build.nodes[index]
    held = [item for item in node.items if item.role == role and not item.included]
    if not held:
        return with_node(
            build, index, node.model_copy(update={"items": (*node.items, Item(role=role, part=part, qty=qty))})
        )
    changed = held[-1].model_copy(update={"part": part, "qty": qty, "place": None})
    items = tuple(changed if item is held[-1] else item for item in node.items)
    return with_node(build, index, node.model_copy(update={"items": items}))


def computing(build: Build) -> int:
    """The index of the machines that compute, those with accelerators first."""
    places = [n for n, node in enumerate(build.nodes) if node.computes and node.of("server", "motherboard")]
    return next((n for n in places if build.nodes[n].count("accelerator")), places[0] if places else build.lead)


def added_cards(node: Node) -> Item | None:
    """The accelerators that were bought for a machine, if it takes more of them; ``None`` for one sold complete."""
    lines = [item for item in node.of("accelerator") if not item.included]
    return lines[0] if len(lines) == 1 and len(node.of("accelerator")) == 1 else None


def room_for_cards(node: Node) -> int:
    """Accelerators that a machine takes at most, as far as one number tells; the rules judge slots and power."""
    server = node.one("server")
    if server is None:
        return CARDS_IN_A_TOWER
    return int(server.known("gpu_bays") or 0)


def purpose_nodes(build: Build, purpose: str) -> list[int]:
    """The indexes of the machines of a purpose."""
    return [n for n, node in enumerate(build.nodes) if node.purpose == purpose]


def new_faults(before: Build, after: Build) -> tuple[Finding, ...]:
    """Errors of the machines that the change brings; what room and rest of the cluster allow is left aside.

    A missing fact is none: the changed machine is then as unknown as the one before.
    """
    known = {(f.rule, f.node) for f in _faults(before)}
    return tuple(f for f in _faults(after) if (f.rule, f.node) not in known)


def _faults(build: Build) -> Iterator[Finding]:
    errors = (f for f in check(build).errors if f.status is Status.FAILED)
    return (f for f in errors if not BY_ID[f.rule].once)


def counted(build: Build) -> Counter[tuple[str, str]]:
    """How many pieces of each role and part, over all machines; parts sold inside others left out."""
    found: Counter[tuple[str, str]] = Counter()
    for node, item in build.items():
        if not item.included:
            found[item.role, item.part.id] += node.qty * item.qty
    return found


def price_of(part: Part, rates: ExchangeRates) -> Decimal | None:
    """What a piece costs today; ``None`` is on request."""
    price = unit_price(part, rates)
    return price.amount if price else None


def worth(build: Build, rates: ExchangeRates) -> Decimal:
    """What the parts of a build cost today, as far as they are priced."""
    parts = {item.part.id: item.part for _, item in build.items()}
    prices = ((number, price_of(parts[part_id], rates)) for (_, part_id), number in counted(build).items())
    return sum((number * price for number, price in prices if price is not None), Decimal(0))
