"""Growth of machines with their data: never fewer, never smaller, every purchase counted, and what is missing named."""

from __future__ import annotations

from decimal import Decimal
from math import ceil
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.build import Build, Item, Node
from app.domain.errors import UserError
from app.domain.growth import GrowthPlan
from app.domain.parts import Part
from app.domain.quantity import Input, Quantity
from app.domain.requirement import Demand, Need, Prediction
from app.domain.site import Site
from app.domain.workload import Workload
from app.services.growth import GrowthService, grown, growth_document, worth
from tests.fakes import FakeCatalog
from tests.rules import rule_machines as made
from tests.solver.tiny_catalog import EUR, part

HOURS_PER_GB = 1.0
"""Of one accelerator: the work of these tests takes so long for each GB of its data."""


class Sizer:
    """Hours = GB / accelerators; every machine keeps all data, four fifths full."""

    def requirement(self, *_: Any) -> Any:
        raise NotImplementedError

    def demand(self, workload: Workload, accelerator: Part | None, count: int, nodes: int, site: Site) -> Demand:
        gb = workload.training.dataset_gb or 0.0
        hours, limit = HOURS_PER_GB * gb / max(1, count), workload.training.deadline_hours
        training = Prediction(
            phase="training",
            memory=_q(1, "GiB"),
            memory_shares=(),
            usable_gib=2,
            fits=True,
            time_to_finish_h=_q(hours, "h"),
            missed=() if limit is None or hours <= limit else ("too slow",),
        )
        needs = {"storage_capacity": gb / 0.8, "shared_capacity": gb / 0.8, "shared_read": 0.2, "head_nodes": 0.0}
        return Demand(
            accelerator=accelerator.id if accelerator else None,
            count=count,
            nodes=nodes,
            training=training,
            needs=tuple(Need(key=k, label=k, minimum=_q(v), recommended=_q(v)) for k, v in needs.items()),
        )


def _q(value: float, unit: str = "") -> Quantity:
    return Quantity(value=value, unit=unit, formula="given", inputs=(Input(name="given", value=value),))


class Presets:
    """As much of the service that sizes as growth asks for."""

    presets = None

    def resolved(self, workload: Workload) -> Workload:
        return workload


PRICES = {
    "server": 9000, "cpu": 2000, "memory": 150, "accelerator": 8000, "boot_drive": 90, "data_drive": 400, "nic": 700,
}  # fmt: skip
DRIVES = {"data_drive.capacity_gb": 200, "server.psu_w": 5000}
CARDS = {"nic.port_type": "QSFP28", "nic.protocol": "Ethernet"}
SITE = {"circuits": 4, "circuit_a": 32, "rack_u_free": 12}


def priced(node: Node) -> Node:
    """The machine of the rules' cases with a price for every part."""
    items = tuple(
        item.model_copy(update={"part": part(item.part.id, item.part.category, PRICES[item.role], **_facts(item.part))})
        for item in node.items
    )
    return node.model_copy(update={"items": items})


def _facts(one: Part) -> dict[str, Any]:
    return one.spec.model_dump(exclude_none=True)


def build(nodes: int = 1, switch_ports: int = 0, years: int = 3, **training: Any) -> Build:
    asked = {"deadline_hours": 30, "dataset_gb": 100, "dataset_growth_per_year": 0.5, **training}
    asked = {name: value for name, value in asked.items() if value != "?"}
    bare = made.machine(
        "server",
        nodes=nodes,
        facts={"server.gpu_bays": 6, "server.bays_25": 8, **DRIVES, **CARDS},
        qty={"data_drive": 1, "accelerator": 4},
    )
    machines = [priced(bare)]
    if switch_ports:
        facts = {"gbps": 100, "protocol": "Ethernet", "ports": switch_ports, "port_type": "QSFP28", "rack_u": 1}
        hub = part("hub", "switch", 5000, **facts, power_max_w=300)
        machines.append(Node(items=(Item(role="switch", part=hub),), purpose="shared"))
    work = {"model": {"preset": "any"}, "phase": "training", "training": asked}
    site = Site.model_validate({"years": years, "onprem": SITE, "currency": "EUR"})
    return Build(name="Example", site=site, nodes=tuple(machines), workload=Workload.model_validate(work))


def plan(one: Build, *more: Part) -> GrowthPlan:
    parts = {item.part.id: item.part for _, item in one.items()}
    catalog = FakeCatalog([*parts.values(), *more])
    return GrowthService(catalog, Presets(), lambda *_: EUR, Sizer()).plan(one)  # type: ignore[arg-type]


def test_by_hand() -> None:
    """100 GB take 25 h on 4 cards; 150 GB take 5 (30 h), 225 GB 8: two more bays, then another machine of 5."""
    found = plan(build())
    assert [year.dataset_gb for year in found.years] == [100, 150, 225]
    assert [(year.gpus, year.nodes) for year in found.years] == [(4, 1), (5, 1), (10, 2)]
    assert [year.time_h.value for year in found.years if year.time_h] == [25, 30, 22.5]
    assert [year.before_h for year in found.years] == [25, 37.5, 45]
    second = found.years[1]
    assert second.buy == ("1 × Example accelerator",) and second.price == 8000
    assert [year.meets for year in found.years] == [True, True, True]


