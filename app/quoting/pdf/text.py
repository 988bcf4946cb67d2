"""Text made printable: escaped, long words split, what no font has shown as an empty square and counted."""

from __future__ import annotations

from dataclasses import dataclass, field
from xml.sax.saxutils import escape

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph

from app.quoting.pdf.fonts import MISSING, register
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

    def plain(self, text: str, clip: int | None = None) -> str:
        """One line of printable characters, not escaped (for what is drawn without markup)."""
        text = clean(text).translate(_SUBSTITUTES)
        if clip is not None and len(text) > clip:
            text = text[: clip - 1].rstrip() + "…"
        if all(ord(char) in self.covered for char in text):
            return text
        return "".join(self._char(char) for char in text)

    def _char(self, char: str) -> str:
        if ord(char) in self.covered or char == "\n":
            return char
        self.unprintable.add(char)
        return MISSING

    def markup(self, text: str, clip: int | None = None) -> str:
        """Printable text for a ``Paragraph``: every character stands for itself, line ends break the line."""
        return escape(self.plain(text, clip)).replace("\n", "<br/>")

    def p(self, text: str, style: str = "body", *, clip: int = LONGEST) -> Paragraph:
        """A paragraph of plain text, whatever that text holds."""
        return Paragraph(self.markup(text, clip), self.styles[style])

    def rich(self, markup: str, style: str = "body") -> Paragraph:
        """A paragraph of our own markup, its outside texts already passed through ``markup``."""
        return Paragraph(markup, self.styles[style])

    def two(self, first: str, second: str = "", *, bold: bool = False) -> list[Paragraph]:
        """A table cell of a line and a smaller one below it."""
        cell = [self.p(first, "cellbold" if bold else "cell", clip=CLIP)]
        return [*cell, self.p(second, "cellnote", clip=CLIP)] if second else cell
