"""A small SVG writer: the few shapes our figures use, understood alike by QtSvg and svglib."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from unicodedata import east_asian_width
from xml.sax.saxutils import escape

CHAR_EM = 0.54
"""Mean width of a character of a humanist sans serif, in em: used to end labels before they overflow."""

FONT = "Source Sans 3"
"""The family that drawings name; a reader with another one asks for ``Drawing.in_font``."""

PRINT_PALETTE: Mapping[str, str] = MappingProxyType(
    {
        "surface": "#FFFFFF",
        "sunken": "#EEF3F4",
        "border": "#C3CBD2",
        "control": "#76818F",
        "text": "#17212B",
        "text2": "#3E4954",
        "text3": "#55616D",
        "accent": "#0B4F5C",
        "accentSoft": "#DCE8EA",
        "link": "#0B4F5C",
        "ok": "#17713A",
        "okBg": "#E3F4E9",
        "warn": "#8A4B00",
        "warnBg": "#FFF2D2",
        "fail": "#B3231B",
        "failBg": "#FDE8E6",
        "unk": "#6A3DB2",
        "unkBg": "#F0E9FC",
        "c1": "#0B4F5C",
        "c2": "#3E8E8A",
        "c3": "#7A56C4",
        "c4": "#B0611A",
        "c5": "#5F6B7A",
        "c6": "#A33A78",
    }
)
"""Colours for paper; the window passes its theme's tokens, which have the same names."""


class Palette(dict[str, str]):
    """Colours by name, and the language in which a drawing made with them says its texts.

    ``say`` is for texts whose figures are written as the reader does already, ``say_raw`` for wholly English ones.
    """

    def __init__(
        self, colours: Mapping[str, str], say: Callable[[str], str] = str, say_raw: Callable[[str], str] | None = None
    ) -> None:
        super().__init__(colours)
        self.say = say
        self.say_raw = say_raw or say


def saying(palette: Mapping[str, str], *, raw: bool = False) -> Callable[[str], str]:
    """How a drawing in this palette says an English text; as it is where the palette names no language."""
    if not isinstance(palette, Palette):
        return str
    return palette.say_raw if raw else palette.say


Number = Callable[[float, int], str]
"""Writes a figure with so many decimals as the reader's language does."""


def plain_number(value: float, digits: int = 0) -> str:
    """The English way of writing, for drawings that nobody has handed another."""
    return f"{value:,.{digits}f}"


class Cell(str):
    """A text of a table that stands for a figure: ``value`` is what it sorts by, ``None`` where it is unknown."""

    value: float | None

    def __new__(cls, text: str, value: float | None) -> Cell:
        """The text, with the figure behind it."""
        made = super().__new__(cls, text)
        made.value = value
        return made


@dataclass(frozen=True)
class Region:
    """A named rectangle of a drawing: what a pointer or the keyboard can reach, and what is read out there."""

    key: str
    x: float
    y: float
    width: float
    height: float
    label: str


@dataclass(frozen=True)
class Drawing:
    """An SVG, its regions in the order of reading, and the same figures as a table (first row: headings with units)."""

    svg: str
    width: float
    height: float
    title: str
    regions: tuple[Region, ...] = ()
    table: tuple[tuple[str, ...], ...] = ()

    def in_font(self, family: str) -> Drawing:
        """The same drawing with its texts in another family."""
        return replace(self, svg=self.svg.replace(f'font-family="{FONT}"', f'font-family="{escape(family)}"'))


