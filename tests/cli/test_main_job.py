"""The main job on the command line: workload to quote, and back out of the PDF."""

from __future__ import annotations

import json
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml
from pypdf import PdfReader

from app.bootstrap import RESOURCES
from app.services.settings import USD_PER
from tests.cli.conftest import Rig
from tests.cli.independent_costs import totals

Example = Callable[[str, str], Path]
LORA = "lora-8b-workstation"
EXAMPLES = sorted(path.parent.name for path in RESOURCES.glob("examples/*/request.yaml"))


def parts_of(build: dict[str, Any]) -> list[tuple[int, str, int, str | None]]:
    """Every line of a build document: machines, role, pieces, catalog id."""
    return [
        (node.get("qty", 1), part["role"], part.get("qty", 1), part.get("part"))
        for node in build["nodes"]
        for part in node["parts"]
    ]


def test_the_checklist_is_one_document_per_machine(rig: Rig, example: Example) -> None:
    (machine,) = rig("--json", "checklist", example(LORA, "build.yaml")).document
    assert {step["phase"] for step in machine["steps"]} == {"assembly", "cables", "firmware", "software", "test"}
    assert all(step["text"] and step["accept"] for step in machine["steps"])


def test_there_are_the_examples_that_people_ask_for() -> None:
    """All places, and all that a cluster shares."""
    builds = [yaml.safe_load((RESOURCES / "examples" / name / "build.yaml").read_text()) for name in EXAMPLES]
    assert len(EXAMPLES) >= 8
    assert {build["site"].get("where", "onprem") for build in builds} == {"onprem", "cloud", "edge", "hybrid"}
    nodes = [node for build in builds for node in build["nodes"]]
    assert {"head", "storage", "shared", "collect"} <= {node.get("purpose") for node in nodes}
    roles = {part["role"] for node in nodes for part in node["parts"]}
    assert {"switch", "rack", "pdu", "cable", "bare_metal", "cloud_instance", "edge_device"} <= roles


def test_a_wrong_total_does_not_pass_for_a_right_one(rig: Rig, example: Example) -> None:
    """Each figure that is held, a cent in a hundred thousand or less away, is caught."""
    build = example(LORA, "build.yaml")
    checked, price = rig("--json", "check", build).document, rig("--json", "price", build).document
    reckoned_otherwise(build, checked, price)
    opex = price["opex"]
    for wrong in (
        price | {"capex": price["capex"] + 0.01},
        price | {"opex": opex | {"per_month": opex["per_month"] + 0.03}},
        price | {"tco": price["tco"] + 1},
    ):
        with pytest.raises(AssertionError):
            reckoned_otherwise(build, checked, wrong)


@pytest.mark.parametrize("name", EXAMPLES)
def test_shipped_build_passes_and_its_totals_agree(rig: Rig, tmp_path: Path, example: Example, name: str) -> None:
    build = example(name, "build.yaml")
    checked = rig("--json", "check", build)
    assert checked.code == 0, checked.out
    assert checked.document["verdict"] in ("verified", "incomplete")
    price = rig("--json", "price", build).document
    reckoned_otherwise(build, checked.document, price)
    pdf = tmp_path / "quote.pdf"
    asked = ("--customer", example(name, "customer.yaml"), "--pdf", pdf, "--set", "pue=1.4", "--against", build)
    made = rig("--json", "quote", build, *asked)
    assert made.code == 0, made.err
    opened = rig("--json", "open", pdf).document
    assert opened["integrity"] == "intact"
    assert next(one for one in opened["quote"]["assumed"] if one["name"] == "pue")["value"] == "1.4"
    first, second = opened["quote"]["comparison"]["options"]
    assert first == second and first["price"] is not None
    text = "\n".join(page.extract_text() for page in PdfReader(pdf).pages)
    german = opened["quote"]["identity"]["language"] == "de"
    assert ("Alternativen im Vergleich" if german else "Alternatives compared") in text
    assert ("PUE des Gebäudes" if german else "PUE of the building") in text
    hardware = sum(
        Decimal(line["unit_price"]) * Decimal(line["qty"])
        for line in opened["quote"]["lines"]
        if line["kind"] == "item" and line.get("unit_price") is not None
    )
    rented = any(part["role"] == "cloud_instance" for node in opened["build"]["nodes"] for part in node["parts"])
    if not rented:
        assert hardware == Decimal(str(price["capex"])).quantize(Decimal("0.01"))
    assert parts_of(opened["build"]) == parts_of(yaml.safe_load(build.read_text()))
    assert len(PdfReader(pdf).pages) >= 3


def reckoned_otherwise(build: Path, checked: dict[str, Any], price: dict[str, Any]) -> None:
    """The totals agree with those reckoned from the catalog's files by other code, up to the rounding of shares."""
    document, currency, months = yaml.safe_load(build.read_text()), price["currency"], price["opex"]["months"]
    worth = {"USD": Decimal(1), **USD_PER}
    rates = {code: float(worth[currency] / one) for code, one in worth.items()}
    rates |= {code: float(rate) for code, rate in document["site"].get("exchange_rates", {}).items()}
    found = totals(document, [chain["wall_w"] or 0.0 for chain in checked["power"]], rates)
    storage = price["derivation"].get("storage_per_month")  # rented storage has tests of its own
    more = storage["value"] if storage else 0.0
    assert price["capex"] == pytest.approx(found["capex"], abs=0.005)
    assert price["opex"]["per_month"] == pytest.approx(found["opex"] + more, abs=0.02)
    assert price["tco"] == pytest.approx(found["tco"] + more * months, abs=0.02 * months)


