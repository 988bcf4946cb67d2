"""From rows to constants: a robust fit of the logarithm of prediction over measurement, with shrinkage.

The function is pure: cases and priors in, constants out. Every constant has a prior (its typical value and how far
practice may lie from it); an efficiency's deviation of a kin or a family is drawn to zero, so one that no row speaks
of is its kin's. Folds refit without the rows of a model or of a GPU from the linearised problem at the full fit.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, replace
from math import exp, log

import numpy as np

from app.sizing.calibration import ENGINES, KIN, Calibration
from tests.accuracy.predictor import Asked, answer
from tests.accuracy.priors import is_linear, prior_of

NOISE = 0.08
"""Repeat runs on hosts with the same GPU differ by this much (SIZING.md: 7 to 11 % at the median)."""
ROBUST = 1.5
"""Residuals beyond this many times the noise count linearly."""
LARGE_FOLD = 0.04
"""Folds of this share of the rows move the constants too far for a linear problem."""
REFIT_ROWS = 600
FULL = 10
"""Rows of serving one model on one accelerator by one engine that count in full; see ``balanced``."""
STEP = 0.02
LARGEST_MOVE = 0.7
STEPS = ((0.0, 1.0), (0.0, 0.4), (0.0, 0.1), (10.0, 0.7), (100.0, 0.7), (1000.0, 0.7))
"""Tried in turn until the loss falls: how strongly a move is held back, and the share of it that is made."""

Values = dict[str, float]
Places = Mapping[str, tuple[float, float]]
"""Of each prior its position (as the constant is fitted) and width."""


@dataclass(frozen=True)
class Fit:
    """A fitted group of constants with what folds need: names, position, slopes, residuals, weights."""

    cases: tuple[Asked, ...]
    names: tuple[str, ...]
    values: Values
    theta: np.ndarray
    slopes: np.ndarray
    residuals: np.ndarray
    weights: np.ndarray
    centre: np.ndarray
    width: np.ndarray
    lean: float = 0.0
    refit_rounds: int = 0

    def without(self, held_out: np.ndarray) -> Values:
        """The constants refit without those rows: by the linearised problem, or anew where rows or rounds say so."""
        keep = ~held_out
        if self.refit_rounds:
            kept = [asked for asked, stays in zip(self.cases, keep, strict=True) if stays]
            problem = replace(self, cases=tuple(kept), weights=self.weights[keep])
            return _descend(problem, self.refit_rounds).values
        moved = _solve(
            self.slopes[keep], self.residuals[keep], self.weights[keep], self.theta, self.centre, self.width, rounds=5,
            lean=self.lean,
        )  # fmt: skip
        values = _write(self.values, self.names, self.theta + np.clip(moved, -1.5, 1.5))
        if held_out.mean() < LARGE_FOLD or not (self.lean or _serves_tokens(self.cases[0])):
            return values
        rest = [case for case, kept in zip(self.cases, keep, strict=True) if kept]
        every = max(1, len(rest) // REFIT_ROWS)
        about = dict(zip(self.names, zip(self.centre, self.width, strict=True), strict=True))
        return fit(rest[::every], values, self.names, rounds=2, worth=every, about=about, lean=self.lean).values


def fit(
    cases: Sequence[Asked],
    start: Values,
    names: Sequence[str],
    *,
    rounds: int = 8,
    worth: float = 1.0,
    about: Places | None = None,
    lean: float = 0.0,
    refit_rounds: int = 0,
) -> Fit:
    """The constants of those names that agree best with ``cases``; the others stay as in ``start``.

    Each case counts as ``worth`` of them. Priors are ``about`` these positions and widths; where they are not given,
    those of ``prior_of`` about the start. With ``lean`` a prediction that is too fast counts more than one as much too
    slow, by the ratio to that power.
    """
    order = tuple(names)
    places = about or _places(order, start)
    centre, width = (np.array([places[name][side] for name in order]) for side in (0, 1))
    theta = np.array([_position(name, start.get(name, 0.0)) for name in order])
    weights = worth * balanced(cases)
    none = np.zeros((len(cases), len(order)))
    return _descend(
        Fit(
            tuple(cases), order, dict(start), theta, none, np.zeros(len(cases)), weights, centre, width, lean,
            refit_rounds,
        ),
        rounds,
    )  # fmt: skip


def _descend(problem: Fit, rounds: int) -> Fit:
    """The problem with its constants moved to where the loss no longer falls."""
    cases, weights, centre, width, lean = (
        problem.cases, problem.weights, problem.centre, problem.width, problem.lean,
    )  # fmt: skip
    values, theta, order = problem.values, problem.theta, problem.names
    residuals = _residuals(cases, values)
    slopes = np.zeros((len(cases), len(order)))
    loss = _loss(residuals, weights, theta, centre, width, lean)
    for _ in range(rounds):
        slopes = _slopes(cases, values, order, theta, residuals)
        for damp, share in STEPS:
            move = _solve(slopes, residuals, weights, theta, centre, width, lean=lean, damp=damp)
            to = theta + share * np.clip(move, -LARGEST_MOVE, LARGEST_MOVE)
            tried = _write(values, order, to)
            found = _residuals(cases, tried)
            new = _loss(found, weights, to, centre, width, lean)
            if new < loss:
                break
        else:
            break
        gained, loss = loss - new, new
        values, theta, residuals = tried, to, found
        if gained < 3e-4 * loss:
            break
    return replace(problem, values=values, theta=theta, slopes=slopes, residuals=residuals)


def _places(names: Sequence[str], start: Values) -> Places:
    priors = {name: prior_of(name, start) for name in names}
    return {name: (_position(name, prior.value), prior.width) for name, prior in priors.items()}


def _serves_tokens(asked: Asked) -> bool:
    return asked.workload.serves and asked.spec.is_transformer


def balanced(cases: Sequence[Asked]) -> np.ndarray:
    """Weights under which the many rows of one model on one accelerator count for fewer than they are.

    They share what the formulas miss, so n of them tell about as much of other models as sqrt(n FULL) of them would.
    """
    keys = [(asked.case.kind, asked.case.model, asked.case.on, asked.workload.inference.engine) for asked in cases]
    rows = Counter(keys)
    shares = [
        min(1.0, FULL / rows[key]) ** 0.5 if _serves_tokens(asked) else 1.0
        for asked, key in zip(cases, keys, strict=True)
    ]
    return np.array([asked.case.weight * share for asked, share in zip(cases, shares, strict=True)])


def folds(
    cases: Sequence[Asked], fitted: Fit, key: Callable[[Asked], Hashable], calibrate: Callable[[Values], Calibration]
) -> np.ndarray:
    """Each case's prediction under the constants refit without its fold; the fit may have seen fewer cases."""
    keys, seen = [key(asked) for asked in cases], [key(asked) for asked in fitted.cases]
    predicted = np.zeros(len(cases))
    for fold in dict.fromkeys(keys):
        calibration = calibrate(fitted.without(np.array([k == fold for k in seen])))
        for index, own in enumerate(keys):
            if own == fold:
                predicted[index] = answer(cases[index], calibration)
    return predicted


