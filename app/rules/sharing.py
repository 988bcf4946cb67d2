"""Which slot keeps how many lanes when others are in use: pools of lanes and the manual's sharing table."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import product

from app.domain.parts import M2Slot, MotherboardSpec, Slot

NARROWEST_SLOT = 4
"""A slot of unstated modes may halve down to this width; an M.2 socket down to half of it."""


@dataclass(frozen=True)
class _Member:
    label: str
    full: int | None
    modes: tuple[int, ...]
    is_socket: bool


class Sharing:
    """How a board shares its lanes."""

    def __init__(self, board: MotherboardSpec) -> None:
        self._pools = tuple(_pools(board).values())
        self._rules = board.share_rules or ()

    def lanes(self, used: frozenset[str]) -> dict[str, int | None]:
        """The lanes of every used slot and M.2 socket, by label; 0 is switched off, ``None`` is not known.

        Members of a pool together never use more lanes than its widest member has; among the ways to stay within, the
        one that switches off the fewest and then keeps most lanes is taken, M.2 sockets first, as boards do. A line of
        the manual's sharing table narrows further; labels of SATA ports in it appear with their width (0 = off).
        """
        lanes: dict[str, int | None] = {}
        for members in self._pools:
            lanes |= _divide(members, used)
        for line in self._rules:
            if used.issuperset(line.used) and used.isdisjoint(line.empty):
                for label, width in line.widths.items():
                    known = lanes.get(label)
                    lanes[label] = width if known is None else min(known, width)
        return lanes


def lanes_after_sharing(board: MotherboardSpec, used: frozenset[str]) -> dict[str, int | None]:
    """The lanes of a board's used slots and M.2 sockets: ``Sharing.lanes``."""
    return Sharing(board).lanes(used)


def coupled_labels(board: MotherboardSpec) -> frozenset[str]:
    """The labels whose use changes the lanes of another slot or socket, or whose lanes depend on another one."""
    coupled: set[str] = set()
    for name, members in _pools(board).items():
        if name and len(members) > 1:
            coupled |= {member.label for member in members}
    for line in board.share_rules or ():
        coupled |= {*line.used, *line.empty, *line.widths}
    return frozenset(coupled)


def sata_places_off(lanes: Mapping[str, int | None]) -> frozenset[str]:
    """The SATA ports that the sharing table switches off, among the lanes after sharing."""
    return frozenset(label for label, width in lanes.items() if width == 0 and label.upper().startswith("SATA"))


def _pools(board: MotherboardSpec) -> dict[str, list[_Member]]:
    pools: dict[str, list[_Member]] = defaultdict(list)
    for socket in board.m2_slots or ():
        pools[socket.share or f" {socket.label}"].append(_Member(socket.label, socket.lanes, _m2_modes(socket), True))
    for slot in board.pcie_slots or ():
        pools[slot.share or f" {slot.label}"].append(_Member(slot.label, slot.elec_width, _slot_modes(slot), False))
    return pools


def _slot_modes(slot: Slot) -> tuple[int, ...]:
    if slot.elec_modes:
        return tuple(sorted(slot.elec_modes, reverse=True))
    return _halvings(slot.elec_width or 0, NARROWEST_SLOT)


def _m2_modes(socket: M2Slot) -> tuple[int, ...]:
    return _halvings(socket.lanes or 0, NARROWEST_SLOT // 2)


def _halvings(full: int, least: int) -> tuple[int, ...]:
    modes = [full]
    while modes[-1] // 2 >= least:
        modes.append(modes[-1] // 2)
    return tuple(modes)


def _modes_in(member: _Member, budget: int) -> tuple[int, ...]:
    """The widths a member may run at in its pool: M.2 sockets halve only where the pool is no wider than a socket."""
    return member.modes[:1] if member.is_socket and budget > NARROWEST_SLOT else member.modes


def _divide(members: list[_Member], used: frozenset[str]) -> dict[str, int | None]:
    mine = [member for member in members if member.label in used]
    known = [member.full for member in members if member.full is not None]
    if not mine or not known:
        return {member.label: member.full for member in mine}
    budget = max(known)
    if sum(member.full or 0 for member in mine) <= budget:
        return {member.label: member.full for member in mine}
    best: tuple[tuple[int, int, int], tuple[int, ...]] | None = None
    for widths in product(*((*_modes_in(member, budget), 0) for member in mine)):
        total = sum(widths)
        if total > budget:
            continue
        alive = [width for width in widths if width]
        score = (len(alive), total, min(alive, default=0))
        if best is None or score > best[0]:
            best = (score, widths)
    assert best is not None  # all zero always stays within
    return {member.label: (None if member.full is None else width) for member, width in zip(mine, best[1], strict=True)}
