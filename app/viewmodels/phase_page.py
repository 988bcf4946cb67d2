"""Step 2 in numbers: which fields a kind of model has, their starting values, and what is set away from automatic."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.domain.workload import ROW_DOMAINS, ROWS_AT_ONCE, Inference, Training
from app.viewmodels.draft import Draft

TOKEN_KINDS = ("llm", "search")
"""Kinds whose data is counted in tokens while no model says otherwise; all others count samples."""

START_TRAINING: Mapping[str, Mapping[str, Any]] = {
    "tokens": {"tokens": 1e9, "dataset_gb": 500.0, "dataset_growth_per_year": 0.5},
    "samples": {"samples": 10_000_000.0, "dataset_gb": 500.0, "dataset_growth_per_year": 0.5,
                "global_batch": 256},
    "rows": {"samples": 10_000_000.0, "dataset_gb": 500.0, "dataset_growth_per_year": 0.5,
             "global_batch": ROWS_AT_ONCE},
}  # fmt: skip
START_LOAD: Mapping[str, tuple[str, Mapping[str, Any]]] = {
    "tokens": ("concurrency", {"concurrency": 32, "ttft_ms": 500.0, "tpot_ms": 50.0}),
    "samples": ("samples_per_s", {"samples_per_s": 100.0, "latency_ms": 100.0}),
    "streams": ("streams", {"streams": 8, "stream_fps": 30.0, "latency_ms": 100.0}),
    "diffusion": ("samples_per_s", {"samples_per_s": 0.5, "latency_ms": 20_000.0}),
    "speech": ("samples_per_s", {"samples_per_s": 2.0, "latency_ms": 5_000.0}),
}
"""By card, else by what is counted: a picture takes seconds to paint, half a minute of speech a part of one to read."""
LOADS = ("concurrency", "requests_per_s", "samples_per_s", "streams")
AUTO_TRAINING: Mapping[str, Any] = {
    "optimizer": "adamw", "micro_batch": "auto", "global_batch": 64, "sharding": "auto", "tensor_parallel": "auto",
    "pipeline_parallel": "auto", "context_parallel": "auto", "expert_parallel": "auto",
    "activation_checkpointing": "auto",
}  # fmt: skip
AUTO_SERVING: Mapping[str, Any] = {
    "engine": "auto", "batch": 1, "kv": None, "tensor_parallel": "auto", "pipeline_parallel": "auto",
    "expert_parallel": "auto", "data_parallel": "auto",
}  # fmt: skip
WORDS_PER_TOKEN = 0.75
"""English text: three words to four tokens, the usual rule of thumb."""
BYTES_PER_TOKEN = 4.0


def counts_tokens(draft: Draft) -> bool:
    """Whether the model's data is counted in tokens: of an own model its form says so, of a shipped one the list."""
    model = draft.model
    if model is not None and (model.transformer or model.architecture):
        return True
    if model is not None and (model.vision or model.custom or model.figures):
        return False
    if draft.counted is not None:
        return draft.counted == "tokens"
    return draft.kind in TOKEN_KINDS


def noun(draft: Draft) -> str:
    """``tokens`` or ``samples``: what training data and load are counted in."""
    return "tokens" if counts_tokens(draft) else "samples"


def loads_of(draft: Draft) -> tuple[str, ...]:
    """The ways the load of this kind may be given, the usual one first."""
    if counts_tokens(draft):
        return ("concurrency", "requests_per_s")
    return ("streams", "samples_per_s") if draft.kind == "streams" else ("samples_per_s", "streams")


def with_starting_values(draft: Draft) -> Draft:
    """The draft with starting values for its kind; figures that the user gave for the same count stay."""
    unit = noun(draft)
    changed = draft
    given = draft.training.tokens if unit == "tokens" else draft.training.samples
    if given is None:
        kept: dict[str, Any] = {"method": draft.training.method, "deadline_hours": draft.training.deadline_hours}
        changed = changed.with_(training=Training.model_validate({**kept, **_start_training(draft)}))
    by, values = START_LOAD.get(draft.kind, START_LOAD[unit])
    given_load = draft.load_by in loads_of(draft) and getattr(draft.inference, draft.load_by) is not None
    if not given_load or (_untouched(draft) and not _starts_with(draft, by, values)):
        kept = {"weights": draft.inference.weights}
        changed = changed.with_(load_by=by, inference=Inference.model_validate({**kept, **values}))
    return changed


def _start_training(draft: Draft) -> Mapping[str, Any]:
    unit = noun(draft)
    return START_TRAINING["rows" if unit == "samples" and draft.kind in ROW_DOMAINS else unit]


def _starts_with(draft: Draft, by: str, values: Mapping[str, Any]) -> bool:
    return draft.load_by == by and all(getattr(draft.inference, name) == value for name, value in values.items())


def _untouched(draft: Draft) -> bool:
    """Whether the load is still some kind's starting one, so that another kind may put its own there."""
    return any(_starts_with(draft, by, values) for by, values in START_LOAD.values())


def with_load(draft: Draft, by: str) -> Draft:
    """The draft with its load given another way; the figure starts at a value of the same order."""
    starts: Mapping[str, Mapping[str, Any]] = {
        "concurrency": {"concurrency": 32}, "requests_per_s": {"requests_per_s": 2.0},
        "samples_per_s": {"samples_per_s": 100.0}, "streams": {"streams": 8},
    }  # fmt: skip
    figures: dict[str, Any] = {**dict.fromkeys(LOADS), **starts[by]}
    return draft.with_(load_by=by).with_inference(**figures)


def changed_training(draft: Draft) -> tuple[str, ...]:
    """Advanced training figures that are not at their automatic value."""
    start = {**AUTO_TRAINING, **{k: v for k, v in _start_training(draft).items() if k in AUTO_TRAINING}}
    return tuple(name for name, value in start.items() if getattr(draft.training, name) != value)


def changed_serving(draft: Draft) -> tuple[str, ...]:
    """Advanced serving figures that are not at their automatic value."""
    return tuple(name for name, value in AUTO_SERVING.items() if getattr(draft.inference, name) != value)


def automatic_training(draft: Draft) -> Draft:
    """Advanced training figures back at automatic."""
    start = {k: v for k, v in _start_training(draft).items() if k in AUTO_TRAINING}
    return draft.with_training(**{**AUTO_TRAINING, **start})


def automatic_serving(draft: Draft) -> Draft:
    """Advanced serving figures back at automatic."""
    return draft.with_inference(**AUTO_SERVING)
