"""Drives."""

from __future__ import annotations

from typing import Literal

from app.domain.parts.base import Spec, fact


class StorageSpec(Spec):
    """A drive. Capacity in powers of ten, as vendors print it."""

    kind: Literal["nvme", "sata_ssd", "hdd"] | None = fact("Kind", column=True)
    form_factor: Literal["M.2", "2.5", "3.5", "U.2", "U.3", "E1.S", "E3.S"] | None = fact("Form factor", column=True)
    m2_key: str | None = fact("M.2 keys", help="M, B+M, A+E, as cut into the card")
    m2_length_mm: int | None = fact("M.2 length", "mm", ge=30, le=110)
    pcie_gen: int | None = fact("PCIe generation", column=True, ge=2, le=7)
    pcie_lanes: int | None = fact("PCIe lanes", ge=1, le=8)
    capacity_gb: float | None = fact("Capacity", "GB", column=True, ge=8, le=500000)
    read_mbs: float | None = fact("Sequential read", "MB/s", column=True, ge=20, le=60000)
    write_mbs: float | None = fact("Sequential write", "MB/s", ge=20, le=60000)
    endurance_tbw: float | None = fact("Endurance", "TB written", ge=1, le=1000000)
    power_w: float | None = fact("Power, at most", "W", ge=0.5, le=60)
    plp: bool | None = fact("Power-loss protection")
