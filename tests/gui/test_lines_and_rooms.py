"""What stands on one line does, and what matters most keeps its room longest."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QLabel, QWidget

from app.domain.finding import Finding
from app.ui.corner import Corner
from app.ui.widgets import Column, DataTable, FoldingGrid, IconLabel, WhyLink, unbroken
from app.ui.widgets.elided import ElidedLabel
from app.ui.wizard.build.cards import ProposalCards
from app.ui.wizard.build.findings_card import FindingRow
from app.viewmodels.build_page import NOTE, FindingView, ProposalCard
from app.viewmodels.draft import Draft
from app.viewmodels.judging import Counts

pytestmark = pytest.mark.gui
WORDS = "The memory runs slower than it could"


class Wide(QWidget):
    """So wide at least."""

    def __init__(self, px: int) -> None:
        super().__init__()
        self.setMinimumSize(px, 50)


def test_a_grid_of_uneven_columns_asks_for_no_more_height_than_it_takes(qtbot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    grid = FoldingGrid(2, gap=8, shares=(44, 56))
    holder.setLayout(grid)
    for at in (0, 1):
        grid.put(Wide(380), 0, at)
    holder.resize(1000, 300)
    holder.show()
    assert grid.columns == 2 and grid.minimumSize().height() == 50
    assert grid.columns_at(700) == 1


@pytest.mark.parametrize("times", [1, 6])
def test_mark_first_line_and_links_of_a_finding_stand_on_one_line(qtbot, times: int) -> None:
    finding = Finding(
        rule="MEM-SPEED", status="failed", severity="note", title=WORDS, message=" ".join([WORDS] * times)
    )
    made = FindingRow(FindingView(finding=finding, status=NOTE, key="one", note=None))
    qtbot.addWidget(made)
    made.resize(460, 200)
    made.show()
    words = next(one for one in made.findChildren(QLabel) if one.text() == finding.message)
    link, icon = made.findChild(WhyLink), made.findChild(IconLabel)
    top = words.mapTo(made, QPoint(0, words.contentsRect().top())).y()
    line = QRect(0, top, 1, words.fontMetrics().lineSpacing()).center().y()
    for other in (link, icon):
        assert abs(other.mapTo(made, other.rect().center()).y() - line) <= 1


def test_why_something_was_not_saved_is_read_before_a_long_name(qtbot) -> None:
    window, corner = QWidget(), Corner()
    qtbot.addWidget(window)
    window.resize(1280, 40)
    corner.setParent(window)
    corner.set_project_shown(True)
    corner.show_draft(Draft(name="A name of a project " * 6))
    corner.show_saving("failed", "the disk is full.")
    corner.resize(640, 30)
    window.show()
    said = next(one for one in corner.findChildren(ElidedLabel) if one.text() == corner.saved_text)
    assert not said.toolTip(), "nothing of it is cut"
    corner.show_saving("saved", "14:32")
    assert said.minimumWidth() == 0


def test_many_cards_with_high_prices_cut_neither_price_nor_months(qtbot) -> None:
    cards = [
        ProposalCard.model_construct(
            key=str(price), titles=("Fastest",), accelerators="1 × L4", machine="a", price=Decimal(price),
            currency="USD", hours=None, latency_ms=249.0, wall_w=27.0, rented=False, optimal=True, gap=0.0,
            counts=Counts(0, 0, 0, 12, 0), on_request=0, price_of="rent", months=36,
        )
        for price in (2807, 8027, 8207, 33_893_867, 2949)
    ]  # fmt: skip
    made = ProposalCards("de")
    qtbot.addWidget(made)
    made.resize(780, 200)
    made.show_cards(cards, "2807", False)
    made.show()
    qtbot.wait(1)
    spans = [one for one in made.findChildren(ElidedLabel) if one.text() == "36 months" and one.isVisible()]
    assert len(spans) == 5 and len({one.mapTo(made, QPoint()).y() for one in spans}) == 1
    assert all(one.width() >= one.fontMetrics().horizontalAdvance(one.text()) for one in spans)


@pytest.mark.parametrize(("cells", "columns"), [(4, 2), (5, 3), (6, 3), (3, 3)])
def test_folded_cells_stand_in_even_rows(qtbot, cells: int, columns: int) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    grid = FoldingGrid(cells, gap=0, flow=True)
    holder.setLayout(grid)
    for _one in range(cells):
        grid.addWidget(Wide(100))
    holder.resize(399 if cells < 5 else 499, 300)
    holder.show()
    assert grid.columns == columns


def test_a_table_gives_a_long_word_what_an_empty_column_has_to_spare(qtbot) -> None:
    """As far as half of the column's own width again."""
    long = "Lowest limit of power in watts"
    table = DataTable(
        [Column("What", str), Column("File", lambda _one: "", width=120), Column("Fact", lambda _one: long, width=140)],
        "Log",
    )
    qtbot.addWidget(table)
    table.resize(700, 200)
    table.show()
    table.set_rows(["one"])
    assert table.columnWidth(2) < table.sizeHintForColumn(2)
    table.fit_widths()
    assert table.columnWidth(2) >= min(table.sizeHintForColumn(2), 210) and table.columnWidth(1) < 120
    assert sum(table.columnWidth(at) for at in range(3)) <= table.viewport().width()


def test_no_line_ends_between_amperes_and_their_figure() -> None:
    assert unbroken("12 circuits of 63 A, 230 V") == "12 circuits of 63\u00a0A, 230\u00a0V"


def test_a_finding_is_lined_up_anew_with_larger_text(qtbot, theme) -> None:
    finding = Finding(rule="MEM-SPEED", status="failed", severity="note", title=WORDS, message=WORDS)
    made = FindingRow(FindingView(finding=finding, status=NOTE, key="one", note=None))
    qtbot.addWidget(made)
    made.resize(560, 200)
    made.show()
    theme.apply("light", 150)
    try:
        qtbot.wait(5)
        words = next(one for one in made.findChildren(QLabel) if one.text() == WORDS)
        line = words.mapTo(made, QPoint(0, words.contentsRect().top())).y() + words.fontMetrics().lineSpacing() / 2
        link = made.findChild(WhyLink)
        assert abs(link.mapTo(made, link.rect().center()).y() - line) <= 1.5
    finally:
        theme.apply("light", 100)
