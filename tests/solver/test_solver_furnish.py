"""Racks, PDUs and cables of a cluster: counted from its machines and switches, cheapest first."""

from __future__ import annotations

from typing import Any

import pytest
from tiny_catalog import EUR, part, request

from app.domain.build import Build, Item, Node
from app.domain.parts import Part
from app.domain.rack_plan import arrange
from app.domain.site import Site
from app.rules.engine import check
from app.rules.rack_plan import rack_plan
from app.rules.rack_room import rack_count
from app.rules.shared_parts import missing_parts
from app.solver.furnish import Furnisher, furnished
from app.solver.pool import Pool

SERVER = part(
    "server", "server", 1000, kind="complete", rack_u=8, depth_mm=900, weight_kg=130, psu_count=6, psu_inlet="C20",
    max_power_w=10000, fabric_ports=4, fabric_gbps=400, fabric_port_type="OSFP", fabric_cages=4,
    fabric_protocol="InfiniBand",
)  # fmt: skip
SWITCH = part(
    "switch", "switch", 500, ports=16, gbps=400, port_type="OSFP", cages=16, protocol="InfiniBand", rack_u=1,
    psu_count=2, power_max_w=1000,
)  # fmt: skip
RACK = {"units": 42, "outer_depth_mm": 1200, "usable_depth_mm": 1100, "static_kg": 1500, "pdu_places": 2}
STRIP = {
    "phases": 3,
    "input_v": 400,
    "breaker_a": 63,
    "rated_a": 63,
    "usable_w": 43000,
    "c13": 12,
    "c19": 24,
    "rack_u": 0,
}
DAC = {"kind": "dac", "end_a": "OSFP", "end_b": "OSFP-RHS", "split": 1, "gbps": 400, "protocol": "InfiniBand"}
ROOM: dict[str, Any] = {"circuit_a": 63, "circuits": 100}


def cables(*lengths: float, price: float | None = 50) -> list[Part]:
    return [part(f"dac-{metres:g}m", "cable", price, **DAC, length_m=metres) for metres in lengths]


def cluster(machines: int = 4, switches: int = 1, **onprem: Any) -> Build:
    return Build(
        name="cluster",
        site=Site.model_validate({"onprem": ROOM | onprem}),
        nodes=(
            Node(qty=machines, items=(Item(role="server", part=SERVER),), purpose="compute"),
            Node(items=(Item(role="switch", part=SWITCH, qty=switches),), purpose="shared"),
        ),
    )


