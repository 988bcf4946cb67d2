"""Machines that are bought whole: server platforms, edge devices, rented instances."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from app.domain.parts.accelerator import Cooling
from app.domain.parts.base import Included, Spec, fact
from app.domain.parts.motherboard import M2Slot
from app.domain.parts.processor import DimmKind


class PsuTableLine(BaseModel):
    """A line of the vendor's table: with so many supplies of so many watts, so many cards of up to so many watts."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    psus: int = Field(ge=1, le=16, title="Supplies")
    psu_w: float = Field(ge=100, le=10000, title="Power of each", json_schema_extra={"unit": "W"})
    gpu_w: float = Field(ge=1, le=3000, title="Power of a card, at most", json_schema_extra={"unit": "W"})
    gpus: int = Field(ge=0, le=32, title="Cards, at most")


class ServerSpec(Spec):
    """A server platform: a barebone that takes processors, memory, drives and cards, or a complete machine."""

    kind: Literal["barebone", "complete"] | None = fact("Kind", column=True)
    includes: tuple[Included, ...] | None = fact(
        "Sold with", help="Parts inside the price: processors, accelerators, memory, drives"
    )
    gpu_bays: int | None = fact("Accelerator bays", group="Accelerators", column=True, ge=0, le=72)
    gpu_form_factors: tuple[str, ...] | None = fact(
        "Card formats", group="Accelerators", column=True, help="PCIe FHFL, SXM5, OAM"
    )
    gpu_slot_width: float | None = fact("Width of a bay", "slots", group="Accelerators", ge=1, le=4)
    gpu_max_w: float | None = fact("Power of a bay, at most", "W", group="Accelerators", ge=25, le=2000)
    gpu_cooling: tuple[Cooling, ...] | None = fact("Card cooling allowed", group="Accelerators")
    gpu_ambient_max_c: float | None = fact(
        "Air inlet with accelerators, at most", "°C", group="Accelerators", ge=10, le=60
    )
    gpu_needs: tuple[str, ...] | None = fact(
        "Needed for accelerators", group="Accelerators", help="Fans, air shroud, heat sinks that the vendor asks for"
    )
    fitted: tuple[str, ...] | None = fact("Options fitted", help="Fan kits, air shroud, heat sinks, bays as ordered")
    gpu_interconnect: str | None = fact(
        "Link between cards", group="Accelerators", help="PCIe, NVLink bridge, NVSwitch, Infinity Fabric"
    )
    gpu_pcie_gen: int | None = fact("PCIe generation", group="Accelerators", ge=2, le=7)
    gpu_pcie_lanes: int | None = fact("Lanes per card", group="Accelerators", ge=1, le=16)
    socket: str | None = fact("Socket", group="Processor", column=True)
    sockets: int | None = fact("Processor sockets", group="Processor", ge=1, le=8)
    cpu_max_w: float | None = fact("Processor power, at most", "W", group="Processor", ge=25, le=800)
    cpu_families: tuple[str, ...] | None = fact("Processor families", group="Processor")
    gpu_bays_cpu2: int | None = fact(
        "Bays on the second processor", group="Accelerators", ge=0, le=72, help="Dead while its socket is empty"
    )
    memory_type: str | None = fact("Memory type", group="Memory")
    dimm_kinds: tuple[DimmKind, ...] | None = fact("DIMM kinds", group="Memory")
    dimm_slots: int | None = fact("DIMM slots", group="Memory", ge=0, le=96)
    memory_max_gib: int | None = fact("Memory, at most", "GiB", group="Memory", ge=0, le=32768)
    memory_mts_2dpc: int | None = fact("Speed, two DIMMs per channel", "MT/s", group="Memory", ge=800, le=12800)
    memory_gib: int | None = fact("Memory as sold", "GiB", group="Memory", ge=0, le=32768)
    storage_gb: float | None = fact("Storage as sold", "GB", group="Storage", ge=0, le=2000000)
    cpu_cores: int | None = fact("Cores as sold", group="Processor", ge=1, le=1024)
    bays_25: int | None = fact("2.5-inch NVMe bays", group="Storage", ge=0, le=64)
    bays_35: int | None = fact("3.5-inch bays", group="Storage", ge=0, le=96)
    bay_interfaces: tuple[str, ...] | None = fact(
        "Drive connections", group="Storage", help="What the backplanes connect: U.2, U.3, E1.S, E3.S, SATA, SAS"
    )
    m2_slots: int | None = fact("M.2 slots", group="Storage", ge=0, le=16)
    nic_slots: int | None = fact("Network slots", group="Network", ge=0, le=32)
    nic_pcie_gen: int | None = fact("Generation of the network slots", group="Network", ge=2, le=7)
    nic_pcie_lanes: int | None = fact("Lanes of a network slot", group="Network", ge=1, le=16)
    fabric_ports: int | None = fact("Cluster ports as sold", group="Network", ge=0, le=72)
    fabric_gbps: float | None = fact("Speed of a cluster port", "Gb/s", group="Network", ge=1, le=1600)
    fabric_port_type: str | None = fact("Type of a cluster port", group="Network", help="QSFP56, QSFP112, OSFP")
    fabric_cages: int | None = fact(
        "Cages of the cluster ports",
        group="Network",
        ge=0,
        le=72,
        help="Sockets for cables: fewer than ports where one cage holds two ports",
    )
    fabric_protocol: str | None = fact("Protocol of the cluster ports", group="Network", help="joined by /")
    nic_beside_gpu: bool | None = fact(
        "Network slots beside the accelerators",
        group="Network",
        help="Network card and accelerator share a PCIe switch (nvidia-smi topo: PIX or PXB)",
    )
    psu_count: int | None = fact("Power supplies", group="Power", ge=0, le=16)
    psu_w: float | None = fact("Power of a supply", "W", group="Power", column=True, ge=100, le=10000)
    psu_redundant: int | None = fact(
        "Spare supplies", group="Power", ge=0, le=8, help="The n of m+n: how many may fail"
    )
    psu_inlet: Literal["C14", "C20"] | None = fact("Inlet of a supply", group="Power")
    psu_min_v: float | None = fact("Lowest input for full power", "V", group="Power", ge=40, le=480)
    max_power_w: float | None = fact("Power, at most", "W", group="Power", ge=50, le=200000)
    rack_u: int | None = fact("Rack units", "U", group="Size", column=True, ge=0, le=52)
    width_mm: float | None = fact("Width", "mm", group="Size", ge=50, le=900)
    depth_mm: float | None = fact("Depth", "mm", group="Size", ge=50, le=1500)
    weight_kg: float | None = fact("Weight", "kg", group="Size", ge=1, le=2500)
    rail_holes: tuple[Literal["square", "round", "threaded"], ...] | None = fact("Rails for posts with", group="Size")
    rail_min_mm: float | None = fact("Rails from", "mm", group="Size", ge=100, le=1500)
    rail_max_mm: float | None = fact("Rails up to", "mm", group="Size", ge=100, le=1500)
    cooling: Literal["air", "liquid", "liquid-assisted air"] | None = fact("Cooling", group="Size")
    ambient_max_c: float | None = fact("Air inlet, at most", "°C", group="Size", ge=10, le=60)
    noise_dba: float | None = fact("Noise, at most", "dBA", group="Size", ge=10, le=110)
    gpus_per_switch: int | None = fact(
        "Cards behind a PCIe switch", group="Accelerators", ge=0, le=32, help="0 = each hangs on a processor"
    )
    switch_up_lanes: int | None = fact("Lanes from switch to processor", group="Accelerators", ge=1, le=64)
    gpu_qualified: tuple[str, ...] | None = fact(
        "Qualified cards", group="Accelerators", help="Catalog ids or names on the maker's list"
    )
    psu_table: tuple[PsuTableLine, ...] | None = fact(
        "Vendor's table of supplies and cards", group="Power", help="Goes before every sum of watts"
    )


