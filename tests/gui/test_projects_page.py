"""The list of projects, samples, and the first run."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from app.ui.projects.first_run import FirstRunPage
from tests.gui.conftest import settle

pytestmark = pytest.mark.gui


def click(qtbot, widget) -> None:
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def test_a_sample_opens_as_a_project_of_its_own(qtbot, window, context) -> None:
    qtbot.waitUntil(lambda: bool(window.projects.samples.buttons))
    click(qtbot, window.projects.samples.buttons["lora-8b-workstation"])
    qtbot.waitUntil(lambda: window.frame is not None)
    assert window.model.draft.model_title == "Llama 3.1 8B"
    window.frame.go_to("workload")
    click(qtbot, window.frame.close_project)
    settle(qtbot, context)
    assert [project.name for project in window.projects.table.table.rows] == [
        "Fine-tune Llama 3.1 8B on support tickets"
    ]


def test_archive_and_undo(qtbot, window, context, sample) -> None:
    sample()
    window.projects.entered()
    settle(qtbot, context)
    click(qtbot, window.projects.archive_button)
    settle(qtbot, context)
    assert context.projects.list() == ()
    assert window.projects.notice.isVisible()
    undo = window.projects.notice.findChildren(type(window.projects.archive_button))[0]
    click(qtbot, undo)
    settle(qtbot, context)
    assert len(context.projects.list()) == 1


def test_duplicate_is_another_project(qtbot, window, context, sample) -> None:
    first = sample()
    window.projects.entered()
    settle(qtbot, context)
    click(qtbot, window.projects.duplicate_button)
    qtbot.waitUntil(lambda: window.model is not None)
    assert window.model.project_id != first.id
    assert window.model.draft.name == f"{first.name}, copy"
    settle(qtbot, context)


def test_unavailable_buttons_stay_reachable_and_tell_why(qtbot, window, context) -> None:
    button = window.projects.duplicate_button
    assert button.isEnabled()
    with qtbot.waitSignal(button.refused) as told:
        click(qtbot, button)
    assert told.args == ["There is no project to choose."]


def test_the_first_run_sets_what_a_country_brings(qtbot, context) -> None:
    page = FirstRunPage(context)
    qtbot.addWidget(page)
    page.show()
    qtbot.keyClicks(page.company.edit, "Example Systems Ltd")
    page.country.combo.setCurrentIndex(page.country.combo.findData("GB"))
    with qtbot.waitSignal(page.finished):
        click(qtbot, page.start)
    settings = context.settings.load()
    assert settings.first_run_done
    assert (settings.seller.name, settings.seller.country) == ("Example Systems Ltd", "GB")
    assert (settings.currency, settings.circuit_a, settings.plug, settings.paper) == ("GBP", 13, "UK BS 1363", "A4")


def test_skipping_the_first_run_keeps_the_defaults(qtbot, context) -> None:
    context.settings.save(first_run_done=False)
    page = FirstRunPage(context)
    qtbot.addWidget(page)
    page.show()
    with qtbot.waitSignal(page.finished):
        click(qtbot, page.skip)
    settings = context.settings.load()
    assert settings.first_run_done
    assert settings.seller.name == ""


def test_settings_are_saved_and_the_theme_applies_at_once(qtbot, window, context) -> None:
    window.open_room("settings")
    settle(qtbot, context)
    page = window.rooms.currentWidget()
    page.show_section("appearance")
    click(qtbot, page.sections["appearance"].theme.segments["dark"])
    settle(qtbot, context)
    assert context.settings.load().theme == "dark"
    assert window.theme.name == "dark"
    page.show_section("numbering")
    field = page.sections["numbering"].valid
    field.edit.selectAll()
    qtbot.keyClicks(field.edit, "6 weeks")
    settle(qtbot, context)
    assert context.settings.load().valid_days == 42


def test_what_cannot_be_saved_is_told_and_can_be_saved_elsewhere(qtbot, window, context, sample, tmp_path, monkeypatch):
    from app.domain.errors import EnvironmentFault
    from app.ui.widgets import Dialogs

    window.open_project(sample(step="phase"))
    settle(qtbot, context)

    def full(*_arguments: object, **_columns: object) -> None:
        raise EnvironmentFault("the disk is full")

    with monkeypatch.context() as broken:
        broken.setattr(context.projects, "save", full)
        field = window.frame.page.training.tokens
        field.edit.setFocus()
        field.edit.selectAll()
        qtbot.keyClicks(field.edit, "7")
        qtbot.waitUntil(lambda: window.corner.saved_text == "Not saved: the disk is full")
        file = tmp_path / "kept.json"
        broken.setattr(Dialogs, "save_file", staticmethod(lambda *_: file))
        window.save_elsewhere()
        qtbot.waitUntil(file.is_file)
        settle(qtbot, context)
    monkeypatch.setattr(Dialogs, "open_file", staticmethod(lambda *_: file))
    before = window.model.project_id
    window.projects.open_pdf()
    qtbot.waitUntil(lambda: window.model.project_id != before)
    assert window.model.draft.training.tokens == 7e9
    settle(qtbot, context)
