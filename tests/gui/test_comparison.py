"""Alternatives side by side: ticked, marked where they differ, taken, kept for the quote."""

from __future__ import annotations

from decimal import Decimal

import pytest
import yaml
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from app.services.compare_kinds import KindResult
from app.ui.wizard.compare.dialog import CompareDialog
from app.ui.wizard.compare.table import ComparisonTable
from app.ui.wizard.compare.words import CompareCell, CompareLine
from app.viewmodels.draft import Draft
from tests.gui.build_kit import LONG_MS, answer, click, open_built, rest
from tests.gui.test_proposals import BIGGER_SUPPLY, proposal

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)]


@pytest.fixture
def found(context, monkeypatch) -> dict[str, KindResult]:
    """What the search finds of each kind of machine; it holds the kinds that were asked for."""
    results: dict[str, KindResult] = {}
    asked: list[str] = []

    def compare(_request, kinds, **_limits):
        asked.extend(kinds)
        return tuple(results.get(k) or KindResult(kind=k, status="impossible", conflict=("60 W",)) for k in kinds)

    monkeypatch.setattr(context.propose, "compare", compare)
    results["asked"] = asked  # type: ignore[assignment]
    return results


@pytest.fixture
def page(qtbot, window, context, sample, found):
    made = open_built(qtbot, window, context, sample, "build")
    draft: Draft = window.model.draft
    machine = proposal(context, draft, "Lowest price", 2900, psu=BIGGER_SUPPLY)
    found["server"] = KindResult(kind="server", status="possible", proposal=machine, total=Decimal(4100))
    return made


def opened(qtbot, window, page) -> CompareDialog:
    click(qtbot, page.compare)
    dialog = page.findChild(CompareDialog)
    shown(qtbot, dialog, 1)
    return dialog


def shown(qtbot, dialog: CompareDialog, columns: int) -> None:
    qtbot.waitUntil(lambda: dialog.table.columnCount() == columns and dialog.comparison is not None, timeout=LONG_MS)


def cells(dialog: CompareDialog, title: str) -> list[str]:
    line = next(line for line in dialog.table.lines if line.title == title)
    return [cell.text for cell in line.cells]


def tick(qtbot, dialog: CompareDialog, key: str) -> None:
    dialog.chips[key].setFocus()
    qtbot.keyClick(dialog.chips[key], Qt.Key.Key_Space)


def test_a_kind_is_searched_compared_and_taken(qtbot, window, page, found) -> None:
    dialog = opened(qtbot, window, page)
    assert dialog.take.reason == "This is the build in hand."
    tick(qtbot, dialog, "kind:server")
    shown(qtbot, dialog, 2)
    assert found["asked"] == ["server"]
    differing = {line.title for line in dialog.table.lines if line.differs}
    assert {"Purchase", "Power supply"} <= differing and "Processor" not in differing
    row = [line.title for line in dialog.table.lines].index("Purchase")
    assert dialog.table.verticalHeaderItem(row).text() == "● Purchase"
    assert dialog.table.item(row, 0).data(Qt.ItemDataRole.AccessibleTextRole).endswith("the best of them")
    dialog.table.setFocus()
    qtbot.keyClick(dialog.table, Qt.Key.Key_Right)
    assert not dialog.take.reason
    click(qtbot, dialog.take)
    rest(qtbot, window)
    draft: Draft = window.model.draft
    supply = next(item.part for item in draft.build.nodes[0].parts if item.role == "psu")
    assert supply == BIGGER_SUPPLY and draft.site.onprem.kind == "server" and not draft.out_of_date
    rest(qtbot, window)


def test_a_kind_that_cannot_be_had_says_why_and_cannot_be_taken(qtbot, window, page, found) -> None:
    dialog = opened(qtbot, window, page)
    tick(qtbot, dialog, "kind:edge")
    shown(qtbot, dialog, 2)
    assert cells(dialog, "Requirement")[1] == "60 W" and cells(dialog, "Purchase")[1] == "—"
    assert not next(line for line in dialog.table.lines if line.title == "Purchase").differs
    dialog.table.setCurrentCell(0, 1)
    assert dialog.take.reason == "There is no such machine."
    tick(qtbot, dialog, "kind:edge")
    shown(qtbot, dialog, 1)
    tick(qtbot, dialog, "build")
    assert dialog.chips["build"].isChecked(), "one stays"
    dialog.accept()
    rest(qtbot, window)


