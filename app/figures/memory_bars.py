"""Memory bars: what each segment of the workload takes, against the memory of a card."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.domain.measures import memory_size
from app.domain.requirement import MemoryShare
from app.figures.drawing import (
    PRINT_PALETTE,
    Canvas,
    Cell,
    Drawing,
    Number,
    nice_step,
    plain_number,
    readable_on,
    text_width,
)

ROW = 32.0
LEAST_LABEL_W, MOST_LABEL = 120.0, 0.4
"""The names take what the longest needs, and at most this share of what verdicts leave and bars may spare."""
LEAST_VERDICT_W, MOST_VERDICT = 84.0, 0.36
LEGEND_ROW = 18.0
SWATCH = 14.0
COLOURS = {
    "weights": "c1",
    "gradients": "c2",
    "optimizer": "c3",
    "activations": "c4",
    "kv_cache": "c2",
    "output": "c5",
    "overhead": "c6",
    "cache": "border",
}
LEAST_SPOT = 5.0
"""A segment narrower than this is told with its bar only: no pointer would find it."""
LEAST_MARKED = 9.0
"""A segment narrower than this has no room for its number."""


@dataclass(frozen=True)
class MemoryBar:
    """One row: a number of cards of one kind, and what the workload puts on each."""

    key: str
    title: str
    subtitle: str
    shares: tuple[MemoryShare, ...]
    card_gib: float
    usable_gib: float

    @property
    def needed_gib(self) -> float:
        """All but the cache, which is given up when memory is short."""
        return sum(share.gib for share in self.shares if share.key != "cache")

    @property
    def short_gib(self) -> float:
        """What is missing; negative for what stays free."""
        return self.needed_gib - self.usable_gib


@dataclass(frozen=True)
class MemoryWords:
    """What the drawing says, in the reader's language; the segments by their keys."""

    title: str = "Memory per card"
    axis: str = "{n} {unit} per card"
    fits: str = "fits, {n} free"
    short: str = "{n} short"
    bar: str = "{cards}: {n} of {limit}, {verdict}"
    part: str = "{cards}, {segment}: {n} per card"
    cards: str = "Cards"
    segment: str = "{segment}, {unit}"
    needed: str = "Needed, {unit}"
    usable: str = "Usable, {unit}"
    free: str = "Free, {unit}"
    weights: str = "Weights"
    gradients: str = "Gradients"
    optimizer: str = "Optimizer"
    activations: str = "Activations"
    output: str = "Output layer"
    kv_cache: str = "KV cache"
    overhead: str = "Overhead"
    cache: str = "Cache, given up when needed"

    def of(self, share: MemoryShare) -> str:
        """What a segment is called."""
        return str(getattr(self, share.key, share.label))


@dataclass(frozen=True)
class _Plot:
    canvas: Canvas
    words: MemoryWords
    number: Number
    marks: Mapping[str, str]
    label_w: float
    verdict_w: float
    scale: float


def marks_of(bars: Sequence[MemoryBar]) -> dict[str, str]:
    """What stands in a segment and in the legend, by the segment's key: no colour is needed to read a bar."""
    keys = dict.fromkeys(share.key for bar in bars for share in bar.shares if share.gib > 0)
    return {key: str(n) for n, key in enumerate(keys, 1)}


def memory_bars(
    bars: Sequence[MemoryBar],
    *,
    words: MemoryWords | None = None,
    number: Number = plain_number,
    width: float = 560,
    palette: Mapping[str, str] = PRINT_PALETTE,
    selected: str | None = None,
) -> Drawing:
    """A frame per card as large as its memory, filled by numbered segments, hatched where the workload overruns it."""
    words = words or MemoryWords()
    marks = marks_of(bars)
    names = dict.fromkeys((s.key, words.of(s)) for bar in bars for s in bar.shares if s.key in marks)
    legend = _legend_rows(list(names), width)
    canvas = Canvas(width, len(bars) * ROW + 40 + LEGEND_ROW * len(legend), palette)
    largest = max((max(bar.card_gib, bar.needed_gib) for bar in bars), default=1.0)
    step = nice_step(largest, 3)
    verdict_w = _verdict_width(canvas, bars, words, number)
    label_w = _label_width(canvas, bars, min(width * MOST_LABEL, (width - verdict_w) * 0.58))
    scale = (width - label_w - verdict_w) / max(largest, step)
    plot = _Plot(canvas, words, number, marks, label_w, verdict_w, scale)
    bottom = len(bars) * ROW + 6
    _axis(plot, largest, step, bottom)
    for row, bar in enumerate(bars):
        _bar(plot, bar, row, bar.key == selected)
    for at, entries in enumerate(legend):
        _legend(plot, entries, bottom + 38 + at * LEGEND_ROW)
    return canvas.finish(words.title, _table(bars, words, number))


