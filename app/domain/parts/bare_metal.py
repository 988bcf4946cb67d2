"""Machines of one's own that stand at a hosting company: rented whole, by the month."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field

from app.domain.parts.base import Included, Spec, fact


class GpuOption(BaseModel):
    """Cards that the provider fits on request: up to ``most`` of a part, each for a price a month."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    part: str = Field(title="Part", description="its id in the catalog")
    most: int = Field(default=1, ge=1, le=16, title="Cards, at most")
    price_per_month: float | None = Field(
        default=None, ge=0, le=100_000, title="Price of a card", description="per month, in the currency of the price"
    )


class BareMetalSpec(Spec):
    """A server rented whole. Its price is per month, whatever the hours. ``includes`` names its accelerators."""

    provider: str | None = fact("Provider", column=True)
    model: str | None = fact("Model", column=True, help="As the provider calls it")
    region: str | None = fact("Region", help="Where the price holds")
    includes: tuple[Included, ...] | None = fact("Accelerators", help="Parts inside the price")
    gpu_options: tuple[GpuOption, ...] | None = fact(
        "Accelerators on request", help="What the provider fits beside, each with its price a month"
    )
    gpu_count: int | None = fact("Accelerators", column=True, ge=0, le=72)
    vram_gib: float | None = fact("Memory of one accelerator", "GiB", column=True, ge=1, le=1024)
    gpu_interconnect: str | None = fact("Link between cards", help="PCIe, NVLink, NVSwitch")
    cpu: str | None = fact("Processor", help="With its number: 2 x Xeon Gold 5412U")
    cpu_cores: int | None = fact("Cores", column=True, ge=1, le=1024)
    memory_gib: float | None = fact("Memory", "GiB", column=True, ge=1, le=32768)
    storage_gb: float | None = fact("Drives", "GB", group="Storage", ge=0, le=2_000_000)
    drives: str | None = fact("Drives in words", group="Storage", help="2 x 1.92 TB NVMe")
    network_gbps: float | None = fact("Uplink", "Gb/s", group="Network", ge=0.1, le=10000)
    cluster_network: bool | None = fact(
        "Network for clusters", group="Network", help="Made for work over several machines: InfiniBand, RoCE"
    )
    traffic_unmetered: bool | None = fact("Traffic not metered", group="Network")
    traffic_tb: float | None = fact("Traffic included", "TB", group="Network", ge=0, le=100_000, help="A month")
    egress_per_gb: float | None = fact(
        "Price of further traffic", "per GB", group="Network", ge=0, le=10, help="In the currency of the price"
    )
    price_per_hour: float | None = fact(
        "Price per hour",
        "per hour",
        group="Contract",
        ge=0,
        le=1000,
        help="Where a part of a month is billed by the hour, at most the price of the month; in its currency",
    )
    setup_fee: float | None = fact("Setup fee", group="Contract", ge=0, le=100_000, help="Once; 0 where there is none")
    contract_months: int | None = fact(
        "Shortest contract", group="Contract", ge=0, le=60, help="Months; 0 where it may end at any time"
    )
