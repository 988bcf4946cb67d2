"""Steps 5 to 7: build, cost, quote, and the stepper's states."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from functools import partial
from threading import Event
from typing import Any, ClassVar

from PySide6.QtCore import Qt

from app.domain.errors import Cancelled, EnvironmentFault, UserError
from app.solver.result import Progress, ProposalResult
from app.ui.told import told_error
from app.ui.widgets import Dialogs
from app.ui.widgets.dialogs import MessageDialog
from app.ui.wizard.build.accept_dialog import AcceptDialog
from app.ui.wizard.build.checklist_dialog import ChecklistDialog
from app.ui.wizard.build.fact_dialog import FactDialog
from app.ui.wizard.build.machine_card import LargeFigure
from app.ui.wizard.build.other_ways import FrontDialog, KindsDialog
from app.ui.wizard.build.plan_view import LargePlan
from app.ui.wizard.build.providers_dialog import ProvidersDialog
from app.ui.wizard.build.upgrade_dialog import UpgradeDialog
from app.ui.wizard.build.wishes_dialog import WishesDialog
from app.ui.wizard.compare.dialog import CompareDialog
from app.ui.wizard.cost.growth_dialog import GrowthDialog
from app.ui.wizard.swap_dialog import SwapDialog
from app.viewmodels.draft import Draft
from tests.pictures.scene import Scene
from tests.pictures.scenes_steps import EXAMPLES
from tests.pictures.seeds import draft_of, searches
from tests.pictures.stage import Stage

LORA, CPU_ONLY = "lora-8b-workstation", "tabular-cpu"
SMALL_CASE_SUPPLY = "cooler-master-v750-sfx-gold-atx3"
"""A supply of the wrong shape and too weak: its row fails."""
COOLER_OF_UNKNOWN_POWER = "arctic-freezer-36"
UNPRICED = "nv-rtxpro4000-sff"


class Held:
    """A search that stands still at the best it has found, until it is stopped."""

    def __init__(self, service: Any, seen: tuple[Progress, ...]) -> None:
        self._service, self._seen = service, seen

    def __getattr__(self, name: str) -> Any:
        return getattr(self._service, name)

    def propose(self, request: Any, *, progress: Any, stop: Event, **limits: Any) -> ProposalResult:
        """Tells what it found, then waits."""
        for one in self._seen:
            progress(one)
        stop.wait(60)
        raise Cancelled("stopped")


def _proposing(stage: Stage) -> None:
    draft = draft_of(stage.services, LORA, "needs")
    _result, seen = searches().of(stage.services, draft)
    told = tuple(one.model_copy(update={"elapsed_s": 2.4}) for one in seen if one.best is not None)[:1]
    stage.context = replace(stage.context, propose=Held(stage.context.propose, told))
    stage.open_draft(draft)
    stage.held = True
    stage.at_close.append(lambda: stage.page.proposing.cancel.click())
    stage.window.frame.go_next()
    stage.wait(lambda: not stage.page.proposing.take.reason)


def _fails(stage: Stage) -> Any:
    return stage.open_built(LORA, psu=SMALL_CASE_SUPPLY)


def _row(page: Any, role: str) -> Any:
    return next(row for row in page.area.parts.table.table.rows if row.role == role)


def _impossible(stage: Stage) -> None:
    draft = draft_of(stage.services, LORA, "needs")
    stage.open_draft(draft.with_site(budget=Decimal(900)).with_training(deadline_hours=48))
    stage.window.frame.go_next()
    page = stage.page
    stage.wait(page.impossible.isVisible)
    stage.rest()


def _swap(stage: Stage, role: str = "psu", fails: bool = True) -> None:
    page = _fails(stage) if fails else stage.open_built(LORA)
    page.actions_.swap(_row(page, role))
    dialog = stage.dialog(SwapDialog)
    stage.wait(dialog.verdict.isVisible)
    stage.rest()


def _over(stage: Stage, kind: type, open_it: Any, example: str = LORA, step: str = "build", **parts: str) -> Any:
    """A dialog over the page of a built example."""
    page = stage.open_built(example, step, **parts)
    open_it(page)
    stage.rest()
    return stage.dialog(kind)


class Kinds:
    """Asks every kind of machine once a run: it takes long, and the answer is the same."""

    answers: ClassVar[dict[str, Any]] = {}

    def __init__(self, service: Any) -> None:
        self._service = service

    def __getattr__(self, name: str) -> Any:
        return getattr(self._service, name)

    def compare(self, request: Any, *given: Any, told: Any = None, **limits: Any) -> Any:
        """As the service, from memory the second time."""
        mark = request.model_dump_json()
        if mark not in self.answers:
            self.answers[mark] = self._service.compare(request, *given, told=told, **limits)
        elif told is not None:
            for one in self.answers[mark]:
                told(one)
        return self.answers[mark]


def _kinds(stage: Stage) -> None:
    stage.context = replace(stage.context, propose=Kinds(stage.context.propose))
    dialog = _over(stage, KindsDialog, lambda page: page.others.show_kinds(), CPU_ONLY)
    stage.wait(lambda: dialog.table.table.rowCount() > 0)
    stage.rest()


def _compare(stage: Stage) -> None:
    dialog = _over(stage, CompareDialog, lambda page: stage.click(page.compare))
    stage.wait(lambda: dialog.comparison is not None)
    for key in list(dialog.chips)[:3]:
        if not dialog.chips[key].isChecked():
            stage.click(dialog.chips[key])
    stage.rest()


def _large_slots(stage: Stage, example: str = LORA) -> None:
    _over(stage, LargeFigure, lambda page: page.area.machine._on_large(), example)


def _plan(stage: Stage, view: int) -> None:
    page = stage.open_built("pretrain-7b-cluster")
    nodes = page.area.machine._nodes
    plans = [n for n in range(nodes.count()) if isinstance(nodes.itemData(n), str)]
    nodes.setCurrentIndex(plans[view])
    page.area.machine._on_large()
    stage.dialog(LargePlan)


def _wishes(stage: Stage, kept: str = "", words: str = "") -> None:
    """The wishes; with a part of the build kept, and a search for one that is not wanted."""
    dialog = _over(stage, WishesDialog, lambda page: stage.click(page.wishes))
    if kept:
        dialog.keep.edit.setFocus()
        stage.type(dialog.keep.edit, kept)
        stage.press(dialog.keep.edit, Qt.Key.Key_Return)
        stage.wait(lambda: dialog.keep.value)
        dialog.exclude.edit.setFocus()
        stage.type(dialog.exclude.edit, words)
        stage.rest()


def _fact(stage: Stage) -> None:
    def ask(page: Any) -> None:
        gap = next(one for one in page.area.gaps._gaps if one.addable)
        page.actions_._on_add_fact(gap)

    _over(stage, FactDialog, ask, cooler=COOLER_OF_UNKNOWN_POWER)


def _accept(stage: Stage) -> None:
    def ask(page: Any) -> None:
        row = next(row for row in page.area.findings.rows if row.view.status == "warning")
        page.actions_._on_accept(row.view.finding)

    _over(stage, AcceptDialog, ask, accelerator="asus-tuf-rtx5090-oc", psu="corsair-rm1000e-2025")


def _repaired(stage: Stage) -> None:
    page = _fails(stage)
    stage.click(page.area.findings.first_fix())
    stage.wait(page.report_bar.isVisible)
    stage.rest()


def _only(stage: Stage, status: str) -> None:
    page = _fails(stage)
    page._on_finding_wanted(status)
    stage.rest()


def _out_of_date(stage: Stage) -> None:
    stage.open_built(LORA)
    model = stage.window.model
    model.change(model.draft.with_site("onprem", other_load_w=100))
    stage.rest()


def _stepper(stage: Stage) -> None:
    _out_of_date(stage)
    stage.window.frame.go_to("place")
    stage.rest()


# cost


def _assumed(stage: Stage) -> None:
    stage.open_built(LORA, "cost", lambda draft: draft.with_(assumptions={"electricity_price_per_kwh": "0.41"}))


def _no_price(stage: Stage) -> None:
    stage.open_built(LORA, "cost", accelerator=UNPRICED)


def _growth(stage: Stage, example: str) -> None:
    dialog = _over(stage, GrowthDialog, lambda page: page._on_growth(), example, "cost")
    stage.wait(lambda: dialog.plan is not None)
    stage.rest()


def _cost_view(stage: Stage, key: str) -> None:
    page = stage.open_built(LORA, "cost")
    page.figures.show_view(key)
    stage.rest()


# quote


def _quote(stage: Stage, example: str = LORA, **parts: str) -> Any:
    page = stage.open_built(example, "quote", **parts)
    stage.wait(lambda: bool(page.preview.pdf))
    stage.rest()
    return page


def _confirm(stage: Stage) -> None:
    page = _quote(stage)
    page.on_next()
    stage.dialog(MessageDialog)


def _issued(stage: Stage, save: Any) -> Any:
    page = _quote(stage)
    kept = Dialogs.confirm, Dialogs.save_file
    Dialogs.confirm = staticmethod(lambda *_a, **_k: True)
    Dialogs.save_file = staticmethod(save)
    try:
        page.on_next()
        stage.wait(lambda: page.issued is not None)
        stage.rest()
    finally:
        Dialogs.confirm, Dialogs.save_file = (staticmethod(one) for one in kept)
    return page


def _export_failed(stage: Stage) -> None:
    _issued(stage, lambda *_a, **_k: stage.folder / "no-such-folder" / "quote.pdf")


def _not_saved(stage: Stage) -> None:
    stage.open_built(LORA)

    def full(*_given: object, **_more: object) -> None:
        raise EnvironmentFault("the disk is full.")

    save = stage.context.projects.save
    stage.context.projects.save = full
    stage.at_close.append(lambda: setattr(stage.context.projects, "save", save))
    model = stage.window.model
    model.change(model.draft.with_(name=model.draft.name + ", second"))
    model.flush()
    stage.rest()


def _not_possible_reason(stage: Stage) -> None:
    page = stage.open(LORA, "needs")
    page.show_error(told_error(UserError("This project cannot be read.")))
    stage.breathe()


def _both(draft: Draft) -> Draft:
    return draft.with_(phase="both")


SCENES = (
    Scene("build-proposing", _proposing),
    *(Scene(f"build-{key}", partial(Stage.open_built, example=key)) for key in EXAMPLES),
    Scene("build-both", partial(Stage.open_built, example=LORA, change=_both)),
    Scene("build-fails", _fails, quick=True),
    Scene("build-only-verified", partial(_only, status="verified")),
    Scene("build-repaired", _repaired),
    Scene("build-out-of-date", _out_of_date),
    Scene("build-impossible", _impossible),
    Scene("build-swap", _swap, quick=True),
    Scene("build-swap-gpu", partial(_swap, role="accelerator", fails=False)),
    Scene("build-slots-large", _large_slots),
    Scene("build-bays-large", partial(_large_slots, example="serve-70b-server")),
    Scene("build-compare", _compare),
    Scene("build-wishes", _wishes),
    Scene("build-wishes-parts", partial(_wishes, kept="rtx pro 4000 blackwell", words="corsair rm")),
    Scene("build-checklist", lambda stage: _over(stage, ChecklistDialog, lambda page: stage.click(page.checklist))),
    Scene("build-fact", _fact),
    Scene("build-accept", _accept),
    Scene("build-front", lambda stage: _over(stage, FrontDialog, lambda page: page.others.show_front())),
    Scene("build-kinds", _kinds),
    Scene("build-providers",
          lambda stage: _over(stage, ProvidersDialog, lambda page: page.others.show_providers(), "finetune-cloud")),
    Scene("build-least-changes",
          lambda stage: _over(stage, UpgradeDialog, lambda page: page.others.show_changed(), psu=SMALL_CASE_SUPPLY)),
    Scene("build-plan-network", partial(_plan, view=0)),
    Scene("build-plan-racks", partial(_plan, view=1)),
    Scene("stepper-out-of-date", _stepper),
    *(Scene(f"cost-{key}", partial(Stage.open_built, example=key, step="cost"), quick=key == LORA)
      for key in EXAMPLES),
    Scene("cost-assumption-changed", _assumed),
    Scene("cost-price-missing", _no_price),
    Scene("cost-table", partial(_cost_view, key="table")),
    Scene("cost-sensitivity", partial(_cost_view, key="sensitivity")),
    Scene("cost-growth", partial(_growth, example=LORA)),
    Scene("cost-growth-cluster", partial(_growth, example="pretrain-7b-cluster")),
    Scene("quote-draft", _quote),
    Scene("quote-hybrid", partial(_quote, example="speech-hybrid")),
    Scene("quote-fails", lambda stage: _quote(stage, psu=SMALL_CASE_SUPPLY)),
    Scene("quote-confirm", _confirm),
    Scene("quote-issued", lambda stage: _issued(stage, lambda *_a, **_k: None)),
    Scene("quote-export-failed", _export_failed),
    Scene("not-saved", _not_saved),
    Scene("error-on-page", _not_possible_reason),
)  # fmt: skip
