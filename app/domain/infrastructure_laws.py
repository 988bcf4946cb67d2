"""Laws that the facts of a rack, a power distribution unit or a cable must obey."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from math import sqrt
from types import MappingProxyType

from app.domain.machine_laws import Clash, Law
from app.domain.parts import CableSpec, PduSpec, RackSpec

RACK_U_MM = 44.45  # EIA-310
ROUNDING = 1.03  # makers round 22.08 kVA to 22.2 kW, and name 230 V what others call 240 V


def _rack(spec: RackSpec) -> Iterator[Clash]:
    if spec.units and spec.outer_height_mm and spec.outer_height_mm < spec.units * RACK_U_MM:
        need = spec.units * RACK_U_MM
        yield "units", f"{spec.units} U are {need:.0f} mm, but it is {spec.outer_height_mm:g} mm high"
    for inside, outside in (("inner_width_mm", "outer_width_mm"), ("usable_depth_mm", "outer_depth_mm")):
        inner, outer = getattr(spec, inside), getattr(spec, outside)
        if inner and outer and inner > outer:
            yield inside, f"{inner:g} mm inside, {outer:g} mm outside"
    if spec.posts_min_mm and spec.posts_max_mm and spec.posts_min_mm > spec.posts_max_mm:
        yield "posts_min_mm", f"posts {spec.posts_min_mm:g} mm apart at least, {spec.posts_max_mm:g} mm at most"
    if spec.posts_max_mm and spec.outer_depth_mm and spec.posts_max_mm > spec.outer_depth_mm:
        yield "posts_max_mm", f"posts {spec.posts_max_mm:g} mm apart in a rack {spec.outer_depth_mm:g} mm deep"
    if spec.static_kg and spec.rolling_kg and spec.rolling_kg > spec.static_kg:
        yield "rolling_kg", f"{spec.rolling_kg:g} kg on castors, {spec.static_kg:g} kg standing"


def carried_w(phases: int, input_v: float, amps: float) -> float:
    """What a feed carries, W: V x A, and the square root of 3 times that where V is between two of three phases."""
    return input_v * amps * (sqrt(3) if phases == 3 else 1.0)


def _pdu(spec: PduSpec) -> Iterator[Clash]:
    if spec.rated_a and spec.breaker_a and spec.rated_a > spec.breaker_a:
        yield "rated_a", f"{spec.rated_a:g} A for days behind a breaker of {spec.breaker_a:g} A"
    amps = spec.rated_a or spec.breaker_a
    if spec.usable_w and spec.phases and spec.input_v and amps:
        most = carried_w(spec.phases, spec.input_v, amps)
        if spec.usable_w > most * ROUNDING:
            yield "usable_w", f"{spec.usable_w:g} W; {spec.phases} x {spec.input_v:g} V x {amps:g} A give {most:.0f} W"
    if spec.output_v and spec.input_v and spec.output_v > spec.input_v * ROUNDING:
        yield "output_v", f"{spec.output_v:g} V at the outlets of {spec.input_v:g} V"
    if spec.phases == 2:
        yield "phases", "2 phases; feeds have 1 (even where it is between two of three phases) or 3"
    if spec.phases == 1 and spec.input_v and spec.input_v > 300:
        yield "phases", f"{spec.input_v:g} V with 1 phase; that is the voltage between two of three phases"
    if (spec.c13, spec.c19, spec.c13_or_c19 or 0) == (0, 0, 0):
        yield "c13", "0 outlets of each kind; leave it empty where it is unknown"


def _cable(spec: CableSpec) -> Iterator[Clash]:
    if spec.kind == "transceiver" and spec.length_m is not None:
        yield "length_m", f"{spec.length_m:g} m on a transceiver; the fibre has the length, this one a reach"
    if spec.kind not in ("transceiver", None) and spec.strands is not None:
        yield "strands", f"{spec.strands} fibres on a cable of kind {spec.kind}"
    if spec.kind in ("dac", "acc", "twisted_pair") and spec.fibre:
        yield "fibre", f"{spec.fibre} in a cable of kind {spec.kind}, which is copper"
    if spec.kind == "power_cord":
        if spec.gbps is not None:
            yield "gbps", f"{spec.gbps:g} Gb/s over a power cord"
    elif spec.rated_a is not None:
        yield "rated_a", f"{spec.rated_a:g} A on a cable of kind {spec.kind}"
    if spec.kind == "dac" and spec.gbps and spec.length_m and spec.gbps >= 40 and spec.length_m > 7:
        yield "length_m", f"{spec.length_m:g} m of passive copper at {spec.gbps:g} Gb/s; it carries 7 m at most"
    if spec.kind == "dac" and max(spec.power_a_w or 0, spec.power_b_w or 0) > 0.5:
        yield "power_a_w", f"{max(spec.power_a_w or 0, spec.power_b_w or 0):g} W in passive copper, which draws 0.1 W"


INFRASTRUCTURE_LAWS: Mapping[str, Sequence[Law]] = MappingProxyType(
    {"rack": (_rack,), "pdu": (_pdu,), "cable": (_cable,)}
)
