"""Where a drawing enters the document: SVG text becomes a vector flowable in the document's own typeface."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from typing import Any

from reportlab.graphics.shapes import Drawing, Group, String
from reportlab.pdfbase.pdfmetrics import stringWidth
from svglib.svglib import svg2rlg

from app.figures.drawing import Drawing as Figure
from app.quoting.pdf.fonts import BOLD, REGULAR, SEMIBOLD, register
from app.quoting.pdf.numbers import NO_BREAK
from app.quoting.pdf.tagging import Picture
from app.quoting.pdf.text import Printer

_HEAVY = re.compile(r"bold|semi|demi|[6-9]00", re.IGNORECASE)
LONGEST_ALT = 900
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}\b)")


def grouped(text: str) -> str:
    """A text of a drawing with its thousands parted as the document parts them."""
    return _THOUSANDS.sub(NO_BREAK, text)


def figure_from_svg(
    svg: str, width: float, alt: str = "", printer: Printer | None = None, write: Callable[[str], str] = grouped
) -> Picture:
    """The drawing scaled to ``width`` points, its texts in the embedded fonts; raises ``ValueError`` for no SVG.

    ``alt`` says in words what it shows; ``write`` makes the figures in a text the document's own.
    """
    svg = re.sub(r"(?<=>)[^<>]+(?=</text>)", lambda match: write(match.group()), svg)
    drawing = drawing_from_svg(svg, printer)
    scale = width / drawing.width
    drawing.scale(scale, scale)
    drawing.width, drawing.height = width, drawing.height * scale
    drawing.hAlign = "LEFT"
    return Picture(drawing, alt)


def figure_of(
    drawing: Figure, width: float, printer: Printer | None = None, write: Callable[[str], str] = grouped
) -> Picture:
    """One of our own drawings; its regions' labels are its words for those who do not see it."""
    alt = "; ".join([drawing.title, *(write(region.label) for region in drawing.regions)])
    return figure_from_svg(drawing.svg, width, alt[:LONGEST_ALT], printer, write)


def drawing_from_svg(svg: str, printer: Printer | None = None) -> Drawing:
    """The drawing in its own size, its texts in the embedded fonts; raises ``ValueError`` for no SVG.

    With a ``printer`` what ours does not write is set in the font that does.
    """
    register()
    drawing: Drawing | None = None
    if svg.lstrip().startswith(("<svg", "<?xml")):
        drawing = svg2rlg(io.BytesIO(_in_standard_fonts(svg).encode("utf-8")))
    if drawing is None or not drawing.width or not drawing.height or not drawing.contents:
        raise ValueError("not an SVG drawing")
    _set_fonts(drawing, printer)
    return drawing


def _in_standard_fonts(svg: str) -> str:
    """The SVG with font names that svglib knows by itself: else it asks the system's fonts, which differ by machine."""
    svg = re.sub(r'font-family="[^"]*"', 'font-family="Helvetica"', svg)
    return re.sub(r'font-weight="([^"]*)"', lambda m: f'font-weight="{_weight(m.group(1))}"', svg)


def _weight(name: str) -> str:
    return "bold" if _HEAVY.search(name) else "normal"


def _set_fonts(group: Any, printer: Printer | None) -> None:
    for n, shape in enumerate(group.contents if isinstance(group, Group | Drawing) else ()):
        if isinstance(shape, String):
            shape.fontName = _font_of(str(shape.fontName))
            if printer is not None and not shape.text.isascii():
                group.contents[n] = _in_runs(shape, printer)
        else:
            _set_fonts(shape, printer)


def _in_runs(shape: String, printer: Printer) -> String | Group:
    """A text whose characters are of several fonts, as one text per font beside each other."""
    text = printer.plain(shape.text)
    runs = printer.runs(text, shape.fontName)
    if len(runs) < 2:
        shape.text, shape.fontName = text, runs[0][1]
        return shape
    share = {"middle": 0.5, "end": 1.0}.get(shape.textAnchor, 0.0)
    x = shape.x - share * printer.width(text, shape.fontName, shape.fontSize)
    group = Group()
    for piece, font in runs:
        group.add(String(x, shape.y, piece, fontName=font, fontSize=shape.fontSize, fillColor=shape.fillColor))
        x += stringWidth(piece, font, shape.fontSize)
    return group


def _font_of(name: str) -> str:
    """Our font of the same weight, whatever family the drawing named."""
    if name in (REGULAR, SEMIBOLD, BOLD):
        return name
    return SEMIBOLD if _HEAVY.search(name) else REGULAR
