"""Which number formats an accelerator computes in natively; table of November 2026.

Sources: bf16 from 8.0: vllm-project/vllm#1157 and #946; fp8 from 8.9: NVIDIA/TransformerEngine#1159; fp4 from 10.0:
noonghunna/club-3090 docs/DTYPE_MATRIX.md. The other rows, and AMD's, are general knowledge not yet verified against a
document: a failure that rests on them is a warning only.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

NATIVE_FROM: Mapping[str, float] = MappingProxyType(
    {"fp32": 0.0, "fp16": 7.0, "int4": 7.0, "int8": 7.5, "bf16": 8.0, "tf32": 8.0, "fp8": 8.9, "fp4": 10.0}
)
"""NVIDIA: the compute capability from which the format has its own instructions (int4: kernels for int4 weights)."""

REFUSED_BELOW: Mapping[str, float] = MappingProxyType({"bf16": 8.0, "fp8": 8.9, "fp4": 10.0})
"""NVIDIA: below this the frameworks refuse to train in the format; elsewhere they fall back to a wider one."""

WEIGHTS_ONLY_FROM = 8.0
"""NVIDIA: from here kernels exist that keep fp8 and fp4 weights and compute in 16 bits, for serving."""

GFX_FORMATS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "gfx908": frozenset({"fp32", "fp16", "bf16", "int8", "int4"}),
        "gfx90a": frozenset({"fp32", "fp16", "bf16", "int8", "int4"}),
        "gfx942": frozenset({"fp32", "tf32", "fp16", "bf16", "fp8", "int8", "int4"}),
        "gfx950": frozenset({"fp32", "fp16", "bf16", "fp8", "int8", "int4", "fp4"}),
        "gfx1030": frozenset({"fp32", "fp16", "int8", "int4"}),
        "gfx1100": frozenset({"fp32", "fp16", "bf16", "int8", "int4"}),
        "gfx1101": frozenset({"fp32", "fp16", "bf16", "int8", "int4"}),
        "gfx1200": frozenset({"fp32", "fp16", "bf16", "fp8", "int8", "int4"}),
        "gfx1201": frozenset({"fp32", "fp16", "bf16", "fp8", "int8", "int4"}),
    }
)
"""AMD: the formats with instructions of their own, by target."""


def nvidia_version(compute_capability: str) -> float | None:
    """The compute capability as a number that compares rightly (``12.0`` is above ``8.9``), or ``None`` for others."""
    try:
        return float(compute_capability.lower().removeprefix("sm_"))
    except ValueError:
        return None


def native(precision: str, compute_capability: str) -> bool | None:
    """Whether the format is native on this architecture; ``None`` where the table does not tell."""
    version = nvidia_version(compute_capability)
    if version is not None:
        return version >= NATIVE_FROM[precision]
    formats = GFX_FORMATS.get(compute_capability.lower())
    return None if formats is None else precision in formats


def refused(precision: str, compute_capability: str, *, serving: bool) -> bool:
    """Whether frameworks refuse the format there, instead of emulating it."""
    version = nvidia_version(compute_capability)
    if version is None:
        return False
    if version >= REFUSED_BELOW.get(precision, 0.0):
        return False
    return not (serving and precision != "bf16" and version >= WEIGHTS_ONLY_FROM)
