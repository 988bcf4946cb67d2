"""Two line charts: time against the number of cards, and money spent month by month."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from app.figures.drawing import PRINT_PALETTE, Canvas, Drawing, nice_step, spread, text_width

TOP, BOTTOM = 14.0, 40.0
LABEL_H = 30.0
"""What a label at the end of a line takes, in two lines of text."""
WORDS_H = 30.0
"""What the words at the break-even take."""
STYLES = (("c1", ""), ("c4", "6 3"), ("c2", "2 3"), ("c3", "9 3 2 3"), ("c5", "1 3"))
"""Colour and dash of each line: the dash alone tells them apart."""


@dataclass(frozen=True)
class TimePoint:
    """How long a number of cards takes, with the 80 % interval."""

    count: int
    value: float
    low: float
    high: float


@dataclass(frozen=True)
class CostCurve:
    """The money one way has cost by the end of each month (index 0: at purchase)."""

    key: str
    title: str
    amounts: tuple[Decimal, ...]


def time_chart(
    points: Sequence[TimePoint],
    *,
    unit: str,
    x_title: str,
    limit: float | None = None,
    chosen: int | None = None,
    width: float = 330,
    height: float = 250,
    palette: Mapping[str, str] = PRINT_PALETTE,
) -> Drawing:
    """A line with its uncertainty band and the limit; ``chosen`` is the count that is marked."""
    canvas = Canvas(width, height, palette)
    left, right = 40.0, width - 16
    highest = max([p.high for p in points] + ([limit * 1.1] if limit else []), default=1.0)
    y_of = _axis(canvas, highest, left, right, height, lambda v: f"{v:g}")
    counts = [p.count for p in points]
    first, last = (min(counts), max(counts)) if counts else (1, 1)

    def x_of(count: float) -> float:
        return left + 14 + (right - left - 28) * (0.5 if last == first else (count - first) / (last - first))

    band = [(x_of(p.count), y_of(p.high)) for p in points] + [(x_of(p.count), y_of(p.low)) for p in reversed(points)]
    if len(points) > 1:
        canvas.area(band, "c1", 0.2)
        canvas.path([(x_of(p.count), y_of(p.value)) for p in points], "c1", 2)
    if limit:
        canvas.line(left, y_of(limit), right, y_of(limit), "text", 1.5, "6 3")
        canvas.text(right, y_of(limit) - 5, f"limit {limit:g} {unit}", size=11, bold=True, anchor="end")
    for p in points:
        x, y = x_of(p.count), y_of(p.value)
        canvas.circle(x, y, 4.5, fill="surface" if p.count == chosen else "c1", stroke="c1")
        canvas.text(x, height - BOTTOM + 15, str(p.count), size=10.5, colour="text2", anchor="middle")
        label = f"{p.count}: {p.value:,.1f} {unit}, {p.low:,.1f} to {p.high:,.1f}"
        canvas.region(f"count:{p.count}", x - 12, y - 12, 24, 24, label)
    canvas.text((left + right) / 2, height - 6, x_title, size=10.5, colour="text2", anchor="middle")
    rows = [(x_title, unit, "low", "high")]
    rows += [(str(p.count), f"{p.value:,.1f}", f"{p.low:,.1f}", f"{p.high:,.1f}") for p in points]
    return canvas.finish(f"{unit} against {x_title}", tuple(rows))


def cost_chart(
    curves: Sequence[CostCurve],
    *,
    money: Callable[[Decimal], str],
    break_even_month: int | None = None,
    width: float = 580,
    height: float = 270,
    palette: Mapping[str, str] = PRINT_PALETTE,
) -> Drawing:
    """One line per way, up to five, with its label at the end, told apart by colour and dash; break-even is marked."""
    curves = [curve for curve in curves if curve.amounts][: len(STYLES)]
    height = max(height, TOP + BOTTOM + LABEL_H * len(curves))
    canvas = Canvas(width, height, palette)
    left, right = 78.0, width - _label_room(curves, width)
    months = max((len(c.amounts) - 1 for c in curves), default=1) or 1
    highest = max((float(max(c.amounts)) for c in curves), default=1.0)
    y_of = _axis(canvas, highest, left, right, height, lambda v: money(Decimal(round(v))))

    def x_of(month: float) -> float:
        return left + (right - left) * month / months

    for month in range(0, months + 1, 12 if months > 36 else 6):
        canvas.text(x_of(month), height - BOTTOM + 15, str(month), size=10.5, colour="text2", anchor="middle")
    canvas.text((left + right) / 2, height - 6, "months in use", size=10.5, colour="text2", anchor="middle")
    drawn = [_points(curve, x_of, y_of) for curve in curves]
    heights = spread([points[-1][1] for points in drawn], LABEL_H, 12, height - BOTTOM + 4)
    for curve, points, y, (colour, dash) in zip(curves, drawn, heights, STYLES, strict=False):
        canvas.path(points, colour, 2, dash)
        _end_label(canvas, curve, points[-1], (right, y), (colour, dash), money)
    if break_even_month is not None and curves:
        _break_even(canvas, curves[0], break_even_month, x_of, y_of, money, (left, right), drawn)
    return canvas.finish("Money spent so far, month by month", _cost_table(curves, money))


def _label_room(curves: Sequence[CostCurve], width: float) -> float:
    """As wide as the longest label asks for, up to three tenths of the drawing."""
    longest = max((text_width(curve.title, 11) for curve in curves), default=0.0)
    return max(110.0, min(longest + 36, 0.3 * width))


def _points(
    curve: CostCurve, x_of: Callable[[float], float], y_of: Callable[[float], float]
) -> list[tuple[float, float]]:
    """The line of a curve, which begins on the ground: what is paid at purchase stands upright."""
    points = [(x_of(m), y_of(float(a))) for m, a in enumerate(curve.amounts)]
    return [(x_of(0), y_of(0)), *points] if points[0][1] < y_of(0) else points


def _end_label(
    canvas: Canvas,
    curve: CostCurve,
    end: tuple[float, float],
    at: tuple[float, float],
    style: tuple[str, str],
    money: Callable[[Decimal], str],
) -> None:
    """Name and amount beside the end of a line; joined to it by a stroke, and headed by a piece of the line itself."""
    (colour, dash), (right, y), room = style, at, canvas.width - at[0] - 26
    canvas.line(*end, right + 5, y - 4, "control", 0.7)
    canvas.line(right + 5, y - 4, right + 20, y - 4, colour, 2, dash)
    canvas.text(right + 24, y, curve.title, size=11, bold=True, colour=colour, room=room)
    canvas.text(right + 24, y + 13, money(curve.amounts[-1]), size=11, colour="text2", room=room)
    canvas.region(curve.key, right + 2, y - 12, room + 22, 28, f"{curve.title}: {money(curve.amounts[-1])}")


def _axis(
    canvas: Canvas, highest: float, left: float, right: float, height: float, label: Callable[[float], str]
) -> Callable[[float], float]:
    """Draws the horizontal grid; gives the function from a value to its height."""
    step = nice_step(highest)
    top_value = max(step, step * -(-highest // step))
    base = height - BOTTOM

    def y_of(value: float) -> float:
        return base - (base - TOP) * min(value, top_value) / top_value

    tick = 0.0
    while tick <= top_value + 1e-9:
        canvas.line(left, y_of(tick), right, y_of(tick), "border")
        canvas.text(left - 7, y_of(tick) + 4, label(tick), size=10.5, colour="text2", anchor="end")
        tick += step
    return y_of


def _break_even(
    canvas: Canvas,
    curve: CostCurve,
    month: int,
    x_of: Callable[[float], float],
    y_of: Callable[[float], float],
    money: Callable[[Decimal], str],
    sides: tuple[float, float],
    lines: Sequence[Sequence[tuple[float, float]]],
) -> None:
    """A ring at the crossing and its words where the fewest lines run, joined to it by a dashed stroke."""
    amount = curve.amounts[min(month, len(curve.amounts) - 1)]
    x, y = x_of(month), y_of(float(amount))
    words, below = f"Buying is cheaper from month {month}", f"both stand at about {money(amount)} then"
    wide = max(text_width(words, 12), text_width(below, 10.5))
    box = _calm_place(x, y, wide, sides, canvas.height - BOTTOM, lines)
    canvas.line(x, y, min(max(x, box[0]), box[0] + wide), box[1] + 15, "text", 1.2, "3 2")
    canvas.rect(box[0] - 2, box[1] - 1, wide + 4, WORDS_H, fill="surface")
    canvas.circle(x, y, 5, fill="surface", stroke="text")
    canvas.text(box[0], box[1] + 11, words, size=12, bold=True, room=wide + 8)
    canvas.text(box[0], box[1] + 25, below, size=10.5, room=wide + 8)
    canvas.region("break-even", box[0], box[1], wide, WORDS_H, f"{words}, {below}")


def _calm_place(
    x: float,
    y: float,
    wide: float,
    sides: tuple[float, float],
    ground: float,
    lines: Sequence[Sequence[tuple[float, float]]],
) -> tuple[float, float]:
    """The corner of a box of words near (x, y) through which the least of the lines runs; the nearest such."""
    left, right = sides[0] + 4, max(sides[0] + 4, sides[1] - wide - 4)
    across = {
        min(max(x + aside, left), right) for aside in (10, -wide - 10, -wide / 2, 40, -wide - 40, left - x, right - x)
    }
    down = [TOP + 4 + 8 * n for n in range(max(1, int((ground - TOP - WORDS_H - 8) / 8)))]

    def cost(corner: tuple[float, float]) -> tuple[int, float]:
        box = (corner[0] - 4, corner[1] - 3, corner[0] + wide + 4, corner[1] + WORDS_H + 3)
        hits = sum(_crosses(line, box) for line in lines) + 2 * _crosses([(x, y), (x + 0.1, y)], box)
        return hits, abs(corner[0] + wide / 2 - x) + 2 * abs(corner[1] + WORDS_H / 2 - y)

    return min(((a, d) for a in sorted(across) for d in down), key=cost)


def _crosses(line: Sequence[tuple[float, float]], box: tuple[float, float, float, float]) -> bool:
    """Whether a line of short pieces, left to right, runs through a box."""
    x1, y1, x2, y2 = box
    for (ax, ay), (bx, by) in pairwise(line):
        if bx < x1 or ax > x2:
            continue
        span = (bx - ax) or 1.0
        heights = [ay + (by - ay) * (min(max(at, ax), bx) - ax) / span for at in (x1, x2)] if bx > ax else [ay, by]
        if max(heights) >= y1 and min(heights) <= y2:
            return True
    return False


def _cost_table(curves: Sequence[CostCurve], money: Callable[[Decimal], str]) -> tuple[tuple[str, ...], ...]:
    rows = [("Month", *(c.title for c in curves))]
    months = max((len(c.amounts) for c in curves), default=0)
    rows += [
        (str(m), *(money(c.amounts[m]) if m < len(c.amounts) else "" for c in curves)) for m in range(0, months, 6)
    ]
    return tuple(rows)
