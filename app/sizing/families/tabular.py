"""Tables of numbers: boosted trees, multilayer perceptrons, and transformers over columns. Made for processors first.

Boosted trees (arXiv:1603.02754, histogram method of arXiv:1711.08766): a row passes ``depth`` comparisons in each tree;
training adds every column of a row to a histogram once per level. FT-Transformer arXiv:2106.11959: one token a column.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from app.domain.workload import SampleFigures
from app.sizing.families.base import Shape
from app.sizing.families.cost import Cost, block, linear, sample_figures

VALUE_BYTES = 8


class Trees(Shape):
    """Gradient-boosted decision trees."""

    kind: Literal["trees"] = "trees"
    trees: int = Field(ge=1)
    depth: int = Field(ge=1, le=32)
    columns: int = Field(ge=1)
    outputs: int = Field(default=1, ge=1, description="classes; each has trees of its own")

    def figures(self) -> SampleFigures:
        """What the sizing reads of the model, counted from its dimensions."""
        grown = self.trees * self.outputs
        compared = 2.0 * grown * self.depth
        histogram = float(grown * self.depth * self.columns)
        return SampleFigures(
            family="tabular",
            sample="row",
            params_m=grown * 2.0 ** (self.depth + 1) / 1e6,
            gflops=compared / 1e9,
            train_gflops=histogram / 3 / 1e9,  # the engine counts three passes; a histogram is one
            activations_m=self.columns / 1e6,
            activation_mib=VALUE_BYTES * self.columns / 2**20,
            input_mb=VALUE_BYTES * self.columns / 1e6,
        )


class Mlp(Shape):
    """Dense layers one after another."""

    kind: Literal["mlp"] = "mlp"
    columns: int = Field(ge=1)
    widths: tuple[int, ...] = Field(min_length=1)
    outputs: int = Field(default=1, ge=1)

    def cost(self) -> Cost:
        """Of one pass over one sample: weights, multiply-adds, and elements written and kept."""
        total, inputs = Cost(), self.columns
        for width in (*self.widths, self.outputs):
            total += linear(inputs, width) + Cost(0, 0, 0, width)
            inputs = width
        return total

    def figures(self) -> SampleFigures:
        """What the sizing reads of the model, counted from its dimensions."""
        return sample_figures(self.cost(), family="tabular", sample="row", input_mb=VALUE_BYTES * self.columns / 1e6)


class ColumnTransformer(Shape):
    """A transformer whose tokens are the columns of a row."""

    kind: Literal["column_transformer"] = "column_transformer"
    columns: int = Field(ge=1)
    width: int = Field(default=192, ge=8)
    depth: int = Field(default=3, ge=1)
    mlp: int = Field(default=256, ge=8)
    outputs: int = Field(default=1, ge=1)

    def cost(self) -> Cost:
        """Of one pass over one sample: weights, multiply-adds, and elements written and kept."""
        tokens = self.columns + 1
        embedded = Cost(2 * tokens * self.width, tokens * self.width, tokens * self.width, tokens * self.width)
        return (
            embedded + block(self.width, self.mlp, tokens, gated=True) * self.depth + linear(self.width, self.outputs)
        )

    def figures(self) -> SampleFigures:
        """What the sizing reads of the model, counted from its dimensions."""
        return sample_figures(self.cost(), family="tabular", sample="row", input_mb=VALUE_BYTES * self.columns / 1e6)
