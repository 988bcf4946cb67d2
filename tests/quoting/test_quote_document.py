"""The document as a whole: forms and scopes, the cases a customer meets, what is read aloud, print in grey."""

from __future__ import annotations

import importlib.util
import io
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from typing import Any

import pytest
from pypdf import PdfReader

from app.domain.customer import Customer, LineTerms, OfferedService, Terms
from app.domain.errors import UserError
from app.figures.memory_bars import COLOURS
from app.quoting.model import COMMERCIAL, Presentation, QuoteContent, Rejected
from app.quoting.pdf.reader import read_pdf
from app.quoting.pdf.render import render
from app.quoting.pdf.sizing import BAR_PALETTE
from app.quoting.pdf.theme import _luminance
from app.quoting.pdf.words import IN_GERMAN, KEYED, Words
from app.wording import Wording
from tests.quoting import quote_sample as sample

NO_CJK = importlib.util.find_spec("justmytype_intl_cjk") is None
EAST = (("株式会社テスト例", "JP"), ("示例实验室有限公司", "CN"), ("예시 연구소", "KR"))


def text(page: Any) -> str:
    return re.sub(r"\s+", " ", page.extract_text())


def read(content: QuoteContent) -> PdfReader:
    return PdfReader(io.BytesIO(render(content).pdf))


def pages(content: QuoteContent) -> list[str]:
    return [text(page) for page in read(content).pages]


@pytest.fixture(scope="module")
def reader() -> PdfReader:
    return read(sample.issued())


# ---- forms, scopes, cases


def test_the_short_form_is_two_pages_with_all_that_purchasing_needs() -> None:
    shown = Presentation(sections=COMMERCIAL, form="short")
    content = sample.issued(sample.draft().model_copy(update={"presentation": shown}))
    found = read(content)
    whole = [text(page) for page in found.pages]
    assert len(whole) == 2
    assert [entry["/Title"] for entry in found.outline] == ["Summary", "Bill of materials and price", "Terms"]
    for line in content.lines:
        assert any(line.name in page for page in whole)
    assert "€ 52 469.67" in whole[0] and "Acceptance" in whole[1] and "Page 2 of 2" in whole[1]


def currency(code: str, factor: int) -> Any:
    """The sample's costs in another currency, in whole units."""
    costs, lines = sample.costs(), []
    for line in costs.lines:
        assert line.unit_price is not None
        price = (line.unit_price * factor).quantize(Decimal(1))
        lines.append(line.model_copy(update={"unit_price": price, "amount": price * line.qty}))
    return costs.model_copy(update={"currency": code, "lines": tuple(lines)})


def test_yen_have_no_decimals() -> None:
    content = sample.issued(sample.draft(costs=currency("JPY", 160), terms=Terms(discount_percent=Decimal(3))))
    first, second = pages(content)[:2]
    assert content.totals.net_total == content.totals.net_total.to_integral_value()  # type: ignore[union-attr]
    assert re.search(r"¥ [\d ]+ ", first) and not re.search(r"¥ [\d ]+\.\d", first)
    assert "Total including VAT, JPY" in second and not re.search(r"\d\.\d\d\b", second.split("Sum of positions")[1])


def test_reverse_charge_names_its_reasons_and_both_numbers() -> None:
    customer = Customer(company="Laboratoire Exemple", country="FR", vat_id="FR40303265045", address="1 rue X\nParis")
    whole = pages(sample.issued(sample.draft(customer=customer)))
    assert "FR40303265045" in whole[0] and "DE123456789" in whole[0] and "FRANCE" in whole[0]
    assert "(intra-Community supply)" in whole[1] and "(reverse charge)" in whole[1]
    terms = next(page for page in whole if "Substitution" in page)
    assert "art. 138 Directive 2006/112/EC" in terms and "art. 196" in terms


