"""The steps' pages, in order."""

from __future__ import annotations

from app.ui.wizard.build_page import BuildPage
from app.ui.wizard.cost_page import CostPage
from app.ui.wizard.needs_page import NeedsPage
from app.ui.wizard.page import WizardPage
from app.ui.wizard.phase_page import PhasePage
from app.ui.wizard.place_page import PlacePage
from app.ui.wizard.quote_page import QuotePage
from app.ui.wizard.workload_page import WorkloadPage

PAGES: tuple[type[WizardPage], ...] = (
    WorkloadPage,
    PhasePage,
    PlacePage,
    NeedsPage,
    BuildPage,
    CostPage,
    QuotePage,
)
"""One class per step; the frame shows the steps that are here."""
