"""What a device sold whole may be given from the catalog: drives and accelerators for its M.2 sockets.

Offered is what the device is known to have room for; whether it serves there, the rules say.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from app.domain.build import Item
from app.domain.draws import piece_w
from app.domain.errors import Unknown
from app.domain.parts import EdgeDeviceSpec, Part
from app.domain.requirement import Demand
from app.solver.pool import Choice, Pool

DRIVE_MM = 80
"""Length of M.2 drives as they are sold for machines; shorter ones are made for hand-held ones."""
DRIVE, MODULE = "data_drive", "accelerator"


@dataclass(frozen=True)
class _Drives:
    """Some drives together: all of them that the rules read of drives in a small machine.

    ``watts`` is ``None`` where nobody knows what one of them draws.
    """

    choices: tuple[Choice, ...]
    gb: float
    watts: float | None

    @cached_property
    def cost(self) -> int:
        """In minor units."""
        return sum(choice.cost for choice in self.choices)

    @cached_property
    def order(self) -> tuple[int, float, float, tuple[tuple[str, str, int], ...]]:
        """The cheapest first; of equals always the same one."""
        return (self.cost, self.watts or 0.0, -self.gb, tuple(choice.key for choice in self.choices))

    def covers(self, other: _Drives) -> bool:
        """Whether it is nowhere worse. What is not known to draw more may pass where the known one does not."""
        if self.cost > other.cost or self.gb < other.gb:
            return False
        if self.watts is None or other.watts is None:
            return self.watts is other.watts
        return self.watts <= other.watts


class Accessories:
    """The accessories of a pool for devices. Prices are the pool's."""

    def __init__(self, pool: Pool) -> None:
        self._pool = pool

    def modules(self, device: Part) -> Iterator[Choice]:
        """Accelerators for the M.2 sockets of a device that says what sockets it has, one or more of a kind."""
        spec = device.spec
        if isinstance(spec, EdgeDeviceSpec) and spec.m2_sockets:
            for qty in range(1, min(len(spec.m2_sockets), spec.m2_slots or 0) + 1):
                yield from (self._pool.choice(MODULE, part, qty) for part in self._for_m2("accelerator"))

    def with_drives(self, device: Part, demand: Demand, taken: int = 0) -> Iterator[tuple[Choice, ...]]:
        """No drive, and where the device lacks room for the data, or a drive is to be kept, those worth a try.

        ``taken`` sockets have something else. A drive that is listed counts instead of what the device is sold with.
        """
        yield ()
        spec, need = device.spec, demand.need("storage_capacity")
        least_gb = need.minimum.value if need else 0.0
        if not isinstance(spec, EdgeDeviceSpec) or not spec.m2_slots:
            return
        enough = not least_gb or (spec.storage_gb is not None and spec.storage_gb >= least_gb)
        if enough and not self._kept:
            return
        slots = _for_drives(spec) - taken
        yield from self._pool.kept(("drives", slots, least_gb), lambda: self._drives(slots, least_gb))

    @property
    def _kept(self) -> tuple[Part, ...]:
        return tuple(part for part in self._for_m2("storage") if part.id in self._pool.request.wishes.keep)

    def _for_m2(self, category: str) -> tuple[Part, ...]:
        parts = self._pool.of(category)
        return tuple(p for p in parts if (p.spec.form_factor or "").upper().startswith("M.2"))  # type: ignore[attr-defined]

    def _drives(self, slots: int, least_gb: float) -> tuple[tuple[Choice, ...], ...]:
        """All sets of drives of that capacity that no other set covers; each holds the drives to be kept."""
        kept = self._kept
        if len(kept) > slots:
            return ()
        single = _uncovered(self._set([p], least_gb) for p in self._for_m2("storage") if _capacity_gb(p))
        parts = [drives.choices[0].part for drives in single]
        latest = [self._set(kept, least_gb)]
        found = list(latest)
        for _ in range(slots - len(kept)):
            open_sets = [drives for drives in latest if drives.gb < least_gb]
            latest = _uncovered(
                self._set([*_pieces(drives), p], least_gb) for drives in open_sets for p in parts if p is not None
            )
            found += latest
        return tuple(d.choices for d in _uncovered(d for d in found if d.choices and d.gb >= least_gb))

    def _set(self, parts: Sequence[Part], least_gb: float) -> _Drives:
        """These drives together; capacity beyond what is needed counts nothing."""
        by_id = {part.id: part for part in parts}
        counted = sorted(Counter(part.id for part in parts).items())
        choices = tuple(self._pool.choice(DRIVE, by_id[part_id], qty) for part_id, qty in counted)
        watts = [_watts(part) for part in parts]
        drawn = None if None in watts else sum(w for w in watts if w is not None)
        return _Drives(choices, min(least_gb, sum(_capacity_gb(part) for part in parts)), drawn)


def _for_drives(spec: EdgeDeviceSpec) -> int:
    """M.2 sockets that take drives: all of them where the catalog does not say how long a card may be."""
    if not spec.m2_sockets:
        return spec.m2_slots or 0
    long = (socket for socket in spec.m2_sockets if socket.lengths_mm is None or DRIVE_MM in socket.lengths_mm)
    return min(spec.m2_slots or 0, sum(1 for _ in long))


def _pieces(drives: _Drives) -> Iterator[Part]:
    for choice in drives.choices:
        if choice.part is not None:
            yield from [choice.part] * choice.qty


def _uncovered(sets: Iterable[_Drives]) -> list[_Drives]:
    kept: list[_Drives] = []
    for drives in sorted(sets, key=lambda d: d.order):
        if not any(other.covers(drives) for other in kept):
            kept.append(drives)
    return kept


def _capacity_gb(part: Part) -> float:
    return part.spec.capacity_gb or 0.0  # type: ignore[attr-defined]


def _watts(part: Part) -> float | None:
    try:
        return piece_w(Item(role=DRIVE, part=part))
    except Unknown:
        return None
