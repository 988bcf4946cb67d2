"""What the machine around the accelerators must have, per node."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from app.domain.quantity import Input
from app.domain.requirement import EXCHANGED_GB, STEP_S, Need, Prediction
from app.domain.site import Site
from app.domain.workload import Workload
from app.sizing.cluster_needs import LOAD_SECONDS, reading_need, shared_needs, training_stream_gbs
from app.sizing.device import Device
from app.sizing.explain import constant, given, of_device, of_model, quantity
from app.sizing.models import GIB, ModelSpec
from app.sizing.serve_layout import precisions
from app.sizing.serve_transformer import weights_gib
from app.sizing.storage_needs import checkpoint_need, checkpoint_write_need, storage_need
from app.sizing.train_layout import TrainChoice

GUIDE = "hosting guide's tiers; machine-learning engineering practice (RAM 2x the accelerators' memory)"
DEMANDING_GIB = 80.0
"""From this accelerator memory in a node the guide's demanding tier is the floor of what we recommend."""
OS_RAM_GIB = 8.0
SERVING_WORKERS = 1


def loader_workers(workload: Workload) -> int:
    """Loader processes per device: 2 for text, 4 where images or sound are decoded (rule CPU-CORES)."""
    return 4 if workload.domain in ("vision", "detection", "diffusion", "speech") else 2


class HostNeeds:
    """The needs around accelerators, of one workload at one place.

    What the accelerators have no say in is worked out once for each number of machines.
    """

    def __init__(self, workload: Workload, spec: ModelSpec, site: Site | None) -> None:
        self._workload, self._spec, self._site = workload, spec, site
        self._kept: dict[int, _Fixed] = {}

    def of(
        self,
        device: Device,
        count: int,
        nodes: int,
        training: TrainChoice | None,
        predictions: tuple[Prediction, ...],
    ) -> tuple[Need, ...]:
        """The needs of one node with ``count / nodes`` accelerators, then those of the cluster.

        A module that is a computer needs storage only, and so does what is put into a device at the edge: that is sold
        whole, and rules of its own judge its memory.
        """
        workload, spec, site = self._workload, self._spec, self._site
        per_node = ceil(count / nodes) if count else 0
        needs: list[Need] = []
        whole = device.shared_memory or (site is not None and site.where == "edge")
        if device.is_cpu or not whole:
            needs.append(_host_ram(workload, spec, device, per_node, predictions))
            needs.append(_cpu_cores(workload, device, per_node))
        fixed = self._fixed(nodes)
        needs += [fixed.storage, _storage_read(workload, spec, predictions, nodes)]
        if count and not device.shared_memory:
            needs.append(_link(spec, device, per_node, training))
        needs += fixed.checkpoints
        if nodes == 1:
            return tuple(needs)
        needs.append(_network(spec, device, per_node, training))
        return (*needs, *fixed.shared, reading_need(workload, spec, predictions), *fixed.written)

    def _fixed(self, nodes: int) -> _Fixed:
        if nodes not in self._kept:
            workload, spec, site = self._workload, self._spec, self._site
            checkpoints: tuple[Need, ...] = ()
            if workload.trains:
                checkpoints = checkpoint_need(workload, spec), checkpoint_write_need(workload, spec, nodes)
            storage = storage_need(workload, spec, site, nodes)
            shared, written = shared_needs(workload, spec, nodes, site) if nodes > 1 else ((), ())
            self._kept[nodes] = _Fixed(storage, checkpoints, shared, written)
        return self._kept[nodes]


@dataclass(frozen=True)
class _Fixed:
    """The needs that the accelerators have no say in, for one number of machines."""

    storage: Need
    checkpoints: tuple[Need, ...]
    shared: tuple[Need, ...]
    written: tuple[Need, ...]


def _demanding(device: Device, per_node: int) -> bool:
    return not device.is_cpu and per_node * device.memory_gib * device.per_board >= DEMANDING_GIB


def _host_ram(
    workload: Workload, spec: ModelSpec, device: Device, per_node: int, predictions: tuple[Prediction, ...]
) -> Need:
    total = per_node * device.memory_gib * device.per_board
    if device.is_cpu:
        used = max((p.memory.value for p in predictions), default=0.0)
        least, better = max(16.0, 1.25 * used + OS_RAM_GIB), max(32.0, 2 * used + OS_RAM_GIB)
        formula, reason = "1.25 x memory of the work + 8", "The work runs in the machine's own memory."
        inputs = [constant("memory of the work", used, "GiB", "this sizing")]
    elif workload.trains:
        least, better = max(32.0, total), max(64.0, 2 * total)
        formula, reason = "cards x memory of a card", "Training keeps batches, checkpoints and caches in host memory."
        inputs = [of_device(device, "memory of a card", device.memory_gib * device.per_board, "GiB")]
    else:
        weights = weights_gib(spec, precisions(workload)[0], workload.inference.engine)
        least, better = max(16.0, 1.1 * weights + OS_RAM_GIB), max(32.0, total)
        formula, reason = "1.1 x weights + 8", "Weights pass through host memory when the model is loaded."
        inputs = [of_model(spec, "weights", weights, "GiB")]
    if _demanding(device, per_node):
        better = max(better, 256.0 if workload.trains else 128.0)
    better = max(better, least)
    return Need(
        key="host_ram",
        label="Main memory",
        minimum=quantity(_up(least, 8), "GiB", formula, [*inputs, given("cards in the node", per_node)], GUIDE),
        recommended=quantity(_up(better, 16), "GiB", "2 x that in training; at least the tier", inputs, GUIDE),
        reason=reason,
    )


