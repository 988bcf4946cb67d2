"""Cost comparisons that others have published come out within their rounding (published.toml names them)."""

from __future__ import annotations

import tomllib
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from app.costing.basis import Basis
from app.costing.financing import instalment, interest_by
from app.costing.ownership import Bill, bill, crossing
from app.costing.per_unit import per_unit
from app.domain.costs import Assumptions
from app.domain.quantity import Quantity
from app.domain.requirement import Demand, Prediction
from app.domain.workload import Workload

EXAMPLES = tomllib.loads((Path(__file__).parent / "published.toml").read_text())["example"]


def decimals(values: dict[str, Any]) -> dict[str, Any]:
    """As they stand in the file: 0.1 is a tenth."""
    return {name: Decimal(str(v)) if isinstance(v, float) else v for name, v in values.items()}


def facts(purchase: Decimal = Decimal(0), watts: float = 0, racks: int = 1, rent: Decimal | None = None) -> Basis:
    return Basis(
        currency="USD", lines=(), purchase=purchase, on_request=0, owned=rent is None, rented=rent is not None,
        room_w=watts, field_w=0, racks=racks, rent_per_hour=rent or Decimal(0), egress_tb=0, egress_per_gb=None,
    )  # fmt: skip


def figures(example: dict[str, Any]) -> dict[str, float | int | None]:
    """Our figures for an example, by the names that ``expect`` uses."""
    assumed = Assumptions.model_validate(decimals(example["assume"]))
    found: dict[str, float | int | None] = {}
    if "own" in example:
        own = bill(facts(**(example["own"] | {"purchase": Decimal(example["own"]["purchase"])})), assumed)
        found |= {"tco": number(own.total), "monthly": number(own.running.total), "interest": number(own.interest)}
        if assumed.financing_months:
            found["instalment"] = float(instalment(own.upfront, assumed.financing_percent, assumed.financing_months))
    if "rent_per_hour" in example:
        rented = bill(facts(rent=Decimal(str(example["rent_per_hour"]))), assumed)
        found |= {"rent_tco": number(rented.total), "rent_monthly": number(rented.running.total)}
        if "own" in example:
            found |= break_even(own, rented, assumed)
        if "tokens_per_s" in example:
            found |= per_token(rented, example["tokens_per_s"], assumed)
    return found


def break_even(own: Bill, rented: Bill, assumed: Assumptions) -> dict[str, float | int | None]:
    saved = (rented.running.total or Decimal(0)) - (own.running.total or Decimal(0))
    months = float(own.upfront / saved)
    hours = months * assumed.hours_per_month
    return {
        "break_even_months": months,
        "break_even_hours": hours,
        "break_even_month": crossing(own.curve, rented.curve),
    }


def per_token(rented: Bill, tokens_per_s: float, assumed: Assumptions) -> dict[str, float | int | None]:
    speed = Quantity(value=tokens_per_s, unit="tokens/s", formula="measured")
    memory = Quantity(value=1, unit="GiB", formula="measured")
    serving = Prediction(phase="inference", memory=memory, memory_shares=(), usable_gib=80, fits=True, throughput=speed)
    demand = Demand(accelerator="h100", count=1, inference=serving)
    work = Workload.model_validate({"model": {"preset": "qwen3-8b"}, "phase": "inference"})
    found, missing = per_unit(rented.total, "USD", assumed, work, demand)
    assert not missing
    return {name: quantity.value for name, quantity in found}


def number(amount: Decimal | None) -> float | None:
    return None if amount is None else float(amount)


@pytest.mark.parametrize("example", EXAMPLES, ids=[e["title"] for e in EXAMPLES])
def test_a_published_example_comes_out(example: dict[str, Any]) -> None:
    found = figures(example)
    for name, (published, rounding) in example["expect"].items():
        assert found[name] == pytest.approx(published, rel=1e-12, abs=rounding), (name, example["published"])


def test_the_published_schedule_of_a_loan_month_by_month() -> None:
    """numpy-financial, ipmt: the interest in each payment of 2,500 over a year at 8.24 %."""
    published = ("17.17", "15.79", "14.40", "13.01", "11.60", "10.18", "8.76", "7.32", "5.88", "4.42", "2.96", "1.49")
    assumed = Assumptions.model_validate(
        {"hours_per_month": 0, "years": 1, "electricity_price_per_kwh": 0, "financing_percent": Decimal("8.24"),
         "financing_months": 12}
    )  # fmt: skip
    by_month = [interest_by(month, Decimal(2500), assumed) for month in range(13)]
    each = [f"{after - before:.2f}" for before, after in pairwise(by_month)]
    assert tuple(each) == published


def test_enough_publications_are_named() -> None:
    assert all(example["source"] and example["published"] for example in EXAMPLES)
    assert len({example["source"].split(",")[0] for example in EXAMPLES}) >= 3


def test_the_page_tells_what_we_get() -> None:
    from tests.costing.published_table import PAGE, page

    text = PAGE.read_text(encoding="utf-8")
    assert text == page(text), "run python -m tests.costing.published_table"
