"""Which connector of which supply feeds which card and the board: solved exactly, for machines are small."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from app.domain import power
from app.domain.build import Item, Node
from app.domain.errors import Unknown
from app.rules.mounting import mount
from app.rules.plugs import KINDS, Way, ways

AUX_FROM_CARDS = 3
"""Accelerators from which on the board's extra power input is wanted (RULES.md PCIE-AUXPWR)."""
UNLIMITED_W = 1_000_000

Plugs = tuple[int, int, int]
"""16-pin, 8-pin and EPS plugs."""


@dataclass(frozen=True)
class Supply:
    """One supply of the machine. ``cables`` is how many cables its 8-pin plugs hang on, ``None`` if unknown."""

    item: Item
    index: int
    plugs: Plugs
    cables: int | None
    rated_w: int


@dataclass(frozen=True)
class Card:
    """One card with the ways to feed it, the best first."""

    item: Item
    index: int
    watts: int
    ways: tuple[Way, ...]


@dataclass(frozen=True)
class Feed:
    """How one card is fed: the way, and the plugs taken from each supply. ``way`` is ``None`` for one left out."""

    card: Card
    way: Way | None
    plugs: tuple[Plugs, ...]

    @property
    def split(self) -> bool:
        """Whether its inputs hang on more than one supply."""
        return sum(any(plugs) for plugs in self.plugs) > 1


@dataclass(frozen=True)
class CablePlan:
    """The best way to connect everything, smaller ``cost`` being better: cards left out, inputs of the board without a
    plug, cards split between supplies, watts above ratings, cards drawing more than their inputs carry, adapters, the
    board's extra input left out, shared cables, uneven load."""

    supplies: tuple[Supply, ...]
    feeds: tuple[Feed, ...]
    board: int  # the supply that feeds the board
    board_eps: int  # EPS inputs of the board that get a plug
    board_aux: int
    load_w: tuple[int, ...]
    cost: tuple[int, ...]

    @property
    def unfed(self) -> tuple[Card, ...]:
        """The cards for which plugs were lacking."""
        return tuple(feed.card for feed in self.feeds if feed.way is None)

    def used(self, kind: str) -> int:
        """Plugs of a kind that cards take, over all supplies."""
        at = KINDS.index(kind)
        return sum(plugs[at] for feed in self.feeds for plugs in feed.plugs)


@dataclass(frozen=True)
class _State:
    left: tuple[Plugs, ...]
    load_w: tuple[int, ...]


MOST_SUPPLIES = 6
"""Supplies of a self-built machine that cards are spread over; nobody joins more."""
MOST_SPLIT = 16
"""Cards up to which one is hung on two supplies, to see how few that takes; with more it is left out instead."""
MOST_STATES = 8000
"""States followed, shared among the cards: some thousands for the cards a board holds, few where somebody typed 100."""

_Cost = tuple[int, int, int, int]  # left out, split, weak, adapters
_Chain = tuple["_Chain", Feed] | None
_Key = tuple[tuple[object, ...], ...]
_Layer = dict[_Key, tuple[_State, _Cost, _Chain]]
"""The best way to each state so far; states in which equal supplies have changed places are one."""


def cable_plan(node: Node) -> CablePlan | None:
    """The best plan for a self-built machine; ``None`` without supplies. Raises ``Unknown`` where a fact decides.

    Every card hangs whole on one supply where that is possible, native plugs come before adapters, and the board, whose
    inputs come first, hangs on one supply with all slot power.
    """
    supplies = _supplies(node)
    if not supplies:
        return None
    cards = _cards(node)
    plan = _solve(node, supplies, cards)
    if not (plan.unfed or plan.cost[2] or plan.cost[5]):
        return plan
    for kind in _wanted(cards):
        for supply in supplies:
            supply.item.fact(kind)
    if "eps8" in _wanted(cards) and (board := node.one("motherboard")):
        board.fact("eps8")
    return plan


def _wanted(cards: tuple[Card, ...]) -> tuple[str, ...]:
    return tuple(kind for at, kind in enumerate(KINDS) if any(way.plugs[at] for card in cards for way in card.ways))


