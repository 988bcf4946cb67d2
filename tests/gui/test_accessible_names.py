"""Every page for those who use keys or a screen reader: names, words, roles, Tab in reading order, focus seen."""

from __future__ import annotations

import pytest

from tests.gui.build_kit import built, rest
from tests.gui.conftest import settle
from tests.gui.everyone_kit import fine, laws

pytestmark = pytest.mark.gui


@pytest.mark.parametrize("key", ["lora-8b-workstation", "serve-70b-server", "cameras-edge", "speech-hybrid"])
def test_what_is_asked(qtbot, window, context, sample, key: str) -> None:
    for step in ("workload", "phase", "place"):
        window.open_project(sample(key, step))
        settle(qtbot, context)
        fine([f"{step}: {line}" for line in laws(window)])


@pytest.mark.parametrize("where", ["cloud", "edge", "hybrid"])
def test_places(qtbot, window, context, sample, where: str) -> None:
    window.open_project(sample(step="place", change=lambda draft: draft.with_site(where=where)))
    settle(qtbot, context)
    fine(laws(window))


@pytest.mark.parametrize("step", ["needs", "build", "cost", "quote"])
def test_what_is_answered(qtbot, window, sample, step: str) -> None:
    window.open_project(sample(step=step, change=built(step)))
    rest(qtbot, window)
    fine(laws(window))


def test_projects_and_the_first_run(qtbot, window, context) -> None:
    fine(laws(window))
    window.projects.show_first_run()
    fine(laws(window))


@pytest.mark.parametrize("room", ["catalog", "quotes"])
def test_rooms(qtbot, window, context, room: str) -> None:
    window.open_room(room)
    settle(qtbot, context)
    fine(laws(window))


def test_settings(qtbot, window, context) -> None:
    window.open_room("settings")
    page = window.rooms.currentWidget()
    for section in page.sections:
        page.show_section(section)
        settle(qtbot, context)
        fine([f"{section}: {line}" for line in laws(window)])


@pytest.mark.parametrize("width", [1024, 1280])
def test_nothing_on_a_page_is_wider_than_the_page(qtbot, window, context, sample, width: int) -> None:
    window.resize(width, 800)
    for step in ("workload", "phase", "place"):
        window.open_project(sample(step=step))
        settle(qtbot, context)
        frame = window.frame
        scroll = frame.pages.currentWidget()
        assert scroll.horizontalScrollBar().maximum() == 0, f"{step} at {width}"