def _axis(plot: _Plot, largest: float, step: float, bottom: float) -> None:
    """Round figures below the bars, the last one with its unit; those that it would cover are left out."""
    ticks = [n * step for n in range(int(largest / step + 1e-9) + 1)]
    digits = memory_size(step, largest).digits
    said = memory_size(ticks[-1], largest)
    unit = plot.words.axis.format(n=plot.number(said.value, digits), unit=said.unit)
    covered = plot.label_w + ticks[-1] * plot.scale - text_width(plot.canvas.say(unit), 10.5) / 2 - 4
    for tick in ticks:
        x, text = plot.label_w + tick * plot.scale, plot.number(tick * said.factor, digits)
        plot.canvas.line(x, 0, x, bottom, "border")
        last = tick == ticks[-1]
        if last or x + text_width(text, 10.5) / 2 <= covered:
            shown = unit if last else text
            plot.canvas.text(x, bottom + 14, shown, size=10.5, colour="text2", anchor="middle")


def _label_width(canvas: Canvas, bars: Sequence[MemoryBar], most: float) -> float:
    """Room for the longest name and what stands below it, within bounds."""
    lines = [(*_two_lines(bar.title, most - 22, 11), bar.subtitle) for bar in bars]
    wanted = [
        max(text_width(title, 11.6), text_width(canvas.say(_joined(rest, subtitle)), 9.5))
        for title, rest, subtitle in lines
    ]
    return min(most, max(LEAST_LABEL_W, max(wanted, default=0.0) + 22))


def _verdict_width(canvas: Canvas, bars: Sequence[MemoryBar], words: MemoryWords, number: Number) -> float:
    said = [canvas.say(_verdict_words(bar, words, number)) for bar in bars]
    return min(canvas.width * MOST_VERDICT, max([LEAST_VERDICT_W, *(text_width(one, 11) + 30 for one in said)]))


def _joined(rest: str, subtitle: str) -> str:
    return ", ".join(part for part in (rest, subtitle) if part)


def _bar(plot: _Plot, bar: MemoryBar, row: int, selected: bool) -> None:
    canvas, y = plot.canvas, row * ROW
    if selected:
        canvas.rect(0, y, canvas.width, ROW, fill="accentSoft")
    title, rest = _two_lines(bar.title, plot.label_w - 22, 11)
    canvas.text(8, y + 14, title, size=11, bold=selected, room=plot.label_w - 14)
    canvas.text(8, y + 27, _joined(rest, bar.subtitle), size=9.5, colour="text2", room=plot.label_w - 14)
    verdict = _verdict(plot, bar, y)
    needed, has = memory_size(bar.needed_gib), memory_size(bar.usable_gib)
    n, limit = plot.number(needed.value, needed.digits), _sized(bar.usable_gib, plot.number)
    if needed.unit != has.unit:
        n = _sized(bar.needed_gib, plot.number)
    below = canvas.say(bar.subtitle)
    cards = f"{bar.title} ({below})" if below else bar.title
    said = plot.words.bar.format(cards=cards, n=n, limit=limit, verdict=verdict)
    canvas.region(bar.key, 0, y, canvas.width, ROW, said)
    _segments(plot, bar, y + 7)


def _segments(plot: _Plot, bar: MemoryBar, y: float) -> None:
    """The segments one after the other, a pixel apart; what overruns the card is hatched."""
    canvas, scale, x = plot.canvas, plot.scale, plot.label_w
    limit = plot.label_w + bar.usable_gib * scale
    for share in bar.shares:
        w = share.gib * scale
        inside = max(0.0, min(x + w, limit) - x)
        if inside > 1:
            fill = COLOURS.get(share.key, "c5")
            canvas.rect(x, y, inside - 1, 18, fill=fill)
            if inside >= LEAST_MARKED:
                _mark(plot, share.key, x + (inside - 1) / 2, y + 13)
        if w >= LEAST_SPOT:
            name, gib = plot.words.of(share), _sized(share.gib, plot.number)
            said = plot.words.part.format(cards=bar.title, segment=name, n=gib)
            canvas.region(f"{bar.key}/{share.key}", x, y, w - 1, 18, said)
        x += w
    if bar.short_gib > 0:
        canvas.rect(limit, y, bar.short_gib * scale, 18, fill="failBg", stroke="fail")
        canvas.hatch(limit, y, bar.short_gib * scale, 18, "fail")
    canvas.rect(plot.label_w, y, bar.card_gib * scale, 18, stroke="text", line=1.3)


