"""The automatic micro-batch: as fast as any that could be set by hand, and as large as the samples are small."""

from __future__ import annotations

import pytest
from sizing_world import cards, presets, workload

from app.sizing import resolve_model
from app.sizing.device import device_of
from app.sizing.plan import fabric_of
from app.sizing.train_layout import TrainChoice, choose_training

RUNS = [
    {"domain": "tabular", "model": {"preset": "mlp-tabular"}, "training": {"global_batch": 1_000_000}},
    {"domain": "tabular", "model": {"preset": "ft-transformer"}, "training": {"global_batch": 65536}},
    {"domain": "custom", "model": {"preset": "mlp-small"}, "training": {"global_batch": 262144}},
    {"domain": "recommender", "model": {"preset": "ncf"}, "training": {"global_batch": 1_048_576}},
    {"domain": "vision", "model": {"preset": "resnet-50"}, "training": {"global_batch": 4096}},
    {"domain": "llm", "model": {"preset": "bert-base"}, "training": {"global_batch": 2048, "seq_len": 128}},
    {"domain": "llm", "model": {"preset": "llama-3.1-8b"}, "training": {"global_batch": 64, "method": "lora"}},
]
IDS = [str(run["model"]["preset"]) for run in RUNS]  # type: ignore[index]


def chosen(run: dict[str, object], card: str = "nv-h100-sxm", **training: object) -> TrainChoice:
    given = {**run, "phase": "training", "training": {**run.get("training", {}), **training}}  # type: ignore[dict-item]
    asked = workload(**given)
    device = device_of(cards()[card])
    return choose_training(asked, resolve_model(asked, presets()), device, 1, fabric_of(device, 1, 1))


@pytest.mark.parametrize("run", RUNS, ids=IDS)
@pytest.mark.parametrize("card", ["nv-h100-sxm", "nv-3070"])
def test_no_micro_batch_that_fits_is_faster(run: dict[str, object], card: str) -> None:
    automatic = chosen(run, card)
    limit = run["training"]["global_batch"]  # type: ignore[index]
    by_hand = [chosen(run, card, micro_batch=1 << k) for k in range(17) if 1 << k <= limit]
    fitting = [choice for choice in by_hand if choice.fits]
    assert automatic.fits == bool(fitting)
    if fitting:
        assert automatic.rate >= 0.99 * max(choice.rate for choice in fitting)


def test_rows_of_tables_come_by_the_thousand() -> None:
    plain = chosen({"domain": "tabular", "model": {"preset": "mlp-tabular"}})
    assert plain.plan.micro >= 4096
    one_by_one = chosen({"domain": "tabular", "model": {"preset": "mlp-tabular"}}, micro_batch=64)
    assert plain.rate > 20 * one_by_one.rate


def test_a_batch_that_somebody_sets_stays() -> None:
    small = chosen({"domain": "tabular", "model": {"preset": "mlp-tabular"}, "training": {"global_batch": 32}})
    assert small.plan.micro * small.plan.accumulation == 32
