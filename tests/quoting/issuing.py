"""Issues real quotes into a database, from several processes at once."""

from __future__ import annotations

import multiprocessing
import warnings
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from app.domain.customer import Terms
from app.quoting.model import QuoteContent
from app.services.quotes import QuoteService
from app.services.settings import SettingsService
from db.open import open_database
from db.repositories.quotes import SqlQuotes
from tests.fakes import FakeCatalog, FakeSettings
from tests.quoting import quote_sample as sample


def one_line(service: QuoteService) -> QuoteContent:
    """A quote of one line in its short form."""
    costs = sample.costs()
    lean = costs.model_copy(update={"lines": costs.lines[:1], "alternatives": (), "tco": None, "derivation": ()})
    whole = sample.build()
    build = whole.model_copy(update={"nodes": (whole.nodes[0].model_copy(update={"items": whole.nodes[0].items[:1]}),)})
    content = service.draft(build, sample.report(), None, lean, sample.CUSTOMER, Terms(services=()))
    return service.presented(content, form="short")


def service_on(quotes: SqlQuotes) -> QuoteService:
    """The service over a real store of quotes; catalog and settings are made up."""
    return QuoteService(
        quotes,
        FakeCatalog([part for _, part, _, _ in sample.PARTS], version="2026.11.1"),
        SettingsService(FakeSettings(seller={"name": "Example Systems GmbH"}, quote_prefix="HV")),
        check=lambda build: sample.report(),
        price=lambda build: sample.costs(),
        clock=lambda: datetime(2026, 11, 21, 9, 30, tzinfo=UTC),
    )


def issue_many(file: str, seed: Path, who: int, count: int) -> None:
    """Issues quotes; every fifth attempt is broken off after its number was taken."""
    database = open_database(file, seed_dir=seed)
    quotes = SqlQuotes(database)
    service = service_on(quotes)
    content = one_line(service)
    for n in range(count):
        if (n + who) % 5 == 0:
            break_off(quotes)
        service.issue(content)
    database.close()


def issue_by_processes(file: str, seed: Path, processes: int, each: int) -> list[str]:
    """Issues from several processes at once; gives the numbers in the store, sorted."""
    open_database(file, seed_dir=seed).close()
    kind = "fork" if "fork" in multiprocessing.get_all_start_methods() else "spawn"  # a fork has its imports already
    context: Any = multiprocessing.get_context(kind)
    runs = [context.Process(target=issue_many, args=(file, seed, who, each)) for who in range(processes)]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # newer Pythons warn of forks beside threads
        for run in runs:
            run.start()
    for run in runs:
        run.join()
    if any(run.exitcode for run in runs):
        raise RuntimeError(f"a process ended with {[run.exitcode for run in runs]}")
    database = open_database(file, seed_dir=seed)
    numbers = sorted(str(quote.number) for quote in SqlQuotes(database).list())
    database.close()
    return numbers


def break_off(quotes: SqlQuotes) -> None:
    """Takes a number and fails: it must not be spent."""

    def fail(_: int) -> None:
        raise OSError("no paper")

    try:
        quotes.issue("HV", 2026, fail)  # type: ignore[arg-type]
    except OSError:
        return
    raise AssertionError("the failure was swallowed")
