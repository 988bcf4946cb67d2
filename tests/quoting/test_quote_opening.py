"""Opening a printed quote again: intact, changed, without data, or no quote at all."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import NameObject

from app.domain.errors import UserError
from app.quoting.canonical import content_hash, document
from app.quoting.model import QuoteContent
from app.quoting.pdf.reader import MAX_BYTES, read_pdf
from app.quoting.pdf.render import render
from tests.quoting import quote_sample as sample


def test_an_untouched_pdf_is_intact_and_gives_the_build_back(pdf: bytes, issued: QuoteContent) -> None:
    opened = read_pdf(pdf)
    assert (opened.status, opened.reason) == ("intact", "")
    assert opened.build == issued.build and opened.workload == issued.workload
    assert opened.content is not None and opened.content.totals == issued.totals


def test_a_superseded_copy_is_intact_too(issued: QuoteContent) -> None:
    assert read_pdf(render(issued, "superseded").pdf).status == "intact"


def rewritten(pdf: bytes, change: Any) -> bytes:
    """The PDF with its attached JSON changed."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf)))
    stream = writer.root_object["/AF"][0].get_object()["/EF"]["/F"].get_object()  # type: ignore[index]
    data = json.loads(stream.get_data())
    change(data)
    stream.set_data(json.dumps(data).encode())
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def test_an_altered_price_is_found(pdf: bytes) -> None:
    def cheaper(data: dict[str, Any]) -> None:
        data["lines"][0]["unit_price"] = "1.00"

    opened = read_pdf(rewritten(pdf, cheaper))
    assert opened.status == "changed" and opened.content is not None


def test_a_new_hash_over_altered_data_is_found_by_the_pages(pdf: bytes) -> None:
    def forged(data: dict[str, Any]) -> None:
        data["delivery"]["weeks"] = 1
        data["integrity"]["content_sha256"] = content_hash(data)

    opened = read_pdf(rewritten(pdf, forged))
    assert opened.status == "changed" and "pages" in opened.reason


def test_altered_pages_are_found(pdf: bytes, issued: QuoteContent) -> None:
    reader, other = PdfReader(io.BytesIO(pdf)), PdfReader(io.BytesIO(render(sample.issued(number="Q-2026-00418")).pdf))
    writer = PdfWriter(clone_from=reader)
    writer.pages[8][NameObject("/Contents")] = other.pages[8]["/Contents"].get_object().clone(writer)  # type: ignore[attr-defined]
    out = io.BytesIO()
    writer.write(out)
    opened = read_pdf(out.getvalue())
    assert (opened.status, opened.reason) == ("changed", "the text of the pages was altered")


def test_data_that_is_gone_or_unreadable_is_said(pdf: bytes) -> None:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf)))
    del writer.root_object["/Names"], writer.root_object["/AF"]
    out = io.BytesIO()
    writer.write(out)
    assert read_pdf(out.getvalue()).status == "no data"

    def broken(data: dict[str, Any]) -> None:
        data["lines"] = "none"

    opened = read_pdf(rewritten(pdf, broken))
    assert opened.status == "changed" and opened.content is None


def foreign() -> bytes:
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "not a PDF"),
        (b"PK\x03\x04 a spreadsheet", "not a PDF"),
        (b"%PDF-1.7\n garbage", "damaged"),
        (foreign(), "no quote of Rigwright"),
        (b"%PDF-" + b"0" * MAX_BYTES, "larger than 20 MB"),
    ],
    ids=["empty", "zip", "garbage", "foreign", "huge"],
)
def test_other_files_are_refused_in_one_line(data: bytes, says: str) -> None:
    with pytest.raises(UserError) as caught:
        read_pdf(data, "offer.pdf")
    assert says in caught.value.message and "offer.pdf" in caught.value.message
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("share", [0.02, 0.3, 0.6, 0.9])
def test_a_truncated_pdf_is_refused_or_said_to_be_changed(pdf: bytes, share: float) -> None:
    try:
        opened = read_pdf(pdf[: int(len(pdf) * share)])
    except UserError as error:
        assert "\n" not in str(error)
    else:
        assert opened.status != "intact"


OLD = sorted((Path(__file__).parent / "old").glob("*.pdf"))


@pytest.mark.parametrize("path", OLD, ids=lambda path: path.stem)
def test_quotes_of_older_versions_open_and_print_again_under_their_number(path: Path) -> None:
    """One PDF of every layout, as the program of its day printed it; facts learnt since must not change its number."""
    opened = read_pdf(path.read_bytes(), path.name)
    assert (opened.status, opened.reason) == ("intact", "")
    assert opened.content is not None and opened.data is not None
    assert document(opened.content) == opened.data
    anew = read_pdf(render(opened.content).pdf)
    assert anew.status == "intact" and anew.data == opened.data
