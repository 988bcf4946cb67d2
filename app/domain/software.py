"""What runs on a machine, as far as it is known: nothing here is asked for, everything may stay unknown."""

from __future__ import annotations

from functools import lru_cache
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

Version = Annotated[str, Field(pattern=r"^[a-z]?\d+(\.\d+)*([a-z.+-].*)?$", max_length=40)]
"""A version or driver branch as its maker writes it: ``12.8``, ``580``, ``2.7.0.dev``, ``b4000``."""

Framework = Literal[
    "pytorch",
    "vllm",
    "tensorrt_llm",
    "llama_cpp",
    "flash_attention",
    "flash_attention_3",
    "exllamav3",
    "transformer_engine",
    "xformers",
]


class Software(BaseModel):
    """The software of a machine and how its accelerators are to be used; ``None`` is *not told*."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    frameworks: dict[Framework, Version | None] = Field(
        default_factory=dict, description="what is used, each with its version (null: not told)"
    )
    cuda: Version | None = Field(default=None, description="CUDA release that the frameworks were built with")
    rocm: Version | None = Field(default=None, description="ROCm release in use")
    driver: Version | None = Field(default=None, description="NVIDIA driver, branch or full version")
    p2p_driver: bool | None = Field(
        default=None, description="driver modified so that GeForce cards copy to each other directly"
    )
    mig: bool = Field(default=False, description="accelerators are to be split into MIG instances")
    vgpu: bool = Field(default=False, description="virtual machines are to share accelerators (vGPU)")
    vgpu_licence: bool | None = Field(default=None, description="licences for vGPU are at hand or quoted elsewhere")
    vram_ecc: bool = Field(default=False, description="accelerator memory must correct errors")

    def over(self, other: Software) -> Software:
        """This, with what it does not tell taken from ``other``."""
        told = {name: getattr(self, name) for name in self.model_fields_set if getattr(self, name) is not None}
        frameworks = {**other.frameworks, **self.frameworks}
        return other.model_copy(update={**told, "frameworks": frameworks})


@lru_cache(maxsize=4096)
def version_key(version: str) -> tuple[int, ...]:
    """A version as numbers that compare rightly: ``12.10`` is above ``12.8``; what is no number ends it."""
    numbers = []
    for piece in version.lstrip("bv").split("."):
        digits = piece[: len(piece) - len(piece.lstrip("0123456789"))]
        if not digits:
            break
        numbers.append(int(digits))
    return tuple(numbers)


def at_least(version: str, least: str) -> bool:
    """Whether a version is that or later, to the precision of ``least``: ``12.8.1`` is at least ``12.8``."""
    want = version_key(least)
    return (*version_key(version), *(0 for _ in want))[: len(want)] >= want


def at_most(version: str, most: str) -> bool:
    """Whether a version is that or earlier, to the precision of ``most``: ``580.95`` is at most ``580``."""
    want = version_key(most)
    return (*version_key(version), *(0 for _ in want))[: len(want)] <= want
