"""The steps' pages, in order. Each is imported when its step is first opened: none is needed for the first picture."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from app.ui.wizard.model import WizardModel
from app.ui.wizard.page import WizardPage


def _workload(model: WizardModel) -> WizardPage:
    from app.ui.wizard.workload_page import WorkloadPage

    return WorkloadPage(model)


def _phase(model: WizardModel) -> WizardPage:
    from app.ui.wizard.phase_page import PhasePage

    return PhasePage(model)


def _place(model: WizardModel) -> WizardPage:
    from app.ui.wizard.place_page import PlacePage

    return PlacePage(model)


def _needs(model: WizardModel) -> WizardPage:
    from app.ui.wizard.needs_page import NeedsPage

    return NeedsPage(model)


def _build(model: WizardModel) -> WizardPage:
    from app.ui.wizard.build_page import BuildPage

    return BuildPage(model)


def _cost(model: WizardModel) -> WizardPage:
    from app.ui.wizard.cost_page import CostPage

    return CostPage(model)


def _quote(model: WizardModel) -> WizardPage:
    from app.ui.wizard.quote_page import QuotePage

    return QuotePage(model)


PAGES: Mapping[str, Callable[[WizardModel], WizardPage]] = MappingProxyType(
    {
        "workload": _workload, "phase": _phase, "place": _place, "needs": _needs,
        "build": _build, "cost": _cost, "quote": _quote,
    }
)  # fmt: skip
"""One maker per step."""
