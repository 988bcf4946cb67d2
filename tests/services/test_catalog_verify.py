"""Contradictions: every law is broken once, and a sound part breaks none."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest

from app.domain.parts import Part, Price, Provenance
from app.services.catalog_classes import Usual
from app.services.catalog_verify import find_contradictions
from tests.db.sample_parts import make_part

TODAY = date(2026, 5, 6)
SLOT = {"label": "S1", "position": 1, "gen": 5, "mech_width": 16, "elec_width": 16, "source": "cpu"}
CARD_TWICE = {"role": "accelerator", "part": "card", "qty": 2}
M2 = {"label": "M2_1", "gen": 4, "lanes": 4}
SOUND: Mapping[str, dict[str, Any]] = {
    "accelerator": {"form_factor": "PCIe FHFL", "tdp_w": 450, "power_connectors": [{"pin16": 1}, {"pcie8": 3}]},
    "cpu": {"socket": "AM5", "cores": 16, "threads": 32, "memory_type": "DDR5", "pcie_gen": 5, "max_sockets": 1},
    "motherboard": {"socket": "AM5", "sockets": 1, "memory_type": "DDR5", "pcie_slots": [SLOT], "m2_slots": [M2]},
    "memory": {"memory_type": "DDR5", "modules": 2, "module_gib": 48, "total_gib": 96, "mts": 6000},
    "storage": {"kind": "nvme", "form_factor": "M.2", "pcie_gen": 4, "pcie_lanes": 4, "read_mbs": 7400},
    "psu": {"rated_w": 1200, "rated_115v_w": 1200, "form_factor": "ATX", "pin16": 1, "eps8": 2, "pcie8": 4},
    "chassis": {"kind": "tower", "width_mm": 240, "height_mm": 500, "depth_mm": 500, "gpu_max_length_mm": 400},
    "cooler": {"kind": "aio", "sockets": ["AM5"], "radiator_mm": 360},
    "nic": {"ports": 2, "gbps": 100, "pcie_gen": 4, "pcie_lanes": 16},
    "switch": {"ports": 32, "gbps": 400, "capacity_tbps": 12.8},
    "rack": {"units": 42, "outer_height_mm": 1991, "outer_depth_mm": 1070, "static_kg": 1363, "rolling_kg": 1020},
    "pdu": {"phases": 3, "input_v": 400, "output_v": 230, "breaker_a": 32, "rated_a": 32, "usable_w": 22000, "c13": 36},
    "cable": {"kind": "dac", "end_a": "OSFP", "end_b": "OSFP", "gbps": 800, "length_m": 1.5, "power_a_w": 0.1},
    "server": {"kind": "barebone", "gpu_bays": 8, "psu_count": 4, "psu_redundant": 1, "psu_w": 3000},
    "edge_device": {"input_min_v": 9, "input_max_v": 36, "power_modes_w": [10, 25], "power_w": 25},
    "cloud_instance": {
        "gpu_count": 2,
        "vram_gib": 24,
        "includes": [CARD_TWICE],
    },
}
CARD = make_part("card", vram_gib=24)

BROKEN: list[tuple[str, dict[str, Any], str, tuple[str, ...]]] = [
    ("accelerator", {"power_connectors": [{"pcie8": 1}]}, "power_connectors", ("450", "225")),
    ("accelerator", {"power_connectors": [{}]}, "power_connectors", ("450", "75")),
    ("accelerator", {"tdp_min_w": 500}, "tdp_min_w", ("500", "450")),
    ("accelerator", {"vram_gib": 24, "bandwidth_gbs": 9600}, "bandwidth_gbs", ("9600", "24")),
    ("accelerator", {"bf16_tflops": 100, "fp8_tflops": 800}, "fp8_tflops", ("800", "100")),
    ("accelerator", {"nvlink_gbs": 0, "nvlink_cards": 2}, "nvlink_cards", ("2", "0 GB/s")),
    ("accelerator", {"pcie_gen": 4, "pcie_lanes": 12}, "pcie_lanes", ("12",)),
    ("cpu", {"threads": 48}, "threads", ("48", "16")),
    ("cpu", {"memory_type": "DDR4"}, "memory_type", ("DDR4", "DDR5")),
    ("cpu", {"pcie_gen": 6}, "pcie_gen", ("6", "5")),
    ("cpu", {"max_sockets": 2}, "max_sockets", ("2", "1")),
    ("cpu", {"base_ghz": 5, "boost_ghz": 4}, "base_ghz", ("5", "4")),
    ("cpu", {"tdp_w": 170, "max_power_w": 120}, "max_power_w", ("170", "120")),
    ("cpu", {"pcie_lanes": 4, "chipset_link_lanes": 8}, "chipset_link_lanes", ("8", "4")),
    ("motherboard", {"socket": "AM4", "memory_type": "DDR4"}, "pcie_slots", ("5", "4")),
    ("motherboard", {"memory_type": "DDR4"}, "memory_type", ("DDR4", "DDR5")),
    ("motherboard", {"pcie_slots": [{**SLOT, "mech_width": 8}]}, "pcie_slots", ("16", "8")),
    ("motherboard", {"pcie_slots": [{**SLOT, "elec_width": 8, "elec_modes": [16, 8]}]}, "pcie_slots", ("16", "8")),
    ("motherboard", {"pcie_slots": [{**SLOT, "elec_width": 8, "bifurcation": ["x8/x8"]}]}, "pcie_slots", ("16", "8")),
    ("motherboard", {"pcie_slots": [{**SLOT, "source": "cpu2"}]}, "pcie_slots", ("1 socket",)),
    ("motherboard", {"pcie_slots": [SLOT, {**SLOT, "label": "S2"}]}, "pcie_slots", ("position 1", "2")),
    ("motherboard", {"pcie_slots": [SLOT, {**SLOT, "position": 3}]}, "pcie_slots", ("S1", "2")),
    ("motherboard", {"m2_slots": [{**M2, "gen": 6}]}, "m2_slots", ("6", "5")),
    ("motherboard", {"share_rules": [{"used": ["S1", "S9"], "widths": {"S1": 8}}]}, "share_rules", ("S9",)),
    ("motherboard", {"share_rules": [{"used": ["M2_1"], "widths": {"M2_1": 8}}]}, "share_rules", ("8", "4")),
    ("motherboard", {"dimm_slots": 2, "memory_channels": 4}, "dimm_slots", ("2", "4")),
    (
        "motherboard",
        {"dimm_slots": 4, "memory_max_dimm_gib": 48, "memory_max_gib": 256},
        "memory_max_gib",
        ("256", "192"),
    ),
    ("motherboard", {"memory_mts_1dpc": 5600, "memory_mts_2dpc": 6000}, "memory_mts_2dpc", ("6000", "5600")),
    ("cpu", {"name": "Ryzen Threadripper PRO 9995WX"}, "socket", ("AM5", "sTR5")),
    ("cpu", {"name": "EPYC 9354", "socket": "LGA4677"}, "socket", ("LGA4677", "SP5")),
    ("cpu", {"name": "Core i9-14900K"}, "socket", ("AM5", "Intel")),
    ("cpu", {"memory_channels": 4}, "memory_channels", ("4", "2")),
    ("cpu", {"dimm_kinds": ["RDIMM"]}, "dimm_kinds", ("RDIMM", "UDIMM")),
    ("motherboard", {"dimm_kinds": ["UDIMM", "RDIMM"]}, "dimm_kinds", ("RDIMM", "UDIMM")),
    ("motherboard", {"chipset": "Intel Z790"}, "chipset", ("Z790", "LGA1700")),
    ("motherboard", {"socket": "LGA 1700", "chipset": "B850", "pcie_slots": None}, "chipset", ("B850", "AM5")),
    ("motherboard", {"eps8": 0}, "eps8", ("0",)),
    ("motherboard", {"form_factor": "ATX", "width_mm": 305, "depth_mm": 330}, "form_factor", ("330", "244")),
    ("server", {"socket": "SP5", "dimm_kinds": ["UDIMM"]}, "dimm_kinds", ("UDIMM", "RDIMM")),
    ("accelerator", {"segment": "gaming", "form_factor": "SXM5", "power_connectors": None}, "form_factor", ("SXM5",)),
    ("accelerator", {"form_factor": "OAM", "slot_width": 2, "power_connectors": None}, "slot_width", ("2", "0")),
    ("accelerator", {"form_factor": "PCIe LP", "height_mm": 111}, "height_mm", ("111", "80")),
    ("memory", {"name": "Black Registered DDR5-6000", "kind": "UDIMM"}, "kind", ("UDIMM", "Registered")),
    ("memory", {"name": "Unbuffered DDR5-6000", "kind": "RDIMM"}, "kind", ("RDIMM", "Unbuffered")),
    ("memory", {"name": "DDR4-3200 96 GB"}, "memory_type", ("DDR5", "DDR4")),
    ("memory", {"name": "DDR5 64GB (2x32GB)"}, "modules", ("2 x 48", "2 x 32")),
    ("storage", {"name": "D3-S4520 3.84TB 2.5", "capacity_gb": 3000}, "capacity_gb", ("3000", "3.84")),
    ("psu", {"name": "Titan 1600W"}, "rated_w", ("1200", "1600")),
    ("psu", {"rated_w": 450, "pin16_w": 600, "rated_115v_w": None}, "pin16_w", ("600", "450")),
    ("psu", {"rated_w": 2500, "eps8": 1, "pcie8": 2, "rated_115v_w": None}, "pcie8", ("1236", "2500")),
    ("psu", {"sata": 0}, "sata", ("0",)),
    ("psu", {"form_factor": "SFX", "length_mm": 180}, "length_mm", ("180", "110")),
    (
        "chassis",
        {"board_form_factors": ["ATX"], "height_mm": 290, "depth_mm": 300, "gpu_max_length_mm": None},
        "board_form_factors",
        ("305", "300"),
    ),
    ("chassis", {"radiators_mm": [560]}, "radiators_mm", ("560", "500")),
    ("chassis", {"radiators_mm": [300]}, "radiators_mm", ("300", "360")),
    ("chassis", {"psu_max_length_mm": 500, "height_mm": 400, "depth_mm": 410}, "psu_max_length_mm", ("500", "410")),
    ("chassis", {"expansion_slots": 0, "board_form_factors": ["ATX"]}, "expansion_slots", ("0",)),
    ("chassis", {"kind": "rack", "rack_u": 2}, "rack_u", ("89", "500")),
    ("chassis", {"kind": "rack", "width_mm": 600}, "width_mm", ("600", "490")),
    ("cooler", {"radiator_mm": 300}, "radiator_mm", ("300", "360")),
    ("cooler", {"kind": "air", "radiator_mm": None, "rack_u": 2, "height_mm": 160}, "rack_u", ("89", "160")),
    ("memory", {"total_gib": 64}, "total_gib", ("96", "64")),
    ("memory", {"memory_type": "DDR4"}, "mts", ("6000", "5400")),
    ("memory", {"kind": "RDIMM", "ecc": False}, "ecc", ("RDIMM",)),
    ("storage", {"read_mbs": 14000}, "read_mbs", ("14000", "7875")),
    ("storage", {"kind": "sata_ssd", "form_factor": "2.5", "read_mbs": 550}, "pcie_gen", ("4",)),
    ("storage", {"kind": "hdd", "form_factor": "M.2", "read_mbs": 250}, "form_factor", ("M.2",)),
    ("storage", {"form_factor": "U.2", "m2_length_mm": 80}, "m2_length_mm", ("80", "U.2")),
    ("psu", {"rated_115v_w": 1400}, "rated_115v_w", ("1400", "1200")),
    ("psu", {"efficiency_115v": 0.93, "efficiency_230v": 0.91}, "efficiency_115v", ("0.93", "0.91")),
    ("psu", {"eps8": 0}, "eps8", ("0",)),
    ("psu", {"pin16": 0, "pcie8": 0}, "pcie8", ("0", "1200")),
    ("psu", {"pin16": 0, "pin16_w": 600}, "pin16_w", ("600", "0")),
    ("chassis", {"gpu_max_length_mm": 520}, "gpu_max_length_mm", ("520", "500")),
    ("chassis", {"fan_places": 3, "fans_included": 4}, "fans_included", ("4", "3")),
    ("cooler", {"sockets": None}, "sockets", ("0",)),
    ("cooler", {"kind": "air"}, "radiator_mm", ("360",)),
    ("nic", {"gbps": 400}, "gbps", ("400", "252")),
    ("switch", {"capacity_tbps": 25.6}, "capacity_tbps", ("25.6", "12.8")),
    ("switch", {"capacity_tbps": 6.4}, "capacity_tbps", ("6.4", "12.8")),
    ("switch", {"cages": 64}, "cages", ("64", "32")),
    ("rack", {"outer_height_mm": 1800}, "units", ("1867", "1800")),
    ("rack", {"usable_depth_mm": 1200}, "usable_depth_mm", ("1200", "1070")),
    ("rack", {"outer_width_mm": 450, "inner_width_mm": 482.6}, "inner_width_mm", ("450", "482.6")),
    ("rack", {"posts_min_mm": 800, "posts_max_mm": 700}, "posts_min_mm", ("800", "700")),
    ("rack", {"posts_max_mm": 1100}, "posts_max_mm", ("1100", "1070")),
    ("rack", {"rolling_kg": 1500}, "rolling_kg", ("1500", "1363")),
    ("pdu", {"rated_a": 40}, "rated_a", ("40", "32")),
    ("pdu", {"usable_w": 32000}, "usable_w", ("32000", "22170")),
    ("pdu", {"output_v": 277, "input_v": 208}, "output_v", ("277", "208")),
    ("pdu", {"phases": 1, "usable_w": 7400}, "phases", ("400", "1 phase")),
    ("pdu", {"phases": 2}, "phases", ("2", "3")),
    ("pdu", {"c13": 0, "c19": 0}, "c13", ("0",)),
    ("cable", {"kind": "transceiver"}, "length_m", ("1.5",)),
    ("cable", {"strands": 2}, "strands", ("2", "dac")),
    ("cable", {"fibre": "multimode"}, "fibre", ("multimode", "dac")),
    ("cable", {"kind": "power_cord"}, "gbps", ("800",)),
    ("cable", {"rated_a": 16}, "rated_a", ("16", "dac")),
    ("cable", {"length_m": 10}, "length_m", ("10", "7")),
    ("cable", {"power_a_w": 8}, "power_a_w", ("8", "0.1")),
    ("switch", {"power_typ_w": 900, "power_max_w": 800}, "power_typ_w", ("900", "800")),
    ("server", {"max_power_w": 10000}, "max_power_w", ("10000", "9000")),
    ("server", {"psu_redundant": 4}, "psu_redundant", ("4",)),
    ("server", {"gpu_max_w": 600, "max_power_w": 4000}, "max_power_w", ("4000", "4800")),
    ("server", {"kind": "complete"}, "includes", ("0",)),
    (
        "server",
        {"gpu_bays": 4, "includes": [{"role": "accelerator", "part": "card", "qty": 8}]},
        "gpu_bays",
        ("8", "4"),
    ),
    ("server", {"includes": [{"role": "cpu", "part": "card"}]}, "includes", ("cpu", "accelerator")),
    ("edge_device", {"input_min_v": 48}, "input_min_v", ("48", "36")),
    ("edge_device", {"power_modes_w": [10, 40]}, "power_modes_w", ("40", "25")),
    ("edge_device", {"includes": [{"role": "accelerator", "part": "nowhere"}]}, "includes", ("nowhere", "1")),
    ("cloud_instance", {"gpu_count": 8}, "gpu_count", ("8", "2")),
    ("cloud_instance", {"vram_gib": 48}, "vram_gib", ("48", "24")),
    ("cloud_instance", {"gpu_count": 0, "includes": None}, "vram_gib", ("24", "0")),
]


def verify(*parts: Part) -> dict[str, str]:
    found = find_contradictions(parts, (*parts, CARD), TODAY)
    return {clash.field: clash.message for clash in found}


@pytest.mark.parametrize("category", SOUND)
def test_sound_and_empty_parts_pass(category: str) -> None:
    assert verify(make_part("sound", category, **SOUND[category])) == {}
    assert verify(make_part("empty", category, **({"sockets": ["AM5"]} if category == "cooler" else {}))).keys() <= {
        "radiator_mm"
    }


@pytest.mark.parametrize(("category", "change", "field", "words"), BROKEN)
def test_every_law_names_field_and_numbers(
    category: str, change: dict[str, Any], field: str, words: tuple[str, ...]
) -> None:
    facts = {**SOUND[category], **change}
    name = facts.pop("name", "Broken")
    found = verify(make_part("broken", category, name, **facts))
    assert field in found
    for word in words:
        assert word in found[field]


def with_price(part: Part, amount: str, as_of: str = "2026-01-01") -> Part:
    price = Price.model_validate({"amount": amount, "currency": "EUR", "as_of": as_of, "basis": "list"})
    return part.model_copy(update={"price": price})


def test_prices_that_stand_out() -> None:
    drives = [with_price(make_part(f"d{n}", "storage", capacity_gb=2000), str(150 + n)) for n in range(5)]
    assert verify(*drives) == {}
    dear = with_price(make_part("dear", "storage", capacity_gb=2000), "15300")
    assert "7.65 per GB" in verify(*drives, dear)["price"]
    assert "0.076" in verify(*drives, dear)["price"]
    assert verify(*drives, with_price(make_part("big", "storage", capacity_gb=200_000), "15300")) == {}
    assert "0" in verify(with_price(make_part("free", "storage"), "0"))["price"]
    assert "2026-05-07" in verify(with_price(make_part("later", "storage"), "5", "2026-05-07"))["price"]


def cards(count: int, watts: float, vendor: str = "ASUS") -> list[Part]:
    made = [make_part(f"c{n}", name="GeForce RTX 5090 OC", tdp_w=watts, vram_gib=32) for n in range(count)]
    return [part.model_copy(update={"vendor": vendor}) for part in made]


@pytest.mark.parametrize("known", [cards(1, 575, "NVIDIA"), cards(5, 575)], ids=["maker", "middle"])
def test_power_far_from_that_of_the_chip(known: list[Part]) -> None:
    def card(name: str, watts: float) -> Part:
        return make_part("odd", name=name, tdp_w=watts, vram_gib=32)

    message = verify(*known, card("ROG GeForce RTX 5090 LIGHTNING Z", 1000))["tdp_w"]
    assert "1000" in message
    assert "575" in message
    assert "tdp_w" not in verify(*known, card("ROG GeForce RTX 5090 Astral", 600))
    assert "tdp_w" not in verify(*known, card("GeForce RTX 5090 D", 1000))
    assert "tdp_w" not in verify(*known, card("GeForce RTX 5090 Laptop GPU", 175))
    assert "tdp_w" not in verify(*cards(3, 575), card("ROG GeForce RTX 5090 LIGHTNING Z", 1000))


def test_a_class_that_scatters_has_wide_limits() -> None:
    amounts = ("20", "60", "200", "600", "2000")
    wide = [with_price(make_part(f"w{n}", "edge_device"), amount) for n, amount in enumerate(amounts)]
    assert verify(*wide) == {}
    narrow = [with_price(make_part(f"n{n}", "fan", size_mm=120), f"{30 + n}") for n in range(5)]
    assert "price" in verify(*narrow, with_price(make_part("slip", "fan", size_mm=120), "9"))
    assert "price" in verify(*narrow, with_price(make_part("slip", "fan", size_mm=120), "120"))
    assert verify(*narrow, with_price(make_part("fine", "fan", size_mm=120), "80")) == {}
    assert verify(*narrow, with_price(make_part("other", "fan", size_mm=200), "300")) == {}


def test_prices_in_other_currencies_are_compared_by_their_worth() -> None:
    dollars = [with_price(make_part(f"d{n}", "fan", size_mm=120), f"{30 + n}") for n in range(5)]
    usual = Usual.of(dollars, {"EUR": 1.0, "JPY": 0.006})
    yen = Price.model_validate({"amount": "5000", "currency": "JPY", "as_of": "2026-01-01", "basis": "list"})
    fan = make_part("yen", "fan", size_mm=120)
    assert list(usual.price_clash(fan.model_copy(update={"price": yen}))) == []
    slip = fan.model_copy(update={"price": yen.model_copy(update={"amount": 500})})
    ((field, message),) = usual.price_clash(slip)
    assert (field, "about 5333" in message) == ("price", True)
    other = fan.model_copy(update={"price": yen.model_copy(update={"currency": "SEK"})})
    assert list(usual.price_clash(other)) == []


def test_spot_prices_above_the_regular_one() -> None:
    rented = with_price(make_part("rented", "cloud_instance", spot_per_hour=3.5), "2")
    assert "3.5" in verify(rented)["spot_per_hour"]
    bound = with_price(make_part("bound", "cloud_instance", committed_3y_per_hour=2.5), "2")
    assert "three years" in verify(bound)["committed_3y_per_hour"]


def test_origins_and_years() -> None:
    part = make_part("odd", tdp_w=5)
    late = Provenance.model_validate({"source": " ", "as_of": "2026-06-01", "confidence": "vendor"})
    odd = part.model_copy(update={"field_provenance": {"tdp_w": late, "watts": part.provenance}, "launch_year": 1987})
    clashes = find_contradictions([odd], [odd], TODAY)
    assert {clash.field for clash in clashes} == {"tdp_w", "field_provenance", "launch_year"}
    messages = " ".join(clash.message for clash in clashes)
    assert "no source" in messages
    assert "2026-06-01" in messages
    assert "1987" in messages


def test_facts_that_slipped_past_the_form_are_caught() -> None:
    part = make_part("odd", tdp_w=5)
    forged = part.model_copy(update={"spec": part.spec.model_copy(update={"tdp_w": 0, "vram_gib": -8})})
    assert "spec" in verify(forged)