@dataclass
class Canvas:
    """Collects shapes; ``finish`` makes the drawing. A ``raw`` one writes its figures in English."""

    width: float
    height: float
    palette: Mapping[str, str]
    raw: bool = False
    _shapes: list[str] = field(default_factory=list)
    _regions: list[Region] = field(default_factory=list)

    def rect(
        self,
        x: float,
        y: float,
        w: float,
        h: float,
        *,
        fill: str | None = None,
        stroke: str | None = None,
        line: float = 1,
        radius: float = 0,
        dash: str = "",
    ) -> None:
        """A rectangle; colours are names of the palette."""
        dashes = f' stroke-dasharray="{dash}"' if dash else ""
        self._shapes.append(
            f'<rect x="{x:.2f}" y="{y:.2f}" width="{max(w, 0):.2f}" height="{max(h, 0):.2f}" rx="{radius}" '
            f'fill="{self._colour(fill)}" stroke="{self._colour(stroke)}" stroke-width="{line}"{dashes}/>'
        )

    def line(
        self, x1: float, y1: float, x2: float, y2: float, stroke: str = "border", width: float = 1, dash: str = ""
    ) -> None:
        """A straight line."""
        dashes = f' stroke-dasharray="{dash}"' if dash else ""
        self._shapes.append(
            f'<line x1="{x1:.2f}" y1="{y1:.2f}" x2="{x2:.2f}" y2="{y2:.2f}" stroke="{self._colour(stroke)}" '
            f'stroke-width="{width}"{dashes}/>'
        )

    def path(self, points: list[tuple[float, float]], stroke: str, width: float = 2, dash: str = "") -> None:
        """An open line through points."""
        dashes = f' stroke-dasharray="{dash}"' if dash else ""
        joined = " ".join(f"{x:.2f},{y:.2f}" for x, y in points)
        self._shapes.append(
            f'<polyline points="{joined}" fill="none" stroke="{self._colour(stroke)}" stroke-width="{width}"{dashes}/>'
        )

    def area(self, points: list[tuple[float, float]], fill: str, opacity: float = 1) -> None:
        """A filled polygon."""
        joined = " ".join(f"{x:.2f},{y:.2f}" for x, y in points)
        self._shapes.append(f'<polygon points="{joined}" fill="{self._colour(fill)}" fill-opacity="{opacity}"/>')

    def circle(self, x: float, y: float, r: float, *, fill: str, stroke: str | None = None, line: float = 2) -> None:
        """A dot."""
        self._shapes.append(
            f'<circle cx="{x:.2f}" cy="{y:.2f}" r="{r}" fill="{self._colour(fill)}" '
            f'stroke="{self._colour(stroke)}" stroke-width="{line}"/>'
        )

    def hatch(self, x: float, y: float, w: float, h: float, stroke: str, step: float = 6) -> None:
        """Diagonal strokes inside a rectangle, clipped by arithmetic since not every reader knows clip paths."""
        offset = step
        while offset < w + h:
            x1, y1 = x + min(offset, w), y + max(0.0, offset - w)
            x2, y2 = x + max(0.0, offset - h), y + min(offset, h)
            self.line(x1, y1, x2, y2, stroke, 1.4)
            offset += step

    def text(
        self,
        x: float,
        y: float,
        content: str,
        *,
        size: float = 11,
        colour: str = "text",
        bold: bool = False,
        anchor: str = "start",
        room: float | None = None,
    ) -> None:
        """One line of text with its baseline at ``y``; ``room`` shortens it with an ellipsis."""
        content = self.say(content)
        if room is not None:
            content = shorten(content, room, size)
        weight = ' font-weight="600"' if bold else ""
        self._shapes.append(
            f'<text x="{x:.2f}" y="{y:.2f}" font-family="{FONT}" font-size="{size}" text-anchor="{anchor}"'
            f'{weight} fill="{self._colour(colour)}">{escape(content)}</text>'
        )

    def region(self, key: str, x: float, y: float, w: float, h: float, label: str) -> None:
        """Names a rectangle for pointer, keyboard and screen reader."""
        self._regions.append(Region(key, x, y, w, h, self.say(label)))

    def finish(self, title: str, table: tuple[tuple[str, ...], ...] = ()) -> Drawing:
        """The drawing as it stands."""
        svg = (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{self.width:.0f}" height="{self.height:.0f}" '
            f'viewBox="0 0 {self.width:.0f} {self.height:.0f}">{"".join(self._shapes)}</svg>'
        )
        said = tuple(tuple(self._cell(cell) for cell in row) for row in table)
        return Drawing(svg, self.width, self.height, self.say(title), tuple(self._regions), said)

    def say(self, text: str) -> str:
        """An English text in the language of the drawing."""
        return saying(self.palette, raw=self.raw)(text)

    def _cell(self, cell: str) -> str:
        return Cell(self.say(cell), cell.value) if isinstance(cell, Cell) else self.say(cell)

    def _colour(self, name: str | None) -> str:
        """The palette's colour of a name; ``#RRGGBB`` is meant as it is."""
        return "none" if name is None else name if name.startswith("#") else self.palette[name]


