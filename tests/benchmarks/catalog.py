"""The store of the catalog at a hundred thousand parts: searching as one types, first pages, filters and order."""

from __future__ import annotations

import json
import sqlite3
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from random import Random

from app.domain.parts import Part
from app.services.catalog_import_plain import NewPart, plain_part
from app.services.catalog_log import Cause
from app.services.catalog_query import CatalogQuery, FactFilter
from db.open import open_database
from db.repositories.catalog import SqlCatalog
from db.search_fts5 import TABLE
from db.seeding import SEED_DIR, seed_parts
from db.session import Database
from tests.benchmarks.timing import Comparison, compare, show

MANY, FEW = 100_000, 100
PAGE = 100  # more rows than a screen shows
PIECE = 2_000
TYPED = ("r", "rt", "rtx", "rtx 6", "rtx 60", "rtx 600", "rtx 6000", "rtx 6000 a", "rtx 6000 ad", "rtx 6000 ada")
PAGES = {
    "the first page": CatalogQuery(),
    "the first page of a category": CatalogQuery(category="cpu"),
    "the last page": CatalogQuery(category="switch"),
}
HARD = CatalogQuery(
    category="accelerator",
    filters=(FactFilter(field="tdp_w", low=100, high=400), FactFilter(field="cooling", one_of=("blower", "passive"))),
    sort="vram_gib",
    descending=True,
)
PLAIN_HARD = (
    "SELECT id FROM catalog_part WHERE category = 'accelerator' AND spec ->> 'tdp_w' BETWEEN 100 AND 400 "
    "AND spec ->> 'cooling' IN ('blower', 'passive') ORDER BY spec ->> 'vram_gib' DESC"
)


def comparisons() -> Iterator[Comparison]:
    """Every comparison, one after the other."""
    with tempfile.TemporaryDirectory() as text:
        folder = Path(text)
        databases = [filled(folder, count) for count in (FEW, MANY)]
        few, many = (SqlCatalog(database) for database in databases)
        with closing(sqlite3.connect(folder / f"{MANY}.db")) as plain:
            yield from searching(many, plain)
            for name, query in PAGES.items():
                run, base = first_page(many, query), first_page(few, CatalogQuery())
                yield compare(f"{name} of {MANY} parts, and how many there are", run, f"the first of {FEW}", base)
            yield compare(
                f"filtering and sorting {MANY} parts by their facts",
                first_page(many, HARD),
                "the plain query over the same JSON",
                lambda: plain.execute(PLAIN_HARD).fetchmany(PAGE),
            )
            yield compare(
                f"the numbers of the tree over {MANY} parts",
                many.tally,
                f"reading {PAGE} parts",
                first_page(few, CatalogQuery()),
            )
            yield whole_category(databases[1], plain)
        for database in databases:
            database.close()


def searching(catalog: SqlCatalog, plain: sqlite3.Connection) -> Iterator[Comparison]:
    """The first rows after every letter typed, whole parts in their order, against FTS5 finding the numbers; and the
    same with how many there are.
    """

    def rows() -> None:
        for text in TYPED:
            catalog.find(CatalogQuery(text=text), 0, PAGE)

    def rows_and_count() -> None:
        for text in TYPED:
            first_page(catalog, CatalogQuery(text=text))()

    def matched() -> None:
        for text in TYPED:
            words = " ".join(f'"{word}"*' for word in text.split())
            plain.execute(f"SELECT rowid FROM {TABLE} WHERE {TABLE} MATCH ?", (words,)).fetchall()

    yield compare(f"searching {MANY} parts as one types", rows, "the plain FTS5 query", matched)
    yield compare("the same, and counting what is found", rows_and_count, "the plain FTS5 query", matched)


def first_page(catalog: SqlCatalog, query: CatalogQuery) -> Callable[[], Sequence[Part]]:
    """What a list needs before it can be painted: how long it is, and its first rows."""

    def read() -> Sequence[Part]:
        catalog.count(query)
        return catalog.find(query, 0, PAGE)

    return read


def whole_category(database: Database, plain: sqlite3.Connection) -> Comparison:
    """What solver and rules read once: every part of a category, against reading and parsing its JSON."""
    statement = (
        "SELECT id, name, spec, provenance, field_provenance FROM own_part WHERE category = 'accelerator' ORDER BY name"
    )

    def parsed() -> list[object]:
        return [[json.loads(text) for text in row[2:]] for row in plain.execute(statement)]

    return compare(
        f"every accelerator of {MANY} parts",
        lambda: SqlCatalog(database).parts("accelerator"),
        "reading their rows and parsing their JSON",
        parsed,
        rounds=3,
    )


def filled(folder: Path, count: int) -> Database:
    """A database with so many variants of the shipped parts, all of them the user's own."""
    empty = folder / "empty"
    empty.mkdir(exist_ok=True)
    database = open_database(str(folder / f"{count}.db"), seed_dir=empty)
    shipped, chance = tuple(seed_parts(SEED_DIR)), Random(count)
    with SqlCatalog(database).importing(Cause(title="fill", kind="import")) as opened:
        for start in range(0, count, PIECE):
            numbers = range(start, min(count, start + PIECE))
            opened.add_new([variant(shipped[n * len(shipped) // count % len(shipped)], n, chance) for n in numbers])
    return database


def variant(part: Part, number: int, chance: Random) -> NewPart:
    """Another part of the same kind: other id, name and part number, and a little less of what can be less."""
    facts = {
        name: round(value * chance.uniform(0.9, 1.0), 2) if name in ("tdp_w", "vram_gib") and value else value
        for name, value in part.spec
    }
    changed = {
        "id": f"{part.id}-{number}",
        "name": f"{part.name} {number:x}",
        "mpn": f"{chance.randrange(10**9):09}",
        "spec": part.spec.model_copy(update=facts),
    }
    return NewPart(*plain_part(part.model_copy(update=changed), {}))  # type: ignore[arg-type]


if __name__ == "__main__":
    sys.exit(show(comparisons()))
