"""Storage in memory with the behaviour of the real one: ``tests/db/test_repository_contract.py`` holds both to it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from app.domain.errors import UserError
from app.domain.parts import Part, Price, Provenance
from app.domain.parts.parsing import parse_spec
from app.services.ports import CatalogChange, StoredProject, StoredQuote
from db.part_index import PartIndex


class FakeCatalog:
    """``CatalogRepository`` in memory: ``shipped`` parts and what the user changes."""

    def __init__(self, shipped: Iterable[Part] = (), version: str = "test-1") -> None:
        self._shipped = {part.id: part for part in shipped}
        self._own: dict[str, Part] = {}
        self._facts: dict[str, dict[str, tuple[Any, Provenance]]] = {}
        self._prices: dict[str, Price] = {}
        self._archived: set[str] = set()
        self._listeners: list[Callable[[], None]] = []
        self._version = version

    def _index(self) -> PartIndex:
        found = {part.id: self._effective(part) for part in self._shipped.values()} | self._own
        return PartIndex(
            part.model_copy(update={"status": "archived"}) if part.id in self._archived else part
            for part in found.values()
        )

    def _effective(self, part: Part) -> Part:
        facts = self._facts.get(part.id, {})
        origins = {**part.field_provenance, **{name: origin for name, (_, origin) in facts.items()}}
        price = self._prices.get(part.id)
        if price:
            origins["price"] = Provenance.model_validate(
                {"source": price.source or "entered by hand", "as_of": price.as_of, "confidence": "yours"}
            )
        return part.model_copy(
            update={
                "spec": _spec(part, {name: value for name, (value, _) in facts.items()}),
                "field_provenance": origins,
                "overrides": tuple(sorted(facts)),
                "shipped": {name: getattr(part.spec, name) for name in facts},
                "price": price or part.price,
            }
        )

    def _must(self, part_id: str) -> Part:
        part = self.get(part_id)
        if part is None:
            raise UserError(f"There is no part '{part_id}' in the catalog.")
        return part

    def _tell(self) -> None:
        for listener in self._listeners:
            listener()

    def parts(self, category: str | None = None, *, archived: bool = False) -> tuple[Part, ...]:
        return self._index().parts(category, archived=archived)

    def get(self, part_id: str) -> Part | None:
        return self._index().get(part_id)

    def search(self, text: str, category: str | None = None) -> tuple[Part, ...]:
        return self._index().search(text, category)

    def counts(self) -> Mapping[str, int]:
        return self._index().counts()

    def is_own(self, part_id: str) -> bool:
        return part_id in self._own

    def add(self, part: Part) -> None:
        self.apply(CatalogChange(added=(part,)))

    def set_facts(self, part_id: str, values: Mapping[str, Any], origin: Provenance) -> Part:
        part = self._must(part_id)
        spec = _spec(part, values)
        if part_id in self._own:
            origins = {**part.field_provenance, **dict.fromkeys(values, origin)}
            self._own[part_id] = self._own[part_id].model_copy(update={"spec": spec, "field_provenance": origins})
        else:
            self._facts.setdefault(part_id, {}).update({name: (value, origin) for name, value in values.items()})
        self._tell()
        return self._must(part_id)

    def revert(self, part_id: str, fields: Sequence[str]) -> Part:
        self._must(part_id)
        if part_id in self._own:
            raise UserError(f"{part_id} is a part of your own; it has no shipped values to go back to.")
        for field in fields:
            self._facts.get(part_id, {}).pop(field, None)
        if "price" in fields:
            self._prices.pop(part_id, None)
        self._tell()
        return self._must(part_id)

    def set_price(self, part_id: str, price: Price | None) -> Part:
        self._must(part_id)
        if part_id in self._own:
            self._own[part_id] = self._own[part_id].model_copy(update={"price": price})
        elif price is None:
            self._prices.pop(part_id, None)
        else:
            self._prices[part_id] = price
        self._tell()
        return self._must(part_id)

    def archive(self, part_id: str, archived: bool = True) -> None:
        self._must(part_id)
        (self._archived.add if archived else self._archived.discard)(part_id)
        self._tell()

    def delete(self, part_id: str) -> None:
        self._must(part_id)
        if part_id not in self._own:
            raise UserError(f"{part_id} came with the program and cannot be deleted.")
        del self._own[part_id]
        self._archived.discard(part_id)
        self._tell()

    def apply(self, change: CatalogChange) -> None:
        saved = (dict(self._own), {key: dict(value) for key, value in self._facts.items()}, dict(self._prices))
        listeners, self._listeners = self._listeners, []
        try:
            for part in change.added:
                if self.get(part.id):
                    raise UserError(f"There is a part with the id '{part.id}' already.")
                if part.status == "archived":
                    self._archived.add(part.id)
                self._own[part.id] = _with_status(part, "active")
            for part in change.replaced:
                if part.id not in self._own:
                    raise UserError(f"'{part.id}' is not a part of your own.")
                self._own[part.id] = _with_status(part, self._own[part.id].status)
            for facts in change.facts:
                self.set_facts(facts.part_id, facts.values, facts.origin)
            for part_id, price in change.prices.items():
                self.set_price(part_id, price)
        except UserError:
            self._own, self._facts, self._prices = saved
            raise
        finally:
            self._listeners = listeners
        self._tell()

    def version(self) -> str:
        return self._version

    def state(self) -> str:
        return repr((self._version, self._own, self._facts, self._prices, sorted(self._archived)))

    def subscribe(self, changed: Callable[[], None]) -> None:
        self._listeners.append(changed)


def _with_status(part: Part, status: str) -> Part:
    return part.model_copy(update={"status": status}) if part.status == "archived" else part


def _spec(part: Part, values: Mapping[str, Any]) -> Any:
    return parse_spec(part.category, {**part.spec.model_dump(mode="json"), **values}, part.id)


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

    def set(self, key: str, value: Any) -> None:
        self._values[key] = json.dumps(value)
