"""Edge: what the place next to the sensors allows."""

from __future__ import annotations

from app.domain.streams import medium
from app.ui.widgets import Card, CheckBox, FoldingGrid, NumberField
from app.ui.wizard.model import WizardModel
from app.ui.wizard.place.edge_more import edge_facts
from app.viewmodels.draft import Draft
from app.viewmodels.numbers import currency_sign


class EdgeCard(Card):
    """Power, temperature, fans, supply, streams and uplink."""

    def __init__(self, model: WizardModel) -> None:
        super().__init__()
        self._model = model
        self.add_header(self.tr("Edge"), "place_edge")
        self.fields = self._make_fields(model.locale_name)
        self.fps = NumberField(self.tr("Pictures per stream"), "fps", low=0.01, high=1000, locale=model.locale_name)
        self.fps.changed.connect(lambda value: model.change(model.draft.with_inference(stream_fps=value)))
        self.fanless = CheckBox(self.tr("Without fans"))
        self.fanless.clicked.connect(lambda on: self._change(fanless=on))
        grid = FoldingGrid(2)
        for n, (name, field) in enumerate([*self.fields.items(), ("", self.fps)]):
            grid.put(field, n // 2, n % 2)
            if name:
                field.changed.connect(lambda value, k=name: self._change(**{k: value}))
        self.body.addLayout(grid)
        self.body.addWidget(self.fanless)

    def add_more(self) -> None:
        """The facts that are folded away: as many fields again, made in a piece of their own."""
        self.more = edge_facts(self._model)
        self.body.addWidget(self.more)
        self.body.addStretch(1)

    def _make_fields(self, locale: str) -> dict[str, NumberField]:
        tr = self.tr
        return {
            "power_w_max": NumberField(tr("Power, at most"), "w", low=0.1, diamond=True, locale=locale),
            "ambient_c_max": NumberField(tr("Temperature, at most"), "celsius", low=-40, high=100, locale=locale),
            "dc_input_v": NumberField(
                tr("Input voltage"),
                "volt",
                low=1,
                high=400,
                diamond=True,
                hint=tr("direct current; unknown or mains: empty"),
                locale=locale,
            ),
            "streams": NumberField(
                tr("Streams in one place"), "count", low=1, high=1e6, whole=True, diamond=True, locale=locale
            ),
            "places": NumberField(
                tr("Places like this"),
                "count",
                low=1,
                high=100_000,
                whole=True,
                locale=locale,
                hint=tr("each with its own devices and uplink"),
            ),
            "uplink_mbps": NumberField(tr("Uplink"), "mbps", low=0, diamond=True, locale=locale),
            "uplink_rtt_ms": NumberField(
                tr("Round trip"), "ms", low=0, diamond=True, hint=tr("to the cloud and back"), locale=locale
            ),
        }

    def render(self, draft: Draft) -> None:
        """Shows the place."""
        for name, field in self.fields.items():
            field.set_value(getattr(draft.site.edge, name))
        seen = medium(draft.workload()) != "speech"
        self.fps.set_unavailable("" if seen else self.tr("Asked for cameras only"))
        self.fps.set_value(draft.inference.stream_fps)
        self.fanless.setChecked(draft.site.edge.fanless)
        sign = currency_sign(draft.site.currency, self._model.locale_name)
        self.more.fields["uplink_price_per_month"].set_unit(self.tr("{0} / month").format(sign))
        self.more.fields["uplink_price_per_gb"].set_unit(f"{sign}/GB")
        self.more.show_draft(draft)

    def _change(self, **values: object) -> None:
        self._model.change(self._model.draft.with_site("edge", **values))
