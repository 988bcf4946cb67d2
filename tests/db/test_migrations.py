"""Every revision of the schema, and that the tables in code are those that the migrations make."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateTable

from db.catalog_view import search_of
from db.migrate import HEAD, SCRIPTS, upgrade
from db.open import open_database
from db.repositories.catalog import SqlCatalog
from db.schema import REVISIONS, Base
from db.session import WRITE, Database, make_engine, parse_url

FIRST_TABLES = {
    *("part", "own_part", "override", "own_price", "archived"),
    *("project", "quote", "quote_counter", "setting", "meta", "alembic_version"),
}


def scripts() -> ScriptDirectory:
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS))
    return ScriptDirectory.from_config(config)


def test_the_code_knows_every_revision() -> None:
    assert tuple(step.revision for step in reversed(list(scripts().walk_revisions()))) == REVISIONS
    assert scripts().get_heads() == [HEAD]


@pytest.mark.parametrize("revision", REVISIONS)
def test_every_revision_has_its_test(revision: str) -> None:
    assert f"test_revision_{revision}" in globals()


def test_revision_0001(tmp_path: Path) -> None:
    engine = make_engine(parse_url(str(tmp_path / "empty.db")))
    with engine.connect().execution_options(**{WRITE: True}) as connection, connection.begin():
        upgrade(connection, "0001")
        assert set(inspect(connection).get_table_names()) == FIRST_TABLES
    engine.dispose()


BEFORE_0002 = (
    "INSERT INTO part VALUES ('card', 'accelerator', 'V', 'Card', NULL, NULL, 'active', '{\"tdp_w\": 300}', "
    '\'{"amount": "5", "currency": "EUR", "as_of": "2026-01-02", "basis": "list", "source": ""}\', '
    '\'{"source": "s", "as_of": "2026-01-02", "confidence": "vendor", "author": null}\', \'{}\', \'\')',
    "INSERT INTO own_part SELECT 'mine', category, vendor, name, mpn, launch_year, status, spec, price, provenance, "
    "field_provenance, notes, '2026-05-06T00:00:00.000000+00:00' FROM part",
    *(
        f"INSERT INTO override VALUES ('{part}', '{field}', '250', 's', '2026-05-06', 'yours', 'Ann', "
        "'2026-05-06T00:00:00.000000+00:00')"
        for part, field in (("card", "tdp_w"), ("card", "length_mm"), ("gone", "tdp_w"))
    ),
    "INSERT INTO own_price VALUES ('card', '7', 'EUR', '2026-05-06', 'quote', '', '2026-05-06T00:00:00.000000+00:00')",
    "INSERT INTO archived VALUES ('card', '2026-05-06T00:00:00.000000+00:00')",
    "INSERT INTO setting VALUES ('language', '\"de\"')",
)


def test_revision_0002(tmp_path: Path) -> None:
    file = str(tmp_path / "first.db")
    engine = make_engine(parse_url(file))
    with engine.connect().execution_options(**{WRITE: True}) as connection, connection.begin():
        upgrade(connection, "0001")
        for statement in BEFORE_0002:
            connection.exec_driver_sql(statement)
    with engine.connect().execution_options(**{WRITE: True}) as connection, connection.begin():
        upgrade(connection, "0002")
        kept = [connection.exec_driver_sql(f"SELECT * FROM {table}").all() for table in ("part", "own_part", "setting")]
        assert [len(rows) for rows in kept] == [1, 1, 1]
        overrides = connection.exec_driver_sql(
            "SELECT part_id, field, CAST(value AS TEXT), author, shipped FROM override"
        ).all()
        assert sorted(map(tuple, overrides)) == [
            ("card", "length_mm", "250", "Ann", '{"value":null}'),
            ("card", "tdp_w", "250", "Ann", '{"value":300}'),
            ("gone", "tdp_w", "250", "Ann", None),
        ]
        price = connection.exec_driver_sql("SELECT price, shipped FROM own_price").one()
        kept = {"amount": "7", "currency": "EUR", "as_of": "2026-05-06", "basis": "quote", "source": ""}
        assert json.loads(price.price) == kept
        assert json.loads(price.shipped)["value"]["amount"] == "5"
    engine.dispose()
    database = open_database(file, seed_dir=tmp_path)
    mine = SqlCatalog(database).get("mine")
    assert mine is not None
    assert mine.spec.model_dump(exclude_none=True) == {"tdp_w": 300}
    database.close()


def test_a_failing_step_leaves_nothing_behind(tmp_path: Path) -> None:
    engine = make_engine(parse_url(str(tmp_path / "empty.db")))
    with (
        pytest.raises(ZeroDivisionError),
        engine.connect().execution_options(**{WRITE: True}) as connection,
        connection.begin(),
    ):
        upgrade(connection)
        raise ZeroDivisionError
    with engine.connect() as connection:
        assert inspect(connection).get_table_names() == []
    engine.dispose()


def test_the_migrations_make_the_tables_that_the_code_uses(database: Database) -> None:
    with database.engine.connect() as connection:
        index = search_of(connection).tables
        opts = {"compare_type": True, "include_name": lambda name, kind, _parents: kind != "table" or name not in index}
        context = MigrationContext.configure(connection, opts=opts)
        assert compare_metadata(context, Base.metadata) == []


def test_the_tables_can_be_made_on_postgresql() -> None:
    for table in Base.metadata.sorted_tables:
        assert "CREATE TABLE" in str(CreateTable(table).compile(dialect=postgresql.dialect()))
