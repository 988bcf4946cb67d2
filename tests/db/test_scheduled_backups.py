"""Scheduled backups: made when due, kept in number, never half, and silent about other people's files."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.domain.errors import EnvironmentFault, UserError
from app.services.backups import BackupService
from app.services.ports import StoredProject
from app.services.settings import Settings
from db import backup as backup_module
from db.backup import DatabaseKeeper
from db.repositories.projects import SqlProjects


def project(name: str) -> StoredProject:
    return StoredProject(id=name, name=name, state={}, changed_at=START)


START = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)


class Clock:
    """A clock that stands until it is told."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def world(opened, seed_dir):
    """A database with one project, its backups and their clock; settings can be replaced."""
    database = opened()
    SqlProjects(database).save(project("kept"))
    kept: dict[str, object] = {}
    clock = Clock()
    care = DatabaseKeeper(database, seed_dir)
    return BackupService(care, lambda: Settings(**kept), clock), kept, clock, care


def test_off_makes_none(world) -> None:
    service, _settings, clock, _care = world
    clock.now += timedelta(days=400)
    assert service.run_if_due() is None and service.kept() == ()


@pytest.mark.parametrize(("every", "days"), [("daily", 1), ("weekly", 7)])
def test_one_is_made_when_due_and_not_before(world, every: str, days: int) -> None:
    service, settings, clock, care = world
    settings["backup_every"] = every
    first = service.run_if_due()
    assert first is not None and care.contents(first).projects == 1, "the first one is due at once"
    clock.now = START + timedelta(days=days, seconds=-1)
    assert service.run_if_due() is None
    clock.now = START + timedelta(days=days)
    assert service.run_if_due() is not None
    assert [one.made_at for one in service.kept()] == [clock.now, START]


def test_a_clock_set_back_does_not_stop_backups(world) -> None:
    service, settings, clock, _care = world
    settings["backup_every"] = "daily"
    service.run()
    clock.now = START - timedelta(days=30)
    assert service.due()


def test_only_so_many_are_kept_and_other_files_stay(world, tmp_path: Path) -> None:
    service, settings, clock, _care = world
    settings.update(backups_kept=2, backup_folder=str(tmp_path / "elsewhere"))
    service.folder().mkdir()
    others = [
        service.folder() / name for name in ("rigwright-backup-2020.sqlite", "other-backup-20200101-000000.sqlite")
    ]
    for other in others:
        other.write_text("mine")
    for day in range(4):
        clock.now = START + timedelta(days=day)
        service.run()
    assert [one.made_at for one in service.kept()] == [START + timedelta(days=3), START + timedelta(days=2)]
    assert all(other.read_text() == "mine" for other in others)


def test_a_backup_that_fails_leaves_no_half_file_and_removes_none(world, monkeypatch) -> None:
    service, settings, clock, _care = world
    settings["backups_kept"] = 1
    good = service.run()
    clock.now += timedelta(days=1)

    class Broken(sqlite3.Connection):
        def backup(self, *_arguments: object, **_more: object) -> None:
            raise sqlite3.OperationalError("disk I/O error")

    real = sqlite3.connect
    monkeypatch.setattr(
        backup_module.sqlite3, "connect", lambda file, **more: real(file, factory=Broken, **more)
    )  # fmt: skip
    with pytest.raises(EnvironmentFault, match="disk I/O error"):
        service.run()
    monkeypatch.undo()
    assert list(service.folder().iterdir()) == [good]
    with closing(sqlite3.connect(good)) as whole:
        assert whole.execute("PRAGMA quick_check").fetchone() == ("ok",)


def test_a_folder_that_cannot_be_made_is_told_in_one_line(world, tmp_path: Path) -> None:
    service, settings, _clock, _care = world
    (tmp_path / "file").write_text("no folder")
    settings["backup_folder"] = str(tmp_path / "file" / "backups")
    with pytest.raises(EnvironmentFault, match="cannot be written"):
        service.run()
    assert service.kept() == ()


def test_a_database_on_a_server_is_left_to_the_server() -> None:
    class Server:
        place = "postgresql+psycopg://user@db.local/rigwright"

    service = BackupService(Server(), lambda: Settings(backup_every="daily"))  # type: ignore[arg-type]  # all it asks
    assert not service.possible and not service.due()
    with pytest.raises(UserError, match="on a server"):
        service.run()
