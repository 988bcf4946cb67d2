"""Where a card may go: the rules say it of every slot, and nothing else moves; by mouse, by keys and from the menu."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel

from app.domain.build import BuildDocument
from app.domain.errors import UserError
from app.services.context import Services
from app.viewmodels.card_moves import CardKey, next_allowed, placed_at, slots_of, targets
from app.viewmodels.judging import Judged, judge
from tests.gui.build_kit import rest
from tests.gui.test_figures_everywhere import opened

pytestmark = pytest.mark.gui

WIDE = "nv-rtxpro6000-ws"
"""A card of two slots; on this board it covers the slot below the second."""


def with_cards(services: Services, part: str, qty: int) -> Judged:
    document: BuildDocument = services.examples.get("image-studio").build()
    node = document.nodes[0]
    parts = tuple(
        item.model_copy(update={"part": part, "place": None, "qty": qty}) if item.role == "accelerator" else item
        for item in node.parts
    )
    changed = document.model_copy(update={"nodes": (node.model_copy(update={"parts": parts}),)})
    return judge(changed, services.catalog, services.size)


def asked(services: Services, judged: Judged, index: int = 0) -> dict[str, Any]:
    card = judged.placements[0].cards[index]
    key = CardKey(0, card.part, card.index)
    return {one.slot: one for one in targets(judged, key, services.catalog, services.size)}


def test_a_slot_too_low_for_a_wide_card_is_forbidden_in_the_rule_s_words(services: Services) -> None:
    found = asked(services, with_cards(services, WIDE, 1))
    assert [one.standing for one in found.values()] == ["here", "ok", "fails"]
    assert "ends at slot 8; the case has 7" in found["PCI_E3"].reason
    assert not found["PCI_E3"].allowed and found["PCI_E2"].allowed


def test_cards_that_would_collide_say_so_and_equal_cards_change_places(services: Services) -> None:
    found = asked(services, with_cards(services, WIDE, 2))
    assert found["PCI_E2"].other and found["PCI_E2"].standing == "ok"
    assert found["PCI_E3"].standing == "fails" and "PCI_E2" in found["PCI_E3"].reason


def test_a_worse_slot_warns_but_is_allowed(services: Services) -> None:
    judged = judge(services.examples.get("image-studio").build(), services.catalog, services.size)
    worse = asked(services, judged)["PCI_E3"]
    assert worse.standing == "warning" and worse.allowed and "chipset" in worse.reason


def test_a_card_that_sits_badly_is_told_where_it_would_sit_worse(services: Services) -> None:
    judged = judge(services.examples.get("lora-8b-workstation").build(), services.catalog, services.size)
    card = judged.placements[0].cards[0]
    low = judge(placed_at(judged, CardKey(0, card.part, card.index), "PCIe 4.0 x2"), services.catalog, services.size)
    found = asked(services, low)
    assert found["PCIe 5.0 x16"].standing == "ok"
    assert found["PCIe 3.0 x1"].standing == "warning" and "1 lane" in found["PCIe 3.0 x1"].reason


def test_steps_pass_over_what_is_forbidden(services: Services) -> None:
    found = tuple(asked(services, with_cards(services, WIDE, 1)).values())
    assert slots_of(with_cards(services, WIDE, 1), 0) == ("PCI_E1", "PCI_E2", "PCI_E3")
    down = next_allowed(found, 1)
    assert down is not None and down.slot == "PCI_E2"
    assert next_allowed(found, -1) is None


def test_the_rules_agree_with_what_was_shown(services: Services) -> None:
    judged = with_cards(services, WIDE, 1)
    card = judged.placements[0].cards[0]
    after = judge(placed_at(judged, CardKey(0, card.part, card.index), "PCI_E2"), services.catalog, services.size)
    assert [(one.slot, one.lanes) for one in after.placements[0].cards] == [("PCI_E2", 4)]
    assert {one.rule for one in after.report.errors} <= {one.rule for one in judged.report.errors}


def card_spot(machine: Any) -> Any:
    """The first card of the drawing."""
    return next(spot for key, spot in machine.slots.spots.items() if key.startswith("card:"))


def places(window: Any) -> tuple[str, ...] | None:
    return next(i.place for i in window.model.draft.build.nodes[0].parts if i.role == "accelerator")


def drag(qtbot: Any, machine: Any, onto: str, *, then: str = "drop") -> None:
    """Takes the first card in hand, waits for the rules, and lets it go over a slot."""
    spot = card_spot(machine)
    middle = spot.rect().center()
    qtbot.mousePress(spot, Qt.MouseButton.LeftButton, pos=middle)
    move = QApplication.startDragDistance() + 2
    _moved(spot, middle + QPoint(move, 0))
    assert len(_drops(machine)) == 3, "every slot shows that it is being asked about, or what the rules say"
    qtbot.waitUntil(lambda: not any("checking" in label for label in _drops(machine)))
    target = machine.slots.spots[f"drop:{onto}"]
    _moved(spot, spot.mapFromGlobal(target.mapToGlobal(target.rect().center())))
    assert machine.slots.readout == target.region.label
    if then == "drop":
        qtbot.mouseRelease(spot, Qt.MouseButton.LeftButton)
    else:
        qtbot.keyClick(spot, Qt.Key.Key_Escape)
        qtbot.mouseRelease(spot, Qt.MouseButton.LeftButton)


def _moved(spot: Any, at: QPoint) -> None:
    event = QMouseEvent(
        QEvent.Type.MouseMove, QPointF(at), QPointF(spot.mapToGlobal(at)), Qt.MouseButton.NoButton,
        Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(spot, event)


def _drops(machine: Any) -> list[str]:
    return [spot.region.label for key, spot in machine.slots.spots.items() if key.startswith("drop:")]


def test_a_card_is_dragged_to_another_slot_and_back_by_undo(qtbot, window, services, sample) -> None:
    page = opened(qtbot, window, services, sample, "image-studio")
    machine, before = page.area.machine, places(window)
    drag(qtbot, machine, "PCI_E3")
    rest(qtbot, window)
    assert places(window) == ("PCI_E3", "PCI_E2")
    assert _drops(machine) == []
    assert "Card moved to PCI_E3." in _said(page)
    window.model.undo()
    rest(qtbot, window)
    assert places(window) == before


def _said(page: Any) -> str:
    return " ".join(label.text() for label in page.report_bar.findChildren(QLabel))


def test_escape_gives_a_drag_up_and_a_forbidden_slot_refuses_with_its_reason(
    qtbot, window, services, sample, monkeypatch
) -> None:
    page = opened(qtbot, window, services, sample, "image-studio")
    machine, before = page.area.machine, places(window)
    drag(qtbot, machine, "PCI_E3", then="escape")
    rest(qtbot, window)
    assert places(window) == before and _drops(machine) == []
    mover = page.actions_.mover
    mover._found = tuple(replace(one, standing="fails", reason="No room.") if one.slot == "PCI_E3" else one
                         for one in mover._found)  # fmt: skip
    drag(qtbot, machine, "PCI_E3")
    rest(qtbot, window)
    assert places(window) == before
    assert "Not moved to PCI_E3: No room." in _said(page)


def test_keys_and_menu_move_a_card_too(qtbot, window, services, sample) -> None:
    page = opened(qtbot, window, services, sample, "image-studio")
    machine = page.area.machine
    spot = card_spot(machine)
    spot.setFocus()
    qtbot.keyClick(spot, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    rest(qtbot, window)
    assert places(window) == ("PCI_E2", "PCI_E1"), "equal cards changed places"
    key = CardKey(0, "nv-rtxpro4000", 0)
    found: list[str] = []
    page.actions_.mover._ask(key, lambda: found.extend(a.text() for a in page.actions_.mover.menu(key).actions()))
    rest(qtbot, window)
    assert [text.split(":")[0] for text in found] == ["Move to PCI_E1", "Move to PCI_E3"]
    assert "chipset" in found[1]


def test_a_part_that_is_gone_is_told_with_those_like_it(services: Services) -> None:
    with pytest.raises(UserError, match="Did you mean"):
        with_cards(services, "nv-rtxpro4001", 1)
