"""Which card and drive sits where, and how many lanes it really gets."""

from __future__ import annotations

from reportlab.platypus import Spacer

from app.domain.parts import CATEGORIES, Slot
from app.domain.placement import Placement
from app.figures.slot_map import slot_map
from app.quoting.model import PartSnapshot
from app.quoting.pdf.context import Context, Story
from app.quoting.pdf.figure import figure_of
from app.quoting.pdf.tables import grid, heading, section


def slots(c: Context) -> Story:
    """The section; nothing where no card is placed."""
    placed = [
        n for n in c.content.technical.placements if n.placement.cards or n.placement.drives or n.placement.unplaced
    ]
    if not placed:
        return []
    lead = c.w("Which card sits where, and how many lanes it gets. Follow it when you open the case.")
    story = section(c, "slots", c.w("Slot map"), lead)
    for node in placed:
        if len(placed) > 1 or node.qty > 1:
            story += heading(c, f"{node.qty} × {node.title}")
        story += _tables(c, node.placement)
    return story


def _tables(c: Context, placement: Placement) -> Story:
    story: Story = []
    if placement.cards:
        story += _drawing(c, placement)
        cards = sorted(placement.cards, key=lambda card: (card.position is None, card.position or 0, card.slot))
        rows: list[tuple[object, ...]] = [
            (
                card.slot if card.position is None else f"{card.slot} ({card.position})",
                c.printer.two(card.title, c.w("behind the chipset") if card.behind_chipset else ""),
                c.w("unknown") if card.width_slots is None else c.figures.number(card.width_slots),
                _link(c, card.lanes, card.gen),
            )
            for card in cards
        ]
        head = (c.w("Slot (place from the top)"), c.w("Card"), c.w("Width, slots"), c.w("Runs at"))
        story += [*heading(c, c.w("Cards")), grid(c, head, rows, (145, 210, 65, 80))]
    if placement.drives:
        drives = [(drive.slot, drive.title, _link(c, drive.lanes, drive.gen)) for drive in placement.drives]
        head3 = (c.w("Socket"), c.w("Drive"), c.w("Runs at"))
        story += [*heading(c, c.w("M.2 drives")), grid(c, head3, drives, (145, 275, 80))]
    if placement.cables:
        ends = [(cable.connector, cable.title, cable.input) for cable in placement.cables]
        head3 = (c.w("Plug of the supply"), c.w("Part"), c.w("Input"))
        story += [*heading(c, c.w("Power cables")), grid(c, head3, ends, (145, 255, 100))]
    if placement.unplaced:
        left = [(c.title_of(part), reason) for part, reason in placement.unplaced]
        story += [*heading(c, c.w("Without a place")), grid(c, (c.w("Part"), c.w("Reason")), left, (1, 2))]
    if placement.switched_off:
        text = c.w("Switched off by the board's sharing rules: {slots}.", slots=", ".join(placement.switched_off))
        story.append(c.printer.p(text, "note"))
    return story


def _drawing(c: Context, placement: Placement) -> Story:
    """The board's slots with the cards in them; nothing for boards whose slots are not in the catalog."""
    names = {card.slot for card in placement.cards}
    for part in c.content.parts:
        slots = _board_slots(part)
        if slots and names <= {slot.label for slot in slots}:
            powers = {draw.part: draw.each_w for node in c.content.technical.power for draw in node.chain.draws}
            open_air = {p.id: p.facts.get("cooling") == "open_air" for p in c.content.parts}
            drawing = slot_map(slots, placement, power_w=powers, open_air=open_air, width=520)
            return [figure_of(drawing, c.theme.width, c.content.identity.language), Spacer(1, 4)]
    return []


def _board_slots(part: PartSnapshot) -> tuple[Slot, ...]:
    spec = CATEGORIES[part.category]
    known = spec.model_validate(part.facts) if part.category == "motherboard" else None
    return tuple(getattr(known, "pcie_slots", None) or ())


def _link(c: Context, lanes: int | None, gen: int | None) -> str:
    if lanes is None:
        return c.w("unknown")
    return f"x{lanes}" + (f", PCIe {gen}.0" if gen else "")
