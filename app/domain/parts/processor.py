"""Processors."""

from __future__ import annotations

from typing import Literal

from app.domain.parts.base import Spec, fact

DimmKind = Literal["UDIMM", "RDIMM", "LRDIMM", "MRDIMM", "SODIMM", "CAMM2"]


class CpuSpec(Spec):
    """A processor as the socket, the memory and the slots see it."""

    socket: str | None = fact("Socket", column=True)
    family: str | None = fact("Family")
    max_sockets: int | None = fact("Sockets per system", ge=1, le=8, help="1 for single-socket models (EPYC P)")
    cores: int | None = fact("Cores", column=True, ge=1, le=512)
    threads: int | None = fact("Threads", ge=1, le=1024)
    base_ghz: float | None = fact("Base clock", "GHz", ge=0.5, le=7)
    boost_ghz: float | None = fact("Boost clock", "GHz", ge=0.5, le=8)
    isa: Literal["x86-64", "aarch64"] | None = fact("Instruction set")
    tdp_w: float | None = fact("TDP", "W", group="Power", column=True, ge=3, le=800)
    max_power_w: float | None = fact(
        "Package power limit",
        "W",
        group="Power",
        ge=3,
        le=1000,
        help="PPT or maximum turbo power; TDP where none is published",
    )
    pcie_gen: int | None = fact("PCIe generation", group="PCIe", ge=2, le=7)
    pcie_lanes: int | None = fact(
        "PCIe lanes", group="PCIe", column=True, ge=4, le=160, help="Lanes of the package, the chipset link included"
    )
    chipset_link_lanes: int | None = fact("Lanes to the chipset", group="PCIe", ge=0, le=16)
    memory_type: str | None = fact("Memory type", group="Memory", help="DDR4, DDR5; several joined by /")
    memory_channels: int | None = fact("Memory channels", group="Memory", column=True, ge=1, le=16)
    memory_mts: int | None = fact("Memory speed", "MT/s", group="Memory", ge=800, le=12800)
    memory_max_gib: int | None = fact("Memory, at most", "GiB", group="Memory", ge=1, le=16384)
    dimm_kinds: tuple[DimmKind, ...] | None = fact("DIMM kinds", group="Memory")
    ecc: bool | None = fact("ECC", group="Memory")
    igpu: bool | None = fact("Graphics inside")
    chipset_link_gen: int | None = fact("Generation of the chipset link", group="PCIe", ge=1, le=7)
    graphics_lanes: int | None = fact("Lanes for graphics slots", group="PCIe", ge=0, le=128)
    address_bits: int | None = fact("Physical address bits", group="Memory", ge=32, le=57)
