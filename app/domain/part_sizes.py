"""Sizes that cannot be: a board larger than its format, a case smaller than its board, a rack unit of the wrong height.

Each yields ``(field, message with both numbers)``; sizes that are not known contradict nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from app.domain.machine_laws import Clash
from app.domain.parts import Part

BOARD_MM: Mapping[str, tuple[float, float]] = MappingProxyType(
    {
        "Mini-ITX": (170, 170),
        "mATX": (244, 244),
        "ATX": (305, 244),
        "CEB": (305, 267),
        "EEB": (330, 330),
        "E-ATX": (347, 330),
    }
)
"""The larger and the smaller side of a board format (Intel ATX 2.2, SSI EEB and CEB; E-ATX as makers use the word)."""
SLACK = 1.06  # makers print 12 x 9.6 inch boards as 305 to 310 mm
RACK_U_MM = 44.45  # EIA-310
RACK_WIDTH_MM = 490.0  # 19 inch with ears, and a little for handles
RADIATORS_MM = frozenset({80, 92, 120, 140, 160, 180, 184, 200, 240, 276, 280, 360, 400, 420, 480, 560, 600})
LOW_PROFILE_MM = 80.0  # PCI-SIG: 68.9 mm and the bracket
SUPPLY_MM: Mapping[str, float] = MappingProxyType({"SFX": 110.0, "SFX-L": 140.0})


def _board(part: Part) -> Iterator[Clash]:
    spec: Any = part.spec
    known = BOARD_MM.get(spec.form_factor or "")
    if known is None or spec.width_mm is None or spec.depth_mm is None:
        return
    long, short = max(spec.width_mm, spec.depth_mm), min(spec.width_mm, spec.depth_mm)
    if long > known[0] * SLACK or short > known[1] * SLACK:
        yield "form_factor", f"{long:g} x {short:g} mm as {spec.form_factor}, which is {known[0]:g} x {known[1]:g} mm"


def _case(part: Part) -> Iterator[Clash]:
    spec: Any = part.spec
    sides = sorted((side for side in (spec.width_mm, spec.height_mm, spec.depth_mm) if side), reverse=True)
    boards = [(name, BOARD_MM[name]) for name in spec.board_form_factors or () if name in BOARD_MM]
    if len(sides) == 3 and spec.kind != "open":
        for name, (long, short) in boards:
            if name != "E-ATX" and (sides[0] < long or sides[1] < short):
                yield (
                    "board_form_factors",
                    f"{name} boards of {long:g} x {short:g} mm in a case of {sides[0]:g} x {sides[1]:g} mm",
                )
        largest = max(spec.radiators_mm or (0,))
        if largest > sides[0]:
            yield "radiators_mm", f"a radiator of {largest} mm in a case of at most {sides[0]:g} mm"
        if spec.psu_max_length_mm and spec.psu_max_length_mm > sides[0]:
            yield "psu_max_length_mm", f"supplies of {spec.psu_max_length_mm:g} mm in a case of {sides[0]:g} mm"
    for size in spec.radiators_mm or ():
        if size not in RADIATORS_MM:
            yield "radiators_mm", f"a place for radiators of {size} mm; sizes are 120, 140, 240, 280, 360, 420, 480"
    if spec.expansion_slots == 0 and {"ATX", "mATX", "Mini-ITX"} & set(spec.board_form_factors or ()):
        yield "expansion_slots", "0 expansion slots in a case for ATX boards; leave it empty where it is unknown"


def _rack(part: Part) -> Iterator[Clash]:
    spec: Any = part.spec
    height = getattr(spec, "height_mm", None)
    if spec.rack_u and height and abs(height - spec.rack_u * RACK_U_MM) > 0.4 * RACK_U_MM:
        yield "rack_u", f"{spec.rack_u} U are {spec.rack_u * RACK_U_MM:.0f} mm, but it is {height:g} mm high"
    if getattr(spec, "kind", None) == "rack" and spec.width_mm and spec.width_mm > RACK_WIDTH_MM:
        yield "width_mm", f"{spec.width_mm:g} mm wide in a rack that takes {RACK_WIDTH_MM:g} mm"


def _card(part: Part) -> Iterator[Clash]:
    spec: Any = part.spec
    low = (spec.form_factor or "").startswith("PCIe LP")
    if low and spec.height_mm and spec.height_mm > LOW_PROFILE_MM:
        yield "height_mm", f"{spec.height_mm:g} mm high as a low-profile card of {LOW_PROFILE_MM:g} mm at most"


def _supply(part: Part) -> Iterator[Clash]:
    spec: Any = part.spec
    most = SUPPLY_MM.get(spec.form_factor or "")
    if most and spec.length_mm and spec.length_mm > most:
        yield "length_mm", f"{spec.length_mm:g} mm long as {spec.form_factor}, which ends at {most:g} mm"


def _cooler(part: Part) -> Iterator[Clash]:
    spec: Any = part.spec
    if spec.radiator_mm and spec.radiator_mm not in RADIATORS_MM:
        yield "radiator_mm", f"a radiator of {spec.radiator_mm} mm; sizes are 120, 140, 240, 280, 360, 420, 480"
    if spec.kind == "air" and spec.rack_u and spec.height_mm and spec.height_mm > spec.rack_u * RACK_U_MM:
        room = spec.rack_u * RACK_U_MM
        yield "rack_u", f"fits from {spec.rack_u} U ({room:.0f} mm), but it is {spec.height_mm:g} mm high"


SIZES: Mapping[str, Sequence[Callable[[Part], Iterator[Clash]]]] = MappingProxyType(
    {
        "motherboard": (_board,),
        "chassis": (_case, _rack),
        "accelerator": (_card,),
        "psu": (_supply,),
        "cooler": (_cooler,),
    }
)
"""The laws of size by category."""
