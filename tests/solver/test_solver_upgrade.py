"""An upgrade starts from what one owns: it changes nothing where nothing need change, and never costs more than new."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tiny_catalog import EUR, TableSizer, part, random_catalog, request, solver, sound_catalog

from app.domain.build import Build, Item, Node
from app.rules.engine import check
from app.solver.stock import Stock
from app.solver.upgrade import Upgrading

ROLES = {"storage": "boot_drive"}


def owned_of(parts, **more: Item) -> Build:
    items = [Item(role=ROLES.get(p.category, p.category), part=p) for p in parts]
    return Build(name="Mine", nodes=(Node(items=(*items, *more.values())),))


def upgrading(parts, sizer: TableSizer | None = None) -> Upgrading:
    return Upgrading(Stock(parts), EUR, sizer or TableSizer(), check)


def changes(found, action: str) -> dict[str, int]:
    return {change.part: change.qty for change in found.changes if change.action == action}


def test_a_machine_that_meets_the_request_stays_as_it_is() -> None:
    parts = sound_catalog()
    cheaper = part("cooler-2", "cooler", 1)
    found = upgrading([*parts, cheaper]).upgrade(request(), owned_of(parts))
    assert (found.proposal.price, found.proposal.optimal) == (0, True)
    assert not changes(found, "add")
    assert not changes(found, "remove")
    assert set(changes(found, "keep")) == {p.id for p in parts}


def test_only_what_must_change_is_bought() -> None:
    """Another accelerator needs another supply: its plugs, and its watts."""
    bigger = part("psu-2", "psu", 300, rated_w=1200, pin16=2, pin16_w=600)
    parts = sound_catalog()
    found = upgrading([*parts, bigger], TableSizer(2)).upgrade(request(deadline=20), owned_of(parts))
    assert changes(found, "add") == {"accelerator-1": 1, "psu-2": 1}
    assert changes(found, "remove") == {"psu-1": 1}
    assert found.proposal.price == Decimal("1300.00")
    assert found.proposal.optimal


def test_what_one_owns_need_not_be_for_sale() -> None:
    parts = [p.model_copy(update={"price": None, "status": "eol"}) for p in sound_catalog()]
    slow = part("cpu-slow", "cpu", None, socket="LGA1851")
    mine = [p for p in parts if p.category != "cpu"] + [slow]
    found = upgrading([*parts, part("cpu-2", "cpu", 280)]).upgrade(request(), owned_of(mine))
    assert changes(found, "add") == {"cpu-2": 1}
    assert found.proposal.price == Decimal("280.00")


def test_owned_drives_that_the_answer_does_not_use_are_put_back() -> None:
    parts = sound_catalog()
    slow = part("cpu-slow", "cpu", 50, socket="LGA1851")
    extra = part(
        "storage-9",
        "storage",
        80,
        kind="sata_ssd",
        form_factor="2.5",
        m2_length_mm=None,
        pcie_gen=None,
        pcie_lanes=None,
        read_mbs=540,
    )
    mine = owned_of([p for p in parts if p.category != "cpu"] + [slow], more=Item(role="data_drive", part=extra))
    found = upgrading([*parts, slow, extra]).upgrade(request(), mine)
    assert changes(found, "add") == {"cpu-1": 1}
    assert changes(found, "remove") == {"cpu-slow": 1}
    assert "storage-9" in changes(found, "keep")


@settings(max_examples=12, deadline=None, derandomize=True)
@given(seed=st.integers(0, 10_000), count=st.sampled_from((1, 2)))
def test_an_upgrade_never_costs_more_than_a_new_machine(seed: int, count: int) -> None:
    parts, sizer = random_catalog(seed), TableSizer(count)
    new = solver(parts, sizer).propose(request(), top=1)
    mine = owned_of([p for p in parts if p.id.endswith("-0")])
    found = upgrading(parts, sizer).upgrade(request(), mine)
    if new.status == "impossible":
        assert found is None
        return
    assert found.proposal.price <= new.proposals[0].price
    assert not check(found.proposal.machine, found.proposal.demand).errors
    bought = sum(change.price for change in found.changes if change.action == "add")
    assert found.proposal.price == bought
    again = upgrading(parts, sizer).upgrade(request(), found.proposal.machine)
    assert not changes(again, "add")
    assert not changes(again, "remove")


@pytest.mark.parametrize("deadline", [0.1])
def test_no_machine_meets_it(deadline: float) -> None:
    assert upgrading(sound_catalog()).upgrade(request(deadline=deadline), owned_of(sound_catalog())) is None
