"""Wizard drafts in SQL."""

from __future__ import annotations

from sqlalchemy import delete, select

from app.services.ports import StoredProject
from db.schema import ProjectRow
from db.session import Database


class SqlProjects:
    """Fulfils ``ProjectRepository``: every save is on the disk when the call returns."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def save(self, project: StoredProject) -> None:
        """Stores a draft in place of the one of the same id."""
        with self._database.write() as session:
            session.merge(ProjectRow(**project.model_dump()))

    def get(self, project_id: str) -> StoredProject | None:
        """One draft, archived ones included."""
        with self._database.read() as session:
            row = session.get(ProjectRow, project_id)
            return _project(row) if row else None

    def list(self) -> tuple[StoredProject, ...]:
        """Newest first."""
        with self._database.read() as session:
            rows = session.scalars(select(ProjectRow).order_by(ProjectRow.changed_at.desc(), ProjectRow.id))
            return tuple(_project(row) for row in rows)

    def delete(self, project_id: str) -> None:
        """Removes a draft, if there is one."""
        with self._database.write() as session:
            session.execute(delete(ProjectRow).where(ProjectRow.id == project_id))


def _project(row: ProjectRow) -> StoredProject:
    return StoredProject(**{name: getattr(row, name) for name in StoredProject.model_fields})