def _supplies(node: Node) -> tuple[Supply, ...]:
    items = sorted(node.of("psu"), key=lambda i: (-(i.known("rated_w") or 0), i.part.id, i.role, i.qty))
    found: list[Supply] = []
    for item in items:
        pin16, pcie8, eps8 = (int(item.known(kind) or 0) for kind in KINDS)
        rated = item.known("rated_w")
        for _ in range(item.qty):
            watts = UNLIMITED_W if rated is None else int(rated)
            found.append(Supply(item, len(found), (pin16, pcie8, eps8), item.known("pcie_cables"), watts))
    return tuple(found[:MOST_SUPPLIES])


def _cards(node: Node) -> tuple[Card, ...]:
    cards = [
        Card(item, index, int(power.piece_w(item)), ways(item))
        for item in node.of("accelerator")
        if mount(item) == "pcie" and not item.included
        for index in range(item.qty)
    ]
    return tuple(sorted(cards, key=lambda c: (-c.watts, c.item.part.id, c.item.role, c.index)))


def _solve(node: Node, supplies: tuple[Supply, ...], cards: tuple[Card, ...]) -> CablePlan:
    board = node.one("motherboard")
    eps = int((board.known("eps8") if board else 0) or 0)
    aux = int(bool(board and board.known("aux_pcie_power")) and len(cards) >= AUX_FROM_CARDS)
    best: CablePlan | None = None
    seen: set[tuple[str, Plugs]] = set()
    for supply in supplies:
        if (supply.item.part.id, supply.plugs) in seen:
            continue  # its twin was tried
        seen.add((supply.item.part.id, supply.plugs))
        plan = _with_board_on(node, supplies, cards, supply.index, eps, aux)
        if best is None or plan.cost < best.cost:
            best = plan
    assert best is not None
    return best


def _with_board_on(
    node: Node, supplies: tuple[Supply, ...], cards: tuple[Card, ...], board: int, eps: int, aux: int
) -> CablePlan:
    base_w = _base_w(node)
    plugs = supplies[board].plugs
    taken = min(eps, plugs[2])
    best: CablePlan | None = None
    for extra in range(min(aux, plugs[1]), -1, -1):
        left = tuple(
            (p[0], p[1] - extra, p[2] - taken) if s.index == board else p for s, p in ((s, s.plugs) for s in supplies)
        )
        start = _State(left, tuple(base_w if s.index == board else 0 for s in supplies))
        feeds, state, (out, split, weak, adapters) = _best(supplies, cards, start, board)
        over, shared, uneven = _strain(supplies, state)
        cost = (out, eps - taken, split, over, weak, adapters, aux - extra, shared, uneven)
        plan = CablePlan(supplies, feeds, board, taken, extra, state.load_w, cost)
        if best is None or plan.cost < best.cost:
            best = plan
    assert best is not None
    return best


def _base_w(node: Node) -> int:
    """What board, processors, memory and drives draw, as far as is known."""
    watts = 0.0
    for item in node.items:
        if item.part.category != "accelerator":
            try:
                watts += item.qty * power.piece_w(item)
            except Unknown:
                continue
    return int(watts)


