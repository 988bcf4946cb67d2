"""Two line charts: time against the number of cards, and money spent month by month."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from app.figures.drawing import (
    PRINT_PALETTE,
    Canvas,
    Cell,
    Drawing,
    Number,
    nice_step,
    plain_number,
    spread,
    text_width,
)

TOP, BOTTOM = 14.0, 40.0
UNIT_ROW = 14.0
"""Room above an axis for its unit."""
LABEL_H = 30.0
"""What a label at the end of a line takes, in two lines of text."""
WORDS_H = 30.0
"""What the words at the break-even take."""
STYLES = (("c1", ""), ("c4", "6 3"), ("c2", "2 3"), ("c3", "9 3 2 3"), ("c5", "1 3"))
"""Colour and dash of each line: the dash alone tells them apart."""
WAYS = ("onprem", "cloud", "edge", "hybrid", "bare_metal")
"""Ways to get the work done, in the order of their styles: each keeps its own while another one is missing."""


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


@dataclass(frozen=True)
class TimeWords:
    """What the drawing of time against cards says, in the reader's language."""

    title: str = "{measure} against {cards}"
    limit: str = "limit {n} {unit}"
    one: str = "1 card, {n} {unit}, {low} to {high}"
    many: str = "{count} cards, {n} {unit}, {low} to {high}"
    figure: str = "Expected, {unit}"
    low: str = "Low, {unit}"
    high: str = "High, {unit}"
    within: str = "Within the limit"
    yes: str = "yes"
    no: str = "no"


def time_chart(
    points: Sequence[TimePoint],
    *,
    unit: str,
    x_title: str,
    measure: str = "",
    limit: float | None = None,
    chosen: int | None = None,
    words: TimeWords | None = None,
    number: Number = plain_number,
    width: float = 330,
    height: float = 250,
    palette: Mapping[str, str] = PRINT_PALETTE,
) -> Drawing:
    """A line with its uncertainty band and the limit; ``chosen`` is the count that is marked."""
    words = words or TimeWords()
    canvas = Canvas(width, height, palette)
    left, right = 46.0, width - 16
    highest = max([p.high for p in points] + ([limit * 1.1] if limit else []), default=1.0)
    y_of = _axis(canvas, highest, left, right, height, lambda v: number(v, _digits(v)), UNIT_ROW)
    canvas.text(8, 11, unit, size=10.5, colour="text2", room=width - 16)
    counts = [p.count for p in points]
    first, last = (min(counts), max(counts)) if counts else (1, 1)

    def x_of(count: float) -> float:
        return left + 14 + (right - left - 28) * (0.5 if last == first else (count - first) / (last - first))

    _band(canvas, points, x_of, y_of)
    if limit:
        canvas.line(left, y_of(limit), right, y_of(limit), "text", 1.5, "6 3")
        text = words.limit.format(n=number(limit, _digits(limit)), unit=unit)
        canvas.text(right, y_of(limit) - 5, text, size=11, bold=True, anchor="end")
    for p in points:
        x, y = x_of(p.count), y_of(p.value)
        canvas.circle(x, y, 4.5, fill="surface" if p.count == chosen else "c1", stroke="c1")
        canvas.text(x, height - BOTTOM + 15, str(p.count), size=10.5, colour="text2", anchor="middle")
        canvas.region(f"count:{p.count}", x - 12, y - 12, 24, 24, _said(p, unit, words, number))
    canvas.text((left + right) / 2, height - 6, x_title, size=10.5, colour="text2", anchor="middle", room=width - 8)
    title = words.title.format(measure=measure or unit, cards=x_title)
    return canvas.finish(title, _time_table(points, unit, x_title, limit, words, number))


def _band(
    canvas: Canvas, points: Sequence[TimePoint], x_of: Callable[[float], float], y_of: Callable[[float], float]
) -> None:
    """The line with its uncertainty; of one point, a stroke with two ends."""
    if len(points) > 1:
        above = [(x_of(p.count), y_of(p.high)) for p in points]
        below = [(x_of(p.count), y_of(p.low)) for p in reversed(points)]
        canvas.area([*above, *below], "c1", 0.2)
        canvas.path([(x_of(p.count), y_of(p.value)) for p in points], "c1", 2)
        return
    for p in points:
        x = x_of(p.count)
        canvas.line(x, y_of(p.low), x, y_of(p.high), "c1", 2)
        for end in (p.low, p.high):
            canvas.line(x - 6, y_of(end), x + 6, y_of(end), "c1", 2)


def _said(p: TimePoint, unit: str, words: TimeWords, number: Number) -> str:
    """A point as it is read out: "2 cards, 35 hours, 29 to 43"."""
    figures = {key: number(v, _digits(v)) for key, v in (("n", p.value), ("low", p.low), ("high", p.high))}
    return (words.one if p.count == 1 else words.many).format(count=p.count, unit=unit, **figures)


def _digits(value: float) -> int:
    """Decimals for three significant digits, as figures are told everywhere."""
    if value >= 100 or value == int(value):
        return 0
    return 1 if value >= 10 else 2


def _time_table(
    points: Sequence[TimePoint], unit: str, x_title: str, limit: float | None, words: TimeWords, number: Number
) -> tuple[tuple[str, ...], ...]:
    heads = [text.format(unit=unit) for text in (words.figure, words.low, words.high)]
    rows: list[tuple[str, ...]] = [(x_title, *heads, *([words.within] if limit else []))]
    for p in points:
        cells = [Cell(number(value, _digits(value)), value) for value in (p.value, p.low, p.high)]
        held = [words.yes if p.value <= limit else words.no] if limit else []
        rows.append((Cell(str(p.count), p.count), *cells, *held))
    return tuple(rows)


