"""Edge devices are proposed with the drives and M.2 accelerators that they have room for, where that is best."""

from __future__ import annotations

import random
from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations_with_replacement

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tiny_catalog import EUR, TableSizer, part, request, solver

from app.costing import full_power_w, total_cost
from app.domain.build import Build, Item, Node
from app.domain.parts import Part
from app.domain.request import Request
from app.rules.engine import check

INSIDE = {"includes": [{"role": "accelerator", "part": "module", "qty": 1}], "toolchains": ["pytorch"]}
SOCKETS = [{"label": "M1", "key": "M", "lanes": 4}, {"label": "M2", "key": "M", "lanes": 4}]


def module() -> Part:
    return part("module", "accelerator", None, form_factor="module", cooling="module", segment="edge", tdp_w=15)


def device(name: str, price: float, **facts) -> Part:
    return part(name, "edge_device", price, **INSIDE | facts)


def drive(name: str, price: float, gb: float | None, **facts) -> Part:
    return part(name, "storage", price, capacity_gb=gb, **facts)


def edge(**changes) -> Request:
    site = {"where": "edge", "edge": changes.pop("edge", {})} | changes.pop("site", {})
    return request(site=site, **changes)


def first(parts: list[Part], wanted: Request, sizer: TableSizer | None = None) -> tuple[Decimal, dict[str, int]]:
    found = solver([module(), *parts], sizer).propose(wanted, top=1, reasons=False)
    if not found.proposals:
        return Decimal(-1), {}
    best = found.proposals[0]
    assert found.status == "optimal" and best.optimal and best.price == best.value
    items = [item for _, item in best.machine.items() if not item.included]
    return best.price, {item.part.id: item.qty for item in items}


LARGE, SMALL = drive("large", 90, 1000), drive("small", 40, 250)


@pytest.mark.parametrize(
    ("facts", "drives", "changes", "best"),
    [
        ({"storage_gb": 0}, [LARGE, SMALL], {}, (490, {"device": 1, "large": 1})),
        ({"storage_gb": 512}, [LARGE, SMALL], {}, (400, {"device": 1})),
        ({"storage_gb": 0, "m2_slots": 2}, [LARGE, SMALL], {}, (480, {"device": 1, "small": 2})),
        ({"storage_gb": 0, "m2_slots": 0}, [LARGE], {}, (-1, {})),
        ({"storage_gb": 0, "m2_slots": None}, [LARGE], {}, (-1, {})),
        ({"storage_gb": 0}, [SMALL], {}, (-1, {})),
        ({"storage_gb": 0}, [drive("unknown", 10, None)], {}, (-1, {})),
        ({"storage_gb": 0}, [drive("long", 10, 1000, form_factor="2.5"), LARGE], {}, (490, {"device": 1, "large": 1})),
        ({"storage_gb": 512}, [LARGE, SMALL], {"wishes": {"keep": ["large"]}}, (490, {"device": 1, "large": 1})),
        (
            {"storage_gb": 0, "m2_slots": 3},
            [LARGE, SMALL],
            {"wishes": {"keep": ["large", "small"]}},
            (530, {"device": 1, "large": 1, "small": 1}),
        ),
        ({"storage_gb": 0}, [LARGE], {"wishes": {"exclude": ["large"]}}, (-1, {})),
        ({"storage_gb": 0}, [LARGE], {"site": {"budget": 489}}, (-1, {})),
        ({"storage_gb": 0}, [LARGE], {"site": {"budget": 490}}, (490, {"device": 1, "large": 1})),
        ({"storage_gb": 0}, [LARGE], {"edge": {"power_w_max": 32}}, (-1, {})),
        (
            {"storage_gb": 0},
            [LARGE, drive("thrifty", 150, 500, power_w=5)],
            {"edge": {"power_w_max": 32}},
            (550, {"device": 1, "thrifty": 1}),
        ),
    ],
)
def test_a_device_is_given_the_drives_it_needs(facts: dict, drives: list[Part], changes: dict, best) -> None:
    assert first([device("device", 400, **facts), *drives], edge(**changes)) == (Decimal(best[0]), best[1])


