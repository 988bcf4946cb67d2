"""What is known of a constant before any row is read: its typical value, and how far practice may lie from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.sizing.calibration import KIN
from app.sizing.shape import AXES, STREAM_AXES


@dataclass(frozen=True)
class Prior:
    """Typical value of a constant, and how far practice may lie from it (of a logarithm, but for powers)."""

    value: float
    width: float = 0.5


PHYSICAL: Mapping[str, Prior] = {
    "train.fp8": Prior(1.0, 0.1),
    "train.fp4": Prior(0.8, 0.15),
    "eff.memory": Prior(0.75, 0.15),
    "eff.train": Prior(0.75, 0.15),
    "eff.low_bits": Prior(0.9, 0.15),
    "train.overlap": Prior(0.7, 0.2),
    "train.floor": Prior(0.08, 0.4),
    "train.selective": Prior(0.12, 0.3),
    "train.attention": Prior(0.4, 0.3),
    "train.eager_traffic": Prior(1.5, 0.3),
    "train.traffic": Prior(2.5, 0.3),
    "memory.fragmentation": Prior(0.1, 0.5),
    "memory.selective": Prior(0.38, 0.3),
    "memory.logit_bytes": Prior(6.0, 0.15),
    "memory.image_fp32": Prior(1.7, 0.1),
    "memory.other_fp32": Prior(1.15, 0.1),
    "memory.image_power": Prior(-0.1, 0.1),
    "memory.cache_share": Prior(0.4, 0.5),
    "memory.cache_gib": Prior(1.5, 0.3),
    "memory.context_gib": Prior(1.6, 0.05),
    "memory.frozen": Prior(0.95, 0.1),
    "memory.image_bytes": Prior(4.5, 0.2),
    "eff.vision": Prior(0.45, 0.2),
    **{
        f"eff.{name}@{kin}": Prior(value, 0.2)  # gaming cards list half of their matrix rate and reach most of it
        for name in ("vision", "vision_infer")
        for kin, value in (("nvidia_card", 0.35), ("nvidia_pro", -0.35), ("nvidia_dc", -0.35))
    },
    "sample.plain_arithmetic": Prior(1.5, 0.3),
    "sample.train_plain_arithmetic": Prior(1.5, 0.3),
    **{  # what the shape of layers does to arithmetic and to traffic alike is in its own weights
        f"sample.{phase}{name}_power": Prior(0.0, 0.05)
        for phase in ("", "infer_")
        for name in ("intensity", "traffic", "params")
    },
    "sample.one_process": Prior(2.0, 0.5),
    "sample.one_process_rank": Prior(1.0, 0.5),
    "sample.replicate": Prior(1.0, 0.5),
    "eff.vision_infer": Prior(0.6, 0.2),
    "sample.stream_ms": Prior(4.0, 0.4),
    "sample.stream_weights": Prior(1.0, 0.5),
    "sample.stream_tokens_power": Prior(0.0, 1.0),
    "sample.on_chip_m": Prior(8.0, 0.5),
    "sample.on_chip_power": Prior(1.0, 0.5),
    "sample.on_chip_slope": Prior(0.3, 0.3),
    "sample.parts_macs_power": Prior(0.0, 0.3),
    "sample.parts_tokens_power": Prior(0.0, 2.0),
    "sample.parts_memory_power": Prior(0.0, 1.0),
    "sample.detection_traffic": Prior(1.5, 0.4),
    "sample.launch_ranks_power": Prior(0.3, 0.3),
    "sample.fill_power": Prior(0.7, 0.2),
    "sample.launch_power": Prior(0.1, 0.1),
    "sample.train_launch_ms": Prior(25.0, 0.4),
    "eff.decode": Prior(0.75, 0.1),
    "eff.prefill": Prior(0.5, 0.3),
    "eff.gguf_decode": Prior(0.65, 0.2),
    "eff.gguf_prefill": Prior(0.45, 0.3),
    "eff.launch": Prior(1.0, 0.05),
    "serve.slot_latency": Prior(3.0, 0.5),
    "engine.llama_cpp.attention": Prior(0.4, 0.2),
    "eff.gguf_prefill@nvidia_card": Prior(0.5, 0.3),
    **{f"engine.{e}.attention": Prior(1.0, 0.2) for e in ("vllm", "sglang", "tensorrt_llm", "pytorch")},
    **{f"engine.{e}.kv_read": Prior(0.75, 0.12) for e in ("vllm", "sglang", "tensorrt_llm", "llama_cpp", "pytorch")},
    **{f"engine.{e}.all_reduce_us": Prior(12.0, 0.25) for e in ("vllm", "sglang", "tensorrt_llm", "pytorch")},
    **{f"engine.{e}.seq_us": Prior(15.0, 0.25) for e in ("vllm", "sglang", "tensorrt_llm", "pytorch")},
    **{f"engine.{e}.layer_us": Prior(v, 0.25) for e, v in (("vllm", 45.0), ("sglang", 60.0), ("tensorrt_llm", 25.0))},
    **{f"engine.{e}.step_ms": Prior(0.4, 0.4) for e in ("vllm", "sglang", "tensorrt_llm")},
    "serve.gguf_group_read": Prior(0.5, 0.4),
    "serve.interference": Prior(1.0, 0.3),
    "serve.moe_prefill": Prior(0.5, 0.3),
    "serve.moe_width_power": Prior(0.2, 0.1),
    "serve.moe_read": Prior(0.95, 0.1),
    "serve.moe_skew_power": Prior(0.9, 0.05),
    "serve.moe_layer": Prior(0.8, 0.2),
    "serve.latent_layer": Prior(1.2, 0.08),
    "serve.gguf_hop_ms": Prior(0.25, 0.4),
    "serve.gguf_score_moves": Prior(7.0, 0.15),
    "serve.gguf_unpack_bytes": Prior(3.0, 0.2),
    "serve.unpack_layer": Prior(2.5, 0.3),
    "engine.llama_cpp.all_reduce_us": Prior(70.0, 0.4),
    "serve.stall": Prior(0.3, 0.4),
    "serve.eager_us": Prior(300.0, 0.5),
    "serve.prefill_moves": Prior(10.0, 0.5),
    "serve.fp8": Prior(0.9, 0.15),
    "engine.llama_cpp.layer_us": Prior(30.0, 0.4),
    "engine.llama_cpp.step_ms": Prior(0.3, 0.3),
    "engine.llama_cpp.compute": Prior(0.35, 0.4),
    "serve.fp4": Prior(0.9, 0.3),
    "serve.low_read": Prior(0.9, 0.1),
    "serve.prefill_half_tokens": Prior(100.0, 0.7),
    "serve.ttft_queue_power": Prior(0.4, 0.2),
    "serve.ttft_base_ms": Prior(9.0, 0.5),
    "serve.ttft_queue": Prior(0.3, 0.3),
    "serve.ttft_steps": Prior(4.0, 0.5),
    **{
        f"engine.{e}.{n}": Prior(1.0, 0.15)
        for e in ("vllm", "sglang", "tensorrt_llm", "llama_cpp")
        for n in ("decode", "prefill")
    },
    "engine.pytorch.decode": Prior(0.8, 0.2),
    "engine.pytorch.prefill": Prior(0.8, 0.2),
    **{f"engine.{e}.compute": Prior(0.8, 0.3) for e in ("vllm", "sglang", "tensorrt_llm", "pytorch")},
    "train.moe_traffic": Prior(2.0, 0.3),
    "train.moe": Prior(0.6, 0.3),
    "train.width_power": Prior(0.1, 0.05),
    "train.low_width_power": Prior(0.1, 0.05),
    "train.expert_power": Prior(0.0, 0.03),
    "train.scale_power": Prior(0.01, 0.01),
    "train.ep_exposed": Prior(0.4, 0.5),
    "train.tp_exposed": Prior(0.7, 0.3),
    "train.launch_us_per_layer": Prior(300.0, 0.5),
    "train.moe_launch_us_per_layer": Prior(6000.0, 0.5),
}
"""Where practice is known better: shares that cannot pass one, policies whose cost is counted."""
SHAPE_WIDTHS = {True: 0.4, False: 0.12}
"""Of the weights of a network's shape: linear terms, and products of two."""


