"""Spot instances: the formulas against published figures, laws, and what is said where a figure is missing."""

from __future__ import annotations

import random
from math import exp, inf

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.rental import (
    HOURS_PER_MONTH,
    SpotJob,
    daly_interval_s,
    rate_per_hour,
    spares_for,
    spot_plan,
    wall_factor,
    young_interval_s,
)
from app.domain.rental_tables import RentalTerms, SpotInterruption, interruption_of, terms_of
from app.domain.site import Cloud
from app.domain.software_tables import rows
from app.domain.workload import Workload

MIN = 60.0
TRAINING = {"model": {"preset": "llama-3.1-8b"}, "phase": "training"}


def job(*, instances: int = 1, provider: str = "Example Cloud", **more: object) -> SpotJob:
    cloud = Cloud.model_validate({"spot": True, **more.pop("cloud", {})})  # type: ignore[dict-item]
    workload = Workload.model_validate({**TRAINING, **more.pop("workload", {})})  # type: ignore[dict-item]
    return SpotJob(provider, str(more.pop("instance", "x1")), instances, cloud, workload, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("between_h", "published_min"),
    [(24, 117), (6, 57), (0.25, 9.1)],
    ids=["figure 3", "figure 4", "figure 5"],
)
def test_the_interval_is_that_of_dalys_figures(between_h: float, published_min: float) -> None:
    """Daly 2006, captions of figures 3 to 5: a checkpoint takes 5 min, a restart 10 min."""
    found = daly_interval_s(5 * MIN, between_h * 3600) / MIN
    assert found == pytest.approx(published_min, abs=0.5 if published_min > 10 else 0.05)


def test_young_is_dalys_first_order() -> None:
    assert young_interval_s(5 * MIN, 24 * 3600) == pytest.approx(120 * MIN)
    assert daly_interval_s(1, 1e9) == pytest.approx(young_interval_s(1, 1e9), rel=1e-3)


@settings(max_examples=40)
@given(write=st.floats(1, 600), between=st.floats(3600, 30 * 86400), restart=st.floats(0, 1800), off=st.floats(0.2, 5))
def test_no_other_interval_loses_clearly_less(write: float, between: float, restart: float, off: float) -> None:
    """Daly's estimate lies within a thousandth of the least of the cost function it estimates."""
    best = wall_factor(daly_interval_s(write, between), write, restart, between)
    assert best <= wall_factor(off * daly_interval_s(write, between), write, restart, between) * 1.001


@settings(max_examples=40)
@given(per_month=st.floats(0.01, 60), more=st.floats(1.01, 4), instances=st.integers(1, 64))
def test_more_interruptions_or_instances_never_shorten_a_run(per_month: float, more: float, instances: int) -> None:
    def hours(rate: float, count: int) -> float:
        plan = spot_plan(
            job(instances=count, checkpoint_gb=10, work_h=100, cloud={"spot_interruptions_per_month": rate})
        )
        return plan.wall_h.value if plan.wall_h else inf

    assert hours(per_month, instances) <= hours(per_month * more, instances) * (1 + 1e-9)
    assert hours(per_month, instances) >= 100


def test_the_wall_time_is_that_of_a_simulated_run() -> None:
    """The formula against runs played through: work of 40 h, interruptions every 4 h, checkpoints every 30 min."""
    chance = random.Random(20061)
    between, interval, write, restart = 4 * 3600.0, 1800.0, 120.0, 600.0

    def run() -> float:
        done = clock = 0.0
        while done < 40 * 3600:
            gone = chance.expovariate(1 / between)
            if gone >= interval + write:
                done, clock = done + interval, clock + interval + write
                continue
            clock += gone
            while (gone := chance.expovariate(1 / between)) < restart:  # taken away while it starts
                clock += gone
            clock += restart
        return clock

    played = sum(run() for _ in range(300)) / 300
    assert wall_factor(interval, write, restart, between) == pytest.approx(played / (40 * 3600), rel=0.01)


def test_without_interruptions_only_the_checkpoints_cost() -> None:
    plan = spot_plan(job(checkpoint_gb=13.1, work_h=10, cloud={"spot_interruptions_per_month": 0, "storage_mb_s": 131}))
    assert plan.write is not None and plan.write.value == pytest.approx(100)
    assert plan.best_interval is None and plan.interval_min == 60
    assert plan.overhead is not None and plan.overhead.value == pytest.approx(100 / 3600)


