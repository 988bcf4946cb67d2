"""The command growth: a plan, what is missing, and what cannot be met, by exit code."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.cli.conftest import Rig
from tests.cli.test_bad_input import assert_one_line

Example = Callable[[str, str], Path]
LORA = "lora-8b-workstation"


def changed(example: Example, tmp_path: Path, change: Callable[[Any], Any]) -> Path:
    build = yaml.safe_load(example(LORA, "build.yaml").read_text(encoding="utf-8"))
    change(build)
    path = tmp_path / "build.yaml"
    path.write_text(yaml.safe_dump(build), encoding="utf-8")
    return path


def test_the_shipped_workstation_grows_by_a_card_and_names_the_supply_that_is_in_the_way(
    rig: Rig, example: Example
) -> None:
    ran = rig("--json", "growth", example(LORA, "build.yaml"))
    assert ran.code == 0, ran.err
    plan = ran.document
    assert plan["holds"] and [year["year"] for year in plan["years"]] == [1, 2, 3]
    assert [year["dataset_gb"] for year in plan["years"]] == pytest.approx([50, 75, 112.5])
    last = plan["years"][-1]
    assert (last["gpus"], last["nodes"]) == (2, 1) and last["time_h"]["value"] <= plan["deadline_h"]
    assert last["before_h"] > plan["deadline_h"]
    amounts = [one["amount"] for year in plan["years"] for one in year["purchases"]]
    assert plan["price"] == pytest.approx(sum(amounts))
    gone = [one["title"] for one in last["purchases"] if one["change"] == "discard"]
    assert [one["part"] for one in plan["now"] if one["thrown_away"]] == gone
    text = rig("growth", example(LORA, "build.yaml")).out
    assert "Thrown away on the way" in text and all(name in text for name in gone)


def test_without_growth_nothing_is_planned_and_the_field_is_named(rig: Rig, example: Example, tmp_path: Path) -> None:
    path = changed(example, tmp_path, lambda b: b["workload"]["training"].pop("dataset_growth_per_year"))
    assert_one_line(rig("growth", path), 2, "workload.training.dataset_growth_per_year", "not given")
    rented = rig("growth", example("finetune-cloud", "build.yaml"))
    assert_one_line(rented, 2, "of one's own")


def test_a_drive_that_nobody_sells_leaves_a_gap(rig: Rig, example: Example, tmp_path: Path) -> None:
    path = changed(example, tmp_path, lambda b: b["workload"]["training"].update(dataset_gb=200_000))
    ran = rig("growth", path)
    assert ran.code == 3 and "No drives of the catalog hold" in ran.out


def test_a_part_that_is_replaced_does_for_the_later_years_too(rig: Rig, example: Example, tmp_path: Path) -> None:
    path = changed(example, tmp_path, lambda b: b["workload"]["training"].update(dataset_growth_per_year=2.0))
    plan = rig("--json", "growth", path).document
    bought = {one["part"] for year in plan["years"] for one in year["purchases"] if one["change"] == "buy"}
    gone = {one["part"] for year in plan["years"] for one in year["purchases"] if one["change"] == "discard"}
    assert [year["gpus"] for year in plan["years"]] == [1, 2, 4]
    assert len(gone) == 1 and not bought & gone and plan["lost"] > 0
