"""Power supplies."""

from __future__ import annotations

from typing import Literal

from app.domain.parts.base import Spec, fact


class PsuSpec(Spec):
    """A power supply: rating per input voltage, plugs by kind."""

    rated_w: float | None = fact(
        "Rated power", "W", column=True, ge=100, le=6000, help="At 230 V where it depends on the input"
    )
    rated_115v_w: float | None = fact("Rated power at 115 V", "W", ge=0, le=6000, help="0 = does not start at 115 V")
    form_factor: str | None = fact("Form factor", column=True, help="ATX, SFX, SFX-L, CRPS")
    length_mm: float | None = fact("Length", "mm", column=True, ge=80, le=400)
    efficiency: str | None = fact("80 PLUS class", column=True, help="Bronze, Silver, Gold, Platinum, Titanium")
    efficiency_230v: float | None = fact("Efficiency at 230 V, half load", ge=0.7, le=0.99)
    efficiency_115v: float | None = fact("Efficiency at 115 V, half load", ge=0.7, le=0.99)
    atx_version: str | None = fact("ATX version", help="3.0 and 3.1 tolerate short peaks of 200 %")
    pin16: int | None = fact("12V-2x6 or 12VHPWR plugs", group="Plugs", column=True, ge=0, le=8)
    pin16_w: float | None = fact("Power per 16-pin plug", "W", group="Plugs", ge=150, le=600)
    pcie8: int | None = fact("PCIe 6+2-pin plugs", group="Plugs", ge=0, le=24)
    eps8: int | None = fact("EPS 4+4-pin plugs", group="Plugs", ge=0, le=6)
    sata: int | None = fact("SATA plugs", group="Plugs", ge=0, le=32)
    inlet: Literal["C14", "C20"] | None = fact("Inlet")
    inrush_a: float | None = fact("In-rush current", "A", ge=1, le=400, help="Cold start at 230 V")
    pcie_cables: int | None = fact(
        "Cables for 6+2-pin plugs", group="Plugs", ge=0, le=24, help="Fewer than plugs where some cables have two"
    )
    rails_12v_a: tuple[float, ...] | None = fact(
        "12 V rails", "A", group="Plugs", help="The limit of each rail; one number for a single rail"
    )
    eps_cable_mm: float | None = fact("Length of the EPS cable", "mm", group="Plugs", ge=200, le=1500)


class FanSpec(Spec):
    """A case fan."""

    size_mm: int | None = fact("Size", "mm", column=True, ge=30, le=250)
    airflow_cfm: float | None = fact("Airflow", "CFM", column=True, ge=1, le=400)
    pressure_mmh2o: float | None = fact("Static pressure", "mmH2O", ge=0.1, le=50)
    noise_dba: float | None = fact("Noise, at most", "dBA", ge=5, le=90)
    power_w: float | None = fact("Power, at most", "W", ge=0.2, le=60)
    pwm: bool | None = fact("PWM")
