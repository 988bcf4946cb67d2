"""Proposals follow what the rules only warn of where that costs little, and the cheapest stays the cheapest."""

from __future__ import annotations

from decimal import Decimal

import pytest
from tiny_catalog import EUR, TableSizer, part, quantity, request, solver, sound_catalog

from app.domain.finding import VerdictKind
from app.domain.parts import Part
from app.domain.requirement import Demand, Need
from app.solver.fabric import fabric_for
from app.solver.pool import Pool

WEAK = {"cooler": {"rated_w": 100}, "psu": {"rated_w": 500}, "chassis": {"airflow_cfm": 20}}
"""Facts that a rule warns of, by category."""


def with_weak(category: str, price: float) -> list[Part]:
    """A sound catalog with a second, weaker part of one kind."""
    return [*sound_catalog(), part(f"{category}-weak", category, price, **WEAK[category])]


@pytest.mark.parametrize("category", sorted(WEAK))
def test_a_warning_is_spared_where_that_costs_little(category: str) -> None:
    cheapest, *others = solver(with_weak(category, 95)).propose(request()).proposals
    assert f"{category}-weak" in {i.part.id for _, i in cheapest.machine.items()}
    assert cheapest.report.warnings
    assert others
    for proposal in others:
        assert not proposal.report.warnings
        assert proposal.price == Decimal("2150.00")
    assert others[0].title.startswith("Soundest")
    assert (others[0].objective, others[0].value, others[0].optimal) == ("warnings_and_unknowns", 0.0, True)


def test_advice_is_left_aside_where_it_costs_much() -> None:
    dear = [p for p in sound_catalog() if p.category != "cooler"] + [part("cooler-1", "cooler", 1500)]
    found = solver([*dear, part("cooler-weak", "cooler", 60, **WEAK["cooler"])]).propose(request()).proposals
    assert {p.price for p in found} == {Decimal("2110.00")}


def test_an_unknown_rating_is_no_better_than_a_short_one() -> None:
    found = solver([*sound_catalog(), part("cooler-unsure", "cooler", 90, rated_w=None)]).propose(request()).proposals
    assert "cooler-1" in {i.part.id for _, i in found[0].machine.items()}


NIC = {"ports": 1, "gbps": 400, "protocol": "InfiniBand", "port_type": "OSFP"}


def cluster_demand(count: int, nodes: int, gbps: float) -> Demand:
    base = TableSizer().demand(request().workload, None, 1, 1, request().site)
    need = Need(key="network", label="network", minimum=quantity(gbps, "Gb/s"), recommended=quantity(gbps, "Gb/s"))
    return base.model_copy(update={"count": count, "nodes": nodes, "needs": (*base.needs, need)})


@pytest.mark.parametrize(
    ("cooling", "ports", "gbps", "cards"),
    [("baseboard", 1, 100, 8), ("baseboard", 2, 100, 4), ("passive", 1, 100, 4), ("passive", 1, 900, 8)],
)
def test_comfort_buys_the_network_that_training_over_machines_wants(
    cooling: str, ports: int, gbps: float, cards: int
) -> None:
    parts = [part("nic", "nic", 100, **NIC | {"ports": ports}), part("switch", "switch", 900, **NIC | {"ports": 32})]
    card = part("card", "accelerator", 1, cooling=cooling)
    pool = Pool(parts, request(), EUR)
    bare = fabric_for(pool, 2, cluster_demand(16, 2, 100))
    assert bare is not None
    assert bare.nic.qty == 1
    rich = fabric_for(pool, 2, cluster_demand(16, 2, gbps), comfort=card)
    assert rich is not None
    assert rich.nic.qty == cards


def test_no_comfortable_network_where_the_switch_is_too_small() -> None:
    parts = [part("nic", "nic", 100, **NIC), part("switch", "switch", 900, **NIC | {"ports": 4})]
    card = part("card", "accelerator", 1, cooling="baseboard")
    pool = Pool(parts, request(), EUR)
    demand = cluster_demand(16, 2, 100)
    assert fabric_for(pool, 2, demand) is not None
    assert fabric_for(pool, 2, demand, comfort=card) is None


UNSURE = part("cooler-unsure", "cooler", 60, rated_w=None)
"""Nobody knows for how many watts it is made, which a rule asks."""


def test_only_verified_builds_where_that_is_wanted() -> None:
    parts = [*sound_catalog(), UNSURE]
    assert solver(parts).propose(request(), top=1).proposals[0].verdict is VerdictKind.INCOMPLETE
    found = solver(parts).propose(request(wishes={"verified_only": True}))
    assert found.status == "optimal"
    assert {p.verdict for p in found.proposals} == {VerdictKind.VERIFIED}


def test_what_could_be_checked_comes_before_what_could_not() -> None:
    found = solver([*sound_catalog(), UNSURE]).propose(request())
    assert [p.verdict for p in found.proposals] == [VerdictKind.VERIFIED, VerdictKind.INCOMPLETE]
    assert "Lowest price" in found.proposals[1].title
    assert found.proposals[0].price > found.proposals[1].price


def test_a_verified_build_is_looked_for_where_every_title_went_to_another() -> None:
    """One warning is no sounder than one unknown fact: by no title would the checked build be found."""
    others = [p for p in sound_catalog() if p.category != "cooler"]
    found = solver([*others, UNSURE, part("cooler-weak", "cooler", 300, rated_w=100)]).propose(request())
    assert found.proposals[0].title == "Cheapest verified"
    assert [p.verdict for p in found.proposals] == [VerdictKind.VERIFIED, VerdictKind.INCOMPLETE]
    assert found.proposals[0].optimal


def test_an_unmet_wish_for_verified_builds_is_named() -> None:
    parts = [*(p for p in sound_catalog() if p.category != "cooler"), UNSURE]
    found = solver(parts).propose(request(wishes={"verified_only": True}))
    assert found.status == "impossible"
    assert found.conflict == ("only verified builds",)
    assert found.relaxations[0].sets == {"wishes.verified_only": False}
