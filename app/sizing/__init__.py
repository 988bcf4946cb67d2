"""From a workload to what it asks of the hardware: memory, speed and the machine around the accelerators."""

from app.sizing.engine import as_read, demand, requirement
from app.sizing.models import ModelSpec, resolve_model
from app.sizing.presets import Preset, Presets, load_presets
from app.sizing.search import nodes_for

__all__ = [
    "ModelSpec", "Preset", "Presets", "as_read", "demand", "load_presets", "nodes_for", "requirement", "resolve_model",
]  # fmt: skip
