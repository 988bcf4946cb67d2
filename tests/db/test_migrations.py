"""Every revision of the schema, and that the tables in code are those that the migrations make."""

from __future__ import annotations

from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateTable

from db.migrate import HEAD, SCRIPTS, upgrade
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
        upgrade(connection)
        assert set(inspect(connection).get_table_names()) == FIRST_TABLES
    engine.dispose()


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
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Base.metadata) == []


def test_the_tables_can_be_made_on_postgresql() -> None:
    for table in Base.metadata.sorted_tables:
        assert "CREATE TABLE" in str(CreateTable(table).compile(dialect=postgresql.dialect()))
