"""The places of a machine for cards and drives: each a box, filled or free, with what sits there told beside them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from math import ceil
from types import MappingProxyType

from app.domain.bay_plan import Bay, BayGroup
from app.figures.drawing import PRINT_PALETTE, Canvas, Cell, Drawing, text_width

HEAD, LINE, AFTER, GAP = 19.0, 15.0, 12.0, 4.0
SIZES: Mapping[str, tuple[float, float]] = MappingProxyType(
    {"gpu": (36, 50), "nic": (36, 34), "m2": (52, 20), "small": (22, 38), "large": (64, 22)}
)
"""Width and height of a box: cards and small drives stand, sockets and large drives lie."""
LETTER_W = 6.6
LEAST = 0.65
"""A box is made no narrower than this share of its width."""


@dataclass(frozen=True)
class BayWords:
    """What the drawing says, in the reader's language."""

    title: str = "Bays and sockets, taken and free"
    gpu: str = "Accelerator bays"
    nic: str = "Network slots"
    m2: str = "M.2 sockets"
    small: str = "2.5-inch bays"
    large: str = "3.5-inch bays"
    taken: str = "{n} of {count} taken"
    uncounted: str = "{n} taken; how many there are is unknown"
    untold: str = "how many there are is unknown"
    span: str = "{first}–{last}"
    free: str = "free"
    link: str = "x{lanes} Gen {gen}"
    linked: str = "{part} · {link}"
    adapter: str = "{part}, with an adapter"
    held: str = "{group}, {place}: {words}"
    kind: str = "Kind"
    place: str = "Place"
    part: str = "Part"
    link_head: str = "Link"


def bay_map(
    groups: Sequence[BayGroup],
    *,
    words: BayWords | None = None,
    width: float = 480,
    palette: Mapping[str, str] = PRINT_PALETTE,
) -> Drawing:
    """A block per kind: its boxes, numbered or by the board's names, and below them what sits in which."""
    words = words or BayWords()
    canvas = Canvas(width, 0, palette)
    y = 0.0
    for group in groups:
        y = _block(canvas, group, words, y) + AFTER
    canvas.height = max(y - AFTER + 2, 1)
    return canvas.finish(words.title, _table(groups, words))


def _block(canvas: Canvas, group: BayGroup, words: BayWords, top: float) -> float:
    """One kind; returns where it ends."""
    name = getattr(words, group.kind)
    told = words.taken if group.counted else words.uncounted if group.bays else words.untold
    count = told.format(n=group.taken, count=len(group.bays))
    canvas.text(0, top + 12, name, size=11.5, bold=True)
    beside = text_width(canvas.say(name), 11.5) + 12
    canvas.text(beside, top + 12, count, size=10.5, colour="text2" if group.counted else "unk",
                room=canvas.width - beside)  # fmt: skip
    y = top + HEAD
    if not group.bays:
        said = words.held.format(group=canvas.say(name), place="?", words=canvas.say(count))
        canvas.region(f"bay:{group.kind}:more", 0, top, canvas.width, HEAD - 3, said)
        return y - 4
    boxes = len(group.bays) + (not group.counted)
    wide, high = _size(group, (canvas.width + GAP) / boxes - GAP)
    each = max(1, int((canvas.width + GAP) / (wide + GAP) + 1e-6))
    for n in range(boxes):
        row, column = divmod(n, each)
        _box(canvas, group, n, (column * (wide + GAP), y + row * (high + GAP), wide, high), words)
    y += ceil(boxes / each) * (high + GAP)
    lines = bay_lines(group, words)
    at = max([38.0, *(text_width(span, 10.5) * 1.08 + 10 for span, _said in lines)])
    for span, said in lines:
        canvas.text(0, y + 11, span, size=10.5, bold=True, colour="text2")
        canvas.text(at, y + 11, said, size=10.5, room=canvas.width - at)
        y += LINE
    return y


def _size(group: BayGroup, share: float) -> tuple[float, float]:
    """Named sockets are as wide as their longest name; others somewhat narrower where all then stand in one row."""
    wide, high = SIZES[group.kind]
    wide = max([wide, *(len(bay.label) * LETTER_W + 10 for bay in group.bays)])
    named = any(bay.label for bay in group.bays)
    return (share if LEAST * wide <= share < wide and not named else wide), high


def _box(canvas: Canvas, group: BayGroup, n: int, place: tuple[float, float, float, float], words: BayWords) -> None:
    """A place, or after those taken a dashed one where nobody knows how many there are."""
    x, y, wide, high = place
    name = getattr(words, group.kind)
    if n >= len(group.bays):  # there may be more
        canvas.rect(x + 0.6, y + 0.6, wide - 1.2, high - 1.2, stroke="unk", dash="4 3", radius=3)
        canvas.text(x + wide / 2, y + high / 2 + 4, "?", size=11, bold=True, colour="unk", anchor="middle")
        said = words.held.format(group=canvas.say(name), place="?", words=canvas.say(words.untold))
        canvas.region(f"bay:{group.kind}:more", x, y, wide, high, said)
        return
    bay = group.bays[n]
    place_name = bay.label or str(n + 1)
    if bay.title is None:
        canvas.rect(x + 0.6, y + 0.6, wide - 1.2, high - 1.2, stroke="control", dash="3 3", radius=3)
    else:
        canvas.rect(x + 0.6, y + 0.6, wide - 1.2, high - 1.2, fill="accentSoft", stroke="c1", line=1.2, radius=3)
    colour = "text3" if bay.title is None else "text"
    canvas.text(x + wide / 2, y + high / 2 + 4, place_name, size=10.5, bold=bay.title is not None, colour=colour,
                anchor="middle")  # fmt: skip
    said = words.held.format(group=canvas.say(name), place=place_name, words=_words(bay, words))
    canvas.region(f"bay:{group.kind}:{n}", x, y, wide, high, said)


def bay_lines(group: BayGroup, words: BayWords) -> list[tuple[str, str]]:
    """Neighbours with the same in them in one line; those of which there is only to say that they are free in none."""
    found, at = [], 0
    for said, run in groupby(_words(bay, words) for bay in group.bays):
        size = len(list(run))
        first, last = (group.bays[n].label or str(n + 1) for n in (at, at + size - 1))
        if said != words.free:
            found.append((first if size == 1 else words.span.format(first=first, last=last), said))
        at += size
    return found


def _words(bay: Bay, words: BayWords) -> str:
    """What sits in a place, and how it is linked."""
    part = words.free if bay.title is None else words.adapter.format(part=bay.title) if bay.adapter else bay.title
    link = _link(bay, words)
    return words.linked.format(part=part, link=link) if link else part


def _link(bay: Bay, words: BayWords) -> str:
    if bay.lanes is None:
        return ""
    return f"x{bay.lanes}" if bay.gen is None else words.link.format(lanes=bay.lanes, gen=bay.gen)


def _table(groups: Sequence[BayGroup], words: BayWords) -> tuple[tuple[str, ...], ...]:
    rows: list[tuple[str, ...]] = [(words.kind, words.place, words.part, words.link_head)]
    for group in groups:
        name = getattr(words, group.kind)
        for n, bay in enumerate(group.bays, start=1):
            part = bay.title or words.free
            if bay.title and bay.adapter:
                part = words.adapter.format(part=bay.title)
            place = bay.label or Cell(str(n), n)
            rows.append((name, place, part, _link(bay, words)))
        if not group.counted:
            rows.append((name, "?", words.untold, ""))
    return tuple(rows)
