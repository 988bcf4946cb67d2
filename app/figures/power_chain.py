"""The power chain: parts, supply and circuit as three boxes, each with its number and whether it holds."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from app.domain.power import PowerChain
from app.figures.drawing import PRINT_PALETTE, Canvas, Drawing

GAP = 22.0
SUPPLY_SHARE = 0.8
"""Share of its rating that a supply may carry for days (RULES.md PWR-SUM)."""

STYLES: Mapping[str | None, tuple[str, str]] = MappingProxyType(
    {None: ("surface", "border"), "ok": ("surface", "border"), "tight": ("warnBg", "warn"), "fails": ("failBg", "fail")}
)
"""Fill and frame of a step by how it holds."""


def power_chain_figure(chain: PowerChain, *, width: float = 350, palette: Mapping[str, str] = PRINT_PALETTE) -> Drawing:
    """Boxes joined by arrows: what the parts draw, what the supply gives, what the circuit carries.

    A machine that brings its supply along unseen (an edge device) has no box for it.
    """
    canvas = Canvas(width, 62, palette)
    needed = None if chain.sustained_w is None else chain.sustained_w / SUPPLY_SHARE
    boxes = [
        ("Parts", chain.sustained_w, "at maximum", None),
        ("Supply", chain.supply_rated_w, _against("needs", needed), _supply(chain, needed)),
        ("Circuit", chain.wall_w, _against("of", chain.circuit_w), _holds(chain.wall_w, chain.circuit_w)),
    ]
    if chain.supply_rated_w == 0:
        del boxes[1]
    box = (width - (len(boxes) - 1) * GAP - 2) / len(boxes)
    for i, (name, value, below, holds) in enumerate(boxes):
        x = 1 + i * (box + GAP)
        fill, stroke = STYLES[holds]
        dash = "4 3" if value is None else ""
        canvas.rect(x, 1, box, 60, fill=fill, stroke="unk" if value is None else stroke, radius=4, dash=dash)
        canvas.text(x + 10, 18, name, size=10.5, colour="text2")
        number = "unknown" if value is None else f"{value:,.0f} W"
        canvas.text(x + 10, 35, number, size=12.5, bold=True, colour="unk" if value is None else "text")
        canvas.text(x + 10, 52, below, size=10.5, colour="text2", room=box - 12)
        if holds is not None:
            _mark(canvas, x + box - 16, 15, holds)
        canvas.region(name.lower(), x, 1, box, 60, f"{name}: {number}, {below}")
        if i:
            canvas.line(x - GAP + 5, 31, x - 5, 31, "text2", 1.5)
            canvas.path([(x - 10, 27), (x - 5, 31), (x - 10, 35)], "text2", 1.5)
    rows = [("Part", "Pieces", "W each", "W")]
    rows += [(d.title, str(d.qty), f"{d.each_w:,.0f}", f"{d.total_w:,.0f}") for d in chain.draws]
    return canvas.finish("Power from parts to circuit", tuple(rows))


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
