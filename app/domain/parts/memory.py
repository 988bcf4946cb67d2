"""Memory modules and kits."""

from __future__ import annotations

from app.domain.parts.base import Spec, fact
from app.domain.parts.processor import DimmKind


class MemorySpec(Spec):
    """A kit of equal modules; a single module is a kit of one."""

    memory_type: str | None = fact("Type", column=True, help="DDR4 or DDR5")
    kind: DimmKind | None = fact("Kind", column=True)
    modules: int | None = fact("Modules in the kit", column=True, ge=1, le=16)
    module_gib: int | None = fact("Size of a module", "GiB", column=True, ge=1, le=1024)
    total_gib: int | None = fact("Size of the kit", "GiB", ge=1, le=4096)
    mts: int | None = fact("Speed", "MT/s", column=True, ge=800, le=12800)
    ecc: bool | None = fact("ECC", column=True)
    ranks: int | None = fact("Ranks", ge=1, le=8)
    height_mm: float | None = fact("Height", "mm", ge=15, le=80)
    cas_latency: int | None = fact("CAS latency", ge=5, le=60)
