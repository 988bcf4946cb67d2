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
from app.sizing.shape import AXES, STREAM_AXES
from tests.accuracy.predictor import Asked, answer

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
class Prior:
    """Typical value of a constant, and how far practice may lie from it (of a logarithm, but for powers)."""

    value: float
    width: float = 0.5


PHYSICAL: Mapping[str, Prior] = {
    "train.fp8": Prior(1.0, 0.1),
    "train.fp4": Prior(0.8, 0.15),
    "eff.memory": Prior(0.75, 0.15),
    "eff.train": Prior(0.75, 0.15),
    "eff.low_bits": Prior(0.9, 0.15),
    "train.overlap": Prior(0.7, 0.2),
    "train.floor": Prior(0.08, 0.4),
    "train.selective": Prior(0.12, 0.3),
    "train.attention": Prior(0.4, 0.3),
    "train.eager_traffic": Prior(1.5, 0.3),
    "train.traffic": Prior(2.5, 0.3),
    "memory.fragmentation": Prior(0.1, 0.5),
    "memory.selective": Prior(0.38, 0.3),
    "memory.logit_bytes": Prior(6.0, 0.15),
    "memory.image_fp32": Prior(1.7, 0.1),
    "memory.other_fp32": Prior(1.15, 0.1),
    "memory.image_power": Prior(-0.1, 0.1),
    "memory.cache_share": Prior(0.4, 0.5),
    "memory.cache_gib": Prior(1.5, 0.3),
    "memory.context_gib": Prior(1.6, 0.05),
    "memory.frozen": Prior(0.95, 0.1),
    "memory.image_bytes": Prior(4.5, 0.2),
    "eff.vision": Prior(0.45, 0.2),
    **{
        f"eff.{name}@{kin}": Prior(value, 0.2)  # gaming cards list half of their matrix rate and reach most of it
        for name in ("vision", "vision_infer")
        for kin, value in (("nvidia_card", 0.35), ("nvidia_pro", -0.35), ("nvidia_dc", -0.35))
    },
    "sample.plain_arithmetic": Prior(1.5, 0.3),
    "sample.train_plain_arithmetic": Prior(1.5, 0.3),
    **{  # what the shape of layers does to arithmetic and to traffic alike is in its own weights
        f"sample.{phase}{name}_power": Prior(0.0, 0.05)
        for phase in ("", "infer_")
        for name in ("intensity", "traffic", "params")
    },
    "sample.one_process": Prior(2.0, 0.5),
    "sample.one_process_rank": Prior(1.0, 0.5),
    "sample.replicate": Prior(1.0, 0.5),
    "eff.vision_infer": Prior(0.6, 0.2),
    "sample.stream_ms": Prior(4.0, 0.4),
    "sample.stream_weights": Prior(1.0, 0.5),
    "sample.stream_tokens_power": Prior(0.0, 1.0),
    "sample.on_chip_m": Prior(8.0, 0.5),
    "sample.on_chip_power": Prior(1.0, 0.5),
    "sample.on_chip_slope": Prior(0.3, 0.3),
    "sample.parts_macs_power": Prior(0.0, 0.3),
    "sample.parts_tokens_power": Prior(0.0, 2.0),
    "sample.parts_memory_power": Prior(0.0, 1.0),
    "sample.detection_traffic": Prior(1.5, 0.4),
    "sample.launch_ranks_power": Prior(0.3, 0.3),
    "sample.fill_power": Prior(0.7, 0.2),
    "sample.launch_power": Prior(0.1, 0.1),
    "sample.train_launch_ms": Prior(25.0, 0.4),
    "eff.decode": Prior(0.75, 0.1),
    "eff.prefill": Prior(0.5, 0.3),
    "eff.gguf_decode": Prior(0.65, 0.2),
    "eff.gguf_prefill": Prior(0.45, 0.3),
    "eff.launch": Prior(1.0, 0.05),
    "serve.slot_latency": Prior(3.0, 0.5),
    "engine.llama_cpp.attention": Prior(0.4, 0.2),
    "eff.gguf_prefill@nvidia_card": Prior(0.5, 0.3),
    **{f"engine.{e}.attention": Prior(1.0, 0.2) for e in ("vllm", "sglang", "tensorrt_llm", "pytorch")},
    **{f"engine.{e}.kv_read": Prior(0.75, 0.12) for e in ("vllm", "sglang", "tensorrt_llm", "llama_cpp", "pytorch")},
    **{f"engine.{e}.all_reduce_us": Prior(12.0, 0.25) for e in ("vllm", "sglang", "tensorrt_llm", "pytorch")},
    **{f"engine.{e}.seq_us": Prior(15.0, 0.25) for e in ("vllm", "sglang", "tensorrt_llm", "pytorch")},
    **{f"engine.{e}.layer_us": Prior(v, 0.25) for e, v in (("vllm", 45.0), ("sglang", 60.0), ("tensorrt_llm", 25.0))},
    **{f"engine.{e}.step_ms": Prior(0.4, 0.4) for e in ("vllm", "sglang", "tensorrt_llm")},
    "serve.gguf_group_read": Prior(0.5, 0.4),
    "serve.interference": Prior(1.0, 0.3),
    "serve.moe_prefill": Prior(0.5, 0.3),
    "serve.moe_width_power": Prior(0.2, 0.1),
    "serve.moe_read": Prior(0.95, 0.1),
    "serve.moe_skew_power": Prior(0.9, 0.05),
    "serve.moe_layer": Prior(0.8, 0.2),
    "serve.latent_layer": Prior(1.2, 0.08),
    "serve.gguf_hop_ms": Prior(0.25, 0.4),
    "serve.gguf_score_moves": Prior(7.0, 0.15),
    "serve.gguf_unpack_bytes": Prior(3.0, 0.2),
    "serve.unpack_layer": Prior(2.5, 0.3),
    "engine.llama_cpp.all_reduce_us": Prior(70.0, 0.4),
    "serve.stall": Prior(0.3, 0.4),
    "serve.eager_us": Prior(300.0, 0.5),
    "serve.prefill_moves": Prior(10.0, 0.5),
    "serve.fp8": Prior(0.9, 0.15),
    "engine.llama_cpp.layer_us": Prior(30.0, 0.4),
    "engine.llama_cpp.step_ms": Prior(0.3, 0.3),
    "engine.llama_cpp.compute": Prior(0.35, 0.4),
    "serve.fp4": Prior(0.9, 0.3),
    "serve.low_read": Prior(0.9, 0.1),
    "serve.prefill_half_tokens": Prior(100.0, 0.7),
    "serve.ttft_queue_power": Prior(0.4, 0.2),
    "serve.ttft_base_ms": Prior(9.0, 0.5),
    "serve.ttft_queue": Prior(0.3, 0.3),
    "serve.ttft_steps": Prior(4.0, 0.5),
    **{
        f"engine.{e}.{n}": Prior(1.0, 0.15)
        for e in ("vllm", "sglang", "tensorrt_llm", "llama_cpp")
        for n in ("decode", "prefill")
    },
    "engine.pytorch.decode": Prior(0.8, 0.2),
    "engine.pytorch.prefill": Prior(0.8, 0.2),
    **{f"engine.{e}.compute": Prior(0.8, 0.3) for e in ("vllm", "sglang", "tensorrt_llm", "pytorch")},
    "train.moe_traffic": Prior(2.0, 0.3),
    "train.moe": Prior(0.6, 0.3),
    "train.width_power": Prior(0.1, 0.05),
    "train.low_width_power": Prior(0.1, 0.05),
    "train.expert_power": Prior(0.0, 0.03),
    "train.scale_power": Prior(0.01, 0.01),
    "train.ep_exposed": Prior(0.4, 0.5),
    "train.tp_exposed": Prior(0.7, 0.3),
    "train.launch_us_per_layer": Prior(300.0, 0.5),
    "train.moe_launch_us_per_layer": Prior(6000.0, 0.5),
}
"""Where practice is known better: shares that cannot pass one, policies whose cost is counted."""
SHAPE_WIDTHS = {True: 0.4, False: 0.12}
"""Of the weights of a network's shape: linear terms, and products of two."""


