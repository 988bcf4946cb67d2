"""A project's memory, and the order of its steps."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.build import BuildDocument, ItemDocument, NodeDocument
from app.domain.errors import UserError
from app.domain.finding import Finding, MissingFact, Report, Severity, Status, VerdictKind
from app.domain.workload import Model, Workload
from app.services.ports import StoredProject
from app.services.projects import ProjectService
from app.viewmodels.draft import KINDS, Draft, new_draft
from app.viewmodels.flow import (
    ATTENTION,
    DONE,
    NOT_REACHED,
    OUT_OF_DATE,
    go,
    may_open,
    next_step,
    previous_step,
    steps_of,
)
from app.viewmodels.phase_page import LOADS, changed_training, loads_of, with_load, with_starting_values
from app.viewmodels.place_page import CIRCUITS, TEMPLATES, circuit_of, latency_budget, with_circuit, with_template
from app.viewmodels.results import Results
from app.viewmodels.steps import STEPS

BUILD = BuildDocument(nodes=(NodeDocument(parts=(ItemDocument(role="cpu", part="some-cpu"),)),))


def chosen() -> Draft:
    return Draft(name="Tickets", model=Model(preset="llama-3.1-8b"), model_title="Llama 3.1 8B")


def at(step: str, draft: Draft | None = None) -> Draft:
    draft = draft or chosen()
    for key in STEPS[: STEPS.index(step) + 1]:
        draft = go(draft, key)
    return draft


drafts = st.builds(
    lambda kind, name, load, hours, step: at(
        step,
        with_load(with_starting_values(chosen().with_(kind=kind, name=name)), load).with_training(deadline_hours=hours),
    ),
    st.sampled_from(KINDS),
    st.text(max_size=30),
    st.sampled_from(LOADS),
    st.none() | st.floats(min_value=0.1, max_value=9000),
    st.sampled_from(STEPS),
)


@given(drafts)
def test_a_draft_survives_storage(draft: Draft) -> None:
    assert Draft.from_json(json.loads(json.dumps(draft.to_json()))) == draft


def test_a_damaged_part_falls_back_and_the_rest_is_kept() -> None:
    state = chosen().to_json() | {"training": {"deadline_hours": "soon"}, "from_a_later_version": 1}
    read = Draft.from_json(state)
    assert read.name == "Tickets"
    assert read.training == Draft().training


def test_changing_an_answer_marks_a_build_out_of_date_and_never_touches_it() -> None:
    draft = at("quote")
    draft = draft.with_(build=BUILD, proposed=BUILD, built_for=draft.fingerprint)
    assert not draft.out_of_date
    changed = draft.with_training(deadline_hours=10)
    assert changed.out_of_date
    assert changed.build == BUILD
    states = {view.key: view.state for view in steps_of(changed, Results())}
    assert [states[key] for key in ("place", "build", "cost", "quote")] == [DONE, *[OUT_OF_DATE] * 3]
    assert not changed.with_training(deadline_hours=72).out_of_date, "taking the change back makes it good again"
    assert not draft.with_(name="Other", customer="Somebody").out_of_date


def test_an_edited_build_is_told_from_the_proposal() -> None:
    draft = chosen().with_(build=BUILD, proposed=BUILD)
    assert not draft.edited
    assert draft.with_(build=BUILD.model_copy(update={"name": "Mine"})).edited
    checked = draft.with_site("onprem", ambient_c=31.0).site
    assert not draft.with_(build=BUILD.model_copy(update={"site": checked})).edited, "checked for other answers"


def report(verdict: VerdictKind) -> Report:
    failed = Finding(rule="PWR-SUM", title="t", status=Status.FAILED, severity=Severity.ERROR, message="m")
    missing = MissingFact(part="p", field="f")
    gap = Finding(rule="X", title="t", status=Status.UNKNOWN, severity=Severity.ERROR, message="m", missing=(missing,))
    findings = {VerdictKind.FAILS: (failed, gap), VerdictKind.INCOMPLETE: (gap,), VerdictKind.VERIFIED: ()}
    return Report(verdict=verdict, findings=findings[verdict])


@pytest.mark.parametrize(
    ("verdict", "state", "status"),
    [
        (VerdictKind.FAILS, ATTENTION, "failed"),
        (VerdictKind.INCOMPLETE, ATTENTION, "unknown"),
        (VerdictKind.VERIFIED, DONE, None),
    ],
)
def test_the_build_step_shows_the_verdict(verdict: VerdictKind, state: str, status: str | None) -> None:
    draft = at("cost", chosen().with_(build=BUILD))
    view = next(v for v in steps_of(draft, Results(report=report(verdict))) if v.key == "build")
    assert (view.state, view.status) == (state, status)


def test_a_build_step_left_without_a_build_is_not_done() -> None:
    view = next(v for v in steps_of(go(at("build"), "place"), Results()) if v.key == "build")
    assert (view.state, view.status) == (ATTENTION, "unknown")


def test_which_steps_may_be_opened() -> None:
    assert not may_open(Draft(), "phase"), "no model yet"
    assert may_open(chosen(), "phase")
    assert not may_open(chosen(), "place")
    reached = at("build")
    assert all(may_open(reached, key) for key in STEPS[:5])
    assert not may_open(reached, "cost"), "no build yet"
    assert may_open(reached.with_(build=BUILD), "cost")
    assert {view.key for view in steps_of(reached, Results()) if view.state == NOT_REACHED} == {"cost", "quote"}


def test_next_and_previous_walk_all_seven() -> None:
    for before, after in pairwise(STEPS):
        assert next_step(before) == after
        assert previous_step(after) == before
    assert next_step(STEPS[-1]) is None
    assert previous_step(STEPS[0]) is None


def test_a_changed_workload_changes_the_answers_that_differ() -> None:
    """A repair may set one answer; what the person gave besides stays, whatever the build's workload says of it."""
    draft = new_draft().with_inference(concurrency=10, prompt_tokens=777)
    before = Workload(model=Model(preset="llama-3.1-8b"), phase="inference")
    after = before.model_copy(update={"inference": before.inference.model_copy(update={"kv": "fp8"})})
    changed = draft.with_workload(before, after)

    assert changed.inference.kv == "fp8"
    assert (changed.inference.concurrency, changed.inference.prompt_tokens) == (10, 777)
    assert changed.training == draft.training


