"""What a quote says of years in which the data grow."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from app.domain.growth import Advice, GrowthPlan, Purchase, YearPlan
from app.quoting.pdf.render import render
from tests.quoting import quote_sample as sample
from tests.quoting.pages import words


def year(number: int, *purchases: Purchase, **more: Any) -> YearPlan:
    values: dict[str, Any] = {"dataset_gb": 500 * 2**number, "storage_gb": 1200.0 * number, "gpus": 16 * number}
    return YearPlan(year=number, nodes=2 * number, purchases=purchases, **(values | more))


GROWN = GrowthPlan(
    name="Cluster",
    currency="EUR",
    growth_per_year=0.5,
    deadline_h=240,
    years=(
        year(1, ports_free=16, time_h=sample.quantity(154, "h"), meets=True),
        year(
            2,
            Purchase(title="Acme Server", qty=2, unit_price=Decimal(75_000)),
            Purchase(title="Acme Supply", qty=1, change="discard"),
            Purchase(title="Acme Switch", qty=1),
            time_h=sample.quantity(260, "h"),
            meets=False,
            gaps=("No larger switch is in the catalog.",),
        ),
    ),
    now=(Advice(what="Take a switch with 51 ports", why="in year 2 six smaller ones join", year=2, thrown_away=True),),
)


def test_growth_is_told_year_by_year() -> None:
    text = " ".join(words(render(sample.issued(sample.draft(growth=GROWN))).pdf)).replace("\u00a0", " ")
    said = (
        "Data growing by 50 % a year. To be trained within 240 h. Bought later: € 150 000.00 and 1 on request.",
        "1 1 000 GB 1 200 GB unknown 154 h 16 2 16 0",
        "260 h (too long)",
        "Year 2 2 Acme Server 150 000.00",
        "1 Acme Supply goes, thrown away",
        "1 Acme Switch on request",
        "Take a switch with 51 ports in year 2 six smaller ones join 2",
        "Year 2 No larger switch is in the catalog.",
    )
    assert [one for one in said if one not in text] == []


def test_growth_of_nothing_is_not_told() -> None:
    still = GROWN.model_copy(update={"growth_per_year": 0.0})
    assert "Growth over" not in " ".join(words(render(sample.issued(sample.draft(growth=still))).pdf))
