"""The switches of a cluster: enough ports, no bottleneck, room to grow."""

from __future__ import annotations

from typing import Any

from app.domain.fabric import FatTree, fat_tree, smallest_fabric
from app.domain.finding import Fix, Severity
from app.rules.cluster import Joined, all_switches, fabric_switches, joined, machines_of, own_nodes
from app.rules.fixes import change_site, replace, set_qty
from app.rules.machine import Machine
from app.rules.verdict import EVERYWHERE, Rule, Verdict, failed, not_applicable, passed, rule

SUPERPOD = "DGX SuperPOD reference architecture H100, network fabrics (docs.nvidia.com)"
NO_FABRIC = "There are no machines joined by switches."
ONE_SWITCH = "One switch takes all machines."
LARGE = 8
"""Machines from which a missing network of its own is a warning; below, a note (general knowledge)."""


def _least(found: Joined) -> FatTree | None:
    try:
        return smallest_fabric(1, found.taken, found.switches.ports)
    except ValueError:
        return None


def _more(found: Joined, need_ports: int) -> list[Fix]:
    """As many switches as carry everything without a bottleneck, or larger ones."""
    least, role = _least(found), found.switches.item.role
    fixes = [] if least is None else [set_qty(role, least.switches, f"Take {least.switches} of the switches")]
    return [*fixes, replace(role, f"Take a switch of {need_ports} ports", at_least={"ports": need_ports})]


@rule(
    "NET-PORTS",
    "fewer switch ports than cables",
    Severity.ERROR,
    source="stas00/ml-engineering, network (Quantum-2: 64 x 400 or 128 x 200 Gb/s); " + SUPERPOD,
    kinds=EVERYWHERE,
    once=True,
)
def ports(machine: Machine) -> Verdict:
    """The switches have a port for every card of the machines, for what else is kept free, and for their own links.

    Why: a machine without a port is not part of the cluster.
    Formula: ports of the cards [ports] + ports kept for others [ports] + links between switches <= ports of the
        switches; a faster port counts for two of half the speed (four with Ethernet). One port per card must have its
        place (error), all of them should (warning).
    Does not apply: a single machine; no switch, or no network card.
    """
    found = joined(machine.build)
    if found is None:
        return not_applicable(NO_FABRIC)
    switch, have = found.switches, found.switches.count * found.switches.ports
    numbers: dict[str, Any] = {"need_ports": found.taken, "have_ports": have, "switches": switch.count}
    items = (switch.item, *(ends.item for ends in found.ends))
    if found.split(found.least) is None:
        return failed(
            "The machines take {need_ports} switch ports; {switches} switches of {have_ports} ports cannot join them.",
            items=items,
            fixes=_more(found, found.least),
            **numbers | {"need_ports": found.least},
        )
    if found.split(found.taken) is None:
        return failed(
            "With every port plugged in, the machines take {need_ports} switch ports; there are {have_ports}.",
            items=items,
            severity=Severity.WARNING,
            fixes=_more(found, found.taken),
            **numbers,
        )
    return passed("The machines take {need_ports} of {have_ports} switch ports.", items=items, **numbers)


@rule(
    "NET-OVERSUB",
    "less bandwidth between switches than below them",
    Severity.WARNING,
    source=SUPERPOD + "; shke.com.cn ?p=7546",
    kinds=EVERYWHERE,
    once=True,
)
def oversubscription(machine: Machine) -> Verdict:
    """Between the switches of the compute fabric as much can flow as the machines send, or as the site asks for.

    Why: collectives load all links at once; the narrowest one sets the pace of every machine.
    Formula: ports taken by machines [ports] / ports towards the spine [ports] <= 1, or what the site allows, at the
        best division of the switches into leaves and spines.
    Does not apply: one switch takes all machines; the switches do not reach (NET-PORTS).
    """
    found = joined(machine.build)
    if found is None:
        return not_applicable(NO_FABRIC)
    if not found.layered:
        return not_applicable(ONE_SWITCH)
    split = found.split(found.taken)
    if split is None:
        return not_applicable("The switches have too few ports: another rule says so.")
    numbers: dict[str, Any] = {
        "down_ports": found.taken,
        "up_ports": split.uplinks,
        "leaf": split.leaf,
        "spine": split.spine,
    }
    if split.uplinks * (machine.site.onprem.fabric_oversubscription or 1) >= found.taken:
        return passed("{down_ports} ports down, {up_ports} up: {leaf} leaves and {spine} spines.", **numbers)
    return failed(
        "{leaf} leaves take {down_ports} cables from below and have {up_ports} upwards: {ratio} to 1.",
        items=(found.switches.item,),
        fixes=_more(found, found.taken),
        ratio=found.taken / split.uplinks,
        **numbers,
    )


