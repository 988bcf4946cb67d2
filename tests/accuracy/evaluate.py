"""The whole procedure: rows to cases, fits by group, folds, intervals, and one line for each class."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from zlib import crc32

import numpy as np

from app.sizing.calibration import Calibration, shipped
from app.sizing.regimes import memory_kind
from tests.accuracy import rows_memory, rows_samples, rows_serving, rows_training
from tests.accuracy.baseline import baseline, impossible
from tests.accuracy.cases import Case
from tests.accuracy.fit import Values, fit, folds
from tests.accuracy.groups import GROUPS, Group
from tests.accuracy.predictor import Asked, ask
from tests.accuracy.regime import Intervals, inside, intervals, residual, tolerances
from tests.accuracy.start import START

TRAINING = ("train_dense", "train_low", "train_moe")


THINNED = ((9000, 5), (4000, 3))
"""Of large tables every fifth or third row is fitted on; all are predicted."""
MOST_FOLDS = 40


@dataclass(frozen=True)
class Line:
    """One class of the issue's table; errors are shares, ``inside`` of the 80 % interval."""

    kind: str
    rows: int
    answered: int
    mdape: float
    p90: float
    inside: float
    base_mdape: float
    base_p90: float


@dataclass(frozen=True)
class Fits:
    """Of runs that are known to have run, and to have failed, what the engine got wrong, and what it calls tight."""

    ran: int
    wrongly_refused: float
    tight: float
    failed: int
    wrongly_accepted: int
    failed_tight: int


@dataclass(frozen=True)
class Outcome:
    """Everything that one evaluation found."""

    lines: tuple[Line, ...]
    unseen_gpu: Line
    fits: Fits
    values: Values
    intervals: Intervals
    uncovered: tuple[tuple[str, int], ...]
    broken: int


def all_cases() -> Iterator[Case]:
    """Every row of every table."""
    for module in (rows_training, rows_serving, rows_samples, rows_memory):
        yield from module.cases()


def evaluate(say: Callable[[str], None] = lambda _: None) -> Outcome:
    """Fits every group on all rows, predicts each row without its model, and sums up by class."""
    cases = list(all_cases())
    base = Calibration.of(START)
    pairs = [(case, ask(case, base)) for case in cases]
    asked = [found for _, found in pairs if found is not None and not impossible(found)]
    broken = Counter(f.case.kind for _, f in pairs if f is not None and impossible(f))
    say(f"{len(cases)} figures from the tables, of which the engine answers {len(asked)}.")
    values: Values = dict(START)
    out_of_fold: dict[int, float] = {}
    without_gpu: dict[int, float] = {}
    for group in GROUPS:
        own = [a for a in asked if group.takes(a)]
        if not own:
            continue
        values, fitted = _fit(group, own, values)
        say(f"{group.name}: {len(own)} rows, {len(fitted.names)} constants.")
        for a, predicted in zip(own, folds(own, fitted, _fold_of(own), Calibration.of), strict=True):
            out_of_fold[id(a)] = float(predicted)
        if group.kinds == TRAINING:
            for a, predicted in zip(own, folds(own, fitted, lambda a: a.case.on, Calibration.of), strict=True):
                without_gpu[id(a)] = float(predicted)
    return _sum_up(cases, pairs, asked, values, out_of_fold, without_gpu, broken)


def _fit(group: Group, own: Sequence[Asked], values: Values):  # type: ignore[no-untyped-def]
    names = group.names(a.device(shipped()).family for a in own)
    start = dict(values)
    for name in names:
        start.setdefault(name, 0.0)
    thin = next((k for least, k in THINNED if len(own) > least), 1)
    fitted = fit(own[::thin], start, names, rounds=group.rounds, lean=group.lean, refit_rounds=group.refit_rounds)
    return fitted.values, fitted


