"""Models counted in samples: images, audio windows, rows. Memory and time of training and serving.

Training memory: 16 N + 6 B x activations x batch + 1 GiB. A sample takes 6 MACs/(e peak) + c x activations x 2 B / BW
in training and the forward third of it in serving (fitted on timm, Lambda and DeepLearningExamples); answers that need
passes one after another (denoising, decoding) read the weights at each pass.
"""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.workload import Inference, Training
from app.sizing.device import Device
from app.sizing.models import GIB, ModelSpec
from app.sizing.plan import Fabric, Plan
from app.sizing.precision import WEIGHT_BYTES
from app.sizing.train_memory import CONTEXT_GIB, state_bytes

FAMILY_SHARE = {
    "cnn": 1.0, "vit": 1.1, "detection": 0.7, "diffusion": 0.8, "speech": 0.9, "recommender": 0.5, "tabular": 0.3,
    "custom": 0.8,
}  # fmt: skip
"""Of a family's matrix efficiency, relative to convolutional classifiers."""
TRAFFIC_SHARE = {"diffusion": 0.5, "detection": 0.7, "speech": 0.5, "recommender": 0.25, "tabular": 0.25, "custom": 0.6}
"""Of the training traffic of classifiers; matrix-heavy and fused models move less (MLPerf v5.0's tuned runs)."""
TABLE_OPTIMIZER_BYTES = 0.05
"""Per table parameter: row-wise Adagrad keeps one fp32 value for a row of some 80 to 128 (MLPerf's DLRM)."""
GATHER_SHARE = 0.25
"""Share of the bandwidth that random reads of embedding rows reach."""
ON_CHIP_PARAMS = 12e6
"""Networks up to this size stay on a streaming chip (Hailo-8: ResNet-18 does, at 2,700 images/s)."""
TRAIN_LAUNCH_MS = 12.0
ENGINE_TRAFFIC = {"tensorrt": 0.5, "onnxruntime": 0.7, "hailo": 1.0, "pytorch": 1.0, "auto": 0.9}
"""Activation traffic of an engine against eager PyTorch; compilers fuse layers (timm: torch.compile 0.5)."""
INFER_LAUNCH_MS = {"pytorch": 5.0, "auto": 1.2, "tensorrt": 0.5, "onnxruntime": 1.5, "hailo": 1.5}


@dataclass(frozen=True)
class SampleTime:
    """Seconds of one batch on one rank, by part."""

    total: float
    compute: float
    traffic: float
    overhead: float

    @property
    def bottleneck(self) -> str:
        parts = {"compute": self.compute, "memory bandwidth": self.traffic, "software overhead": self.overhead}
        return max(parts, key=lambda name: parts[name])


def sample_train_shares(spec: ModelSpec, training: Training, precision: str, plan: Plan) -> dict[str, float]:
    """GiB per rank by segment."""
    weight_b, gradient_b, optimizer_b = state_bytes(training.optimizer, precision)
    n = spec.params
    trained = n if training.method == "full" else 0.02 * n
    sharers = plan.dp
    level = {"none": 0, "zero1": 1, "zero2": 2, "zero3": 3}[plan.sharding]
    if spec.sharded_tables:  # fp32 rows with one Adagrad value each, spread over the devices
        weight_b, gradient_b, optimizer_b, level = 4.0, 0.0, TABLE_OPTIMIZER_BYTES, 3
        trained = n
    element = 2.0 if precision in ("fp32", "tf32") else 1.0
    kept = {"none": 1.0, "selective": 0.6, "full": 0.25}[plan.checkpointing]
    return {
        "weights": weight_b * n / (sharers if level >= 3 else 1) / GIB,
        "gradients": gradient_b * trained / (sharers if level >= 2 else 1) / GIB,
        "optimizer": optimizer_b * trained / (sharers if level >= 1 else 1) / GIB,
        "activations": spec.activation_bytes * element * kept * plan.micro / GIB,
        "overhead": CONTEXT_GIB + (0.3 if plan.dp > 1 else 0.0),
    }


def sample_serve_shares(spec: ModelSpec, weights: str, batch: float, ranks: int = 1) -> dict[str, float]:
    """GiB per rank by segment; serving holds a few layers' activations at a time, and shares embedding tables."""
    return {
        "weights": spec.params * WEIGHT_BYTES[weights] / (ranks if spec.sharded_tables else 1) / GIB,
        "activations": 0.25 * spec.activation_bytes * batch / GIB,
        "overhead": 0.6,
    }


