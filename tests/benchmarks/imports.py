"""Import of the whole OpenDB copy against parsing the same JSON and inserting it plainly; peak memory against size."""

from __future__ import annotations

import gzip
import json
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from statistics import median

from app.bootstrap import connect
from app.services.catalog_import_model import ImportOptions
from tests.benchmarks.timing import Comparison

PACK = Path(__file__).resolve().parents[3] / "shared" / "catalog"
STATUS = Path("/proc/self/status")
ROUNDS = 3
SHARE = 10  # the small import has one row of so many


def comparisons() -> Iterator[Comparison]:
    """The import as a whole, and its peak memory at ten times the size; nothing where the copy is not there."""
    if not any(PACK.glob("opendb-*.jsonl.gz")):
        return
    with tempfile.TemporaryDirectory() as text:
        folder = Path(text)
        connect(f"sqlite:///{folder / 'shipped.db'}").close()
        yield whole_import(folder, PACK)
        if not STATUS.exists():
            return  # only Linux tells a process its peak so
        small = folder / "small"
        small.mkdir()
        every_tenth(PACK, small)
        own = [peak_memory(folder, pack) for pack in (PACK, small)]
        yield Comparison(
            f"peak memory of importing the OpenDB copy ({own[0]} MiB)", "importing a tenth of it", own[0] / own[1]
        )


def whole_import(folder: Path, pack: Path) -> Comparison:
    """Reading, mapping, checking, showing and applying, against parsing and inserting alone, turn by turn."""
    ratios, rows = [], 0
    for number in range(ROUNDS + 1):
        database = folder / f"{number}.db"
        shutil.copy(folder / "shipped.db", database)
        services = connect(f"sqlite:///{database}")
        services.catalog.counts()
        start = time.perf_counter()
        with_import(services, pack)
        own = time.perf_counter() - start
        services.close()
        start = time.perf_counter()
        rows = plain_insert(folder / f"plain-{number}.db", pack)
        ratios.append(own / (time.perf_counter() - start))
    return Comparison(
        f"importing {rows} parts of OpenDB, staged and applied",
        "parsing the same JSON and inserting it with sqlite3.executemany",
        median(ratios[1:]),
    )


def with_import(services: object, pack: Path) -> None:
    """The import as the window and the command line do it."""
    imports = services.catalog.imports  # type: ignore[attr-defined]
    staged = imports.stage(pack, ImportOptions(format="opendb"))
    imports.apply(staged)
    staged.close()


def plain_insert(database: Path, pack: Path) -> int:
    """The least that any import must do: parse every document and insert it, durably."""
    connection = sqlite3.connect(database)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("CREATE TABLE part (id TEXT PRIMARY KEY, category TEXT, name TEXT, document TEXT)")
    count = 0
    for path in sorted(pack.glob("opendb-*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as file:
            documents = [json.loads(line) for line in file]
        rows = [(one["opendb_id"], path.name, one["metadata"]["name"], json.dumps(one)) for one in documents]
        connection.executemany("INSERT INTO part VALUES (?, ?, ?, ?)", rows)
        count += len(rows)
    connection.commit()
    connection.close()
    return count


def every_tenth(pack: Path, folder: Path) -> None:
    """A copy of ``pack`` with a tenth of its documents."""
    for path in pack.glob("opendb-*.jsonl.gz"):
        with gzip.open(path, "rb") as file, gzip.open(folder / path.name, "wb") as out:
            out.writelines(islice(file, 0, None, SHARE))


def peak_memory(folder: Path, pack: Path) -> int:
    """The most memory that a process of its own had while importing ``pack``, MiB."""
    database = folder / "memory.db"
    shutil.copy(folder / "shipped.db", database)
    command = [sys.executable, "-m", "tests.benchmarks.imports", str(database), str(pack)]
    return int(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def main(database: str, pack: str) -> int:
    """Imports ``pack`` and prints the peak memory of this process."""
    services = connect(f"sqlite:///{database}")
    with_import(services, Path(pack))
    services.close()
    # not ru_maxrss: that of a child also counts what its parent had when it was made
    peak = next(line for line in STATUS.read_text().splitlines() if line.startswith("VmHWM"))
    print(int(peak.split()[1]) // 1024)  # noqa: T201
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
