"""What sits where and what hangs on what, in one machine: data that rules judge and drawings show."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict

CableKind = Literal["native", "adapter", "pigtail"]


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
    cpu: int | None = None  # the processor whose lanes it uses, from 1
    numa: int | None = None  # its memory node with one node per processor (NPS1), from 0


class PlacedDrive(_Value):
    """One M.2 drive in one socket."""

    role: str
    part: str
    title: str
    index: int
    slot: str
    lanes: int | None
    gen: int | None


class PlacedBay(_Value):
    """One drive in one bay of the case or of a server's backplane; ``adapter`` where a small one sits in a large."""

    role: str
    part: str
    title: str
    index: int
    bay: str
    adapter: bool = False


class PlacedCable(_Value):
    """One power cable: from a connector of a supply to an input of a card, or of the board.

    ``kind``: ``native`` ends as the input wants it; an ``adapter`` turns other plugs into it; a ``pigtail`` hangs on a
    cable that already feeds another input. ``kind`` and ``connector`` rest on the supply's known cables.
    """

    supply: int  # which of the machine's supplies, from 0
    supply_title: str
    connector: str
    kind: CableKind
    role: str
    part: str
    title: str
    index: int
    input: str


class PlacedCord(_Value):
    """One supply's cord on one circuit of the site. ``machine`` counts the equal machines of a node from 0."""

    machine: int
    supply: int
    circuit: int  # from 1
    watts: float


class Clash(_Value):
    """The smallest set of parts that cannot be together: without any one of them the others find their places.

    ``parts`` are (catalog id, pieces); ``titles`` say the same in words.
    """

    kind: Literal["cards", "drives", "cables", "circuits"]
    parts: tuple[tuple[str, int], ...]
    titles: tuple[str, ...]
    reason: str


class Placement(_Value):
    """An arrangement of one machine. ``unplaced`` lists what found no place, with the reason; ``clash`` why."""

    cards: tuple[PlacedCard, ...] = ()
    drives: tuple[PlacedDrive, ...] = ()
    unplaced: tuple[tuple[str, str], ...] = ()
    switched_off: tuple[str, ...] = ()  # slots in use that the sharing rules switch off
    shared_lanes: tuple[tuple[str, int], ...] = ()  # slot label, lanes after sharing, for every slot
    bays: tuple[PlacedBay, ...] = ()
    cables: tuple[PlacedCable, ...] = ()
    circuits: tuple[PlacedCord, ...] = ()
    clash: Clash | None = None


class MemoryPlan(_Value):
    """The memory modules of one machine by channel, the channels of one processor after the other.

    Each channel lists its slots in the order in which they are filled: the size of the module in GiB, ``None`` for an
    empty slot.
    """

    processors: int
    channels: tuple[tuple[float | None, ...], ...]
