"""Racks."""

from __future__ import annotations

from typing import Any

from app.domain.build import Item, Node
from app.domain.finding import Severity
from app.rules.fixes import change_site, replace
from app.rules.machine import Machine
from app.rules.verdict import EVERYWHERE, Rule, Verdict, failed, not_applicable, passed, rule


@rule(
    "RACK-U",
    "more rack units than are free",
    Severity.ERROR,
    source="General knowledge: a rack unit holds one unit",
    kinds=EVERYWHERE,
    once=True,
)
def units(machine: Machine) -> Verdict:
    """All machines and switches together fit into the free rack units.

    Why: what does not fit stands on the floor.
    Formula: sum of rack units of servers, rack cases and switches [U] <= free units of the site [U].
    Does not apply: the site does not say how many units are free; nothing goes into a rack.
    """
    have = machine.site.onprem.rack_u_free
    racked = [(node, item) for node, item in machine.build.items() if _in_rack(node, item)]
    if have is None or not racked:
        return not_applicable("There is no rack, or nothing for it.")
    need = sum(node.qty * item.qty * item.fact("rack_u") for node, item in racked)
    numbers: dict[str, Any] = {"need_u": need, "have_u": have}
    if need <= have:
        return passed("{need_u} of {have_u} rack units are used.", **numbers)
    _, biggest = max(racked, key=lambda pair: pair[1].fact("rack_u"))
    return failed(
        "The machines take {need_u} U; {have_u} U are free.",
        items=tuple(item for _, item in racked),
        fixes=[
            change_site("onprem.rack_u_free", need, f"Free {need} U in the rack"),
            replace(biggest.role, "Take a flatter machine", at_most={"rack_u": biggest.fact("rack_u") - 1}),
        ],
        **numbers,
    )


def _in_rack(node: Node, item: Item) -> bool:
    if item.part.category == "chassis":
        return item.known("kind") == "rack" and node.kind == "workstation"
    return item.part.category in ("server", "switch")


RULES: tuple[Rule, ...] = (units,)
