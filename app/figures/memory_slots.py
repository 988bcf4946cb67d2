"""The memory slots of a machine by channel, with the size of the module in each: who fits them reads it off."""

from __future__ import annotations

from collections.abc import Mapping

from app.domain.placement import MemoryPlan
from app.figures.drawing import PRINT_PALETTE, Canvas, Drawing

LABEL_W = 78.0
BOX_H = 23.0
ROW = BOX_H + 24.0
GAP = 7.0
WIDEST = 40.0


def memory_slots(plan: MemoryPlan, *, width: float = 520, palette: Mapping[str, str] = PRINT_PALETTE) -> Drawing:
    """One row per processor, a box per slot, those of a channel side by side; empty slots are dashed."""
    each = len(plan.channels) // plan.processors
    deep = len(plan.channels[0])
    canvas = Canvas(width, plan.processors * ROW, palette)
    box = min(WIDEST, ((width - LABEL_W + GAP) / each - GAP) / deep)
    for n, slots in enumerate(plan.channels):
        row, column = divmod(n, each)
        y = row * ROW + 2
        x = LABEL_W + column * (deep * box + GAP)
        if column == 0 and plan.processors > 1:
            canvas.text(0, y + 15, f"Processor {row + 1}", size=10.5, colour="text2")
        for k, gib in enumerate(slots):
            _slot(canvas, x + k * box, y, box, gib)
        canvas.text(x + deep * box / 2, y + BOX_H + 12, str(column + 1), size=9.5, colour="text3", anchor="middle")
        held = " + ".join(f"{gib:g} GiB" for gib in slots if gib is not None) or "empty"
        canvas.region(f"channel:{n}", x, y, deep * box, BOX_H, f"Processor {row + 1}, channel {column + 1}: {held}")
    canvas.text(0, ROW - 10, "Channel", size=9.5, colour="text3")
    return canvas.finish("Memory modules by channel", _table(plan, each))


def _slot(canvas: Canvas, x: float, y: float, box: float, gib: float | None) -> None:
    if gib is None:
        canvas.rect(x + 1, y, box - 2, BOX_H, stroke="control", dash="2 2", radius=2)
        return
    canvas.rect(x + 1, y, box - 2, BOX_H, fill="accentSoft", stroke="c1", line=1.2, radius=2)
    size = 10.5 if box >= 24 else 8.5
    canvas.text(x + box / 2, y + BOX_H / 2 + size / 3, f"{gib:g}", size=size, bold=True, anchor="middle")


def _table(plan: MemoryPlan, each: int) -> tuple[tuple[str, ...], ...]:
    rows = [("Processor", "Channel", "Modules, GiB")]
    for n, slots in enumerate(plan.channels):
        row, column = divmod(n, each)
        rows.append((str(row + 1), str(column + 1), ", ".join(f"{gib:g}" for gib in slots if gib is not None)))
    return tuple(rows)
