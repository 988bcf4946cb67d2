"""Room on disk: data, checkpoints, weights, system."""

from __future__ import annotations

from app.domain.requirement import Need
from app.domain.site import Site
from app.domain.workload import Workload
from app.sizing.explain import constant, given, of_model, quantity
from app.sizing.models import GIB, ModelSpec
from app.sizing.serve_layout import precisions
from app.sizing.serve_transformer import weights_gib
from app.sizing.train_memory import lora_params
from app.sizing.volume import dataset_gb

OS_GB = 100.0
FILL = 0.8
"""Share of a drive to fill: flash slows down and wears faster beyond."""
CHECKPOINT_BYTES = 14.0
"""Per trained parameter: 16-bit weights, fp32 master and both Adam moments (BLOOM-176B published: 13.1 to 14.3)."""
KEPT_MINIMUM, KEPT_RECOMMENDED = 2, 4
WRITING_SHARE, BETTER_WRITING_SHARE = 0.05, 0.02
"""Of the time between two checkpoints that may be spent writing one: training waits for it (general knowledge)."""
LIGHT_GB, DEMANDING_GB = 1000.0, 2000.0


def checkpoint_gb(workload: Workload, spec: ModelSpec) -> float:
    """One checkpoint; adapters only where the rest is frozen."""
    trained = spec.params if workload.training.method == "full" else lora_params(spec)
    return CHECKPOINT_BYTES * trained / 1e9


def checkpoint_need(workload: Workload, spec: ModelSpec) -> Need:
    """Size of one checkpoint, and of those that we would keep."""
    one = checkpoint_gb(workload, spec)
    inputs = [of_model(spec, "parameters", spec.params), constant("bytes per trained parameter", CHECKPOINT_BYTES)]
    source = "BLOOM-176B's published checkpoint, 2.3 TB"
    return Need(
        key="checkpoint",
        label="Checkpoint",
        minimum=quantity(one, "GB", "14 bytes x trained parameters", inputs, source),
        recommended=quantity(KEPT_RECOMMENDED * one, "GB", "4 x that: the last ones are kept", inputs, source),
        reason="Training resumes from it after a failure.",
    )


def checkpoint_write_need(workload: Workload, spec: ModelSpec, nodes: int = 1) -> Need:
    """How fast one node writes its share of a checkpoint, so that training hardly waits."""
    every_s = 60 * workload.training.checkpoint_every_min
    one = checkpoint_gb(workload, spec) / nodes
    inputs = [
        constant("checkpoint of a node", one, "GB", "14 bytes x trained parameters / nodes"),
        given("between two checkpoints", every_s, "s"),
    ]
    source = "this sizing; NVIDIA DGX SuperPOD: checkpoints are written synchronously and block the job"
    return Need(
        key="checkpoint_write",
        label="Writing checkpoints",
        minimum=quantity(one / (WRITING_SHARE * every_s), "GB/s", "checkpoint / 5 % of the interval", inputs, source),
        recommended=quantity(
            one / (BETTER_WRITING_SHARE * every_s), "GB/s", "checkpoint / 2 % of the interval", inputs, source
        ),
        reason="Training stands still while a checkpoint is written.",
    )


def storage_need(workload: Workload, spec: ModelSpec, site: Site | None, nodes: int = 1) -> Need:
    """Room on one node: data with its growth over the site's years, checkpoints, weights and system, at 80 % full."""
    years = site.years if site else 3
    data = (dataset_gb(workload.training, spec) or 0.0) if workload.trains else 0.0
    growth = (1 + workload.training.dataset_growth_per_year) ** years
    one = checkpoint_gb(workload, spec) if workload.trains else 0.0
    weights = weights_gib(spec, precisions(workload)[0], workload.inference.engine) * GIB / 1e9
    copies = 1 if workload.serves or workload.training.method != "full" else 0
    shared = data + weights * copies
    least = (shared + KEPT_MINIMUM * one / nodes + OS_GB) / FILL
    better = (data * growth + 2 * weights * copies + KEPT_RECOMMENDED * one / nodes + OS_GB) / FILL
    floor = DEMANDING_GB if data + one > 500 else LIGHT_GB
    floor = 0.0 if site and site.where == "edge" else floor  # the tiers are those of machines in rooms
    inputs = [
        given("data set", round(data, 1), "GB"),
        given("growth over the years", round(growth, 3)),
        constant("checkpoint", one, "GB", "14 bytes x trained parameters"),
        of_model(spec, "weights", round(weights, 2), "GB"),
        constant("system", OS_GB, "GB", "assumed"),
    ]
    return Need(
        key="storage_capacity",
        label="Storage",
        minimum=quantity(least, "GB", "(data + weights + 2 checkpoints + system) / 0.8", inputs, "this sizing"),
        recommended=quantity(
            max(better, floor),
            "GB",
            "(data x growth + 2 weights + 4 checkpoints + system) / 0.8; at least the tier",
            inputs,
            "hosting guide's tiers",
        ),
        reason=(
            "Data grows; the last checkpoints are kept; a drive is filled to 80 %."
            if workload.trains
            else "Weights and system are kept; a drive is filled to 80 %."
        ),
    )
