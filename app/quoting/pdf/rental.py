"""What renting comes to before one books: time, money on every kind of terms, quotas, and how old its prices are."""

from __future__ import annotations

from datetime import date

from app.domain.rental_plan import RentalPlan, RentedLine, TermOffer
from app.quoting.pdf.context import Context, Story
from app.quoting.pdf.tables import Cell, grid, heading, mark, pairs

SHARE = 100


def rental(c: Context) -> Story:
    """The plan; nothing where nothing is rented, and in quotes of before it was made."""
    plan = c.content.cost.rental if c.content.cost else None
    if plan is None:
        return []
    story: Story = [*heading(c, c.w("Plan of the rental")), pairs(c, _facts(c, plan), 0.26)]
    story += [*_terms(c, plan), *_quotas(c, plan)]
    notes = [*((c.w("Ask before you book"), c.says(text)) for text in plan.warnings)]
    notes += [(c.w("Not known"), c.says(text)) for text in plan.missing]
    if notes:
        rows = [(mark(c, "warning" if n < len(plan.warnings) else "unknown"), *row) for n, row in enumerate(notes)]
        head = ("", c.w("Note"), c.w("What"))
        story += [*heading(c, c.w("Before one books")), grid(c, head, rows, (22, 110, 365))]
    return story


def _facts(c: Context, plan: RentalPlan) -> list[tuple[str, str]]:
    f = c.figures
    rows = [(c.w("Machines"), "; ".join(f"{line.machines} × {line.title}" for line in plan.lines))]
    rows.append((c.w("Price of"), "; ".join(_price_day(c, line) for line in plan.lines)))
    if plan.wall_h is not None:
        days = c.w("{h}, {n} days", h=f.measure(plan.wall_h.value, "h"), n=f.number(plan.wall_h.value / 24))
        rows.append((c.w("One run, start to end"), days))
    if plan.run is not None:
        shares = ", ".join(f"{c.w(name)} {f.number(amount, 2)}" for name, amount in plan.run_shares)
        rows.append((c.w("Cost of one run"), f"{f.number(plan.run.value, 2)}\u00a0{plan.currency} ({shares})"))
    if plan.storage_gb:
        rows.append((c.w("Rented storage"), f.measure(round(plan.storage_gb), "GB")))
    if plan.billing:
        rows.append((c.w("Billed"), c.w(plan.billing)))
    return [*rows, *_spot(c, plan)]


def _spot(c: Context, plan: RentalPlan) -> list[tuple[str, str]]:
    """What interruptions do, where spot was asked for."""
    spot, f = plan.spot, c.figures
    if spot is None or not any(offer.asked and offer.terms == "spot" for offer in plan.terms):
        return []
    if spot.overhead is not None and spot.interval_min is not None:
        lost, often = f.percent(round(spot.overhead.value * SHARE, 1)), f.measure(spot.interval_min, "min")
        text = c.w("{lost} more hours by interruptions, saved every {often}", lost=lost, often=often)
        if spot.interruptions is not None:
            text += c.w(", about {n} interruptions in a run", n=f.number(spot.interruptions.value))
        return [(c.w("Spot"), text)]
    if spot.spares is not None:
        return [(c.w("Spot"), c.w("{n} spare machines keep it answering", n=f.number(spot.spares.value)))]
    return []


def _price_day(c: Context, line: RentedLine) -> str:
    if line.price_as_of is None:
        return c.w("unknown")
    day = c.figures.day(date.fromisoformat(line.price_as_of))
    source = f", {c.w.said(line.price_source)}" if line.price_source else ""
    old = f" ({c.w('old, look it up anew')})" if line.price_stale else ""
    return f"{day}{source}{old}"


def _terms(c: Context, plan: RentalPlan) -> Story:
    """The same machines on every kind of terms; those asked for in bold."""
    if not plan.terms:
        return []
    rows = [_term(c, offer) for offer in plan.terms]
    head = (c.w("Terms"), c.w("Per useful hour"), c.w("One run"), c.w("A month"), c.w("Remark"))
    title = c.w("On each kind of terms, {currency}, net", currency=plan.currency)
    return [*heading(c, title), grid(c, head, rows, (110, 85, 75, 75, 150), right=(1, 2, 3))]


def _term(c: Context, offer: TermOffer) -> tuple[Cell, ...]:
    f, style = c.figures, "cellbold" if offer.asked else "cell"
    useful = None if offer.per_useful_hour is None else f.number(offer.per_useful_hour.value, 2)
    amounts = (useful, *(None if value is None else f.number(value, 2) for value in (offer.run, offer.month)))
    remark = c.w("as asked") if offer.asked else ""
    remark = " ".join(filter(None, (remark, c.w(offer.missing) if offer.missing else "")))
    cells = (c.printer.p("–" if text is None else text, f"{style}right") for text in amounts)
    return (c.printer.p(c.w(f"terms.{offer.terms}"), style), *cells, c.printer.p(remark, "cellnote"))


def _quotas(c: Context, plan: RentalPlan) -> Story:
    if not plan.quotas:
        return []
    rows = [
        (
            mark(c, "warning" if quota.short else "passed"),
            f"{quota.provider}, {quota.family}",
            f"{quota.need} {c.says(quota.unit)}",
            c.w("{n} in a new account", n=quota.new_account) if quota.have is None else str(quota.have),
        )
        for quota in plan.quotas
    ]
    head = ("", c.w("Quota of the account"), c.w("Needed"), c.w("Granted"))
    return [*heading(c, c.w("Quotas")), grid(c, head, rows, (22, 220, 100, 155))]
