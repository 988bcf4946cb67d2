"""Step 3: where it runs. On site, cloud, edge, or edge and cloud together."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from app.domain.uplink import uplink_plan
from app.ui.widgets import CardGroup, FoldingGrid, place_card
from app.ui.wizard.cloud_card import CloudCard
from app.ui.wizard.edge_card import EdgeCard
from app.ui.wizard.latency_card import LatencyCard
from app.ui.wizard.model import WizardModel
from app.ui.wizard.money_card import MoneyCard
from app.ui.wizard.onsite_cards import PowerCard, RoomCard
from app.ui.wizard.page import WizardPage
from app.viewmodels.draft import Draft
from app.viewmodels.place_page import latency_budget
from app.viewmodels.results import Results


class PlacePage(WizardPage):
    """The place limits power, heat, noise and space; each place shows its own cards."""

    key = "place"
    form_width = 1000

    def __init__(self, model: WizardModel) -> None:
        super().__init__(
            model,
            self.tr("Where will it run?"),
            self.tr(
                "The place limits power, heat, noise and space. Costs are compared with the other places in step 6."
            ),
        )

    def build(self) -> Iterator[None]:
        self.choice = CardGroup(self.tr("Place"))
        for key, title, icon, text in (
            ("onprem", self.tr("On site"), "place_onsite", self.tr("Office, lab, rack")),
            ("cloud", self.tr("Cloud"), "place_cloud", self.tr("Rented by the hour")),
            ("edge", self.tr("Edge"), "place_edge", self.tr("Next to the cameras")),
            ("hybrid", self.tr("Hybrid"), "place_hybrid", self.tr("Edge collects, cloud thinks")),
        ):
            self.choice.add(place_card(key, title, icon, text), 1)
        self.body.addWidget(self.choice)
        self.body.addSpacing(2)
        yield
        model = self.model
        self.room = RoomCard(model)
        self.body.addWidget(self.room)
        yield
        self.room.add_more()
        yield
        self.power = PowerCard(model)
        self.body.addWidget(self.power)
        yield
        self.power.add_more()
        yield
        self.edge = EdgeCard(model)
        both = FoldingGrid(2, gap=8, alone=True)
        both.put(self.edge, 0, 0)
        self.body.addLayout(both)
        yield
        self.edge.add_more()
        yield
        self.cloud = CloudCard(model)
        both.put(self.cloud, 0, 1)
        yield
        self.latency = LatencyCard(model.locale_name)
        self.money = MoneyCard(model)
        self.body.addWidget(self.latency)
        self.body.addWidget(self.money)
        self.body.addStretch(1)
        self.choice.changed.connect(lambda key: self.model.change(self.model.draft.with_site(where=key)))

    def render(self, draft: Draft, results: Results) -> None:
        where = draft.site.where
        self.choice.set_value(where)
        for card, shown in (
            (self.room, where == "onprem"),
            (self.power, where == "onprem"),
            (self.cloud, where in ("cloud", "hybrid")),
            (self.edge, where in ("edge", "hybrid")),
        ):
            card.setVisible(shown)
        if where == "onprem":
            self.room.render(draft)
            self.power.render(draft)
        if where in ("cloud", "hybrid"):
            self.cloud.render(draft)
        if where in ("edge", "hybrid"):
            self.edge.render(draft)
        budget = latency_budget(draft, results) if where in ("edge", "hybrid") else None
        self.latency.setVisible(budget is not None and bool(budget.steps))
        if budget is not None:
            self.latency.render(budget)
            self.latency.render_uplink(uplink_plan(draft.workload(), draft.site, where))
        self.money.render(draft)

    def entered(self) -> None:
        context = self.context
        self.runner.run(
            self,
            lambda _stop: (context.settings.load(), context.projects.list(), _regions(context)),
            done=self._on_loaded,
        )

    def _on_loaded(self, loaded: tuple) -> None:
        settings, projects, regions = loaded
        self.room.set_country(settings.seller.country, settings.circuit_v)
        self.room.set_saved(
            [(p.name, p.state.get("site")) for p in projects if p.id != self.model.project_id and p.state.get("site")]
        )
        self.cloud.set_offers(regions)

    def initial_focus(self) -> QWidget | None:
        return self.choice.cards.get(self.choice.value or "onprem")

    def summary_hint(self) -> str:
        return self.tr("Next: see what this asks of the hardware.")


def _regions(context) -> dict[str, list[str]]:
    """The providers in the catalog with their regions."""
    offers: dict[str, set[str]] = {}
    for part in (*context.catalog.list("cloud_instance"), *context.catalog.list("bare_metal")):
        regions = offers.setdefault(getattr(part.spec, "provider", None) or part.vendor, set())
        region = getattr(part.spec, "region", None)
        if region:
            regions.add(region)
    return {vendor: sorted(regions) for vendor, regions in sorted(offers.items())}
