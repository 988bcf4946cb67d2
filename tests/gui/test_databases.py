"""Settings > Database and Backup: another database, tested before, and backups made by themselves."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from app.bootstrap import connect
from app.services.backups import BackupService
from app.services.database_choice import ChosenDatabaseFault, DatabaseChoice
from app.ui.opening import Opening
from app.ui.shell import MainWindow
from app.ui.tasks import Runner
from app.ui.theme import ThemeControl
from app.ui.widgets import Button, Dialogs
from tests.gui.conftest import settle

pytestmark = pytest.mark.gui


def click(qtbot, widget) -> None:
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


@pytest.fixture
def asked(monkeypatch) -> list[str]:
    """Every question is answered with yes; what was asked."""
    found: list[str] = []
    monkeypatch.setattr(Dialogs, "confirm", staticmethod(lambda _parent, title, *_: found.append(title) or True))
    return found


@pytest.fixture
def program(qtbot, theme: ThemeControl, database: Path, tmp_path: Path, monkeypatch) -> Iterator[tuple]:
    """The window as the program starts it, over a database with one project, and another database with none."""
    choice = DatabaseChoice(tmp_path / "config" / "database.json", f"sqlite:///{database}")
    monkeypatch.setattr("app.bootstrap.database_choice", lambda: choice)
    other = tmp_path / "other.db"
    other.write_bytes(database.read_bytes())
    for file, name in ((database, "here"), (other, "there")):
        services = connect(f"sqlite:///{file}")
        services.settings.save(first_run_done=True, theme="light")
        services.projects.new({}, name=name)
        services.close()
    window = MainWindow(theme)
    qtbot.addWidget(window)
    opening = Opening(window, lambda address=None: connect(address or choice.usual), Runner())
    with qtbot.waitExposed(window):
        window.show()
    qtbot.waitUntil(lambda: window.furnished, timeout=20_000)
    settle(qtbot, window.context)
    window.open_room("settings")
    window.room("settings").show_section("database")
    settle(qtbot, window.context)
    yield window, choice, other
    window.close()
    settle(qtbot, window.context)
    opening.close()


def section(window: MainWindow):
    return window.room("settings").sections["database"]


def test_changing_over_shows_the_other_database_and_is_kept(qtbot, program, asked) -> None:
    window, choice, other = program
    assert [one.name for one in window.projects._rows] == ["here"]
    assert not section(window).back.isVisible()
    section(window).url.edit.setFocus()
    qtbot.keyClicks(section(window).url.edit, str(other))
    click(qtbot, section(window).change)
    qtbot.waitUntil(lambda: choice.read() == str(other), timeout=20_000)
    settle(qtbot, window.context)
    assert asked == ["Open another database?"]
    assert [one.name for one in window.projects._rows] == ["there"]
    window.open_room("settings")
    settle(qtbot, window.context)
    assert section(window)._values["place"].text() == str(other)
    assert section(window).back.isVisibleTo(section(window))
    click(qtbot, section(window).back)
    qtbot.waitUntil(lambda: choice.read() is None, timeout=20_000)
    settle(qtbot, window.context)
    assert [one.name for one in window.projects._rows] == ["here"]


def test_a_new_file_is_made(qtbot, program, asked, tmp_path, monkeypatch) -> None:
    window, choice, _other = program
    fresh = tmp_path / "fresh.db"
    monkeypatch.setattr(Dialogs, "save_file", staticmethod(lambda *_: fresh))
    click(qtbot, section(window).fresh)
    qtbot.waitUntil(lambda: choice.read() == str(fresh), timeout=30_000)
    settle(qtbot, window.context)
    assert fresh.is_file() and window.context.projects.list() == ()


def test_what_cannot_be_opened_leaves_the_current_one_open(qtbot, program, asked, tmp_path) -> None:
    window, choice, _other = program
    broken = tmp_path / "broken.db"
    broken.write_text("no database")
    for address, words in ((broken, "is not a database"), (tmp_path / "absent.db", "cannot be read")):
        section(window).url.edit.clear()
        qtbot.keyClicks(section(window).url.edit, str(address))
        for button in (section(window).test, section(window).change):
            click(qtbot, button)
            settle(qtbot, window.context)
            told = section(window).notice.message
            assert words in told and told.endswith("The current database stays open.")
    assert asked == [] and choice.read() is None
    assert [one.name for one in window.context.projects.list()] == ["here"]


def test_a_server_that_does_not_answer_is_named(qtbot, program, monkeypatch) -> None:
    pytest.importorskip("psycopg", reason="the driver of PostgreSQL is not installed")
    window, _choice, _other = program
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
    qtbot.keyClicks(section(window).url.edit, f"postgresql://nobody@127.0.0.1:{port}/none")
    click(qtbot, section(window).test)
    qtbot.waitUntil(lambda: "no answer from" in section(window).notice.message, timeout=20_000)
    assert f"127.0.0.1:{port}" in section(window).notice.message


def test_a_chosen_database_that_is_gone_leaves_a_way_in(qtbot, theme, services, database) -> None:
    services.close()

    def door(address: str | None = None):
        if address is None:
            raise ChosenDatabaseFault("Cannot reach the server.", hint="Try again.")
        assert address == "usual"
        return connect(f"sqlite:///{database}")

    window = MainWindow(theme)
    qtbot.addWidget(window)
    opening = Opening(window, door, Runner())
    with qtbot.waitExposed(window):
        window.show()
    qtbot.waitUntil(lambda: opening.exit_code == 5, timeout=20_000)
    button = next(
        one for one in window.rooms.findChildren(Button) if one.text() == "Open the database on this computer"
    )
    click(qtbot, button)
    qtbot.waitUntil(lambda: window.furnished, timeout=20_000)
    settle(qtbot, window.context)
    assert opening.exit_code == 0
    window.close()
    opening.close()


def test_the_choice_is_a_small_private_file(tmp_path: Path) -> None:
    file = tmp_path / "config" / "database.json"
    choice = DatabaseChoice(file, "sqlite:///usual.db")
    assert choice.read() is None
    choice.keep("postgresql://user:secret@db.local/rigwright")
    assert choice.read() == "postgresql://user:secret@db.local/rigwright"
    assert file.stat().st_mode & 0o077 == 0 and list(file.parent.iterdir()) == [file]
    choice.keep("sqlite:///usual.db")
    assert choice.read() is None and not file.exists()
    for broken in ("{", "[]", '{"database": 5}', "\x00"):
        file.write_text(broken)
        assert choice.read() is None


def test_a_scheduled_backup_is_made_while_nothing_else_runs(qtbot, window, context, sample, monkeypatch) -> None:
    sample()
    context.settings.save(backup_every="daily")
    start = datetime(2026, 11, 21, tzinfo=UTC)
    clock = {"now": start}
    backups = BackupService(context.database, context.settings.load, lambda: clock["now"])
    object.__setattr__(window.context, "backups", backups)
    for days, count in ((0, 1), (0.5, 1), (1, 2)):
        clock["now"] = start + timedelta(days=days)
        window.backups.look()
        settle(qtbot, context)
        assert len(backups.kept()) == count
    assert not window.banner.isVisible()
    blocked = backups.folder().parent / "file"
    blocked.write_text("in the way")
    context.settings.save(backup_folder=str(blocked))
    clock["now"] = start + timedelta(days=3)
    window.backups.look()
    settle(qtbot, context)
    assert window.banner.isVisible() and window.banner.message.startswith("No backup was made: ")
    assert "\n" not in window.banner.message


def test_the_schedule_is_set_and_backups_are_listed(qtbot, window, context, asked) -> None:
    window.open_room("settings")
    page = window.room("settings")
    page.show_section("backup")
    settle(qtbot, context)
    shown = page.sections["backup"]
    assert shown.restore_kept.reason
    shown.folder.edit.setFocus()
    qtbot.keyClicks(shown.folder.edit, "kept here")
    assert context.settings.load().backup_folder == "", "a folder that is still being typed is none"
    shown.keep.edit.setFocus()
    qtbot.waitUntil(lambda: context.settings.load().backup_folder == "kept here")
    settle(qtbot, context)
    click(qtbot, shown.every.segments["weekly"])
    qtbot.waitUntil(lambda: context.settings.load().backup_every == "weekly")
    click(qtbot, shown.now)
    qtbot.waitUntil(lambda: "is written to" in shown.notice.message)
    settle(qtbot, context)
    assert shown.table.table.rows[0].path.parent.name == "kept here"
    assert len(shown.table.table.rows) == 1 and not shown.restore_kept.reason
    click(qtbot, shown.restore_kept)
    qtbot.waitUntil(lambda: "is restored" in shown.notice.message)
    settle(qtbot, context)
    assert asked == ["Restore this backup?"]
