"""The window stands before the database is open, and says so where that cannot be opened."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QLabel

from app.bootstrap import connect
from app.services.database_choice import DatabaseChoice
from app.ui.libraries import Libraries
from app.ui.look import Look
from app.ui.opening import Opening
from app.ui.shell import MainWindow
from app.ui.tasks import Runner
from app.ui.theme import ThemeControl
from app.ui.trouble import Trouble
from app.ui.widgets import Button, Dialogs
from db.backup import BrokenDatabase

pytestmark = pytest.mark.gui


@pytest.fixture
def bare(qtbot, theme: ThemeControl) -> MainWindow:
    """A window that no service has reached yet."""
    made = MainWindow(theme)
    qtbot.addWidget(made)
    return made


def opened(qtbot, bare: MainWindow, url: str) -> Opening:
    opening = Opening(bare, lambda: connect(url), Runner())
    with qtbot.waitExposed(bare):
        bare.show()
    return opening


def words(window: MainWindow) -> str:
    page = window.opening.currentWidget()
    if isinstance(page, Trouble):
        return f"{page.message.text()}\n{page.hint.text()}"
    return page.text() if isinstance(page, QLabel) else ""


def way(window: MainWindow, words: str) -> Button:
    """The way out of this name; the trouble must offer it."""
    return next(button for button in window.opening.findChildren(Button) if button.text() == words)


def test_the_bare_window_has_its_rooms_and_menus_and_fills_by_itself(qtbot, bare, services, database) -> None:
    services.close()
    assert words(bare) == "Opening…"
    assert [button.text() for button in bare.rail.buttons.values() if not button.isHidden()] == [
        "Projects", "Catalog", "Quotes", "Settings",
    ]  # fmt: skip
    assert [key for key, action in bare.menus.actions.items() if action.isEnabled()] == ["quit"]
    opening = opened(qtbot, bare, f"sqlite:///{database}")
    qtbot.waitUntil(lambda: bare.furnished, timeout=20_000)
    qtbot.waitUntil(lambda: bare.context.runner.pending == 0)
    assert bare.rooms.currentWidget() is bare.projects
    assert bare.menus.actions["new"].isEnabled()
    assert opening.exit_code == 0
    bare.close()
    opening.close()


def test_a_database_that_cannot_be_opened_is_told_in_the_window(qtbot, bare, tmp_path: Path, capsys) -> None:
    broken = tmp_path / "broken.db"
    broken.write_bytes(b"this is no database")
    opening = opened(qtbot, bare, f"sqlite:///{broken}")
    qtbot.waitUntil(lambda: opening.exit_code == 5, timeout=20_000)
    assert not bare.furnished
    assert str(broken) in words(bare) or "broken.db" in words(bare)
    assert capsys.readouterr().err.startswith("rigwright: ")
    assert broken.read_bytes() == b"this is no database"
    assert bare.focusWidget() is way(bare, "Try again")
    assert bare.rail.isHidden()
    broken.unlink()
    qtbot.keyClick(bare.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bare.furnished and bare.context.runner.pending == 0, timeout=20_000)
    assert bare.rail.isVisible() and opening.exit_code == 0
    bare.close()
    opening.close()


def test_a_backup_takes_the_place_of_a_damaged_database(
    qtbot, bare, services, database, tmp_path: Path, monkeypatch
) -> None:
    services.projects.new({}, name="kept in the backup")
    backup, broken = tmp_path / "backup.sqlite", tmp_path / "broken.db"
    services.care.backup(backup)
    services.close()
    broken.write_bytes(b"this is no database")
    asked: list[str] = []
    monkeypatch.setattr(Dialogs, "open_file", staticmethod(lambda *_: backup))
    monkeypatch.setattr(Dialogs, "confirm", staticmethod(lambda _parent, _title, text, *_: not asked.append(text)))
    url = f"sqlite:///{broken}"
    opening = Opening(bare, lambda: connect(url), Runner(), lambda _address=None: BrokenDatabase(url))
    with qtbot.waitExposed(bare):
        bare.show()
    qtbot.waitUntil(lambda: opening.exit_code == 5, timeout=20_000)
    qtbot.mouseClick(way(bare, "Restore a backup…"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bare.furnished and bare.context.runner.pending == 0, timeout=20_000)
    assert "holds: projects 1," in asked[0]
    assert [one.name for one in bare.projects._rows] == ["kept in the backup"]
    kept = next(tmp_path.glob("broken.db.damaged-*.bak"))
    assert kept.read_bytes() == b"this is no database"
    assert kept.name in bare.banner.message
    bare.close()
    opening.close()


def test_another_database_can_be_opened_instead_and_is_kept(
    qtbot, bare, services, database, tmp_path: Path, monkeypatch
) -> None:
    services.close()
    broken, choice = tmp_path / "broken.db", DatabaseChoice(tmp_path / "database.json", "sqlite:///usual.db")
    broken.write_bytes(b"this is no database")
    monkeypatch.setattr(Dialogs, "open_file", staticmethod(lambda *_: database))
    opening = Opening(bare, lambda address=f"sqlite:///{broken}": replace(connect(address), choice=choice), Runner())
    with qtbot.waitExposed(bare):
        bare.show()
    qtbot.waitUntil(lambda: opening.exit_code == 5, timeout=20_000)
    qtbot.mouseClick(way(bare, "Open another database…"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bare.furnished and bare.context.runner.pending == 0, timeout=20_000)
    assert choice.read() == f"sqlite:///{database}"
    bare.close()
    opening.close()


def test_a_mistake_of_ours_while_opening_is_a_report_not_an_endless_wait(qtbot, bare) -> None:
    def fails() -> None:
        raise ZeroDivisionError("of ours")

    opening = Opening(bare, fails, Runner())
    with qtbot.waitExposed(bare):
        bare.show()
    qtbot.waitUntil(lambda: opening.exit_code == 1, timeout=20_000)
    assert "ZeroDivisionError" in words(bare)
    bare.close()
    opening.close()


def test_a_window_that_nobody_sees_is_filled_all_the_same(qtbot, bare, services, database) -> None:
    services.close()
    opening = Opening(bare, lambda: connect(f"sqlite:///{database}"), Runner())
    qtbot.waitUntil(lambda: bare.furnished, timeout=20_000)
    bare.close()
    opening.close()


@pytest.fixture
def look(monkeypatch, tmp_path: Path) -> Look:
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path))
    return Look()


def test_the_look_of_the_last_time_is_known_before_the_database(look: Look, services, bare) -> None:
    assert (look.theme, look.text_percent, look.language, look.geometry.isEmpty()) == ("system", 100, "system", True)
    wanted = bare.size()
    kept = services.settings.save(theme="dark", text_percent=120, window_language="de")
    look.keep(kept, bare.saveGeometry())
    again = Look()
    assert (again.theme, again.text_percent, again.language) == ("dark", 120, "de")
    bare.setMinimumSize(10, 10)
    bare.resize(wanted / 2)
    assert bare.restoreGeometry(again.geometry)
    assert bare.size() == wanted


@pytest.mark.parametrize(("name", "value"), [("theme", "pink"), ("text_percent", "a lot"), ("geometry", "5")])
def test_a_look_that_somebody_broke_is_the_usual_one(look: Look, name: str, value: str) -> None:
    look._kept.setValue(name, value)
    assert look.theme in ("system", "light", "dark")
    assert 90 <= look.text_percent <= 150
    assert look.geometry.isEmpty()


def test_a_room_wanted_before_its_libraries_are_loaded_opens_once_they_are(qtbot, monkeypatch) -> None:
    release, libraries, runner, told = Event(), Libraries(), Runner(), []
    monkeypatch.setattr("app.ui.libraries.import_all", lambda _names: release.wait(10))
    libraries.once_loaded(lambda: told.append("at once"))
    libraries.load(runner, runner, lambda: told.append("loaded"))
    libraries.once_loaded(lambda: told.append("catalog"))
    libraries.once_loaded(lambda: told.append("quotes"))
    assert told == ["at once"]
    release.set()
    qtbot.waitUntil(lambda: told == ["at once", "loaded", "quotes"])
    runner.shutdown()
