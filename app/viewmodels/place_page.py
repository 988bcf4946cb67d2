"""Step 3 in numbers: circuits, places to start from, and the latency budget of a hybrid."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from app.domain.quantity import Input, Quantity
from app.viewmodels.draft import Draft
from app.viewmodels.results import Results

JPEG_MBIT_PER_MEGAPIXEL = 1.2
"""A camera picture at good JPEG quality (about 0.15 MB per megapixel); general knowledge."""
CAMERA_MEGAPIXELS = 2.1
"""Full HD, what most surveillance and machine-vision cameras send."""


PICTURE_KINDS = ("vision", "detection", "streams")
"""Kinds whose samples come from cameras."""


@dataclass(frozen=True)
class Circuit:
    """A circuit found in buildings: volts, amperes, and the plug that goes with it."""

    key: str
    volts: float
    amperes: float
    plug: str


CIRCUITS = (
    Circuit("230x16", 230, 16, "Schuko"),
    Circuit("230x13", 230, 13, "UK BS 1363"),
    Circuit("230x10", 230, 10, "Swiss T13"),
    Circuit("230x20", 230, 20, "IEC 60309 blue"),
    Circuit("230x32", 230, 32, "IEC 60309 blue"),
    Circuit("120x15", 120, 15, "NEMA 5-15"),
    Circuit("120x20", 120, 20, "NEMA 5-20"),
    Circuit("208x20", 208, 20, "NEMA L6-20"),
    Circuit("208x30", 208, 30, "NEMA L6-30"),
    Circuit("240x30", 240, 30, "NEMA L6-30"),
    Circuit("100x15", 100, 15, "JIS C 8303"),
)
"""Single-phase circuits as usually installed in Europe, the British Isles, Switzerland, North America and Japan."""
OTHER = "other"

TEMPLATES: Mapping[str, Mapping[str, Any]] = {
    "office": {"kind": "workstation", "ambient_c": 26, "noise_dba_max": None, "room_cooling_btu_h": 8000},
    "quiet_lab": {"kind": "workstation", "ambient_c": 24, "noise_dba_max": 40, "room_cooling_btu_h": 12000},
    "server_room": {
        "kind": "server", "ambient_c": 27, "noise_dba_max": None, "rack_u_free": 20, "rack_depth_mm": 1000,
        "rack_kw": 12, "circuit_a": 32, "circuits": 2, "psu_redundancy": 1, "room_cooling_btu_h": None,
    },
}  # fmt: skip
"""Places to start from. Every figure can be changed after."""


def circuit_of(draft: Draft) -> str:
    """The key of the circuit that the site has; ``other`` for one typed in."""
    if draft.circuit_key == OTHER:
        return OTHER
    room = draft.site.onprem
    found = next((c for c in CIRCUITS if (c.volts, c.amperes) == (room.circuit_v, room.circuit_a)), None)
    return found.key if found else OTHER


def with_circuit(draft: Draft, key: str) -> Draft:
    """The draft with another circuit, and the plug that belongs to it."""
    if key == OTHER:
        return draft.with_(circuit_key=OTHER)
    chosen = next(c for c in CIRCUITS if c.key == key)
    changed = draft.with_site("onprem", circuit_v=chosen.volts, circuit_a=chosen.amperes, plug=chosen.plug)
    return changed.with_(circuit_key=None)


def with_template(draft: Draft, key: str, volts: float) -> Draft:
    """The draft with a place's starting figures; the mains voltage is the country's."""
    values = dict(TEMPLATES[key])
    if "circuit_a" in values:
        values["circuit_a"] = 32.0 if volts > 200 else 20.0
        values["circuit_v"] = volts
    else:
        values |= {"circuit_v": volts, "circuit_a": 16.0 if volts > 200 else 15.0, "circuits": 1, "psu_redundancy": 0}
    found = next((c for c in CIRCUITS if (c.volts, c.amperes) == (values["circuit_v"], values["circuit_a"])), None)
    values["plug"] = found.plug if found else draft.site.onprem.plug
    changed = draft.with_site(where="onprem").with_site("onprem", **values)
    return changed.with_(site_template=key, circuit_key=None)


def racked(draft: Draft) -> bool:
    """Whether rack figures are asked for."""
    return draft.site.onprem.kind in ("server", "cluster")


@dataclass(frozen=True)
class BudgetPart:
    """One share of the latency of a hybrid: ``ms`` is ``None`` while it is unknown."""

    key: str
    quantity: Quantity | None = None

    @property
    def ms(self) -> float | None:
        return None if self.quantity is None else self.quantity.value


@dataclass(frozen=True)
class LatencyBudget:
    """From the camera to the cloud and back, against the answer's limit."""

    parts: tuple[BudgetPart, ...] = field(default_factory=tuple)
    limit_ms: float | None = None

    @property
    def known_ms(self) -> float:
        return sum(part.ms for part in self.parts if part.ms is not None)

    @property
    def unknown(self) -> tuple[str, ...]:
        return tuple(part.key for part in self.parts if part.ms is None)

    @property
    def over_ms(self) -> float:
        """By how much the known parts alone exceed the limit."""
        return max(0.0, self.known_ms - self.limit_ms) if self.limit_ms is not None else 0.0


def latency_budget(draft: Draft, results: Results) -> LatencyBudget:
    """The shares that are known from the answers and from the sizing; the others are unknown, never zero."""
    load = draft.inference
    serving = results.demand.inference if results.demand else None
    answer = (serving.latency_ms or serving.ttft_ms) if serving else None
    parts = (
        BudgetPart("capture", _capture(draft)),
        BudgetPart("edge"),
        BudgetPart("uplink", _uplink(draft)),
        BudgetPart("queue"),
        BudgetPart("cloud", answer),
        BudgetPart("return", _way_back(draft)),
    )
    return LatencyBudget(parts, load.latency_ms or load.ttft_ms)


def _capture(draft: Draft) -> Quantity | None:
    """A picture is at most as old as the time between two of them; for other sensors nothing is known."""
    if draft.kind not in PICTURE_KINDS:
        return None
    fps = draft.inference.stream_fps
    inputs = (Input(name="pictures per second", value=fps, source="your answer"),)
    return Quantity(value=1000 / fps, unit="ms", formula="1000 ÷ pictures per second", inputs=inputs)


def _uplink(draft: Draft) -> Quantity | None:
    edge = draft.site.edge
    if edge.uplink_rtt_ms is None or not edge.uplink_mbps or draft.kind not in PICTURE_KINDS:
        return None
    picture = JPEG_MBIT_PER_MEGAPIXEL * CAMERA_MEGAPIXELS
    return Quantity(
        value=edge.uplink_rtt_ms / 2 + 1000 * picture / edge.uplink_mbps,
        unit="ms",
        formula="round trip ÷ 2 + 1000 × picture ÷ uplink",
        inputs=(
            Input(name="round trip", value=edge.uplink_rtt_ms, unit="ms", source="your answer"),
            Input(name="picture", value=picture, unit="Mbit", source="a Full HD camera picture as JPEG"),
            Input(name="uplink", value=edge.uplink_mbps, unit="Mbit/s", source="your answer"),
        ),
    )


def _way_back(draft: Draft) -> Quantity | None:
    round_trip = draft.site.edge.uplink_rtt_ms
    if round_trip is None:
        return None
    inputs = (Input(name="round trip", value=round_trip, unit="ms", source="your answer"),)
    return Quantity(value=round_trip / 2, unit="ms", formula="round trip ÷ 2", inputs=inputs)