def test_unknown_prices_everywhere_leave_no_total() -> None:
    costs = sample.costs()
    unknown = tuple(line.model_copy(update={"unit_price": None, "amount": None}) for line in costs.lines)
    content = sample.issued(
        sample.draft(terms=Terms(services=()), costs=costs.model_copy(update={"lines": unknown, "capex": Decimal(0)}))
    )
    first, second = pages(content)[:2]
    assert content.totals.net_total is None
    assert "9 positions on request" in first and "to be determined" in first
    assert second.count("on request") >= 9 and "Positions on request 9" in second
    assert not any("Acceptance" in page for page in pages(content))


def test_a_line_has_terms_of_its_own() -> None:
    lines = {
        "accelerator": LineTerms(
            discount_percent=Decimal(4), lead_time="3 wk", warranty="3 y", discount_reason="project"
        ),
        "nvme-1": LineTerms(condition="refurbished", tax_rate=Decimal(7)),
    }
    freight = OfferedService(name="Freight, insured", price=Decimal(180), kind="freight", discountable=False)
    terms = Terms(
        lines=lines,
        services=(freight,),
        packages=1,
        weight_kg=42,
        incoterm="DAP",
        delivery_place="Potsdam",
        price_basis="adjustable",
        price_cap_percent=Decimal(5),
        law="German law",
        terms_id="General terms 2026-03",
    )
    content = sample.issued(sample.draft(terms=terms))
    assert content.totals.line_net[0] == Decimal("31449.60")
    whole = pages(content)
    for fact in ("3 wk", "3 y", "4 %", "project", "refurbished", "Freight, insured", "VAT 7 %", "VAT 19 %"):
        assert fact in whole[1], fact
    last = next(page for page in whole if "Substitution" in page)
    for fact in ("DAP Potsdam", "1 package, 42 kg", "at most 5 %", "German law", "General terms 2026-03"):
        assert fact in last, fact


def test_what_was_tried_in_vain_is_told_with_its_number() -> None:
    rejected = (
        Rejected(title="Acme 48", count=4, needed_gib=57.3, usable_gib=44.9, fits=False),
        Rejected(title="Acme 96 slow", count=8, needed_gib=40, usable_gib=89.9, fits=True, missed=("Takes 28.5 h",)),
    )
    whole = " ".join(pages(sample.draft(rejected=rejected)))
    assert "4 × Acme 48" in whole and "57.3 GiB needed per device, 44.9 GiB usable" in whole
    assert "Takes 28.5 h" in whole and "fits, and meets every target" in whole


def test_the_checklist_is_made_for_this_machine() -> None:
    whole = pages(sample.issued(sample.draft()))
    first = next(n for n, page in enumerate(whole) if "Assembly and firmware" in page[:200])
    page = " ".join(whole[first : first + 2])
    for fact in (
        "Settle: power supply length in the case (FIT-PSU-LEN)",
        "Fit 8 memory modules",
        "512 GiB in the firmware",
        "PCIEX16_1, PCIEX16_3, PCIEX16_5, PCIEX16_7",
        "Plug the board's power cables",
        "BAR1 of 96 GiB or more",
        "link: x4, 32 GT/s",
        "IOMMU",
        "≤ 1 996 W",
        "tokens/s",
        "Accelerator 4",
        "Tested by, date",
    ):
        assert fact in page, fact


@pytest.mark.skipif(
    importlib.util.find_spec("justmytype_intl_cjk") is None, reason="the optional fonts (cjk) are absent"
)
@pytest.mark.parametrize(("name", "country"), EAST)
def test_east_asian_names_are_printed(name: str, country: str) -> None:
    rendered = render(sample.issued(sample.draft(customer=Customer(company=name, country=country))))
    assert rendered.unprintable == ()
    assert name in text(PdfReader(io.BytesIO(rendered.pdf)).pages[0])


def test_accents_need_no_other_font() -> None:
    name = "Łukasz Żółć & Ñandú Åström, Größe Œuvre Ğüneş Đorđe Ελλάδα Київ"
    rendered = render(sample.issued(sample.draft(customer=Customer(company=name, country="PL"))))
    assert rendered.unprintable == () and name in text(PdfReader(io.BytesIO(rendered.pdf)).pages[0])


