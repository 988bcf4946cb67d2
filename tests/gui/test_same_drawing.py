"""What the window shows is what the quote prints: one drawing, light colours on paper, told apart without colour."""

from __future__ import annotations

import re
from typing import Any

import pytest

from app.figures.drawing import PRINT_PALETTE, Drawing
from app.quoting.pdf import cost, power, slots
from app.quoting.pdf.power import CHAIN_WIDTH
from app.services.context import Services
from app.ui.wizard.build.machine_figures import power_maker
from app.viewmodels.judging import judge
from tests.gui.build_kit import rest
from tests.gui.test_figures_everywhere import opened

pytestmark = pytest.mark.gui

SLOTS_WIDTH = 520


@pytest.fixture
def printed(services: Services, monkeypatch) -> dict[str, Drawing]:
    """The drawings of a quote of the example, by title."""
    found: dict[str, Drawing] = {}

    def noted(real: Any) -> Any:
        def figure_of(drawing: Drawing, *given: Any) -> Any:
            found[drawing.title] = drawing
            return real(drawing, *given)

        return figure_of

    for module in (cost, power, slots):
        monkeypatch.setattr(module, "figure_of", noted(module.figure_of))
    example = services.examples.get("image-studio")
    judged = judge(example.build(), services.catalog, services.size)
    costs = services.price.costs(judged.build)
    content = services.quotes.draft(judged.build, judged.report, judged.demand, costs, example.customer)
    services.quotes.render_pdf(content)
    return found


def shapes(svg: str) -> list[str]:
    """The shapes of a drawing, its texts left out: figures are written as their readers do."""
    return re.findall(r"<(?:rect|line|polyline|polygon|circle)[^>]*>", svg)


def test_slots_and_power_are_the_same_drawing_in_window_and_quote(
    qtbot, window, services, sample, printed: dict[str, Drawing]
) -> None:
    page = opened(qtbot, window, services, sample, "image-studio")
    machine = page.area.machine
    seen = machine.slots._picture.make(SLOTS_WIDTH, PRINT_PALETTE)
    paper = printed["Slots, lanes after sharing"]
    assert shapes(seen.svg) == shapes(paper.svg) and len(shapes(seen.svg)) > 8
    assert seen.table == paper.table and seen.regions == paper.regions
    seen = power_maker(page.checker.judged, 0, "en", short=False)(CHAIN_WIDTH, PRINT_PALETTE)
    paper = printed["Power from parts to circuit"]
    assert shapes(seen.svg) == shapes(paper.svg)
    assert [region.key for region in seen.regions] == [region.key for region in paper.regions]
    rest(qtbot, window)


def test_paper_is_light(printed: dict[str, Drawing]) -> None:
    for drawing in printed.values():
        grounds = set(re.findall(r'fill="(#[0-9A-F]{6})"', drawing.svg))
        assert grounds <= set(PRINT_PALETTE.values())
    assert PRINT_PALETTE["surface"] == "#FFFFFF"
