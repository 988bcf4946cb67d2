"""Which share of the memory is too large by itself, and what smaller change of the workload would do."""

from __future__ import annotations

from math import ceil, log2
from typing import Any

from app.domain.finding import Fix, Severity
from app.domain.measures import memory_size
from app.domain.precision import BYTES, WEIGHT_BYTES
from app.domain.requirement import Demand, Prediction
from app.domain.workload import Workload
from app.rules.adequacy import memory_wanted_gib
from app.rules.fixes import change_workload, replace, set_qty
from app.rules.machine import Machine
from app.rules.verdict import EVERYWHERE, Rule, Verdict, failed, not_applicable, passed, rule

GIB_GB = 2**30 / 1e9
STATES = ("weights", "gradients", "optimizer")
ROUNDING = 1e-9
SPARE_SHARE = 0.1
CLUSTER_NODES = 10
"""From here a tenth of the machines is a whole one."""


def _shares(found: Prediction) -> dict[str, float]:
    return {share.key: share.gib for share in found.memory_shares}


def _size(gib: float) -> str:
    """A size with its unit: the weights of a small model are no hundredths of a GiB."""
    size = memory_size(gib)
    return f"{size.value:.{size.digits}f} {size.unit}"


def _ratio(need: float, have: float) -> float:
    return need / have if have > 0 else 2.0


