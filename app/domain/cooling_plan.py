"""What a build's heat asks of the room: power, air and water, each with its derivation."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict

from app.domain.build import Build, Node
from app.domain.draws import AIR_RISE_C, BTU_PER_WH, CFM_PER_W_C, air_density, least_w, wall_w
from app.domain.errors import Unknown
from app.domain.quantity import Input, Quantity

M3_H_PER_CFM = 1.699
"""A cubic foot a minute in cubic metres an hour: 0.3048^3 x 60."""
BTU_H_PER_TON = 12_000.0
"""A ton of refrigeration, by definition."""
WATER_RISE_C = 10.0
"""Rise of facility water between supply and return (general knowledge: 6 to 12 degrees C)."""
LITRES_PER_KW_C = 60 / 4.186
"""Litres a minute for a kilowatt and a rise of one degree: water takes 4.186 kJ per kilogram and degree."""
AIR_SHARE_OF_WET = 0.3
"""Of the heat of a machine with cold plates, what still goes into the air (general knowledge: 15 to 30 %)."""
OWN = ("workstation", "server")


class CoolingPlan(BaseModel):
    """The heat of all machines of one's own at full load, and what takes it away.

    Water is sized for all the heat of the machines it cools, as COOL-LIQ judges it, air for the share that plates
    leave. ``missing`` are the (part, fact) without which only the other parts count: figures are then lower bounds.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    heat_kw: Quantity
    heat_btu_h: Quantity
    tons: Quantity
    airflow_m3_h: Quantity
    airflow_cfm: Quantity
    water_kw: Quantity | None = None
    water_l_min: Quantity | None = None
    missing: tuple[tuple[str, str], ...] = ()


def cooling_plan(build: Build) -> CoolingPlan | None:
    """The plan of a build; ``None`` where no machine of one's own warms a room."""
    nodes = [node for node in build.nodes if node.kind in OWN and not node.rented]
    if not nodes:
        return None
    dry, wet, missing = 0.0, 0.0, []
    for node in nodes:
        try:
            heat = node.qty * wall_w(node, build.site)
        except Unknown as gap:
            missing.append((gap.part, gap.field))
            heat = node.qty * least_w(node)
        if _liquid(node):
            wet += heat
        else:
            dry += heat
    return _planned(dry, wet, build.site.onprem.altitude_m, tuple(dict.fromkeys(missing)))


def _liquid(node: Node) -> bool:
    return any(item.known("cooling") == "liquid" for item in node.of("server"))


def _planned(dry_w: float, wet_w: float, altitude_m: float | None, missing: tuple[tuple[str, str], ...]) -> CoolingPlan:
    heat_w = dry_w + wet_w
    air_w = dry_w + AIR_SHARE_OF_WET * wet_w
    cfm = CFM_PER_W_C * air_w / AIR_RISE_C / air_density(altitude_m)
    heat = (_watts("power from the wall, all machines", heat_w),)
    air = (
        _watts("heat into the air", air_w),
        Input(name="rise of the air", value=AIR_RISE_C, unit="°C", source="rule of thumb"),
        Input(name="density of the air", value=round(air_density(altitude_m), 3), source="ICAO standard atmosphere"),
    )
    formula = "1.76 x W / rise [°C] / density"
    return CoolingPlan(
        heat_kw=_quantity(heat_w / 1000, "kW", "all power from the wall becomes heat", heat),
        heat_btu_h=_quantity(BTU_PER_WH * heat_w, "BTU/h", "3.412 x W", heat),
        tons=_quantity(BTU_PER_WH * heat_w / BTU_H_PER_TON, "tons of refrigeration", "3.412 x W / 12,000", heat),
        airflow_m3_h=_quantity(M3_H_PER_CFM * cfm, "m³/h", f"1.699 x {formula}", air),
        airflow_cfm=_quantity(cfm, "CFM", formula, air),
        water_kw=_wet(wet_w / 1000, "kW", "all heat of the machines with cold plates", wet_w),
        water_l_min=_wet(
            LITRES_PER_KW_C * wet_w / 1000 / WATER_RISE_C, "l/min", "60 / 4.186 x kW / rise of 10 °C", wet_w
        ),
        missing=missing,
    )


def _watts(name: str, watts: float) -> Input:
    return Input(name=name, value=round(watts, 1), unit="W", source="the power chain")


def _quantity(value: float, unit: str, formula: str, inputs: tuple[Input, ...]) -> Quantity:
    return Quantity(value=value, unit=unit, formula=formula, inputs=inputs, source="definitions; RULES.md COOL-BTU")


def _wet(value: float, unit: str, formula: str, watts: float) -> Quantity | None:
    if not watts:
        return None
    inputs = (_watts("power of the machines cooled by liquid", watts),)
    return Quantity(value=value, unit=unit, formula=formula, inputs=inputs, source="RULES.md COOL-LIQ; heat of water")
