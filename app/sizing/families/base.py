"""What all shapes share: frozen, no unknown fields, one method."""

from __future__ import annotations

from abc import ABC, abstractmethod

from pydantic import BaseModel, ConfigDict

from app.domain.workload import SampleFigures


class Shape(BaseModel, ABC):
    """An architecture by its own dimensions."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    @abstractmethod
    def figures(self) -> SampleFigures:
        """Parameters, operations, activations and bytes, counted."""
