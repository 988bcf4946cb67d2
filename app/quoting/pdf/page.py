"""The pages themselves: letterhead, running head and foot, fold marks, bookmarks."""

from __future__ import annotations

import base64
import binascii
import io
from typing import Any

from PIL import Image
from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate

from app.quoting.numbering import revision_letter
from app.quoting.pdf.context import Context
from app.quoting.pdf.fonts import BOLD, REGULAR, SEMIBOLD
from app.quoting.pdf.theme import INK, MARGIN, MUTED, RULE, WARNING

LOGO_HEIGHT = 10 * mm
MAX_LOGO_PX = 2000
FOLD_MARKS_MM = (105, 210)
"""DIN 5008 B: where an A4 letter is folded, from its upper edge."""


class QuoteDocument(BaseDocTemplate):  # type: ignore[misc]  # reportlab has no types
    """Two page forms, the letter and those after it; notes on which page each bookmarked heading lands."""

    def __init__(self, out: io.BytesIO, c: Context) -> None:
        height = c.theme.size[1]
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
        self.starts: dict[str, int] = {}
        body = (MARGIN, c.theme.bottom, c.theme.width)
        letter = Frame(*body, height - c.theme.address_top - c.theme.bottom, id="letter", **_NO_PADDING)
        later = Frame(*body, height - c.theme.top - c.theme.bottom, id="later", **_NO_PADDING)
        self.addPageTemplates(
            [
                PageTemplate(id="letter", frames=[letter], onPage=_letter, autoNextPageTemplate="later"),
                PageTemplate(id="later", frames=[later], onPage=_later),
            ]
        )

    def afterFlowable(self, flowable: Flowable) -> None:  # noqa: N802 - reportlab's name
        """Bookmarks a heading that carries ``(key, title, level)``."""
        mark: tuple[str, str, int] | None = getattr(flowable, "bookmark", None)
        if mark is None:
            return
        key, title, level = mark
        self.starts.setdefault(key, self.page)
        self.canv.bookmarkPage(key)
        self.canv.addOutlineEntry(title, key, level=level, closed=False)


_NO_PADDING = {"leftPadding": 0, "rightPadding": 0, "topPadding": 0, "bottomPadding": 0}


def _letter(canvas: Any, document: QuoteDocument) -> None:
    c = document.context
    seller, p = c.content.seller, c.printer
    width, height = c.theme.size
    top = height - 17 * mm
    left = MARGIN
    image = logo(seller.logo_png_base64)
    if image is not None:
        columns, rows = image.getSize()
        shown = min(columns / rows * LOGO_HEIGHT, 60 * mm)
        canvas.drawImage(image, left, top - LOGO_HEIGHT + 3, shown, LOGO_HEIGHT, mask="auto", preserveAspectRatio=True)
        left += shown + 4 * mm
    contact = [
        " · ".join(
            filter(None, [_one_line(seller.address), c.figures.country(seller.country) if seller.address else ""])
        ),
        " · ".join(filter(None, [seller.phone, seller.email])),
        " · ".join(filter(None, [_prefixed(c.w("VAT id"), seller.vat_id), seller.register_no])),
    ]
    canvas.setFillColor(INK)
    if seller.name:
        _fitted(canvas, left, top - 17, p.plain(seller.name), BOLD, 17, width * 0.5)
    canvas.setFont(REGULAR, 7.6)
    canvas.setFillColor(MUTED)
    for n, line in enumerate(filter(None, contact)):
        canvas.drawRightString(width - MARGIN, top - 5 - n * 11, _clipped(p.plain(line), REGULAR, 7.6, width * 0.45))
    _banner(canvas, c, top - 40)
    if c.theme.is_a4:
        canvas.setStrokeColor(RULE)
        canvas.setLineWidth(0.5)
        for mark in FOLD_MARKS_MM:
            canvas.line(4 * mm, height - mark * mm, 9 * mm, height - mark * mm)
    _foot(canvas, document)


