"""What a network's published figures say about its layers: the features that its speed bends with.

A workload gives parameters P, multiply-accumulates M, activations A and the image's edge, not layers. Their ratios are
physical: M/P is how often a weight is used (pixels or tokens), M/A the operations behind each element written (wide
dense layers have many, depthwise ones few), A the size of the maps. The logarithm of time is a quadratic in the
logarithms of these, relative to ResNet-50 at 224 px, so it changes nothing there.
"""

from __future__ import annotations

from itertools import combinations_with_replacement
from math import exp, log

AXES = ("reuse", "intensity", "activations", "pixels")
"""log(M/P / 160), log(M/A / 400), log(A / 10^7), log(edge / 224)."""
PLAIN = "plain_transformer"
FEATURES = (*AXES, *(f"{a}_{b}" for a, b in combinations_with_replacement(AXES, 2)), PLAIN)
"""Linear terms, products, and how closely the figures are those of a plain vision transformer."""
STREAM_AXES = ("params", "macs", "edge")
"""log(P / 10^7), log(M / 5 x 10^9), log(edge / 300): for chips whose networks are published without activations."""
STREAM_FEATURES = (*STREAM_AXES, *(f"{a}_{b}" for a, b in combinations_with_replacement(STREAM_AXES, 2)), PLAIN)
TYPICAL_REUSE, TYPICAL_INTENSITY, TYPICAL_ACTIVATIONS, TYPICAL_PIXELS = 160.0, 400.0, 1e7, 224.0
MOST_BEND = 3.0
"""Of the logarithm: beyond the networks that were measured the quadratic must not run away."""
_FARTHEST = (4.0, 3.5, 5.0, 1.6)
"""Where the measured networks end, on each axis."""
_PATCHES, _COMMON_PATCHES = (8, 14, 16, 32), (16, 32)
"""Without activations to tell them apart only the common ones count."""
_CLOSE, _CLOSE_ASSUMED = 0.06, 0.12
_SCORES_WIDTH = 64.0
"""Elements of a head: published activations count a score matrix per head, tokens^2 / 64 elements per width."""


def features(params: float, macs: float, activations: float, pixels: float | None, assumed: bool) -> tuple[float, ...]:
    """The values of ``FEATURES`` for one network; ``assumed`` activations were estimated from the other two."""
    raw = (
        log(macs / params / TYPICAL_REUSE),
        log(macs / max(activations, 1.0) / TYPICAL_INTENSITY),
        log(max(activations, 1.0) / TYPICAL_ACTIVATIONS),
        log((pixels or TYPICAL_PIXELS) / TYPICAL_PIXELS),
    )
    axes = [min(max(value, -far), far) for value, far in zip(raw, _FARTHEST, strict=True)]
    products = [a * b for a, b in combinations_with_replacement(axes, 2)]
    return (*axes, *products, plain_transformer(params, macs, activations, pixels, assumed))


def stream_features(params: float, macs: float, pixels: float | None, plain: float) -> tuple[float, ...]:
    """The values of ``STREAM_FEATURES``."""
    axes = (log(params / 1e7), log(macs / 5e9), log((pixels or 300.0) / 300.0))
    return (*axes, *(a * b for a, b in combinations_with_replacement(axes, 2)), plain)


def plain_transformer(params: float, macs: float, activations: float, pixels: float | None, assumed: bool) -> float:
    """From 0 to 1: whether the figures are a plain vision transformer's (arXiv:2010.11929).

    Over N tokens of width D and L layers it has 12 L D^2 parameters, M = N P (1 + N / 6D) and publishes
    A = L N (10 D + D N / 64) elements, so M/A gives the width and M/P must then be what some patch size gives.
    """
    if pixels is None:
        return 0.0
    nearest = 9.0
    for patch in _COMMON_PATCHES if assumed else _PATCHES:
        tokens = (pixels / patch) ** 2
        if assumed:
            width = max((params / 144) ** 0.5, 100.0)
        else:
            width = (macs / max(activations, 1.0) * (10 + tokens / _SCORES_WIDTH) - 2 * tokens) / 12
        if width >= 100:
            nearest = min(nearest, abs(log(macs / params / (tokens * (1 + tokens / 6 / width)))))
    return exp(-((nearest / (_CLOSE_ASSUMED if assumed else _CLOSE)) ** 2))


def bend(weights: tuple[float, ...], values: tuple[float, ...]) -> float:
    """The factor on a time: e to the weighted sum of the features, within e to +-3."""
    total = 0.0
    for weight, value in zip(weights, values, strict=True):
        total += weight * value
    return exp(min(max(total, -MOST_BEND), MOST_BEND))
