"""The best that each provider rents for the work, or each of its regions. ``taken`` sends a ``ProviderRow``."""

from __future__ import annotations

from PySide6.QtWidgets import QHeaderView, QWidget

from app.domain.request import Request
from app.services.propose import ProposeService
from app.services.rent import PlaceOffer
from app.ui.days import day_text
from app.ui.tasks import Runner
from app.ui.widgets import Column, DataTable, Segmented, status_word
from app.ui.wizard.build.other_ways import Asking
from app.ui.wizard.build.cards import speed_text
from app.viewmodels.numbers import money
from app.viewmodels.other_ways import ProviderRow, provider_rows
from app.ui.told import told

TIME_LIMIT_S = 30.0
WIDE_PX, HIGH_PX = 1060, 480


class ProvidersDialog(Asking):
    """A line per provider or region, the cheapest first; those with nothing to offer say why."""

    def __init__(self, parent: QWidget, service: ProposeService, request: Request, runner: Runner, locale: str) -> None:
        super().__init__(parent, runner)
        self.setWindowTitle(self.tr("Every provider"))
        self.resize(WIDE_PX, HIGH_PX)
        self.words.setText(self.tr("The cheapest that each rents for this work, with the age of its price."))
        self._service, self._request = service, request
        self._locale, self._currency = locale, request.site.currency
        self.by = Segmented(
            [("provider", self.tr("By provider")), ("region", self.tr("By region"))], self.tr("Told by"), compact=True
        )
        self.by.set_value("provider")
        self.by.changed.connect(lambda _key: self._ask())
        columns = [
            Column(self.tr("Provider"), lambda r: r.provider, lambda r: r.provider, mark=self._mark),
            Column(self.tr("Region"), lambda r: r.region, lambda r: r.region or None),
            Column(self.tr("Machines"), _machines, tip=lambda r: told(r.reason)),
            Column(self.tr("Accelerators"), lambda r: r.card.accelerators if r.card else ""),
            Column(self.tr("Time"), lambda r: speed_text(r.card, locale) if r.card else ""),
            Column(self.tr("One run"), lambda r: self._money(r.run), lambda r: r.run, number=True,
                   bold=lambda r: r.run is not None),
            Column(self.tr("A month"), lambda r: self._money(r.month), lambda r: r.month, number=True,
                   bold=lambda r: r.run is None),
            Column(self.tr("Price of"), self._day, lambda r: r.price_as_of, tip=self._age),
        ]
        self.finish_layout(DataTable(columns, self.tr("Offers of the providers")), self.by)
        head = self.table.horizontalHeader()
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        self._ask()

    def _ask(self) -> None:
        by = self.by.value or "provider"
        self.table.set_rows(())
        self.ask(
            lambda stop: self._service.offers(
                self._request, "region" if by == "region" else "provider", time_limit_s=TIME_LIMIT_S, stop=stop
            )
        )

    def answered(self, answer: tuple[PlaceOffer, ...]) -> None:
        rows = provider_rows(answer)
        self.table.set_rows(rows, select=lambda _first: True)
        self.on_chosen(self.table.current)
        count = sum(1 for one in rows if one.card is not None)
        self.say(self.tr("{0} of {1} rent what does this work.").format(count, len(rows)))

    def _money(self, amount: object) -> str:
        return "" if amount is None else money(amount, self._currency, self._locale)

    def _day(self, one: ProviderRow) -> str:
        day = day_text(one.price_as_of)
        return self.tr("{0}, old").format(day) if one.price_stale else day

    def _age(self, one: ProviderRow) -> str:
        return "" if one.price_age_days is None else self.tr("{0} days old").format(one.price_age_days)

    def _mark(self, one: ProviderRow) -> tuple[str, str, str] | None:
        return None if one.card is not None else ("failed", "fail", status_word("failed"))


def _machines(one: ProviderRow) -> str:
    """What is rented, without the provider, who has a column; else why there is nothing."""
    return told(one.card.document.name).replace(f"{one.provider} ", "") if one.card else told(one.reason)
