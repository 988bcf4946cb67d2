"""Opening: new, current, damaged, foreign, newer and unreachable databases."""

from __future__ import annotations

import hashlib
import os
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from app.domain.errors import DatabaseFault, UserError
from db.migrate import HEAD
from db.open import open_database
from db.repositories.catalog import SqlCatalog
from db.repositories.settings import SqlSettings
from db.search_fts5 import Fts5Search
from db.session import Database
from tests.db.sample_parts import SHIPPED, make_part, write_seed

Opened = Callable[..., Database]


def run(file: Path, *statements: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(file)) as connection:
        rows = [row for statement in statements for row in connection.execute(statement).fetchall()]
        connection.commit()
    return rows


def fingerprint(folder: Path) -> dict[str, str]:
    return {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in folder.iterdir() if file.is_file()}


def test_a_new_file_in_a_new_folder(opened: Opened, tmp_path: Path) -> None:
    file = tmp_path / "a" / "bücher %20 und & mehr?" / "rig.db"
    database = opened(file)
    assert file.exists()
    assert len(SqlCatalog(database).parts()) == len(SHIPPED)
    SqlSettings(database).set("language", "de")
    database.close()
    assert SqlSettings(opened(file)).get("language") == "de"


@pytest.mark.skipif(os.name == "nt", reason="an open file cannot be moved there")
def test_a_file_taken_away_is_told_and_not_begun_anew(opened: Opened, tmp_path: Path) -> None:
    file, away = tmp_path / "rig.db", tmp_path / "away.db"
    database = opened(file)
    settings = SqlSettings(database)
    settings.set("language", "de")
    file.rename(away)
    for act in (lambda: settings.set("language", "en"), lambda: settings.get("language")):
        with pytest.raises(DatabaseFault, match=r"rig\.db is gone\. Put it back where it was"):
            act()
    assert not file.exists()
    away.rename(file)
    settings.set("language", "en")
    assert settings.get("language") == "en"


def test_sqlite_is_set_up_to_keep_what_it_is_given(database: Database) -> None:
    with database.engine.connect() as connection:
        read = {name: connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in PRAGMAS}
    assert read == PRAGMAS


PRAGMAS = {"journal_mode": "wal", "foreign_keys": 1, "synchronous": 2, "busy_timeout": 30_000}


def test_urls_and_memory(seed_dir: Path, tmp_path: Path) -> None:
    for url in (f"sqlite:///{tmp_path / 'x.db'}", "sqlite://", "sqlite:///:memory:"):
        database = open_database(url, seed_dir=seed_dir)
        assert len(SqlCatalog(database).parts()) == len(SHIPPED)
        database.close()


@pytest.mark.parametrize("url", ["nonsense://x", "://", "postgresql+nodriver://user:secret@host/db"])
def test_addresses_that_lead_nowhere(url: str) -> None:
    with pytest.raises(DatabaseFault) as caught:
        open_database(url)
    assert caught.value.exit_code == 5
    assert "secret" not in str(caught.value)


def test_a_server_that_does_not_answer_is_named_without_its_password() -> None:
    pytest.importorskip("psycopg")
    with pytest.raises(DatabaseFault) as caught:
        open_database("postgresql+psycopg://user:secret@127.0.0.1:1/rig")
    assert "127.0.0.1" in caught.value.message
    assert "secret" not in str(caught.value)


def newer(file: Path) -> None:
    run(file, "UPDATE alembic_version SET version_num = '9999'")


def foreign(file: Path) -> None:
    file.unlink()
    run(file, "CREATE TABLE bookmark (url)", "INSERT INTO bookmark VALUES ('x')")


def text(file: Path) -> None:
    file.write_text("Dear diary, this is no database at all.\n" * 20)


def torn(file: Path) -> None:
    content = bytearray(file.read_bytes())
    middle = len(content) // 2
    content[4096:middle] = os.urandom(middle - 4096)
    file.write_bytes(content)


def cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:10_000])


@pytest.mark.parametrize(
    ("spoil", "message"),
    [
        (newer, "was written by a newer Rigwright (revision 9999)."),
        (foreign, "was not made by Rigwright"),
        (text, "is not a database"),
        (torn, ""),
        (cut, ""),
    ],
)
def test_what_cannot_be_used_is_left_untouched(
    opened: Opened, tmp_path: Path, spoil: Callable[[Path], None], message: str
) -> None:
    file = tmp_path / "data" / "rig.db"
    opened(file).close()
    spoil(file)
    before = fingerprint(file.parent)
    with pytest.raises(DatabaseFault) as caught:
        opened(file)
    assert message in caught.value.message
    assert file.name in caught.value.message
    assert "\n" not in str(caught.value)
    assert caught.value.exit_code == 5
    assert fingerprint(file.parent) == before


def test_places_that_cannot_hold_a_database(opened: Opened, tmp_path: Path) -> None:
    blocker = tmp_path / "file"
    blocker.write_text("in the way")
    for place in (blocker / "rig.db", tmp_path):
        with pytest.raises(DatabaseFault, match=place.name):
            opened(place)
    assert blocker.read_text() == "in the way"


