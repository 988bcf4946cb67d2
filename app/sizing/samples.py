"""Models counted in samples: images, audio windows, rows. Time of training and serving.

A sample takes (6 MACs/(e peak) + c x activations x 2 B / BW) x bend in training and the forward third of it in serving
(fitted on timm, Lambda and DeepLearningExamples), where ``bend`` follows from what the figures say about the layers
(``shape.py``); answers that need passes one after another (denoising, decoding) read the weights at each pass.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import hypot

from app.domain.precision import BYTES, WEIGHT_BYTES
from app.domain.workload import Inference, Training
from app.sizing.constants import SampleConstants
from app.sizing.device import Device
from app.sizing.models import ModelSpec
from app.sizing.plan import NODE_RANKS, Fabric, Plan
from app.sizing.shape import bend
from app.sizing.streaming import streamed_s

TRAFFIC_SHARE = {"diffusion": 0.5, "detection": 0.7, "speech": 0.5, "recommender": 0.25, "tabular": 0.25, "custom": 0.6}
"""Of the training traffic of classifiers; matrix-heavy and fused models move less (MLPerf v5.0's tuned runs)."""
GATHER_SHARE = 0.25
"""Share of the bandwidth that random reads of embedding rows reach."""
TYPICAL_TFLOPS = 165.0
"""Of the cards that most figures come from."""
EAGER = ("pytorch",)
"""Engines that start every kernel on its own and fuse nothing; one process drives all devices (nn.DataParallel)."""
WIDE = ("fp64", "fp32", "tf32")
SHAPED = ("cnn", "vit")
"""Families whose measured networks say how speed follows from the shape of their layers."""
TYPICAL_INTENSITY, TYPICAL_ACTIVATIONS, TYPICAL_PARAMS = 400.0, 1e7, 25e6
"""Of ResNet-50: operations per activation, activations per image, parameters. Shares are stated for it."""


@dataclass(frozen=True)
class SampleTime:
    """Seconds of one batch on one rank, by part."""

    total: float
    compute: float
    traffic: float
    overhead: float

    @property
    def bottleneck(self) -> str:
        """What takes the most of the time."""
        parts = {"compute": self.compute, "memory bandwidth": self.traffic, "software overhead": self.overhead}
        return max(parts, key=lambda name: parts[name])


def train_batch_s(spec: ModelSpec, training: Training, precision: str, plan: Plan, device: Device) -> SampleTime:
    """Seconds of one micro-batch on one rank, forward and backward."""
    figures, c = spec.figures, device.cal.sample
    flops = (figures.train_gflops or figures.gflops) * 1e9 if figures else spec.flops_forward
    times = (3.0 if training.method == "full" else 2.2) + (1.0 if plan.checkpointing == "full" else 0.0)
    element = c.fp32_traffic * BYTES[precision] / 2 if precision in WIDE else 2.0  # mixed precision keeps part in fp32
    bandwidth = device.bandwidth_gbs * 1e9
    share = device.eff.vision * _shape(spec, c.intensity_power, c.params_power)
    share *= _filled(plan.micro, c.batch_half, precision, device)
    compute = flops * times * plan.micro / _speed(spec, precision, device, share, c.train_plain_arithmetic)
    moves = device.eff.vision_traffic_train * _moved(spec, c) * _spill(spec, c.traffic_power)
    shaped = _bent(spec, device, "train")
    compute *= shaped
    traffic = shaped * moves * spec.activations * element * plan.micro / bandwidth
    gathered = 3 * (figures.lookup_kb * 1e3 if figures else 0.0) * plan.micro / (bandwidth * GATHER_SHARE)
    states = 28.0 * spec.params / bandwidth if not (figures and figures.lookup_kb) else 0.0
    contended = max(1, min(plan.dp, NODE_RANKS)) ** c.launch_ranks_power
    overhead = 0.0 if device.is_cpu else c.train_launch_ms * 1e-3 * _kernels(spec, device) * contended
    busy = compute + traffic + gathered + states
    total = hypot(busy, overhead)
    return SampleTime(total, compute, traffic + gathered + states, total - busy)


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
    spec: ModelSpec, inference: Inference, weights: str, compute: str, batch: float, device: Device, ranks: int = 1
) -> SampleTime:
    """Seconds for the answers to one batch on each of ``ranks`` devices."""
    if device.streams:
        return SampleTime(*streamed_s(spec, batch, device))
    c = device.cal.sample
    eager = inference.engine in EAGER
    shaped = _bent(spec, device, "cpu" if device.is_cpu else "eager" if eager else "compiled")
    share = device.eff.vision_infer * _shape(spec, c.infer_intensity_power, c.infer_params_power)
    share *= _filled(_images(spec, batch), c.infer_batch_half, compute, device)
    computed = shaped * spec.flops_forward * batch / _speed(spec, compute, device, share, c.plain_arithmetic)
    traffic = shaped * _serve_traffic_s(spec, inference, weights, compute, batch, device)
    overhead = _start_s(spec, device, eager, ranks)
    if eager and ranks > 1:  # each pass copies the weights to every device
        traffic += c.replicate * spec.params * WEIGHT_BYTES[weights] / (device.link_for(ranks) * 1e9)
    total = hypot(computed + traffic, overhead)
    return SampleTime(total, computed, traffic, total - computed - traffic)


