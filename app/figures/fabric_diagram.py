"""A cluster's network: spine, leaf switches and machines in their groups, links bundled with counts and speed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from math import ceil

from app.figures.drawing import PRINT_PALETTE, Canvas, Cell, Drawing, text_width, wrapped

LABEL_W = 150.0
BOX_W, BOX_H = 40.0, 24.0
SPINE_Y, LEAF_Y, MACHINE_Y = 12.0, 122.0, 234.0
FRAME_H = 56.0
HEIGHT = MACHINE_Y + FRAME_H + 14
MOST_BOXES = 8
MOST_GROUPS = 5
NARROWEST = 96.0
"""A group below this width cuts the words of its links."""


@dataclass(frozen=True)
class FabricGroup:
    """Machines that stand and are cabled together: a scalable unit or a rack, with the leaves that it has for itself.

    ``leaf`` 0: the leaves are everybody's. ``cables`` lead from the machines to the leaves; without ``machines`` they
    are ports kept for something else.
    """

    key: str
    title: str
    machines: int
    cables: int
    leaf: int = 0
    uplinks: int = 0


@dataclass(frozen=True)
class FabricPicture:
    """A whole fabric. ``None``: unknown."""

    groups: tuple[FabricGroup, ...]
    leaf: int
    spine: int = 0
    ports: int | None = None
    gbps: float | None = None
    uplink_gbps: float | None = None
    uplinks: int = 0
    oversubscription: float | None = None
    free_ports: int | None = None
    rails: int = 1
    protocol: str = ""

    @property
    def machines(self) -> int:
        """Of all groups."""
        return sum(group.machines for group in self.groups)

    @property
    def cables(self) -> int:
        """From all groups of machines to their switches."""
        return sum(group.cables for group in self.groups)


@dataclass(frozen=True)
class FabricWords:
    """What the drawing says, in the reader's language; ``{n}`` and others are filled in."""

    title: str = "Network of the cluster"
    spine: str = "Spine"
    leaf: str = "Leaf"
    switch: str = "Switch"
    machines: str = "Machines"
    switches: str = "{n} switches of {ports} ports"
    one_switch: str = "1 switch of {ports} ports"
    ports_unknown: str = "{n}, ports unknown"
    ports_free: str = "{n} ports free"
    no_bottleneck: str = "1 : 1, no bottleneck"
    oversubscribed: str = "{n} : 1 oversubscribed"
    rails: str = "{n} rails"
    one_rail: str = "1 rail"
    count: str = "{n} machines"
    one: str = "1 machine"
    ports: str = "{n} ports"
    one_port: str = "1 port"
    leaves: str = "{n} leaf"
    each: str = "{what} each"
    other: str = "{n} more groups"
    from_: str = "From"
    to: str = "To"
    cables: str = "Cables"
    speed: str = "Gb/s"
    unknown: str = "unknown"


@dataclass(frozen=True)
class _Kind:
    """Equal neighbours, drawn once."""

    group: FabricGroup
    first: str
    last: str
    times: int


@dataclass(frozen=True)
class _Place:
    """Where a kind of group is drawn."""

    kind: _Kind
    x: float
    width: float

    @property
    def middle(self) -> float:
        return self.x + self.width / 2


