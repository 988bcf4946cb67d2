"""A machine as a small picture for lists: what kind it is and how many cards it has, without a word."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from app.figures.drawing import PRINT_PALETTE, Canvas, Drawing

ThumbKind = Literal["tower", "server", "cluster", "cloud", "edge", "hybrid"]
WIDTH, HEIGHT = 72.0, 44.0
MOST_CARDS, MOST_NODES, MOST_DRIVES, MOST_STICKS = 8, 16, 6, 8
RACK_UNITS = 8


@dataclass(frozen=True)
class MachineShape:
    """What the picture shows. Numbers are of one machine; beyond what can be told apart the picture stays the same.

    A machine that is not ``built`` yet is a dashed frame.
    """

    kind: ThumbKind
    built: bool = False
    machines: int = 1
    processors: int = 0
    cards: int = 0
    sticks: int = 0
    drives: int = 0


def machine_thumb(shape: MachineShape, palette: Mapping[str, str] = PRINT_PALETTE) -> Drawing:
    """The picture, 72 by 44."""
    canvas = Canvas(WIDTH, HEIGHT, palette, raw=True)
    {
        "tower": _tower, "server": _server, "cluster": _cluster, "cloud": _cloud, "edge": _edge, "hybrid": _hybrid,
    }[shape.kind](canvas, shape)  # fmt: skip
    return canvas.finish("")


def _frame(canvas: Canvas, shape: MachineShape, x: float, y: float, w: float, h: float, radius: float = 3) -> None:
    if shape.built:
        canvas.rect(x, y, w, h, fill="sunken", stroke="control", radius=radius)
    else:
        canvas.rect(x, y, w, h, stroke="control", radius=radius, dash="3 2")


def _tower(canvas: Canvas, shape: MachineShape) -> None:
    _frame(canvas, shape, 10, 1.5, 52, 41)
    for n in range(min(shape.processors, 2)):
        canvas.rect(15 + 12 * n, 6, 9, 9, fill="c2", radius=1)
    for n in range(min(shape.sticks, MOST_STICKS)):
        canvas.rect(41 + 2.4 * n, 5.5, 1.4, 10, fill="c3")
    cards = min(shape.cards, MOST_CARDS)
    pitch = min(6.0, 17.0 / max(cards, 1))
    for n in range(cards):
        canvas.rect(15, 19 + pitch * n, 34, max(1.2, pitch - 1.6), fill="c1", radius=0.8)
    for n in range(min(shape.drives, MOST_DRIVES)):
        canvas.rect(52, 19 + 3 * n, 6, 2, fill="c5")
    if shape.built:
        canvas.rect(15, 37, 14, 3.5, fill="c4", radius=0.8)


def _server(canvas: Canvas, shape: MachineShape) -> None:
    _frame(canvas, shape, 2, 9, 68, 26, 2)
    for n in range(min(shape.drives, MOST_DRIVES)):
        canvas.rect(6 + 3.4 * n, 13, 2.2, 18, fill="c5")
    for n in range(min(shape.processors, 2)):
        canvas.rect(28, 13 + 10 * n, 8, 8, fill="c2", radius=1)
    cards = min(shape.cards, MOST_CARDS)
    for n in range(cards):
        canvas.rect(40 + 3.5 * n, 13, 2.3, 18, fill="c1", radius=0.6)


def _cluster(canvas: Canvas, shape: MachineShape) -> None:
    count = min(max(shape.machines, 1), MOST_NODES)
    racks = 2 if count > RACK_UNITS else 1
    for rack in range(racks):
        left = WIDTH / 2 - 15 * racks + 30 * rack + 1
        _frame(canvas, shape, left, 1.5, 28, 41, 2)
        units = min(RACK_UNITS, count - RACK_UNITS * rack)
        for n in range(units if shape.built else 0):
            top = 39 - 4.6 * (n + 1)
            canvas.rect(left + 3, top, 22, 3.4, fill="c1" if shape.cards else "c2", radius=0.6)
            canvas.rect(left + 21, top + 1, 2, 1.4, fill="surface")


def _cloud(canvas: Canvas, shape: MachineShape, x: float = 0) -> None:
    """A cloud out of discs; its outline first, so that the discs run into each other."""
    discs = ((22.0, 25.0, 10.0), (36.0, 18.0, 13.0), (50.0, 25.0, 10.0))
    fill = "accentSoft" if shape.built else "surface"
    for cx, cy, r in discs:
        canvas.circle(x + cx, cy, r, fill=fill, stroke="control", line=2)
    canvas.rect(x + 21, 26, 30, 9, fill=fill, stroke="control")
    for cx, cy, r in discs:
        canvas.circle(x + cx, cy, r - 0.6, fill=fill)
    canvas.rect(x + 20, 24, 32, 10, fill=fill)
    for n in range(min(shape.cards, MOST_CARDS)):
        canvas.rect(x + 22 + 3.6 * n, 22, 2.4, 10, fill="c1", radius=0.6)


def _edge(canvas: Canvas, shape: MachineShape, x: float = 0, most: int = 6) -> None:
    count = min(max(shape.machines, 1), most)
    across = min(count, 3)
    for n in range(count):
        left = x + WIDTH / 2 - 11 * across + 22 * (n % 3) + 2
        top = (13 if count <= 3 else 4) + 20 * (n // 3)
        _frame(canvas, shape, left, top, 18, 16, 2)
        if shape.built:
            canvas.rect(left + 4, top + 4, 7, 7, fill="c1", radius=1)
            canvas.circle(left + 14.5, top + 8, 1.2, fill="c2")


def _hybrid(canvas: Canvas, shape: MachineShape) -> None:
    _edge(canvas, shape, -25, 1)
    canvas.line(22, 21, 29, 21, "control", 1.2, "2 2")
    canvas.circle(40, 24, 8, fill="accentSoft", stroke="control", line=1.6)
    canvas.circle(50, 19, 10, fill="accentSoft", stroke="control", line=1.6)
    canvas.circle(60, 24, 8, fill="accentSoft", stroke="control", line=1.6)
    canvas.rect(39, 19, 22, 12, fill="accentSoft")
    canvas.line(40, 32, 60, 32, "control", 1.6)
