"""What the machines of a cluster share besides switches: is it in the list?"""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.build import Build
from app.domain.finding import Severity
from app.rules.cluster import joined, machines_of
from app.rules.fabric_cables import cabled
from app.rules.fabric_plan import LinkRun, fabric_links
from app.rules.machine import Machine
from app.rules.rack_built import named, racked
from app.rules.verdict import EVERYWHERE, Rule, Verdict, failed, not_applicable, passed, rule

SHARED = "BUILD-SHARED"
"""Where it fails, the machines are whole, but the room is not yet fitted for them."""


@rule(
    SHARED,
    "racks, rack power or cables of a cluster are missing",
    Severity.ERROR,
    source="General knowledge: machines that come without their cables wait for them",
    kinds=EVERYWHERE,
    once=True,
)
def shared_parts(machine: Machine) -> Verdict:
    """A cluster's list has its cables, and the racks and PDUs that the site does not have.

    Why: optics and PDUs have the longest lead times of all; a cluster stands for months beside what was forgotten.
    Formula: cables or optics for the fabric's ports >= 1 (whether they suffice, NET-LINKS says); racks >= 1 and
        PDUs >= 1, unless the site tells its free rack units, or its PDUs (warning: the build is incomplete).
    Does not apply: a single machine; machines that no switches join.
    """
    build = machine.build
    if machines_of(build) < 2 or joined(build) is None:
        return not_applicable("There are no machines joined by switches.")
    missing = tuple(missing_parts(build))
    if missing:
        return failed(
            "The list lacks {parts}: what goes with it is not checked.",
            severity=Severity.WARNING,
            parts=missing,
        )
    return passed("Cables are listed, and so are the racks and PDUs that the site lacks.")


def missing_parts(build: Build) -> Iterator[str]:
    """In words what the list of a cluster lacks; raises ``Unknown``."""
    yield from _cables(build)
    if _no_racks(build):
        yield "racks"
    if _no_pdus(build):
        yield "PDUs"


def site_has_racks(build: Build) -> bool:
    """Whether the site tells of room in racks of its own."""
    return build.site.onprem.rack_u_free is not None


def site_has_pdus(build: Build) -> bool:
    """Whether the site tells of PDUs of its own."""
    room = build.site.onprem
    return any(told is not None for told in (room.pdu_a, room.pdu_c13, room.pdu_c19))


def _no_racks(build: Build) -> bool:
    return bool(racked(build)) and not named(build, "rack") and not site_has_racks(build)


def _no_pdus(build: Build) -> bool:
    return bool(racked(build)) and not named(build, "pdu") and not site_has_pdus(build)


def _cables(build: Build) -> Iterator[str]:
    found = joined(build)
    if found is None or found.split(found.least) is None:
        return  # NET-PORTS says so
    if cabled(build, found) is not None:
        return
    runs = fabric_links(build)
    if runs is None:
        yield "cables, whose lengths nobody can tell"
    yield from _merged(runs or ())


def _merged(runs: tuple[LinkRun, ...]) -> Iterator[str]:
    """Runs between equal ends told in one, with the shortest and the longest."""
    for hub, other in dict.fromkeys((run.hub, run.other) for run in runs):
        alike = [run for run in runs if (run.hub, run.other) == (hub, other)]
        low, high = alike[0].length_m, max(run.length_m for run in alike)
        length = f"{low:g} m" if low == high else f"{low:g} to {high:g} m"
        number = sum(run.count for run in alike)
        yield f"cables for {number} links of {length}, {hub.kind} to {other.kind} at {other.gbps:g} Gb/s"


RULES: tuple[Rule, ...] = (shared_parts,)
