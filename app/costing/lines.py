"""The priced parts list of a build."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from app.costing.prices import unit_price
from app.domain.build import Build, Item
from app.domain.costs import CostLine
from app.domain.money import ExchangeRates


def cost_lines(build: Build, rates: ExchangeRates, today: date) -> tuple[CostLine, ...]:
    """One line per role and part over all machines, in the order of the build.

    Included parts are inside their carrier's price and have no line. The amount of a rented machine is zero: it is paid
    by the hour. Raises ``UserError`` where an exchange rate is missing.
    """
    counted: dict[tuple[str, str], tuple[Item, int]] = {}
    for node, item in build.items():
        if item.included:
            continue
        key = (item.role, item.part.id)
        _, qty = counted.get(key, (item, 0))
        counted[key] = (item, qty + node.qty * item.qty)
    return tuple(_line(item, qty, build, rates, today) for item, qty in counted.values())


def _line(item: Item, qty: int, build: Build, rates: ExchangeRates, today: date) -> CostLine:
    part = item.part
    price = unit_price(part, rates, build.site.cloud)
    rented = part.category == "cloud_instance"
    line = CostLine(role=item.role, part=part.id, title=part.title, mpn=part.mpn, qty=qty, unit_price=None, amount=None)
    if price is None or part.price is None:
        return line
    return line.model_copy(
        update={
            "unit_price": price.amount,
            "amount": Decimal(0) if rented else price.amount * qty,
            "list_currency": price.list_currency,
            "list_price": price.list_price,
            "rate": price.rate,
            "rate_as_of": _rate_day(price.list_currency, rates),
            "rate_stale": rates.stale(price.list_currency, today),
            "as_of": part.price.as_of.isoformat(),
            "basis": price.basis,
            "stale": part.price.stale(today),
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
