"""The proposals as cards: titles, price, time, watts, proof, and how the checks came out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from app.ui.theme import scaled
from app.ui.widgets import CardGroup, ChoiceCard, IconLabel, StatusMark, label, row, FoldingGrid
from app.ui.widgets.elided import ElidedLabel, TwoLineLabel
from app.ui.wizard.priced_words import priced_words
from app.viewmodels.build_page import ProposalCard, title_key
from app.viewmodels.judging import Counts
from app.viewmodels.numbers import money, short, show


LONG_MS = 10_000
"""From here on a time to answer is told in seconds."""

ROOMY = 4
"""With more cards beside each other time and power stand below the price."""

LOOSE_GAP = 0.95
"""So far from the optimum at most says nothing."""

BETWEEN = " · "
TALL_PX = 900
"""From this height of the window on more than ``ROOMY`` cards have names of two lines."""

LONG_PRICE = 10
"""A price of so many letters leaves no room for the months beside it on one of many cards: all have them below."""

MANY_W = 10_000
"""From here on power is told in kilowatts."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("ProposalCards", text)


def titles_text(card: ProposalCard) -> str:
    """All titles of a proposal in the user's language."""
    words = {
        "Lowest price": _tr("Lowest price"),
        "Soundest": _tr("Soundest"),
        "Cheapest verified": _tr("Cheapest verified"),
        "Best value": _tr("Best value"),
        "Fastest": _tr("Fastest"),
        "Lowest power": _tr("Lowest power"),
        "Cheapest change": _tr("Cheapest change"),
        "Lowest total cost": _tr("Lowest total cost"),
    }
    return BETWEEN.join(words.get(title, title) for title in card.titles)


def _titles_apart(titles: str) -> str:
    """Several titles end their lines between each other, not within."""
    parted = [one.replace(" ", "\u00a0") for one in titles.split(BETWEEN)]
    return BETWEEN.join(parted) if len(parted) > 1 else titles


def proof_text(card: ProposalCard, locale: str) -> str:
    """ "Proven best" only where the bound is closed; a bound so loose that it rules nothing out is none."""
    if card.optimal:
        return _tr("Proven best")
    if card.gap is None or card.gap >= LOOSE_GAP:
        return _tr("Not proven")
    return _tr("Within {0} %").format(show(max(0.1, round(100 * card.gap, 1)), locale))


def speed_text(card: ProposalCard, locale: str) -> str:
    """The time to finish, or to answer."""
    if card.hours is not None:
        return _tr("{0} h").format(short(card.hours, locale))
    if card.latency_ms is not None:
        if card.latency_ms >= LONG_MS:
            return _tr("{0} s").format(short(card.latency_ms / 1000, locale))
        return _tr("{0} ms").format(short(card.latency_ms, locale))
    return ""


def price_text(card: ProposalCard, locale: str) -> str:
    """The price, and what is not in it: parts wished for by name that have none."""
    if not card.on_request:
        return money(card.price, card.currency, locale)
    if not card.price:
        return _tr("Price on request")
    return _tr("{0} and {1} on request").format(money(card.price, card.currency, locale), card.on_request)


def priced_text(card: ProposalCard, locale: str) -> str:
    """What is priced of it, short enough for a card; ``open_text`` says how much is not."""
    if card.on_request and not card.price:
        return _tr("On request")
    return money(card.price, card.currency, locale)


def months_text(card: ProposalCard) -> str:
    """The months whose rent is in the price; empty for what is only bought."""
    return _tr("{0} months").format(card.months) if card.months else ""


def open_text(card: ProposalCard) -> str:
    """How many parts have no price; empty for none, and where none has one."""
    return _tr("+ {0} on request").format(card.on_request) if card.on_request and card.price else ""


def watts_text(card: ProposalCard, locale: str) -> str:
    """Watts at the socket; empty for rented machines, "? W" where a fact is missing."""
    if card.rented:
        return ""
    if card.wall_w is None:
        return _tr("? W")
    if card.wall_w >= MANY_W:
        return _tr("{0} kW").format(short(card.wall_w / 1000, locale))
    return _tr("{0} W").format(show(card.wall_w, locale, 0))


def counts_marks(counts: Counts) -> list[StatusMark]:
    """Verified, warnings and missing facts as marks; failed only where there are some."""
    marks = [StatusMark("failed", str(counts.failed))] if counts.failed else []
    marks.append(StatusMark("verified", str(counts.verified)))
    marks += [StatusMark("warning", str(counts.warnings))] if counts.warnings else []
    marks += [StatusMark("unknown", str(counts.missing))] if counts.missing else []
    for mark in marks:
        mark.set_small()
        mark.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
    return marks


