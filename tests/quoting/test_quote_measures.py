"""The measures of a quote: its reader's inches and pounds, or millimetres and kilograms; the arithmetic stays."""

from __future__ import annotations

import io
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader

from app.domain.customer import Measures, Terms
from app.quoting.canonical import content_hash
from app.quoting.model import QuoteContent
from app.quoting.pdf.numbers import NO_BREAK, Figures
from app.quoting.pdf.render import render
from app.quoting.pdf.said import as_printed
from tests.quoting import quote_sample as sample


def quoted(measures: Measures | None, **terms: Any) -> QuoteContent:
    return sample.issued(sample.draft(terms=sample.TERMS.model_copy(update={"measures": measures, **terms})))


def text_of(content: QuoteContent) -> str:
    pages = PdfReader(io.BytesIO(render(content).pdf)).pages
    return " ".join("\n".join(page.extract_text() for page in pages).replace(NO_BREAK, " ").split())


def test_a_quote_is_in_the_measures_it_says() -> None:
    metric, imperial = quoted("metric"), quoted("imperial")
    assert metric.totals == imperial.totals and metric.technical == imperial.technical
    seen = {content.presentation.measures: text_of(content) for content in (metric, imperial)}
    heat = metric.technical.power[0].chain.heat_btu_h
    assert heat is not None
    plain = Figures("en", "EUR")
    btu, watts = (
        text.replace(NO_BREAK, " ") for text in (plain.kept(heat, "BTU/h", 0), plain.kept(heat / 3.412, "W", 0))
    )
    air = " m³/h "
    assert f" {watts} " in seen["metric"] and air in seen["metric"] and "°F" not in seen["metric"]
    assert seen["imperial"].count(btu) > seen["metric"].count(btu) and "°F" in seen["imperial"]


def test_the_setting_decides_where_the_terms_do_not() -> None:
    assert Terms().measures is None
    assert quoted(None).presentation.measures == "metric"


def test_quotes_of_before_stay_as_they_were() -> None:
    old = quoted("metric")
    bare = old.model_copy(update={"presentation": old.presentation.model_copy(update={"measures": None})})
    assert "measures" not in bare.model_dump()["presentation"]
    assert content_hash(bare.model_dump(mode="json")) != content_hash(old.model_dump(mode="json"))
    assert Figures("en", "EUR").measure(42.2, "mm") == f"42.2{NO_BREAK}mm"


SHOWN = [
    ("en", "imperial", "is 42.2 mm tall", "is 42.2 mm (1.66 in) tall"),
    ("de", "imperial", "ist 1 042,2 mm hoch", "ist 1 042,2 mm (41 in) hoch"),
    ("en", "imperial", "10 to 35 °C", "10 to 35 °C (95 °F)"),
    ("en", "imperial", "+15 °C", "+27 °F"),
    ("en", "metric", "45 CFM", "76.5 m³/h"),
    ("en", "metric", "1 300 BTU/h go", "1 300 BTU/h (381 W) go"),
    ("en", "imperial", "Board X670E m.2 at 5 GHz", "Board X670E m.2 at 5 GHz"),
    ("en", None, "is 42.2 mm tall", "is 42.2 mm tall"),
]


@pytest.mark.parametrize(("language", "measures", "text", "shown"), SHOWN)
def test_sentences_tell_both(language: str, measures: Measures | None, text: str, shown: str) -> None:
    written = text.replace("1 0", f"1{NO_BREAK}0").replace("1 3", f"1{NO_BREAK}3")
    figures = Figures(language, "EUR", measures=measures)
    assert figures.with_other(written).replace(NO_BREAK, " ") == shown


@given(st.floats(0.1, 1e5), st.sampled_from(("mm", "kg", "m", "°C", "CFM", "BTU/h")))
def test_a_figure_reads_the_same_in_a_table_and_in_a_drawing(value: float, unit: str) -> None:
    value = round(value, 1)
    for measures in ("metric", "imperial"):
        figures = Figures("de", "EUR", measures=measures)
        kept = figures.kept(value, unit, 1)
        assert figures.turned(kept).replace(",0" + NO_BREAK, NO_BREAK) in (
            figures.measure(value, unit).replace(",0" + NO_BREAK, NO_BREAK),
            kept.replace(",0" + NO_BREAK, NO_BREAK),
        )


PRINTED = [
    ("de", "Takes 35,055 hours.", "Dauert 35.055 Stunden.", "Dauert 35 055 Stunden."),
    ("en", "It gives 16,500 W at 93%.", "It gives 16,500 W at 93%.", "It gives 16 500 W at 93 %."),
    ("en", "prices of 2025-07-15", "prices of 2025-07-15", "prices of 15 Jul 2025"),
    ("en", "see a.org/2025-07-15/x", "see a.org/2025-07-15/x", "see a.org/2025-07-15/x"),
    ("de", "0.145 EUR", "0,145 EUR", "0,145 EUR"),
    ("en", "catalog 2025-13-45", "catalog 2025-13-45", "catalog 2025-13-45"),
]


@pytest.mark.parametrize(("language", "english", "said", "printed"), PRINTED)
def test_texts_from_below_are_in_the_documents_hand(language: str, english: str, said: str, printed: str) -> None:
    assert as_printed(said, english, language).replace(NO_BREAK, " ") == printed
