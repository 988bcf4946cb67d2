"""The seven steps: their order, what each shows in the stepper, and which may be opened."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.finding import VerdictKind
from app.viewmodels.build_page import nothing_possible
from app.viewmodels.draft import Draft
from app.viewmodels.results import Results
from app.viewmodels.steps import STEPS

DONE, CURRENT, ATTENTION, OUT_OF_DATE, NOT_REACHED = "done", "current", "attention", "out_of_date", "not_reached"


@dataclass(frozen=True)
class StepView:
    """One step as the stepper shows it. ``status`` is failed, warning or unknown where it needs attention."""

    key: str
    number: int
    state: str
    current: bool
    status: str | None = None
    failed: int = 0
    missing: int = 0

    @property
    def reachable(self) -> bool:
        """Whether the step can be opened."""
        return self.state != NOT_REACHED


def steps_of(draft: Draft, results: Results, shown: tuple[str, ...] = STEPS) -> tuple[StepView, ...]:
    """The stepper's seven entries."""
    return tuple(_view(key, STEPS.index(key) + 1, draft, results) for key in shown)


def _view(key: str, number: int, draft: Draft, results: Results) -> StepView:
    current = draft.step == key
    if key not in draft.reached:
        return StepView(key, number, NOT_REACHED, current)
    if key in ("build", "cost", "quote") and draft.out_of_date:
        return StepView(key, number, OUT_OF_DATE, current)
    if key == "build" and draft.build is None and _impossible(draft, results):
        return StepView(key, number, ATTENTION, current, "failed")
    report = results.report
    if key == "build" and report is not None:
        failed, missing = len(report.errors), len(report.missing)
        if report.verdict == VerdictKind.FAILS:
            return StepView(key, number, ATTENTION, current, "failed", failed, missing)
        if report.verdict == VerdictKind.INCOMPLETE:
            return StepView(key, number, ATTENTION, current, "unknown", failed, missing)
    if not current and obstacle(draft, key):
        return StepView(key, number, ATTENTION, current, "unknown")
    return StepView(key, number, CURRENT if current else DONE, current)


def _impossible(draft: Draft, results: Results) -> bool:
    """Whether a search for these very answers has shown that no build meets them."""
    return results.proposals_for == draft.fingerprint and nothing_possible(results.proposals)


def next_step(key: str, shown: tuple[str, ...] = STEPS) -> str | None:
    """The step after this one; ``None`` after the last."""
    at = shown.index(key)
    return shown[at + 1] if at + 1 < len(shown) else None


def previous_step(key: str, shown: tuple[str, ...] = STEPS) -> str | None:
    """The step before this one; ``None`` before the first."""
    at = shown.index(key)
    return shown[at - 1] if at > 0 else None


def may_open(draft: Draft, key: str) -> bool:
    """Any step reached before may be opened again, and the one after the last reached that is complete."""
    if key in draft.reached:
        return True
    before = previous_step(key)
    return before is not None and before in draft.reached and obstacle(draft, before) is None


def obstacle(draft: Draft, key: str) -> str | None:
    """What keeps the user from leaving a step forwards, as a code the page puts in words; ``None``: nothing does."""
    if key == "workload" and draft.model is None:
        return "no_model"
    if key == "workload" and not draft.name.strip():
        return "no_name"
    if key == "phase" and draft.workload() is None:
        return "no_workload"
    if key == "build" and draft.build is None:
        return "no_build"
    return None


def go(draft: Draft, key: str) -> Draft:
    """The draft with ``key`` as its step, noted as reached."""
    reached = draft.reached if key in draft.reached else tuple(s for s in STEPS if s in draft.reached or s == key)
    return draft.with_(step=key, reached=reached)


def verdict_of(results: Results) -> VerdictKind | None:
    """The verdict to show, if there is one."""
    return None if results.report is None else results.report.verdict