def _plan(found: Joined) -> FatTree | None:
    """The fabric for full scalable units; ``None`` where two layers do not reach."""
    try:
        return fat_tree(found.machines, found.rails, found.switches.ports)
    except ValueError:
        return None


@rule(
    "NET-FATTREE",
    "another number of switches than a full fat tree takes",
    Severity.NOTE,
    source=SUPERPOD + ": its table for 1 to 4 scalable units is met exactly",
    kinds=EVERYWHERE,
    once=True,
)
def switch_count(machine: Machine) -> Verdict:
    """The switches are those of a rail-aligned fat tree, whose cables are then counted.

    Why: fewer make a bottleneck or force new cables at the next machine; the counts are what has to be ordered.
    Formula: leaf = rails x units of (ports / 2) machines; uplinks = leaf x ports / 2; spine = uplinks / ports, up to a
        power of two; cables = rails x machines + 4 managers, and the uplinks.
    Does not apply: one switch takes all machines.
    """
    found = joined(machine.build)
    if found is None or not found.layered:
        return not_applicable(NO_FABRIC if found is None else ONE_SWITCH)
    plan, have = _plan(found), found.switches.count
    if plan is None:
        return failed(
            "{machines} machines with {rails} ports are more than two layers of {ports}-port switches join.",
            machines=found.machines,
            rails=found.rails,
            ports=found.switches.ports,
        )
    numbers: dict[str, Any] = {
        "machines": found.machines,
        "rails": found.rails,
        "need_leaf": plan.leaf,
        "need_spine": plan.spine,
        "have_switches": have,
        "machine_cables": plan.machine_cables,
        "uplink_cables": plan.uplink_cables,
    }
    text = "{need_leaf} leaves, {need_spine} spines, {machine_cables} + {uplink_cables} cables for {machines} machines"
    if have == plan.switches:
        return passed(text + ".", **numbers)
    return failed(
        "A full fat tree has " + text + "; the build has {have_switches} switches.",
        items=(found.switches.item,),
        fixes=[set_qty(found.switches.item.role, plan.switches, f"Take {plan.switches} of the switches")],
        **numbers,
    )


@rule(
    "NET-SU",
    "leaf switches for a part of the unit only",
    Severity.WARNING,
    source=SUPERPOD,
    kinds=EVERYWHERE,
    once=True,
)
def full_unit(machine: Machine) -> Verdict:
    """A fabric of two layers has the leaf switches of its full scalable units, even if they are partly filled.

    Why: adding machines later to a smaller fabric means new cables between all switches.
    Formula: switches not needed as spines >= rails x ceil(machines / (ports / 2)).
    Does not apply: one switch takes all machines; two layers do not reach (NET-FATTREE).
    """
    found = joined(machine.build)
    if found is None or not found.layered:
        return not_applicable(NO_FABRIC if found is None else ONE_SWITCH)
    plan = _plan(found)
    if plan is None:
        return not_applicable("Two layers of switches are not enough: another rule says so.")
    numbers: dict[str, Any] = {"have_leaf": found.leaves, "need_leaf": plan.leaf, "units": plan.units}
    if found.leaves >= plan.leaf:
        return passed(
            "{have_leaf} leaf switches; a fabric of {units} full scalable unit(s) takes {need_leaf}.", **numbers
        )
    return failed(
        "{have_leaf} leaf switches; a fabric of {units} full scalable unit(s) takes {need_leaf}.",
        items=(found.switches.item,),
        fixes=[set_qty(found.switches.item.role, plan.switches, f"Take {plan.switches} of the switches")],
        **numbers,
    )


