"""Updates over the lines of the places: how large, how long, how much of a night and of a month's data."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict

from app.domain.build import Build
from app.domain.fleet import Fleet, fleet_of
from app.domain.precision import BYTES
from app.domain.quantity import Input, Quantity
from app.domain.requirement import Demand
from app.domain.site import Edge
from app.domain.workload import Workload

LINE_SHARE = 0.8
"""Of a line's rate that a long download gets: headers and retransmission; general knowledge."""
MBIT_PER_GB = 8000
SECONDS_PER_HOUR = 3600


class UpdatePlan(BaseModel):
    """What updating the devices asks of the line of one place; every device loads its own copy.

    ``model`` and ``system`` are the sizes of one update on one device in GB: ``None`` where it is not known, or where
    the model does not run on the devices (a hybrid). ``hours`` is the longest single update over the devices of a
    place, ``night`` its share of the hours of a night, ``volume`` the data of all places a month in GB.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    places: int
    devices_of_place: int
    line_mbps: float | None
    night_hours: float
    model: Quantity | None
    system: Quantity | None
    hours: Quantity | None
    night: Quantity | None
    volume: Quantity | None
    missing: tuple[str, ...] = ()

    @property
    def fits(self) -> bool | None:
        """Whether the longest update is loaded within a night; ``None`` where that is not known."""
        if self.line_mbps == 0:
            return False
        return None if self.night is None else self.night.value <= 1

    @property
    def reason(self) -> str:
        """Both times in words."""
        if self.line_mbps == 0:
            return "The line is down: updates have to be carried to the devices."
        if self.hours is None:
            return f"Not known: {', '.join(self.missing)}."
        took = f"The longest update of a place takes {readable_time(self.hours.value)}"
        return f"{took}; a night has {self.night_hours:g} h."

    def document(self) -> dict[str, Any]:
        """As ``rigwright check --json`` prints it."""
        return self.model_dump(mode="json") | {"fits": self.fits, "reason": self.reason}


def update_plan(build: Build, demand: Demand | None) -> UpdatePlan | None:
    """The updates of a build's devices; ``None`` where it has none at the edge."""
    fleet, edge = fleet_of(build), build.site.edge
    if fleet is None:
        return None
    line = edge.uplink_mbps if edge.downlink_mbps is None else edge.downlink_mbps
    model = _model(edge, build.workload, demand) if build.place == "edge" else None
    system = _told(edge.os_update_gb, "os_update_gb")
    hours = _hours(model, system, fleet, line)
    return UpdatePlan(
        places=fleet.places,
        devices_of_place=_most(fleet),
        line_mbps=line,
        night_hours=edge.night_hours,
        model=model,
        system=system,
        hours=hours,
        night=_night(hours, edge.night_hours),
        volume=_volume(model, system, fleet, edge),
        missing=_missing(build, model, system, line),
    )


def _missing(build: Build, model: Quantity | None, system: Quantity | None, line: float | None) -> tuple[str, ...]:
    gaps = [
        ("edge.model_update_gb", build.place == "edge" and model is None),
        ("edge.os_update_gb", system is None),
        ("edge.downlink_mbps", line is None),
    ]
    return tuple(name for name, gap in gaps if gap)


def _most(fleet: Fleet) -> int:
    """Devices of the place that has most."""
    return -(-fleet.devices // fleet.places)


def _model(edge: Edge, workload: Workload | None, demand: Demand | None) -> Quantity | None:
    if edge.model_update_gb is not None:
        return _told(edge.model_update_gb, "model_update_gb")
    if workload is None or demand is None or demand.params is None:
        return None
    precision = workload.inference.weights or workload.precision
    return Quantity(
        value=demand.params * BYTES[precision] / 1e9,
        unit="GB",
        formula="weights x bytes of a weight / 10^9",
        inputs=(
            _input("weights", demand.params, "", "model"),
            _input("bytes of a weight", BYTES[precision], "B", precision),
        ),
        source="a model is sent whole",
    )


def _hours(model: Quantity | None, system: Quantity | None, fleet: Fleet, line: float | None) -> Quantity | None:
    largest = max((size for size in (model, system) if size), key=lambda size: size.value, default=None)
    if largest is None or not line:
        return None
    devices = _most(fleet)
    return Quantity(
        value=largest.value * devices * MBIT_PER_GB / (line * LINE_SHARE * SECONDS_PER_HOUR),
        unit="h",
        formula="update x devices of a place x 8000 / (line x 0.8 x 3600)",
        inputs=(
            _input("update", largest.value, "GB", largest.source or largest.formula),
            _input("devices of a place", devices, "", "build"),
            _input("line", line, "Mbit/s", "site: edge.downlink_mbps, else edge.uplink_mbps"),
        ),
        source="four fifths of a line's rate for a long download; general knowledge",
    )


def _night(hours: Quantity | None, night_hours: float) -> Quantity | None:
    if hours is None:
        return None
    inputs = (
        _input("longest update", hours.value, "h", hours.formula),
        _input("night", night_hours, "h", "site: edge.night_hours"),
    )
    return Quantity(
        value=hours.value / night_hours, unit="of a night", formula="hours / hours of a night", inputs=inputs,
        source="updates are loaded while nobody needs the line",
    )  # fmt: skip


def _volume(model: Quantity | None, system: Quantity | None, fleet: Fleet, edge: Edge) -> Quantity | None:
    if model is None and system is None:
        return None
    each = (model.value if model else 0.0) * edge.model_updates_per_month
    each += (system.value if system else 0.0) * edge.os_updates_per_month
    return Quantity(
        value=each * fleet.devices,
        unit="GB/month",
        formula="(model x its updates a month + system x its updates a month) x devices",
        inputs=(
            _input("model", model.value if model else 0.0, "GB", model.formula if model else "not on the devices"),
            _input("updates of the model", edge.model_updates_per_month, "/month", "site"),
            _input("system", system.value if system else 0.0, "GB", system.formula if system else "not told"),
            _input("updates of the system", edge.os_updates_per_month, "/month", "site"),
            _input("devices", fleet.devices, "", "build"),
        ),
        source="every device loads its own copy",
    )


def _told(gb: float | None, field: str) -> Quantity | None:
    return None if gb is None else Quantity(value=gb, unit="GB", formula="as told", source=f"site: edge.{field}")


def readable_time(hours: float) -> str:
    """A time with the unit that reads best: ``3.78 s``, ``50 min``, ``2 h``."""
    value, unit = time_and_unit(hours)
    return f"{value:,.0f} {unit}" if value >= 100 else f"{float(f'{value:.3g}'):g} {unit}"


def time_and_unit(hours: float) -> tuple[float, str]:
    """Hours, or minutes below one hour, or seconds below one minute; none that a rounding would call 60."""
    seconds = hours * SECONDS_PER_HOUR
    if seconds < 59.95:
        return seconds, "s"
    return (seconds / 60, "min") if seconds < 59.95 * 60 else (hours, "h")


def _input(name: str, value: float, unit: str, source: str) -> Input:
    return Input(name=name, value=value, unit=unit, source=source)
