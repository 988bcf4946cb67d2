"""What it costs over the years, against renting: an estimate, not part of the offer."""

from __future__ import annotations

from decimal import Decimal

from reportlab.platypus import Flowable, Spacer

from app.domain.costs import BOUGHT, RENTED, Alternative, Costs, sides_of
from app.figures.line_charts import CostCurve, CostWords, cost_chart
from app.quoting.pdf.assumed import assumptions
from app.quoting.pdf.context import Context, Story
from app.quoting.pdf.drawn_words import drawn_words
from app.quoting.pdf.figure import figure_of
from app.quoting.pdf.sensitivity import per_unit, sensitivity
from app.quoting.pdf.tables import Cell, grid, heading, section, together
from app.quoting.pdf.words import KEYED

LINE = "Uplink"
"""The share of a total that is the line of a place."""
SHOWN = 5
"""Alternatives side by side."""


def cost(c: Context) -> Story:
    """The section; nothing where nothing was compared."""
    costs = c.content.cost
    possible = [a for a in costs.alternatives if a.possible and a.total is not None][:SHOWN] if costs else []
    if costs is None or (not possible and costs.tco is None):
        return []
    years = c.figures.number(costs.months / 12)
    story = section(c, "cost", c.w("Cost over {years} years", years=years), _lead(c, costs))
    if possible:
        story += _chart(c, costs, possible)
        story.append(_table(c, costs, possible))
    else:
        story.append(_alone(c, costs))
    story += [*sensitivity(c, costs), *per_unit(c, costs)]
    ruled_out = [a for a in costs.alternatives if not a.possible]
    if ruled_out:
        rows = [(_name(c, a), c.says(a.reason)) for a in ruled_out]
        story += [*heading(c, c.w("Not possible")), grid(c, (c.w("Alternative"), c.w("Reason")), rows, (1, 2))]
    open_ones = [
        (c.named(a.title), c.says(a.reason)) for a in costs.alternatives if a.possible and a.total is None and a.reason
    ]
    if open_ones:
        head = (c.w("Alternative"), c.w("Reason"))
        story += [*heading(c, c.w("No total can be told")), grid(c, head, open_ones, (1, 2))]
    if c.content.assumed:
        return [*story, *assumptions(c, " ".join(_end(c)))]
    return [*story, together([*heading(c, c.w("What is compared"))[1:], *_basis(c, costs)])]


def _end(c: Context) -> list[str]:
    """What no assumption of ours covers, and what these figures are."""
    cost = c.content.cost
    lined = any(name == LINE for way in (cost.alternatives if cost else ()) for name, _ in way.lines)
    left_out = [] if lined else [c.w("Left out on all sides: {things}.", things=c.w("network"))]
    asked = cost.on_request if cost and cost.tco is not None else 0
    return [
        *left_out,
        *([c.w("Without the {n} positions on request.", n=asked)] if asked else []),
        *(c.w(words) for words in (cost.not_counted if cost else ())),
        c.w("Hardware only, without discount and services."),
        c.w("These figures are an estimate and not part of the offer."),
    ]


def _alone(c: Context, costs: Costs) -> Flowable:
    """The figures of the machine where nothing stands beside it; what is not known says so."""
    amounts = (("capex", costs.capex), ("opex_per_month", costs.opex_per_month), ("tco", costs.tco))
    rows = [(c.w(f"figure.{key}"), c.w("unknown") if value is None else _whole(c, value)) for key, value in amounts]
    head = (f"{c.figures.currency_name()}, {c.w('net')}", c.content.currency)
    return grid(c, head, rows, (4, 1), right=(1,), bold_last=True)


def _basis(c: Context, costs: Costs) -> Story:
    """What the figures rest on, and what they leave out."""
    f, known = c.figures, costs.assumptions
    left_out = [c.w("room"), c.w("network")]
    texts = []
    if known is not None:
        tariff = f"{f.number(known.electricity_price_per_kwh)}\u00a0{costs.currency}/kWh"
        texts.append(c.w("Electricity at {tariff}.", tariff=tariff))
        if known.care_hours_per_month:
            hours, rate = f.number(known.care_hours_per_month), f.money(known.care_rate_per_hour)
            texts.append(c.w("Care of an own machine: {hours} hours a month at {rate}.", hours=hours, rate=rate))
        if known.residual_percent:
            share = f.percent(known.residual_percent)
            texts.append(c.w("Residual value: {share} of the purchase.", share=share))
    if known is None or not known.care_hours_per_month:
        left_out.append(c.w("staff"))
    if known is None or not known.residual_percent:
        left_out.append(c.w("residual value"))
    if known is None or not known.cloud_storage_per_month:
        left_out.append(c.w("rented storage"))
    texts.append(c.w("Left out on all sides: {things}.", things=", ".join(left_out)))
    texts.append(c.w("Hardware only, without discount and services."))
    texts.append(c.w("These figures are an estimate and not part of the offer."))
    return [c.printer.p(" ".join(texts), "note")]


