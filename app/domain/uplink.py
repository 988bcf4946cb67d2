"""What goes over the line of a place: how much, whether it carries that, and what would help where it does not."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict

from app.domain.build import Build
from app.domain.quantity import Input, Quantity
from app.domain.site import Edge, Site
from app.domain.streams import medium, over_a_line, picture_mbit, rate_of, stream_mbps, streams_of_place
from app.domain.workload import Workload

USABLE_SHARE = 0.8
"""Of a line: at that load a picture waits twice as long as it takes (M/D/1), above it soon ten times."""
SECONDS_PER_HOUR = 3600
MBIT_PER_GB = 8000
SLOWER_FPS = (25.0, 20.0, 15.0, 10.0, 5.0, 3.0, 2.0, 1.0)
"""Pictures a second that cameras offer, tried from the top."""
FREE_IN = "the large providers take nothing for incoming data"


class UplinkPlan(BaseModel):
    """The line of one place, and the data of all places.

    ``load`` is what one place sends in Mbit/s, ``volume`` what all send a month and ``answers`` what comes back out of
    the provider's network, both in GB. ``None``: not known (``missing`` names the fields), or nothing of the kind.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    place: str
    places: int
    streams: int | None
    kept_share: float
    stream: Quantity | None
    load: Quantity | None
    uplink_mbps: float | None
    volume: Quantity | None
    answers: Quantity | None
    helps: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()

    @property
    def busy(self) -> float | None:
        """The load as a share of the line; ``None`` where either is not known, endless for a line that is down."""
        if self.load is None or self.uplink_mbps is None:
            return None
        return self.load.value / self.uplink_mbps if self.uplink_mbps else float("inf")

    @property
    def fits(self) -> bool | None:
        """Whether the line carries it with a fifth to spare; ``None`` where that cannot be told."""
        return None if self.busy is None else self.busy <= USABLE_SHARE

    @property
    def impossible(self) -> bool:
        """Whether more is sent than the line carries at all."""
        return self.busy is not None and self.busy >= 1

    @property
    def reason(self) -> str:
        """Both numbers in words, and what would help."""
        if self.load is None or self.uplink_mbps is None:
            return f"Not known: {', '.join(self.missing)}."
        need, have = _short(self.load.value), _short(self.uplink_mbps)
        if not self.uplink_mbps:
            return f"The uplink is down: {need} Mbit/s are to be sent."
        text = f"{need} Mbit/s are to be sent from a place; its uplink carries {have} Mbit/s."
        return text if self.fits or not self.helps else f"{text} Any one of these is enough: {'; '.join(self.helps)}."

    def document(self) -> dict[str, Any]:
        """As ``rigwright check --json`` prints it."""
        plain = self.model_dump(mode="json")
        busy = None if self.busy is None or not self.uplink_mbps else self.busy
        return plain | {"busy": busy, "fits": self.fits, "reason": self.reason}


def uplink_plan(workload: Workload | None, site: Site, place: str) -> UplinkPlan | None:
    """The lines of a workload whose model runs at ``place``; ``None`` without sensors, or in a room of one's own."""
    if workload is None or medium(workload) is None or (place == "onprem" and not over_a_line(place, site)):
        return None
    edge = site.edge
    load = uplink_load_mbps(workload, site, place)
    missing = [] if load is not None else ["workload.inference.streams"]
    missing += ["edge.uplink_mbps"] if edge.uplink_mbps is None else []
    plan = UplinkPlan(
        place=place,
        places=edge.places,
        streams=streams_of_place(workload, site),
        kept_share=edge.kept_share if place == "hybrid" else 1.0,
        stream=stream_mbps(workload, site),
        load=load,
        uplink_mbps=edge.uplink_mbps,
        volume=_volume(load, site),
        answers=_answers(workload, site, place) if place in ("cloud", "hybrid") else None,
        missing=tuple(missing),
    )
    return plan if plan.fits is not False else plan.model_copy(update={"helps": _helps(workload, site, place)})


def uplink_of(build: Build) -> UplinkPlan | None:
    """The lines of a build."""
    return uplink_plan(build.workload, build.site, build.place)


def uplink_load_mbps(workload: Workload, site: Site, place: str) -> Quantity | None:
    """What one place sends: its streams where the model runs elsewhere (``hybrid``: what filtering leaves of them), its
    answers where it runs on the spot (``edge``). ``None`` where nobody said how many streams there are."""
    edge = site.edge
    if place == "edge":
        return _answer_load(workload, site)
    share = edge.kept_share if place == "hybrid" else 1.0
    kept = _input("share that is sent", share, "", "site: edge.kept_share" if place == "hybrid" else "nothing filters")
    if medium(workload) == "pictures":
        rate, once = rate_of(workload, site), picture_mbit(workload, site)
        if rate is None or once is None:
            return None
        each = rate / edge.places
        inputs = (_input("pictures a second", each, "", "workload"), _input("picture", once.value, "Mbit", once.source))
        return _mbps(each * once.value * share, "pictures a second x picture x share that is sent", (*inputs, kept))
    streams, rate_mbps = streams_of_place(workload, site), stream_mbps(workload, site)
    if streams is None or rate_mbps is None:
        return None
    inputs = (
        _input("streams", streams, "", "site: edge.streams, else the workload's over the places"),
        _input("stream", rate_mbps.value, "Mbit/s", rate_mbps.source),
    )
    return _mbps(streams * rate_mbps.value * share, "streams x stream x share that is sent", (*inputs, kept))


