"""The printed quote against a plain reportlab story of as many pages, and numbers under four processes."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from time import perf_counter

from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate, Table, TableStyle

from app.domain.customer import OfferedService, Terms
from app.quoting.model import QuoteContent
from app.quoting.pdf.render import render
from tests.benchmarks.timing import Comparison, compare
from tests.db.sample_parts import write_seed
from tests.fakes import FakeQuotes
from tests.quoting import quote_sample as sample
from tests.quoting.issuing import issue_by_processes, one_line, service_on

ROWS_PER_PAGE = 20
SAMPLE = 50
PROCESSES, EACH = 4, 250
CELLS = ("12", "Position described at such length that its name needs two lines of print", "1", "385.00", "385.00")


def comparisons() -> Iterator[Comparison]:
    """20 and 400 lines, each against the same number of plain pages; then 1,000 numbers."""
    for lines in (20, 400):
        content = quote_of(lines)
        pages = render(content).pages
        yield compare(
            f"printing a quote of {lines} lines, {pages} pages",
            lambda content=content: render(content),
            "a plain story of as many pages by the same library",
            lambda pages=pages: plain_story(pages),
            rounds=5,
        )
    yield issuing()


def issuing() -> Comparison:
    """1,000 quotes by four processes; raises where a number is missing or double."""
    alone = service_on(FakeQuotes())  # type: ignore[arg-type]
    content = one_line(alone)

    with tempfile.TemporaryDirectory() as folder:
        seed = write_seed(Path(folder) / "seed")
        start = perf_counter()
        numbers = issue_by_processes(str(Path(folder) / "shared.db"), seed, PROCESSES, EACH)
        issued = perf_counter() - start
    if numbers != [f"HV-2026-{n:05d}" for n in range(1, PROCESSES * EACH + 1)]:
        raise AssertionError("a number is missing or double")
    start = perf_counter()
    for _ in range(SAMPLE):
        alone.render_pdf(content)
    printed = (perf_counter() - start) * PROCESSES * EACH / SAMPLE
    return Comparison(
        f"issuing {PROCESSES * EACH} quotes by {PROCESSES} processes, no number missing or double",
        "printing as many in one process, unnumbered",
        issued / printed,
    )


def quote_of(lines: int) -> QuoteContent:
    """The sample quote with so many lines."""
    own = len(sample.PARTS)
    services = tuple(
        OfferedService(name=f"Position {n}, described at such length that its name needs two lines of print", price=n)
        for n in range(1, lines - own + 1)
    )
    return sample.issued(sample.draft(terms=Terms(services=services)))


def plain_story(pages: int) -> bytes:
    """Each page a heading and a table of paragraphs, as anybody would write it: no tags, no data, no second thought."""
    styles = getSampleStyleSheet()
    rules = TableStyle([("LINEBELOW", (0, 0), (-1, -1), 0.4, "#C9D1D6"), ("VALIGN", (0, 0), (-1, -1), "TOP")])
    story = []
    for number in range(pages):
        rows = [[Paragraph(text, styles["BodyText"]) for text in CELLS] for _ in range(ROWS_PER_PAGE)]
        story += [
            Paragraph(f"Page {number}", styles["Heading1"]),
            Table(rows, colWidths=(30, 260, 30, 70, 70), style=rules, repeatRows=1),
            PageBreak(),
        ]
    out = BytesIO()
    SimpleDocTemplate(out, pagesize=A4).build(story)
    return out.getvalue()
