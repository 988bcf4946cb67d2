"""Alternatives side by side: figures of the same work, what is missed, risks in words, and bad input that says so."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from math import ceil
from typing import Any

import pytest
import yaml

from app.bootstrap import RESOURCES
from app.domain.build import Build, BuildDocument, Item, Node
from app.domain.comparison import ComparedOption, Comparison
from app.domain.errors import UserError
from app.domain.money import ExchangeRates
from app.domain.parts import CATEGORIES
from app.domain.validation import parse
from app.services.builds import resolve
from app.services.check import check_build, demand_of
from app.services.compare import CompareService, Entry, comparison_document, kind_entry
from app.services.compare_kinds import KindResult
from app.services.price import PriceService
from app.services.size import SizeService
from app.sizing import load_presets
from db.seed_files import read_parts
from tests.fakes import FakeCatalog

TODAY = date(2026, 11, 21)
LORA, CLOUD, CAMERAS = "lora-8b-workstation", "finetune-cloud", "cameras-edge"
HYBRID = "speech-hybrid"
RATES = {"USD": Decimal(1), "EUR": Decimal("1.10")}
"""Dollars each."""


class Shelf(FakeCatalog):
    """Keeps the parts of a category, which the fake would read anew for every build."""

    def __init__(self) -> None:
        seed = RESOURCES.parent / "db" / "seed"
        self._parts = {part.id: part for name in CATEGORIES for part in read_parts(seed / f"{name}.csv", name)}
        super().__init__()

    def get(self, part_id: str) -> Any:
        return self._parts.get(part_id)

    def parts(self, category: str | None = None, *, archived: bool = False) -> Any:
        return tuple(part for part in self._parts.values() if category in (None, part.category))


def rates_into(currency: str, given: Mapping[str, Decimal]) -> ExchangeRates:
    known = {code: worth / RATES[currency] for code, worth in RATES.items()} if currency in RATES else {}
    return ExchangeRates(currency, known | dict(given))


@pytest.fixture(scope="module")
def shelf() -> Shelf:
    return Shelf()


@pytest.fixture(scope="module")
def size(shelf: Shelf) -> SizeService:
    return SizeService(shelf, load_presets(RESOURCES / "models"))


@pytest.fixture(scope="module")
def price(shelf: Shelf, size: SizeService) -> PriceService:
    return PriceService(shelf, size.presets, rates_into, lambda: TODAY)


@pytest.fixture(scope="module")
def service(price: PriceService, size: SizeService) -> CompareService:
    return CompareService(price, size)


@pytest.fixture(scope="module")
def example(shelf: Shelf) -> Any:
    """A shipped build, with fields of its document changed."""

    def read(of: str, **changes: Any) -> Build:
        data = yaml.safe_load((RESOURCES / "examples" / of / "build.yaml").read_text(encoding="utf-8"))
        for path, value in changes.items():
            place = data
            *outer, last = path.split("__")
            for step in outer:
                place = place.setdefault(step, {})
            place[last] = value
            if value is None:
                del place[last]
        return resolve(parse(BuildDocument, data, of), shelf)

    return read


def rented_for(build: Build, example: Any) -> Build:
    """The shipped instance with eight cards doing the work of another build."""
    cloud = example(CLOUD)
    site = build.site.model_copy(update={"where": "cloud"})
    return cloud.model_copy(update={"workload": build.workload, "site": site})


def only(found: Comparison) -> ComparedOption:
    assert len(found.options) == 1
    return found.options[0]


def test_options_are_priced_for_the_work_of_the_first(
    service: CompareService, price: PriceService, example: Any
) -> None:
    own = example(LORA, site__years=5)
    rented = rented_for(own, example)
    found = service.builds([own, rented])
    first, second = found.options
    assert (first.kind, second.kind, found.months) == ("workstation", "cloud", 60)
    assert first.time_h is not None
    assert second.time_h is not None
    work = second.time_h / first.time_h
    lines = price.costs(rented, alternatives=False).lines
    per_hour = sum(float(line.unit_price or 0) * line.qty for line in lines)
    assert float(second.monthly or 0) == pytest.approx(per_hour * own.site.hours_per_month * work, abs=0.01)
    assert second.tco == (second.monthly or 0) * 60
    assert (first.price, second.price) == (price.costs(own, alternatives=False).capex, 0)
    saved = float((second.monthly or 0) - (first.monthly or 0))
    assert first.break_even_month == ceil(float(first.price or 0) / saved)
    assert any(f"{work:.2f} hours there" in note for note in found.notes)


def test_what_differs_is_marked(service: CompareService, example: Any) -> None:
    own = example(LORA)
    found = service.builds([own, own.model_copy(update={"name": "The same"}), example(CAMERAS)])
    assert {row.name for row in found.rows} >= {"machines", "cpu", "accelerator"}
    assert not next(row for row in found.rows if row.name == "machines").differs
    assert next(row for row in found.differences if row.name == "cpu").values[2] is None
    document = comparison_document(found)
    assert [row["differs"] for row in document["rows"]].count(True) == len(found.differences)
    assert parse(BuildDocument, document["options"][0]["build"], "build").nodes


RISKS = [
    (LORA, {}, "One machine does all the work"),
    (LORA, {"workload__training__deadline_hours": 24}, "deadline of 24 h may be missed"),
    (CLOUD, {}, "not reserved"),
    (CLOUD, {"site__cloud__spot": True}, "taken back at any time"),
    (CLOUD, {"site__cloud__commitment": "3y"}, "committed for 3 years"),
    ("serve-bare-metal", {}, "due in months without work"),
    ("pretrain-7b-cluster", {}, "machines together"),
    ("vision-desktop", {}, "out of date"),
]


@pytest.mark.parametrize(("name", "changes", "words"), RISKS, ids=[words for _, _, words in RISKS])
def test_risks_are_told_in_words(
    service: CompareService, example: Any, name: str, changes: dict[str, Any], words: str
) -> None:
    assert words in " ".join(only(service.builds([example(name, **changes)])).risks)


def test_what_all_machines_hang_on_is_a_risk(service: CompareService, shelf: Shelf, example: Any) -> None:
    cluster = example("pretrain-7b-cluster")
    machines = next(node for node in cluster.nodes if node.count("accelerator"))
    switch = Node(items=(Item(role="switch", part=shelf.parts("switch")[0]),), purpose="shared")
    head = machines.model_copy(update={"qty": 1, "purpose": "head"})
    bare = cluster.model_copy(update={"nodes": (machines.model_copy(update={"qty": 2, "purpose": "compute"}),)})
    whole = bare.model_copy(update={"nodes": (*bare.nodes, switch, head)})
    alone, hanging = service.builds([bare, whole]).options
    for words in ("One switch joins all machines", "One head machine"):
        assert words in " ".join(hanging.risks)
        assert words not in " ".join(alone.risks)
    assert "all 2 machines together" in " ".join(hanging.risks)
    assert hanging.kind == "cluster"


def test_tight_memory_is_a_risk(service: CompareService, size: SizeService, example: Any) -> None:
    build = example(LORA)
    demand = demand_of(build, size)
    assert demand is not None
    assert demand.training is not None
    full = demand.training.model_copy(update={"usable_gib": demand.training.need_gib / 0.95})
    tight = demand.model_copy(update={"training": full})
    entry = Entry("Tight", build, report=check_build(build, size), demand=tight)
    assert "Memory is tight in training: 95%" in " ".join(only(service.compare([entry])).risks)


def test_a_missed_deadline_is_named(service: CompareService, example: Any) -> None:
    option = only(service.builds([example(LORA, workload__training__deadline_hours=1)]))
    assert option.meets is False
    assert "the deadline is 1 hours" in " ".join(option.missed)


def test_an_answer_that_comes_too_late_over_the_line_is_a_target_missed(service: CompareService, example: Any) -> None:
    soon, late = service.builds([example(HYBRID), example(HYBRID, site__edge__uplink_rtt_ms=3000)]).options
    assert (soon.meets, late.meets) == (True, False)
    assert "An answer takes" in late.missed[0]
    assert late.latency is not None and late.latency.fits is False


def test_a_budget_below_the_price_is_named(service: CompareService, example: Any) -> None:
    option = only(service.builds([example(LORA, site__budget=100)]))
    assert option.meets is False
    assert "the budget is 100.00" in option.missed[-1]


def test_without_a_price_there_is_no_total(service: CompareService, example: Any) -> None:
    build = example(LORA)
    node = build.nodes[0]
    silent = tuple(item.model_copy(update={"part": item.part.model_copy(update={"price": None})}) if item.role == "psu"
                   else item for item in node.items)  # fmt: skip
    bare = build.model_copy(update={"nodes": (node.model_copy(update={"items": silent}),)})
    option = only(service.builds([bare]))
    assert (option.price, option.tco, option.break_even_month) == (None, None, None)
    assert "Price on request for 1 part" in option.reason
    assert "1 part without a price" in " ".join(option.risks)


def test_without_a_workload_nobody_knows_whether_it_does(service: CompareService, example: Any) -> None:
    found = service.builds([example(LORA, workload=None)])
    assert (only(found).meets, only(found).time_h, only(found).throughput) == (None, None, None)
    assert "No workload is named" in found.notes[0]


def test_a_build_without_a_workload_takes_the_only_one(service: CompareService, example: Any) -> None:
    found = service.builds([example(LORA), example(LORA, workload=None, name="Bare")])
    assert found.options[1].time_h == found.options[0].time_h
    assert "Bare" in found.notes[0]


def test_different_work_is_not_weighed(service: CompareService, example: Any) -> None:
    found = service.builds([example(LORA), example(CLOUD)])
    assert "different workloads" in found.notes[0]
    assert {option.break_even_month for option in found.options} == {None}
    assert not any("hours there" in note for note in found.notes)


def test_zero_hours_cost_only_the_purchase(service: CompareService, example: Any) -> None:
    own = example(LORA, site__hours_per_month=0)
    first, second = service.builds([own, rented_for(own, example)]).options
    assert (first.tco, first.monthly) == (first.price, 0)
    assert (second.tco, first.break_even_month) == (None, None)
    assert "the hours of use, which are zero" in second.reason


def test_a_slower_machine_is_busy_all_month_and_no_more(service: CompareService, example: Any) -> None:
    own = example(LORA, site__hours_per_month=700)
    found = service.builds([rented_for(own, example), own])
    fast, slow = found.options
    assert slow.time_h is not None
    assert fast.time_h is not None
    share = 730 / 700 / (slow.time_h / fast.time_h)
    assert any(f"it does {share:.0%} of the work" in note for note in found.notes)
    (busy,) = service.builds([own], {"hours_per_month": 730}).options
    assert (slow.tco, slow.meets, slow.break_even_month) == (busy.tco, False, None)
    (lacks,) = slow.missed
    assert lacks.startswith(f"Does {share:.0%} of the work") and lacks.endswith(f"take {ceil(1 / share)} of them.")
    assert (busy.meets, busy.missed) == (True, ())  # on its own it does what it is asked for


@pytest.mark.parametrize(("role", "told"), [("pdu", True), ("psu", False)])
def test_only_what_machines_share_may_be_on_request(
    service: CompareService, example: Any, role: str, told: bool
) -> None:
    build = example(LORA)
    part = next(item.part for _, item in build.of("psu")).model_copy(update={"price": None})
    more = Node(items=(Item(role=role, part=part),), purpose="shared")
    option = only(service.builds([build.model_copy(update={"nodes": (*build.nodes, more)})]))
    assert option.on_request == 1
    assert (option.price is not None, option.tco is not None) == (told, told)
    words = " ".join(option.risks)
    assert ("in neither price nor total" in words, "no total can be told" in words) == (told, not told)


def test_other_currencies_are_converted(service: CompareService, example: Any) -> None:
    euros, dollars = example(LORA), example(LORA, site__currency="USD", site__electricity_price_per_kwh=0)
    free = example(LORA, site__electricity_price_per_kwh=0)
    found = service.builds([euros, dollars, free])
    assert found.currency == "EUR"
    assert float(found.options[1].tco or 0) == pytest.approx(float(found.options[2].tco or 0), rel=1e-4)


def test_a_missing_rate_is_said(service: CompareService, example: Any) -> None:
    found = service.builds([example(LORA), example(LORA, site__currency="CHF")])
    assert "exchange rate" in found.options[1].reason
    assert (found.options[1].price, found.options[1].tco) == (None, None)


@pytest.mark.parametrize("count", [0, 6])
def test_one_to_five_are_compared(service: CompareService, example: Any, count: int) -> None:
    with pytest.raises(UserError, match=f"found {count}"):
        service.builds([example(LORA)] * count)


def test_a_wrong_assumption_is_named(service: CompareService, example: Any) -> None:
    with pytest.raises(UserError, match="Did you mean 'pue'"):
        service.builds([example(LORA)], {"peu": 1.3})


def test_a_rented_server_is_a_kind_of_its_own(service: CompareService, example: Any) -> None:
    option = only(service.builds([example("serve-bare-metal")]))
    assert (option.place, option.kind) == ("cloud", "bare_metal")


def test_a_kind_that_cannot_says_why(service: CompareService, example: Any) -> None:
    entries = [
        kind_entry(KindResult(kind="edge", status="impossible", conflict=("at most 60 W", "24 GB of memory"))),
        kind_entry(KindResult(kind="hybrid", status="untold", reason="No build was found within 30 s.")),
    ]
    edge, hybrid = service.compare(entries).options
    assert (edge.place, edge.meets, edge.reason) == ("edge", False, "at most 60 W; 24 GB of memory")
    assert (hybrid.kind, hybrid.tco, hybrid.reason) == ("hybrid", None, "No build was found within 30 s.")
    own = Entry("Own", example(LORA))
    assert [option.build is None for option in service.compare([*entries, own]).options] == [True, True, False]


def test_renting_is_possible_where_something_quicker_than_the_cheapest_keeps_up(
    price: PriceService, example: Any
) -> None:
    """The cheapest instance that meets the deadline lacks the hours of a month; a quicker one has them."""
    own = example("pretrain-7b-cluster")
    cloud = next(way for way in price.costs(own).alternatives if way.key == "cloud")
    assert cloud.possible and cloud.total is not None, cloud.reason
