"""The two questions: what does this workload ask of this hardware, and which hardware would do?"""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.errors import Unknown, UserError
from app.domain.parts import AcceleratorSpec, Part
from app.domain.requirement import Demand, Prediction, Requirement
from app.domain.site import Edge, OnPrem, Site
from app.domain.streams import kept_workload
from app.domain.workload import Workload
from app.sizing.calibration import Calibration
from app.sizing.device import Device, device_of
from app.sizing.host_needs import HostNeeds, loader_workers
from app.sizing.model_needs import model_needs
from app.sizing.models import ModelSpec, resolve_model
from app.sizing.predict import sample_serving_prediction, serving_prediction, training_prediction
from app.sizing.presets import Presets
from app.sizing.search import Search, Spread, Verdict, counts_for, nodes_for, require_known, spread


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
    if accelerator is not None and not isinstance(accelerator.spec, AcceleratorSpec):
        raise UserError(f"{accelerator.id} is not an accelerator but a {accelerator.category}.")
    if count < 0 or nodes < 1:
        raise UserError(f"count: {count} accelerators in {nodes} nodes make no machine.")
    spec = resolve_model(workload, presets)
    if accelerator is None or count == 0:
        accelerator, count = None, 0
    asked = _Asked(kept_workload(workload, site), spec, site)
    return asked.demand(device_of(accelerator, calibration), accelerator, count, nodes, needs=needs)


def requirement(workload: Workload, site: Site, accelerators: Sequence[Part], presets: Presets) -> Requirement:
    """The needs whatever the hardware, and for each accelerator the smallest count that meets every target.

    Accelerators with a missing fact stand in neither list: nobody can size them.
    """
    spec, workload = resolve_model(workload, presets), kept_workload(workload, site)
    asked, search = _Asked(workload, spec, site), Search(workload, spec)
    options: list[Demand] = []
    rejected: list[Demand] = []
    known: dict[str, Verdict] = {}
    for part in accelerators:
        key = part.spec.model_dump_json(include=SIZED_FACTS)
        try:
            device = device_of(part)
            if key not in known:
                known[key] = search.judge(device, counts_for(part, site, alone=_alone(workload, spec)))
            verdict = known[key]
            found = asked.demand(device, part, verdict.count, nodes_for(verdict.count), verdict.spread)
        except Unknown:
            continue
        (options if verdict.meets and found.meets else rejected).append(found)
    return Requirement(
        workload_name=workload.name,
        model_title=spec.title,
        needs=model_needs(workload, spec, site),
        options=tuple(options),
        rejected=tuple(rejected),
    )


def as_read(site: Site) -> Site:
    """The site as far as sizing reads it, so that an answer serves whatever else of the place changes."""
    return Site(
        where=site.where,
        years=site.years,
        onprem=OnPrem(kind=site.onprem.kind),
        edge=Edge(kept_share=site.edge.kept_share),
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


class _Asked:
    """One workload at one place, for demands on any hardware; what is the same for all is worked out once.

    ``workload`` is what the place keeps of it (``kept_workload``).
    """

    def __init__(self, workload: Workload, spec: ModelSpec, site: Site | None) -> None:
        self._workload, self._spec = workload, spec
        self._needs = HostNeeds(workload, spec, site)

    def demand(
        self,
        device: Device,
        part: Part | None,
        count: int,
        nodes: int,
        chosen: Spread | None = None,
        needs: bool = True,
    ) -> Demand:
        """The demand on ``count`` of ``device``; ``chosen`` are the layouts where they are known already."""
        workload, spec = self._workload, self._spec
        require_known(spec, device)
        chosen = chosen or spread(workload, spec, device, max(1, count), nodes)
        predicted = self._predicted(device, chosen, max(1, count))
        by_phase = {p.phase: p for p in predicted}
        return Demand(
            accelerator=part.id if part else None,
            count=count,
            nodes=nodes,
            training=by_phase.get("training"),
            inference=by_phase.get("inference"),
            needs=self._needs.of(device, count, nodes, chosen.training, predicted) if needs else (),
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

    def _predicted(self, device: Device, chosen: Spread, count: int) -> tuple[Prediction, ...]:
        workload, spec = self._workload, self._spec
        predicted: list[Prediction] = []
        if chosen.training is not None:
            predicted.append(training_prediction(workload, spec, device, chosen.training))
        if chosen.serving is not None:
            predicted.append(serving_prediction(workload, spec, device, chosen.serving))
        elif workload.serves:
            predicted.append(sample_serving_prediction(workload, spec, device, count * device.per_board))
        return tuple(predicted)
