"""The way from sensor to answer, step by step, against the time allowed: for work at the edge and in the cloud."""

from __future__ import annotations

from reportlab.platypus import Spacer

from app.domain.latency import LatencyBudget
from app.figures.latency_bars import LatencyBar, LatencyStep, LatencyWords, latency_budget
from app.quoting.pdf.context import Context, Story
from app.quoting.pdf.drawn_words import drawn_words
from app.quoting.pdf.figure import figure_of
from app.quoting.pdf.tables import grid, heading, together
from app.quoting.pdf.words import KEYED

WIDTH = 560


def latency(c: Context) -> Story:
    """Drawing and steps; nothing for work of which nobody waits for an answer."""
    budgets = [budget for budget in c.content.technical.latency if budget.steps]
    if not budgets:
        return []
    bars = [_bar(c, budget) for budget in budgets]
    drawing = latency_budget(bars, number=lambda ms: _ms(c, ms), words=drawn_words(c, LatencyWords), width=WIDTH)
    figure = figure_of(drawing, c.theme.figure_width, c.printer, c.figures.turned)
    title = heading(c, c.w("Latency, step by step"))
    story: Story = [together([*title[1:], figure]), Spacer(1, 6)]
    for budget in budgets:
        story += _steps(c, budget, named=len(budgets) > 1)
    return story


def _bar(c: Context, budget: LatencyBudget) -> LatencyBar:
    steps = tuple(
        LatencyStep(step.key, _name(c, step.key, step.label), None if step.quantity is None else step.quantity.value)
        for step in budget.steps
    )
    reason = c.says_all(budget.endless, " ")
    return LatencyBar(budget.place, c.w(f"place.{budget.place}"), steps, budget.limit_ms, reason)


def _name(c: Context, key: str, label: str) -> str:
    return c.w(f"step.{key}") if f"step.{key}" in KEYED else c.says(label)


def _ms(c: Context, value: float) -> str:
    return c.figures.number(float(f"{value:.3g}"))


def _steps(c: Context, budget: LatencyBudget, *, named: bool) -> Story:
    """Each step with its number and where that is from."""
    rows: list[tuple[object, ...]] = []
    for step in budget.steps:
        found = step.quantity
        value = c.w("unknown") if found is None else _ms(c, found.value)
        why = "" if found is None else found.formula
        rows.append((_name(c, step.key, step.label), value, c.printer.p(c.says(why), "cellnote", clip=200)))
    total = budget.total
    whole = c.w("at least {n}", n=_ms(c, budget.known_ms)) if total is None else _ms(c, total.value)
    told = "" if budget.limit_ms is None else c.w("limit {n} ms", n=_ms(c, budget.limit_ms))
    rows.append(tuple(c.printer.p(text, style) for text, style in (
        (c.w("All together"), "cellbold"), (whole, "cellboldright"), (told, "cellbold"))))  # fmt: skip
    step_head = c.w(f"place.{budget.place}") if named else c.w("Step")
    return [grid(c, (step_head, "ms", c.w("Why")), rows, (90, 70, 340), right=(1,)), Spacer(1, 4)]
