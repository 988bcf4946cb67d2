"""The pieces that ``place`` puts into slots and sockets, and the search for the best way to do so with cards."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from math import ceil

from app.domain.build import Item
from app.domain.parts import MotherboardSpec, Slot
from app.rules.sharing import Sharing, coupled_labels

ENOUGH_LANES = 8
OPEN_AIR = ("open_air", "flow_through")
EVERY_SET = 1000
"""Sets of slots tried before the best so far is taken: all there are on a board of up to 12 slots."""
NOT_BELOW = 99
DIGIT_BITS = 16
"""Room of one entry of a cost: far more than the lanes or positions of all slots together."""


@dataclass(frozen=True, eq=False)
class Piece:
    """One piece of an item. ``fixed`` is the slot named for it in the build."""

    item: Item
    index: int
    fixed: str | None = None

    @cached_property
    def is_accelerator(self) -> bool:
        """Other pieces are network cards and the like."""
        return self.item.part.category == "accelerator"

    @cached_property
    def slots(self) -> int:
        """Slot positions it covers: of a card on a riser the riser's; one where not known (a rule says so then)."""
        if self.item.part.category == "storage" or self.item.link:
            return 1
        return ceil(self.item.known("slot_width") or 1)

    @cached_property
    def lanes(self) -> int | None:
        """Those of the card, or of its riser where these are fewer; ``None`` where nobody knows."""
        return _least(self.item.known("pcie_lanes"), self.item.link.lanes if self.item.link else None)

    @cached_property
    def gen(self) -> int | None:
        """That of the card, or of its riser where that is older; ``None`` where nobody knows."""
        return _least(self.item.known("pcie_gen"), self.item.link.gen if self.item.link else None)

    @cached_property
    def connector(self) -> int:
        """Length of its edge connector, in lanes. Graphics cards wired x8 have the long one (general knowledge)."""
        if self.item.link:
            return 1 if self.item.link.kind == "mining_riser" else self.item.link.lanes or 16
        if self.is_accelerator and (self.slots > 1 or (self.lanes or 16) > 4):
            return 16
        return min(16, self.lanes or 16)

    @cached_property
    def alike(self) -> tuple[object, ...]:
        """What makes two pieces exchangeable: those of linked cards are so among themselves only."""
        bridge = self.item.nvlink_bridge_slots
        linked = (bridge, self.item.part.id, self.item.role) if bridge else ()
        return (-self.slots, -self.connector, -(self.lanes or 0), not self.is_accelerator, not self.needs_air, linked)

    @cached_property
    def name(self) -> tuple[str, str, int]:
        """A key that does not depend on the order of the parts list."""
        return self.item.part.id, self.item.role, self.index

    @cached_property
    def needs_air(self) -> bool:
        """Whether it sits in the board and blows through its own fans."""
        return self.is_accelerator and not self.item.link and self.item.known("cooling") in OPEN_AIR


def _least(own: int | None, link: int | None) -> int | None:
    """The lower of what card and riser can; the riser's where the card's is not known would only be a bound."""
    return own if own is None or link is None else min(own, link)


@dataclass(frozen=True)
class Arrangement:
    """Which piece sits in which slot (by label), how many are left out, and what that costs: smaller is better."""

    slots: dict[Piece, str]
    cost: tuple[int, int]


def fits(piece: Piece, slot: Slot) -> bool | None:
    """Whether the card goes into the slot; ``None`` where the slot's length is not known."""
    if slot.elec_width == 0:
        return False
    if slot.open_ended or (slot.mech_width or slot.elec_width or 0) >= piece.connector:
        return True
    return None if slot.mech_width is None else False


def slot_cpu(slot: Slot) -> int | None:
    """The processor whose lanes the slot uses, from 1; ``None`` where that is not known."""
    if slot.source is None or slot.source == "switch":
        return None
    return int(slot.source[3:] or 1) if slot.source.startswith("cpu") else 1


