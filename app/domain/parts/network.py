"""Network cards and switches."""

from __future__ import annotations

from typing import Literal

from app.domain.parts.base import Spec, fact


class NicSpec(Spec):
    """A network card."""

    ports: int | None = fact("Ports", column=True, ge=1, le=8)
    port_type: str | None = fact("Port type", column=True, help="RJ45, SFP28, QSFP56, OSFP")
    gbps: float | None = fact("Speed of a port", "Gb/s", column=True, ge=0.1, le=1600)
    protocol: str | None = fact("Protocol", column=True, help="Ethernet, InfiniBand, or both joined by /")
    pcie_gen: int | None = fact("PCIe generation", ge=1, le=7)
    pcie_lanes: int | None = fact("PCIe lanes", ge=1, le=32)
    slot_width: float | None = fact("Width", "slots", ge=1, le=2)
    length_mm: float | None = fact("Length", "mm", ge=20, le=400)
    power_w: float | None = fact("Power, at most", "W", ge=0.5, le=250)
    passive: bool | None = fact("Needs a server's airflow")
    cabling: Literal["dac", "acc", "aoc", "fibre", "copper"] | None = fact(
        "Cable", help="What it is connected with: dac and copper stay cool, aoc and fibre modules get warm"
    )
    form_factor: str | None = fact("Form factor")


class SwitchSpec(Spec):
    """A network switch."""

    ports: int | None = fact("Ports", column=True, ge=1, le=512)
    port_type: str | None = fact("Port type", column=True)
    gbps: float | None = fact("Speed of a port", "Gb/s", column=True, ge=0.1, le=1600)
    protocol: str | None = fact("Protocol", column=True)
    cages: int | None = fact(
        "Cages", ge=1, le=512, help="Sockets for cables: fewer than ports where one cage holds two ports"
    )
    capacity_tbps: float | None = fact(
        "Switching capacity", "Tb/s", ge=0.01, le=500, help="One direction: the sum of the ports"
    )
    power_typ_w: float | None = fact("Power, typical", "W", ge=5, le=5000)
    power_max_w: float | None = fact("Power, at most", "W", column=True, ge=5, le=20000)
    rack_u: int | None = fact("Rack units", "U", ge=1, le=20)
    depth_mm: float | None = fact("Depth", "mm", ge=50, le=1200)
    psu_count: int | None = fact("Power supplies", ge=1, le=12)
    airflow: str | None = fact("Direction of airflow")
