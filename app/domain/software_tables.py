"""The dated tables about software and models in ``resources/software``: shipped, and sourced row by row."""

from __future__ import annotations

import re
import tomllib
from datetime import date
from functools import cache
from pathlib import Path
from typing import ClassVar, TypeVar

from pydantic import BaseModel, ConfigDict

from app.domain.parts.base import Confidence, Part
from app.domain.software import Framework, at_least, at_most, version_key

SOFTWARE = Path(__file__).resolve().parents[2] / "resources" / "software"


class Row(BaseModel):
    """One line of a table, with where it comes from. ``FILE`` names the table in ``FOLDER``."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    FILE: ClassVar[str]
    FOLDER: ClassVar[Path] = SOFTWARE

    source: str
    as_of: date
    confidence: Confidence


class Generation(Row):
    """A generation of NVIDIA GPUs: the CUDA releases and driver branches that support it."""

    FILE = "generations"

    compute_capability: str
    name: str
    jetson: bool = False
    cuda_from: str
    cuda_until: str | None = None
    driver_from: str | None = None
    driver_until: str | None = None

    @property
    def architecture(self) -> str:
        """Its name alone, without the series of cards that follow in brackets."""
        return self.name.partition(" (")[0]


class Toolkit(Row):
    """The lowest driver branch that runs what a CUDA release built."""

    FILE = "toolkits"

    cuda: str
    driver_from: str


class FrameworkBuild(Row):
    """What a framework, or certain builds of it, run on."""

    FILE = "frameworks"

    framework: Framework
    since: str | None = None
    until: str | None = None
    cuda_since: str | None = None
    cuda_until: str | None = None
    min_cc: str | None = None
    archs: tuple[str, ...] = ()
    ptx: bool = False
    gfx: tuple[str, ...] = ()


class RocmTarget(Row):
    """The ROCm releases that support an AMD target."""

    FILE = "rocm"

    gfx: str
    since: str
    until: str | None = None


class NumberFormat(Row):
    """Where a number format works: an operation on NVIDIA, or all formats of an AMD target."""

    FILE = "precision"

    format: str | None = None
    operation: str | None = None
    since: str | None = None
    only: tuple[str, ...] = ()
    refused: bool = False
    gfx: str | None = None
    formats: tuple[str, ...] = ()


class ModelFacts(Row):
    """What follows from an accelerator's name; ``None`` is not known."""

    FILE = "models"

    pattern: str
    p2p: bool | None = None
    p2p_driver_until: str | None = None
    mig: int | None = None
    mig_driver_from: str | None = None
    vgpu: bool | None = None
    whole_memory_window: bool | None = None
    compute_capability: str | None = None
    licence: str | None = None


class PlatformFacts(Row):
    """What follows from the name of a processor, board or socket.

    ``window_gib``: what firmware leaves to cards, if less than the address space.
    """

    FILE = "platforms"

    pattern: str
    address_bits: int | None = None
    window_gib: float | None = None
    graphics_lanes: int | None = None
    m2_may_be_sata: bool | None = None
    chipset_link_gen: int | None = None


class ExportRule(Row):
    """From which processing performance on a licence is needed, and for which places (ISO 3166-1)."""

    FILE = "export"

    regime: str
    tpp_from: float
    places: tuple[str, ...]


R = TypeVar("R", bound=Row)


@cache
def rows(kind: type[R]) -> tuple[R, ...]:
    """All rows of a table, in the order of its file; read once."""
    text = (kind.FOLDER / f"{kind.FILE}.toml").read_text(encoding="utf-8")
    return tuple(kind.model_validate(row) for row in tomllib.loads(text)["row"])


@cache
def generation(compute_capability: str) -> Generation | None:
    """The generation of a compute capability; of one that is not listed, the next lower of the same major version."""
    wanted = version_key(compute_capability)
    below = [row for row in rows(Generation) if version_key(row.compute_capability) <= wanted]
    nearest = max(below, key=lambda row: version_key(row.compute_capability), default=None)
    same = nearest and version_key(nearest.compute_capability)[0] == wanted[0]
    return nearest if same else None


def driver_for(cuda: str) -> str | None:
    """The lowest driver branch for a CUDA release; ``None`` before the table begins."""
    fitting = [row for row in rows(Toolkit) if at_least(cuda, row.cuda)]
    return max(fitting, key=lambda row: version_key(row.cuda)).driver_from if fitting else None


def builds(framework: Framework, version: str | None, cuda: str | None) -> tuple[FrameworkBuild, ...]:
    """The rows that hold for a framework; one bound to a version or CUDA release only if that is told and fits."""
    return tuple(
        row
        for row in rows(FrameworkBuild)
        if row.framework == framework
        and _within(version, row.since, row.until)
        and _within(cuda, row.cuda_since, row.cuda_until)
    )


def _within(version: str | None, since: str | None, until: str | None) -> bool:
    if version is None:
        return since is None and until is None
    return (since is None or at_least(version, since)) and (until is None or at_most(version, until))


@cache
def model_rows(title: str) -> tuple[ModelFacts, ...]:
    """What is known of a model by its name, in the order of the table."""
    return tuple(row for row in rows(ModelFacts) if re.search(row.pattern, title, re.IGNORECASE))


def model_row(part: Part, fact: str) -> ModelFacts | None:
    """The first row that matches the part's name and knows the fact."""
    return next((row for row in model_rows(part.name_in_tables) if getattr(row, fact) is not None), None)


def capability_of(part: Part) -> str | None:
    """The architecture of an accelerator as its facts give it, or else as its name does."""
    told: str | None = getattr(part.spec, "compute_capability", None)
    if told is not None:
        return told
    row = model_row(part, "compute_capability")
    return row.compute_capability if row else None


@cache
def platform_row(name: str, fact: str) -> PlatformFacts | None:
    """The first row that matches a processor, board or socket by name and knows the fact."""
    row: PlatformFacts
    for row in rows(PlatformFacts):
        if getattr(row, fact) is not None and re.search(row.pattern, name, re.IGNORECASE):
            return row
    return None
