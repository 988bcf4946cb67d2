"""Cloud: whose, where, and under which terms."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QWidget

from app.ui.widgets import Card, CheckBox, ChoiceField, FoldingGrid, NumberField, Segmented, clear, column, label
from app.ui.wizard.model import WizardModel
from app.ui.wizard.place.cloud_more import cloud_facts
from app.viewmodels.draft import Draft
from app.viewmodels.numbers import currency_sign

COLUMNS = 3


class CloudCard(Card):
    """Providers and regions of the catalog as check boxes; none ticked means any."""

    def __init__(self, model: WizardModel) -> None:
        super().__init__()
        self._model = model
        self._offers: Mapping[str, Sequence[str]] = {}
        self._boxes: dict[str, CheckBox] = {}
        self.add_header(self.tr("Cloud"), "cloud", self.tr("none ticked: any"))
        self._providers = FoldingGrid(COLUMNS)
        self._holder = QWidget()
        self._holder.setLayout(self._providers)
        self.kind = Segmented(
            [("instance", self.tr("Instances, by the hour")), ("bare_metal", self.tr("Servers, by the month")),
             ("any", self.tr("Either"))],
            self.tr("What is rented"),
        )  # fmt: skip
        self.kind.changed.connect(lambda key: self._change(kind=key))
        self.body.addLayout(column(label(self.tr("What is rented"), "label"), self.kind, spacing=4))
        self.body.addWidget(label(self.tr("Providers"), "label"))
        self.body.addWidget(self._holder)
        self.empty = label(self.tr("There are no cloud machines in the catalog."), "hint")
        self.body.addWidget(self.empty)
        self._add_terms()
        self._add_amounts(model.locale_name)
        self.more = cloud_facts(model)
        self.body.addWidget(self.more)
        self.body.addStretch(1)

    def _add_terms(self) -> None:
        """Where, for how long and how safely machines are rented."""
        self.region = ChoiceField(self.tr("Region"), [(None, self.tr("any"))])
        self.region.changed.connect(lambda key: self._change(regions=(key,) if key else ()))
        self.commitment = Segmented(
            [("none", self.tr("No commitment")), ("1y", self.tr("1 year")), ("3y", self.tr("3 years"))],
            self.tr("Commitment"),
        )
        self.commitment.changed.connect(lambda key: self._change(commitment=key))
        self.spot = CheckBox(self.tr("Spot machines"))
        self.spot.clicked.connect(lambda on: self._change(spot=on))
        self.body.addWidget(self.region)
        hint = label(self.tr("Without a price for it in the catalog the one on demand counts."), "hint", wrap=True)
        self.body.addLayout(column(label(self.tr("Commitment"), "label"), self.commitment, hint, spacing=4))
        self.body.addLayout(column(self.spot, label(self.tr("They may be stopped at any time."), "hint"), spacing=2))

    def _add_amounts(self, locale: str) -> None:
        """What lies there and what goes out."""
        self.storage = NumberField(self.tr("Storage"), "gb", low=0, diamond=True, locale=locale,
                                   hint=self.tr("beside the disks of the machine"))  # fmt: skip
        self.storage.changed.connect(lambda value: self._change(storage_gb=value))
        self.egress = NumberField(self.tr("Data going out"), "tb", unit=self.tr("TB / month"), low=0, diamond=True,
                                  locale=locale)  # fmt: skip
        self.egress.changed.connect(lambda value: self._change(egress_tb_per_month=value))
        amounts = FoldingGrid(2)
        amounts.put(self.storage, 0, 0)
        amounts.put(self.egress, 0, 1)
        self.body.addLayout(amounts)

    def set_offers(self, offers: Mapping[str, Sequence[str]]) -> None:
        """The providers there are, with their regions."""
        if offers == self._offers:
            return
        self._offers = offers
        clear(self._providers)
        self._boxes = {}
        for n, name in enumerate(offers):
            box = CheckBox(name)
            box.clicked.connect(lambda _on: self._change(providers=self._ticked()))
            self._boxes[name] = box
            self._providers.addWidget(box, n // COLUMNS, n % COLUMNS)
        self.render(self._model.draft)

    def render(self, draft: Draft) -> None:
        """Shows the terms."""
        cloud = draft.site.cloud
        self.empty.setVisible(not self._offers)
        for name, box in self._boxes.items():
            box.setChecked(name in cloud.providers)
        chosen = cloud.providers or tuple(self._offers)
        regions = sorted({region for name in chosen for region in self._offers.get(name, ())} | set(cloud.regions))
        self.region.set_options([(None, self.tr("any")), *[(region, region) for region in regions]])
        self.region.set_value(cloud.regions[0] if cloud.regions else None)
        self.kind.set_value(cloud.kind)
        self.commitment.set_value(cloud.commitment)
        self.spot.setChecked(cloud.spot)
        self.storage.set_value(cloud.storage_gb)
        self.egress.set_value(cloud.egress_tb_per_month)
        sign = currency_sign(draft.site.currency, self._model.locale_name)
        self.more.fields["storage_per_gb_month"].set_unit(self.tr("{0} / GB / month").format(sign))
        self.more.show_draft(draft)

    def _ticked(self) -> tuple[str, ...]:
        return tuple(name for name, box in self._boxes.items() if box.isChecked())

    def _change(self, **values: object) -> None:
        self._model.change(self._model.draft.with_site("cloud", **values))
