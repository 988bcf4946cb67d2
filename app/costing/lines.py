"""The priced parts list of a build."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Literal

from app.costing.prices import UnitPrice, option_price, setup_fee, unit_price
from app.domain.build import Build, Item, Node
from app.domain.costs import CostLine
from app.domain.money import ExchangeRates
from app.domain.parts import Part

PER: dict[str, Literal["piece", "hour", "month"]] = {"cloud_instance": "hour", "bare_metal": "month"}


def cost_lines(build: Build, rates: ExchangeRates, today: date) -> tuple[CostLine, ...]:
    """One line per role and part over all machines, in the order of the build.

    Included parts are inside their carrier's price and have no line. What is rented is paid by the hour or the month;
    its amount is what is paid at the start: the setup fee of a server, else nothing. Cards that a provider fits into a
    rented server are rented with it. Raises ``UserError`` where an exchange rate is missing.
    """
    counted: dict[tuple[str, str, str], tuple[Node, Item, int]] = {}
    for node, item in build.items():
        if item.included:
            continue
        key = (item.role, item.part.id, node.kind if _is_option(node, item) else "")
        _, _, qty = counted.get(key, (node, item, 0))
        counted[key] = (node, item, qty + node.qty * item.qty)
    return tuple(_line(node, item, qty, build, rates, today) for node, item, qty in counted.values())


def _is_option(node: Node, item: Item) -> bool:
    """Whether it is a card that the provider of a rented server fits."""
    return node.kind == "bare_metal" and item.part.category == "accelerator"


def _line(node: Node, item: Item, qty: int, build: Build, rates: ExchangeRates, today: date) -> CostLine:
    part, server = item.part, node.rental
    line = CostLine(role=item.role, part=part.id, title=part.title, mpn=part.mpn, qty=qty, unit_price=None, amount=None)
    if server is not None and _is_option(node, item):
        return _priced(line, option_price(server.part, part, rates), server.part, rates, today, Decimal(0), "month")
    price, per = unit_price(part, rates, build.site.cloud), PER.get(part.category, "piece")
    if per == "piece":
        return _priced(line, price, part, rates, today, price.amount * qty if price else None, per)
    return _priced(line, price, part, rates, today, (setup_fee(part, rates) or Decimal(0)) * qty, per)


def _priced(
    line: CostLine,
    price: UnitPrice | None,
    seller: Part,
    rates: ExchangeRates,
    today: date,
    amount: Decimal | None,
    per: Literal["piece", "hour", "month"],
) -> CostLine:
    """The line with its price, the day of that price being the seller's."""
    if price is None or seller.price is None:
        return line.model_copy(update={"per": per})
    return line.model_copy(
        update={
            "unit_price": price.amount,
            "amount": amount,
            "list_currency": price.list_currency,
            "list_price": price.list_price,
            "rate": price.rate,
            "rate_as_of": _rate_day(price.list_currency, rates),
            "rate_stale": rates.stale(price.list_currency, today),
            "as_of": seller.price.as_of.isoformat(),
            "basis": price.basis,
            "stale": seller.price.stale(today),
            "per": per,
        }
    )


def _rate_day(currency: str, rates: ExchangeRates) -> str | None:
    day = rates.days.get(currency)
    return day.isoformat() if day else None


def capex(lines: Iterable[CostLine]) -> Decimal:
    """What is paid on the day of purchase: the priced lines only."""
    return sum((line.amount for line in lines if line.amount is not None), Decimal(0))


def on_request(lines: Iterable[CostLine]) -> int:
    """How many lines have no price."""
    return sum(line.unit_price is None for line in lines)


FITTINGS = ("rack", "pdu", "cable")
"""What machines share, by role: vendors quote it by project, and it is a small share of a cluster. A total without the
price of one is told as such; without the price of a machine's part there is none."""


def fittings_on_request(lines: Iterable[CostLine]) -> int:
    """Of the lines without a price those of such parts."""
    return sum(line.unit_price is None and line.role in FITTINGS for line in lines)
