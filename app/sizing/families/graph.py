"""Graph networks on sampled neighbourhoods: one sample is one target node with the neighbours drawn around it.

Layer by layer the rows shrink from all nodes drawn to the target; each row passes one projection per head group and
each drawn edge is weighed and summed. Sources: GraphSAGE arXiv:1706.02216, GAT arXiv:1710.10903, R-GAT of MLPerf
Training (three layers of 512, fan-out 15-10-5, features of 1,024).
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from app.domain.workload import SampleFigures
from app.sizing.families.base import Shape
from app.sizing.families.cost import Cost, linear, sample_figures


class Graph(Shape):
    """A graph network that draws ``fanouts`` neighbours, the target's own first."""

    kind: Literal["graph"] = "graph"
    features: int = Field(ge=1, description="elements of a node")
    hidden: int = Field(ge=1)
    fanouts: tuple[int, ...] = Field(min_length=1)
    attention: bool = Field(default=False, description="edges are weighed by their ends (GAT)")
    relations: int = Field(default=1, ge=1, description="kinds of edges, each with weights of its own")
    classes: int = Field(default=100, ge=1)
    feature_bytes: float = Field(default=2, gt=0)

    @property
    def drawn(self) -> tuple[int, ...]:
        """Nodes at each distance from the target."""
        counts = [1]
        for fanout in self.fanouts:
            counts.append(counts[-1] * fanout)
        return tuple(counts)

    def cost(self) -> Cost:
        """Of one pass over one sample: weights, multiply-adds, and elements written and kept."""
        total, inputs = Cost(), self.features
        for layer in range(len(self.fanouts)):
            reached = self.drawn[: len(self.fanouts) - layer + 1]
            rows, edges = sum(reached), sum(reached[1:])
            projected = linear(inputs, self.hidden, rows)
            own = projected if self.attention else projected + linear(inputs, self.hidden, sum(reached[:-1]))
            summed = Cost(0, edges * self.hidden * (3 if self.attention else 1), self.hidden * rows, self.hidden * rows)
            total += Cost(own.params * self.relations, own.macs, own.activations, own.kept) + summed
            inputs = self.hidden
        return total + linear(inputs, self.classes)

    def figures(self) -> SampleFigures:
        """What the sizing reads of the model, counted from its dimensions."""
        read = sum(self.drawn) * self.features * self.feature_bytes
        return sample_figures(self.cost(), family="graph", sample="node", input_mb=read / 1e6)
