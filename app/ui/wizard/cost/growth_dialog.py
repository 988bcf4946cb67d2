"""How the build grows with its data: year by year what is needed and bought, and what is better bought now."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHeaderView, QVBoxLayout, QWidget

from app.domain.build import Build
from app.domain.errors import AppError
from app.domain.growth import Advice, GrowthPlan, YearPlan
from app.ui.tasks import Runner
from app.ui.theme import STATUS
from app.ui.told import joined, told, told_all, told_error
from app.ui.widgets import (
    Button,
    Column,
    DataTable,
    Dialog,
    PageScroll,
    StatusMark,
    announce,
    clear,
    label,
    row,
    rule,
    status_word,
)
from app.viewmodels.growth import bought_words, year_status
from app.viewmodels.numbers import money, short, show

PORTS, RACK = 6, 7
"""Columns of what only a network and a rack have."""


class GrowthDialog(Dialog):
    """Plans beside the window when opened; the year with the cursor tells what is bought in it."""

    def __init__(self, parent: QWidget, service: object, build: Build, runner: Runner, locale: str) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Growth, year by year"))
        self.resize(1060, 480)
        self._runner, self._locale = runner, locale
        self.plan: GrowthPlan | None = None
        self.state = label(self.tr("Planning…"), "strong", wrap=True)
        self.table = DataTable(self._columns(), self.tr("Years"), sortable=False)
        self.table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.table.horizontalHeader().setSectionResizeMode(
            self.table.table.columnCount() - 1, QHeaderView.ResizeMode.Stretch
        )
        self.table.chosen.connect(self._show_year)
        self._bought = label("", "body", wrap=True)
        self._bought_head = label("", "strong")
        self._advice = QVBoxLayout()
        self._advice.setSpacing(6)
        self._assumed = label("", "quietcaption", wrap=True)
        self.copy = Button(self.tr("Copy table"), "copy")
        self.copy.pressed_ok.connect(lambda: QGuiApplication.clipboard().setText(self.table_text()))
        self.copy.set_unavailable(self.tr("The plan is not ready yet."))
        self._lay_out()
        runner.run(self, lambda _stop: service.plan(build), done=self._on_plan, failed=self._on_failed)

    def _lay_out(self) -> None:
        content = QWidget()
        stack = QVBoxLayout(content)
        stack.setContentsMargins(0, 0, 8, 0)
        stack.setSpacing(8)
        stack.addWidget(self.table)
        stack.addWidget(self._bought_head)
        stack.addWidget(self._bought)
        stack.addWidget(rule())
        stack.addLayout(self._advice)
        stack.addWidget(self._assumed)
        stack.addStretch(1)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(16, 14, 16, 12)
        inside.setSpacing(10)
        inside.addWidget(self.state)
        inside.addWidget(PageScroll(content), 1)
        close = Button(self.tr("Close"), "", "primary")
        close.clicked.connect(self.accept)
        inside.addLayout(row(self.copy, None, close))

    def _columns(self) -> list[Column]:
        return [
            Column(self.tr("Year"), lambda y: str(y.year), number=True, mark=_mark),
            Column(self.tr("Data"), lambda y: self._size(y.dataset_gb), number=True),
            Column(self.tr("Training"), self._hours, number=True, tip=self._hours_tip),
            Column(self.tr("GPUs"), lambda y: show(y.gpus, self._locale), number=True),
            Column(self.tr("Machines"), lambda y: show(y.nodes, self._locale), number=True),
            Column(self.tr("Storage"), self._storage, number=True),
            Column(self.tr("Ports free"), lambda y: self._number(y.ports_free), number=True),
            Column(self.tr("Rack units free"), lambda y: self._number(y.rack_u_free), number=True),
            Column(self.tr("Power left"), self._power, number=True),
            Column(self.tr("Bought"), self._price, number=True, bold=True),
        ]

    def _on_plan(self, plan: GrowthPlan) -> None:
        self.plan = plan
        if plan.missing:
            self._say(self.tr("The growth of the data is not given: say it under Train or serve."))
            return
        self.copy.set_unavailable("")
        self.table.set_rows(plan.years, select=lambda year: year.year == 1)
        for at, known in ((PORTS, [y.ports_free for y in plan.years]), (RACK, [y.rack_u_free for y in plan.years])):
            self.table.setColumnHidden(at, all(one is None for one in known))  # no switch, no rack: nothing to tell
        lines = self.table.verticalHeader().defaultSectionSize() * len(plan.years)
        self.table.setFixedHeight(lines + self.table.horizontalHeader().sizeHint().height() + 6)
        self._show_year(self.table.current)
        self._show_advice(plan.now)
        gone = self.tr("Thrown away on the way: {0}.").format(told_all(plan.discarded, ", ")) if plan.discarded else ""
        self._assumed.setText(joined([*([gone] if gone else []), *map(told, plan.assumed)]))
        self._say(self._outcome(plan))

    def _outcome(self, plan: GrowthPlan) -> str:
        start = money(plan.start_price, plan.currency, self._locale)
        later = money(plan.price, plan.currency, self._locale)
        words = self.tr("Today {0}, later {1}.").format(start, later)
        if plan.on_request:
            words = self.tr("Today {0}, later {1}, and {2} on request.").format(start, later, plan.on_request)
        growth = short(100 * (plan.growth_per_year or 0), self._locale)
        holds = self.tr("Every year holds.") if plan.holds else self.tr("Not every year holds.")
        return self.tr("The data grow by {0} % a year. {1} {2}").format(growth, words, holds)

    def _on_failed(self, error: BaseException) -> None:
        if isinstance(error, AppError):
            self._say(told_error(error))
        else:
            self._runner.unhandled.emit(error)

    def _say(self, text: str) -> None:
        self.state.setText(text)
        announce(self.table, text)

    def _show_year(self, year: YearPlan | None) -> None:
        if year is None:
            return
        bought = bought_words(year)
        self._bought_head.setText(self.tr("Year {0}").format(year.year))
        nothing = self.tr("Nothing has to be bought.")
        self._bought.setText("\n".join([*(bought or (nothing,)), *map(told, year.gaps)]))

    def _show_advice(self, advice: tuple[Advice, ...]) -> None:
        clear(self._advice)
        if not advice:
            return
        self._advice.addWidget(label(self.tr("Better bought now"), "strong"))
        for one in advice:
            words = self.tr("{0}: {1} (year {2})").format(told(one.what), told(one.why), one.year)
            mark = StatusMark("warning", words)
            mark.set_wrapping()
            self._advice.addWidget(mark)

    def table_text(self) -> str:
        """The years with tabs between the cells."""
        columns = self._columns()
        rows = [[column.title for column in columns], *([c.text(y) for c in columns] for y in self.table.table.rows)]
        return "\n".join("\t".join(cells) for cells in rows)

    def _number(self, value: float | None) -> str:
        return self.tr("unknown") if value is None else show(value, self._locale)

    def _size(self, gb: float | None) -> str:
        if gb is None:
            return self.tr("unknown")
        if gb >= 1000:
            return self.tr("{0} TB").format(short(gb / 1000, self._locale))
        return self.tr("{0} GB").format(short(gb, self._locale))

    def _hours(self, year: YearPlan) -> str:
        if year.time_h is None:
            return self.tr("unknown")
        return self.tr("{0} h").format(short(year.time_h.value, self._locale))

    def _hours_tip(self, year: YearPlan) -> str:
        if year.before_h is None:
            return ""
        return self.tr("{0} h on the machines of the year before").format(short(year.before_h, self._locale))

    def _storage(self, year: YearPlan) -> str:
        need, have = self._size(year.storage_gb), self._size(year.storage_have_gb)
        return self.tr("{0} of {1}").format(need, have)

    def _power(self, year: YearPlan) -> str:
        if year.power_headroom_w is None:
            return self.tr("unknown")
        return self.tr("{0} kW").format(show(year.power_headroom_w / 1000, self._locale, 1))

    def _price(self, year: YearPlan) -> str:
        amount = money(year.price, self.plan.currency, self._locale) if self.plan and year.price else ""
        if year.on_request:
            return self.tr("{0} + {1} on request").format(amount, year.on_request).lstrip(" +")
        return amount or "—"


def _mark(year: YearPlan) -> tuple[str, str, str]:
    status = year_status(year)
    role, token, _background = STATUS[status]
    return role, token, status_word(status)
