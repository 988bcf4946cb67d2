"""Step 4 of a work that processors do alone: what is said is of the machine, not of cards that nobody needs."""

from __future__ import annotations

import pytest

from tests.gui.build_kit import rest

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)]


def test_processors_are_looked_at_and_cards_only_when_asked_for(qtbot, window, context, sample) -> None:
    window.open_project(sample("tabular-cpu", "needs"))
    page = window.frame.page
    rest(qtbot, window)
    assert window.model.results.demand.accelerator is None
    assert [key for key in page.bars.spots if "/" not in key] == ["processors"]
    assert "processors" in page.subtitle.text().lower()
    assert not page.times.isVisible() and page._no_chart.isVisible()
    said = " ".join(row.key for row in page._table._rows)
    assert "host_ram" in said and "total_memory" not in said
    page._on_cards(("nv-rtxpro4000",))
    rest(qtbot, window)
    assert [key for key in page.bars.spots if "/" not in key] == ["nv-rtxpro4000"]
    assert window.model.results.demand.accelerator == "nv-rtxpro4000"
    rest(qtbot, window)


def test_another_place_than_ones_own_has_no_processors_alone(services) -> None:
    request = services.examples.get("tabular-cpu").request
    assert services.size.on_processors(request.workload, request.site).meets
    cloud = request.site.model_copy(update={"where": "cloud"})
    assert services.size.on_processors(request.workload, cloud) is None
    tokens = services.examples.get("serve-70b-server").request
    assert services.size.on_processors(tokens.workload, tokens.site) is None, "too slow"
