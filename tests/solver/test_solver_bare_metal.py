"""Servers rented by the month: proposed by count and place, cards on request among them, hours or not."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from app.costing import costs
from app.domain.build import document_of
from app.domain.costs import Assumptions
from app.domain.money import ExchangeRates
from app.domain.parts import Confidence, Part, Price, Provenance
from app.domain.parts.parsing import parse_spec
from app.domain.request import Request
from app.domain.site import Site
from app.services.compare_kinds import request_for
from app.sizing import Presets
from app.solver import ProposalResult, propose

TODAY = date(2026, 11, 21)
ORIGIN = Provenance(source="made for this test", as_of=TODAY, confidence=Confidence.YOURS)
EUR = ExchangeRates("EUR", {"USD": Decimal("0.9")})
CARD: dict[str, Any] = {
    "form_factor": "PCIe FHFL", "segment": "workstation", "compute_capability": "8.9", "vram_gib": 24,
    "bf16_tflops": 100, "bandwidth_gbs": 800, "tdp_w": 250,
}  # fmt: skip
SERVER: dict[str, Any] = {
    "provider": "Example Hosting", "region": "EX1", "cpu_cores": 32, "memory_gib": 128, "storage_gb": 4000,
    "network_gbps": 1, "traffic_unmetered": True, "setup_fee": 100, "contract_months": 1,
}  # fmt: skip


def part(part_id: str, category: str, price: str | None = None, currency: str = "EUR", **facts: Any) -> Part:
    cost = None if price is None else Price(amount=Decimal(price), currency=currency, as_of=TODAY, basis="monthly")
    return Part(
        id=part_id, category=category, vendor="Example", name=part_id, spec=parse_spec(category, facts), price=cost,
        provenance=ORIGIN,
    )  # fmt: skip


CARDS = (part("card", "accelerator", "1500", **CARD),)
WITH = part("with-card", "bare_metal", "600", includes=[{"role": "accelerator", "part": "card"}], gpu_count=1, **SERVER)
OPTIONS = [{"part": "card", "most": 2, "price_per_month": 200}]
BARE = part("bare", "bare_metal", "300", "USD", gpu_options=OPTIONS, gpu_count=0, **SERVER)
UNNAMED = part("unnamed", "bare_metal", "10", gpu_count=1, **SERVER)
UNPRICED = part("unpriced", "bare_metal", None, includes=[{"role": "accelerator", "part": "card"}], **SERVER)


def ask(*servers: Part, cloud: dict[str, Any] | None = None, samples: float = 0.5) -> ProposalResult:
    request = Request.model_validate(
        {
            "workload": {
                "model": {"custom": {"params_m": 3000, "gflops_per_sample": 6000, "activation_mib_per_sample": 50}},
                "domain": "custom", "phase": "inference", "inference": {"samples_per_s": samples},
            },
            "site": {
                "where": "cloud", "currency": "EUR", "years": 1, "hours_per_month": 10,
                "cloud": {"kind": "bare_metal", **(cloud or {})},
            },
            "wishes": {"gpu_vendor": "Example"},
        }
    )  # fmt: skip
    return propose(request, (*CARDS, *servers), Presets(()), EUR, top=1, time_limit_s=20, reasons=False)


def test_the_price_is_the_rent_of_all_months_and_the_setup_whatever_the_hours() -> None:
    found = ask(WITH).proposals[0]
    assert found.price == 600 * 12 + 100
    assert found.machine.nodes[0].kind == "bare_metal" and found.machine.rented
    assert found.wall_w is None, "it draws nothing here"
    assert found.verdict.value == "verified"


def test_cards_on_request_are_rented_with_the_server() -> None:
    found = ask(BARE).proposals[0]
    assert [(i.role, i.part.id, i.included) for _, i in found.machine.items()] == [
        ("bare_metal", "bare", False),
        ("accelerator", "card", False),
    ]
    assert found.price == Decimal("0.9") * (300 + 200) * 12 + 90  # in US dollars as listed, with the setup fee
    told = costs(found.machine, EUR, Assumptions.of(found.machine.site), TODAY)
    assert [(line.per, line.unit_price, line.amount) for line in told.lines] == [("month", 270, 90), ("month", 180, 0)]
    assert (told.capex, told.opex_per_month, told.tco) == (90, 450, 90 + 12 * 450)
    assert [p.role for p in document_of(found.machine).nodes[0].parts] == ["bare_metal", "accelerator"]


def test_more_work_takes_more_servers_or_more_cards_in_each() -> None:
    many = ask(WITH, samples=3).proposals[0]
    assert many.machine.nodes[0].qty == 4 and many.price == 4 * (600 * 12 + 100)
    both = ask(WITH, BARE, samples=3).proposals[0].machine.nodes[0]
    assert (both.qty, both.count("accelerator")) == (2, 2), "two servers with both cards beat four with one"


def test_neither_unnamed_cards_nor_missing_prices_are_taken_for_free() -> None:
    assert ask(UNNAMED, UNPRICED).status == "impossible"
    assert ask(UNNAMED, UNPRICED, WITH).proposals[0].machine.nodes[0].items[0].part.id == "with-card"


def test_place_and_kind_are_kept_to() -> None:
    assert ask(WITH, cloud={"providers": ["example hosting"]}).proposals
    assert not ask(WITH, cloud={"regions": ["EX2"]}).proposals
    assert not ask(WITH, cloud={"kind": "instance"}).proposals
    assert ask(WITH, cloud={"kind": "any"}).proposals


@pytest.mark.parametrize(("kind", "asked"), [("cloud", "instance"), ("bare_metal", "bare_metal")])
def test_the_kinds_ask_for_one_kind_of_rent_each(kind: Any, asked: str) -> None:
    request = Request.model_validate({"workload": {"model": {"preset": "any"}, "phase": "inference"}})
    site = request_for(request, kind).site
    assert (site.where, site.cloud.kind) == ("cloud", asked)
    assert site.as_told() != Site(), "somebody asked for it"


def test_traffic_included_is_not_charged_and_the_rest_is() -> None:
    facts = {**SERVER, "traffic_unmetered": None, "traffic_tb": 20, "egress_per_gb": 0.002}
    server = part(
        "metered", "bare_metal", "600", includes=[{"role": "accelerator", "part": "card"}], gpu_count=1, **facts
    )
    for tb, charged in ((20, 0), (25, 10)):
        machine = ask(server, cloud={"egress_tb_per_month": tb}).proposals[0].machine
        told = costs(machine, EUR, Assumptions.of(machine.site), TODAY)
        assert told.opex_per_month == 600 + charged