@pytest.fixture
def powerless(seed_dir: Path) -> Iterator[Path]:
    """A folder of our own, and no special rights to write in it: root gives its own up for a while."""
    if os.name == "nt":
        pytest.skip("folders have no such rights on Windows")
    folder = Path(tempfile.mkdtemp())
    open_database(str(folder / "rig.db"), seed_dir=seed_dir).close()
    seed = write_seed(folder / "seed")
    root = os.geteuid() == 0
    if root:
        for path in (folder, *folder.iterdir(), *seed.iterdir()):
            os.chown(path, 65534, 65534)
        os.seteuid(65534)
    try:
        yield folder
    finally:
        if root:
            os.seteuid(0)
        folder.chmod(0o700)
        shutil.rmtree(folder)


@pytest.mark.parametrize("name", ["rig.db", "new.db"])
def test_a_read_only_folder(powerless: Path, name: str) -> None:
    powerless.chmod(0o500)
    before = fingerprint(powerless)
    with pytest.raises(DatabaseFault, match="read-only"):
        open_database(str(powerless / name), seed_dir=powerless / "seed")
    assert fingerprint(powerless) == before


def test_a_read_only_file(powerless: Path) -> None:
    open_database(str(powerless / "rig.db"), seed_dir=powerless / "seed").close()
    (powerless / "rig.db").chmod(0o400)
    before = fingerprint(powerless)
    with pytest.raises(DatabaseFault, match="read-only"):
        open_database(str(powerless / "rig.db"), seed_dir=powerless / "seed")
    assert fingerprint(powerless) == before


def test_an_unreadable_file(powerless: Path) -> None:
    (powerless / "rig.db").chmod(0o000)
    with pytest.raises(DatabaseFault, match=r"rig\.db cannot be used: Permission denied"):
        open_database(str(powerless / "rig.db"), seed_dir=powerless / "seed")


def test_a_failed_first_opening_leaves_no_file(opened: Opened, tmp_path: Path) -> None:
    broken = write_seed(tmp_path / "broken")
    with (broken / "psu.csv").open("a", encoding="utf-8") as file:
        file.write("no-such-thing\n")
    with pytest.raises(UserError, match=r"psu.csv line 3"):
        opened(tmp_path / "new" / "rig.db", broken)
    assert list((tmp_path / "new").iterdir()) == []


KEPT = {"alembic_version", *(Fts5Search.tables - {"catalog_words"})}  # the index takes its own tables with it


def test_an_older_database_is_backed_up_and_upgraded(opened: Opened, tmp_path: Path) -> None:
    file = tmp_path / "data" / "rig.db"
    opened(file).close()
    tables = [str(name) for (name,) in run(file, "SELECT name FROM sqlite_master WHERE type = 'table'")]
    run(file, *(f"DROP TABLE {table}" for table in tables if table not in KEPT))
    run(file, "DELETE FROM alembic_version")  # as it stood before the first revision
    assert len(SqlCatalog(opened(file)).parts()) == len(SHIPPED)
    backups = [copy for copy in file.parent.iterdir() if copy.suffix == ".bak"]
    assert len(backups) == 1
    assert HEAD in backups[0].name
    assert run(backups[0], "SELECT name FROM sqlite_master WHERE type = 'table'") == [("alembic_version",)]


# --- the shipped catalog -----------------------------------------------------------------------------------------


def test_the_seed_is_loaded_again_only_when_it_changed(opened: Opened, tmp_path: Path) -> None:
    file = tmp_path / "rig.db"
    first = SqlCatalog(opened(file)).version()
    run(file, *(f"UPDATE {table} SET name = 'touched' WHERE id = 'card-48'" for table in ("part", "catalog_part")))
    again = SqlCatalog(opened(file))
    assert again.get("card-48").name == "touched"  # type: ignore[union-attr]
    assert again.version() == first
    newer_seed = write_seed(tmp_path / "seed2", (*SHIPPED[:2], make_part("card-96", vram_gib=96)))
    changed = SqlCatalog(opened(file, newer_seed))
    assert [part.id for part in changed.parts()] == ["card-24", "card-48", "card-96"]
    assert changed.get("card-48") == SHIPPED[0]
    assert changed.version() != first
    assert changed.version().startswith("2026.01.02-")


def test_line_ends_do_not_make_another_catalog(opened: Opened, tmp_path: Path) -> None:
    first = SqlCatalog(opened()).version()
    folder = tmp_path / "windows"
    folder.mkdir()
    for file in (tmp_path / "seed").iterdir():
        (folder / file.name).write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    assert SqlCatalog(opened(seed=folder)).version() == first


def test_an_id_may_stand_in_one_category_only(opened: Opened, tmp_path: Path) -> None:
    twice = write_seed(tmp_path / "twice", (make_part("same"), make_part("same", "psu")))
    with pytest.raises(UserError, match=r"the id same stands in accelerator\.csv already"):
        opened(seed=twice)
