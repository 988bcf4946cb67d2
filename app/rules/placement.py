"""Which card sits in which slot, and which M.2 drive in which socket: solved exactly, for boards are small."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from app.domain.build import Item, Node
from app.domain.connections import SHARED
from app.domain.parts import MotherboardSpec, Slot
from app.domain.placement import PlacedCard, PlacedDrive, Placement
from app.rules.arranging import Arrangement, Board, Piece, arrange_cards, fits, seats, slot_cpu
from app.rules.arranging_drives import arrange_drives
from app.rules.mounting import m2_items, mount
from app.rules.names import board_format
from app.rules.sharing import Sharing, lanes_after_sharing

NO_BOARD = "there is no motherboard"
SLOTS_UNKNOWN = "the slots of the board are not known"
NO_SUCH_SLOT = "the board has no slot of that name"
NO_CONNECTOR = "no free slot takes its connector"
LENGTH_UNKNOWN = "the length of a slot that it might fit is not known"
COLLIDES = "other cards cover the slots that it fits"
OUTSIDE_CASE = "it would reach below the last slot of the case"
NO_CARD = "it is not a card: it needs a server made for it"
NO_SOCKET = "no M.2 socket that takes it is free"
NO_BAY = "no bay is free"
SINGLE_SLOT_FORMATS = ("ITX", "MINIDTX")


def place(node: Node) -> Placement:
    """The best arrangement of a machine's cards and M.2 drives: all of them placed where that is possible.

    Cards: connector fits, none covers another's slot, none reaches out of the case; then as few as possible switched
    off, below eight lanes, behind the chipset, without air; then as many lanes as possible. ``Item.place`` is kept as
    given, right or wrong. On a board of unknown slot positions, slots are assigned by their connectors alone. In a
    server, cards fill its bays.
    """
    server = node.one("server")
    if server:
        return _in_bays(node, server)
    board = node.one("motherboard")
    if board is None:
        waiting = [item for item in (*node.of("accelerator", "nic"), *m2_items(node)) if mount(item) != "outside"]
        return Placement(unplaced=tuple((item.part.title, NO_BOARD) for item in waiting for _ in range(item.qty)))
    return _on_board(node, board)


def slot_positions(spec: MotherboardSpec) -> dict[str, int | None]:
    """The case position of every slot by label; the only slot of a single-slot board is at the first position."""
    slots = spec.pcie_slots or ()
    if len(slots) == 1 and slots[0].position is None and board_format(spec.form_factor or "") in SINGLE_SLOT_FORMATS:
        return {slots[0].label: 1}
    return {slot.label: slot.position for slot in slots}


def _pieces(items: tuple[Item, ...]) -> list[Piece]:
    """The single pieces, those sold with the machine first, in an order that the parts list does not change."""
    pieces = [
        Piece(item, index, item.place[index] if item.place and index < len(item.place) else None)
        for item in items
        for index in range(item.qty)
    ]
    return sorted(pieces, key=lambda p: (not p.item.included, p.item.part.id, p.item.role, p.index))


def _on_board(node: Node, board: Item) -> Placement:
    spec = board.part.spec
    assert isinstance(spec, MotherboardSpec)
    unplaced: list[tuple[str, str]] = []
    items = node.of("accelerator", "nic")
    unplaced += [(i.part.title, NO_CARD) for i in items if mount(i) == "socket" for _ in range(i.qty)]
    cards = _pieces(tuple(i for i in items if mount(i) == "pcie" and not (i.link and i.link.kind in SHARED)))
    drives = _pieces(m2_items(node))
    if spec.pcie_slots is None:
        unplaced += [(piece.item.part.title, SLOTS_UNKNOWN) for piece in cards]
        cards = []
    chassis = node.one("chassis")
    last = chassis.known("expansion_slots") if chassis else None
    positions = slot_positions(spec)
    cpus = node.count("cpu")
    best: tuple[tuple[int, int], Arrangement, dict[Piece, str]] | None = None
    for sockets in arrange_drives(spec, drives):
        found = arrange_cards(Board(spec, positions, frozenset(sockets.values()), last, cpus), cards)
        if best is None or found.cost < best[0]:
            best = (found.cost, found, sockets)
    assert best is not None  # there is always at least the empty choice of sockets
    unplaced += [(piece.item.part.title, reason) for piece, reason in _left_out(spec, positions, cards, best[1], last)]
    unplaced += [(piece.item.part.title, NO_SOCKET) for piece in drives if piece not in best[2]]
    near = _Near(cpus, node.firmware.nps)
    return _placement(spec, positions, best[1], best[2], unplaced, near)


def _left_out(
    spec: MotherboardSpec, positions: dict[str, int | None], cards: list[Piece], found: Arrangement, last: int | None
) -> list[tuple[Piece, str]]:
    """The cards left without a slot, each with the first obstacle that would have to go."""
    labels = {slot.label for slot in spec.pcie_slots or ()}
    out = [(piece, NO_SUCH_SLOT) for piece in cards if piece.fixed and piece.fixed not in labels]
    rest = [piece for piece in cards if piece not in found.slots and not piece.fixed]
    if not rest:
        return out
    free = [piece for piece in cards if not (piece.fixed and piece.fixed not in labels)]

    def without_width(*, guess: bool) -> int:
        return len(free) - seats(Board(spec, positions, collide=False, guess=guess), free)

    at_best, by_connector = without_width(guess=True), without_width(guess=False)
    by_width = len(free) - len(arrange_cards(Board(spec, positions), free).slots) if last is not None else len(rest)
    reasons = [NO_CONNECTOR] * at_best + [LENGTH_UNKNOWN] * (by_connector - at_best)
    reasons += [COLLIDES] * (by_width - by_connector) + [OUTSIDE_CASE] * (len(rest) - by_width)
    return out + list(zip(rest, reasons, strict=False))


def _placement(
    spec: MotherboardSpec,
    positions: dict[str, int | None],
    found: Arrangement,
    sockets: dict[Piece, str],
    unplaced: list[tuple[str, str]],
    near: _Near,
) -> Placement:
    slots = {slot.label: slot for slot in spec.pcie_slots or ()}
    m2 = {socket.label: socket for socket in spec.m2_slots or ()}
    used = frozenset(found.slots.values()) | frozenset(sockets.values())
    sharing = Sharing(spec)
    lanes = sharing.lanes(used)
    cards = [
        _card(piece, slots[label], positions[label], lanes.get(label), near) for piece, label in found.slots.items()
    ]
    drives = [
        PlacedDrive(
            role=piece.item.role,
            part=piece.item.part.id,
            title=piece.item.part.title,
            index=piece.index,
            slot=label,
            lanes=_least(lanes.get(label), piece.lanes),
            gen=_least(m2[label].gen, piece.gen),
        )
        for piece, label in sockets.items()
    ]
    every: list[tuple[str, int]] = []
    for label in (*slots, *m2):
        width = lanes.get(label) if label in used else sharing.lanes(used | {label}).get(label)
        if width is not None:
            every.append((label, width))
    return Placement(
        cards=tuple(sorted(cards, key=lambda card: (card.position or 99, list(slots).index(card.slot)))),
        drives=tuple(sorted(drives, key=lambda drive: list(m2).index(drive.slot))),
        unplaced=tuple(unplaced),
        switched_off=tuple(label for label in (*slots, *m2) if label in used and lanes.get(label) == 0),
        shared_lanes=tuple(every),
    )


def _least(*known: int | None) -> int | None:
    """The smallest of the figures; unknown if the first (the slot's) is, the card's own may be left out."""
    return None if known[0] is None else min(value for value in known if value is not None)


def _card(piece: Piece, slot: Slot, position: int | None, lanes: int | None, near: _Near) -> PlacedCard:
    return PlacedCard(
        role=piece.item.role,
        part=piece.item.part.id,
        title=piece.item.part.title,
        index=piece.index,
        slot=slot.label,
        position=position,
        width_slots=piece.slots if piece.item.link else piece.item.known("slot_width"),
        lanes=_least(lanes, piece.lanes),
        gen=_least(slot.gen, piece.gen),
        behind_chipset=None if slot.source is None else slot.source == "chipset",
        cpu=near.cpu(slot),
        numa=near.numa(slot),
    )


@dataclass(frozen=True)
class _Near:
    """Which processor and memory node a slot belongs to; ``bays`` of a server with several are not told apart."""

    cpus: int
    nps: int | None
    bays: bool = False

    def cpu(self, slot: Slot) -> int | None:
        return None if self.bays and self.cpus != 1 else slot_cpu(slot)

    def numa(self, slot: Slot) -> int | None:
        """With one node per processor unless the firmware is set otherwise; several per processor are not mapped."""
        cpu = self.cpu(slot)
        if self.nps == 0:
            return 0
        return None if cpu is None or (self.nps or 1) > 1 else cpu - 1


@dataclass(frozen=True)
class _Bays:
    """Equal places of a server."""

    name: str
    count: int | None
    lanes: int | None
    gen: int | None


def _in_bays(node: Node, server: Item) -> Placement:
    bays = {
        "accelerator": _Bays(
            "Bay", server.known("gpu_bays"), server.known("gpu_pcie_lanes"), server.known("gpu_pcie_gen")
        ),
        "nic": _Bays(
            "Network slot", server.known("nic_slots"), server.known("nic_pcie_lanes"), server.known("nic_pcie_gen")
        ),
    }
    near = _Near(node.count("cpu"), node.firmware.nps, bays=True)
    cards: list[PlacedCard] = []
    unplaced: list[tuple[str, str]] = []
    for category, bay in bays.items():
        alike: dict[int, PlacedCard] = {}
        for number, piece in enumerate(_pieces(node.of(category)), start=1):
            if bay.count is not None and number > bay.count and not piece.item.included:
                unplaced.append((piece.item.part.title, NO_BAY))
                continue
            label, first = f"{bay.name} {number}", alike.get(id(piece.item))
            if first is None:
                slot = Slot(label=label, gen=bay.gen, elec_width=bay.lanes, source="cpu")
                first = alike[id(piece.item)] = _card(piece, slot, None, bay.lanes, near)
            cards.append(first.model_copy(update={"index": piece.index, "slot": label}))
    drives = [
        PlacedDrive(
            role=piece.item.role,
            part=piece.item.part.id,
            title=piece.item.part.title,
            index=piece.index,
            slot=f"M.2 {number}",
            lanes=piece.lanes,
            gen=piece.gen,
        )
        for number, piece in enumerate(_pieces(m2_items(node)), start=1)
        if (server.known("m2_slots") or 0) >= number
    ]
    left = sum(item.qty for item in m2_items(node)) - len(drives)
    if server.known("m2_slots") is not None and left:
        unplaced += [(item.part.title, NO_SOCKET) for item in m2_items(node)][-left:]
    return Placement(cards=tuple(cards), drives=tuple(drives), unplaced=tuple(unplaced))


def gap_below(card: PlacedCard, others: tuple[PlacedCard, ...]) -> int | None:
    """Free slot positions between a card and the next below it; ``None`` where none is below."""
    if card.position is None or card.width_slots is None:
        return None
    end = card.position + ceil(card.width_slots)
    below = [o.position for o in others if o.position is not None and o.position > card.position]
    return min(below) - end if below else None


__all__ = ["fits", "gap_below", "lanes_after_sharing", "mount", "place", "slot_positions"]
