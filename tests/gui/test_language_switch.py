"""Another language takes effect at once, wherever the user is, and loses nothing."""

import pytest

from app.ui.language import LanguageControl, language_in_force
from app.ui.projects.first_run import FirstRunPage
from app.ui.shell import MainWindow
from app.ui.tasks import all_at_once
from tests.gui.conftest import settle


def speak(qtbot, window, context, **changes) -> None:
    """Chooses on the settings' page, as the user would."""
    rail = window.rail
    window.open_room("settings")
    settle(qtbot, context)
    page = window.rooms.currentWidget()
    page.show_section("language")
    page.save(**changes)
    qtbot.waitUntil(lambda: window.rail is not rail)
    settle(qtbot, context)


def menu_titles(window) -> list[str]:
    return [action.text().replace("&", "") for action in window.menu_bar.actions()]


def test_the_window_speaks_another_language_at_once(qtbot, window, context) -> None:
    speak(qtbot, window, context, window_language="de")
    assert "Datei" in menu_titles(window)
    assert window.rail.buttons["catalog"].text() == "Katalog"
    page = window.rooms.currentWidget()
    assert page.place() == "language"
    assert page.sections["language"].of_window.value == "de"
    speak(qtbot, window, context, window_language="en")
    assert menu_titles(window)[0] == "File"
    assert window.rail.buttons["settings"].isChecked()


@pytest.mark.parametrize(("field", "choice"), [("of_window", "de"), ("locale", "de_CH"), ("units", "imperial")])
def test_the_keys_stay_at_the_field_that_was_changed(qtbot, window, context, field, choice) -> None:
    rail = window.rail
    window.open_room("settings")
    settle(qtbot, context)
    page = window.rooms.currentWidget()
    page.show_section("language")
    combo = getattr(page.sections["language"], field).combo
    combo.setFocus()
    combo.setCurrentIndex(combo.findData(choice))
    qtbot.waitUntil(lambda: window.rail is not rail)
    settle(qtbot, context)
    again = window.rooms.currentWidget()
    assert again is not page
    assert window.focusWidget() is getattr(again.sections["language"], field).combo


def test_the_project_in_work_stays_open_with_its_undo_steps(qtbot, window, context, sample) -> None:
    window.open_project(sample())
    settle(qtbot, context)
    model = window.model
    model.change(model.draft.with_(name="Renamed"))
    speak(qtbot, window, context, window_language="zh_CN")
    assert window.model is not model
    assert (window.model.draft.name, window.frame.key) == ("Renamed", "place")
    window.open_room("projects")
    assert window.rooms.currentWidget() is window.frame
    window.menus.actions["undo"].trigger()
    assert window.model.draft.name != "Renamed"


def test_another_way_to_write_numbers_takes_effect_at_once(qtbot, window, context, sample) -> None:
    window.open_project(sample())
    settle(qtbot, context)
    speak(qtbot, window, context, locale="de")
    assert window.model.locale_name == "de"


def test_what_was_typed_at_the_first_run_survives_another_language(qtbot, context, theme) -> None:
    context.settings.save(first_run_done=False)
    window = MainWindow(theme)
    qtbot.addWidget(window)
    window.furnish(context)
    all_at_once(window.starting(None))
    window.show()
    first, rail = window.findChild(FirstRunPage), window.rail
    first.company.set_value("Example Systems Ltd")
    first.country.set_value("CH")
    first.language.combo.setCurrentIndex(first.language.combo.findData("de"))
    first.language.changed.emit("de")
    qtbot.waitUntil(lambda: window.rail is not rail)
    settle(qtbot, context)
    again = window.projects.findChild(FirstRunPage)
    assert (again.company.value, again.country.value, again.language.value) == ("Example Systems Ltd", "CH", "de")
    assert "Schweiz" in again.country.combo.currentText()
    with qtbot.waitSignal(again.finished):
        again.start.click()
    assert context.settings.load().locale == "de_CH"
    settle(qtbot, context)
    window.languages.silence()
    window.close()
    settle(qtbot, context)


def test_qt_speaks_the_same_language(qapp) -> None:
    control = LanguageControl(qapp)
    try:
        assert control.apply("de")
        assert not control.apply("de")
        assert qapp.translate("QPlatformTheme", "Cancel") == "Abbrechen"
        control.apply("zh_CN")
        assert qapp.translate("QPlatformTheme", "Cancel") == "取消"
    finally:
        control.silence()
    assert language_in_force() == "en"
    assert qapp.translate("QPlatformTheme", "Cancel") == "Cancel"
