"""Text made printable: escaped, long words split, what no font has shown as an empty square and counted."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from itertools import groupby
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib.enums import TA_CENTER, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import stringWidth

from app.quoting.pdf.fallback import Fallback
from app.quoting.pdf.fonts import MISSING, REGULAR, register
from app.quoting.pdf.rtl import JOINERS, broken, has_rtl, runs_left, visual
from app.quoting.pdf.tagging import Paragraph
from app.quoting.privacy import clean

CLIP = 300
"""Names longer than this are cut in print; the JSON keeps them whole."""
LONGEST = 900
"""No paragraph is longer: table rows do not split, so none may outgrow a page."""
_JOINERS = {0x200B: "", 0x200C: "", 0x200D: "", 0xFEFF: "", 0x2060: "", 0xFE0E: "", 0xFE0F: ""}
_SUBSTITUTES = str.maketrans({"\t": " ", "\ufffd": MISSING, "\u2011": "-", **{chr(k): v for k, v in _JOINERS.items()}})
_SUBSTITUTES_RTL = {code: to for code, to in _SUBSTITUTES.items() if chr(code) not in JOINERS}


class TurnedParagraph(Paragraph):
    """A paragraph with right-to-left letters: its lines are made when the width is known."""

    def __init__(
        self,
        text: str | None,
        style: ParagraphStyle,
        *args: Any,
        lines: Callable[[float], tuple[str, bool]] | None = None,
        **options: Any,
    ) -> None:
        super().__init__(text, style, *args, **options)
        self._lines = lines

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """The size over this width."""
        if self._lines is not None:
            markup, left = self._lines(width)
            spoken, lines, style = self.spoken, self._lines, self.style
            if left and style.alignment != TA_CENTER:
                style = ParagraphStyle(style.name, parent=style, alignment=TA_RIGHT)
            super().__init__(markup, style)
            self.spoken, self._lines, self.always_spoken = spoken, lines, True
        size: tuple[float, float] = super().wrap(width, height)
        return size


@dataclass
class Printer:
    """Turns text into what the fonts can print; ``unprintable`` collects the characters that they cannot."""

    styles: dict[str, ParagraphStyle]
    unprintable: set[str] = field(default_factory=set)
    covered: frozenset[int] = field(default_factory=register)
    others: tuple[Fallback, ...] = ()

    def plain(self, text: str, clip: int | None = None) -> str:
        """Printable characters, not escaped (for what is drawn without markup)."""
        text = clean(text).translate(_SUBSTITUTES_RTL if self.turns(text) else _SUBSTITUTES)
        if clip is not None and len(text) > clip:
            text = text[: clip - 1].rstrip() + "…"
        if all(ord(char) in self.covered for char in text):
            return text
        return "".join(self._char(char) for char in text)

    def _char(self, char: str) -> str:
        if ord(char) in self.covered or char == "\n" or self._foreign(char) or (char in JOINERS and self.others):
            return char
        if unicodedata.category(char) == "Mn" and has_rtl(char) and self.others:
            return char  # a vowel mark: read out, not drawn
        self.unprintable.add(char)
        return MISSING

    def _foreign(self, char: str) -> Fallback | None:
        """The font that has a character which Source Sans 3 has not."""
        code = ord(char)
        if code in self.covered:
            return None
        return next((font for font in self.others if code in font.codes), None)

    def turns(self, text: str) -> bool:
        """Whether a text holds letters that run from right to left, and there is a font for them."""
        return bool(self.others) and has_rtl(text)

    def runs(self, text: str, font: str) -> list[tuple[str, str]]:
        """The text in pieces with the font of each."""
        if not self.others or text.isascii():
            return [(text, font)]
        made = []
        for other, chars in groupby(text, self._foreign):
            name = font if other is None else other.regular if font == REGULAR else other.bold
            made.append(("".join(chars), name))
        return made

    def line(self, text: str) -> str:
        """A line of printable text in the order of drawing."""
        return visual(text) if self.turns(text) else text

    def width(self, text: str, font: str, size: float) -> float:
        """How wide a line of printable text is, points."""
        return float(sum(stringWidth(piece, name, size) for piece, name in self.runs(self.line(text), font)))

    def draw(self, canvas: Any, x: float, y: float, text: str, font: str, size: float) -> None:
        """Draws a line of printable text."""
        for piece, name in self.runs(self.line(text), font):
            canvas.setFont(name, size)
            canvas.drawString(x, y, piece)
            x += stringWidth(piece, name, size)

    def markup(self, text: str, clip: int | None = None, font: str = REGULAR) -> str:
        """Printable text for a ``Paragraph``: every character stands for itself, line ends break the line."""
        return self._marked("\n".join(self.line(line) for line in self.plain(text, clip).split("\n")), font)

    def _marked(self, text: str, font: str) -> str:
        made = [
            escape(piece) if name == font else f'<font name="{name}">{escape(piece)}</font>'
            for piece, name in self.runs(text, font)
        ]
        return "".join(made).replace("\n", "<br/>")

    def p(self, text: str, style: str = "body", *, clip: int = LONGEST, size: float | None = None) -> Paragraph:
        """A paragraph of plain text, whatever that text holds; ``size`` in points, in place of its style's."""
        shape = self.styles[style]
        if size is not None and size != shape.fontSize:
            shape = ParagraphStyle(style, parent=shape, fontSize=size)
        if self.turns(text):
            paragraph: Paragraph = TurnedParagraph("", shape, lines=partial(self._lines, self.plain(text, clip), shape))
        else:
            paragraph = Paragraph(self.markup(text, clip, shape.fontName), shape)
        paragraph.spoken = text[:clip]
        return paragraph

    def _lines(self, text: str, shape: ParagraphStyle, width: float) -> tuple[str, bool]:
        """The markup of a text with right-to-left letters, broken for a width, and whether it begins at the right."""
        left = runs_left(text)
        font, size = shape.fontName, shape.fontSize

        def measure(line: str) -> float:
            return float(sum(stringWidth(p, name, size) for p, name in self.runs(visual(line, left), font)))

        lines = [visual(line, left) for line in broken(text, width - 0.5, measure)]
        return self._marked("\n".join(lines), font), left

    def rich(self, markup: str, style: str = "body", *, links: bool = False) -> Paragraph:
        """A paragraph of our own markup, its outside texts already passed through ``markup``."""
        paragraph = Paragraph(markup, self.styles[style])
        paragraph.links = links
        return paragraph

    def two(self, first: str, second: str = "", *, bold: bool = False) -> list[Paragraph]:
        """A table cell of a line and a smaller one below it."""
        cell = [self.p(first, "cellbold" if bold else "cell", clip=CLIP)]
        return [*cell, self.p(second, "cellnote", clip=CLIP)] if second else cell
