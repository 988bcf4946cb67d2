"""What a figure is most sensitive to: the part that takes the largest share of it, and what ten percent of it move."""

from __future__ import annotations

from collections.abc import Mapping

from app.sizing.samples import SampleTime
from app.sizing.serve_transformer import Serving
from app.sizing.train_layout import TrainChoice
from app.sizing.train_time import StepTime


def train_sensitivity(choice: TrainChoice) -> str:
    """Of a training step."""
    time = choice.time
    if isinstance(time, SampleTime):
        return sample_sensitivity(time)
    assert isinstance(time, StepTime)
    return _most(
        {
            "the share of the peak that matrix products reach": time.matmul,
            "memory bandwidth": time.traffic + time.optimizer,
            "the links between the devices": time.communication,
            "micro-batches per pipeline stage": time.bubble,
        }
    )


def serve_sensitivity(serving: Serving) -> str:
    """Of a decode step."""
    return _most(
        {
            "bandwidth over weights read": serving.weights_s,
            "context length, through the KV cache": serving.kv_s,
            "the share of the peak reached": serving.compute_s,
            "the engine's fixed cost per step": serving.overhead_s,
        }
    )


def sample_sensitivity(time: SampleTime) -> str:
    """Of a batch of samples."""
    return _most(
        {
            "the share of the peak that this kind of network reaches": time.compute,
            "bandwidth over activations moved": time.traffic,
            "the software's fixed cost per batch": time.overhead,
        }
    )


def memory_sensitivity(shares: Mapping[str, float]) -> str:
    """Of memory: its largest segment."""
    words = {
        "weights": "parameters and their precision", "gradients": "trained parameters", "optimizer": "the optimizer",
        "activations": "micro-batch and sequence (or image) size", "output": "vocabulary and micro-batch",
        "kv_cache": "requests at once and context length", "overhead": "the driver's and libraries' own memory",
    }  # fmt: skip
    return _most({words[name]: gib for name, gib in shares.items() if name in words})


def _most(parts: Mapping[str, float]) -> str:
    whole = sum(parts.values())
    name = max(parts, key=lambda key: parts[key])
    share = parts[name] / whole if whole > 0 else 0.0
    return f"{name}: 10 % more or less moves it by about {10 * share:.0f} %"