@dataclass
class Board:
    """A board with the M.2 sockets in use, the case's last slot position and the number of processors (0: unknown)."""

    spec: MotherboardSpec
    positions: dict[str, int | None]
    drives: frozenset[str] = frozenset()
    last: int | None = None
    cpus: int = 0
    collide: bool = True
    guess: bool = False
    _lanes: dict[frozenset[str], dict[str, int | None]] = field(default_factory=dict)
    _costs: dict[tuple[object, ...], int] = field(default_factory=dict)

    @cached_property
    def slots(self) -> dict[str, Slot]:
        """The slots by label, from the top of the case down."""
        listed = list(enumerate(self.spec.pcie_slots or ()))
        listed.sort(key=lambda entry: (self.positions.get(entry[1].label) or NOT_BELOW, entry[0]))
        return {slot.label: slot for _, slot in listed}

    @cached_property
    def order(self) -> dict[str, int]:
        """The slots by label, from the top."""
        return {slot.label: index for index, slot in enumerate(self.spec.pcie_slots or ())}

    @cached_property
    def sharing(self) -> Sharing:
        """Which slots and sockets take lanes from each other."""
        return Sharing(self.spec)

    @cached_property
    def coupled(self) -> frozenset[str]:
        """The labels whose use changes the lanes of others, or whose lanes depend on others."""
        return coupled_labels(self.spec)

    def lanes(self, used: frozenset[str]) -> dict[str, int | None]:
        """Lanes after sharing of all slots in use and of the sockets with drives."""
        sharing = used & self.coupled
        if sharing not in self._lanes:
            self._lanes[sharing] = self.sharing.lanes(sharing | self.drives)
        return self._lanes[sharing]

    def width(self, label: str, used: frozenset[str]) -> int | None:
        """Lanes of a slot in use."""
        return self.lanes(used).get(label) if label in self.coupled else self.slots[label].elec_width

    def allows(self, piece: Piece, label: str, starts: frozenset[int]) -> bool:
        """Whether the piece goes into the slot beside cards that start at these positions."""
        answer = fits(piece, self.slots[label])
        start = self.positions[label]
        if not (self.guess if answer is None else answer):
            return False
        if start is None or not self.collide:
            return True
        end = start + piece.slots
        inside = self.last is None or end - 1 <= self.last
        return inside and not any(start < other < end for other in starts)

    def cost(self, piece: Piece, label: str, used: frozenset[str], starts: frozenset[int], main: int | None) -> int:
        """What this piece in this slot costs: switched off, narrow, pitch, behind the chipset, on another processor
        than ``main``, without air, lanes lost (accelerators, others), width unknown, distance from the top. One number,
        in which the first of these weighs more than the rest together."""
        start, width = self.positions[label], self.width(label, used)
        airless = piece.needs_air and start is not None and start + piece.slots in starts
        key = (piece.alike, label, width, airless, main)
        if key not in self._costs:
            self._costs[key] = self._cost(piece, label, width, airless, main)
        return self._costs[key]

    def _cost(self, piece: Piece, label: str, width: int | None, airless: bool, main: int | None) -> int:
        slot, start, want = self.slots[label], self.positions[label], piece.lanes or 16
        cpu, accelerator = slot_cpu(slot), piece.is_accelerator
        dead = bool(self.cpus and cpu and cpu > self.cpus)
        lost = 0 if width is None else max(0, want - width)
        entries = (
            dead or width == 0,
            accelerator and width is not None and width < min(ENOUGH_LANES, want),
            0,
            accelerator and slot.source == "chipset",
            accelerator and bool(main and cpu) and cpu != main,
            airless,
            lost if accelerator else 0,
            0 if accelerator else lost,
            width is None,
            start or self.order[label],
        )
        return sum(int(entry) << DIGIT_BITS * (LAST_DIGIT - at) for at, entry in enumerate(entries))


LAST_DIGIT = 9
ONE_OFF = 1 << DIGIT_BITS * LAST_DIGIT
"""What a drive switched off costs, like a card in a slot switched off."""
WRONG_PITCH = 1 << DIGIT_BITS * (LAST_DIGIT - 2)
_State = tuple[tuple[int, ...], tuple[int | None, ...]]
_Chain = tuple["_Chain", int, str] | None
_Found = tuple[int, dict[str, int]]
"""A cost, and the kind of piece in each slot."""


