"""A machine as large as the screen allows."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.figures.bay_map import BayWords
from app.figures.memory_slots import MemorySlotWords
from app.figures.power_chain import PowerWords
from app.rules.memory_plan import memory_plans
from app.ui.widgets import Button, Dialog, PageScroll, label, row, rule
from app.ui.widgets.dialogs import in_proportion
from app.ui.widgets.figure_picture import Make
from app.ui.widgets.figure_view import FigureView
from app.ui.widgets.figure_words import in_words
from app.ui.wizard.build.machine_figures import bay_maker, bays_of, memory_maker, power_maker, slot_maker, why_power
from app.ui.wizard.build.machine_sections import sections_of
from app.viewmodels.judging import Judged


class LargeFigure(Dialog):
    """The machine as large as the screen allows: slots, memory modules and the whole way of the current, with the M.2
    sockets, the sharing rules and what feeds each slot."""

    def __init__(self, parent: QWidget, judged: Judged, at: int, locale: str) -> None:
        super().__init__(parent)
        node, placement = judged.build.nodes[at], judged.placements[at]
        board = node.one("motherboard")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        slots = board.known("pcie_slots") if board else None
        lead = board or node.one("server") or node.items[0]
        self.setWindowTitle(self.tr("Slots of {0}").format(lead.part.title) if slots else lead.part.title)
        self.resize(in_proportion(parent, 760, 640))
        content = QWidget()
        self._stack = stack = QVBoxLayout(content)
        stack.setContentsMargins(16, 16, 16, 16)
        stack.setSpacing(10)
        self.figures: list[FigureView] = []
        if slots:
            self._add(self.tr("Slots of the board"), slot_maker(node, placement, slots, locale))
        groups = bays_of(node, placement)
        if groups:
            self._add(in_words(BayWords).title, bay_maker(groups))
        plan = memory_plans(judged.build)[at]
        if plan is not None:
            self._add(in_words(MemorySlotWords).title, memory_maker(plan))
        power = self._add(in_words(PowerWords).title, power_maker(judged, at, locale, short=False))
        power.explainer = lambda key: why_power(judged.chains[at], power.spots[key].region.label, locale)
        for title, lines in sections_of(node, placement):
            stack.addWidget(rule())
            stack.addWidget(label(title, "strong"))
            stack.addWidget(label("\n".join(lines) or self.tr("unknown"), "body", wrap=True))
        stack.addStretch(1)
        close = Button(self.tr("Close"), "", "primary")
        close.clicked.connect(self.accept)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 12)
        whole.addWidget(PageScroll(content))
        first, *others = self.figures
        foot = row(first.table_switch(*others), first.menu_button(*others), None, close)
        foot.setContentsMargins(16, 0, 16, 0)
        whole.addLayout(foot)

    def _add(self, name: str, maker: Make) -> FigureView:
        """One more drawing under its name."""
        view = FigureView(name, 480)
        view.set_maker(maker)
        self._stack.addWidget(label(name, "strong"))
        self._stack.addWidget(view)
        self.figures.append(view)
        return view
