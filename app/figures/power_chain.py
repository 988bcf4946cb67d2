"""The power chain: from the parts over supply, cord, plug and UPS to the circuit, and what it does to the room."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from app.domain.power import PowerChain
from app.figures.drawing import PRINT_PALETTE, Canvas, Drawing

GAP = 22.0
BOX, ROW = 52.0, 58.0
"""Height of a box, and from one row of boxes to the next."""
NARROWEST = 88.0
"""A box below this width cuts its words."""
SUPPLY_SHARE = 0.8
"""Share of its rating that a supply may carry for days (RULES.md PWR-SUM)."""
UPS_SHARE = 0.8

STYLES: Mapping[str | None, tuple[str, str]] = MappingProxyType(
    {None: ("surface", "border"), "ok": ("surface", "border"), "tight": ("warnBg", "warn"), "fails": ("failBg", "fail")}
)
"""Fill and frame of a step by how it holds."""


@dataclass(frozen=True)
class _Step:
    """One box: its name, its number in words (``None``: unknown), a line below, and how it holds."""

    name: str
    number: str | None
    below: str
    holds: str | None = None


def power_chain_figure(chain: PowerChain, *, width: float = 350, palette: Mapping[str, str] = PRINT_PALETTE) -> Drawing:
    """Boxes joined by arrows from the parts to the circuit; below them what the room feels: heat, air, noise.

    A machine that brings its supply along unseen (an edge device) has no box for it, and none for cord and plug.
    """
    rows = _rows(_way(chain), int((width + GAP) / (NARROWEST + GAP))) + ([_room(chain)] if chain.detailed else [])
    canvas = Canvas(width, ROW * (len(rows) - 1) + BOX + 2, palette)
    last = len(rows) - 1 if chain.detailed else len(rows)
    for number, steps in enumerate(rows):
        box = (width - (len(steps) - 1) * GAP - 2) / len(steps)
        y = 1 + number * ROW
        for i, step in enumerate(steps):
            x = 1 + i * (box + GAP)
            _draw(canvas, step, x, y, box)
            if i and number < last:
                middle = y + BOX / 2
                canvas.line(x - GAP + 5, middle, x - 5, middle, "text2", 1.5)
                canvas.path([(x - 10, middle - 4), (x - 5, middle), (x - 10, middle + 4)], "text2", 1.5)
    rows_of_parts = [("Part", "Pieces", "W each", "W")]
    rows_of_parts += [(d.title, str(d.qty), f"{d.each_w:,.0f}", f"{d.total_w:,.0f}") for d in chain.draws]
    return canvas.finish("Power from parts to circuit", tuple(rows_of_parts))


def _rows(steps: list[_Step], most: int) -> list[list[_Step]]:
    """The steps in rows of at most so many, as even as can be, in the order of the current."""
    count = -(-len(steps) // max(1, most))
    size = -(-len(steps) // count)
    return [steps[i : i + size] for i in range(0, len(steps), size)]


def _way(chain: PowerChain) -> list[_Step]:
    """The way of the current. Steps that the site tells nothing about are left out."""
    needed = None if chain.sustained_w is None else chain.sustained_w / SUPPLY_SHARE
    peak = "at maximum" if chain.peak_w is None else f"peaks {chain.peak_w:,.0f} W"
    steps = [_Step("Parts", _watts(chain.sustained_w), peak)]
    if chain.supply_rated_w != 0:
        steps.append(
            _Step("Supply", _watts(chain.supply_rated_w), _supply_words(chain, needed), _supply(chain, needed))
        )
    if chain.detailed:
        steps += [*_cord(chain), *_ups(chain)]
    holds = _holds(chain.wall_w, chain.circuit_w)
    return [*steps, _Step("Circuit", _watts(chain.wall_w), _against("of", chain.circuit_w), holds)]


def _supply_words(chain: PowerChain, needed: float | None) -> str:
    if chain.supply_load is None or chain.efficiency is None or chain.supply_rated_w is None:
        return _against("needs", needed)
    return f"η {chain.efficiency:.0%} at {chain.supply_load:.0%}"


def _cord(chain: PowerChain) -> list[_Step]:
    load, rated = chain.cord_load_a, chain.cord_rated_a
    count = "" if not chain.cords or chain.cords == 1 else f"{chain.cords} × "
    below = "cord unknown" if rated is None else f"of {rated:g} A, {chain.cord}"
    steps = [_Step("Cord", None if load is None else f"{count}{load:.1f} A", below, _holds(load, rated))]
    if chain.plug is not None:
        plug = "rating unknown" if chain.plug_rated_a is None else f"for {chain.plug_rated_a:g} A"
        steps.append(_Step("Plug", chain.plug, plug, _holds(load, chain.plug_rated_a)))
    return steps


def _ups(chain: PowerChain) -> list[_Step]:
    if chain.ups_w is None and chain.ups_va is None:
        return []
    watts = _holds(chain.wall_w, None if chain.ups_w is None else UPS_SHARE * chain.ups_w)
    volt_amperes = _holds(chain.apparent_va, None if chain.ups_va is None else UPS_SHARE * chain.ups_va)
    holds = "fails" if "fails" in (watts, volt_amperes) else watts or volt_amperes
    size = f"{chain.ups_w:,.0f} W" if chain.ups_w is not None else f"{chain.ups_va:,.0f} VA"
    below = "minutes not told" if chain.ups_minutes is None else f"{chain.ups_minutes:.0f} min or more"
    return [_Step("UPS", size, below, holds)]


def _room(chain: PowerChain) -> list[_Step]:
    heat, air = chain.heat_btu_h, chain.airflow_cfm
    high = "" if not chain.altitude_m else f", {chain.altitude_m:,.0f} m"
    noise = None if chain.noise_dba is None else f"{chain.noise_dba:.0f} dB(A)"
    sources = "all sources" if not chain.noise_unknown else f"+ {len(chain.noise_unknown)} unknown"
    return [
        _Step("Heat", _watts(chain.wall_w), "unknown" if heat is None else f"{heat:,.0f} BTU/h"),
        _Step("Air", None if air is None else f"{air:,.0f} CFM", f"+15 °C{high}"),
        _Step("Noise", noise, "no figure" if noise is None else sources),
    ]


def _draw(canvas: Canvas, step: _Step, x: float, y: float, box: float) -> None:
    fill, stroke = STYLES[step.holds]
    unknown = step.number is None
    canvas.rect(x, y, box, BOX, fill=fill, stroke="unk" if unknown else stroke, radius=4, dash="4 3" if unknown else "")
    canvas.text(x + 9, y + 15, step.name, size=10.5, colour="text2")
    number = step.number or "unknown"
    canvas.text(x + 9, y + 30, number, size=12.5, bold=True, colour="unk" if unknown else "text", room=box - 12)
    canvas.text(x + 9, y + 45, step.below, size=10.5, colour="text2", room=box - 12)
    if step.holds is not None:
        _mark(canvas, x + box - 16, y + 12, step.holds)
    canvas.region(step.name.lower(), x, y, box, BOX, f"{step.name}: {number}, {step.below}")


def _mark(canvas: Canvas, x: float, y: float, holds: str) -> None:
    """A tick in a disc, a triangle, or a cross in a square: told apart without colour."""
    if holds == "ok":
        canvas.circle(x, y, 7, fill="ok")
        canvas.path([(x - 3.5, y), (x - 1, y + 3), (x + 3.5, y - 3)], "surface", 1.6)
    elif holds == "tight":
        canvas.area([(x, y - 7), (x + 8, y + 7), (x - 8, y + 7)], "warn")
        canvas.line(x, y - 2, x, y + 2.5, "surface", 1.6)
        canvas.circle(x, y + 4.8, 0.9, fill="surface")
    else:
        canvas.rect(x - 7, y - 7, 14, 14, fill="fail", radius=2)
        canvas.path([(x - 3, y - 3), (x + 3, y + 3)], "surface", 1.6)
        canvas.path([(x + 3, y - 3), (x - 3, y + 3)], "surface", 1.6)


def _watts(value: float | None) -> str | None:
    return None if value is None else f"{value:,.0f} W"


def _against(word: str, value: float | None) -> str:
    return f"{word} unknown" if value is None else f"{word} {value:,.0f} W"


def _holds(load: float | None, limit: float | None) -> str | None:
    if load is None or limit is None:
        return None
    return "ok" if load <= limit + 0.5 else "fails"


def _supply(chain: PowerChain, needed: float | None) -> str | None:
    """Above its 80 % a supply is tight; above its rating it fails (as PWR-SUM says)."""
    carried = _holds(chain.sustained_w, chain.supply_rated_w)
    return "tight" if carried == "ok" and _holds(needed, chain.supply_rated_w) == "fails" else carried
