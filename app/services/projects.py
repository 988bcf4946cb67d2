"""Projects: wizard drafts kept at every change, listed, copied, put away; and the samples shipped with the program."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

from app.domain.errors import EnvironmentFault, UserError
from app.domain.request import Request
from app.services.examples import Examples
from app.services.ports import ProjectRepository, StoredProject


@dataclass(frozen=True)
class Sample:
    """A worked example that ships with the program."""

    key: str
    name: str
    customer: str
    summary: str
    request: Request


def write_project(path: Path, state: Mapping[str, Any]) -> Path:
    """Writes a project's state as a JSON file; raises ``EnvironmentFault`` where that cannot be done."""
    try:
        path.write_text(json.dumps(state, indent=1, ensure_ascii=False), encoding="utf-8")
    except OSError as error:
        raise EnvironmentFault(f"{path.name} could not be written: {error.strerror}.") from None
    return path


def read_project(path: Path) -> Mapping[str, Any]:
    """The state in such a file; raises ``UserError`` for what is none."""
    try:
        state = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise EnvironmentFault(f"{path.name} cannot be read: {error.strerror}.") from None
    except (UnicodeDecodeError, json.JSONDecodeError):
        state = None
    if not isinstance(state, Mapping) or "site" not in state or "training" not in state:
        raise UserError(f"{path.name} holds no Rigwright project.")
    return state


NOT_COPIED = ("quote_id", "quote_number", "revises")
"""A copy of a project has no quote yet."""


def _now() -> datetime:
    return datetime.now(UTC)


class ChangedElsewhere(UserError):
    """The stored project is not the one that the caller knows: another window has changed it."""


class ProjectService:
    """Keeps projects. The state is the window's business; here it is plain JSON with the columns of a list."""

    def __init__(
        self, repository: ProjectRepository, examples: Examples | None = None, now: Callable[[], datetime] = _now
    ) -> None:
        self._repository = repository
        self._examples = examples
        self._now = now

    def list(self, *, archived: bool = False) -> tuple[StoredProject, ...]:
        """The projects in work, or the archived ones; newest first."""
        return tuple(project for project in self._repository.list() if project.archived == archived)

    def open(self, project_id: str) -> StoredProject:
        """One project; raises ``UserError`` when it is gone."""
        project = self._repository.get(project_id)
        if project is None:
            raise UserError("This project is no longer there.", hint="Open another one from the list.")
        return project

    def find(self, project_id: str | None) -> StoredProject | None:
        """One project, if it is still there and not archived."""
        project = self._repository.get(project_id) if project_id else None
        return None if project is None or project.archived else project

    def new(
        self, state: Mapping[str, Any], *, name: str = "", customer: str = "", step: str = "workload"
    ) -> StoredProject:
        """A new project, stored."""
        return self.save(uuid4().hex, state, name=name, customer=customer, step=step)

    def save(
        self,
        project_id: str,
        state: Mapping[str, Any],
        *,
        name: str,
        customer: str = "",
        step: str = "workload",
        verdict: str | None = None,
        price: str | None = None,
        known: datetime | None = None,
    ) -> StoredProject:
        """Stores a project's state; durable when the call returns.

        ``known`` is when it was changed last as far as the caller knows: raises ``ChangedElsewhere`` where it was
        changed since, and leaves it as it is.
        """
        stored = self._repository.get(project_id) if known is not None else None
        if stored is not None and stored.changed_at != known:
            raise ChangedElsewhere("This project was changed in another window.")
        project = StoredProject(
            id=project_id,
            name=name,
            customer=customer,
            step=step,
            verdict=verdict,
            price=price,
            state=dict(state),
            changed_at=self._now(),
        )
        self._repository.save(project)
        return project

    def duplicate(self, project_id: str, name: str) -> StoredProject:
        """A copy under another name."""
        source = self.open(project_id)
        copy = source.model_copy(
            update={
                "id": uuid4().hex,
                "name": name,
                "state": {**source.state, "name": name, **dict.fromkeys(NOT_COPIED)},
                "changed_at": self._now(),
                "archived": False,
            }
        )
        self._repository.save(copy)
        return copy

    def archive(self, project_id: str, archived: bool = True) -> StoredProject:
        """Puts a project away, or takes it back."""
        moved = self.open(project_id).model_copy(update={"archived": archived})
        self._repository.save(moved)
        return moved

    def delete(self, project_id: str) -> None:
        """Removes a project for good."""
        self._repository.delete(project_id)

    def samples(self) -> tuple[Sample, ...]:
        """The worked examples, by folder name; raises ``UserError`` naming file and field of a broken one."""
        if self._examples is None:
            return ()
        found = [self._examples.get(name) for name in self._examples.names()]
        return tuple(
            Sample(one.name, one.request.workload.name, one.customer.company, one.summary, one.request) for one in found
        )
