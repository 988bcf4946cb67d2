"""What there is to say of a board beside its slots: cables, circuits, sharing rules, and what feeds a slot."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication

from app.domain.build import Node
from app.domain.placement import Placement
from app.ui.catalog.words import option_word
from app.ui.language import locale_in_force
from app.ui.told import told
from app.viewmodels.numbers import show


def _tr(text: str) -> str:
    return QCoreApplication.translate("LargeFigure", text)


def sections_of(node: Node, placement: Placement, *, in_short: bool = False) -> list[tuple[str, list[str]]]:
    """Titles with their lines; a section without lines is one whose facts are unknown.

    ``in_short`` leaves out what says nothing new beside the slots and the way of the current: rules where none is
    known, one supply on one circuit.
    """
    board = node.one("motherboard")
    cables = [f"{told(one.connector)} → {one.title}, {told(one.input)}" for one in placement.cables]
    circuits = [
        _tr("Supply {0}: circuit {1}, {2} W").format(one.supply + 1, one.circuit, show(one.watts, locale_in_force(), 0))
        for one in placement.circuits
        if not one.machine
    ]
    clash = placement.clash
    together = [f"{', '.join(clash.titles)}: {told(clash.reason)}"] if clash else []
    head = [(_tr("Cannot be together"), together)] if together else []
    power = [(_tr("Power cables"), cables), (_tr("Circuits"), circuits)]
    if board is None:
        return [*head, *(one for one in power if one[1])]
    rules, feeds = _of_board(board.part.spec)
    shared = (_tr("Sharing rules"), rules or ([] if in_short else [_tr("none known")]))
    power = power[:1] if in_short and len(circuits) < 2 else power
    return [*head, *power, shared, (_tr("What feeds each slot"), feeds)]


def _of_board(spec: Any) -> tuple[list[str], list[str]]:
    """The rules by which its slots share lanes, and what feeds each slot and socket."""
    rules = [
        _tr("With {0} in use: {1}").format(
            ", ".join(one.used), ", ".join(f"{slot} x{width}" for slot, width in one.widths.items())
        )
        for one in spec.share_rules or ()
    ]
    places = (*(spec.pcie_slots or ()), *(spec.m2_slots or ()))
    feeds = [f"{one.label}: {option_word(one.source) if one.source else _tr('unknown')}" for one in places]
    return rules, feeds