class EdgeDeviceSpec(Spec):
    """A complete small machine for the place where data arises; ``includes`` names its accelerators."""

    includes: tuple[Included, ...] | None = fact("Sold with", help="Its accelerator modules")
    cpu_cores: int | None = fact("Cores", column=True, ge=1, le=64)
    isa: Literal["x86-64", "aarch64"] | None = fact("Instruction set")
    memory_gib: float | None = fact("Memory", "GiB", column=True, ge=0.1, le=512)
    memory_shared: bool | None = fact("Memory shared with the accelerator")
    storage_gb: float | None = fact("Storage", "GB", ge=0, le=64000)
    power_w: float | None = fact("Power, at most", "W", group="Power", column=True, ge=0.5, le=1000)
    power_modes_w: tuple[float, ...] | None = fact("Power modes", "W", group="Power")
    input_min_v: float | None = fact("Input, lowest", "V", group="Power", ge=3, le=400)
    input_max_v: float | None = fact("Input, highest", "V", group="Power", ge=3, le=400)
    fanless: bool | None = fact("Fanless", group="Place", column=True)
    ambient_min_c: float | None = fact("Coldest place", "°C", group="Place", ge=-60, le=30)
    ambient_max_c: float | None = fact("Hottest place", "°C", group="Place", column=True, ge=20, le=100)
    camera_inputs: int | None = fact("Camera inputs", group="Streams", ge=0, le=64)
    decode_1080p30_streams: int | None = fact("1080p30 streams decoded", group="Streams", ge=0, le=512)
    lan_gbps: tuple[float, ...] | None = fact("Network ports", "Gb/s")
    m2_slots: int | None = fact("M.2 slots", ge=0, le=8)
    m2_sockets: tuple[M2Slot, ...] | None = fact("M.2 sockets in detail", help="Key, lanes and links of each")
    usb_gbps: tuple[float, ...] | None = fact("USB ports", "Gb/s", help="One number per controller")
    toolchains: tuple[str, ...] | None = fact("Toolchains", help="tensorrt, hailo, onnxruntime, openvino")


