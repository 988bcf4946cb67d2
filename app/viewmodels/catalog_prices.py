"""A part's prices as the window shows them: the history as lines, and the way they went as points."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from app.domain.parts import Price


@dataclass(frozen=True)
class PriceLine:
    """One price of the history. ``used`` is the one in force."""

    price: Price
    used: bool
    stale: bool


@dataclass(frozen=True)
class Course:
    """How a price went: day and amount in one currency, oldest first; ``low`` and ``high`` are the extremes."""

    currency: str
    points: tuple[tuple[date, float], ...]

    @property
    def low(self) -> float:
        """The lowest price on the line."""
        return min(amount for _, amount in self.points)

    @property
    def high(self) -> float:
        """The highest price on the line."""
        return max(amount for _, amount in self.points)

    @property
    def change(self) -> float:
        """From the first to the last, as a share of the first."""
        first, last = self.points[0][1], self.points[-1][1]
        return last / first - 1 if first else 0.0

    def places(self) -> tuple[tuple[float, float], ...]:
        """The points between 0 and 1: time to the right, money upwards; a course without change runs in the middle."""
        start, days = self.points[0][0], max(1, (self.points[-1][0] - self.points[0][0]).days)
        span = self.high - self.low
        return tuple(
            ((day - start).days / days, (amount - self.low) / span if span else 0.5) for day, amount in self.points
        )


def price_lines(prices: Sequence[Price], used: Price | None, today: date) -> tuple[PriceLine, ...]:
    """The history, newest first; the price in force stands at its day."""
    return tuple(PriceLine(price, price == used, price.stale(today)) for price in prices)


def course_of(prices: Sequence[Price], used: Price | None) -> Course | None:
    """How the price went in the currency of the one in force; ``None`` with fewer than two days in it."""
    currency = used.currency if used else prices[0].currency if prices else ""
    by_day = {price.as_of: float(price.amount) for price in reversed(prices) if price.currency == currency}
    return Course(currency, tuple(sorted(by_day.items()))) if len(by_day) > 1 else None
