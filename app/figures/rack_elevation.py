"""Racks seen from the front: what stands at which unit, the machines from below, the switches at the top."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from math import ceil

from app.domain.rack_plan import Rack, RackedDevice, RackLoad, RackPlan
from app.figures.drawing import PRINT_PALETTE, Canvas, Cell, Drawing

SCALE_W = 22.0
NARROWEST = 34.0
LOADED = 88.0
"""A rack below this width has no room for its load in words; the table tells it."""
PDU_W = 7.0
LINE = 12.0


def kilowatts(watts: float, decimal: str = ".") -> str:
    """A power as a drawing writes it."""
    return f"{watts / 1000:,.1f} kW".replace(".", decimal)


def kilograms(kg: float) -> str:
    """A weight as a drawing writes it."""
    return f"{kg:,.0f} kg"


@dataclass(frozen=True)
class RackSize:
    """How large racks are drawn: height of a unit, width of a rack, and the sizes of names and of the scale.

    Where ``list_w`` is left beside the racks, the devices are listed there; 0 for no list.
    """

    unit: float = 7.4
    widest: float = 150.0
    name: float = 7.6
    scale: float = 7.5
    baseline: float = 2.7
    list_w: float = 0.0


LARGE = RackSize(unit=12.0, widest=340.0, name=9.6, scale=9.5, baseline=3.4, list_w=240.0)
"""Where there is room to read what stands in a single unit, and for a list of the devices beside the racks."""


@dataclass(frozen=True)
class RackWords:
    """What the drawing says, in the reader's language; ``{...}`` are filled in."""

    title: str = "Rack elevation"
    rack: str = "Rack {n}"
    racks: str = "Racks {n}–{last}"
    number: str = "Rack"
    unit: str = "Unit"
    device: str = "Device"
    at_unit: str = "{device} at unit {n}"
    at_units: str = "{device} at units {n} to {last}"
    power: str = "Power"
    weight: str = "Weight"
    of: str = "{n} of {limit}"
    over: str = "{n}, over {limit}"
    at_least: str = "at least {n}"
    unknown: str = "unknown"
    each: str = "{n} × {units} U; each {power}, {weight}"
    unknown_power: str = "power unknown"
    unknown_weight: str = "weight unknown"
    write_w: Callable[[float], str] = kilowatts
    write_kg: Callable[[float], str] = kilograms


def letter(plan: RackPlan, device: RackedDevice) -> str:
    """What stands for a device in the drawing and in its list: A, B, C and so on."""
    n = plan.devices.index(device)
    return chr(ord("A") + n) if n < 26 else str(n + 1)


def power_words(load: RackLoad, words: RackWords) -> str:
    """What a rack draws against what it may."""
    return _against(load.power_w, load.power_known, load.limit_w, words.write_w, words)


def weight_words(load: RackLoad, words: RackWords) -> str:
    """What the devices of a rack weigh against what it bears."""
    return _against(load.weight_kg, load.weight_known, load.limit_kg, words.write_kg, words)


def load_words(load: RackLoad, words: RackWords) -> tuple[str, str]:
    """Power and weight where no heading names them: what is unknown says what it is."""
    power, weight = power_words(load, words), weight_words(load, words)
    return (
        words.unknown_power if power == words.unknown else power,
        words.unknown_weight if weight == words.unknown else weight,
    )


def _against(value: float, known: bool, limit: float | None, write: Callable[[float], str], words: RackWords) -> str:
    if not known and not value:
        return words.unknown
    text = write(value) if known else words.at_least.format(n=write(value))
    if limit is None:
        return text
    return (words.over if value > limit else words.of).format(n=text, limit=write(limit))


def rack_elevation(
    plan: RackPlan,
    racks: Sequence[Rack],
    *,
    words: RackWords | None = None,
    width: float = 493,
    palette: Mapping[str, str] = PRINT_PALETTE,
    size: RackSize = RackSize(),
) -> Drawing | None:
    """Racks that hold the same are drawn once. ``None`` where there are too many different ones to be read."""
    words = words or RackWords()
    kinds = [list(group) for _, group in groupby(enumerate(racks, 1), key=lambda pair: pair[1])]
    room = (width - SCALE_W) / len(kinds)
    if room < NARROWEST:
        return None
    units = max(rack.units for rack in racks)
    box = min(room - 8, size.widest)
    told = plan.loaded and box >= LOADED
    canvas = Canvas(width, units * size.unit + 22 + (2 * LINE if told else 0), palette, raw=True)
    for u in range(1, units + 1):
        if u == 1 or u % 6 == 0:
            middle = _y(u, 1, units, size) + size.unit / 2 + size.baseline + 0.6
            canvas.text(SCALE_W - 6, middle, str(u), size=size.scale, colour="text3", anchor="end")
    for n, group in enumerate(kinds):
        x = SCALE_W + n * (box + 8)
        _rack(canvas, plan, group[0][1], (x, box), units, words, size)
        first, last = group[0][0], group[-1][0]
        name = words.rack.format(n=first) if first == last else words.racks.format(n=first, last=last)
        middle, y = x + box / 2, units * size.unit + 16
        canvas.text(middle, y, name, size=9.5, bold=True, colour="text2", anchor="middle", room=box)
        if told:
            _load(canvas, plan.load_of(group[0][1]), middle, y, box, words)
    left = SCALE_W + len(kinds) * (box + 8) + 20
    if size.list_w and width - left >= size.list_w:
        _list(canvas, plan, left, words)
    return canvas.finish(words.title, _table(plan, racks, words))


