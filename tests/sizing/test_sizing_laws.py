"""Laws that hold whatever the model: memory and cache move the way physics says."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sizing_world import presets, workload

from app.domain.precision import BYTES, WEIGHT_BYTES
from app.domain.workload import Training
from app.sizing import resolve_model
from app.sizing.calibration import shipped
from app.sizing.models import Dims, transformer_spec
from app.sizing.plan import Plan
from app.sizing.precision import weight_gib
from app.sizing.train_memory import shares_gib, states_gib

GIB = 2**30


@st.composite
def transformers(draw: st.DrawFn) -> Dims:
    heads = draw(st.sampled_from([8, 16, 32, 64]))
    return Dims(
        layers=draw(st.integers(2, 120)),
        hidden=heads * 64,
        heads=heads,
        kv_heads=draw(st.sampled_from([h for h in (1, 2, 4, 8, heads) if heads % h == 0])),
        head_dim=64,
        ffn=draw(st.integers(1, 8)) * heads * 64,
        gated=draw(st.booleans()),
        vocab=draw(st.integers(1000, 250000)),
        tied=draw(st.booleans()),
    )


def spec_of(dims: Dims):
    return transformer_spec(dims, id="t", title="t", domain="llm", source="test", total=None, active=None)


def total(dims: Dims, training: Training, precision: str, plan: Plan) -> float:
    return sum(shares_gib(spec_of(dims), training, precision, plan).values())


@settings(max_examples=60, deadline=None)
@given(transformers(), st.integers(2, 9), st.sampled_from(["adamw", "adamw_8bit", "sgd", "adafactor"]))
def test_more_devices_never_need_more_memory_each_under_zero3(dims: Dims, power: int, optimizer: str) -> None:
    training = Training(optimizer=optimizer, seq_len=2048)
    few, many = (Plan(dp=2**p, sharding="zero3", micro=1) for p in (power - 1, power))
    assert total(dims, training, "bf16", many) <= total(dims, training, "bf16", few) + 1e-9


@settings(max_examples=60, deadline=None)
@given(transformers(), st.integers(1, 100_000), st.integers(1, 100_000), st.sampled_from([None, 512, 4096]))
def test_a_longer_context_never_shrinks_the_cache(dims: Dims, a: int, b: int, window: int | None) -> None:
    from dataclasses import replace

    if window is not None:
        dims = replace(dims, window=window, window_layers=dims.layers // 2)
    assert dims.kv_elements(min(a, b)) <= dims.kv_elements(max(a, b))


@settings(max_examples=60, deadline=None)
@given(transformers(), st.sampled_from([("bf16", "fp32"), ("fp16", "tf32")]), st.sampled_from(["none", "full"]))
def test_wider_numbers_never_need_less_memory(dims: Dims, pair: tuple[str, str], policy: str) -> None:
    training, plan = Training(seq_len=1024, optimizer="sgd"), Plan(checkpointing=policy)
    narrow, wide = (shares_gib(spec_of(dims), training, p, plan)["activations"] for p in pair)
    assert narrow <= wide
    ordered = sorted(WEIGHT_BYTES, key=lambda p: WEIGHT_BYTES[p])
    sizes = [weight_gib(7e9, 0.0, p) for p in ordered]
    assert sizes == sorted(sizes)


@settings(max_examples=40, deadline=None)
@given(transformers(), st.integers(1, 6))
def test_recomputing_and_sharding_never_cost_memory(dims: Dims, power: int) -> None:
    training = Training(seq_len=2048)
    n = 2**power
    policies = [total(dims, training, "bf16", Plan(checkpointing=c)) for c in ("none", "selective")]
    assert policies[0] >= policies[1]
    levels = [
        sum(states_gib(spec_of(dims), training, "bf16", Plan(dp=n, sharding=z)).values())
        for z in ("none", "zero1", "zero2")
    ]
    assert levels == sorted(levels, reverse=True)


@pytest.mark.parametrize("n", [2, 8, 64])
def test_zero_formulas(n: int) -> None:
    """arXiv:1910.02054: 16 N; 4 N + 12 N/n; 2 N + 14 N/n; 16 N/n (besides two gathered layers)."""
    spec = resolve_model(workload(model={"preset": "llama-3.1-8b"}, phase="training"), presets())
    training, big = Training(), spec.params / GIB

    def states(sharding: str) -> float:
        return sum(states_gib(spec, training, "bf16", Plan(dp=n, sharding=sharding)).values())

    assert states("none") == pytest.approx(16 * big)
    assert states("zero1") == pytest.approx(4 * big + 12 * big / n)
    assert states("zero2") == pytest.approx(2 * big + 14 * big / n)
    assert states("zero3") - 16 * big / n == pytest.approx(2 * 2 * big / 32, rel=0.01)


def test_grouped_heads_divide_the_cache() -> None:
    wide = Dims(32, 4096, 32, 32, 128, 14336, True, 128256, False)
    grouped = Dims(32, 4096, 32, 8, 128, 14336, True, 128256, False)
    assert wide.kv_elements(1000) == 4 * grouped.kv_elements(1000)


def test_activations_follow_the_paper_for_gpt_shapes() -> None:
    """arXiv:2205.05198 table 2: 34 s b h per layer without the score matrix; ours leaves out the dropout masks (2)."""
    from app.sizing.train_memory import layer_bytes_per_token

    gpt = Dims(48, 6144, 64, 64, 96, 24576, False, 51200, True)
    assert layer_bytes_per_token(gpt, "bf16") / 6144 == pytest.approx(34, abs=2.01)


def test_units_of_number_formats() -> None:
    assert BYTES["bf16"] == 2 and BYTES["fp32"] == 4 and BYTES["int4"] == 0.5


def test_work_unlike_anything_measured_is_said_to_be_so() -> None:
    known, unseen = ("train.dense.bf16", "train.dense", "train"), ("train.dense.other_card", "train.unseen")
    assert shipped().measured(*known) and not shipped().measured(*unseen)
    assert not shipped().measured("train.samples.none", "train.samples.other", "train.samples")
