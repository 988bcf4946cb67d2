"""What the total and the month of break-even depend on, told from the costs alone."""

from __future__ import annotations

from decimal import Decimal

import pytest

from app.domain.costs import Costs, Swing
from app.domain.quantity import Quantity
from app.viewmodels.cost_figures import break_even_span, tornado_bars, unit_figures
from app.viewmodels.draft import Draft
from app.viewmodels.numbers import fine_money


def swing(name: str, low: int | None, high: int | None, total: int = 1000) -> Swing:
    return Swing(
        name=name, label=name, value=Decimal(2), low_value=Decimal(1), high_value=Decimal(3), range="",
        tco_low=Decimal(900), tco_high=Decimal(total), break_even_low=low, break_even_high=high,
    )  # fmt: skip


def costs(month: int | None, *swings: Swing, **more: object) -> Costs:
    plain = Costs(
        currency="EUR", lines=(), capex=Decimal(0), on_request=0, opex_per_month=None, months=36, tco=Decimal(950),
        break_even_month=month, sensitivity=swings,
    )  # fmt: skip
    return plain.model_copy(update=more)


def test_the_month_is_told_with_the_ends_that_move_it_most() -> None:
    span = break_even_span(
        costs(10, swing("pue", 9, 12), swing("hours_per_month", 20, 6), swing("cloud_price", None, 7))
    )
    assert span.earliest and (span.earliest.name, span.earliest.value, span.earliest.month) == ("hours_per_month", 3, 6)
    assert span.latest and (span.latest.name, span.latest.value, span.latest.month) == ("hours_per_month", 1, 20)
    assert span.never and span.never.name == "cloud_price"


def test_an_end_with_the_month_of_now_is_not_told() -> None:
    span = break_even_span(costs(10, swing("pue", 10, 10), swing("hours_per_month", 10, 6)))
    assert span.earliest and span.earliest.month == 6
    assert span.latest is None and span.never is None


def test_where_buying_never_pays_the_end_at_which_it_would_is_told() -> None:
    span = break_even_span(costs(None, swing("hours_per_month", None, 30), swing("pue", None, None)))
    assert span.earliest and span.earliest.month == 30 and span.latest is None
    assert break_even_span(costs(None, swing("pue", None, None))).earliest is None


def test_bars_tell_months_only_where_there_are_any() -> None:
    def bars(*swings: Swing):
        return tornado_bars(costs(None, *swings), str, lambda name, value: f"{value} {name}")

    assert bars(swing("pue", None, None))[0].low_break_even == ""
    first = bars(swing("pue", 5, None))[0]
    assert (first.low, first.low_break_even, first.high_break_even) == ("1 pue", "5", "–")
    assert len(bars(*[swing(f"n{n}", None, None) for n in range(12)])) == 8


def test_what_is_counted_is_read_from_the_key() -> None:
    one = Quantity(value=0.5, unit="EUR/1000 images", formula="")
    figures = unit_figures(costs(None, per_unit=(("thousand_audio_hours", one), ("training_run", one))))
    assert [(f.key, f.noun) for f in figures] == [("thousand", "audio hours"), ("training_run", "")]


@pytest.mark.parametrize(
    ("amount", "text"),
    [
        (0, "€0"),
        (0.012345, "€0.0123"),
        (0.5, "€0.500"),
        (4.567, "€4.57"),
        (12345.6, "€12,346"),
        (-0.02, "-€0.0200"),
        (4.93e-05, "€0.0000493"),
        (4.93e-09, "€0.00000000493"),
    ],
)
def test_small_amounts_keep_three_digits(amount: float, text: str) -> None:
    assert fine_money(amount, "EUR") == text


def test_answers_left_alone_do_not_enter_the_fingerprint() -> None:
    draft = Draft()
    changed = draft.with_site("onprem", circuits=2)
    assert draft.fingerprint != changed.fingerprint
    assert changed.with_site("onprem", circuits=1).fingerprint == draft.fingerprint
    assert Draft().fingerprint == "44136fa355b3678a", "of no answers at all; else every project kept is out of date"
