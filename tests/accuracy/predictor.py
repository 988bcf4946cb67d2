"""What the engine answers to a case under any constants, without the words around the number.

It calls the functions that ``demand`` calls; a test holds the two against each other.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from app.domain.errors import AppError, Unknown
from app.domain.parts import Part
from app.domain.validation import parse
from app.domain.workload import Workload
from app.sizing import load_presets, nodes_for, resolve_model
from app.sizing.calibration import Calibration
from app.sizing.device import Device, device_of
from app.sizing.models import ModelSpec
from app.sizing.plan import fabric_of
from app.sizing.sample_memory import sample_serve_shares
from app.sizing.samples import serve_batch_s
from app.sizing.search import require_known
from app.sizing.serve_layout import choose_serving, precisions
from app.sizing.train_layout import choose_training
from db.seed_files import read_parts
from tests.accuracy.cases import Case

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Asked:
    """A case with its document read and its model resolved."""

    case: Case
    workload: Workload
    spec: ModelSpec
    part: Part | None

    def device(self, calibration: Calibration) -> Device:
        return _device(self.part.id if self.part else None, calibration)


@cache
def catalog() -> dict[str, Part]:
    """The shipped accelerators by id."""
    return {part.id: part for part in read_parts(ROOT / "db" / "seed" / "accelerator.csv", "accelerator")}


@cache
def presets():  # type: ignore[no-untyped-def]
    """The shipped models."""
    return load_presets(ROOT / "resources" / "models")


_MEMO: dict[tuple[str | None, int], tuple[Calibration, Device]] = {}


def _device(part_id: str | None, calibration: Calibration) -> Device:
    key = (part_id, id(calibration))
    found = _MEMO.get(key)
    if found is None or found[0] is not calibration:
        if len(_MEMO) > 4000:
            _MEMO.clear()
        found = _MEMO[key] = (calibration, device_of(catalog()[part_id] if part_id else None, calibration))
    return found[1]


def ask(case: Case, calibration: Calibration) -> Asked | None:
    """The case made ready, or ``None`` where the engine cannot answer it."""
    if case.document is None or (case.on is not None and case.on not in catalog()):
        return None
    try:
        workload = parse(Workload, case.document, "row")
        spec = resolve_model(workload, presets())
        asked = Asked(case, workload, spec, catalog()[case.on] if case.on else None)
        require_known(spec, asked.device(calibration))
        return asked if answer(asked, calibration) else None
    except (AppError, Unknown, AssertionError):
        return None


def answer(asked: Asked, calibration: Calibration) -> float:
    """The figure that the case is about, in the unit of the table; of ``fits`` the memory in GiB over the usable."""
    case, workload, spec = asked.case, asked.workload, asked.spec
    device = asked.device(calibration)
    ranks = max(1, case.count) * device.per_board
    fabric = fabric_of(device, ranks, nodes_for(case.count))
    if workload.trains:
        choice = choose_training(workload, spec, device, ranks, fabric)
        if case.figure == "throughput":
            return choice.rate
        if case.figure == "throughput_per_device":
            return choice.rate / max(1, case.count)
        return choice.need_gib / device.usable_gib if case.figure == "fits" else choice.gib
    if not spec.is_transformer:
        return _samples(asked, device, ranks)
    served = choose_serving(workload, spec, device, ranks, fabric)
    figures = {
        "throughput": served.serving.throughput, "step_time_s": served.serving.decode_s,
        "tpot_ms": served.serving.tpot_s * 1e3, "ttft_ms": served.serving.ttft_s * 1e3,
        "memory_gib_per_device": served.gib, "fits": served.gib / device.usable_gib,
    }  # fmt: skip
    return figures[case.figure]


def _samples(asked: Asked, device: Device, ranks: int) -> float:
    workload, spec = asked.workload, asked.spec
    weights, _, compute = precisions(workload)
    batch = float(workload.inference.batch)
    if asked.case.figure == "memory_gib_per_device":
        return sum(sample_serve_shares(spec, weights, batch, ranks).values())
    return ranks * batch / serve_batch_s(spec, workload.inference, weights, compute, batch, device, ranks).total