def _position(name: str, value: float) -> float:
    return value if is_linear(name) else log(value)


def _write(values: Values, names: Sequence[str], theta: np.ndarray) -> Values:
    new = dict(values)
    for name, at in zip(names, theta, strict=True):
        new[name] = float(at) if is_linear(name) else exp(float(at))
    return new


def _residuals(cases: Sequence[Asked], values: Values) -> np.ndarray:
    calibration = Calibration.of(values)
    return np.array([log(max(answer(asked, calibration), 1e-12) / asked.case.measured) for asked in cases])


def _slopes(
    cases: Sequence[Asked], values: Values, names: Sequence[str], theta: np.ndarray, residuals: np.ndarray
) -> np.ndarray:
    slopes = np.zeros((len(cases), len(names)))
    for column, name in enumerate(names):
        moved = theta.copy()
        moved[column] += STEP
        calibration = Calibration.of(_write(values, names, moved))
        for index, asked in enumerate(cases):
            if not touches(asked, name, calibration):
                continue
            at = log(max(answer(asked, calibration), 1e-12) / asked.case.measured)
            slopes[index, column] = (at - residuals[index]) / STEP
    return slopes


def touches(asked: Asked, name: str, calibration: Calibration) -> bool:
    """Whether that constant can move the case: a deviation those of its kin or family, an engine's its own rows."""
    if "@" in name:
        own = asked.device(calibration).family
        return name.split("@")[1] in (own, KIN.get(own))
    if name.startswith("engine."):
        used = asked.workload.inference.engine
        return name.split(".")[1] == (used if used in ENGINES else "vllm")
    return asked.case.figure == "ttft_ms" or not name.startswith("serve.ttft_")


def _loss(
    residuals: np.ndarray, weights: np.ndarray, theta: np.ndarray, centre: np.ndarray, width: np.ndarray,
    lean: float = 0.0,
) -> float:  # fmt: skip
    z = np.abs(residuals) / NOISE
    edge = ROBUST * NOISE
    side = np.sign(residuals)
    beyond = side * (np.exp(lean * residuals) - np.exp(lean * edge * side)) / lean / NOISE if lean else z - ROBUST
    robust = np.where(z < ROBUST, 0.5 * z**2, ROBUST * (0.5 * ROBUST + beyond))
    return float((weights * robust).sum() + 0.5 * (((theta - centre) / width) ** 2).sum())


def _solve(
    slopes: np.ndarray,
    residuals: np.ndarray,
    weights: np.ndarray,
    theta: np.ndarray,
    centre: np.ndarray,
    width: np.ndarray,
    rounds: int = 6,
    lean: float = 0.0,
    damp: float = 0.0,
) -> np.ndarray:
    """The move that minimises the linearised robust loss, by reweighted least squares."""
    move = np.zeros(len(theta))
    for _ in range(rounds):
        moved = residuals + slopes @ move
        z = np.abs(moved) / NOISE
        far = ROBUST / np.maximum(z, 1e-9) * np.exp(lean * np.clip(moved, -3.0, 3.0))
        share = weights * np.where(z < ROBUST, 1.0, far) / NOISE**2
        normal = (slopes * share[:, None]).T @ slopes + np.diag((1.0 + damp) / width**2)
        right = -(slopes * share[:, None]).T @ residuals - (theta - centre) / width**2
        move = np.linalg.solve(normal, right)
    return move
