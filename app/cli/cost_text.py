"""Costs as plain text for a terminal."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from app.cli.text import money, number, table
from app.domain.assumptions import Assumed
from app.domain.costs import Costs, Swing

SWINGS = 6
"""So many of the widest swings are printed; the document has all."""

PER = {"hour": " an hour", "month": " a month"}


def costs(c: Costs, assumed: Sequence[Assumed] = ()) -> str:
    """Lines, totals, alternatives, what a unit costs, what moves the total most, and what all of it rests on."""
    rows = [("Part", "Qty", "Each", "Amount", "Price of")]
    for line in c.lines:
        each = money(line.unit_price, c.currency) + (PER.get(line.per, "") if line.unit_price is not None else "")
        day = f"{line.as_of or ''}{' (old)' if line.stale else ''}"
        rows.append((line.title, str(line.qty), each, money(line.amount, c.currency), day))
    if c.discount:
        rows.append(("Discount", "", "", money(-c.discount, c.currency), ""))
    bought = any(line.per == "piece" for line in c.lines)
    rows.append(("Hardware" if bought else "At the start", "", "", money(c.capex, c.currency), ""))
    parts = [table(rows, right=[1, 2, 3])]
    old = [str(line.as_of) for line in c.lines if line.stale and line.as_of]
    if old:
        parts.append(f"Old prices: {len(old)} of {len(c.lines)}, the oldest of {min(old)}. Ask before you order.")
    if c.on_request:
        parts.append(f"{c.on_request} lines are on request and not in the total.")
    if bought and c.price not in (None, c.capex):
        parts.append(f"Hardware and rent of {c.months} months: {money(c.price, c.currency)}.")
    elif c.price not in (None, c.capex):
        setup = " and setup" if c.capex else ""
        parts.append(f"Rent{setup} of {c.months} months: {money(c.price, c.currency)}.")
    if c.opex_per_month is not None:
        parts.append(f"Running it: {money(c.opex_per_month, c.currency)} a month.")
    if c.tco is not None:
        parts.append(f"In {c.months} months: {money(c.tco, c.currency)}.")
    parts += c.not_counted
    for other in c.alternatives:
        total = money(other.total, c.currency) if other.total is not None else _why_not(other.possible, other.reason)
        parts.append(f"  {other.title}: {total}")
    if c.break_even_month is not None:
        parts.append(f"Buying is cheaper than renting from month {c.break_even_month}.")
    parts += [f"Per {q.unit.partition('/')[2]}: {number(q.value)} {c.currency}." for _, q in c.per_unit]
    parts += [f"Per unit: {reason}" for reason in c.per_unit_missing]
    return "\n\n".join(["\n".join(parts), *_more(c, assumed)])


def _why_not(possible: bool, reason: str) -> str:
    return f"no total: {reason}" if possible else f"not possible: {reason}"


def _more(c: Costs, assumed: Sequence[Assumed]) -> list[str]:
    more = []
    if c.sensitivity:
        head = ("What moves the total", "from", "to", "total", "", "break-even")
        swings = [_swing(swing, c.currency) for swing in c.sensitivity[:SWINGS]]
        more.append(table([head, *swings], right=[1, 2, 3, 4]))
    if assumed:
        figures = [(a.label, _value(a), a.unit.replace("MONEY", c.currency), a.source) for a in assumed]
        more.append(table([("Assumed", "", "", "source"), *figures], right=[1]))
    return more


def _swing(swing: Swing, currency: str) -> tuple[str, ...]:
    ends = [number(float(end)) for end in (swing.low_value, swing.high_value)]
    unit = swing.unit.replace("MONEY", currency)
    months = [f"month {m}" if m is not None else "never" for m in (swing.break_even_low, swing.break_even_high)]
    even = "" if months == ["never", "never"] else " to ".join(months)
    return (f"{swing.label} ({unit})", *ends, *(_whole(t) for t in (swing.tco_low, swing.tco_high)), even)


def _whole(total: Decimal | None) -> str:
    return "unknown" if total is None else f"{total:,.0f}"


def _value(assumed: Assumed) -> str:
    if isinstance(assumed.value, bool):
        return "yes" if assumed.value else "no"
    return "none" if assumed.value is None else f"{assumed.value.normalize():f}"
