"""Changes of a build by hand, and what the button of a relaxation does to the answers."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from app.domain.build import BuildDocument, ItemDocument, NodeDocument
from app.domain.placement import PlacedCard, Placement
from app.domain.request import Wishes
from app.domain.site import Site
from app.domain.workload import Model
from app.solver.result import ProposalResult, Relaxation
from app.viewmodels.build_edits import (
    accepted,
    added,
    differences,
    moved_to,
    no_longer_accepted,
    swapped,
    with_qty,
)
from app.viewmodels.draft import Draft
from app.viewmodels.impossible import clash, relaxed, step_of, ways


def build(*items: tuple[str, str, int]) -> BuildDocument:
    return BuildDocument(nodes=(NodeDocument(parts=tuple(ItemDocument(role=r, part=p, qty=q) for r, p, q in items)),))


BUILD = build(("accelerator", "gpu-a", 2), ("psu", "psu-a", 1))


def ids(document: BuildDocument) -> list[tuple[str | None, int]]:
    return [(item.part, item.qty) for item in document.nodes[0].parts]


def test_swap_replaces_one_line_and_forgets_its_place() -> None:
    item = BUILD.nodes[0].parts[0].model_copy(update={"place": ("S1", "S2"), "power_cap_w": 300})
    placed = BUILD.model_copy(update={"nodes": (NodeDocument(parts=(item, BUILD.nodes[0].parts[1])),)})
    after = swapped(placed, 0, 0, "gpu-b")
    assert ids(after) == [("gpu-b", 2), ("psu-a", 1)]
    assert after.nodes[0].parts[0].place is None
    assert after.nodes[0].parts[0].power_cap_w is None
    assert differences(after, placed) == 1


@pytest.mark.parametrize(("qty", "expected"), [(3, [("gpu-a", 3), ("psu-a", 1)]), (0, [("psu-a", 1)])])
def test_a_quantity_of_none_takes_the_line_away(qty, expected) -> None:
    assert ids(with_qty(BUILD, 0, 0, qty)) == expected


def test_an_added_part_counts_as_a_change() -> None:
    after = added(BUILD, 0, "nic", "nic-a")
    assert ids(after)[-1] == ("nic-a", 1)
    assert differences(after, BUILD) == 1
    assert differences(BUILD, BUILD) == 0


def test_a_rule_is_accepted_once_with_its_last_note() -> None:
    twice = accepted(accepted(BUILD, "FIT-X", "first"), "FIT-X", "second")
    assert [(one.rule, one.note) for one in twice.accepted] == [("FIT-X", "second")]
    assert no_longer_accepted(twice, "FIT-X").accepted == ()


def card(index: int, slot: str) -> PlacedCard:
    return PlacedCard(role="accelerator", part="gpu-a", title="A", index=index, slot=slot, position=1, width_slots=2,
                      lanes=16, gen=5)  # fmt: skip


PLACEMENT = Placement(cards=(card(0, "S1"), card(1, "S2")), shared_lanes=(("S1", 16), ("S2", 16), ("S3", 8)))


def test_a_card_moves_to_a_free_slot_the_others_stay() -> None:
    after = moved_to(BUILD, 0, PLACEMENT, "gpu-a", 1, "S3")
    assert after.nodes[0].parts[0].place == ("S1", "S3")


def test_cards_change_places() -> None:
    after = moved_to(BUILD, 0, PLACEMENT, "gpu-a", 0, "S2")
    assert after.nodes[0].parts[0].place == ("S2", "S1")


def draft(**site: object) -> Draft:
    return Draft(
        model=Model(preset="llama-3.1-8b"), phase="training", site=Site.model_validate({"currency": "EUR", **site})
    )


@pytest.mark.parametrize(
    ("path", "value", "read"),
    [
        ("site.budget", Decimal(1235), lambda draft: draft.site.budget),
        ("site.onprem.circuit_a", 21.0, lambda draft: draft.site.onprem.circuit_a),
        ("site.onprem.noise_dba_max", None, lambda draft: draft.site.onprem.noise_dba_max),
        ("workload.training.deadline_hours", 1023.0, lambda draft: draft.training.deadline_hours),
        ("workload.inference.ttft_ms", 900.0, lambda draft: draft.inference.ttft_ms),
        ("wishes.ecc", False, lambda draft: draft.wishes.ecc),
    ],
)
def test_a_change_reaches_its_answer_and_no_other(path: str, value: object, read: Callable[[Draft], object]) -> None:
    before = draft(budget=Decimal(900), onprem={"noise_dba_max": 40}).with_(wishes=Wishes(ecc=True))
    after = relaxed(before, Relaxation(demand="", change="", sets={path: value}))
    assert after is not None
    assert read(after) == value != read(before)
    kept = {name: getattr(before, name) for name in (path.removeprefix("workload.").split(".")[0],)}
    assert after.with_(**kept) == before


def test_a_change_of_several_fields_is_made_at_once() -> None:
    sets = {"site.onprem.circuits": 2, "site.onprem.circuit_a": 300.0}
    after = relaxed(draft(), Relaxation(demand="", change="", sets=sets))
    assert after is not None
    assert (after.site.onprem.circuits, after.site.onprem.circuit_a) == (2, 300)


def test_a_change_leads_to_the_step_that_asks_for_it() -> None:
    software = Relaxation(
        demand="the software as told", change="", field="workload.software", sets={"workload.software": None}
    )
    way = ways(draft(), (software,))[0]
    assert way.draft is None, "no page asks for it"
    assert way.step == "workload"
    steps = {"workload.inference.ttft_ms": "phase", "site.budget": "place", "wishes.ecc": "needs"}
    assert {field: step_of(field) for field in steps} == steps


def test_each_demand_of_a_conflict_says_where_it_was_made() -> None:
    fields = ("workload.training.deadline_hours", "site.onprem.circuit_v", "wishes.verified_only")
    result = ProposalResult(status="impossible", conflict=("a", "b", "c"), conflict_fields=fields)
    assert [(one.demand, one.step, one.icon) for one in clash(result)] == [
        ("a", "phase", "time"),
        ("b", "place", "power"),
        ("c", "build", "unknown"),
    ]
    nothing = ProposalResult(status="impossible", conflict=("the catalog has no processor with a price",))
    assert clash(nothing)[0].step is None