def fitted(build: Build, parts: list[Part], **wishes: Any) -> dict[str, int]:
    asked = request(onprem=build.site.onprem.model_dump(), **({"wishes": wishes} if wishes else {}))
    found = Furnisher(Pool(parts, asked, EUR)).of(build)
    whole = furnished(build, found)
    assert found.items == whole.nodes[1].items[1:]
    return {item.part.id: item.qty for item in found.items} | {"cost": found.cost // 100}


SHELF = [part("rack", "rack", 900, **RACK), part("strip", "pdu", 700, **STRIP), *cables(1, 2, 3)]


def test_machines_get_racks_power_and_cables() -> None:
    got = fitted(cluster(), SHELF)
    assert got["rack"] == 1 and got["strip"] == 2  # 40.3 kW: two strips of 34.8 kW (80 % of 63 A) in a rack
    assert sum(got[name] for name in got if name.startswith("dac")) == 16
    assert got["cost"] == 900 + 2 * 700 + 16 * 50


def test_what_the_site_has_is_not_bought_again() -> None:
    got = fitted(cluster(rack_u_free=84, racks=2, pdu_a=63), SHELF)
    assert "rack" not in got and "strip" not in got and got["dac-3m"]


@pytest.mark.parametrize(
    ("onprem", "racks", "strips"),
    [
        ({"rack_kw": 20}, 3, 3),  # two machines in a rack, the switch apart
        ({"rack_kw": 25}, 2, 2),
        ({"feeds": 2}, 2, 4),  # a feed alone carries 34.8 kW: three machines
        ({"rack_kg": 300}, 2, 2),
    ],
)
def test_power_weight_and_feeds_say_how_many(onprem: dict[str, Any], racks: int, strips: int) -> None:
    got = fitted(cluster(**onprem), SHELF)
    assert (got["rack"], got["strip"]) == (racks, strips)


def test_outlets_count_as_power_does() -> None:
    few = part("few", "pdu", 10, **STRIP | {"c19": 8})
    assert fitted(cluster(2), [*SHELF[:1], few, *cables(3)])["few"] == 2  # 12 cords with C19 plugs
    wide = part("either", "pdu", 10, **STRIP | {"c19": 0, "c13": 0, "c13_or_c19": 24})
    assert fitted(cluster(2), [*SHELF[:1], wide, *cables(3)])["either"] == 1


def test_a_known_price_goes_before_one_on_request_and_the_cheaper_before_the_dearer() -> None:
    more = [part("free", "rack", None, **RACK), part("dear", "rack", 1200, **RACK)]
    assert "rack" in fitted(cluster(), [*SHELF, *more])
    got = fitted(cluster(), [*more[:1], *SHELF[1:]])
    assert got["free"] == 1 and got["cost"] == 2 * 700 + 16 * 50


def test_a_part_wished_for_by_name_is_taken() -> None:
    dear = part("dear", "rack", 1200, **RACK)
    assert "dear" in fitted(cluster(rack_u_free=84), [*SHELF, dear], keep=("dear",))


@pytest.mark.parametrize(
    ("shelf", "missing"),
    [
        (SHELF, ""),
        (SHELF[1:], "racks"),
        ([SHELF[0], *SHELF[2:]], "PDUs"),
        ([part("thin", "rack", 1, **RACK | {"usable_depth_mm": 1000}), *SHELF[1:]], "racks"),
        ([SHELF[0], part("weak", "pdu", 1, **STRIP | {"breaker_a": 16}), *SHELF[2:]], "PDUs"),
        ([SHELF[0], part("us", "pdu", 1, **STRIP | {"input_v": 208}), *SHELF[2:]], "PDUs"),
        (SHELF[:2], "cables for 16 links of 2 to 3 m, OSFP to OSFP-RHS at 400 Gb/s"),
    ],
)
def test_what_the_catalog_does_not_have_is_named(shelf: list[Part], missing: str) -> None:
    found = Furnisher(Pool(shelf, request(onprem=ROOM), EUR)).of(cluster())
    told = list(missing_parts(furnished(cluster(), found)))
    assert any(missing in text for text in told) if missing else not told


@pytest.mark.parametrize(
    ("onprem", "racks"),
    [
        ({}, 10),  # air cools 42 kW in a rack: four machines of 10 kW, and two strips of 34.9 kW carry them
        ({"rack_kw": 25}, 19),
        ({"rack_kg": 300}, 19),
        ({"feeds": 2}, 13),  # a strip alone carries three of them
        ({"racks": 1}, 10),  # nobody has a rack of 8000 units: the number is a default that was let stand
        ({"racks": 20}, 20),
    ],
)
def test_free_units_limit_racks_and_rules_count_the_same(onprem: dict[str, Any], racks: int) -> None:
    bare = cluster(38, 3, rack_u_free=8000, **onprem)
    build = furnished(bare, Furnisher(Pool(SHELF, request(), EUR)).of(bare))
    assert rack_count(build) == racks
    plan = rack_plan(build)
    assert plan is not None
    stands = arrange(plan)
    assert stands is not None and len(stands) == racks and all(one.devices for one in stands)
    strips = sum(item.qty for _, item in build.of("pdu"))
    assert strips % racks == 0 and strips // racks <= 2
    told = next(one for one in check(build).findings if one.rule == "RACK-PDU")
    assert told.status == "passed" and f"each of {racks} racks" in told.message
