"""The list of projects, samples, and the first run."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolTip

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


def test_an_archived_project_comes_back_by_ctrl_z_and_goes_again_by_redo(qtbot, window, context, sample) -> None:
    sample()
    window.projects.entered()
    settle(qtbot, context)
    click(qtbot, window.projects.archive_button)
    for name, left in (("redo", 0), ("undo", 1), ("undo", 1), ("redo", 0), ("undo", 1)):
        settle(qtbot, context)
        window.menus.actions[name].trigger()
        settle(qtbot, context)
        assert len(context.projects.list()) == left, name


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
    assert told.args == [QToolTip.text()] == ["There is no project to choose."]
    QToolTip.hideText()


@pytest.mark.parametrize(
    ("code", "brings"),
    [
        ("GB", ("GBP", 13, "UK BS 1363", "A4", "en_GB", "metric")),
        ("US", ("USD", 15, "NEMA 5-15", "Letter", "en_US", "imperial")),
        ("CA", ("CAD", 15, "NEMA 5-15", "Letter", "en_CA", "metric")),
    ],
)
def test_the_first_run_sets_what_a_country_brings(qtbot, context, code, brings) -> None:
    page = FirstRunPage(context)
    qtbot.addWidget(page)
    page.show()
    qtbot.keyClicks(page.company.edit, "Example Systems Ltd")
    page.country.combo.setCurrentIndex(page.country.combo.findData(code))
    with qtbot.waitSignal(page.finished):
        click(qtbot, page.start)
    settings = context.settings.load()
    assert settings.first_run_done
    assert (settings.seller.name, settings.seller.country) == ("Example Systems Ltd", code)
    found = (settings.currency, settings.circuit_a, settings.plug, settings.paper, settings.locale, settings.units)
    assert found == brings


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


def test_a_backup_shows_what_it_holds_before_it_is_taken_back(
    qtbot, window, context, sample, tmp_path, monkeypatch
) -> None:
    from app.ui.widgets import Dialogs

    kept = sample(step="place")
    copy, asked = tmp_path / "copy.sqlite", []
    window.open_room("settings")
    settle(qtbot, context)
    section = window.rooms.currentWidget().sections["backup"]
    monkeypatch.setattr(Dialogs, "save_file", staticmethod(lambda *_: copy))
    monkeypatch.setattr(Dialogs, "open_file", staticmethod(lambda *_: copy))
    monkeypatch.setattr(Dialogs, "confirm", staticmethod(lambda *words: asked.append(words[2])))
    section.backup.click()
    settle(qtbot, context)
    assert copy.is_file()
    later = sample(step="phase")
    section.restore.click()
    settle(qtbot, context)
    assert "projects 1, quotes 0" in asked[0]
    assert {one.id for one in context.projects.list()} == {kept.id, later.id}, "no is no"
    window.open_project(later)
    settle(qtbot, context)
    window.open_room("settings")
    monkeypatch.setattr(Dialogs, "confirm", staticmethod(lambda *_: True))
    section.restore.click()
    settle(qtbot, context)
    settle(qtbot, context)
    assert [one.id for one in context.projects.list()] == [kept.id]
    assert window.frame is None, "a project that is no longer there is not saved again"
    copy.write_text("something else")
    section.restore.click()
    settle(qtbot, context)
    assert "is not a database" in section.notice.message


def test_a_pdf_without_a_configuration_is_refused_in_one_line(qtbot, window, context, tmp_path, monkeypatch) -> None:
    """From the button of the projects page and from the File menu, as by dropping."""
    from pypdf import PdfWriter

    from app.ui.widgets import Dialogs

    file = tmp_path / "foreign.pdf"
    writer = PdfWriter()
    writer.add_blank_page(200, 200)
    writer.write(file)
    monkeypatch.setattr(Dialogs, "open_file", staticmethod(lambda *_: file))
    monkeypatch.setattr(Dialogs, "open_files", staticmethod(lambda *_: [file]))
    for open_it in (window.projects.open_pdf, window.menus.actions["open"].trigger):
        window.open_room("projects")
        open_it()
        settle(qtbot, context)
        page = window.rooms.currentWidget()
        assert window._room_pages["quotes"] is page
        assert "is no quote of Rigwright" in page.notice.message


def test_a_quote_whose_configuration_was_removed_is_shown_without_it(
    qtbot, window, context, tmp_path, monkeypatch
) -> None:
    from pypdf import PdfWriter

    from app.quoting.pdf.reader import OpenedQuote
    from app.ui.widgets import Dialogs

    file = tmp_path / "bare.pdf"
    writer = PdfWriter()
    writer.add_blank_page(200, 200)
    writer.write(file)
    monkeypatch.setattr(Dialogs, "open_file", staticmethod(lambda *_: file))
    monkeypatch.setattr(context.quotes, "open_pdf", lambda _source: OpenedQuote(status="no data"))
    window.projects.open_pdf()
    settle(qtbot, context)
    opened = window.rooms.currentWidget().opened
    assert opened.isVisible()
    assert "holds no Rigwright configuration" in opened.status.message
    assert "no configuration" in opened.go_on.reason
    assert "no configuration" in opened.check.reason


def test_a_timer_that_fires_in_a_closing_window_asks_nothing(qtbot, window, context, sample) -> None:
    window.open_project(sample(step="needs"))
    settle(qtbot, context)
    context.runner.shutdown()
    window.frame._size()
    assert context.runner.run(window, lambda _stop: None).is_set()
    assert context.runner.pending == 0


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
        window.corner.save_elsewhere.emit()
        qtbot.waitUntil(file.is_file)
        settle(qtbot, context)
    monkeypatch.setattr(Dialogs, "open_file", staticmethod(lambda *_: file))
    before = window.model.project_id
    window.projects.open_pdf()
    qtbot.waitUntil(lambda: window.model.project_id != before)
    assert window.model.draft.training.tokens == 7e9
    settle(qtbot, context)


def test_closing_with_unsaved_work_asks_and_does_as_told(qtbot, window, context, sample, monkeypatch) -> None:
    from app.domain.errors import EnvironmentFault
    from app.ui.widgets import Dialogs

    window.open_project(sample(step="phase"))
    settle(qtbot, context)

    def full(*_arguments: object, **_columns: object) -> None:
        raise EnvironmentFault("the disk is full")

    answers = iter([False, True])
    monkeypatch.setattr(Dialogs, "confirm", staticmethod(lambda *_words: next(answers)))
    with monkeypatch.context() as broken:
        broken.setattr(context.projects, "save", full)
        for stays in (True, False):
            window.model.change(window.model.draft.with_(name=f"Unsaved {stays}"))
            assert window.close() is not stays
            assert window.isVisible() is stays


def test_what_could_not_be_saved_is_not_lost_by_closing_the_project_or_opening_another(
    qtbot, window, context, sample, monkeypatch
) -> None:
    from app.domain.errors import EnvironmentFault
    from app.ui.widgets import Dialogs

    window.open_project(sample(step="phase"))
    settle(qtbot, context)
    model, other = window.model, sample()

    def full(*_arguments: object, **_columns: object) -> None:
        raise EnvironmentFault("the disk is full")

    asked = []
    monkeypatch.setattr(Dialogs, "confirm", staticmethod(lambda *words: asked.append(words[2]) or False))
    with monkeypatch.context() as broken:
        broken.setattr(context.projects, "save", full)
        model.change(model.draft.with_(name="Typed just now"))
        window.close_project()
        window.open_project(other)
        assert asked[0].startswith("Not saved: the disk is full. Save it elsewhere") and len(asked) == 2
        assert window.model is model and window.rooms.currentWidget() is window.frame
    window.close_project()
    assert window.model is None and context.projects.open(model.project_id).name == "Typed just now"


def test_a_project_open_in_two_windows_loses_nothing_of_either(qtbot, window, context, services, sample) -> None:
    stored = sample(step="phase")
    window.open_project(stored)
    settle(qtbot, context)
    first = stored.id
    theirs = {**stored.state, "name": "Named in the other window"}
    services.projects.save(
        first, theirs, name="Named in the other window", known=services.projects.open(first).changed_at
    )
    window.model.change(window.model.draft.with_(name="Named here"))
    qtbot.waitUntil(lambda: window.model.project_id != first)
    settle(qtbot, context)
    assert services.projects.open(first).name == "Named in the other window"
    assert services.projects.open(window.model.project_id).name == "Named here (copy)"
    assert window.banner.isVisible() and services.settings.load().last_project == window.model.project_id
    window.model.change(window.model.draft.with_(name="Named once more"))
    window.close_project()
    assert {one.name for one in services.projects.list()} == {"Named in the other window", "Named once more"}


def test_of_two_savings_the_later_one_stays_whichever_comes_first(window, context, sample, monkeypatch) -> None:
    window.open_project(sample(step="phase"))
    model, late = window.model, []
    monkeypatch.setattr(model.runner, "run", lambda _owner, job, **_how: late.append(job))
    model.change(model.draft.with_(name="Earlier"))
    model.flush()
    model.change(model.draft.with_(name="Later"))
    model.flush(wait=True)
    late[-1](None)
    assert context.projects.open(model.project_id).name == "Later"


def test_an_empty_list_offers_what_fills_it(qtbot, window, context, sample) -> None:
    page = window.projects
    qtbot.waitUntil(lambda: page.empty.isVisible())
    assert page.initial_focus() is page.new_button
    assert page._first.isVisible() and not page._clear.isVisible()
    sample()
    page.entered()
    settle(qtbot, context)
    assert not page.empty.isVisible() and page.initial_focus() is page.table
    page.focus_search()
    qtbot.keyClicks(page.search.edit, "no such")
    qtbot.waitUntil(lambda: page.empty.isVisible())
    assert page._clear.isVisible() and not page._first.isVisible()
    click(qtbot, page._clear)
    qtbot.waitUntil(lambda: page.table.isVisible() and page.table.table.rowCount() == 1)


def test_a_sample_is_named_in_the_language_of_the_window(qtbot, window, context, monkeypatch) -> None:
    qtbot.waitUntil(lambda: bool(window.projects.samples.buttons))
    monkeypatch.setattr("app.ui.projects.page.told", lambda words: f"<{words}>")
    click(qtbot, window.projects.samples.buttons["cameras-edge"])
    qtbot.waitUntil(lambda: window.frame is not None)
    assert window.model.draft.name == "<Count people in 16 camera streams>"
    settle(qtbot, context)


def test_names_keep_their_room_beside_wide_columns(qtbot, window, context, sample) -> None:
    sample()
    window.projects.entered()
    settle(qtbot, context)
    table, columns = window.projects.table, window.projects.columns
    before = table.columnWidth(1)
    window.resize(1024, 700)
    qtbot.waitUntil(lambda: table.columnWidth(1) < before)
    assert table.columnWidth(0) >= 240
    columns.widen(1, 600)
    qtbot.waitUntil(lambda: table.horizontalScrollBar().maximum() > 0)
    assert table.columnWidth(0) >= 240