def test_going_back_keeps_what_was_reached() -> None:
    assert go(at("build"), "phase").reached == STEPS[:5]


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_starts_with_a_load_and_data_of_its_own_count(kind: str) -> None:
    draft = with_starting_values(chosen().with_(kind=kind))
    assert draft.load_by in loads_of(draft)
    assert getattr(draft.inference, draft.load_by) is not None
    assert [name for name in LOADS if getattr(draft.inference, name) is not None] == [draft.load_by]
    assert (draft.training.tokens is None) != (draft.training.samples is None)
    assert changed_training(draft) == ()


def test_figures_given_for_the_same_count_stay_when_the_model_changes() -> None:
    draft = with_starting_values(chosen().with_training(tokens=3e9).with_inference(concurrency=7))
    again = with_starting_values(draft.with_(model=Model(preset="llama-3.1-70b")))
    assert again.training.tokens == 3e9
    assert again.inference.concurrency == 7


@pytest.mark.parametrize("circuit", CIRCUITS, ids=lambda c: c.key)
def test_a_circuit_chosen_is_the_circuit_shown(circuit) -> None:
    draft = with_circuit(chosen(), circuit.key)
    assert circuit_of(draft) == circuit.key
    assert draft.site.onprem.plug == circuit.plug


@pytest.mark.parametrize("volts", [230.0, 120.0])
@pytest.mark.parametrize("key", TEMPLATES)
def test_starting_places_are_valid_sites_with_the_country_s_mains(key: str, volts: float) -> None:
    draft = with_template(chosen(), key, volts)
    assert draft.site.onprem.circuit_v == volts
    assert draft.site_template == key


def test_a_latency_budget_leaves_unknown_shares_unknown() -> None:
    streams = chosen().with_(kind="streams", model=Model(preset="yolo11s"), phase="inference")
    draft = streams.with_site(where="hybrid").with_inference(streams=4, stream_fps=25, latency_ms=100)
    budget = latency_budget(draft, Results())
    assert budget is not None
    assert budget.known_ms == pytest.approx(40 + 17)
    assert budget.unknown == ("uplink", "queue", "infer", "return")
    slow = latency_budget(draft.with_site("edge", uplink_rtt_ms=200, uplink_mbps=100), Results())
    assert slow is not None
    assert slow.unknown == ("queue", "infer")
    assert slow.over_ms > 40 + 17 + 200 - 100
    assert latency_budget(draft.with_(model=None), Results()) is None


def test_a_new_project_takes_the_settings_money_and_circuit() -> None:
    draft = new_draft("USD", 120, 15, "NEMA 5-15")
    assert (draft.site.currency, draft.site.onprem.circuit_v, draft.site.onprem.circuit_a) == ("USD", 120, 15)
    assert draft.model is None
    assert draft.request() is None


class Memory:
    """The projects repository, in memory."""

    def __init__(self) -> None:
        self.kept: dict[str, StoredProject] = {}

    def save(self, project: StoredProject) -> None:
        self.kept[project.id] = project

    def get(self, project_id: str) -> StoredProject | None:
        return self.kept.get(project_id)

    def list(self) -> tuple[StoredProject, ...]:
        return tuple(sorted(self.kept.values(), key=lambda p: p.changed_at, reverse=True))

    def delete(self, project_id: str) -> None:
        self.kept.pop(project_id, None)


def test_projects_are_kept_copied_and_put_away() -> None:
    times = iter(datetime(2026, 11, 21, 8, minute, tzinfo=UTC) for minute in range(30))
    service = ProjectService(Memory(), now=lambda: next(times))
    first = service.new({"name": "A", "quote_id": "q1"}, name="A", customer="Example AG")
    copy = service.duplicate(first.id, "A, copy")
    assert copy.id != first.id
    assert copy.state["name"] == "A, copy"
    assert not any(copy.state.get(key) for key in ("quote_id", "quote_number", "revises")), "no quote of its own yet"
    assert [project.name for project in service.list()] == ["A, copy", "A"]
    service.archive(first.id)
    assert [project.name for project in service.list()] == ["A, copy"]
    assert [project.name for project in service.list(archived=True)] == ["A"]
    assert service.find(first.id) is None
    assert service.find("gone") is None
    with pytest.raises(UserError):
        service.open("gone")
