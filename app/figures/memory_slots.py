"""The memory slots of a machine by channel, with the size of the module in each: who fits them reads it off."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.placement import MemoryPlan
from app.figures.drawing import PRINT_PALETTE, Canvas, Cell, Drawing

LABEL_W = 78.0
BOX_H = 23.0
ROW = BOX_H + 24.0
GAP = 7.0
WIDEST = 40.0


@dataclass(frozen=True)
class MemorySlotWords:
    """What the drawing says, in the reader's language."""

    title: str = "Memory modules by channel"
    row: str = "Processor {n}"
    processor: str = "Processor"
    channel: str = "Channel"
    modules: str = "Modules, GiB"
    held: str = "Processor {n}, channel {channel}: {modules}"
    empty: str = "empty"


def memory_slots(
    plan: MemoryPlan,
    *,
    words: MemorySlotWords | None = None,
    width: float = 520,
    palette: Mapping[str, str] = PRINT_PALETTE,
) -> Drawing:
    """One row per processor, a box per slot, those of a channel side by side; empty slots are dashed."""
    words = words or MemorySlotWords()
    each = len(plan.channels) // plan.processors
    deep = len(plan.channels[0])
    canvas = Canvas(width, plan.processors * ROW, palette, raw=True)
    box = min(WIDEST, ((width - LABEL_W + GAP) / each - GAP) / deep)
    for n, slots in enumerate(plan.channels):
        row, column = divmod(n, each)
        y = row * ROW + 2
        x = LABEL_W + column * (deep * box + GAP)
        if column == 0 and plan.processors > 1:
            canvas.text(0, y + 15, words.row.format(n=row + 1), size=10.5, colour="text2", room=LABEL_W - 6)
        for k, gib in enumerate(slots):
            _slot(canvas, x + k * box, y, box, gib)
        canvas.text(x + deep * box / 2, y + BOX_H + 12, str(column + 1), size=9.5, colour="text3", anchor="middle")
        held = " + ".join(f"{gib:g} GiB" for gib in slots if gib is not None) or words.empty
        said = words.held.format(n=row + 1, channel=column + 1, modules=held)
        canvas.region(f"channel:{n}", x, y, deep * box, BOX_H, said)
    canvas.text(0, ROW - 10, words.channel, size=9.5, colour="text3")
    return canvas.finish(words.title, _table(plan, each, words))


def _slot(canvas: Canvas, x: float, y: float, box: float, gib: float | None) -> None:
    if gib is None:
        canvas.rect(x + 1, y, box - 2, BOX_H, stroke="control", dash="2 2", radius=2)
        return
    canvas.rect(x + 1, y, box - 2, BOX_H, fill="accentSoft", stroke="c1", line=1.2, radius=2)
    size = 10.5 if box >= 24 else 8.5
    canvas.text(x + box / 2, y + BOX_H / 2 + size / 3, f"{gib:g}", size=size, bold=True, anchor="middle")


def _table(plan: MemoryPlan, each: int, words: MemorySlotWords) -> tuple[tuple[str, ...], ...]:
    rows: list[tuple[str, ...]] = [(words.processor, words.channel, words.modules)]
    for n, slots in enumerate(plan.channels):
        row, column = divmod(n, each)
        held = [gib for gib in slots if gib is not None]
        modules = Cell(", ".join(f"{gib:g}" for gib in held), sum(held))
        rows.append((Cell(str(row + 1), row + 1), Cell(str(column + 1), column + 1), modules))
    return tuple(rows)
