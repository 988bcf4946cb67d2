"""Graphics cards and network cards of OpenDB."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from app.domain.parts import AcceleratorSpec
from db.importers.opendb.values import Document, Facts, count, part_of, positive, tally, text

PIN16_FROM_W = 285  # partners put 8-pin plugs on weaker cards of the same chips
SLOT_W = 75  # what a slot gives without a cable
TDP_BAND = (0.8, 1.25)  # of the chip's power; outside, somebody should look
CHIP_RULE = "as {0}, which has the same chip and memory"
SLOT_RULE = "the slot gives 75 W"
CHIP_FACTS = (
    "architecture", "compute_capability", "devices_per_board", "bandwidth_gbs", "fp32_tflops", "tf32_tflops",
    "fp16_tflops", "bf16_tflops", "fp8_tflops", "int8_tops", "fp4_tflops", "ecc", "pcie_gen", "pcie_lanes",
    "nvlink_gbs", "nvlink_cards", "p2p", "mig_instances", "transient_factor", "segment",
)  # fmt: skip
"""What a partner's card has in common with every card of its chip and memory; clocks differ by a few per cent."""

_COOLING: Mapping[str, str] = MappingProxyType(
    {"Passive": "passive", "Blower": "blower", "Water Cooled": "liquid", "Hybrid": "liquid"}
)
_WORKSTATION = ("RTX A", "RTX PRO", "QUADRO", "RADEON PRO", "RADEON AI PRO", "FIREPRO", "NVS", "ARC PRO")
_GAMING = ("GEFORCE", "RADEON", "ARC", "TITAN")
_LINK = re.compile(r"PCIe(?: (\d)(?:\.\d)?)? x(\d+)")
_NOT_CHIP = re.compile(r"founders edition|\b\d+ ?gb\b|[^a-z0-9]+")
_LOW_PROFILE = re.compile(r"(?i)\blow[- ]profile\b|\bLP\b|\bSFF\b")


def chip_key(chip: str, vram_gib: float) -> tuple[str, int]:
    """What names a chip with its memory, whoever spells it."""
    return _NOT_CHIP.sub("", chip.lower()), round(vram_gib)


def graphics_card(document: Document, chips: Mapping[tuple[str, int], tuple[str, AcceleratorSpec]]) -> Facts:
    """A card. ``chips`` are the shipped reference cards (id and facts) by ``chip_key``."""
    facts = Facts()
    put = facts.put
    chip, name = text(document, "chipset"), text(part_of(document, "metadata"), "name")
    vram, tdp = positive(document, "memory"), positive(document, "tdp")
    reference = chips.get(chip_key(chip, float(vram))) if vram else None
    put("segment", _segment(chip))
    put("vram_gib", vram)
    put("tdp_w", tdp)
    put("length_mm", positive(document, "length"))
    width = positive(document, "total_slot_width") or positive(document, "case_expansion_slot_width")
    put("slot_width", width if width and width <= 5 else None)  # 43 and 140 are millimetres
    cooling = text(document, "cooling")
    put("cooling", _COOLING.get(cooling) or ("open_air" if cooling.endswith(("Fan", "Fans")) else None))
    put("radiator_mm", count(document, "radiator_size"))
    outputs = part_of(document, "video_outputs")
    put("display_outputs", min(8, sum(tally(outputs, port) or 0 for port in outputs)) or None)
    stated = _LINK.fullmatch(text(document, "interface"))
    if stated:
        put("pcie_gen", int(stated.group(1)) if stated.group(1) else None)
        put("pcie_lanes", int(stated.group(2)))
        put("form_factor", "PCIe LP" if _LOW_PROFILE.search(name) else "PCIe FHFL")
        facts.low["form_factor"] = "OpenDB does not tell the height; by the name"
    _plugs(document, tdp, reference, facts)
    if reference:
        _from_chip(reference, tdp, facts)
    return facts


