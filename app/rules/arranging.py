"""The pieces that ``place`` puts into slots and sockets, and the search for the best way to do so."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from itertools import combinations
from math import ceil
from operator import add

from app.domain.build import Item
from app.domain.parts import M2Slot, MotherboardSpec, Slot
from app.rules.sharing import coupled_labels, lanes_after_sharing

ENOUGH_LANES = 8
OPEN_AIR = ("open_air", "flow_through")
SOCKET_CHOICES = 128
"""More choices of M.2 sockets that share lanes than this are not tried with the cards: no board has that many."""
NOT_BELOW = 99

Cost = tuple[int, ...]


@dataclass(frozen=True, eq=False)
class Piece:
    """One piece of an item. ``fixed`` is the slot named for it in the build."""

    item: Item
    index: int
    fixed: str | None = None

    @cached_property
    def is_accelerator(self) -> bool:
        return self.item.part.category == "accelerator"

    @cached_property
    def slots(self) -> int:
        """Slot positions it covers: of a card on a riser the riser's; one where not known (a rule says so then)."""
        if self.item.part.category == "storage" or self.item.link:
            return 1
        return ceil(self.item.known("slot_width") or 1)

    @cached_property
    def lanes(self) -> int | None:
        return _least(self.item.known("pcie_lanes"), self.item.link.lanes if self.item.link else None)

    @cached_property
    def gen(self) -> int | None:
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
        return self.is_accelerator and not self.item.link and self.item.known("cooling") in OPEN_AIR


def _least(own: int | None, link: int | None) -> int | None:
    """The lower of what card and riser can; the riser's where the card's is not known would only be a bound."""
    return own if own is None or link is None else min(own, link)


@dataclass(frozen=True)
class Arrangement:
    """Which piece sits in which slot (by label), and what that costs: smaller is better, first entries first."""

    slots: dict[Piece, str]
    cost: Cost


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

    @cached_property
    def slots(self) -> dict[str, Slot]:
        """The slots by label, from the top of the case down."""
        listed = list(enumerate(self.spec.pcie_slots or ()))
        listed.sort(key=lambda entry: (self.positions.get(entry[1].label) or NOT_BELOW, entry[0]))
        return {slot.label: slot for _, slot in listed}

    @cached_property
    def order(self) -> dict[str, int]:
        return {slot.label: index for index, slot in enumerate(self.spec.pcie_slots or ())}

    @cached_property
    def coupled(self) -> frozenset[str]:
        return coupled_labels(self.spec)

    def lanes(self, used: frozenset[str]) -> dict[str, int | None]:
        """Lanes after sharing of all slots in use and of the sockets with drives."""
        sharing = used & self.coupled
        if sharing not in self._lanes:
            self._lanes[sharing] = lanes_after_sharing(self.spec, sharing | self.drives)
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

    def cost(self, piece: Piece, label: str, used: frozenset[str], starts: frozenset[int], main: int | None) -> Cost:
        """What this piece in this slot costs: switched off, narrow, pitch, behind the chipset, on another processor
        than ``main``, without air, lanes lost (accelerators, others), width unknown, distance from the top."""
        slot, start, width, want = self.slots[label], self.positions[label], self.width(label, used), piece.lanes or 16
        cpu, accelerator = slot_cpu(slot), piece.is_accelerator
        dead = bool(self.cpus and cpu and cpu > self.cpus)
        lost = 0 if width is None else max(0, want - width)
        return (
            int(dead or width == 0),
            int(accelerator and width is not None and width < min(ENOUGH_LANES, want)),
            0,
            int(accelerator and slot.source == "chipset"),
            int(accelerator and bool(main and cpu) and cpu != main),
            int(piece.needs_air and start is not None and start + piece.slots in starts),
            lost if accelerator else 0,
            0 if accelerator else lost,
            int(width is None),
            start or self.order[label],
        )


PITCH = 2
"""Where the cost of a wrong NVLink pitch stands."""
FREE: Cost = (0,) * 10
_State = tuple[tuple[int, ...], tuple[int | None, ...]]
_Chain = tuple["_Chain", int, str] | None


