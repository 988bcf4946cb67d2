"""Parts, machine, findings and missing facts of the build in hand; wide windows get a third column."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from app.domain.build import BuildDocument
from app.domain.costs import Costs
from app.domain.finding import Finding
from app.ui.pieces import InPieces
from app.ui.theme import scaled
from app.ui.wizard.build.findings_card import FindingsCard
from app.ui.wizard.build.gaps_card import GapsCard
from app.ui.wizard.build.machine_card import MachineCard
from app.ui.wizard.build.parts_card import PartsCard
from app.ui.wizard.build.plan_view import node_words
from app.viewmodels.build_edits import differences
from app.viewmodels.build_page import findings_of, gaps_of, part_rows, parts_of
from app.viewmodels.judging import Judged, counts_of

WIDE_PX = 1225
"""From this width of the page (1600 of the window), findings and missing facts stand in a third column."""
NARROW_PX = 760
UPPER = 62
"""Share of the height that parts and machine have above the findings, at most."""
GAPS, EMPTY_GAPS = 34, 24
"""Share of the width that missing facts have beside the findings; less while there are none."""
WIDGET_MOST = 16_777_215
"""Qt's word for a height without a limit."""


class WorkArea(InPieces, QWidget):
    """Renders a ``Judged``; what the user wants done comes out of the cards' signals."""

    narrow_changed = Signal(bool)

    def __init__(self, locale: str) -> None:
        super().__init__()
        self._locale = locale
        self._form = ""
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._settle)
        self.plan_to_build()

    def build(self) -> Iterator[None]:
        self.parts = PartsCard(self._locale)
        yield
        self.machine = MachineCard(self._locale)
        yield
        self.findings = FindingsCard()
        self.gaps = GapsCard()
        self.findings.current_changed.connect(self._on_finding)
        self._upper = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lower = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._whole = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        for line in (self._upper, self._lower, self._whole):
            line.setSpacing(8)
        self._left = QVBoxLayout()
        self._left.setSpacing(8)
        self._left.addWidget(self.parts, 1)
        self._left.addWidget(self.machine.power_card)
        self._upper.addLayout(self._left, 61)
        self._upper.addWidget(self.machine, 39)
        self._lower.addWidget(self.findings, 100 - GAPS)
        self._lower.addWidget(self.gaps, GAPS)
        self._whole.addLayout(self._upper, UPPER)
        self._whole.addLayout(self._lower, 100 - UPPER)
        for card in (self.parts, self.machine, self.gaps):
            card.installEventFilter(self)
        self._later.start()

    def show_build(
        self, judged: Judged, proposed: BuildDocument | None, title: str, costs: Costs | None, edited: bool
    ) -> None:
        """Everything about the build."""
        currency = judged.build.site.currency
        rows = part_rows(judged.build, judged.document, proposed, judged.report, costs)
        machines = [node_words(judged.build, n) for n in range(len(judged.build.nodes))]
        remark = self._remark(judged.document, proposed, title, edited)
        self.parts.show_rows(rows, remark, edited, currency, machines)
        self.machine.show_machine(judged)
        counts = counts_of(judged.report)
        views = findings_of(judged.report, judged.document.accepted)
        words = [self.tr("{0} failed").format(counts.failed)] if counts.failed else []
        if counts.warnings:
            one = counts.warnings == 1
            words.append(self.tr("1 warning") if one else self.tr("{0} warnings").format(counts.warnings))
        words.append(self.tr("{0} verified").format(counts.verified))
        self.findings.show_findings(views, " · ".join(words))
        self.gaps.show_gaps(gaps_of(judged.report, parts_of(judged.build)))
        self._later.start()

    def _remark(self, document: BuildDocument, proposed: BuildDocument | None, title: str, edited: bool) -> str:
        if not title:
            return self.tr("built by hand")
        if not edited:
            return self.tr("{0}, as proposed").format(title)
        changes = max(1, differences(document, proposed))
        if changes == 1:
            return self.tr("{0}, 1 change from the proposal").format(title)
        return self.tr("{0}, {1} changes from the proposal").format(title, changes)

    def _on_finding(self, finding: Finding) -> None:
        self.parts.select(finding.parts, finding.roles)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._later.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # a card has more or less to show
            self._later.start()
        return super().eventFilter(watched, event)

    def _settle(self) -> None:
        if not self.built:
            return
        self._arrange()
        self._share()

    def _share(self) -> None:
        """No card is higher than what it shows while another could show more in its place."""
        usual = self._form == "usual"
        upper = max(self.parts.natural_height(), self.machine.natural_height()) if usual else WIDGET_MOST
        self.parts.setMaximumHeight(upper)
        self.machine.setMaximumHeight(upper)
        self.gaps.setMaximumHeight(WIDGET_MOST if usual else self.gaps.natural_height())
        beside = EMPTY_GAPS if self.gaps.empty and usual else GAPS
        self._lower.setStretch(0, 100 - beside)
        self._lower.setStretch(1, beside)

    def _arrange(self) -> None:
        width = self.width()
        form = "wide" if width >= scaled(WIDE_PX) else "narrow" if width < scaled(NARROW_PX) else "usual"
        if form == self._form:
            return
        self._form = form
        direction = QBoxLayout.Direction
        self._whole.setDirection(direction.LeftToRight if form == "wide" else direction.TopToBottom)
        self._lower.setDirection(direction.LeftToRight if form == "usual" else direction.TopToBottom)
        self._upper.setDirection(direction.TopToBottom if form == "narrow" else direction.LeftToRight)
        self._whole.setStretch(0, 68 if form == "wide" else UPPER)
        self._whole.setStretch(1, 32 if form == "wide" else 100 - UPPER)
        self.machine.set_roomy(form == "wide")
        self.parts.set_roomy(form == "wide")
        self.narrow_changed.emit(form == "narrow")
