"""The models that ship with the program, each by published figures with their source."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Literal, TypeVar, cast

import yaml
from pydantic import BaseModel, ConfigDict, Field, model_validator

from app.domain.errors import EnvironmentFault, UserError
from app.domain.validation import parse
from app.domain.workload import Architecture, Domain, SampleFigures
from app.sizing.families.shapes import AnyShape

Card = Literal[
    "llm", "search", "vision", "detection", "diffusion", "speech", "recommender", "tabular", "streams", "custom"
]


T = TypeVar("T")
TransformerFigures = Architecture
"""A preset's transformer is given in the workload's own detailed form."""


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
    shape: AnyShape | None = Field(default=None, description="its figures are counted from it")

    @model_validator(mode="after")
    def _one_kind(self) -> Preset:
        if sum(form is not None for form in (self.transformer, self.figures, self.shape)) != 1:
            raise ValueError("give exactly one of transformer, figures, shape")
        return self


def _letters(name: str) -> str:
    """A name without what people write between its letters and digits."""
    return "".join(letter for letter in name.lower() if letter.isalnum())


class Presets:
    """Shipped models by our id or by their Hugging Face id, whatever the case."""

    def __init__(self, presets: Iterable[Preset]) -> None:
        self._all = tuple(presets)
        self._by_name: dict[str, Preset] = {}
        self._resolved: dict[str, object] = {}
        for preset in self._all:
            for name in (preset.id, preset.hf, *preset.also):
                if name is None:
                    continue
                if name.lower() in self._by_name:
                    raise ValueError(f"two models are called {name}")
                self._by_name[name.lower()] = preset
        self._by_letters: dict[str, set[str]] = {}
        for name, preset in self._by_name.items():
            self._by_letters.setdefault(_letters(name), set()).add(preset.id)

    @property
    def all(self) -> tuple[Preset, ...]:
        """Every shipped model."""
        return self._all

    def of_card(self, card: str) -> tuple[Preset, ...]:
        """The models that one card of the wizard shows; video streams are watched by detectors, so both are shown."""
        shown = ("streams", "detection") if card == "streams" else (card,)
        return tuple(preset for preset in self._all if preset.card in shown)

    def once(self, preset: Preset, make: Callable[[Preset], T]) -> T:
        """What ``make`` gives for the preset, computed at the first call only: ten thousand workloads share it."""
        key = f"{make.__qualname__} {preset.id}"
        if key not in self._resolved:
            self._resolved[key] = make(preset)
        return cast(T, self._resolved[key])

    def find(self, name: str) -> Preset:
        """The preset of that name; raises ``UserError`` with the nearest names."""
        found = self._by_name.get(name.strip().lower())
        if found:
            return found
        alike = self._by_letters.get(_letters(name), set())
        if len(alike) == 1:  # "Llama 3.1 8B" for llama-3.1-8b
            return self._by_name[next(iter(alike))]
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
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # ten times as fast, where the library was built with it
    return parse_presets({path.name: yaml.load(path.read_text(encoding="utf-8"), loader) for path in paths})
