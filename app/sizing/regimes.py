"""The regimes whose 80 % intervals were measured apart: names under which a calibration keeps them.

Each function gives names from the narrowest to the widest; the first that has been measured counts.
"""

from __future__ import annotations

from app.domain.workload import Inference
from app.sizing.calibration import KIN
from app.sizing.device import Device
from app.sizing.models import ModelSpec

LOW_BITS = ("fp8", "int8", "fp4", "int4")


def train_regimes(spec: ModelSpec, device: Device, precision: str) -> tuple[str, ...]:
    """Of training speed: dense or experts, wide or narrow numbers, and the kin of the hardware."""
    kin = KIN.get(device.family, "other_card")
    if not spec.is_transformer:
        return sample_regimes(spec, device, "train")
    arch = "moe" if spec.is_moe else "dense"
    bits = "low" if precision in LOW_BITS else "bf16"
    if kin == "nvidia_dc":
        return f"train.{arch}.{bits}", f"train.{arch}", "train"
    return f"train.{arch}.{kin}", "train.unseen"


def serve_regimes(spec: ModelSpec, device: Device, inference: Inference, figure: str, batch: float) -> tuple[str, ...]:
    """Of serving: ``figure`` is rate, tpot or ttft; one request at a time is easier than many."""
    kin = KIN.get(device.family, "other_card")
    software = "gguf" if inference.engine == "llama_cpp" else "server"
    arch = "moe" if spec.is_moe else "dense"
    load = "one" if batch <= 1 else "many"
    names = [
        f"{figure}.{software}.{arch}.{load}.{kin}",
        f"{figure}.{software}.{load}.{kin}",
        f"{figure}.{software}.{kin}",
    ]
    return (*names, f"{figure}.{software}", figure)


def sample_regimes(spec: ModelSpec, device: Device, phase: str) -> tuple[str, ...]:
    """Of models counted in samples."""
    kin = KIN.get(device.family, "other_card")
    if phase == "train" and spec.family not in ("cnn", "vit"):
        return f"train.samples.{spec.family}", "train.samples.other", "train.samples"
    return f"{phase}.samples.{kin}", f"{phase}.samples"


def memory_regimes(spec: ModelSpec, phase: str) -> tuple[str, ...]:
    """Of memory."""
    return f"memory.{phase}.{memory_kind(spec)}", "memory"


def memory_kind(spec: ModelSpec) -> str:
    """Models whose memory is told alike."""
    return "transformer" if spec.is_transformer else "samples"
