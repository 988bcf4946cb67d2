"""The form of step 7 as a quote was made with it, out of that quote: for its revision, or to go on with a draft."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from app.domain.customer import LineTerms, OfferedService
from app.quoting.model import Line, QuoteContent
from app.viewmodels.quote_page import PRINTS

SOLD_BESIDE = ("service", "freight")
"""Kinds of lines that stand for no part of the machine."""


def buyer_again(content: QuoteContent) -> dict[str, Any]:
    """The buyer as typed: the address on one line."""
    kept = content.buyer.model_dump(mode="json", exclude_none=True)
    kept["company"] = kept.pop("name")
    if content.buyer.address:
        kept["address"] = ", ".join(content.buyer.address.splitlines())
    return kept


def terms_again(content: QuoteContent, house_tax_percent: Decimal | None = None) -> dict[str, Any]:
    """The terms, the ticked services and what is printed. Who approved a discount is not taken over.

    The tax is kept where it is another than the house's; what follows from the two countries follows again.
    """
    offer, commercial, shown = content.offer, content.commercial, content.presentation
    delivery = content.delivery.model_dump(mode="json", exclude_none=True)
    terms: dict[str, Any] = {
        **offer.model_dump(mode="json", include={"subject", "price_basis", "price_cap_percent"}, exclude_none=True),
        **commercial.model_dump(mode="json", exclude_none=True),
        **{{"weeks": "delivery_weeks", "place": "delivery_place"}.get(name, name): delivery[name] for name in delivery},
        "valid_days": max(1, (content.identity.valid_until - content.identity.dated).days),
        "language": content.identity.language,
        "ticked_services": [line.name for line in content.lines if line.kind in SOLD_BESIDE],
        "other_services": [_service(line, content.currency) for line in content.lines if line.kind in SOLD_BESIDE],
        "prints": [name for name, sections in PRINTS.items() if set(sections) & set(shown.sections)],
        "form": shown.form,
        "measures": shown.measures,
        "lines": {line.part: own for line in content.lines if line.part and (own := _own(line))},
        "tax_rate": _tax_rate(content, house_tax_percent),
    }
    if offer.discount_percent or offer.discount_amount:
        terms["discount_percent"] = str(offer.discount_percent or 0)
        terms["discount_amount"] = None if offer.discount_amount is None else str(offer.discount_amount)
        terms["discount_reason"] = offer.discount_reason or ""
    return {name: value for name, value in terms.items() if value not in (None, {}, ())}


def _service(line: Line, currency: str) -> dict[str, Any]:
    """The service or freight of a line, in the currency that it was priced in."""
    foreign = line.fx_rate is not None
    values = {
        **_own(line),
        "name": line.name,
        "price": line.list_price if foreign else line.unit_price,
        "currency": line.list_currency if foreign else currency,
        "qty": line.qty,
        "optional": line.optional,
        "kind": line.kind,
        "sku": line.sku,
        "zero_reason": line.zero_reason or "included",
    }
    return OfferedService.model_validate(values).model_dump(mode="json", exclude_none=True)


def _own(line: Line) -> dict[str, Any]:
    """What holds for that line alone, but for its tax."""
    usual = Line(pos="", group="", name="")
    names = [name for name in LineTerms.model_fields if not name.startswith("tax_")]
    return line.model_dump(mode="json", include={name for name in names if getattr(line, name) != getattr(usual, name)})


def _tax_rate(content: QuoteContent, house_percent: Decimal | None) -> str | None:
    """The one rate that all lines carry, where it does not follow from the house's."""
    rates = {line.tax_rate for line in content.lines if line.tax_category in ("S", "Z")}
    rate = rates.pop() if len(rates) == 1 else None
    return None if rate is None or rate == house_percent else str(rate)
