"""The typeface: Source Sans 3 from its package, cut to the characters we print, one font per weight, made once.

The variable font is subset first and given its weight second (the other way round takes seconds). Text in a weight is
drawn with the font names below; nothing else is ever named, so that no standard font slips into a PDF.
"""

from __future__ import annotations

import io
from functools import cache
from pathlib import Path

import fontpkg
from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont
from reportlab.graphics.shapes import STATE_DEFAULTS
from reportlab.lib.fonts import addMapping
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont as PdfFont

FAMILY = "Source Sans 3"
REGULAR, SEMIBOLD, BOLD = "RigwrightText", "RigwrightText-Semibold", "RigwrightText-Bold"
_WEIGHTS = {REGULAR: 400, SEMIBOLD: 600, BOLD: 700}
_RANGES = ((0x20, 0x530), (0x1E00, 0x2C00))
"""Latin, Greek, Cyrillic; punctuation, arrows, mathematical and geometric signs."""
MISSING = "□"


@cache
def register() -> frozenset[int]:
    """Makes the fonts known to reportlab, once per process; returns the code points that they cover."""
    source, covered = _subset()
    for name, weight in _WEIGHTS.items():
        pdfmetrics.registerFont(PdfFont(name, io.BytesIO(_instance(source, name, weight))))
    for italic in (0, 1):  # <i> means nothing here, and must not fall back to another family
        addMapping(REGULAR, 0, italic, REGULAR)
        addMapping(REGULAR, 1, italic, SEMIBOLD)
        addMapping(SEMIBOLD, 0, italic, SEMIBOLD)
        addMapping(SEMIBOLD, 1, italic, SEMIBOLD)
        addMapping(BOLD, 0, italic, BOLD)
        addMapping(BOLD, 1, italic, BOLD)
    STATE_DEFAULTS["fontName"] = REGULAR  # drawings begin with reportlab's own default otherwise
    return covered


def _subset() -> tuple[bytes, frozenset[int]]:
    path = Path(fontpkg.path(FAMILY))
    with TTFont(path, lazy=True) as font:
        wanted = frozenset(code for code in font.getBestCmap() if any(low <= code < high for low, high in _RANGES))
    return cut(path, wanted), wanted


def cut(path: Path, wanted: frozenset[int]) -> bytes:
    """The variable font at ``path`` with only these code points."""
    font = TTFont(path, recalcTimestamp=False)
    options = subset.Options()
    options.layout_features = []
    options.hinting = False
    options.notdef_outline = True
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=wanted)
    cutter.subset(font)
    return _bytes(font)


def register_weight(source: bytes, name: str, weight: int) -> None:
    """Makes one weight of a cut font known to reportlab under a name."""
    pdfmetrics.registerFont(PdfFont(name, io.BytesIO(_instance(source, name, weight))))
    for bold in (0, 1):
        for italic in (0, 1):
            addMapping(name, bold, italic, name)


def _instance(source: bytes, name: str, weight: int) -> bytes:
    font = TTFont(io.BytesIO(source), recalcTimestamp=False)
    axes = {axis.axisTag: axis.defaultValue for axis in font["fvar"].axes}
    font = instantiateVariableFont(font, axes | {"wght": weight}, inplace=True)
    for record in font["name"].names:
        if record.nameID in (4, 6):  # reportlab tells fonts apart by these
            record.string = name
    return _bytes(font)


def _bytes(font: TTFont) -> bytes:
    out = io.BytesIO()
    font.save(out)
    return out.getvalue()
