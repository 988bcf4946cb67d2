from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from db.open import open_database
from db.session import Database, make_engine, parse_url
from tests.db.sample_parts import write_seed


@pytest.fixture
def seed_dir(tmp_path: Path) -> Path:
    return write_seed(tmp_path / "seed")


@pytest.fixture
def opened(tmp_path: Path, seed_dir: Path) -> Iterator[Callable[..., Database]]:
    """Opens the same file as often as wished; closes all of it."""
    databases: list[Database] = []

    def opener(path: Path | None = None, seed: Path | None = None) -> Database:
        databases.append(open_database(str(path or tmp_path / "rigwright.db"), seed_dir=seed or seed_dir))
        return databases[-1]

    yield opener
    for database in databases:
        database.close()


def empty_server(seed_dir: Path) -> Database:
    """A new database on the PostgreSQL server that RIGWRIGHT_TEST_POSTGRES names; all that was in it is lost."""
    url = os.environ["RIGWRIGHT_TEST_POSTGRES"]
    engine = make_engine(parse_url(url))
    with engine.begin() as connection:
        connection.exec_driver_sql("DROP SCHEMA public CASCADE")
        connection.exec_driver_sql("CREATE SCHEMA public")
    engine.dispose()
    return open_database(url, seed_dir=seed_dir)


@pytest.fixture
def server_database(seed_dir: Path) -> Iterator[Database]:
    """An empty database on the server."""
    database = empty_server(seed_dir)
    yield database
    database.close()


@pytest.fixture
def database(opened: Callable[..., Database]) -> Database:
    return opened()
