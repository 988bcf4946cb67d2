"""What cameras and telephone lines send: how many there are, and how many bits each brings.

Rates of cameras are makers' and installers' advice, not laws of nature: a busy scene takes twice a quiet one's. Where
somebody measured theirs, ``site.edge.stream_mbps`` goes before all of it.
"""

from __future__ import annotations

from math import ceil
from typing import Literal

from app.domain.quantity import Input, Quantity
from app.domain.site import Edge, Site
from app.domain.workload import Workload

Medium = Literal["video", "pictures", "speech"]
SEEING = ("vision", "detection")
H264_1080P_MBPS = ((1.0, 0.5), (3.0, 0.5), (5.0, 1.0), (10.0, 2.0), (15.0, 3.0), (20.0, 4.0), (30.0, 4.0))
"""Pictures a second and Mbit/s of one 1080p camera (Unifore, Simple guide of IP camera bitrate setting, H.264)."""
PIXELS = {
    "480p": 640 * 480, "720p": 1280 * 720, "1080p": 1920 * 1080, "3mp": 2048 * 1536, "5mp": 2592 * 1944,
    "4k": 3840 * 2160,
}  # fmt: skip
SIZE_POWER = 0.75
"""Bits grow with the pixels to this power (Waggoner's rule; the guide's rows of 720p and 5 MP are within a third)."""
H265_SHARE = 0.65
"""Of H.264 at equal quality, cautiously (DIY Smart Home Hub, IP camera data usage calculator)."""
JPEG_MBIT_PER_MEGAPIXEL = 1.2
"""A camera picture at good JPEG quality (about 0.15 MB per megapixel); general knowledge."""
PACKET_MS = 20.0
"""Of speech in one packet (RFC 3551 for G.711; RFC 7587 for Opus)."""
HEADER_MBPS = 40 * 8 / PACKET_MS / 1000
"""RTP, UDP and IPv4 headers of 12, 8 and 20 bytes on each packet (RFC 3550, 768, 791)."""
SPEECH_MBPS = {"g711": 0.064, "opus": 0.020}
"""G.711: ITU-T; Opus: wideband speech at the upper end of RFC 7587, 3.1.1."""
GUIDE = "Unifore, Simple guide of IP camera bitrate setting; pixels to the power 0.75"
TOLD = "site: edge.stream_mbps"
HYBRID_FOR = "Edge and cloud together: for cameras and lines whose data is sent on."
"""Why other work has no hybrid: its devices would have nothing to collect."""


def over_a_line(place: str, site: Site) -> bool:
    """Whether sensors reach the model over an uplink: to rented machines, or from several places to one room."""
    return place in ("cloud", "hybrid") or (place == "onprem" and site.edge.places > 1)


def medium(workload: Workload | None) -> Medium | None:
    """What the sensors of a workload send; ``None`` where it has none that we know of (text, tables)."""
    if workload is None or not workload.serves:
        return None
    if workload.domain == "speech":
        return "speech"
    if workload.domain in SEEING:
        return "video" if workload.inference.streams else "pictures"
    return None


def hybrid_makes_sense(workload: Workload | None) -> bool:
    """Whether devices at the edge would have something to collect: only where sensors send the data of the work."""
    return medium(workload) is not None


def stream_count(workload: Workload | None, site: Site) -> int | None:
    """Streams of all places together: the workload's, else those of a place times the places."""
    told = workload.inference.streams if workload is not None else None
    if told is not None:
        return told
    return None if site.edge.streams is None else site.edge.streams * site.edge.places


def streams_of_place(workload: Workload | None, site: Site) -> int | None:
    """Streams of one place: told, or all of them shared out evenly, rounded up."""
    if site.edge.streams is not None:
        return site.edge.streams
    total = stream_count(workload, site)
    return None if total is None else ceil(total / site.edge.places)


def rate_of(workload: Workload, site: Site) -> float | None:
    """Pictures, or seconds of speech, a second from all places; ``None`` where nobody said how much there is."""
    load = workload.inference
    kind, streams = medium(workload), stream_count(workload, site)
    if kind == "speech":
        return float(streams) if streams is not None else load.samples_per_s or load.requests_per_s
    if kind == "video" and streams is not None:
        return streams * load.stream_fps
    return load.samples_per_s or load.requests_per_s


def kept_workload(workload: Workload, site: Site | None) -> Workload:
    """What is left for the model: in a hybrid the edge has filtered what the sensors see (``site.edge.kept_share``)."""
    share = site.edge.kept_share if site is not None and site.where == "hybrid" else 1.0
    if share == 1 or medium(workload) is None:
        return workload
    load = workload.inference
    left: dict[str, float | None] = {
        name: None if (value := getattr(load, name)) is None else value * share
        for name in ("samples_per_s", "requests_per_s")
    }
    if workload.domain == "speech" and load.streams is not None:
        left["streams"] = max(1, ceil(load.streams * share))
    elif load.streams is not None:
        left["stream_fps"] = load.stream_fps * share
    return workload.model_copy(update={"inference": load.model_copy(update=left)})


