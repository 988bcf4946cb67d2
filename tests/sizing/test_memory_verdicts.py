"""What fits, what is tight, what does not; the allocator's cache; score matrices of encoders."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sizing_world import cards, changed, presets, workload

from app.domain.requirement import Demand
from app.sizing import demand, resolve_model
from app.sizing.calibration import Calibration, shipped
from app.sizing.device import device_of
from app.sizing.fitted import fitted
from app.sizing.plan import fabric_of
from app.sizing.train_layout import TrainChoice, choose_training
from app.sizing.train_memory import layer_bytes_per_token, score_bytes_per_token

PLAIN = {"sharding": "none", "activation_checkpointing": "none", "optimizer": "sgd"}


def images(batch: int) -> dict[str, object]:
    training = {**PLAIN, "micro_batch": batch, "global_batch": batch}
    return {"domain": "vision", "model": {"preset": "resnet-50"}, "phase": "training", "training": training}


def choice(batch: int, gib: float) -> TrainChoice:
    asked = workload(**images(batch))
    device = device_of(changed(cards()["nv-3090"], vram_gib=gib))
    return choose_training(asked, resolve_model(asked, presets()), device, 1, fabric_of(device, 1, 1))


def run(gib: float) -> Demand:
    calibration = replace(
        Calibration.of(fitted().constants), intervals={**shipped().intervals, "fits.samples": (1.0, 1.1)}
    )
    return demand(
        workload(**images(256)), changed(cards()["nv-3090"], vram_gib=gib), 1, presets(), calibration=calibration
    )


@settings(max_examples=60, deadline=None)
@given(batch=st.integers(1, 2048), gib=st.floats(4, 200))
def test_the_cache_takes_only_what_is_left(batch: int, gib: float) -> None:
    found, larger = choice(batch, gib), choice(batch + 1, gib)
    usable = device_of(changed(cards()["nv-3090"], vram_gib=gib)).usable_gib
    assert found.gib <= max(found.need_gib, usable) + 1e-9
    assert found.fits == (found.need_gib <= usable)
    assert larger.gib >= found.gib - 1e-9
    assert larger.need_gib > found.need_gib


def test_a_larger_card_shows_more_memory_for_the_same_run() -> None:
    small, large = choice(256, 24), choice(256, 80)
    assert large.need_gib == pytest.approx(small.need_gib)
    assert large.gib > small.gib


def test_between_fits_and_does_not_fit_lies_tight() -> None:
    need = choice(256, 80).need_gib
    verdicts = []
    for share in (1.05, 0.95, 0.85):  # of the card's usable memory over the need
        found = run(need * share / 0.94)
        assert found.training is not None
        verdicts.append((found.training.fits, found.training.tight, found.training.holds, found.meets))
    assert verdicts[0][:3] == (True, False, True)
    assert verdicts[1] == (True, True, False, False)
    assert verdicts[2] == (False, False, False, False)


def test_what_is_tight_says_so() -> None:
    found = run(choice(256, 80).need_gib * 0.95 / 0.94).training
    assert found is not None
    assert any("not that exact" in words for words in found.missed)


@pytest.mark.parametrize(("preset", "length"), [("bert-base", 384), ("bert-large", 512), ("roberta-base", 128)])
def test_encoders_keep_what_the_paper_counts(preset: str, length: int) -> None:
    dims = resolve_model(workload(model={"preset": preset}, phase="training"), presets()).dims
    assert dims is not None
    kept = layer_bytes_per_token(dims, "fp16") + score_bytes_per_token(dims, "fp16", length)
    assert kept == pytest.approx(dims.hidden * (34 + 5 * dims.heads * length / dims.hidden), rel=0.07)


def test_decoders_keep_no_score_matrix() -> None:
    dims = resolve_model(workload(model={"preset": "llama-3.1-8b"}, phase="training"), presets()).dims
    assert dims is not None
    assert score_bytes_per_token(dims, "bf16", 8192) == 0