def test_no_more_than_five_are_compared(qtbot, window, page, found) -> None:
    dialog = opened(qtbot, window, page)
    for count, kind in enumerate(("workstation", "server", "cluster", "cloud"), start=2):
        tick(qtbot, dialog, f"kind:{kind}")
        shown(qtbot, dialog, count)
    assert dialog.chips["kind:edge"].reason
    tick(qtbot, dialog, "kind:edge")
    assert not dialog.chips["kind:edge"].isChecked()
    rest(qtbot, window)
    assert dialog.table.columnCount() == 5
    dialog.accept()
    rest(qtbot, window)


def test_a_build_of_a_file_is_compared_and_kept_for_the_quote(qtbot, window, page, tmp_path, monkeypatch) -> None:
    build = window.model.draft.build.model_copy(update={"name": "The one we have"})
    path = tmp_path / "build.yaml"
    path.write_text(yaml.safe_dump(build.model_dump(mode="json", exclude_none=True)))
    answer(monkeypatch, open_file=path)
    dialog = opened(qtbot, window, page)
    click(qtbot, dialog._file)
    shown(qtbot, dialog, 2)
    dialog.quoted.click()
    kept = window.model.draft.compared
    assert [one.key for one in kept] == ["build", "file:1"] and kept[1].build.nodes == build.nodes
    dialog.table.copy()
    assert QGuiApplication.clipboard().text().splitlines()[0].split("\t")[2] == "The one we have"
    dialog.accept()
    rest(qtbot, window)
    again = opened_again(qtbot, page)
    assert again.quoted.isChecked() and again.chips["file:1"].isChecked()
    again.quoted.click()
    assert window.model.draft.compared == ()
    again.accept()
    rest(qtbot, window)


def opened_again(qtbot, page) -> CompareDialog:
    qtbot.waitUntil(lambda: page.findChild(CompareDialog) is None, timeout=LONG_MS)
    click(qtbot, page.compare)
    dialog = page.findChild(CompareDialog)
    shown(qtbot, dialog, 2)
    return dialog


def test_a_file_that_is_no_build_is_told_in_the_dialog(qtbot, window, page, tmp_path, monkeypatch) -> None:
    path = tmp_path / "build.yaml"
    path.write_text("nodes: 3")
    answer(monkeypatch, open_file=path)
    dialog = opened(qtbot, window, page)
    click(qtbot, dialog._file)
    assert "build.yaml" in dialog.state.text() and dialog.table.columnCount() == 1
    dialog.accept()
    rest(qtbot, window)


def test_from_the_costs_the_other_places_are_compared(qtbot, window, context, sample, found) -> None:
    page = open_built(qtbot, window, context, sample, "cost")
    qtbot.waitUntil(lambda: page.compare.isVisible(), timeout=LONG_MS)
    click(qtbot, page.compare)
    dialog = page.findChild(CompareDialog)
    shown(qtbot, dialog, 4)
    assert [key for key, chip in dialog.chips.items() if chip.isChecked()] == [
        "build", "kind:cloud", "kind:bare_metal", "kind:edge",
    ]  # fmt: skip
    dialog.accept()
    rest(qtbot, window)


def test_lines_that_are_alike_can_be_put_away(qtbot, window, page) -> None:
    dialog = opened(qtbot, window, page)
    click(qtbot, dialog.chips["kind:server"])
    shown(qtbot, dialog, 2)
    rest(qtbot, window)
    table = dialog.table
    assert not any(table.isRowHidden(row) for row in range(table.rowCount()))
    click(qtbot, dialog.differences)
    kept = [line for row, line in enumerate(table.lines) if not table.isRowHidden(row)]
    assert kept and all(line.differs or line.prose for line in kept)
    assert {line.title for line in table.lines if line.differs} <= {line.title for line in kept}
    table.copy()
    assert len(QGuiApplication.clipboard().text().splitlines()) == len(kept) + 1, "what is put away is not copied"
    dialog.reject()
    rest(qtbot, window)


def test_five_long_names_are_read_whole(qtbot, theme) -> None:
    machine = "Workstation with 2 × NVIDIA GeForce RTX 5090 Founders Edition"
    line = CompareLine("Kind", tuple(CompareCell("Workstation") for _ in range(5)))
    table = ComparisonTable("Alternatives")
    qtbot.addWidget(table)
    table.resize(1100, 400)
    table.show_lines([f"Lowest price: {machine}"] * 5, [line])
    table.show()
    qtbot.waitUntil(lambda: table.horizontalHeaderItem(4).text().count("\n") > 2)
    words = table.horizontalHeaderItem(4).text()
    assert " ".join(words.split()) == f"Lowest price {machine}"
    assert table.horizontalHeader().height() > len(words.split("\n")) * table.fontMetrics().height()
