"""Cases, power supplies, coolers, fans and drives of OpenDB."""

from __future__ import annotations

import re

from db.importers.opendb.tables import BOARD_FORMS, EFFICIENCY, socket_of
from db.importers.opendb.values import Document, Facts, count, part_of, positive, tally, text, words

INCH_MM = 25.4
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_LETTER = re.compile(r"(\d+(?:\.\d+)?)\s*(?:mm|cm|\"|in\w*)?\s*\(([LWHD])\)|\(([LWHD])\)\s*(\d+(?:\.\d+)?)")
_ATX = re.compile(r"ATX ?v?(3\.[01])", re.IGNORECASE)
_DRIVE_LINK = re.compile(r"PCIe(?: (\d)\.\d)?(?: x(\d+))?")


def power_supply(document: Document) -> Facts:
    """A power supply. Its plugs were mostly never entered: zero means unknown for all but SATA."""
    facts = Facts()
    plugs, put = part_of(document, "connectors"), facts.put
    form = text(document, "form_factor")
    put("rated_w", positive(document, "wattage"))
    put("form_factor", "ATX" if form == "ATX/EPS" else form or None)
    put("length_mm", positive(document, "length"))
    put("efficiency", EFFICIENCY.get(text(document, "efficiency_rating")))
    put("pin16", count(plugs, "pcie_12vhpwr"))
    put("pcie8", count(plugs, "pcie_6_plus_2_pin"))
    put("eps8", count(plugs, "eps_8_pin"))
    put("sata", tally(plugs, "sata"))
    version = _ATX.search(text(part_of(document, "metadata"), "name"))
    if version:
        facts.derive("atx_version", version.group(1), "read from the name")
    return facts


def case(document: Document) -> Facts:
    """A case. Its weight is in pounds and has no place here; ``dimensions`` are depth, width, height."""
    facts = Facts()
    put, form = facts.put, text(document, "form_factor")
    put("kind", "open" if "Test Bench" in form else "tower" if "Tower" in form else None)
    boards = [
        BOARD_FORMS[word] for word in words(document, "supported_motherboard_form_factors") if word in BOARD_FORMS
    ]
    put("board_form_factors", boards or None)
    put("expansion_slots", count(document, "expansion_slots"))
    put("gpu_max_length_mm", positive(document, "max_video_card_length"))
    put("cooler_max_height_mm", positive(document, "max_cpu_cooler_height"))
    put("psu_form_factors", words(document, "supported_power_supply_form_factors") or None)
    put("psu_max_length_mm", positive(document, "max_psu_length"))
    put("bays_35", tally(document, "internal_3_5_bays"))
    put("bays_25", tally(document, "internal_2_5_bays"))
    for field, side in zip(("depth_mm", "width_mm", "height_mm"), _sides(document), strict=True):
        put(field, side)
    return facts


def _sides(document: Document) -> tuple[float | None, float | None, float | None]:
    """Depth, width and height in mm."""
    exact = part_of(document, "dimensions_mm")
    if exact:
        return positive(exact, "depth"), positive(exact, "width"), positive(exact, "height")
    written = text(document, "dimensions").split(",")[0].split("\t")[0]
    factor = INCH_MM if '"' in written or "inch" in written else 1.0
    lettered = {before or after: first or last for first, before, after, last in _LETTER.findall(written)}
    if len(lettered) == 3:
        depth = lettered.get("D") or lettered.get("L")
        values = [depth, lettered.get("W"), lettered.get("H")]
    else:
        values = list(_NUMBER.findall(written))
    if len(values) != 3 or not all(values):
        return None, None, None
    depth_mm, width_mm, height_mm = (round(float(value) * factor, 1) for value in values if value)
    return depth_mm, width_mm, height_mm


def cooler(document: Document) -> Facts:
    """A CPU cooler. The height of liquid coolers is left out: block or radiator, nobody knows which was meant."""
    facts = Facts()
    put, wet = facts.put, document.get("water_cooled")
    if isinstance(wet, bool):
        put("kind", "aio" if wet else "passive" if document.get("fanless") is True else "air")
    sockets = [socket_of(word)[0] for word in words(document, "cpu_sockets")]
    put("sockets", list(dict.fromkeys(socket for socket in sockets if socket)) or None)
    if wet is not True:
        put("height_mm", positive(document, "height"))
    if wet is not False:
        put("radiator_mm", count(document, "radiator_size"))
    put("noise_dba", positive(document, "max_noise_level") or positive(document, "min_noise_level"))
    return facts


def fan(document: Document) -> Facts:
    """A case fan: where only one figure is given, it stands under ``min``."""
    facts = Facts()
    put, quantity = facts.put, count(document, "quantity")
    put("size_mm", count(document, "size"))
    put("airflow_cfm", positive(document, "max_airflow") or positive(document, "min_airflow"))
    put("pressure_mmh2o", positive(document, "static_pressure"))
    put("noise_dba", positive(document, "max_noise_level") or positive(document, "min_noise_level"))
    pwm = document.get("pwm")
    put("pwm", pwm if isinstance(pwm, bool) else None)
    if quantity and quantity > 1:
        facts.notes.append(f"sold in packs of {quantity}; figures are of one fan")
    return facts


def drive(document: Document) -> Facts:
    """A drive. What is neither M.2, 2.5 nor 3.5 inch has no form here and keeps it unknown."""
    facts = Facts()
    put, form, link = facts.put, text(document, "form_factor"), text(document, "interface")
    spinning = (text(document, "storage_type") or text(document, "type")) in ("HDD", "SSHD")
    pcie = _DRIVE_LINK.search(link)
    if spinning:
        put("kind", "hdd")
    elif pcie or document.get("nvme") is True or link == "U.2":
        put("kind", "nvme")
    elif "SATA" in link:
        put("kind", "sata_ssd")
    if form.startswith("M.2-22"):
        put("form_factor", "M.2")
        put("m2_length_mm", int(form[6:]) if form[6:].isdigit() else None)
    elif link == "U.2":
        put("form_factor", "U.2")
    elif form in ('2.5"', '3.5"'):
        put("form_factor", form[:3])
    elif form:
        facts.notes.append(f"form factor {form} has no place in the catalog")
    if pcie:
        put("pcie_gen", int(pcie.group(1)) if pcie.group(1) else None)
        put("pcie_lanes", int(pcie.group(2)) if pcie.group(2) else None)
    put("capacity_gb", positive(document, "capacity"))
    return facts
