"""The shipped catalog answers every shipped example, and no answer fails a rule."""

from __future__ import annotations

import os
from decimal import Decimal
from pathlib import Path
from threading import Event

import pytest
import yaml

from app.domain.finding import VerdictKind
from app.domain.money import ExchangeRates
from app.domain.parts import CATEGORIES, Part
from app.domain.request import Request, Wishes
from app.domain.validation import parse
from app.rules.engine import check
from app.services.propose import ProposeService, result_document
from app.services.swap import Fit, candidates
from app.sizing import Presets, demand, load_presets
from db.seed_files import read_parts
from tests.fakes import FakeCatalog

ROOT = Path(__file__).parents[2]
DEEP = os.environ.get("HYPOTHESIS_PROFILE") == "explore"
"""Of clusters all proposals as well: they take many seconds."""
EXAMPLES = sorted(p.parent.name for p in (ROOT / "resources" / "examples").glob("*/request.yaml"))


@pytest.fixture(scope="module")
def shipped() -> tuple[Part, ...]:
    return tuple(part for name in CATEGORIES for part in read_parts(ROOT / "db" / "seed" / f"{name}.csv", name))


@pytest.fixture(scope="module")
def presets() -> Presets:
    return load_presets(ROOT / "resources" / "models")


@pytest.fixture(scope="module")
def service(shipped: tuple[Part, ...], presets: Presets) -> ProposeService:
    return ProposeService(FakeCatalog(shipped), presets, rates)


def rates(currency: str, given) -> ExchangeRates:
    euros = {"USD": Decimal("0.92"), "GBP": Decimal("1.16"), "EUR": Decimal(1)}
    return ExchangeRates(currency, {c: value / euros[currency] for c, value in euros.items()} | dict(given))


def example(name: str) -> Request:
    text = (ROOT / "resources" / "examples" / name / "request.yaml").read_text(encoding="utf-8")
    return parse(Request, yaml.safe_load(text), name)


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_example_has_a_proven_answer(service: ProposeService, name: str) -> None:
    wanted = example(name)
    every = DEEP or wanted.site.onprem.kind != "cluster"
    found = service.propose(wanted) if every else service.propose(wanted, top=1)
    assert found.status == "optimal"
    for proposal in found.proposals:
        assert not check(proposal.machine, proposal.demand).errors
        assert proposal.demand.meets
        if wanted.site.budget is not None:
            assert proposal.price <= wanted.site.budget
    verified = [p.verdict is VerdictKind.VERIFIED for p in found.proposals]
    assert verified == sorted(verified, reverse=True), "what could be checked comes first"
    lowest = next(p for p in found.proposals if "Lowest price" in p.title)
    assert lowest.price == min(p.price for p in found.proposals)
    document = result_document(found)
    assert set(document) == {"status", "proposals", "conflict", "conflict_proven", "relaxations"}
    assert set(document["proposals"][0]) == {
        "title", "objective", "value", "bound", "optimal", "price", "build", "verdict", "fabric", "cooling",
        "rental", "on_request", "currency", "price_of",
    }  # fmt: skip


def test_an_edge_device_with_a_drive_is_no_dearer_than_a_bare_one(
    shipped: tuple[Part, ...], presets: Presets, service: ProposeService
) -> None:
    wanted = example("cameras-edge").model_copy(update={"wishes": Wishes()})
    bare = ProposeService(FakeCatalog([p for p in shipped if p.category != "storage"]), presets, rates)
    without = bare.propose(wanted, top=1).proposals[0]
    assert not without.machine.nodes[0].of("storage")
    found = service.propose(wanted, top=1).proposals[0]
    assert found.optimal and found.price <= without.price
    given = found.machine.nodes[0].of("storage")
    assert not given or found.price < without.price, "no drive where none is needed"


def test_a_stop_ends_the_search_on_the_shipped_catalog(service: ProposeService) -> None:
    """How soon is measured by `make bench`."""
    wanted = example("serve-70b-server")
    stop = Event()
    wanted = wanted.model_copy(update={"wishes": wanted.wishes.model_copy(update={"objective": "tco"})})
    steps: list[int] = []

    def progress(step) -> None:
        steps.append(step.done)
        stop.set()

    found = service.propose(wanted, stop=stop, progress=progress)
    assert len(steps) == 1
    assert found.status == "feasible"
    assert not found.proposals[0].optimal


def test_swap_candidates_are_sorted_and_judged(shipped: tuple[Part, ...], presets: Presets, service) -> None:
    wanted = example("lora-8b-workstation")
    build = service.propose(wanted, top=1).proposals[0].machine

    def asked(changed):
        part, count = changed.accelerator()
        return demand(wanted.workload, part, count, presets, site=wanted.site)

    catalog = FakeCatalog(shipped)
    found = candidates(build, "psu", catalog, asked, rates=rates("EUR", {}))
    order = [list(Fit).index(c.fit) for c in found]
    assert order == sorted(order)
    fitting = [c.price for c in found if c.fit is Fit.FITS]
    assert fitting == sorted(fitting)
    present = next(c for c in found if c.present)
    assert (present.price_difference, present.power_difference_w, present.reason) == (0, 0, "")
    assert all(c.reason for c in found if c.fit is not Fit.FITS)