def test_a_quote_is_compared_with_four_others_at_most(rig: Rig, tmp_path: Path, example: Example) -> None:
    pdf, build = tmp_path / "quote.pdf", example(LORA, "build.yaml")
    refused = rig("quote", build, "--customer", example(LORA, "customer.yaml"), "--pdf", pdf, *["--against", build] * 5)
    assert refused.code == 2 and "at most 4 others" in refused.err and not pdf.exists()


@pytest.mark.slow
def test_example_walks_the_whole_way(rig: Rig, tmp_path: Path) -> None:
    pdf = tmp_path / "quote.pdf"
    ran = rig("--json", "example", LORA, "--pdf", pdf)
    assert ran.code == 0, ran.err
    assert ran.document["verdict"] in ("verified", "incomplete")
    text = "\n".join(page.extract_text() for page in PdfReader(pdf).pages)
    assert ran.document["number"] in text


def test_impossible_request_says_what_clashes(rig: Rig, tmp_path: Path, example: Example) -> None:
    request = yaml.safe_load(example(LORA, "request.yaml").read_text())
    request["site"]["budget"] = 300
    file = tmp_path / "request.yaml"
    file.write_text(yaml.safe_dump(request))
    ran = rig("--json", "propose", file)
    assert ran.code == 3
    assert ran.document["status"] == "impossible"
    assert any("budget" in demand.lower() for demand in ran.document["conflict"])
    assert any(relaxation["price"] for relaxation in ran.document["relaxations"])


def test_build_that_fails_a_rule_is_not_quoted(rig: Rig, tmp_path: Path, example: Example) -> None:
    build = yaml.safe_load(example(LORA, "build.yaml").read_text())
    cpu = next(part for part in build["nodes"][0]["parts"] if part["role"] == "cpu")
    cpu["part"] = "amd-epyc-9354p"
    file, pdf = tmp_path / "build.yaml", tmp_path / "quote.pdf"
    file.write_text(yaml.safe_dump(build))
    checked = rig("--json", "check", file)
    assert checked.code == 4
    failed = [f for f in checked.document["findings"] if f["status"] == "failed" and f["severity"] == "error"]
    assert "CPU-SOCKET" in {f["rule"] for f in failed}
    quoted = rig("quote", file, "--customer", example(LORA, "customer.yaml"), "--pdf", pdf)
    assert quoted.code == 4
    assert not pdf.exists()


def test_prediction_has_the_keys_of_the_contract(rig: Rig, tmp_path: Path, example: Example) -> None:
    workload = yaml.safe_load(example(LORA, "request.yaml").read_text())["workload"]
    file = tmp_path / "workload.yaml"
    file.write_text(yaml.safe_dump(workload))
    document = rig("--json", "size", file, "--on", "nv-h100-sxm", "--count", "2").document
    expected = {"memory_gib_per_device", "fits", "step_time_s", "throughput", "throughput_per_device"}
    expected |= {"throughput_unit", "time_to_finish_h", "latency_ms", "ttft_ms", "tpot_ms", "bottleneck", "layout"}
    assert expected | {"interval_80"} <= set(document)
    low, high = document["interval_80"]["time_to_finish_h"]
    assert low <= document["time_to_finish_h"] <= high


def test_batch_answers_each_line_and_goes_on_after_a_bad_one(rig: Rig, tmp_path: Path, example: Example) -> None:
    workload = yaml.safe_load(example(LORA, "request.yaml").read_text())["workload"]
    good = json.dumps({"workload": workload, "on": "nv-h100-sxm", "count": 1})
    file = tmp_path / "batch.jsonl"
    file.write_text(f"{good}\n{{broken\n{good}\n")
    ran = rig("size", "--batch", file)
    lines = [json.loads(line) for line in ran.out.splitlines()]
    assert ran.code == 0
    assert "error" in lines[1]
    assert lines[0] == lines[2]
    assert lines[0]["fits"] is True


def test_schemas_describe_every_document_and_category(rig: Rig) -> None:
    for name in ("workload", "site", "request", "build", "quote", "customer", "accelerator", "cloud_instance"):
        assert rig("schema", name).document["properties"]


def test_catalog_exports_and_imports_back_unchanged(rig: Rig, tmp_path: Path) -> None:
    file = tmp_path / "psu.csv"
    assert rig("catalog", "export", file, "--category", "psu").code == 0
    counts = rig("--json", "catalog", "import", file).document["counts"]
    assert counts["unchanged"] > 0
    assert counts["new"] == counts["changed"] == counts["rejected"] == 0


def test_shipped_catalog_has_no_contradiction(rig: Rig) -> None:
    ran = rig("--json", "catalog", "verify")
    assert ran.document["contradictions"] == []
    assert ran.code == 0


def test_search_finds_by_words_and_by_comparison(rig: Rig) -> None:
    found = rig("--json", "catalog", "search", "rtx", "pro", "6000").document
    assert "nv-rtxpro6000-ws" in {part["id"] for part in found}
