"""Hostile and broken input: shown as text or refused in one line, nothing fetched, nothing run, no crash."""

from __future__ import annotations

import base64
import io
import json
import re
import socket
import urllib.request
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from pypdf import PdfReader, PdfWriter
from pypdf.generic import StreamObject

from app.domain.customer import Customer, OfferedService, Terms
from app.domain.errors import UserError
from app.quoting.canonical import content_hash
from app.quoting.compose import published
from app.quoting.model import QuoteContent
from app.quoting.pdf.logo import MAX_PX, logo
from app.quoting.pdf.reader import read_pdf
from app.quoting.pdf.render import render
from tests.quoting import quote_sample as sample

NAMES = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
SVG = f'<svg {NAMES} width="80" height="40">{{}}</svg>'
GOOD = '<rect x="2" y="2" width="70" height="30" fill="#0B4F5C"/><text x="5" y="20" font-size="9">Example</text>'


def encoded(data: bytes | str) -> str:
    return base64.b64encode(data.encode() if isinstance(data, str) else data).decode()


def picture(kind: str, size: tuple[int, int] = (60, 20)) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, (11, 79, 92)).save(out, kind)
    return out.getvalue()


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*args: Any, **options: Any) -> Any:
        raise AssertionError("something was fetched")

    monkeypatch.setattr(socket, "create_connection", refuse)
    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(urllib.request, "urlopen", refuse)


def with_logo(data: str) -> QuoteContent:
    seller = sample.SELLER.model_copy(update={"logo_png_base64": data})
    return sample.issued().model_copy(update={"seller": seller, "integrity": None})


@pytest.mark.parametrize("data", [picture("PNG"), picture("JPEG"), SVG.format(GOOD)], ids=["png", "jpeg", "svg"])
def test_logos_are_drawn(data: bytes | str) -> None:
    found = logo(encoded(data))
    assert found is not None and found.width > 0
    pages = PdfReader(io.BytesIO(render(with_logo(encoded(data))).pdf)).pages
    assert len(pages[0].images) == (0 if isinstance(data, str) else 1)
    if isinstance(data, str):
        assert "Example" in pages[1].extract_text().split("Systems")[0]


@pytest.mark.parametrize(
    "inside",
    [
        '<image href="http://tracker.example/x.png" width="9" height="9"/>',
        '<image xlink:href="file:///etc/hostname" width="9" height="9"/>',
        "<script>alert(1)</script>" + GOOD,
        '<rect width="9" height="9" onload="run()"/>',
        '<rect width="9" height="9" fill="url(http://tracker.example/p)"/>',
        "<style>@import url(http://tracker.example/s.css);</style>" + GOOD,
        '<use xlink:href="/etc/hostname#x"/>',
        "<g>" * 3000 + "</g>" * 2999,
        GOOD * 3000,
    ],
)
def test_drawings_that_load_or_run_anything_are_left_out(inside: str) -> None:
    assert logo(encoded(SVG.format(inside))) is None


@pytest.mark.parametrize(
    "data",
    [
        '<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
        + SVG.format("<text>&a;</text>"),
        b"\x89PNG\r\n\x1a\n broken",
        picture("PNG")[:40],
        b"GIF89a....",
        "not base64 at all",
        "",
    ],
    ids=["entity", "broken png", "cut png", "gif", "text", "empty"],
)
def test_other_logos_are_left_out(data: bytes | str) -> None:
    assert logo(encoded(data)) is None
    assert logo("%%%") is None


def test_a_huge_picture_is_made_smaller_or_refused() -> None:
    large = logo(encoded(picture("PNG", (4000, 100))))
    assert large is not None and large.width == MAX_PX
    assert logo(encoded(picture("PNG", (9000, 1)))) is None


