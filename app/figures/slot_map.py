"""The slot map: per position the connector with its wired lanes, and the cards over the positions they cover."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from math import ceil
from types import MappingProxyType

from app.domain.parts.motherboard import Slot
from app.domain.placement import PlacedCard, Placement
from app.figures.drawing import PRINT_PALETTE, Canvas, Cell, Drawing, Number, plain_number, text_width

PITCH = 23.0
LEFT = 22.0
CONNECTOR_W = 64.0
CARD_X = 100.0
NAME_SIZE = 11.0
TAG_H = 18.0


@dataclass(frozen=True)
class SlotTarget:
    """A slot that a card is being moved over: how it would stand there, its link then, and what stands against it.

    ``standing``: here, ok, warning, unknown, fails, or checking while nobody knows yet. ``other`` is the card that
    would come to the slot left.
    """

    slot: str
    standing: str
    lanes: int | None = None
    gen: int | None = None
    reason: str = ""
    other: str = ""


TARGETS: Mapping[str, tuple[str, str, str]] = MappingProxyType(
    {
        "ok": ("okBg", "ok", ""),
        "warning": ("warnBg", "warn", ""),
        "unknown": ("unkBg", "unk", "4 3"),
        "fails": ("failBg", "fail", ""),
        "checking": ("surface", "control", "2 3"),
    }
)
"""Fill, frame and dash of a slot by how a card would stand there; a mark says it, too."""


@dataclass(frozen=True)
class SlotWords:
    """What the drawing says, in the reader's language."""

    title: str = "Slots, lanes after sharing"
    title_unknown: str = "Slots in the order of the board's list; their distances are unknown"
    free: str = "free · {link}"
    no_lanes: str = "no lanes left"
    wired: str = "{link} (x{slot} slot wired x{lanes})"
    link: str = "x{lanes} Gen {gen}"
    link_unknown: str = "width unknown"
    link_unknown_gen: str = "width unknown, Gen {gen}"
    runs: str = "runs {link}"
    runs_watts: str = "runs {link} · {n} W"
    slots_unknown: str = "slots covered: unknown"
    in_slot: str = "{card} in {slot}, {running}"
    slot_words: str = "Slot {slot}: {words}"
    no_air: str = "no air gap"
    collides: str = "cards collide"
    covers_free: str = "under a card"
    gpu: str = "GPU {n} · {card}"
    nic: str = "NIC {n} · {card}"
    slot: str = "Slot"
    position: str = "Position"
    lanes_head: str = "Link"
    card: str = "Card"
    power: str = "Power, W"
    nothing: str = "free"
    here: str = "here now"
    checking: str = "checking…"
    swap: str = "{link}, changes places with {card}"
    target: str = "Slot {slot}: {words}"
    unknown: str = "unknown"


@dataclass(frozen=True)
class _Map:
    """What every step of the drawing needs; ``known`` says whether the positions are the board's own."""

    canvas: Canvas
    words: SlotWords
    number: Number
    positions: Mapping[str, int]
    known: bool
    short: Mapping[str, str]

    @property
    def box(self) -> float:
        """How wide a card is drawn."""
        return self.canvas.width - CARD_X - 4

    def first(self, card: PlacedCard) -> int:
        return self.positions.get(card.slot, 1)

    def last(self, card: PlacedCard) -> int:
        return self.first(card) + ceil(card.width_slots or 1) - 1


