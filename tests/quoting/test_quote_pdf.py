"""The printed quote: what it says, what it carries, that it is repeatable, and that it survives any text."""

from __future__ import annotations

import ast
import base64
import importlib.util
import io
import json
import re
import string
from decimal import Decimal
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PIL import Image
from pypdf import PdfReader

import app.quoting.pdf.render as render_module
from app.domain.checklist import PHASES
from app.domain.costs import CostLine
from app.domain.customer import Customer, OfferedService, Terms
from app.domain.finding import Setting, Severity, Switched, VerdictKind
from app.quoting.canonical import content_hash, document, short_hash
from app.quoting.model import Presentation, QuoteContent
from app.quoting.pdf.checks import sides
from app.quoting.pdf.figure import figure_from_svg
from app.quoting.pdf.numbers import Figures
from app.quoting.pdf.render import render
from app.quoting.pdf.theme import DEFAULT_ACCENT, Theme
from app.quoting.pdf.words import IN_GERMAN, KEYED
from app.quoting.privacy import publishable
from app.rules import checklist as checklist_rules
from app.rules.checklist_assembly import LINKS
from tests.quoting import quote_sample as sample
from tests.quoting.pages import words

PDF_ROOM = Path(render_module.__file__).parent


def test_page_one_alone_suffices_for_purchasing(pdf: bytes) -> None:
    page = words(pdf)[0]
    for text in (
        "Quotation",
        "Q-2026-00417, rev. A",
        "Meridian Example Laboratory",
        "RFQ 2026-118",
        "€ 44 092.16",
        "€ 52 469.67",
        "4 weeks",
        "Incomplete",
        "5 Dec 2026",
        "Acme KX tower case: Longest supply",
        "sign the acceptance block on page 9",
    ):
        assert text in page


def test_every_section_with_data_is_there_and_numbered(pdf: bytes, issued: QuoteContent) -> None:
    pages = words(pdf)
    titles = (
        "Quotation",
        "Bill of materials",
        "What it was sized for",
        "Checks",
        "Power, heat",
        "Slot map",
        "Cost over",
    )
    for page, title in zip(pages, (*titles, "Assembly and firmware", "Terms and acceptance", "Appendix"), strict=True):
        assert title in page
        assert short_hash(issued) in page
    for number, page in enumerate(pages, 1):
        assert f"Page {number} of {len(pages)}" in page
    outline = [entry["/Title"] for entry in PdfReader(io.BytesIO(pdf)).outline]
    assert outline[0] == "Summary" and outline[-1].startswith("Appendix") and len(outline) == len(pages)


def test_printed_lines_and_totals_are_those_of_the_content(pdf: bytes, issued: QuoteContent) -> None:
    page = words(pdf)[1]
    figures = Figures("en", "EUR")
    assert figures.number(4.93e-05) == "0.000049"
    for line, net in zip(issued.lines, issued.totals.line_net, strict=True):
        assert line.name in page
        if net:
            assert figures.amount(net).replace("\u00a0", " ") in page
    assert "44 992.00" in page and "−899.84" in page and "8 377.51" in page


def test_the_same_content_gives_the_same_bytes(pdf: bytes) -> None:
    assert render(sample.issued()).pdf == pdf


def test_only_our_fonts_and_all_of_them_embedded(pdf: bytes) -> None:
    fonts: dict[str, bool] = {}
    for page in PdfReader(io.BytesIO(pdf)).pages:
        for entry in page["/Resources"]["/Font"].values():  # type: ignore[index]
            font = entry.get_object()
            fonts[font["/BaseFont"]] = "/FontFile2" in font.get("/FontDescriptor", {}) and "/ToUnicode" in font
    assert len(fonts) == 3
    assert all("RigwrightText" in name for name in fonts)
    assert all(fonts.values())


def test_the_attachment_is_the_quote_with_its_hash(pdf: bytes, issued: QuoteContent) -> None:
    reader = PdfReader(io.BytesIO(pdf))
    data = json.loads(reader.attachments["rigwright-quote.json"][0])
    assert data == document(issued)
    assert data["integrity"]["content_sha256"] == content_hash(data)
    assert QuoteContent.model_validate(data).lines == issued.lines
    specification = reader.root_object["/AF"][0].get_object()  # type: ignore[index]
    assert specification["/AFRelationship"] == "/Source"
    assert data["integrity"]["content_sha256"] in reader.root_object["/Metadata"].get_data().decode()  # type: ignore[attr-defined]