def fabric_diagram(
    fabric: FabricPicture,
    *,
    words: FabricWords | None = None,
    width: float = 580,
    palette: Mapping[str, str] = PRINT_PALETTE,
) -> Drawing:
    """Three layers, or two where one switch is enough. Equal groups are drawn once, with how many they are."""
    words = words or FabricWords()
    layered = bool(fabric.spine)
    lift = 0.0 if layered else LEAF_Y - SPINE_Y
    canvas = Canvas(width, HEIGHT - lift, palette, raw=True)
    own_leaves = layered and all(group.leaf for group in fabric.groups if group.machines)
    groups = [group for group in fabric.groups if group.leaf or not own_leaves]
    places = _places(groups, width, words)
    leaf_y, machine_y = LEAF_Y - lift, MACHINE_Y - lift
    middle = (LABEL_W + width) / 2
    tops = _switches(canvas, fabric.spine, middle, width - LABEL_W, SPINE_Y, "spine") if layered else []
    shared = [] if own_leaves else _switches(canvas, fabric.leaf, middle, width - LABEL_W, leaf_y, "leaf")
    for place in places:
        if own_leaves:
            _own_leaves(canvas, fabric, place, leaf_y, tops, words)
        starts = [place.middle] if own_leaves else shared
        _machines(canvas, fabric, place, machine_y, leaf_y + (FRAME_H if own_leaves else BOX_H), starts, words)
    if not own_leaves:
        _among_leaves(canvas, fabric, shared, tops, leaf_y)
    _labels(canvas, fabric, words, layered, leaf_y, machine_y)
    return canvas.finish(words.title, _table(fabric, words))


def _kinds(groups: Sequence[FabricGroup]) -> list[_Kind]:
    made = []
    for _, found in groupby(groups, key=lambda g: (g.machines, g.cables, g.leaf, g.uplinks)):
        equal = list(found)
        made.append(_Kind(equal[0], equal[0].title, equal[-1].title, len(equal)))
    return made


def _places(groups: Sequence[FabricGroup], width: float, words: FabricWords) -> list[_Place]:
    kinds = _kinds(groups)
    most = max(1, min(MOST_GROUPS, int((width - LABEL_W) / (NARROWEST + 10))))
    if len(kinds) > most:
        kinds = [*kinds[: most - 1], _rest(kinds[most - 1 :], words)]
    each = (width - LABEL_W + 10) / max(1, len(kinds)) - 10
    box = min(each, 220.0)
    start = LABEL_W + (width - LABEL_W - len(kinds) * (box + 10) + 10) / 2
    return [_Place(kind, start + n * (box + 10), box) for n, kind in enumerate(kinds)]


def _rest(kinds: Sequence[_Kind], words: FabricWords) -> _Kind:
    """What finds no room of its own, summed up in one group."""
    groups = [(kind.group, kind.times) for kind in kinds]
    title = words.other.format(n=sum(times for _, times in groups))
    whole = replace(
        groups[0][0],
        key="rest",
        title=title,
        machines=sum(g.machines * times for g, times in groups),
        cables=sum(g.cables * times for g, times in groups),
        leaf=sum(g.leaf * times for g, times in groups),
        uplinks=sum(g.uplinks * times for g, times in groups),
    )
    return _Kind(whole, title, title, 1)


def _switches(canvas: Canvas, count: int, middle: float, room: float, y: float, tier: str) -> list[float]:
    """Boxes in a row; more than eight as three, dots and the last. Gives the middles of the boxes."""
    shown: list[int | None] = list(range(1, count + 1))
    if count > MOST_BOXES:
        shown = [1, 2, 3, None, count]
    step = min(BOX_W + 12, room / len(shown))
    box = min(BOX_W, step - 6)
    start = middle - step * (len(shown) - 1) / 2
    middles = []
    for n, number in enumerate(shown):
        x = start + n * step
        if number is None:
            canvas.text(x, y + 17, "…", size=14, bold=True, anchor="middle")
            continue
        canvas.rect(x - box / 2, y, box, BOX_H, fill="sunken", stroke="c1", line=1.2, radius=2)
        canvas.text(x, y + 16, str(number), size=10.5, bold=True, anchor="middle")
        middles.append(x)
    canvas.region(tier, start - box / 2, y, step * (len(shown) - 1) + box, BOX_H, f"{tier}: {count}")
    return middles


def _frame(canvas: Canvas, place: _Place, y: float) -> None:
    """A frame; with two shadows where it stands for several."""
    for back in (6, 3) if place.kind.times > 1 else ():
        canvas.rect(place.x + back, y + back, place.width - 6, FRAME_H - 6, fill="surface", stroke="control")
    less = 6 if place.kind.times > 1 else 0
    canvas.rect(place.x, y, place.width - less, FRAME_H - less, fill="accentSoft", stroke="c1", line=1.2, radius=2)