def slot_map(
    slots: Sequence[Slot],
    placement: Placement,
    *,
    words: SlotWords | None = None,
    number: Number = plain_number,
    width: float = 360,
    palette: Mapping[str, str] = PRINT_PALETTE,
    power_w: Mapping[str, float] | None = None,
    open_air: Mapping[str, bool] | None = None,
    targets: Sequence[SlotTarget] = (),
    short_names: Mapping[str, str] = MappingProxyType({}),
) -> Drawing:
    """Draws a board's slots with the cards in them; ``power_w``, ``open_air`` and ``short_names`` are by part id.

    Slots whose position nobody knows stand in the order of the board's list, and the title says so. While a card is
    being moved, ``targets`` are drawn over the slots, as regions ``drop:LABEL``. A card whose title has too little room
    goes by its short name.
    """
    words = words or SlotWords()
    known = all(slot.position is not None for slot in slots)
    positions = _positions(slots, placement.cards, known)
    plan = _Map(Canvas(width, 0, palette), words, number, positions, known, short_names)
    rows = max([*positions.values(), *(plan.last(card) for card in placement.cards)], default=1)
    plan.canvas.height = rows * PITCH + 8
    lanes = dict(placement.shared_lanes)
    by_slot = {card.slot: card for card in placement.cards}
    covered = {row for card in placement.cards for row in range(plan.first(card), plan.last(card) + 1)}
    numbers = _numbers(placement.cards)
    for slot in sorted(slots, key=lambda one: positions[one.label]):
        card = by_slot.get(slot.label)
        _connector(plan, slot, card, lanes.get(slot.label, slot.elec_width))
        if card is not None:
            _card(plan, card, numbers[id(card)], (power_w or {}).get(card.part))
        elif positions[slot.label] not in covered:
            _free(plan, slot, lanes.get(slot.label, slot.elec_width))
    _air_gaps(plan, placement.cards, open_air or {})
    _collisions(plan, placement.cards)
    for target in targets:
        _target(plan, target)
    table = _table(plan, slots, by_slot, lanes, power_w or {}, covered)
    return plan.canvas.finish(words.title if known else words.title_unknown, table)


def _numbers(cards: Sequence[PlacedCard]) -> dict[int, int]:
    """The number of each card, by ``id``: each kind is counted by itself from the top of the case down."""
    kinds = {role: [card for card in cards if card.role == role] for role in {card.role for card in cards}}
    return {id(card): n for alike in kinds.values() for n, card in enumerate(alike, start=1)}


def _positions(slots: Sequence[Slot], cards: Sequence[PlacedCard], known: bool) -> dict[str, int]:
    """The row of each slot: as printed on the board's drawing, else in the order of the list, each with room for its
    card."""
    if known:
        return {slot.label: slot.position or 0 for slot in slots}
    taken = {card.slot: ceil(card.width_slots or 1) for card in cards}
    rows, row = {}, 1
    for slot in slots:
        rows[slot.label] = row
        row += taken.get(slot.label, 1)
    return rows


def _row_y(position: int) -> float:
    return 4 + (position - 1) * PITCH


def _connector(plan: _Map, slot: Slot, card: PlacedCard | None, lanes: int | None) -> None:
    """The connector as long as it is, filled as far as lanes are wired; dashed where that is not known."""
    canvas, position = plan.canvas, plan.positions[slot.label]
    y = _row_y(position)
    full = CONNECTOR_W * (slot.mech_width or 16) / 16
    length_known = slot.mech_width is not None
    known = lanes is not None and length_known
    wired = full * min(lanes, slot.mech_width) / slot.mech_width if lanes is not None and slot.mech_width else 0.0
    canvas.text(LEFT - 8, y + 14, str(position) if plan.known else "?", size=11, colour="text3", anchor="end")
    dash = "2 2" if wired < full else ""
    canvas.rect(LEFT, y + 4, full, 11, fill="surface", stroke="control" if known else "unk", radius=2, dash=dash)
    if wired:
        canvas.rect(LEFT, y + 4, wired, 11, fill="c1" if card else "sunken", stroke="control", radius=2)
    if not known:
        canvas.text(LEFT + full / 2, y + 13, "?", size=9, bold=True, colour="unk", anchor="middle")
    if card:
        canvas.line(LEFT + full, y + 9.5, CARD_X, y + 9.5, "c1", 2)


