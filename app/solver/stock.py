"""The parts of a catalog as the solver looks them up: made once for each state of the catalog, for every request."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from functools import cache, cached_property
from operator import attrgetter
from types import MappingProxyType
from typing import Any, TypeVar

from app.domain.parts import Part, Spec

Kept = TypeVar("Kept")
DECIDING: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "cpu": (
            "socket", "family", "max_sockets", "cores", "tdp_w", "max_power_w", "memory_type", "memory_channels",
            "memory_max_gib", "dimm_kinds", "ecc",
        ),
        "motherboard": (
            "socket", "sockets", "cpu_families", "form_factor", "memory_type", "dimm_kinds", "dimm_slots",
            "memory_max_gib", "memory_max_dimm_gib", "pcie_slots", "m2_slots", "eps8", "above_4g", "ecc",
        ),
        "memory": ("memory_type", "kind", "modules", "module_gib", "total_gib", "ecc"),
        "accelerator": (
            "segment", "architecture", "form_factor", "vram_gib", "tdp_w", "transient_factor", "power_connectors",
            "cooling", "slot_width", "length_mm", "height_mm", "pcie_gen", "pcie_lanes", "plug_edge", "bar1_gib",
        ),
        "storage": ("kind", "form_factor", "capacity_gb", "read_mbs", "power_w"),
        "psu": (
            "rated_w", "rated_115v_w", "form_factor", "length_mm", "efficiency", "efficiency_230v", "efficiency_115v",
            "atx_version", "pin16", "pcie8", "eps8",
        ),
        "chassis": (
            "kind", "board_form_factors", "expansion_slots", "gpu_max_length_mm", "gpu_max_height_mm",
            "cooler_max_height_mm", "psu_form_factors", "psu_max_length_mm", "radiators_mm", "airflow_cfm",
            "gpu_cooling", "rack_u", "depth_mm",
        ),
        "cooler": ("sockets", "height_mm", "radiator_mm", "rated_w"),
    }
)  # fmt: skip
"""The facts that the solver's conditions read; all of them where a category is not named. A test holds that they read
no other."""


@cache
def _getter(category: str, spec: type[Spec]) -> attrgetter[tuple[Any, ...]]:
    return attrgetter(*(DECIDING.get(category) or spec.model_fields))


def deciding(part: Part) -> tuple[Hashable, ...]:
    """All that the solver's conditions see of a part but its price; parts that are equal in it are one to them."""
    values = _getter(part.category, type(part.spec))(part.spec)
    try:
        hash(values)
    except TypeError:  # a fact that is a list of counts by name
        return tuple(map(hashable, values))
    return values


def hashable(value: Any) -> Hashable:
    """A fact as something to look up by."""
    if isinstance(value, tuple):
        return tuple(map(hashable, value))
    return tuple(value.items()) if isinstance(value, dict) else value


class Stock:
    """All parts by id, and which of them no condition can tell apart."""

    def __init__(self, parts: Iterable[Part]) -> None:
        self.by_id: Mapping[str, Part] = {part.id: part for part in sorted(parts, key=lambda p: p.id)}
        self._sorts: dict[tuple[Hashable, ...], int] = {}
        self._sort_of: dict[str, int] = {}
        self._kept: dict[Hashable, Any] = {}

    def __iter__(self) -> Iterator[Part]:
        return iter(self.by_id.values())

    @cached_property
    def rank(self) -> Mapping[str, int]:
        """The place of every id in their order."""
        return {part_id: rank for rank, part_id in enumerate(self.by_id)}

    def sort(self, part: Part) -> int:
        """A number that all parts of equal ``DECIDING`` facts share."""
        known = self._sort_of.get(part.id)
        if known is None:
            known = self._sort_of[part.id] = self._sorts.setdefault((part.category, *deciding(part)), len(self._sorts))
        return known

    def kept(self, key: Hashable, make: Callable[[], Kept]) -> Kept:
        """What was made under that name, made once."""
        if key not in self._kept:
            self._kept[key] = make()
        found: Kept = self._kept[key]
        return found


def stocked(parts: Iterable[Part]) -> Stock:
    """The parts as a stock, which they may be already."""
    return parts if isinstance(parts, Stock) else Stock(parts)
