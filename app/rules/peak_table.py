"""Short power peaks of cards by generation, read from ``resources/rules/peaks.toml``: dated rows with sources."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from app.domain.build import Item

FILE = Path(__file__).resolve().parents[2] / "resources" / "rules" / "peaks.toml"


class _Row(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class AnyCard(_Row):
    """What holds for a card of any other generation."""

    factor: float
    as_of: str
    source: str


class Generation(AnyCard):
    """What holds for the cards of some architectures."""

    names: tuple[str, ...]


class Peaks(_Row):
    """The whole table."""

    generation: tuple[Generation, ...]
    any: AnyCard


@cache
def peaks() -> Peaks:
    """The table that is shipped."""
    return Peaks.model_validate(tomllib.loads(FILE.read_text(encoding="utf-8")))


def peak_factor(own: float | None, architecture: str | None) -> float:
    """Peak over power limit: the card's own figure, that of its generation, or that of any card."""
    if own is not None:
        return own
    table, name = peaks(), (architecture or "").lower()
    rows = (row for row in table.generation if name and any(word.lower() in name for word in row.names))
    return next(rows, table.any).factor


def card_peak(item: Item) -> float:
    """Peak over power limit of a card of a machine."""
    return peak_factor(item.known("transient_factor"), item.known("architecture"))
