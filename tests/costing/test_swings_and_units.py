"""What moves the total, what a unit of work costs, and what is said where that is not known."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from app.costing import Rival, costs
from app.costing.per_unit import NO_HOURS, NO_PREDICTION, NO_TOTAL, NO_WORKLOAD, per_unit
from app.domain.build import Build, Item, Node
from app.domain.costs import Assumptions, Costs, Swing
from app.domain.quantity import Quantity
from app.domain.requirement import Demand, Prediction
from app.domain.workload import Workload
from tests.costing.test_costs import RATES, RENTED, SITE, TODAY, WORKSTATION, part

ASSUMED = Assumptions.of(SITE)


def priced(assumed: Assumptions = ASSUMED, build: Build = WORKSTATION) -> Costs:
    return costs(build, RATES, assumed, TODAY, [Rival("cloud", RENTED)])


def swing(found: Costs, name: str) -> Swing:
    return next(one for one in found.sensitivity if one.name == name)


def test_the_widest_swing_comes_first() -> None:
    swings = [one.swing for one in priced().sensitivity]
    assert swings == sorted(swings, reverse=True)
    assert len(swings) >= 6


SERVICED = ASSUMED.model_copy(
    update={
        "hosting_per_kw_month": Decimal(150),
        "hosting_per_rack_month": Decimal(900),
        "support_percent_per_year": Decimal(8),
        "care_hours_per_month": Decimal(4),
        "care_rate_per_hour": Decimal(60),
        "staff_share": Decimal("0.25"),
        "staff_cost_per_year": Decimal(80000),
        "financing_percent": Decimal(6),
        "financing_months": 36,
    }
)
"""With all that somebody else is paid for."""


def test_what_others_are_paid_for_swings_where_it_is_counted() -> None:
    added = {one.name for one in priced(SERVICED).sensitivity} - {one.name for one in priced().sensitivity}
    assert added == {
        "hosting_per_kw_month", "hosting_per_rack_month", "support_percent_per_year", "care_hours_per_month",
        "staff_share", "financing_percent",
    }  # fmt: skip
    post = swing(priced(SERVICED), "staff_share")
    assert (post.low_value, post.high_value) == (Decimal("0.125"), Decimal("0.375"))
    assert post.swing == pytest.approx(Decimal(20000) * 3, abs=1)  # a quarter of a post over three years


@pytest.mark.parametrize("name", [s.name for s in priced(SERVICED).sensitivity if s.name in Assumptions.model_fields])
def test_the_ends_of_a_swing_are_the_totals_of_those_assumptions(name: str) -> None:
    one = swing(priced(SERVICED), name)
    ends = ((one.low_value, one.tco_low, one.break_even_low), (one.high_value, one.tco_high, one.break_even_high))
    for value, total, month in ends:
        there = priced(Assumptions.model_validate(SERVICED.model_dump() | {name: value}))
        assert (there.tco, there.break_even_month) == (total, month)
    assert one.low_value <= one.value <= one.high_value
    assert one.range


def test_prices_swing_by_a_fifth() -> None:
    """Purchase 9313.28, 300.00 a month: a fifth of the purchase is 1862.66; renting 4600 a month moves no own total."""
    hardware, cloud = swing(priced(), "hardware_price"), swing(priced(), "cloud_price")
    assert (hardware.tco_low, hardware.tco_high) == (Decimal("18250.62"), Decimal("21975.94"))
    assert (cloud.tco_low, cloud.tco_high) == (priced().tco, priced().tco)
    assert (cloud.break_even_low, cloud.break_even_high) == (3, 2)  # 9313.28 / 3380 and / 5220


def test_nothing_swings_where_the_total_is_not_known() -> None:
    silent = part("card-3", "accelerator", "10")
    build = Build(name="x", site=SITE, nodes=(Node(items=(Item(role="accelerator", part=silent),)),))
    assert priced(build=build).sensitivity == ()


def test_hours_of_zero_swing_up_to_a_whole_month() -> None:
    one = swing(priced(ASSUMED.model_copy(update={"hours_per_month": 0.0})), "hours_per_month")
    assert (one.low_value, one.high_value) == (0, 730)
    assert one.break_even_low is None


def quantity(value: float, unit: str) -> Quantity:
    return Quantity(value=value, unit=unit, formula="made for this test")


def prediction(phase: str, **figures: Any) -> Prediction:
    memory = quantity(1, "GiB")
    return Prediction(phase=phase, memory=memory, memory_shares=(), usable_gib=10, fits=True, **figures)


def work(phase: str, **inference: Any) -> Workload:
    return Workload.model_validate({"model": {"preset": "any"}, "phase": phase, "inference": inference})


TRAINED = prediction("training", throughput=quantity(1000, "tokens/s"), time_to_finish_h=quantity(50, "h"))
TOTAL = Decimal(36000)
"""Over 36 months of 500 hours: 2.00 an hour."""


@pytest.mark.parametrize(
    ("workload", "demand", "expected"),
    [
        (work("training"), {"training": TRAINED}, {"training_run": 100, "million_tokens_trained": 0.5556}),
        (
            work("inference"),
            {"inference": prediction("inference", throughput=quantity(1000, "tokens/s"))},
            {"million_tokens_generated": 0.5556},
        ),
        (  # 2 requests of 100 tokens a second are asked for, and no more is served
            work("inference", requests_per_s=2, output_tokens=100),
            {"inference": prediction("inference", throughput=quantity(1000, "tokens/s"))},
            {"million_tokens_generated": 2.778},
        ),
        (
            work("inference", samples_per_s=500),
            {"inference": prediction("inference", throughput=quantity(100, "images/s"))},
            {"thousand_images": 0.005556},
        ),
        (  # 20 streams of 5 pictures are 100 a second; 36000 / 36 months / 20
            work("inference", streams=20, stream_fps=5),
            {"inference": prediction("inference", throughput=quantity(400, "images/s"))},
            {"stream_month": 50, "thousand_images": 0.005556},
        ),
        (
            work("both"),
            {"training": TRAINED, "inference": prediction("inference", throughput=quantity(1000, "tokens/s"))},
            {"training_run": 100, "million_tokens_trained": 0.5556, "million_tokens_generated": 0.5556},
        ),
    ],
    ids=["training", "serving", "serving what is asked", "images", "streams", "both"],
)
def test_what_fits_the_work_is_told(workload: Workload, demand: dict[str, Any], expected: dict[str, float]) -> None:
    found, missing = per_unit(TOTAL, "EUR", ASSUMED, workload, Demand(accelerator="x", count=1, **demand))
    assert {name: one.value for name, one in found} == expected
    assert missing == ()
    assert all(one.formula and one.unit.startswith("EUR/") and len(one.inputs) >= 3 for _, one in found)


SILENT = Demand(accelerator="x", count=1, training=prediction("training"), inference=prediction("inference"))
MISSED = prediction("inference", throughput=quantity(10, "images/s"), missed=("10 images/s; 100 are asked.",))


@pytest.mark.parametrize(
    ("total", "hours", "workload", "demand", "missing"),
    [
        (TOTAL, 500, None, SILENT, [NO_WORKLOAD]),
        (None, 500, work("both"), SILENT, [NO_TOTAL]),
        (TOTAL, 0, work("both"), SILENT, [NO_HOURS]),
        (TOTAL, 500, work("both"), None, [NO_PREDICTION]),
        (TOTAL, 500, work("both"), SILENT, ["training run", "throughput of training", "throughput of serving"]),
        (TOTAL, 500, work("inference", streams=9), Demand(accelerator="x", count=1, inference=MISSED), ["A stream"]),
    ],
    ids=["no workload", "no total", "no hours", "no prediction", "no throughput", "streams not served"],
)
def test_what_is_missing_is_said(
    total: Decimal | None, hours: float, workload: Workload | None, demand: Demand | None, missing: list[str]
) -> None:
    assumed = ASSUMED.model_copy(update={"hours_per_month": hours})
    found, said = per_unit(total, "EUR", assumed, workload, demand)
    assert len(said) == len(missing)
    assert all(words in sentence for words, sentence in zip(missing, said, strict=True))
    assert not {name for name, _ in found} & {"training_run", "stream_month", "million_tokens_trained"}
