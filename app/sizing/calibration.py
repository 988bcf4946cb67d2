"""All constants of the engine as one frozen value, made from plain numbers by name.

A name is ``group.constant``; an efficiency may differ by kin or family: ``eff.train@nvidia_dc`` and
``eff.train@hopper`` are logarithms that are added to that of ``eff.train``. A family that nobody measured takes its
kin's value, so what ships and what is fitted without some hardware are the same kind of thing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from math import exp
from types import MappingProxyType
from typing import TypeVar

from app.sizing.constants import (
    Efficiency,
    EngineConstants,
    MemoryConstants,
    SampleConstants,
    ServeConstants,
    TrainConstants,
)
from app.sizing.fitted import Bounds, fitted
from app.sizing.shape import FEATURES, STREAM_FEATURES

KIN: Mapping[str, str] = MappingProxyType(
    {
        "hopper": "nvidia_dc", "blackwell_dc": "nvidia_dc", "ampere_dc": "nvidia_dc", "volta": "nvidia_dc",
        "ada": "nvidia_card", "ampere": "nvidia_card", "blackwell": "nvidia_card", "turing": "nvidia_card",
        "pascal": "nvidia_card",
        "ada_pro": "nvidia_pro", "ampere_pro": "nvidia_pro", "blackwell_pro": "nvidia_pro",
        "cdna": "other_dc", "cdna4": "other_dc", "gaudi": "other_dc", "xe_dc": "other_dc", "tpu": "other_dc",
        "neuron": "other_dc", "ai100": "other_dc", "rdu": "other_dc",
        "rdna": "other_card", "xe": "other_card", "apple": "other_card", "jetson": "module", "other": "other_card",
        "hailo": "npu", "edge_tpu": "npu", "fpga": "npu", "cpu": "cpu",
    }
)  # fmt: skip
"""Families whose hardware and software are alike, most to least."""
ENGINES = ("vllm", "sglang", "tensorrt_llm", "llama_cpp", "pytorch")
PHASES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {**dict.fromkeys(("train", "eager", "compiled", "cpu", "launch"), FEATURES), "stream": STREAM_FEATURES}
)
"""Where the shape of a network's layers bends its speed (``shape.py``): training, serving by eager and by compiled
software, on processors, the number of kernels, chips that stream."""
_DEFAULT_SPREAD = (0.45, 2.2)

_MOST = {
    "train": 0.95, "memory": 0.95, "prefill": 0.95, "decode": 0.95, "gguf_prefill": 1.0, "gguf_decode": 0.95,
    "vision": 1.2, "vision_infer": 1.6,
}  # fmt: skip
"""What a fit may not pass: no row can show more than the hardware has. Gaming cards list half of their matrix rate."""
_CPU_RATE_LEFT = 4.0
"""The processors' rate is assumed (``device.py``); the best of them have this many times it."""

Group = TypeVar("Group", TrainConstants, ServeConstants, SampleConstants, MemoryConstants, EngineConstants)


@dataclass(frozen=True)
class Calibration:
    """The constants of one fit. ``intervals`` gives by regime the factors that bound 80 % of cases."""

    train: TrainConstants
    serve: ServeConstants
    sample: SampleConstants
    memory: MemoryConstants
    engines: Mapping[str, EngineConstants]
    efficiencies: Mapping[str, Efficiency]
    shapes: Mapping[str, tuple[float, ...]]
    intervals: Bounds

    @classmethod
    def of(cls, values: Mapping[str, float], intervals: Bounds | None = None) -> Calibration:
        """The constants by those names, every one of which must be there; the shipped intervals if none are given."""
        return cls(
            train=_group(TrainConstants, values, "train"),
            serve=_group(ServeConstants, values, "serve"),
            sample=_group(SampleConstants, values, "sample"),
            memory=_group(MemoryConstants, values, "memory"),
            engines={name: _group(EngineConstants, values, f"engine.{name}") for name in ENGINES},
            efficiencies={family: _efficiency(values, family) for family in KIN},
            shapes={
                phase: tuple(values.get(f"shape.{phase}.{name}_power", 0.0) for name in names)
                for phase, names in PHASES.items()
            },
            intervals=fitted().intervals if intervals is None else intervals,
        )

    def efficiency(self, family: str) -> Efficiency:
        """The family's; that of ``other`` for one that nobody knows."""
        return self.efficiencies.get(family, self.efficiencies["other"])

    def engine(self, name: str) -> EngineConstants:
        """The serving engine's; vLLM's, the most usual, where none is named and for engines without their own."""
        return self.engines.get(name, self.engines["vllm"])

    def tolerance(self, kind: str) -> float:
        """How far past the usable memory the expected need may lie before a run is refused: nine in ten run there."""
        return self.intervals.get(f"fits.{kind}", (1.0, 1.0))[1]

    def interval(self, *regimes: str) -> tuple[float, float]:
        """The factors of the first of ``regimes`` that has been measured."""
        return next((self.intervals[name] for name in regimes if name in self.intervals), _DEFAULT_SPREAD)

    def measured(self, *regimes: str) -> bool:
        """Whether a regime narrower than the widest has been measured: work like this, on hardware like that."""
        return any(name in self.intervals and not name.endswith(".other") for name in regimes[:-1])


def below(value: float, most: float) -> float:
    """``value``, bent smoothly to stay under ``most``: nearly unchanged up to four fifths of it."""
    return float(value / (1 + (value / most) ** 8) ** 0.125)


def _group(kind: type[Group], values: Mapping[str, float], prefix: str) -> Group:
    return kind(**{field.name: values[f"{prefix}.{field.name}"] for field in fields(kind)})


def _efficiency(values: Mapping[str, float], family: str) -> Efficiency:
    def one(name: str) -> float:
        base = values[f"eff.{name}"]
        moved = exp(values.get(f"eff.{name}@{KIN[family]}", 0.0) + values.get(f"eff.{name}@{family}", 0.0))
        most = _MOST.get(name)
        return (
            base * moved if most is None else below(base * moved, most * (1.0 if family != "cpu" else _CPU_RATE_LEFT))
        )

    return Efficiency(**{field.name: one(field.name) for field in fields(Efficiency)})


@cache
def shipped() -> Calibration:
    """The constants fitted on every measurement at hand."""
    return Calibration.of(fitted().constants)
