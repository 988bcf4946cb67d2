"""A process killed at any moment of an import leaves the catalog as it was before or as it is after.

4 kills here; ``RIGWRIGHT_KILLS=50`` tries as many as one likes.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from app.services.catalog_query import CatalogQuery
from db.repositories.catalog import SqlCatalog
from db.session import Database

KILLS = int(os.environ.get("RIGWRIGHT_KILLS", "4"))
ROOT = Path(__file__).parents[2]
PARTS = 600
Opened = Callable[..., Database]

CHILD = """
import os, sys
from pathlib import Path
from app.services.catalog_import_mapping import MappingMemory
from app.services.catalog_imports import ImportService
from db.importers.files import PartFiles
from db.open import open_database
from db.repositories.catalog import SqlCatalog
from tests.import_kit import FakeSettings

seed = Path(sys.argv[1])
for line in sys.stdin:
    database, file = line.rstrip("\\n").split("\\t")
    child = os.fork()
    if child == 0:
        opened = open_database(database, seed_dir=seed)
        imports = ImportService(SqlCatalog(opened), PartFiles(), MappingMemory(FakeSettings()))
        print(f"start {os.getpid()}", flush=True)
        staged = imports.stage(Path(file))
        imports.apply(staged)
        os._exit(0)
    os.waitpid(child, 0)
    print("end", flush=True)
"""


@pytest.fixture
def importer(seed_dir: Path) -> Iterator[subprocess.Popen[str]]:
    """A process that forks one import per line it is given."""
    command = [sys.executable, "-c", CHILD, str(seed_dir)]
    process = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    yield process
    assert process.stdin is not None and process.stdout is not None
    process.stdin.close()
    process.wait(30)
    process.stdout.close()


def run(importer: subprocess.Popen[str], database: Path, file: Path, kill_after: float | None) -> float:
    """Imports ``file``, killed after so many seconds; how long it took."""
    assert importer.stdin is not None and importer.stdout is not None
    importer.stdin.write(f"{database}\t{file}\n")
    importer.stdin.flush()
    pid = int(importer.stdout.readline().removeprefix("start "))
    start = time.perf_counter()
    if kill_after is not None:
        time.sleep(kill_after)
        with suppress(ProcessLookupError):  # it was faster
            os.kill(pid, signal.SIGKILL)
    assert importer.stdout.readline() == "end\n"
    return time.perf_counter() - start


def pack(folder: Path) -> Path:
    """A file with many parts."""
    file = folder / "opendb-PSU.jsonl"
    documents = (
        {
            "opendb_id": f"00000000-0000-4000-8000-{number:012d}",
            "metadata": {"name": f"Example Supply {number}", "manufacturer": "Example"},
            "wattage": 500 + number,
        }
        for number in range(PARTS)
    )
    file.write_text("".join(json.dumps(one) + "\n" for one in documents), encoding="utf-8")
    return file


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork on this system")
def test_killed_at_any_moment_it_is_before_or_after(
    opened: Opened, tmp_path: Path, importer: subprocess.Popen[str]
) -> None:
    clean, file = tmp_path / "clean.db", pack(tmp_path)
    opened(clean).close()
    shutil.copy(clean, tmp_path / "whole.db")
    whole = run(importer, tmp_path / "whole.db", file, None)
    assert state(opened, tmp_path / "whole.db") == (PARTS, PARTS, 1)
    chance = random.Random(6)
    for number in range(KILLS):
        database = tmp_path / f"{number}.db"
        shutil.copy(clean, database)
        run(importer, database, file, chance.uniform(0, 1.1 * whole) if number else 0)
        found = state(opened, database)
        assert found in ((0, 0, 0), (PARTS, PARTS, 1)) if number else found == (0, 0, 0)


def state(opened: Opened, path: Path) -> tuple[int, int, int]:
    """How many parts are there, are found by a word that all of them have, and how many steps are remembered."""
    database = opened(path)
    catalog = SqlCatalog(database)
    with database.read() as session:
        assert session.connection().exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
    found = (len(catalog.own_ids()), catalog.count(CatalogQuery(text="example supply")), len(catalog.batches()))
    database.close()
    return found
