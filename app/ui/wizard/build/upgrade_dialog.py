"""From a machine that one owns: the cheapest change that meets the request."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QHeaderView, QWidget

from app.domain.build import BuildDocument
from app.domain.request import Request
from app.solver.result import Upgrade
from app.ui.told import told
from app.ui.widgets import Column, DataTable
from app.ui.wizard.build.cards import proof_text
from app.ui.wizard.build.other_ways import TIME_LIMIT_S, Asking
from app.ui.wizard.build.parts_card import role_word
from app.ui.wizard.model import WizardModel
from app.viewmodels.judging import build_of
from app.viewmodels.numbers import money
from app.viewmodels.owned import ChangeRow, change_rows, unchanged


class UpgradeDialog(Asking):
    """What to buy, what goes and what stays. ``taken`` sends a ``ChangeRow``, whose card is the machine afterwards."""

    def __init__(self, parent: QWidget, model: WizardModel, owned: BuildDocument, request: Request) -> None:
        super().__init__(parent, model.context.runner)
        self.setWindowTitle(self.tr("Start from a machine you own"))
        self.words.setText(self.tr("The cheapest change of “{0}” that meets every demand.").format(told(owned.name)))
        self._locale, self._currency = model.locale_name, request.site.currency
        words = {"add": self.tr("Buy"), "remove": self.tr("Leave out"), "keep": self.tr("Keep")}
        columns = [
            Column(self.tr("Change"), lambda r: words[r.action], lambda r: list(words).index(r.action)),
            Column(self.tr("Role"), lambda r: role_word(r.role)),
            Column(self.tr("Part"), lambda r: r.title, lambda r: r.title),
            Column(self.tr("Pieces"), lambda r: str(r.qty), lambda r: r.qty, number=True),
            Column(self.tr("Price"), self._price, lambda r: r.price, number=True, bold=True),
        ]
        self.finish_layout(DataTable(columns, self.tr("Changes of the machine")))
        self.table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.table.horizontalHeader().setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        service, catalog = model.context.propose, model.context.catalog

        def work(stop: Any) -> Upgrade | None:
            return service.upgrade(request, build_of(owned, catalog), time_limit_s=TIME_LIMIT_S, stop=stop)

        self.ask(work)

    def answered(self, answer: Upgrade | None) -> None:
        rows = change_rows(answer)
        self.table.set_rows(rows, select=lambda _first: True)
        if answer is None or not rows:
            self.say(self.tr("No change of this machine can meet every demand."))
            return
        self.on_chosen(self.table.current)
        if unchanged(answer):
            self.say(self.tr("The machine meets every demand as it is: nothing to change."))
            return
        card = rows[0].card
        price = money(card.price, card.currency, self._locale)
        self.say(self.tr("To buy: {0}. {1}.").format(price, proof_text(card, self._locale)))

    def _price(self, shown: ChangeRow) -> str:
        return "" if shown.price is None else money(shown.price, self._currency, self._locale)
