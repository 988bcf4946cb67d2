"""Looking parts up, keeping them right, and taking them in from files."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from app.domain.attribution import OPENDB_IDS, OPENDB_NOTICE
from app.domain.errors import UserError
from app.domain.parts import CATEGORIES, Confidence, Part, Price, Provenance
from app.domain.parts.parsing import spec_model
from app.services.catalog_classes import Usual
from app.services.catalog_health import Health, HealthCount
from app.services.catalog_imports import ImportService
from app.services.catalog_journal import LogFilter, find_entries, write_log
from app.services.catalog_log import Batch, CatalogChange, Cause, ChangedUnder, LogEntry
from app.services.catalog_query import CatalogQuery, FactFilter, State, Tally
from app.services.catalog_upgrade import settled
from app.services.catalog_verify import Contradiction, check_part, check_parts
from app.services.fact_reads import load_reads
from app.services.near_ids import near_ids
from app.services.ports import CatalogFiles, CatalogRepository

ENTERED_BY_HAND = "entered by hand"
USUAL_PARTS = 3_000
"""How many parts of a category tell what is usual in it."""
USUAL_S = 600.0


class CatalogService:
    """What the catalog window and ``rigwright catalog`` do."""

    def __init__(
        self,
        repo: CatalogRepository,
        files: CatalogFiles | None = None,
        *,
        today: Callable[[], date] = date.today,
        imports: ImportService | None = None,
        worth: Callable[[], Mapping[str, float]] = dict,
    ) -> None:
        """``worth`` tells what one unit of a currency is worth, so that prices in several can be compared."""
        self._repo = repo
        self._files = files
        self._today = today
        self._imports = imports
        self._worth = worth
        self._usual: dict[str, tuple[str, float, Usual]] = {}

    @property
    def imports(self) -> ImportService:
        """Taking files of parts in, staged."""
        if self._imports is None:
            raise RuntimeError("this catalog service was built without imports")
        return self._imports

    def list(self, category: str | None = None, *, archived: bool = False) -> tuple[Part, ...]:
        """Parts by category and name; raises ``UserError`` for a category that does not exist."""
        if category is not None:
            spec_model(category)
        return self._repo.parts(category, archived=archived)

    def show(self, part_id: str) -> Part:
        """One part, archived ones included; raises ``UserError`` that names ids like it."""
        part = self._repo.get(part_id)
        if part is None:
            close = near_ids(self._repo, part_id, 3)
            hint = f"Did you mean {', '.join(close)}?" if close else "Search for it: rigwright catalog search WORDS."
            raise UserError(f"There is no part '{part_id}' in the catalog.", hint=hint)
        return part

    def search(self, text: str, category: str | None = None) -> tuple[Part, ...]:
        """Parts that hold every word of ``text``; numbers with a unit, also after < or >, are compared with facts."""
        if category is not None:
            spec_model(category)
        return self._repo.search(text, category)

    def size(self, category: str | None = None) -> int:
        """How many parts there are, archived ones too."""
        states: tuple[frozenset[State], ...] = (frozenset(), frozenset({"archived"}))
        return sum(self._repo.count(CatalogQuery(category=category, states=state)) for state in states)

    def counts(self) -> Mapping[str, int]:
        """How many parts that are not archived each category has."""
        return self._repo.counts()

    def version(self) -> str:
        """Version of the shipped catalog."""
        return self._repo.version()

    def state(self) -> str:
        """Changes with every change of the catalog: what was made from it before is then out of date."""
        return self._repo.state()

    def is_own(self, part_id: str) -> bool:
        """Whether the part is one of the user's own: only those can be deleted."""
        return self._repo.is_own(part_id)

    def subscribe(self, changed: Callable[[], None]) -> None:
        """Calls ``changed`` after every change of the catalog, in the thread that made it."""
        self._repo.subscribe(changed)

    def find(self, query: CatalogQuery, offset: int = 0, limit: int | None = None) -> tuple[Part, ...]:
        """The parts of ``query`` in its order, from ``offset`` on; raises ``UserError`` for an unknown field."""
        return self._repo.find(query, offset, limit)

    def ids(self, query: CatalogQuery) -> tuple[str, ...]:
        """The ids of all parts of ``query``, in its order."""
        return self._repo.ids(query)

    def count(self, query: CatalogQuery) -> int:
        """How many parts ``query`` has."""
        return self._repo.count(query)

    def known(self, part_ids: Iterable[str]) -> Mapping[str, Part]:
        """Those of the parts that exist, archived ones included."""
        return self._repo.known(part_ids)

    def titles(self, part_ids: Iterable[str]) -> Mapping[str, str]:
        """What people call these parts; those that are gone are left out."""
        return {part_id: part.title for part_id, part in self._repo.known(dict.fromkeys(part_ids)).items()}

    def values(self, field: str, category: str | None = None) -> tuple[str, ...]:
        """The different texts of a fact among the parts on sale: what a filter offers."""
        return self._repo.values(field, category)

    def tally(self) -> tuple[Tally, ...]:
        """The numbers of the whole catalog, for the tree of the window."""
        return self._repo.tally()

    def batches(self, limit: int = 100, offset: int = 0) -> tuple[Batch, ...]:
        """The steps that changed the catalog, newest first."""
        return self._repo.batches(limit, offset)

    def log(
        self, part_id: str | None = None, batch_id: int | None = None, limit: int = 100, offset: int = 0
    ) -> tuple[LogEntry, ...]:
        """Single changes, newest first, of a part or a step or all."""
        return self._repo.log(part_id, batch_id, limit, offset)

    def undo(self, batch_id: int) -> Batch:
        """Takes a whole step back; raises ``UserError`` where a later change stands on it."""
        return self._repo.undo(batch_id)

    def redo(self, batch_id: int) -> Batch:
        """Makes an undone step again; raises ``UserError`` like ``undo``."""
        return self._repo.redo(batch_id)

    def entries(self, wanted: LogFilter) -> Iterator[LogEntry]:
        """The changes that ``wanted`` asks for, newest first, read as far as they are taken."""
        return find_entries(self._repo, wanted)

    def export_log(self, path: Path, wanted: LogFilter) -> int:
        """Writes the changes that ``wanted`` asks for to a ``.csv`` or ``.json`` file; how many."""
        return write_log(path, self.entries(wanted))

    def prices(self, part_id: str) -> tuple[Price, ...]:
        """Every price the part ever had, newest first."""
        return self._repo.prices(part_id)

    def changed_under(self) -> tuple[ChangedUnder, ...]:
        """Where the shipped value changed since the user put their own over it."""
        return self._repo.changed_under()

    def settle(self, found: Sequence[ChangedUnder], *, keep: bool) -> None:
        """Ends the difference between shipped and own values: keeps the user's, or takes the shipped ones; one step."""
        change = settled(found, self._repo.known(one.part_id for one in found), keep=keep)
        title = "Keep own values" if keep else "Take shipped values"
        self._repo.apply(change, cause=Cause(title=title, kind="bulk" if keep else "revert"))

    def add(self, part: Part, *, cause: Cause | None = None) -> Part:
        """A new part of the user's own; raises ``UserError`` when the id is taken."""
        self._repo.add(part, cause=cause)
        return self.show(part.id)

    def change(self, change: CatalogChange, cause: Cause) -> None:
        """Makes all of ``change`` as one step that can be undone, or nothing if one of it is wrong."""
        self._repo.apply(change, cause=cause)

    def edit(
        self,
        part_id: str,
        values: Mapping[str, Any],
        *,
        source: str = "",
        as_of: date | None = None,
        author: str | None = None,
        cause: Cause | None = None,
    ) -> Part:
        """Sets facts as the user knows them (``None`` = unknown), marked as theirs with source and day."""
        self.show(part_id)
        origin = Provenance(
            source=source.strip() or ENTERED_BY_HAND,
            as_of=as_of or self._today(),
            confidence=Confidence.YOURS,
            author=author,
        )
        return self._repo.set_facts(part_id, values, origin, cause=cause)

    def revert(self, part_id: str, fields: Sequence[str] | None = None, *, cause: Cause | None = None) -> Part:
        """Gives facts of a shipped part (default: all that were changed) their shipped values back."""
        part = self.show(part_id)
        return self._repo.revert(part_id, part.overrides if fields is None else fields, cause=cause)

    def price(self, part_id: str, price: Price | None, *, cause: Cause | None = None) -> Part:
        """Sets the user's own price; ``None`` gives a shipped part its shipped price back."""
        self.show(part_id)
        return self._repo.set_price(part_id, price, cause=cause)

    def archive(self, part_id: str, *, cause: Cause | None = None) -> None:
        """Hides a part from choices; nothing that uses it changes."""
        self._repo.archive(part_id, True, cause=cause)

    def restore(self, part_id: str, *, cause: Cause | None = None) -> None:
        """Brings an archived part back."""
        self._repo.archive(part_id, False, cause=cause)

    def delete(self, part_id: str, *, cause: Cause | None = None) -> None:
        """Removes a part of the user's own; shipped ones can only be archived (``UserError``)."""
        self._repo.delete(part_id, cause=cause)

    def verify(self, category: str | None = None) -> tuple[Contradiction, ...]:
        """What cannot be true in the catalog (or one category), by part and field; archived parts too.

        One category is in memory at a time.
        """
        today = self._today()
        return tuple(
            one
            for parts in self._by_category(category, archived=True)
            for one in check_parts(parts, Usual.of(parts, self._worth()), self._repo.get, today)
        )

    def _asked_for(
        self, text: str, category: str | None, states: frozenset[State], *, archived: bool
    ) -> tuple[Part, ...]:
        if category is not None:
            spec_model(category)
        query = CatalogQuery(text=text, category=category, states=states, today=self._today())
        away = query.model_copy(update={"states": states | {"archived"}})
        return (*self.find(query), *self.find(away)) if archived and away != query else self.find(query)

    def _by_category(self, category: str | None, *, archived: bool) -> Iterator[tuple[Part, ...]]:
        if category is not None:
            spec_model(category)
        for name in CATEGORIES if category is None else (category,):
            parts = self._repo.find(CatalogQuery(category=name))
            away = CatalogQuery(category=name, states=frozenset({"archived"}))
            yield (*parts, *self._repo.find(away)) if archived else parts

    def check_part(self, part: Part) -> tuple[Contradiction, ...]:
        """What cannot be true of one part as it stands (it need not be stored): beside the form, and row by row."""
        return check_part(part, self.usual(part.category), self._repo.get, self._today())

    def usual(self, category: str) -> Usual:
        """What is usual in a category. One change moves no middle: it is made anew when older than ten minutes.

        It is read from at most ``USUAL_PARTS`` parts: beside a form nobody waits for 100,000.
        """
        state, now = self._repo.state(), time.monotonic()
        known = self._usual.get(category)
        if known is None or (known[0] != state and now - known[1] > USUAL_S):
            telling = () if category == "accelerator" else (FactFilter(field="price", low=0),)  # chips tell by power
            parts = self._repo.find(CatalogQuery(category=category, filters=telling, sort="id"), limit=USUAL_PARTS)
            known = self._usual[category] = state, now, Usual.of(parts, self._worth())
        return known[2]

    def health(self, category: str | None = None) -> Health:
        """What is known, what is missing most, which prices are old, and what contradicts itself."""
        today = self._today()
        count = HealthCount(load_reads(), today)
        found: list[Contradiction] = []
        for parts in self._by_category(category, archived=False):
            for part in parts:
                count.add(part)
            found += check_parts(parts, Usual.of(parts, self._worth()), self._repo.get, today)
        return count.health(found, len(self.changed_under()))

    def notices(self) -> tuple[str, ...]:
        """The notices that parts imported from others' data ask for."""
        own = any(part_id.startswith(OPENDB_IDS) for part_id in self._repo.own_ids())
        return (OPENDB_NOTICE,) if own else ()

    def export(
        self,
        path: Path,
        category: str | None = None,
        *,
        text: str = "",
        states: Iterable[State] = (),
        ids: Sequence[str] | None = None,
        archived: bool = False,
    ) -> int:
        """Writes the catalog, a category of it, what a query finds, or the parts of these ids; how many parts.

        The file's ending says how (CSV, XLSX, JSON, ZIP of CSV tables, else a folder of them); importing it again
        changes nothing. Raises ``UserError`` where there is nothing to write.
        """
        if ids is not None:
            found = self._repo.known(ids)
            parts = tuple(found.get(part_id) or self.show(part_id) for part_id in ids)
        elif text.strip() or states:
            parts = self._asked_for(text, category, frozenset(states), archived=archived)
        else:
            parts = self.list(category, archived=archived)
        if not parts:
            raise UserError("There are no parts to export.")
        self._need_files().write(path, parts)
        return len(parts)

    def _need_files(self) -> CatalogFiles:
        if self._files is None:
            raise RuntimeError("this catalog service was built without files")
        return self._files
