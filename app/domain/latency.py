"""From the sensor to the answer, step by step: capture, encode, uplink, queue, infer, return.

Rules judge it, figures draw it, window and ``check --json`` show it. A step that a place does not have (no uplink at
the edge, no encoder for text) is left out; one that nobody can tell is there without its number.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from pydantic import BaseModel, ConfigDict

from app.domain.build import Build
from app.domain.quantity import Input, Quantity
from app.domain.queues import mdc_wait_s
from app.domain.requirement import Demand, Prediction
from app.domain.site import Edge, Site
from app.domain.streams import PACKET_MS, medium, over_a_line, picture_mbit, rate_of
from app.domain.uplink import uplink_load_mbps, uplink_plan
from app.domain.workload import Workload

LABELS = {
    "capture": "Capture", "encode": "Encode", "uplink": "Uplink", "queue": "Queue", "infer": "Infer",
    "return": "Return",
}  # fmt: skip
"""Every step in its order."""
CAMERA_ENCODE_MS = 17.0
"""Under 50 ms in the camera, of which 33 are the exposure at 30 pictures a second (Axis, white paper)."""
CAMERAS = "Axis, white paper Latency in live network video surveillance: exposure of one frame, under 50 ms in all"
OPUS_LOOKAHEAD_MS = 6.5
"""Of Opus beside its packet of 20 ms: 26.5 ms in all (RFC 6716, 2)."""
HALF_TRIP = "half of the round trip"
QUEUEING = "M/D/c: half of Erlang C's wait (Allen and Cunneen; exact for one device: Pollaczek and Khinchine)"


class Step(NamedTuple):
    """One share of the way. ``quantity`` is in ms; ``None`` where a fact is missing, or nothing bounds it."""

    key: str
    label: str
    quantity: Quantity | None


class LatencyBudget(BaseModel):
    """The steps against the time allowed.

    ``missing`` names fields of the site that would tell the steps that are not known; ``endless`` says in words why a
    step would grow without bound: an uplink that is down or too narrow, a queue that more comes into than leaves.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    place: str
    steps: tuple[Step, ...]
    limit_ms: float | None = None
    missing: tuple[str, ...] = ()
    endless: tuple[str, ...] = ()

    @property
    def known_ms(self) -> float:
        """The sum of the steps that are known."""
        return sum(step.quantity.value for step in self.steps if step.quantity is not None)

    @property
    def unknown(self) -> tuple[str, ...]:
        """Keys of the steps without a number."""
        return tuple(step.key for step in self.steps if step.quantity is None)

    @property
    def total(self) -> Quantity | None:
        """All steps together, in ms; ``None`` while one is not known or endless."""
        if self.unknown:
            return None
        inputs = tuple(
            _input(s.label.lower(), s.quantity.value, "ms", s.quantity.source) for s in self.steps if s.quantity
        )
        formula = " + ".join(step.label.lower() for step in self.steps)
        return Quantity(value=self.known_ms, unit="ms", formula=formula, inputs=inputs, source="sum of the steps")

    @property
    def over_ms(self) -> float:
        """By how much the known steps alone exceed the time allowed."""
        return max(0.0, self.known_ms - self.limit_ms) if self.limit_ms is not None else 0.0

    @property
    def fits(self) -> bool | None:
        """Whether an answer comes in time; ``None`` where no time is set, or what is known does not tell."""
        if self.endless:
            return False
        if self.limit_ms is None:
            return None
        if self.known_ms > self.limit_ms:
            return False
        return None if self.unknown else True

    @property
    def largest(self) -> Step | None:
        """The step that takes most, of those known."""
        known = [step for step in self.steps if step.quantity is not None]
        return max(known, key=lambda s: s.quantity.value if s.quantity else 0.0, default=None)

    @property
    def reason(self) -> str:
        """What there is to say of it in a sentence or two."""
        if self.endless:
            return " ".join(self.endless)
        known = f"{_short(self.known_ms)} ms"
        gaps = f" Not known: {', '.join(self.missing)}." if self.missing else ""
        if self.limit_ms is None:
            return f"{known} are known; no time is set for an answer.{gaps}"
        most = self.largest
        if self.fits is False and most is not None and most.quantity is not None:
            share = f"{most.label} takes most with {_short(most.quantity.value)} ms."
            return f"{known}; {self.limit_ms:g} ms are allowed. {share}{gaps}"
        if self.unknown:
            return f"{known} of {self.limit_ms:g} ms are known.{gaps}"
        return f"{known} of {self.limit_ms:g} ms."

    def document(self) -> dict[str, Any]:
        """As ``rigwright check --json`` prints it."""
        return {
            "place": self.place,
            "steps": [
                {"key": key, "label": label, "ms": None if found is None else found.value,
                 "why": None if found is None else found.model_dump(mode="json")}
                for key, label, found in self.steps
            ],
            "limit_ms": self.limit_ms,
            "total_ms": None if self.total is None else self.total.value,
            "known_ms": self.known_ms,
            "fits": self.fits,
            "reason": self.reason,
            "missing": list(self.missing),
        }  # fmt: skip


