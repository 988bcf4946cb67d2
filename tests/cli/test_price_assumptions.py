"""`price`: assumptions out of a file and from the command line, all of them shown, a wrong one named."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Rig

Example = Callable[[str, str], Path]
LORA = "lora-8b-workstation"


def test_assumptions_change_the_total(rig: Rig, tmp_path: Path, example: Example) -> None:
    build = example(LORA, "build.yaml")
    file = tmp_path / "assume.yaml"
    file.write_text("support_percent_per_year: 10\npue: 1.5\n")
    usual = rig("--json", "price", build).document
    ours = rig("--json", "price", build, "--assume", file, "--set", "pue=1", "--set", "residual_percent=20").document
    capex = usual["capex"]
    support = round(capex * 0.10 / 12, 2) * 36
    assert ours["tco"] == pytest.approx(usual["tco"] + support - round(capex * 0.2, 2))
    assert {row["name"]: row["source"] for row in ours["assumed"]}["support_percent_per_year"] == "yours"
    assert usual["sensitivity"]
    assert usual["per_unit"]["training_run"]["value"] > 0
    assert "Assumed" in rig("price", build).out


@pytest.mark.parametrize(
    ("setting", "words"),
    [
        ("pu=1.2", "Did you mean 'pue'?"),
        ("pue", "name=value"),
        ("pue=0.5", "pue"),
        ("hours_per_month=many", "hours_per_month"),
        ("staff_share=", "name=value"),
    ],
)
def test_a_wrong_assumption_is_one_line(rig: Rig, example: Example, setting: str, words: str) -> None:
    ran = rig("price", example(LORA, "build.yaml"), "--set", setting)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert words in ran.err
