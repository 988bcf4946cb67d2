"""The slot map: per position the connector with its wired lanes, and the cards over the positions they cover."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from math import ceil

from app.domain.parts.motherboard import Slot
from app.domain.placement import PlacedCard, Placement
from app.figures.drawing import PRINT_PALETTE, Canvas, Drawing, text_width

PITCH = 27.0
LEFT = 26.0
CONNECTOR_W = 72.0
CARD_X = 112.0


def slot_map(
    slots: Sequence[Slot],
    placement: Placement,
    *,
    width: float = 360,
    palette: Mapping[str, str] = PRINT_PALETTE,
    power_w: Mapping[str, float] | None = None,
    open_air: Mapping[str, bool] | None = None,
) -> Drawing:
    """Draws a board's slots with the cards in them; ``power_w`` and ``open_air`` are by part id.

    Slots whose position nobody knows stand in the order of the board's list, and the title says so.
    """
    positions = _positions(slots)
    rows = max([*positions.values(), *(_last_row(card, positions) for card in placement.cards)], default=1)
    canvas = Canvas(width, rows * PITCH + 8, palette)
    lanes = dict(placement.shared_lanes)
    by_slot = {card.slot: card for card in placement.cards}
    covered = _covered(placement.cards, positions)
    for slot in slots:
        y = _row_y(positions[slot.label])
        used = by_slot.get(slot.label)
        _connector(canvas, slot, y, used, lanes.get(slot.label, slot.elec_width), positions[slot.label])
        if used is None and positions[slot.label] not in covered:
            _free(canvas, slot, y, width, lanes.get(slot.label, slot.elec_width))
    for number, card in enumerate(placement.cards, start=1):
        _card(canvas, card, number, positions, width, (power_w or {}).get(card.part))
    _air_gaps(canvas, placement.cards, positions, width, open_air or {})
    known = all(slot.position is not None for slot in slots)
    title = (
        "Slots, lanes after sharing" if known else "Slots in the order of the board's list; their distances are unknown"
    )
    return canvas.finish(title, _table(slots, by_slot, lanes))


def _positions(slots: Sequence[Slot]) -> dict[str, int]:
    if all(slot.position is not None for slot in slots):
        return {slot.label: slot.position or 0 for slot in slots}  # as printed on the board's drawing
    return {slot.label: 2 * i + 1 for i, slot in enumerate(slots)}


def _last_row(card: PlacedCard, positions: Mapping[str, int]) -> int:
    return positions.get(card.slot, 1) + ceil(card.width_slots or 1) - 1


def _covered(cards: Sequence[PlacedCard], positions: Mapping[str, int]) -> set[int]:
    return {row for card in cards for row in range(positions.get(card.slot, 0), _last_row(card, positions) + 1)}


def _row_y(position: int) -> float:
    return 4 + (position - 1) * PITCH


def _connector(canvas: Canvas, slot: Slot, y: float, card: PlacedCard | None, lanes: int | None, position: int) -> None:
    full = CONNECTOR_W * (slot.mech_width or 16) / 16
    wired = full if lanes is None or not slot.mech_width else full * min(lanes, slot.mech_width) / slot.mech_width
    canvas.text(LEFT - 8, y + 15, str(position), colour="text3", anchor="end")
    canvas.rect(LEFT, y + 5, full, 11, fill="surface", stroke="control", radius=2, dash="2 2" if wired < full else "")
    if wired:
        fill = "c1" if card else "sunken"
        canvas.rect(LEFT, y + 5, wired, 11, fill=fill, stroke="control", radius=2)
    if card:
        canvas.line(LEFT + full, y + 10.5, CARD_X, y + 10.5, "c1", 2)


def _free(canvas: Canvas, slot: Slot, y: float, width: float, lanes: int | None) -> None:
    canvas.rect(CARD_X, y + 1, width - CARD_X - 4, PITCH - 5, stroke="border", dash="4 3", radius=4)
    words = "no lanes left" if lanes == 0 else f"free · {_link(lanes, slot.gen)}"
    if slot.mech_width and lanes and lanes < slot.mech_width:
        words += f" (x{slot.mech_width} slot wired x{lanes})"
    canvas.text(CARD_X + 8, y + 15, words, size=10.5, colour="text3", room=width - CARD_X - 20)
    canvas.region(f"slot:{slot.label}", CARD_X, y, width - CARD_X - 4, PITCH - 3, f"Slot {slot.label}: {words}")


def _card(
    canvas: Canvas,
    card: PlacedCard,
    number: int,
    positions: Mapping[str, int],
    width: float,
    power_w: float | None,
) -> None:
    y = _row_y(positions.get(card.slot, 1))
    height = ceil(card.width_slots or 1) * PITCH - 4
    box = width - CARD_X - 4
    canvas.rect(CARD_X, y, box, height, fill="accentSoft", stroke="c1", line=1.5, radius=4)
    running = f"runs {_link(card.lanes, card.gen)}" + (f" · {power_w:g} W" if power_w else "")
    role = {"accelerator": "GPU", "nic": "NIC"}.get(card.role, card.role)
    if height > PITCH:
        canvas.text(CARD_X + 9, y + 16, f"{role} {number} · {card.title}", bold=True, size=11, room=box - 18)
        canvas.text(CARD_X + 9, y + 32, running, size=10.5, colour="text2", room=box - 18)
    else:
        link = _link(card.lanes, card.gen)
        canvas.text(CARD_X + box - 8, y + 15, link, size=10.5, colour="text2", anchor="end")
        room = box - 26 - text_width(link, 10.5)
        canvas.text(CARD_X + 9, y + 15, f"{role} {number} · {card.title}", size=10.5, room=room)
    canvas.region(f"card:{card.part}:{card.index}", CARD_X, y, box, height, f"{card.title} in {card.slot}, {running}")


def _air_gaps(
    canvas: Canvas,
    cards: Sequence[PlacedCard],
    positions: Mapping[str, int],
    width: float,
    open_air: Mapping[str, bool],
) -> None:
    """Marks open-air cards with another card directly over or under them."""
    placed = sorted((c for c in cards if c.position is not None), key=lambda c: positions[c.slot])
    for upper, lower in pairwise(placed):
        if _last_row(upper, positions) + 1 == positions[lower.slot] and (
            open_air.get(upper.part) or open_air.get(lower.part)
        ):
            y = _row_y(positions[lower.slot]) - 5
            canvas.hatch(CARD_X, y, width - CARD_X - 4, 6, "warn", 7)
            canvas.rect(width - 112, y - 6, 100, 18, fill="warnBg", stroke="warn", radius=3)
            canvas.text(width - 62, y + 7, "no air gap", size=10.5, anchor="middle")


def _link(lanes: int | None, gen: int | None) -> str:
    width = "width unknown" if lanes is None else f"x{lanes}"
    return width if gen is None else f"{width} Gen {gen}"


def _table(
    slots: Sequence[Slot], by_slot: Mapping[str, PlacedCard], lanes: Mapping[str, int]
) -> tuple[tuple[str, ...], ...]:
    rows = [("Slot", "Position", "Link", "Card")]
    for slot in slots:
        card = by_slot.get(slot.label)
        link = _link(card.lanes, card.gen) if card else _link(lanes.get(slot.label, slot.elec_width), slot.gen)
        rows.append((slot.label, str(slot.position or "unknown"), link, card.title if card else "free"))
    return tuple(rows)