@rule("NET-RAIL", "rails do not have their own leaf", Severity.WARNING, source=SUPERPOD, kinds=EVERYWHERE, once=True)
def rails(machine: Machine) -> Verdict:
    """Port *i* of every machine can go to leaf *i*: equal machines, and a leaf for each of their ports.

    Why: accelerators of one number talk to each other most; on one leaf they do so without crossing the spine.
    Formula: every machine has the same number of ports [ports]; leaf switches >= ports of a machine.
    Does not apply: one switch takes all machines; machines with one port.
    """
    found = joined(machine.build)
    if found is None or not found.layered:
        return not_applicable(NO_FABRIC if found is None else ONE_SWITCH)
    if found.rails == 1:
        return not_applicable("Machines with one port have no rails.")
    fewest = min(ends.ports for ends in found.ends)
    if fewest != found.rails or found.machines < machines_of(machine.build):
        few = min(found.ends, key=lambda ends: ends.ports)
        return failed(
            "Some machines have {have_ports} ports for the fabric, others {need_ports}.",
            items=tuple(ends.item for ends in found.ends),
            fixes=[set_qty(few.item.role, few.item.qty * found.rails // few.ports, "Give all machines the same cards")],
            have_ports=fewest if found.machines == machines_of(machine.build) else 0,
            need_ports=found.rails,
        )
    numbers: dict[str, Any] = {"have_leaf": found.leaves, "rails": found.rails}
    if found.leaves >= found.rails:
        return passed("{have_leaf} leaf switches for {rails} rails.", **numbers)
    plan = _plan(found)
    return failed(
        "{rails} ports of each machine share {have_leaf} leaf switches.",
        items=(found.switches.item,),
        fixes=[]
        if plan is None
        else [set_qty(found.switches.item.role, plan.switches, f"Take {plan.switches} switches")],
        **numbers,
    )


NETWORKS = ("compute", "storage", "in_band", "out_of_band")


@rule(
    "NET-FABRICS",
    "a network of the cluster is missing",
    Severity.WARNING,
    source=SUPERPOD + ": compute, storage, in-band and out-of-band",
    kinds=EVERYWHERE,
    once=True,
)
def networks(machine: Machine) -> Verdict:
    """A cluster has its four networks: compute, storage, in-band management, out-of-band management.

    Why: checkpoints on the compute fabric stall the collectives; a machine that hangs is reached out of band only.
    Formula: compute: a switch, or two machines joined directly; storage and in-band: cards beside those of the compute
        fabric; out-of-band: a switch beside the compute fabric's; or the site says that it has the network.
    Does not apply: a single machine.
    """
    count = machines_of(machine.build)
    if count < 2:
        return not_applicable("A single machine needs no fabric.")
    present = set(machine.site.onprem.networks or ()) | _built_in(machine, count)
    missing = [name for name in NETWORKS if name not in present]
    numbers: dict[str, Any] = {"machines": count, "have_networks": len(NETWORKS) - len(missing), "need_networks": 4}
    if not missing:
        return passed("The cluster has its {have_networks} networks.", **numbers)
    grave = count >= LARGE or ("compute" in missing and count > 2)
    return failed(
        "{machines} machines, and neither the build nor the site names the network for {missing}.",
        severity=Severity.WARNING if grave else Severity.NOTE,
        fixes=[change_site("onprem.networks", list(NETWORKS), "Say which networks the site has")],
        missing=[name.replace("_", "-") for name in missing],
        **numbers,
    )


def _built_in(machine: Machine, count: int) -> set[str]:
    """The networks that the build itself brings."""
    found: set[str] = set()
    main, kinds = fabric_switches(machine.build), all_switches(machine.build)
    if main is not None or count == 2:
        found.add("compute")
    if len(kinds) > 1:
        found.add("out_of_band")
    if all(len(node.of("nic")) > 1 for node in own_nodes(machine.build)):
        found |= {"storage", "in_band"}
    return found


RULES: tuple[Rule, ...] = (ports, oversubscription, switch_count, full_unit, rails, networks)