def test_drives_by_hand() -> None:
    """150, 225 and 337.5 GB at the ends of the years, filled to four fifths: 188, 281 and 422 GB."""
    found = plan(build(deadline_hours=None))
    assert [year.storage_gb for year in found.years] == pytest.approx([187.5, 281.25, 421.875])
    assert found.years[0].storage_have_gb is not None and found.years[0].storage_have_gb >= 200
    assert all(year.storage_have_gb >= year.storage_gb for year in found.years if year.storage_gb)  # type: ignore[operator]
    beside = found.years[0].storage_have_gb - 200
    more = plan(build(deadline_hours=None, dataset_gb=400))
    for year in more.years:
        assert year.storage_gb is not None and year.storage_have_gb is not None
        drives = max(1, ceil((year.storage_gb - beside) / 200))
        assert year.storage_have_gb == beside + 200 * drives
    bought = [one for year in more.years for one in year.purchases]
    assert bought and {one.role for one in bought} == {"data_drive"} and not more.discarded


def test_where_no_bay_is_free_larger_drives_are_advised_for_today() -> None:
    large = part("large", "storage", 900, form_factor="U.2", m2_length_mm=None, capacity_gb=15000, write_mbs=4000)
    found = plan(build(deadline_hours=None, dataset_gb=1500), large)
    assert found.discarded and any(one.thrown_away and "large" in one.what for one in found.now)
    assert not any(year.gaps for year in found.years)
    without = plan(build(deadline_hours=None, dataset_gb=1500))
    assert any("bays" in gap for year in without.years for gap in year.gaps) and not without.holds


def test_ports_circuits_and_racks() -> None:
    found = plan(build(nodes=2, switch_ports=8, dataset_gb=480, dataset_growth_per_year=1.0))
    last = found.years[-1]
    roles = {one.role: one for year in found.years for one in year.purchases}
    assert last.nodes > 2 and last.ports_free is not None and last.ports_free >= 0
    assert last.power_headroom_w is not None and last.power_headroom_w >= 0
    assert last.rack_u_free is not None and last.rack_u_free >= 0
    assert roles["circuit"].part is None and roles["circuit"].amount is None and found.on_request >= 1
    assert {"Take", "Have", "Keep"} <= {one.what.split()[0] for one in found.now}
    assert roles["switch"].part == "hub" and found.now[0].part == "Example hub"


def test_the_floor_is_kept_for_the_racks_that_are_bought() -> None:
    """A rack gives 5 kW, of which its units take no notice: racks of all years are counted by power."""
    one = build(nodes=2, switch_ports=32, dataset_gb=480, dataset_growth_per_year=1.0)
    rack = part("frame", "rack", 900, units=42, usable_depth_mm=1200, static_kg=1500, pdu_places=2)
    shared = one.nodes[-1].model_copy(update={"items": (*one.nodes[-1].items, Item(role="rack", part=rack))})
    onprem = one.site.onprem.model_copy(update={"rack_kw": 5.0, "rack_u_free": None, "circuits": 40})
    site = one.site.model_copy(update={"onprem": onprem})
    found = plan(one.model_copy(update={"nodes": (*one.nodes[:-1], shared), "site": site}))
    bought = [sum(p.qty for p in year.purchases if p.role == "rack") for year in found.years]
    floor = [one.what for one in found.now if "floor" in one.what]
    assert floor == [f"Keep the floor for {sum(bought)} more racks"]
    machines = found.years[-1].nodes
    assert 1 + sum(bought) >= machines / 2 > 1 + machines * 4 // 42


@settings(max_examples=12)
@given(
    data=st.floats(20, 400),
    growth=st.floats(0, 1.2),
    deadline=st.none() | st.floats(10, 200),
    years=st.integers(1, 4),
    nodes=st.integers(1, 3),
)
def test_laws(data: float, growth: float, deadline: float | None, years: int, nodes: int) -> None:
    one = build(
        nodes, 32 if nodes > 1 else 0, years,
        dataset_gb=data, dataset_growth_per_year=growth, deadline_hours=deadline,
    )  # fmt: skip
    found = plan(one)
    assert [year.year for year in found.years] == list(range(1, years + 1))
    start, prices = {"gpus": one.accelerator()[1], "nodes": nodes}, {}
    for node in one.nodes:
        prices |= {item.part.id: item.part.price.amount for item in node.items if item.part.price}
    bought = 0
    for before, year in zip((None, *found.years), found.years, strict=False):
        assert year.gpus >= (before.gpus if before else start["gpus"])
        assert year.nodes >= (before.nodes if before else start["nodes"])
        if before:
            assert year.dataset_gb >= before.dataset_gb
            assert (year.storage_gb or 0) >= (before.storage_gb or 0)
            assert (year.storage_have_gb or 0) >= (before.storage_have_gb or 0)
        bought += sum(p.qty for p in year.purchases if p.role == "accelerator" and p.change == "buy")
        assert year.gpus == start["gpus"] + bought
        told = [p for p in year.purchases if p.part in prices and p.change == "buy"]
        assert all(p.unit_price == prices[p.part] for p in told)
        assert year.price == sum((p.qty * p.unit_price for p in year.purchases if p.unit_price), Decimal(0))
    assert found.price == sum((year.price for year in found.years), Decimal(0))
    assert found.start_price == worth(one, EUR)
    if deadline is not None:
        assert all(year.meets or year.gaps for year in found.years)