def latency_budget(
    workload: Workload | None, site: Site, serving: Prediction | None, place: str
) -> LatencyBudget | None:
    """The way of one picture, packet or request to its answer; ``None`` for what serves nobody.

    ``place`` is where the model runs: ``edge``, ``cloud``, ``hybrid`` (sensors and devices here, model rented) or
    ``onprem``. Without a prediction the steps that rest on it are not known.
    """
    if workload is None or not workload.serves:
        return None
    limit, infer = _asked(workload, serving)
    way = _Way(workload, site, serving, infer, place)
    steps = tuple(Step(key, label, way.found[key]) for key, label in LABELS.items() if key in way.found)
    return LatencyBudget(
        place=place, steps=steps, limit_ms=limit, missing=tuple(way.missing), endless=tuple(way.endless)
    )


def budget_of(build: Build, demand: Demand | None) -> LatencyBudget | None:
    """The budget of a build by the sizing of its workload."""
    return latency_budget(build.workload, build.site, demand.inference if demand else None, build.place)


def hopeless_line(workload: Workload, site: Site, place: str) -> str:
    """Why no machine at ``place`` can answer over the lines of the site, with both numbers; empty where one might.

    A line that is down or too narrow, or a round trip that alone takes longer than an answer may.
    """
    plan = uplink_plan(workload, site, place)
    if plan is not None and plan.impossible:
        return plan.reason
    trip, limit = site.edge.uplink_rtt_ms, workload.inference.latency_ms
    if over_a_line(place, site) and workload.serves and trip is not None and limit is not None and trip > limit:
        return f"A round trip takes {_short(trip)} ms; {limit:g} ms are allowed for an answer."
    return ""


def _asked(workload: Workload, serving: Prediction | None) -> tuple[float | None, Quantity | None]:
    """The time allowed, and the model's own that it is for: of the whole answer, else of its first token."""
    load = workload.inference
    if load.latency_ms is None and load.ttft_ms is not None and workload.domain == "llm":
        return load.ttft_ms, serving.ttft_ms if serving else None
    return load.latency_ms, serving.latency_ms if serving else None


