"""Cases and rack chassis, and what cools a processor in them."""

from __future__ import annotations

from typing import Literal

from app.domain.parts.accelerator import Cooling
from app.domain.parts.base import Spec, fact


class ChassisSpec(Spec):
    """A case: what fits into it."""

    kind: Literal["tower", "rack", "open"] | None = fact("Kind", column=True)
    board_form_factors: tuple[str, ...] | None = fact("Board formats", column=True)
    expansion_slots: int | None = fact("Expansion slots", column=True, ge=0, le=16)
    gpu_max_length_mm: float | None = fact("Longest card", "mm", column=True, ge=100, le=600)
    cooler_max_height_mm: float | None = fact("Tallest CPU cooler", "mm", ge=20, le=300)
    psu_form_factors: tuple[str, ...] | None = fact("Supply formats")
    psu_max_length_mm: float | None = fact("Longest supply", "mm", ge=80, le=500)
    radiators_mm: tuple[int, ...] | None = fact(
        "Radiator places", "mm", help="One number per place: the largest radiator there, as 120, 240, 360, 420"
    )
    bays_35: int | None = fact("3.5-inch bays", group="Bays", ge=0, le=64)
    bays_25: int | None = fact("2.5-inch bays", group="Bays", ge=0, le=64)
    bays_hotswap: int | None = fact("Hot-swap bays", group="Bays", ge=0, le=64)
    fan_places: int | None = fact("Fan places", group="Cooling", ge=0, le=32)
    fans_included: int | None = fact("Fans included", group="Cooling", ge=0, le=32)
    airflow_cfm: float | None = fact("Airflow as delivered", "CFM", group="Cooling", ge=1, le=3000)
    gpu_cooling: tuple[Cooling, ...] | None = fact(
        "Card cooling allowed", group="Cooling", help="passive needs a server's air tunnel"
    )
    rack_u: int | None = fact("Rack units", "U", group="Size", ge=1, le=20)
    width_mm: float | None = fact("Width", "mm", group="Size", ge=50, le=900)
    height_mm: float | None = fact("Height", "mm", group="Size", ge=50, le=1200)
    depth_mm: float | None = fact("Depth", "mm", group="Size", ge=50, le=1200)
    gpu_max_height_mm: float | None = fact(
        "Tallest card", "mm", group="Cards", ge=60, le=300, help="From the slot to the side panel"
    )
    gpu_support: bool | None = fact("Support for heavy cards", group="Cards")
    card_height: Literal["full", "low"] | None = fact(
        "Card height", group="Cards", help="low = only low-profile cards stand in it"
    )


class CoolerSpec(Spec):
    """A CPU cooler."""

    kind: Literal["air", "aio", "passive"] | None = fact("Kind", column=True)
    sockets: tuple[str, ...] | None = fact("Sockets", column=True)
    height_mm: float | None = fact(
        "Height", "mm", column=True, ge=10, le=300, help="Of the tower, or of the block of a liquid cooler"
    )
    radiator_mm: int | None = fact("Radiator", "mm", column=True, ge=80, le=600)
    rated_w: float | None = fact(
        "Rated for", "W", column=True, ge=10, le=1500, help="Vendor's claim; many publish none"
    )
    ram_clearance_mm: float | None = fact("Room over the memory", "mm", ge=0, le=100)
    noise_dba: float | None = fact("Noise, at most", "dBA", ge=5, le=90)
    rack_u: int | None = fact("Fits from", "U", ge=1, le=8)
