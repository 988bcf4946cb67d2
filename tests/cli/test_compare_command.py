"""`compare`: builds side by side as text and JSON, kinds of one request, and one line for what is wrong."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Rig

Example = Callable[[str, str], Path]
LORA, CLOUD = "lora-8b-workstation", "finetune-cloud"


def test_builds_stand_side_by_side(rig: Rig, example: Example) -> None:
    files = [example(LORA, "build.yaml"), example(CLOUD, "build.yaml")]
    ran = rig("--json", "compare", *files)
    assert ran.code == 0
    assert [option["kind"] for option in ran.document["options"]] == ["workstation", "cloud"]
    assert all(option["risks"] and option["tco"] > 0 for option in ran.document["options"])
    text = rig("compare", *files).out
    assert "total, EUR" in text
    assert "accelerator: (1)" in text


def test_assumptions_hold_for_all(rig: Rig, example: Example) -> None:
    build = example(LORA, "build.yaml")
    (usual,) = rig("--json", "compare", build).document["options"]
    (ours,) = rig("--json", "compare", build, "--set", "residual_percent=50", "--set", "years=5").document["options"]
    assert ours["tco"] == pytest.approx(usual["price"] / 2 + 60 * usual["monthly"], abs=0.02)


@pytest.mark.slow
def test_kinds_of_one_request(rig: Rig, example: Example) -> None:
    request = example("cameras-edge", "request.yaml")
    options = rig("--json", "compare", request, "--kinds", "edge,cloud").document["options"]
    assert [option["kind"] for option in options] == ["cloud", "edge"]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([(LORA, "build.yaml")] * 6, "At most 5 alternatives"),
        ([(LORA, "request.yaml"), "--kinds", "workstation,boat"], "no kind 'boat'"),
        ([(LORA, "request.yaml"), "--kinds", "workstation,server,cluster,cloud,edge,hybrid"], "at most 5"),
        ([(LORA, "build.yaml"), "--kinds", "cloud"], "--kinds"),
        ([(LORA, "build.yaml"), "--set", "peu=1"], "Did you mean 'pue'?"),
        (["nowhere.yaml"], "nowhere.yaml"),
    ],
    ids=["six files", "no such kind", "six kinds", "kinds of a build", "no such assumption", "no such file"],
)
def test_what_is_wrong_is_one_line(rig: Rig, example: Example, arguments: list, words: str) -> None:
    ran = rig("compare", *(example(*one) if isinstance(one, tuple) else one for one in arguments))
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert words in ran.err
