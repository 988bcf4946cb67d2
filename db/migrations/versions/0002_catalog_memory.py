"""The catalog remembers its changes, and lists get a table of their own.

Revision 0002. Overrides and prices made before keep the shipped value of that day as the one they were made over, and
a price of the user's becomes one JSON value. ``catalog_part`` is filled when the database is opened.
"""

from __future__ import annotations

import json
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

OLD_PRICE = ("amount", "currency", "as_of", "basis", "source")
MOMENT = sa.String(32)
SORTABLE = sa.String().with_variant(sa.String(collation="C"), "postgresql")


def upgrade() -> None:
    """Adds columns and tables; no row is lost."""
    with op.batch_alter_table("override") as table:
        table.add_column(sa.Column("shipped", sa.JSON, nullable=True))
    with op.batch_alter_table("own_price") as table:
        table.add_column(sa.Column("price", sa.JSON, nullable=True))
        table.add_column(sa.Column("shipped", sa.JSON, nullable=True))
    _remember_shipped(op.get_bind())
    _whole_prices(op.get_bind())
    with op.batch_alter_table("own_price") as table:
        table.alter_column("price", existing_type=sa.JSON, nullable=False)
        for name in OLD_PRICE:
            table.drop_column(name)
    _log_tables()
    _list_table()


def _remember_shipped(connection: sa.Connection) -> None:
    part = sa.table("part", sa.column("id"), sa.column("spec", sa.JSON), sa.column("price", sa.JSON))
    override = sa.table("override", sa.column("part_id"), sa.column("field"), sa.column("shipped", sa.JSON))
    own_price = sa.table("own_price", sa.column("part_id"), sa.column("shipped", sa.JSON))
    wanted = sa.union(sa.select(override.c.part_id), sa.select(own_price.c.part_id))
    for row in connection.execute(sa.select(part).where(part.c.id.in_(wanted))).all():
        spec, price = _plain(row.spec) or {}, _plain(row.price)
        for (field,) in connection.execute(sa.select(override.c.field).where(override.c.part_id == row.id)).all():
            connection.execute(
                sa.update(override)
                .where(override.c.part_id == row.id, override.c.field == field)
                .values(shipped={"value": spec.get(field)})
            )
        connection.execute(sa.update(own_price).where(own_price.c.part_id == row.id).values(shipped={"value": price}))


def _whole_prices(connection: sa.Connection) -> None:
    """A price becomes one value, so that it can learn to say more without another revision."""
    columns: list[sa.ColumnClause[Any]] = [sa.column(name) for name in ("part_id", *OLD_PRICE)]
    own_price = sa.table("own_price", *columns, sa.column("price", sa.JSON))
    for row in connection.execute(sa.select(*columns)).all():
        price = {name: getattr(row, name) for name in OLD_PRICE}
        connection.execute(sa.update(own_price).where(own_price.c.part_id == row.part_id).values(price=price))


def _plain(value: Any) -> Any:
    return json.loads(value) if isinstance(value, str) else value


def _log_tables() -> None:
    op.create_table(
        "catalog_batch",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("title", sa.String, nullable=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("file", sa.String, nullable=False),
        sa.Column("author", sa.String, nullable=False),
        sa.Column("changes", sa.Integer, nullable=False),
        sa.Column("undone", sa.Boolean, nullable=False),
        sa.Column("of", sa.Integer, nullable=True),
        sa.Column("entries_of", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_catalog_batch")),
    )
    op.create_index(op.f("ix_catalog_batch_entries_of"), "catalog_batch", ["entries_of"])
    op.create_table(
        "catalog_log",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("batch_id", sa.Integer, nullable=False),
        sa.Column("part_id", sa.String, nullable=False),
        sa.Column("layer", sa.String, nullable=False),
        sa.Column("field", sa.String, nullable=False),
        sa.Column("before", sa.String, nullable=True),
        sa.Column("after", sa.String, nullable=True),
        sa.Column("base", sa.String, nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_catalog_log")),
    )
    for column in ("batch_id", "part_id"):
        op.create_index(op.f(f"ix_catalog_log_{column}"), "catalog_log", [column])


def _list_table() -> None:
    op.create_table(
        "catalog_part",
        sa.Column("no", sa.Integer, nullable=False),
        sa.Column("id", SORTABLE, nullable=False),
        sa.Column("category", sa.String, nullable=False),
        sa.Column("place", sa.Integer, nullable=False),
        sa.Column("vendor", sa.String, nullable=False),
        sa.Column("name", sa.String, nullable=False),
        sa.Column("mpn", sa.String, nullable=True),
        sa.Column("launch_year", sa.Integer, nullable=True),
        sa.Column("status", sa.String, nullable=False),
        sa.Column("spec", sa.JSON, nullable=False),
        *(sa.Column(name, SORTABLE, nullable=False) for name in ("name_key", "vendor_key")),
        sa.Column("kind", sa.String, nullable=True),
        sa.Column("amount", sa.Double, nullable=True),
        sa.Column("currency", sa.String, nullable=True),
        sa.Column("as_of", sa.String, nullable=False),
        *(sa.Column(name, sa.String, nullable=True) for name in ("price_as_of", "price_until")),
        sa.Column("facts_as_of", sa.String, nullable=False),
        *(sa.Column(name, sa.Boolean, nullable=False) for name in ("archived", "own", "mine", "overridden", "missing")),
        sa.Column("lacking", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("no", name=op.f("pk_catalog_part")),
        sa.UniqueConstraint("id", name=op.f("uq_catalog_part_id")),
    )
    op.create_index("ix_catalog_part_order", "catalog_part", ["archived", "place", "name_key", "id"])
    op.create_index("ix_catalog_part_tally", "catalog_part", ["category", "kind", "archived", "missing", "mine"])
    op.create_table(
        "catalog_tokens",
        sa.Column("no", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("tokens", sa.String, nullable=False),
        sa.PrimaryKeyConstraint("no", name=op.f("pk_catalog_tokens")),
    )
