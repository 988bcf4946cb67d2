"""What the total depends on most: one bar per assumption, from its low to its high value."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from app.figures.drawing import PRINT_PALETTE, Canvas, Cell, Drawing, text_width, wrapped

ROW, HEAD, LEGEND = 36.0, 34.0, 26.0
BAR = 16.0
END_SHARE = 0.17
"""Of the width, at most, is kept beside the longest bar for the words at its end."""


@dataclass(frozen=True)
class TornadoBar:
    """One assumption: its two values in words, the total at each, and from which month buying pays then, in words.

    A total of ``None`` is unknown.
    """

    key: str
    title: str
    low: str
    high: str
    low_total: Decimal | None
    high_total: Decimal | None
    low_break_even: str = ""
    high_break_even: str = ""

    @property
    def swing(self) -> Decimal:
        """How far the total moves; 0 where an end is unknown."""
        if self.low_total is None or self.high_total is None:
            return Decimal(0)
        return abs(self.high_total - self.low_total)


@dataclass(frozen=True)
class TornadoWords:
    """What the drawing says, in the reader's language."""

    title: str = "What the total depends on most"
    assumption: str = "Assumption"
    base: str = "as assumed"
    break_even: str = "Buying pays from month"
    at_low: str = "at the low value"
    at_high: str = "at the high value"
    low_value: str = "Low"
    high_value: str = "High"
    total: str = "Total"
    unknown: str = "unknown"


@dataclass(frozen=True)
class _Plot:
    canvas: Canvas
    words: TornadoWords
    money: Callable[[Decimal], str]
    left: float
    right: float
    base: float
    scale: float
    base_x: float
    end_room: float

    def x_of(self, total: Decimal | None) -> float:
        return self.base_x if total is None else self.base_x + (float(total) - self.base) * self.scale


def tornado(
    bars: Sequence[TornadoBar],
    *,
    base: Decimal,
    money: Callable[[Decimal], str],
    words: TornadoWords | None = None,
    width: float = 580,
    palette: Mapping[str, str] = PRINT_PALETTE,
) -> Drawing:
    """Bars around the total as assumed, the widest first; hatched towards the low value, solid towards the high one."""
    words = words or TornadoWords()
    ordered = sorted(bars, key=lambda bar: -bar.swing)
    dated = any(bar.low_break_even or bar.high_break_even for bar in bars)
    left, right = min(150.0, 0.3 * width), width - (96.0 if dated else 4.0)
    height = HEAD + ROW * len(ordered) + LEGEND
    canvas = Canvas(width, height, palette)
    known = [float(t) for bar in bars for t in (bar.low_total, bar.high_total) if t is not None] + [float(base)]
    lowest, highest = min(known), max(known)
    longest = max((text_width(text, 10.5) for bar in bars for text in (bar.low, bar.high, money(base))), default=0.0)
    end_room = min(longest + 14, END_SHARE * width)
    scale = (right - left - 2 * end_room) / ((highest - lowest) or 1)
    base_x = left + end_room + (float(base) - lowest) * scale
    plot = _Plot(canvas, words, money, left, right, float(base), scale, base_x, end_room)
    _head(plot, base, dated)
    for row, bar in enumerate(ordered):
        _bar(plot, bar, HEAD + row * ROW, dated)
    canvas.line(base_x, HEAD - 4, base_x, height - LEGEND, "text", 1.4)
    _legend(plot, height - LEGEND + 16)
    return canvas.finish(words.title, _table(ordered, words, money))


def _head(plot: _Plot, base: Decimal, dated: bool) -> None:
    canvas, words = plot.canvas, plot.words
    canvas.text(2, 12, words.assumption, size=10.5, colour="text2", room=plot.left - 8)
    text = f"{plot.money(base)} {words.base}"
    half = text_width(text, 10.5) / 2
    middle = min(max(plot.base_x, plot.left + half), plot.right - half)
    canvas.text(middle, 24, text, size=10.5, bold=True, anchor="middle")
    if dated:
        first, _, rest = words.break_even.rpartition(" ")
        canvas.text(canvas.width - 2, 12, first, size=10.5, colour="text2", anchor="end", room=92)
        canvas.text(canvas.width - 2, 25, rest, size=10.5, colour="text2", anchor="end", room=92)


