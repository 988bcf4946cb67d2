"""Processors and memory kits of OpenDB."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from db.importers.opendb.tables import socket_of
from db.importers.opendb.values import Document, Facts, count, part_of, positive, text, words

TB_AT_MOST = 4  # below, a capacity of a whole platform was written in TB
FAMILY_RULE = "the same for all {0} in the shipped catalog"
FAMILY_FACTS = (
    "max_sockets", "isa", "pcie_gen", "pcie_lanes", "chipset_link_lanes", "chipset_link_gen", "graphics_lanes",
    "address_bits", "memory_type", "memory_channels", "dimm_kinds",
)  # fmt: skip
_AMD = re.compile(r"(?:Ryzen|EPYC)\D*?(\d{4})")
_INTEL = re.compile(r"Core (?:i\d[- ])(\d{2})\d{3}\b|Core (?:i\d[- ])(\d{2})\d{3}[A-Z]")


def capacity_gib(value: float | int | None) -> int | None:
    """A memory limit in GiB: 1 and 2 stand for TB, 1000 and 2000 for powers of two, 0 for unknown."""
    if value is None or value <= 0:
        return None
    if value <= TB_AT_MOST:
        return int(value * 1024)
    return {1000: 1024, 2000: 2048}.get(int(value), int(value))


def family_of(name: str, series: str, graphics: bool | None) -> str | None:
    """The family as the shipped catalog calls it; ``None`` where name and series do not tell."""
    if "Threadripper" in name:
        found = re.search(r"(\d)\d{3}(WX)?", name)
        if not found:
            return None
        pro = "PRO " if "PRO" in name.upper() or found.group(2) else ""
        return f"Threadripper {pro}{found.group(1)}000"
    if "Ryzen" in name:
        found = _AMD.search(name)
        if not found:
            return None
        thousand = f"{found.group(1)[0]}000"
        if thousand == "8000":
            return "Ryzen 8000G"
        mobile = graphics and thousand in ("2000", "3000", "4000", "5000")  # AM4 with graphics: other dies, fewer lanes
        return None if mobile else f"Ryzen {thousand}"
    if "Core Ultra" in name:
        found = re.search(r"Core Ultra \d (\d)\d\d", name)
        return f"Core Ultra {found.group(1)}00S" if found else None
    found = _INTEL.search(name)
    if found:
        return f"Core {int(found.group(1) or found.group(2))}th gen"
    return series.removeprefix("AMD ").removeprefix("Intel ") or None


def processor(document: Document, families: Mapping[tuple[str, str], Mapping[str, Any]]) -> Facts:
    """A CPU. ``families`` are the facts that all shipped processors of a (family, socket) share."""
    facts = Facts()
    spec, cores = part_of(document, "specifications"), part_of(document, "cores")
    clocks, memory = part_of(part_of(document, "clocks"), "performance"), part_of(spec, "memory")
    name = text(part_of(document, "metadata"), "name")
    socket, _ = socket_of(text(document, "socket"))
    graphics = text(part_of(spec, "integratedGraphics"), "model")
    igpu = None if not graphics else graphics != "None"
    family = family_of(name, text(document, "series"), igpu)
    put = facts.put
    put("socket", socket)
    put("family", family)
    put("cores", count(cores, "total"))  # `performance` is 0 on AMD
    put("threads", count(cores, "threads"))
    put("base_ghz", positive(clocks, "base"))
    put("boost_ghz", positive(clocks, "boost"))
    put("tdp_w", positive(spec, "tdp"))
    put("max_power_w", positive(spec, "ppt"))
    put("igpu", igpu)
    kinds = sorted(set(words(memory, "types")))
    put("memory_type", "/".join(kinds) or None)
    put("memory_channels", count(memory, "channels"))
    put("memory_max_gib", capacity_gib(positive(memory, "maxSupport")))
    ecc = spec.get("eccSupport")
    if isinstance(ecc, bool) and (ecc or "Threadripper" not in name):  # false there is known to be wrong
        put("ecc", ecc)
    if family and socket:
        rule = FAMILY_RULE.format(family)
        for fact, value in families.get((family, socket), {}).items():
            facts.derive(fact, value, rule)
    return facts


_REGISTERED = re.compile(r"(?i)\bregistered\b|\bRDIMM\b|\breg\.? ?ecc\b")
_LOAD_REDUCED = re.compile(r"(?i)\bLRDIMM\b|load[- ]reduced")
_ECC = re.compile(r"(?i)(?<!non-)(?<!non )(?<!on-die )\bECC\b")


def memory_kit(document: Document) -> Facts:
    """A kit of memory. Registered modules are mostly flagged unbuffered and without ECC: the name tells."""
    facts = Facts()
    name, modules = text(part_of(document, "metadata"), "name"), part_of(document, "modules")
    put = facts.put
    put("memory_type", text(document, "ram_type") or None)
    registered, form = text(document, "registered"), text(document, "form_factor")
    stated = text(document, "ecc")
    ecc: bool | None = True if stated == "ECC" or _ECC.search(name) else False if stated else None
    if registered == "Load Reduced" or _LOAD_REDUCED.search(name):
        kind: str | None = "LRDIMM"
    elif registered == "Registered" or _REGISTERED.search(name):
        kind = "RDIMM"
    elif "SO-DIMM" in form:
        kind = "SODIMM"
    else:
        kind = "UDIMM" if registered or form else None
    put("kind", kind)
    if kind in ("RDIMM", "LRDIMM"):
        ecc = True
        if stated == "Non-ECC" or registered == "Unbuffered":
            facts.derived |= {"kind": "the name says registered", "ecc": "registered modules have ECC"}
    put("ecc", ecc)
    put("modules", count(modules, "quantity"))
    put("module_gib", count(modules, "capacity_gb"))
    put("total_gib", count(document, "capacity"))
    put("mts", count(document, "speed"))
    put("height_mm", positive(document, "height"))
    put("cas_latency", count(document, "cas_latency"))
    return facts
