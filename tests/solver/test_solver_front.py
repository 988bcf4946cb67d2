"""The front of price against speed, and one request asked of every kind of machine."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from threading import Event

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from test_solver_objectives import hours, meets, small_catalog
from tiny_catalog import TableSizer, every_build, request, solver

from app.domain.errors import UserError
from app.domain.money import ExchangeRates
from app.domain.parts import CATEGORIES
from app.domain.request import KINDS, Request
from app.domain.streams import HYBRID_FOR
from app.domain.validation import parse
from app.rules.engine import check
from app.services.compare_kinds import compare_kinds, comparison_document, request_for
from app.services.price import PriceService
from app.services.propose import ProposeService, front_document
from app.sizing import load_presets
from app.solver import ProposalResult
from app.viewmodels.draft import Draft
from app.viewmodels.priced import what_is_priced
from app.viewmodels.results import Results
from app.viewmodels.summary import summary_of
from db.seed_files import read_parts
from tests.fakes import FakeCatalog

ROOT = Path(__file__).parents[2]


@settings(max_examples=12, deadline=None, derandomize=True)
@given(seed=st.integers(0, 10_000), points=st.integers(2, 6))
def test_no_build_is_both_cheaper_and_as_quick_as_a_point(seed: int, points: int) -> None:
    sizer, parts, wanted = TableSizer(), small_catalog(seed), request()
    front = solver(parts, sizer).front(wanted, points=points)
    passing = [
        (float(price), hours(demand))
        for price, build, demand in every_build(parts, wanted, sizer)
        if meets(build, sizer) and not check(build, demand).errors
    ]
    if not passing:
        assert front is None
        return
    assert front is not None and front.figure == "time_to_finish_h" and front.proven
    told = [(float(point.proposal.price), point.speed) for point in front.points]
    assert len(told) <= points
    assert told[0][0] == pytest.approx(min(price for price, _ in passing))
    for price, speed in told:
        assert price <= min(p for p, h in passing if h <= speed * (1 + 1e-9)) * (1 + 1e-9)
    assert all(dear > cheap and quick < slow for (cheap, slow), (dear, quick) in pairwise(told))


def test_a_front_needs_a_figure_of_speed() -> None:
    class Silent(TableSizer):
        def demand(self, *given):
            found = super().demand(*given)
            return found.model_copy(update={"training": None, "inference": None})

        def requirement(self, *given):
            found = super().requirement(*given)
            bare = tuple(o.model_copy(update={"training": None, "inference": None}) for o in found.options)
            return found.model_copy(update={"options": bare})

    with pytest.raises(UserError, match="how fast the workload runs"):
        solver(small_catalog(3), Silent()).front(request())


RATES = {"USD": Decimal(1), "EUR": Decimal("1.09"), "GBP": Decimal("1.27")}


def rates_into(currency: str, given: Mapping[str, Decimal]) -> ExchangeRates:
    return ExchangeRates(currency, {c: value / RATES[currency] for c, value in RATES.items()} | dict(given))


@pytest.fixture(scope="module")
def catalog() -> FakeCatalog:
    return FakeCatalog([part for name in CATEGORIES for part in read_parts(ROOT / "db" / "seed" / f"{name}.csv", name)])


@pytest.fixture(scope="module")
def service(catalog: FakeCatalog) -> ProposeService:
    return ProposeService(catalog, load_presets(ROOT / "resources" / "models"), rates_into)


def example(name: str) -> Request:
    text = (ROOT / "resources" / "examples" / name / "request.yaml").read_text(encoding="utf-8")
    return parse(Request, yaml.safe_load(text), name)


def test_every_kind_answers_as_if_it_had_been_asked_alone(service: ProposeService) -> None:
    wanted, heard = example("lora-8b-workstation"), []
    results = service.compare(wanted, told=heard.append)
    assert [result.kind for result in results] == list(KINDS) and heard == list(results)
    by_kind = {result.kind: result for result in results}
    for kind in ("workstation", "cloud"):
        alone = service.propose(request_for(wanted, kind), top=1).proposals[0]
        together = by_kind[kind].proposal
        assert (together.price, together.build) == (alone.price, alone.build)
        assert by_kind[kind].total is not None
    assert by_kind["workstation"].work == 1 and by_kind["workstation"].total >= by_kind["workstation"].proposal.price
    rented = by_kind["cloud"]  # its hours are those that the work of the workstation's takes there
    times = [by_kind[kind].proposal.demand.training.time_to_finish_h.value for kind in ("workstation", "cloud")]
    assert rented.work == pytest.approx(times[1] / times[0])
    assert float(rented.total) == pytest.approx(float(rented.proposal.price) * rented.work, abs=0.36)
    assert (by_kind["hybrid"].status, by_kind["hybrid"].reason) == ("impossible", HYBRID_FOR)  # nothing to collect
    document = comparison_document(results)
    assert {one["kind"] for one in document["kinds"] if one["status"] != "possible"} <= {"bare_metal", "hybrid"}
    if by_kind["bare_metal"].proposal is None:  # a rent by the month counts all hours, which the budget may not hold
        assert "budget" in " ".join(by_kind["bare_metal"].conflict)


def test_costs_and_comparison_agree_whether_an_edge_device_can_train(
    service: ProposeService, catalog: FakeCatalog
) -> None:
    wanted = example("lora-8b-workstation")
    found = service.compare(wanted, ("workstation", "edge"))
    machine, edge = (result.proposal.machine for result in found)
    prices = PriceService(catalog, load_presets(ROOT / "resources" / "models"), rates_into)
    costs = prices.costs(machine)
    told = next(alternative for alternative in costs.alternatives if alternative.key == "edge")
    assert told.possible and told.total == found[1].total
    assert told.title.endswith(edge.name)


HEADLINES = {
    "cameras-edge": "hardware", "finetune-cloud": "rent", "serve-bare-metal": "rent_and_setup",
    "speech-hybrid": "hardware_and_rent", "stations-hybrid": "hardware_and_rent",
}  # fmt: skip


@pytest.mark.parametrize("name", HEADLINES)
def test_a_proposal_and_its_costs_tell_one_price(service: ProposeService, catalog: FakeCatalog, name: str) -> None:
    proposal = service.propose(example(name), top=1).proposals[0]
    prices = PriceService(catalog, load_presets(ROOT / "resources" / "models"), rates_into)
    costs = prices.costs(proposal.machine, alternatives=False)
    assert costs.price == proposal.price
    assert what_is_priced(proposal.machine) == HEADLINES[name]
    told = dict(costs.derivation).get("price")
    assert (told is not None) == bool(proposal.machine.rentals)
    assert told is None or Decimal(str(told.value)) == costs.price
    shown = summary_of(Draft(), Results(build=proposal.machine, costs=costs, gross=Decimal(1)), None)
    assert shown.shown == (costs.price if told else Decimal(1)), "what is hired is on no quote"


@pytest.mark.parametrize(("name", "asked"), [("lora-8b-workstation", False), ("cameras-edge", True)])
def test_a_hybrid_is_asked_for_only_where_sensors_send_something(name: str, asked: bool) -> None:
    heard: list[str] = []

    def ask(request: Request) -> ProposalResult:
        heard.append(request.site.where)
        raise UserError("asked")

    (found,) = compare_kinds(example(name), ["hybrid"], ask, ExchangeRates("USD", {}))
    assert heard == (["hybrid"] if asked else [])
    assert (found.status, found.reason) == (("untold", "asked") if asked else ("impossible", HYBRID_FOR))


def test_a_kind_that_cannot_says_which_demands_clash_there(service: ProposeService) -> None:
    wanted = example("lora-8b-workstation")
    poor = wanted.model_copy(update={"site": wanted.site.model_copy(update={"budget": Decimal(2600)})})
    results = {r.kind: r for r in service.compare(poor, ("server", "workstation"))}
    assert list(results) == ["workstation", "server"]
    assert results["workstation"].status == "possible"
    assert results["server"].status == "impossible" and "2,600" in " ".join(results["server"].conflict)


def test_a_stopped_comparison_leaves_the_rest_untold(service: ProposeService) -> None:
    stop = Event()
    results = service.compare(
        example("lora-8b-workstation"), ("workstation", "cloud"), told=lambda _: stop.set(), stop=stop
    )
    assert [result.status for result in results] == ["possible", "untold"]
    assert "stopped" in results[1].reason


def test_a_front_on_the_shipped_catalog_is_read_as_json(service: ProposeService) -> None:
    front = service.front(example("lora-8b-workstation"), points=3)
    document = front_document(front)
    assert document["figure"] == "time_to_finish_h" and len(document["points"]) == 3
    prices = [point["price"] for point in document["points"]]
    assert prices == sorted(prices) and document["status"] == "optimal"
    assert front_document(None) == {"status": "impossible", "figure": None, "points": []}