def _plus(a: Cost, b: Cost) -> Cost:
    return tuple(map(add, a, b))


def arrange_cards(board: Board, cards: list[Piece]) -> Arrangement:
    """The cheapest arrangement of the cards: as many as can be placed, then by ``Board.cost``, entry by entry.

    Exact: every set of slots is tried, and for each the best assignment found; what a card costs in a slot depends on
    the other slots in use only. Pieces with a place given keep it. The order of the cards does not matter.
    """
    fixed = {piece: piece.fixed for piece in cards if piece.fixed in board.slots}
    free = sorted((piece for piece in cards if not piece.fixed), key=lambda p: (p.alike, p.name))
    groups: dict[tuple[object, ...], list[Piece]] = {}
    for piece in free:
        groups.setdefault(piece.alike, []).append(piece)
    kinds = list(groups.values())
    open_slots = [label for label in board.slots if label not in fixed.values() and not _covered(board, label, fixed)]
    for number in range(min(len(open_slots), len(free)), -1, -1):
        best: tuple[Cost, dict[str, int]] | None = None
        for chosen in combinations(open_slots, number):
            found = _assign(board, kinds, fixed, chosen)
            if found and (best is None or found[0] < best[0]):
                best = found
        if best:
            slots = dict(fixed)
            waiting = [iter(kind) for kind in kinds]
            for label, kind in best[1].items():
                slots[next(waiting[kind])] = label
            return Arrangement(slots, (len(cards) - len(slots), *best[0]))
    raise AssertionError("leaving every card out is always possible")


def _covered(board: Board, label: str, fixed: dict[Piece, str]) -> bool:
    """Whether a card with a given place lies over the slot."""
    start = board.positions[label]
    if start is None or not board.collide:
        return False
    tops = ((board.positions[at], piece.slots) for piece, at in fixed.items())
    return any(top is not None and top < start < top + slots for top, slots in tops)


def _assign(
    board: Board, kinds: list[list[Piece]], fixed: dict[Piece, str], chosen: tuple[str, ...]
) -> tuple[Cost, dict[str, int]] | None:
    """The best kinds of pieces for the chosen slots, every one of which is filled; ``None`` where that cannot be."""
    used = frozenset((*chosen, *fixed.values()))
    starts = frozenset(at for label in used if (at := board.positions[label]) is not None)
    allowed = [[k for k, kind in enumerate(kinds) if board.allows(kind[0], label, starts)] for label in chosen]
    if not all(allowed):
        return None
    off = sum(1 for label in board.drives if board.lanes(used).get(label) == 0)
    best: tuple[Cost, dict[str, int]] | None = None
    for main in _mains(board, used):
        base = (off, *FREE[1:])
        for piece, label in fixed.items():
            base = _plus(base, board.cost(piece, label, used, starts, main))
        costs = [
            {k: board.cost(kinds[k][0], label, used, starts, main) for k in ks}
            for label, ks in zip(chosen, allowed, strict=True)
        ]
        found = _fill(board, kinds, chosen, costs, base)
        if found and (best is None or found[0] < best[0]):
            best = found
    return best


def _mains(board: Board, used: Iterable[str]) -> list[int | None]:
    """The processors on which the job's cards could be; one unknown where there is nothing to choose."""
    cpus = sorted({cpu for label in used if (cpu := slot_cpu(board.slots[label]))})
    return [*cpus] if len(cpus) > 1 else [None]


