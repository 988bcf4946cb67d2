"""The power chain of one machine, from its parts to the wall and the room: each step with its number."""

from __future__ import annotations

from collections.abc import Callable
from math import log10
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict

from app.domain import wall
from app.domain.build import Item, Node
from app.domain.draws import (
    AIR_RISE_C,
    BOARD_W,
    BTU_PER_WH,
    CFM_PER_W_C,
    DIMM_W,
    DRIVE_W,
    LOW_LINE_V,
    SERVER_DIMM_W,
    SERVER_EFFICIENCY,
    Draw,
    air_density,
    efficiency,
    least_w,
    load_share,
    piece_w,
    supply_most_w,
    supply_rated_w,
    sustained_w,
    wall_w,
)
from app.domain.errors import Unknown
from app.domain.outlets import cord_rating_a, plug_named
from app.domain.site import OnPrem, Site

T = TypeVar("T")
Factor = Callable[[Item], float | None]
"""The short peak of a card as a multiple of its power; ``None`` where it is not known."""
FAN_COOLED = ("open_air", "blower", "flow_through")
"""Cards with fans of their own: none publishes how loud they are."""


class PowerChain(BaseModel):
    """Parts, supply, cord, plug, UPS, circuit, heat, air and noise of one machine.

    A step that rests on a missing fact is ``None``, and the fact is named in ``missing``; so is a step that the site
    tells nothing about (no UPS, no plug), without being missing. Of a device ``at_place``, beside the sensors,
    ``circuit_w`` is what that place supplies, ``None`` where nobody told; no room's circuit is its limit.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    draws: tuple[Draw, ...]
    sustained_w: float | None
    supply_rated_w: float | None
    efficiency: float | None
    wall_w: float | None
    circuit_w: float | None
    missing: tuple[tuple[str, str], ...] = ()
    peak_w: float | None = None
    supply_load: float | None = None
    cords: int | None = None
    cord: str | None = None
    cord_load_a: float | None = None
    cord_rated_a: float | None = None
    plug: str | None = None
    plug_rated_a: float | None = None
    ups_w: float | None = None
    ups_va: float | None = None
    ups_minutes: float | None = None
    circuit_v: float | None = None
    circuit_a: float | None = None
    circuits: int | None = None
    other_load_w: float | None = None
    altitude_m: float | None = None
    noise_dba: float | None = None
    noise_unknown: tuple[str, ...] = ()
    at_place: bool = False

    @property
    def detailed(self) -> bool:
        """Whether the steps beside supply and circuit were worked out; chains of older quotes do not have them."""
        return self.circuit_v is not None

    @property
    def apparent_va(self) -> float | None:
        """What the UPS sees of the wall power."""
        return None if self.wall_w is None else self.wall_w / wall.POWER_FACTOR

    @property
    def heat_btu_h(self) -> float | None:
        """All power from the wall becomes heat; ``None`` where it is unknown."""
        return None if self.wall_w is None else self.wall_w * BTU_PER_WH

    @property
    def airflow_cfm(self) -> float | None:
        """Air for a rise of 15 degrees C, thinner air counted in."""
        if self.wall_w is None:
            return None
        return CFM_PER_W_C * self.wall_w / AIR_RISE_C / air_density(self.altitude_m)


def _own_factor(item: Item) -> float | None:
    value: float | None = item.known("transient_factor")
    return value


def power_chain(node: Node, site: Site, factor: Factor = _own_factor) -> PowerChain:
    """All steps with their numbers; a missing fact leaves its step, and those after it, ``None`` and is named.

    ``factor`` gives the short peak of a card.
    """
    missing: list[tuple[str, str]] = []

    def step(compute: Callable[[], T]) -> T | None:
        try:
            return compute()
        except Unknown as gap:
            missing.append((gap.part, gap.field))
            return None

    drawn = step(lambda: wall_w(node, site))
    own = node.kind in ("workstation", "server")
    room, at_place = site.onprem, node.kind == "edge" and site.where in ("edge", "hybrid")
    steps: dict[str, Any] = {
        "sustained_w": step(lambda: sustained_w(node)),
        "peak_w": step(lambda: peak_w(node, factor)) if own else None,
        "supply_rated_w": step(lambda: supply_rated_w(node, site)),
        "supply_load": load_share(node, site) if own else None,
        "efficiency": step(lambda: efficiency(node, site)),
        "wall_w": drawn,
        "circuit_w": site.edge.power_w_max if at_place else room.usable_w * room.circuits,
        "at_place": at_place,
    }
    if own:
        steps |= {
            "cords": step(lambda: wall.cord_count(node)),
            "cord_load_a": step(lambda: wall.cord_a(node, site)),
            "cord": (cord := step(lambda: wall.cord_kind(node, site))),
            "cord_rated_a": cord_rating_a(cord, room.circuit_v, room.plug) if cord else None,
            "ups_minutes": None if drawn is None else wall.ups_minutes(drawn, site),
            **_of_the_room(room),
        }
    level, silent = _noise(node)
    missing += [(item.part.id, "noise_dba") for item in silent if item.part.category != "accelerator"]
    return PowerChain(
        draws=tuple(_draws(node, factor)),
        missing=tuple(dict.fromkeys(missing)),
        noise_dba=level,
        noise_unknown=tuple(item.part.title for item in silent),
        **steps,
    )


def _of_the_room(room: OnPrem) -> dict[str, Any]:
    """What the site tells of plug, circuits and uninterruptible supply."""
    plug = plug_named(room.plug) if room.plug else None
    told = ("plug", "ups_w", "ups_va", "circuit_v", "circuit_a", "circuits", "other_load_w", "altitude_m")
    return {
        **{name: getattr(room, name) for name in told},
        "plug_rated_a": plug.rating_a(room.circuit_a) * plug.share if plug else None,
    }


def peak_w(node: Node, factor: Factor = _own_factor) -> float:
    """What the parts draw for less than a millisecond, all cards in step; raises ``Unknown`` for a card of unknown
    factor."""
    total = sustained_w(node)
    for item in node.of("accelerator"):
        times = factor(item)
        if times is None:
            raise Unknown(item.part.id, "transient_factor")
        total += (times - 1) * item.qty * piece_w(item)
    return total


def _noise(node: Node) -> tuple[float | None, list[Item]]:
    """Level of the sources with a figure, added as powers, and the sources that have none."""
    server = node.one("server")
    if server:
        sources = [server]
    else:
        cards = [item for item in node.of("accelerator") if item.known("cooling") in FAN_COOLED]
        sources = [*node.of("cooler"), *node.of("fan"), *cards]
    known = [(item, item.known("noise_dba")) for item in sources if item.part.category != "accelerator"]
    powers = [item.qty * 10 ** (level / 10) for item, level in known if level is not None]
    silent = [item for item in sources if item.part.category == "accelerator" or item.known("noise_dba") is None]
    return (10 * log10(sum(powers)) if powers else None), silent


def _draws(node: Node, factor: Factor) -> list[Draw]:
    draws, edge = [], node.one("edge_device") is not None
    for item in node.items:
        if edge and item.included:  # the device's power holds that of its module
            continue
        try:
            each_w = piece_w(item)
        except Unknown:
            continue
        if each_w:
            draws.append(
                Draw(
                    part=item.part.id,
                    title=item.part.title,
                    role=item.role,
                    qty=item.qty,
                    each_w=each_w,
                    peak_factor=factor(item) if item.part.category == "accelerator" else None,
                )
            )
    return draws


__all__ = [
    "AIR_RISE_C",
    "BOARD_W",
    "BTU_PER_WH",
    "CFM_PER_W_C",
    "DIMM_W",
    "DRIVE_W",
    "LOW_LINE_V",
    "SERVER_DIMM_W",
    "SERVER_EFFICIENCY",
    "Draw",
    "PowerChain",
    "air_density",
    "efficiency",
    "least_w",
    "load_share",
    "peak_w",
    "piece_w",
    "power_chain",
    "supply_most_w",
    "supply_rated_w",
    "sustained_w",
    "wall_w",
]
