"""What sits where: racks and cables, cards, drives and memory modules; of rented and small machines a data sheet."""

from __future__ import annotations

from reportlab.platypus import Spacer

from app.domain.parts import CATEGORIES, Slot
from app.domain.placement import MemoryPlan, Placement
from app.figures.bay_map import BayWords, bay_lines, bay_map
from app.figures.memory_slots import MemorySlotWords, memory_slots
from app.figures.slot_map import SlotWords, slot_map
from app.quoting.model import NodePlacement, PartSnapshot
from app.quoting.pdf.context import Context, Story
from app.quoting.pdf.drawn_words import drawn_numbers, drawn_words
from app.quoting.pdf.figure import figure_of
from app.quoting.pdf.line import line
from app.quoting.pdf.racks import racks
from app.quoting.pdf.rental import rental
from app.quoting.pdf.sheets import sheets
from app.quoting.pdf.tables import grid, heading, section, together
from app.quoting.pdf.theme import MOST_KINDS


def slots(c: Context) -> Story:
    """The section; nothing where nobody knows what sits where."""
    placed = _folded(c)
    inside: Story = []
    if len(placed) > MOST_KINDS:
        inside = _one_table(c, placed)
    else:
        for node in placed:
            if len(placed) > 1 or node.qty > 1:
                inside += heading(c, f"{node.qty} × {c.w(node.title)}")
            inside += _tables(c, node)
    outside, whole = racks(c), [*sheets(c), *line(c), *rental(c)]
    if not (inside or outside or whole):
        return []
    if inside:
        title = c.w("Slot map") if not outside else c.w("Racks, cables and slots")
        lead = c.w("Which card sits where, and how many lanes it gets. Follow it when you open the case.")
    elif outside:
        title, lead = c.w("Racks and cables"), c.w("What stands in the racks, and which cables run between.")
    else:
        title, lead = c.w("Data sheet"), c.w("The machine as its maker or provider describes it.")
    return [*section(c, "slots", title, lead), *outside, *inside, *whole]


def _folded(c: Context) -> list[NodePlacement]:
    """The machines that have something in a slot; those with the same in the same places told once."""
    found: list[NodePlacement] = []
    for node in c.content.technical.placements:
        placement = node.placement
        held = any(group.taken for group in node.bays)
        if not (placement.cards or placement.drives or placement.unplaced or node.memory or held):
            continue
        same = next((n for n, one in enumerate(found) if one.model_copy(update={"qty": node.qty}) == node), None)
        if same is None:
            found.append(node)
        else:
            found[same] = node.model_copy(update={"qty": found[same].qty + node.qty})
    return found


def _one_table(c: Context, nodes: list[NodePlacement]) -> Story:
    """Many different machines in one table, a row per card and drive."""
    rows = []
    for node in nodes:
        name = f"{node.qty} × {c.w(node.title)}"
        cards = [(card.slot, card.title, card.lanes, card.gen) for card in node.placement.cards]
        drives = [(drive.slot, drive.title, drive.lanes, drive.gen) for drive in node.placement.drives]
        for slot, title, lanes, gen in (*cards, *drives):
            rows.append((name, c.named(slot), title, _link(c, lanes, gen)))
            name = ""
    head = (c.w("Machine"), c.w("Slot"), c.w("Part"), c.w("Runs at"))
    return [*heading(c, c.w("Cards and drives")), grid(c, head, rows, (90, 110, 220, 80))] if rows else []


def _tables(c: Context, node: NodePlacement) -> Story:
    placement = node.placement
    story: Story = []
    if placement.cards:
        story += _drawing(c, placement)
        cards = sorted(placement.cards, key=lambda card: (card.position is None, card.position or 0, card.slot))
        rows: list[tuple[object, ...]] = [
            (
                c.named(card.slot) + ("" if card.position is None else f" ({card.position})"),
                c.printer.two(card.title, c.w("behind the chipset") if card.behind_chipset else ""),
                c.w("unknown") if card.width_slots is None else c.figures.number(card.width_slots),
                _link(c, card.lanes, card.gen),
            )
            for card in cards
        ]
        head = (c.w("Slot (place from the top)"), c.w("Card"), c.w("Width, slots"), c.w("Runs at"))
        story += [*heading(c, c.w("Cards")), grid(c, head, rows, (145, 210, 65, 80))]
    if placement.drives:
        drives = [(c.named(drive.slot), drive.title, _link(c, drive.lanes, drive.gen)) for drive in placement.drives]
        head3 = (c.w("Socket"), c.w("Drive"), c.w("Runs at"))
        story += [*heading(c, c.w("M.2 drives")), grid(c, head3, drives, (145, 275, 80))]
    story += _bays(c, node)
    if node.memory:
        story += _memory(c, node.memory)
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


def _bays(c: Context, node: NodePlacement) -> Story:
    """The places for cards and drives, taken and free, as far as they are known; those of drives as a table, too."""
    groups = [group for group in node.bays if group.bays]
    if not groups:
        return []
    words = drawn_words(c, BayWords)
    drawing = figure_of(bay_map(groups, words=words, width=520), c.theme.width, c.printer)
    story: Story = [*heading(c, words.title), together([drawing, Spacer(1, 4)])]
    rows = [
        (getattr(words, group.kind), *line)
        for group in groups
        if group.kind in ("small", "large")
        for line in bay_lines(group, words)
    ]
    return [*story, grid(c, (words.kind, words.place, words.part), rows, (145, 60, 295))] if rows else story


def _memory(c: Context, plan: MemoryPlan) -> Story:
    """The modules by channel. Which of a channel's slots is filled first is the board's matter."""
    text = c.w("Each box is a slot, the figure in it the size of its module in GiB. Larger modules go in first.")
    if len(plan.channels[0]) > 1:
        text += " " + c.w("Which slot of a channel is filled first is printed in the board's manual.")
    drawn = memory_slots(plan, words=drawn_words(c, MemorySlotWords), width=520)
    drawing = figure_of(drawn, c.theme.width, c.printer, c.figures.turned)
    return [*heading(c, c.w("Memory modules")), together([drawing, Spacer(1, 3), c.printer.p(text, "note")])]


def _drawing(c: Context, placement: Placement) -> Story:
    """The board's slots with the cards in them; nothing for boards whose slots are not in the catalog."""
    names = {card.slot for card in placement.cards}
    for part in c.content.parts:
        slots = _board_slots(part)
        if slots and names <= {slot.label for slot in slots}:
            powers = {draw.part: draw.each_w for node in c.content.technical.power for draw in node.chain.draws}
            open_air = {p.id: p.facts.get("cooling") == "open_air" for p in c.content.parts}
            drawing = slot_map(
                slots, placement, words=drawn_words(c, SlotWords), number=drawn_numbers(c), power_w=powers,
                open_air=open_air, width=520,
            )  # fmt: skip
            return [figure_of(drawing, c.theme.width, c.printer, c.figures.turned), Spacer(1, 4)]
    return []


def _board_slots(part: PartSnapshot) -> tuple[Slot, ...]:
    spec = CATEGORIES[part.category]
    known = spec.model_validate(part.facts) if part.category == "motherboard" else None
    return tuple(getattr(known, "pcie_slots", None) or ())


def _link(c: Context, lanes: int | None, gen: int | None) -> str:
    if lanes is None:
        return c.w("unknown")
    return f"x{lanes}" + (f", PCIe {gen}.0" if gen else "")
