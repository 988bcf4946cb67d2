"""Storage in memory with the behaviour of the real one: ``tests/db/test_repository_contract.py`` holds both to it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from copy import copy
from datetime import UTC, date, datetime
from typing import Any

from app.domain.errors import UserError
from app.domain.parts import Part, Price, Provenance
from app.services.catalog_import_plain import NewPart
from app.services.catalog_log import Batch, CatalogChange, Cause, ChangedUnder, FactsChange, LogEntry
from app.services.catalog_query import CatalogQuery, Tally
from app.services.ports import StoredProject, StoredQuote
from db import catalog_changes
from db.catalog_layer import Entry, Layer, Slice
from db.part_filter import choose, texts_in, value_of
from db.repositories.catalog_memory import all_prices, shown
from db.repositories.part_rows import columns_of, effective_columns, part_of
from tests.part_index import PartIndex


class FakeCatalog:
    """``CatalogRepository`` in memory: ``shipped`` parts, the user's layer over them, and the log of its changes."""

    def __init__(self, shipped: Iterable[Part] = (), version: str = "test-1", today: date = date(2026, 11, 21)) -> None:
        self._layer = Layer()
        self._now: PartIndex | None = None
        for part in shipped:
            self._layer.load(part.id, Slice(shipped=columns_of(part)))
        self._steps: list[tuple[Batch, list[Entry]]] = []
        self._listeners: list[Callable[[], None]] = []
        self._version = version
        self._today = today

    def _index(self) -> PartIndex:
        if self._now is None:  # whatever changes the layer lets go of it
            found = (effective_columns(self._layer.slice(part_id)) for part_id in self._layer.ids())
            self._now = PartIndex(part_of(columns) for columns in found if columns)
        return self._now

    def parts(self, category: str | None = None, *, archived: bool = False) -> tuple[Part, ...]:
        return self._index().parts(category, archived=archived)

    def get(self, part_id: str) -> Part | None:
        return self._index().get(part_id)

    def known(self, part_ids: Iterable[str]) -> Mapping[str, Part]:
        index = self._index()
        return {part_id: part for part_id in part_ids if (part := index.get(part_id))}

    def find(self, query: CatalogQuery, offset: int = 0, limit: int | None = None) -> tuple[Part, ...]:
        own = self.own_ids()
        step = {entry.part_id for batch, found in self._steps if batch.id == query.step for entry in found}
        found = choose(((part, part.id in own) for part in self.parts(archived=True)), query, self._today, step)
        return tuple(found[offset : None if limit is None else offset + limit])

    def ids(self, query: CatalogQuery) -> tuple[str, ...]:
        return tuple(part.id for part in self.find(query))

    def count(self, query: CatalogQuery) -> int:
        return len(self.find(query))

    def tally(self) -> tuple[Tally, ...]:
        return self._index().tally(self.own_ids())

    def values(self, field: str, category: str | None = None) -> tuple[str, ...]:
        found = [value_of(part, field) for part in self.find(CatalogQuery(category=category))]
        return texts_in(json.dumps(one) if isinstance(one, tuple) else one for one in found)

    def search(self, text: str, category: str | None = None) -> tuple[Part, ...]:
        return self.find(CatalogQuery(text=text, category=category))

    def counts(self) -> Mapping[str, int]:
        return self._index().counts()

    def is_own(self, part_id: str) -> bool:
        return self._layer.slice(part_id).own is not None

    def own_ids(self) -> frozenset[str]:
        return frozenset(part_id for part_id in self._layer.ids() if self.is_own(part_id))

    def all_ids(self) -> frozenset[str]:
        return frozenset(part_id for part_id in self._layer.ids() if self._layer.slice(part_id).exists)

    def add(self, part: Part, *, cause: Cause | None = None) -> None:
        self.apply(CatalogChange(added=(part,)), cause=cause or Cause(title="", kind="add"))

    def set_facts(
        self, part_id: str, values: Mapping[str, Any], origin: Provenance, *, cause: Cause | None = None
    ) -> Part:
        self.apply(CatalogChange(facts=(FactsChange(part_id=part_id, values=values, origin=origin),)), cause=cause)
        return self._must(part_id)

    def revert(self, part_id: str, fields: Sequence[str], *, cause: Cause | None = None) -> Part:
        self.apply(CatalogChange(reverted={part_id: tuple(fields)}), cause=cause or Cause(title="", kind="revert"))
        return self._must(part_id)

    def set_price(self, part_id: str, price: Price | None, *, cause: Cause | None = None) -> Part:
        self.apply(CatalogChange(prices={part_id: price}), cause=cause or Cause(title="", kind="price"))
        return self._must(part_id)

    def archive(self, part_id: str, archived: bool = True, *, cause: Cause | None = None) -> None:
        self.apply(CatalogChange(archived={part_id: archived}), cause=cause or Cause(title="", kind="archive"))

    def delete(self, part_id: str, *, cause: Cause | None = None) -> None:
        self.apply(CatalogChange(deleted=(part_id,)), cause=cause or Cause(title="", kind="delete"))

    def apply(self, change: CatalogChange, *, cause: Cause | None = None) -> None:
        with self.importing(cause or Cause(title="change")) as opened:
            opened.put(change)

    @contextmanager
    def importing(self, cause: Cause) -> Iterator[FakeCatalog]:
        with self._all_or_nothing():
            yield self
        entries = self._layer.settle()
        if entries:
            self._step(cause, entries)
        self._tell()

    def put(self, change: CatalogChange) -> None:
        self._now = None
        catalog_changes.make(self._layer, change)

    def add_new(self, parts: Sequence[NewPart]) -> None:
        self.put(CatalogChange(added=tuple(part.part() for part in parts)))

    def batches(self, limit: int = 100, offset: int = 0) -> tuple[Batch, ...]:
        return tuple(batch for batch, _ in reversed(self._steps))[offset : offset + limit]

    def log(
        self, part_id: str | None = None, batch_id: int | None = None, limit: int = 100, offset: int = 0
    ) -> tuple[LogEntry, ...]:
        found = [
            shown(batch, entry)
            for batch, entries in reversed(self._steps)
            for entry in reversed(entries)
            if part_id in (None, entry.part_id) and batch_id in (None, batch.id)
        ]
        return tuple(found[offset : offset + limit])

    def undo(self, batch_id: int) -> Batch:
        return self._again(batch_id, True)

    def redo(self, batch_id: int) -> Batch:
        return self._again(batch_id, False)

    def _again(self, batch_id: int, undo: bool) -> Batch:
        found = next(((batch, entries) for batch, entries in self._steps if batch.id == batch_id), None)
        if found is None:
            raise UserError(f"There is no step {batch_id} in the log of the catalog.")
        batch, entries = found
        if batch.cause.kind in ("undo", "redo") or batch.undone == undo:
            raise UserError(f"'{batch.cause.title}' cannot be {'undone' if undo else 'redone'}.")
        with self._all_or_nothing():
            self._layer.take_back(reversed(entries) if undo else [entry.swapped() for entry in entries])
        self._layer.settle()
        place = self._steps.index(found)
        self._steps[place] = (batch.model_copy(update={"undone": undo}), entries)
        step = self._step(batch.cause.model_copy(update={"kind": "undo" if undo else "redo"}), entries, batch_id)
        self._tell()
        return step

    def prices(self, part_id: str) -> tuple[Price, ...]:
        part = self._must(part_id)
        undone = {batch.id for batch, _ in self._steps if batch.undone}
        entries = [one for batch, found in self._steps if batch.id not in undone and not batch.of for one in found]
        mine = [entry for entry in reversed(entries) if entry.part_id == part_id]
        return all_prices(mine, part.price, (self._layer.slice(part_id).shipped or {}).get("price"))

    def changed_under(self) -> tuple[ChangedUnder, ...]:
        return ()  # shipped parts never change here

    def version(self) -> str:
        return self._version

    def state(self) -> str:
        return f"{self._version} {len(self._steps)}"

    def subscribe(self, changed: Callable[[], None]) -> None:
        self._listeners.append(changed)

    def _step(self, cause: Cause, entries: list[Entry], of: int | None = None) -> Batch:
        batch = Batch(id=len(self._steps) + 1, at=datetime.now(UTC), cause=cause, changes=len(entries), of=of)
        self._steps.append((batch, entries))
        return batch

    @contextmanager
    def _all_or_nothing(self) -> Iterator[None]:
        kept = {part_id: copy(self._layer.slice(part_id)) for part_id in self._layer.ids()}
        try:
            yield
        except BaseException:
            self._layer.settle()
            for part_id in self._layer.ids():
                self._layer.load(part_id, kept.get(part_id, Slice()))
            raise
        finally:
            self._now = None

    def _must(self, part_id: str) -> Part:
        part = self.get(part_id)
        if part is None:
            raise UserError(f"There is no part '{part_id}' in the catalog.")
        return part

    def _tell(self) -> None:
        for listener in self._listeners:
            listener()


