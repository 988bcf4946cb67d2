"""From a machine one owns: opened from a file or the build in hand, its change shown line by line and taken."""

from __future__ import annotations

from decimal import Decimal
from threading import Event

import pytest

from app.cli.machine import write_build
from app.solver.result import PartChange, Upgrade
from app.ui.wizard.build.upgrade_dialog import UpgradeDialog
from app.viewmodels.owned import change_rows, unchanged
from tests.gui.build_kit import LONG_MS, answer, click, rest
from tests.gui.test_other_ways import choose, page
from tests.gui.test_proposals import BIGGER_SUPPLY, proposal, search

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)]
__all__ = ["page", "search"]


def change(action: str, part: str, price: int | None = None) -> PartChange:
    cost = None if price is None else Decimal(price)
    return PartChange(action=action, role="psu", part=part, title=part, qty=1, price=cost)


@pytest.fixture
def upgrade(context, window, page, monkeypatch):
    """Answers every question for an upgrade with a bigger supply; the list holds the machines asked about."""
    found = Upgrade(
        proposal=proposal(context, window.model.draft, "Cheapest change", 180, psu=BIGGER_SUPPLY),
        changes=(change("add", BIGGER_SUPPLY, 180), change("remove", "old-supply"), change("keep", "case")),
    )
    asked = []

    def answered(_request, owned, **_limits) -> Upgrade:
        asked.append(owned)
        return found

    monkeypatch.setattr(context.propose, "upgrade", answered)
    return asked


def test_a_machine_from_a_file_is_changed_and_taken(
    qtbot, window, context, page, upgrade, monkeypatch, tmp_path
) -> None:
    """The answer comes when the empty table has the focus already; its first line is the current one all the same."""
    shown, answered = Event(), context.propose.upgrade
    monkeypatch.setattr(context.propose, "upgrade", lambda *a, **k: shown.wait(30) and answered(*a, **k))
    document = window.model.draft.build
    write_build(tmp_path / "mine.yaml", document)
    answer(monkeypatch, open_file=tmp_path / "mine.yaml")
    choose(page, "machine you own")
    dialog = page.findChild(UpgradeDialog)
    qtbot.waitUntil(dialog.table.hasFocus)
    shown.set()
    qtbot.waitUntil(lambda: "€180" in dialog.state.text(), timeout=LONG_MS)
    assert [p.part for p in document.nodes[0].parts] == [i.part.id for i in upgrade[0].nodes[0].items]
    assert dialog.table.current is not None and not dialog.take.reason, "every line means the same machine"
    click(qtbot, dialog.take)
    rest(qtbot, window)
    supply = next(item.part for item in window.model.draft.build.nodes[0].parts if item.role == "psu")
    assert supply == BIGGER_SUPPLY
    rest(qtbot, window)


def test_a_file_that_is_no_build_says_so(qtbot, window, page, monkeypatch, tmp_path) -> None:
    (tmp_path / "mine.yaml").write_text("nodes: 3", encoding="utf-8")
    answer(monkeypatch, open_file=tmp_path / "mine.yaml")
    choose(page, "machine you own")
    assert page.findChild(UpgradeDialog) is None
    assert window.model.draft.proposal == "Lowest price"


def test_lines_of_a_change(context, window, page) -> None:
    assert change_rows(None) == ()
    kept = Upgrade(
        proposal=proposal(context, window.model.draft, "Cheapest change", 0), changes=(change("keep", "case"),)
    )
    assert unchanged(kept)
    assert [row.action for row in change_rows(kept)] == ["keep"]
