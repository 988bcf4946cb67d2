"""Where a drawing enters the document: SVG text becomes a vector flowable in the document's own typeface."""

from __future__ import annotations

import io
import re
from typing import Any

from reportlab.graphics.shapes import Drawing, Group, String
from svglib.svglib import svg2rlg

from app.figures.drawing import Drawing as Figure
from app.quoting.pdf.fonts import BOLD, REGULAR, SEMIBOLD, register
from app.quoting.pdf.numbers import NO_BREAK
from app.quoting.pdf.tagging import Picture

_HEAVY = re.compile(r"bold|semi|demi|[6-9]00", re.IGNORECASE)
LONGEST_ALT = 900
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}\b)")


def figure_from_svg(svg: str, width: float, alt: str = "") -> Picture:
    """The drawing scaled to ``width`` points, its texts in the embedded fonts; raises ``ValueError`` for no SVG.

    ``alt`` says in words what it shows.
    """
    svg = re.sub(r"(?<=>)[^<>]+(?=</text>)", lambda match: grouped(match.group()), svg)
    drawing = drawing_from_svg(svg)
    scale = width / drawing.width
    drawing.scale(scale, scale)
    drawing.width, drawing.height = width, drawing.height * scale
    drawing.hAlign = "LEFT"
    return Picture(drawing, alt)


def figure_of(drawing: Figure, width: float) -> Picture:
    """One of our own drawings; its regions' labels are its words for those who do not see it."""
    alt = "; ".join([drawing.title, *(region.label for region in drawing.regions)])
    return figure_from_svg(drawing.svg, width, alt[:LONGEST_ALT])


def drawing_from_svg(svg: str) -> Drawing:
    """The drawing in its own size, its texts in the embedded fonts; raises ``ValueError`` for no SVG."""
    register()
    drawing: Drawing | None = None
    if svg.lstrip().startswith(("<svg", "<?xml")):
        drawing = svg2rlg(io.BytesIO(_in_standard_fonts(svg).encode("utf-8")))
    if drawing is None or not drawing.width or not drawing.height or not drawing.contents:
        raise ValueError("not an SVG drawing")
    _set_fonts(drawing)
    return drawing


def _in_standard_fonts(svg: str) -> str:
    """The SVG with font names that svglib knows by itself: else it asks the system's fonts, which differ by machine."""
    svg = re.sub(r'font-family="[^"]*"', 'font-family="Helvetica"', svg)
    return re.sub(r'font-weight="([^"]*)"', lambda m: f'font-weight="{_weight(m.group(1))}"', svg)


def _weight(name: str) -> str:
    return "bold" if _HEAVY.search(name) else "normal"


def grouped(text: str) -> str:
    """A text of a drawing with its thousands parted as the document parts them."""
    return _THOUSANDS.sub(NO_BREAK, text)


def _set_fonts(group: Any) -> None:
    for shape in group.contents if isinstance(group, Group | Drawing) else ():
        if isinstance(shape, String):
            shape.fontName = _font_of(str(shape.fontName))
        else:
            _set_fonts(shape)


def _font_of(name: str) -> str:
    """Our font of the same weight, whatever family the drawing named."""
    if name in (REGULAR, SEMIBOLD, BOLD):
        return name
    return SEMIBOLD if _HEAVY.search(name) else REGULAR
