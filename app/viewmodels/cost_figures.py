"""What the total and the break-even depend on, and what one piece of the work costs: step 6's second look."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from app.domain.costs import Costs, Swing
from app.domain.quantity import Quantity
from app.figures.tornado import TornadoBar

BARS = 8
"""More bars than these are told in the table only: the narrow ones say little."""
FACTORS = ("hardware_price", "cloud_price")
"""Prices of the catalog: their value is a factor of today's."""
NEVER = "–"
"""Stands for the month where buying never gets cheaper."""

Say = Callable[[str, Decimal], str]
"""Writes the value of an assumption, by its name, with its unit."""


def tornado_bars(costs: Costs, title: Callable[[str], str], say: Say) -> tuple[TornadoBar, ...]:
    """The widest swings as bars; months only where buying pays at one of the ends."""
    dated = any(month is not None for s in costs.sensitivity for month in (s.break_even_low, s.break_even_high))

    def month(value: int | None) -> str:
        return "" if not dated else NEVER if value is None else str(value)

    return tuple(
        TornadoBar(
            key=swing.name,
            title=title(swing.name),
            low=say(swing.name, swing.low_value),
            high=say(swing.name, swing.high_value),
            low_total=swing.tco_low,
            high_total=swing.tco_high,
            low_break_even=month(swing.break_even_low),
            high_break_even=month(swing.break_even_high),
        )
        for swing in costs.sensitivity[:BARS]
    )


@dataclass(frozen=True)
class End:
    """One end of an assumption and the month in which buying pays there; ``None``: never in the months looked at."""

    name: str
    value: Decimal
    month: int | None


@dataclass(frozen=True)
class BreakEvenSpan:
    """How far the month of break-even moves, each assumption by itself."""

    earliest: End | None
    latest: End | None
    never: End | None


def break_even_span(costs: Costs) -> BreakEvenSpan:
    """The ends that bring the earliest and the latest month, and one at which buying never pays.

    An end is only told where its month is another than the one as things are assumed.
    """
    ends = [end for swing in costs.sensitivity for end in _ends(swing) if end.month != costs.break_even_month]
    dated = [end for end in ends if end.month is not None]
    earliest = min(dated, key=lambda end: end.month or 0, default=None)
    latest = max(dated, key=lambda end: end.month or 0, default=None)
    now = costs.break_even_month
    if now is not None:
        earliest = earliest if earliest and (earliest.month or 0) < now else None
        latest = latest if latest and (latest.month or 0) > now else None
    else:
        latest = None
    return BreakEvenSpan(earliest, latest, next((end for end in ends if end.month is None), None))


def _ends(swing: Swing) -> Sequence[End]:
    return (
        End(swing.name, swing.low_value, swing.break_even_low),
        End(swing.name, swing.high_value, swing.break_even_high),
    )


@dataclass(frozen=True)
class UnitFigure:
    """What one piece of the work costs; ``noun`` is what is counted where the key names it (thousand_images)."""

    key: str
    quantity: Quantity
    noun: str = ""


def unit_figures(costs: Costs) -> tuple[UnitFigure, ...]:
    """A training run, a million tokens, a thousand images, a stream for a month: those that the work has."""
    found = []
    for key, quantity in costs.per_unit:
        kind, _sep, noun = key.partition("_")
        thousand = kind == "thousand"
        found.append(UnitFigure(kind if thousand else key, quantity, noun.replace("_", " ") if thousand else ""))
    return tuple(found)
