"""What a cluster needs beside its machines that compute: head and login nodes, and storage that all of them share.

The needs here are of the whole cluster, not of one machine.
"""

from __future__ import annotations

from app.domain.quantity import Input, Quantity
from app.domain.requirement import Demand, Need, Prediction
from app.domain.site import Site
from app.domain.workload import Workload
from app.sizing.explain import constant, given, of_model, quantity
from app.sizing.models import GIB, ModelSpec
from app.sizing.serve_layout import precisions
from app.sizing.serve_transformer import weights_gib
from app.sizing.storage_needs import (
    BETTER_WRITING_SHARE,
    FILL,
    KEPT_MINIMUM,
    KEPT_RECOMMENDED,
    OS_GB,
    WRITING_SHARE,
    checkpoint_gb,
)
from app.sizing.volume import TOKEN_STORED_BYTES, dataset_gb, stored_sample_mb

LOAD_SECONDS = 60.0
HEAD_FROM, PAIR_MUST_FROM = 4, 16
"""Machines from which a head node of its own is the least (two are recommended), and from which two are: one may then
fail. Below, one of the machines that compute does it beside."""
LOGIN_FROM, LOGIN_MUST_FROM, LOGIN_PAIR_FROM = 4, 16, 32
"""Machines from which a login node is recommended, is the least, and should be two. 32 make a scalable unit."""
PODS = (
    "NVIDIA DGX BasePOD, 2 to 16 machines (two head nodes, further ones for login); DGX SuperPOD (two head nodes, two "
    "for login); from how many machines on: general knowledge"
)
CAPACITY, READING, WRITING = "shared_capacity", "shared_read", "shared_write"
HEADS, LOGINS = "head_nodes", "login_nodes"


def shared_needs(
    workload: Workload, spec: ModelSpec, nodes: int, site: Site | None
) -> tuple[tuple[Need, ...], tuple[Need, ...]]:
    """What a cluster of ``nodes`` machines needs whatever computes in them: before and after what it reads."""
    writing = (_writing(workload, spec),) if workload.trains else ()
    return (_heads(nodes), _logins(nodes), _capacity(workload, spec, site)), writing


def with_data_apart(demand: Demand) -> Demand:
    """The demand on machines whose data lie elsewhere: a drive for the system, and nothing to read from it."""
    return demand.model_copy(update={"needs": tuple(_apart(need) for need in demand.needs)})


def _apart(need: Need) -> Need:
    if need.key == "storage_capacity":
        source = "this sizing; the data lie on the storage that the machines share"
        least = Quantity(value=OS_GB / FILL, unit="GB", formula="system / 0.8", inputs=(_SYSTEM,), source=source)
        better = least.model_copy(update={"value": 2 * OS_GB / FILL, "formula": "2 x that: logs and containers"})
        return need.model_copy(update={"minimum": least, "recommended": better, "reason": "The data lie elsewhere."})
    if need.key in ("storage_read", "checkpoint_write"):
        none = Quantity(value=0.0, unit=need.minimum.unit, formula="0: the data lie elsewhere")
        return need.model_copy(update={"minimum": none, "recommended": none, "reason": "The data lie elsewhere."})
    return need


_SYSTEM = Input(name="system", value=OS_GB, unit="GB", source="assumed")


def _heads(nodes: int) -> Need:
    least = int(nodes >= HEAD_FROM) + int(nodes >= PAIR_MUST_FROM)
    better = 1 + int(nodes >= HEAD_FROM)
    formula = f"0; 1 from {HEAD_FROM} machines on, 2 from {PAIR_MUST_FROM}"
    return Need(
        key=HEADS,
        label="Head nodes",
        minimum=quantity(least, "machines", formula, [_nodes(nodes)], PODS),
        recommended=quantity(better, "machines", f"1; 2 from {HEAD_FROM} machines on", [_nodes(nodes)], PODS),
        reason="They run scheduler, provisioning, monitoring and accounts; where there are two, one may fail.",
    )


def _logins(nodes: int) -> Need:
    least = int(nodes >= LOGIN_MUST_FROM) + int(nodes >= LOGIN_PAIR_FROM)
    better = int(nodes >= LOGIN_FROM) + int(nodes >= LOGIN_MUST_FROM)
    more = f"0; 1 from {LOGIN_MUST_FROM} machines on, 2 from {LOGIN_PAIR_FROM}"
    rather = f"0; 1 from {LOGIN_FROM} machines on, 2 from {LOGIN_MUST_FROM}"
    return Need(
        key=LOGINS,
        label="Login nodes",
        minimum=quantity(least, "machines", more, [_nodes(nodes)], PODS),
        recommended=quantity(better, "machines", rather, [_nodes(nodes)], PODS),
        reason="People edit, compile and submit there; in small clusters on the head node.",
    )


