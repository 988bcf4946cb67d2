"""What is not opened has a sheet in place of a slot map: the rented instance, and the edge device with its power."""

from __future__ import annotations

from collections.abc import Callable

from app.quoting.model import Line, PartSnapshot
from app.quoting.pdf.context import Context, Story
from app.quoting.pdf.tables import grid, heading

Rows = list[tuple[str, str]]


def sheets(c: Context) -> Story:
    """A sheet per rented instance and per edge device; nothing for other machines."""
    story: Story = []
    for part in c.content.parts:
        make = _SHEETS.get(part.category)
        if make is not None and (rows := make(c, part)):
            table = grid(c, (c.w("Fact"), c.w("Value")), rows, (170, 330))
            story += [*heading(c, c.title_of(part.id)), table]
    return story


def _value(c: Context, part: PartSnapshot, field: str, unit: str = "") -> str:
    """A fact in words; what nobody knows is *unknown*."""
    value = part.facts.get(field)
    if value is None:
        return c.w("unknown")
    if isinstance(value, bool):
        return c.w("yes") if value else c.w("no")
    if isinstance(value, int | float):
        return c.figures.measure(float(value), unit)
    if isinstance(value, list | tuple):
        return ", ".join(c.figures.measure(float(v), unit) if isinstance(v, int | float) else str(v) for v in value)
    return str(value)


def _included(c: Context, part: PartSnapshot) -> str:
    names = [
        f"{entry['qty']} × {c.title_of(entry['part'])}" if entry.get("qty", 1) > 1 else c.title_of(entry["part"])
        for entry in part.facts.get("includes") or ()
    ]
    return ", ".join(names) or c.w("unknown")


def _instance(c: Context, part: PartSnapshot) -> Rows:
    line = next((line for line in c.content.lines if line.part == part.id), None)
    rows = [
        (c.w("Provider, instance"), f"{_value(c, part, 'provider')}, {_value(c, part, 'instance')}"),
        (c.w("Number"), c.w("unknown") if line is None else c.figures.number(_pieces(c, line))),
        (c.w("Region of the price"), _value(c, part, "region")),
        (c.w("Accelerators"), _included(c, part)),
        (c.w("Memory of one accelerator"), _value(c, part, "vram_gib", "GiB")),
        (c.w("Link between accelerators"), _value(c, part, "gpu_interconnect")),
        (c.w("Virtual processors"), _value(c, part, "vcpus")),
        (c.w("Memory"), _value(c, part, "memory_gib", "GiB")),
        (c.w("Local NVMe"), _value(c, part, "local_nvme_gb", "GB")),
        (c.w("Network"), _value(c, part, "network_gbps", "Gb/s")),
        (c.w("Network for clusters"), _value(c, part, "cluster_network")),
    ]
    return [*rows, (c.w("Billing"), _billing(c, part))]


def _pieces(c: Context, line: Line) -> float:
    return float(line.qty * (c.content.offer.systems if line.per_system else 1))


def _billing(c: Context, part: PartSnapshot) -> str:
    """The terms asked for, and whether the rent is that of these terms."""
    cloud = c.content.site.cloud
    if not cloud.spot and cloud.commitment == "none":
        return c.w("on demand")
    asked = c.w("spot, may be interrupted") if cloud.spot else c.w("committed for {time}", time=cloud.commitment)
    fact = "spot_per_hour" if cloud.spot else f"committed_{cloud.commitment}_per_hour"
    known = part.facts.get(fact) is not None
    return asked if known else c.w("{asked}; priced on demand, since that price is not known", asked=asked)


def _bare_metal(c: Context, part: PartSnapshot) -> Rows:
    line = next((line for line in c.content.lines if line.part == part.id), None)
    unmetered = part.facts.get("traffic_unmetered") is True
    traffic = c.w("not metered") if unmetered else _value(c, part, "traffic_tb", "TB")
    return [
        (c.w("Provider, server"), f"{_value(c, part, 'provider')}, {_value(c, part, 'model')}"),
        (c.w("Number"), c.w("unknown") if line is None else c.figures.number(_pieces(c, line))),
        (c.w("Region of the price"), _value(c, part, "region")),
        (c.w("Accelerators"), _included(c, part) if part.facts.get("gpu_count") != 0 else c.w("none")),
        (c.w("Processor"), _value(c, part, "cpu")),
        (c.w("Memory"), _value(c, part, "memory_gib", "GiB")),
        (c.w("Storage"), _value(c, part, "drives")),
        (c.w("Uplink"), _value(c, part, "network_gbps", "Gb/s")),
        (c.w("Traffic a month"), traffic),
        (c.w("Setup fee"), _fee(c, part)),
        (c.w("Shortest contract"), _value(c, part, "contract_months", c.w("months"))),
        (c.w("Billing"), c.w("by the month, whatever the hours")),
    ]


def _fee(c: Context, part: PartSnapshot) -> str:
    fee = part.facts.get("setup_fee")
    return c.w("unknown") if fee is None else c.w("none") if fee == 0 else c.w("once, in the price of the position")


def _edge(c: Context, part: PartSnapshot) -> Rows:
    facts, edge = part.facts, c.content.site.edge
    low, high = facts.get("input_min_v"), facts.get("input_max_v")
    volts = c.w("unknown")
    if low is not None and high is not None:
        volts = c.figures.measure(float(low), "V")
        if low != high:
            volts = c.w("{low} to {high}", low=c.figures.number(float(low)), high=c.figures.measure(float(high), "V"))
    given = c.w("not told") if edge.dc_input_v is None else c.figures.measure(edge.dc_input_v, "V")
    limit = c.w("not told") if edge.power_w_max is None else c.figures.measure(edge.power_w_max, "W")
    cold, hot = (_value(c, part, name, "°C") for name in ("ambient_min_c", "ambient_max_c"))
    return [
        (c.w("Accelerators"), _included(c, part)),
        (c.w("Power modes"), _value(c, part, "power_modes_w", "W")),
        (c.w("Power, at most"), _value(c, part, "power_w", "W")),
        (c.w("Power that the place allows"), limit),
        (c.w("Input voltage"), volts),
        (c.w("Voltage at the place"), given),
        (c.w("Temperature around it"), c.w("{low} to {high}", low=cold, high=hot)),
        (c.w("Temperature at the place"), c.figures.measure(edge.ambient_c_max, "°C")),
        (c.w("Fanless"), _value(c, part, "fanless")),
        (c.w("Memory"), _value(c, part, "memory_gib", "GiB")),
        (c.w("Storage"), _value(c, part, "storage_gb", "GB")),
        (c.w("Network ports"), _value(c, part, "lan_gbps", "Gb/s")),
        (c.w("Camera inputs"), _value(c, part, "camera_inputs")),
    ]


_SHEETS: dict[str, Callable[[Context, PartSnapshot], Rows]] = {
    "cloud_instance": _instance,
    "bare_metal": _bare_metal,
    "edge_device": _edge,
}
