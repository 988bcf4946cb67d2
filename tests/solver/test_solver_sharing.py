"""What the solver works out once serves every request that it holds for."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tiny_catalog import EUR, TableSizer, part, request, solver, sound_catalog

from app.sizing import as_read
from app.solver.pool import Pool

SIZING = Path(__file__).parents[2] / "app" / "sizing"


def test_sizing_reads_no_more_of_a_place_than_is_kept_for_it() -> None:
    read = {m for p in SIZING.glob("*.py") for m in re.findall(r"\bsite\.([a-z_]+(?:\.[a-z_]+)?)", p.read_text())}
    assert read <= {"where", "years", "onprem.kind", "edge.kept_share"}
    full = request(site={"where": "hybrid", "years": 7, "budget": 5}, onprem={"kind": "server"}).site
    kept = as_read(full)
    assert (kept.where, kept.years, kept.onprem.kind) == ("hybrid", 7, "server")


def test_requests_of_the_same_wishes_share_menus_and_others_do_not() -> None:
    first = request(site={"budget": 100})
    pool = Pool(sound_catalog(), first, EUR)
    asked = pool.asked(request(onprem={"circuit_a": 5}))
    assert asked.request.site.onprem.circuit_a == 5
    assert asked.menu("made", lambda: ()) is pool.menu("made", lambda: pytest.fail("made twice"))
    assert Pool.shelf(first) == Pool.shelf(request(onprem={"circuit_a": 5}))
    for other in ({"wishes": {"ecc": True}}, {"site": {"years": 5}}, {"site": {"cloud": {"spot": True}}}):
        assert Pool.shelf(request(**other)) != Pool.shelf(first)


@pytest.mark.parametrize(
    ("onprem", "rules", "possible"),
    [
        ({"plug": "Schuko"}, {}, True),
        ({"plug": "Schuko", "circuit_v": 110, "circuit_a": 20}, {}, False),
        ({"plug": "Schuko", "circuit_v": 110, "circuit_a": 20}, {"PWR-PLUG": "warning"}, True),
        ({"rack_u_free": 3}, {}, False),
        ({"rack_u_free": 4}, {}, True),
        ({"rack_u_free": 3}, {"RACK-U": "off"}, True),
        ({"rack_depth_mm": 500}, {}, False),
        ({"rack_depth_mm": 900}, {}, True),
    ],
)
def test_what_the_room_rules_out_is_not_tried(onprem: dict, rules: dict, possible: bool) -> None:
    rack = part("chassis-1", "chassis", 150, kind="rack", rack_u=4, depth_mm=600)
    parts = [rack if p.category == "chassis" else p for p in sound_catalog()]
    judged = []
    chosen = solver(parts, TableSizer())
    judge = chosen._judge
    chosen._judge = lambda build, demand: judged.append(build) or judge(build, demand)
    found = chosen.propose(request(onprem=onprem, site={"rules": rules}), top=1, reasons=False)
    assert (found.status == "optimal") is possible
    assert possible or not [b for b in judged if b.workload], "ruled out before a rule was asked about a machine"
