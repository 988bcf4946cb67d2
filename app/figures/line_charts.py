"""Two line charts: time against the number of cards, and money spent month by month."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import ceil

from app.figures.drawing import PRINT_PALETTE, Canvas, Drawing, nice_step, text_width

TOP, BOTTOM = 14.0, 40.0
LABEL_H = 30.0
"""What a label at the end of a line takes, in two lines of text."""


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
    """One line per way with its label at the end, told apart by colour and dash; the break-even is marked."""
    canvas = Canvas(width, height, palette)
    left, right = 78.0, width - 110
    months = max((len(c.amounts) - 1 for c in curves), default=1) or 1
    highest = max((float(max(c.amounts)) for c in curves if c.amounts), default=1.0)
    y_of = _axis(canvas, highest, left, right, height, lambda v: money(Decimal(round(v))))

    def x_of(month: float) -> float:
        return left + (right - left) * month / months

    for month in range(0, months + 1, 12 if months > 36 else 6):
        canvas.text(x_of(month), height - BOTTOM + 15, str(month), size=10.5, colour="text2", anchor="middle")
    canvas.text((left + right) / 2, height - 6, "months in use", size=10.5, colour="text2", anchor="middle")
    styles = (("c1", ""), ("c4", "6 3"), ("c2", "2 3"), ("c3", "9 3 2 3"), ("c5", "1 3"))
    ends: list[float] = []
    for curve, (colour, dash) in zip(curves, styles, strict=False):
        points = [(x_of(m), y_of(float(a))) for m, a in enumerate(curve.amounts)]
        if points[0][1] < y_of(0):
            points.insert(0, (x_of(0), y_of(0)))
        canvas.path(points, colour, 2, dash)
        y = _free_height(points[-1][1], ends, height)
        canvas.text(right + 8, y, curve.title, size=11, bold=True, colour=colour, room=102)
        canvas.text(right + 8, y + 14, money(curve.amounts[-1]), size=11, colour="text2", room=102)
        canvas.region(curve.key, right + 4, y - 12, 104, 30, f"{curve.title}: {money(curve.amounts[-1])}")
    if break_even_month is not None and curves:
        _break_even(canvas, curves[0], break_even_month, x_of, y_of, money, left, right)
    return canvas.finish("Money spent so far, month by month", _cost_table(curves, money))


def _axis(
    canvas: Canvas, highest: float, left: float, right: float, height: float, label: Callable[[float], str]
) -> Callable[[float], float]:
    """Draws the horizontal grid; gives the function from a value to its height."""
    step = nice_step(highest)
    top_value = step * -(-highest // step)
    base = height - BOTTOM

    def y_of(value: float) -> float:
        return base - (base - TOP) * min(value, top_value) / top_value

    tick = 0.0
    while tick <= top_value + 1e-9:
        canvas.line(left, y_of(tick), right, y_of(tick), "border")
        canvas.text(left - 7, y_of(tick) + 4, label(tick), size=10.5, colour="text2", anchor="end")
        tick += step
    return y_of


def _free_height(wanted: float, taken: list[float], height: float) -> float:
    """The height nearest to ``wanted`` where an end label of two lines meets no other and stays in the picture."""
    highest, lowest = 12.0, height - BOTTOM + 4
    steps = [float(4 * n) for n in range(ceil(height / 4))]
    places = [min(max(wanted + sign * step, highest), lowest) for step in steps for sign in (1, -1)]
    free = (y for y in places if all(abs(y - other) >= LABEL_H for other in taken))
    y = next(free, min(max(wanted, highest), lowest))
    taken.append(y)
    return y


def _break_even(
    canvas: Canvas,
    curve: CostCurve,
    month: int,
    x_of: Callable[[float], float],
    y_of: Callable[[float], float],
    money: Callable[[Decimal], str],
    left: float,
    right: float,
) -> None:
    """Words beside a dashed line from the crossing: up at its left, or down at its right, where no curve runs."""
    x, y = x_of(month), y_of(float(curve.amounts[min(month, len(curve.amounts) - 1)]))
    words = f"Buying is cheaper from month {month}"
    at_left = x - left > text_width(words, 12) + 12
    below = not at_left and canvas.height - BOTTOM - y > 60
    head = y + 24 if below else min(y - 26, TOP + 66 if at_left else TOP + 34)
    anchor, beside = ("end", x - 6) if at_left else ("start", x + 6)
    if not at_left and x + 6 + text_width(words, 12) > right:
        anchor, beside = "end", right
    canvas.line(x, head, x, y, "text", 1.2, "3 2")
    canvas.circle(x, y, 5, fill="surface", stroke="text")
    amount = money(curve.amounts[min(month, len(curve.amounts) - 1)])
    canvas.text(beside, head + 12, words, size=12, bold=True, anchor=anchor)
    canvas.text(beside, head + 26, f"both stand at about {amount} then", size=10.5, anchor=anchor)


def _cost_table(curves: Sequence[CostCurve], money: Callable[[Decimal], str]) -> tuple[tuple[str, ...], ...]:
    rows = [("Month", *(c.title for c in curves))]
    months = max((len(c.amounts) for c in curves), default=0)
    rows += [
        (str(m), *(money(c.amounts[m]) if m < len(c.amounts) else "" for c in curves)) for m in range(0, months, 6)
    ]
    return tuple(rows)
