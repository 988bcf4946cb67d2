"""What is rented, before one books: the terms there are, time lost on spot, quotas, and the age of the prices."""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHeaderView, QVBoxLayout

from app.domain.quantity import Quantity
from app.domain.rental_plan import RentalPlan, TermOffer
from app.ui.days import day_text
from app.ui.told import joined, told, told_all
from app.ui.widgets import Card, Column, DataTable, StatusMark, WhyLink, clear, label, reveal, row
from app.viewmodels.numbers import fine_money, money, short, show

FILE_NAME = re.compile(r" ?[(（](?:site\.)?(?:cloud|training|edge|onprem)\.[a-z_.]+[)）]")


def _tr(text: str) -> str:
    return QCoreApplication.translate("Renting", text)


def terms_word(terms: str) -> str:
    """A kind of terms in the user's words."""
    return {
        "on_demand": _tr("On demand"),
        "spot": _tr("Spot"),
        "committed_1y": _tr("Bound for 1 year"),
        "committed_3y": _tr("Bound for 3 years"),
        "monthly": _tr("By the month"),
    }.get(terms, terms)


def machines_text(plan: RentalPlan) -> str:
    """Which machines, whose, and of which day their price is."""
    said = []
    for line in plan.lines:
        where = line.region or _tr("region unknown")
        age = _tr("no price")
        if line.price_as_of is not None:
            words = _tr("price of {0}, {1} days old") if line.price_age_days else _tr("price of {0}")
            age = words.format(day_text(line.price_as_of), line.price_age_days)
        said.append(f"{line.machines} × {line.title}, {where}, {age}")
    return joined(said, "; ")


class RentingCard(Card):
    """Hidden for what is bought. The terms asked for are marked in words."""

    def __init__(self, locale: str) -> None:
        super().__init__(margins=(12, 8, 12, 8))
        self._locale = locale
        self._plan: RentalPlan | None = None
        self.add_header(self.tr("What is rented"))
        columns = [
            Column(self.tr("Terms"), self._terms),
            Column(self.tr("An hour"), self._money(lambda one: one.per_hour, cents=True), number=True),
            Column(self.tr("A useful hour"), self._useful, number=True, tip=lambda one: _formula(one.per_useful_hour)),
            Column(self.tr("One run"), self._money(lambda one: one.run), number=True),
            Column(self.tr("A month"), self._money(lambda one: one.month), number=True, bold=True),
            Column(self.tr("Remark"), lambda one: told(one.missing), tip=lambda one: told(one.missing)),
        ]
        self.table = DataTable(columns, self.tr("Terms of renting"), dense=True, sortable=False)
        head = self.table.horizontalHeader()
        for n in range(len(columns)):
            last = n == len(columns) - 1
            modes = QHeaderView.ResizeMode
            head.setSectionResizeMode(n, modes.Stretch if last else modes.ResizeToContents)
        self.body.addWidget(self.table)
        self._words = QVBoxLayout()
        self._words.setSpacing(4)
        self.body.addLayout(self._words)

    def show_plan(self, plan: RentalPlan | None) -> None:
        """Another plan; ``None`` where nothing is rented."""
        reveal(self, plan is not None)
        if plan is None or plan == self._plan:
            return
        self._plan = plan
        self.aside.setText(machines_text(plan))
        self.table.set_rows(plan.terms)
        lines = self.table.verticalHeader().defaultSectionSize() * len(plan.terms)
        self.table.setFixedHeight(lines + self.table.horizontalHeader().sizeHint().height() + 6)
        clear(self._words)
        self._show_time(plan)
        self._show_spot(plan)
        for quota in plan.quotas:
            have = quota.new_account if quota.have is None else quota.have
            words = _tr("{0}: quota {1} must allow {2} {3}; granted are {4}.") if quota.have is not None else _tr(
                "{0}: quota {1} must allow {2} {3}; a new account has {4}."
            )  # fmt: skip
            text = words.format(quota.provider, quota.family, quota.need, told(quota.unit), have)
            self._words.addWidget(_wrapped("warning" if quota.short else "verified", text))
        for warning in plan.warnings:
            self._words.addWidget(_wrapped("warning", in_window(told(warning))))
        for gap in plan.missing:
            self._words.addWidget(_wrapped("unknown", _tr("Not known: {0}").format(in_window(told(gap)))))

    def _show_time(self, plan: RentalPlan) -> None:
        if plan.wall_h is None:
            return
        billed = _tr(", billed {0}").format(told(plan.billing)) if plan.billing else ""
        hours = short(plan.wall_h.value, self._locale)
        self._line(_tr("One run takes {0} h{1}.").format(hours, billed), plan.wall_h, _tr("Time of a run"))
        if plan.run is not None:
            shares = ", ".join(
                f"{_share_word(name)} {money(part, plan.currency, self._locale)}" for name, part in plan.run_shares
            )
            amount = money(plan.run.value, plan.currency, self._locale)
            self._line(_tr("It costs {0}: {1}.").format(amount, shares), plan.run, _tr("Cost of a run"))

    def _show_spot(self, plan: RentalPlan) -> None:
        spot = plan.spot
        if spot is None:
            return
        if spot.overhead is not None:
            lost = show(100 * spot.overhead.value, self._locale, 1)
            often = short(spot.interval_min, self._locale)
            words = _tr("On spot {0} % more time goes to interruptions and checkpoints, one every {1} minutes.")
            self._line(words.format(lost, often), spot.overhead, _tr("Time lost on spot"))
        elif spot.spares is not None:
            words = _tr("On spot {0} spare machines keep it answering.")
            self._line(words.format(short(spot.spares.value, self._locale)), spot.spares, _tr("Spare machines"))
        elif spot.unknown:
            gaps = in_window(told_all(spot.unknown, ", "))
            self._words.addWidget(_wrapped("unknown", _tr("What spot costs in time is not known: {0}.").format(gaps)))

    def _line(self, words: str, quantity: Quantity, name: str) -> None:
        why = WhyLink("", self._locale)
        why.set_quantity(quantity, name)
        self._words.addLayout(row(label(words, "body"), why, None))

    def _terms(self, one: TermOffer) -> str:
        return _tr("{0}, as asked").format(terms_word(one.terms)) if one.asked else terms_word(one.terms)

    def _useful(self, one: TermOffer) -> str:
        found = one.per_useful_hour
        return "—" if found is None else fine_money(found.value, self._currency, self._locale)

    def _money(self, value: Callable[[TermOffer], object], *, cents: bool = False) -> Callable[[TermOffer], str]:
        def text(one: TermOffer) -> str:
            amount = value(one)
            return "—" if amount is None else money(amount, self._currency, self._locale, cents=cents)

        return text

    @property
    def _currency(self) -> str:
        return self._plan.currency if self._plan else "EUR"


def in_window(text: str) -> str:
    """A sentence without the names that answers have in files: "(cloud.spot_interruptions_per_month)"."""
    return FILE_NAME.sub("", text)


def _share_word(name: str) -> str:
    return {
        "Machines": _tr("machines"),
        "Storage": _tr("storage"),
        "Outgoing data": _tr("outgoing data"),
    }.get(name, name)


def _wrapped(status: str, text: str) -> StatusMark:
    made = StatusMark(status, text)
    made.set_wrapping()
    return made


def _formula(quantity: Quantity | None) -> str:
    return "" if quantity is None else told(quantity.formula)
