"""Backups: a copy of everything, looked at before it is taken back, and refused when it is none."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from unittest.mock import Mock

import pytest

from app.domain.errors import AppError, DatabaseFault, EnvironmentFault, UserError
from app.services.ports import StoredProject
from db.backup import BrokenDatabase, DatabaseKeeper
from db.repositories.catalog import SqlCatalog
from db.repositories.projects import SqlProjects


def project(name: str) -> StoredProject:
    return StoredProject(id=name, name=name, state={"name": name}, changed_at=datetime(2026, 5, 1, tzinfo=UTC))


def names(database) -> set[str]:
    return {one.name for one in SqlProjects(database).list()}


def test_a_backup_brings_back_projects_and_the_users_facts(opened, seed_dir, tmp_path: Path) -> None:
    database = opened()
    keeper, catalog = DatabaseKeeper(database, seed_dir), SqlCatalog(database)
    part = catalog.parts()[0]
    SqlProjects(database).save(project("kept"))
    copy = tmp_path / "copy.sqlite"
    keeper.backup(copy)
    assert not list(tmp_path.glob("*-wal.*")) and not copy.with_name(copy.name + "-wal").exists()
    before = copy.read_bytes()

    SqlProjects(database).save(project("later"))
    SqlProjects(database).delete("kept")
    catalog.archive(part.id)
    found = keeper.contents(copy)
    assert (found.projects, found.quotes, found.own_parts) == (1, 0, 0)
    kept = keeper.restore(copy)
    assert names(database) == {"kept"}
    assert part.id in {one.id for one in SqlCatalog(database).parts()}, "the archived part is back"
    assert copy.read_bytes() == before
    keeper.restore(kept)
    assert names(database) == {"later"}, "the state before a restore can be taken back, too"


def test_the_catalog_in_memory_notices_a_restore(opened, seed_dir, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr("db.repositories.catalog.LOOK_AGAIN_S", 0.0)
    database = opened()
    keeper, catalog = DatabaseKeeper(database, seed_dir), SqlCatalog(database)
    count = len(catalog.parts())
    keeper.backup(tmp_path / "copy.sqlite")
    catalog.archive(catalog.parts()[0].id)
    assert len(catalog.parts()) == count - 1
    keeper.restore(tmp_path / "copy.sqlite")
    assert len(catalog.parts()) == count


@pytest.mark.parametrize("content", [b"", b"not a database", b"SQLite format 3\x00" + 200 * b"x"])
def test_what_is_no_backup_is_refused_and_nothing_changes(opened, seed_dir, tmp_path: Path, content: bytes) -> None:
    database = opened()
    SqlProjects(database).save(project("kept"))
    file = tmp_path / "other.sqlite"
    file.write_bytes(content)
    keeper = DatabaseKeeper(database, seed_dir)
    with pytest.raises(DatabaseFault):
        keeper.restore(file)
    with pytest.raises(DatabaseFault):
        keeper.restore(tmp_path / "absent.sqlite")
    assert names(database) == {"kept"}


def test_a_backup_damaged_anywhere_is_refused_however_large_it_is(
    opened, seed_dir, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("db.open.QUICK_CHECK_BYTES", 0)
    database = opened()
    SqlProjects(database).save(project("kept"))
    keeper, copy = DatabaseKeeper(database, seed_dir), tmp_path / "copy.sqlite"
    keeper.backup(copy)
    data = bytearray(copy.read_bytes())
    half = len(data) // 8192 * 4096
    data[half : half + 40_960] = b"U" * 40_960
    copy.write_bytes(data)
    for look in (keeper.contents, keeper.restore, BrokenDatabase(f"sqlite:///{tmp_path / 'x.db'}").contents):
        with pytest.raises(DatabaseFault, match="is damaged; nothing was changed"):
            look(copy)
    with pytest.raises(DatabaseFault, match="damaged"):
        keeper.test(str(copy))
    assert names(database) == {"kept"}


def test_a_backup_that_cannot_be_written_says_so(opened, tmp_path: Path) -> None:
    database = opened()
    keeper = DatabaseKeeper(database)
    with pytest.raises(EnvironmentFault, match="cannot be written"):
        keeper.backup(tmp_path / "absent" / "copy.sqlite")
    with pytest.raises(UserError, match="the database itself"):
        keeper.backup(Path(keeper.place))


def test_testing_another_database_writes_nothing(opened, tmp_path: Path) -> None:
    keeper = DatabaseKeeper(opened())
    other = opened(tmp_path / "other.db")
    assert "is a Rigwright database" in keeper.test(other.place)
    with pytest.raises(DatabaseFault):
        keeper.test(str(tmp_path / "absent.db"))
    assert not (tmp_path / "absent.db").exists()
    with pytest.raises(AppError):
        keeper.test("postgresql+psycopg://nobody@127.0.0.1:1/none")


def test_what_a_backup_cannot_replace_is_left_as_it_is(opened, seed_dir, tmp_path: Path, monkeypatch) -> None:
    database, broken, backup = opened(), tmp_path / "broken.db", tmp_path / "backup.sqlite"
    DatabaseKeeper(database, seed_dir).backup(backup)
    broken.write_bytes(b"damaged")
    broken.with_name("broken.db-wal").write_bytes(b"journal")
    rescue = BrokenDatabase(f"sqlite:///{broken}")
    for path, words in ((broken, "is the database itself"), (tmp_path / "absent", "cannot be read")):
        with pytest.raises(AppError, match=words):
            rescue.restore(path)
    with monkeypatch.context() as patch, pytest.raises(EnvironmentFault):
        patch.setattr("db.backup.tempfile.mkstemp", Mock(side_effect=OSError(28, "No space left on device")))
        rescue.restore(backup)
    assert (broken.read_bytes(), broken.with_name("broken.db-wal").read_bytes()) == (b"damaged", b"journal")
    kept = rescue.restore(backup)
    assert (kept.read_bytes(), kept.with_name(f"{kept.name}-wal").read_bytes()) == (b"damaged", b"journal")
    assert not broken.with_name("broken.db-wal").exists()
    opened(broken, seed_dir).close()
    assert not BrokenDatabase("postgresql://example.invalid/none").possible
