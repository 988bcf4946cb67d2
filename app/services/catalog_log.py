"""Changes of the catalog and the memory of them: why, what, and in which step that can be undone."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Literal, TypeAlias

from pydantic import BaseModel, ConfigDict, Field

from app.domain.parts import Part, Price, Provenance

CauseKind: TypeAlias = Literal[
    "edit", "bulk", "import", "price", "archive", "delete", "undo", "redo", "upgrade", "add", "revert"
]


class FactsChange(BaseModel):
    """New values for some facts of a part, and where they come from; ``None`` sets one unknown."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    part_id: str
    values: Mapping[str, Any]
    origin: Provenance


class CatalogChange(BaseModel):
    """Changes that are made together or not at all, in this order.

    ``added`` are new parts of the user's own, ``replaced`` take the place of own parts of the same id, ``reverted``
    gives facts of shipped parts (``price`` among them) their shipped values back, ``archived`` puts parts away or
    brings them back, ``deleted`` are own parts to remove.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    added: tuple[Part, ...] = ()
    replaced: tuple[Part, ...] = ()
    facts: tuple[FactsChange, ...] = ()
    prices: Mapping[str, Price | None] = Field(default_factory=dict)
    reverted: Mapping[str, tuple[str, ...]] = Field(default_factory=dict)
    archived: Mapping[str, bool] = Field(default_factory=dict)
    deleted: tuple[str, ...] = ()


class Cause(BaseModel):
    """Why the catalog changes, as the log and the undo button say it; ``file`` is the name of an imported file."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    title: str
    kind: CauseKind = "edit"
    file: str = ""
    author: str = ""


class Batch(BaseModel):
    """Changes that were made together: one step of undo. ``changes`` counts its log entries.

    ``of`` is the step that an undo or redo is about.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: int
    at: datetime
    cause: Cause
    changes: int
    undone: bool = False
    of: int | None = None

    @property
    def can_undo(self) -> bool:
        """Whether it is a step that can be undone: a change of the user's that stands."""
        return not self.undone and self.cause.kind not in ("undo", "redo", "upgrade")


class LogEntry(BaseModel):
    """One value before and after, as JSON.

    ``field`` is a fact or an attribute of the part; ``price`` and ``archived`` stand for themselves, and ``part`` for
    a whole part that was added (``before`` is ``None``) or removed. ``layer`` says where the value lives: in a part
    of the user's ``own``, as their ``override`` of a shipped fact or price, ``archived``, or ``shipped``. An override
    that was not there before, or is gone after, shows the shipped value; ``own_before`` or ``own_after`` is false.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    batch: Batch
    part_id: str
    field: str
    before: Any
    after: Any
    layer: Literal["own", "override", "archived", "shipped"] = "override"
    own_before: bool = True
    own_after: bool = True


class ChangedUnder(BaseModel):
    """A shipped fact (or ``price``) that changed since the user put their own value over it; values as JSON."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    part_id: str
    field: str
    shipped_then: Any
    shipped_now: Any
    mine: Any