@pytest.mark.parametrize(
    ("changes", "missing"),
    [
        ({"dataset_gb": "?"}, ("workload.training.dataset_gb",)),
        ({"dataset_growth_per_year": "?"}, ("workload.training.dataset_growth_per_year",)),
        (
            {"dataset_gb": "?", "dataset_growth_per_year": "?"},
            ("workload.training.dataset_gb", "workload.training.dataset_growth_per_year"),
        ),
    ],
)
def test_what_is_not_told_is_named(changes: dict[str, Any], missing: tuple[str, ...]) -> None:
    found = plan(build(**changes))
    assert found.missing == missing and not found.years and not found.holds
    assert [gap["field"] for gap in growth_document(found)["missing"]] == list(missing)


def test_without_a_workload_or_training_nothing_grows() -> None:
    one = build()
    assert plan(one.model_copy(update={"workload": None})).missing == ("workload",)
    serving = one.workload.model_copy(update={"phase": "inference"})  # type: ignore[union-attr]
    assert plan(one.model_copy(update={"workload": serving})).missing == ("workload.phase",)


def test_a_rented_build_has_no_growth_of_its_own() -> None:
    with pytest.raises(UserError, match="of one's own"):
        plan(made.build({"machine": "cloud"}))


def test_growth_of_nothing_buys_nothing() -> None:
    found = plan(build(dataset_growth_per_year=0))
    assert not any(year.purchases for year in found.years) and found.holds and found.price == 0


def test_a_deadline_that_no_number_meets_is_said() -> None:
    found = plan(build(dataset_gb=100_000, deadline_hours=1, years=1))
    assert not found.holds and any("No number" in gap for gap in found.years[0].gaps)


def test_work_grows_with_its_data() -> None:
    workload = build(tokens=10.0).workload
    assert workload is not None
    more = grown(workload, 3)
    assert (more.training.tokens, more.training.dataset_gb, more.training.samples) == (30, 300, None)
    assert more.training.dataset_growth_per_year == 0


def test_storage_nodes_fill_their_bays_before_there_are_more_of_them() -> None:
    """3 nodes with 4 of 12 drives each hold 2/3 of 2.4 TB; they take 8 more each, then there are 4 with 3/4."""
    one = build(nodes=4, switch_ports=64, deadline_hours=None, dataset_gb=800, dataset_growth_per_year=1.0)
    store = priced(
        made.machine(
            "server", drop=("accelerator",), nodes=3, facts={"server.bays_25": 13, **DRIVES, **CARDS},
            qty={"data_drive": 4},
        )
    ).model_copy(update={"purpose": "storage"})  # fmt: skip
    found = plan(one.model_copy(update={"nodes": (*one.nodes, store)}))
    held, drives = [], 12
    for year in found.years:
        assert not year.gaps
        drives += sum(p.qty for p in year.purchases if p.role == "data_drive")
        servers = 3 + sum(p.qty for y in found.years[: year.year] for p in y.purchases if p.role == "server")
        assert year.storage_have_gb == pytest.approx(drives * 200 * (servers - 1) / servers)
        assert year.storage_gb is not None and year.storage_have_gb >= year.storage_gb
        held.append(servers)
    assert held == sorted(held) and held[0] == 3 and held[-1] > 3


def test_switches_that_cannot_join_so_many_go_and_the_ones_to_take_are_named() -> None:
    """Two layers of switches with 4 ports join 8 machines at most; one with 32 joins all."""
    one = build(nodes=4, switch_ports=4, dataset_gb=480, dataset_growth_per_year=1.0)
    facts = {"gbps": 100, "protocol": "Ethernet", "ports": 32, "port_type": "QSFP28", "rack_u": 1, "power_max_w": 300}
    found = plan(one, part("wide", "switch", 9000, **facts))
    switches = [p for year in found.years for p in year.purchases if p.role == "switch"]
    assert [(p.part, p.change) for p in switches if p.part == "wide"] == [("wide", "buy")]
    assert any(p.part == "hub" and p.change == "discard" for p in switches) and found.lost >= 5000
    advice = next(one for one in found.now if one.role == "switch")
    assert advice.thrown_away and "wide" in advice.what and advice.part == "Example hub"
    without = plan(one)
    assert any("No switches" in gap for year in without.years for gap in year.gaps) and not without.holds
