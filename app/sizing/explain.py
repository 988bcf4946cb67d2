"""Makes Quantities: a number with formula, inputs, source and 80 % interval."""

from __future__ import annotations

from collections.abc import Iterable

from app.domain.quantity import Input, Quantity
from app.sizing.device import Device
from app.sizing.models import ModelSpec


def quantity(
    value: float,
    unit: str,
    formula: str,
    inputs: Iterable[Input] = (),
    source: str = "",
    spread: float | tuple[float, float] | None = None,
    sensitive_to: str | None = None,
) -> Quantity:
    """A quantity; ``spread`` gives the interval as factors: (low, high), or 1 / spread to spread."""
    low, high = (1 / spread, spread) if isinstance(spread, float) else spread or (None, None)
    return Quantity(
        value=value,
        unit=unit,
        formula=formula,
        inputs=tuple(inputs),
        source=source,
        low=None if low is None else value * low,
        high=None if high is None else value * high,
        sensitive_to=sensitive_to,
    )


def inverse(spread: tuple[float, float]) -> tuple[float, float]:
    """The factors of a time, from those of the speed that it is the inverse of."""
    return 1 / spread[1], 1 / spread[0]


def given(name: str, value: float | int | str, unit: str = "") -> Input:
    """An input that the user gave."""
    return Input(name=name, value=value, unit=unit, source="the workload")


def of_model(spec: ModelSpec, name: str, value: float | int, unit: str = "") -> Input:
    """A figure of the model."""
    return Input(name=name, value=value, unit=unit, source=spec.source)


def of_device(device: Device, name: str, value: float | int, unit: str = "") -> Input:
    """A fact of the accelerator."""
    return Input(name=name, value=value, unit=unit, source=dict(device.sources).get(name, device.source))


def constant(name: str, value: float, unit: str = "", source: str = "fitted on published measurements") -> Input:
    """A constant of the engine."""
    return Input(name=name, value=round(value, 4), unit=unit, source=source)
