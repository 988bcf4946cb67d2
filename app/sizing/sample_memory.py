"""Memory of one rank for models counted in samples: states, what training keeps of a sample, the allocator's cache.

A layer's output is kept once where the next one needs it, and once more behind a norm or an activation function: 4 to
8 bytes per published activation at 16 bits (fitted on timm's largest batches and Lambda's peaks). Networks of many
thin layers keep more per activation, so the bytes fall with the operations per activation.
"""

from __future__ import annotations

from app.domain.precision import WEIGHT_BYTES
from app.domain.workload import Training
from app.sizing.calibration import shipped
from app.sizing.constants import MemoryConstants
from app.sizing.device import Device
from app.sizing.models import BYTES_PER_SAVED_ACTIVATION, GIB, ModelSpec
from app.sizing.plan import Plan
from app.sizing.train_memory import state_bytes

TABLE_OPTIMIZER_BYTES = 0.05
"""Per table parameter: row-wise Adagrad keeps one fp32 value for a row of some 80 to 128 (MLPerf's DLRM)."""
KEPT = {"none": 1.0, "selective": 0.6, "full": 0.25}
"""Share of the activations that a policy of recomputing leaves."""
TYPICAL_INTENSITY = 400.0
"""Multiply-accumulates per activation of ResNet-50."""
CLASSIFIERS = ("cnn", "vit")
WITHOUT_CACHE = ("recommender", "tabular")
"""Their layers are matrix products, for which no workspace is tried out."""
FULL = ("fp64", "fp32", "tf32")


def sample_train_shares(
    spec: ModelSpec, training: Training, precision: str, plan: Plan, constants: MemoryConstants | None = None
) -> dict[str, float]:
    """GiB per rank by segment, without what an allocator keeps beside it."""
    c = constants or shipped().memory
    weight_b, gradient_b, optimizer_b = state_bytes(training.optimizer, precision)
    n = spec.params
    trained = n if training.method == "full" else 0.02 * n
    sharers = plan.dp
    level = {"none": 0, "zero1": 1, "zero2": 2, "zero3": 3}[plan.sharding]
    if spec.sharded_tables:  # fp32 rows with one Adagrad value each, spread over the devices
        weight_b, gradient_b, optimizer_b, level = 4.0, 0.0, TABLE_OPTIMIZER_BYTES, 3
        trained = n
    return {
        "weights": weight_b * n / (sharers if level >= 3 else 1) / GIB,
        "gradients": gradient_b * trained / (sharers if level >= 2 else 1) / GIB,
        "optimizer": optimizer_b * trained / (sharers if level >= 1 else 1) / GIB,
        "activations": kept_bytes(spec, precision, c) * KEPT[plan.checkpointing] * plan.micro / GIB,
        "overhead": c.image_context_gib + (0.3 if plan.dp > 1 else 0.0),
    }


def kept_bytes(spec: ModelSpec, precision: str, c: MemoryConstants) -> float:
    """Bytes that training keeps of one sample until the backward pass; what somebody entered is taken as it is."""
    figures = spec.figures
    if figures is not None and figures.activation_mib is not None:
        kept = spec.activation_bytes
    else:
        intensity = spec.flops_forward / 2 / max(spec.activations, 1.0)
        bent = min(max(intensity / TYPICAL_INTENSITY, 0.02), 5.0) ** c.image_power
        kept = spec.activation_bytes / BYTES_PER_SAVED_ACTIVATION * c.image_bytes * bent
    if precision in FULL:
        kept *= c.image_fp32 if spec.family in CLASSIFIERS else c.other_fp32
    if precision == "fp64":
        kept *= 2.0
    return float(kept)


def allocator_cache_gib(spec: ModelSpec, shares: dict[str, float], device: Device) -> float:
    """Freed blocks and workspaces of convolutions that a caching allocator keeps as long as there is room.

    They show in nvidia-smi and are given up when memory is short, so they never decide whether a model fits.
    """
    if device.is_cpu or spec.family in WITHOUT_CACHE:
        return 0.0
    room = device.usable_gib - sum(shares.values())
    c = device.cal.memory
    return max(0.0, min(c.cache_gib + c.cache_share * shares["activations"], room))


def sample_serve_shares(spec: ModelSpec, weights: str, batch: float, ranks: int = 1) -> dict[str, float]:
    """GiB per rank by segment; serving holds a few layers' activations at a time, and shares embedding tables."""
    return {
        "weights": spec.params * WEIGHT_BYTES[weights] / (ranks if spec.sharded_tables else 1) / GIB,
        "activations": 0.25 * spec.activation_bytes * batch / GIB,
        "overhead": 0.6,
    }
