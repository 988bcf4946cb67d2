"""The smallest set of parts that cannot be together, when no arrangement holds them all."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import product

from app.domain.build import Item, Node
from app.domain.errors import Unknown
from app.domain.placement import Clash, Placement
from app.rules import placement as places
from app.rules.bays import arrange_bays
from app.rules.mounting import m2_items, mount
from app.rules.power_cables import cable_plan

TRIED_WHOLE = 400
"""Up to so many subsets are tried smallest first; beyond, parts are dropped one by one, which finds a set as minimal
but perhaps not the smallest."""
NO_CLASH = (places.NO_BOARD, places.SLOTS_UNKNOWN, places.LENGTH_UNKNOWN)
"""Reasons that lie in what is not there or not known, not in parts that clash."""
SWITCHED_OFF = "the board switches one of them off when the others are in use"
NO_PROCESSOR = "the slots left belong to a processor that is not there"
PLUGS = "the supplies have too few plugs for them"


def smallest(quantities: Sequence[int], holds: Callable[[tuple[int, ...]], bool]) -> tuple[int, ...] | None:
    """The smallest numbers of each thing that do not hold together; ``None`` if all of them do.

    Taking away any one piece makes them hold. ``holds`` must not fail for fewer pieces where it holds for more.
    """
    whole = tuple(quantities)
    if holds(whole):
        return None
    subsets = 1
    for number in whole:
        subsets *= number + 1
    if subsets <= TRIED_WHOLE:
        tries = sorted(product(*(range(n + 1) for n in whole)), key=lambda t: (sum(t), tuple(-n for n in t)))
        return next(found for found in tries if not holds(found))
    return _dropped(whole, holds)


def _dropped(whole: tuple[int, ...], holds: Callable[[tuple[int, ...]], bool]) -> tuple[int, ...]:
    kept = whole
    for at in range(len(whole)):
        while kept[at]:
            fewer = (*kept[:at], kept[at] - 1, *kept[at + 1 :])
            if holds(fewer):
                break
            kept = fewer
    return kept


def clash_of(node: Node, placement: Placement) -> Clash | None:
    """Why cards and drives of this placement do not all have a place of their own, or plugs; ``None`` if they do."""
    reasons = [reason for _, reason in placement.unplaced]
    if (reasons or placement.switched_off or _dead(node, placement)) and not any(
        reason in NO_CLASH for reason in reasons
    ):
        items = _placeable(node)
        found = smallest([item.qty for item in items], lambda counts: _all_placed(_with(node, items, counts)))
        if found:
            part = places.place(_with(node, items, found))
            left = part.unplaced or arrange_bays(_with(node, items, found))[1]
            lost = SWITCHED_OFF if part.switched_off else NO_PROCESSOR
            return _clash(items, found, left[0][1] if left else lost)
    return _cable_clash(node)


def _cable_clash(node: Node) -> Clash | None:
    cards = [item for item in node.of("accelerator") if mount(item) == "pcie" and not item.included]

    def fed(counts: tuple[int, ...]) -> bool:
        plan = cable_plan(_with(node, cards, counts))
        return plan is None or not plan.unfed

    try:
        found = smallest([item.qty for item in cards], fed)
    except Unknown:
        return None
    return _clash(cards, found, PLUGS, cables=True) if found else None


def _placeable(node: Node) -> list[Item]:
    cards = [item for item in node.of("accelerator", "nic") if mount(item) in ("pcie", "socket")]
    bays = [item for item in node.of("storage") if item.known("form_factor") not in (None, "M.2")]
    items = [item for item in (*cards, *m2_items(node), *bays) if not item.included]
    return sorted({id(i): i for i in items}.values(), key=lambda i: (i.part.category, i.part.id, i.role))


def _all_placed(node: Node) -> bool:
    found = places.place(node)
    return not (found.unplaced or found.switched_off or _dead(node, found) or arrange_bays(node)[1])


def _dead(node: Node, placement: Placement) -> bool:
    """Whether a card sits in a slot of a processor that is not there."""
    cpus = node.count("cpu")
    return bool(cpus) and any((card.cpu or 0) > cpus for card in placement.cards)


def _with(node: Node, items: Sequence[Item], counts: tuple[int, ...]) -> Node:
    """The machine with so many pieces of each of these items."""
    wanted = {id(item): number for item, number in zip(items, counts, strict=True)}
    return node.model_copy(update={"items": tuple(_kept(node, wanted))})


def _kept(node: Node, wanted: dict[int, int]) -> Iterator[Item]:
    for item in node.items:
        number = wanted.get(id(item), item.qty)
        if number == item.qty:
            yield item
        elif number:
            yield item.model_copy(update={"qty": number, "place": item.place[:number] if item.place else None})


def _clash(items: Sequence[Item], counts: tuple[int, ...], reason: str, *, cables: bool = False) -> Clash:
    held = [(item, number) for item, number in zip(items, counts, strict=True) if number]
    drives = all(item.part.category == "storage" for item, _ in held)
    return Clash(
        kind="cables" if cables else "drives" if drives else "cards",
        parts=tuple((item.part.id, number) for item, number in held),
        titles=tuple(f"{number} x {item.part.title}" if number > 1 else item.part.title for item, number in held),
        reason=reason,
    )
