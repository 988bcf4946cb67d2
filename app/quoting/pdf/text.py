"""Text made printable: escaped, long words split, what no font has shown as an empty square and counted."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import groupby
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import stringWidth

from app.quoting.pdf.fallback import NONE, Fallback
from app.quoting.pdf.fonts import MISSING, REGULAR, register
from app.quoting.pdf.tagging import Paragraph
from app.quoting.privacy import clean

CLIP = 300
"""Names longer than this are cut in print; the JSON keeps them whole."""
LONGEST = 900
"""No paragraph is longer: table rows do not split, so none may outgrow a page."""
_JOINERS = {0x200B: "", 0x200C: "", 0x200D: "", 0xFEFF: "", 0x2060: "", 0xFE0E: "", 0xFE0F: ""}
_SUBSTITUTES = str.maketrans({"\t": " ", "\ufffd": MISSING, "\u2011": "-", **{chr(k): v for k, v in _JOINERS.items()}})


@dataclass
class Printer:
    """Turns text into what the fonts can print; ``unprintable`` collects the characters that they cannot."""

    styles: dict[str, ParagraphStyle]
    unprintable: set[str] = field(default_factory=set)
    covered: frozenset[int] = field(default_factory=register)
    other: Fallback = NONE

    def plain(self, text: str, clip: int | None = None) -> str:
        """Printable characters, not escaped (for what is drawn without markup)."""
        text = clean(text).translate(_SUBSTITUTES)
        if clip is not None and len(text) > clip:
            text = text[: clip - 1].rstrip() + "…"
        if all(ord(char) in self.covered for char in text):
            return text
        return "".join(self._char(char) for char in text)

    def _char(self, char: str) -> str:
        if ord(char) in self.covered or char == "\n" or ord(char) in self.other.codes:
            return char
        self.unprintable.add(char)
        return MISSING

    def runs(self, text: str, font: str) -> list[tuple[str, str]]:
        """The text in pieces with the font of each."""
        if not self.other.codes or text.isascii():
            return [(text, font)]
        name = self.other.regular if font == REGULAR else self.other.bold
        pieces = groupby(text, lambda char: ord(char) in self.other.codes)
        return [("".join(chars), name if wide else font) for wide, chars in pieces]

    def width(self, text: str, font: str, size: float) -> float:
        """How wide a line of printable text is, points."""
        return float(sum(stringWidth(piece, name, size) for piece, name in self.runs(text, font)))

    def draw(self, canvas: Any, x: float, y: float, text: str, font: str, size: float) -> None:
        """Draws a line of printable text."""
        for piece, name in self.runs(text, font):
            canvas.setFont(name, size)
            canvas.drawString(x, y, piece)
            x += stringWidth(piece, name, size)

    def markup(self, text: str, clip: int | None = None, font: str = REGULAR) -> str:
        """Printable text for a ``Paragraph``: every character stands for itself, line ends break the line."""
        made = [
            escape(piece) if name == font else f'<font name="{name}">{escape(piece)}</font>'
            for piece, name in self.runs(self.plain(text, clip), font)
        ]
        return "".join(made).replace("\n", "<br/>")

    def p(self, text: str, style: str = "body", *, clip: int = LONGEST) -> Paragraph:
        """A paragraph of plain text, whatever that text holds."""
        shape = self.styles[style]
        paragraph = Paragraph(self.markup(text, clip, shape.fontName), shape)
        paragraph.spoken = text[:clip]
        return paragraph

    def rich(self, markup: str, style: str = "body", *, links: bool = False) -> Paragraph:
        """A paragraph of our own markup, its outside texts already passed through ``markup``."""
        paragraph = Paragraph(markup, self.styles[style])
        paragraph.links = links
        return paragraph

    def two(self, first: str, second: str = "", *, bold: bool = False) -> list[Paragraph]:
        """A table cell of a line and a smaller one below it."""
        cell = [self.p(first, "cellbold" if bold else "cell", clip=CLIP)]
        return [*cell, self.p(second, "cellnote", clip=CLIP)] if second else cell
