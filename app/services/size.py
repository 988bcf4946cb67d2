"""The use case "size": a workload's requirement, and its prediction on given hardware."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from app.domain.errors import AppError, Unknown, UserError
from app.domain.parts import Part
from app.domain.quantity import Quantity
from app.domain.requirement import Demand, Requirement
from app.domain.site import Site
from app.domain.validation import parse
from app.domain.workload import Model, Transformer, Workload
from app.services.ports import CatalogRepository
from app.sizing import Presets, demand, nodes_for, requirement
from app.sizing.hf_config import parse_hf_config

INTERVALS = {
    "memory_gib_per_device": "memory",
    "step_time_s": "step_time_s",
    "throughput": "throughput",
    "time_to_finish_h": "time_to_finish_h",
    "latency_ms": "latency_ms",
    "ttft_ms": "ttft_ms",
    "tpot_ms": "tpot_ms",
}
"""Field of the prediction document and the Prediction's own name for it."""


class SizeService:
    """Answers with the catalog's accelerators and the shipped models."""

    def __init__(self, catalog: CatalogRepository, presets: Presets) -> None:
        self._catalog = catalog
        self._presets = presets

    @property
    def presets(self) -> Presets:
        """The shipped models."""
        return self._presets

    def resolved(self, workload: Workload) -> Workload:
        """The workload with its config.json read into dimensions; unchanged where there is none."""
        path = workload.model.hf_config
        if path is None:
            return workload
        return workload.model_copy(update={"model": Model(transformer=read_hf_config(path))})

    def requirement(self, workload: Workload, site: Site) -> Requirement:
        """The needs, and for each accelerator of the catalog the smallest count that meets every target."""
        return requirement(self.resolved(workload), site, self._catalog.parts("accelerator"), self._presets)

    def predict(self, workload: Workload, accelerator_id: str | None, count: int) -> Demand:
        """How the workload runs on ``count`` accelerators of that id (``None``: processors only).

        Raises ``UserError`` for an id that the catalog does not have, or a fact that nobody has entered yet.
        """
        part = self._accelerator(accelerator_id) if accelerator_id else None
        if part is not None and count < 1:
            raise UserError(f"count: give at least 1 of {part.title} (found {count}).")
        try:
            return demand(self.resolved(workload), part, count, self._presets, nodes=nodes_for(count, part))
        except Unknown as unknown:
            raise UserError(
                f"{unknown.part}: {unknown.field} is unknown, so it cannot be sized.",
                hint="Enter the fact in the catalog.",
            ) from None

    def batch(self, lines: Iterable[str]) -> Iterator[dict[str, Any]]:
        """One prediction document per line of ``{"workload": .., "on": .., "count": ..}``.

        A bad line gives ``{"error": ..}`` in its place; the others go on. Empty lines are passed over.
        """
        for number, line in enumerate(lines, start=1):
            if not line.strip():
                continue
            try:
                yield self._one(line, f"line {number}")
            except AppError as error:
                yield {"error": str(error)}

    def _one(self, line: str, where: str) -> dict[str, Any]:
        try:
            data = json.loads(line)
        except json.JSONDecodeError as error:
            raise UserError(f"{where}: not JSON: {error.msg} at column {error.colno}.") from None
        if not isinstance(data, dict) or "workload" not in data:
            raise UserError(
                f"{where}: workload is missing.", hint='Each line is {"workload": .., "on": .., "count": ..}.'
            )
        extra = sorted(set(data) - {"workload", "on", "count"})
        if extra:
            raise UserError(f"{where}: {extra[0]}: there is no such field. Known fields: count, on, workload.")
        on, count = data.get("on"), data.get("count", 1)
        if on is not None and not isinstance(on, str):
            raise UserError(f"{where}: on: expected the id of an accelerator (found {on!r}).")
        if isinstance(count, bool) or not isinstance(count, int) or count < 0:
            raise UserError(f"{where}: count: expected a whole number from 0 (found {count!r}).")
        workload = parse(Workload, data["workload"], f"{where}: workload")
        return prediction_document(self.predict(workload, on, count))

    def _accelerator(self, part_id: str) -> Part:
        part = self._catalog.get(part_id)
        if part is None:
            near = [p.id for p in self._catalog.search(part_id, "accelerator")][:3]
            hint = f"Did you mean {' or '.join(near)}?" if near else "List them with: catalog list accelerator."
            raise UserError(f"on: there is no accelerator '{part_id}' in the catalog.", hint=hint)
        if part.category != "accelerator":
            raise UserError(f"on: {part_id} is not an accelerator but a {part.category}.")
        return part


def prediction_document(found: Demand) -> dict[str, Any]:
    """The headless contract's document.

    Of a workload with both phases: the larger memory, whether both fit, training's step, throughput, time, bottleneck
    and layout, and serving's latencies.
    """
    first, count = found.predictions[0], max(1, found.count)
    quantities = {field: _quantity(found, name) for field, name in INTERVALS.items()}
    throughput = first.throughput
    intervals = {
        field: [q.low, q.high] for field, q in quantities.items() if q and q.low is not None and q.high is not None
    }
    if throughput and throughput.low is not None and throughput.high is not None:
        intervals["throughput_per_device"] = [throughput.low / count, throughput.high / count]
    values = {field: q.value if q else None for field, q in quantities.items()}
    return {
        "memory_gib_per_device": values["memory_gib_per_device"],
        "fits": all(p.fits for p in found.predictions),
        "step_time_s": values["step_time_s"],
        "throughput": values["throughput"],
        "throughput_per_device": throughput.value / count if throughput else None,
        "throughput_unit": throughput.unit if throughput else None,
        "time_to_finish_h": values["time_to_finish_h"],
        "latency_ms": values["latency_ms"],
        "ttft_ms": values["ttft_ms"],
        "tpot_ms": values["tpot_ms"],
        "bottleneck": first.bottleneck,
        "layout": first.layout.model_dump(),
        "interval_80": intervals,
    }


def _quantity(found: Demand, name: str) -> Quantity | None:
    """The first phase that has the quantity gives it; of memory, the phase that needs most."""
    if name == "memory":
        return max((p.memory for p in found.predictions), key=lambda q: q.value)
    return next((q for p in found.predictions if (q := getattr(p, name)) is not None), None)


def read_hf_config(path: str) -> Transformer:
    """The dimensions in a config.json; a relative path starts at the working directory."""
    try:
        data = json.loads(Path(path).read_text(encoding="utf-8"))
    except OSError as error:
        raise UserError(
            f"model.hf_config: {path} cannot be read: {error.strerror}.", hint="Give the path of a config.json."
        ) from None
    except (json.JSONDecodeError, UnicodeDecodeError):
        raise UserError(f"model.hf_config: {path} is not JSON.", hint="Give the model's config.json.") from None
    return parse_hf_config(data, path)
