"""Which card sits in which slot: data that rules judge and drawings show."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class _Value(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class PlacedCard(_Value):
    """One card in one slot. ``position`` and ``lanes`` are ``None`` where the board's facts do not tell."""

    role: str
    part: str
    title: str
    index: int  # which piece of that part, from 0
    slot: str
    position: int | None
    width_slots: float | None
    lanes: int | None  # after sharing and the card's own width
    gen: int | None
    behind_chipset: bool | None = None


class PlacedDrive(_Value):
    """One M.2 drive in one socket."""

    role: str
    part: str
    title: str
    index: int
    slot: str
    lanes: int | None
    gen: int | None


class Placement(_Value):
    """An arrangement of cards and M.2 drives. ``unplaced`` lists those for which no slot was left, with the reason."""

    cards: tuple[PlacedCard, ...] = ()
    drives: tuple[PlacedDrive, ...] = ()
    unplaced: tuple[tuple[str, str], ...] = ()
    switched_off: tuple[str, ...] = ()  # slots in use that the sharing rules switch off
    shared_lanes: tuple[tuple[str, int], ...] = ()  # slot label, lanes after sharing, for every slot