def _later(canvas: Any, document: QuoteDocument) -> None:
    c = document.context
    width, height = c.theme.size
    y = height - 14.5 * mm
    left = MARGIN
    image = logo(c.content.seller.logo_png_base64)
    if image is not None:
        columns, rows = image.getSize()
        shown = min(columns / rows * 13, 60.0)
        canvas.drawImage(image, left, y - 3, shown, 13, mask="auto", preserveAspectRatio=True)
        left += shown + 5
    canvas.setFillColor(INK)
    if c.content.seller.name:
        _fitted(canvas, left, y, c.printer.plain(c.content.seller.name), SEMIBOLD, 9, width * 0.45)
    canvas.setFont(REGULAR, 8)
    canvas.setFillColor(MUTED)
    canvas.drawRightString(width - MARGIN, y, c.name if c.draft else f"{c.kind} {c.name}")
    _banner(canvas, c, y)
    canvas.setStrokeColor(RULE)
    canvas.setLineWidth(0.6)
    canvas.line(MARGIN, y - 8, width - MARGIN, y - 8)
    _foot(canvas, document)


def _banner(canvas: Any, c: Context, y: float) -> None:
    """What nobody may overlook, on every page: a draft is no offer; a superseded copy is out of force."""
    text = ""
    if c.draft:
        text = c.w("DRAFT, not an offer")
    elif c.status in ("superseded", "withdrawn"):
        text = c.w(f"{c.status.upper()}: no longer in force")
    if text:
        canvas.setFont(BOLD, 9.5)
        canvas.setFillColor(WARNING)
        canvas.drawCentredString(c.theme.size[0] / 2, y, text)


def _foot(canvas: Any, document: QuoteDocument) -> None:
    c, identity = document.context, document.context.content.identity
    width = c.theme.size[0]
    y = 10 * mm
    canvas.setStrokeColor(RULE)
    canvas.setLineWidth(0.6)
    canvas.line(MARGIN, y + 11, width - MARGIN, y + 11)
    canvas.setFont(REGULAR, 7.4)
    canvas.setFillColor(MUTED)
    if identity.number is None:
        left = f"{c.w('DRAFT, not an offer')} · {c.figures.day(identity.dated)}"
    else:
        left = (
            f"{identity.number} · {c.w('Revision')} {revision_letter(identity.revision)}"
            f" · {c.w('issued')} {c.figures.day(identity.dated)}"
            f" · {c.w('valid until')} {c.figures.day(identity.valid_until)}"
        )
    canvas.drawString(MARGIN, y, left)
    canvas.drawString(width * 0.565, y, f"{c.w('Content')} {c.hash_text}")
    canvas.setFont(SEMIBOLD, 7.4)
    page = c.w("Page {page} of {total}", page=document.page, total=max(c.total_pages, document.page))
    canvas.drawRightString(width - MARGIN, y, page)


def logo(data: str | None) -> ImageReader | None:
    """The seller's logo, decoded afresh (PNG or JPEG, at most 2000 pixels a side); ``None`` for anything else."""
    if not data:
        return None
    try:
        with Image.open(io.BytesIO(base64.b64decode(data, validate=True)), formats=("PNG", "JPEG")) as picture:
            if max(picture.size) > MAX_LOGO_PX:
                return None
            clean = io.BytesIO()
            picture.convert("RGBA").save(clean, "PNG")
    except (OSError, ValueError, binascii.Error):
        return None
    clean.seek(0)
    return ImageReader(clean)


LINE_CHARS = 160
"""No line of head or foot holds more; measuring longer ones would only take time."""


def _fitted(canvas: Any, x: float, y: float, text: str, font: str, size: float, room: float) -> None:
    """One line of text, smaller where it would not fit, clipped below two thirds of its size."""
    width = stringWidth(text[:LINE_CHARS], font, size)
    if width > room:
        size = max(size * room / width, size * 2 / 3)
    canvas.setFont(font, size)
    canvas.drawString(x, y, _clipped(text, font, size, room))


def _clipped(text: str, font: str, size: float, room: float) -> str:
    if len(text) <= LINE_CHARS and stringWidth(text, font, size) <= room:
        return text
    text = text[:LINE_CHARS]
    while text and stringWidth(text + "…", font, size) > room:
        text = text[:-1]
    return text.rstrip() + "…"


def _one_line(text: str | None) -> str:
    return " · ".join(line.strip() for line in (text or "").splitlines() if line.strip())


def _prefixed(label: str, value: str | None) -> str:
    return f"{label} {value}" if value else ""
