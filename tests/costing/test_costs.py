"""Costs computed by hand: purchase, electricity, rent, care, residual value, break-even."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from app.costing import Rival, costs
from app.costing.ownership import crossing_of
from app.domain.build import Build, Item, Node
from app.domain.costs import Assumptions, sides_of
from app.domain.errors import UserError
from app.domain.money import ExchangeRates
from app.domain.parts import Confidence, Included, Part, Price, Provenance
from app.domain.parts.parsing import parse_spec
from app.domain.site import Site
from app.domain.workload import Workload

TODAY = date(2026, 11, 21)
ORIGIN = Provenance(source="made for this test", as_of=TODAY, confidence=Confidence.YOURS)
RATES = ExchangeRates("EUR", {"USD": Decimal("0.92")})
SITE = Site.model_validate({"currency": "EUR", "electricity_price_per_kwh": "0.30", "hours_per_month": 500, "years": 3})


def part(
    part_id: str, category: str, price: str | None, currency: str = "EUR", as_of: date = TODAY, **facts: Any
) -> Part:
    cost = None if price is None else Price(amount=Decimal(price), currency=currency, as_of=as_of, basis="list")
    return Part(
        id=part_id, category=category, vendor="Example", name=part_id, spec=parse_spec(category, facts), price=cost,
        provenance=ORIGIN,
    )  # fmt: skip


PSU = part("psu", "psu", "200.00", rated_w=1600, efficiency_230v=0.8)  # 800 W of parts: half load
CPU = part("cpu", "cpu", "333.33", "USD", max_power_w=150)
CARD = part("card", "accelerator", "1999.99", tdp_w=300)
WORKSTATION = Build(
    name="Workstation",
    site=SITE,
    nodes=(
        Node(
            qty=2,
            items=(
                Item(role="cpu", part=CPU),
                Item(role="accelerator", part=CARD, qty=2),
                Item(role="psu", part=PSU),
                Item(role="motherboard", part=part("board", "motherboard", "150")),
            ),
        ),
    ),
)
"""Draws 150 + 2 x 300 + 50 W board = 800 W, 1000 W at the wall; there are two of them."""
RENTED = Build(
    name="Instance",
    site=SITE,
    nodes=(
        Node(
            items=(
                Item(
                    role="cloud_instance",
                    part=part(
                        "cloud", "cloud_instance", "10.00", "USD", spot_per_hour=4.0,
                        includes=[Included(role="accelerator", part="card", qty=8)],
                    ),
                ),
                Item(role="accelerator", part=CARD, qty=8, included=True),
            )
        ),
    ),
)  # fmt: skip


def test_purchase_lines_by_hand() -> None:
    found = costs(WORKSTATION, RATES, Assumptions.of(SITE), TODAY)
    cpu = next(line for line in found.lines if line.role == "cpu")
    assert (cpu.qty, cpu.unit_price, cpu.amount) == (
        2,
        Decimal("306.66"),
        Decimal("613.32"),
    )  # 333.33 x 0.92 = 306.6636
    assert (cpu.list_price, cpu.list_currency, cpu.rate) == (Decimal("333.33"), "USD", Decimal("0.92"))
    assert found.capex == Decimal("613.32") + 4 * Decimal("1999.99") + 400 + 300
    assert found.on_request == 0


def test_electricity_and_tco_by_hand() -> None:
    found = costs(WORKSTATION, RATES, Assumptions.of(SITE), TODAY)
    assert found.opex_per_month == Decimal("300.00")  # 2 kW x 500 h x 0.30
    assert found.months == 36
    assert found.tco == found.capex + 36 * 300
    derived = dict(found.derivation)
    assert derived["electricity_per_month"].value == 300.0
    assert {i.name: i.value for i in derived["electricity_per_month"].inputs}["wall power at full load"] == 2000.0
    assert derived["tco"].value == float(found.tco)


def test_load_care_and_residual_value() -> None:
    assumed = Assumptions(
        hours_per_month=500, years=2, electricity_price_per_kwh=Decimal("0.30"), training_share=0.5, average_load=0.4,
        care_hours_per_month=Decimal(3), care_rate_per_hour=Decimal("80"), residual_percent=Decimal(10),
    )  # fmt: skip
    found = costs(WORKSTATION, RATES, assumed, TODAY)
    assert found.opex_per_month == Decimal("210.00") + 240  # 0.5 + 0.5 x 0.4 = 70 % of 300; 3 h x 80
    residual = (found.capex / 10).quantize(Decimal("0.01"))
    assert found.tco == found.capex + 24 * 450 - residual
    own = found.alternatives[0]
    assert own.total == found.tco == sum(amount for _, amount in own.lines)


def test_rent_by_hand_and_nothing_bought() -> None:
    found = costs(RENTED, RATES, Assumptions.of(SITE), TODAY)
    assert found.capex == 0
    assert found.opex_per_month == Decimal("4600.00")  # 10 USD x 0.92 x 500 h
    assert found.tco == 36 * Decimal("4600.00")
    assert [line.part for line in found.lines] == ["cloud"]  # what is included has no line of its own


def test_spot_price_where_the_site_allows_it() -> None:
    spot = Site.model_validate(SITE.model_dump() | {"cloud": {"spot": True}})
    found = costs(RENTED.model_copy(update={"site": spot}), RATES, Assumptions.of(spot), TODAY)
    assert found.opex_per_month == Decimal("1840.00")
    assert found.lines[0].basis == "spot"


@pytest.mark.parametrize(
    ("commitment", "per_month", "basis"),
    [("none", "4600.00", "list"), ("1y", "4701.20", "committed_1y"), ("3y", "4600.00", "list")],
)
def test_a_commitment_counts_where_its_price_is_known(commitment: str, per_month: str, basis: str) -> None:
    """It is paid for all 730 h of a month, 500 of which are used: 7 USD x 0.92 x 730.

    The price for three years is not in the catalog here: then the rent is that on demand, and says so.
    """
    site = Site.model_validate(SITE.model_dump() | {"cloud": {"commitment": commitment}})
    item = Item(role="cloud_instance", part=part("cloud", "cloud_instance", "10.00", "USD", committed_1y_per_hour=7.0))
    found = costs(Build(name="Instance", site=site, nodes=(Node(items=(item,)),)), RATES, Assumptions.of(site), TODAY)
    assert (found.opex_per_month, found.lines[0].basis) == (Decimal(per_month), basis)


def _leaving(tb: float, per_gb: float | None) -> Build:
    site = Site.model_validate(SITE.model_dump() | {"cloud": {"egress_tb_per_month": tb}})
    node = RENTED.nodes[0]
    priced = part("cloud", "cloud_instance", "10.00", "USD", egress_per_gb=per_gb)
    items = (node.items[0].model_copy(update={"part": priced}), *node.items[1:])
    return RENTED.model_copy(update={"site": site, "nodes": (node.model_copy(update={"items": items}),)})


def test_outgoing_data_counts_in_the_total() -> None:
    build = _leaving(5, 0.09)
    found = costs(build, RATES, Assumptions.of(build.site), TODAY)
    assert found.opex_per_month == Decimal("4600.00") + Decimal("414.00")  # 5000 GB x 0.09 USD x 0.92
    assert dict(found.alternatives[0].lines)["Outgoing data"] == 36 * Decimal("414.00")
    assert dict(found.derivation)["egress_per_month"].value == 414.0


def test_outgoing_data_of_unknown_price_leaves_the_total_open() -> None:
    build = _leaving(5, None)
    found = costs(build, RATES, Assumptions.of(build.site), TODAY)
    assert found.opex_per_month is None and found.tco is None
    assert "outgoing data" in found.alternatives[0].reason


def test_break_even_by_hand() -> None:
    """9313.28 + 300 m <= 4600 m first holds at m = 3 (10213.28 <= 13800; at 2: 9913.28 > 9200)."""
    found = costs(WORKSTATION, RATES, Assumptions.of(SITE), TODAY, [Rival("cloud", RENTED)])
    assert found.capex == Decimal("9313.28")
    assert found.break_even_month == 3
    assert [a.key for a in found.alternatives] == ["onprem", "cloud"]
    assert [len(a.curve) for a in found.alternatives] == [37, 37]


def test_a_quicker_rival_is_rented_for_fewer_hours() -> None:
    found = costs(WORKSTATION, RATES, Assumptions.of(SITE), TODAY, [Rival("cloud", RENTED, work=0.05)])
    assert found.alternatives[1].monthly == Decimal("230.00")
    assert found.break_even_month is None


def test_an_impossible_alternative_says_why() -> None:
    found = costs(WORKSTATION, RATES, Assumptions.of(SITE), TODAY, [Rival("edge", None, "Training is not for it.")])
    edge = found.alternatives[-1]
    assert (edge.key, edge.possible, edge.reason, edge.total) == ("edge", False, "Training is not for it.", None)


def test_what_no_search_has_answered_in_time_is_not_called_impossible() -> None:
    late = Rival("edge", None, "No build was found in time.", untold=True)
    edge = costs(WORKSTATION, RATES, Assumptions.of(SITE), TODAY, [late]).alternatives[-1]
    assert (edge.possible, edge.total, edge.reason) == (True, None, "No build was found in time.")


def test_missing_prices_are_counted_not_guessed() -> None:
    node = WORKSTATION.nodes[0]
    unpriced = Item(role="chassis", part=part("case", "chassis", None))
    build = WORKSTATION.model_copy(update={"nodes": (Node(qty=2, items=(*node.items, unpriced)),)})
    found = costs(build, RATES, Assumptions.of(SITE), TODAY, [Rival("cloud", RENTED)])
    assert found.on_request == 1
    assert found.capex == Decimal("9313.28")
    assert found.break_even_month is None
    assert "Price on request for 1 part" in found.alternatives[0].reason


def test_unknown_power_leaves_the_running_costs_unknown() -> None:
    silent = part("card-2", "accelerator", "10")
    build = Build(name="x", site=SITE, nodes=(Node(items=(Item(role="accelerator", part=silent),)),))
    found = costs(build, RATES, Assumptions.of(SITE), TODAY)
    assert (found.capex, found.opex_per_month, found.tco) == (Decimal("10.00"), None, None)


@pytest.mark.parametrize(("days", "stale"), [(90, False), (91, True)])
def test_old_prices_are_marked(days: int, stale: bool) -> None:
    seen = date.fromordinal(TODAY.toordinal() - days)
    build = Build(name="x", site=SITE, nodes=(Node(items=(Item(role="psu", part=part("p", "psu", "1", as_of=seen)),)),))
    assert costs(build, RATES, Assumptions.of(SITE), TODAY).lines[0].stale is stale


def test_a_missing_rate_names_the_currency() -> None:
    build = Build(name="x", site=SITE, nodes=(Node(items=(Item(role="psu", part=part("p", "psu", "1", "JPY")),)),))
    with pytest.raises(UserError, match="JPY to EUR"):
        costs(build, RATES, Assumptions.of(SITE), TODAY)


@pytest.mark.parametrize(("phase", "share"), [("training", 1.0), ("inference", 0.0), ("both", 0.5)])
def test_assumptions_start_from_site_and_workload(phase: str, share: float) -> None:
    workload = Workload.model_validate({"model": {"preset": "any"}, "phase": phase})
    assumed = Assumptions.of(SITE, workload)
    assert (assumed.training_share, assumed.hours_per_month, assumed.months) == (share, 500, 36)
    assert assumed.care_hours_per_month == assumed.cloud_storage_per_month == assumed.residual_percent == 0


@pytest.mark.parametrize(
    ("build", "pair", "month"),
    [
        ("hybrid", ("onprem", "hybrid"), None),
        ("onprem", ("onprem", "cloud"), 2),
        ("edge", ("edge", "cloud"), 1),
        ("cloud", ("onprem", "cloud"), 2),
    ],
)
def test_break_even_is_told_of_the_build_in_hand(build: str, pair: tuple[str, str], month: int | None) -> None:
    curves = {
        "onprem": [100, 110, 120, 130],
        "cloud": [0, 60, 120, 180],
        "edge": [50, 55, 60, 65],
        "hybrid": [10, 20, 30, 40],
    }
    assert sides_of(tuple(curves), build) == pair
    assert crossing_of({way: [Decimal(one) for one in curve] for way, curve in curves.items()}, build) == month