class _Way:
    """Works the steps out one after another; ``found`` holds those that the place has."""

    def __init__(
        self, workload: Workload, site: Site, serving: Prediction | None, infer: Quantity | None, place: str
    ) -> None:
        self.found: dict[str, Quantity | None] = {}
        self.missing: list[str] = []
        self.endless: list[str] = []
        self._workload, self._site, self._edge, self._place = workload, site, site.edge, place
        self._around()
        if over_a_line(place, site):
            self.found["uplink"] = self._uplink()
        rate = _kept_rate(workload, site, place)
        if serving is None or serving.throughput is None:
            self.found["queue"] = None
        elif rate is not None and infer is not None and not serving.throughput.unit.startswith("tokens"):
            self.found["queue"] = self._queue(rate, infer, serving)
        self.found["infer"] = infer
        if over_a_line(place, site):
            self.found["return"] = self._half_trip()

    def _around(self) -> None:
        """Capture and encoding: as told together, else for sensors that we know of."""
        edge, kind = self._edge, medium(self._workload)
        if edge.around_ms is not None:
            self.found["capture"] = _told(
                edge.around_ms, "around_ms", "capture, scaling, encoding and decision, as told"
            )
            return
        if kind not in ("video", "speech"):
            return
        self.found["capture"] = _capture(edge, kind, self._workload.inference.stream_fps)
        raw = self._place in ("edge", "onprem") and edge.camera_link in ("csi", "usb")
        if not raw or edge.encode_ms is not None:
            self.found["encode"] = _encode(edge, kind)

    def _half_trip(self) -> Quantity | None:
        trip = self._edge.uplink_rtt_ms
        if trip is None:
            return self._lacks("uplink_rtt_ms")
        inputs = (_input("round trip", trip, "ms", "site: edge.uplink_rtt_ms"),)
        return Quantity(value=trip / 2, unit="ms", formula="round trip / 2", inputs=inputs, source=HALF_TRIP)

    def _uplink(self) -> Quantity | None:
        """One picture through the line, behind those of the other streams, and half of the round trip."""
        trip, have = self._half_trip(), self._edge.uplink_mbps
        if have == 0:
            self.endless.append("The uplink is down: 0 Mbit/s are told.")
            return None
        once = picture_mbit(self._workload, self._site)
        if once is None:
            return trip  # some kilobytes of text: the line's speed does not matter
        if have is None:
            return self._lacks("uplink_mbps")
        load = uplink_load_mbps(self._workload, self._site, self._place)
        if load is None:
            return self._lacks("streams")
        need = load.value
        if need >= have:
            self.endless.append(f"The streams bring {_short(need)} Mbit/s; the uplink carries {_short(have)} Mbit/s.")
            return None
        if trip is None:
            return None
        line_ms = 1000 * once.value / have
        wait_ms = 1000 * mdc_wait_s(need / have, line_ms / 1000, 1)
        return Quantity(
            value=line_ms + wait_ms + trip.value,
            unit="ms",
            formula="1000 x picture / uplink + wait behind other pictures + round trip / 2",
            inputs=(
                _input("picture or packet", once.value, "Mbit", once.source),
                _input("uplink", have, "Mbit/s", "site: edge.uplink_mbps"),
                _input("load of the uplink", need, "Mbit/s", "streams x rate x share kept"),
                _input("wait behind other pictures", wait_ms, "ms", QUEUEING),
                *trip.inputs,
            ),
            source=f"serialisation on the line; {QUEUEING}; {HALF_TRIP}",
        )

    def _queue(self, rate: float, infer: Quantity, serving: Prediction) -> Quantity | None:
        """Until enough came for a batch, and until a device is free."""
        per_s, batch = serving.throughput.value if serving.throughput else 0.0, serving.layout.micro_batch
        # devices beside the sensors have streams of their own each; what is rented takes from one queue
        devices = 1 if self._place == "edge" else max(1, serving.layout.data_parallel)
        busy = rate / per_s if per_s else float("inf")
        if busy >= 1:
            unit = serving.throughput.unit if serving.throughput else "samples/s"
            come, go = _short(rate), _short(per_s)
            self.endless.append(f"{come} {unit} come, {go} {unit} are answered: the queue grows without end.")
            return None
        wait_ms = mdc_wait_s(busy, infer.value, devices)
        gather_ms = 1000 * (batch - 1) / (2 * rate) if batch > 1 and not _audio(serving) else 0.0
        return Quantity(
            value=wait_ms + gather_ms,
            unit="ms",
            formula="wait for a device (M/D/c at its load) + 1000 x (batch - 1) / (2 x arriving)",
            inputs=(
                _input("arriving", rate, serving.throughput.unit if serving.throughput else "", "workload"),
                _input("answered at most", per_s, serving.throughput.unit if serving.throughput else "", "sizing"),
                _input("load", busy, "", "arriving / answered at most"),
                _input("devices", devices, "", "sizing"),
                _input("batch", batch, "", "workload"),
            ),
            source=f"{QUEUEING}; cameras come more evenly than that and wait less",
        )

    def _lacks(self, field: str) -> Quantity | None:
        """Notes the field that would tell the step."""
        name = f"edge.{field}"
        if name not in self.missing:
            self.missing.append(name)
        return None


def _kept_rate(workload: Workload, site: Site, place: str) -> float | None:
    """What arrives at the model; in a hybrid the edge has filtered it."""
    rate = rate_of(workload, site)
    return rate if rate is None or place != "hybrid" else rate * site.edge.kept_share


def _audio(serving: Prediction) -> bool:
    return serving.throughput is not None and serving.throughput.unit.startswith("audio")


def _capture(edge: Edge, kind: str, fps: float) -> Quantity:
    if edge.capture_ms is not None:
        return _told(edge.capture_ms, "capture_ms", "as told")
    if kind == "speech":
        inputs = (_input("packet", PACKET_MS, "ms", "RFC 3551"),)
        return Quantity(value=PACKET_MS, unit="ms", formula="one packet of speech", inputs=inputs, source="RFC 3551")
    inputs = (_input("pictures a second", fps, "", "workload: inference.stream_fps"),)
    return Quantity(value=1000 / fps, unit="ms", formula="1000 / pictures a second", inputs=inputs, source=CAMERAS)


def _encode(edge: Edge, kind: str) -> Quantity:
    if edge.encode_ms is not None:
        return _told(edge.encode_ms, "encode_ms", "as told")
    if kind == "speech":
        value = OPUS_LOOKAHEAD_MS if edge.codec == "opus" else 0.0
        formula = "look-ahead of the codec"
        return Quantity(value=value, unit="ms", formula=formula, source="G.711 has none; RFC 6716, 2: Opus 6.5 ms")
    return Quantity(value=CAMERA_ENCODE_MS, unit="ms", formula="50 ms in the camera - 33 ms exposure", source=CAMERAS)


def _short(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"


def _told(value: float, field: str, formula: str) -> Quantity:
    return Quantity(value=value, unit="ms", formula=formula, source=f"site: edge.{field}")


def _input(name: str, value: float, unit: str, source: str) -> Input:
    return Input(name=name, value=value, unit=unit, source=source)
