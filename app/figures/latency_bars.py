"""A latency budget: the steps of a request one after the other against the limit, a row per place."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from app.figures.drawing import PRINT_PALETTE, Canvas, Cell, Drawing, nice_step, shorten, spread, text_width, wrapped

LABEL_W, VERDICT_W = 104.0, 118.0
BAR = 22.0
TAG_H = 15.0
"""Above the bar: the number of each step, which the list below the bar repeats with its words."""
LEGEND_ROW = 15.0
LEAST_SPOT = 5.0
FILLS = ("c1", "accentSoft", "c2", "sunken", "c5", "surface")
"""Neighbours differ in lightness as well as in colour; their numbers tell them apart in any case."""


@dataclass(frozen=True)
class LatencyStep:
    """One step on the way; ``ms`` ``None`` is unknown."""

    key: str
    title: str
    ms: float | None


@dataclass(frozen=True)
class LatencyBar:
    """One place: its steps in order, the limit, and in a sentence why it cannot be, if so."""

    key: str
    title: str
    steps: tuple[LatencyStep, ...]
    limit_ms: float | None = None
    reason: str = ""

    @property
    def known_ms(self) -> float:
        """The steps that are known; a lower bound of the whole where one is not."""
        return sum(step.ms for step in self.steps if step.ms is not None)

    @property
    def total_ms(self) -> float | None:
        """The whole; ``None`` where a step is unknown."""
        return None if any(step.ms is None for step in self.steps) or not self.steps else self.known_ms


@dataclass(frozen=True)
class LatencyWords:
    """What the drawing says, in the reader's language; ``{n}`` is filled in."""

    title: str = "Latency, step by step"
    place: str = "Place"
    step: str = "Step"
    total: str = "All together"
    limit: str = "limit {n} ms"
    fits: str = "{n} ms to spare"
    over: str = "{n} ms too long"
    no_limit: str = "no limit given"
    unknown: str = "unknown"
    at_least: str = "at least {n} ms"
    part: str = "{place}, {step}: {n}"
    time: str = "Time, ms"


Number = Callable[[float], str]


def latency_budget(
    bars: Sequence[LatencyBar],
    *,
    number: Number = lambda value: f"{value:,.3g}" if value < 100 else f"{value:,.0f}",
    words: LatencyWords | None = None,
    legend: bool = True,
    width: float = 580,
    palette: Mapping[str, str] = PRINT_PALETTE,
) -> Drawing:
    """A row per place on one scale: numbered steps, the limit dashed, what lies beyond it hatched.

    Without ``legend`` the steps are named by who shows the drawing, under the same numbers.
    """
    words = words or LatencyWords()
    legends = [_legend_rows(bar, number, words, width - LABEL_W) if legend else [] for bar in bars]
    whys = [wrapped(bar.reason, width - LABEL_W, 10) for bar in bars]
    heights = [TAG_H + BAR + 16 + LEGEND_ROW * (len(rows) + len(why)) for rows, why in zip(legends, whys, strict=True)]
    canvas = Canvas(width, sum(heights) + 30, palette)
    widest = max([bar.known_ms for bar in bars] + [bar.limit_ms * 1.06 for bar in bars if bar.limit_ms], default=1.0)
    plot = width - LABEL_W - VERDICT_W
    scale = plot / (widest or 1.0)
    y = 4.0
    for bar, rows, why, tall in zip(bars, legends, whys, heights, strict=True):
        _row(canvas, bar, y, scale, number, words)
        _below(canvas, rows, why, y + TAG_H + BAR + 14)
        y += tall
    _axis(canvas, y, widest, scale, number)
    return canvas.finish(words.title, _table(bars, number, words))


def _axis(canvas: Canvas, y: float, widest: float, scale: float, number: Number) -> None:
    step = nice_step(widest)
    canvas.line(LABEL_W, y, LABEL_W + widest * scale, y, "control")
    tick = 0.0
    while tick <= widest + 1e-9:
        x = LABEL_W + tick * scale
        canvas.line(x, y, x, y + 4, "control")
        last = tick + step > widest
        canvas.text(x, y + 16, number(tick) + (" ms" if last else ""), size=10, colour="text2", anchor="middle")
        tick += step


def _below(canvas: Canvas, legend: Sequence[str], why: Sequence[str], y: float) -> None:
    for n, line in enumerate((*legend, *why)):
        colour = "text2" if n < len(legend) else "fail"
        canvas.text(LABEL_W, y + n * LEGEND_ROW, line, size=10, colour=colour)


