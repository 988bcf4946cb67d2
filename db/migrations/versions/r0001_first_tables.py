"""The first tables: parts and what the user changed about them, projects, quotes, settings.

Revision 0001, on an empty database.
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

MOMENT = sa.String(32)


def upgrade() -> None:
    """Creates every table."""
    for table in ("part", "own_part"):
        _part_table(table)
    _overlay_tables()
    _project_table()
    _quote_tables()
    op.create_table(
        "setting",
        sa.Column("key", sa.String, nullable=False),
        sa.Column("value", sa.JSON, nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_setting")),
    )
    op.create_table(
        "meta",
        sa.Column("key", sa.String, nullable=False),
        sa.Column("value", sa.String, nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_meta")),
    )


def _part_table(table: str) -> None:
    changed: list[sa.Column[Any]] = []
    if table == "own_part":
        changed.append(sa.Column("changed_at", MOMENT, nullable=False))
    op.create_table(
        table,
        sa.Column("id", sa.String, nullable=False),
        sa.Column("category", sa.String, nullable=False),
        sa.Column("vendor", sa.String, nullable=False),
        sa.Column("name", sa.String, nullable=False),
        sa.Column("mpn", sa.String, nullable=True),
        sa.Column("launch_year", sa.Integer, nullable=True),
        sa.Column("status", sa.String, nullable=False),
        sa.Column("spec", sa.JSON, nullable=False),
        sa.Column("price", sa.JSON, nullable=True),
        sa.Column("provenance", sa.JSON, nullable=False),
        sa.Column("field_provenance", sa.JSON, nullable=False),
        sa.Column("notes", sa.String, nullable=False),
        *changed,
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")),
    )
    op.create_index(op.f(f"ix_{table}_category"), table, ["category"])


def _overlay_tables() -> None:
    op.create_table(
        "override",
        sa.Column("part_id", sa.String, nullable=False),
        sa.Column("field", sa.String, nullable=False),
        sa.Column("value", sa.JSON, nullable=False),
        sa.Column("source", sa.String, nullable=False),
        sa.Column("as_of", sa.String, nullable=False),
        sa.Column("confidence", sa.String, nullable=False),
        sa.Column("author", sa.String, nullable=True),
        sa.Column("changed_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("part_id", "field", name=op.f("pk_override")),
    )
    op.create_table(
        "own_price",
        sa.Column("part_id", sa.String, nullable=False),
        sa.Column("amount", sa.String, nullable=False),
        sa.Column("currency", sa.String, nullable=False),
        sa.Column("as_of", sa.String, nullable=False),
        sa.Column("basis", sa.String, nullable=False),
        sa.Column("source", sa.String, nullable=False),
        sa.Column("changed_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("part_id", name=op.f("pk_own_price")),
    )
    op.create_table(
        "archived",
        sa.Column("part_id", sa.String, nullable=False),
        sa.Column("changed_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("part_id", name=op.f("pk_archived")),
    )


def _project_table() -> None:
    op.create_table(
        "project",
        sa.Column("id", sa.String, nullable=False),
        sa.Column("name", sa.String, nullable=False),
        sa.Column("customer", sa.String, nullable=False),
        sa.Column("step", sa.String, nullable=False),
        sa.Column("verdict", sa.String, nullable=True),
        sa.Column("price", sa.String, nullable=True),
        sa.Column("state", sa.JSON, nullable=False),
        sa.Column("changed_at", MOMENT, nullable=False),
        sa.Column("archived", sa.Boolean, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_project")),
    )
    op.create_index(op.f("ix_project_changed_at"), "project", ["changed_at"])


def _quote_tables() -> None:
    op.create_table(
        "quote",
        sa.Column("id", sa.String, nullable=False),
        sa.Column("number", sa.String, nullable=True),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("series", sa.String, nullable=True),
        sa.Column("year", sa.Integer, nullable=True),
        sa.Column("sequence", sa.Integer, nullable=True),
        sa.Column("status", sa.String, nullable=False),
        sa.Column("customer", sa.String, nullable=False),
        sa.Column("project", sa.String, nullable=False),
        sa.Column("project_id", sa.String, nullable=True),
        sa.Column("currency", sa.String, nullable=False),
        sa.Column("total", sa.String, nullable=True),
        sa.Column("issued_on", sa.String, nullable=True),
        sa.Column("valid_until", sa.String, nullable=True),
        sa.Column("content", sa.JSON, nullable=False),
        sa.Column("pdf", sa.LargeBinary, nullable=True),
        sa.Column("changed_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_quote")),
        sa.UniqueConstraint("number", "revision", name=op.f("uq_quote_number_revision")),
        sa.UniqueConstraint(
            "series", "year", "sequence", "revision", name=op.f("uq_quote_series_year_sequence_revision")
        ),
    )
    op.create_index(op.f("ix_quote_status"), "quote", ["status"])
    op.create_index(op.f("ix_quote_changed_at"), "quote", ["changed_at"])
    op.create_table(
        "quote_counter",
        sa.Column("series", sa.String, nullable=False),
        sa.Column("year", sa.Integer, nullable=False),
        sa.Column("last", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("series", "year", name=op.f("pk_quote_counter")),
    )