def readable_on(fill: str) -> str:
    """Black or white, whichever is read better on a colour #RRGGBB: 4.58:1 at least, whatever the colour."""
    ground = _luminance(fill)
    return max(("#FFFFFF", "#000000"), key=lambda ink: _contrast(_luminance(ink), ground))


def _contrast(one: float, other: float) -> float:
    """WCAG 2.2, relative contrast of two luminances."""
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)


def _luminance(colour: str) -> float:
    """WCAG 2.2, relative luminance of #RRGGBB."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def text_width(content: str, size: float) -> float:
    """About how wide a line of text will be; Chinese signs are a whole em wide."""
    wide = sum(east_asian_width(sign) in "WF" for sign in content)
    return (len(content) * CHAR_EM + wide * (1 - CHAR_EM)) * size


def shorten(content: str, room: float, size: float) -> str:
    """``content``, cut with an ellipsis where it would be wider than ``room``."""
    if text_width(content, size) <= room:
        return content
    keep = len(content) - 1
    while keep > 1 and text_width(content[:keep] + "…", size) > room:
        keep -= 1
    return content[:keep].rstrip() + "…"


def wrapped(content: str, room: float, size: float, lines: int = 2) -> tuple[str, ...]:
    """``content`` in at most so many lines of ``room``, parted at spaces; the last ends with an ellipsis if need be."""
    found: list[str] = []
    left = content.split()
    while left and len(found) < lines - 1:
        taken = 1
        while taken < len(left) and text_width(" ".join(left[: taken + 1]), size) <= room:
            taken += 1
        found.append(shorten(" ".join(left[:taken]), room, size))
        left = left[taken:]
    return (*found, shorten(" ".join(left), room, size)) if left else tuple(found)


def spread(wanted: Sequence[float], gap: float, low: float, high: float) -> list[float]:
    """Places as near to the ``wanted`` as a distance of ``gap`` between any two allows, inside ``low`` to ``high``.

    In the order given. Where they do not all fit, they stand evenly and closer.
    """
    if len(wanted) > 1:
        gap = min(gap, (high - low) / (len(wanted) - 1))
    order = sorted(range(len(wanted)), key=lambda n: wanted[n])
    pools: list[tuple[float, int]] = []  # isotonic regression: mean and size of neighbours that push each other
    for rank, n in enumerate(order):
        mean, size = wanted[n] - rank * gap, 1
        while pools and pools[-1][0] > mean:
            before, held = pools.pop()
            mean, size = (mean * size + before * held) / (size + held), size + held
        pools.append((mean, size))
    top = max(low, high - (len(wanted) - 1) * gap)
    starts = [min(max(mean, low), top) for mean, size in pools for _ in range(size)]
    places = [0.0] * len(wanted)
    for rank, n in enumerate(order):
        places[n] = starts[rank] + rank * gap
    return places


def nice_step(largest: float, steps: int = 4) -> float:
    """A round step (1, 2, 2.5, 5 times a power of ten) that divides an axis up to ``largest`` into about ``steps``."""
    if largest <= 0:
        return 1.0
    raw = largest / steps
    power = 10.0 ** len(str(int(raw))) / 10 if raw >= 1 else 1.0
    while raw < power:
        power /= 10
    return next(m * power for m in (1, 2, 2.5, 5, 10) if m * power >= raw)
