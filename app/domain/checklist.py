"""What is to be done to put a machine together and to accept it: steps, each with the value that shows it is done."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

Phase = Literal["assembly", "cables", "firmware", "software", "test"]
PHASES: tuple[tuple[Phase, str], ...] = (
    ("assembly", "Assembly"),
    ("cables", "Cables"),
    ("firmware", "Firmware"),
    ("software", "Software"),
    ("test", "Burn-in"),
)
"""The phases in their order, with their titles."""


class _Value(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Step(_Value):
    """One step. ``text`` and ``accept`` are templates, so that they can be said in other languages; the numbers and
    names of this machine are in ``values``, units stand in the templates."""

    phase: Phase
    text: str
    accept: str
    values: dict[str, str | int | float] = Field(default_factory=dict)


class MachineSteps(_Value):
    """The steps of one kind of machine, of which there are ``qty``."""

    node: int
    qty: int
    title: str
    steps: tuple[Step, ...]

    def of(self, phase: Phase) -> tuple[Step, ...]:
        """The steps of a phase, in their order."""
        return tuple(step for step in self.steps if step.phase == phase)
