"""Why there is none: the demands that clash, no more of them than needed, and what each would cost to drop."""

from __future__ import annotations

from decimal import Decimal

import pytest
from tiny_catalog import TableSizer, part, request, solver, sound_catalog

from app.domain.request import Request
from app.services.propose import result_document
from app.solver.demands import changed

BUDGET = "a budget of 2,000 EUR"


def test_a_budget_alone() -> None:
    found = solver(sound_catalog()).propose(request(site={"budget": 2000}))
    assert found.status == "impossible"
    assert not found.proposals
    assert found.conflict == (BUDGET,)
    assert [(r.demand, r.change, r.price) for r in found.relaxations] == [
        (BUDGET, "Raise the budget from 2,000 to 2,150 EUR", Decimal("2150.00"))
    ]
    assert found.relaxations[0].sets == {"site.budget": 2150}


def test_two_demands_that_clash_only_together() -> None:
    """A quick accelerator is over the budget, a cheap one too slow: dropping either helps."""
    parts = [*sound_catalog(), part("accelerator-2", "accelerator", 3000, bf16_tflops=400)]

    class TwoSpeeds(TableSizer):
        def demand(self, workload, accelerator, count, nodes, site):
            quick = accelerator is not None and accelerator.id == "accelerator-2"
            return TableSizer(hours=10 if quick else 40).demand(workload, accelerator, count, nodes, site)

    found = solver(parts, TwoSpeeds()).propose(request(deadline=30, site={"budget": 2500}))
    assert set(found.conflict) == {"training within 30 hours", "a budget of 2,500 EUR"}
    changes = {r.demand: (r.change, r.price) for r in found.relaxations}
    assert changes["training within 30 hours"] == ("Finish in 40 h instead of 30 h", Decimal("2150.00"))
    sets = {r.demand: r.sets for r in found.relaxations}
    assert sets["training within 30 hours"] == {"workload.training.deadline_hours": 40}
    assert changes["a budget of 2,500 EUR"] == ("Raise the budget from 2,500 to 4,150 EUR", Decimal("4150.00"))


@pytest.mark.parametrize(
    ("wishes", "words"),
    [
        ({"gpu_vendor": "Nobody"}, "accelerators from Nobody"),
        ({"cpu_vendor": "Nobody"}, "processors from Nobody"),
        ({"ecc": True}, "ECC memory"),
        ({"spare_gpu_slots": 3}, "3 spare accelerator slots"),
        ({"exclude": ["psu-1"]}, "without psu-1"),
    ],
)
def test_a_wish_that_nothing_fulfils(wishes, words) -> None:
    found = solver(sound_catalog()).propose(request(wishes=wishes, site={"budget": 9000}))
    assert found.conflict == (words,)
    assert [r.price for r in found.relaxations] == [Decimal("2150.00")]


def test_a_circuit_that_is_too_weak_names_the_current_needed() -> None:
    found = solver(sound_catalog()).propose(request(onprem={"circuit_a": 5, "other_load_w": 800}))
    assert found.conflict == ("1 circuit of 230 V and 5 A, 800 W of it taken",)
    assert found.relaxations[0].change == "Use a circuit of 10 A, 230 V instead of 5 A, 230 V"
    changed = {"circuit_a": found.relaxations[0].sets["site.onprem.circuit_a"], "other_load_w": 800}
    assert solver(sound_catalog()).propose(request(onprem=changed)).proposals, "beside the other load, too"


def test_without_any_one_of_the_conflict_there_is_a_build() -> None:
    """Several demands, each impossible with the next: what is named is minimal."""
    wishes = {"keep": ["chassis-2"], "exclude": ["psu-2"]}
    parts = [
        *sound_catalog(),
        part("chassis-2", "chassis", 200, psu_form_factors=["SFX"]),
        part("psu-2", "psu", 200, form_factor="SFX"),
    ]
    found = solver(parts).propose(request(wishes=wishes, site={"budget": 9000}))
    assert set(found.conflict) == {"with chassis-2", "without psu-2"}
    for left_out in wishes:
        others = {name: value for name, value in wishes.items() if name != left_out}
        assert solver(parts).propose(request(wishes=others), top=1).status == "optimal"


def test_a_catalog_without_supplies_says_so() -> None:
    parts = [p for p in sound_catalog() if p.category != "psu"]
    found = solver(parts).propose(request())
    assert found.conflict == ("the catalog has no power supply with a price",)
    assert found.relaxations == ()


def test_a_model_that_nothing_holds_says_so() -> None:
    class Nothing(TableSizer):
        def requirement(self, workload, site, accelerators):
            return super().requirement(workload, site, ())

    found = solver(sound_catalog(), Nothing()).propose(request())
    assert found.status == "impossible"
    assert "no machine that the catalog can make holds it" in found.conflict[0]


def test_a_wish_that_the_site_demands_too_gives_way_in_both_places() -> None:
    wanted = request(wishes={"budget": 1500}, site={"budget": 2000})
    found = solver(sound_catalog()).propose(wanted)
    assert found.conflict == ("a budget of 1,500 EUR",)
    sets = found.relaxations[0].sets
    assert sets == {"site.budget": 2150, "wishes.budget": None}
    assert solver(sound_catalog()).propose(changed(wanted, sets)).proposals[0].price == Decimal("2150.00")


def test_parts_that_come_too_late_say_how_long_to_wait() -> None:
    def coming(part, days):
        return part.model_copy(update={"price": part.price.model_copy(update={"lead_days": days, "in_stock": True})})

    parts = [coming(p, 30 if p.category == "psu" else 3) for p in sound_catalog()]
    found = solver(parts).propose(request(wishes={"lead_days_max": 5, "in_stock": True}))
    assert found.conflict == ("all parts here within 5 days",)
    assert [(r.change, r.sets) for r in found.relaxations] == [
        ("Wait 30 days for the parts instead of 5", {"wishes.lead_days_max": 30})
    ]


def test_where_one_change_is_not_enough_those_that_are_together_are_told() -> None:
    wanted = request(wishes={"ecc": True, "cpu_vendor": "Nobody"})
    found = solver(sound_catalog()).propose(wanted)
    assert len(found.conflict) == 1
    assert found.conflict_proven
    both = found.relaxations[0]
    assert set(both.demand.split(" and ")) == {"ECC memory", "processors from Nobody"}
    assert solver(sound_catalog()).propose(changed(wanted, both.sets)).proposals[0].price == both.price


def test_time_that_ends_is_said_and_no_proof_is_claimed() -> None:
    """Every question about two demands at once takes longer than there is."""
    chosen = solver(sound_catalog())
    asked = chosen.any_build
    chosen.any_build = lambda wanted, search: None if wanted.wishes.ecc else asked(wanted, search)
    found = chosen.propose(request(wishes={"ecc": True}, site={"budget": 9000}))
    assert found.status == "impossible"
    assert not found.conflict_proven
    assert "ECC memory" in found.conflict


def test_a_change_in_the_document_makes_the_request_possible_as_it_is_written() -> None:
    wanted = request(site={"budget": 2000})
    document = result_document(solver(sound_catalog()).propose(wanted))
    told = wanted.model_dump(mode="json")
    for path, value in document["relaxations"][0]["sets"].items():
        *holders, name = path.split(".")
        inner = told
        for holder in holders:
            inner = inner[holder]
        inner[name] = value
    found = solver(sound_catalog()).propose(Request.model_validate(told))
    assert float(found.proposals[0].price) == document["relaxations"][0]["price"]
    assert document["conflict_proven"] is True
