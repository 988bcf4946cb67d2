"""Memory bars: what each segment of the workload takes, against the memory of a card."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.domain.requirement import MemoryShare
from app.figures.drawing import PRINT_PALETTE, Canvas, Drawing, nice_step, saying, text_width

ROW = 32.0
LABEL_W = 178.0
VERDICT_W = 122.0
LEGEND_ROW = 18.0
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


def memory_bars(
    bars: Sequence[MemoryBar],
    *,
    width: float = 560,
    palette: Mapping[str, str] = PRINT_PALETTE,
    selected: str | None = None,
) -> Drawing:
    """A frame per card as large as its memory, filled by segments, hatched where the workload overruns it."""
    say = saying(palette)
    names = dict.fromkeys((s.key, say(s.label)) for bar in bars for s in bar.shares)
    legend = _legend_rows(list(names), width)
    canvas = Canvas(width, len(bars) * ROW + 40 + LEGEND_ROW * len(legend), palette)
    largest = max((max(bar.card_gib, bar.needed_gib) for bar in bars), default=1.0)
    step = nice_step(largest, 3)
    plot = width - LABEL_W - VERDICT_W
    scale = plot / max(largest, step)
    bottom = len(bars) * ROW + 6
    tick = 0.0
    while tick <= largest + 1e-9:
        x = LABEL_W + tick * scale
        canvas.line(x, 0, x, bottom, "border")
        unit = " GiB per card" if tick + step > largest else ""
        canvas.text(x, bottom + 14, f"{tick:g}{unit}", size=10.5, colour="text2", anchor="middle")
        tick += step
    for row, bar in enumerate(bars):
        _bar(canvas, bar, row, scale, width, bar.key == selected)
    for at, entries in enumerate(legend):
        _legend(canvas, entries, bottom + 38 + at * LEGEND_ROW)
    return canvas.finish("Memory per card", _table(bars))


def _bar(canvas: Canvas, bar: MemoryBar, row: int, scale: float, width: float, selected: bool) -> None:
    y = row * ROW
    if selected:
        canvas.rect(0, y, width, ROW, fill="accentSoft")
    title, rest = _two_lines(bar.title, LABEL_W - 14, 11)
    below = ", ".join(part for part in (rest, bar.subtitle) if part)
    canvas.text(8, y + 14, title, size=11, bold=selected, room=LABEL_W - 8)
    canvas.text(8, y + 27, below, size=9.5, colour="text2", room=LABEL_W - 8)
    x = LABEL_W
    limit = LABEL_W + bar.usable_gib * scale
    for share in bar.shares:
        w = share.gib * scale
        inside = max(0.0, min(x + w, limit) - x)
        if inside > 1:
            canvas.rect(x, y + 7, inside - 1, 18, fill=COLOURS.get(share.key, "c5"))
        x += w
    short = bar.needed_gib - bar.usable_gib
    if short > 0:
        canvas.rect(limit, y + 7, short * scale, 18, fill="failBg", stroke="fail")
        canvas.hatch(limit, y + 7, short * scale, 18, "fail")
    canvas.rect(LABEL_W, y + 7, bar.card_gib * scale, 18, stroke="text", line=1.3)
    words = f"{short:,.1f} GiB short" if short > 0 else f"fits, {-short:,.1f} free"
    x = width - VERDICT_W + 14
    if short > 0:
        canvas.path([(x - 4, y + 12), (x + 4, y + 20)], "fail", 2)
        canvas.path([(x + 4, y + 12), (x - 4, y + 20)], "fail", 2)
    else:
        canvas.path([(x - 5, y + 16), (x - 1, y + 20), (x + 5, y + 11)], "ok", 2)
    canvas.text(x + 10, y + 20, words, size=11, colour="fail" if short > 0 else "ok")
    canvas.region(bar.key, 0, y, width, ROW, f"{bar.title}: {bar.needed_gib:.1f} of {bar.usable_gib:.1f} GiB, {words}")


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
        if rows[-1] and x + text_width(label, 10.5) + 15 > width:
            rows.append([])
            x = 8.0
        rows[-1].append((key, label))
        x += text_width(label, 10.5) + 30
    return rows


def _legend(canvas: Canvas, names: Sequence[tuple[str, str]], y: float) -> None:
    x = 8.0
    for key, label in names:
        canvas.rect(x, y - 9, 10, 10, fill=COLOURS.get(key, "c5"))
        canvas.text(x + 15, y, label, size=10.5)
        x += text_width(label, 10.5) + 30


def _table(bars: Sequence[MemoryBar]) -> tuple[tuple[str, ...], ...]:
    rows = [("Cards", "Segment", "GiB per card")]
    for bar in bars:
        rows += [(bar.title, share.label, f"{share.gib:.1f}") for share in bar.shares]
        rows.append((bar.title, "usable", f"{bar.usable_gib:.1f}"))
    return tuple(rows)
