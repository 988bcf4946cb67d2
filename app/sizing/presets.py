"""The models that ship with the program, each by published figures with their source."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field, model_validator

from app.domain.errors import EnvironmentFault, UserError
from app.domain.validation import parse
from app.domain.workload import Domain, Transformer

Card = Literal[
    "llm", "search", "vision", "detection", "diffusion", "speech", "recommender", "tabular", "streams", "custom"
]


class TransformerFigures(Transformer):
    """A transformer with what the workload's own form has no field for."""

    dense_layers: int = Field(default=0, ge=0, description="layers without experts in a model that has experts")
    dense_ffn: int = Field(default=0, ge=0, description="width of those layers")
    shared_ffn: int = Field(default=0, ge=0, description="width of the expert that every token uses")
    mla_dim: int | None = Field(default=None, ge=1, description="latent that MLA caches per token and layer")
    window: int | None = Field(default=None, ge=1, description="tokens")
    window_layers: int = Field(default=0, ge=0, description="layers that attend within the window only")
    encoder: bool = False


class SampleFigures(BaseModel):
    """A model counted in samples (images, windows of audio, rows)."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    family: Literal["cnn", "vit", "detection", "diffusion", "speech", "recommender", "tabular", "custom"]
    sample: str = "image"
    params_m: float = Field(gt=0)
    gflops: float = Field(gt=0, description="one whole answer, forward, 10^9 operations")
    train_gflops: float | None = Field(
        default=None, gt=0, description="forward part of one training sample; gflops else"
    )
    activations_m: float | None = Field(default=None, gt=0)
    activation_mib: float | None = Field(default=None, gt=0, description="kept per sample in training")
    steps: int = Field(default=1, ge=1, description="passes one after another for one answer (denoising, decoding)")
    step_params_m: float | None = Field(
        default=None, gt=0, description="weights read at each pass; all where not given"
    )
    lookup_kb: float = Field(default=0, ge=0, description="read at random from embedding tables per sample")
    input_mb: float = Field(default=0.11, gt=0, description="stored size of one sample")
    seconds: float | None = Field(default=None, gt=0, description="of audio in one sample")


class Preset(BaseModel):
    """One shipped model."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str = Field(pattern=r"^[a-z0-9][a-z0-9._-]*$")
    title: str
    hf: str | None = None
    also: tuple[str, ...] = Field(default=(), description="other names that find it")
    card: Card
    domain: Domain
    source: str = Field(min_length=1)
    transformer: TransformerFigures | None = None
    figures: SampleFigures | None = None

    @model_validator(mode="after")
    def _one_kind(self) -> Preset:
        if (self.transformer is None) == (self.figures is None):
            raise ValueError("give exactly one of transformer, figures")
        return self


class Presets:
    """Shipped models by our id or by their Hugging Face id, whatever the case."""

    def __init__(self, presets: Iterable[Preset]) -> None:
        self._all = tuple(presets)
        self._by_name: dict[str, Preset] = {}
        for preset in self._all:
            for name in (preset.id, preset.hf, *preset.also):
                if name is None:
                    continue
                if name.lower() in self._by_name:
                    raise ValueError(f"two models are called {name}")
                self._by_name[name.lower()] = preset

    @property
    def all(self) -> tuple[Preset, ...]:
        return self._all

    def of_card(self, card: str) -> tuple[Preset, ...]:
        """The models that one card of the wizard shows; video streams are watched by detectors, so both are shown."""
        shown = ("streams", "detection") if card == "streams" else (card,)
        return tuple(preset for preset in self._all if preset.card in shown)

    def find(self, name: str) -> Preset:
        """The preset of that name; raises ``UserError`` with the nearest names."""
        found = self._by_name.get(name.strip().lower())
        if found:
            return found
        wanted = name.strip().lower()
        close = get_close_matches(wanted, list(self._by_name), n=3, cutoff=0.5)
        near = list(dict.fromkeys(self._by_name[each].id for each in close))
        hint = (
            f"Did you mean {' or '.join(near)}?" if near else "Give its figures as model.transformer or model.custom."
        )
        raise UserError(f"model.preset: there is no model '{name}'.", hint=hint)


def parse_presets(documents: Mapping[str, object]) -> Presets:
    """Presets from the YAML documents of one folder, by file name; raises ``UserError`` naming file and field."""
    found: list[Preset] = []
    for name, document in sorted(documents.items()):
        if not isinstance(document, list):
            raise UserError(f"{name}: expected a list of models.")
        for number, entry in enumerate(document, start=1):
            found.append(parse(Preset, entry, f"{name} entry {number}"))
    return Presets(found)


def load_presets(folder: Path) -> Presets:
    """Reads every YAML file of ``folder`` (the program ships them in resources/models)."""
    paths = sorted(folder.glob("*.yaml"))
    if not paths:
        raise EnvironmentFault(f"No model figures in {folder}.", hint="Install the program again.")
    return parse_presets({path.name: yaml.safe_load(path.read_text(encoding="utf-8")) for path in paths})
