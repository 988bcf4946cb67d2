"""The best offer of each provider and region, and what is said where a request for rent cannot be answered."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from app.cli import rent_text, text
from app.domain.errors import UserError
from app.domain.money import ExchangeRates
from app.domain.parts import Confidence, Part, Price, Provenance
from app.domain.parts.parsing import parse_spec
from app.domain.request import Request, Wishes
from app.services.propose import ProposeService, proposal_document, result_document
from app.services.rent import offers_document
from app.sizing import Presets
from tests.fakes import FakeCatalog

TODAY = date(2026, 11, 21)
ORIGIN = Provenance(source="made for this test", as_of=TODAY, confidence=Confidence.YOURS)
CARD = {
    "form_factor": "PCIe FHFL", "segment": "server", "compute_capability": "8.9", "vram_gib": 24, "bf16_tflops": 100,
    "bandwidth_gbs": 800, "tdp_w": 250,
}  # fmt: skip
SIZE = {"vcpus": 64, "memory_gib": 256, "local_nvme_gb": 4000}


def part(part_id: str, category: str, price: str | None, as_of: date = TODAY, **facts: Any) -> Part:
    cost = None if price is None else Price(amount=Decimal(price), currency="EUR", as_of=as_of, basis="on_demand")
    return Part(
        id=part_id, category=category, vendor=facts.get("provider", "Example"), name=part_id,
        spec=parse_spec(category, facts), price=cost, provenance=ORIGIN,
    )  # fmt: skip


def instance(part_id: str, provider: str, region: str, price: str | None, cards: int = 1, **more: Any) -> Part:
    inside = [{"role": "accelerator", "part": "card", "qty": cards}]
    facts = {"provider": provider, "instance": part_id, "region": region, "includes": inside, "gpu_count": cards}
    return part(part_id, "cloud_instance", price, **facts, **SIZE, **more)


PARTS = (
    part("card", "accelerator", "1500", **CARD),
    instance("a-dear", "Alpha", "EU", "9"),
    instance("a-cheap", "Alpha", "EU", "3"),
    instance("a-west", "Alpha", "US", "2.5"),
    instance("b-old", "Beta", "EU", "2", as_of=date(2026, 1, 1)),
    instance("c-unpriced", "Gamma", "EU", None),
)


def service() -> ProposeService:
    def rates(currency: str, given: Any) -> ExchangeRates:
        return ExchangeRates(currency, dict(given))

    return ProposeService(FakeCatalog(PARTS), Presets(()), rates, lambda: TODAY)


def request(samples: float = 0.5, **site: Any) -> Request:
    return Request.model_validate(
        {
            "workload": {
                "model": {"custom": {"params_m": 3000, "gflops_per_sample": 6000, "activation_mib_per_sample": 50}},
                "domain": "custom", "phase": "inference", "inference": {"samples_per_s": samples},
            },
            "site": {"where": "cloud", "currency": "EUR", "hours_per_month": 100, **site},
        }
    )  # fmt: skip


def test_each_provider_has_its_cheapest_the_cheapest_first() -> None:
    found = service().offers(request())
    assert [(o.provider, o.proposal and o.proposal.machine.nodes[0].items[0].part.id) for o in found] == [
        ("Beta", "b-old"),
        ("Alpha", "a-west"),
        ("Gamma", None),
    ]
    assert found[0].plan is not None and found[0].plan.month == 200 and found[0].plan.price_stale
    assert "no price" in found[2].reason


def test_each_region_has_its_cheapest() -> None:
    found = service().offers(request(), "region")
    assert [(o.provider, o.region, o.plan.month if o.plan else None) for o in found] == [
        ("Beta", "EU", 200),
        ("Alpha", "US", 250),
        ("Alpha", "EU", 300),
        ("Gamma", "EU", None),
    ]


def test_more_work_takes_more_of_them() -> None:
    best = service().offers(request(samples=3, cloud={"providers": ["alpha"]}))
    assert [offer.provider for offer in best] == ["Alpha"]
    assert best[0].plan is not None and best[0].plan.machines == 4 and best[0].plan.month == 1000


def test_document_and_table_tell_price_day_and_what_is_not_known() -> None:
    found = service().offers(request())
    first = offers_document(found, proposal_document)["offers"][0]
    assert first["rental"]["lines"][0]["price_as_of"] == "2026-01-01" and first["rental"]["price_stale"] is True
    assert first["rental"]["month"] == 200.0 and first["proposal"]["build"]["nodes"]
    told = rent_text.offers(found)
    assert "2026-01-01 (old)" in told and "Gamma: The catalog has no price" in told
    assert "not known: in which steps Beta bills" in told and "ask before you book: The price of" in told


@pytest.mark.parametrize(
    ("site", "words"),
    [
        ({"cloud": {"providers": ["Alfa"]}}, "nothing from 'Alfa'"),
        ({"hours_per_month": 0}, "hours_per_month is 0"),
        ({"where": "onprem"}, "where must be cloud"),
    ],
    ids=["provider that nobody knows", "no hours", "nothing rented"],
)
def test_a_request_that_cannot_be_answered_says_why(site: dict[str, Any], words: str) -> None:
    with pytest.raises(UserError, match=words):
        service().offers(request(**site))


def test_unknown_regions_and_missing_quotas_clash_as_demands() -> None:
    nowhere = service().propose(request(cloud={"regions": ["Moon"]}), top=1, time_limit_s=20)
    assert nowhere.status == "impossible" and nowhere.conflict == ("in the region Moon",)
    assert service().offers(request(cloud={"regions": ["Moon"]})) == ()


def test_a_machine_without_a_price_is_never_told_to_cost_nothing() -> None:
    wished = request().model_copy(update={"wishes": Wishes(keep=("c-unpriced",))})
    asked = service()
    found = asked.propose(wished, top=1, time_limit_s=20)
    document = result_document(found, asked.rental)
    assert found.proposals[0].on_request == document["proposals"][0]["on_request"] == 1
    told = text.proposals(document, rent_text.plan_lines)
    assert "price on request" in told and "not known: the price of Gamma c-unpriced" in told
