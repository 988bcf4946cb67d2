"""What files of weights take, and which native arithmetic carries out a precision."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from app.domain.precision import BYTES, WEIGHT_BYTES

BESIDE_EXPERTS: Mapping[str, float] = MappingProxyType({"int4": 2.0, "fp4": 2.0})
"""Bytes of weights outside the experts where the experts have 4 bits: published checkpoints (gpt-oss, Kimi K2,
DeepSeek NVFP4) leave attention, router and shared experts in 16 bits."""

GGUF_BYTES: Mapping[str, float] = MappingProxyType({"int4": 0.61, "int8": 1.0625, "fp4": 0.5625})
"""Bytes per weight of llama.cpp's files: Q4_K_M measured at 4.9 bits, Q8_0 at 8.5 bits by its block layout."""

FALLBACKS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "fp4": ("fp4", "fp8", "bf16", "fp16", "fp32"),
        "int4": ("bf16", "fp16", "fp32"),
        "fp8": ("fp8", "bf16", "fp16", "fp32"),
        "int8": ("int8", "fp8", "bf16", "fp16", "fp32"),
        "bf16": ("bf16", "fp16", "fp32"),
        "fp16": ("fp16", "bf16", "fp32"),
        "tf32": ("tf32", "fp32"),
        "fp32": ("fp32",),
        "fp64": ("fp64",),
    }
)
"""The arithmetic used for a precision, best first; what the hardware lacks falls to the next.

int4 weights are unpacked and multiplied in 16 bits by the common kernels (AWQ, GPTQ-Marlin, llama.cpp).
"""


def weight_gib(layer_params: float, embedding_params: float, precision: str, *, gguf: bool = False) -> float:
    """Stored weights in GiB. Quantised formats keep embeddings and output in 16 bits; llama.cpp's files do not."""
    if gguf and precision in GGUF_BYTES:
        return (layer_params + embedding_params) * GGUF_BYTES[precision] / 2**30
    return (layer_params * WEIGHT_BYTES[precision] + embedding_params * max(2.0, BYTES[precision])) / 2**30