def _more_devices(machine: Machine, demand: Demand, times: float) -> list[Fix]:
    """So many times as many, rounded up to a power of two as frameworks split models, or larger ones of one's own."""
    item = next((item for _, item in machine.build.of("accelerator")), None)
    if item is None or machine.build.rented:
        return []
    role, size = item.role, memory_wanted_gib(item, times, 1.0)
    number = max(1, demand.count // max(1, demand.nodes)) * 2 ** max(1, ceil(log2(times)))
    return [
        set_qty(role, number, f"Take {number} of them in a machine"),
        replace(role, f"Take an accelerator with {size:g} GiB", at_least={"vram_gib": size}),
    ]


@rule(
    "SIZ-TRAIN",
    "weights, gradients and optimizer alone exceed the memory",
    Severity.ERROR,
    source="arXiv:1910.02054 (ZeRO: 2 + 2 + 12 bytes a parameter with Adam); deepspeedai/DeepSpeed#4867",
    kinds=EVERYWHERE,
    once=True,
)
def training_states(machine: Machine) -> Verdict:
    """What training keeps of every parameter fits into the memory of a device, before any activation.

    Why: no smaller batch and no checkpointing helps where the states alone are too large; another method, sharding or
        optimizer does.
    Formula: (weights + gradients + optimizer) of a device [GiB] <= usable memory [GiB]; with Adam 16 bytes a parameter,
        shared by ZeRO among the devices.
    Does not apply: no training; a job that fits.
    """
    demand = machine.demand
    if demand is None or demand.training is None or not demand.training.memory_shares:
        return not_applicable("There is no training.")
    found, shares = demand.training, _shares(demand.training)
    states = {name: shares.get(name, 0.0) for name in STATES}
    need, have = sum(states.values()), found.usable_gib
    numbers: dict[str, Any] = {f"{name}_gib": value for name, value in states.items()}
    numbers |= {"need_gib": need, "have_gib": have}
    if found.holds or need <= have:
        return passed(
            f"Weights, gradients and optimizer take {_size(need)} of {_size(have)} on each device.", **numbers
        )
    weights, gradients, optimizer = (states[name] for name in STATES)
    return failed(
        f"Weights of {_size(weights)}, gradients of {_size(gradients)} and an optimizer of {_size(optimizer)} make "
        f"{_size(need)} on each device; {_size(have)} are usable.",
        items=machine.of("accelerator"),
        fixes=[
            *_leaner_training(machine.build.workload, demand, states),
            *_more_devices(machine, demand, _ratio(found.memory.value, have)),
        ],
        **numbers,
    )


def _leaner_training(workload: Workload | None, demand: Demand, states: dict[str, float]) -> list[Fix]:
    """Changes of the training, the smallest first, that bring its states below the usable memory."""
    found = demand.training
    if workload is None or found is None or workload.training.method != "full":
        return []
    rest = found.memory.value - sum(states.values())
    weights, gradients, optimizer = (states[name] for name in STATES)
    ranks = found.layout.data_parallel * found.layout.context_parallel
    ways: list[tuple[str, str, str, float]] = []
    if workload.training.optimizer == "adamw":
        halved = weights + gradients + optimizer / 2
        ways.append(("training.optimizer", "adamw_8bit", "Use 8-bit Adam", halved))
    if ranks > 1 and found.layout.sharding == "none":
        shared = sum(states.values()) / ranks
        ways.append(("training.sharding", "zero3", f"Share the states among the {ranks} devices (ZeRO-3)", shared))
    ways.append(("training.method", "lora", "Train adapters (LoRA) instead of all weights", 1.05 * weights))
    ways.append(("training.method", "qlora", "Train adapters over 4-bit weights (QLoRA)", 0.35 * weights))
    return [change_workload(field, value, text) for field, value, text, gib in ways if gib + rest <= found.usable_gib]


@rule(
    "SIZ-INF",
    "weights alone exceed the memory",
    Severity.ERROR,
    source="ai-dynamo/aiconfigurator systems/*.yaml (reserve beside the weights); the sizing of this workload",
    kinds=EVERYWHERE,
    once=True,
)
def serving_weights(machine: Machine) -> Verdict:
    """The stored weights, with what the engine itself takes, fit into the memory of a device.

    Why: no shorter context and no fewer requests help where the weights do not load.
    Formula: weights of a device + reserve of the engine [GiB] <= usable memory [GiB].
    Does not apply: nothing is served.
    """
    demand = machine.demand
    if demand is None or demand.inference is None or not demand.inference.memory_shares:
        return not_applicable("Nothing is served.")
    found, shares = demand.inference, _shares(demand.inference)
    weights, reserve = shares.get("weights", 0.0), shares.get("overhead", 0.0)
    need, have = weights + reserve, found.usable_gib
    numbers: dict[str, Any] = {"weights_gib": weights, "reserve_gib": reserve, "need_gib": need, "have_gib": have}
    if found.holds or need <= have:
        return passed(f"The weights take {_size(weights)} of {_size(have)} on each device.", **numbers)
    return failed(
        f"Weights of {_size(weights)} and the engine's {_size(reserve)} make {_size(need)} on each device; "
        f"{_size(have)} are usable.",
        items=machine.of("accelerator"),
        fixes=[
            *_smaller_weights(machine.build.workload, weights, have - reserve),
            *_more_devices(machine, demand, _ratio(found.memory.value, have)),
        ],
        **numbers,
    )


def _smaller_weights(workload: Workload | None, weights_gib: float, room_gib: float) -> list[Fix]:
    """Precisions in which the weights fit, the most exact first."""
    if workload is None:
        return []
    now = WEIGHT_BYTES[workload.inference.weights or workload.precision]
    return [
        change_workload("inference.weights", name, f"Store the weights in {name}")
        for name in ("fp8", "int4")
        if WEIGHT_BYTES[name] < now and weights_gib * WEIGHT_BYTES[name] / now <= room_gib
    ]


@rule(
    "SIZ-KV",
    "no room for the requests' KV cache",
    Severity.ERROR,
    source="2 x layers x KV heads x head size x tokens x bytes, arXiv:2309.06180 (PagedAttention); this sizing",
    kinds=EVERYWHERE,
    once=True,
)
def kv_cache(machine: Machine) -> Verdict:
    """What the weights leave of the memory holds the KV cache of all requests at their full length.

    Why: the cache grows with context and requests; where it is full, requests wait, or the engine stops.
    Formula: 2 * layers * KV heads * head size * tokens * requests * bytes / devices that share it [GiB] <= usable
        memory - weights - engine - working memory [GiB].
    Does not apply: nothing is served, or a model without such a cache; weights that do not fit (SIZ-INF says so).
    """
    demand = machine.demand
    if demand is None or demand.inference is None:
        return not_applicable("Nothing is served.")
    found, shares = demand.inference, _shares(demand.inference)
    need = shares.get("kv_cache", 0.0)
    room = found.usable_gib - (sum(shares.values()) - need)
    if not need or room <= 0:
        return not_applicable("There is no KV cache, or the weights leave no room at all.")
    weights = shares.get("weights", 0.0)
    numbers: dict[str, Any] = {"need_gib": need, "room_gib": room, "weights_gib": weights}
    if found.holds or need <= room:
        return passed(f"The KV cache takes {_size(need)} of the {_size(room)} that are left on each device.", **numbers)
    return failed(
        f"The KV cache needs {_size(need)} a device; beside weights of {_size(weights)}, {_size(room)} are left.",
        items=machine.of("accelerator"),
        fixes=[
            *_smaller_cache(machine.build.workload, need, room),
            *_more_devices(machine, demand, _ratio(found.memory.value, found.usable_gib)),
        ],
        **numbers,
    )


def _smaller_cache(workload: Workload | None, need_gib: float, room_gib: float) -> list[Fix]:
    """Eight bits instead of sixteen, fewer requests at once, a shorter prompt: those that suffice."""
    if workload is None:
        return []
    load, share = workload.inference, room_gib / need_gib
    found = []
    if BYTES[load.kv or "bf16"] == 2.0 and share >= 0.5:
        found.append(change_workload("inference.kv", "fp8", "Keep the KV cache in fp8"))
    fewer = int((load.concurrency or 0) * share)
    if fewer:
        text = f"Answer {fewer} requests at once instead of {load.concurrency}"
        found.append(change_workload("inference.concurrency", fewer, text))
    shorter = int((load.prompt_tokens + load.output_tokens) * share) - load.output_tokens
    if shorter > 0:
        found.append(change_workload("inference.prompt_tokens", shorter, f"Keep prompts within {shorter} tokens"))
    return found


@rule(
    "SIZ-BATCH1",
    "asked speed above what the memory's bandwidth allows",
    Severity.NOTE,
    source="ai-dynamo/aiconfigurator (decode reads all weights per token; 0.8 of the bandwidth is reached)",
    kinds=EVERYWHERE,
    once=True,
)
def decode_ceiling(machine: Machine) -> Verdict:
    """The asked time per token is not shorter than reading the weights once takes.

    Why: every token of a single answer reads all weights in use; no engine and no setting makes that faster.
    Formula: asked time [ms] >= weights in use on a device [GB] * stages / bandwidth of the device [GB/s] * 1000.
    Does not apply: nothing is served token by token; no accelerator.
    """
    demand = machine.demand
    if demand is None or demand.inference is None or demand.inference.tpot_ms is None:
        return not_applicable("Nothing is served token by token.")
    items = [item for _, item in machine.build.items() if item.part.id == demand.accelerator]
    weights = _shares(demand.inference).get("weights", 0.0) * demand.active_share
    if not items or not weights:
        return not_applicable("There is no accelerator.")
    layout, item = demand.inference.layout, items[0]
    bandwidth = item.fact("bandwidth_gbs") / (item.known("devices_per_board") or 1)
    floor_ms = weights * GIB_GB * layout.pipeline_parallel / bandwidth * 1e3
    workload = machine.build.workload
    asked = workload.inference.tpot_ms if workload else None
    numbers: dict[str, Any] = {"floor_ms": floor_ms, "ceiling_tokens_s": 1e3 / floor_ms}
    if asked is None or asked >= floor_ms * (1 - ROUNDING):
        return passed(
            "One answer comes at {ceiling_tokens_s} tokens a second at most: {floor_ms} ms a token.", **numbers
        )
    return failed(
        "{asked_ms} ms a token are asked; reading the weights alone takes {floor_ms} ms, whatever the engine.",
        items=(item,),
        fixes=[
            *_smaller_weights(workload, weights, weights * asked / floor_ms),
            *_more_devices(machine, demand, _ratio(floor_ms, asked))[:1],
        ],
        asked_ms=asked,
        **numbers,
    )


@rule(
    "SIZ-SPARE",
    "no spare machine in a large cluster",
    Severity.NOTE,
    source="stas00/ml-engineering (744d01e), insights/how-to-choose-cloud-provider (10 % spare nodes)",
    kinds=EVERYWHERE,
    once=True,
)
def spares(machine: Machine) -> Verdict:
    """A large cluster has a tenth more machines than the job takes.

    Why: among many machines one is always being repaired; a job that needs them all stands still with it.
    Formula: machines >= machines of the job * 1.1, from 10 machines on.
    Does not apply: no workload; jobs of fewer than 10 machines.
    """
    demand = machine.demand
    computing = [node for node in machine.build.nodes if node.computes and node.count("accelerator")]
    have = sum(node.qty for node in computing)
    if demand is None or not demand.count or not have:
        return not_applicable("There is no workload on accelerators.")
    cards = sum(node.qty * node.count("accelerator") for node in computing)
    job = ceil(have * min(1.0, demand.count / cards))
    if job < CLUSTER_NODES:
        return not_applicable("The job takes few machines.")
    spare = ceil(SPARE_SHARE * job)
    numbers: dict[str, Any] = {"have_nodes": have, "job_nodes": job, "need_nodes": job + spare}
    if have >= job + spare:
        return passed("{have_nodes} machines for a job of {job_nodes}.", **numbers)
    return failed("{have_nodes} machines for a job of {job_nodes}; with spares {need_nodes} are wanted.", **numbers)


RULES: tuple[Rule, ...] = (training_states, serving_weights, kv_cache, decode_ceiling, spares)
