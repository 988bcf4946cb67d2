"""How a machine or cluster grows with its data: year by year what it takes, what is bought, and what to buy now."""

from __future__ import annotations

from reportlab.platypus import Spacer

from app.domain.growth import GrowthPlan, Purchase, YearPlan
from app.quoting.pdf.context import Context, Story
from app.quoting.pdf.tables import Cell, grid, heading, mark, section

MARKS = {True: "passed", False: "failed", None: "unknown"}


def growth(c: Context) -> Story:
    """The section; nothing where nobody said how the data grow, or nothing changes over the years."""
    plan = c.content.technical.growth
    if plan is None or not plan.years or not plan.growth_per_year:
        return []
    story = section(c, "growth", c.w("Growth over {n} years", n=len(plan.years)), _lead(c, plan))
    story.append(_years(c, plan))
    bought = [(year, one) for year in plan.years for one in year.purchases]
    if bought:
        story += [*heading(c, c.w("What is bought, year by year")), _purchases(c, bought)]
    else:
        story += [Spacer(1, 6), c.printer.p(c.w("Nothing has to be bought in these years."), "strong")]
    story += _advice(c, plan)
    gaps = [(c.w("Year {n}", n=year.year), text) for year in plan.years for text in year.gaps]
    if gaps:
        story += [*heading(c, c.w("What stays open")), grid(c, (c.w("Year"), c.w("Reason")), gaps, (80, 415))]
    notes = [*(c.w(text) for text in plan.assumed), c.w("These figures are an estimate and not part of the offer.")]
    return [*story, Spacer(1, 4), c.printer.p(" ".join(notes), "note", clip=900)]


def _lead(c: Context, plan: GrowthPlan) -> str:
    f = c.figures
    text = c.w("Data growing by {share} a year.", share=f.percent(round((plan.growth_per_year or 0) * 100, 1)))
    if plan.deadline_h is not None:
        text += " " + c.w("To be trained within {h}.", h=f.measure(plan.deadline_h, "h"))
    later = f.money(plan.price)
    if plan.on_request:
        later += " " + c.w("and {n} on request", n=plan.on_request)
    return f"{text} {c.w('Bought later: {later}.', later=later)}"


def _years(c: Context, plan: GrowthPlan) -> Story:
    """A row for each year; columns of which nobody can tell anything are left out."""
    f = c.figures

    def known(value: float | None, unit: str = "") -> str:
        return c.w("unknown") if value is None else f.measure(float(f"{value:.4g}"), unit)

    rows: list[list[Cell]] = []
    for year in plan.years:
        rows.append(
            [
                str(year.year),
                known(year.dataset_gb, "GB"),
                known(year.storage_gb, "GB"),
                known(year.storage_have_gb, "GB"),
                _time(c, year),
                f.number(float(year.gpus)),
                f.number(float(year.nodes)),
                known(None if year.ports_free is None else float(year.ports_free)),
                known(year.rack_u_free),
                known(None if year.power_headroom_w is None else year.power_headroom_w / 1000, "kW"),
                f.number(year.price, 0) if year.price or not year.purchases else c.w("on request"),
            ]
        )
    head = [
        c.w("Year"),
        c.w("Data"),
        c.w("Storage needed"),
        c.w("held"),
        c.w("Training"),
        c.w("Cards"),
        c.w("Machines"),
    ]
    head += [c.w("Ports free"), c.w("U free"), c.w("Power left"), c.w("Price, {currency}", currency=plan.currency)]
    widths = [28, 48, 55, 50, 46, 34, 48, 36, 34, 46, 66]
    for column in (9, 8, 7):
        if all(row[column] == c.w("unknown") for row in rows):
            for row in (*rows, head, widths):
                del row[column]
    return grid(c, head, rows, widths, right=tuple(range(1, len(head))))


def _time(c: Context, year: YearPlan) -> str:
    if year.time_h is None:
        return c.w("unknown")
    text = c.figures.measure(float(f"{year.time_h.value:.3g}"), "h")
    return f"{text} ({c.w('too long')})" if year.meets is False else text


def _purchases(c: Context, bought: list[tuple[YearPlan, Purchase]]) -> Story:
    f, rows, last = c.figures, [], 0
    for year, one in bought:
        name = c.w("Year {n}", n=year.year) if year.year != last else ""
        last = year.year
        gone = one.change == "discard"
        amount = c.w("goes, thrown away") if gone else c.w("on request")
        if not gone and one.amount is not None:
            amount = f.number(one.amount, 2)
        rows.append((name, f.number(float(one.qty)), one.title, amount))
    head = (c.w("When"), c.w("Qty"), c.w("Part"), c.content.currency)
    return grid(c, head, rows, (60, 40, 300, 95), right=(1, 3))


def _advice(c: Context, plan: GrowthPlan) -> Story:
    if not plan.now:
        return []
    rows = [
        (
            mark(c, "warning" if one.thrown_away else "note"),
            c.says(one.what),
            c.printer.p(c.says(one.why), "cellnote", clip=400),
            str(one.year),
        )
        for one in plan.now
    ]
    head = ("", c.w("Buy now"), c.w("Why"), c.w("Matters in year"))
    title = c.w("What to buy now so that nothing is thrown away later")
    return [*heading(c, title), grid(c, head, rows, (22, 190, 220, 65), right=(3,))]
