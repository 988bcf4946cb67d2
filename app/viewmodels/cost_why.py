"""How the costs shown came about: the build's own total by its derivation, another way's by what it is made of."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from app.domain.costs import Alternative, Costs
from app.domain.quantity import Quantity
from app.viewmodels.numbers import money
from app.viewmodels.why import Explanation, explain


def quantity_of(costs: Costs, name: str) -> Quantity | None:
    """A named figure of the costs with its derivation."""
    return dict(costs.derivation).get(name)


def why_total(costs: Costs, key: str, name: str, locale: str, line_name: Callable[[str], str]) -> Explanation | None:
    """The total of a way, in words and numbers; ``None`` where it has none."""
    option = next((one for one in costs.alternatives if one.key == key), None)
    if option is None or option.total is None:
        return None
    tco = quantity_of(costs, "tco")
    if tco is not None and costs.tco == option.total:
        return explain(tco, name, locale)
    return _made_of(option, costs.currency, name, locale, line_name)


def _made_of(
    option: Alternative, currency: str, name: str, locale: str, line_name: Callable[[str], str]
) -> Explanation:
    def amount(value: Decimal | None) -> str:
        return money(value, currency, locale)

    named = [(line_name(title), value) for title, value in option.lines]
    lines: tuple[str, ...] = ()
    if named:
        sums = " + ".join(amount(value) for _, value in named)
        lines = (" + ".join(title for title, _ in named), f"{sums} = {amount(option.total)}")
    inputs = tuple((title, amount(value), option.title) for title, value in named)
    return Explanation(f"{name}: {amount(option.total)}", lines, inputs)
