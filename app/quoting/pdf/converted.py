"""At which exchange rates the prices of the positions were turned into the quote's currency."""

from __future__ import annotations

from decimal import Decimal

from app.quoting.pdf.context import Context
from app.quoting.pdf.numbers import NO_BREAK

RATE_DIGITS = 8
"""Significant digits of a rate as printed: with them a price of a million comes out right to the cent."""


def conversion(c: Context) -> str:
    """One sentence with every rate that a price was converted with, and its day where that is known; else empty."""
    used = dict.fromkeys(
        (line.list_currency, line.fx_rate, line.fx_as_of)
        for line in c.content.lines
        if line.list_currency and line.fx_rate is not None
    )
    rates = []
    for foreign, rate, day in used:
        equation = f"1 {foreign} = {c.figures.number(_shortened(rate))} {c.content.currency}".replace(" ", NO_BREAK)
        rates.append(c.w("{equation} (rate of {day})", equation=equation, day=c.figures.day(day)) if day else equation)
    return c.w("Converted at {rates}.", rates=", ".join(rates)) if rates else ""


def _shortened(rate: Decimal) -> Decimal:
    return Decimal(f"{rate:.{RATE_DIGITS}g}")
