"""Heat, air and water of a build, against figures worked out by hand."""

from __future__ import annotations

from typing import Any

import pytest

from app.domain.build import Build
from app.domain.cooling_plan import CoolingPlan, cooling_plan
from app.domain.draws import least_w, wall_w
from tests.rules import rule_machines as made


def plan(**case: Any) -> tuple[Build, CoolingPlan]:
    build = made.build({"machine": "server", **case})
    found = cooling_plan(build)
    assert found is not None
    return build, found


def test_ten_kilowatts() -> None:
    """10 kW are 34,120 BTU/h, 2.84 tons, and 1,173 CFM or 1,994 m³/h at a rise of 15 °C."""
    fixed = {"server.kind": "complete", "server.max_power_w": 10_000, "server.cooling": "air"}
    _, found = plan(facts=fixed)
    figures = {name: q["value"] for name, q in found.model_dump().items() if isinstance(q, dict)}
    assert figures == pytest.approx(
        {"heat_kw": 10, "heat_btu_h": 34_120, "tons": 2.8433, "airflow_cfm": 1173.3, "airflow_m3_h": 1993.5}, rel=1e-3
    )
    assert found.water_kw is None and found.missing == ()


def test_every_machine_counts_and_water_takes_what_it_cools() -> None:
    build, found = plan(nodes=4, facts={"server.cooling": "liquid"})
    heat = 4 * wall_w(build.nodes[0], build.site)
    assert found.heat_kw.value == pytest.approx(heat / 1000)
    assert found.water_kw is not None and found.water_kw.value == pytest.approx(heat / 1000)
    assert found.water_l_min is not None
    assert found.water_l_min.value * 4.186 / 60 * 10 == pytest.approx(heat / 1000)
    _, dry = plan(nodes=4, facts={"server.cooling": "air"})
    assert found.airflow_cfm.value == pytest.approx(0.3 * dry.airflow_cfm.value)


def test_thin_air_must_flow_faster() -> None:
    low = plan()[1].airflow_cfm.value
    assert plan(site={"onprem": {"altitude_m": 2000}})[1].airflow_cfm.value == pytest.approx(low / 0.7846, rel=1e-3)


def test_what_is_not_known_is_named_and_rented_machines_warm_no_room() -> None:
    build, found = plan(facts={"accelerator.tdp_w": "?"}, nodes=2)
    assert found.missing == (("accelerator", "tdp_w"),)
    assert found.heat_kw.value == pytest.approx(2 * least_w(build.nodes[0]) / 1000) and found.heat_kw.value > 0
    assert cooling_plan(made.build({"machine": "cloud"})) is None
