"""Racks, rack power and cables of a cluster that grew: what it has stays, what it lacks is bought."""

from __future__ import annotations

from collections import Counter
from math import ceil

from app.domain.build import Build, Item
from app.rules.cluster import all_switches, machines_of
from app.services.growth_step import Market, Step, pool_of
from app.solver.furnish import Furnisher, Furnishing, furnished

FURNITURE = ("rack", "pdu", "cable")


def fit_out(step: Step, before: Build, market: Market) -> None:
    """Adds what more machines and switches take beside them, by the same counting as a proposal.

    Nothing where the cluster did not grow, or never had any of it named. Cables that were laid stay, as spares where
    the devices come to stand elsewhere.
    """
    build = step.build
    had = _furniture(before)
    alone = machines_of(before) < 2
    if machines_of(build) < 2 or not (had or alone) or _joined(before) == _joined(build) or build.workload is None:
        return
    bare = _bare(build)
    kept = tuple(dict.fromkeys(part for role, part in _furniture(build) if role in ("rack", "pdu")))
    fitted = furnished(bare, Furnisher(pool_of(build, market, kept)).of(bare))
    parts = {item.part.id: item.part for one in (before, fitted) for _, item in one.items()}
    needed = _furniture(fitted)
    for (role, part_id), number in had.items():
        if role in ("rack", "pdu") and not needed[role, part_id]:
            # nobody can count them, for want of a fact: then in the proportion of the machines
            needed[role, part_id] = ceil(number * _joined(build)[0] / _joined(before)[0])
    items = tuple(
        Item(role=role, part=parts[part_id], qty=max(needed[role, part_id], had[role, part_id]))
        for role, part_id in {**had, **needed}
    )
    step.build = furnished(bare, Furnishing(items))


def _joined(build: Build) -> tuple[int, int]:
    """All that furniture follows from: how many machines and switches there are."""
    return sum(node.qty for node in build.nodes if node.purpose != "shared"), sum(s.count for s in all_switches(build))


def _furniture(build: Build) -> Counter[tuple[str, str]]:
    found: Counter[tuple[str, str]] = Counter()
    for node, item in build.items():
        if node.purpose == "shared" and item.part.category in FURNITURE:
            found[item.role, item.part.id] += node.qty * item.qty
    return found


def _bare(build: Build) -> Build:
    nodes = (
        node.model_copy(update={"items": tuple(i for i in node.items if i.part.category not in FURNITURE)})
        if node.purpose == "shared"
        else node
        for node in build.nodes
    )
    return build.model_copy(update={"nodes": tuple(node for node in nodes if node.items)})