def is_linear(name: str) -> bool:
    """Whether the constant itself, and not its logarithm, is fitted."""
    return "@" in name or name.endswith("_power")


def prior_of(name: str, values: Mapping[str, float]) -> Prior:
    """Deviations are drawn to zero, powers to zero within a third, the rest to the start within a factor of two."""
    if name.startswith(("eff.launch@", "eff.decode@")):
        wide, narrow = (0.6, 0.2) if "launch" in name else (0.2, 0.12)
        return Prior(0.0, wide if name.split("@")[1] in KIN.values() else narrow)
    if name.startswith(("eff.memory@", "eff.low_bits@")):
        return Prior(0.0, 0.1)
    if name in PHYSICAL:
        return PHYSICAL[name]
    if "@" in name:
        family = name.split("@")[1]
        if name.startswith("eff.vision") and family not in ("npu", "cpu", "module"):
            return Prior(0.0, 0.15 if family in KIN.values() else 0.08)  # few GPUs were measured; others are unlike
        wide = 1.0 if family in ("npu", "cpu", "module") else 0.4
        return Prior(0.0, wide if family in KIN.values() else 0.2)
    if name.startswith("shape."):
        return Prior(0.0, SHAPE_WIDTHS[name.removesuffix("_power").split(".")[2] in (*AXES, *STREAM_AXES)])
    return Prior(0.0, 0.2) if name.endswith("_power") else Prior(values[name], 0.7)


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
