"""80 % intervals from residuals out of fold, by regime, and how many rows fall inside when each is left out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from app.sizing.calibration import shipped
from app.sizing.regimes import memory_kind, memory_regimes, sample_regimes, serve_regimes, train_regimes
from tests.accuracy.predictor import Asked

LEAST_ROWS = 8
TAIL = 0.08
"""On either side; a little less than a tenth, as a model that nobody has measured lies further out."""
TAILS = {"rate": 0.04, "tpot.server": 0.08, "ttft.server": 0.06, "tpot.gguf": 0.02, "ttft.gguf": 0.01}
"""Of serving fewer models were measured, and they lie further apart."""
REFUSED, MOST_OVER = 0.08, 1.25
"""Share of runs that ran which may be refused, and how far past the usable memory none is accepted."""
Intervals = dict[str, tuple[float, float]]


@dataclass(frozen=True)
class Residual:
    """Measured over predicted out of fold, with the names of the case's regimes from narrow to wide."""

    asked: Asked
    ratio: float
    regimes: tuple[str, ...]


def tail(name: str) -> float:
    """The share of rows beyond either end of a regime's interval."""
    found = next((share for start, share in TAILS.items() if name.startswith(start)), TAIL)
    return 0.05 if name in ("tpot", "ttft") else found


def residual(asked: Asked, predicted: float) -> Residual:
    """Of one case."""
    return Residual(asked, asked.case.measured / max(predicted, 1e-12), regimes_of(asked))


def regimes_of(asked: Asked) -> tuple[str, ...]:
    """The names under which the engine looks for the interval of this figure."""
    case, spec, device = asked.case, asked.spec, asked.device(shipped())
    if case.figure == "memory_gib_per_device":
        return memory_regimes(spec, "train" if asked.workload.trains else "serve")
    if asked.workload.trains:
        return train_regimes(spec, device, asked.workload.precision)
    if not spec.is_transformer:
        return sample_regimes(spec, device, "infer")
    figure = {"throughput": "rate", "ttft_ms": "ttft"}.get(case.figure, "tpot")
    batch = float(asked.workload.inference.concurrency or 1)
    return serve_regimes(spec, device, asked.workload.inference, figure, batch)


def intervals(residuals: Sequence[Residual]) -> Intervals:
    """The two ends of each regime with enough rows."""
    by_name: dict[str, list[float]] = defaultdict(list)
    for one in residuals:
        for name in one.regimes:
            by_name[name].append(one.ratio)
    return {
        name: _around_one(np.quantile(found, [tail(name), 1 - tail(name)]))
        for name, found in sorted(by_name.items())
        if len(found) >= LEAST_ROWS
    }


def tolerances(runs: Sequence[tuple[Asked, float]]) -> Intervals:
    """For each kind of model, how far past the usable memory the need of runs that ran was told, but for a tenth.

    ``runs`` are those that are known to have run, with the predicted need over the usable memory.
    """
    by_kind: dict[str, list[float]] = defaultdict(list)
    for asked, over in runs:
        by_kind[memory_kind(asked.spec)].append(over)
    return {
        f"fits.{kind}": (1.0, round(float(np.clip(np.quantile(found, 1 - REFUSED), 1.0, MOST_OVER)), 4))
        for kind, found in sorted(by_kind.items())
        if len(found) >= LEAST_ROWS
    }


def _around_one(ends: np.ndarray) -> tuple[float, float]:
    """An interval holds its own value, whatever the bias of a regime."""
    return round(min(float(ends[0]), 0.98), 4), round(max(float(ends[1]), 1.02), 4)


def inside(residuals: Sequence[Residual]) -> list[bool]:
    """For each residual, whether it lies in the interval made without the rows of its model."""
    groups: dict[str, dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
    for one in residuals:
        for name in one.regimes:
            groups[name][one.asked.case.model].append(one.ratio)
    bounds: dict[tuple[str, str], np.ndarray | None] = {}

    def bound(name: str, model: str) -> np.ndarray | None:
        key = (name, model)
        if key not in bounds:
            others = [ratio for m, found in groups[name].items() if m != model for ratio in found]
            enough = len(others) >= LEAST_ROWS
            bounds[key] = np.quantile(others, [tail(name), 1 - tail(name)]) if enough else None
        return bounds[key]

    verdicts = []
    for one in residuals:
        found = next((b for name in one.regimes if (b := bound(name, one.asked.case.model)) is not None), None)
        low, high = _around_one(found) if found is not None else (1.0, 1.0)
        verdicts.append(low <= one.ratio <= high)
    return verdicts