def _cpu_cores(workload: Workload, device: Device, per_node: int) -> Need:
    workers = loader_workers(workload) if workload.trains else SERVING_WORKERS
    ranks = per_node * device.per_board
    if device.is_cpu:
        least, better, formula = 8.0, 16.0, "the lighter tier; predictions assume 16 cores"
        reason = "The processors do the work themselves, beside loading and preparing data."
    else:
        reason = "Each card has a process that feeds it and workers that load and prepare data."
        least = float(ranks * (workers + 1) + 4)
        better = max(1.5 * least, 32.0 if _demanding(device, per_node) and workload.trains else 12.0)
        formula = "cards x (workers + 1) + 4"
    inputs = [constant("workers per card", workers, source="rule CPU-CORES"), given("cards in the node", ranks)]
    return Need(
        key="cpu_cores",
        label="Processor cores",
        minimum=quantity(least, "cores", formula, inputs, "rule CPU-CORES"),
        recommended=quantity(_up(better, 4), "cores", "1.5 x that; at least the tier", inputs, GUIDE),
        reason=reason,
    )


def _storage_read(workload: Workload, spec: ModelSpec, predictions: tuple[Prediction, ...], nodes: int) -> Need:
    weights = weights_gib(spec, precisions(workload)[0], workload.inference.engine) * GIB / 1e9
    load = weights / LOAD_SECONDS
    stream = training_stream_gbs(workload, spec, predictions) / nodes
    least = max(load, stream, 0.2)
    inputs = [
        constant("data read in training", stream, "GB/s", "throughput x stored size of a sample"),
        constant("weights loaded within a minute", load, "GB/s", "weights / 60 s"),
    ]
    return Need(
        key="storage_read",
        label="Reading from storage",
        minimum=quantity(least, "GB/s", "max(training data, weights / 60 s, 0.2)", inputs, "this sizing"),
        recommended=quantity(max(2 * least, 3.0), "GB/s", "2 x that; at least one NVMe drive", inputs, GUIDE),
        reason="Storage must keep up with the work and load the model within a minute.",
    )


def _exchanged_gb(spec: ModelSpec, training: TrainChoice | None) -> tuple[float, float]:
    """GB that one rank exchanges per step for gradients and gathered weights, and the seconds it may take."""
    if training is None:
        return 0.0, 0.0
    plan = training.plan
    if plan.dp * plan.cp == 1:
        return 0.0, training.step_s
    local = spec.params / (plan.tp * plan.pp * plan.ep)
    rounds = 6.0 * plan.accumulation if plan.sharding == "zero3" else 4.0
    return rounds * local / 1e9, training.step_s


def _link(spec: ModelSpec, device: Device, per_node: int, training: TrainChoice | None) -> Need:
    exchanged, seconds = _exchanged_gb(spec, training)
    floor = 4.0
    least = max(floor, exchanged / seconds) if per_node > 1 and seconds else floor
    inputs: list[Input] = [
        constant("exchanged per step", exchanged, "GB", "4 N bytes reduced, or 6 N gathered and scattered"),
        constant("step", seconds, "s", "this sizing"),
        of_device(device, "link of the card", device.link_gbs, "GB/s"),
    ]
    better = max(2 * least, min(device.host_link_gbs, 32.0) if device.host_link_gbs else 16.0)
    return Need(
        key="link",
        label="Link of each card",
        minimum=quantity(least, "GB/s", "max(4, exchanged per step / step)", inputs, "ring collectives"),
        recommended=quantity(better, "GB/s", "2 x that; the card's full slot", inputs, "ring collectives"),
        reason="One direction. Cards exchange gradients or weights while they compute; a slower link stalls them.",
    )


def _network(spec: ModelSpec, device: Device, per_node: int, training: TrainChoice | None) -> Need:
    exchanged, seconds = _exchanged_gb(spec, training)
    least = max(10.0, exchanged / seconds * 8) if seconds else 25.0
    rank_gbps = (
        400.0
        if device.link_cards <= 576 and device.link_gbs > device.host_link_gbs * 1.05
        else 200.0 / max(1, per_node)
    )
    inputs = [
        constant(EXCHANGED_GB, exchanged, "GB", "ring over the nodes"),
        constant(STEP_S, seconds, "s", "this sizing"),
        given("cards in the node", per_node),
    ]
    return Need(
        key="network",
        label="Network between nodes",
        minimum=quantity(least, "Gb/s", "exchanged per step x 8 / step", inputs, "ring collectives"),
        recommended=quantity(max(2 * least, rank_gbps * per_node), "Gb/s", "2 x that; a port per card", inputs, GUIDE),
        reason="Per node, all ports together. Gradients or weights cross the nodes at every step.",
    )


def _up(value: float, step: int) -> float:
    return float(ceil(value / step) * step)