def _best(
    supplies: tuple[Supply, ...], cards: tuple[Card, ...], start: _State, board: int
) -> tuple[tuple[Feed, ...], _State, _Cost]:
    """The best feeds: first all cards whole on one supply; where that cannot be, split; then with some left out."""
    split = len(cards) <= MOST_SPLIT
    for may_split, may_skip in ((False, False), (split, False), (split, True)):
        if may_split and not may_skip and len(supplies) == 1:
            continue
        layer: _Layer = {_key(start, supplies, board): (start, (0, 0, 0, 0), None)}
        for card in cards:
            layer = _promising(
                _next(layer, card, supplies, board, may_split, may_skip), max(1, MOST_STATES // len(cards))
            )
            if not layer:
                break
        if layer:
            break

    def total(entry: tuple[_State, _Cost, _Chain]) -> tuple[int, ...]:
        state, (out, split, weak, adapters), _ = entry
        over, shared, uneven = _strain(supplies, state)
        return (out, split, over, weak, adapters, shared, uneven)

    state, cost, chain = min(layer.values(), key=total)
    feeds: list[Feed] = []
    while chain is not None:
        chain, feed = chain
        feeds.append(feed)
    return tuple(reversed(feeds)), state, cost


def _strain(supplies: tuple[Supply, ...], state: _State) -> tuple[int, int, int]:
    """Watts above the ratings, 8-pin plugs that share a cable, and the highest load in thousandths of a rating."""
    over = sum(max(0, watts - s.rated_w) for s, watts in zip(supplies, state.load_w, strict=True))
    shared = sum(
        max(0, s.plugs[1] - rest[1] - s.cables)
        for s, rest in zip(supplies, state.left, strict=True)
        if s.cables is not None
    )
    return over, shared, max(watts * 1000 // s.rated_w for s, watts in zip(supplies, state.load_w, strict=True))


def _key(state: _State, supplies: tuple[Supply, ...], board: int) -> _Key:
    return tuple(
        sorted((s.item.part.id, s.index == board, state.left[s.index], state.load_w[s.index]) for s in supplies)
    )


def _next(
    layer: _Layer,
    card: Card,
    supplies: tuple[Supply, ...],
    board: int,
    may_split: bool,
    may_skip: bool,
) -> _Layer:
    found: _Layer = {}
    none: tuple[Plugs, ...] = tuple((0, 0, 0) for _ in supplies)
    for state, (out, split, weak, adapters), chain in layer.values():
        for way, plugs, load in _options(state, card, supplies, board, may_split):
            feed = Feed(card, way, plugs)
            cost = (out, split + feed.split, weak + (card.watts > way.carries_w), adapters + way.adapters)
            after = _State(_minus(state.left, plugs), load)
            key = _key(after, supplies, board)
            if key not in found or cost < found[key][1]:
                found[key] = (after, cost, (chain, feed))
        if may_skip:
            cost = (out + 1, split, weak, adapters)
            key = _key(state, supplies, board)
            if key not in found or cost < found[key][1]:
                found[key] = (state, cost, (chain, Feed(card, None, none)))
    return found


def _promising(layer: _Layer, most: int) -> _Layer:
    """The states that are best so far, by cost and then by the load of the fullest supply; all where they are few."""
    if len(layer) <= most:
        return layer
    return dict(sorted(layer.items(), key=lambda entry: (entry[1][1], max(entry[1][0].load_w)))[:most])


def _minus(left: tuple[Plugs, ...], plugs: tuple[Plugs, ...]) -> tuple[Plugs, ...]:
    return tuple((a[0] - b[0], a[1] - b[1], a[2] - b[2]) for a, b in zip(left, plugs, strict=True))


def _options(
    state: _State, card: Card, supplies: tuple[Supply, ...], board: int, may_split: bool
) -> Iterator[tuple[Way, tuple[Plugs, ...], tuple[int, ...]]]:
    """Every way to feed the card from what is left: with the plugs from each supply and the loads after it."""
    for way in card.ways:
        if not any(way.plugs):
            none: tuple[Plugs, ...] = tuple((0, 0, 0) for _ in supplies)
            yield way, none, _loaded(state.load_w, {board: card.watts})
            continue
        tried: set[tuple[Plugs, int, str, bool]] = set()
        for supply in supplies:
            twin = (state.left[supply.index], state.load_w[supply.index], supply.item.part.id, supply.index == board)
            if twin in tried or any(need > have for need, have in zip(way.plugs, twin[0], strict=True)):
                continue
            tried.add(twin)
            plugs = tuple(way.plugs if s.index == supply.index else (0, 0, 0) for s in supplies)
            yield way, plugs, _loaded(state.load_w, {supply.index: card.watts})
        if may_split:
            yield from _splits(state, card, way)


def _splits(state: _State, card: Card, way: Way) -> Iterator[tuple[Way, tuple[Plugs, ...], tuple[int, ...]]]:
    """Every way to take the plugs from more than one supply; the load is shared by the number of plugs."""
    shares = [list(_shares(need, [left[at] for left in state.left])) for at, need in enumerate(way.plugs)]
    for choice in product(*shares):
        plugs = tuple((a, b, c) for a, b, c in zip(*choice, strict=True))
        counts = {at: sum(each) for at, each in enumerate(plugs) if any(each)}
        if len(counts) > 1:
            number = sum(counts.values())
            yield way, plugs, _loaded(state.load_w, {at: card.watts * n // number for at, n in counts.items()})


def _shares(need: int, have: list[int]) -> Iterator[tuple[int, ...]]:
    if len(have) == 1:
        if need <= have[0]:
            yield (need,)
        return
    for first in range(min(need, have[0]) + 1):
        for rest in _shares(need - first, have[1:]):
            yield (first, *rest)


def _loaded(load_w: tuple[int, ...], more: dict[int, int]) -> tuple[int, ...]:
    return tuple(watts + more.get(at, 0) for at, watts in enumerate(load_w))