def _free(plan: _Map, slot: Slot, lanes: int | None) -> None:
    canvas, y = plan.canvas, _row_y(plan.positions[slot.label])
    canvas.rect(CARD_X, y, plan.box, PITCH - 4, stroke="border", dash="4 3", radius=4)
    words = _free_words(plan.words, slot, lanes)
    canvas.text(CARD_X + 8, y + 13.5, words, size=10.5, colour="text3", room=plan.box - 12)
    said = plan.words.slot_words.format(slot=slot.label, words=words)
    canvas.region(f"slot:{slot.label}", CARD_X, y, plan.box, PITCH - 3, said)


def _free_words(words: SlotWords, slot: Slot, lanes: int | None) -> str:
    if lanes == 0:
        return words.no_lanes
    link = _link(words, lanes, slot.gen)
    if slot.mech_width and lanes and lanes < slot.mech_width:
        link = words.wired.format(link=link, slot=slot.mech_width, lanes=lanes)
    return words.free.format(link=link)


def _card(plan: _Map, card: PlacedCard, number: int, power_w: float | None) -> None:
    canvas, words, box = plan.canvas, plan.words, plan.box
    y = _row_y(plan.first(card))
    height = ceil(card.width_slots or 1) * PITCH - 4
    sized = card.width_slots is not None
    canvas.rect(CARD_X, y, box, height, fill="accentSoft", stroke="c1" if sized else "unk", line=1.5, radius=4,
                dash="" if sized else "4 3")  # fmt: skip
    link = _link(words, card.lanes, card.gen)
    running = (words.runs_watts if power_w else words.runs).format(link=link, n=plan.number(power_w or 0, 0))
    said = running if sized else f"{running}, {words.slots_unknown}"
    if height > PITCH:
        name = _name(plan, card, number, box - 18)
        canvas.text(CARD_X + 9, y + 15, name, bold=True, size=11.5, room=box - 18)
        canvas.text(CARD_X + 9, y + 32, running, size=11, colour="text2", room=box - 18)
    else:
        beside = link if sized else words.slots_unknown
        canvas.text(CARD_X + box - 8, y + 13.5, beside, size=11, colour="text2" if sized else "unk", anchor="end")
        room = box - 26 - text_width(beside, 11)
        canvas.text(CARD_X + 9, y + 13.5, _name(plan, card, number, room), size=11, room=room)
    label = words.in_slot.format(card=card.title, slot=card.slot, running=said)
    canvas.region(f"card:{card.part}:{card.index}", CARD_X, y, box, height, label)


def _name(plan: _Map, card: PlacedCard, number: int, room: float) -> str:
    """What a card is called: by its whole title where that has room."""
    known = {"accelerator": plan.words.gpu, "nic": plan.words.nic}.get(card.role, f"{card.role} {{n}} · {{card}}")
    whole = known.format(n=number, card=card.title)
    fits = text_width(plan.canvas.say(whole), NAME_SIZE) <= room
    return whole if fits else known.format(n=number, card=plan.short.get(card.part, card.title))


def _air_gaps(plan: _Map, cards: Sequence[PlacedCard], open_air: Mapping[str, bool]) -> None:
    """Marks open-air cards with another card directly over or under them."""
    placed = sorted((c for c in cards if c.position is not None), key=plan.first)
    for upper, lower in pairwise(placed):
        if plan.last(upper) + 1 == plan.first(lower) and (open_air.get(upper.part) or open_air.get(lower.part)):
            y = _row_y(plan.first(lower)) - 5
            plan.canvas.hatch(CARD_X, y, plan.box, 6, "warn", 7)
            _tag(plan, y + 3, plan.words.no_air, "warn")


def _collisions(plan: _Map, cards: Sequence[PlacedCard]) -> None:
    """Hatches where two cards would cover the same positions."""
    for one, two in combinations(sorted(cards, key=plan.first), 2):
        first, last = max(plan.first(one), plan.first(two)), min(plan.last(one), plan.last(two))
        if first <= last:
            y, height = _row_y(first), (last - first + 1) * PITCH - 4
            plan.canvas.hatch(CARD_X, y, plan.box, height, "fail", 7)
            plan.canvas.rect(CARD_X, y, plan.box, height, stroke="fail", line=1.5)
            _tag(plan, y + height / 2, plan.words.collides, "fail")


