"""Bad input is one line on stderr with the right exit code, and changes nothing."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from tests.cli.conftest import Ran, Rig

Example = Callable[[str, str], Path]
LORA = "lora-8b-workstation"


def assert_one_line(ran: Ran, code: int, *words: str) -> None:
    assert ran.code == code
    assert ran.out == ""
    assert ran.err.count("\n") == 1, ran.err
    assert "Traceback" not in ran.err
    for word in words:
        assert word in ran.err


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda w: w.update(precison="bf16"), ("precison", "Did you mean 'precision'?")),
        (lambda w: w["training"].update(deadline_hours="three days"), ("training.deadline_hours", "three days")),
        (lambda w: w["model"].update(custom={"params_m": 1}), ("model",)),
        (lambda w: w["model"].update(preset="llama-3.1-8"), ("llama-3.1-8b",)),
        (lambda w: w.pop("phase"), ("phase", "required")),
    ],
    ids=["unknown field", "wrong unit", "two models", "unknown preset", "missing field"],
)
def test_wrong_workload(
    rig: Rig, tmp_path: Path, example: Example, change: Callable[[dict], object], words: tuple
) -> None:
    workload = yaml.safe_load(example(LORA, "request.yaml").read_text())["workload"]
    change(workload)
    file = tmp_path / "workload.yaml"
    file.write_text(yaml.safe_dump(workload))
    assert_one_line(rig("size", file), 2, *words)


def test_missing_file(rig: Rig) -> None:
    assert_one_line(rig("size", "nowhere.yaml"), 2, "nowhere.yaml", "no such file")
    assert_one_line(rig("open", "nowhere.pdf"), 2, "nowhere.pdf")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["frobnicate"], "invalid choice"),
        (["size"], "workload"),
        (["size", "w.yaml", "--count", "many"], "--count"),
        (["schema", "nothing"], "workload, site, request"),
        (["catalog", "show", "nv-rtxpro600-ws"], "nv-rtxpro6000-ws"),
        (["catalog", "list", "gpus"], "accelerator"),
    ],
)
def test_wrong_usage(rig: Rig, arguments: list[str], words: str) -> None:
    assert_one_line(rig(*arguments), 2, words)


def test_unknown_part_in_a_build(rig: Rig, tmp_path: Path) -> None:
    file = tmp_path / "build.yaml"
    file.write_text("nodes: [{parts: [{role: cpu, part: amd-ryzen-9-7900xx}]}]")
    assert_one_line(rig("check", file), 2, "nodes.0.parts.0.part", "amd-ryzen-9-7900x")
    file.write_text("nodes: [{parts: [{role: cpu, part: nv-rtxpro6000-ws}]}]")
    assert_one_line(rig("check", file), 2, "nodes.0.parts.0", "accelerator")
    file.write_text("nodes: [{parts: [{role: cpu, spec: {category: cpu, name: X, tdp: 100}}]}]")
    assert_one_line(rig("check", file), 2, "tdp", "tdp_w")


def test_damaged_and_foreign_pdf(rig: Rig, tmp_path: Path, example: Example) -> None:
    pdf = tmp_path / "quote.pdf"
    made = rig("quote", example(LORA, "build.yaml"), "--customer", example(LORA, "customer.yaml"), "--pdf", pdf)
    assert made.code == 0, made.err
    whole = pdf.read_bytes()
    pdf.write_bytes(whole[: len(whole) // 2])
    assert_one_line(rig("open", pdf), 2, "quote.pdf")
    pdf.write_bytes(b"not a PDF at all")
    assert_one_line(rig("open", pdf), 2, "not a PDF")


def test_quote_into_a_missing_folder_spends_no_number(rig: Rig, tmp_path: Path, example: Example) -> None:
    given = (example(LORA, "build.yaml"), "--customer", example(LORA, "customer.yaml"))
    assert_one_line(rig("quote", *given, "--pdf", tmp_path / "missing" / "q.pdf"), 2, "missing")
    made = rig("--json", "quote", *given, "--pdf", tmp_path / "q.pdf")
    assert made.document["number"].endswith("-00001")


def test_database_of_a_newer_version_is_left_alone(rig: Rig, tmp_path: Path, shipped_database: Path) -> None:
    newer = tmp_path / "newer.db"
    newer.write_bytes(shipped_database.read_bytes())
    with sqlite3.connect(newer) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    before = newer.read_bytes()
    assert_one_line(rig("catalog", "list", db=f"sqlite:///{newer}"), 5, "newer")
    assert newer.read_bytes() == before


@pytest.mark.parametrize("content", [b"this is no database", b"SQLite format 3\x00" + b"\xff" * 4096])
def test_broken_database_is_left_alone(rig: Rig, tmp_path: Path, content: bytes) -> None:
    broken = tmp_path / "broken.db"
    broken.write_bytes(content)
    assert_one_line(rig("catalog", "list", db=f"sqlite:///{broken}"), 5, "broken.db")
    assert broken.read_bytes() == content


def test_folder_that_cannot_be_made(rig: Rig, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    assert_one_line(rig("catalog", "list", db=f"sqlite:///{tmp_path}/file/deeper/rigwright.db"), 5, "rigwright.db")


def test_reader_that_goes_away_is_no_error(shipped_database: Path) -> None:
    command = f"{sys.executable} -m app --db sqlite:///{shipped_database} --json catalog list accelerator | head -c 10"
    ran = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
    assert ran.stderr == ""
