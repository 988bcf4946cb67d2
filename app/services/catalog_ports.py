"""What the services need from the storage of the catalog. ``db`` fulfils it; tests use a fake of the same shape."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Any, Protocol

from app.domain.parts import Part, Price, Provenance
from app.services.catalog_import_plain import NewPart
from app.services.catalog_log import Batch, CatalogChange, Cause, ChangedUnder, LogEntry
from app.services.catalog_query import CatalogQuery, Tally


class CatalogImport(Protocol):
    """Many changes in one transaction, handed over bit by bit."""

    def put(self, change: CatalogChange) -> None:
        """Makes ``change`` on top of those put before; raises ``UserError``, which should end the whole import."""

    def add_new(self, parts: Sequence[NewPart]) -> None:
        """Adds new parts of the user's own in plain columns, in bulk; raises ``UserError`` when an id is taken."""


class CatalogReading(Protocol):
    """Parts, shipped and own, as they stand."""

    def parts(self, category: str | None = None, *, archived: bool = False) -> tuple[Part, ...]:
        """All parts (of a category), ordered by category and name; archived ones only when asked.

        Kept in memory per category once read: for rules and solver. Lists use ``find`` instead.
        """

    def get(self, part_id: str) -> Part | None:
        """One part, archived ones included."""

    def known(self, part_ids: Iterable[str]) -> Mapping[str, Part]:
        """Those of the parts that exist, archived ones included; one look for many."""

    def find(self, query: CatalogQuery, offset: int = 0, limit: int | None = None) -> tuple[Part, ...]:
        """The parts of ``query`` in its order, from ``offset`` on; reads no others. Raises ``UserError`` for a field
        that no category has.
        """

    def ids(self, query: CatalogQuery) -> tuple[str, ...]:
        """The ids of all parts of ``query``, in its order."""

    def count(self, query: CatalogQuery) -> int:
        """How many parts ``query`` has."""

    def tally(self) -> tuple[Tally, ...]:
        """The numbers of the whole catalog, for the tree of the window: one quick look at any size."""

    def values(self, field: str, category: str | None = None) -> tuple[str, ...]:
        """The different texts that a fact of ``category`` (or one of ``PART_COLUMNS``) has among the parts on sale, in
        alphabetical order; of a fact that is a list, every text in it. Raises ``UserError`` for an unknown field.
        """

    def search(self, text: str, category: str | None = None) -> tuple[Part, ...]:
        """``find`` by text alone: parts whose name, vendor, number, notes or facts hold every word of ``text``."""

    def counts(self) -> Mapping[str, int]:
        """How many parts that are not archived each category has."""

    def is_own(self, part_id: str) -> bool:
        """Whether the part is one of the user's own."""

    def own_ids(self) -> frozenset[str]:
        """The ids of all parts of the user's own."""

    def all_ids(self) -> frozenset[str]:
        """The ids of all parts, archived ones included."""

    def version(self) -> str:
        """Version of the shipped catalog."""

    def state(self) -> str:
        """Any text that changes with every change of the catalog, by whichever program."""

    def subscribe(self, changed: Callable[[], None]) -> None:
        """Calls ``changed`` after every change of the catalog made in this process."""


class CatalogChanging(Protocol):
    """Every changing call is one logged step (``Batch``), made whole or not at all; ``cause`` names it.

    A part's price is the one that was set last, however old it is: the user's own, else the shipped one. One that is
    no longer valid stays in use and counts as *stale*; the calendar alone never changes a price.
    """

    def add(self, part: Part, *, cause: Cause | None = None) -> None:
        """A new part of the user's own; raises ``UserError`` when the id is taken."""

    def set_facts(
        self, part_id: str, values: Mapping[str, Any], origin: Provenance, *, cause: Cause | None = None
    ) -> Part:
        """Overrides facts of a part (``None`` sets one unknown); raises ``UserError`` for a wrong field or value.

        An override remembers the shipped value that it is made over; making it again accepts the new shipped value.
        """

    def revert(self, part_id: str, fields: Sequence[str], *, cause: Cause | None = None) -> Part:
        """Gives facts of a shipped part back their shipped values."""

    def set_price(self, part_id: str, price: Price | None, *, cause: Cause | None = None) -> Part:
        """Sets the user's own price; ``None`` gives a shipped part its shipped price back."""

    def archive(self, part_id: str, archived: bool = True, *, cause: Cause | None = None) -> None:
        """Hides a part from choices, or brings it back."""

    def delete(self, part_id: str, *, cause: Cause | None = None) -> None:
        """Removes a part of the user's own; shipped parts can only be archived (``UserError``)."""

    def apply(self, change: CatalogChange, *, cause: Cause | None = None) -> None:
        """Makes all of ``change`` as one step, or nothing if one of it is wrong (``UserError``)."""

    def importing(self, cause: Cause) -> AbstractContextManager[CatalogImport]:
        """Many changes as one step in one transaction, whose memory does not grow with their number: leaving the block
        normally makes them all, raising makes none. Others go on reading the state before.
        """


class CatalogMemory(Protocol):
    """What was changed, and the way back."""

    def batches(self, limit: int = 100, offset: int = 0) -> tuple[Batch, ...]:
        """The steps that changed the catalog, newest first."""

    def log(
        self, part_id: str | None = None, batch_id: int | None = None, limit: int = 100, offset: int = 0
    ) -> tuple[LogEntry, ...]:
        """Single changes, newest first, of a part or a step or all."""

    def undo(self, batch_id: int) -> Batch:
        """Takes a whole step back, as a step of its own (which is returned).

        Raises ``UserError`` naming part and field where a later change stands on it; then nothing is changed.
        """

    def redo(self, batch_id: int) -> Batch:
        """Makes an undone step again, as a step of its own; raises ``UserError`` like ``undo``."""

    def prices(self, part_id: str) -> tuple[Price, ...]:
        """Every price the part ever had, newest first (by day, then by when it was set); undone ones are left out."""

    def changed_under(self) -> tuple[ChangedUnder, ...]:
        """Where the shipped value changed since the user put their own over it, by part and field.

        ``revert`` takes the shipped value, ``set_facts`` (or ``set_price``) again keeps the user's; both settle it.
        """


class CatalogRepository(CatalogReading, CatalogChanging, CatalogMemory, Protocol):
    """The catalog: reading, changing and remembering."""
