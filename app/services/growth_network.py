"""What joins the machines of a cluster that grew: switches with enough ports."""

from __future__ import annotations

from app.domain.build import Item, Node
from app.domain.errors import Unknown
from app.domain.fabric import smallest_fabric
from app.domain.growth import Advice
from app.domain.parts import Part
from app.domain.requirement import Demand
from app.rules.cluster import Joined, all_switches, joined, machines_of
from app.services.growth_builds import computing, with_item
from app.services.growth_step import Market, Step, pool_of
from app.solver.fabric import built_in, fabrics


def join_up(step: Step, demand: Demand, market: Market) -> None:
    """Gives the machines of a cluster switches with enough ports."""
    build = step.build
    if machines_of(build) < 2:
        return
    if not all_switches(build):
        _first_network(step, demand, market)
        return
    found = None
    try:
        found = joined(build)
        if found is None or ((split := found.split(found.taken)) and (split.leaf == 1 or split.uplinks >= found.taken)):
            return
        need = smallest_fabric(1, found.taken, found.switches.ports).switches
    except Unknown as gap:
        step.gap(f"Nobody can tell which switches join the machines: {gap.part}, {gap.field} is not known.")
        return
    except ValueError:
        _other_switches(step, demand, market, found)
        return
    item = found.switches.item
    if need > found.switches.count:
        index = next(n for n, node in enumerate(build.nodes) if item in node.items)
        step.build = with_item(build, index, item.role, item.part, need)


def _first_network(step: Step, demand: Demand, market: Market) -> None:
    """Cards and a switch for machines that stood alone."""
    build, nodes = step.build, machines_of(step.build)
    index = computing(build)
    held = build.nodes[index].one("nic")
    found = fabrics(pool_of(build, market), nodes, demand)
    fitting = [f for f in found if held is None or (f.nic and f.nic.part and f.nic.part.id == held.part.id)]
    chosen = next(iter(fitting or found), None)
    if chosen is None or chosen.switch.part is None:
        step.gap("The catalog has no network cards and switches that join the machines.")
        return
    if chosen.nic is not None and chosen.nic.part is not None:
        step.build = with_item(build, index, "nic", chosen.nic.part, chosen.nic.qty)
    item = Item(role="switch", part=chosen.switch.part, qty=chosen.switch.qty)
    step.build = step.build.model_copy(update={"nodes": (*step.build.nodes, Node(items=(item,), purpose="shared"))})
    step.advice.append(
        Advice(
            what="Keep a slot for a network card in the machine, and a rack's place for a switch",
            why=f"From year {step.year} on {nodes} machines train together",
            year=step.year,
        )
    )


def _other_switches(step: Step, demand: Demand, market: Market, found: Joined | None) -> None:
    """Larger switches in the place of those that cannot join so many machines: for the last year's number at once."""
    build = step.build
    index = computing(build)
    nic, server = build.nodes[index].one("nic"), build.nodes[index].one("server")
    nodes = max(machines_of(build), step.ahead.machines if step.ahead else 0)
    if found is None:
        return

    def kept(_: Part) -> int:
        return found.reserved

    pool = pool_of(build, market)
    if nic is not None:
        options = [f for f in fabrics(pool, nodes, demand, extra=kept) if f.nic and f.nic.key[1] == nic.part.id]
    else:
        whole = built_in(pool, server.part, nodes, extra=kept) if server else None
        options = [whole] if whole else []
    chosen = next(
        (f.switch.part for f in options if f.switch.part and f.switch.part.id != found.switches.item.part.id), None
    )
    if chosen is None:
        step.gap("No switches of the catalog join so many machines by the cards that they have.")
        return
    item = found.switches.item
    place = next(n for n, node in enumerate(build.nodes) if item in node.items)
    step.build = with_item(build, place, item.role, chosen, 1)
    step.advice.append(
        Advice(
            what=f"Take {chosen.title} at once",
            why=f"{found.switches.count} × {item.part.title}, of {found.switches.ports} ports each, do not join "
            f"{machines_of(build)} machines",
            year=step.year,
            part=item.part.title,
            thrown_away=True,
            role="switch",
        )
    )
    join_up(step, demand, market)
