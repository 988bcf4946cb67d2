"""Data that leaves rented machines."""

from __future__ import annotations

from app.domain.build import Build


def charged_tb(build: Build, leaving: float) -> float:
    """Of ``leaving`` TB a month those charged for: what no rented machine lets go unmetered or has included."""
    for node, item in build.rentals:
        if item.part.category != "bare_metal":
            continue
        if item.known("traffic_unmetered"):
            return 0.0
        leaving -= node.qty * item.qty * (item.known("traffic_tb") or 0.0)
    return max(0.0, leaving)
