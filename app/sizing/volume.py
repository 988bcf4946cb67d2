"""How much there is to train on, and how much of it lies on disk."""

from __future__ import annotations

from app.domain.workload import Training, Workload
from app.sizing.models import ModelSpec

BYTES_PER_TOKEN = 4.0
"""Of plain text: about four characters of English to a token (OpenAI's tokenizer notes)."""
TOKEN_STORED_BYTES = 4.0
"""Tokenised data sets store 2 or 4 bytes a token; 4 for vocabularies beyond 65,536."""


def total_tokens(training: Training) -> float | None:
    """Tokens that pass through training: given, or samples x sequence length, or data set x epochs; else unknown."""
    if training.tokens is not None:
        return training.tokens
    if training.samples is not None:
        return training.samples * training.seq_len
    if training.dataset_gb is not None:
        return training.dataset_gb * 1e9 / BYTES_PER_TOKEN * training.epochs
    return None


def total_samples(training: Training, spec: ModelSpec) -> float | None:
    """Samples that pass through training: given, or data set over the size of one x epochs; else unknown."""
    if training.samples is not None:
        return training.samples
    if training.dataset_gb is not None and spec.figures is not None:
        return training.dataset_gb * 1e3 / spec.figures.input_mb * training.epochs
    return None


def dataset_gb(training: Training, spec: ModelSpec) -> float | None:
    """Size of the data set on disk: given, or what the amount of training implies, one epoch of it."""
    if training.dataset_gb is not None:
        return training.dataset_gb
    if spec.is_transformer:
        tokens = total_tokens(training)
        return None if tokens is None else tokens / training.epochs * TOKEN_STORED_BYTES / 1e9
    if training.samples is not None and spec.figures is not None:
        return training.samples / training.epochs * spec.figures.input_mb / 1e3
    return None


def stored_sample_mb(workload: Workload, spec: ModelSpec) -> float:
    """Size of one sample on disk, in MB: data set over samples for a model of bare figures, the family's otherwise."""
    training = workload.training
    if workload.model.custom is not None and training.dataset_gb is not None and training.samples is not None:
        return training.dataset_gb * 1e3 * training.epochs / training.samples
    return spec.figures.input_mb if spec.figures is not None else 0.0
