"""Edge devices that feed rented machines: both halves and the line count, each alone never costs more than both."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.costing import costs
from app.domain.build import Build, Item, Node
from app.domain.costs import Assumptions, Costs
from app.domain.money import ExchangeRates
from app.domain.parts import Confidence, Part, Price, Provenance
from app.domain.parts.parsing import parse_spec
from app.domain.site import Site
from app.domain.workload import Workload
from app.services.compare_risks import risks

TODAY = date(2026, 11, 21)
ORIGIN = Provenance(source="made for this test", as_of=TODAY, confidence=Confidence.YOURS)
RATES = ExchangeRates("EUR", {})
CAMERAS = Workload.model_validate(
    {
        "domain": "detection",
        "model": {"preset": "yolo11s"},
        "phase": "inference",
        "inference": {"streams": 16, "stream_fps": 10},
    }
)


def part(category: str, price: str, **facts: Any) -> Part:
    cost = Price(amount=Decimal(price), currency="EUR", as_of=TODAY, basis="list")
    return Part(
        id=category, category=category, vendor="Example", name=category, spec=parse_spec(category, facts), price=cost,
        provenance=ORIGIN,
    )  # fmt: skip


def device(qty: int = 2) -> Node:
    box = part("edge_device", "400.00", power_w=25.0)
    return Node(qty=qty, items=(Item(role="edge_device", part=box),))


def instance(qty: int = 1) -> Node:
    return Node(qty=qty, items=(Item(role="cloud_instance", part=part("cloud_instance", "0.50", egress_per_gb=0.09)),))


def priced(*nodes: Node, workload: Workload | None = CAMERAS, **edge: Any) -> Costs:
    site = Site.model_validate(
        {"where": "hybrid", "currency": "EUR", "hours_per_month": 500, "years": 3, "edge": {"places": 2, **edge}}
    )
    build = Build(name="both", site=site, nodes=nodes, workload=workload)
    return costs(build, RATES, Assumptions.of(site, workload), TODAY)


def amounts(found: Costs) -> dict[str, Decimal]:
    return dict(found.alternatives[0].lines)


def test_both_halves_and_the_line_by_hand() -> None:
    """Half of 32 Mbit/s kept: 16 x 500 h x 3600 / 8000 = 3600 GB over two lines of 30 EUR and 0.01 EUR/GB.

    Answers of 80 pictures a second, 1 kB each: 144 GB at 0.09 EUR. The boxes draw 50 W for 500 h: 25 kWh at 0.30.
    """
    found = priced(instance(), device(), kept_share=0.5, uplink_price_per_month=30, uplink_price_per_gb="0.01")
    assert found.alternatives[0].key == "hybrid"
    lines = amounts(found)
    assert lines["Purchase"] == Decimal("800.00")
    assert lines["Rent"] == Decimal("250.00") * 36
    assert lines["Uplink"] == Decimal("96.00") * 36
    assert lines["Outgoing data"] == Decimal("12.96") * 36
    assert lines["Electricity"] == pytest.approx(Decimal("7.50") * 36, rel=Decimal("0.1"))
    assert found.tco == sum(lines.values())


def test_what_the_site_tells_of_leaving_data_goes_first() -> None:
    site = Site.model_validate({"currency": "EUR", "hours_per_month": 500, "cloud": {"egress_tb_per_month": 1}})
    build = Build(name="rented", site=site, nodes=(instance(),), workload=CAMERAS)
    found = costs(build, RATES, Assumptions.of(site, CAMERAS), TODAY)
    assert amounts(found)["Outgoing data"] == Decimal("90.00") * 36


def test_a_line_of_no_told_price_is_no_line_of_zero() -> None:
    assert "Uplink" not in amounts(priced(instance(), device()))


def test_what_the_costs_leave_out_is_a_risk_that_is_told() -> None:
    site = Site.model_validate({"where": "hybrid", "edge": {"places": 3, "uplink_mbps": 100, "uplink_rtt_ms": 20}})
    machine = Node(items=(Item(role="cloud_instance", part=part("cloud_instance", "0.50")),))
    build = Build(name="both", site=site, nodes=(machine, device()), workload=CAMERAS)
    found = costs(build, RATES, Assumptions.of(site, CAMERAS), TODAY)
    notes = " ".join(risks(build, None, None, found))
    assert "needs the line of its place" in notes
    assert "What the 3 lines cost is not told" in notes
    assert "GB of answers leave the provider a month at a price that is not known" in notes
    told = site.model_copy(update={"edge": site.edge.model_copy(update={"uplink_price_per_month": Decimal(30)})})
    priced_lines = build.model_copy(update={"site": told})
    paid = costs(priced_lines, RATES, Assumptions.of(told, CAMERAS), TODAY)
    assert len(found.not_counted) == 2
    assert [words for words in paid.not_counted if "lines" in words] == []
    assert "is not told, and not counted" not in " ".join(risks(priced_lines, None, None, paid))


money = st.decimals(min_value=0, max_value=500, places=2)


@settings(max_examples=30)
@given(per_month=money, per_gb=st.decimals(0, 1, places=3), kept=st.floats(0.01, 1), devices=st.integers(1, 20))
def test_a_hybrid_never_costs_less_than_its_parts(
    per_month: Decimal, per_gb: Decimal, kept: float, devices: int
) -> None:
    lines = {"uplink_price_per_month": per_month, "uplink_price_per_gb": per_gb, "kept_share": kept}
    both, bought, rented = (
        priced(*nodes, workload=workload, **lines).tco
        for nodes, workload in (
            ((instance(), device(devices)), CAMERAS),
            ((device(devices),), None),
            ((instance(),), None),
        )
    )
    assert both is not None and bought is not None and rented is not None
    assert both >= bought + rented


@settings(max_examples=30)
@given(streams=st.integers(1, 500), more=st.integers(0, 500), fps=st.floats(1, 60))
def test_more_streams_never_cost_less(streams: int, more: int, fps: float) -> None:
    few, many = (
        CAMERAS.model_copy(
            update={"inference": CAMERAS.inference.model_copy(update={"streams": count, "stream_fps": fps})}
        )
        for count in (streams, streams + more)
    )
    prices = {"uplink_price_per_month": 30, "uplink_price_per_gb": "0.01"}
    totals = [priced(instance(), device(), workload=load, **prices).tco for load in (few, many)]
    assert totals[0] is not None and totals[1] is not None and totals[0] <= totals[1]
