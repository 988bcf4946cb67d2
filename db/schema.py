"""The tables. Rows are turned into domain objects by hand in ``db.repositories``; no domain object is ever mapped.

Facts, prices and provenance stand as JSON and pass through the Pydantic models of ``app.domain`` at the edge.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import JSON, Dialect, Double, Index, LargeBinary, MetaData, String, UniqueConstraint
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.types import TypeDecorator

REVISIONS = ("0001", "0002")
"""Every revision of the schema, oldest first: what this version of the program can read."""

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


SORTABLE = String().with_variant(String(collation="C"), "postgresql")
"""Text that sorts by its code points everywhere, as Python and SQLite do."""


class Instant(TypeDecorator[datetime]):
    """A moment, kept as ISO 8601 text in UTC: sorts as text and keeps its zone on every database."""

    impl = String(32)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        """UTC text with microseconds; a moment without a zone is taken as UTC."""
        if value is None:
            return None
        aware = value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)
        return aware.isoformat(timespec="microseconds")

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:
        """The moment, in UTC."""
        return None if value is None else datetime.fromisoformat(value)


class Base(DeclarativeBase):
    """All tables of Rigwright."""

    metadata = MetaData(naming_convention=NAMING)
    type_annotation_map = {dict[str, Any]: JSON, datetime: Instant}


class _PartColumns:
    """What a shipped part and a part of the user's own have in common."""

    id: Mapped[str] = mapped_column(primary_key=True)
    category: Mapped[str] = mapped_column(index=True)
    vendor: Mapped[str]
    name: Mapped[str]
    mpn: Mapped[str | None]
    launch_year: Mapped[int | None]
    status: Mapped[str]
    spec: Mapped[dict[str, Any]]
    price: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    provenance: Mapped[dict[str, Any]]
    field_provenance: Mapped[dict[str, Any]]
    notes: Mapped[str]


class PartRow(_PartColumns, Base):
    """A shipped part; these rows are replaced whole when the shipped catalog changes."""

    __tablename__ = "part"


class OwnPartRow(_PartColumns, Base):
    """A part of the user's own."""

    __tablename__ = "own_part"

    changed_at: Mapped[datetime]


class OverrideRow(Base):
    """One fact of a shipped part as the user knows it. It outlives the shipped row; a JSON null means *unknown*."""

    __tablename__ = "override"

    part_id: Mapped[str] = mapped_column(primary_key=True)
    field: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[Any] = mapped_column(JSON, nullable=False)
    source: Mapped[str]
    as_of: Mapped[str]
    confidence: Mapped[str]
    author: Mapped[str | None]
    changed_at: Mapped[datetime]
    shipped: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    """``{"value": ..}`` that was shipped when the user put theirs over it; NULL where nobody remembers."""


class OwnPriceRow(Base):
    """The user's own price of a shipped part, as ``Price`` writes it."""

    __tablename__ = "own_price"

    part_id: Mapped[str] = mapped_column(primary_key=True)
    price: Mapped[dict[str, Any]]
    changed_at: Mapped[datetime]
    shipped: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))


class ArchivedRow(Base):
    """A part that the user has put away."""

    __tablename__ = "archived"

    part_id: Mapped[str] = mapped_column(primary_key=True)
    changed_at: Mapped[datetime]


