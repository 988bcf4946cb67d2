"""A change is rendered twice: as it is made, and with its answer. What stays the same is not made anew."""

from __future__ import annotations

import pytest

from app.ui.tasks import DRAWN_MS
from app.viewmodels.build_edits import with_qty
from tests.gui.build_kit import open_built, rest

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)]


def more_memory(model) -> None:
    draft = model.draft
    index, item = next((n, one) for n, one in enumerate(draft.build.nodes[0].parts) if one.role == "memory")
    model.change(draft.with_(build=with_qty(draft.build, 0, index, item.qty + 1)))


def test_a_change_is_rendered_at_once_and_once_more_with_its_answer(qtbot, window, context, sample) -> None:
    page = open_built(qtbot, window, context, sample)
    rest(qtbot, window)
    rendered = []
    window.model.render_wanted.connect(lambda: rendered.append(window.model.results.updating))
    more_memory(window.model)
    assert rendered == [True], "the change, with its answer under way"
    rest(qtbot, window)
    assert rendered == [True, False], "results, verdict and price together"
    assert page.area.parts.table.table.rows


def test_what_is_put_together_is_rendered_once(qtbot, window, context, sample) -> None:
    open_built(qtbot, window, context, sample)
    rest(qtbot, window)
    model, rendered = window.model, []
    model.render_wanted.connect(lambda: rendered.append(model.results.gross))
    with model.together():
        model.put(gross=1)
        model.put(gross=2)
        model.change(model.draft.with_(months=48))
        assert rendered == []
    assert rendered == [2]
    rest(qtbot, window)
    rendered.clear()
    model.put(gross=2)
    assert rendered == [], "nothing new"


def test_checks_that_say_the_same_keep_their_rows(qtbot, window, context, sample) -> None:
    page = open_built(qtbot, window, context, sample)
    rest(qtbot, window)
    before = {row.view.key: row for row in page.area.findings.rows if not row.buttons}
    more_memory(window.model)
    rest(qtbot, window)
    after = {row.view.key: row for row in page.area.findings.rows}
    same = [key for key, row in before.items() if after.get(key) is row]
    assert same
    assert all(after[key].view in page.area.findings._views for key in same)
    others = [key for key in after if key in before and key not in same]
    assert all(after[key].view != before[key].view for key in others), "another text has another row"


def test_what_nobody_waits_for_starts_after_the_answer(qtbot, window, context, sample) -> None:
    open_built(qtbot, window, context, sample)
    rest(qtbot, window)
    later = []
    run = window.model.runner.run
    window.model.runner.run = lambda *a, **k: (later.append(k.get("after_ms", 0)), run(*a, **k))[1]
    more_memory(window.model)
    rest(qtbot, window)
    assert DRAWN_MS in later, "repairs are tried when the findings stand there"
    assert later[0] == 0, "the checks themselves at once"
