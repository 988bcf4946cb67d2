"""Which accelerators step 4 names: those that the place can get, and the nearest where none does."""

from __future__ import annotations

from typing import Any

import pytest

from app.domain.carrier import Carrier
from app.domain.parts import Part
from app.domain.parts.parsing import spec_model
from app.domain.quantity import Quantity
from app.domain.requirement import Demand, Prediction, Requirement
from app.domain.validation import parse
from app.domain.workload import Workload
from app.viewmodels.compared import Shelf, compared, lacks, rate_asked
from app.viewmodels.needs_page import NeedsPageState, rows

TRAIN = parse(
    Workload,
    {"model": {"preset": "resnet50"}, "phase": "training", "domain": "vision", "training": {"deadline_hours": 10}},
    "test",
)
STREAMS = parse(
    Workload,
    {
        "model": {"preset": "yolo11s"},
        "phase": "inference",
        "domain": "detection",
        "inference": {"streams": 4, "stream_fps": 10, "latency_ms": 50},
    },
    "test",
)


def card(part_id: str, price: str | None = "100", **facts: Any) -> Part:
    money = {"price": {"amount": price, "currency": "EUR", "as_of": "2026-01-01", "basis": "street"}} if price else {}
    spec = spec_model("accelerator").model_validate({"segment": "gaming", "form_factor": "PCIe", **facts})
    made = {"id": part_id, "name": part_id, "vendor": "Example", "category": "accelerator", "spec": spec, **money}
    return Part.model_validate(
        {**made, "provenance": {"source": "example", "as_of": "2026-01-01", "confidence": "vendor"}}
    )


def ran(card_id: str, hours: float, need_gib: float = 10, *words: str, count: int = 1) -> Demand:
    """Training on a card of 16 usable GiB against ten hours."""
    fits = need_gib <= 16
    missed = [*words, *([] if fits else ["too large"]), *(["too late"] if hours > 10 else [])]
    found = Prediction(
        phase="training",
        memory=Quantity(value=need_gib, unit="GiB", formula=""),
        memory_shares=(),
        usable_gib=16,
        fits=fits,
        time_to_finish_h=Quantity(value=hours, unit="h", formula=""),
        missed=tuple(missed),
    )
    return Demand(accelerator=card_id, count=count, training=found)


def named(demands: tuple[Demand, ...]) -> list[str | None]:
    return [demand.accelerator for demand in demands]


def asked(*demands: Demand) -> Requirement:
    does = tuple(d for d in demands if d.meets)
    not_doing = tuple(d for d in demands if not d.meets)
    return Requirement(workload_name="", model_title="", needs=(), options=does, rejected=not_doing)


def shelf(*parts: Part, **more: Any) -> Shelf:
    return Shelf({part.id: part for part in parts}, **more)


def test_where_none_does_the_one_that_holds_the_work_and_misses_least_is_named() -> None:
    wanted = asked(
        ran("small", 11, 17),
        ran("unable", 9, 5, "It cannot train."),
        ran("slow", 40),
        ran("nearly", 11),
        ran("tiny", 9, 90),
    )
    parts = [card(name, vram_gib=gib) for gib, name in enumerate(("small", "unable", "slow", "nearly", "tiny"), 8)]
    assert named(compared(wanted, TRAIN, shelf(*parts))) == ["nearly", "slow", "small", "tiny", "unable"]
    some = compared(wanted, TRAIN, shelf(*parts), cards=("tiny", "slow", "small"))
    assert named(some) == ["slow", "small", "tiny"]


def test_beside_cards_that_do_those_that_do_not_fit_are_shown_first() -> None:
    parts = [card(name, vram_gib=gib) for gib, name in enumerate(("does", "slow", "small"), 8)]
    found = compared(asked(ran("does", 5), ran("slow", 11), ran("small", 5, 17)), TRAIN, shelf(*parts))
    assert named(found) == ["does", "small", "slow"]


def test_what_only_a_cloud_rents_or_no_slot_takes_is_not_the_closest_of_a_workstation() -> None:
    parts = [
        card("rented", vram_gib=8, cloud_only=True),
        card("on-request", None, vram_gib=9),
        card("socketed", vram_gib=10, form_factor="SXM5"),
        card("slotted", vram_gib=11),
    ]
    wanted = asked(ran("rented", 11), ran("on-request", 12), ran("socketed", 13), ran("slotted", 90))
    assert named(compared(wanted, TRAIN, shelf(*parts, tower=True)))[0] == "slotted"
    assert named(compared(wanted, TRAIN, shelf(*parts)))[0] == "socketed"


@pytest.mark.parametrize(
    ("carriers", "expected"),
    [
        (None, ["chip", "module"]),
        ({"chip": (Carrier(machine="box", qty=1, cost=500),), "module": (Carrier(machine="kit", qty=2, cost=900),)},
         ["module", "chip"]),
        ({"module": (Carrier(machine="kit", qty=1, cost=900),)}, ["module"]),
        ({}, ["chip", "module"]),
    ],
)  # fmt: skip
def test_devices_sold_whole_decide_what_a_place_can_get_and_what_it_costs(carriers: Any, expected: list[str]) -> None:
    parts = [card("chip", "70", segment="npu", vram_gib=8), card("module", "300", segment="edge", vram_gib=9)]
    wanted = asked(ran("chip", 5, count=2), ran("module", 5, count=2))
    assert named(compared(wanted, TRAIN, shelf(*parts, place="edge", carriers=carriers))) == expected


def test_a_rate_is_missed_by_what_is_asked_over_what_comes() -> None:
    found = Prediction(
        phase="inference",
        memory=Quantity(value=1, unit="GiB", formula=""),
        memory_shares=(),
        usable_gib=16,
        fits=True,
        throughput=Quantity(value=32, unit="images/s", formula=""),
        latency_ms=Quantity(value=55, unit="ms", formula=""),
        missed=("32 images/s; 40 are asked.", "55 ms; 50 ms are asked."),
    )
    assert rate_asked(found, STREAMS) == 40
    unable, too_large, by = lacks(Demand(accelerator="a", count=1, inference=found), STREAMS)
    assert (unable, too_large) == (False, False) and by == pytest.approx(0.24875)


def test_the_rows_say_which_target_the_nearest_card_misses() -> None:
    near = ran("near", 12)
    state = NeedsPageState(asked(near), TRAIN, {"near": card("near", vram_gib=16)})
    found = {row.key: (row.limit, row.missed) for row in rows(state)}
    assert found["time_to_finish_h:training"] == (10, True)
    assert found["memory:training"] == (16, False)
