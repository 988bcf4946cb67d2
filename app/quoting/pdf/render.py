"""From the content of a quote to its PDF: the pages, then the attachment and the structure."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from functools import partial
from typing import cast

from babel import Locale
from reportlab.platypus import PageBreak

from app.domain.errors import UserError
from app.quoting.canonical import document
from app.quoting.model import Integrity, QuoteContent, Section
from app.quoting.opened import Rendered
from app.quoting.pdf.appendix import appendix
from app.quoting.pdf.attach import attach, attached
from app.quoting.pdf.checklist import checklist
from app.quoting.pdf.checks import checks
from app.quoting.pdf.comparison import comparison
from app.quoting.pdf.context import Context, Story, context
from app.quoting.pdf.cost import cost
from app.quoting.pdf.fallback import Fallback, can_print, fallbacks
from app.quoting.pdf.growth import growth
from app.quoting.pdf.materials import materials
from app.quoting.pdf.page import QuoteDocument, Reserved
from app.quoting.pdf.power import power
from app.quoting.pdf.short import short
from app.quoting.pdf.sizing import sizing
from app.quoting.pdf.slots import slots
from app.quoting.pdf.summary import summary
from app.quoting.pdf.tables import fitted
from app.quoting.pdf.terms import terms
from app.quoting.pdf.text import Printer
from app.quoting.pdf.theme import DEFAULT_ACCENT, Theme
from app.quoting.pdf.words_zh import in_chinese
from app.wording import Wording

_SECTIONS: Mapping[Section, Callable[[Context], Story]] = {
    "materials": materials,
    "sizing": sizing,
    "checks": checks,
    "power": power,
    "slots": slots,
    "cost": cost,
    "comparison": comparison,
    "growth": growth,
    "checklist": checklist,
    "terms": terms,
    "appendix": appendix,
}
_FITTED: frozenset[Section] = frozenset(
    {"materials", "sizing", "checks", "power", "slots", "cost", "comparison", "growth", "checklist"}
)
"""Sections that mostly fill one page."""
NUMERALS = "年月日、。，；：（）"
"""Signs of Chinese dates and lists, which no text of ours holds for certain."""


def render(content: QuoteContent, status: str | None = None) -> Rendered:
    """Prints a quote; the same content and status yield the same bytes.

    ``status`` is the quote's status now: a superseded or withdrawn copy says so in one line, its content untouched.
    """
    data = document(content)
    content = content.model_copy(update={"integrity": Integrity.model_validate(data["integrity"])})
    theme = Theme(
        content.presentation.paper,
        content.seller.accent or DEFAULT_ACCENT,
        content.presentation.form == "short",
        content.identity.language == "zh",
    )
    text = attached(data)
    printer = Printer(theme.styles, others=_fonts(text, content))
    now = status or content.identity.status_at_issue
    c = context(content, now, {}, 1, printer, theme)
    out = io.BytesIO()
    pages = _short(c, out) if c.short else _full(c, out)
    pdf = attach(out.getvalue(), content, text, _title(content, printer), pages.tagger.in_order())
    return Rendered(pdf, pages.total, tuple(sorted(printer.unprintable)))


def _fonts(text: str, content: QuoteContent) -> tuple[Fallback, ...]:
    """The fonts for what ours does not write; raises ``UserError`` where those of the quote's language are missing."""
    if content.identity.language != "zh":
        return fallbacks(text, content.buyer.country)
    if not can_print(content.identity.language):
        raise UserError(
            "Chinese quotes need fonts that are not installed.",
            hint="Install them with pip install rigwright[cjk], or print the quote in another language.",
        )
    names = [str(name) for name in (*Locale("zh").territories.values(), *Locale("zh").currencies.values())]
    frame = {sign for words in (*in_chinese().values(), Wording.of("zh").signs(), *names) for sign in words}
    return fallbacks(text + "".join(sorted(frame)) + NUMERALS)


def _short(c: Context, out: io.BytesIO) -> QuoteDocument:
    pages = QuoteDocument(out, c)
    pages.print(short(c))
    return pages


def _full(c: Context, out: io.BytesIO) -> QuoteDocument:
    """Each section on pages of its own; page 1, which names their pages, is drawn last."""
    stories = [(key, story) for key in _wanted(c) if (story := _section(c, key))]
    titles = [("summary", c.w("Summary"))]
    titles += [(key, cast(str, story[0].bookmark[1])) for key, story in stories]
    flow: Story = [Reserved(("summary", c.w("Summary"), 0))]
    for _, part in stories:
        flow += [PageBreak(), *part]
    pages = QuoteDocument(out, c, partial(summary, titles=titles))
    pages.print(flow)
    return pages


def _section(c: Context, key: Section) -> Story:
    make = _SECTIONS[key]
    return fitted(c, make) if key in _FITTED else make(c)


def _wanted(c: Context) -> list[Section]:
    return [key for key in c.content.presentation.sections if key in _SECTIONS]


def _title(content: QuoteContent, printer: Printer) -> str:
    name = content.identity.number or "Draft"
    return printer.plain(f"{name} {content.offer.subject}", 200)
