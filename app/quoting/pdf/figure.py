"""Where a drawing enters the document: SVG text becomes a vector flowable in the document's own typeface."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from typing import Any

from reportlab.graphics.shapes import Drawing, Group, String
from svglib.svglib import svg2rlg

from app.figures.drawing import Drawing as Figure
from app.quoting.pdf.fonts import BOLD, REGULAR, SEMIBOLD, register
from app.quoting.pdf.numbers import NO_BREAK
from app.quoting.pdf.tagging import Picture

_HEAVY = re.compile(r"bold|semi|demi|[6-9]00", re.IGNORECASE)
_GERMAN: Sequence[tuple[re.Pattern[str], str]] = tuple(
    (re.compile(pattern), text)
    for pattern, text in (
        (r"^Parts$", "Teile"),
        (r"^Supply$", "Netzteil"),
        (r"^Circuit$", "Stromkreis"),
        (r"^(?:all )?at maximum$", "unter Volllast"),
        (r"^Cord$", "Netzkabel"),
        (r"^Plug$", "Stecker"),
        (r"^UPS$", "USV"),
        (r"^Heat$", "Wärme"),
        (r"^Air$", "Luft"),
        (r"^Noise$", "Geräusch"),
        (r"^peaks (?=\d)", "Spitzen "),
        (r"^cord unknown$", "Kabel unbekannt"),
        (r"^rating unknown$", "Nennstrom unbekannt"),
        (r"^minutes not told$", "Minuten nicht genannt"),
        (r" min or more$", " min oder mehr"),
        (r"^for (?=\d[\d.]* A$)", "für "),
        (r"^all sources$", "alle Quellen"),
        (r"^\+ (\d+) unknown$", r"+ \1 unbekannt"),
        (r"^no figure$", "kein Wert"),
        (r"^η (.+)% at (.+)%$", r"η \1 % bei \2 %"),
        (r"^needs unknown$", "Bedarf unbekannt"),
        (r"^of unknown$", "von unbekannt"),
        (r"^needs (?=\d)", "nötig "),
        (r"^of (?=\d)", "von "),
        (r"^unknown$", "unbekannt"),
        (r"^fits, (.+) free$", r"passt, \1 frei"),
        (r"GiB short$", "GiB zu wenig"),
        (r"GiB per card$", "GiB je Karte"),
        (r"(?<=\d)\.(?=\d+ (?:GiB|W|A|frei)\b)", ","),
        (r"^months in use$", "Monate in Betrieb"),
        (r"^Buying is cheaper from month (\d+)$", r"Kaufen ist günstiger ab Monat \1"),
        (r"^both stand at about (.+) then$", r"beide liegen dann bei etwa \1"),
        (r"^no lanes left$", "keine Leitungen frei"),
        (r"^free\b", "frei"),
        (r"\bruns (x\d+)", r"läuft mit \1"),
        (r"\bwidth unknown\b", "Breite unbekannt"),
        (r"^Processor (\d+)$", r"Prozessor \1"),
        (r"^Channel$", "Kanal"),
        (r"^no air gap$", "ohne Luftspalt"),
        (r"\((x\d+) slot wired (x\d+)\)", r"(\1-Platz, verdrahtet \2)"),
    )
)
"""The few words of our drawings, which are made in English."""
LONGEST_ALT = 900
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}\b)")


def figure_from_svg(svg: str, width: float, language: str = "en", alt: str = "") -> Picture:
    """The drawing scaled to ``width`` points, its texts in the embedded fonts; raises ``ValueError`` for no SVG.

    ``alt`` says in words what it shows.
    """
    svg = re.sub(r"(?<=>)[^<>]+(?=</text>)", lambda match: _worded(match.group(), language), svg)
    drawing = drawing_from_svg(svg)
    scale = width / drawing.width
    drawing.scale(scale, scale)
    drawing.width, drawing.height = width, drawing.height * scale
    drawing.hAlign = "LEFT"
    return Picture(drawing, alt)


def figure_of(drawing: Figure, width: float, language: str) -> Picture:
    """One of our own drawings; its regions' labels are its words for those who do not see it."""
    alt = "; ".join([drawing.title, *(region.label for region in drawing.regions)])
    return figure_from_svg(drawing.svg, width, language, alt[:LONGEST_ALT])


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


def _worded(text: str, language: str) -> str:
    """A text of a drawing with figures as the document writes them, in its language."""
    text = grouped(text)
    return _in_german(text) if language == "de" else text


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
