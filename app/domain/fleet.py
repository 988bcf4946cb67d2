"""How many devices the places beside the sensors need: by what one takes in, by places, and the spare ones."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, floor
from typing import Any

from pydantic import BaseModel, ConfigDict

from app.domain.build import Build
from app.domain.parts import EdgeDeviceSpec
from app.domain.site import Site
from app.domain.streams import PIXELS, medium, streams_of_place
from app.domain.workload import Workload

DECODED_FPS = 30.0
RAW_BYTES = 2
"""Of a pixel of an uncompressed picture (YUY2)."""
USB_SHARE = 0.8
"""Of a port's rate that payload gets (general knowledge: line coding and packets)."""


@dataclass(frozen=True)
class Intake:
    """What each stream takes of a fact of the device: of its number, or of the sum of its list."""

    field: str
    each: float
    share: float = 1.0

    def have(self, value: Any) -> float:
        """How much of it there is for streams."""
        return self.share * (sum(value) if isinstance(value, tuple | list) else value)


def intakes(workload: Workload | None, site: Site, place: str) -> tuple[Intake, ...]:
    """What cameras take of a device, one after the other; nothing where there are none.

    Cameras on a connector take inputs, raw ones on USB its rate. Network cameras are decoded where the device looks at
    the pictures: runs the model, or filters. Where it only passes them on, their bits go in and out of its ports.
    """
    if workload is not None and medium(workload) not in ("video", "pictures"):
        return ()
    edge = site.edge
    fps = workload.inference.stream_fps if workload else DECODED_FPS
    if edge.camera_link == "csi":
        return (Intake("camera_inputs", 1),)
    if edge.camera_link == "usb":
        return (Intake("usb_gbps", fps * PIXELS[edge.picture] * RAW_BYTES * 8 / 1e9, USB_SHARE),)
    taken = [] if edge.stream_mbps is None else [Intake("lan_gbps", edge.stream_mbps / 1000)]
    if place != "hybrid" or edge.kept_share < 1:
        taken.append(Intake("decode_1080p30_streams", fps / DECODED_FPS * PIXELS[edge.picture] / PIXELS["1080p"]))
    return tuple(taken)


def devices_for(spec: EdgeDeviceSpec, workload: Workload, site: Site, place: str) -> int | None:
    """The least devices of a place that take all of its streams in, by the known facts; ``None``: no number does."""
    streams, count = streams_of_place(workload, site), 1
    if streams is None:
        return count
    for intake in intakes(workload, site, place):
        value = getattr(spec, intake.field)
        if value is None:
            continue
        each = floor(intake.have(value) / intake.each + 1e-9)
        if each < 1:
            return None
        count = max(count, ceil(streams / each))
    return count


def spares_for(devices: int, site: Site) -> int:
    """Spare devices for so many at work, rounded up."""
    return ceil(round(devices * site.edge.spares_percent / 100, 6))


class Fleet(BaseModel):
    """The devices of a build over its places."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    places: int
    devices: int
    spares: int
    spares_wanted: int
    streams_of_place: int | None

    @property
    def of_place(self) -> int:
        """Devices of the place that has fewest, where they are shared out evenly."""
        return self.devices // self.places

    @property
    def streams_of_device(self) -> int | None:
        """Streams of the device that has most."""
        if self.streams_of_place is None:
            return None
        return ceil(self.streams_of_place / max(1, self.of_place))

    def document(self) -> dict[str, Any]:
        """As ``rigwright check --json`` prints it."""
        return self.model_dump(mode="json") | {"of_place": self.of_place, "streams_of_device": self.streams_of_device}


def fleet_of(build: Build) -> Fleet | None:
    """The fleet of a build; ``None`` where it has no edge devices."""
    nodes = [node for node in build.nodes if node.kind == "edge"]
    if not nodes:
        return None
    devices = sum(node.qty * node.count("edge_device") for node in nodes if node.purpose != "spare")
    return Fleet(
        places=build.site.edge.places,
        devices=devices,
        spares=sum(node.qty * node.count("edge_device") for node in nodes if node.purpose == "spare"),
        spares_wanted=spares_for(devices, build.site),
        streams_of_place=streams_of_place(build.workload, build.site),
    )
