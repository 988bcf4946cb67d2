"""Which tax a line carries: what the seller said, else what follows from the two countries."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from app.domain.customer import TaxCategory, Terms

_EU = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK"
EU = frozenset(_EU.split())


@dataclass(frozen=True)
class TaxCase:
    """Category and percent for goods and for services; not determined in some US sales."""

    goods: TaxCategory
    services: TaxCategory
    rate: Decimal
    determined: bool = True

    def of(self, kind: str) -> tuple[TaxCategory, Decimal]:
        """Category and rate of a line of that kind."""
        category = self.services if kind == "service" else self.goods
        return category, self.rate if category == "S" else Decimal(0)


@dataclass(frozen=True)
class Parties:
    """What of the two parties decides about tax."""

    seller_country: str | None
    buyer_country: str | None
    seller_vat_id: str | None
    buyer_vat_id: str | None


def tax_case(parties: Parties, terms: Terms, house_rate: Decimal) -> TaxCase:
    """The tax of a quote: explicit terms; else EU trade with both VAT ids (K, AE), export (G), the house rate."""
    rate = house_rate if terms.tax_rate is None else terms.tax_rate
    if terms.tax_category is not None:
        return TaxCase(terms.tax_category, terms.tax_category, rate)
    if terms.tax_rate is not None and terms.tax_rate > 0:
        return TaxCase("S", "S", rate)
    abroad = _abroad(parties)
    if abroad is not None:
        return abroad
    if parties.seller_country == "US" and rate == 0:
        return TaxCase("O", "O", Decimal(0), determined=False)
    return TaxCase("S", "S", rate) if rate > 0 else TaxCase("Z", "Z", Decimal(0))


def _abroad(parties: Parties) -> TaxCase | None:
    seller, buyer = parties.seller_country, parties.buyer_country
    if seller not in EU or buyer is None or buyer == seller:
        return None
    if buyer not in EU:
        return TaxCase("G", "O", Decimal(0))
    if parties.seller_vat_id and parties.buyer_vat_id:
        return TaxCase("K", "AE", Decimal(0))
    return None