def test_reverse_charge_gives_its_reasons_below_the_totals() -> None:
    customer = sample.CUSTOMER.model_copy(update={"country": "FR", "vat_id": "FR40303265045"})
    page = pages(sample.issued(sample.draft(customer=customer)))[1]
    assert "art. 196 Directive 2006/112/EC" in page and "art. 138 Directive 2006/112/EC" in page
    german = sample.TERMS.model_copy(update={"language": "de"})
    page = pages(sample.issued(sample.draft(customer=customer, terms=german)))[1]
    assert "Art. 196 RL 2006/112/EG" in page and "Optionen" in page and "VAT" not in page


def test_a_german_quote_says_the_rules_in_german() -> None:
    german = " ".join(pages(sample.draft(terms=sample.TERMS.model_copy(update={"language": "de"}))))
    english = " ".join(pages(sample.draft()))
    text = "louder than the room allows"
    said = Wording.of("de").text(text)
    assert said[1:] in german and text[1:] not in german and text[1:] in english


def test_sales_tax_is_an_estimate_until_the_invoice() -> None:
    seller = sample.SELLER.model_copy(update={"country": "US", "vat_id": None})
    house = replace(sample.HOUSE, seller=seller, tax_percent=Decimal(0))
    customer = sample.CUSTOMER.model_copy(update={"country": "US"})
    page = pages(sample.issued(sample.draft(customer, Terms(services=(), tax_rate=Decimal("8.875")), house)))[1]
    assert "Total excluding sales tax 42 152.00" in page
    assert "Estimated sales tax 8.875 % on 42 152.00, final at invoicing" in page
    page = pages(sample.issued(sample.draft(customer, Terms(services=()), house)))[1]
    assert "Total including sales tax, EUR" in page and "Estimated sales tax, to be determined" in page


def test_a_machine_compared_with_nothing_still_tells_its_cost() -> None:
    costs = sample.costs().model_copy(update={"alternatives": (), "break_even_month": None})
    page = next(p for p in pages(sample.draft(costs=costs)) if "Cost over" in p and "Contents" not in p)
    assert "Purchase 42 152" in page and "Total over the whole time 49 820" in page


@pytest.mark.parametrize("rows", range(14, 30, 3))
def test_no_page_holds_only_the_last_row_of_a_section(rows: int) -> None:
    demand = sample.demand()
    longer = demand.model_copy(update={"needs": (demand.needs * rows)[:rows]})
    shown = [
        len(re.findall("pass through the host|40 checkpoints", page)) for page in pages(sample.draft(demand=longer))
    ]
    held = [n for n in shown if n]
    assert sum(held) == rows and min(held) >= 3


# ---- what is read aloud


def elements(reader: PdfReader) -> Iterator[Any]:
    todo = [reader.root_object["/StructTreeRoot"]["/K"][0].get_object()]  # type: ignore[index]
    while todo:
        element = todo.pop()
        if "/S" not in element:
            continue
        yield element
        todo += [kid.get_object() for kid in element.get("/K", []) if hasattr(kid.get_object(), "get")]


def test_the_document_is_tagged_in_the_order_of_reading(reader: PdfReader) -> None:
    assert reader.root_object["/MarkInfo"]["/Marked"] is not None  # type: ignore[index]
    document = reader.root_object["/StructTreeRoot"]["/K"][0].get_object()  # type: ignore[index]
    numbers = {page.indirect_reference.idnum: n for n, page in enumerate(reader.pages)}  # type: ignore[union-attr]
    order = [numbers[kid.get_object().raw_get("/Pg").idnum] for kid in document["/K"]]
    assert order == sorted(order) and set(order) == set(range(len(reader.pages)))
    roles = {str(element["/S"]) for element in elements(reader)}
    assert {"/H1", "/H2", "/P", "/Table", "/TR", "/TH", "/TD", "/Div", "/Figure", "/Link", "/Span"} <= roles


