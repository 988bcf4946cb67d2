"""Hybrid: the way from the camera to the cloud and back, against the answer's limit."""

from __future__ import annotations

import re

from PySide6.QtWidgets import QLayout, QWidget

from app.domain.latency import LatencyBudget
from app.domain.uplink import UplinkPlan
from app.ui.told import told, told_all
from app.ui.widgets import Card, FlowLayout, StatusMark, WhyLink, clear, column, label, row
from app.ui.widgets.figure_view import FigureView
from app.ui.wizard.build.plan_figures import latency_maker
from app.ui.wizard.compare.words import kind_word
from app.viewmodels.numbers import short

FILE_NAME = re.compile(r"\b(?:site\.)?(?:edge|workload\.inference)\.[a-z_]+")
"""What a figure is called in files."""


class LatencyCard(Card):
    """Bar, and each share with its number and why?; unknown ones say so."""

    def __init__(self, locale: str) -> None:
        super().__init__()
        self._locale = locale
        head = self.add_header(self.tr("From the sensor to the answer"), "time")
        self.figure = FigureView(self.tr("Way to the answer"), 420)
        head.addWidget(self.figure.table_switch())
        head.addWidget(self.figure.menu_button())
        self._shares = FlowLayout(spacing=18)
        self._verdict = StatusMark("unknown", "")
        self._verdict.set_wrapping()
        self.body.addWidget(self.figure)
        self.body.addLayout(self._shares)
        self.body.addWidget(self._verdict)
        self._line, self._line_why = StatusMark("unknown", ""), WhyLink("", locale)
        self._line.set_wrapping()
        line = row(self._line, self._line_why)
        line.setStretch(0, 1)
        self.body.addLayout(line)

    def render_uplink(self, plan: UplinkPlan | None) -> None:
        """Whether the line carries what a place sends; nothing where none is sent over one."""
        for widget in (self._line, self._line_why):
            widget.setVisible(plan is not None)
        if plan is None:
            return
        status = "unknown" if plan.fits is None else "verified" if plan.fits else "failed"
        self._line.set_status(status, FILE_NAME.sub(self.tr("the figure in Where"), told(plan.reason)))
        self._line_why.set_quantity(plan.load, self.tr("What a place sends"))

    def render(self, budget: LatencyBudget) -> None:
        """Shows a budget."""
        names = {
            "capture": self.tr("Capture"), "encode": self.tr("Encode"), "uplink": self.tr("Uplink"),
            "queue": self.tr("Queue"), "infer": self.tr("Infer"), "return": self.tr("Return"),
        }  # fmt: skip
        clear(self._shares)
        for n, (key, _, found) in enumerate(budget.steps, start=1):
            caption = label(f"{n}  {names[key]}", "quietcaption")
            if found is None:
                self._shares.addWidget(_held(column(caption, StatusMark("unknown"), spacing=1)))
                continue
            why = WhyLink("", self._locale)
            why.set_quantity(found, names[key])
            value = label(self.tr("{0} ms").format(short(found.value, self._locale)), "strong")
            self._shares.addWidget(_held(column(caption, row(value, why), spacing=1)))
        text, status = self._words(budget)
        self._verdict.set_status(status, text)
        self.figure.set_maker(latency_maker(budget, kind_word(budget.place), self._locale, legend=False))

    def _words(self, budget: LatencyBudget) -> tuple[str, str]:
        known = short(budget.known_ms, self._locale)
        if budget.endless:
            return told_all(budget.endless), "failed"
        if budget.limit_ms is None:
            return self.tr("{0} ms are known; there is no limit to hold them against.").format(known), "unknown"
        limit = short(budget.limit_ms, self._locale)
        if budget.over_ms:
            return self.tr("{0} ms already exceed the limit of {1} ms.").format(known, limit), "failed"
        if budget.unknown:
            return self.tr("{0} of {1} ms are known; the rest is not.").format(known, limit), "unknown"
        return self.tr("{0} of {1} ms.").format(known, limit), "verified"


def _held(layout: QLayout) -> QWidget:
    """A layout as a widget, for rows that wrap."""
    made = QWidget()
    made.setLayout(layout)
    return made