def arrange_cards(board: Board, cards: list[Piece]) -> Arrangement:
    """The cheapest arrangement of the cards: as many as can be placed, then by ``Board.cost``.

    Exact up to twelve slots: every set of them is tried, and for each the best assignment found; what a card costs in
    a slot depends on the other slots in use only. Beyond, as many cards are placed as can be, not always the best way.
    Pieces with a place given keep it. The order of the cards does not matter.
    """
    fixed, kinds = _grouped(board, cards)
    open_slots = _open_slots(board, kinds, fixed)
    narrowest = min((kind[0].slots for kind in kinds), default=1)
    for number in range(_most(board, kinds, open_slots), -1, -1):
        best: _Found | None = None
        for tried, chosen in enumerate(_sets(board, open_slots, number, narrowest)):
            if best and tried >= EVERY_SET:
                break
            best = _assign(board, kinds, fixed, chosen, best)
        if best:
            slots = dict(fixed)
            waiting = [iter(kind) for kind in kinds]
            for label, kind in best[1].items():
                slots[next(waiting[kind])] = label
            return Arrangement(slots, (len(cards) - len(slots), best[0]))
    raise AssertionError("leaving every card out is always possible")


def seats(board: Board, cards: list[Piece]) -> int:
    """How many of the cards go in if none covers another's slot: no arrangement has more."""
    fixed, kinds = _grouped(board, cards)
    return len(fixed) + _most(board, kinds, _open_slots(board, kinds, fixed))


def _grouped(board: Board, cards: list[Piece]) -> tuple[dict[Piece, str], list[list[Piece]]]:
    """The pieces with a given slot, and the others by kind."""
    fixed = {piece: piece.fixed for piece in cards if piece.fixed in board.slots}
    groups: dict[tuple[object, ...], list[Piece]] = {}
    for piece in sorted((piece for piece in cards if not piece.fixed), key=lambda p: (p.alike, p.name)):
        groups.setdefault(piece.alike, []).append(piece)
    return fixed, list(groups.values())


def _most(board: Board, kinds: list[list[Piece]], labels: list[str]) -> int:
    """The most slots that can be filled at once, whatever the cards cover: a matching of slots and kinds of pieces."""
    allowed = {
        label: [k for k, kind in enumerate(kinds) if board.allows(kind[0], label, frozenset())] for label in labels
    }
    holding: list[list[str]] = [[] for _ in kinds]

    def seated(label: str, seen: set[int]) -> bool:
        for kind in allowed[label]:
            if kind in seen:
                continue
            seen.add(kind)
            if len(holding[kind]) == len(kinds[kind]):
                other = next((one for one in holding[kind] if seated(one, seen)), None)
                if other is None:
                    continue
                holding[kind].remove(other)
            holding[kind].append(label)
            return True
        return False

    return sum(seated(label, set()) for label in labels)


def _open_slots(board: Board, kinds: list[list[Piece]], fixed: dict[Piece, str]) -> list[str]:
    """The slots that some piece goes into beside the cards with a given place."""
    taken = frozenset(fixed.values())
    starts = frozenset(at for label in taken if (at := board.positions[label]) is not None)
    return [
        label
        for label in board.slots
        if label not in taken
        and not _covered(board, label, fixed)
        and any(board.allows(kind[0], label, starts) for kind in kinds)
    ]


def _covered(board: Board, label: str, fixed: dict[Piece, str]) -> bool:
    """Whether a card with a given place lies over the slot."""
    start = board.positions[label]
    if start is None or not board.collide:
        return False
    tops = ((board.positions[at], piece.slots) for piece, at in fixed.items())
    return any(top is not None and top < start < top + slots for top, slots in tops)


