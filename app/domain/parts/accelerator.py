"""GPUs and other accelerators."""

from __future__ import annotations

from typing import Literal

from app.domain.parts.base import Spec, fact

PlugKind = Literal["pin16", "pcie8", "pcie6", "eps8", "pin12"]
Cooling = Literal["open_air", "blower", "flow_through", "passive", "liquid", "baseboard", "module"]
Segment = Literal["gaming", "workstation", "server", "edge", "fpga", "cloud", "npu"]


class AcceleratorSpec(Spec):
    """An accelerator card or module. All throughputs are dense, without 2:4 sparsity, in 10^12 operations a second."""

    segment: Segment | None = fact("Segment", help="Where the vendor places it")
    architecture: str | None = fact("Architecture")
    form_factor: str | None = fact("Form factor", help="PCIe FHFL, PCIe LP, SXM5, OAM, M.2, module")
    compute_capability: str | None = fact("Compute capability", help="NVIDIA sm version as 8.9, or AMD gfx target")
    devices_per_board: int | None = fact("Devices on the board", ge=1, le=8)
    vram_gib: float | None = fact(
        "Card memory", "GiB", group="Computing", column=True, ge=0.1, le=1024, help="Of all devices on the board"
    )
    bandwidth_gbs: float | None = fact("Bandwidth", "GB/s", group="Computing", column=True, ge=1, le=50000)
    fp32_tflops: float | None = fact("fp32", "TFLOPS", group="Computing", ge=0.01, le=20000)
    tf32_tflops: float | None = fact("tf32, dense", "TFLOPS", group="Computing", ge=0.1, le=20000)
    fp16_tflops: float | None = fact("fp16, dense", "TFLOPS", group="Computing", ge=0.1, le=50000)
    bf16_tflops: float | None = fact("bf16, dense", "TFLOPS", group="Computing", column=True, ge=0.1, le=50000)
    fp8_tflops: float | None = fact("fp8, dense", "TFLOPS", group="Computing", ge=0.1, le=50000)
    int8_tops: float | None = fact("int8, dense", "TOPS", group="Computing", ge=0.1, le=50000)
    fp4_tflops: float | None = fact("fp4, dense", "TFLOPS", group="Computing", ge=0.1, le=100000)
    ecc: bool | None = fact("ECC memory", group="Computing")
    tdp_w: float | None = fact("Power, at most", "W", group="Power", column=True, ge=0.5, le=3000)
    tdp_min_w: float | None = fact("Lowest power limit", "W", group="Power", ge=0.5, le=3000)
    transient_factor: float | None = fact(
        "Short power peak",
        group="Power",
        ge=1,
        le=4,
        help="Peak of under a millisecond, as a multiple of the power limit",
    )
    power_connectors: tuple[dict[PlugKind, int], ...] | None = fact(
        "Power plugs", group="Power", help="Alternatives; one without plugs ([{}]) means that none is needed"
    )
    cooling: Cooling | None = fact("Cooling", group="Fit")
    rear_memory: bool | None = fact("Hot memory on the back", group="Fit", help="Memory chips under the backplate")
    load_temp_c: float | None = fact(
        "Temperature under load", "°C", group="Fit", ge=20, le=120, help="As measured at full power in a room of 25 °C"
    )
    throttle_temp_c: float | None = fact("Slows down from", "°C", group="Fit", ge=50, le=130)
    display_outputs: int | None = fact("Screens", group="Fit", ge=0, le=8, help="Outputs for screens; 0 = none")
    slot_width: float | None = fact("Width", "slots", group="Fit", ge=1, le=5)
    length_mm: float | None = fact("Length", "mm", group="Fit", ge=20, le=500)
    height_mm: float | None = fact("Height", "mm", group="Fit", ge=10, le=250)
    weight_kg: float | None = fact("Weight", "kg", group="Fit", ge=0.01, le=10)
    pcie_gen: int | None = fact("PCIe generation", group="Links", ge=1, le=7)
    pcie_lanes: int | None = fact("PCIe lanes", group="Links", ge=1, le=16)
    nvlink_gbs: float | None = fact(
        "Card-to-card link", "GB/s", group="Links", ge=0, le=4000, help="Both directions together; 0 = has none"
    )
    nvlink_cards: int | None = fact("Cards per link group", group="Links", ge=2, le=576)
    m2_keys: tuple[Literal["A", "B", "E", "M"], ...] | None = fact(
        "M.2 keys", group="Links", help="Sockets that it plugs into: B and M for a B+M module"
    )
    p2p: bool | None = fact("Peer access by PCIe", group="Links")
    mig_instances: int | None = fact("MIG instances", group="Links", ge=0, le=8)
    cloud_only: bool | None = fact("Rented only", help="Not for sale, such as TPUs")
    bar1_gib: float | None = fact(
        "Memory window at start-up", "GiB", group="Links", ge=0.0625, le=1024, help="BAR1 that firmware must place"
    )
    pcie_split: str | None = fact(
        "Slot division it needs", group="Links", help="Several devices without a switch: x8/x8; none where not needed"
    )
    radiator_mm: int | None = fact(
        "Radiator", "mm", group="Fit", ge=0, le=600, help="Of a liquid-cooled card; 0 = joins another loop"
    )
    plug_edge: Literal["top", "rear"] | None = fact(
        "Edge of the power input", group="Fit", help="top faces the side panel, rear the front of the case"
    )