def _own_leaves(
    canvas: Canvas, fabric: FabricPicture, place: _Place, y: float, tops: list[float], words: FabricWords
) -> None:
    group = place.kind.group
    for top in tops:
        canvas.line(place.middle, y, top, SPINE_Y + BOX_H, "control", 1)
    _frame(canvas, place, y)
    canvas.text(place.middle, y + 17, _name(place.kind), size=10.5, bold=True, anchor="middle", room=place.width - 14)
    each = words.each if place.kind.times > 1 else "{what}"
    text = each.format(what=words.leaves.format(n=f"{group.leaf:,}"))
    canvas.text(place.middle, y + 31, text, size=10.5, anchor="middle", room=place.width - 14)
    boxes = min(group.leaf, MOST_BOXES)
    step = min(16.0, (place.width - 20) / max(1, boxes))
    for n in range(boxes):
        x = place.middle + (n - (boxes - 1) / 2) * step
        canvas.rect(x - (step - 4) / 2, y + 37, step - 4, 7, fill="sunken", stroke="c1")
    _tag(canvas, place.middle, y - 16, group.uplinks, fabric.uplink_gbps or fabric.gbps, place.width, each)


def _machines(
    canvas: Canvas,
    fabric: FabricPicture,
    place: _Place,
    y: float,
    leaf_foot: float,
    starts: list[float],
    words: FabricWords,
) -> None:
    group, kind = place.kind.group, place.kind
    for start in starts:
        for aside in (-5, 0, 5) if len(starts) == 1 else (0,):
            canvas.line(start + aside, leaf_foot, place.middle + aside, y, "control", 1.3)
    _frame(canvas, place, y)
    each = words.each if kind.times > 1 else "{what}"
    canvas.text(place.middle, y + 21, _name(kind), size=10.5, bold=True, anchor="middle", room=place.width - 14)
    count = _held(group, words)
    canvas.text(place.middle, y + 37, each.format(what=count), size=10.5, anchor="middle", room=place.width - 14)
    _tag(canvas, place.middle, y - 20, group.cables, fabric.gbps, place.width, each)
    label = f"{_name(kind)}: {each.format(what=count)}, {_link(group.cables, fabric.gbps)}"
    canvas.region(f"group:{group.key}", place.x, y, place.width, FRAME_H, label)


def _among_leaves(canvas: Canvas, fabric: FabricPicture, shared: list[float], tops: list[float], y: float) -> None:
    """Leaves that are everybody's: each joined to every spine, or two of them to each other."""
    for leaf in shared:
        for top in tops:
            canvas.line(leaf, y, top, SPINE_Y + BOX_H, "control", 1)
    if tops and fabric.uplinks:
        _tag(canvas, sum(shared) / len(shared), y - 42, fabric.uplinks, fabric.uplink_gbps or fabric.gbps, 200)
    elif fabric.uplinks and len(shared) > 1:
        canvas.line(shared[0] + BOX_W / 2, y + BOX_H / 2, shared[1] - BOX_W / 2, y + BOX_H / 2, "control", 2)


def _tag(
    canvas: Canvas, x: float, y: float, cables: int, gbps: float | None, room: float, each: str = "{what}"
) -> None:
    """The count and speed of a bundle, on a ground of its own."""
    if not cables:
        return
    text = each.format(what=_link(cables, gbps))
    wide = min(text_width(text, 10) + 8, room)
    canvas.rect(x - wide / 2, y - 11, wide, 15, fill="surface")
    canvas.text(x, y, text, size=10, anchor="middle", room=room)


def _link(cables: int, gbps: float | None) -> str:
    return f"{cables:,} × {gbps:g} Gb/s" if gbps else f"{cables:,} ×"


