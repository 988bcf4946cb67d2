"""The short form: what purchasing needs, in two pages. The positions follow the letter at once, the terms them."""

from __future__ import annotations

from reportlab.platypus import Spacer

from app.quoting.pdf.context import Context, Story
from app.quoting.pdf.materials import positions
from app.quoting.pdf.summary import letter_head, to_order
from app.quoting.pdf.tables import heading
from app.quoting.pdf.terms import terms_body


def short(c: Context) -> Story:
    """The whole story; it begins on the letter's page."""
    listed = positions(c)  # first: the letter names characters that cannot be printed
    return [
        *letter_head(c),
        *_part(c, "materials", c.w("Bill of materials and price")),
        *listed,
        *_part(c, "terms", c.w("Terms")),
        *terms_body(c),
        Spacer(1, 6),
        c.printer.p(to_order(c), "strong"),
    ]


def _part(c: Context, key: str, title: str) -> Story:
    made = heading(c, title)
    made[1].bookmark = (key, title, 0)
    return made