def _fill(
    board: Board, kinds: list[list[Piece]], chosen: tuple[str, ...], costs: list[dict[int, Cost]], base: Cost
) -> tuple[Cost, dict[str, int]] | None:
    """Slot by slot from the top: the cheapest way to each number of pieces left of every kind."""
    bridges = [kind[0].item.nvlink_bridge_slots for kind in kinds]
    start: _State = (tuple(len(kind) for kind in kinds), (None,) * len(kinds))
    layer: dict[_State, tuple[Cost, _Chain]] = {start: (base, None)}
    for label, options in zip(chosen, costs, strict=True):
        following: dict[_State, tuple[Cost, _Chain]] = {}
        for (left, waiting), (cost, chain) in layer.items():
            for kind, extra in options.items():
                if not left[kind]:
                    continue
                after = (*left[:kind], left[kind] - 1, *left[kind + 1 :])
                total, partners = _plus(cost, extra), waiting
                if bridges[kind]:
                    total, partners = _paired(total, waiting, kind, board.positions[label], bridges[kind] or 0)
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
    cost: Cost, waiting: tuple[int | None, ...], kind: int, at: int | None, bridge: int
) -> tuple[Cost, tuple[int | None, ...]]:
    """The cost with a wrong pitch added where this card completes a pair that a bridge is to join."""
    partner = waiting[kind]
    if partner is None:
        return cost, (*waiting[:kind], at, *waiting[kind + 1 :])
    wrong = int(at is not None and at - partner != bridge)
    return (*cost[:PITCH], cost[PITCH] + wrong, *cost[PITCH + 1 :]), (*waiting[:kind], None, *waiting[kind + 1 :])


def arrange_drives(spec: MotherboardSpec, drives: list[Piece]) -> list[dict[Piece, str]]:
    """The best choices of M.2 sockets for the drives: as many drives as can be placed, each at its generation.

    One for every set of sockets that share lanes, fewest of those first, for the cards to decide which.
    """
    sockets = {socket.label: socket for socket in spec.m2_slots or ()}
    coupled = coupled_labels(spec)
    start = {piece: piece.fixed for piece in drives if piece.fixed in sockets}
    groups: dict[tuple[object, ...], list[Piece]] = {}
    for piece in sorted((p for p in drives if not p.fixed), key=lambda p: (_drive_kind(p), p.name)):
        groups.setdefault(_drive_kind(piece), []).append(piece)
    kinds = list(groups.values())
    free = [socket for socket in sockets.values() if socket.label not in start.values()]
    layer: dict[tuple[tuple[int, ...], frozenset[str]], tuple[int, tuple[tuple[int, str], ...]]] = {
        (tuple(len(kind) for kind in kinds), frozenset(start.values()) & coupled): (0, ())
    }
    for socket in free:
        following = dict(layer)
        for (left, sharing), (slow, way) in layer.items():
            used = sharing | {socket.label} if socket.label in coupled else sharing
            for at, kind in enumerate(kinds):
                if not left[at] or not _takes(socket, kind[0]):
                    continue
                state = ((*left[:at], left[at] - 1, *left[at + 1 :]), used)
                cost = slow + max(0, (kind[0].gen or 3) - (socket.gen or 3))
                if state not in following or cost < following[state][0]:
                    following[state] = (cost, (*way, (at, socket.label)))
        layer = following
    fewest = min(sum(left) for left, _ in layer)
    ranked = sorted(
        ((len(sharing), slow, sorted(sharing), way) for (left, sharing), (slow, way) in layer.items()
         if sum(left) == fewest),
        key=lambda entry: entry[:3],
    )  # fmt: skip
    return [_named(kinds, start, way) for _, _, _, way in ranked[:SOCKET_CHOICES]]


def _named(kinds: list[list[Piece]], start: dict[Piece, str], way: tuple[tuple[int, str], ...]) -> dict[Piece, str]:
    waiting = [iter(kind) for kind in kinds]
    return {**start, **{next(waiting[at]): label for at, label in way}}


def _drive_kind(piece: Piece) -> tuple[object, ...]:
    """What makes two drives exchangeable; the fastest first."""
    spec = piece.item
    storage = piece.item.part.category == "storage"
    length = spec.known("m2_length_mm") if storage else None
    return (-(piece.gen or 3), not storage, str(spec.known("kind") if storage else ""), length or 0)


def _takes(socket: M2Slot, piece: Piece) -> bool:
    """Whether the socket takes the drive as far as is known: protocol and length."""
    if piece.item.part.category != "storage":
        return socket.lanes != 0
    if piece.item.known("kind") == "sata_ssd":
        return socket.sata is not False
    length = piece.item.known("m2_length_mm")
    return socket.lanes != 0 and (not socket.lengths_mm or length is None or length in socket.lengths_mm)