@pytest.mark.parametrize(
    ("large", "wishes"),
    [
        ({"in_stock": False, "lead_days": 2}, {"in_stock": True}),
        ({"in_stock": True, "lead_days": 30}, {"lead_days_max": 5}),
        ({}, {"lead_days_max": 5}),
    ],
)
def test_wishes_for_stock_and_lead_time_hold_for_drives(large: dict, wishes: dict) -> None:
    there = {"in_stock": True, "lead_days": 2}
    parts = [stocked(device("device", 400, storage_gb=0), there), stocked(LARGE, large)]
    assert first(parts, edge(wishes=wishes)) == (Decimal(-1), {})
    other = stocked(drive("there", 120, 1000), there)
    assert first([*parts, other], edge(wishes=wishes)) == (Decimal(520), {"device": 1, "there": 1})


def stocked(some: Part, facts: dict) -> Part:
    assert some.price is not None
    return some.model_copy(update={"price": some.price.model_copy(update=facts)})


def test_a_host_is_given_an_accelerator_for_its_sockets() -> None:
    card = part("card", "accelerator", 200, form_factor="M.2", cooling="passive", m2_keys=["M"], tdp_w=3)
    other = part("other", "accelerator", 50, form_factor="M.2", cooling="passive", m2_keys=["B"], tdp_w=3)
    host = device("host", 300, includes=[], isa="x86-64", m2_slots=2, m2_sockets=SOCKETS)
    parts = [host, card, other, device("ready", 900)]
    sizer = TableSizer(storage=200)
    assert first(parts, edge(), sizer) == (Decimal(500), {"host": 1, "card": 1})
    assert first(parts, edge(), TableSizer(2, storage=200)) == (Decimal(700), {"host": 1, "card": 2})
    lacking = host.model_copy(update={"spec": host.spec.model_copy(update={"storage_gb": 0})})
    parts = [lacking, card, other, LARGE, SMALL]
    assert first(parts, edge()) == (Decimal(590), {"host": 1, "card": 1, "large": 1})
    untold = host.model_copy(update={"spec": host.spec.model_copy(update={"m2_sockets": None})})
    assert first([untold, card], edge(), sizer) == (Decimal(-1), {})


FIGURES = {
    "price": lambda build: float(price_of(build)),
    "power": lambda build: full_power_w(build),
    "tco": lambda build: float(total_cost(build, EUR)),
}


def price_of(build: Build) -> Decimal:
    bought = [(n, i) for n, i in build.items() if not i.included]
    return sum((n.qty * i.qty * i.part.price.amount for n, i in bought if i.part.price), Decimal(0))


def random_parts(seed: int) -> tuple[list[Part], list[Part]]:
    dice = random.Random(seed)
    devices = [
        device(f"device-{n}", dice.randrange(100, 600), storage_gb=dice.choice((0, 64, 500)),
               m2_slots=dice.randrange(4), power_w=dice.choice((15, 25)))
        for n in range(3)
    ]  # fmt: skip
    drives = [
        drive(f"drive-{n}", dice.randrange(10, 300), dice.choice((100, 250, 500, 1000)),
              power_w=dice.choice((3, 8, 12)))
        for n in range(4)
    ]  # fmt: skip
    return devices, drives


def every_one(devices: list[Part], drives: list[Part], wanted: Request) -> Iterator[Build]:
    inside = Item(role="accelerator", part=module(), included=True)
    for machine in devices:
        for number in range(4):
            for chosen in combinations_with_replacement(drives, number):
                own = (Item(role="edge_device", part=machine), inside)
                items = (*own, *(Item(role="data_drive", part=p) for p in chosen))
                nodes = (Node(items=items),)
                yield Build(name="any", site=wanted.site, nodes=nodes, workload=wanted.workload)


@settings(max_examples=15, deadline=None, derandomize=True)
@given(
    seed=st.integers(0, 10_000),
    objective=st.sampled_from(sorted(FIGURES)),
    most_w=st.sampled_from((25, 35, 50)),
    keep=st.sampled_from(([], ["drive-1"])),
)
def test_no_device_with_drives_is_better(seed: int, objective: str, most_w: float, keep: list[str]) -> None:
    devices, drives = random_parts(seed)
    sizer = TableSizer()
    wanted = edge(edge={"power_w_max": most_w}, wishes={"objective": objective, "keep": keep})
    asked = sizer.demand(wanted.workload, module(), 1, 1, wanted.site)
    passing = [
        FIGURES[objective](build)
        for build in every_one(devices, drives, wanted)
        if set(keep) <= {i.part.id for _, i in build.items()} and not check(build, asked).errors
    ]
    found = solver([module(), *devices, *drives], sizer).propose(wanted, top=1, reasons=False)
    assert found.status == ("optimal" if passing else "impossible")
    if passing:
        assert found.proposals[0].value == pytest.approx(min(passing), rel=1e-6)
