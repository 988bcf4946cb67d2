"""Step 6 in numbers: the options side by side, the table and the curves. Its assumptions are in ``assumptions``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from app.domain.costs import Alternative, Costs
from app.figures.line_charts import CostCurve

KEYS = ("onprem", "cloud", "edge", "hybrid")
MONTHS = (12, 24, 36, 60)


@dataclass(frozen=True)
class OptionCard:
    """One way to get the work done. ``reason`` tells why it has no total; ``lowest`` marks the cheapest."""

    key: str
    total: Decimal | None
    detail: str
    possible: bool
    reason: str
    lowest: bool = False
    own: bool = False


def option_cards(costs: Costs, own: str) -> tuple[OptionCard, ...]:
    """On site, cloud, edge, hybrid and what else was compared; what was not has neither total nor reason."""
    found = {alternative.key: alternative for alternative in costs.alternatives}
    totals = [a.total for a in costs.alternatives if a.possible and a.total is not None]
    least = min(totals) if len(totals) > 1 else None
    cards = []
    for key in dict.fromkeys((*KEYS, *found)):
        one = found.get(key)
        if one is None:
            cards.append(OptionCard(key, None, "", False, "", own=key == own))
            continue
        detail = one.title.partition(": ")[2] or one.title
        lowest = least is not None and one.total == least
        cards.append(OptionCard(key, one.total, detail, one.possible, one.reason, lowest, key == own))
    return tuple(cards)


def curves(costs: Costs, titles: Mapping[str, str]) -> tuple[CostCurve, ...]:
    """One curve per way that has a total, own machines first."""
    drawn = [a for a in costs.alternatives if a.possible and a.curve]
    return tuple(CostCurve(a.key, titles.get(a.key, a.title), tuple(p.amount for p in a.curve)) for a in drawn)


@dataclass(frozen=True)
class CostTable:
    """Kinds of cost by way; ``None`` in a cell: this way has no such cost."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[Decimal | None, ...]], ...]
    totals: tuple[Decimal | None, ...]


def cost_table(costs: Costs) -> CostTable:
    """What each way's total is made of, in the order of the first that has it."""
    ways = [a for a in costs.alternatives if a.possible]
    names = dict.fromkeys(name for a in ways for name, _amount in a.lines)
    rows = tuple((name, tuple(_amount_of(a, name) for a in ways)) for name in names)
    return CostTable(tuple(a.key for a in ways), rows, tuple(a.total for a in ways))


def _amount_of(alternative: Alternative, name: str) -> Decimal | None:
    return next((amount for line, amount in alternative.lines if line == name), None)


def oldest_price(costs: Costs) -> tuple[str | None, int]:
    """The day of the oldest price that has become stale, and how many lines are stale."""
    stale = [line.as_of for line in costs.lines if line.stale and line.as_of]
    return (min(stale) if stale else None), len(stale)


def stale_rates(costs: Costs) -> tuple[tuple[str, str | None], ...]:
    """The currencies that prices were converted from at an old rate, with its day (``None``: nobody named one)."""
    found = {line.list_currency: line.rate_as_of for line in costs.lines if line.rate_stale and line.list_currency}
    return tuple(sorted(found.items()))


def price_day(costs: Costs) -> str | None:
    """The day of the oldest price among the lines."""
    return min((line.as_of for line in costs.lines if line.as_of), default=None)
