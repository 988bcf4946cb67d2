"""Step 3 asks for what the rules of UPS, altitude and rack compare with."""

from __future__ import annotations

from PySide6.QtCore import Qt

from app.domain.site import Cloud, Edge, OnPrem
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


def test_rarer_facts_are_folded_and_told_in_one_line(qtbot, window, context, sample) -> None:
    window.open_project(sample(step="place", change=lambda draft: draft.with_site("onprem", kind="cluster")))
    more = window.frame.page.room.more
    assert not more.fields["networks"].isVisible() and more._line.text() == "nothing told"
    more.button.setFocus()
    qtbot.keyClick(more.button, Qt.Key.Key_Space)
    for key in ("compute", "storage"):
        box = more.fields["networks"].boxes[key]
        box.setFocus()
        qtbot.keyClick(box, Qt.Key.Key_Space)
    assert window.model.draft.site.onprem.networks == ("compute", "storage")
    qtbot.keyClick(more.fields["networks"].none, Qt.Key.Key_Space)
    assert window.model.draft.site.onprem.networks == ()
    _type(qtbot, more.fields["rack_posts_mm"], "74 cm")
    assert "Front to rear posts 740 mm" in more._told.replace("\xa0", " ")
    settle(qtbot, context)


def test_quotas_are_typed_as_people_write_them(qtbot, window, context, sample) -> None:
    window.open_project(sample(step="place", change=lambda draft: draft.with_site(where="cloud")))
    card = window.frame.page.cloud
    card.more.set_open(True)
    assert not card.more.fields["spot_restart_min"].isVisible(), "only where spot machines may be taken"
    card.spot.click()
    assert card.more.fields["spot_restart_min"].isVisible()
    quotas = card.more.fields["quotas"]
    _type(qtbot, quotas, "g and vt: 32, p")
    assert quotas.problem and window.model.draft.site.cloud.quotas == {"G AND VT": 32}, "the last that was right"
    _type(qtbot, quotas, "g and vt: 32, P: 0")
    assert not quotas.problem and window.model.draft.site.cloud.quotas == {"G AND VT": 32, "P": 0}
    _type(qtbot, card.more.fields["storage_per_gb_month"], "0.08")
    assert str(window.model.draft.site.cloud.storage_per_gb_month) == "0.08"
    settle(qtbot, context)


def test_the_edge_asks_for_places_and_updates_and_the_hybrid_for_what_is_sent_on(
    qtbot, window, context, sample
) -> None:
    window.open_project(sample("cameras-edge"))
    card = window.frame.page.edge
    _type(qtbot, card.fields["places"], "12")
    card.more.set_open(True)
    assert card.more.fields["picture"].isVisible() and not card.more.fields["kept_share"].isVisible()
    _type(qtbot, card.more.fields["model_updates_per_month"], "2")
    window.frame.page.choice.cards["hybrid"].click()
    _type(qtbot, card.more.fields["kept_share"], "5")
    edge = window.model.draft.site.edge
    assert (edge.places, edge.model_updates_per_month, edge.kept_share) == (12, 2, 0.05)
    settle(qtbot, context)


def test_lines_of_speech_are_not_asked_for_pictures(qtbot, window, context, sample) -> None:
    window.open_project(sample("speech-hybrid"))
    assert window.model.draft.domain == "speech", "what it was before it became a project"
    card = window.frame.page.edge
    card.more.set_open(True)
    assert card.fps.edit.isReadOnly() and not card.more.fields["picture"].isVisible()
    assert card.more.fields["codec"].isVisible()
    settle(qtbot, context)


def test_every_fact_of_a_place_is_asked(qtbot, window, context, sample) -> None:
    window.open_project(sample())
    page = window.frame.page
    room, power, cloud, edge = page.room, page.power, page.cloud, page.edge
    asked = {
        OnPrem: {*room.fields, *room.more.fields, *power.fields, *power.more.fields, "kind", "noise_dba_max", "plug"},
        Cloud: {*cloud.more.fields, "kind", "providers", "regions", "commitment", "spot", "storage_gb",
                "egress_tb_per_month"},
        Edge: {*edge.fields, *edge.more.fields, "fanless"},
    }  # fmt: skip
    for place, names in asked.items():
        assert names == set(place.model_fields), place.__name__
    settle(qtbot, context)