def _fold_of(own: Sequence[Asked]) -> Callable[[Asked], Hashable]:
    """By model; where there are hundreds, several whole models leave together."""
    if len({a.case.model for a in own}) <= MOST_FOLDS:
        return lambda a: a.case.model
    return lambda a: crc32(a.case.model.encode()) % MOST_FOLDS


def _sum_up(
    cases: Sequence[Case], pairs: Sequence[tuple[Case, Asked | None]], asked: Sequence[Asked], values: Values,
    out_of_fold: dict[int, float], without_gpu: dict[int, float], broken: Counter[str],
) -> Outcome:  # fmt: skip
    judged = [a for a in asked if id(a) in out_of_fold and a.case.kind != "fits"]
    limits = tolerances(_runs(asked, out_of_fold))
    residuals = [residual(a, out_of_fold[id(a)]) for a in judged]
    hits = dict(zip(map(id, judged), inside(residuals), strict=True))
    counted = Counter(case.kind for case in cases) - broken
    lines = []
    for kind in dict.fromkeys(case.kind for case in cases):
        own = [a for a in judged if a.case.kind == kind]
        if own:
            lines.append(_line(kind, counted[kind], own, out_of_fold, hits))
    unseen = [a for a in asked if id(a) in without_gpu]
    unseen_hits = dict(zip(map(id, unseen), inside([residual(a, without_gpu[id(a)]) for a in unseen]), strict=True))
    total = sum(counted[kind] for kind in TRAINING)
    reasons = Counter(
        f"{case.kind}: {case.why_not or 'the engine cannot answer: a model or a fact is missing'}"
        for case, found in pairs
        if found is None
    )
    return Outcome(
        lines=tuple(lines),
        unseen_gpu=_line("unseen_gpu", total, unseen, without_gpu, unseen_hits),
        fits=_fits(asked, out_of_fold, limits),
        values=values,
        intervals={**limits, **intervals(residuals)},
        uncovered=tuple(reasons.most_common()),
        broken=broken.total(),
    )


def _line(kind: str, rows: int, own: Sequence[Asked], predicted: dict[int, float], hits: dict[int, bool]) -> Line:
    errors = np.array([abs(predicted[id(a)] / a.case.measured - 1) for a in own])
    simple = np.array([abs(p / a.case.measured - 1) for p, a in zip(baseline(own), own, strict=True)])
    return Line(
        kind, rows, len(own), float(np.median(errors)), float(np.quantile(errors, 0.9)),
        float(np.mean([hits[id(a)] for a in own])), float(np.median(simple)), float(np.quantile(simple, 0.9)),
    )  # fmt: skip


def _runs(asked: Sequence[Asked], predicted: dict[int, float]) -> list[tuple[Asked, float]]:
    """Runs that are known to have run, with the predicted need over the usable memory."""
    batches = [
        (a, predicted[id(a)]) for a in asked if a.case.kind == "fits" and a.case.measured <= 1 and id(a) in predicted
    ]
    peaks = [
        (a, predicted[id(a)] / a.device(shipped()).usable_gib)
        for a in asked
        if a.case.kind == "memory" and id(a) in predicted
    ]
    return batches + peaks


def _fits(asked: Sequence[Asked], predicted: dict[int, float], limits: Intervals) -> Fits:
    def limit(a: Asked) -> float:
        return limits.get(f"fits.{memory_kind(a.spec)}", (1.0, 1.0))[1]

    ran = [(over, limit(a)) for a, over in _runs(asked, predicted)]
    failed = [
        (predicted[id(a)], limit(a))
        for a in asked
        if a.case.kind == "fits" and a.case.measured > 1 and id(a) in predicted
    ]
    return Fits(
        ran=len(ran),
        wrongly_refused=float(np.mean([over > most for over, most in ran])),
        tight=float(np.mean([1 < over <= most for over, most in ran])),
        failed=len(failed),
        wrongly_accepted=sum(over <= 1 for over, _ in failed),
        failed_tight=sum(1 < over <= most for over, most in failed),
    )
