"""What the services need from storage. ``db`` fulfils these; tests use fakes of the same shape."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Protocol

from pydantic import BaseModel, ConfigDict

from app.domain.parts import Part
from app.services.catalog_log import CatalogChange as CatalogChange
from app.services.catalog_log import FactsChange as FactsChange
from app.services.catalog_ports import CatalogImport as CatalogImport
from app.services.catalog_ports import CatalogRepository as CatalogRepository


class StoredProject(BaseModel):
    """A wizard draft as it is kept: the JSON of its state and what a list shows of it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    name: str
    customer: str = ""
    step: str = "workload"
    verdict: str | None = None
    price: str | None = None
    state: dict[str, Any]
    changed_at: datetime
    archived: bool = False


class ProjectRepository(Protocol):
    """Wizard drafts. Every save is durable when the call returns."""

    def save(self, project: StoredProject) -> None:
        """Writes a project, in place of what it was."""

    def get(self, project_id: str) -> StoredProject | None:
        """``None`` where there is no such project."""

    def list(self) -> tuple[StoredProject, ...]:
        """Newest first."""

    def delete(self, project_id: str) -> None:
        """Removes a draft, if there is one."""


class StoredQuote(BaseModel):
    """A quote as it is kept: its frozen JSON, the PDF as issued, and the columns of a list."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    number: str | None
    revision: int
    status: str
    customer: str
    project: str
    project_id: str | None = None
    currency: str
    total: str | None
    issued_on: str | None
    valid_until: str | None
    content: dict[str, Any]
    pdf: bytes | None = None
    changed_at: datetime


class QuoteRepository(Protocol):
    """Quotes and their numbers."""

    def save_draft(self, quote: StoredQuote) -> None:
        """Stores a draft; raises ``UserError`` if the quote of that id was issued already."""

    def issue(
        self, series: str, year: int, make: Callable[[int], StoredQuote], *, supersedes: str | None = None
    ) -> StoredQuote:
        """In one transaction: takes the next number of ``series`` and year, lets ``make`` build (and print) the quote
        from it, stores it, and marks ``supersedes`` superseded. If ``make`` raises, the number stays unspent.
        """

    def issue_revision(self, of: str, make: Callable[[str, int], StoredQuote]) -> StoredQuote:
        """Like ``issue`` with the number of the quote ``of`` and its next revision; ``of`` becomes superseded."""

    def set_status(self, quote_id: str, status: str) -> StoredQuote:
        """accepted, declined or withdrawn, from issued only (``UserError`` otherwise)."""

    def get(self, quote_id: str) -> StoredQuote | None:
        """``None`` where there is no such quote."""

    def list(self) -> tuple[StoredQuote, ...]:
        """Newest first, without ``pdf``."""

    def delete_draft(self, quote_id: str) -> None:
        """Removes a draft, if there is one; raises ``UserError`` for an issued quote."""

    def uses_part(self, part_id: str) -> int:
        """How many quotes hold the part."""


class BackupContents(BaseModel):
    """What a backup holds. ``newest`` is the last change of a project, ``None`` where there is none; ``revision`` and
    ``catalog`` are the versions of its tables and of its shipped parts.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    projects: int
    quotes: int
    own_parts: int
    own_facts: int
    saved_at: datetime
    newest: datetime | None = None
    revision: str = ""
    catalog: str = ""


class DatabaseCare(Protocol):
    """Backups of the open database, and looking at another one."""

    @property
    def place(self) -> str:
        """Where it is, as people read it."""

    def revision(self) -> str:
        """The revision of its tables."""

    def backup(self, path: Path) -> None:
        """Writes a copy, whole or not at all; raises ``EnvironmentFault`` or ``UserError``."""

    def contents(self, path: Path) -> BackupContents:
        """What a backup holds; raises ``DatabaseFault`` for what is none."""

    def restore(self, path: Path) -> Path:
        """Puts a backup in the place of everything; the state before is kept in the file returned."""

    def test(self, address: str) -> str:
        """Reaches another database and says what it is; raises ``DatabaseFault``."""


class DatabaseRescue(Protocol):
    """What can be done for a database that cannot be opened."""

    @property
    def possible(self) -> bool:
        """Whether a backup can be put in its place: not on a server, nor where there is no file yet."""

    def contents(self, path: Path) -> BackupContents:
        """What a backup holds; raises ``DatabaseFault`` for what is none."""

    def restore(self, path: Path) -> Path:
        """Puts a backup in its place; what cannot be opened is kept in the file returned."""


class SettingsRepository(Protocol):
    """The user's settings by key, as JSON values."""

    def get(self, key: str) -> Any | None:
        """``None`` where it was never set."""

    def all(self) -> Mapping[str, Any]:
        """Those that were ever set, by key."""

    def set(self, key: str, value: Any) -> None:
        """Keeps a value that JSON can hold."""


@dataclass(frozen=True, slots=True)
class ReadRow:
    """One row of a file of parts: the part, or why (and because of which ``column``) it cannot be one.

    ``where`` names file and line.

    ``given`` names what the row says (``None``: all that the part knows); what it leaves empty is not touched by an
    import. ``doubts`` are what looks wrong
    in it though it may be true. Of rows with the same ``name_key``, the one of the highest ``rank`` is kept. ``cells``
    are the row as it stands in the file; ``same_as`` names the row that it only repeats.
    """

    where: str
    part: Part | None = None
    given: frozenset[str] | None = frozenset()
    reason: str = ""
    doubts: tuple[str, ...] = ()
    name_key: str = ""
    rank: int = 0
    column: str = ""
    cells: tuple[Any, ...] = ()
    same_as: str = ""


class CatalogFiles(Protocol):
    """Writes files of parts in Rigwright's own CSV, XLSX and JSON; ``ImportFiles`` reads them."""

    def write(self, path: Path, parts: Sequence[Part]) -> None:
        """Writes ``parts`` so that an import gives them back; raises ``UserError`` or ``EnvironmentFault``."""
