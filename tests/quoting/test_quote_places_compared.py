"""What a quote says of places and money: assumptions, swings, units of work, alternatives, latency, network, racks."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from pypdf import PdfReader

from app.costing.sensitivity import BARS
from app.domain.assumptions import Assumptions, shown
from app.domain.cabling import ASSUMED
from app.domain.comparison import ComparedOption, Comparison, Difference
from app.domain.costs import Alternative, CostLine, Costs, Swing
from app.domain.customer import Terms
from app.domain.fabric import superpod_plan
from app.domain.finding import VerdictKind
from app.domain.fleet import Fleet
from app.domain.latency import LABELS, LatencyBudget, Step
from app.domain.rental import SpotPlan
from app.domain.rental_plan import QuotaNeed, RentalPlan, RentedLine, TermOffer
from app.domain.site import Site
from app.domain.updates import UpdatePlan
from app.domain.uplink import UplinkPlan
from app.figures.rack_elevation import RackWords
from app.quoting.model import QuoteContent
from app.quoting.pdf.context import context
from app.quoting.pdf.drawn_words import drawn_words, rack_words
from app.quoting.pdf.reader import read_pdf
from app.quoting.pdf.render import render
from app.quoting.pdf.text import Printer
from app.quoting.pdf.theme import Theme
from app.quoting.pdf.words import IN_GERMAN, KEYED
from app.rules.fabric_plan import BY_SITE, TOLD, UNPLACED
from tests.figures.every_words import every_words, texts_of
from tests.quoting import quote_sample as sample
from tests.quoting.pages import words

TARIFF = Assumptions(
    hours_per_month=400, years=3, electricity_price_per_kwh=Decimal("0.28"), residual_percent=Decimal(20)
)


def costs() -> Costs:
    swing = Swing(
        name="hours_per_month",
        label="Hours in use",
        unit="h/month",
        value=Decimal(400),
        low_value=Decimal(200),
        high_value=Decimal(600),
        range="half of it to one and a half times, at most all hours of a month",
        tco_low=Decimal(46_881),
        tco_high=Decimal(54_551),
        break_even_low=15,
        break_even_high=None,
    )
    price = swing.model_copy(
        update={
            "name": "hardware_price",
            "label": "Price of the hardware",
            "unit": "x",
            "value": Decimal(1),
            "low_value": Decimal("0.8"),
            "high_value": Decimal("1.2"),
            "range": "20 % less to 20 % more",
            "tco_low": Decimal(42_123),
            "tco_high": Decimal(59_309),
        }
    )
    unit = sample.quantity(30.16, "EUR/run", "total cost / hours of use x time to finish")
    more = {"assumptions": TARIFF, "sensitivity": (price, swing), "per_unit": (("training_run", unit),)}
    return sample.costs().model_copy(update=more)


def option(title: str, kind: str, **more: Any) -> ComparedOption:
    values = {"place": "onprem", "verdict": VerdictKind.VERIFIED, "meets": True} | more
    return ComparedOption(title=title, kind=kind, **values)


COMPARED = Comparison(
    currency="EUR",
    months=36,
    options=(
        option("Own four cards", "workstation", price=Decimal(43_000), tco=Decimal(50_714), wall_w=1902.0, time_h=21.4),
        option("Rented", "cloud", place="cloud", tco=Decimal(219_548), monthly=Decimal(6_099), time_h=20.1),
        option("Own one card", "workstation", meets=False, missed=("90 h are more than 48 h",), price=Decimal(9_000)),
        option("Edge", "edge", place="edge", meets=None, verdict=None, reason="no edge device holds 57.3 GiB"),
        option("Spot", "cloud", place="cloud", tco=Decimal(90_000), risks=("may be stopped at any time",)),
    ),
    rows=(Difference(name="accelerator", values=("4 × Acme", "Acme", "Acme", None, "Acme")),),
)


def step(key: str, ms: float | None) -> Step:
    return Step(key, LABELS[key], None if ms is None else sample.quantity(ms, "ms", "1000 / pictures a second"))


LATE = LatencyBudget(place="hybrid", steps=(step("capture", 33.3), step("uplink", 140.0)), limit_ms=100)


def content(language: str = "en", form: str = "full", **changes: Any) -> QuoteContent:
    terms = sample.TERMS.model_copy(update={"language": language})
    made = sample.draft(terms=terms, costs=costs(), comparison=COMPARED, latency=(LATE,), **changes)
    technical = made.technical.model_copy(update={"fabric": superpod_plan(4)})
    presentation = made.presentation.model_copy(update={"form": form})
    return sample.issued(made.model_copy(update={"technical": technical, "presentation": presentation}))


@pytest.fixture(scope="module")
def printed() -> str:
    return " ".join(words(render(content()).pdf))


SAID = (
    ("every assumption that counts, with its source", ["0.28 EUR/kWh", "20 % of the purchase", "400 h/month"]),
    ("the others by name", ["Not counted:", "Hosting per kW, Hosting per rack"]),
    ("the swings", ["Hours in use 200 h/month 46 881 600 h/month 54 551", "−20 % 42 123 +20 % 59 309", "15 … never"]),
    ("what a unit costs", ["A training run 30.2 EUR"]),
    ("alternatives", ["Alternatives compared", "Total, 36 months 50 714 lowest 219 548", "90 h are more than 48 h"]),
    ("their risks", ["may be stopped at any time", "no edge device holds 57.3 GiB"]),
    ("where they differ", ["Accelerator 4 × Acme"]),
    ("latency", ["173 ms 73.3 ms too long", "Capture 33.3", "All together 173 limit 100 ms"]),
    ("network", ["16 switches of 64 ports", "Unit 1–3", "256 × 400 Gb/s each", "1 : 1, no bottleneck"]),
)


@pytest.mark.parametrize(("what", "texts"), SAID, ids=[what for what, _ in SAID])
def test_the_quote_says(what: str, texts: Sequence[str], printed: str) -> None:
    plain = printed.replace("\u00a0", " ")
    assert [text for text in texts if text not in plain] == []


def test_what_is_printed_is_in_its_data_and_the_other_builds_are_not() -> None:
    pdf = render(content()).pdf
    assert read_pdf(pdf).status == "intact"
    data = json.loads(PdfReader(io.BytesIO(pdf)).attachments["rigwright-quote.json"][0])
    assert [one["name"] for one in data["assumed"]][:2] == ["hours_per_month", "years"]
    assert data["cost"]["sensitivity"][0]["tco_low"] == "42123"
    assert data["comparison"]["options"][2]["missed"] == ["90 h are more than 48 h"]
    assert data["technical"]["latency"][0]["limit_ms"] == 100
    assert data["technical"]["fabric"]["spine"] == 16
    assert all(option["build"] is None for option in data["comparison"]["options"])


def test_the_short_form_stays_two_pages() -> None:
    assert render(content(form="short")).pages == 2


def test_a_plain_quote_has_no_section_more() -> None:
    pages = words(render(sample.issued()).pdf)
    assert len(pages) == 10
    assert not any("Alternatives compared" in page or "Latency, step by step" in page for page in pages)


def test_german_says_it_in_german() -> None:
    text = " ".join(words(render(content("de")).pdf)).replace("\u00a0", " ")
    for german in (
        "Alternativen im Vergleich",
        "Wovon die Summe am stärksten abhängt",
        "0,28 EUR/kWh",
        "73,3 ms zu lang",
    ):
        assert german in text
    for english in ("as assumed", "Hours in use", "Buying pays", "switches of", "too long", "months in use"):
        assert english not in text


def test_a_machine_without_a_total_says_why_it_has_none() -> None:
    open_one = Alternative(key="onprem", title="On site: the machine", reason="Not known: the power of a part.")
    known = costs()
    told = known.model_copy(update={"alternatives": (*known.alternatives, open_one), "on_request": 2})
    made = sample.draft(terms=sample.TERMS, costs=told)
    text = " ".join(words(render(sample.issued(made)).pdf))
    assert "No total can be told" in text and "Not known: the power of a part." in text
    assert "Without the 2 positions on request." in text


def test_what_costing_says_has_its_german() -> None:
    rows = shown(TARIFF, Site())
    said = {text for row in rows for text in (row.label, row.source, row.unit.removeprefix("%").strip())}
    said |= {bar.label for bar in BARS} | {bar.ends(TARIFF)[2] for bar in BARS}
    said |= {ASSUMED, TOLD.strip(), UNPLACED, BY_SITE}
    same = {"", "MONEY/kWh", "MONEY/h", "W/W"}
    assert sorted(said - same - set(IN_GERMAN)) == []
    assert {f"step.{key}" for key in LABELS} <= set(KEYED)


ALIKE = {
    "Spine", "Leaf", "Switch", "Gb/s", "{n} leaf", "{n} rails", "1 rail", "{n} ports", "1 port", "Position", "Overhead",
}  # fmt: skip
"""The same in both languages, or but for a capital; so is what consists of places only."""


@pytest.mark.parametrize("kind", every_words(), ids=lambda kind: kind.__name__)
def test_drawings_speak_the_language_of_the_quote(kind: type) -> None:
    theme = Theme()

    def make(language: str) -> Any:
        c = context(content(language), "issued", {}, 1, Printer(theme.styles), theme)
        return rack_words(c) if kind is RackWords else drawn_words(c, kind)

    english, german = make("en"), make("de")
    own = {name: value for name, value in vars(kind()).items() if callable(value)}
    assert replace(english, **own) == kind()
    assert sorted(texts_of(kind) - set(IN_GERMAN) - set(KEYED)) == []
    same = texts_of(kind) & {text for text in vars(german).values() if isinstance(text, str)}
    assert {text for text in same if re.search("[a-z]{3}", re.sub(r"{.*?}", "", text))} <= ALIKE


def test_what_is_rented_stands_apart_from_what_is_bought() -> None:
    box, server = sample.part("box", "edge_device", "Box"), sample.part("bm", "bare_metal", "Server of the month")
    cloud = sample.part("x4", "cloud_instance", "Instance x4")
    items = [sample.Item(role=part.category, part=part) for part in (cloud, box, server)]
    build = sample.build().model_copy(update={"nodes": tuple(sample.Node(items=(item,)) for item in items)})
    lines = (
        cost_line(cloud, "16.5", "0", "hour"),
        cost_line(box, "260", "260", "piece"),
        cost_line(server, "890", "50", "month"),
    )
    rent = ("rent_per_month", sample.quantity(7490.0, "EUR/month"))
    found = costs().model_copy(
        update={"lines": lines, "capex": Decimal(310), "derivation": (rent,), "price": Decimal(269950)}
    )
    made = sample.draft(build=build, costs=found, placements=(), terms=Terms(services=()))
    assert [(line.group, line.rent_per) for line in made.lines] == [
        ("Compute", None),
        ("Rented, billed by the provider", "hour"),
        ("Rented, billed by the provider", "month"),
    ]
    assert made.totals.net_total == Decimal(310), "the box and the setup fee, no rent"
    page = words(render(made).pdf)[1].replace("\u00a0", " ")
    assert "Rent: billed by the provider, not part of the total" in page
    assert "16.50 EUR an hour" in page and "890.00 EUR a month" in page
    assert "About € 7 490.00 a month at 400 hours a month, estimated." in page
    assert f"Hardware and rent of {found.months} months: € 269 950.00." in page


def test_where_nothing_is_sold_the_first_page_tells_what_renting_costs() -> None:
    part = sample.part("x4", "cloud_instance", "Instance x4")
    build = sample.build().model_copy(
        update={"nodes": (sample.Node(items=(sample.Item(role=part.category, part=part),)),)}
    )
    changes = {"lines": (cost_line(part, "16.5", "0", "hour"),), "capex": Decimal(0), "price": Decimal(269640)}
    made = sample.draft(build=build, costs=costs().model_copy(update=changes), placements=(), terms=Terms(services=()))
    page = words(render(made).pdf)[0].replace("\u00a0", " ")
    assert f"Rent of {made.cost.months} months" in page and "€ 269 640.00" in page
    assert "€ 0.00" not in page


def cost_line(part: Any, price: str, amount: str, per: Any) -> CostLine:
    unit, paid = Decimal(price), Decimal(amount)
    return CostLine(role=part.category, part=part.id, title=part.title, qty=1, unit_price=unit, amount=paid, per=per)


def rented_plan() -> RentalPlan:
    hours = sample.quantity(20.1, "h", "work x (1 + overhead)")
    line = RentedLine(
        part="x4",
        title="Instance x4",
        provider="Example Cloud",
        region="north",
        machines=2,
        per="hour",
        price=Decimal(4),
        price_as_of="2026-02-01",
        price_stale=True,
    )
    spot = SpotPlan(
        instances=2,
        restart=sample.quantity(10, "min", "told"),
        overhead=sample.quantity(0.062, "share", "Daly"),
        interval_min=22,
    )
    return RentalPlan(
        currency="EUR",
        lines=(line,),
        machines=2,
        accelerators=8,
        wall_h=hours,
        run=sample.quantity(81.9, "EUR", "machines + storage"),
        run_shares=(("Machines", Decimal("80.60")), ("Storage", Decimal("1.30"))),
        terms=(TermOffer(terms="spot", month=Decimal(192), asked=True), TermOffer(terms="on_demand", run=Decimal(160))),
        spot=spot,
        quotas=(QuotaNeed(provider="Example Cloud", family="P", unit="vCPU", need=384, new_account=0),),
        warnings=("Example Cloud must grant 384 vCPU of family P; a new account has 0.",),
        missing=("in which steps Example Cloud bills",),
    )


def test_the_plan_of_a_rental_says_what_to_settle_before_one_books() -> None:
    made = content()
    cost = costs().model_copy(update={"rental": rented_plan()})
    text = " ".join(words(render(sample.issued(made.model_copy(update={"cost": cost}))).pdf))
    said = (
        "1 Feb 2026 (old, look it up anew)",
        "20.1 h, 0.84 days",
        "81.90 EUR (Machines 80.60, Storage 1.30)",
        "6.2 % more hours by interruptions, saved every 22 min",
        "Spot – – 192.00 as asked",
        "Example Cloud, P 384 vCPU 0 in a new account",
        "Ask before you book Example Cloud must grant 384 vCPU",
        "Not known in which steps Example Cloud bills",
    )
    plain = text.replace("\u00a0", " ")
    assert [one for one in said if one not in plain] == []


def test_places_tell_their_line_and_their_updates() -> None:
    made = content()
    uplink = UplinkPlan(
        place="hybrid",
        places=12,
        streams=4,
        kept_share=0.2,
        stream=None,
        load=sample.quantity(12.8, "Mbit/s"),
        uplink_mbps=10,
        volume=sample.quantity(4200, "GB/month"),
        answers=None,
        helps=("10 pictures a second",),
    )
    updates = UpdatePlan(
        places=12,
        devices_of_place=1,
        line_mbps=10,
        night_hours=8,
        model=sample.quantity(3, "GB"),
        system=None,
        hours=sample.quantity(0.83, "h"),
        night=sample.quantity(0.1, "of a night"),
        volume=None,
    )
    fleet = Fleet(places=12, devices=12, spares=1, spares_wanted=2, streams_of_place=4)
    technical = made.technical.model_copy(update={"uplink": uplink, "updates": updates, "fleet": fleet})
    text = " ".join(words(render(sample.issued(made.model_copy(update={"technical": technical}))).pdf))
    said = (
        "Devices at work 12 up to 4 streams on a device",
        "Spare devices 1 2 wanted",
        "Sent from a place 12.8 Mbit/s",
        "carries 10 Mbit/s",
        "Share that filtering leaves 20 %",
        "What would help 10 pictures a second",
        "Longest update of a place 49.8 min",
        "a night has 8 h",
    )
    assert [one for one in said if one not in text.replace("\u00a0", " ")] == []
