"""What is rented, as plain text for a terminal."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from app.cli.text import number, table
from app.domain.rental_plan import RentalPlan
from app.services.rent import PlaceOffer, rental_document

TERMS = {
    "on_demand": "on demand", "spot": "spot", "committed_1y": "committed 1 year", "committed_3y": "committed 3 years",
    "monthly": "by the month",
}  # fmt: skip


def offers(found: Sequence[PlaceOffer]) -> str:
    """A line for each provider or region, the cheapest first; below, what to know before one books the first."""
    rows = [("Provider", "Region", "Machines", "Price each", "Days", "One run", "A month", "Price of", "Verdict")]
    reasons = []
    for offer in found:
        if offer.proposal is None or offer.plan is None:
            rows.append((offer.provider, offer.region or "", "none", "", "", "", "", "", ""))
            reasons.append(f"  {offer.provider} {offer.region or ''}".rstrip() + f": {offer.reason}")
            continue
        plan, line = offer.plan, offer.plan.lines[0]
        each = "on request" if line.price is None else f"{line.price:,.2f}/{'month' if line.per == 'month' else 'h'}"
        rows.append(
            (
                offer.provider,
                offer.region or line.region or "unknown",
                offer.proposal.machine.name,
                each,
                _days(plan),
                "" if plan.run is None else f"{plan.run.value:,.2f}",
                "unknown" if plan.month is None else f"{plan.month:,.2f}",
                f"{line.price_as_of or 'unknown'}{' (old)' if line.price_stale else ''}",
                offer.proposal.verdict.value,
            )
        )
    first = next((offer.plan for offer in found if offer.plan is not None), None)
    head = f"Money in {first.currency}, without tax." if first else "Nobody in the catalog rents what does this work."
    return "\n".join([head, table(rows, right=[3, 4, 5, 6]), *reasons, *plan_lines(rental_document(first))])


def _days(plan: RentalPlan) -> str:
    if plan.wall_days is not None:
        return number(plan.wall_days)
    return "" if plan.work_h is None else f"over {number(plan.work_h.value / 24)}"


def plan_lines(plan: Mapping[str, Any] | None) -> list[str]:
    """Time, money, terms and quotas of a plan; nothing where nothing is rented."""
    if plan is None:
        return []
    lines = [f"  rented: {_machine(line, plan['currency'])}" for line in plan["lines"]]
    wall = plan["wall_h"]
    if wall is not None:
        span = f" ({number(wall['low'])} to {number(wall['high'])})" if wall["low"] and wall["high"] else ""
        billed = f", billed {plan['billing']}" if plan["billing"] else ""
        lines.append(f"  time: {number(wall['value'])} h{span}, {number(plan['wall_days'])} days{billed}")
    if plan["run"] is not None:
        shares = ", ".join(f"{name.lower()} {amount:,.2f}" for name, amount in plan["run_shares"])
        lines.append(f"  one run: {plan['run']['value']:,.2f} {plan['currency']} ({shares})")
    lines += [f"  {_offer(offer, plan['currency'])}" for offer in plan["terms"] if offer["per_useful_hour"]]
    lines += _spot(plan)
    lines += [f"  ask before you book: {warning}" for warning in plan["warnings"]]
    lines += [f"  not known: {gap}" for gap in plan["missing"]]
    return lines


def _machine(line: Mapping[str, Any], currency: str) -> str:
    span = "an hour" if line["per"] == "hour" else "a month"
    price = "price on request" if line["price"] is None else f"{line['price']:,.2f} {currency} {span} each"
    where = line["region"] or "region unknown"
    day = f", price of {line['price_as_of']}{' (old)' if line['price_stale'] else ''}" if line["price_as_of"] else ""
    setup = f", {line['setup']:,.2f} {currency} setup" if line["setup"] else ""
    return f"{line['machines']} x {line['title']}, {line['provider']} {where}, {price}{setup}{day}"


def _offer(offer: Mapping[str, Any], currency: str) -> str:
    useful = offer["per_useful_hour"]["value"]
    mark = ", as asked" if offer["asked"] else ""
    return f"{TERMS[offer['terms']]}: {useful:,.2f} {currency} per useful hour{mark}"


def _spot(plan: Mapping[str, Any]) -> list[str]:
    spot = plan["spot"]
    asked = any(offer["asked"] and offer["terms"] == "spot" for offer in plan["terms"])
    if spot is None or not asked:
        return []
    if spot["overhead"] is not None:
        lost, often = 100 * spot["overhead"]["value"], spot["interval_min"]
        count = f", {number(spot['interruptions']['value'])} interruptions" if spot["interruptions"] else ""
        notice = (
            f"; a checkpoint fits into the {number(spot['notice_s'])} s of notice" if spot["saves_on_notice"] else ""
        )
        return [f"  spot: {number(lost)} % of the time lost, saved every {number(often)} min{count}{notice}"]
    if spot["spares"] is not None:
        return [
            f"  spot: {number(spot['outages']['value'])} instances taken back a month; "
            f"{number(spot['spares']['value'])} spare ones keep it answering"
        ]
    return []
