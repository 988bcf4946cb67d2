"""The cable plan as a list: every cable with the connector it starts from and the input it ends in."""

from __future__ import annotations

from app.domain.build import Item, Node
from app.domain.placement import CableKind, PlacedCable
from app.rules.plugs import KINDS, input_names
from app.rules.power_cables import CablePlan, Feed, Supply

NAMES = {"pin16": "12V-2x6", "pcie8": "PCIe", "eps8": "EPS"}


def placed_cables(plan: CablePlan, node: Node) -> tuple[PlacedCable, ...]:
    """The cables of the board, then those of the cards, the strongest card first: it gets cables of its own."""
    hands = {supply.index: _Hand(supply) for supply in plan.supplies}
    cables: list[PlacedCable] = []
    board = node.one("motherboard")
    if board:
        hand = hands[plan.board]
        cables.append(_cable(hand.supply, "ATX 24-pin", "native", board, 0, "24-pin"))
        for n in range(1, plan.board_eps + 1):
            name, kind = hand.take("eps8")
            cables.append(_cable(hand.supply, name, kind, board, 0, f"EPS {n}"))
    for feed in plan.feeds:
        cables += _of_card(feed, hands)
    if board and plan.board_aux:
        name, kind = hands[plan.board].take("pcie8")
        cables.append(_cable(hands[plan.board].supply, name, kind, board, 0, "extra PCIe power"))
    return tuple(cables)


class _Hand:
    """Hands out a supply's connectors one after the other."""

    def __init__(self, supply: Supply) -> None:
        self.supply = supply
        self._given = dict.fromkeys(KINDS, 0)

    def take(self, kind: str) -> tuple[str, CableKind]:
        """The next connector of a kind: its name, and whether its cable feeds something else already."""
        self._given[kind] += 1
        number, cables = self._given[kind], self.supply.cables
        if kind == "pcie8" and cables is not None and number > cables > 0:
            return f"PCIe {(number - 1) % cables + 1}, second plug", "pigtail"
        return f"{NAMES[kind]} {number}", "native"


def _of_card(feed: Feed, hands: dict[int, _Hand]) -> list[PlacedCable]:
    if feed.way is None:
        return []
    left = {kind: [plugs[at] for plugs in feed.plugs] for at, kind in enumerate(KINDS)}
    cables = []
    for name, kind, number in input_names(feed.way):
        for _ in range(number):
            supply = next(index for index, count in enumerate(left[kind]) if count)
            left[kind][supply] -= 1
            connector, how = hands[supply].take(kind)
            if how == "native" and feed.way.adapters:
                how = "adapter"
            cables.append(_cable(hands[supply].supply, connector, how, feed.card.item, feed.card.index, name))
    return cables


def _cable(supply: Supply, connector: str, kind: CableKind, item: Item, index: int, name: str) -> PlacedCable:
    return PlacedCable(
        supply=supply.index,
        supply_title=supply.item.part.title,
        connector=connector,
        kind=kind,
        role=item.role,
        part=item.part.id,
        title=item.part.title,
        index=index,
        input=name,
    )
