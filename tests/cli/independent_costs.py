"""Totals of a build by other means: CSV files, floats and the formulas of docs/costs.md, none of our code."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

SEED = Path(__file__).resolve().parents[2] / "db" / "seed"
DATA_CENTER_PUE, ROOM_COP = 1.58, 3.0
RENTED = {"cloud_instance", "bare_metal"}
ON_REQUEST = {"rack", "pdu", "cable"}


@cache
def rows() -> Mapping[str, dict[str, str]]:
    """Every row of the shipped catalog by its id."""
    found: dict[str, dict[str, str]] = {}
    for file in SEED.glob("*.csv"):
        with file.open(encoding="utf-8", newline="") as text:
            found |= {row["id"]: row for row in csv.DictReader(text) if row.get("id")}
    return found


def totals(build: dict[str, Any], wall_w: list[float], rates: Mapping[str, float]) -> dict[str, float | None]:
    """Purchase, running costs a month and the total; ``None`` where a part has no price.

    ``wall_w`` is what one machine of each node that is not rented draws; ``rates`` is money per unit of a currency.
    """
    site = build.get("site", {})
    hours, months = float(site.get("hours_per_month", 400)), 12 * int(site.get("years", 3))
    bought = rented = 0.0
    for node in build["nodes"]:
        for part in node["parts"]:
            row, count = rows()[part["part"]], node.get("qty", 1) * part.get("qty", 1)
            if not row["price_amount"] and part["role"] in ON_REQUEST:
                continue  # told beside the total, not in it
            if not row["price_amount"]:
                return {"capex": None, "opex": None, "tco": None}
            rate = rates[row["price_currency"]]
            each = float(_on_terms(site, row) or row["price_amount"]) * rate
            if part["role"] == "cloud_instance":
                bound = not site.get("cloud", {}).get("spot") and bool(_on_terms(site, row))
                rented += each * count * (730 if bound else hours)  # a commitment is paid, used or not
            elif part["role"] == "bare_metal":
                rented += each * count
                bought += round(float(row["setup_fee"] or 0) * rate + 1e-9, 2) * count
            else:
                bought += round(each + 1e-9, 2) * count
    running = rented + power(build, wall_w, hours) + outgoing(build, rates) + lines(site)
    return {"capex": bought, "opex": running, "tco": bought + running * months}


def lines(site: dict[str, Any]) -> float:
    """A line for every place beside sensors, paid by the month; no example pays by the gigabyte."""
    edge = site.get("edge", {}) if site.get("where") in ("edge", "hybrid") else {}
    assert "uplink_price_per_gb" not in edge
    return int(edge.get("places", 1)) * float(edge.get("uplink_price_per_month", 0))


def _on_terms(site: dict[str, Any], row: dict[str, str]) -> str:
    """The price of a rented machine on the terms of the site, where the catalog has it."""
    cloud = site.get("cloud", {})
    if cloud.get("spot"):
        return row.get("spot_per_hour", "")
    return row.get(f"committed_{cloud.get('commitment', 'none')}_per_hour", "")


def power(build: dict[str, Any], wall_w: list[float], hours: float) -> float:
    """Electricity with cooling: edge devices stand in no building, and rented machines draw nothing here."""
    site = build.get("site", {})
    room, tariff = site.get("onprem", {}), float(site.get("electricity_price_per_kwh", 0.30))
    hall = room.get("data_center", room.get("kind") == "cluster")
    factor = DATA_CENTER_PUE if hall else 1 + 1 / ROOM_COP if room.get("room_cooling_btu_h") else 1.0
    at_work = [node for node in build["nodes"] if node.get("purpose") != "spare"]
    owned = [node for node in at_work if not RENTED & {part["role"] for part in node["parts"]}]
    kw = 0.0
    for node, watts in zip(owned, wall_w, strict=True):
        field = any(part["role"] == "edge_device" for part in node["parts"])
        kw += node.get("qty", 1) * watts / 1000 * (1.0 if field else factor)
    return kw * hours * tariff  # the average load beside training is assumed to be full


def outgoing(build: dict[str, Any], rates: Mapping[str, float]) -> float:
    """Data that leaves the provider beyond what is included, at the dearest price of the rented machines."""
    tb = build.get("site", {}).get("cloud", {}).get("egress_tb_per_month") or 0.0
    machines = [rows()[p["part"]] for node in build["nodes"] for p in node["parts"] if p["role"] in RENTED]
    if any(row.get("traffic_unmetered") == "yes" for row in machines):
        return 0.0
    included = sum(float(row.get("traffic_tb") or 0) for row in machines)
    prices = [float(row["egress_per_gb"]) * rates[row["price_currency"]] for row in machines if row["egress_per_gb"]]
    return max(0.0, tb - included) * 1000 * max(prices, default=0.0)
