"""Finds the smallest count of an accelerator that meets every target, on plain numbers."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.errors import Unknown
from app.domain.parts import AcceleratorSpec, Part
from app.domain.site import Site
from app.domain.workload import Workload
from app.sizing.device import Device
from app.sizing.models import ModelSpec
from app.sizing.plan import Plan, fabric_of
from app.sizing.sample_memory import sample_serve_shares
from app.sizing.samples import serve_batch_s
from app.sizing.serve_layout import ServeChoice, choose_serving, precisions, shortfall
from app.sizing.serve_transformer import weights_gib
from app.sizing.train_layout import TrainChoice, choose_training
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


@dataclass(frozen=True)
class Spread:
    """How the phases of a workload are spread over so many devices; ``None`` for one that takes no choice."""

    training: TrainChoice | None = None
    serving: ServeChoice | None = None


def spread(workload: Workload, spec: ModelSpec, device: Device, count: int, nodes: int) -> Spread:
    """The layouts chosen for ``count`` devices in ``nodes`` machines."""
    ranks = count * device.per_board
    fabric = fabric_of(device, ranks, nodes)
    serves = workload.serves and spec.is_transformer
    return Spread(
        choose_training(workload, spec, device, ranks, fabric) if workload.trains else None,
        choose_serving(workload, spec, device, ranks, fabric) if serves else None,
    )


def nodes_for(count: int) -> int:
    """Machines for that many cards: eight in each."""
    return max(1, -(-count // 8))


@dataclass(frozen=True)
class Verdict:
    """A count, whether it meets everything, and the layouts if they were chosen on the way to it."""

    count: int
    meets: bool
    spread: Spread | None = None


class Search:
    """Looks for counts of one workload; what is the same for every device is worked out once."""

    def __init__(self, workload: Workload, spec: ModelSpec) -> None:
        self._workload, self._spec = workload, spec
        self._least_gib = _least_states_gib(workload, spec)
        training = workload.training
        self._amount = total_tokens(training) if spec.is_transformer else total_samples(training, spec)

    def judge(self, device: Device, counts: tuple[int, ...]) -> Verdict:
        """The smallest of ``counts`` that meets everything, or the largest and False."""
        require_known(self._spec, device)
        if self._workload.trains and not device.trains:
            return Verdict(counts[0], False)
        start, found = 0, None
        while start < len(counts):
            count = counts[start]
            factor, found = self._missing_factor(device, count)
            if factor <= 1.0:
                return Verdict(count, True, found)
            start += 1
            while start < len(counts) - 1 and counts[start] < count * min(factor, 8.0) * 0.6:
                start += 1
        return Verdict(counts[-1], False, found)

    def _missing_factor(self, device: Device, count: int) -> tuple[float, Spread | None]:
        """1 where ``count`` devices do, else about how many times more it would take; with the layouts if chosen."""
        bare = self._least_gib / (count * device.per_board * device.usable_gib)
        if bare > 1.0:
            return bare * 1.001, None
        found = spread(self._workload, self._spec, device, count, nodes_for(count))
        worst = 1.0
        if found.training is not None:
            worst = self._training_factor(device, found.training)
        if found.serving is not None:
            fit = 1.0 if found.serving.fits else found.serving.gib / device.usable_gib * 1.001
            worst = max(worst, fit, 1.0 + shortfall(self._workload.inference, found.serving.serving))
        elif self._workload.serves:
            worst = max(worst, _sample_factor(self._workload, self._spec, device, count * device.per_board))
        return worst, found

    def _training_factor(self, device: Device, choice: TrainChoice) -> float:
        worst = 1.0
        if not choice.fits:
            worst = max(worst, choice.gib / device.usable_gib * 1.001)
        deadline = self._workload.training.deadline_hours
        if self._amount is not None and deadline is not None:
            worst = max(worst, self._amount / choice.rate / 3600 / deadline)
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


def _sample_factor(workload: Workload, spec: ModelSpec, device: Device, ranks: int) -> float:
    inference = workload.inference
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
