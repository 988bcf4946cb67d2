"""New parts by the thousands: rows go to the driver as they are, past the layer of single changes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from json.encoder import encode_basestring as quoted

from sqlalchemy import Connection
from sqlalchemy.orm import Session

from app.domain.errors import UserError
from app.services.catalog_import_plain import NewPart
from db.catalog_layer import WHOLE
from db.repositories.catalog_store import CHUNK, insert_many
from db.repositories.part_rows import COLUMNS
from db.schema import CatalogPartRow, Instant, LogRow, OwnPartRow


def add_new(session: Session, batch_id: int, parts: Sequence[NewPart], now: datetime) -> None:
    """Adds parts of the user's own and logs each as one entry; raises ``UserError`` when an id is taken."""
    connection = session.connection()
    for start in range(0, len(parts), CHUNK):
        _must_be_free(connection, tuple(part.id for part in parts[start : start + CHUNK]))
    moment = Instant().process_bind_param(now, connection.dialect)
    insert_many(connection, OwnPartRow.__tablename__, (*COLUMNS, "changed_at"), [(*part, moment) for part in parts])
    log = [(batch_id, part.id, "own", WHOLE, whole_text(part)) for part in parts]
    insert_many(connection, LogRow.__tablename__, ("batch_id", "part_id", "layer", "field", "after"), log)


def whole_text(part: NewPart) -> str:
    """All columns of a part as one JSON text, made of the texts it has."""
    year = "null" if part.launch_year is None else part.launch_year
    return (
        f'{{"id":{quoted(part.id)},"category":{quoted(part.category)},"vendor":{quoted(part.vendor)},'
        f'"name":{quoted(part.name)},"mpn":{"null" if part.mpn is None else quoted(part.mpn)},"launch_year":{year},'
        f'"status":{quoted(part.status)},"spec":{part.spec},"price":{part.price or "null"},'
        f'"provenance":{part.provenance},"field_provenance":{part.field_provenance},"notes":{quoted(part.notes)}}}'
    )


def _must_be_free(connection: Connection, ids: tuple[str, ...]) -> None:
    mark = "?" if connection.dialect.paramstyle == "qmark" else "%s"
    marks = ", ".join([mark] * len(ids))
    wanted = f"SELECT id FROM {CatalogPartRow.__tablename__} WHERE id IN ({marks}) LIMIT 1"
    taken = connection.exec_driver_sql(wanted, ids).scalar()
    if taken is not None:
        raise UserError(f"There is a part with the id '{taken}' already.", hint="Choose another id.")
