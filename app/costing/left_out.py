"""What a total does not hold because nobody told it: said beside every total, for it would read as nothing."""

from __future__ import annotations

from collections.abc import Collection

from app.domain.build import Build
from app.domain.uplink import uplink_of


def left_out(build: Build, counted: Collection[str]) -> tuple[str, ...]:
    """Sentences on the lines of places and the answers to their sensors; ``counted`` has the keys of the shares."""
    plan, edge = uplink_of(build), build.site.edge
    if plan is None:
        return ()
    said = []
    if edge.uplink_price_per_month is None and edge.uplink_price_per_gb is None:
        lines = "the line costs" if plan.places == 1 else f"the {plan.places} lines cost"
        said.append(f"What {lines} is not told, and not counted.")
    if plan.answers is not None and "egress" not in counted:
        gb = f"{plan.answers.value:,.0f} GB" if plan.answers.value >= 1 else "Less than 1 GB"
        said.append(f"{gb} of answers leave the provider a month at a price that is not known, and not counted.")
    return tuple(said)