def _bar(plot: _Plot, bar: TornadoBar, y: float, dated: bool) -> None:
    canvas = plot.canvas
    canvas.line(0, y, canvas.width, y, "border")
    _title(plot, bar.title, y)
    low_x, high_x = plot.x_of(bar.low_total), plot.x_of(bar.high_total)
    top = y + (ROW - BAR) / 2
    if (low_x - plot.base_x) * (high_x - plot.base_x) > 0:  # both ends lie on one side: a half of the height for each
        _part(plot, low_x, top, BAR / 2, low=True)
        _part(plot, high_x, top + BAR / 2, BAR / 2, low=False)
        _one_side(plot, bar, y, low_x < plot.base_x)
    else:
        _part(plot, low_x, top, BAR, low=True)
        _part(plot, high_x, top, BAR, low=False)
        low_left = low_x < high_x or (low_x == high_x and bar.low_total is not None)
        _end(plot, bar.low, bar.low_total, low_x, y, low_left)
        _end(plot, bar.high, bar.high_total, high_x, y, not low_left)
    if dated:
        ends = dict.fromkeys((bar.low_break_even or "–", bar.high_break_even or "–"))
        pair = " … ".join(ends)
        canvas.text(canvas.width - 2, y + ROW / 2 + 4, pair, size=10.5, anchor="end", room=92)
    canvas.region(bar.key, 0, y, canvas.width, ROW, _spoken(plot, bar))


def _title(plot: _Plot, title: str, y: float) -> None:
    lines = wrapped(title, plot.left - 10, 11)
    for n, line in enumerate(lines):
        plot.canvas.text(2, y + ROW / 2 + 4 + 14 * n - 7 * (len(lines) - 1), line, size=11)


def _part(plot: _Plot, end: float, top: float, height: float, *, low: bool) -> None:
    """From the total as assumed to one end: told apart by hatch and fill, not by colour alone."""
    x, wide = min(end, plot.base_x), abs(end - plot.base_x)
    plot.canvas.rect(x, top, wide, height, fill="accentSoft" if low else "c1", stroke="c1")
    if low and wide > 3:
        plot.canvas.hatch(x, top, wide, height, "c1", 5)


def _end(plot: _Plot, value: str, total: Decimal | None, x: float, y: float, at_left: bool) -> None:
    """The assumption's value at an end, and the total there below it."""
    side = -1 if at_left else 1
    anchor = "end" if at_left else "start"
    plot.canvas.text(x + side * 6, y + 15, value, size=10.5, bold=True, anchor=anchor, room=plot.end_room - 8)
    text = plot.words.unknown if total is None else plot.money(total)
    colour = "unk" if total is None else "text2"
    plot.canvas.text(x + side * 6, y + 28, text, size=10, colour=colour, anchor=anchor, room=plot.end_room - 8)


def _one_side(plot: _Plot, bar: TornadoBar, y: float, at_left: bool) -> None:
    """Both ends on one side: their words on the other, which is empty."""
    side = 1 if at_left else -1
    anchor = "start" if at_left else "end"
    room = plot.right - plot.base_x - 8 if at_left else plot.base_x - plot.left - 8
    for at, value, total in ((15, bar.low, bar.low_total), (28, bar.high, bar.high_total)):
        text = f"{value}: {plot.words.unknown if total is None else plot.money(total)}"
        plot.canvas.text(plot.base_x + side * 6, y + at, text, size=10, anchor=anchor, room=room)


def _legend(plot: _Plot, y: float) -> None:
    canvas, x = plot.canvas, plot.left
    canvas.rect(x, y - 9, 16, 10, fill="accentSoft", stroke="c1")
    canvas.hatch(x, y - 9, 16, 10, "c1", 5)
    canvas.text(x + 22, y, plot.words.at_low, size=10.5, colour="text2")
    x += 34 + text_width(plot.words.at_low, 10.5)
    canvas.rect(x, y - 9, 16, 10, fill="c1", stroke="c1")
    canvas.text(x + 22, y, plot.words.at_high, size=10.5, colour="text2")


def _spoken(plot: _Plot, bar: TornadoBar) -> str:
    words = plot.words
    ends = []
    for value, total, month in (
        (bar.low, bar.low_total, bar.low_break_even),
        (bar.high, bar.high_total, bar.high_break_even),
    ):
        money = words.unknown if total is None else plot.money(total)
        ends.append(f"{value}: {money}" + (f" ({words.break_even} {month})" if month else ""))
    return f"{bar.title}. {'; '.join(ends)}"


def _table(
    bars: Sequence[TornadoBar], words: TornadoWords, money: Callable[[Decimal], str]
) -> tuple[tuple[str, ...], ...]:
    def text(total: Decimal | None) -> str:
        return Cell(words.unknown if total is None else money(total), None if total is None else float(total))

    def month(told: str) -> str:
        return Cell(told, float(told) if told.isdecimal() else None)

    head = (words.assumption, words.low_value, words.total, words.break_even)
    rows: list[tuple[str, ...]] = [(*head, words.high_value, words.total, words.break_even)]
    for bar in bars:
        low = (bar.title, bar.low, text(bar.low_total), month(bar.low_break_even))
        rows.append((*low, bar.high, text(bar.high_total), month(bar.high_break_even)))
    return tuple(rows)
