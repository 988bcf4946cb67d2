"""The plan of what is rented: hours, money on every kind of terms, quotas, price age, by hand."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from app.costing import rental_plan
from app.costing.statement import costs
from app.domain.build import Build, Item, Node
from app.domain.costs import Assumptions
from app.domain.money import ExchangeRates
from app.domain.parts import Confidence, Part, Price, Provenance
from app.domain.parts.parsing import parse_spec
from app.domain.quantity import Quantity
from app.domain.rental_plan import RentalPlan, TermOffer
from app.domain.requirement import Demand, Need, Prediction
from app.domain.site import Site
from app.domain.workload import Workload

TODAY = date(2026, 11, 21)
ORIGIN = Provenance(source="made for this test", as_of=TODAY, confidence=Confidence.YOURS)
EUR = ExchangeRates("EUR", {"USD": Decimal("0.5")})
INSTANCE: dict[str, Any] = {
    "provider": "AWS", "instance": "p4d.24xlarge", "region": "us-east-1", "gpu_count": 8, "vcpus": 96,
    "local_nvme_gb": 1000, "spot_per_hour": 4, "committed_1y_per_hour": 6, "egress_per_gb": 0.1,
}  # fmt: skip
SERVER: dict[str, Any] = {"provider": "Example", "region": "EX1", "setup_fee": 100, "contract_months": 1}


def part(category: str, amount: str | None, as_of: date = TODAY, **facts: Any) -> Part:
    price = Price(amount=Decimal(amount), currency="USD", as_of=as_of, basis="on_demand") if amount else None
    return Part(
        id="rented", category=category, vendor="Example", name="rented", spec=parse_spec(category, facts), price=price,
        provenance=ORIGIN,
    )  # fmt: skip


def demand(hours: float | None = 100.0, checkpoint_gb: float = 131.0, storage_gb: float = 0.0) -> Demand:
    def amount(value: float, unit: str) -> Quantity:
        return Quantity(value=value, unit=unit, formula="given")

    needs = tuple(
        Need(key=key, label=key, minimum=amount(value, "GB"), recommended=amount(value, "GB"))
        for key, value in (("checkpoint", checkpoint_gb), ("storage_capacity", storage_gb))
    )
    training = Prediction(
        phase="training", memory=amount(10, "GiB"), memory_shares=(), usable_gib=80, fits=True,
        time_to_finish_h=None if hours is None else amount(hours, "h"),
    )  # fmt: skip
    return Demand(accelerator="card", count=8, training=training, needs=needs)


def build(rented: Part, machines: int = 1, phase: str = "training", **cloud: Any) -> Build:
    site = {"where": "cloud", "currency": "EUR", "hours_per_month": 365, "cloud": cloud}
    workload = Workload.model_validate({"model": {"preset": "any"}, "phase": phase})
    node = Node(qty=machines, items=(Item(role=rented.category, part=rented),))
    return Build(name="rented", site=Site.model_validate(site), nodes=(node,), workload=workload)


def plan_of(made: Build, wanted: Demand | None) -> RentalPlan:
    found = rental_plan(made, wanted, EUR, TODAY)
    assert found is not None
    return found


def offer(plan: RentalPlan, terms: str) -> TermOffer:
    return next(one for one in plan.terms if one.terms == terms)


def test_one_run_and_a_month_by_hand() -> None:
    plan = plan_of(build(part("cloud_instance", "10", **INSTANCE), machines=2), demand())
    assert (plan.machines, plan.work_h and plan.work_h.value, plan.wall_days) == (2, 100, pytest.approx(100 / 24))
    assert plan.run is not None and plan.run.value == 10 * 0.5 * 2 * 100
    assert plan.month == Decimal("3650.00")  # 5 EUR x 2 x 365 h
    assert plan.billing == "by the second, 60 s at least"
    assert plan.missing == ()


def test_terms_side_by_side_by_what_a_useful_hour_costs() -> None:
    plan = plan_of(build(part("cloud_instance", "10", **INSTANCE)), demand())
    assert [one.terms for one in plan.terms if one.asked] == ["on_demand"]
    plain, spot, bound = (offer(plan, terms) for terms in ("on_demand", "spot", "committed_1y"))
    assert plain.per_useful_hour is not None and plain.per_useful_hour.value == 5
    assert bound.per_useful_hour is not None and bound.per_useful_hour.value == 6, "used half of the hours: 3 x 2"
    assert bound.run is None and bound.missing
    assert plan.spot is not None and plan.spot.overhead is not None and spot.per_useful_hour is not None
    assert spot.per_useful_hour.value == pytest.approx(2 * (1 + plan.spot.overhead.value))
    assert spot.run is not None and float(spot.run) == pytest.approx(2 * plan.spot.wall_h.value, abs=0.01)  # type: ignore[union-attr]
    assert offer(plan, "committed_3y").per_hour is None and offer(plan, "committed_3y").missing


def test_spot_asked_for_lengthens_time_and_rent() -> None:
    made = build(part("cloud_instance", "10", **INSTANCE), spot=True)
    plan = plan_of(made, demand())
    assert plan.spot is not None and plan.wall_h == plan.spot.wall_h
    assert plan.wall_h is not None and 100 < plan.wall_h.value < 101
    told = costs(made, EUR, Assumptions.of(made.site), TODAY, demand=demand())
    overhead = plan.spot.overhead.value if plan.spot.overhead else 0
    assert float(told.opex_per_month or 0) == pytest.approx(2 * 365 * (1 + overhead), abs=0.01)
    assert told.rental == plan


def test_spot_that_goes_all_the_time_is_told_to_be_dearer() -> None:
    facts = {**INSTANCE, "spot_per_hour": 9}
    plan = plan_of(build(part("cloud_instance", "10", **facts), spot=True, spot_interruptions_per_month=200), demand())
    assert any("dearer" in warning for warning in plan.warnings)


def test_what_is_missing_is_named_and_never_made_up() -> None:
    bare = {**INSTANCE, "provider": "Example", "instance": "x1", "spot_per_hour": None, "region": None}
    plan = plan_of(build(part("cloud_instance", "10", **bare), spot=True), demand())
    assert plan.wall_h is None and plan.run is None, "how long it takes is not known"
    assert plan.month == Decimal("1825.00"), "on demand, as the costs count it"
    for words in ("region", "bills", "terms asked for (spot)", "takes back x1"):
        assert any(words in gap for gap in plan.missing), words
    nothing = plan_of(build(part("cloud_instance", None, **bare)), demand())
    assert nothing.run is None and nothing.month is None
    assert any("price of" in gap for gap in nothing.missing)


def test_storage_and_outgoing_data_belong_to_the_run() -> None:
    made = build(part("cloud_instance", "10", **INSTANCE), egress_tb_per_month=7.3)
    plan = plan_of(made, demand(storage_gb=8300))
    assert plan.storage_gb == 7300, "beyond the drives of the instance"
    assert dict(plan.run_shares) == {
        "Machines": 500,
        "Storage": Decimal("40.00"),  # 7300 GB x 0.08 USD x 0.5 x 100 / 730
        "Outgoing data": 50,  # 7.3 TB x 0.1 USD x 0.5 per GB x 100 / 730
    }
    assert plan.run is not None and plan.run.value == 590
    told = build(part("cloud_instance", "10", **INSTANCE), storage_gb=1000, storage_per_gb_month="0.02")
    found = costs(told, EUR, Assumptions.of(told.site), TODAY)
    assert found.opex_per_month == 1825 + 20


def test_quotas_are_told_before_one_books() -> None:
    machine = part("cloud_instance", "10", **INSTANCE)
    unknown = plan_of(build(machine, machines=2), demand()).quotas[0]
    assert (unknown.family, unknown.unit, unknown.need, unknown.have, unknown.short) == ("P", "vCPU", 192, None, True)
    spot = plan_of(build(machine, spot=True, quotas={"P": 192, "P SPOT": 0}), demand())
    assert (spot.quotas[0].family, spot.quotas[0].have, spot.quotas[0].short) == ("P SPOT", 0, True)
    assert any("96 vCPU of family P SPOT; the account has 0" in warning for warning in spot.warnings)
    assert not plan_of(build(machine, quotas={"P": 96}), demand()).quotas[0].short


@pytest.mark.parametrize(("days", "stale"), [(90, False), (91, True)])
def test_an_old_price_is_told(days: int, stale: bool) -> None:
    old = date.fromordinal(TODAY.toordinal() - days)
    plan = plan_of(build(part("cloud_instance", "10", old, **INSTANCE)), demand())
    assert (plan.lines[0].price_as_of, plan.lines[0].price_age_days) == (old.isoformat(), days)
    assert plan.price_stale is stale is any("look it up anew" in warning for warning in plan.warnings)


def test_a_server_is_paid_for_whole_months() -> None:
    plan = plan_of(build(part("bare_metal", "1000", **SERVER)), demand(hours=731))
    assert (plan.billing, plan.month) == ("by the month", 500)
    assert plan.run is not None and plan.run.value == 2 * 500 + 50, "two months and the setup"
    useful = plan.terms[0].per_useful_hour
    assert useful is not None and useful.value == pytest.approx(500 / 365)
    bound = plan_of(build(part("bare_metal", "1000", **{**SERVER, "contract_months": 12})), demand(hours=10))
    assert bound.run is not None and bound.run.value == 12 * 500 + 50
    unknown = plan_of(build(part("bare_metal", "1000", **{**SERVER, "setup_fee": None})), demand())
    assert any("setup fee" in gap for gap in unknown.missing)


@pytest.mark.parametrize(
    ("hours", "contract", "hourly", "rent"),
    [
        (10, 0, 2.0, 10), (10.2, 0, 2.0, 11), (700, 0, 2.0, 500), (740, 0, 2.0, 510), (1460, 0, 2.0, 1000),
        (10, 0, None, 500), (10, 1, 2.0, 500), (10, None, 2.0, 500), (740, 0, None, 1000),
    ],
)  # fmt: skip
def test_part_of_a_month_is_paid_by_the_hour_where_it_may_end_at_any_time(
    hours: float, contract: int | None, hourly: float | None, rent: float
) -> None:
    """2 USD an hour at 0.5: 1 EUR each begun hour, at most the 500 EUR of a month."""
    server = part("bare_metal", "1000", setup_fee=0, contract_months=contract, price_per_hour=hourly)
    run = plan_of(build(server), demand(hours=hours)).run
    assert run is not None and run.value == rent


def test_cards_on_request_belong_to_the_month_and_the_run() -> None:
    options = [{"part": "card", "most": 4, "price_per_month": 200}, {"part": "other", "most": 1}]
    server = part("bare_metal", "1000", **SERVER, gpu_options=options)

    def fitted(name: str) -> RentalPlan:
        card = part("accelerator", "9").model_copy(update={"id": name})
        node = Node(items=(Item(role="bare_metal", part=server), Item(role="accelerator", part=card, qty=2)))
        return plan_of(build(server).model_copy(update={"nodes": (node,)}), demand())

    assert fitted("card").month == 500 + 200
    run = fitted("card").run
    assert run is not None and run.value == 500 + 200 + 50
    assert fitted("other").month is None and fitted("other").run is None


def test_a_published_run_comes_out() -> None:
    """24 h on a p3.8xlarge at 12.24 USD an hour: 293.76 USD (spell.ml, *Reduce cloud GPU model training costs*)."""
    facts = {"provider": "AWS", "instance": "p3.8xlarge", "region": "us-east-1", "gpu_count": 4, "vcpus": 32}
    plan = rental_plan(
        build(part("cloud_instance", "12.24", **facts)), demand(hours=24), ExchangeRates("USD", {}), TODAY
    )
    assert plan is not None and plan.run is not None and plan.run.value == 293.76


def test_no_hours_have_no_price_of_a_commitment() -> None:
    made = build(part("cloud_instance", "10", **INSTANCE))
    idle = made.model_copy(update={"site": made.site.model_copy(update={"hours_per_month": 0})})
    plan = plan_of(idle, demand())
    assert offer(plan, "committed_1y").per_useful_hour is None
    assert any("no hours" in warning for warning in plan.warnings)
    assert plan.run is not None, "a run takes its hours all the same"


def test_a_machine_of_ones_own_has_no_such_plan() -> None:
    own = Node(items=(Item(role="accelerator", part=part("accelerator", "10")),))
    assert rental_plan(Build(name="own", nodes=(own,)), None, EUR, TODAY) is None
