"""From the content of a quote to its PDF: two passes (the second knows the page numbers), then the attachment."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import cast

from reportlab.platypus import PageBreak

from app.quoting.canonical import sealed
from app.quoting.model import QuoteContent, Section
from app.quoting.pdf.appendix import appendix
from app.quoting.pdf.attach import attach
from app.quoting.pdf.checks import checks
from app.quoting.pdf.context import Context, Story, context
from app.quoting.pdf.cost import cost
from app.quoting.pdf.materials import materials
from app.quoting.pdf.page import QuoteDocument
from app.quoting.pdf.power import power
from app.quoting.pdf.sizing import sizing
from app.quoting.pdf.slots import slots
from app.quoting.pdf.summary import summary
from app.quoting.pdf.terms import terms
from app.quoting.pdf.text import Printer
from app.quoting.pdf.theme import DEFAULT_ACCENT, Theme

_SECTIONS: Mapping[Section, Callable[[Context], Story]] = {
    "materials": materials,
    "sizing": sizing,
    "checks": checks,
    "power": power,
    "slots": slots,
    "cost": cost,
    "terms": terms,
    "appendix": appendix,
}


@dataclass(frozen=True)
class Rendered:
    """A printed quote. ``unprintable`` are characters that no font has; they stand as empty squares."""

    pdf: bytes
    pages: int
    unprintable: tuple[str, ...] = ()


def render(content: QuoteContent, status: str | None = None) -> Rendered:
    """Prints a quote; the same content and status yield the same bytes.

    ``status`` is the quote's status now: a superseded or withdrawn copy says so in one line, its content untouched.
    """
    content = sealed(content)
    theme = Theme(content.presentation.paper, content.seller.accent or DEFAULT_ACCENT)
    printer = Printer(theme.styles)
    now = status or content.identity.status_at_issue
    _, pages, total = _pass(context(content, now, {}, 1, printer, theme))
    raw, _, total = _pass(context(content, now, pages, total, printer, theme))
    pdf = attach(raw, content, _title(content, printer))
    return Rendered(pdf, total, tuple(sorted(printer.unprintable)))


def _pass(c: Context) -> tuple[bytes, dict[str, int], int]:
    stories = [(key, story) for key in _wanted(c) if (story := _SECTIONS[key](c))]
    titles = [("summary", c.w("Summary"))]
    titles += [(key, cast(str, story[0].bookmark[1])) for key, story in stories]
    story = summary(c, titles)
    for _, part in stories:
        story += [PageBreak(), *part]
    out = io.BytesIO()
    document = QuoteDocument(out, c)
    document.build(story)
    return out.getvalue(), dict(document.starts), int(document.page)


def _wanted(c: Context) -> list[Section]:
    return [key for key in c.content.presentation.sections if key in _SECTIONS]


def _title(content: QuoteContent, printer: Printer) -> str:
    name = content.identity.number or "Draft"
    return printer.plain(f"{name} {content.offer.subject}", 200)
