"""Beside the proposals: the front of price against speed, and one request asked of every kind of machine."""

from __future__ import annotations

from decimal import Decimal
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from app.domain.rental_plan import RentalPlan, RentedLine
from app.domain.request import KINDS
from app.services.compare_kinds import KindResult
from app.services.rent import PlaceOffer
from app.solver.result import Front, FrontPoint
from app.ui.wizard.build.other_ways import FrontDialog, KindsDialog
from app.ui.wizard.build.providers_dialog import ProvidersDialog
from app.viewmodels.draft import Draft
from tests.gui.build_kit import LONG_MS, click, rest
from tests.gui.test_figures_everywhere import check
from tests.gui.test_proposals import BIGGER_SUPPLY, opened, proposal, search

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)]
__all__ = ["search"]


@pytest.fixture
def page(qtbot, window, sample, search):
    page, _answers = opened(qtbot, window, sample, search)
    qtbot.waitUntil(lambda: len(page.cards.cards) == 2, timeout=LONG_MS)
    rest(qtbot, window)
    return page


def choose(page, words: str) -> None:
    menu = page.others.menu_of_ways()
    next(action for action in menu.actions() if words in action.text()).trigger()
    menu.close()


def test_a_quicker_build_is_taken_from_the_front(qtbot, window, context, page, monkeypatch) -> None:
    draft: Draft = window.model.draft
    points = [(20.0, proposal(context, draft, "Lowest price", 3000)), (9.0, proposal(context, draft, "Lowest price",
               5200, psu=BIGGER_SUPPLY))]  # fmt: skip
    front = Front(
        figure="time_to_finish_h", points=tuple(FrontPoint(speed=h, proposal=p) for h, p in points), elapsed_s=2
    )
    monkeypatch.setattr(context.propose, "front", lambda *_given, **_limits: front)
    choose(page, "Price against speed")
    dialog = page.findChild(FrontDialog)
    qtbot.waitUntil(lambda: dialog.table.table.rowCount() == 2, timeout=LONG_MS)
    assert "2 builds, found in 2.0 s" in dialog.state.text()
    assert dialog.table.current.card.price == 3000
    assert [spot.region.label.rsplit(": ", 1)[1] for spot in dialog.chart.spots.values()] == [
        "€5,200, 9 h, proven best",
        "€3,000, 20 h, proven best",
    ]
    qtbot.waitUntil(dialog.isActiveWindow)
    check(qtbot, dialog, dialog.chart)
    qtbot.mouseClick(dialog.chart.spots["1"], Qt.MouseButton.LeftButton)
    assert dialog.table.current.card.price == 5200 and not dialog.take.reason
    click(qtbot, dialog.take)
    rest(qtbot, window)
    supply = next(item.part for item in window.model.draft.build.nodes[0].parts if item.role == "psu")
    assert supply == BIGGER_SUPPLY and not window.model.draft.out_of_date
    rest(qtbot, window)


def test_another_kind_of_machine_is_taken_with_its_place(qtbot, window, context, page, monkeypatch) -> None:
    draft: Draft = window.model.draft
    found = proposal(context, draft, "Lowest price", 2900)
    results = {
        "workstation": KindResult(kind="workstation", status="possible", proposal=found, total=Decimal(4100)),
        "server": KindResult(kind="server", status="possible", proposal=found, total=None),
        "edge": KindResult(kind="edge", status="impossible", conflict=("at most 60 W", "24 GB of memory")),
        "hybrid": KindResult(kind="hybrid", status="untold", reason="No build was found within 30 s."),
    }
    heard = Event()

    def compare(_request, *, told, **_limits):
        found = [results.get(kind) or KindResult(kind=kind, status="impossible") for kind in KINDS]
        told(found[0])
        heard.wait(5)
        return tuple(found)

    monkeypatch.setattr(context.propose, "compare", compare)
    choose(page, "Every kind of machine")
    dialog = page.findChild(KindsDialog)
    qtbot.waitUntil(lambda: dialog.table.table.rowCount() == 1, timeout=LONG_MS)
    heard.set()
    qtbot.waitUntil(lambda: dialog.table.table.rowCount() == len(KINDS), timeout=LONG_MS)
    assert f"2 of {len(KINDS)} kinds can do it" in dialog.state.text()
    edge = list(KINDS).index("edge")
    dialog.table.setFocus()
    dialog.table.selectRow(edge)
    assert dialog.take.reason and "at most 60 W; 24 GB" in dialog.why.text()
    dialog.table.selectRow(1)
    click(qtbot, dialog.take)
    rest(qtbot, window)
    assert window.model.draft.site.onprem.kind == "server"
    assert window.model.draft.build is not None and not window.model.draft.out_of_date
    rest(qtbot, window)


def test_what_goes_wrong_is_told_in_the_dialog(qtbot, window, context, page, monkeypatch) -> None:
    from app.domain.errors import UserError

    def front(*_given, **_limits):
        raise UserError("Nothing tells how fast the workload runs.")

    monkeypatch.setattr(context.propose, "front", front)
    choose(page, "Price against speed")
    dialog = page.findChild(FrontDialog)
    qtbot.waitUntil(lambda: "how fast" in dialog.state.text(), timeout=LONG_MS)
    assert any("cheapest that is so quick" in text.text() for text in dialog.findChildren(QLabel))
    dialog.reject()
    rest(qtbot, window)


def test_the_best_of_every_provider_is_taken(qtbot, window, context, page, monkeypatch) -> None:
    window.model.change(window.model.draft.with_site(where="cloud"))
    draft: Draft = window.model.draft
    found = proposal(context, draft, "Lowest price", 2900)
    plan = RentalPlan(
        currency="EUR", machines=1, accelerators=1, month=Decimal(240),
        lines=(RentedLine(part="p", title="P", provider="Cheap", region="north", machines=1, per="hour",
                          price=Decimal(1), price_as_of="2026-01-02", price_age_days=323, price_stale=True),),
    )  # fmt: skip
    asked: list[str] = []

    def offers(_request, by, **_limits):
        asked.append(by)
        none = PlaceOffer(provider="Dear", reason="The catalog has no price of its machines.")
        return (PlaceOffer(provider="Cheap", proposal=found, plan=plan), none)

    monkeypatch.setattr(context.propose, "offers", offers)
    choose(page, "Every provider")
    dialog = page.findChild(ProvidersDialog)
    qtbot.waitUntil(lambda: dialog.table.table.rowCount() == 2, timeout=LONG_MS)
    first, second = dialog.table.table.rows
    assert (first.region, first.month, first.price_stale) == ("north", 240, True)
    dialog.table.setFocus()
    dialog.table.selectRow(1)
    assert dialog.take.reason and second.card is None
    click(qtbot, dialog.by.segments["region"])
    qtbot.waitUntil(lambda: asked == ["provider", "region"] and dialog.table.table.rowCount() == 2, timeout=LONG_MS)
    dialog.table.selectRow(0)
    click(qtbot, dialog.take)
    rest(qtbot, window)
    assert window.model.draft.build is not None and window.model.draft.site.where == "cloud"
    rest(qtbot, window)
