"""What PCI Express carries, and how the lanes of a machine are used."""

from __future__ import annotations

from app.domain.build import Item
from app.domain.errors import Unknown
from app.domain.placement import PlacedCard
from app.rules.machine import Machine

LANE_GBS = {1: 0.25, 2: 0.5, 3: 1.0, 4: 2.0, 5: 4.0, 6: 7.5, 7: 15.0}
"""GB/s of one lane and direction, rounded (stas00/ml-engineering for 3 to 6; others: general knowledge)."""


def link_gbs(gen: int, lanes: int) -> float:
    """Bandwidth of a link, GB/s in one direction."""
    return LANE_GBS[gen] * lanes


def item_of(machine: Machine, card: PlacedCard) -> Item:
    """The item that a placed card is a piece of."""
    return machine.named[card.part, card.role]


def placed(machine: Machine, category: str) -> tuple[tuple[Item, PlacedCard], ...]:
    """The placed cards of a category with their items."""
    return machine.placed.get(category, ())


def alike(machine: Machine, category: str) -> tuple[tuple[Item, PlacedCard], ...]:
    """The placed cards of a category with their items, one of each where several are linked the same way."""
    first: dict[tuple[object, ...], tuple[Item, PlacedCard]] = {}
    for item, card in placed(machine, category):
        first.setdefault((id(item), card.lanes, card.gen, card.behind_chipset), (item, card))
    return tuple(first.values())


def lanes_of(machine: Machine, card: PlacedCard) -> int:
    """The lanes a card gets; raises ``Unknown`` where the slot's width, or what it is, is not known."""
    if card.lanes is None:
        raise slot_unknown(machine, "width")
    return card.lanes


def gen_of(machine: Machine, item: Item, card: PlacedCard) -> int:
    """The generation the link runs at: the least of processor, slot and card."""
    own = item.fact("pcie_gen")
    if card.gen is None:
        raise slot_unknown(machine, "generation")
    cpu = machine.one("cpu")
    behind_cpu = cpu is not None and card.behind_chipset is False and machine.kind == "workstation"
    return min(own, card.gen, cpu.fact("pcie_gen")) if cpu and behind_cpu else int(min(own, card.gen))


class UnknownSlot(Unknown):
    """A fact of a slot is missing although the slots themselves are known: ``what`` says which."""

    def __init__(self, part: str, what: str, field: str = "pcie_slots") -> None:
        super().__init__(part, field)
        self.what = what


def slot_unknown(machine: Machine, what: str) -> Unknown:
    """The gap in the facts of the carrier's slots: ``width``, ``generation``, ``position``, ``source``, ``length``."""
    carrier = machine.carrier
    assert carrier is not None  # a card is placed only where there is one
    if carrier.part.category == "server":
        return Unknown(carrier.part.id, "gpu_pcie_gen" if what == "generation" else "gpu_pcie_lanes")
    return UnknownSlot(carrier.part.id, f"the {what} of a slot in use")