def train_batch_s(spec: ModelSpec, training: Training, precision: str, plan: Plan, device: Device) -> SampleTime:
    """Seconds of one micro-batch on one rank, forward and backward."""
    figures = spec.figures
    flops = (figures.train_gflops or figures.gflops) * 1e9 if figures else spec.flops_forward
    times = (3.0 if training.method == "full" else 2.2) + (1.0 if plan.checkpointing == "full" else 0.0)
    element = 3.0 if precision in ("fp32", "tf32") else 2.0  # mixed precision keeps part of its traffic in fp32
    bandwidth = device.bandwidth_gbs * 1e9
    compute = flops * times * plan.micro / _speed(spec, precision, device, device.eff.vision)
    passes = device.eff.vision_traffic_train * TRAFFIC_SHARE.get(spec.family, 1.0)
    traffic = passes * spec.activations * element * plan.micro / bandwidth
    gathered = 3 * (figures.lookup_kb * 1e3 if figures else 0.0) * plan.micro / (bandwidth * GATHER_SHARE)
    states = 28.0 * spec.params / bandwidth if not (figures and figures.lookup_kb) else 0.0
    overhead = 0.0 if device.is_cpu else TRAIN_LAUNCH_MS * 1e-3
    busy = compute + traffic + gathered + states
    return SampleTime(max(busy, overhead), compute, traffic + gathered + states, max(0.0, overhead - busy))


def gradient_s(spec: ModelSpec, training: Training, plan: Plan, fabric: Fabric) -> float:
    """Ring all-reduce of 16-bit gradients."""
    if plan.dp == 1:
        return 0.0
    trained = spec.params if training.method == "full" else 0.02 * spec.params
    if spec.figures and spec.figures.lookup_kb:
        trained = (
            spec.flops_forward / 2
        )  # embedding tables are sharded, not reduced; the dense part has a weight per MAC
    return 2 * (plan.dp - 1) / plan.dp * 2 * trained / (fabric.gather_gbs(plan.ranks) * 1e9)


def serve_batch_s(
    spec: ModelSpec, inference: Inference, weights: str, compute: str, batch: float, device: Device
) -> SampleTime:
    """Seconds for the answers to one batch."""
    figures = spec.figures
    bandwidth = device.bandwidth_gbs * 1e9
    steps = figures.steps if figures else 1
    element = 4.0 if compute in ("fp32", "tf32") else 1.0 if compute in ("int8", "fp8") else 2.0
    computed = spec.flops_forward * batch / _speed(spec, compute, device, device.eff.vision_infer)
    fused = ENGINE_TRAFFIC.get(inference.engine, 0.9)
    traffic = fused * device.eff.vision_traffic_infer * spec.activations * element * batch / bandwidth
    if figures and figures.train_gflops and spec.family == "diffusion":
        traffic *= figures.gflops / figures.train_gflops  # activations are one pass's; an answer takes many passes
    step_params = figures.step_params_m * 1e6 if figures and figures.step_params_m else spec.params
    lookup = figures.lookup_kb * 1e3 if figures else 0.0
    dense = step_params if not lookup else spec.flops_forward / 2
    traffic += steps * dense * WEIGHT_BYTES[weights] / (bandwidth * 0.7)
    if not device.reads_weights and spec.params <= ON_CHIP_PARAMS:
        traffic = 0.0
    traffic += lookup * batch / (bandwidth * GATHER_SHARE)
    launch = INFER_LAUNCH_MS.get(inference.engine, 1.2) * 1e-3 * (0.05 if device.is_cpu else 1.0)
    overhead = launch * (1 + 0.5 * (steps - 1))
    return SampleTime(computed + traffic + overhead, computed, traffic, overhead)


def _speed(spec: ModelSpec, precision: str, device: Device, share: float) -> float:
    if precision == "fp32" and spec.family in ("cnn", "detection"):
        precision = "tf32"  # frameworks let convolutions use it unless told otherwise
    return device.peak(precision).tflops * 1e12 * share * FAMILY_SHARE.get(spec.family, 0.8)
