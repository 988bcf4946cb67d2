"""The accuracy program: rows become documents that the engine answers, and the fit finds what it should."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from functools import cache

import numpy as np
import pytest

from app.domain.parts import Part
from app.services.size import SizeService
from app.sizing.calibration import KIN, Calibration, shipped
from app.sizing.fitted import fitted
from tests.accuracy import rows_training
from tests.accuracy.baseline import baseline, impossible
from tests.accuracy.cases import Case, present
from tests.accuracy.evaluate import all_cases
from tests.accuracy.fit import fit
from tests.accuracy.groups import GROUPS
from tests.accuracy.predictor import ROOT, Asked, answer, ask, catalog, presets
from tests.accuracy.regime import TAIL, intervals, residual
from tests.accuracy.report import LEAST_COVERAGE
from tests.accuracy.start import START

EVERY = 11
"""Of the rows, each such one: enough to see every table, fast enough for each test run."""
BOUNDS = {
    "train_dense": 0.08, "train_low": 0.14, "train_moe": 0.22, "offline_nvidia": 0.15, "offline_other": 0.25,
    "tpot": 0.2, "ttft": 0.5, "decode1": 0.2, "vision_train": 0.27, "vision_infer": 0.2, "edge": 0.6, "memory": 0.2,
}  # fmt: skip
"""What the shipped constants must at least keep, so that a regression shows; docs/accuracy.md has the figures."""


class Shelf:
    """The shipped accelerators as the service's catalog."""

    def get(self, part_id: str) -> Part | None:
        return catalog().get(part_id)

    def parts(self, category: str | None = None) -> list[Part]:
        return list(catalog().values())

    def search(self, words: str, category: str | None = None) -> list[Part]:
        return []


@cache
def every_row() -> list[Case]:
    if not present():
        pytest.skip("the published measurements (../shared/sizing) are not beside the project")
    return list(all_cases())


def sample() -> list[Case]:
    return every_row()[::EVERY]


@cache
def asked_rows() -> list[tuple[Case, Asked | None]]:
    return [(case, ask(case, shipped())) for case in sample()]


@cache
def answered() -> list[Asked]:
    return [asked for _case, asked in asked_rows() if asked is not None and not impossible(asked)]


@pytest.mark.shared
def test_every_class_is_asked_and_most_rows_are_answered() -> None:
    rows: Counter[str] = Counter()
    done: Counter[str] = Counter()
    for case, asked in asked_rows():
        rows[case.kind] += 1
        done[case.kind] += asked is not None
    assert set(BOUNDS) <= set(rows)
    assert sum(done.values()) > 0.85 * sum(rows.values())
    ready = Counter(c.kind for c in every_row() if c.answerable and (c.on is None or c.on in catalog()))
    every = Counter(c.kind for c in every_row())
    assert {kind for kind in every if ready[kind] < LEAST_COVERAGE * every[kind]} == set()


def test_operations_of_a_dense_model_become_tokens_by_six_for_each_weight() -> None:
    eight_b = {"d_model": "4096", "n_layers": "32", "n_heads": "32", "n_kv_heads": "8", "d_ff": "14336"}
    row = {**eight_b, "vocab": "128256", "seq_len_tokens": "1", "model_tflops_per_gpu": "1000"}
    weights = 8.03e9 - 128256 * 4096  # the table of embeddings is looked up, not multiplied
    found = rows_training.speed_by_operations({**row, "source_repo_or_url": "NVIDIA/NeMo@1"})
    assert found == pytest.approx(1e15 / (6 * weights), rel=1e-3)
    assert rows_training.speed_by_operations({**row, "source_repo_or_url": "somebody/else"}) is None


@pytest.mark.shared
def test_the_batch_command_answers_what_the_program_evaluates() -> None:
    some = [asked for asked in answered() if asked.case.figure != "fits"][::9]
    service = SizeService(Shelf(), presets())  # type: ignore[arg-type]
    lines = [
        json.dumps({"workload": asked.case.document, "on": asked.case.on, "count": asked.case.count}) for asked in some
    ]
    for asked, document in zip(some, service.batch(lines), strict=True):
        assert "error" not in document, document
        assert document[asked.case.figure] == pytest.approx(answer(asked, shipped()), rel=1e-6)


@pytest.mark.shared
@pytest.mark.parametrize("kind", BOUNDS)
def test_shipped_constants_keep_their_accuracy(kind: str) -> None:
    own = [asked for asked in answered() if asked.case.kind == kind]
    errors = [abs(answer(asked, shipped()) / asked.case.measured - 1) for asked in own]
    assert len(errors) >= 3
    assert np.median(errors) < BOUNDS[kind] * (1.5 if len(errors) < 40 else 1.0)


@pytest.mark.shared
def test_the_engine_beats_one_constant_efficiency() -> None:
    for kind in ("train_dense", "offline_nvidia", "tpot", "vision_infer", "memory"):
        own = [asked for asked in answered() if asked.case.kind == kind]
        mine = np.median([abs(answer(asked, shipped()) / asked.case.measured - 1) for asked in own])
        simple = np.median([abs(p / a.case.measured - 1) for p, a in zip(baseline(own), own, strict=True)])
        assert mine < simple, kind


