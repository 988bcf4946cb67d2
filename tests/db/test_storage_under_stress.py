"""What must hold when processes race, die, or are upgraded: numbers, drafts, and the user's own facts."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import delete

from app.domain.errors import AppError
from app.domain.parts import Price, Provenance
from db.catalog_view import STAMP
from db.repositories import catalog as catalog_module
from db.repositories.catalog import SqlCatalog
from db.repositories.projects import SqlProjects
from db.repositories.quotes import SqlQuotes
from db.schema import MetaRow
from db.session import Database
from tests.db.sample_parts import SHIPPED, make_part, write_seed
from tests.db.test_repository_contract import quote

Opened = Callable[..., Database]
ROOT = Path(__file__).parents[2]
MINE = Provenance.model_validate({"source": "measured", "as_of": "2026-05-06", "confidence": "yours", "author": "Ann"})
PRICE = Price.model_validate({"amount": "1", "currency": "EUR", "as_of": "2026-05-06", "basis": "quote"})


def issue_many(quotes: SqlQuotes, who: int, count: int) -> None:
    chance = random.Random(who)
    for number in range(count):

        def make(counter: int, number: int = number) -> object:
            if chance.random() < 0.3:
                raise OSError("printer on fire")
            return quote(f"{who}-{number}", f"Q-{counter}")

        try:
            quotes.issue("Q", 2026, make)  # type: ignore[arg-type]
        except OSError:
            continue


def numbers(quotes: SqlQuotes) -> list[int]:
    return sorted(int(str(one.number).removeprefix("Q-")) for one in quotes.list())


def test_threads_issue_without_gaps(database: Database) -> None:
    quotes = SqlQuotes(database)
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda who: issue_many(quotes, who, 12), range(4)))
    issued = numbers(quotes)
    assert issued == list(range(1, len(issued) + 1))
    assert 20 < len(issued) < 48


ISSUER = """
import sys
from db.open import open_database
from pathlib import Path
from db.repositories.quotes import SqlQuotes
from tests.db.test_storage_under_stress import issue_many
database = open_database(sys.argv[1], seed_dir=Path(sys.argv[2]))
issue_many(SqlQuotes(database), int(sys.argv[3]), 15)
database.close()
"""


def test_processes_issue_without_gaps(opened: Opened, tmp_path: Path, seed_dir: Path) -> None:
    file = tmp_path / "shared.db"  # not there yet: both race to make it, too
    runs = [
        subprocess.Popen([sys.executable, "-c", ISSUER, str(file), str(seed_dir), str(who)], cwd=ROOT)
        for who in range(2)
    ]
    assert [run.wait(60) for run in runs] == [0, 0]
    issued = numbers(SqlQuotes(opened(file)))
    assert issued == list(range(1, len(issued) + 1))
    assert 10 < len(issued) < 30


SAVER = """
import os, signal, sys
from pathlib import Path
from db.open import open_database
from db.repositories.projects import SqlProjects
from tests.db.test_repository_contract import project
database = open_database(sys.argv[1], seed_dir=Path(sys.argv[2]))
SqlProjects(database).save(project("draft"))
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_a_saved_draft_survives_a_kill(opened: Opened, tmp_path: Path, seed_dir: Path) -> None:
    file = tmp_path / "killed.db"
    run = subprocess.run([sys.executable, "-c", SAVER, str(file), str(seed_dir)], cwd=ROOT, check=False, timeout=60)
    assert run.returncode == -signal.SIGKILL
    kept = SqlProjects(opened(file)).get("draft")
    assert kept is not None
    assert kept.state["step"] == 2


