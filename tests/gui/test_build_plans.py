"""What stands beside the machines of a build: network and racks of a cluster, the way to the answer at the edge."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from app.ui.widgets import WhyLink
from app.ui.wizard.build.parts_card import NodeHead
from app.ui.wizard.build.plan_view import LargePlan
from app.viewmodels.draft import STEPS
from app.viewmodels.flow import go
from tests.gui.build_kit import click, rest

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)]


def opened(qtbot, window, services, sample, key: str):
    """The Build page of a shipped example with the build that comes with it."""
    build = services.examples.get(key).build()

    def change(draft):
        made = draft.with_(build=build, proposed=build, built_for=draft.fingerprint, proposal="Lowest price")
        for step in STEPS[:5]:
            made = go(made, step)
        return made

    window.open_project(sample(key, "build", change))
    page = window.frame.page
    qtbot.waitUntil(lambda: page.checker.judged is not None, timeout=20_000)
    rest(qtbot, window)
    return page


def choose(qtbot, machine, words: str) -> None:
    """Picks a view by the keyboard."""
    machine._nodes.setFocus()
    for _ in range(machine._nodes.count()):
        if machine._nodes.currentText() == words:
            return
        qtbot.keyClick(machine._nodes, Qt.Key.Key_Down)
    assert machine._nodes.currentText() == words


def test_parts_stand_under_the_machines_that_they_are_in(qtbot, window, services, sample) -> None:
    page = opened(qtbot, window, services, sample, "pretrain-7b-cluster")
    rows = page.area.parts.table.table.rows
    heads = [row.words for row in rows if isinstance(row, NodeHead)]
    assert heads == ["Machines 1–2, identical", "Shared: switches, racks, cables", "Head node"]
    assert [row.role for row in rows].index("switch") > rows.index(next(r for r in rows if r.node == 1))
    page.area.parts.table.selectRow(0)
    qtbot.keyClick(page.area.parts.table, Qt.Key.Key_Return)
    rest(qtbot, window)
    assert not page.findChildren(LargePlan), "a heading is no part"


def test_network_and_racks_are_drawn_and_open_large(qtbot, window, services, sample) -> None:
    page = opened(qtbot, window, services, sample, "pretrain-7b-cluster")
    machine, plans = page.area.machine, page.checker.judged.plans
    choose(qtbot, machine, "Network of the cluster")
    assert machine.plan.isVisible() and not machine.power.isVisible()
    cables = [line.split("\t")[2] for line in machine.plan.table_text().splitlines()[1:]]
    assert sum(int(count) for count in cables) == plans.fabric.machine_cables + plans.fabric.reserved_ports
    click(qtbot, machine._large)
    large = machine.findChild(LargePlan)
    texts = "\n".join(text.text() for text in large.findChildren(QLabel))
    assert plans.fabric.reason in texts and f"{plans.fabric.free_ports} ports" in texts
    large.accept()
    choose(qtbot, machine, "Racks, from the front")
    spoken = [spot.accessibleName() for spot in machine.plan.spots.values()]
    assert any("DGX B200" in text and "unit" in text for text in spoken)
    qtbot.keyClick(machine._nodes, Qt.Key.Key_Home)
    assert machine.power.isVisible() and not machine.plan.isVisible()
    rest(qtbot, window)


def test_the_way_to_the_answer_is_told_step_by_step(qtbot, window, services, sample) -> None:
    page = opened(qtbot, window, services, sample, "cameras-edge")
    machine, budget = page.area.machine, page.checker.judged.plans.latency
    choose(qtbot, machine, "Way to the answer")
    assert machine._words.text() == budget.reason
    click(qtbot, machine._large)
    large = machine.findChild(LargePlan)
    whys = [link.accessibleName() for link in large.findChildren(WhyLink)]
    assert len(whys) == sum(step.quantity is not None for step in budget.steps) and "why? Capture" in whys
    large.accept()
    rest(qtbot, window)


def test_a_workstation_has_nothing_beside_its_machine(qtbot, window, services, sample) -> None:
    page = opened(qtbot, window, services, sample, "lora-8b-workstation")
    assert not page.area.machine._nodes.isVisible()
    assert not any(isinstance(row, NodeHead) for row in page.area.parts.table.table.rows)
    rest(qtbot, window)


def test_an_edge_device_beside_a_rented_machine_is_a_machine(qtbot, window, services, sample) -> None:
    page = opened(qtbot, window, services, sample, "speech-hybrid")
    heads = [row.words for row in page.area.parts.table.table.rows if isinstance(row, NodeHead)]
    assert heads == ["Rented instance", "Edge device"]
    machine, plans = page.area.machine, page.checker.judged.plans
    choose(qtbot, machine, "Lines, places and updates")
    assert plans.uplink.reason in machine._words.text() and plans.updates.reason in machine._words.text()
    click(qtbot, machine._large)
    large = machine.findChild(LargePlan)
    assert "why? A place sends" in [link.accessibleName() for link in large.findChildren(WhyLink)]
    large.accept()
    rest(qtbot, window)


def test_where_says_when_the_line_cannot_carry_it(qtbot, window, context, sample) -> None:
    window.open_project(sample("speech-hybrid"))
    card = window.frame.page.latency
    assert "its uplink carries 50 Mbit/s" in card._line.accessibleName()
    window.model.change(window.model.draft.with_site("edge", uplink_mbps=0.5))
    assert card._line._icon.role == "failed" and "carries 0.5 Mbit/s" in card._line.accessibleName()
    window.model.change(window.model.draft.with_site("edge", uplink_mbps=None))
    assert card._line._icon.role == "unknown" and "_" not in card._line.accessibleName()
    rest(qtbot, window)
