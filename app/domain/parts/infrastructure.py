"""What a room gives the machines: racks, power distribution units, cables and the optics at their ends."""

from __future__ import annotations

from typing import Literal

from app.domain.parts.base import Spec, fact

CableKind = Literal["dac", "acc", "aoc", "transceiver", "fibre", "twisted_pair", "power_cord"]
"""``dac``, ``acc``, ``aoc``, ``twisted_pair``: cables with both ends fixed. An optical link of single parts is two
``transceiver`` and, for each of their ``strands``, one ``fibre`` between them."""


class RackSpec(Spec):
    """A cabinet: what goes in, in units, depth and weight. Its power is that of the PDUs in it."""

    units: int | None = fact("Units inside", "U", column=True, ge=1, le=60)
    inner_width_mm: float | None = fact(
        "Mounting width", "mm", ge=200, le=800, help="482.6 is 19 inch (EIA-310), 533.4 Open Rack's 21 inch"
    )
    usable_depth_mm: float | None = fact(
        "Usable depth", "mm", column=True, ge=100, le=2000, help="From the front posts to what stands behind: the door"
    )
    posts_min_mm: float | None = fact("Posts, least distance", "mm", ge=50, le=1500)
    posts_max_mm: float | None = fact("Posts, largest distance", "mm", ge=50, le=1500)
    holes: Literal["square", "round", "threaded"] | None = fact("Holes of the posts")
    static_kg: float | None = fact("Load, standing", "kg", column=True, ge=10, le=5000)
    rolling_kg: float | None = fact("Load, on its castors", "kg", ge=10, le=5000)
    pdu_places: int | None = fact("Places for upright PDUs", ge=0, le=12)
    outer_width_mm: float | None = fact("Width", "mm", group="Size", column=True, ge=200, le=1500)
    outer_depth_mm: float | None = fact("Depth outside", "mm", group="Size", ge=200, le=2500)
    outer_height_mm: float | None = fact("Height", "mm", group="Size", ge=200, le=3500)
    weight_kg: float | None = fact("Weight", "kg", group="Size", ge=5, le=1000)


class PduSpec(Spec):
    """A power distribution unit of a rack. ``usable_w`` is what it carries for days, as its maker states it."""

    phases: int | None = fact("Phases", column=True, ge=1, le=3, help="1 or 3")
    input_v: float | None = fact(
        "Input", "V", column=True, ge=90, le=500, help="Of three phases, between two of them: 208, 400, 415"
    )
    output_v: float | None = fact("Voltage of an outlet", "V", ge=90, le=300)
    breaker_a: float | None = fact(
        "Breaker in front of it",
        "A",
        column=True,
        ge=5,
        le=400,
        help="Per phase: 16, 32, 63; 20, 30, 60 in North America",
    )
    rated_a: float | None = fact(
        "Current for days",
        "A",
        ge=5,
        le=400,
        help="Per phase: all of the breaker under IEC, 80 % of it in North America",
    )
    usable_w: float | None = fact("Power for days", "W", column=True, ge=500, le=200000)
    plug: str | None = fact("Plug", help="IEC 60309 32 A 3P+N+PE, NEMA L6-30P")
    cord_mm: float | None = fact("Length of its cord", "mm", ge=0, le=20000)
    c13: int | None = fact("C13 outlets", group="Outlets", column=True, ge=0, le=96)
    c19: int | None = fact("C19 outlets", group="Outlets", column=True, ge=0, le=96)
    c13_or_c19: int | None = fact(
        "Outlets for C14 and C20 plugs alike", group="Outlets", ge=0, le=96, help="Combined outlets, beside those above"
    )
    bank_a: float | None = fact("Fuse of a bank of outlets", "A", group="Outlets", ge=5, le=63)
    metered: Literal["none", "input", "outlet"] | None = fact("Metering", help="Of the whole input, or of each outlet")
    switched: bool | None = fact("Switched outlets")
    rack_u: int | None = fact("Rack units", "U", group="Size", ge=0, le=6, help="0 = upright, beside the machines")
    height_mm: float | None = fact("Height", "mm", group="Size", ge=20, le=2500)
    depth_mm: float | None = fact("Depth", "mm", group="Size", ge=20, le=800)
    weight_kg: float | None = fact("Weight", "kg", group="Size", ge=0.2, le=60)
    ambient_max_c: float | None = fact("Air around it, at most", "°C", group="Size", ge=10, le=80)


class CableSpec(Spec):
    """One cable, one transceiver, or one fibre.

    ``gbps`` is what end A carries in all; each of the ``split`` ends B carries its share of it. A transceiver has its
    cage as end A, the connector of its fibres as end B, and takes ``strands`` fibres (2 for a twin-port module).
    """

    kind: CableKind | None = fact("Kind", column=True)
    end_a: str | None = fact(
        "End A", column=True, help="OSFP, QSFP112, SFP28, RJ45, MPO-12, C14; a flat OSFP is OSFP-RHS"
    )
    end_b: str | None = fact(
        "End B", column=True, help="Each of them where it splits; of a transceiver, its fibre's end"
    )
    split: int | None = fact("Ends B", ge=1, le=8, help="1: one to one; 2 or 4: it splits")
    gbps: float | None = fact("Speed", "Gb/s", column=True, ge=0.1, le=3200, help="Of end A, all lanes together")
    protocol: str | None = fact("Protocol", help="Ethernet, InfiniBand, or both joined by /")
    length_m: float | None = fact("Length", "m", column=True, ge=0.1, le=1000)
    reach_m: float | None = fact(
        "Reach", "m", ge=0.5, le=120000, help="Of a transceiver, over the fibre it is made for"
    )
    fibre: Literal["multimode", "single_mode"] | None = fact("Fibre")
    strands: int | None = fact("Fibre cables of a transceiver", ge=1, le=4)
    power_a_w: float | None = fact("Power of end A", "W", ge=0, le=60)
    power_b_w: float | None = fact("Power of an end B", "W", ge=0, le=60)
    rated_a: float | None = fact("Current of a power cord", "A", ge=1, le=125)
