"""What must hold of serving, whatever the constants."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sizing_world import cards, presets, workload

from app.sizing import resolve_model
from app.sizing.device import device_of
from app.sizing.plan import fabric_of
from app.sizing.serve_layout import ServeChoice, choose_serving
from app.sizing.serve_transformer import weights_gib


def served(model: dict[str, Any], card: str, count: int, precision: str = "bf16", **inference: Any) -> ServeChoice:
    asked = workload(model=model, phase="inference", precision=precision, inference=inference)
    device = device_of(cards()[card])
    return choose_serving(asked, resolve_model(asked, presets()), device, count, fabric_of(device, count, 1))


@settings(max_examples=25, deadline=None)
@given(prompt=st.integers(64, 16384), cards_used=st.sampled_from([2, 4, 8]))
def test_llama_cpp_passes_long_prompts_from_card_to_card(prompt: int, cards_used: int) -> None:
    """One micro-batch keeps one card at work; many keep nearly all, and never more than there are."""
    asked: dict[str, Any] = {"prompt_tokens": prompt, "output_tokens": 1, "concurrency": 1, "engine": "llama_cpp"}
    model = {"preset": "llama-3-8b"}
    alone = served(model, "nv-3090", 1, "int4", **asked).serving.ttft_s
    split = {"pipeline_parallel": cards_used, "data_parallel": 1}
    together = served(model, "nv-3090", cards_used, "int4", **asked, **split).serving.ttft_s
    assert together > alone / cards_used
    if prompt <= 512:
        assert together >= alone
    elif prompt >= 2048:
        assert together < alone


def test_4_bit_checkpoints_keep_16_bits_beside_the_experts() -> None:
    """gpt-oss-120b is published as 65.2 GB with MXFP4 experts; 4 bits throughout would be some 62."""
    spec = resolve_model(workload(model={"preset": "gpt-oss-120b"}, phase="inference"), presets())
    assert weights_gib(spec, "fp4", "vllm") * 2**30 / 1e9 == pytest.approx(65.2, rel=0.07)
    dense = resolve_model(workload(model={"preset": "llama-3-8b"}, phase="inference"), presets())
    assert weights_gib(dense, "fp4", "vllm") < 0.5 * weights_gib(dense, "bf16", "vllm")


def test_experts_that_work_in_a_narrow_space_receive_fewer_bytes() -> None:
    """Replicas that share experts exchange tokens in the width that the experts work in."""
    shape: dict[str, Any] = {
        "layers": 32, "hidden": 8192, "heads": 64, "kv_heads": 8, "ffn": 2048, "vocab": 128256, "experts": 64,
        "active_experts": 8, "params_m": 100000, "active_params_m": 20000,
    }  # fmt: skip
    asked: dict[str, Any] = {
        "prompt_tokens": 512, "output_tokens": 128, "concurrency": 2048, "engine": "vllm", "tensor_parallel": 1,
        "pipeline_parallel": 1, "data_parallel": 8, "expert_parallel": 8,
    }  # fmt: skip
    wide = served({"architecture": shape}, "nv-h200-sxm", 8, **asked).serving
    narrow = served({"architecture": {**shape, "expert_hidden": 1024}}, "nv-h200-sxm", 8, **asked).serving
    assert narrow.overhead_s < wide.overhead_s


def test_no_engine_named_is_the_most_usual_one() -> None:
    asked: dict[str, Any] = {"prompt_tokens": 1024, "output_tokens": 256, "concurrency": 16}
    named = {engine: served({"preset": "llama-3-8b"}, "nv-h100-sxm", 1, **asked, engine=engine) for engine in
             ("auto", "vllm", "sglang")}  # fmt: skip
    assert named["auto"].serving == named["vllm"].serving
    assert named["sglang"].serving != named["vllm"].serving


@settings(max_examples=25, deadline=None)
@given(more=st.integers(2, 64), prompt=st.sampled_from([256, 1024, 8192]))
def test_more_requests_take_no_less_time_each(more: int, prompt: int) -> None:
    asked: dict[str, Any] = {"prompt_tokens": prompt, "output_tokens": 512, "engine": "vllm", "tensor_parallel": 8}
    few = served({"preset": "qwen3-235b-a22b"}, "nv-h200-sxm", 8, "fp8", **asked, concurrency=4).serving
    many = served({"preset": "qwen3-235b-a22b"}, "nv-h200-sxm", 8, "fp8", **asked, concurrency=4 * more).serving
    assert many.tpot_s >= few.tpot_s
    assert many.ttft_s >= few.ttft_s
    assert many.throughput >= few.throughput
