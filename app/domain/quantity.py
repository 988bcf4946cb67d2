"""Numbers that explain themselves."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Input(BaseModel):
    """One number that went into a formula, and where it comes from."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    value: float | int | str
    unit: str = ""
    source: str = ""


class Quantity(BaseModel):
    """A number with its unit and its derivation: what "why?" shows in the window, the JSON and the PDF.

    ``formula`` is in words and symbols of the inputs; ``low`` and ``high`` bound an uncertain value (80 %).
    ``sensitive_to`` names what moves the value most, and by how much.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    value: float
    unit: str
    formula: str
    inputs: tuple[Input, ...] = ()
    source: str = ""
    low: float | None = None
    high: float | None = None
    sensitive_to: str | None = None