def test_metadata_tells_who_and_what(pdf: bytes) -> None:
    reader = PdfReader(io.BytesIO(pdf))
    assert reader.metadata is not None
    assert reader.metadata.author == "Example Systems GmbH"
    assert reader.metadata.title == "Q-2026-00417 GPU workstation KX-4 for fine-tuning"
    assert reader.metadata["/CreationDate"] == "D:20261121000000Z"
    assert reader.root_object["/Lang"] == "en"


def test_neither_notes_nor_paths_leave_the_house() -> None:
    line = sample.costs().lines[0].model_copy(update={"title": "Card as in /home/anna/parts/own.csv"})
    costs = sample.costs().model_copy(update={"lines": (line, *sample.costs().lines[1:])})
    data = json.dumps(document(sample.draft(costs=costs)))
    assert "/home/anna" not in data and "own.csv" in data
    assert "secret supplier" not in data


def test_a_draft_is_no_offer() -> None:
    pages = words(render(sample.draft()).pdf)
    assert all("DRAFT, not an offer" in page for page in pages)
    assert not any("Acceptance" in page or "Q-2026" in page for page in pages)


def test_a_failing_build_says_so_on_page_one() -> None:
    page = words(render(sample.draft(report=sample.report(VerdictKind.FAILS))).pdf)[0]
    assert "Fails" in page and "PWR-CIRCUIT has 1 and needs 2." in page


def test_a_superseded_copy_has_a_line_and_the_same_content(issued: QuoteContent) -> None:
    pages = words(render(issued, "superseded").pdf)
    assert all("SUPERSEDED: no longer in force" in page and short_hash(issued) in page for page in pages)


def test_on_request_makes_it_budgetary_without_acceptance() -> None:
    pages = words(render(sample.issued(sample.draft(costs=on_request(sample.costs())))).pdf)
    assert "Budgetary quotation" in pages[0] and "1 position on request" in pages[0]
    assert "Total of priced lines" in pages[1] and "on request" in pages[1]
    assert not any("Acceptance" in page for page in pages)


def on_request(costs: Any) -> Any:
    first = costs.lines[0].model_copy(update={"unit_price": None, "amount": None})
    return costs.model_copy(update={"lines": (first, *costs.lines[1:]), "on_request": 1})


def test_a_rented_machine_is_estimated_not_sold() -> None:
    cloud = sample.part("rent-1", "cloud_instance", "Instance x4")
    build = sample.build().model_copy(
        update={"nodes": (sample.Node(items=(sample.Item(role="cloud_instance", part=cloud),)),)}
    )
    line = CostLine(
        role="cloud_instance",
        part="rent-1",
        title="Instance x4",
        qty=1,
        unit_price=Decimal("16.5"),
        amount=Decimal(0),
        per="hour",
    )
    costs = sample.costs().model_copy(update={"lines": (line,), "capex": Decimal(0)})
    content = sample.issued(sample.draft(terms=Terms(services=()), build=build, costs=costs, placements=()))
    pages = words(render(content).pdf)
    assert "€ 213.04" in pages[0] and "16.5000 EUR/h" in pages[1] and "billed by the hour" in pages[1]
    assert not any("Acceptance" in page for page in pages)


def test_one_line_prints_no_empty_section() -> None:
    costs = sample.costs()
    lean = costs.model_copy(update={"lines": costs.lines[:1], "alternatives": (), "tco": None, "derivation": ()})
    content = sample.draft(terms=Terms(), costs=lean, demand=None, placements=())
    titles = " ".join(words(render(content).pdf))
    assert "Slot map" not in titles and "Cost over" not in titles and "What it was sized for" not in titles
    assert "Bill of materials" in titles and "Terms" in titles


def test_scopes_choose_sections(issued: QuoteContent) -> None:
    presentation = Presentation(sections=("summary", "materials", "terms"))
    pages = words(render(issued.model_copy(update={"presentation": presentation, "integrity": None})).pdf)
    assert len(pages) == 3


