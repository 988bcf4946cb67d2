"""Hybrid: the way from the camera to the cloud and back, against the answer's limit."""

from __future__ import annotations

import re

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.latency import LatencyBudget
from app.domain.uplink import UplinkPlan
from app.ui.theme import Themed, tokens
from app.ui.told import told, told_all
from app.ui.widgets import Card, StatusMark, WhyLink, clear, column, label, row
from app.viewmodels.numbers import short

FILE_NAME = re.compile(r"\b(?:site\.)?(?:edge|workload\.inference)\.[a-z_]+")
"""What a figure is called in files."""
COLOURS = {"capture": "c1", "encode": "c2", "uplink": "c3", "queue": "c4", "infer": "c5", "return": "c6"}


class LatencyBar(Themed, QWidget):
    """Known shares side by side, the limit as a line, the overrun hatched."""

    def __init__(self) -> None:
        super().__init__()
        self._budget = LatencyBudget(place="hybrid", steps=())
        self.setFixedHeight(26)
        self.start_theming()

    def set_budget(self, budget: LatencyBudget, words: str) -> None:
        """Shows a budget."""
        self._budget = budget
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.update()

    def retint(self) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        now, budget = tokens(), self._budget
        painter = QPainter(self)
        whole = max(budget.known_ms, budget.limit_ms or 0.0) * 1.04 or 1.0
        scale = (self.width() - 2) / whole
        painter.fillRect(self.rect().adjusted(0, 3, -1, -4), now.color("sunken"))
        left = 0.0
        for step in budget.steps:
            if step.quantity is None:
                continue
            wide = step.quantity.value * scale
            painter.fillRect(QRectF(left, 3, max(1.0, wide - 1), self.height() - 7), now.color(COLOURS[step.key]))
            left += wide
        if budget.limit_ms is None:
            return
        at = budget.limit_ms * scale
        if budget.over_ms:
            over = QRectF(at, 3, budget.over_ms * scale, self.height() - 7)
            painter.fillRect(over, now.color("failBg"))
            painter.fillRect(over, QBrush(now.color("fail"), Qt.BrushStyle.BDiagPattern))
        painter.setPen(QPen(now.color("text"), 2))
        painter.drawLine(int(at), 0, int(at), self.height())


class LatencyCard(Card):
    """Bar, and each share with its number and why?; unknown ones say so."""

    def __init__(self, locale: str) -> None:
        super().__init__()
        self._locale = locale
        self.add_header(self.tr("From the sensor to the answer"), "time")
        self.bar = LatencyBar()
        self._shares = QHBoxLayout()
        self._shares.setSpacing(18)
        self._verdict = StatusMark("unknown", "")
        self.body.addWidget(self.bar)
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
        for key, _, found in budget.steps:
            if found is None:
                self._shares.addLayout(column(label(names[key], "quietcaption"), StatusMark("unknown"), spacing=1))
                continue
            why = WhyLink("", self._locale)
            why.set_quantity(found, names[key])
            value = label(self.tr("{0} ms").format(short(found.value, self._locale)), "strong")
            self._shares.addLayout(column(label(names[key], "quietcaption"), row(value, why), spacing=1))
        self._shares.addStretch(1)
        text, status = self._words(budget)
        self._verdict.set_status(status, text)
        self.bar.set_budget(budget, text)

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
