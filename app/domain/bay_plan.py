"""The places of a machine that hold cards and drives, taken and free: a server's bays, a board's sockets, a case's."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

from pydantic import BaseModel, ConfigDict

from app.domain.parts.base import Spec
from app.domain.parts.chassis import ChassisSpec
from app.domain.parts.motherboard import MotherboardSpec
from app.domain.parts.platforms import ServerSpec
from app.domain.placement import Placement

BayKind = Literal["gpu", "nic", "m2", "small", "large"]
COUNTED: tuple[tuple[BayKind, str, str], ...] = (
    ("gpu", "gpu_bays", "Bay"),
    ("nic", "nic_slots", "Network slot"),
    ("m2", "m2_slots", "M.2"),
    ("small", "bays_25", "2.5-inch bay"),
    ("large", "bays_35", "3.5-inch bay"),
)
"""The kinds of places, the fact that counts them, and what an arrangement calls the first without its number."""


class _Value(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Bay(_Value):
    """One place: what sits in it (``None``: free), and the link it has; ``label`` where the board gives it a name."""

    label: str = ""
    title: str | None = None
    lanes: int | None = None
    gen: int | None = None
    adapter: bool = False


class BayGroup(_Value):
    """The places of a kind. ``counted``: all there are; else only those taken are known."""

    kind: BayKind
    bays: tuple[Bay, ...]
    counted: bool

    @property
    def taken(self) -> int:
        """How many hold something."""
        return sum(bay.title is not None for bay in self.bays)


def bay_groups(holders: Sequence[Spec], placement: Placement) -> tuple[BayGroup, ...]:
    """The groups of a server, or of a board and its case; kinds of which there are none are left out.

    Of a server nobody knows some kinds of: they are told, too, as not counted.
    """
    taken = _taken(placement)
    found = []
    for kind, field, name in COUNTED:
        for holder in holders:
            group = _board_sockets(holder, placement) if kind == "m2" and isinstance(holder, MotherboardSpec) else None
            if isinstance(holder, ServerSpec) or (isinstance(holder, ChassisSpec) and kind in ("small", "large")):
                group = _group(kind, getattr(holder, field), taken, name)
            if group is not None and (group.bays or not group.counted):
                found.append(group)
    return tuple(found)


def _group(kind: BayKind, count: int | None, taken: Mapping[str, Bay], name: str) -> BayGroup:
    numbers = [int(label.removeprefix(name)) for label in taken if label.removeprefix(name).strip().isdigit()]
    last = max([count or 0, *numbers])
    bays = tuple(taken.get(f"{name} {n}", Bay()) for n in range(1, last + 1))
    return BayGroup(kind=kind, bays=bays, counted=count is not None)


def _board_sockets(board: MotherboardSpec, placement: Placement) -> BayGroup | None:
    """The M.2 sockets by the names that the board gives them."""
    if board.m2_slots is None:
        return None
    held = {drive.slot: drive for drive in placement.drives}
    bays = []
    for socket in board.m2_slots:
        drive = held.get(socket.label)
        at = drive or socket
        bays.append(Bay(label=socket.label, title=drive.title if drive else None, lanes=at.lanes, gen=at.gen))
    return BayGroup(kind="m2", bays=tuple(bays), counted=True)


def _taken(placement: Placement) -> dict[str, Bay]:
    """What sits where, by the name of the place."""
    found = {card.slot: Bay(title=card.title, lanes=card.lanes, gen=card.gen) for card in placement.cards}
    found |= {drive.slot: Bay(title=drive.title, lanes=drive.lanes, gen=drive.gen) for drive in placement.drives}
    return found | {bay.bay: Bay(title=bay.title, adapter=bay.adapter) for bay in placement.bays}
