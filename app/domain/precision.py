"""How many bytes a number takes in each of the formats that a workload may name."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

BYTES: Mapping[str, float] = MappingProxyType(
    {"fp64": 8.0, "fp32": 4.0, "tf32": 4.0, "fp16": 2.0, "bf16": 2.0, "fp8": 1.0, "int8": 1.0, "int4": 0.5, "fp4": 0.5}
)
"""Bytes of one element of a tensor."""

WEIGHT_BYTES: Mapping[str, float] = MappingProxyType({**BYTES, "int4": 0.5625, "fp4": 0.5625})
"""Bytes of one stored weight: 4-bit formats carry a scale per block (NVFP4: 8 bits per 16 values, 4.5 in all)."""
