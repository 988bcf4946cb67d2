"""The seller's logo: decoded afresh or drawn as vectors, never fetched; anything doubtful is left out."""

from __future__ import annotations

import base64
import binascii
import io
import warnings
from dataclasses import dataclass
from typing import Any
from xml.etree import ElementTree

from PIL import Image
from reportlab.lib.utils import ImageReader

from app.quoting.pdf.figure import drawing_from_svg

MAX_PX = 2000
"""Pictures are kept at most this wide and high."""
READ_PX = 8000
MAX_SVG_BYTES = 300_000
MAX_SHAPES = 5000
_REFUSED = frozenset({"image", "script", "foreignObject", "style", "animate", "set", "iframe", "feImage"})


@dataclass(frozen=True)
class Logo:
    """A picture or a drawing, and its size in its own units."""

    width: float
    height: float
    picture: ImageReader | None = None
    drawing: Any = None

    def draw(self, canvas: Any, x: float, y: float, room: float, height: float) -> float:
        """Draws it ``height`` points high from its lower left corner, at most ``room`` wide; gives the width taken."""
        scale = min(height / self.height, room / self.width)
        if self.picture is not None:
            size = (self.width * scale, self.height * scale)
            canvas.drawImage(self.picture, x, y + (height - size[1]) / 2, *size, mask="auto")
        else:
            canvas.saveState()
            canvas.translate(x, y + (height - self.height * scale) / 2)
            canvas.scale(scale, scale)
            self.drawing.drawOn(canvas, 0, 0)
            canvas.restoreState()
        return self.width * scale


def logo(data: str | None) -> Logo | None:
    """PNG, JPEG or SVG in base64; ``None`` for anything else."""
    if not data:
        return None
    try:
        raw = base64.b64decode(data, validate=True)
    except (ValueError, binascii.Error):
        return None
    return _drawn(raw) if raw.lstrip()[:5] in (b"<svg ", b"<?xml") else _picture(raw)


def _picture(raw: bytes) -> Logo | None:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(raw), formats=("PNG", "JPEG")) as picture:
                if max(picture.size) > READ_PX:
                    return None
                fresh = picture.convert("RGBA")
        fresh.thumbnail((MAX_PX, MAX_PX))
        out = io.BytesIO()
        fresh.save(out, "PNG")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError, Image.DecompressionBombWarning):
        return None
    out.seek(0)
    return Logo(*fresh.size, picture=ImageReader(out))


def _drawn(raw: bytes) -> Logo | None:
    if len(raw) > MAX_SVG_BYTES or b"<!DOCTYPE" in raw or b"<!ENTITY" in raw or not _harmless(raw):
        return None
    try:
        drawing = drawing_from_svg(raw.decode("utf-8"))
    except Exception:  # a logo from anywhere may fail anywhere in its reader
        return None
    return Logo(drawing.width, drawing.height, drawing=drawing)


def _harmless(raw: bytes) -> bool:
    """Whether an SVG draws by itself: nothing to load, to run or to style from elsewhere."""
    try:
        elements = list(ElementTree.fromstring(raw).iter())
    except (ElementTree.ParseError, ValueError, RecursionError):
        return False
    if len(elements) > MAX_SHAPES:
        return False
    for element in elements:
        if str(element.tag).rpartition("}")[2] in _REFUSED:
            return False
        for name, value in element.attrib.items():
            local, text = name.rpartition("}")[2].lower(), value.strip().lower()
            if local.startswith("on") or (local in ("href", "src") and not text.startswith("#")):
                return False
            if "url(" in text.replace("url(#", "") or "@import" in text:
                return False
    return True
