"""Edge and hybrid with what is missing or impossible: the command says so, and never gives a wrong number."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.cli.conftest import Rig

STATIONS = "stations-hybrid"


def changed(example: Any, tmp_path: Path, name: str, edge: dict[str, Any], load: dict[str, Any] | None = None) -> Path:
    document = yaml.safe_load(example(STATIONS, name).read_text())
    document["site"]["edge"] |= edge
    document["site"]["edge"] = {key: value for key, value in document["site"]["edge"].items() if value is not None}
    document["workload"]["inference"] |= load or {}
    file = tmp_path / name
    file.write_text(yaml.safe_dump(document))
    return file


@pytest.mark.parametrize(
    ("edge", "load", "words"),
    [
        ({}, {"streams": 0}, ("inference.streams", "1")),
        ({"streams": 0}, {}, ("edge.streams", "1")),
        ({"places": 0}, {}, ("edge.places", "1")),
        ({"uplink_mbps": -1}, {}, ("edge.uplink_mbps", "0")),
        ({"kept_share": 0}, {}, ("edge.kept_share", "0")),
        ({"codec": "vp9"}, {}, ("edge.codec", "h264")),
    ],
    ids=["no streams", "no streams of a place", "no places", "less than no uplink", "nothing left", "no such codec"],
)
def test_what_cannot_be_is_one_line_that_names_the_field(
    rig: Rig, example: Any, tmp_path: Path, edge: dict[str, Any], load: dict[str, Any], words: tuple[str, ...]
) -> None:
    ran = rig("propose", changed(example, tmp_path, "request.yaml", edge, load))
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert all(word in ran.err for word in words)


def test_a_build_over_a_line_that_is_down_fails_in_words(rig: Rig, example: Any, tmp_path: Path) -> None:
    ran = rig("--json", "check", changed(example, tmp_path, "build.yaml", {"uplink_mbps": 0}))
    assert ran.code == 4
    failed = {f["rule"]: f["message"] for f in ran.document["findings"] if f["status"] == "failed"}
    assert "down" in failed["EDGE-UPLINK"] and "down" in failed["EDGE-LAT"]
    latency = ran.document["latency"]
    assert latency["total_ms"] is None and latency["fits"] is False
    assert next(step for step in latency["steps"] if step["key"] == "uplink")["ms"] is None
    assert ran.document["uplink"]["busy"] is None and ran.document["updates"]["fits"] is False


def test_a_line_that_nobody_told_is_unknown_not_fine(rig: Rig, example: Any, tmp_path: Path) -> None:
    silent = {"uplink_mbps": None, "uplink_rtt_ms": None}
    ran = rig("--json", "check", changed(example, tmp_path, "build.yaml", silent))
    assert ran.document["verdict"] == "incomplete"
    missing = {gap["field"] for f in ran.document["findings"] for gap in f["missing"] if gap["part"] == "site"}
    assert {"uplink_mbps"} <= missing
    assert ran.document["latency"]["total_ms"] is None
    assert set(ran.document["latency"]["missing"]) == {"edge.uplink_mbps", "edge.uplink_rtt_ms"}


def test_a_round_trip_beyond_the_limit_is_impossible_and_says_by_what(rig: Rig, example: Any, tmp_path: Path) -> None:
    ran = rig("--json", "check", changed(example, tmp_path, "build.yaml", {"uplink_rtt_ms": 500}))
    assert ran.code == 4
    late = next(f for f in ran.document["findings"] if f["rule"] == "EDGE-LAT")
    assert late["severity"] == "error" and "400 ms are allowed" in late["message"]


def test_a_device_without_a_price_leaves_the_total_open(rig: Rig, example: Any, tmp_path: Path) -> None:
    document = yaml.safe_load(example(STATIONS, "build.yaml").read_text())
    del document["workload"]  # what it costs elsewhere is not the question here
    box = {"category": "edge_device", "name": "Box", "power_w": 20, "decode_1080p30_streams": 16, "ambient_max_c": 50}
    for node in document["nodes"][1:]:
        node["parts"] = [{"role": "edge_device", "spec": box}]
    file = tmp_path / "build.yaml"
    file.write_text(yaml.safe_dump(document))
    priced = rig("--json", "price", file).document
    assert priced["tco"] is None and priced["on_request"] == 1
    own = next(a for a in priced["alternatives"] if a["key"] == "hybrid")
    assert own["total"] is None and "Price on request" in own["reason"]