def test_the_interval_told_is_used_and_the_best_one_named() -> None:
    told = {"training": {"checkpoint_every_min": 360}}
    rare = spot_plan(job(checkpoint_gb=50, work_h=100, workload=told, cloud={"spot_interruptions_per_month": 60}))
    best = spot_plan(job(checkpoint_gb=50, work_h=100, cloud={"spot_interruptions_per_month": 60}))
    assert rare.interval_min == 360 and rare.overhead and rare.least_overhead and best.overhead and best.best_interval
    assert best.interval_min == best.best_interval.value < 360
    assert rare.overhead.value > best.overhead.value == rare.least_overhead.value


def test_a_run_that_never_ends_has_no_hours() -> None:
    plan = spot_plan(job(instances=64, checkpoint_gb=5000, work_h=10, cloud={"spot_interruptions_per_month": 700}))
    assert plan.overhead is None and plan.wall_h is None and plan.factor is None


def test_what_nobody_knows_is_told_not_guessed() -> None:
    plan = spot_plan(job(provider="Azure", instance="Standard_ND96isr_H100_v5", checkpoint_gb=100, work_h=50))
    assert plan.rate is None and plan.overhead is None and plan.wall_h is None
    assert len(plan.unknown) == 1 and "Azure" in plan.unknown[0]
    assert plan.notice_s == 30 and plan.saves_on_notice is False
    assert len(spot_plan(job()).unknown) == 3


def test_a_published_band_gives_a_span_of_hours() -> None:
    """5 to 10 % of the instances within a month: 0.051 to 0.105 interruptions per month, and the wall time with it."""
    plan = spot_plan(job(provider="AWS", instance="p4d.24xlarge", instances=2, checkpoint_gb=112, work_h=100))
    assert plan.rate is not None and plan.rate.low == pytest.approx(0.0513, abs=1e-4)
    assert plan.rate.high == pytest.approx(0.1054, abs=1e-4)
    assert plan.between is not None and plan.between.value == pytest.approx(730 / 2 / plan.rate.value)
    wall = plan.wall_h
    assert wall is not None and wall.low is not None and wall.high is not None
    assert 100 < wall.low < wall.value < wall.high < 102


@pytest.mark.parametrize(("share", "span_h"), [(0.05, 730), (0.15, 24), (0.999, 1)])
def test_a_rate_gives_its_share_back(share: float, span_h: float) -> None:
    assert 1 - exp(-rate_per_hour(share, span_h) * span_h) == pytest.approx(share)


def test_serving_needs_spares_by_the_binomial_sum() -> None:
    assert spares_for(1, 1.0) == 0
    assert spares_for(1, 0.9, 0.99) == 1  # 1 - 0.1^2
    assert spares_for(2, 0.9, 0.97) == 1  # 0.9^3 + 3 x 0.9^2 x 0.1 = 0.972
    assert spares_for(1, 0.001, 0.999) is None
    serving = {"phase": "inference", "inference": {"concurrency": 4}}
    plan = spot_plan(job(instances=4, workload=serving, cloud={"spot_interruptions_per_month": 73}))
    assert plan.outages is not None and plan.outages.value == pytest.approx(292)
    assert plan.spares is not None and plan.spares.value == 2  # 0.9836 each: 5 give 0.9974
    assert plan.overhead is None and plan.unknown == ()


def test_the_tables_are_read_by_provider_and_instance() -> None:
    assert interruption_of("aws", "p5.48xlarge") and not interruption_of("AWS", "p5e.48xlarge")
    assert interruption_of("Lambda", "gpu_8x_h100") is None
    hyperstack = terms_of("hyperstack")
    assert hyperstack is not None and hyperstack.storage_per_gb_month is not None
    assert float(hyperstack.storage_per_gb_month) == pytest.approx(0.000096774 * HOURS_PER_MONTH, abs=5e-5)
    assert all(row.low < row.high for row in rows(SpotInterruption))
    assert all((row.storage_per_gb_month is None) == (row.storage_currency is None) for row in rows(RentalTerms))
