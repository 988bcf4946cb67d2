"""The command growth: a build year by year as its data grow."""

from __future__ import annotations

from app.cli.machine import IMPOSSIBLE
from app.cli.session import Session
from app.cli.text import money, number, table
from app.domain.build import BuildDocument
from app.domain.errors import UserError
from app.domain.growth import GrowthPlan, YearPlan
from app.domain.validation import parse
from app.services.builds import resolve
from app.services.documents import read_mapping
from app.services.growth import MISSING, growth_document

UNKNOWN = "unknown"


def growth(session: Session) -> int:
    """The plan; exit code 2 where the growth is not told, 3 where some year cannot be met."""
    file = session.options.build
    build = resolve(parse(BuildDocument, read_mapping(file), file.name), session.services.parts)
    plan = session.services.growth.plan(build)
    if plan.missing:
        first = plan.missing[0]
        raise UserError(f"{file.name}: {first}: {MISSING[first]}.", hint="Without it nobody can plan its growth.")
    session.show(growth_document(plan), growth_text(plan))
    return 0 if plan.holds else IMPOSSIBLE


def growth_text(plan: GrowthPlan) -> str:
    """A row for each year, what is bought in it, and what to buy at once."""
    deadline = "" if plan.deadline_h is None else f", to be trained within {number(plan.deadline_h)} h"
    parts = [f"{plan.name}: data growing by {100 * (plan.growth_per_year or 0):g} % a year{deadline}."]
    head = (
        "Year",
        "Data GB",
        "Hours",
        "GPUs",
        "Machines",
        "Storage GB",
        "held",
        "Ports free",
        "U free",
        "W free",
        "Price",
    )
    rows = [head, *(_row(year, plan.currency) for year in plan.years)]
    parts.append(table(rows, right=range(1, len(head))))
    parts.append("\n".join(line for year in plan.years for line in _bought(year)) or "Nothing has to be bought.")
    if plan.now:
        now = [f"  {one.what}: {one.why} (year {one.year}){_lost(one.part, one.thrown_away)}" for one in plan.now]
        parts.append("\n".join(["To be thought of now:", *now]))
    if plan.discarded:
        worth = f", worth {money(plan.lost, plan.currency)}" if plan.lost else ""
        parts.append(f"Thrown away on the way: {', '.join(plan.discarded)}{worth}.")
    requested = f", and {plan.on_request} on request" if plan.on_request else ""
    parts.append(
        f"Today {money(plan.start_price, plan.currency)}; later {money(plan.price, plan.currency)}{requested}."
    )
    parts.append("\n".join(plan.assumed))
    return "\n\n".join(parts)


def _row(year: YearPlan, currency: str) -> tuple[str, ...]:
    hours = UNKNOWN if year.time_h is None else number(year.time_h.value)
    late = " late" if year.meets is False else ""
    price = money(year.price, currency) if year.purchases else ""
    return (
        str(year.year),
        number(year.dataset_gb),
        hours + late,
        str(year.gpus),
        str(year.nodes),
        *(_told(value) for value in (year.storage_gb, year.storage_have_gb, year.ports_free)),
        *(_told(value) for value in (year.rack_u_free, year.power_headroom_w)),
        price,
    )


def _told(value: float | None) -> str:
    return "" if value is None else number(value)


def _bought(year: YearPlan) -> list[str]:
    """What is bought, what goes and what is open in a year."""
    lines = []
    if year.buy:
        lines.append(f"Year {year.year}: buy {', '.join(year.buy)}.")
    gone = [one.words for one in year.purchases if one.change == "discard"]
    if gone:
        lines.append(f"Year {year.year}: {', '.join(gone)} go.")
    return lines + [f"Year {year.year}: {gap}" for gap in year.gaps]


def _lost(part: str | None, thrown_away: bool) -> str:
    return f"; else {part} is thrown away" if part and thrown_away else ""
