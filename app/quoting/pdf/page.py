"""The pages themselves: letterhead, running head and foot, fold marks, bookmarks."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate

from app.quoting.numbering import revision_letter
from app.quoting.pdf.context import Context
from app.quoting.pdf.fonts import BOLD, REGULAR, SEMIBOLD
from app.quoting.pdf.paged import PagedCanvas
from app.quoting.pdf.tagging import Tagger, artifact
from app.quoting.pdf.text import Printer
from app.quoting.pdf.theme import INK, MARGIN, MUTED, RULE, WARNING

LOGO_HEIGHT = 10 * mm
FOLD_MARKS_MM = (105, 210)
"""DIN 5008 B: where an A4 letter is folded, from its upper edge."""


class QuoteDocument(BaseDocTemplate):  # type: ignore[misc]  # reportlab has no types
    """Two page forms, the letter and those after it; notes on which page each bookmarked heading lands.

    ``first`` makes what page 1 says once the others are set; without it the story begins on page 1 itself.
    """

    def __init__(self, out: io.BytesIO, c: Context, first: Callable[[Context], list[Flowable]] | None = None) -> None:
        super().__init__(
            out,
            pagesize=c.theme.size,
            invariant=1,
            initialFontName=REGULAR,
            initialFontSize=9.5,
            lang=c.content.identity.language,
            title="",
            pageCompression=1,
        )
        self.context = c
        self.first = first
        self.starts: dict[str, int] = {}
        self.tagger = Tagger()
        self.total = 0
        self.addPageTemplates(
            [
                PageTemplate(id="letter", frames=[self._letter_frame()], onPage=_letter, autoNextPageTemplate="later"),
                PageTemplate(id="later", frames=[self._frame("later", c.theme.top)], onPage=_later),
            ]
        )

    def print(self, story: list[Flowable]) -> None:
        """Lays the story out and writes the document."""
        self.build(story, canvasmaker=partial(PagedCanvas, finish=self._finish, tagger=self.tagger))

    def _letter_frame(self) -> Frame:
        return self._frame("letter", self.context.theme.address_top)

    def _frame(self, name: str, top: float) -> Frame:
        theme = self.context.theme
        return Frame(MARGIN, theme.bottom, theme.width, theme.size[1] - top - theme.bottom, id=name, **_NO_PADDING)

    def _finish(self, canvas: Any, number: int, total: int) -> None:
        """Draws what depends on all pages: the foot of each, and page 1."""
        self.total = total
        c = replace(self.context, pages=self.starts, total_pages=total)
        with artifact(canvas):
            _foot(canvas, c, number)
        if number == 1 and self.first is not None:
            self._letter_frame().addFromList(list(self.first(c)), canvas)

    def afterFlowable(self, flowable: Flowable) -> None:  # noqa: N802 - reportlab's name
        """Bookmarks a heading that carries ``(key, title, level)``."""
        mark: tuple[str, str, int] | None = getattr(flowable, "bookmark", None)
        if mark is None:
            return
        key, title, level = mark
        self.starts.setdefault(key, self.page)
        self.canv.mark(key)
        self.canv.addOutlineEntry(title, key, level=level, closed=False)


class Reserved(Flowable):  # type: ignore[misc]  # reportlab has no types
    """Stands for what is drawn on its page at the end; bookmarked like a heading."""

    def __init__(self, bookmark: tuple[str, str, int]) -> None:
        super().__init__()
        self.bookmark = bookmark

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        return 0.0, 0.0

    def draw(self) -> None:
        """Nothing yet."""


_NO_PADDING = {"leftPadding": 0, "rightPadding": 0, "topPadding": 0, "bottomPadding": 0}


def _letter(canvas: Any, document: QuoteDocument) -> None:
    with artifact(canvas):
        _letterhead(canvas, document.context)


def _letterhead(canvas: Any, c: Context) -> None:
    seller, p = c.content.seller, c.printer
    width, height = c.theme.size
    top = height - 17 * mm
    left = MARGIN
    if c.logo is not None:
        left += c.logo.draw(canvas, left, top - LOGO_HEIGHT + 3, 60 * mm, LOGO_HEIGHT) + 4 * mm
    contact = [
        " · ".join(
            filter(None, [_one_line(seller.address), c.figures.country(seller.country) if seller.address else ""])
        ),
        " · ".join(filter(None, [seller.phone, seller.email])),
        " · ".join(filter(None, [_prefixed(c.w("VAT id"), seller.vat_id), seller.register_no])),
    ]
    canvas.setFillColor(INK)
    if seller.name:
        _fitted(canvas, p, left, top - 17, p.plain(seller.name), BOLD, 17, width * 0.5)
    canvas.setFillColor(MUTED)
    for n, line in enumerate(filter(None, contact)):
        text = _clipped(p, p.plain(line), REGULAR, 7.6, width * 0.45)
        p.draw(canvas, width - MARGIN - p.width(text, REGULAR, 7.6), top - 5 - n * 11, text, REGULAR, 7.6)
    _banner(canvas, c, top - 40)
    if c.theme.is_a4:
        canvas.setStrokeColor(RULE)
        canvas.setLineWidth(0.5)
        for mark in FOLD_MARKS_MM:
            canvas.line(4 * mm, height - mark * mm, 9 * mm, height - mark * mm)


def _later(canvas: Any, document: QuoteDocument) -> None:
    with artifact(canvas):
        _running_head(canvas, document.context)


def _running_head(canvas: Any, c: Context) -> None:
    width, height = c.theme.size
    y = height - 14.5 * mm
    left = MARGIN
    if c.logo is not None:
        left += c.logo.draw(canvas, left, y - 3, 60, 13) + 5
    canvas.setFillColor(INK)
    if c.content.seller.name:
        _fitted(canvas, c.printer, left, y, c.printer.plain(c.content.seller.name), SEMIBOLD, 9, width * 0.45)
    canvas.setFillColor(MUTED)
    name = c.name if c.draft else f"{c.kind} {c.name}"
    c.printer.draw(canvas, width - MARGIN - c.printer.width(name, REGULAR, 8), y, name, REGULAR, 8)
    _banner(canvas, c, y)
    canvas.setStrokeColor(RULE)
    canvas.setLineWidth(0.6)
    canvas.line(MARGIN, y - 8, width - MARGIN, y - 8)


def _banner(canvas: Any, c: Context, y: float) -> None:
    """What nobody may overlook, on every page: a draft is no offer; a superseded copy is out of force."""
    text = ""
    if c.draft:
        text = c.w("DRAFT, not an offer")
    elif c.status in ("superseded", "withdrawn"):
        text = c.w(f"{c.status.upper()}: no longer in force")
    if text:
        canvas.setFillColor(WARNING)
        left = (c.theme.size[0] - c.printer.width(text, BOLD, 9.5)) / 2
        c.printer.draw(canvas, left, y, text, BOLD, 9.5)


def _foot(canvas: Any, c: Context, number: int) -> None:
    identity = c.content.identity
    width = c.theme.size[0]
    y = 10 * mm
    canvas.setStrokeColor(RULE)
    canvas.setLineWidth(0.6)
    canvas.line(MARGIN, y + 11, width - MARGIN, y + 11)
    canvas.setFillColor(MUTED)
    if identity.number is None:
        left = f"{c.w('DRAFT, not an offer')} · {c.figures.day(identity.dated)}"
    else:
        left = (
            f"{identity.number} · {c.w('Revision')} {revision_letter(identity.revision)}"
            f" · {c.w('issued')} {c.figures.day(identity.dated)}"
            f" · {c.w('valid until')} {c.figures.day(identity.valid_until)}"
        )
    c.printer.draw(canvas, MARGIN, y, left, REGULAR, 7.4)
    c.printer.draw(canvas, width * 0.565, y, f"{c.w('Content')} {c.hash_text}", REGULAR, 7.4)
    page = c.w("Page {page} of {total}", page=number, total=c.total_pages)
    at = width - MARGIN - c.printer.width(page, SEMIBOLD, 7.4)
    c.printer.draw(canvas, at, y, page, SEMIBOLD, 7.4)


LINE_CHARS = 160
"""No line of head or foot holds more; measuring longer ones would only take time."""


def _fitted(canvas: Any, p: Printer, x: float, y: float, text: str, font: str, size: float, room: float) -> None:
    """One line of text, smaller where it would not fit, clipped below two thirds of its size."""
    width = p.width(text[:LINE_CHARS], font, size)
    if width > room:
        size = max(size * room / width, size * 2 / 3)
    p.draw(canvas, x, y, _clipped(p, text, font, size, room), font, size)


def _clipped(p: Printer, text: str, font: str, size: float, room: float) -> str:
    if len(text) <= LINE_CHARS and p.width(text, font, size) <= room:
        return text
    text = text[:LINE_CHARS]
    while text and p.width(text + "…", font, size) > room:
        text = text[:-1]
    return text.rstrip() + "…"


def _one_line(text: str | None) -> str:
    return " · ".join(line.strip() for line in (text or "").splitlines() if line.strip())


def _prefixed(label: str, value: str | None) -> str:
    return f"{label} {value}" if value else ""
