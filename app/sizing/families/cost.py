"""Adds up what single operations cost: the sum of a network counted layer by layer.

A multiply-accumulate counts once as a MAC and twice as operations. ``activations`` are the elements that convolutions,
matrix products and attention write, the measure that timm and fvcore publish; ``kept`` the least that training keeps
for the backward pass. Frameworks keep more: 6 bytes per activation, as fitted on timm's largest batches, which is what
figures without ``activation_mib`` are given.
"""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.workload import SampleFigures

MIB = 2**20


@dataclass(frozen=True, slots=True)
class Cost:
    """Parameters, multiply-accumulates, elements written and elements kept, of one forward pass of one sample."""

    params: float = 0.0
    macs: float = 0.0
    activations: float = 0.0
    kept: float = 0.0

    def __add__(self, other: Cost) -> Cost:
        return Cost(
            self.params + other.params,
            self.macs + other.macs,
            self.activations + other.activations,
            self.kept + other.kept,
        )

    def __mul__(self, times: float) -> Cost:
        return Cost(self.params * times, self.macs * times, self.activations * times, self.kept * times)

    def run(self, times: float) -> Cost:
        """The same weights applied ``times`` times."""
        return Cost(self.params, self.macs * times, self.activations * times, self.kept * times)

    @property
    def gflops(self) -> float:
        """Operations in 10^9, two for each multiply-add."""
        return 2 * self.macs / 1e9

    def bytes_moved(self, element_bytes: float = 2.0, batch: float = 1.0) -> float:
        """Least traffic of a forward pass: weights read once, each activation written and read once."""
        return element_bytes * (self.params + 2 * self.activations * batch)


def conv(inputs: int, outputs: int, kernel: int, pixels: float, groups: int = 1, bias: bool = False) -> Cost:
    """A square convolution that writes ``pixels`` x ``outputs``; its input and the norm's are kept: 2 elements each."""
    weights = kernel * kernel * inputs * outputs / groups
    return Cost(weights + (outputs if bias else 2 * outputs), weights * pixels, outputs * pixels, 2 * outputs * pixels)


def linear(inputs: int, outputs: int, rows: float = 1.0, bias: bool = True) -> Cost:
    """A matrix product over ``rows``; its output is kept once as the next operation's input."""
    weights = inputs * outputs
    return Cost(weights + (outputs if bias else 0), weights * rows, outputs * rows, outputs * rows)


def attention(width: float, queries: float, keys: float) -> Cost:
    """Scores and weighted sum, 2 q k w MACs; fused kernels write and keep the output only (arXiv:2205.14135)."""
    return Cost(0.0, 2 * queries * keys * width, queries * width, queries * width)


def block(
    width: int, mlp: int, rows: float, keys: float | None = None, *, gated: bool = False, bias: bool = True
) -> Cost:
    """A transformer block over ``rows`` tokens: norms, self-attention, feed-forward."""
    norms = Cost(4 * width if bias else 2 * width, 0, 0, 2 * width * rows)
    attended = linear(width, 3 * width, rows, bias) + attention(width, rows, keys or rows)
    attended += linear(width, width, rows, bias)
    first = linear(width, (2 if gated else 1) * mlp, rows, bias)
    return norms + attended + first + Cost(0, 0, 0, mlp * rows) + linear(mlp, width, rows, bias)


def cross_attention(width: int, context: int, rows: float, keys: float, bias: bool = False) -> Cost:
    """Attention to ``keys`` tokens of another sequence of width ``context``."""
    norm = Cost(2 * width, 0, 0, width * rows)
    projected = linear(width, width, rows, bias) + linear(context, 2 * width, keys, bias)
    return norm + projected + attention(width, rows, keys) + linear(width, width, rows, True)


def sample_figures(
    cost: Cost,
    *,
    family: str,
    sample: str = "image",
    answer_gflops: float | None = None,
    more_params: float = 0.0,
    **others: object,
) -> SampleFigures:
    """The figures of a counted network. ``answer_gflops`` is a whole answer's where it takes several passes."""
    given = {
        "family": family,
        "sample": sample,
        "params_m": round((cost.params + more_params) / 1e6, 6),
        "gflops": answer_gflops or cost.gflops,
        "activations_m": cost.activations / 1e6 or None,
        **others,
    }
    if answer_gflops is not None:
        given.setdefault("train_gflops", cost.gflops)
    return SampleFigures.model_validate(given)