class ProposalCards(CardGroup):
    """One card per proposal, four in a row, or two in narrow windows."""

    def __init__(self, locale: str) -> None:
        self._grid = FoldingGrid(ROOMY, gap=8)
        super().__init__(_tr("Proposals"), self._grid)
        self._locale = locale
        self._shown: tuple[tuple[str, ...], tuple, bool] | None = None
        self._edited: dict[str, QWidget] = {}
        self._narrow = self._crowded = self._watching = False
        self._lines: list[TwoLineLabel] = []
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._fit_lines)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._watching:
            self._watching = True
            self.window().installEventFilter(self)
        self._later.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._later.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The window has another size."""
        if event.type() == QEvent.Type.Resize:
            self._later.start()
        return super().eventFilter(watched, event)

    def _fit_lines(self) -> None:
        """Many cards are high already: their names go on in a second line where the window has room, or has to scroll."""
        beside = self._crowded and self._grid.columns_at(self.width()) >= len(self.cards)  # it may not be laid out yet
        for one in self._lines:
            one.set_lines(1 if beside and self.window().height() < scaled(TALL_PX) else 2)

    def show_cards(self, cards: Sequence[ProposalCard], chosen: str | None, edited: bool) -> None:
        """Other proposals, or another choice."""
        self._edited_of(cards, chosen, edited)
        self.set_value(chosen)

    def _edited_of(self, cards: Sequence[ProposalCard], chosen: str | None, edited: bool) -> None:
        if self._shown is None or self._shown != tuple(cards):
            self._shown = tuple(cards)
            self._crowded = len(cards) > ROOMY
            self._narrow = self._crowded or any(card.on_request or card.months for card in cards)
            self.remove_all()
            self._edited, self._lines = {}, []
            for n, card in enumerate(cards):
                self.add(self._make(card), 0, n)
            self._grid.set_columns(max(2, len(cards)))
            self._later.start()
        for key, chip in self._edited.items():
            chip.setVisible(edited and key == chosen)

    def _make(self, card: ProposalCard) -> ChoiceCard:
        name = titles_text(card)
        made = ChoiceCard(card.key, name, mark="radiotop", min_height=100)
        head = QHBoxLayout()
        head.setSpacing(4)
        for title in card.titles[:3]:
            head.addWidget(IconLabel(title_key(title), "text2", 18), 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._line(_titles_apart(name), "strong"))
        chip = QFrame()
        chip.setObjectName("chip")
        inside = QHBoxLayout(chip)
        inside.setContentsMargins(4, 1, 4, 1)
        inside.addWidget(label(_tr("edited"), "quietcaption"))
        chip.hide()
        self._edited[card.key] = chip
        head.addWidget(chip)
        head.addStretch(1)
        head.addSpacing(18)
        made.body.addLayout(head)
        for line in sorted((card.accelerators, card.machine), key=lambda words: not words):
            made.body.addWidget(self._line(line, "quietcaption"))
        made.body.addStretch(1)
        price = label(priced_text(card, self._locale), "section")
        price.setToolTip(priced_words(card.price_of, card.months))
        span = ElidedLabel(months_text(card), "quietcaption")
        span.setToolTip(priced_words(card.price_of, card.months))
        speed = label(speed_text(card, self._locale), "strong")
        watts = ElidedLabel(watts_text(card, self._locale), "quietcaption")
        if self._narrow:
            unpriced = ElidedLabel(open_text(card), "quietcaption")
            beside, below = self._beside_price(span, unpriced)
            made.body.addLayout(row(price, *(one for one in beside if one.text()), None, spacing=6))
            if below:  # a line on every card, so that the lines of all stand at one height
                made.body.addLayout(row(*([one for one in below if one.text()] or below[:1]), None, spacing=6))
            made.body.addLayout(row(speed, watts, None, spacing=6))
        else:
            made.body.addLayout(row(price, *([span] if card.months else ()), None, speed, watts, spacing=6))
        made.body.addLayout(self._foot(card))
        made.setAccessibleDescription(self._spoken(card))
        return made

    def _beside_price(self, span: QWidget, unpriced: QWidget) -> tuple[tuple[QWidget, ...], tuple[QWidget, ...]]:
        """What stands beside the price and what below it, on all cards alike."""
        if not self._crowded:
            return (span, unpriced), ()
        shown = self._shown or ()
        long = any(one.months and len(priced_text(one, self._locale)) >= LONG_PRICE for one in shown)
        below = ((span,) if long else ()) + ((unpriced,) if any(one.on_request for one in shown) else ())
        return (() if long else (span,)), below

    def _line(self, text: str, kind: str) -> TwoLineLabel:
        made = TwoLineLabel(text, kind)
        self._lines.append(made)
        return made

    def _foot(self, card: ProposalCard) -> QHBoxLayout:
        proof = QWidget()
        line = QHBoxLayout(proof)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        proof.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        role, token = ("proven", "ok") if card.optimal else ("bounded", "text2")
        mark, words = IconLabel(role, token, 16), proof_text(card, self._locale)
        line.addWidget(mark)
        if self._crowded:  # the mark alone tells it, its words are in the tooltip and are read out with the card
            mark.setToolTip(words)
            line.addStretch(1)
        else:
            line.addWidget(ElidedLabel(words, "quietcaption"))
        line = row(proof, *counts_marks(card.counts), spacing=4)
        line.setStretch(0, 1)
        return line

    def _spoken(self, card: ProposalCard) -> str:
        counts = card.counts
        checks = _tr("{0} verified, {1} warnings, {2} facts missing").format(
            counts.verified, counts.warnings, counts.missing
        )
        parts = [
            card.accelerators, card.machine, price_text(card, self._locale),
            priced_words(card.price_of, card.months) if card.months else "",
            speed_text(card, self._locale), watts_text(card, self._locale), proof_text(card, self._locale), checks,
        ]  # fmt: skip
        return ", ".join(part for part in parts if part)
