"""How much of the peak each family of hardware reaches. Every constant was fitted on published measurements.

Training: MosaicML llm-foundry, Megatron-Bridge, torchtitan (Apache-2.0, BSD-3). Decoding: Argonne LLM-Inference-Bench
(BSD-3), NVIDIA's TensorRT-LLM tables (Apache-2.0), llama.cpp results. Images: timm (Apache-2.0),
NVIDIA DeepLearningExamples, Lambda's published logs (constants only).
Families without measurements carry the mean of their kin and a wide spread.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType


@dataclass(frozen=True)
class Efficiency:
    """Shares of peak, and what is lost besides. ``spread`` bounds 80 % of cases of token models,
    ``sample_spread`` of the others: value / spread .. value x spread."""

    train: float = 0.70
    prefill: float = 0.5
    decode: float = 0.70
    gguf_prefill: float = 0.4
    gguf_decode: float = 0.68
    vision: float = 0.30
    vision_infer: float = 0.45
    vision_traffic_train: float = 34.0
    vision_traffic_infer: float = 7.0
    step_ms: float = 0.0
    memory: float = 0.8
    spread: float = 1.5
    sample_spread: float = 2.0


_BASE = Efficiency()

EFFICIENCIES: Mapping[str, Efficiency] = MappingProxyType(
    {
        "hopper": replace(
            _BASE,
            vision_traffic_infer=9,
            vision_infer=0.4,
            vision_traffic_train=55,
            vision=0.44,
            gguf_prefill=0.27,
            gguf_decode=0.45,
            train=0.57,
            prefill=0.43,
            decode=0.7,
            spread=1.2,
            sample_spread=1.8,
        ),
        "blackwell_dc": replace(
            _BASE,
            vision_traffic_infer=10,
            vision_infer=0.35,
            vision_traffic_train=45,
            vision=0.4,
            gguf_prefill=0.25,
            gguf_decode=0.45,
            train=0.575,
            prefill=0.475,
            decode=0.93,
            spread=1.22,
            sample_spread=2.3,
        ),
        "blackwell": replace(
            _BASE,
            vision_traffic_infer=7,
            vision_infer=0.75,
            vision_traffic_train=36,
            vision=0.7,
            train=0.7,
            prefill=0.75,
            gguf_prefill=0.8,
            gguf_decode=0.68,
            spread=1.5,
            sample_spread=1.7,
        ),
        "ada": replace(
            _BASE,
            vision_traffic_infer=7,
            vision_infer=0.8,
            vision_traffic_train=36,
            vision=0.75,
            train=0.72,
            prefill=0.75,
            gguf_prefill=0.8,
            gguf_decode=0.7,
            spread=1.4,
            sample_spread=1.55,
        ),
        "ampere_dc": replace(
            _BASE,
            vision_traffic_infer=9,
            vision_infer=0.5,
            vision_traffic_train=55,
            vision=0.75,
            gguf_prefill=0.45,
            gguf_decode=0.42,
            train=0.80,
            prefill=0.69,
            decode=0.75,
            spread=1.2,
            sample_spread=2.0,
        ),
        "ampere": replace(
            _BASE,
            vision_traffic_infer=7,
            vision_infer=0.8,
            vision_traffic_train=36,
            vision=0.75,
            train=0.75,
            prefill=0.75,
            gguf_prefill=0.85,
            gguf_decode=0.66,
            spread=1.4,
            sample_spread=1.45,
        ),
        "blackwell_pro": replace(
            _BASE,
            vision_traffic_infer=7,
            vision_infer=0.4,
            vision_traffic_train=30,
            vision=0.3,
            gguf_prefill=0.35,
            gguf_decode=0.7,
            train=0.5,
            prefill=0.9,
            spread=1.4,
            sample_spread=1.8,
        ),
        "ada_pro": replace(
            _BASE,
            vision_traffic_infer=6,
            vision_infer=0.4,
            vision_traffic_train=27,
            vision=0.3,
            gguf_prefill=0.3,
            gguf_decode=0.82,
            train=0.48,
            spread=1.45,
            sample_spread=1.7,
        ),
        "ampere_pro": replace(
            _BASE,
            vision_traffic_infer=6,
            vision_infer=0.45,
            vision_traffic_train=30,
            vision=0.36,
            gguf_prefill=0.5,
            gguf_decode=0.72,
            train=0.55,
            spread=1.4,
            sample_spread=1.8,
        ),
        "turing": replace(
            _BASE,
            vision_traffic_infer=6,
            vision_infer=0.6,
            vision_traffic_train=36,
            vision=0.7,
            train=0.6,
            spread=1.6,
            sample_spread=2.2,
        ),
        "volta": replace(
            _BASE,
            vision_traffic_infer=8,
            vision_infer=0.5,
            vision_traffic_train=40,
            vision=0.5,
            train=0.6,
            spread=1.6,
            sample_spread=2.2,
        ),
        "pascal": replace(
            _BASE,
            vision_traffic_infer=3,
            vision_infer=0.8,
            vision_traffic_train=30,
            vision=0.75,
            spread=1.8,
            sample_spread=1.9,
        ),
        "jetson": replace(_BASE, vision=0.25, spread=1.8, sample_spread=1.8),
        "cdna": replace(
            _BASE, spread=2.2, step_ms=8.0, prefill=0.13, decode=0.3, gguf_prefill=0.15, gguf_decode=0.33, train=0.5
        ),
        "cdna4": replace(_BASE, train=0.5, prefill=0.35, decode=0.5, spread=1.8),
        "rdna": replace(_BASE, train=0.4, prefill=0.3, decode=0.6, spread=1.8),
        "gaudi": replace(_BASE, train=0.5, prefill=0.55, decode=0.7, spread=1.5, sample_spread=2.0),
        "xe_dc": replace(_BASE, spread=2.2, decode=0.2, train=0.35, prefill=0.2),
        "xe": replace(_BASE, train=0.35, prefill=0.25, decode=0.55, spread=2.0),
        "tpu": replace(_BASE, train=0.6, spread=1.6),
        "neuron": replace(_BASE, train=0.4, spread=2.0),
        "apple": replace(_BASE, gguf_decode=0.75, train=0.4, decode=0.75, spread=1.8),
        "hailo": replace(_BASE, vision_infer=0.4, vision_traffic_infer=0.3, spread=2.5, sample_spread=2.5),
        "edge_tpu": replace(_BASE, vision=0.2, vision_infer=0.2, spread=2.5),
        "ai100": replace(_BASE, decode=0.5, vision_infer=0.3, spread=2.2),
        "fpga": replace(_BASE, vision=0.2, spread=3.0, sample_spread=3.0),
        "other": replace(_BASE, train=0.35, prefill=0.3, decode=0.5, vision=0.2, spread=2.5, sample_spread=2.5),
        "cpu": replace(_BASE, train=0.5, prefill=0.5, decode=0.7, vision=0.5, spread=3.0, sample_spread=2.6),
    }
)


def efficiency_of(family: str) -> Efficiency:
    """The constants of a family; those of an unknown one are modest and wide."""
    return EFFICIENCIES.get(family, EFFICIENCIES["other"])
