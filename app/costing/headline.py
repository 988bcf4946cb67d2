"""The one price that a build is told and compared by: what is bought, and the rent of what is hired."""

from __future__ import annotations

from decimal import Decimal

from app.costing.basis import Basis
from app.costing.running import agreed_rent
from app.domain.costs import Assumptions
from app.domain.money import round_money
from app.domain.quantity import Input, Quantity


def headline(facts: Basis, assumed: Assumptions, upfront: Decimal, *, work: float = 1.0) -> Decimal | None:
    """What is paid at the start, and the rent of all months: a proposal's price under these assumptions.

    Power, storage, outgoing data and what interruptions cost are running costs and not in it. ``None``: the price of
    a rented machine is not known.
    """
    if not facts.rented:
        return upfront
    rent = agreed_rent(facts, assumed, work=work)
    return None if rent is None else upfront + round_money(rent * assumed.months, facts.currency)


def why_headline(facts: Basis, assumed: Assumptions, upfront: Decimal, price: Decimal) -> Quantity:
    """How the price of a build came about of which something is rented."""
    money, monthly = facts.currency, f"{facts.currency}/month"
    rent = (price - upfront) / assumed.months if assumed.months else Decimal(0)
    once = float(upfront)
    rented = (
        Input(name="rent", value=round(float(rent), 4), unit=monthly, source="catalog prices"),
        Input(name="months", value=assumed.months, source="site: years"),
    )
    formula = "rent x months"
    bought: tuple[Input, ...] = ()
    if facts.owned and once:
        formula, bought = "purchase + rent x months", (Input(name="purchase", value=once, unit=money),)
    elif once:
        formula, bought = "setup + rent x months", (Input(name="setup", value=once, unit=money),)
    source = "without power, storage, outgoing data and interruptions, which are running costs"
    return Quantity(value=float(price), unit=money, formula=formula, inputs=(*bought, *rented), source=source)
