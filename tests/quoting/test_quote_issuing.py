"""Numbers without gaps while processes issue real quotes; a round trip into an installation without the parts."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.quoting.opened import OpenedQuote
from app.services.quotes import QuoteService
from db.open import open_database
from db.repositories.quotes import SqlQuotes
from tests.db.sample_parts import write_seed
from tests.quoting import quote_sample as sample
from tests.quoting.issuing import issue_by_processes, one_line, service_on

PROCESSES, EACH = 4, 25


@pytest.mark.slow
def test_four_processes_issue_without_gap_or_double(tmp_path: Path) -> None:
    seed = write_seed(tmp_path / "seed")
    numbers = issue_by_processes(str(tmp_path / "shared.db"), seed, PROCESSES, EACH)
    assert numbers == [f"HV-2026-{n:05d}" for n in range(1, PROCESSES * EACH + 1)]


@pytest.fixture
def elsewhere(tmp_path: Path) -> tuple[OpenedQuote, OpenedQuote, QuoteService]:
    """A quote issued here, opened in a database of its own, and issued there again."""
    seed = write_seed(tmp_path / "seed")
    here, there = (open_database(str(tmp_path / name), seed_dir=seed) for name in ("here.db", "there.db"))
    service = service_on(SqlQuotes(here))
    content = service.draft(
        sample.build(), sample.report(), sample.demand(), sample.costs(), sample.CUSTOMER, sample.TERMS
    )
    pdf = service.issue(content).pdf
    other = service_on(SqlQuotes(there))
    other._catalog = type(other._catalog)()  # an installation that has never heard of these parts
    opened = other.open_pdf(pdf or b"")
    assert opened.content is not None
    again = other.issue(opened.content)
    reopened = other.open_pdf(other.get(again.id).pdf or b"")
    here.close()
    there.close()
    return opened, reopened, other


def test_a_pdf_brings_the_configuration_and_totals_to_another_installation(
    elsewhere: tuple[OpenedQuote, OpenedQuote, QuoteService],
) -> None:
    opened, reopened, other = elsewhere
    assert opened.status == reopened.status == "intact"
    assert opened.content is not None and reopened.content is not None
    assert reopened.build == opened.build and reopened.workload == opened.workload
    assert reopened.content.totals == opened.content.totals
    assert str(opened.content.totals.grand_total) == "52469.67"
    now = other.recheck(opened.content)
    assert {item.part.name for _, item in now.build.items()} == {part.name for _, part, _, _ in sample.PARTS}
    assert len(now.gone) == len(sample.PARTS)


def test_the_short_form_of_one_line_fits_two_pages(tmp_path: Path) -> None:
    database = open_database(str(tmp_path / "x.db"), seed_dir=write_seed(tmp_path / "seed"))
    service = service_on(SqlQuotes(database))
    assert service.render_pdf(one_line(service)).pages <= 2
    database.close()
