"""While the search runs: how far it is, the best build so far, Cancel and Take this one."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar

from app.solver.result import Progress
from app.ui.widgets import Button, Card, announce, label, row
from app.ui.wizard.build.cards import LOOSE_GAP, ProposalCards
from app.viewmodels.build_page import cards_of
from app.viewmodels.numbers import money, show


class ProposingPanel(Card):
    """Both buttons end the search and keep the best found; ``take_wanted`` moreover chooses it."""

    cancel_wanted = Signal()
    take_wanted = Signal()

    def __init__(self, locale: str) -> None:
        super().__init__()
        self._locale = locale
        self._told = ""
        head = self.add_header(self.tr("Looking for the best builds"))
        self.bar = QProgressBar()
        self.bar.setAccessibleName(self.tr("Progress of the search"))
        self.bar.setTextVisible(False)
        self.stage = label("", "quiet")
        self.best = label("", "strong", wrap=True)
        self.card = ProposalCards(locale)
        self.card.changed.connect(lambda _key: self.take_wanted.emit())
        self.cancel = Button(self.tr("Cancel"), "clear")
        self.cancel.setToolTip(self.tr("Ends the search and keeps the best found"))
        self.cancel.pressed_ok.connect(self.cancel_wanted)
        self.take = Button(self.tr("Take this one"), "", "primary")
        self.take.pressed_ok.connect(self.take_wanted)
        head.addWidget(self.stage)
        self.body.addWidget(self.bar)
        line = row(self.best, self.cancel, self.take)
        line.setStretch(0, 1)
        self.body.addLayout(line)
        self.body.addWidget(self.card)
        self.start()

    def start(self) -> None:
        """A new search begins."""
        self.bar.setRange(0, 0)
        self.stage.setText("")
        self.best.setText(self.tr("Sorting out what fits together…"))
        self.card.hide()
        self.take.set_unavailable(self.tr("No build has been found yet."))
        self._told = ""

    def show_progress(self, progress: Progress) -> None:
        """How far the search is."""
        if progress.total and not (progress.best is None and progress.done >= progress.total):
            self.bar.setRange(0, progress.total)
            self.bar.setValue(min(progress.done, progress.total))
        self.stage.setText(self.tr("{0} of {1} kinds of machine, {2} s").format(
            progress.done, progress.total, show(progress.elapsed_s, self._locale, 1)))  # fmt: skip
        if progress.best is None:
            if progress.total and progress.done >= progress.total:
                self._say_none()
            return
        best = progress.best
        price = money(best.price, best.currency, self._locale)
        after = show(progress.elapsed_s, self._locale, 1)
        text = self.tr("Best so far: {0} after {1} s").format(price, after)
        if progress.gap is not None and progress.gap < LOOSE_GAP:
            gap = show(max(0.1, round(100 * progress.gap, 1)), self._locale)  # as the card says it
            text += self.tr(", at most {0} % from the optimum").format(gap)
        self.best.setText(text)
        self.card.show_cards(cards_of((best,)), None, False)
        self.card.show()
        self.take.set_unavailable("")
        if price != self._told:
            self._told = price
            announce(self, text)

    def _say_none(self) -> None:
        """All kinds of machine are ruled out; what takes time now is to find out why, nobody knows how long."""
        text = self.tr("None of them meets every demand. Finding out what would have to change…")
        if text != self._told:
            self._told = text
            self.best.setText(text)
            self.bar.setRange(0, 0)
            announce(self, text)