def _lead(c: Context, costs: Costs) -> str:
    known = costs.assumptions
    hours = c.figures.measure(known.hours_per_month if known else c.content.site.hours_per_month, "h")
    text = c.w("Estimate at {hours} a month, excluding tax.", hours=hours)
    if costs.break_even_month is not None:
        text += " " + c.w("Buying is cheaper than renting from month {n} on.", n=costs.break_even_month)
    elif _rent_is_least(costs):
        text += " " + c.w("Renting stays cheaper over {n} months.", n=costs.months)
    return text


def _rent_is_least(costs: Costs) -> bool:
    """Whether buying and renting both have a total, and the least of all is one of rent."""
    known = {a.key: a.total for a in costs.alternatives if a.possible and a.total is not None}
    rented = (*RENTED, "bare_metal")
    return bool(known.keys() & set(BOUGHT)) and min(known, key=lambda key: known[key], default="") in rented


def _chart(c: Context, costs: Costs, shown: list[Alternative]) -> Story:
    """The money spent month by month; nothing where a curve has gaps or is alone."""
    curves = [
        CostCurve(a.key, c.w(f"place.{a.key}"), tuple(point.amount for point in a.curve))
        for a in shown
        if [point.month for point in a.curve] == list(range(costs.months + 1))
    ]
    if len(curves) < 2:
        return []
    bought_first = sorted(curves, key=lambda curve: curve.key != "onprem")
    drawing = cost_chart(
        bought_first,
        money=lambda value: c.figures.number(value, 0),
        break_even_month=costs.break_even_month,
        break_even_of=sides_of([curve.key for curve in curves], costs.way)[0],
        words=drawn_words(c, CostWords),
        height=205,
    )
    text = c.w("{currency}, cumulative, excluding tax", currency=c.figures.currency_name())
    figure = figure_of(drawing, c.theme.figure_width, c.printer, c.figures.turned)
    return [c.printer.p(text, "note"), figure, Spacer(1, 8)]


def _table(c: Context, costs: Costs, shown: list[Alternative]) -> Flowable:
    """What is paid when, and what each total is made of over the whole time, a kind of cost in a row."""

    def row(title: str, pick: list[Decimal | None], style: str = "cell") -> list[Cell]:
        texts = ("–" if value is None else _whole(c, value) for value in pick)
        return [c.printer.p(title, style), *(c.printer.p(text, f"{style}right") for text in texts)]

    rows = [
        row(c.w("On the day of purchase"), [a.upfront for a in shown]),
        row(c.w("Per month"), [a.monthly for a in shown]),
    ]
    marks = list(range(12, costs.months, 12))
    rows += [row(c.w("After {n} months", n=m), [_at(a, m) for a in shown]) for m in marks]
    rows.append(row(c.w("After {n} months", n=costs.months), [a.total for a in shown], "cellbold"))
    names = dict.fromkeys(name for alternative in shown for name, _ in alternative.lines)
    if names:
        rows.append([c.printer.p(c.w("of which"), "cellnote"), *[""] * len(shown)])
    rows += [row(c.w(name), [dict(alternative.lines).get(name) for alternative in shown]) for name in names]
    head = (f"{c.figures.currency_name()}, {c.w('net')}", *(_name(c, a) for a in shown))
    widths = (150, *[350 / len(shown)] * len(shown))
    return grid(c, head, rows, widths, right=tuple(range(1, len(shown) + 1)))


def _name(c: Context, alternative: Alternative) -> str:
    """Where it is, in the language of the quote, and what it is."""
    place, colon, rest = alternative.title.partition(": ")
    known = f"place.{alternative.key}"
    return (c.w(known) if known in KEYED else c.says(place)) + colon + c.says(rest)


def _at(alternative: Alternative, month: int) -> Decimal | None:
    return next((point.amount for point in alternative.curve if point.month == month), None)


def _whole(c: Context, value: Decimal) -> str:
    return c.figures.number(value, 0)