def _answer_load(workload: Workload, site: Site) -> Quantity | None:
    rate = rate_of(workload, site)
    if rate is None:
        return None
    each = rate / site.edge.places
    inputs = (
        _input("answers a second", each, "", "workload"),
        _input("answer", site.edge.answer_kb, "kB", "site: edge.answer_kb"),
    )
    return _mbps(each * site.edge.answer_kb * 8 / 1000, "answers a second x answer x 8 / 1000", inputs)


def _volume(load: Quantity | None, site: Site) -> Quantity | None:
    if load is None:
        return None
    hours, places = site.hours_per_month, site.edge.places
    return Quantity(
        value=load.value * places * hours * SECONDS_PER_HOUR / MBIT_PER_GB,
        unit="GB/month",
        formula="load x places x hours x 3600 / 8000",
        inputs=(
            _input("load", load.value, "Mbit/s", load.formula),
            _input("places", places, "", "site: edge.places"),
            _input("hours", hours, "h/month", "site: hours_per_month"),
        ),
        source=FREE_IN,
    )


def _answers(workload: Workload, site: Site, place: str) -> Quantity | None:
    rate = rate_of(workload, site)
    if rate is None:
        return None
    kept = rate * (site.edge.kept_share if place == "hybrid" else 1.0)
    return Quantity(
        value=kept * site.edge.answer_kb * site.hours_per_month * SECONDS_PER_HOUR / 1e6,
        unit="GB/month",
        formula="answers a second x answer x hours x 3600 / 10^6",
        inputs=(
            _input("answers a second", kept, "", "workload, after filtering"),
            _input("answer", site.edge.answer_kb, "kB", "site: edge.answer_kb"),
            _input("hours", site.hours_per_month, "h/month", "site: hours_per_month"),
        ),
        source="outgoing data is paid for",
    )


def _helps(workload: Workload, site: Site, place: str) -> tuple[str, ...]:
    """What alone brings the load within four fifths of the line, each in words with its number."""
    edge, have = site.edge, site.edge.uplink_mbps or 0.0
    found: list[str] = []
    if have:
        found += _lighter(workload, site, place)
    if place == "hybrid" and (share := kept_share_for(workload, site)) is not None and share >= 0.001:
        found.append(f"filter until {100 * share:.2g} % are left, instead of {100 * edge.kept_share:.3g} %")
    load = uplink_load_mbps(workload, site, place)
    if load is not None:
        found.append(f"take an uplink of {_short(load.value / USABLE_SHARE)} Mbit/s")
    if place != "edge":
        found.append("let the model run at the edge")
    return tuple(found)


def _lighter(workload: Workload, site: Site, place: str) -> list[str]:
    """Fewer pictures a second, or the better codec, where that alone would do."""
    found = []
    if (fps := slower_fps(workload, site, place)) is not None:
        found.append(f"send {fps:g} instead of {workload.inference.stream_fps:g} pictures a second")
    compressible = medium(workload) == "video" and site.edge.codec != "h265" and site.edge.stream_mbps is None
    if compressible and _carried(workload, _with(site, codec="h265"), place):
        found.append("encode in H.265")
    return found


def slower_fps(workload: Workload, site: Site, place: str) -> float | None:
    """The most pictures a second of which the line carries all; ``None`` where that does not help."""
    if medium(workload) != "video" or place == "edge" or site.edge.stream_mbps is not None:
        return None
    for fps in SLOWER_FPS:
        if fps < workload.inference.stream_fps:
            load = workload.inference.model_copy(update={"stream_fps": fps})
            if _carried(workload.model_copy(update={"inference": load}), site, place):
                return fps
    return None


def kept_share_for(workload: Workload, site: Site) -> float | None:
    """The share of the streams that filtering may leave for the line to carry it."""
    whole = uplink_load_mbps(workload, _with(site, kept_share=1.0), "hybrid")
    if whole is None or not site.edge.uplink_mbps or not whole.value:
        return None
    return min(1.0, USABLE_SHARE * site.edge.uplink_mbps / whole.value)


def _carried(workload: Workload, site: Site, place: str) -> bool:
    load = uplink_load_mbps(workload, site, place)
    return load is not None and load.value <= USABLE_SHARE * (site.edge.uplink_mbps or 0.0)


def _with(site: Site, **changes: Any) -> Site:
    edge: Edge = site.edge.model_copy(update=changes)
    return site.model_copy(update={"edge": edge})


def _mbps(value: float, formula: str, inputs: tuple[Input, ...]) -> Quantity:
    return Quantity(value=value, unit="Mbit/s", formula=formula, inputs=inputs, source="sum of the streams of a place")


def _short(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"


def _input(name: str, value: float, unit: str, source: str) -> Input:
    return Input(name=name, value=value, unit=unit, source=source)
