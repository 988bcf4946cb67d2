"""Step 2: train it, serve it, or both; only the fields that matter for the choice are shown."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from app.ui.widgets import CardGroup, FoldingGrid, place_card
from app.ui.wizard.model import WizardModel
from app.ui.wizard.page import WizardPage
from app.ui.wizard.serving_card import ServingCard
from app.ui.wizard.training_card import TrainingCard
from app.viewmodels.draft import Draft
from app.viewmodels.models_list import needs_of
from app.viewmodels.results import Results

SPARE_PX = 136
"""So much room the columns take beyond what stands in them: on a tall screen they end, and have no hole."""


class PhasePage(WizardPage):
    """Three cards, and a column for each phase that is chosen."""

    key = "phase"
    form_width = 1000

    def __init__(self, model: WizardModel) -> None:
        super().__init__(
            model,
            self.tr("Train it, serve it, or both?"),
            self.tr("Only the fields that matter for your choice are shown."),
        )

    def build(self) -> Iterator[None]:
        self.choice = CardGroup(self.tr("Train or serve"))
        for key, title, icon, text in (
            ("training", self.tr("Train"), "train", self.tr("Teach the model your data")),
            ("inference", self.tr("Serve"), "serve", self.tr("Answer requests")),
            ("both", self.tr("Both on one machine"), "both", self.tr("They take turns; the larger need counts")),
        ):
            self.choice.add(place_card(key, title, icon, text), 1)
        self.body.addWidget(self.choice)
        self.body.addSpacing(2)
        both = FoldingGrid(2, gap=8, fill=True, most=SPARE_PX, alone=True)
        self.body.addLayout(both, 1)
        yield
        self.training = TrainingCard(self.model)
        both.put(self.training, 0, 0)
        yield
        self.serving = ServingCard(self.model)
        both.put(self.serving, 0, 1)
        self.choice.changed.connect(lambda key: self.model.change(self.model.draft.with_(phase=key)))

    def render(self, draft: Draft, results: Results) -> None:
        self.choice.set_value(draft.phase)
        self.training.setVisible(draft.phase != "inference")
        self.serving.setVisible(draft.phase != "training")
        needs = needs_of(draft, self.context.size.presets)
        if draft.phase != "inference":
            self.training.render(draft, needs)
        if draft.phase != "training":
            self.serving.render(draft, needs)

    def initial_focus(self) -> QWidget | None:
        return self.choice.cards.get(self.choice.value or "both")

    def summary_hint(self) -> str:
        return self.tr("Next: say where it will run. That sets power, heat and noise limits.")
