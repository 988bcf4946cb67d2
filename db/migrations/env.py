"""Runs the migrations on the connection that ``db.open`` hands over; there is no alembic.ini."""

from __future__ import annotations

from alembic import context

from db.schema import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,  # SQLite cannot alter columns in place
    transaction_per_migration=False,  # the caller's transaction holds all steps or none
)
with context.begin_transaction():
    context.run_migrations()
