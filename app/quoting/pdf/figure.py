"""Where a drawing enters the document: SVG text becomes a vector flowable in the document's own typeface."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from typing import Any

from reportlab.graphics.shapes import Drawing, Group, String
from reportlab.platypus import Flowable
from svglib.svglib import svg2rlg

from app.quoting.pdf.fonts import BOLD, REGULAR, SEMIBOLD, register

_HEAVY = re.compile(r"bold|semi|demi|[6-9]00", re.IGNORECASE)
_GERMAN: Sequence[tuple[re.Pattern[str], str]] = tuple(
    (re.compile(pattern), text)
    for pattern, text in (
        (r"^months in use$", "Monate in Betrieb"),
        (r"^Buying is cheaper from month (\d+)$", r"Kaufen ist günstiger ab Monat \1"),
        (r"^both stand at about (.+) then$", r"beide liegen dann bei etwa \1"),
        (r"^no lanes left$", "keine Leitungen frei"),
        (r"^free\b", "frei"),
        (r"\bruns (x\d+)", r"läuft mit \1"),
        (r"\bwidth unknown\b", "Breite unbekannt"),
        (r"^no air gap$", "ohne Luftspalt"),
        (r"\((x\d+) slot wired (x\d+)\)", r"(\1-Platz, verdrahtet \2)"),
    )
)
"""The few words of our drawings, which are made in English."""


def figure_from_svg(svg: str, width: float, language: str = "en") -> Flowable:
    """The drawing scaled to ``width`` points, its texts in the embedded fonts; raises ``ValueError`` for no SVG."""
    register()
    if language == "de":
        svg = re.sub(r"(?<=>)[^<>]+(?=</text>)", lambda match: _in_german(match.group()), svg)
    drawing: Drawing | None = svg2rlg(io.BytesIO(svg.encode("utf-8"))) if svg.lstrip().startswith("<svg") else None
    if drawing is None or not drawing.width or not drawing.contents:
        raise ValueError("not an SVG drawing")
    _set_fonts(drawing)
    scale = width / drawing.width
    drawing.scale(scale, scale)
    drawing.width, drawing.height = width, drawing.height * scale
    drawing.hAlign = "LEFT"
    return drawing


def _in_german(text: str) -> str:
    for pattern, german in _GERMAN:
        text = pattern.sub(german, text)
    return text


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