def _row(canvas: Canvas, bar: LatencyBar, y: float, scale: float, number: Number, words: LatencyWords) -> None:
    top = y + TAG_H
    canvas.text(2, top + 15, bar.title, size=11.5, bold=True, room=LABEL_W - 10)
    verdict, colour = _verdict(bar, number, words)
    total = _total(bar, number, words)
    canvas.text(canvas.width - 2, top + 9, total, size=11, bold=True, anchor="end", room=VERDICT_W - 8)
    canvas.text(canvas.width - 2, top + 22, verdict, size=10, colour=colour, anchor="end", room=VERDICT_W - 8)
    steps = ", ".join(f"{step.title} {_ms(step, number, words)}" for step in bar.steps)
    label = ". ".join(part for part in (f"{bar.title}: {total}, {verdict}", steps, bar.reason) if part)
    canvas.region(bar.key, 0, y, canvas.width, TAG_H + BAR + 8, label)
    _steps(canvas, bar, top, y, scale)
    _parts(canvas, bar, top, scale, number, words)
    _limit(canvas, bar, top, scale)


def _steps(canvas: Canvas, bar: LatencyBar, top: float, y: float, scale: float) -> None:
    """The bar, and above it the steps' numbers, moved apart where steps are narrow."""
    middles, x = [], LABEL_W
    for n, step in enumerate(bar.steps):
        wide = (step.ms or 0.0) * scale
        if step.ms is None:
            canvas.line(x, top - 3, x, top + BAR + 3, "unk", 2, "3 2")
        else:
            canvas.rect(x, top, wide, BAR, fill=FILLS[n % len(FILLS)], stroke="text", line=0.8)
        middles.append(x + wide / 2)
        x += wide
    for n, at in enumerate(spread(middles, 13, LABEL_W + 4, LABEL_W + (canvas.width - LABEL_W - VERDICT_W))):
        colour = "unk" if bar.steps[n].ms is None else "text2"
        canvas.text(at, y + 10, str(n + 1), size=9.5, bold=True, colour=colour, anchor="middle")
        canvas.line(at, y + 11.5, middles[n], top, "control", 0.7)


def _parts(canvas: Canvas, bar: LatencyBar, top: float, scale: float, number: Number, words: LatencyWords) -> None:
    """Names the steps that are wide enough to be pointed at."""
    x = LABEL_W
    for step in bar.steps:
        wide = (step.ms or 0.0) * scale
        if wide >= LEAST_SPOT:
            said = words.part.format(place=bar.title, step=step.title, n=_ms(step, number, words))
            canvas.region(f"{bar.key}/{step.key}", x, top, wide, BAR, said)
        x += wide


def _limit(canvas: Canvas, bar: LatencyBar, top: float, scale: float) -> None:
    if bar.limit_ms is None:
        return
    x = LABEL_W + bar.limit_ms * scale
    if bar.known_ms > bar.limit_ms:
        wide = (bar.known_ms - bar.limit_ms) * scale
        canvas.rect(x, top, wide, BAR, fill="failBg", stroke="fail", line=1.4)
        canvas.hatch(x, top, wide, BAR, "fail", 6)
    canvas.line(x, top - 5, x, top + BAR + 5, "text", 1.8, "5 2")


def _verdict(bar: LatencyBar, number: Number, words: LatencyWords) -> tuple[str, str]:
    if bar.limit_ms is None:
        return words.no_limit, "text2"
    limit = words.limit.format(n=number(bar.limit_ms))
    if bar.known_ms > bar.limit_ms:
        return words.over.format(n=number(bar.known_ms - bar.limit_ms)), "fail"
    if bar.total_ms is None:
        return limit, "unk"
    return words.fits.format(n=number(bar.limit_ms - bar.total_ms)), "ok"


def _total(bar: LatencyBar, number: Number, words: LatencyWords) -> str:
    if bar.total_ms is not None:
        return f"{number(bar.total_ms)} ms"
    return words.at_least.format(n=number(bar.known_ms)) if bar.known_ms else words.unknown


def _ms(step: LatencyStep, number: Number, words: LatencyWords) -> str:
    return words.unknown if step.ms is None else f"{number(step.ms)} ms"


def _legend_rows(bar: LatencyBar, number: Number, words: LatencyWords, room: float) -> list[str]:
    """The steps in words, numbered, in as many lines as it takes."""
    entries = [f"{n} {step.title} {_ms(step, number, words)}" for n, step in enumerate(bar.steps, 1)]
    if bar.limit_ms is not None:
        entries.append(words.limit.format(n=number(bar.limit_ms)))
    rows: list[str] = []
    for entry in entries:
        joined = f"{rows[-1]}  ·  {entry}" if rows else entry
        if rows and text_width(joined, 10) <= room:
            rows[-1] = joined
        else:
            rows.append(shorten(entry, room, 10))
    return rows


def _table(bars: Sequence[LatencyBar], number: Number, words: LatencyWords) -> tuple[tuple[str, ...], ...]:
    rows: list[tuple[str, ...]] = [(words.place, words.step, words.time)]
    for bar in bars:
        for step in bar.steps:
            rows.append((bar.title, step.title, Cell(words.unknown if step.ms is None else number(step.ms), step.ms)))
        rows.append((bar.title, words.total, Cell(_total(bar, number, words), bar.total_ms)))
    return tuple(rows)
