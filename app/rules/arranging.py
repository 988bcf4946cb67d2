"""The search behind ``place``: every way to put a few cards into a few slots, and what each way costs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice
from math import ceil

from app.domain.build import Item
from app.domain.parts import M2Slot, MotherboardSpec, Slot
from app.rules.sharing import coupled_labels, lanes_after_sharing

ENOUGH_LANES = 8
OPEN_AIR = ("open_air", "flow_through")
SOCKET_CHOICES = 32
"""More equally good choices of M.2 sockets than this are not tried with the cards: no board has that many."""

MOST_WAYS = 20_000
"""Ways to fill M.2 sockets that are looked at: all of them on any real board (five sockets: at most a few hundred)."""

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


@dataclass
class _Board:
    spec: MotherboardSpec
    positions: dict[str, int | None]
    drives: frozenset[str]
    lanes_of: dict[frozenset[str], dict[str, int | None]] = field(default_factory=dict)

    @cached_property
    def slots(self) -> dict[str, Slot]:
        return {slot.label: slot for slot in self.spec.pcie_slots or ()}

    @cached_property
    def order(self) -> dict[str, int]:
        return {label: index for index, label in enumerate(self.slots)}

    def lanes(self, used: frozenset[str]) -> dict[str, int | None]:
        if used not in self.lanes_of:
            self.lanes_of[used] = lanes_after_sharing(self.spec, used | self.drives)
        return self.lanes_of[used]

    def cost(self, slots: dict[Piece, str], pieces: int) -> Cost:
        lanes = self.lanes(frozenset(slots.values()))
        off = narrow = chipset = lost = lost_nic = unsure = 0
        for piece, label in slots.items():
            width = lanes.get(label)
            want = piece.lanes or 16
            if width is None:
                unsure += 1
                continue
            off += width == 0
            if piece.is_accelerator:
                narrow += width < min(ENOUGH_LANES, want)
                lost += max(0, want - width)
                chipset += self.slots[label].source == "chipset"
            else:
                lost_nic += max(0, want - width)
        off += sum(1 for label in self.drives if lanes.get(label) == 0)
        sites = sum(self.positions[label] or self.order[label] for label in slots.values())
        return (pieces - len(slots), off, narrow, chipset, self._airless(slots), lost, lost_nic, unsure, sites)

    def _airless(self, slots: dict[Piece, str]) -> int:
        starts = {label: self.positions[label] for label in slots.values()}
        count = 0
        for piece, label in slots.items():
            start = starts[label]
            if piece.needs_air and start is not None:
                count += start + piece.slots in starts.values()
        return count


def arrange_cards(
    spec: MotherboardSpec,
    positions: dict[str, int | None],
    cards: list[Piece],
    drives: frozenset[str],
    last: int | None,
    *,
    collide: bool = True,
    guess: bool = False,
) -> Arrangement:
    """The cheapest arrangement of the cards beside M.2 sockets in use. Exact: all arrangements are looked at.

    ``last`` is the case's last slot position, ``None`` for no limit. ``collide=False`` lets cards overlap;
    ``guess`` takes a slot of unknown length for long enough: both only serve to find out why a card is left over.
    """
    board = _Board(spec, positions, drives)
    fixed = {piece: piece.fixed for piece in cards if piece.fixed in board.slots}
    free = _in_groups([piece for piece in cards if not piece.fixed])
    room = max(0, len(board.slots) - len(set(fixed.values())))
    search = _Search(board, dict(fixed), _capped(free, room), last, collide, guess)
    for spare in range(max(0, len(search.pieces) - room), len(search.pieces) + 1):
        best = min(
            ((board.cost(slots, len(cards)), index, slots) for index, slots in enumerate(search.ways(spare))),
            default=None,
        )
        if best:
            return Arrangement(best[2], best[0])
    raise AssertionError("leaving every card out is always possible")


def _in_groups(pieces: list[Piece]) -> list[Piece]:
    """Largest first, the pieces of one item side by side."""
    first = {id(piece.item): at for at, piece in reversed(list(enumerate(pieces)))}
    return sorted(
        pieces, key=lambda p: (-p.slots, -p.connector, -(p.lanes or 0), p.item.part.id, first[id(p.item)], p.index)
    )


def _capped(free: list[Piece], room: int) -> list[Piece]:
    """Pieces beyond the number of slots need not be searched: they stay out."""
    kept: list[Piece] = []
    seen: dict[int, int] = {}
    for piece in free:
        seen[id(piece.item)] = seen.get(id(piece.item), 0) + 1
        if seen[id(piece.item)] <= room:
            kept.append(piece)
    return kept


@dataclass
class _Search:
    board: _Board
    fixed: dict[Piece, str]
    pieces: list[Piece]
    last: int | None
    collide: bool
    guess: bool

    def ways(self, spare: int) -> Iterator[dict[Piece, str]]:
        """Every arrangement that leaves exactly ``spare`` pieces out; equal pieces are not permuted."""
        yield from self._extend(0, dict(self.fixed), spare, None)

    def _extend(self, at: int, slots: dict[Piece, str], spare: int, after: int | None) -> Iterator[dict[Piece, str]]:
        if at == len(self.pieces):
            if not spare:
                yield dict(slots)
            return
        piece = self.pieces[at]
        twin = at + 1 < len(self.pieces) and self.pieces[at + 1].item is piece.item
        taken = set(slots.values())
        for label, slot in self.board.slots.items():
            order = self.board.order[label]
            if label in taken or (after is not None and order <= after) or not self._possible(piece, slot, slots):
                continue
            slots[piece] = label
            yield from self._extend(at + 1, slots, spare, order if twin else None)
            del slots[piece]
        if spare:  # leave this piece out, and its twins with it
            skip = next((i for i in range(at, len(self.pieces)) if self.pieces[i].item is not piece.item), None)
            end = len(self.pieces) if skip is None else skip
            if spare >= end - at:
                yield from self._extend(end, slots, spare - (end - at), None)

    def _possible(self, piece: Piece, slot: Slot, slots: dict[Piece, str]) -> bool:
        answer = fits(piece, slot)
        if not (self.guess if answer is None else answer):
            return False
        start = self.board.positions[slot.label]
        if start is None or not self.collide:
            return True
        end = start + piece.slots
        if self.last is not None and end - 1 > self.last:
            return False
        for other, label in slots.items():
            at = self.board.positions[label]
            if at is not None and start < at + other.slots and at < end:
                return False
        return True


def arrange_drives(spec: MotherboardSpec, drives: list[Piece]) -> list[dict[Piece, str]]:
    """The best choices of M.2 sockets for the drives: most drives placed, fewest sockets that share lanes.

    Several where sockets that share lanes must be used, for the cards to decide which; one otherwise.
    """
    sockets = {socket.label: socket for socket in spec.m2_slots or ()}
    coupled = coupled_labels(spec)
    start = {piece: piece.fixed for piece in drives if piece.fixed in sockets}
    free = _in_groups([piece for piece in drives if not piece.fixed])
    ranked: dict[Cost, dict[frozenset[str], dict[Piece, str]]] = {}
    for way in islice(_socket_ways(free, list(sockets.values()), dict(start), 0, 0), MOST_WAYS):
        shared = sum(1 for label in way.values() if label in coupled)
        slow = sum(max(0, (piece.gen or 3) - (sockets[label].gen or 3)) for piece, label in way.items())
        group = ranked.setdefault((-len(way), shared), {})
        used = frozenset(label for label in way.values() if label in coupled)
        if used not in group or slow < _slowness(group[used], sockets):
            group[used] = way
    best = ranked[min(ranked)]
    return list(best.values())[:SOCKET_CHOICES]


def _slowness(way: dict[Piece, str], sockets: dict[str, M2Slot]) -> int:
    return sum(max(0, (piece.gen or 3) - (sockets[label].gen or 3)) for piece, label in way.items())


def _socket_ways(
    free: list[Piece], sockets: list[M2Slot], way: dict[Piece, str], at: int, after: int
) -> Iterator[dict[Piece, str]]:
    """Every way to put the drives from ``at`` on into sockets; equal drives are not permuted, any may stay out."""
    if at == len(free):
        yield dict(way)
        return
    piece = free[at]
    twin = at + 1 < len(free) and free[at + 1].item is piece.item
    taken = set(way.values())
    for order, socket in enumerate(sockets):
        if order < after or socket.label in taken or not _takes(socket, piece):
            continue
        way[piece] = socket.label
        yield from _socket_ways(free, sockets, way, at + 1, order + 1 if twin else 0)
        del way[piece]
    group_end = next((i for i in range(at, len(free)) if free[i].item is not piece.item), len(free))
    yield from _socket_ways(free, sockets, way, group_end, 0)


def _takes(socket: M2Slot, piece: Piece) -> bool:
    """Whether the socket takes the drive as far as is known: protocol and length."""
    if piece.item.part.category != "storage":
        return socket.lanes != 0
    if piece.item.known("kind") == "sata_ssd":
        return socket.sata is not False
    length = piece.item.known("m2_length_mm")
    return socket.lanes != 0 and (not socket.lengths_mm or length is None or length in socket.lengths_mm)
