"""Racks seen from the front: what stands at which unit, the machines from below, the switches at the top."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby
from math import ceil

from app.domain.rack_plan import Rack, RackedDevice, RackPlan
from app.figures.drawing import PRINT_PALETTE, Canvas, Drawing

U_H = 8.0
SCALE_W = 22.0
WIDEST = 150.0
NARROWEST = 34.0


def letter(plan: RackPlan, device: RackedDevice) -> str:
    """What stands for a device in the drawing and in its list: A, B, C and so on."""
    n = plan.devices.index(device)
    return chr(ord("A") + n) if n < 26 else str(n + 1)


def rack_elevation(
    plan: RackPlan, racks: Sequence[Rack], *, width: float = 493, palette: Mapping[str, str] = PRINT_PALETTE
) -> Drawing | None:
    """Racks that hold the same are drawn once. ``None`` where there are too many different ones to be read."""
    kinds = [list(group) for _, group in groupby(enumerate(racks, 1), key=lambda pair: pair[1])]
    room = (width - SCALE_W) / len(kinds)
    if room < NARROWEST:
        return None
    units = max(rack.units for rack in racks)
    canvas = Canvas(width, units * U_H + 22, palette)
    for u in range(1, units + 1):
        if u == 1 or u % 6 == 0:
            canvas.text(SCALE_W - 6, _y(u, 1, units) + 7, str(u), size=7.5, colour="text3", anchor="end")
    box = min(room - 8, WIDEST)
    for n, group in enumerate(kinds):
        _rack(canvas, plan, group[0][1], SCALE_W + n * (box + 8), box, units)
        first, last = group[0][0], group[-1][0]
        name = f"Rack {first}" if first == last else f"Racks {first}–{last}"
        canvas.text(
            SCALE_W + n * (box + 8) + box / 2, units * U_H + 16, name, size=9.5, colour="text2", anchor="middle"
        )
    rows = [
        ("Rack", "Unit", "Device"),
        *((str(n), str(u), d.title) for n, r in enumerate(racks, 1) for u, d in r.devices),
    ]
    return canvas.finish("Rack elevation", tuple(rows))


def _y(low: int, size: int, units: int) -> float:
    return 2 + (units - low - size + 1) * U_H


def _rack(canvas: Canvas, plan: RackPlan, rack: Rack, x: float, box: float, units: int) -> None:
    top = _y(1, rack.units, units)
    canvas.rect(x, top, box, rack.units * U_H, stroke="control", line=1.2)
    for low, device in rack.devices:
        size = ceil(device.each_u or 0)
        y = _y(low, size, units)
        fill = "sunken" if device.is_switch else "accentSoft"
        canvas.rect(x + 2, y + 0.6, box - 4, size * U_H - 1.2, fill=fill, stroke="c1", line=0.8)
        mark = letter(plan, device)
        words = mark if box < 60 else f"{mark} · {device.title}"
        middle = y + size * U_H / 2 + 2.7
        canvas.text(x + box / 2, middle, words, size=7.6, bold=True, anchor="middle", room=box - 8)
        span = f"unit {low}" if size == 1 else f"units {low} to {low + size - 1}"
        canvas.region(f"rack:{x:.0f}:{low}", x, y, box, size * U_H, f"{device.title} at {span}")
