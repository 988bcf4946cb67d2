"""Step 1's list of models: the figures each row shows, filtered by card and search."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.domain.errors import AppError, UserError
from app.domain.requirement import Need
from app.domain.workload import Model, Workload
from app.sizing.model_needs import model_needs
from app.sizing.models import ModelSpec, resolve_model
from app.sizing.presets import Presets
from app.sizing.serve_transformer import weights_gib
from app.viewmodels.draft import Draft

FIRST: tuple[str, ...] = (
    "llama-3.3-70b", "llama-3.1-8b", "llama-3.1-70b", "llama-3.1-405b", "llama-3.2-1b", "llama-3.2-3b", "qwen3-8b",
    "qwen3-14b", "qwen3-32b", "qwen3-30b-a3b", "qwen3-235b-a22b", "gpt-oss-20b", "gpt-oss-120b", "mistral-small-24b",
    "mistral-7b-v0.3", "gemma-3-12b", "gemma-3-27b", "deepseek-v3.2", "deepseek-r1", "llama-4-scout",
    "llama-4-maverick", "kimi-k2.5", "glm-4.5", "phi-4", "minimax-m2.5",
    "bge-m3", "bge-reranker-v2-m3", "qwen3-embedding-0.6b", "qwen3-embedding-4b", "qwen3-embedding-8b",
    "multilingual-e5-large", "nomic-embed-text-v1.5", "bge-large-en", "modernbert-base", "all-minilm-l6-v2",
    "colbert-v2",
    "resnet-50", "convnext-v2-tiny", "convnext-base", "vit-base-16", "vit-large-16", "efficientnet-v2-s",
    "mobilenet-v4-large", "mobilenetv3-large", "dinov2-base", "swin-base",
    "yolo11n", "yolo11s", "yolo11m", "yolo11l", "yolo11x",
    "flux.1-dev", "flux.1-schnell", "sd-3.5-large", "sdxl",
    "whisper-large-v3-turbo", "whisper-large-v3", "parakeet-tdt-0.6b",
    "dlrm-dcnv2", "dcn-v2", "two-tower",
    "xgboost-500", "lightgbm-1000", "ft-transformer",
)  # fmt: skip
"""Current models that are asked for most, at the head of their cards; the others follow family by family."""


@dataclass(frozen=True)
class ModelRow:
    """One model of the list. What a model does not have is ``None``."""

    id: str
    title: str
    card: str
    words: str
    spec: ModelSpec
    hf: str | None = None

    @property
    def params_m(self) -> float:
        """In millions."""
        return self.spec.params / 1e6

    @property
    def layers(self) -> int | None:
        """``None`` where they are unknown."""
        return self.spec.dims.layers if self.spec.dims else None

    @property
    def width(self) -> int | None:
        """Width of a layer; ``None`` where it is unknown."""
        return self.spec.dims.hidden if self.spec.dims else None

    @property
    def context(self) -> int | None:
        """The longest context that it was made for, tokens."""
        return self.spec.context

    @property
    def gflops(self) -> float:
        """One forward pass, 10^9 operations per token or sample."""
        return self.spec.flops_forward / 1e9

    @property
    def weights_gib(self) -> float:
        """The weights in bf16."""
        return weights_gib(self.spec, "bf16", "auto")


def rows_of(presets: Presets) -> tuple[ModelRow, ...]:
    """Every shipped model as a row: those asked for most, then the order of the files."""
    rows = []
    for preset in presets.all:
        workload = Workload(domain=preset.domain, model=Model(preset=preset.id), phase="inference")
        spec = resolve_model(workload, presets)
        words = " ".join([preset.title, preset.id, preset.hf or "", *preset.also]).lower()
        rows.append(ModelRow(preset.id, preset.title, preset.card, words, spec, preset.hf))
    place = {id: at for at, id in enumerate(FIRST)}
    return tuple(sorted(rows, key=lambda row: place.get(row.id, len(FIRST))))


def matching(rows: Sequence[ModelRow], card: str, text: str) -> tuple[ModelRow, ...]:
    """The rows of a card whose names hold every word of ``text``; first those that have words beginning with them."""
    wanted = text.lower().split()
    found = [row for row in rows if _on_card(row, card) and all(word in row.words for word in wanted)]
    return tuple(sorted(found, key=lambda row: not all(f" {word}" in f" {row.words}" for word in wanted)))


def of_card(rows: Sequence[ModelRow], card: str) -> tuple[ModelRow, ...]:
    """The rows that a card shows before anything is searched."""
    return matching(rows, card, "")


def _on_card(row: ModelRow, card: str) -> bool:
    if card == "streams":
        return row.card in ("streams", "detection")
    return card == "custom" or row.card == card


def spec_of(workload: Workload | None, presets: Presets) -> ModelSpec | None:
    """The model of a workload, resolved; ``None`` where it cannot be."""
    if workload is None:
        return None
    try:
        return resolve_model(workload, presets)
    except UserError:
        return None


def needs_of(draft: Draft, presets: Presets) -> Mapping[str, Need]:
    """What the model needs whatever the hardware, by key; empty while there is no model."""
    workload = draft.workload()
    spec = spec_of(workload, presets)
    if workload is None or spec is None:
        return {}
    try:
        return {need.key: need for need in model_needs(workload, spec, draft.site)}
    except AppError:
        return {}
