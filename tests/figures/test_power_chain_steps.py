"""The power chain's steps: their numbers, and what is said where a fact is missing."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.build import Item, Node
from app.domain.efficiency import HIGH_LINE, LOW_LINE, drop, worst_drop
from app.domain.outlets import plug_named, plugs_for
from app.domain.parts import Confidence, Part, Provenance
from app.domain.parts.parsing import parse_spec
from app.domain.power import PowerChain, air_density, power_chain
from app.domain.rack_plan import RackLoad
from app.domain.site import Site
from app.figures.power_chain import power_chain_figure

ORIGIN = Provenance(source="made for this test", as_of=date(2026, 1, 1), confidence=Confidence.YOURS)
PSU = {"rated_w": 1000, "rated_115v_w": 1000, "efficiency": "Gold", "efficiency_230v": 0.92, "efficiency_115v": 0.90}


def item(role: str, qty: int = 1, category: str | None = None, **facts: Any) -> Item:
    spec = parse_spec(category or role, facts)
    name = role.replace("_", "-")
    part = Part(id=name, category=category or role, vendor="Example", name=name, spec=spec, provenance=ORIGIN)
    return Item(role=role, part=part, qty=qty)


def desktop(psu: dict[str, Any] | None = None, **card: Any) -> Node:
    """50 W board, 150 W processor and a card of 300 W: 500 W, half of the supply."""
    facts = {"tdp_w": 300, "transient_factor": 2, "cooling": "open_air"} | card
    return Node(
        items=(
            item("motherboard"),
            item("cpu", max_power_w=150),
            item("accelerator", **facts),
            item("psu", **(psu or PSU | {"inlet": "C14"})),
            item("cooler", noise_dba=30),
        )
    )


def chain(node: Node | None = None, **room: Any) -> PowerChain:
    return power_chain(node or desktop(), Site.model_validate({"onprem": room}))


def test_every_step_of_a_whole_chain() -> None:
    found = chain(plug="Schuko", ups_w=1000, ups_va=1200, ups_minutes=5, altitude_m=0)

    assert (found.sustained_w, found.peak_w, found.supply_load) == (500, 800, 0.5)
    assert found.efficiency == pytest.approx(0.92)
    assert found.wall_w == pytest.approx(500 / 0.92)
    assert (found.cords, found.cord, found.cord_rated_a) == (1, "C13", 10)
    assert found.cord_load_a == pytest.approx(500 / 0.92 / 230)
    assert (found.plug, found.plug_rated_a) == ("Schuko", 16)
    assert found.ups_minutes == pytest.approx(5 * 1000 / (500 / 0.92))
    assert found.apparent_va == pytest.approx(500 / 0.92 / 0.95)
    assert found.airflow_cfm == pytest.approx(1.76 * 500 / 0.92 / 15)
    assert found.noise_dba == pytest.approx(30)
    assert found.noise_unknown == ("Example accelerator",)
    assert [draw.peak_w for draw in found.draws if draw.role == "accelerator"] == [600]
    assert found.missing == ()


@pytest.mark.parametrize(
    ("where", "allowed", "name", "below"),
    [
        ("edge", 60, "The place", "of 60 W"),
        ("edge", None, "The place", "limit not told"),
        ("onprem", 60, "Circuit", "of 2,944 W"),
    ],
)
def test_a_device_beside_its_sensors_is_held_against_what_its_place_supplies(
    where: str, allowed: float | None, name: str, below: str
) -> None:
    device = Node(items=(item("edge_device", power_w=25),))
    site = Site.model_validate({"where": where, "edge": {"power_w_max": allowed}})
    drawing = power_chain_figure(power_chain(device, site))
    assert drawing.table[-1][0:3] == (name, "25 W", below)


def test_what_is_missing_is_named_and_its_step_left_open() -> None:
    found = chain(desktop(PSU, transient_factor=None, tdp_w=2500), circuit_a=32)

    assert (found.peak_w, found.cord, found.cord_rated_a) == (None, None, None)
    assert {("accelerator", "transient_factor"), ("psu", "inlet")} <= set(found.missing)
    assert found.cord_load_a is not None and found.cord_load_a > 10


def test_a_step_that_the_site_tells_nothing_about_is_not_missing() -> None:
    found = chain()

    assert (found.plug, found.ups_w, found.ups_minutes, found.altitude_m) == (None, None, None, None)
    assert found.missing == ()


def test_a_supply_is_less_efficient_beside_half_load_and_at_120_volts() -> None:
    full = chain(desktop(PSU | {"rated_w": 500}))
    low = chain(circuit_v=120)

    assert full.efficiency == pytest.approx(0.89)  # 80 PLUS Gold at full load
    assert low.efficiency == pytest.approx(0.90)


@given(load=st.floats(0.01, 3), name=st.sampled_from(sorted(HIGH_LINE)), low_line=st.booleans())
def test_the_drop_is_never_negative_and_none_is_worse_than_the_worst(load: float, name: str, low_line: bool) -> None:
    lost = drop((LOW_LINE if low_line else HIGH_LINE)[name], load)

    assert lost + 1e-12 >= 0 and lost <= worst_drop(load, low_line=low_line) + 1e-12
    assert lost <= 0.06


@given(low=st.floats(0, 5000), more=st.floats(1, 1000))
def test_thin_air_needs_more_of_it(low: float, more: float) -> None:
    assert air_density(low + more) < air_density(low) <= 1


def test_density_at_the_height_of_mexico_city() -> None:
    assert air_density(2240) == pytest.approx(0.762, abs=0.002)  # ICAO standard atmosphere: 77.2 kPa of 101.3


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("schuko", "Schuko"),
        ("CEE 7/7", "Schuko"),
        ("NEMA 5-15R", "NEMA 5-15"),
        ("L6-30", "NEMA L6-30"),
        ("BS 1363", "UK BS 1363"),
        ("IEC 60309 blue", "IEC 60309 blue"),
        ("c19", "C19"),
    ],
)
def test_plugs_are_known_by_many_names(typed: str, name: str) -> None:
    found = plug_named(typed)

    assert found is not None and found.name == name


def test_an_unknown_plug_is_not_guessed() -> None:
    assert plug_named("the grey one") is None


@given(volts=st.sampled_from([100, 120, 208, 230, 240]), amps=st.floats(0.1, 130))
def test_offered_plugs_carry_the_current_at_that_voltage(volts: float, amps: float) -> None:
    for plug in plugs_for(volts, amps, None):
        assert plug.high == (volts > 160) and plug.sizes_a[-1] * plug.share >= amps


def test_the_drawing_names_each_step() -> None:
    drawing = power_chain_figure(chain(plug="BS 1363", circuit_a=13, ups_w=400, ups_minutes=5), width=560)
    labels = [region.label for region in drawing.regions]

    assert [label.split(":")[0] for label in labels] == [
        "Parts", "Supply", "Cord", "Plug", "UPS", "Circuit", "Heat", "Air", "Noise",
    ]  # fmt: skip
    assert "UPS: 400 W, minutes not told; fails" in labels
    assert "Plug: BS 1363, for 13 A; holds" in labels


def test_a_chain_of_an_older_quote_is_drawn_as_it_was() -> None:
    old = PowerChain(draws=(), sustained_w=700, supply_rated_w=1000, efficiency=0.9, wall_w=780, circuit_w=2944)

    assert [region.key for region in power_chain_figure(old).regions] == ["parts", "supply", "circuit"]


def test_a_rack_of_unknown_power_is_a_lower_bound_and_never_said_to_hold() -> None:
    def rack(power_w: float, *, known: bool) -> dict[str, str]:
        load = RackLoad(
            power_w=power_w, power_known=known, limit_w=20_000, weight_kg=0, weight_known=True, limit_kg=None
        )
        drawing = power_chain_figure(chain(), rack=load, feeds=2, width=900)
        return {region.key: region.label for region in drawing.regions}

    assert rack(12_000, known=True)["rack"] == "Fullest rack: 12,000 W, of 20,000 W; holds"
    assert rack(12_000, known=False)["rack"] == "Fullest rack: ≥ 12,000 W, of 20,000 W"
    assert rack(21_000, known=False)["rack"].endswith("fails")
    assert rack(0, known=False)["rack"].startswith("Fullest rack: unknown")
    assert rack(12_000, known=True)["circuit"].startswith("Feed, of 2: ")
