"""Step 3 in numbers: circuits, places to start from, and the latency budget of a hybrid."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from app.domain.latency import LatencyBudget
from app.domain.latency import latency_budget as domain_budget
from app.viewmodels.draft import Draft
from app.viewmodels.results import Results


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
    """The key of the circuit that the site has; ``other`` for one typed in, or with a socket that is not its own."""
    if draft.circuit_key == OTHER:
        return OTHER
    room = draft.site.onprem
    told = (room.circuit_v, room.circuit_a, room.plug)
    found = next((c for c in CIRCUITS if (c.volts, c.amperes, c.plug) == told), None)
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


def latency_budget(draft: Draft, results: Results) -> LatencyBudget | None:
    """From the sensor to the answer, by the answers and by the sizing; ``None`` while no model is chosen."""
    workload = draft.workload()
    serving = results.demand.inference if results.demand else None
    return domain_budget(workload, draft.site, serving, draft.site.where)
