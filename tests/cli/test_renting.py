"""Renting on the command line: the best of each provider, the plan beside proposals and prices, honest refusals."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

Rig = Callable[..., Any]
REQUEST = {
    "workload": {
        "name": "Fine-tune a small model", "model": {"preset": "llama-3.2-1b"}, "phase": "training",
        "training": {"tokens": 1.0e8, "deadline_hours": 72, "dataset_gb": 2},
    },
    "site": {
        "where": "cloud", "currency": "USD", "hours_per_month": 100,
        "cloud": {"providers": ["Lambda", "Hyperstack"], "regions": ["us-east-1", "CANADA-1"]},
    },
    "wishes": {"gpu_vendor": "NVIDIA"},
}  # fmt: skip


@pytest.fixture
def request_file(tmp_path: Path) -> Callable[..., Path]:
    def write(**cloud: Any) -> Path:
        document = {**REQUEST, "site": {**REQUEST["site"], "cloud": {**REQUEST["site"]["cloud"], **cloud}}}  # type: ignore[index, dict-item]
        file = tmp_path / "request.yaml"
        file.write_text(yaml.safe_dump(document), encoding="utf-8")
        return file

    return write


def test_the_best_of_each_provider_is_told_with_time_money_and_the_day_of_its_price(
    rig: Rig, request_file: Callable[..., Path], tmp_path: Path
) -> None:
    build = tmp_path / "build.yaml"
    ran = rig("propose", request_file(), "--by", "provider", "--json", "--save-build", build)
    assert ran.code == 0
    offers = ran.document["offers"]
    assert {offer["provider"] for offer in offers} == {"Lambda", "Hyperstack"}
    runs = [offer["rental"]["run"]["value"] for offer in offers]
    assert runs == sorted(runs)
    first = offers[0]["rental"]
    line = first["lines"][0]
    machines = line["price"] * line["machines"] * first["billed_h"]
    assert dict(first["run_shares"])["Machines"] == pytest.approx(machines, abs=0.01)
    assert first["month"] == pytest.approx(line["price"] * line["machines"] * 100, abs=0.01)
    assert line["price_as_of"] and line["price_source"]
    priced = rig("price", build, "--json").document["rental"]
    assert priced["run"]["value"] == runs[0]


def test_a_proposal_says_that_its_price_is_of_the_rent(rig: Rig, request_file: Callable[..., Path]) -> None:
    said = "rent of 36 months, without power, storage, outgoing data and interruptions"
    request = request_file()
    found = rig("propose", request, "--top", "1", "--json").document["proposals"][0]
    assert (found["currency"], found["price_of"]) == ("USD", said)
    first, second = rig("propose", request, "--top", "1").out.splitlines()[:2]
    assert f"{found['price']:,.2f} USD" in first and second == f"  price: {said}; `rigwright price` has them all"


def test_spot_is_planned_with_what_the_site_tells(rig: Rig, request_file: Callable[..., Path]) -> None:
    told = request_file(spot=True, providers=["Hyperstack"], regions=["CANADA-1"], spot_interruptions_per_month=30)
    ran = rig("propose", told, "--by", "region", "--json")
    spot = ran.document["offers"][0]["rental"]["spot"]
    assert spot["rate"]["source"] == "site" and 0 < spot["overhead"]["value"] < 1
    assert "% of the time lost" in rig("propose", told, "--by", "region").out


@pytest.mark.parametrize(
    ("cloud", "words"),
    [({"providers": ["Lamda"]}, "nothing from 'Lamda'"), ({"kind": "metal"}, "site.cloud.kind")],
    ids=["unknown provider", "unknown kind"],
)
def test_a_bad_request_is_one_line_about_what_is_wrong(
    rig: Rig, request_file: Callable[..., Path], cloud: dict[str, Any], words: str
) -> None:
    ran = rig("propose", request_file(**cloud), "--by", "provider")
    assert ran.code == 2 and words in ran.err and len(ran.err.strip().splitlines()) == 1
