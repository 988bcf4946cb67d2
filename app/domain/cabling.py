"""How long a cable between two places in a row of racks is: geometry, and the lengths that cables are sold in."""

from __future__ import annotations

from dataclasses import dataclass

RACK_WIDTH_M = 0.6
UNIT_M = 0.04445
"""EIA-310: height of a rack unit."""
ROW_RACKS = 16
ROW_PITCH_M = 3.0
"""From one row of racks to the next: a rack of 1.2 m and an aisle of 1.8 m."""
SLACK_M = 1.0
"""From the port to the side of the rack, at both ends."""
STOCK_M = (0.5, 1, 1.5, 2, 3, 4, 5, 7, 10, 15, 20, 30, 50, 70, 100, 150, 200, 300, 500, 1000, 2000)
"""Lengths that cables are sold in: the usual series of copper and active optical cables, and of fibre above 30 m."""
ASSUMED = (
    "Lengths are assumed from the places in the racks: racks 0.6 m wide side by side in rows of 16, rows 3 m apart; "
    "cables between racks run over the top; 1 m of slack; rounded up to lengths that are sold."
)


@dataclass(frozen=True)
class Spot:
    """Where a device stands: which rack, counted from 0, and the unit of its middle; the rack is ``units`` high."""

    rack: int
    unit: float
    units: int


def run_m(a: Spot, b: Spot) -> float:
    """Length of a cable between two devices, m: inside one rack straight up, else over the top of both."""
    if a.rack == b.rack:
        return abs(a.unit - b.unit) * UNIT_M + SLACK_M
    rows = abs(a.rack // ROW_RACKS - b.rack // ROW_RACKS)
    along = abs(a.rack % ROW_RACKS - b.rack % ROW_RACKS) * RACK_WIDTH_M
    up = (a.units - a.unit + b.units - b.unit) * UNIT_M
    return up + along + rows * ROW_PITCH_M + SLACK_M


def stock_m(length_m: float) -> float:
    """The shortest length that is sold and reaches; the longest for what is longer than all."""
    return next((stock for stock in STOCK_M if stock >= length_m - 1e-9), STOCK_M[-1])
