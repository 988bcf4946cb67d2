"""What an import would do and what it did: frozen values that the window and the command line show alike."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal, NamedTuple, TypeAlias

from pydantic import BaseModel, ConfigDict

from app.services.catalog_import_mapping import ImportMapping

Kind: TypeAlias = Literal["new", "changed", "unchanged", "rejected"]
KINDS: tuple[Kind, ...] = ("new", "changed", "unchanged", "rejected")


class FieldChange(NamedTuple):
    """One value before and after, as JSON; ``kept`` where the user's own value stays."""

    field: str
    before: Any
    after: Any
    kept: bool = False


@dataclass(frozen=True, slots=True)
class StagedRow:
    """What would become of one row of a file.

    ``where`` and ``column`` name the place, ``reason`` why it is rejected (or, of an unchanged one, what it repeats).
    ``doubts`` are what looks wrong though it may be true: such rows start unticked. ``cells`` is a rejected row as it
    stands in the file.
    """

    index: int
    where: str
    kind: Kind
    part_id: str | None
    category: str
    title: str
    column: str
    reason: str
    doubts: tuple[str, ...]
    changes: tuple[FieldChange, ...]
    ticked: bool
    cells: tuple[str, ...] = ()

    @property
    def fault(self) -> str:
        """Why it is rejected, the column before it."""
        return f"column '{self.column}': {self.reason}" if self.column else self.reason


class _Value(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class ImportOptions(_Value):
    """How a file is taken in.

    ``category``, ``sheet`` and ``mapping`` are for tables. ``overwrite_mine`` lets the file's values take the place of
    those that the user entered by hand.
    """

    format: Literal["rigwright", "opendb", "cloud", "table"] | None = None
    category: str | None = None
    supplier: str = ""
    sheet: str = ""
    mapping: ImportMapping | None = None
    currency: str = ""
    overwrite_mine: bool = False


class ImportReport(_Value):
    """What an import did. ``left_out`` were not chosen; ``batch`` is the step to undo, if anything changed."""

    file: str
    new: int = 0
    changed: int = 0
    unchanged: int = 0
    rejected: int = 0
    left_out: int = 0
    batch: int | None = None
