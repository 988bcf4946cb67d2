"""The window stands before the database is open, and says so where that cannot be opened."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QPushButton

from app.bootstrap import connect
from app.domain.errors import DatabaseFault
from app.services.context import Services
from app.services.database_choice import DatabaseChoice
from app.ui.look import Look
from app.ui.opening import Opening
from app.ui.opening_note import OpeningNote
from app.ui.shell import MainWindow
from app.ui.tasks import Runner
from app.ui.theme import ThemeControl
from app.ui.widgets import Dialogs
from tests.gui.build_kit import click

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
    page = window.rooms.currentWidget()
    return page.text() if isinstance(page, OpeningNote) else ""


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
    again, other = bare.opening_note.findChildren(QPushButton)
    assert bare.focusWidget() is again and other.text() == "Open another database…"
    broken.unlink()
    click(qtbot, again)
    qtbot.waitUntil(lambda: bare.furnished, timeout=20_000)
    qtbot.waitUntil(lambda: bare.context.runner.pending == 0)
    assert opening.exit_code == 0
    bare.close()
    opening.close()


def test_another_file_can_be_opened_where_the_usual_one_is_broken(qtbot, bare, services, database, monkeypatch) -> None:
    services.close()
    asked: list[str] = []

    def door(address: str = "") -> Services:
        asked.append(address)
        if not address:
            raise DatabaseFault("The file is not a database.", hint="Choose another file.")
        return connect(address)

    opening = Opening(bare, door, Runner())
    with qtbot.waitExposed(bare):
        bare.show()
    qtbot.waitUntil(lambda: opening.exit_code == 5, timeout=20_000)
    kept: list[str] = []
    monkeypatch.setattr(DatabaseChoice, "keep", lambda _choice, address: kept.append(address))
    monkeypatch.setattr(Dialogs, "open_file", staticmethod(lambda *_given: database))
    click(qtbot, bare.opening_note.findChildren(QPushButton)[-1])
    qtbot.waitUntil(lambda: bare.furnished, timeout=20_000)
    qtbot.waitUntil(lambda: bare.context.runner.pending == 0)
    assert asked[-1] == kept[-1] == f"sqlite:///{database}"
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
