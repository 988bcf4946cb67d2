"""Every assumption is shown with its source, and what costs nothing says that it is not counted."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from app.domain.assumptions import DATA_CENTER_PUE, GROUPS, ROOM_COP, Assumptions, shown
from app.domain.site import Site


def site(**room: Any) -> Site:
    return Site.model_validate({"hours_per_month": 500, "onprem": room})


def test_no_assumption_is_hidden() -> None:
    rows = shown(Assumptions.of(site()), site())
    assert {row.name for row in rows} == set(Assumptions.model_fields)
    assert [row.group for row in rows] == sorted((row.group for row in rows), key=GROUPS.index)
    assert all(row.source for row in rows)


@pytest.mark.parametrize(
    ("room", "pue", "cop"),
    [
        ({}, Decimal(1), None),
        ({"room_cooling_btu_h": 8000}, Decimal(1), ROOM_COP),
        ({"data_center": True}, DATA_CENTER_PUE, None),
        ({"data_center": True, "room_cooling_btu_h": 8000}, DATA_CENTER_PUE, None),
        ({"kind": "cluster"}, DATA_CENTER_PUE, None),
        ({"kind": "cluster", "data_center": False}, Decimal(1), None),
    ],
    ids=["unknown room", "cooled room", "data centre", "cooled data centre", "cluster", "cluster elsewhere"],
)
def test_cooling_starts_where_the_place_has_some(room: dict[str, Any], pue: Decimal, cop: Decimal | None) -> None:
    assumed = Assumptions.of(site(**room))
    assert (assumed.pue, assumed.cooling_cop) == (pue, cop)


def test_sources_tell_apart_what_is_told_changed_and_left_out() -> None:
    place = site(data_center=True)
    assumed = Assumptions.of(place).model_copy(update={"support_percent_per_year": Decimal(5)})
    source = {row.name: row.source for row in shown(assumed, place)}
    assert source["hours_per_month"] == "site"
    assert source["years"] == "default of the site"
    assert "Uptime" in source["pue"]
    assert source["support_percent_per_year"] == "yours"
    assert source["cooling_cop"] == source["staff_share"] == "not counted"


def test_a_rate_without_hours_is_not_counted() -> None:
    assumed = Assumptions.of(site()).model_copy(update={"care_rate_per_hour": Decimal(80)})
    counted = {row.name: row.counted for row in shown(assumed, site())}
    assert not counted["care_rate_per_hour"]
    assert not counted["care_hours_per_month"]
