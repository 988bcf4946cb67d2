"""No build is possible: what stands against what, and which single changes would make one possible."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.solver.result import ProposalResult
from app.ui.widgets import Button, Card, IconLabel, Notice, clear, column, label, row, rule
from app.viewmodels.impossible import Against, Way, clash
from app.viewmodels.numbers import money, show
from app.ui.told import told

RING_PX = 26


class ImpossiblePanel(QWidget):
    """``way_wanted`` brings the change chosen, ``step_wanted`` the step in which a demand was made."""

    way_wanted = Signal(object)
    step_wanted = Signal(str)
    by_hand_wanted = Signal()

    def __init__(self, locale: str) -> None:
        super().__init__()
        self._locale = locale
        self._text = ""
        self._result: ProposalResult | None = None
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(10)
        self.notice = Notice("fail")
        stack.addWidget(self.notice)
        self._against = Card(margins=(0, 10, 0, 2))
        self._against.add_header(self.tr("What stands against what")).setContentsMargins(14, 0, 14, 4)
        self._conflict = QVBoxLayout()
        self._conflict.setSpacing(0)
        self._against.body.addLayout(self._conflict)
        self._possible = Card(margins=(0, 10, 0, 2))
        head = self._possible.add_header(self.tr("What would make it possible"), "", self.tr("smallest price first"))
        head.setContentsMargins(14, 0, 14, 4)
        self._ways = QVBoxLayout()
        self._ways.setSpacing(0)
        self._possible.body.addLayout(self._ways)
        self.by_hand = Button(self.tr("Build by hand anyway"), "repair")
        self.by_hand.pressed_ok.connect(self.by_hand_wanted)
        self.copy = Button(self.tr("Copy this explanation"), "copy")
        self.copy.pressed_ok.connect(lambda: QGuiApplication.clipboard().setText(self._text))
        stack.addWidget(self._against)
        stack.addWidget(self._possible)
        stack.addLayout(row(self.by_hand, self.copy, None))
        stack.addStretch(1)
        self.buttons: list[Button] = []
        self.links: list[Button] = []

    def show_result(self, result: ProposalResult, ways: Sequence[Way], parts: int, currency: str) -> None:
        """Why there is no build."""
        if result is self._result:
            return
        self._result = result
        said = self.tr("Proven in {0} s over {1} parts: without any one of these demands the others can be met.")
        if len(result.conflict) == 1:
            said = self.tr("Proven in {0} s over {1} parts: without this demand the others can be met.")
        if not result.conflict_proven:
            said = self.tr("Searched for {0} s over {1} parts. Perhaps not all of these demands are to blame.")
        proven = said.format(show(result.elapsed_s, self._locale, 1), show(parts, self._locale))
        title = self.tr("No build can meet all of this.")
        self.notice.show_message("fail", title, proven)
        clear(self._conflict)
        clear(self._ways)
        self.buttons, self.links = [], []
        for n, against in enumerate(clash(result)):
            self._conflict.addWidget(rule())
            self._conflict.addWidget(self._demand_row(n, against))
        for n, way in enumerate(ways):
            self._ways.addWidget(rule())
            self._ways.addWidget(self._way_row(n, way, currency))
        if not ways:
            self._ways.addWidget(rule())
            words = self.tr("No single change is enough. Change several answers, or build by hand.")
            if result.conflict_proven:  # without one of them there are builds: only how far it must give way is open
                words = self.tr(
                    "How far a demand would have to give way was not found in time. Change one above, or build by hand."
                )
            self._ways.addWidget(_padded(label(words, "quiet", wrap=True)))
        offers = [f"{told(w.change)}: {money(w.price, currency, self._locale)} ({told(w.machine)})" for w in ways]
        self._text = "\n".join([title, proven, *map(told, result.conflict), *offers])

    def first_button(self) -> Button:
        """Where the way on begins: the first change, or else the first demand that can be changed."""
        return (self.buttons or self.links or [self.by_hand])[0]

    def _demand_row(self, n: int, against: Against) -> QWidget:
        demand = told(against.demand)
        words = demand[:1].upper() + demand[1:] if n == 0 else self.tr("against: {0}").format(demand)
        cells: list[QWidget] = [IconLabel(against.icon, "text2", 20), label(words, "strong", wrap=True)]
        where = self._links().get(against.step or "")
        if where:
            link = Button(where, "", "link")
            link.setAccessibleName(f"{where}: {demand}")
            link.clicked.connect(lambda: self.step_wanted.emit(against.step))
            cells.append(link)
            self.links.append(link)
        line = row(*cells, spacing=10)
        line.setStretch(1, 1)
        return _padded(line)

    def _links(self) -> dict[str, str]:
        """Where a demand can be changed, by step."""
        return {
            "workload": self.tr("Change in Workload"),
            "phase": self.tr("Change in Train or serve"),
            "place": self.tr("Change in Where"),
            "needs": self.tr("Change in What it needs"),
        }

    def _way_row(self, n: int, way: Way, currency: str) -> QWidget:
        number = label(str(n + 1), "strong")
        number.setObjectName("ring")
        number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        number.setFixedSize(RING_PX, RING_PX)
        price = label(money(way.price, currency, self._locale), "strong")
        price.setAlignment(Qt.AlignmentFlag.AlignRight)
        proof = self.tr("the lowest, proven") if way.proven else self.tr("the lowest found")
        proof_label = label(proof, "quietcaption")
        proof_label.setAlignment(Qt.AlignmentFlag.AlignRight)
        words = self.tr("Allow it") if way.draft is not None else self.tr("Go there")
        button = Button(words, "", "primary" if n == 0 else "normal")
        button.setAccessibleName(f"{words}: {told(way.change)}")
        button.setMinimumWidth(124)
        button.pressed_ok.connect(lambda: self.way_wanted.emit(way))
        self.buttons.append(button)
        known = told(way.machine)
        if not way.checked:
            known = self.tr("{0}; not every check can be made").format(known)
        machine = label(known, "quietcaption", wrap=True)
        line = row(
            number,
            column(label(told(way.change), "strong", wrap=True), machine, spacing=1),
            column(None, price, proof_label, None, spacing=1),
            button,
            spacing=12,
        )
        line.setStretch(1, 1)
        return _padded(line, 10)


def _padded(what: object, above: int = 6) -> QWidget:
    made = QWidget()
    line = row(what) if isinstance(what, QWidget) else what
    line.setContentsMargins(14, above, 14, above)
    made.setLayout(line)
    return made