def _nodes(nodes: int) -> Input:
    return given("machines that compute", nodes)


def _capacity(workload: Workload, spec: ModelSpec, site: Site | None) -> Need:
    """Room for what all machines share, once: growth counts in full, since it is bought for the years."""
    years = site.years if site else 3
    data = (dataset_gb(workload.training, spec) or 0.0) if workload.trains else 0.0
    growth = (1 + workload.training.dataset_growth_per_year) ** years if workload.trains else 1.0
    one = checkpoint_gb(workload, spec) if workload.trains else 0.0
    weights = weights_gib(spec, precisions(workload)[0], workload.inference.engine) * GIB / 1e9
    inputs = [
        given("data set", round(data, 1), "GB"),
        given("growth over the years", round(growth, 3)),
        constant("checkpoint", one, "GB", "14 bytes x trained parameters"),
        of_model(spec, "weights", round(weights, 2), "GB"),
    ]

    def held(kept: int, copies: int) -> float:
        return (data * growth + kept * one + copies * weights + OS_GB) / FILL

    source = "this sizing; the share to fill: stas00/ml-engineering (744d01e), storage"
    least = "(data x growth + 2 checkpoints + weights + 100) / 0.8"
    better = "(data x growth + 4 checkpoints + 2 weights + 100) / 0.8"
    return Need(
        key=CAPACITY,
        label="Storage of the cluster",
        minimum=quantity(held(KEPT_MINIMUM, 1), "GB", least, inputs, source),
        recommended=quantity(held(KEPT_RECOMMENDED, 2), "GB", better, inputs, source),
        reason="Usable, after protection against a failure: every machine reads the same data.",
    )


def reading_need(workload: Workload, spec: ModelSpec, predictions: tuple[Prediction, ...]) -> Need:
    """What all machines together read."""
    weights = weights_gib(spec, precisions(workload)[0], workload.inference.engine) * GIB / 1e9
    load, stream = weights / LOAD_SECONDS, training_stream_gbs(workload, spec, predictions)
    inputs = [
        constant("data read in training", stream, "GB/s", "throughput x stored size of a sample"),
        constant("weights loaded within a minute", load, "GB/s", "weights / 60 s, read once and passed on"),
    ]
    least = max(load, stream, 0.2)
    return Need(
        key=READING,
        label="Reading from the cluster's storage",
        minimum=quantity(least, "GB/s", "max(training data, weights / 60 s, 0.2)", inputs, "this sizing"),
        recommended=quantity(2 * least, "GB/s", "2 x that", inputs, "this sizing"),
        reason="All machines together; an accelerator that waits for data costs as much as one that works.",
    )


def training_stream_gbs(workload: Workload, spec: ModelSpec, predictions: tuple[Prediction, ...]) -> float:
    """What all accelerators together read of the data set in a second of training, in GB."""
    found = next((p for p in predictions if p.phase == "training"), None)
    if found is None or found.throughput is None:
        return 0.0
    if spec.figures is not None:
        return found.throughput.value * stored_sample_mb(workload, spec) / 1e3
    sequences = workload.training.seq_len if found.throughput.unit.startswith("sequences") else 1
    return found.throughput.value * sequences * TOKEN_STORED_BYTES / 1e9


def _writing(workload: Workload, spec: ModelSpec) -> Need:
    every_s = 60 * workload.training.checkpoint_every_min
    one = checkpoint_gb(workload, spec)
    inputs = [
        constant("checkpoint", one, "GB", "14 bytes x trained parameters"),
        given("between two checkpoints", every_s, "s"),
    ]
    source = "NVIDIA DGX SuperPOD: checkpoints are written synchronously and block the job; 5 %: general knowledge"
    return Need(
        key=WRITING,
        label="Writing checkpoints to the cluster's storage",
        minimum=quantity(one / (WRITING_SHARE * every_s), "GB/s", "checkpoint / 5 % of the interval", inputs, source),
        recommended=quantity(
            one / (BETTER_WRITING_SHARE * every_s), "GB/s", "checkpoint / 2 % of the interval", inputs, source
        ),
        reason="Training stands still while a checkpoint is written: 5 % of the time at most, 2 % better.",
    )
