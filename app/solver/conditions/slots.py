"""Cards and M.2 drives against the slots of board or platform."""

from __future__ import annotations

from collections.abc import Hashable
from math import ceil

from app.domain.build import Item
from app.domain.finding import Setting
from app.domain.parts import Slot
from app.rules.arranging import Piece, fits
from app.rules.links import link_gbs
from app.rules.pcie import TRAINING_GBS
from app.rules.placement import mount, slot_positions
from app.solver.pool import Choice
from app.solver.puzzle import Puzzle, Test, by_facts

MANY = 64


def slots_of(board: Choice) -> Hashable:
    """Of the slots what decides which cards they take, and how fast."""
    slots = board.spec.pcie_slots
    if slots is None:
        return None
    shapes = tuple((s.position, s.mech_width, s.elec_width, s.open_ended, s.gen, s.source == "chipset") for s in slots)
    return shapes, board.spec.form_factor if len(slots) == 1 else None


CASE = by_facts("expansion_slots")
CARD = by_facts("slot_width", "pcie_lanes", "pcie_gen", "form_factor", "cooling")
CARD_IN_SERVER = by_facts("form_factor", "tdp_w", "cooling", "slot_width")
SERVER = by_facts("gpu_form_factors", "gpu_max_w", "gpu_bays", "gpu_slot_width", "psu_count", "psu_w", "gpu_cooling")


def apply(puzzle: Puzzle) -> None:
    """PCIE-SLOTPHYS, FIT-GPU-SLOTS, FIT-LASTSLOT, STO-M2-COUNT, and the bays of a server platform."""
    task = puzzle.task
    spare = task.wishes.spare_gpu_slots
    wide_goes = task.site.rules.get("FIT-GPU-SLOTS", Setting.ERROR) is not Setting.ERROR

    def on_board(cards: Choice, board: Choice) -> bool:
        if task.strict and not _known(cards, board, cards.qty + spare):
            return False
        return _room(cards, board) >= cards.qty + spare

    def in_case(cards: Choice, case: Choice) -> bool:
        slots, width = case.spec.expansion_slots, cards.spec.slot_width
        if slots is None or width is None:
            return not task.strict or slots is None
        return bool(slots >= ceil(width))

    def in_server(cards: Choice, server: Choice) -> bool:
        a, b = cards.spec, server.spec
        shape = task.fits(a.form_factor, b.gpu_form_factors, ok=_shape_fits(a.form_factor, b.gpu_form_factors))
        watts = a.tdp_w is None or b.gpu_max_w is None or a.tdp_w <= b.gpu_max_w
        whole = a.cooling != "baseboard" or b.gpu_bays == cards.qty  # a baseboard is sold with all its modules
        powered = task.fits(b.psu_count, b.psu_w, b.gpu_cooling, ok=True)
        room = (wide_goes or _narrow(cards, server)) and (b.gpu_bays or 0) >= cards.qty + spare
        return shape and watts and whole and powered and room

    if task.accelerator is not None:
        cards = puzzle.menus["accelerator"][0]  # all of them have the same shape
        shape = f"{CARD(cards)} {spare}"
        puzzle.only("motherboard", f"room for {shape}", lambda board: on_board(cards, board), slots_of)
        puzzle.pair("motherboard", "chassis", f"cards {shape} between", _between(cards), slots_of, CASE)
        puzzle.only("chassis", f"openings for {shape}", lambda case: in_case(cards, case), CASE)
    puzzle.pair("accelerator", "server", f"cards in server {wide_goes}", in_server, CARD_IN_SERVER, SERVER)
    puzzle.pair("nic", "server", "network slots", _network_room, by_facts(), by_facts("nic_slots"))
    _m2(puzzle)


def _narrow(cards: Choice, server: Choice) -> bool:
    """Whether a card in a slot is no wider than a bay; what is unknown is for the rule to tell."""
    width, bay = cards.spec.slot_width, server.spec.gpu_slot_width
    slotted = (cards.spec.form_factor or "").upper().startswith("PCIE")
    return not slotted or width is None or bay is None or ceil(width) <= bay


def _network_room(cards: Choice, server: Choice) -> bool:
    have = server.spec.nic_slots
    return have is None or bool(cards.qty <= have)


def _between(cards: Choice) -> Test:
    """Whether the board has room for the cards within the slot openings of the case."""
    return lambda board, case: _room(cards, board, case.spec.expansion_slots) >= cards.qty


def _known(cards: Choice, board: Choice, count: int) -> bool:
    """Whether the facts are there that decide how many cards the board takes."""
    if board.spec.pcie_slots is None or cards.spec.slot_width is None or cards.spec.pcie_lanes is None:
        return False
    return count < 2 or None not in slot_positions(board.spec).values()


def _room(cards: Choice, board: Choice, last: int | None = None, slots: tuple[Slot, ...] | None = None) -> int:
    """At most how many of these cards the board takes above slot opening ``last``: as many as asked where unknown.

    ``slots``: those that count, all of the board's where not given.

    From the top down each goes into the first slot that is free and takes it, which is best for cards of equal width.
    Slots of unknown position are counted apart: nothing says that they collide.
    """
    if board.spec.pcie_slots is None or cards.part is None:
        return MANY
    if slots == ():
        return 0
    piece = Piece(Item(role="accelerator", part=cards.part), 0)
    if mount(piece.item) != "pcie":
        return 0
    positions = slot_positions(board.spec)
    usable = [positions[slot.label] for slot in slots or board.spec.pcie_slots if fits(piece, slot)]
    free_from, placed = 0, 0
    for position in sorted(p for p in usable if p is not None):
        if position >= free_from and (last is None or position + piece.slots - 1 <= last):
            placed, free_from = placed + 1, position + piece.slots
    return placed + usable.count(None)


def quick_room(cards: Choice, board: Choice) -> int:
    """How many of the cards find a wide and fast slot at the processor (PCIE-WIDTH, PCIE-CHIPSET)."""
    slots = board.spec.pcie_slots
    if slots is None:
        return MANY
    return _room(cards, board, slots=tuple(slot for slot in slots if _quick(slot, cards)))


def _quick(slot: Slot, cards: Choice) -> bool:
    own_gen, own_lanes = cards.spec.pcie_gen or 5, cards.spec.pcie_lanes or 16
    have = link_gbs(min(slot.gen or own_gen, own_gen), min(slot.elec_width or own_lanes, own_lanes))
    return slot.source != "chipset" and have >= min(TRAINING_GBS, link_gbs(own_gen, own_lanes))


def _shape_fits(card: str | None, bays: tuple[str, ...] | None) -> bool:
    return any((card or "").startswith(bay) or bay.startswith(card or "-") for bay in bays or ())


def _m2(puzzle: Puzzle) -> None:
    drives = ("boot_drive", "data_drive")
    board = "motherboard" if puzzle.has("motherboard") else "server"

    def room(board: Choice) -> int:
        slots = board.spec.m2_slots
        if slots is None:
            return 0 if puzzle.task.strict else 64
        return slots if isinstance(slots, int) else len(slots)

    used = puzzle.total(lambda c: c.qty if c.spec.form_factor == "M.2" else 0, drives)
    puzzle.at_most(used, puzzle.total(room, [board]))