LONG = "Überlanger Name " * 625
TEXTS = {
    "markup": '<img src="file:///etc/hostname"/><a href="http://x.example">x</a><para>&nbsp;',
    "control": "a\x00b\x1bc\x7f\u2028d",
    "bidi": "safe\u202etxt.exe\u2066\u2069",
    "long": LONG,
    "one word": "W" * 10_000,
    "formula": '=cmd|"/C calc"!A0',
    "path": "/home/anna/secret/plan.yaml",
    "emoji": "rocket \U0001f680 and \U000e0041",
    "braces": "{number} {0} %s %(x)s ${x}",
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_hostile_texts_are_printed_as_text_in_every_place(text: str) -> None:
    customer = Customer(
        company=text[:2000], contact=text, address=f"{text}\n{text}", country="DE", reference=text, ship_to=text
    )
    services = (OfferedService(name=text, price=Decimal(1), lead_time=text[:40], discount_reason=text),)
    terms = Terms(subject=text, services=services, discount_reason=text, law=text, delivery_place=text, terms_id=text)
    content = sample.issued(sample.draft(customer=customer, terms=terms))
    seller = content.seller.model_copy(update={"name": text, "address": text, "register_no": text})
    rendered = render(published(content.model_copy(update={"seller": seller, "integrity": None})))
    reader = PdfReader(io.BytesIO(rendered.pdf))
    pages = [re.sub(r"\s+", " ", page.extract_text()) for page in reader.pages]
    assert all(f"Page {n} of {len(pages)}" in page for n, page in enumerate(pages, 1))
    assert not any(page.images for page in reader.pages)
    assert "Bill of materials and price" in pages[1]
    raw = rendered.pdf.decode("latin-1")
    assert "/URI" not in raw and "/JavaScript" not in raw and "/Launch" not in raw
    data = reader.attachments["rigwright-quote.json"][0].decode()
    assert "/home/anna" not in data and "\u202e" not in data and "\x1b" not in data


def test_characters_without_a_font_raise_a_finding_on_page_one() -> None:
    customer = sample.CUSTOMER.model_copy(update={"company": "ห้องปฏิบัติการ"})
    rendered = render(sample.issued(sample.draft(customer=customer)))
    page = re.sub(r"\s+", " ", PdfReader(io.BytesIO(rendered.pdf)).pages[0].extract_text())
    assert "ห" in rendered.unprintable
    assert "No font here has these characters" in page and "U+0E01" in page
    assert read_pdf(rendered.pdf).status == "intact"


def altered(pdf: bytes, change: Any) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf)))
    change(writer)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def with_data(pdf: bytes, text: bytes) -> bytes:
    def change(writer: PdfWriter) -> None:
        stream = writer.root_object["/AF"][0].get_object()["/EF"]["/F"].get_object()  # type: ignore[index]
        assert isinstance(stream, StreamObject)
        stream.set_data(text)

    return altered(pdf, change)


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return render(sample.issued()).pdf


def test_an_encrypted_pdf_is_named_as_such(pdf: bytes) -> None:
    locked = altered(pdf, lambda writer: writer.encrypt("secret", algorithm="RC4-128"))
    with pytest.raises(UserError, match="encrypted") as caught:
        read_pdf(locked, "offer.pdf")
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"\xff\xfe not utf-8",
        b"[" * 100_000,
        b"[1, 2]",
        b'{"integrity": 7}',
        b'{"integrity": {"content_sha256": "00"}, "x": NaN}',
        json.dumps({"schema_id": "rigwright-quote/9", "integrity": {"content_sha256": "0" * 64}}).encode(),
    ],
    ids=["empty", "binary", "deep", "list", "no object", "nan", "other schema"],
)
def test_forged_data_is_said_to_be_changed(pdf: bytes, text: bytes) -> None:
    opened = read_pdf(with_data(pdf, text))
    assert opened.status == "changed" and opened.reason and opened.content is None


def test_data_of_a_later_schema_asks_for_an_update(pdf: bytes) -> None:
    data: dict[str, Any] = {"schema_id": "rigwright-quote/2", "quote": "later"}
    data["integrity"] = {"content_sha256": content_hash(data)}
    with pytest.raises(UserError, match="another version"):
        read_pdf(with_data(pdf, json.dumps(data).encode()))


def test_a_foreign_pdf_with_a_file_of_our_name_is_not_trusted(pdf: bytes) -> None:
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    writer.add_attachment("rigwright-quote.json", PdfReader(io.BytesIO(pdf)).attachments["rigwright-quote.json"][0])
    out = io.BytesIO()
    writer.write(out)
    opened = read_pdf(out.getvalue())
    assert (opened.status, opened.reason) == ("changed", "pages and attached data do not belong together")


def of_layout(layout: int | None, app: str) -> QuoteContent:
    content = sample.issued()
    versions = content.versions.model_copy(update={"layout": layout, "app": app})
    return content.model_copy(update={"versions": versions, "integrity": None})


@pytest.mark.parametrize(("layout", "app"), [(1, "0.0.9"), (None, "0.0.1"), (None, "0.1.0")])
def test_a_pdf_of_another_layout_is_compared_by_its_figures(
    layout: int | None, app: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    older = render(of_layout(layout, app)).pdf
    opened = read_pdf(older)
    assert opened.status == "intact" and "by their figures" in opened.note
    cheaper = render(sample.issued(sample.draft(terms=Terms(discount_percent=Decimal(30))))).pdf
    other = PdfReader(io.BytesIO(cheaper))

    def swap(writer: PdfWriter) -> None:
        from pypdf.generic import NameObject

        writer.pages[1][NameObject("/Contents")] = other.pages[1]["/Contents"].get_object().clone(writer)  # type: ignore[attr-defined]

    assert read_pdf(altered(older, swap)).status == "changed"


def test_nothing_of_a_pdf_is_written_anywhere(pdf: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    read_pdf(pdf)
    assert list(tmp_path.iterdir()) == []
