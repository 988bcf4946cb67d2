"""The two questions: what does this workload ask of this hardware, and which hardware would do?"""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from app.domain.errors import Unknown, UserError
from app.domain.parts import AcceleratorSpec, Part
from app.domain.requirement import Demand, Prediction, Requirement
from app.domain.site import Site
from app.domain.streams import kept_workload
from app.domain.workload import Workload
from app.sizing.calibration import Calibration
from app.sizing.device import Device, device_of
from app.sizing.host_needs import host_needs, loader_workers
from app.sizing.model_needs import model_needs
from app.sizing.models import ModelSpec, resolve_model
from app.sizing.plan import fabric_of
from app.sizing.predict import sample_serving_prediction, serving_prediction, training_prediction
from app.sizing.presets import Presets
from app.sizing.search import counts_for, judge, require_known
from app.sizing.serve_layout import choose_serving
from app.sizing.train_layout import TrainChoice, choose_training


def demand(
    workload: Workload,
    accelerator: Part | None,
    count: int,
    presets: Presets,
    *,
    nodes: int = 1,
    site: Site | None = None,
    calibration: Calibration | None = None,
    needs: bool = True,
) -> Demand:
    """What ``workload`` does on, and asks of, ``count`` such accelerators in ``nodes`` machines (``None``: processors).

    ``calibration`` replaces the shipped constants; without ``needs`` the host is left out. Raises ``Unknown`` for a
    fact of the accelerator that nobody has entered, ``UserError`` for an unknown model.
    """
    return _demand(workload, resolve_model(workload, presets), accelerator, count, nodes, site, calibration, needs)


def requirement(workload: Workload, site: Site, accelerators: Sequence[Part], presets: Presets) -> Requirement:
    """The needs whatever the hardware, and for each accelerator the smallest count that meets every target.

    Accelerators with a missing fact stand in neither list: nobody can size them.
    """
    spec, asked, workload = resolve_model(workload, presets), workload, kept_workload(workload, site)
    options: list[Demand] = []
    rejected: list[Demand] = []
    known: dict[str, tuple[int, bool]] = {}
    for part in accelerators:
        key = part.spec.model_dump_json(include=SIZED_FACTS)
        try:
            if key not in known:
                known[key] = judge(
                    workload, spec, device_of(part), counts_for(part, site, alone=_alone(workload, spec))
                )
            count, meets = known[key]
            found = _demand(asked, spec, part, count, nodes_for(count), site)
        except Unknown:
            continue
        (options if meets and found.meets else rejected).append(found)
    return Requirement(
        workload_name=workload.name,
        model_title=spec.title,
        needs=model_needs(workload, spec, site),
        options=tuple(options),
        rejected=tuple(rejected),
    )


def _alone(workload: Workload, spec: ModelSpec) -> bool:
    """Whether every device answers by itself: models counted in samples, which nobody trains here."""
    return not spec.is_transformer and not workload.trains


SIZED_FACTS = {
    "segment", "architecture", "form_factor", "compute_capability", "devices_per_board", "vram_gib", "bandwidth_gbs",
    "fp32_tflops", "tf32_tflops", "fp16_tflops", "bf16_tflops", "fp8_tflops", "int8_tops", "fp4_tflops", "nvlink_gbs",
    "nvlink_cards", "pcie_gen", "pcie_lanes",
}  # fmt: skip
"""The facts of an accelerator that sizing reads: where they are equal, so is what a workload asks."""


def nodes_for(count: int) -> int:
    """Machines for that many cards: eight in each."""
    return max(1, ceil(count / 8))


def _demand(
    workload: Workload,
    spec: ModelSpec,
    accelerator: Part | None,
    count: int,
    nodes: int,
    site: Site | None,
    calibration: Calibration | None = None,
    needs: bool = True,
) -> Demand:
    if accelerator is not None and not isinstance(accelerator.spec, AcceleratorSpec):
        raise UserError(f"{accelerator.id} is not an accelerator but a {accelerator.category}.")
    if count < 0 or nodes < 1:
        raise UserError(f"count: {count} accelerators in {nodes} nodes make no machine.")
    if accelerator is None or count == 0:
        accelerator, count = None, 0
    device, workload = device_of(accelerator, calibration), kept_workload(workload, site)
    training, predicted = _predict(workload, spec, device, max(1, count) * device.per_board, nodes)
    by_phase = {p.phase: p for p in predicted}
    return Demand(
        accelerator=accelerator.id if accelerator else None,
        count=count,
        nodes=nodes,
        training=by_phase.get("training"),
        inference=by_phase.get("inference"),
        needs=host_needs(workload, spec, device, count, nodes, training, predicted, site) if needs else (),
        precision=workload.precision,
        loader_workers_per_device=loader_workers(workload),
        family=spec.family,
        operators=spec.figures.operators if spec.figures else None,
        heads=spec.dims.heads if spec.dims else None,
        kv_heads=spec.dims.kv_heads if spec.dims else None,
        params=spec.params,
        active_share=spec.active_params / max(spec.params, 1.0),
        sample_mb=spec.figures.input_mb if spec.figures else None,
        method=workload.training.method,
    )


def _predict(
    workload: Workload, spec: ModelSpec, device: Device, ranks: int, nodes: int
) -> tuple[TrainChoice | None, tuple[Prediction, ...]]:
    require_known(spec, device)
    fabric = fabric_of(device, ranks, nodes)
    predicted: list[Prediction] = []
    training = None
    if workload.trains:
        training = choose_training(workload, spec, device, ranks, fabric)
        predicted.append(training_prediction(workload, spec, device, training))
    if workload.serves and spec.is_transformer:
        predicted.append(
            serving_prediction(workload, spec, device, choose_serving(workload, spec, device, ranks, fabric))
        )
    elif workload.serves:
        predicted.append(sample_serving_prediction(workload, spec, device, ranks))
    return training, tuple(predicted)