class CatalogPartRow(Base):
    """What lists, filters and searches read of a part as it stands, shipped or own, with the user's values in it.

    Derived from the tables above by ``db.catalog_view``, which keeps it in step and can make it anew at any time.
    """

    __tablename__ = "catalog_part"
    __table_args__ = (
        Index("ix_catalog_part_order", "archived", "place", "name_key", "id"),
        Index("ix_catalog_part_tally", "category", "kind", "archived", "missing", "mine"),
    )

    no: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(SORTABLE, unique=True)
    category: Mapped[str]
    place: Mapped[int]
    """The place of the category among all."""
    vendor: Mapped[str]
    name: Mapped[str]
    mpn: Mapped[str | None]
    launch_year: Mapped[int | None]
    status: Mapped[str]
    spec: Mapped[dict[str, Any]]
    name_key: Mapped[str] = mapped_column(SORTABLE)
    vendor_key: Mapped[str] = mapped_column(SORTABLE)
    kind: Mapped[str | None]
    amount: Mapped[float | None] = mapped_column(Double)
    currency: Mapped[str | None]
    as_of: Mapped[str]
    price_as_of: Mapped[str | None]
    price_until: Mapped[str | None]
    facts_as_of: Mapped[str]
    """The oldest day of a known fact."""
    archived: Mapped[bool]
    own: Mapped[bool]
    mine: Mapped[bool]
    overridden: Mapped[bool]
    missing: Mapped[bool]
    lacking: Mapped[int]
    """How many facts are unknown."""


class CatalogTokensRow(Base):
    """What the search finds a row of ``catalog_part`` by (``db.part_search``), apart to keep those rows small."""

    __tablename__ = "catalog_tokens"

    no: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    tokens: Mapped[str]


class BatchRow(Base):
    """A step that changed the catalog. An undo or redo holds no entries: it shows those of ``entries_of``."""

    __tablename__ = "catalog_batch"

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    title: Mapped[str]
    kind: Mapped[str]
    file: Mapped[str]
    author: Mapped[str]
    changes: Mapped[int]
    undone: Mapped[bool]
    of: Mapped[int | None]
    entries_of: Mapped[int] = mapped_column(index=True)


class LogRow(Base):
    """One value of the user's layer before and after, as JSON text; NULL where there was none.

    ``layer`` and ``field`` say which (see ``db.catalog_layer``); ``base`` is the shipped value at that time.
    """

    __tablename__ = "catalog_log"

    id: Mapped[int] = mapped_column(primary_key=True)
    batch_id: Mapped[int] = mapped_column(index=True)
    part_id: Mapped[str] = mapped_column(index=True)
    layer: Mapped[str]
    field: Mapped[str]
    before: Mapped[str | None]
    after: Mapped[str | None]
    base: Mapped[str | None]


class ProjectRow(Base):
    """A wizard draft."""

    __tablename__ = "project"

    id: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    customer: Mapped[str]
    step: Mapped[str]
    verdict: Mapped[str | None]
    price: Mapped[str | None]
    state: Mapped[dict[str, Any]]
    changed_at: Mapped[datetime] = mapped_column(index=True)
    archived: Mapped[bool]


class QuoteRow(Base):
    """A quote. ``series``, ``year`` and ``sequence`` say which counter its number came from."""

    __tablename__ = "quote"
    __table_args__ = (
        UniqueConstraint("number", "revision"),
        UniqueConstraint("series", "year", "sequence", "revision"),
        Index(None, "status"),
    )

    id: Mapped[str] = mapped_column(primary_key=True)
    number: Mapped[str | None]
    revision: Mapped[int]
    series: Mapped[str | None]
    year: Mapped[int | None]
    sequence: Mapped[int | None]
    status: Mapped[str]
    customer: Mapped[str]
    project: Mapped[str]
    project_id: Mapped[str | None]
    currency: Mapped[str]
    total: Mapped[str | None]
    issued_on: Mapped[str | None]
    valid_until: Mapped[str | None]
    content: Mapped[dict[str, Any]]
    pdf: Mapped[bytes | None] = mapped_column(LargeBinary, deferred=True)
    changed_at: Mapped[datetime] = mapped_column(index=True)


class QuoteCounterRow(Base):
    """The last number spent in a series and year."""

    __tablename__ = "quote_counter"

    series: Mapped[str] = mapped_column(primary_key=True)
    year: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    last: Mapped[int]


class SettingRow(Base):
    """One setting as a JSON value."""

    __tablename__ = "setting"

    key: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[Any] = mapped_column(JSON)


class MetaRow(Base):
    """What the database knows about itself: the version of the shipped catalog, the mark of its last change."""

    __tablename__ = "meta"

    key: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]