def share_of_place(workload: Workload, places: int) -> Workload:
    """The work of one of so many equal places, rounded up where it comes in whole streams."""
    if places == 1:
        return workload
    load = workload.inference
    left: dict[str, float | None] = {
        name: None if (value := getattr(load, name)) is None else value / places
        for name in ("samples_per_s", "requests_per_s")
    }
    for name in ("streams", "concurrency"):
        value = getattr(load, name)
        left[name] = None if value is None else ceil(value / places)
    return workload.model_copy(update={"inference": load.model_copy(update=left)})


def stream_mbps(workload: Workload, site: Site) -> Quantity | None:
    """Mbit/s of one camera or line as it arrives; ``None`` for workloads without streams."""
    edge, kind = site.edge, medium(workload)
    if kind not in ("video", "speech"):
        return None
    if edge.stream_mbps is not None:
        return Quantity(value=edge.stream_mbps, unit="Mbit/s", formula="as told", source=TOLD)
    return _speech(edge) if kind == "speech" else _video(edge, workload.inference.stream_fps)


def picture_mbit(workload: Workload, site: Site) -> Quantity | None:
    """What goes over the line at once: a picture, or a packet of speech; ``None`` where there is no such thing."""
    kind = medium(workload)
    if kind == "pictures":
        return _still(site.edge)
    rate = stream_mbps(workload, site)
    if rate is None:
        return None
    if kind == "speech":
        inputs = (_input("stream", rate.value, "Mbit/s", rate.source), _input("packet", PACKET_MS, "ms", "RFC 3551"))
        value = rate.value * PACKET_MS / 1000
        return Quantity(value=value, unit="Mbit", formula="stream x packet / 1000", inputs=inputs, source=rate.source)
    fps = workload.inference.stream_fps
    inputs = (_input("stream", rate.value, "Mbit/s", rate.source), _input("pictures a second", fps, "", "workload"))
    return Quantity(
        value=rate.value / fps, unit="Mbit", formula="stream / pictures a second", inputs=inputs, source=rate.source
    )


def _still(edge: Edge) -> Quantity:
    megapixels = PIXELS[edge.picture] / 1e6
    return Quantity(
        value=JPEG_MBIT_PER_MEGAPIXEL * megapixels,
        unit="Mbit",
        formula="1.2 x megapixels",
        inputs=(_input("megapixels", megapixels, "", f"site: edge.picture {edge.picture}"),),
        source="about 0.15 MB per megapixel at good JPEG quality; general knowledge",
    )


def _video(edge: Edge, fps: float) -> Quantity:
    codec, pixels = edge.codec, PIXELS[edge.picture]
    if codec == "mjpeg":
        still = _still(edge)
        inputs = (
            _input("picture", still.value, "Mbit", still.source),
            _input("pictures a second", fps, "", "workload"),
        )
        return Quantity(
            value=still.value * fps, unit="Mbit/s", formula="picture x pictures a second", inputs=inputs,
            source=still.source,
        )  # fmt: skip
    base = _at(fps)
    share = H265_SHARE if codec == "h265" else 1.0
    return Quantity(
        value=base * (pixels / PIXELS["1080p"]) ** SIZE_POWER * share,
        unit="Mbit/s",
        formula="rate of 1080p in H.264 x (pixels / 2,073,600)^0.75 x share of the codec",
        inputs=(
            _input("rate of 1080p in H.264", base, "Mbit/s", GUIDE),
            _input("pixels", pixels, "", f"site: edge.picture {edge.picture}"),
            _input("pictures a second", fps, "", "workload"),
            _input("share of the codec", share, "", "H.264 1, H.265 0.65"),
        ),
        source=GUIDE,
    )


def _at(fps: float) -> float:
    """The guide's rate between its rows in a straight line; beyond them in proportion."""
    low_fps, low = H264_1080P_MBPS[0]
    if fps <= low_fps:
        return low * fps / low_fps
    for high_fps, high in H264_1080P_MBPS[1:]:
        if fps <= high_fps:
            return low + (high - low) * (fps - low_fps) / (high_fps - low_fps)
        low_fps, low = high_fps, high
    return low * fps / low_fps


def _speech(edge: Edge) -> Quantity:
    codec = edge.codec if edge.codec in SPEECH_MBPS else "g711"
    return Quantity(
        value=SPEECH_MBPS[codec] + HEADER_MBPS,
        unit="Mbit/s",
        formula="codec + headers of 40 bytes on each packet of 20 ms",
        inputs=(
            _input("codec", SPEECH_MBPS[codec], "Mbit/s", codec),
            _input("headers", HEADER_MBPS, "Mbit/s", "RFC 3550, 768, 791"),
        ),
        source="ITU-T G.711; RFC 7587, 3.1.1",
    )


def _input(name: str, value: float, unit: str, source: str) -> Input:
    return Input(name=name, value=value, unit=unit, source=source)