def test_four_hundred_lines_carry_their_sum_forward() -> None:
    services = tuple(
        OfferedService(name=f"Position {n}, described at such length that its name needs two lines of print", price=n)
        for n in range(1, 392)
    )
    content = sample.issued(sample.draft(terms=Terms(services=services)))
    assert len(content.lines) == 400
    pages = words(render(content).pdf)
    ledger = [page for page in pages if "Part, manufacturer number" in page]
    assert len(ledger) > 10
    carried = [re.search(r"Carried forward ([\d ]+\.\d\d)", page) for page in ledger]
    brought = [re.search(r"Brought forward ([\d ]+\.\d\d)", page) for page in ledger]
    assert all(carried[:-1]) and carried[-1] is None and brought[0] is None
    for here, following in zip(carried[:-1], brought[1:], strict=True):
        assert here and following and here.group(1) == following.group(1)
    assert all("Software and services (continued)" in page for page in ledger[1:])
    assert "Position 391" in ledger[-1] and "Position 390" in ledger[-1] and "Total including VAT" in ledger[-1]
    assert sum(page.count("described at such length") for page in ledger) == 391


NO_CJK = importlib.util.find_spec("justmytype_intl_cjk") is None
HOSTILE = (
    '<b>bold</b> & <img src="file:///etc/hostname"/> <a href="javascript:1">x</a>',
    "株式会社 東京",
    "שלום مرحبا \u202egnp.exe",
    "control \x00\x07 and rocket \U0001f680",
    "W" * 400,
    "{number} %s {0} \\n $x",
)


@pytest.mark.parametrize("text", HOSTILE)
def test_any_text_is_printed_as_text(text: str) -> None:
    customer = Customer(company=text, contact=text, address=f"{text}\n{text}", country="DE", reference=text)
    service = OfferedService(name=text, price=Decimal(1))
    rendered = render(sample.issued(sample.draft(customer=customer, terms=Terms(subject=text, services=(service,)))))
    first = words(rendered.pdf)[0]
    assert "Quotation" in first
    if text.startswith("<b>"):
        assert "<b>bold</b> & <img" in first
    if text.startswith("株"):
        shown = "□□□□" if NO_CJK else text[:4]
        assert shown in first and ("株" in rendered.unprintable) is NO_CJK
    data = json.loads(PdfReader(io.BytesIO(rendered.pdf)).attachments["rigwright-quote.json"][0])
    assert data["buyer"]["name"] == publishable(text)


@pytest.mark.parametrize(("country", "paper", "size"), [("DE", "A4", (595, 842)), ("US", "Letter", (612, 792))])
def test_paper_follows_the_buyers_country(country: str, paper: str, size: tuple[int, int]) -> None:
    customer = sample.CUSTOMER.model_copy(update={"country": country})
    content = sample.issued(sample.draft(customer=customer))
    assert content.presentation.paper == paper
    rendered = render(content)
    page = PdfReader(io.BytesIO(rendered.pdf)).pages[0]
    assert (round(float(page.mediabox.width)), round(float(page.mediabox.height))) == size
    assert rendered.pages == 10


def test_german_speaks_german() -> None:
    content = sample.issued(sample.draft(terms=sample.TERMS.model_copy(update={"language": "de"})))
    pages = words(render(content).pdf)
    assert "44 092,16 €" in pages[0] and "5. Dez. 2026" in pages[0] and "Stückliste und Preis" in pages[1]
    assert f"Seite 2 von {len(pages)}" in pages[1]
    assert "Kaufen ist ab Monat 8 günstiger" in pages[6]


def keys_in_the_code() -> set[str]:
    found: set[str] = set()
    for path in PDF_ROOM.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "w" and node.args:
                first = node.args[0]
                options = [first.body, first.orelse] if isinstance(first, ast.IfExp) else [first]
                found |= {o.value for o in options if isinstance(o, ast.Constant) and isinstance(o.value, str)}
    return found


def steps_in_the_code() -> set[str]:
    """The texts of the checklist's steps: every string of its modules that holds a word, but docstrings and names."""
    found: set[str] = {title for _, title in PHASES}
    for path in Path(checklist_rules.__file__).parent.glob("checklist*.py"):
        tree = ast.parse(path.read_text())
        said = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        texts = [n.value for n in ast.walk(tree) if isinstance(n, ast.Constant) and id(n) not in said]
        found |= {t for t in texts if isinstance(t, str) and " " in re.sub(r"^ | $", "", t) and is_text(t)}
    return found - set(LINKS.values())


def is_text(text: str) -> bool:
    return re.search("[a-z]{2}", re.sub(r"\{.*?\}", "", text)) is not None