def _sets(board: Board, labels: list[str], number: int, narrowest: int) -> Iterator[tuple[str, ...]]:
    """Every set of so many slots in which even cards of the narrowest kind would not cover each other's slots."""
    if number == 0:
        yield ()
        return
    for at in range(len(labels) - number + 1):
        label, rest = labels[at], labels[at + 1 :]
        start = board.positions[label]
        if start is not None and board.collide and narrowest > 1:
            rest = [other for other in rest if not start < (board.positions[other] or NOT_BELOW) < start + narrowest]
        for others in _sets(board, rest, number - 1, narrowest):
            yield (label, *others)


def _assign(
    board: Board, kinds: list[list[Piece]], fixed: dict[Piece, str], chosen: tuple[str, ...], best: _Found | None
) -> _Found | None:
    """The best kinds of pieces for the chosen slots, every one of which is filled, or ``best`` where that is better."""
    used = frozenset((*chosen, *fixed.values()))
    starts = frozenset(at for label in used if (at := board.positions[label]) is not None)
    allowed = [[k for k, kind in enumerate(kinds) if board.allows(kind[0], label, starts)] for label in chosen]
    if not all(allowed):
        return best
    off = ONE_OFF * sum(1 for label in board.drives if board.lanes(used).get(label) == 0)
    for main in _mains(board, used):
        base = off + sum(board.cost(piece, label, used, starts, main) for piece, label in fixed.items())
        costs = [
            {k: board.cost(kinds[k][0], label, used, starts, main) for k in ks}
            for label, ks in zip(chosen, allowed, strict=True)
        ]
        if best and base + sum(min(options.values()) for options in costs) >= best[0]:
            continue  # not even the cheapest piece in every slot would do better
        found = _fill(board, kinds, chosen, costs, base)
        if found and (best is None or found[0] < best[0]):
            best = found
    return best


def _mains(board: Board, used: Iterable[str]) -> list[int | None]:
    """The processors on which the job's cards could be; one unknown where there is nothing to choose."""
    cpus = sorted({cpu for label in used if (cpu := slot_cpu(board.slots[label]))})
    return [*cpus] if len(cpus) > 1 else [None]


def _fill(
    board: Board, kinds: list[list[Piece]], chosen: tuple[str, ...], costs: list[dict[int, int]], base: int
) -> _Found | None:
    """Slot by slot from the top: the cheapest way to each number of pieces left of every kind."""
    bridges = [kind[0].item.nvlink_bridge_slots for kind in kinds]
    start: _State = (tuple(len(kind) for kind in kinds), (None,) * len(kinds))
    layer: dict[_State, tuple[int, _Chain]] = {start: (base, None)}
    for label, options in zip(chosen, costs, strict=True):
        following: dict[_State, tuple[int, _Chain]] = {}
        for (left, waiting), (cost, chain) in layer.items():
            for kind, extra in options.items():
                if not left[kind]:
                    continue
                after = (*left[:kind], left[kind] - 1, *left[kind + 1 :])
                total, partners = cost + extra, waiting
                if bridges[kind]:
                    wrong, partners = _paired(waiting, kind, board.positions[label], bridges[kind] or 0)
                    total += wrong
                if (after, partners) not in following or total < following[after, partners][0]:
                    following[after, partners] = (total, (chain, kind, label))
        layer = following
    if not layer:
        return None
    cost, chain = min(layer.values(), key=lambda entry: entry[0])
    found: dict[str, int] = {}
    while chain is not None:
        chain, kind, label = chain
        found[label] = kind
    return cost, dict(reversed(found.items()))


def _paired(
    waiting: tuple[int | None, ...], kind: int, at: int | None, bridge: int
) -> tuple[int, tuple[int | None, ...]]:
    """What it costs where this card completes, at a wrong pitch, a pair that a bridge is to join; and who waits now."""
    partner = waiting[kind]
    if partner is None:
        return 0, (*waiting[:kind], at, *waiting[kind + 1 :])
    wrong = at is not None and at - partner != bridge
    return WRONG_PITCH if wrong else 0, (*waiting[:kind], None, *waiting[kind + 1 :])
