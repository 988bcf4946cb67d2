"""Arabic and Hebrew in a quote: joined, in drawing order, at the right; read out in the order of reading."""

from __future__ import annotations

import io
import json
import unicodedata
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader

import app.quoting.pdf.fallback as fallback_module
from app.domain.customer import Customer, OfferedService, Terms
from app.quoting.pdf.render import render
from app.quoting.pdf.rtl import broken, runs_left, visual
from tests.quoting import quote_sample as sample
from tests.quoting.test_quote_document import elements

ARABIC = "شركة الأمثلة"
HEBREW = "מעבדת דוגמה"
LONG = "שירות באתר הלקוח ביום העבודה הבא, כולל חלפים, נסיעות, בדיקה חודשית ודוח כתוב על כל ביקור וביקור למשך 3 שנים"


def quoted(name: str, service: str = LONG) -> Any:
    customer = Customer(company=name, address=f"{name}\n{name}", country="SA", reference=name)
    terms = Terms(subject=name, services=(OfferedService(name=service, price=Decimal(1)),))
    return render(sample.issued(sample.draft(customer=customer, terms=terms)))


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        (HEBREW, HEBREW[::-1]),
        ("אבג (abc) 123", "123 (abc) גבא"),
        ("אבג abc (def) דהו", "והד abc (def) גבא"),
        ("abc (אבג) x", "abc (גבא) x"),
        ("abc אבג 12", "abc 12 גבא"),
        ("\u0628\u0628\u0628", "\ufe90\ufe92\ufe91"),
        ("\u0644\u0627", "\ufefb"),
        ("\u05e9\u05b8\u05dc", "\u05dc\u05e9"),
        ("\u0645\u06cc\u200c\u062e", "\ufea5\ufbfd\ufee3"),
    ],
)
def test_a_line_is_joined_and_turned(text: str, drawn: str) -> None:
    assert visual(text) == drawn


def test_the_first_letter_decides_where_a_text_begins() -> None:
    assert runs_left(f"12 {HEBREW} abc") and not runs_left(f"abc {HEBREW}") and not runs_left("12")


@given(st.text(alphabet="אבגدهو abc12 \n", max_size=80), st.integers(1, 30))
def test_breaking_loses_no_word_and_no_line_is_too_wide(text: str, width: int) -> None:
    lines = list(broken(text, width, len))
    assert all(len(line) <= width for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "").replace("\n", "")


@pytest.mark.parametrize("name", [ARABIC, HEBREW])
def test_names_are_printed_and_read_out_in_the_order_of_reading(name: str) -> None:
    rendered = quoted(name)
    assert rendered.unprintable == ()
    reader = PdfReader(io.BytesIO(rendered.pdf))
    extracted = unicodedata.normalize("NFKC", reader.pages[0].extract_text())  # turns each word back
    assert all(word in extracted for word in name.split())
    spoken = {str(e["/ActualText"]) for e in elements(reader) if "/ActualText" in e}
    assert {name, LONG} <= spoken
    assert json.loads(reader.attachments["rigwright-quote.json"][0])["buyer"]["name"] == name
    fonts = {
        font.get_object()["/BaseFont"]: "/FontFile2" in font.get_object()["/FontDescriptor"]
        for page in reader.pages
        for font in page["/Resources"]["/Font"].values()  # type: ignore[index]
    }
    assert all(fonts.values()) and any("RigwrightWide" in font for font in fonts)


def test_without_the_fonts_a_square_stands_for_each_letter(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fallback_module, "_fonts_of", lambda package: None)
    rendered = quoted(HEBREW)
    assert set(HEBREW) - {" "} <= set(rendered.unprintable)
    assert "□□□" in PdfReader(io.BytesIO(rendered.pdf)).pages[0].extract_text()


def test_a_long_text_splits_over_pages() -> None:
    rendered = quoted(HEBREW, service=(LONG + " ") * 2)
    assert "Bill of materials" in PdfReader(io.BytesIO(rendered.pdf)).pages[1].extract_text()
    assert quoted(HEBREW).pdf == quoted(HEBREW).pdf
