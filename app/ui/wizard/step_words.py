"""The words of the stepper: names, answers in short, states."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject

from app.ui.told import told
from app.ui.widgets import plural
from app.viewmodels.draft import Draft
from app.viewmodels.flow import ATTENTION, NOT_REACHED, OUT_OF_DATE, StepView
from app.viewmodels.numbers import memory, money, show
from app.viewmodels.results import Results
from app.viewmodels.summary import EARLY_NEEDS


class StepWords(QObject):
    """Turns step views into captions."""

    def __init__(self, locale: str) -> None:
        super().__init__()
        self._locale = locale

    def names(self) -> Mapping[str, str]:
        """The steps' names."""
        return {
            "workload": self.tr("Workload"),
            "phase": self.tr("Train or serve"),
            "place": self.tr("Where"),
            "needs": self.tr("What it needs"),
            "build": self.tr("Build"),
            "cost": self.tr("Cost"),
            "quote": self.tr("Quote"),
        }

    def states(self) -> Mapping[str, str]:
        """The states in words, for screen readers."""
        return {
            "done": self.tr("Done"),
            "current": self.tr("Current step"),
            ATTENTION: self.tr("Needs attention"),
            OUT_OF_DATE: self.tr("Out of date"),
            NOT_REACHED: self.tr("Not reached"),
        }

    def captions(self, draft: Draft, results: Results, views: tuple[StepView, ...]) -> dict[str, str]:
        """What stands under each name."""
        return {view.key: self._caption(view, draft, results) for view in views}

    def _caption(self, view: StepView, draft: Draft, results: Results) -> str:
        if view.state == NOT_REACHED:
            return self.tr("Not reached")
        if view.state == OUT_OF_DATE:
            return self.tr("Out of date")
        return str(getattr(self, f"_{view.key}")(view, draft, results))

    def _workload(self, _view: StepView, draft: Draft, _results: Results) -> str:
        return (draft.model_title or self.tr("Own figures")) if draft.model else self.tr("No model yet")

    def _phase(self, _view: StepView, draft: Draft, _results: Results) -> str:
        phase = {"training": self.tr("Train"), "inference": self.tr("Serve"), "both": self.tr("Both")}[draft.phase]
        if draft.phase == "inference":
            return phase
        method = {"full": self.tr("full tune"), "lora": "LoRA", "qlora": "QLoRA"}[draft.training.method]
        return self._two(phase, method)

    def _place(self, _view: StepView, draft: Draft, _results: Results) -> str:
        if draft.site.where != "onprem":
            return {"cloud": self.tr("Cloud"), "edge": self.tr("Edge"), "hybrid": self.tr("Edge and cloud")}[
                draft.site.where
            ]
        kind = {
            "workstation": self.tr("Workstation"),
            "server": self.tr("Server"),
            "cluster": self.tr("Cluster"),
            "auto": self.tr("On site"),
        }[draft.site.onprem.kind]
        return self._two(kind, f"{show(draft.site.onprem.circuit_a, self._locale)} A")

    def _two(self, first: str, second: str) -> str:
        return self.tr("{0}, {1}").format(first, second)

    def _needs(self, _view: StepView, _draft: Draft, results: Results) -> str:
        demand = results.current_demand
        if demand is None or not demand.count:
            return self._memory(results)
        needed = max((one.need_gib for one in demand.predictions), default=0.0) * demand.count
        cards = plural(demand.count, self.tr("{n} GPU"), self.tr("{n} GPUs"))
        return self._two(cards, self._whole(needed))

    def _memory(self, results: Results) -> str:
        """Before a card is chosen: what one device would have to hold."""
        needs = results.requirement.needs if results.requirement else ()
        values = [need.minimum.value for need in needs if need.key in EARLY_NEEDS]
        if not values:
            return self.tr("Computing…") if results.updating else ""
        return self.tr("{0} in total").format(self._whole(max(values)))

    def _whole(self, gib: float) -> str:
        """A size in few letters: from ten on without its decimal."""
        return memory(round(gib) if gib >= 10 else gib, self._locale)

    def _build(self, view: StepView, draft: Draft, _results: Results) -> str:
        if view.failed:
            return plural(view.failed, self.tr("{n} check fails"), self.tr("{n} checks fail"))
        if view.missing:
            return plural(view.missing, self.tr("{n} fact missing"), self.tr("{n} facts missing"))
        if draft.build is None:
            return self.tr("No build possible") if view.status == "failed" else self.tr("Not chosen yet")
        return told((draft.proposal or "").partition(",")[0].partition(" · ")[0]) or self.tr("Own build")

    def _cost(self, _view: StepView, _draft: Draft, results: Results) -> str:
        costs = results.costs
        if costs is None:
            return ""
        if costs.break_even_month is not None:
            return self.tr("Pays from month {0}").format(costs.break_even_month)
        return money(costs.tco, costs.currency, self._locale) if costs.tco is not None else self.tr("Price on request")

    def _quote(self, _view: StepView, draft: Draft, _results: Results) -> str:
        return draft.quote_number or self.tr("Draft")