def test_figures_have_words_and_marks_are_spoken(reader: PdfReader) -> None:
    found = list(elements(reader))
    figures = [str(e.get("/Alt", "")) for e in found if e["/S"] == "/Figure"]
    assert len(figures) == 4 and all(len(alt) > 30 for alt in figures)
    spoken = {str(e["/ActualText"]) for e in found if e["/S"] == "/Span" and "/ActualText" in e}
    assert {"passed", "warning", "not checked", "to tick"} <= spoken
    paragraphs = [str(e["/ActualText"]) for e in found if e["/S"] == "/P" and "/ActualText" in e]
    assert any("sign the acceptance block on page 9" in one for one in paragraphs)


def test_every_piece_of_a_page_is_in_the_tree_or_an_artifact(reader: PdfReader) -> None:
    numbers = reader.root_object["/StructTreeRoot"]["/ParentTree"]["/Nums"]  # type: ignore[index]
    for n, page in enumerate(reader.pages):
        data = page.get_contents().get_data().decode("latin-1")  # type: ignore[union-attr]
        marked = [int(m) for m in re.findall(r"<</MCID (\d+)>> BDC", data)]
        assert sorted(marked) == list(range(len(marked))) and len(numbers[2 * n + 1].get_object()) == len(marked)
        opened = data.count(" BDC") + data.count(" BMC")
        assert opened == len(re.findall(r"\bEMC\b", data))
        depth, outside = 0, ""
        for token in re.split(r"(\bBDC\b|\bBMC\b|\bEMC\b)", data):
            depth += {"BDC": 1, "BMC": 1, "EMC": -1}.get(token, 0)
            outside += token if depth == 0 else ""
        assert " Tj" not in outside and " Do" not in outside


def test_links_lead_to_their_pages_and_belong_to_the_tree(reader: PdfReader) -> None:
    links = [annotation.get_object() for annotation in reader.pages[0]["/Annots"]]  # type: ignore[attr-defined]
    assert len(links) == len(reader.pages) and all("/StructParent" in link for link in links)
    starts = [reader.get_destination_page_number(entry) for entry in reader.outline]  # type: ignore[arg-type]
    assert starts == list(range(len(reader.pages)))


# ---- grey


def test_shares_of_memory_differ_in_lightness() -> None:
    lightness = [_luminance(BAR_PALETTE[f"c{n}"]) for n in range(1, 7)]
    assert lightness == sorted(lightness)
    assert all(later - earlier > 0.04 for earlier, later in pairwise(lightness))
    assert set(COLOURS.values()) <= set(BAR_PALETTE)


def test_nothing_heavy_is_loaded_before_the_first_print() -> None:
    code = (
        "import sys, app.services.quotes, app.quoting.pdf.reader\n"
        "print([m for m in ('reportlab', 'pypdf', 'svglib', 'fontTools', 'PIL', 'openpyxl') if m in sys.modules])"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"


CHINESE = sample.TERMS.model_copy(update={"language": "zh"})


def test_a_chinese_quote_without_its_fonts_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.quoting.pdf.fallback.find_spec", lambda _name: None)
    with pytest.raises(UserError, match=r"rigwright\[cjk\]"):
        render(sample.draft(terms=CHINESE))


@pytest.mark.skipif(NO_CJK, reason="the optional fonts (cjk) are absent")
def test_a_chinese_quote_is_chinese_and_opens_as_it_was_printed() -> None:
    printed = render(sample.issued(sample.draft(terms=CHINESE)))
    assert not printed.unprintable
    opened = read_pdf(printed.pdf)
    assert (opened.status, opened.note) == ("intact", "")
    text = "".join(page.extract_text() for page in PdfReader(io.BytesIO(printed.pdf)).pages)
    assert "报价单" in text and "2026年11月21日" in "".join(text.split())
    assert "Quotation" not in text and "Checks" not in text


def test_every_word_of_a_quote_has_a_chinese_one() -> None:
    words = Words("zh")
    same = {"Hybrid", "Logits", "UPS"}
    for key, (english, _german) in KEYED.items():
        assert words(key) != english or english in same, key
    for english in IN_GERMAN:
        chinese = words(english)
        assert set(re.findall(r"\{\w+\}", english)) == set(re.findall(r"\{\w+\}", chinese)), english
