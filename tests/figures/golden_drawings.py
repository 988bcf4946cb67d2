"""Drawings kept as files, to be compared by eye: ``python -m tests.figures.golden_drawings`` writes them anew."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path

from app.domain.bay_plan import Bay, BayGroup
from app.domain.fabric import superpod_plan
from app.domain.rack_plan import RackedDevice, RackPdu, RackPlan, arrange
from app.figures.bay_map import bay_map
from app.figures.drawing import PRINT_PALETTE, Drawing
from app.figures.fabric_diagram import fabric_diagram
from app.figures.fabric_picture import picture_of
from app.figures.latency_bars import LatencyBar, LatencyStep, latency_budget
from app.figures.line_charts import CostCurve, cost_chart
from app.figures.rack_elevation import rack_elevation
from app.figures.tornado import TornadoBar, tornado

Palette = Mapping[str, str]
FOLDER = Path(__file__).parent / "golden"


def drawings(palette: Palette = PRINT_PALETTE) -> Mapping[str, Drawing]:
    """Each by the name of its file."""
    return {
        "tornado": _tornado(palette),
        "latency": _latency(palette),
        "fabric_superpod": fabric_diagram(picture_of(superpod_plan(4)), palette=palette),
        "racks": _racks(palette),
        "cost_of_five": _cost(palette),
        "bays": _bays(palette),
    }


def money(value: Decimal) -> str:
    return f"€{value:,.0f}"


def _tornado(palette: Palette) -> Drawing:
    bars = (
        TornadoBar("hours", "Hours a month", "200 h", "600 h", Decimal(49000), Decimal(55000), "16", "6"),
        TornadoBar("gpu", "Price of the hardware", "−20 %", "+20 %", Decimal(44000), Decimal(60000), "6", "10"),
        TornadoBar("discount", "Discount", "0 %", "10 %", Decimal(57000), Decimal(47000), "9", "never"),
        TornadoBar("support", "Support", "0 %", "12 %", Decimal(50000), None, "9", ""),
    )
    return tornado(bars, base=Decimal(52000), money=money, palette=palette)


def _latency(palette: Palette) -> Drawing:
    def bar(place: str, uplink: float | None, infer: float, reason: str = "") -> LatencyBar:
        times = (("Capture", 16.7), ("Encode", 4.0), ("Uplink", uplink), ("Infer", infer), ("Return", 0.4))
        steps = tuple(LatencyStep(title.lower(), title, ms) for title, ms in times)
        return LatencyBar(place.lower(), place, steps, 100, reason)

    return latency_budget(
        (bar("Edge", 0.0, 41), bar("Hybrid", 88, 11), bar("Cloud", None, 11, "The uplink is down: 0 Mbit/s are told.")),
        palette=palette,
    )


def _racks(palette: Palette) -> Drawing:
    server = RackedDevice(part="s", title="Server", pieces=7, each_u=8, each_w=10200.0, each_kg=130.0)
    switch = RackedDevice(part="w", title="Switch", pieces=3, each_u=1, is_switch=True, each_w=1000.0)
    pdu = RackPdu(title="PDU 22 kW", per_rack=2, phases=3, usable_w=22000)
    plan = RackPlan(devices=(server, switch), racks=3, pdu=pdu, rack_limit_w=30000.0, rack_limit_kg=600.0)
    drawing = rack_elevation(plan, arrange(plan) or (), palette=palette)
    if drawing is None:
        raise AssertionError("three racks have room")
    return drawing


def _cost(palette: Palette) -> Drawing:
    ways = (
        ("onprem", "This machine", 42000, 213),
        ("cloud", "Rented on demand", 0, 6098),
        ("reserved", "Committed for a year", 0, 3100),
        ("bare_metal", "Bare metal", 900, 2950),
        ("edge", "Edge devices", 38000, 240),
    )
    curves = [CostCurve(key, title, tuple(Decimal(a + b * m) for m in range(37))) for key, title, a, b in ways]
    return cost_chart(curves, money=money, break_even_month=8, palette=palette)


def _bays(palette: Palette) -> Drawing:
    card = Bay(title="NVIDIA RTX PRO 6000 Blackwell Server Edition", lanes=16, gen=5)
    drive = Bay(title="Kioxia CD8P 7.68 TB")
    sockets = (Bay(label="M2_1", title="Samsung 990 PRO 1 TB", lanes=4, gen=4), Bay(label="M2_2", lanes=4, gen=5))
    groups = (
        BayGroup(kind="gpu", bays=(*[card] * 6, Bay(), Bay()), counted=True),
        BayGroup(kind="nic", bays=(Bay(title="NVIDIA ConnectX-7", lanes=16, gen=5),), counted=False),
        BayGroup(kind="m2", bays=sockets, counted=True),
        BayGroup(kind="small", bays=(*[drive] * 10, *[Bay()] * 14), counted=True),
        BayGroup(kind="large", bays=(), counted=False),
    )
    return bay_map(groups, palette=palette)


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for name, drawing in drawings().items():
        (FOLDER / f"{name}.svg").write_text(drawing.svg + "\n", encoding="utf-8")
