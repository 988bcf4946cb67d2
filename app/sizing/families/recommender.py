"""Recommenders: embedding tables that are looked up, an interaction, and dense layers.

Sources: DLRM arXiv:1906.00091 (pairwise dot products), DCN v2 arXiv:2008.13535 (cross layers, low rank 2 d r), MLPerf's
dlrm_dcnv2. Tables are rows x dim parameters, of which a sample reads ``lookups`` rows at random: 4 dim bytes each.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from app.domain.workload import SampleFigures
from app.sizing.families.base import Shape
from app.sizing.families.cost import Cost, linear, sample_figures


class Recommender(Shape):
    """Tables, dense layers before and after, and what happens between them."""

    kind: Literal["recommender"] = "recommender"
    rows_m: float = Field(gt=0, description="rows of all tables, millions")
    dim: int = Field(ge=1, description="elements of a row")
    tables: int = Field(default=26, ge=1)
    lookups: int = Field(default=26, ge=1, description="rows read per sample; more than tables with lists")
    dense_inputs: int = Field(default=13, ge=0)
    bottom: tuple[int, ...] = ()
    top: tuple[int, ...] = Field(min_length=1)
    interaction: Literal["dot", "cross", "concat"] = "dot"
    cross_layers: int = Field(default=0, ge=0)
    cross_rank: int | None = Field(default=None, ge=1, description="full rank where not given")

    def dense_cost(self) -> Cost:
        """Everything but the tables."""
        vectors = self.tables + (1 if self.bottom else 0)
        total, _ = _layers(self.dense_inputs, self.bottom)
        joined = vectors * self.dim + (0 if self.bottom else self.dense_inputs)
        if self.interaction == "dot":
            total += Cost(0, vectors**2 * self.dim, vectors**2, vectors**2)
            joined = vectors * (vectors - 1) // 2 + self.dim
        elif self.interaction == "cross":
            rank = self.cross_rank
            layer = linear(joined, rank, bias=False) + linear(rank, joined) if rank else linear(joined, joined)
            total += (layer + Cost(0, joined, joined, joined)) * self.cross_layers
        after, _ = _layers(joined, self.top)
        return total + after

    def figures(self) -> SampleFigures:
        """What the sizing reads of the model, counted from its dimensions."""
        dense = self.dense_cost()
        pooled = Cost(0, 0, self.tables * self.dim, self.tables * self.dim)
        return sample_figures(
            dense + pooled,
            family="recommender",
            sample="sample",
            more_params=self.rows_m * 1e6 * self.dim,
            lookup_kb=4 * self.lookups * self.dim / 1e3,
            input_mb=4 * (self.lookups + self.dense_inputs) / 1e6,
        )


def _layers(inputs: int, widths: tuple[int, ...]) -> tuple[Cost, int]:
    total = Cost()
    for width in widths:
        total += linear(inputs, width) + Cost(0, 0, 0, width)
        inputs = width
    return total, inputs
