"""Every rule, named one by one, without import magic. Ids are forever; retired ones are never used again."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from app.rules import (
    air,
    balance,
    cable_links,
    cables,
    cloud,
    cloud_price,
    cloud_terms,
    collectives,
    cooling,
    cpu,
    cpu_board,
    drives,
    edge,
    edge_chain,
    edge_fleet,
    edge_latency,
    edge_updates,
    edge_uplink,
    edge_work,
    fabric,
    facts,
    fit,
    fit_air,
    fit_cards,
    fit_room,
    gpu,
    host,
    host_memory,
    licences,
    memory,
    memory_size,
    memory_speed,
    network,
    parts,
    pcie,
    pcie_adapters,
    pcie_load,
    pcie_platform,
    pcie_sharing,
    peers,
    power,
    power_limit,
    power_peaks,
    power_plugs,
    power_supplies,
    rack,
    rack_power,
    shared_parts,
    shares,
    software,
    storage,
    storage_speed,
    wall,
)
from app.rules.verdict import Rule

RULES_VERSION = "2026.11.4"
"""Printed on every quote. Raised with every change of a rule."""

FAMILIES: Mapping[str, tuple[Rule, ...]] = MappingProxyType(
    {
        "Parts": (*parts.RULES, *shared_parts.RULES, *facts.RULES),
        "Processor": (*cpu.RULES, *cpu_board.RULES, *host.RULES),
        "Memory": (*memory.RULES, *memory_size.RULES, *memory_speed.RULES, *host_memory.RULES),
        "PCI Express": (*pcie.RULES, *pcie_sharing.RULES, *pcie_load.RULES, *pcie_adapters.RULES, *pcie_platform.RULES),
        "Sizing": shares.RULES,
        "Accelerator": (*gpu.RULES, *peers.RULES, *software.RULES, *licences.RULES),
        "Fit": (*fit.RULES, *fit_cards.RULES, *fit_air.RULES, *fit_room.RULES),
        "Power": (
            *power.RULES,
            *power_peaks.RULES,
            *power_plugs.RULES,
            *power_supplies.RULES,
            *power_limit.RULES,
            *wall.RULES,
        ),
        "Heat and noise": (*cooling.RULES, *air.RULES),
        "Storage": (*storage.RULES, *drives.RULES, *storage_speed.RULES),
        "Network": (*network.RULES, *collectives.RULES, *fabric.RULES, *cables.RULES, *cable_links.RULES),
        "Rack": (*rack.RULES, *rack_power.RULES),
        "Balance": balance.RULES,
        "Edge": (
            *edge.RULES,
            *edge_work.RULES,
            *edge_fleet.RULES,
            *edge_latency.RULES,
            *edge_uplink.RULES,
            *edge_updates.RULES,
            *edge_chain.RULES,
        ),
        "Cloud": (*cloud.RULES, *cloud_terms.RULES, *cloud_price.RULES),
    }
)

RULES: tuple[Rule, ...] = tuple(rule for family in FAMILIES.values() for rule in family)

BY_ID: Mapping[str, Rule] = MappingProxyType({rule.id: rule for rule in RULES})

NEVER_CHECKED: tuple[str, ...] = (
    "Which firmware the very board that you get carries, and the speed that memory reaches once overclocked.",
    "Room for a radiator or fans in front of a long card.",
    "Where the supply's cables run, and how long those of the cards are.",
    "Whether a card covers M.2 sockets, ports, or headers other than those at the board's lower edge.",
    "How a machine is packed and shipped, and the loop of custom liquid cooling.",
    "Fan kits, heat sinks, cables and PCIe wiring of a server where its maker's papers do not name them.",
    "Temperatures inside the machine, which only a measurement under load shows.",
    "Whether a switch takes cables and transceivers of another maker, and which are bought where a build names none.",
    "Warranties, the licences of other software, and the export rules of other states than the United States.",
    "Stock and delivery time, and whether a provider has the capacity on the day.",
)
"""What no rule ever looks at: said with every report, so that a clean one is not taken for more than it is."""