def _held(group: FabricGroup, words: FabricWords) -> str:
    if not group.machines:
        return words.one_port if group.cables == 1 else words.ports.format(n=f"{group.cables:,}")
    return words.one if group.machines == 1 else words.count.format(n=f"{group.machines:,}")


def _name(kind: _Kind) -> str:
    """``Unit 1``, or ``Unit 1–4`` for several that are equal."""
    if kind.times == 1:
        return kind.first
    head, _, number = kind.last.rpartition(" ")
    return f"{kind.first}–{number}" if head and kind.first.startswith(head) else f"{kind.times} × {kind.first}"


def _labels(
    canvas: Canvas, fabric: FabricPicture, words: FabricWords, layered: bool, leaf_y: float, machine_y: float
) -> None:
    """The left column: how many of each layer, and between the layers what a bottleneck there is."""
    if layered:
        _label(canvas, SPINE_Y, words.spine, [_count(fabric.spine, fabric.ports, words)])
        between = [_link(fabric.uplinks, fabric.uplink_gbps or fabric.gbps)] if fabric.uplinks else []
        _label(canvas, SPINE_Y + 52, "", [*between, *_bottleneck(fabric, words)])
    free = [] if fabric.free_ports is None else [words.ports_free.format(n=f"{fabric.free_ports:,}")]
    if not layered and fabric.uplinks:
        free += [_link(fabric.uplinks, fabric.uplink_gbps or fabric.gbps), *_bottleneck(fabric, words)]
    title = words.leaf if layered else words.switch
    apart = [group for group in fabric.groups if not group.machines and fabric.groups[0].leaf]
    kept = [line for group in apart for line in wrapped(f"{_held(group, words)}: {group.title}", LABEL_W - 8, 10)]
    _label(canvas, leaf_y, title, [_count(fabric.leaf, fabric.ports, words), *free, *kept])
    rails = words.one_rail if fabric.rails == 1 else words.rails.format(n=fabric.rails)
    below = [words.one if fabric.machines == 1 else words.count.format(n=f"{fabric.machines:,}")]
    _label(canvas, machine_y, words.machines, [*below, " ".join(filter(None, (rails, fabric.protocol)))])


def _label(canvas: Canvas, y: float, title: str, lines: Sequence[str]) -> None:
    if title:
        canvas.text(2, y + 11, title, size=11.5, bold=True, room=LABEL_W - 8)
    for n, line in enumerate(lines, 1 if title else 0):
        canvas.text(2, y + 11 + 14 * n, line, size=10, colour="text2", room=LABEL_W - 8)


def _count(switches: int, ports: int | None, words: FabricWords) -> str:
    if ports is None:
        return words.ports_unknown.format(n=f"{switches:,}")
    return (words.one_switch if switches == 1 else words.switches).format(n=f"{switches:,}", ports=ports)


def _bottleneck(fabric: FabricPicture, words: FabricWords) -> list[str]:
    ratio = fabric.oversubscription
    if ratio is None:
        return []
    return [words.no_bottleneck if ratio <= 1 else words.oversubscribed.format(n=f"{ceil(ratio * 100) / 100:g}")]


def _table(fabric: FabricPicture, words: FabricWords) -> tuple[tuple[str, ...], ...]:
    def speed(gbps: float | None) -> str:
        return Cell(words.unknown if gbps is None else f"{gbps:g}", gbps)

    rows: list[tuple[str, ...]] = [(words.from_, words.to, words.cables, words.speed)]
    below = words.leaf if fabric.spine else words.switch
    for group in fabric.groups:
        rows.append(
            (
                f"{group.title}: {_held(group, words)}",
                below,
                Cell(f"{group.cables:,}", group.cables),
                speed(fabric.gbps),
            )
        )
    if fabric.uplinks:
        top = words.spine if fabric.spine else words.switch
        uplinks = Cell(f"{fabric.uplinks:,}", fabric.uplinks)
        rows.append((below, top, uplinks, speed(fabric.uplink_gbps or fabric.gbps)))
    return tuple(rows)