class CloudInstanceSpec(Spec):
    """A rented machine. Its price is per hour. ``includes`` names its accelerators from the catalog."""

    provider: str | None = fact("Provider", column=True)
    instance: str | None = fact("Instance", column=True)
    region: str | None = fact("Region", help="Where the price holds")
    includes: tuple[Included, ...] | None = fact("Accelerators")
    gpu_count: int | None = fact("Accelerators", column=True, ge=0, le=72)
    vram_gib: float | None = fact("Memory of one accelerator", "GiB", column=True, ge=1, le=1024)
    vcpus: int | None = fact("vCPUs", column=True, ge=1, le=1024)
    memory_gib: float | None = fact("Memory", "GiB", column=True, ge=1, le=32768)
    local_nvme_gb: float | None = fact("Local NVMe", "GB", ge=0, le=1000000)
    network_gbps: float | None = fact("Network", "Gb/s", ge=0.1, le=10000)
    gpu_interconnect: str | None = fact("Link between cards", help="PCIe, NVLink, NVSwitch")
    cluster_network: bool | None = fact(
        "Network for clusters",
        help="Made for work over several machines: EFA, InfiniBand, RoCE, GPUDirect-TCPX, SR-IOV",
    )
    egress_per_gb: float | None = fact(
        "Price of outgoing data",
        "per GB",
        ge=0,
        le=10,
        help="To the internet, first tier, in the currency of the price",
    )
    spot_per_hour: float | None = fact("Spot price", "per hour", ge=0, le=1000, help="In the currency of the price")
    committed_1y_per_hour: float | None = fact(
        "Price committed 1 year", "per hour", ge=0, le=1000, help="In the currency of the price"
    )
    committed_3y_per_hour: float | None = fact(
        "Price committed 3 years", "per hour", ge=0, le=1000, help="In the currency of the price"
    )
