"""On site, cloud, edge and hybrid: what each costs over the whole time, or why it cannot be had."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.domain.costs import Costs
from app.ui.told import told
from app.ui.widgets import Card, FoldingGrid, IconLabel, WhyLink, clear, label, row, unbroken
from app.ui.wizard.cost.line_names import line_name
from app.viewmodels.cost_page import OptionCard
from app.viewmodels.cost_why import why_total
from app.viewmodels.numbers import money
from app.viewmodels.why import Explanation

ICONS = {"onprem": "room", "cloud": "place_cloud", "edge": "place_edge", "hybrid": "place_hybrid"}


def option_name(key: str) -> str:
    """A way to get the work done in the user's words."""
    return {
        "onprem": QCoreApplication.translate("Options", "On site"),
        "cloud": QCoreApplication.translate("Options", "Cloud"),
        "edge": QCoreApplication.translate("Options", "Edge"),
        "hybrid": QCoreApplication.translate("Options", "Hybrid"),
        "bare_metal": QCoreApplication.translate("Options", "Bare metal"),
    }.get(key, key)


class OptionCards(QWidget):
    """Rebuilt when a figure changes."""

    def __init__(self, locale: str) -> None:
        super().__init__()
        self._locale = locale
        self._shown: tuple | None = None
        self._line = FoldingGrid(1, gap=8, flow=True)
        self.setLayout(self._line)

    def show_cards(self, cards: Sequence[OptionCard], costs: Costs, comparing: bool) -> None:
        """Other figures; ``comparing`` while the alternatives are still being searched."""
        months, currency = costs.months, costs.currency
        self._costs = costs
        wanted = (tuple(cards), months, currency, comparing)
        if wanted == self._shown:
            return
        self._shown = wanted
        clear(self._line)
        self._line.set_columns(max(1, len(cards)))
        for card in cards:
            self._line.addWidget(self._make(card, months, currency, comparing))

    def _make(self, card: OptionCard, months: int, currency: str, comparing: bool) -> Card:
        had = card.total is not None
        made = Card("card" if had or card.own else "cardSunken", margins=(12, 8, 12, 8))
        made.setMinimumHeight(94)
        name = option_name(card.key)
        mark = QWidget()
        inside = row(spacing=4)
        inside.setContentsMargins(0, 0, 0, 0)
        mark.setLayout(inside)
        if card.lowest:
            inside.addWidget(IconLabel("lowest_cost", "ok", 18))
        inside.addWidget(label(self._remark(card, comparing), "quietcaption"))
        made.body.addLayout(
            row(IconLabel(ICONS.get(card.key, "place_cloud"), "text2", 20), label(name, "strong"), None, mark)
        )
        spoken = [name, self._remark(card, comparing)]
        if had:
            amount = money(card.total, currency, self._locale)
            span = self.tr("in {0} months").format(months)
            why = WhyLink("", self._locale)
            why.set_explanation(lambda: self._why(card.key), name)
            made.body.addLayout(row(label(amount, "section"), None, why))
            spoken.append(f"{amount} {span}")
        words = self._words(card, comparing)
        detail = label(unbroken(f"{span} · {words}" if had and words else words), "quietcaption", wrap=True)
        detail.setToolTip(told(card.reason) or words)
        made.body.addWidget(detail)
        made.body.addStretch(1)
        made.setAccessibleName(", ".join(text for text in (*spoken, words) if text))
        return made

    def _why(self, key: str) -> Explanation:
        """How the total of a way came about, by the costs as they are when it is asked."""
        found = why_total(self._costs, key, option_name(key), self._locale, line_name)
        return found or Explanation(option_name(key))

    def _remark(self, card: OptionCard, comparing: bool) -> str:
        if card.lowest:
            return self.tr("lowest")
        if card.own and card.total is not None:
            return self.tr("your build")
        if card.total is not None:
            return ""
        if card.possible:
            return self.tr("no total")
        if card.reason:
            return self.tr("not possible")
        return self.tr("comparing…") if comparing else self.tr("does not apply")

    def _words(self, card: OptionCard, comparing: bool) -> str:
        if card.total is not None:
            return told(card.detail)
        if card.reason:
            return told(card.reason)
        if card.key == "hybrid" and not comparing:
            return self.tr("Edge and cloud together: for cameras and lines whose data is sent on.")
        return self.tr("The cheapest way there is being looked for.") if comparing else ""
