"""Finds the smallest count of an accelerator that meets every target, on plain numbers."""

from __future__ import annotations

from app.domain.errors import Unknown
from app.domain.parts import AcceleratorSpec, Part
from app.domain.site import Site
from app.domain.workload import Workload
from app.sizing.device import Device
from app.sizing.models import ModelSpec
from app.sizing.plan import Plan, fabric_of
from app.sizing.sample_memory import sample_serve_shares
from app.sizing.samples import serve_batch_s
from app.sizing.serve_layout import choose_serving, precisions, shortfall
from app.sizing.serve_transformer import weights_gib
from app.sizing.train_layout import choose_training
from app.sizing.train_memory import states_gib
from app.sizing.volume import total_samples, total_tokens

COUNTS = (1, 2, 3, 4, 6, 8, 16, 32, 64, 128, 256, 512, 1024)
EDGE_COUNTS = (1, 2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 24, 32)
"""Of one place; streams are shared out among its devices."""
LARGEST = {"workstation": 4, "server": 8, "cluster": 1024, "auto": 1024}
SLOT_CARDS_LARGEST = 8
"""Gaming and workstation cards stay in one machine."""


def counts_for(part: Part, site: Site, *, alone: bool = False) -> tuple[int, ...]:
    """The counts worth trying at that place. Devices of the edge are several only where each answers ``alone``."""
    spec = part.spec
    assert isinstance(spec, AcceleratorSpec)
    if site.where == "edge":
        return EDGE_COUNTS if alone else (1,)
    if spec.segment == "edge":
        return (1,)
    largest = LARGEST[site.onprem.kind] if site.where == "onprem" else 1024
    if spec.segment in ("gaming", "workstation", "npu", "fpga"):
        largest = min(largest, SLOT_CARDS_LARGEST)
    return tuple(count for count in COUNTS if count <= largest)


def require_known(spec: ModelSpec, device: Device) -> None:
    """Raises ``Unknown`` where token models would need a bandwidth that nobody has entered."""
    if spec.is_transformer and not device.reads_weights:
        raise Unknown(device.id, "bandwidth_gbs")


def judge(workload: Workload, spec: ModelSpec, device: Device, counts: tuple[int, ...]) -> tuple[int, bool]:
    """The smallest of ``counts`` that meets everything, or the largest and False."""
    require_known(spec, device)
    if workload.trains and not device.trains:
        return counts[0], False
    start = 0
    while start < len(counts):
        count = counts[start]
        factor = _missing_factor(workload, spec, device, count)
        if factor <= 1.0:
            return count, True
        start += 1
        while start < len(counts) - 1 and counts[start] < count * min(factor, 8.0) * 0.6:
            start += 1
    return counts[-1], False


def _missing_factor(workload: Workload, spec: ModelSpec, device: Device, count: int) -> float:
    """1 where ``count`` devices do; else about how many times more it would take."""
    ranks = count * device.per_board
    bare = _least_states_gib(workload, spec) / (ranks * device.usable_gib)
    if bare > 1.0:
        return bare * 1.001
    fabric = fabric_of(device, ranks, max(1, -(-count // 8)))
    worst = 1.0
    if workload.trains:
        choice = choose_training(workload, spec, device, ranks, fabric)
        if not choice.fits:
            worst = max(worst, choice.gib / device.usable_gib * 1.001)
        total = total_tokens(workload.training) if spec.is_transformer else total_samples(workload.training, spec)
        deadline = workload.training.deadline_hours
        if total is not None and deadline is not None:
            worst = max(worst, total / choice.rate / 3600 / deadline)
    if workload.serves:
        worst = max(worst, _serving_factor(workload, spec, device, ranks))
    return worst


def _least_states_gib(workload: Workload, spec: ModelSpec) -> float:
    """What weights, gradients and optimizer take at least, all devices together."""
    least = 0.0
    if workload.trains and spec.is_transformer:
        plan = Plan(checkpointing="full")
        least = sum(states_gib(spec, workload.training, workload.precision, plan).values())
    if workload.serves and spec.is_transformer:
        least = max(least, weights_gib(spec, precisions(workload)[0], workload.inference.engine))
    return least


def _serving_factor(workload: Workload, spec: ModelSpec, device: Device, ranks: int) -> float:
    inference = workload.inference
    if spec.is_transformer:
        fabric = fabric_of(device, ranks, max(1, -(-ranks // device.per_board // 8)))
        choice = choose_serving(workload, spec, device, ranks, fabric)
        fit = 1.0 if choice.fits else choice.gib / device.usable_gib * 1.001
        return max(fit, 1.0 + shortfall(inference, choice.serving))
    weights, _, compute = precisions(workload)
    batch = float(inference.batch)
    seconds = serve_batch_s(spec, inference, weights, compute, batch, device, ranks).total
    shares = sample_serve_shares(spec, weights, batch, ranks)
    factor = max(1.0, sum(shares.values()) / device.usable_gib)
    if inference.latency_ms is not None:
        factor = max(factor, seconds * 1e3 / inference.latency_ms)
    audio = spec.figures.seconds if spec.figures else None
    wanted = inference.samples_per_s or inference.requests_per_s
    if inference.streams is not None:
        wanted = float(inference.streams) if audio else inference.streams * inference.stream_fps
    if wanted is not None:
        factor = max(factor, wanted / (ranks * batch / seconds * (audio or 1.0)))
    return factor