def made_up() -> list[Asked]:
    """Training runs that nobody made: their speeds come from constants that the fit must find again."""
    shape = {"layers": 32, "hidden": 4096, "heads": 32, "ffn": 14336, "vocab": 32000}
    found = []
    for card in ("nv-h100-sxm", "nv-a100-sxm-80", "nv-b200-sxm"):
        for micro in (1, 2, 4, 8):
            for length in (1024, 4096):
                training = {
                    "seq_len": length, "micro_batch": micro, "global_batch": micro * 8, "sharding": "zero3",
                    "tensor_parallel": 1, "pipeline_parallel": 1, "activation_checkpointing": "none",
                }  # fmt: skip
                document = {"model": {"transformer": shape}, "phase": "training", "training": training}
                case = Case("train_dense", "none", 0, f"m{micro}", card, "throughput", 1.0, document, card, 8)
                asked = ask(case, shipped())
                assert asked is not None
                found.append(asked)
    return found


def test_the_fit_finds_the_constants_that_made_the_rows() -> None:
    truth = {**START, "eff.train": 0.6, "eff.train@hopper": -0.2}
    runs = made_up()
    seen = [
        replace(run, case=replace(run.case, measured=answer(run, Calibration.of(truth))))
        for run in runs
        for _ in range(20)
    ]
    names = ("eff.train", "eff.train@hopper", "eff.train@blackwell_dc")
    found = fit(seen, {**START, **dict.fromkeys(names[1:], 0.0)}, names)
    own = found.values["eff.train"] * np.exp(found.values["eff.train@hopper"])
    assert own == pytest.approx(0.6 * np.exp(-0.2), rel=0.02)
    assert found.values["eff.train"] == pytest.approx(0.6, rel=0.03)
    held = np.array([run.case.on == "nv-h100-sxm" for run in seen])
    without = found.without(held)
    assert (
        abs(without["eff.train@hopper"]) < abs(found.values["eff.train@hopper"]) / 4
    )  # no row speaks of it: kin's value


def test_a_family_without_rows_is_its_kin() -> None:
    moved = Calibration.of({**START, "eff.decode@nvidia_dc": -0.3, "eff.decode@hopper": 0.1})
    plain = Calibration.of(START)
    assert moved.efficiency("volta").decode == pytest.approx(plain.efficiency("volta").decode * np.exp(-0.3), rel=0.05)
    assert moved.efficiency("hopper").decode > moved.efficiency("volta").decode
    assert moved.efficiency("apple") == plain.efficiency("apple")
    assert moved.efficiency("never heard of") == moved.efficiency("other")


def test_shipped_constants_are_physical() -> None:
    calibration = shipped()
    assert set(START) <= set(fitted().constants)
    for family in KIN:
        efficiency = calibration.efficiency(family)
        assert 0 < efficiency.train < 0.95 and 0 < efficiency.memory < 0.95, family
        assert 0 < efficiency.decode < 0.95 and 0 < efficiency.gguf_decode < 0.95, family
    assert all(0 < engine.kv_read < 1.1 for engine in calibration.engines.values())
    assert 0 < calibration.serve.moe_read < 1.1
    assert calibration.serve.moe_prefill < 1 and calibration.train.moe < 1
    assert all(0 < low <= high for low, high in fitted().intervals.values())


def test_intervals_hold_the_share_that_they_say() -> None:
    runs = made_up()
    drawn = np.random.default_rng(1).lognormal(0, 0.2, 400)
    residuals = [residual(runs[i % len(runs)], answer(runs[i % len(runs)], shipped())) for i in range(400)]
    residuals = [replace(one, ratio=float(ratio)) for one, ratio in zip(residuals, drawn, strict=True)]
    low, high = intervals(residuals)["train.dense.bf16"]
    assert np.mean((drawn >= low) & (drawn <= high)) == pytest.approx(1 - 2 * TAIL, abs=0.02)


def test_every_constant_that_rows_speak_of_is_in_one_group() -> None:
    named = [name for group in GROUPS for name in group.constants]
    assert len(named) == len(set(named))
    assert set(named) <= set(START)


def figures(text: str, columns: tuple[int, int, int]) -> dict[str, list[int]]:
    """The whole percents of a Markdown table's columns, by the first one."""
    found = {}
    for line in text.splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if line.startswith("|") and len(cells) > max(columns) and "%" in cells[-1] + cells[columns[2]]:
            words = [cells[column].replace("*", "").split(" ")[0].rstrip("%") for column in columns]
            if all(word.replace(".", "").isdigit() for word in words):
                found[cells[0]] = [round(float(word)) for word in words]
    return found


def test_the_help_page_says_what_the_report_says() -> None:
    report = figures((ROOT / "docs" / "accuracy.md").read_text(encoding="utf-8"), (3, 4, 5))
    shown = figures((ROOT / "resources" / "help" / "accuracy.md").read_text(encoding="utf-8"), (1, 2, 3))
    assert len(report) >= 13
    assert set(shown) == set(report)
    for title, row in shown.items():
        assert row == pytest.approx(report[title], abs=1), title