def _start_s(spec: ModelSpec, device: Device, eager: bool, ranks: int) -> float:
    """Starting the kernels of all passes of one answer."""
    c = device.cal.sample
    launch = c.infer_launch_ms * 1e-3 * _kernels(spec, device) * (1.0 if eager else c.compiled_launch)
    if device.is_cpu:
        launch *= 0.05
    if eager and ranks > 1:
        launch *= c.one_process + c.one_process_rank * ranks
    elif ranks > 1:
        launch *= min(ranks, NODE_RANKS) ** c.infer_ranks_power
    steps = spec.figures.steps if spec.figures else 1
    return launch * (1 + 0.5 * (steps - 1))


def _serve_traffic_s(
    spec: ModelSpec, inference: Inference, weights: str, compute: str, batch: float, device: Device
) -> float:
    """Activations, the weights at each pass, and rows of embedding tables."""
    figures, c = spec.figures, device.cal.sample
    bandwidth = device.bandwidth_gbs * 1e9
    element = BYTES[compute] if compute in WIDE else 1.0 if compute in ("int8", "fp8") else 2.0
    moves = device.eff.vision_traffic_infer * (1.0 if inference.engine in EAGER else c.compiled)
    moves *= _spill(spec, c.infer_traffic_power)
    traffic = moves * spec.activations * element * batch / bandwidth
    if figures and figures.train_gflops and spec.family == "diffusion":
        traffic *= figures.gflops / figures.train_gflops  # activations are one pass's; an answer takes many passes
    step_params = figures.step_params_m * 1e6 if figures and figures.step_params_m else spec.params
    lookup = figures.lookup_kb * 1e3 if figures else 0.0
    dense = step_params if not lookup else spec.flops_forward / 2
    steps = figures.steps if figures else 1
    traffic += steps * dense * WEIGHT_BYTES[weights] / (bandwidth * 0.7)
    return traffic + lookup * batch / (bandwidth * GATHER_SHARE)


def _shape(spec: ModelSpec, intensity_power: float, params_power: float) -> float:
    """How well a network's layers fill the matrix units: more with more operations per activation."""
    intensity = spec.flops_forward / 2 / max(spec.activations, 1.0)
    bend = (intensity / TYPICAL_INTENSITY) ** intensity_power * (spec.params / TYPICAL_PARAMS) ** params_power
    return float(min(max(bend, 0.05), 5.0))


def _spill(spec: ModelSpec, power: float) -> float:
    """Larger maps leave the caches: they move more often."""
    return float((max(spec.activations, 1e4) / TYPICAL_ACTIVATIONS) ** power)


def _moved(spec: ModelSpec, c: SampleConstants) -> float:
    return c.detection_traffic if spec.family == "detection" else TRAFFIC_SHARE.get(spec.family, 1.0)


def _bent(spec: ModelSpec, device: Device, phase: str) -> float:
    """What the shape of its layers adds to the time of a classifier, relative to ResNet-50's."""
    return bend(device.cal.shapes[phase], spec.shape) if spec.family in SHAPED else 1.0


def _kernels(spec: ModelSpec, device: Device) -> float:
    """Kernels of one pass, relative to ResNet-50's: more with more parameters, and by the shape of a classifier."""
    return float((spec.params / TYPICAL_PARAMS) ** device.cal.sample.launch_power) * _bent(spec, device, "launch")


def _images(spec: ModelSpec, batch: float) -> float:
    """How many pictures of a classifier's size a batch is worth: one answer of another kind of model may be many."""
    if spec.family in (*SHAPED, "detection"):
        return batch
    return batch * max(1.0, spec.activations / TYPICAL_ACTIVATIONS)


def _filled(images: float, half: float, precision: str, device: Device) -> float:
    """Share of its speed that a device reaches with a batch: large chips need more images to have work everywhere."""
    half *= (device.peak(precision).tflops / TYPICAL_TFLOPS) ** device.cal.sample.fill_power
    return images / (images + half)


def _speed(spec: ModelSpec, precision: str, device: Device, share: float, plain: float) -> float:
    """Operations a second; ``share`` is a convolutional classifier's, ``plain`` is times it off matrix units."""
    if precision == "fp32" and spec.family in ("cnn", "detection"):
        precision = "tf32"  # frameworks let convolutions use it unless told otherwise
    c = device.cal.sample
    peak = device.peak(precision)
    if peak.used in ("fp64", "fp32") and not device.is_cpu:
        share *= plain
    family = {
        "cnn": 1.0, "vit": c.vit, "detection": c.detection, "diffusion": c.diffusion, "speech": c.speech,
        "recommender": c.recommender, "tabular": c.tabular,
    }.get(spec.family, c.custom)  # fmt: skip
    return peak.tflops * 1e12 * share * family
