"""What the tax is called, and why none is charged."""

from __future__ import annotations

from app.quoting.pdf.context import Context

ESTIMATED = "Estimated sales tax"
"""The name of a tax that only the invoice settles (US)."""


def tax_word(c: Context) -> str:
    """The tax within a phrase: ``Total excluding VAT``, ``Total excluding sales tax``."""
    return c.w("sales tax") if _estimated(c) else c.w(c.content.offer.tax_name)


def tax_label(c: Context, rate: str, amount: str) -> str:
    """The tax of a rate as a line of the totals."""
    label = c.w("{tax} {rate} on {amount}", tax=c.w(c.content.offer.tax_name), rate=rate, amount=amount)
    return f"{label}, {c.w('final at invoicing')}" if _estimated(c) else label


def tax_reasons(c: Context) -> str:
    """Why a tax is not charged, each category with its article."""
    categories = sorted({group.category for group in c.content.totals.taxes or ()} - {"S"})
    return " ".join(c.w(f"tax_reason.{category}") for category in categories)


def tax_terms(c: Context) -> str:
    """The reasons, and that the tax is settled at invoicing where it is estimated or open."""
    unsettled = c.content.totals.taxes is None or _estimated(c)
    first = [c.w("Estimated or open: sales tax is determined finally at invoicing.")] if unsettled else []
    return " ".join([*first, tax_reasons(c)]).strip()


def _estimated(c: Context) -> bool:
    return c.content.offer.tax_name == ESTIMATED
