"""Colours, type sizes and page geometry of a printed quote."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.enums import TA_CENTER, TA_RIGHT
from reportlab.lib.pagesizes import A4, LETTER
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import inch, mm

from app.quoting.pdf.fonts import BOLD, REGULAR, SEMIBOLD

INK = HexColor("#17212B")
MUTED = HexColor("#55616D")
WARNING = HexColor("#8A4B00")
FAIL = HexColor("#8C1D18")
FILL = HexColor("#EEF3F4")
RULE = HexColor("#C9D1D6")
WHITE = HexColor("#FFFFFF")
DEFAULT_ACCENT = "#0B4F5C"
MIN_CONTRAST = 4.5
MARGIN = 18 * mm
FIGURE_SHARE = 0.86
"""Of the body's width: the smallest letters of a drawing are larger than 7.4 points still."""
MOST_KINDS = 12
"""Kinds of machines that are shown each for itself; more fold into one table."""
BAR_STEPS = ("#0B4F5C", "#3D7E89", "#7FAAB2", "#B4CDD2", "#D7E5E8", "#EAF1F2")
"""Lightness steps of a stacked bar, darkest first."""


def contrast(colour: str) -> float:
    """WCAG contrast of a colour against white."""
    return 1.05 / (_luminance(colour) + 0.05)


def _luminance(colour: str) -> float:
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@dataclass(frozen=True)
class Theme:
    """One paper and one accent. Letter sets rows tighter, so that both papers hold the same pages.

    ``wide`` breaks lines between any two characters, as Chinese is written.
    """

    paper: str = "A4"
    accent_hex: str = DEFAULT_ACCENT
    compact: bool = False
    wide: bool = False

    @property
    def accent(self) -> Color:
        """The seller's colour, unless it is too pale to be read (below 4.5:1)."""
        usable = contrast(self.accent_hex) >= MIN_CONTRAST
        return HexColor(self.accent_hex if usable else DEFAULT_ACCENT)

    @property
    def is_a4(self) -> bool:
        """Else it is US Letter."""
        return self.paper == "A4"

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of a page, in points."""
        return (float(A4[0]), float(A4[1])) if self.is_a4 else (float(LETTER[0]), float(LETTER[1]))

    @property
    def width(self) -> float:
        """Width of the text body, points."""
        return float(self.size[0] - 2 * MARGIN)

    @property
    def figure_width(self) -> float:
        """Width of a drawing that may be smaller: Letter, which is lower, holds the pages of A4 so."""
        return self.width if self.is_a4 and not self.compact else FIGURE_SHARE * self.width

    @property
    def top(self) -> float:
        """Distance of the body from the upper edge, points."""
        return float((24 if self.is_a4 else 21) * mm)

    @property
    def bottom(self) -> float:
        """The lower margin, in points."""
        return float(17 * mm)

    @property
    def address_top(self) -> float:
        """Where the address window begins: DIN 5008 B, or a #10 envelope."""
        return float(45 * mm if self.is_a4 else 2 * inch)

    @property
    def pad(self) -> float:
        """Padding above and below a table row, points."""
        if self.compact:
            return 1.4
        return 3.4 if self.is_a4 else 2.4

    @cached_property
    def styles(self) -> dict[str, ParagraphStyle]:
        """The paragraph styles by name."""
        body = ParagraphStyle("body", fontName=REGULAR, fontSize=9.5, leading=13.2, textColor=INK, splitLongWords=1)
        if self.wide:
            body.wordWrap = "CJK"

        def style(name: str, parent: ParagraphStyle = body, **changes: object) -> ParagraphStyle:
            return ParagraphStyle(name, parent=parent, **changes)

        cell = style("cell", fontSize=8.8, leading=11.4)
        note = style("note", fontSize=7.6, leading=10.2, textColor=MUTED)
        head = style("head", note, fontName=SEMIBOLD)
        made = [
            *(body, cell, note, head),
            style("headright", head, alignment=TA_RIGHT),
            style("strong", fontName=SEMIBOLD),
            style("strongright", fontName=SEMIBOLD, alignment=TA_RIGHT),
            style("lead", fontSize=10.5, leading=14.5, textColor=MUTED, spaceAfter=6),
            style("cellright", cell, alignment=TA_RIGHT),
            style("cellbold", cell, fontName=SEMIBOLD),
            style("cellboldright", cell, fontName=SEMIBOLD, alignment=TA_RIGHT),
            style("cellnote", note),
            style("group", cell, fontName=SEMIBOLD, textColor=self.accent),
            style("tile", fontName=SEMIBOLD, fontSize=14.5, leading=17.5),
            style("tilehead", note, fontName=SEMIBOLD),
            style("centernote", note, alignment=TA_CENTER),
            style("centerbig", fontName=SEMIBOLD, fontSize=13, leading=16.5, alignment=TA_CENTER),
            style("h1", fontName=BOLD, fontSize=19, leading=23, spaceAfter=1),
            style("title", fontName=BOLD, fontSize=24, leading=27, spaceAfter=3),
            style("subject", fontName=SEMIBOLD, fontSize=12.5, leading=16, textColor=self.accent, spaceAfter=5),
            style("boxhead", fontName=SEMIBOLD, fontSize=11.5, leading=16, textColor=self.accent, spaceAfter=2),
            style(
                "h2",
                fontName=SEMIBOLD,
                fontSize=11.5,
                leading=14.5,
                textColor=self.accent,
                spaceBefore=12 if self.is_a4 else 8,
            ),
            style("mono", note, fontName=SEMIBOLD, fontSize=8.2, leading=11, textColor=INK),
        ]
        return {entry.name: entry for entry in made}
