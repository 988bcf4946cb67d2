"""Motherboards with the geometry of their slots."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from app.domain.parts.base import Spec, fact
from app.domain.parts.processor import DimmKind

LaneSource = Literal["cpu", "cpu1", "cpu2", "chipset", "switch"]
POSITION = "place in the case, counted from the top, 1 is topmost"


class Slot(BaseModel):
    """One expansion slot. ``position`` counts the case's slot positions from the top, pitch 20.32 mm."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    label: str = Field(title="Label")
    position: int | None = Field(default=None, ge=1, le=16, title="Position", description=POSITION)
    gen: int | None = Field(default=None, ge=1, le=7, title="Generation")
    mech_width: int | None = Field(default=None, ge=1, le=16, title="Length", description="connector length in lanes")
    open_ended: bool = Field(default=False, title="Open end")
    elec_width: int | None = Field(default=None, ge=0, le=16, title="Lanes", description="lanes wired at most")
    elec_modes: tuple[int, ...] | None = Field(default=None, title="Modes", description="widths the slot can run at")
    source: LaneSource | None = Field(default=None, title="Lanes from")
    share: str | None = Field(
        default=None, title="Shares with", description="pool of lanes it shares with others of the same name"
    )
    bifurcation: tuple[str, ...] | None = Field(default=None, title="Splits", description="as x8/x8, x4/x4/x4/x4")
    switch: str | None = Field(default=None, title="Switch", description="PCIe switch of the board that it hangs on")


class M2Slot(BaseModel):
    """One M.2 socket."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    label: str = Field(title="Label")
    gen: int | None = Field(default=None, ge=1, le=7, title="Generation")
    lanes: int | None = Field(default=None, ge=0, le=4, title="Lanes")
    lengths_mm: tuple[int, ...] | None = Field(default=None, title="Lengths", json_schema_extra={"unit": "mm"})
    sata: bool | None = Field(default=None, title="SATA")
    key: str | None = Field(default=None, title="Key", description="M, B, E, A+E; sockets for drives have key M")
    source: LaneSource | None = Field(default=None, title="Lanes from")
    share: str | None = Field(
        default=None, title="Shares with", description="pool of lanes it shares with others of the same name"
    )
    links: int | None = Field(
        default=None, ge=0, le=4, title="Links", description="independent PCIe links; most sockets have one"
    )


class ShareRule(BaseModel):
    """A line of the manual's sharing table: when these slots are used, those run at that width (0 = switched off)."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    used: tuple[str, ...] = Field(title="When used", description="labels of slots and sockets that are in use")
    empty: tuple[str, ...] = Field(default=(), title="And empty", description="labels of those that must be empty")
    widths: dict[str, int] = Field(title="Then lanes", description="lanes that are left to each; 0 = switched off")


class CpuMode(BaseModel):
    """A footnote of the manual: with these processors, slots and sockets run at other widths or generations.

    ``cpus`` are words of the processor's name or family (``Athlon``, ``Ryzen 8000G``); 0 lanes is switched off.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    cpus: tuple[str, ...] = Field(title="Processors", description="words of the processor's name or family")
    widths: dict[str, int] = Field(default_factory=dict, title="Lanes", description="by label; 0 = switched off")
    gens: dict[str, int] = Field(default_factory=dict, title="Generation", description="by label")


class PcieSwitch(BaseModel):
    """A PCIe switch on the board: its slots share its way up to the processor."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    label: str = Field(title="Label")
    up_gen: int | None = Field(default=None, ge=1, le=7, title="Generation", description="of its way up")
    up_lanes: int | None = Field(default=None, ge=1, le=32, title="Lanes", description="of its way up")


class FirstBios(BaseModel):
    """The first BIOS that starts a processor family, as the maker numbers them."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    family: str = Field(title="Processor family")
    version: str = Field(title="First BIOS")


class MotherboardSpec(Spec):
    """A board as processors, memory, cards and case see it."""

    socket: str | None = fact("Socket", column=True)
    sockets: int | None = fact("Processor sockets", ge=1, le=4)
    chipset: str | None = fact("Chipset", column=True)
    cpu_families: tuple[str, ...] | None = fact("Processor families")
    cpu_max_w: float | None = fact("Processor power, at most", "W", ge=10, le=1000, help="TDP that the board feeds")
    form_factor: str | None = fact("Form factor", column=True, help="ATX, E-ATX, EEB, CEB, mATX, Mini-ITX")
    width_mm: float | None = fact("Width", "mm", ge=100, le=600, help="Along the rear panel")
    depth_mm: float | None = fact("Depth", "mm", ge=100, le=600)
    memory_type: str | None = fact("Memory type", group="Memory")
    dimm_kinds: tuple[DimmKind, ...] | None = fact("DIMM kinds", group="Memory")
    dimm_slots: int | None = fact("DIMM slots", group="Memory", column=True, ge=1, le=64)
    memory_channels: int | None = fact("Memory channels", group="Memory", ge=1, le=24)
    memory_max_gib: int | None = fact("Memory, at most", "GiB", group="Memory", column=True, ge=4, le=32768)
    memory_max_dimm_gib: int | None = fact("Largest DIMM", "GiB", group="Memory", ge=1, le=1024)
    memory_mts_1dpc: int | None = fact("Speed, one DIMM per channel", "MT/s", group="Memory", ge=800, le=12800)
    memory_mts_2dpc: int | None = fact("Speed, two DIMMs per channel", "MT/s", group="Memory", ge=800, le=12800)
    ecc: bool | None = fact("ECC", group="Memory")
    memory_qvl: tuple[str, ...] | None = fact(
        "Memory tested by the maker", group="Memory", help="Part numbers on the vendor's list (QVL)"
    )
    pcie_slots: tuple[Slot, ...] | None = fact("Expansion slots", group="Slots")
    m2_slots: tuple[M2Slot, ...] | None = fact("M.2 slots", group="Slots")
    share_rules: tuple[ShareRule, ...] | None = fact("Sharing rules", group="Slots")
    sata_ports: int | None = fact("SATA ports", group="Slots", ge=0, le=32)
    u2_ports: int | None = fact("Ports for U.2 drives", group="Slots", ge=0, le=32, help="U.2, SlimSAS or MCIO")
    eps8: int | None = fact("EPS 8-pin inputs", group="Power", ge=0, le=6)
    aux_pcie_power: bool | None = fact("Extra PCIe power input", group="Power")
    above_4g: bool | None = fact("Above-4G decoding", group="Firmware")
    rebar: bool | None = fact("Resizable BAR", group="Firmware")
    bios_shipped: str | None = fact("BIOS as delivered", group="Firmware", help="Version that boards come with now")
    bios_first: tuple[FirstBios, ...] | None = fact("First BIOS by processor", group="Firmware")
    bios_flashback: bool | None = fact(
        "BIOS update without processor", group="Firmware", help="Flashback: a USB stick is enough"
    )
    bmc: bool | None = fact("Remote management (BMC)")
    lan_gbps: tuple[float, ...] | None = fact("Network ports", "Gb/s", help="One number per port")
    cpu_modes: tuple[CpuMode, ...] | None = fact(
        "Modes by processor", group="Slots", help="What the manual says of other processors; [] = nothing"
    )
    pcie_switches: tuple[PcieSwitch, ...] | None = fact("PCIe switches", group="Slots")
    max_accelerators: int | None = fact("Cards tested by the maker", group="Firmware", ge=0, le=32)
    fan_headers: int | None = fact("Fan and pump headers", group="Power", ge=0, le=24)