def _list(canvas: Canvas, plan: RackPlan, x: float, words: RackWords) -> None:
    """Which letter stands for what, how many there are of it, and what one draws and weighs."""
    room = canvas.width - x
    for n, device in enumerate(plan.devices):
        y = 13.0 + n * 38
        title = f"{letter(plan, device)} · {device.title}"
        canvas.text(x, y, title, size=11, bold=True, room=room)
        said = words.each.format(
            n=device.pieces,
            units=f"{device.each_u:g}" if device.each_u else "?",
            power=words.unknown_power if device.each_w is None else words.write_w(device.each_w),
            weight=words.unknown_weight if device.each_kg is None else words.write_kg(device.each_kg),
        )
        canvas.text(x, y + 15, said, size=10.5, colour="text2", room=room)


def _load(canvas: Canvas, load: RackLoad, middle: float, y: float, box: float, words: RackWords) -> None:
    """Power and weight of a rack below its name; what is too much says so in words and weight of type."""
    power_over = load.limit_w is not None and load.power_w > load.limit_w
    weight_over = load.limit_kg is not None and load.weight_kg > load.limit_kg
    told = load_words(load, words)
    for line, (text, over) in enumerate(zip(told, (power_over, weight_over), strict=True), 1):
        colour = "fail" if over else "text2"
        canvas.text(middle, y + line * LINE, text, size=9, bold=over, colour=colour, anchor="middle", room=box)


def _y(low: int, high: int, units: int, size: RackSize) -> float:
    return 2 + (units - low - high + 1) * size.unit


def _rack(
    canvas: Canvas, plan: RackPlan, rack: Rack, place: tuple[float, float], units: int, words: RackWords, size: RackSize
) -> None:
    """One rack with what stands in it."""
    x, box = place
    top, tall = _y(1, rack.units, units, size), rack.units * size.unit
    canvas.rect(
        x, top if rack.units == units else _y(rack.units, 1, units, size), box, tall, stroke="control", line=1.2
    )
    upright = plan.pdu is not None and plan.pdu.upright and box >= LOADED
    inset = PDU_W + 2 if upright else 0.0
    if upright and plan.pdu is not None:
        _pdus(canvas, plan.pdu.per_rack, plan.pdu.title, x, box, top, tall)
    for low, device in rack.devices:
        high = ceil(device.each_u or 0)
        y = _y(low, high, units, size)
        fill = "sunken" if device.is_switch else "accentSoft"
        canvas.rect(
            x + 2 + inset, y + 0.6, box - 4 - 2 * inset, high * size.unit - 1.2, fill=fill, stroke="c1", line=0.8
        )
        mark = letter(plan, device)
        text = mark if box < 60 else f"{mark} · {device.title}"
        middle = y + high * size.unit / 2 + size.baseline
        canvas.text(x + box / 2, middle, text, size=size.name, bold=True, anchor="middle", room=box - 8 - 2 * inset)
        at = words.at_unit if high == 1 else words.at_units
        label = at.format(device=device.title, n=low, last=low + high - 1)
        canvas.region(f"rack:{x:.0f}:{low}", x, y, box, high * size.unit, label)


def _pdus(canvas: Canvas, count: int, title: str, x: float, box: float, top: float, tall: float) -> None:
    """Upright PDUs at the sides, feed A at the left and B at the right; more than two stand one above the other."""
    high = (tall - 8) / max(1, ceil(count / 2))
    for n in range(count):
        left = x + 2 if n % 2 == 0 else x + box - PDU_W - 2
        y = top + 4 + (n // 2) * high
        canvas.rect(left, y, PDU_W, high - 4, fill="surface", stroke="c4", line=0.9)
        canvas.text(left + PDU_W / 2, y + 9, "AB"[n % 2], size=7, bold=True, anchor="middle")
        canvas.region(f"pdu:{x:.0f}:{n}", left, y, PDU_W, high - 4, f"{'AB'[n % 2]}: {title}")


def _table(plan: RackPlan, racks: Sequence[Rack], words: RackWords) -> tuple[tuple[str, ...], ...]:
    """Device by device; where the loads are known, a line with them closes each rack."""
    rows: list[tuple[str, ...]] = [(words.number, words.unit, words.device)]
    for n, rack in enumerate(racks, 1):
        rows += [(Cell(str(n), n), Cell(str(low), low), device.title) for low, device in rack.devices]
        if plan.loaded:
            load = plan.load_of(rack)
            rows.append((Cell(str(n), n), words.power, power_words(load, words)))
            rows.append((Cell(str(n), n), words.weight, weight_words(load, words)))
    return tuple(rows)