@dataclass(frozen=True)
class CostWords:
    """What the drawing of the money spent says, in the reader's language."""

    title: str = "Money spent so far, month by month"
    axis: str = "months in use"
    break_even: str = "Buying is cheaper from month {n}"
    both: str = "both stand at about {money} then"
    month: str = "Month"
    at: str = "Month {n}: {amounts}"
    bought: str = "At purchase: {amounts}"


def cost_chart(
    curves: Sequence[CostCurve],
    *,
    money: Callable[[Decimal], str],
    break_even_month: int | None = None,
    break_even_of: str | None = None,
    words: CostWords | None = None,
    width: float = 580,
    height: float = 270,
    palette: Mapping[str, str] = PRINT_PALETTE,
) -> Drawing:
    """One line per way, up to five, with its label at the end, told apart by colour and dash; break-even is marked.

    ``break_even_of`` is the way whose line the mark stands on; without it the first.
    """
    words = words or CostWords()
    curves = [curve for curve in curves if curve.amounts][: len(STYLES)]
    height = max(height, TOP + BOTTOM + LABEL_H * len(curves))
    canvas = Canvas(width, height, palette)
    left, right = 78.0, width - _label_room(curves, width)
    months = max((len(c.amounts) - 1 for c in curves), default=1) or 1
    highest = max((float(max(c.amounts)) for c in curves), default=1.0)
    y_of = _axis(canvas, highest, left, right, height, lambda v: money(Decimal(round(v))))

    def x_of(month: float) -> float:
        return left + (right - left) * month / months

    marks = range(0, months + 1, 12 if months > 36 else 6)
    for month in marks:
        canvas.text(x_of(month), height - BOTTOM + 15, str(month), size=10.5, colour="text2", anchor="middle")
    canvas.text((left + right) / 2, height - 6, words.axis, size=10.5, colour="text2", anchor="middle")
    _month_regions(canvas, curves, [*marks, *({months} - set(marks))], x_of, words, money)
    drawn = [_points(curve, x_of, y_of) for curve in curves]
    heights = spread([points[-1][1] for points in drawn], LABEL_H, 12, height - BOTTOM + 4)
    for curve, points, y, (colour, dash) in zip(curves, drawn, heights, _styles(curves), strict=True):
        canvas.path(points, colour, 2, dash)
        _end_label(canvas, curve, points[-1], (right, y), (colour, dash), money)
    if break_even_month is not None and curves:
        bought = next((curve for curve in curves if curve.key == break_even_of), curves[0])
        _break_even(canvas, bought, break_even_month, x_of, y_of, money, (left, right), drawn, words)
    return canvas.finish(words.title, _cost_table(curves, money, words))


def _month_regions(
    canvas: Canvas,
    curves: Sequence[CostCurve],
    marks: Sequence[int],
    x_of: Callable[[float], float],
    words: CostWords,
    money: Callable[[Decimal], str],
) -> None:
    """A stripe around each month of the axis that says what every way has cost by then."""
    for n, month in enumerate(marks if curves else ()):
        start = x_of(month if n == 0 else (marks[n - 1] + month) / 2)
        end = x_of(month if n == len(marks) - 1 else (month + marks[n + 1]) / 2)
        at = [f"{c.title} {money(c.amounts[month])}" for c in curves if month < len(c.amounts)]
        said = (words.at if month else words.bought).format(n=month, amounts=", ".join(at))
        canvas.region(f"month:{month}", start, TOP - 6, max(8.0, end - start), canvas.height - BOTTOM - TOP + 10, said)


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


def _styles(curves: Sequence[CostCurve]) -> Sequence[tuple[str, str]]:
    """Each way's own colour and dash; in their order where a line is none of the ways."""
    keys = [curve.key for curve in curves]
    known = set(keys) <= set(WAYS) and len(set(keys)) == len(keys)
    return [STYLES[WAYS.index(key)] for key in keys] if known else STYLES[: len(keys)]


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
    canvas.text(right + 24, y, curve.title, size=11, bold=True, room=room)
    canvas.text(right + 24, y + 13, money(curve.amounts[-1]), size=11, colour="text2", room=room)
    canvas.region(curve.key, right + 2, y - 12, room + 22, 28, f"{curve.title}: {money(curve.amounts[-1])}")


def _axis(
    canvas: Canvas,
    highest: float,
    left: float,
    right: float,
    height: float,
    label: Callable[[float], str],
    above: float = 0.0,
) -> Callable[[float], float]:
    """Draws the horizontal grid, so far below the top; gives the function from a value to its height."""
    step = nice_step(highest)
    top_value = max(step, step * -(-highest // step))
    base, top = height - BOTTOM, TOP + above

    def y_of(value: float) -> float:
        return base - (base - top) * min(value, top_value) / top_value

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
    said: CostWords,
) -> None:
    """A ring at the crossing and its words where the fewest lines run, joined to it by a dashed stroke."""
    amount = curve.amounts[min(month, len(curve.amounts) - 1)]
    x, y = x_of(month), y_of(float(amount))
    words, below = said.break_even.format(n=month), said.both.format(money=money(amount))
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


def _cost_table(
    curves: Sequence[CostCurve], money: Callable[[Decimal], str], words: CostWords
) -> tuple[tuple[str, ...], ...]:
    """What every way has cost by the end of each month."""
    months = max((len(c.amounts) for c in curves), default=0)
    rows: list[tuple[str, ...]] = [(words.month, *(c.title for c in curves))]
    for m in range(months):
        amounts = [c.amounts[m] if m < len(c.amounts) else None for c in curves]
        cells = [Cell("", None) if a is None else Cell(money(a), float(a)) for a in amounts]
        rows.append((Cell(str(m), m), *cells))
    return tuple(rows)
