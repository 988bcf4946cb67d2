"""Step 3 asks for what the rules of UPS, altitude and rack compare with."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tests.gui.conftest import settle


def _type(qtbot, field, text: str) -> None:
    field.edit.setFocus()
    field.edit.selectAll()
    qtbot.keyClicks(field.edit, text)
    qtbot.keyClick(field.edit, Qt.Key.Key_Tab)


def test_rack_ups_and_altitude_reach_the_site(qtbot, window, context, sample) -> None:
    window.open_project(sample(step="place", change=lambda draft: draft.with_site("onprem", kind="server")))
    page = window.frame.page
    for field, text in (
        (page.room.fields["rack_kg"], "800"),
        (page.room.fields["pdu_a"], "32"),
        (page.room.fields["altitude_m"], "1.2 km"),
        (page.power.fields["ups_w"], "3 kW"),
    ):
        assert field.box.unknown
        _type(qtbot, field, text)
    room = window.model.draft.site.onprem
    assert (room.rack_kg, room.pdu_a, room.altitude_m, room.ups_w) == (800, 32, 1200, 3000)
    settle(qtbot, context)


def test_rack_facts_are_asked_of_racks_only(qtbot, window, context, sample) -> None:
    window.open_project(sample(step="place", change=lambda draft: draft.with_site("onprem", kind="workstation")))
    page = window.frame.page
    assert not page.room.fields["pdu_a"].isVisibleTo(page)
    assert page.room.fields["altitude_m"].isVisibleTo(page)
    settle(qtbot, context)
