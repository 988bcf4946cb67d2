"""What the room rules out by one fact of one part: voltage, rack units, depth of the rack, the sockets' voltage."""

from __future__ import annotations

from app.domain.finding import Setting
from app.domain.outlets import LOW_LINE_V, plug_named
from app.solver.pool import Choice
from app.solver.puzzle import Puzzle, Task

HOUSINGS = ("server", "chassis")
WHOLE_RACK_U = 40
"""From this height on a machine is a rack of its own, and needs no other's depth (RACK-DEPTH)."""


def apply(puzzle: Puzzle) -> None:
    """PWR-VIN of servers, RACK-U, RACK-DEPTH, PWR-PLUG by voltage."""
    task = puzzle.task
    room = task.site.onprem
    plug = plug_named(room.plug) if room.plug and _judged(task, "PWR-PLUG") else None
    if plug and plug.high != (room.circuit_v >= LOW_LINE_V):
        puzzle.forbid(frozenset())  # whatever the parts
    for role in HOUSINGS:
        puzzle.drop(role, lambda c: _too_low(c, task) or _too_high(c, task) or _too_deep(c, task))


def _judged(task: Task, rule: str) -> bool:
    """Whether the site lets the rule be an error."""
    return task.site.rules.get(rule, Setting.ERROR) is Setting.ERROR


def _too_low(choice: Choice, task: Task) -> bool:
    """The site's voltage is below what the server's own supplies take."""
    least = choice.spec.psu_min_v if choice.role == "server" else None
    return least is not None and task.site.onprem.circuit_v < least and _judged(task, "PWR-VIN")


def _too_high(choice: Choice, task: Task) -> bool:
    free = task.site.onprem.rack_u_free
    if free is None or not _racked(choice) or not _judged(task, "RACK-U"):
        return False
    units = choice.spec.rack_u
    return task.wishes.verified_only if units is None else bool(units * choice.qty * task.nodes > free)


def _too_deep(choice: Choice, task: Task) -> bool:
    have = task.site.onprem.rack_depth_mm
    if have is None or not _racked(choice) or (choice.spec.rack_u or 0) >= WHOLE_RACK_U:
        return False
    if not _judged(task, "RACK-DEPTH"):
        return False
    depth = choice.spec.depth_mm
    return task.wishes.verified_only if depth is None else bool(depth > have)


def _racked(choice: Choice) -> bool:
    return choice.role == "server" or choice.spec.kind == "rack"