def test_every_text_has_its_german_with_the_same_gaps() -> None:
    steps = steps_in_the_code()
    assert len(steps) > 60
    keys = keys_in_the_code() | steps
    assert len(keys) > 150
    assert sorted(keys - set(IN_GERMAN) - set(KEYED)) == []
    for english, german in [*IN_GERMAN.items(), *KEYED.values()]:
        gaps = [
            sorted(field for _, field, _, _ in string.Formatter().parse(text) if field) for text in (english, german)
        ]
        assert gaps[0] == gaps[1], english


def test_a_logo_is_drawn_and_anything_else_left_out() -> None:
    picture = io.BytesIO()
    Image.new("RGBA", (300, 100), (11, 79, 92, 255)).save(picture, "PNG")
    for data, images in ((base64.b64encode(picture.getvalue()).decode(), 1), ("bm90IGEgcGljdHVyZQ==", 0)):
        seller = sample.SELLER.model_copy(update={"logo_png_base64": data})
        content = sample.issued()
        drawn = render(content.model_copy(update={"seller": seller, "integrity": None})).pdf
        assert len(PdfReader(io.BytesIO(drawn)).pages[0].images) == images


def test_a_pale_accent_is_refused() -> None:
    assert Theme(accent_hex="#FFEE00").accent == Theme(accent_hex=DEFAULT_ACCENT).accent
    assert Theme(accent_hex="#7A0019").accent != Theme(accent_hex=DEFAULT_ACCENT).accent


def test_an_svg_becomes_a_figure_in_our_fonts() -> None:
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="50" viewBox="0 0 100 50">'
        '<rect x="1" y="1" width="98" height="48" fill="#EEF3F4" stroke="#0B4F5C"/>'
        '<text x="5" y="20" font-family="Source Sans 3" font-size="10" font-weight="600">GPU 1</text></svg>'
    )
    figure = figure_from_svg(svg, 300)
    assert figure.wrap(500, 500) == (300, 150)
    names = re.findall(r"Rigwright[\w-]*|Helvetica|Times", str(fonts_of(figure.drawing)))
    assert names == ["RigwrightText-Semibold"]
    with pytest.raises(ValueError, match="SVG"):
        figure_from_svg("not a drawing", 300)


def fonts_of(shape: Any) -> list[str]:
    if hasattr(shape, "fontName"):
        return [shape.fontName]
    return [name for child in getattr(shape, "contents", ()) for name in fonts_of(child)]


def test_texts_of_any_length_keep_page_one_to_one_page() -> None:
    long = "Wörter und noch mehr Wörter " * 400
    customer = Customer(company=long[:1900], contact=long, address="\n".join([long] * 20), reference=long, vat_id=long)
    terms = sample.TERMS.model_copy(
        update={
            "subject": long,
            "discount_reason": long,
            "services": (OfferedService(name=long, price=Decimal(1)),) * 6,
        }
    )
    findings = sample.report().findings
    noisy = tuple(f.model_copy(update={"message": long, "title": long, "rule": "X" * 300}) for f in findings)
    report = sample.report().model_copy(update={"findings": noisy, "never_checked": (long,)})
    pages = words(render(sample.issued(sample.draft(customer=customer, terms=terms, report=report))).pdf)
    assert "Bill of materials and price" in pages[1]


@pytest.mark.parametrize("form", ["full", "short"])
def test_the_quote_says_which_rules_the_site_has_switched(form: str) -> None:
    one = Switched(rule="FIT-AIRGAP", title="no air between cards", shipped=Severity.WARNING, setting=Setting.OFF)
    report = sample.report().model_copy(update={"switched": (one,)})
    content = sample.issued(sample.draft(report=report))
    presentation = content.presentation.model_copy(update={"form": form})
    pages = words(render(content.model_copy(update={"presentation": presentation})).pdf)

    assert "FIT-AIRGAP (no air between cards): off instead of warning" in pages[0]


def test_the_sides_of_a_check_do_not_hang_on_the_order_of_its_numbers() -> None:
    """A quote that is read again has its numbers sorted by name, and must print the same pages."""
    numbers = {"have_pdus": 4, "need_pdus": 2, "need_kw": 47.4, "have_kw": 69.8}
    orders = (numbers, dict(sorted(numbers.items())), dict(reversed(numbers.items())))
    told = {sides(SimpleNamespace(figures=Figures("en", "EUR")), order) for order in orders}  # type: ignore[arg-type]
    assert len(told) == 1
