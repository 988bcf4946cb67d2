"""What stands in the racks of a cluster and which cables run between: counts that a drawing and a list are made of."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict


class _Value(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class RackedDevice(_Value):
    """``pieces`` equal devices of ``each_u`` rack units; ``None`` where the catalog does not tell."""

    part: str
    title: str
    pieces: int
    each_u: float | None
    is_switch: bool = False


class CableRun(_Value):
    """Equal cables: from machines to switches, between switches, or ports kept free for what else the site joins.

    ``switch_ports`` are taken at the switch: fewer than the cables' ends where one of its ports is split.
    """

    kind: Literal["machine", "uplink", "reserved"]
    start: str
    end: str
    cables: int
    switch_ports: int
    gbps: float | None = None
    start_port: str | None = None
    end_port: str | None = None


class RackPlan(_Value):
    """A cluster's racks and the cables of its fabric. ``gap`` is the (part, fact) without which no cables are counted.

    ``free_u`` are the free units of the site over all its racks, ``None`` where it does not tell.
    """

    devices: tuple[RackedDevice, ...] = ()
    free_u: int | None = None
    racks: int = 1
    cables: tuple[CableRun, ...] = ()
    gap: tuple[str, str] | None = None

    @property
    def need_u(self) -> float | None:
        """Rack units of all devices; ``None`` where one of them is unknown."""
        sizes = [None if d.each_u is None else d.pieces * d.each_u for d in self.devices]
        return None if None in sizes else float(sum(size for size in sizes if size is not None))
