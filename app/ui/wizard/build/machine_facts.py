"""What is inside a machine that is bought or rented whole: its main facts, or sockets and cables of its board."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.domain.build import Node
from app.domain.parts import Part
from app.domain.placement import Placement
from app.ui.catalog.words import fact_label, shown
from app.ui.widgets import clear, label, rule
from app.ui.wizard.build.machine_sections import sections_of
from app.viewmodels.catalog_columns import default_columns
from app.viewmodels.part_form import FactShape, facts_of, value_of

WHOLE = ("server", "edge_device", "cloud_instance", "bare_metal")
"""Machines that come as one part of the catalog."""
ONE_VALUE = ("number", "whole", "text", "choice", "flag")
"""Kinds of facts that take one short line."""
MAIN_FACTS, MOST_FACTS = 5, 22


class MachineFacts(QWidget):
    """A quiet table of label and value; what is unknown says so."""

    def __init__(self, locale: str) -> None:
        super().__init__()
        self._locale = locale
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 2, 0, 2)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(5)
        self._grid.setColumnStretch(1, 1)
        self.cells: list[tuple[str, str]] = []

    def show_node(self, node: Node, *, in_short: bool) -> None:
        """The facts of the part that carries the machine: the main ones, or everything known beside them."""
        main = next((item.part for category in WHOLE for item in node.of(category)), None)
        shapes = _told_of(main, in_short) if main is not None else ()
        cells = [(fact_label(one), shown(one, value_of(main, one.name), self._locale, unit=True)) for one in shapes]
        if cells == self.cells:
            return
        self.cells = cells
        clear(self._grid)
        for n, (shape, (name, value)) in enumerate(zip(shapes, cells, strict=True)):
            told = label(value, "body", wrap=True, tone="unk" if value_of(main, shape.name) is None else "")
            self._grid.addWidget(label(name, "quiet"), n, 0)
            self._grid.addWidget(told, n, 1)


def _told_of(part: Part, in_short: bool) -> tuple[FactShape, ...]:
    plain = tuple(one for one in default_columns(part.category) if one.kind in ONE_VALUE)
    if in_short:
        return plain[:MAIN_FACTS]
    more = [one for one in facts_of(part.category) if one not in plain and one.kind in (*ONE_VALUE, "texts", "choices")]
    known = [one for one in more if value_of(part, one.name) not in (None, "", [])]
    return (*plain, *known)[:MOST_FACTS]


class BoardLines(QWidget):
    """Sockets, cables, circuits and sharing rules below the slots, where there is room for them."""

    def __init__(self) -> None:
        super().__init__()
        self._stack = QVBoxLayout(self)
        self._stack.setContentsMargins(0, 4, 0, 0)
        self._stack.setSpacing(6)
        self._told: list[tuple[str, list[str]]] = []

    def show_board(self, node: Node, placement: Placement) -> None:
        """What there is to say of the machine's board."""
        told = [(title, lines) for title, lines in sections_of(node, placement, in_short=True) if lines]
        if told == self._told:
            return
        self._told = told
        clear(self._stack)
        for title, lines in told:
            self._stack.addWidget(rule())
            self._stack.addWidget(label(title, "strong"))
            self._stack.addWidget(label("\n".join(lines), "quietcaption", wrap=True))