def is_linear(name: str) -> bool:
    """Whether the constant itself, and not its logarithm, is fitted."""
    return "@" in name or name.endswith("_power")


def prior_of(name: str, values: Mapping[str, float]) -> Prior:
    """Deviations are drawn to zero, powers to zero within a third, the rest to the start within a factor of two."""
    if name.startswith(("eff.launch@", "eff.decode@")):
        wide, narrow = (0.6, 0.2) if "launch" in name else (0.2, 0.12)
        return Prior(0.0, wide if name.split("@")[1] in KIN.values() else narrow)
    if name.startswith(("eff.memory@", "eff.low_bits@")):
        return Prior(0.0, 0.1)
    if name in PHYSICAL:
        return PHYSICAL[name]
    if "@" in name:
        family = name.split("@")[1]
        if name.startswith("eff.vision") and family not in ("npu", "cpu", "module"):
            return Prior(0.0, 0.15 if family in KIN.values() else 0.08)  # few GPUs were measured; others are unlike
        wide = 1.0 if family in ("npu", "cpu", "module") else 0.4
        return Prior(0.0, wide if family in KIN.values() else 0.2)
    if name.startswith("shape."):
        return Prior(0.0, SHAPE_WIDTHS[name.removesuffix("_power").split(".")[2] in (*AXES, *STREAM_AXES)])
    return Prior(0.0, 0.2) if name.endswith("_power") else Prior(values[name], 0.7)