def _target(plan: _Map, target: SlotTarget) -> None:
    """A strip over a slot: whether the card being moved may sit there, and why not."""
    canvas, y = plan.canvas, _row_y(plan.positions[target.slot])
    words = _target_words(plan.words, target)
    said = plan.words.target.format(slot=target.slot, words=canvas.say(words))
    canvas.region(f"drop:{target.slot}", CARD_X, y - 1, plan.box, PITCH, said)
    if target.standing == "here":
        return
    fill, stroke, dash = TARGETS[target.standing]
    canvas.rect(CARD_X, y, plan.box, PITCH - 4, fill=fill, stroke=stroke, line=1.5, radius=4, dash=dash)
    middle, x = y + (PITCH - 4) / 2, CARD_X + 14
    if target.standing == "ok":
        canvas.path([(x - 5, middle), (x - 1, middle + 4), (x + 5, middle - 5)], "ok", 2)
    elif target.standing == "fails":
        canvas.path([(x - 4, middle - 4), (x + 4, middle + 4)], "fail", 2)
        canvas.path([(x + 4, middle - 4), (x - 4, middle + 4)], "fail", 2)
    elif target.standing == "warning":
        canvas.area([(x, middle - 6), (x + 7, middle + 6), (x - 7, middle + 6)], "warn")
    elif target.standing == "unknown":
        canvas.area([(x, middle - 7), (x + 7, middle), (x, middle + 7), (x - 7, middle)], "unk")
    canvas.text(CARD_X + 26, middle + 4, words, size=11, room=plan.box - 34)


def _target_words(words: SlotWords, target: SlotTarget) -> str:
    if target.standing in ("here", "checking"):
        return words.here if target.standing == "here" else words.checking
    if target.reason:
        return target.reason
    link = _link(words, target.lanes, target.gen)
    return words.swap.format(link=link, card=target.other) if target.other else link


def _tag(plan: _Map, middle: float, words: str, token: str) -> None:
    """Words on a label of their own at the right of the cards."""
    wide = text_width(words, 10.5) + 16
    right = plan.canvas.width - 12
    plan.canvas.rect(right - wide, middle - TAG_H / 2, wide, TAG_H, fill=f"{token}Bg", stroke=token, radius=3)
    plan.canvas.text(right - wide / 2, middle + 4, words, size=10.5, anchor="middle")


def _link(words: SlotWords, lanes: int | None, gen: int | None) -> str:
    if lanes is None:
        return words.link_unknown if gen is None else words.link_unknown_gen.format(gen=gen)
    return f"x{lanes}" if gen is None else words.link.format(lanes=lanes, gen=gen)


def _table(
    plan: _Map,
    slots: Sequence[Slot],
    by_slot: Mapping[str, PlacedCard],
    lanes: Mapping[str, int],
    power_w: Mapping[str, float],
    covered: set[int],
) -> tuple[tuple[str, ...], ...]:
    words = plan.words
    rows: list[tuple[str, ...]] = [(words.slot, words.position, words.lanes_head, words.card, words.power)]
    for slot in slots:
        card = by_slot.get(slot.label)
        watts = power_w.get(card.part) or None if card else None
        link = _link(words, card.lanes, card.gen) if card else None
        shown = lanes.get(slot.label, slot.elec_width)
        under = plan.known and plan.positions[slot.label] in covered
        rows.append(
            (
                slot.label,
                Cell(words.unknown if slot.position is None else str(slot.position), slot.position),
                link or (words.no_lanes if shown == 0 else _link(words, shown, slot.gen)),
                card.title if card else words.covers_free if under else words.nothing,
                Cell("" if watts is None else plan.number(watts, 0), watts),
            )
        )
    return tuple(rows)
