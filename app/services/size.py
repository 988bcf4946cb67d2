"""The use case "size": a workload's requirement, and its prediction on given hardware."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.domain.errors import AppError, Unknown, UserError
from app.domain.parts import Part
from app.domain.quantity import Quantity
from app.domain.requirement import Demand, Requirement
from app.domain.site import Site
from app.domain.validation import parse
from app.domain.workload import Model, Workload
from app.services.ports import CatalogRepository
from app.sizing import Presets, as_read, demand, nodes_for, requirement
from app.sizing.hf_config import model_of_config
from app.sizing.onnx_file import read_onnx

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

KEPT_ANSWERS = 3
"""The last requirements, for most of what people change on a place (its power, its heat, its money) changes none."""


class SizeService:
    """Answers with the catalog's accelerators and the shipped models."""

    def __init__(self, catalog: CatalogRepository, presets: Presets) -> None:
        self._catalog = catalog
        self._presets = presets
        self._read: dict[tuple[str, int, int, str], Model] = {}
        self._answers: tuple[_Answer, ...] = ()

    @property
    def presets(self) -> Presets:
        """The shipped models."""
        return self._presets

    def resolved(self, workload: Workload) -> Workload:
        """The workload with its config.json or ONNX file read into figures; unchanged where it names none.

        Token models come back as ``model.architecture``, all others as ``model.figures``. A file is read again only
        when it has changed.
        """
        path = workload.model.hf_config or workload.model.onnx
        if path is None:
            return workload
        key = (path, *_stamp(path), workload.domain)
        if key not in self._read:
            self._read[key] = read_model_file(workload.model, workload.domain)
        return workload.model_copy(update={"model": self._read[key]})

    def requirement(self, workload: Workload, site: Site) -> Requirement:
        """The needs, and for each accelerator of the catalog the smallest count that meets every target."""
        workload, parts = self.resolved(workload), self._catalog.parts("accelerator")
        asked = workload.model_dump_json() + as_read(site).model_dump_json()
        known = next((a for a in self._answers if a.asked == asked and a.parts is parts), None)
        if known is None:
            known = _Answer(asked, parts, requirement(workload, site, parts, self._presets))
        self._answers = (known, *(a for a in self._answers if a is not known))[:KEPT_ANSWERS]
        return known.found

    def on_processors(self, workload: Workload, site: Site) -> Demand | None:
        """How the workload runs without accelerators; ``None`` where that misses a target, or the place has none.

        What the search for builds tries first on site.
        """
        if site.where != "onprem":
            return None
        try:
            found = demand(self.resolved(workload), None, 0, self._presets, site=site)
        except Unknown:
            return None
        return found if found.meets else None

    def predict(self, workload: Workload, accelerator_id: str | None, count: int, *, needs: bool = True) -> Demand:
        """How the workload runs on ``count`` accelerators of that id (``None``: processors only).

        Without ``needs`` what it asks of the machine around them is left out.
        Raises ``UserError`` for an id that the catalog does not have, or a fact that nobody has entered yet.
        """
        part = self._accelerator(accelerator_id) if accelerator_id else None
        if part is not None and count < 1:
            raise UserError(f"count: give at least 1 of {part.title} (found {count}).")
        try:
            nodes = nodes_for(count)
            return demand(self.resolved(workload), part, count, self._presets, nodes=nodes, needs=needs)
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
        return prediction_document(self.predict(workload, on, count, needs=False))

    def _named(self, name: str) -> Part | None:
        """The one accelerator of that id, name or title, whatever is written between letters and digits."""
        wanted = _letters(name)
        alike = [
            p
            for p in self._catalog.parts("accelerator")
            if wanted in (_letters(p.id), _letters(p.name), _letters(p.title))
        ]
        return alike[0] if len(alike) == 1 else None

    def _accelerator(self, part_id: str) -> Part:
        part = self._catalog.get(part_id) or self._named(part_id)
        if part is None:
            near = [p.id for p in self._catalog.search(part_id, "accelerator")][:3]
            hint = f"Did you mean {' or '.join(near)}?" if near else "List them with: catalog list accelerator."
            raise UserError(f"on: there is no accelerator '{part_id}' in the catalog.", hint=hint)
        if part.category != "accelerator":
            raise UserError(f"on: {part_id} is not an accelerator but a {part.category}.")
        return part


@dataclass(frozen=True)
class _Answer:
    """What was asked, of which accelerators (the catalog gives others when it changed), and what was found."""

    asked: str
    parts: tuple[Part, ...]
    found: Requirement


def _letters(name: str) -> str:
    return "".join(letter for letter in name.lower() if letter.isalnum())


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


def read_model_file(model: Model, domain: str) -> Model:
    """What the file that ``model`` names describes; a relative path starts at the working directory."""
    if model.onnx is not None:
        return Model(figures=read_onnx(model.onnx, domain))
    path = Path(model.hf_config or "")
    title = path.resolve().parent.name if path.name == "config.json" else path.stem
    return model_of_config(_json_file(str(path)), str(path), title or None)


def _stamp(path: str) -> tuple[int, int]:
    """When a file was changed and how large it is; a file that is not there has neither."""
    try:
        found = Path(path).stat()
    except OSError:
        return 0, 0
    return found.st_mtime_ns, found.st_size


def _json_file(path: str) -> object:
    try:
        return json.loads(Path(path).read_text(encoding="utf-8"))
    except OSError as error:
        raise UserError(
            f"model.hf_config: {path} cannot be read: {error.strerror}.", hint="Give the path of a config.json."
        ) from None
    except (json.JSONDecodeError, UnicodeDecodeError):
        raise UserError(f"model.hf_config: {path} is not JSON.", hint="Give the model's config.json.") from None