def _segment(chip: str) -> str | None:
    upper = chip.upper()
    if upper.startswith(_WORKSTATION) or re.fullmatch(r"RTX \d{4}.*ADA.*|T\d{3,4}", upper):
        return "workstation"
    return "gaming" if upper.startswith(_GAMING) else None


def _plugs(
    document: Document, tdp: float | int | None, reference: tuple[str, AcceleratorSpec] | None, facts: Facts
) -> None:
    """Plugs: zero means unknown above what the slot gives; a 16-pin one may be counted under both of its names."""
    stated = part_of(document, "power_connectors")
    sixteen = [tally(stated, "pcie_12VHPWR") or 0, tally(stated, "pcie_12V_2x6") or 0]
    plugs = {
        "pin16": max(sixteen),
        "pcie8": tally(stated, "pcie_8_pin") or 0,
        "pcie6": tally(stated, "pcie_6_pin") or 0,
    }
    reference_id, usual = (reference[0], reference[1].power_connectors) if reference else ("", None)
    if plugs["pin16"] and plugs["pcie8"] == 2 * plugs["pin16"] and not plugs["pcie6"]:
        plugs["pcie8"] = 0  # the adapter's plugs, counted beside the one on the card
    known = {kind: number for kind, number in plugs.items() if number}
    if known:
        facts.put("power_connectors", [known])
        if "pin16" not in known and (tdp or 0) >= PIN16_FROM_W and usual and "pin16" in usual[0]:
            facts.doubts.append(f"power_connectors: {_words(known)}, where {reference_id} has a 16-pin plug")
        if known.get("pin16", 0) > 1 and (tdp or 0) <= 600:
            facts.doubts.append(f"power_connectors: {known['pin16']} 16-pin plugs for {tdp or 'unknown'} W")
    elif stated and tdp is not None and tdp <= SLOT_W:
        facts.derive("power_connectors", [{}], SLOT_RULE)
    elif usual is not None:
        facts.derive("power_connectors", [dict(way) for way in usual], CHIP_RULE.format(reference_id))


def _words(plugs: Mapping[str, int]) -> str:
    return " + ".join(f"{number} x {kind}" for kind, number in plugs.items())


def _from_chip(reference: tuple[str, AcceleratorSpec], tdp: float | int | None, facts: Facts) -> None:
    chip_id, spec = reference
    rule = CHIP_RULE.format(chip_id)
    for fact in CHIP_FACTS:
        facts.derive(fact, getattr(spec, fact), rule)
    if tdp and spec.tdp_w and not TDP_BAND[0] <= tdp / spec.tdp_w <= TDP_BAND[1]:
        facts.doubts.append(f"tdp_w: {tdp:g} W, where {chip_id} with the same chip has {spec.tdp_w:g} W")


_PORTS = re.compile(r"(\d+) x (?:\d|Gigabit)")
_SPEED = re.compile(r"([\d.]+) ?(Gb/s|Mb/s|GbE)")


def network_card(document: Document) -> Facts:
    """A network card: all that is known stands in its name, as "2 x 10 Gb/s Ethernet PCIe x8"."""
    facts = Facts()
    name = text(part_of(document, "metadata"), "name")
    link = re.search(r"PCIe x(\d+)", name)
    speed, ports = _SPEED.search(name), _PORTS.search(name)
    gbps: float | None = 1.0 if "Gigabit" in name else None
    if speed and gbps is None:
        gbps = float(speed.group(1)) / (1000 if speed.group(2) == "Mb/s" else 1)
    told: dict[str, Any] = {
        "gbps": gbps,
        "ports": int(ports.group(1)) if ports else 1 if gbps else None,
        "protocol": "Ethernet" if "Ethernet" in name else None,
        "pcie_lanes": int(link.group(1)) if link else None,
        "form_factor": "USB" if "USB" in name and not link else None,
    }
    for field, value in told.items():
        facts.derive(field, value, "read from the name")
    return facts