class FakeProjects:
    """``ProjectRepository`` in memory."""

    def __init__(self) -> None:
        self._projects: dict[str, StoredProject] = {}

    def save(self, project: StoredProject) -> None:
        self._projects[project.id] = project

    def get(self, project_id: str) -> StoredProject | None:
        return self._projects.get(project_id)

    def list(self) -> tuple[StoredProject, ...]:
        return tuple(sorted(self._projects.values(), key=lambda project: project.changed_at, reverse=True))

    def delete(self, project_id: str) -> None:
        self._projects.pop(project_id, None)


class FakeQuotes:
    """``QuoteRepository`` in memory."""

    def __init__(self) -> None:
        self._quotes: dict[str, StoredQuote] = {}
        self._last: dict[tuple[str, int], int] = {}

    def save_draft(self, quote: StoredQuote) -> None:
        if quote.status != "draft" or quote.number is not None:
            raise UserError("Only a draft without a number can be saved as a draft.")
        self._refuse_issued(quote.id)
        self._quotes[quote.id] = quote

    def issue(
        self, series: str, year: int, make: Callable[[int], StoredQuote], *, supersedes: str | None = None
    ) -> StoredQuote:
        if supersedes is not None:
            self._revisable(supersedes)
        number = self._last.get((series, year), 0) + 1
        quote = self._checked(make(number))
        self._last[series, year] = number
        return self._store(quote, supersedes)

    def issue_revision(self, of: str, make: Callable[[str, int], StoredQuote]) -> StoredQuote:
        number = str(self._revisable(of).number)
        newest = max(quote.revision for quote in self._quotes.values() if quote.number == number)
        return self._store(self._checked(make(number, newest + 1)), of)

    def _store(self, quote: StoredQuote, supersedes: str | None) -> StoredQuote:
        if supersedes is not None:
            self._quotes[supersedes] = self._quotes[supersedes].model_copy(update={"status": "superseded"})
        self._quotes[quote.id] = quote
        return quote

    def _checked(self, quote: StoredQuote) -> StoredQuote:
        if not quote.number or quote.status != "issued":
            raise ValueError("an issued quote needs a number and the status 'issued'")
        self._refuse_issued(quote.id)
        if any((other.number, other.revision) == (quote.number, quote.revision) for other in self._quotes.values()):
            raise UserError(f"There is a quote {quote.number} with this revision already; nothing was issued.")
        return quote

    def _revisable(self, quote_id: str) -> StoredQuote:
        quote = self._must(quote_id)
        if quote.status not in ("issued", "declined", "withdrawn"):
            raise UserError(f"The quote {quote.number or quote_id} is {quote.status}; no revision of it can be issued.")
        return quote

    def _must(self, quote_id: str) -> StoredQuote:
        if quote_id not in self._quotes:
            raise UserError(f"There is no quote '{quote_id}'.")
        return self._quotes[quote_id]

    def _refuse_issued(self, quote_id: str) -> None:
        quote = self._quotes.get(quote_id)
        if quote is not None and quote.status != "draft":
            raise UserError(f"The quote {quote.number} was issued already and can no longer be changed.")

    def set_status(self, quote_id: str, status: str) -> StoredQuote:
        if status not in ("accepted", "declined", "withdrawn"):
            raise UserError(f"A quote cannot be set to '{status}'.")
        quote = self._must(quote_id)
        if quote.status != "issued":
            raise UserError(
                f"The quote {quote.number or quote_id} is {quote.status}; only an issued one can be {status}."
            )
        changed = quote.model_copy(update={"status": status, "changed_at": datetime.now(UTC)})
        self._quotes[quote_id] = changed
        return changed

    def get(self, quote_id: str) -> StoredQuote | None:
        return self._quotes.get(quote_id)

    def list(self) -> tuple[StoredQuote, ...]:
        newest = sorted(self._quotes.values(), key=lambda quote: quote.changed_at, reverse=True)
        return tuple(quote.model_copy(update={"pdf": None}) for quote in newest)

    def delete_draft(self, quote_id: str) -> None:
        self._refuse_issued(quote_id)
        self._quotes.pop(quote_id, None)

    def uses_part(self, part_id: str) -> int:
        return sum(f'"{part_id}"' in json.dumps(quote.content) for quote in self._quotes.values())


class FakeSettings:
    """``SettingsRepository`` in memory; values pass through JSON as they do in the database."""

    def __init__(self, **values: Any) -> None:
        self._values = {key: json.dumps(value) for key, value in values.items()}

    def get(self, key: str) -> Any | None:
        return json.loads(self._values[key]) if key in self._values else None

    def all(self) -> Mapping[str, Any]:
        return {key: json.loads(value) for key, value in self._values.items()}

    def set(self, key: str, value: Any) -> None:
        self._values[key] = json.dumps(value)