def test_the_users_own_outlives_a_new_shipped_catalog(opened: Opened, tmp_path: Path) -> None:
    before = SqlCatalog(opened())
    before.set_facts("card-48", {"tdp_w": 250}, MINE)
    before.set_facts("old-card", {"tdp_w": 70}, MINE)
    before.set_price("card-24", PRICE)
    before.archive("psu-1200")
    before.add(make_part("mine", tdp_w=99))
    shipped = (make_part("card-48", tdp_w=280, vram_gib=48), *SHIPPED[1:2], SHIPPED[3])
    after = SqlCatalog(opened(seed=write_seed(tmp_path / "next", shipped)))
    card = after.get("card-48")
    assert card is not None
    assert card.spec.model_dump(exclude_none=True) == {"tdp_w": 250, "vram_gib": 48}
    assert (card.shipped, card.overrides, card.source_of("tdp_w")) == ({"tdp_w": 280}, ("tdp_w",), MINE)
    assert after.get("card-24").price == PRICE  # type: ignore[union-attr]
    assert after.get("psu-1200").status == "archived"  # type: ignore[union-attr]
    assert after.get("mine") == make_part("mine", tdp_w=99)
    assert after.get("old-card") is None  # no longer shipped; its override waits
    back = SqlCatalog(opened())
    assert back.get("old-card").spec.tdp_w == 70  # type: ignore[union-attr]
    assert after.revert("card-48", ["tdp_w"]).spec.tdp_w == 300  # type: ignore[attr-defined]


def test_an_override_that_no_longer_fits_its_category_is_passed_over(opened: Opened, database: Database) -> None:
    SqlCatalog(database).set_facts("card-48", {"tdp_w": 250, "length_mm": 267}, MINE)
    with database.write() as session:
        session.connection().exec_driver_sql("UPDATE override SET value = '-7' WHERE field = 'tdp_w'")
        session.connection().exec_driver_sql(
            "INSERT INTO override SELECT part_id, 'gone', value, source, as_of, confidence, author, changed_at, "
            "shipped FROM override WHERE field = 'length_mm'"
        )
        session.execute(delete(MetaRow).where(MetaRow.key == STAMP))  # as a program with other ranges finds it
    card = SqlCatalog(opened()).get("card-48")
    assert card is not None
    assert card.overrides == ("length_mm",)
    assert card.spec.tdp_w == 300  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("column", "value", "complaint"),
    [
        ("spec", '{"tdp_w": -7}', "card-48: tdp_w: "),
        ("spec", '{"tdp_w": 300', "part 'card-48' is damaged"),
        ("provenance", '{"source": "x"}', "card-48: provenance.as_of: "),
    ],
)
def test_a_damaged_row_is_named(database: Database, column: str, value: str, complaint: str) -> None:
    with database.write() as session:
        session.connection().exec_driver_sql(f"UPDATE part SET {column} = ? WHERE id = 'card-48'", (value,))
    catalog = SqlCatalog(database)
    for read in (lambda: catalog.get("card-48"), lambda: catalog.parts("accelerator")):
        with pytest.raises(AppError) as caught:
            read()
        assert complaint in str(caught.value)
        assert "\n" not in str(caught.value)
    assert catalog.get("card-24") == SHIPPED[1]


def test_changes_of_another_process_are_seen(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    ours, theirs = SqlCatalog(opened()), SqlCatalog(opened())
    assert ours.get("card-48") == SHIPPED[0]
    theirs.set_facts("card-48", {"tdp_w": 250}, MINE)
    monkeypatch.setattr(catalog_module, "LOOK_AGAIN_S", 0)
    assert ours.get("card-48").spec.tdp_w == 250  # type: ignore[union-attr]


def test_reading_and_changing_from_many_threads(database: Database) -> None:
    catalog = SqlCatalog(database)
    stop = threading.Event()

    def read() -> int:
        rounds = 0
        while not stop.is_set():
            found = catalog.get("card-48")
            assert found is not None
            assert found in catalog.parts("accelerator") or catalog.get("card-48") != found
            rounds += 1
        return rounds

    with ThreadPoolExecutor(4) as pool:
        readers = [pool.submit(read) for _ in range(2)]
        writers = [pool.submit(catalog.set_facts, "card-48", {"tdp_w": 200 + n}, MINE) for n in range(20)]
        for writer in writers:
            writer.result()
        stop.set()
        assert all(reader.result() > 0 for reader in readers)
    assert catalog.get("card-48").spec.tdp_w in range(200, 220)  # type: ignore[union-attr]