def _mark(plot: _Plot, key: str, x: float, y: float) -> None:
    """The number of a segment on its colour."""
    ink = readable_on(plot.canvas.palette[COLOURS.get(key, "c5")])
    plot.canvas.text(x, y, plot.marks[key], size=10, bold=True, colour=ink, anchor="middle")


def _verdict(plot: _Plot, bar: MemoryBar, y: float) -> str:
    """Mark and words behind a bar."""
    canvas, short = plot.canvas, bar.short_gib
    x = canvas.width - plot.verdict_w + 14
    if short > 0:
        canvas.path([(x - 4, y + 12), (x + 4, y + 20)], "fail", 2)
        canvas.path([(x + 4, y + 12), (x - 4, y + 20)], "fail", 2)
    else:
        canvas.path([(x - 5, y + 16), (x - 1, y + 20), (x + 5, y + 11)], "ok", 2)
    said = _verdict_words(bar, plot.words, plot.number)
    canvas.text(x + 10, y + 20, said, size=11, colour="fail" if short > 0 else "ok", room=plot.verdict_w - 24)
    return said


def _verdict_words(bar: MemoryBar, words: MemoryWords, number: Number) -> str:
    return (words.short if bar.short_gib > 0 else words.fits).format(n=_sized(abs(bar.short_gib), number))


def _sized(gib: float, number: Number) -> str:
    """A size with its unit."""
    size = memory_size(gib)
    return f"{number(size.value, size.digits)} {size.unit}"


def _two_lines(title: str, room: float, size: float) -> tuple[str, str]:
    """A title cut between words where it is too long for its line: names of a family differ at their ends."""
    words = title.split()
    keep = len(words)
    while keep > 1 and text_width(" ".join(words[:keep]), size) > room:
        keep -= 1
    return " ".join(words[:keep]), " ".join(words[keep:])


def _legend_rows(names: Sequence[tuple[str, str]], width: float) -> list[list[tuple[str, str]]]:
    """The legend's entries in as many rows as they need."""
    rows: list[list[tuple[str, str]]] = [[]]
    x = 8.0
    for key, label in names:
        if rows[-1] and x + text_width(label, 10.5) + SWATCH + 5 > width:
            rows.append([])
            x = 8.0
        rows[-1].append((key, label))
        x += text_width(label, 10.5) + SWATCH + 20
    return rows


def _legend(plot: _Plot, names: Sequence[tuple[str, str]], y: float) -> None:
    """Each segment's number on its colour, and its name."""
    x = 8.0
    for key, label in names:
        plot.canvas.rect(x, y - 11, SWATCH, SWATCH, fill=COLOURS.get(key, "c5"))
        _mark(plot, key, x + SWATCH / 2, y - 0.5)
        plot.canvas.text(x + SWATCH + 5, y, label, size=10.5)
        x += text_width(label, 10.5) + SWATCH + 20


def _table(bars: Sequence[MemoryBar], words: MemoryWords, number: Number) -> tuple[tuple[str, ...], ...]:
    """A row per bar, a column per segment; a segment that a bar has not is empty.

    What is needed is in the unit of the largest need, what there is in that of the largest card.
    """
    names = dict.fromkeys((share.key, words.of(share)) for bar in bars for share in bar.shares)
    need = max((bar.needed_gib for bar in bars), default=0.0)
    most = max((bar.usable_gib for bar in bars), default=0.0)
    needs, has = memory_size(need).unit, memory_size(most).unit
    head = (words.cards, *(words.segment.format(segment=name, unit=needs) for _key, name in names))
    ends = (words.needed.format(unit=needs), words.usable.format(unit=has), words.free.format(unit=has))
    rows: list[tuple[str, ...]] = [(*head, *ends)]

    def cell(value: float | None, like: float) -> Cell:
        if value is None:
            return Cell("", None)
        size = memory_size(value, like)
        return Cell(number(size.value, max(1, size.digits) if size.unit == "GiB" else size.digits), value)

    for bar in bars:
        found = {share.key: share.gib for share in bar.shares}
        needed = [*(found.get(key) for key, _name in names), bar.needed_gib]
        left = [bar.usable_gib, -bar.short_gib]
        rows.append((bar.title, *(cell(one, need) for one in needed), *(cell(one, most) for one in left)))
    return tuple(rows)
