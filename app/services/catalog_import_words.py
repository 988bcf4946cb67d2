"""The words that suppliers put over their columns, in English and German, and which field each stands for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from types import MappingProxyType

from app.domain.parts import CATEGORIES
from app.services.catalog_import_units import CURRENCIES, UNITS, is_currency

IDENTITY_FIELDS = ("id", "category", "vendor", "name", "mpn", "launch_year", "status", "notes")
PRICE_FIELDS = (
    "price_amount", "price_currency", "price_as_of", "price_basis", "price_source", "price_supplier", "price_region",
    "price_valid_until", "price_in_stock", "price_lead_days",
)  # fmt: skip
ORIGIN_FIELDS = ("source", "source_date", "confidence")
COMMON_FIELDS = (*IDENTITY_FIELDS, *PRICE_FIELDS, *ORIGIN_FIELDS)

COMMON_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "id": "id|part id|catalog id",
        "category": "category|kategorie|type of product|product group|warengruppe|produktgruppe|produktart|group",
        "vendor": "vendor|manufacturer|maker|brand|hersteller|marke|mfr|manufacturer name|herstellername|oem",
        "name": "name|product|product name|produkt|produktname|artikel|artikelname|artikelbezeichnung|bezeichnung|item"
        "|description|beschreibung|title|titel|model|modell|model name|artikeltext|designation",
        "mpn": "mpn|part number|part no|part no.|part #|part|manufacturer part number|manufacturer part no"
        "|mfr part number|herstellernummer|herstellerartikelnummer|hersteller-nr"
        "|hersteller-artikelnummer|hst-nr|herstellernr|teilenummer|artikelnummer des herstellers|p/n|pn"
        "|oem number|oem-nr|hersteller nr",
        "launch_year": "launch year|year|release year|baujahr|erscheinungsjahr|launched",
        "status": "status",
        "notes": "notes|remarks|comment|bemerkung|bemerkungen|anmerkung|hinweis|notiz",
        "price_amount": "price|net price|unit price|price net|preis|nettopreis|netto-preis|preis netto|ek|ek netto"
        "|ek-preis|einkaufspreis|händler-ek|haendler-ek|hek|listenpreis|list price|msrp net|stückpreis|einzelpreis"
        "|dealer price|price each|cost|your price|ihr preis",
        "price_currency": "currency|währung|waehrung|curr|whg",
        "price_as_of": "price date|as of|stand|preisdatum|preis vom|valid from|gültig ab|gueltig ab|date|datum",
        "price_valid_until": "valid until|valid to|gültig bis|gueltig bis|expiry|expires|offer ends|angebot bis",
        "price_basis": "price basis|price type|preisart|basis",
        "price_source": "price source|preisquelle",
        "price_supplier": "supplier|lieferant|distributor|händler|haendler|reseller",
        "price_region": "price region|preisregion",
        "price_in_stock": "in stock|stock|lager|bestand|lagerbestand|auf lager|availability|verfügbarkeit",
        "price_lead_days": "lead time|lead days|delivery|delivery time|delivery days|lieferzeit|lieferfrist",
        "source": "source|quelle",
        "source_date": "source date|quelle vom|datum der quelle",
        "confidence": "confidence|verlässlichkeit|vertrauen",
    }
)
SPEC_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "vram_gib": "vram|memory|video memory|gpu memory|graphics memory|speicher|grafikspeicher|memory size",
        "bandwidth_gbs": "bandwidth|memory bandwidth|speicherbandbreite|bandbreite",
        "tdp_w": "tdp|tgp|tbp|power|power consumption|leistungsaufnahme|verlustleistung|thermal design power"
        "|board power",
        "max_power_w": "ppt|mtp|max turbo power|maximum turbo power|max power",
        "length_mm": "length|länge|laenge|card length|kartenlänge|tiefe|depth",
        "height_mm": "height|höhe|hoehe|bauhöhe",
        "width_mm": "width|breite",
        "depth_mm": "depth|tiefe|length|länge",
        "slot_width": "slots|slot width|slot-breite|width slots|belegte slots|dual slot",
        "weight_kg": "weight|gewicht",
        "socket": "socket|sockel|cpu socket|cpu-sockel|prozessorsockel",
        "sockets": "sockets|sockel|cpu sockets|kompatible sockel|unterstützte sockel|compatible sockets|cpu count",
        "cores": "cores|kerne|anzahl kerne|core count|cpu cores|kernanzahl",
        "threads": "threads|anzahl threads|thread count",
        "base_ghz": "base clock|basistakt|clock|taktfrequenz|base frequency|takt",
        "boost_ghz": "boost clock|boost|turbo|turbotakt|boosttakt|max turbo|turbo clock|max clock",
        "memory_type": "memory type|speichertyp|ram type|typ|type|speicherart|ddr",
        "memory_channels": "memory channels|channels|speicherkanäle|kanäle",
        "memory_max_gib": "max memory|maximum memory|memory max|max ram|maximaler speicher|max. speicher|max. ram",
        "chipset": "chipset|chipsatz",
        "form_factor": "form factor|formfaktor|format|bauform",
        "dimm_slots": "dimm slots|memory slots|ram slots|dimm-steckplätze|speicherbänke|ram-slots",
        "sata_ports": "sata|sata ports|sata-anschlüsse|sata connectors",
        "kind": "kind|art|module type|modultyp|dimm type|drive type|laufwerkstyp",
        "modules": "modules|anzahl module|kit of|module|modules per kit|stück pro kit",
        "module_gib": "module size|modulgröße|size per module|capacity per module|kapazität pro modul|dimm size",
        "total_gib": "kit size|total capacity|gesamtkapazität|capacity|kapazität|size|größe|total memory",
        "mts": "speed|memory speed|geschwindigkeit|takt|frequency|frequenz|mhz|data rate|datenrate",
        "ecc": "ecc|ecc support|ecc-unterstützung",
        "ranks": "ranks|rank",
        "cas_latency": "cl|cas latency|latenz|cas",
        "capacity_gb": "capacity|kapazität|size|größe|speicherkapazität|storage",
        "read_mbs": "read|sequential read|lesen|lesegeschwindigkeit|read speed|seq. read|lesen sequentiell",
        "write_mbs": "write|sequential write|schreiben|schreibgeschwindigkeit|write speed|seq. write",
        "endurance_tbw": "tbw|endurance|schreibleistung|lebensdauer",
        "plp": "plp|power loss protection|power-loss protection",
        "pcie_gen": "pcie gen|pcie generation|pcie version|pcie",
        "pcie_lanes": "pcie lanes|lanes|pcie-lanes",
        "rated_w": "wattage|watt|watts|power|leistung|rated power|nennleistung|output|gesamtleistung"
        "|rated for|tdp|cooling capacity|kühlleistung",
        "efficiency": "efficiency|80 plus|80plus|effizienz|wirkungsgrad|80+ class|certification|zertifizierung",
        "atx_version": "atx version|atx|atx-version",
        "pin16": "12vhpwr|12v-2x6|16-pin|16 pin|pcie 5|12vhpwr plugs",
        "pcie8": "pcie 8-pin|6+2-pin|pcie plugs|pcie-stecker|8-pin pcie|6+2 pin",
        "eps8": "eps|eps 8-pin|cpu power|eps12v|cpu-stecker|eps plugs",
        "sata": "sata plugs|sata power|sata-stecker",
        "expansion_slots": "expansion slots|erweiterungssteckplätze|slots|erweiterungsslots",
        "gpu_max_length_mm": "max gpu length|gpu length|gpu clearance|max. gpu length|grafikkartenlänge"
        "|max. grafikkartenlänge|max card length|maximale grafikkartenlänge",
        "cooler_max_height_mm": "max cooler height|cpu cooler height|cooler clearance|cpu-kühlerhöhe|max. kühlerhöhe"
        "|max. cpu-kühlerhöhe|kühlerhöhe",
        "psu_max_length_mm": "max psu length|psu length|netzteillänge|max. netzteillänge",
        "board_form_factors": "motherboard form factors|mainboard|mainboards|mainboard-formate|board formats"
        "|supported boards",
        "psu_form_factors": "psu form factors|netzteil-formate|psu format|supply formats",
        "rack_u": "rack units|u|he|höheneinheiten",
        "radiator_mm": "radiator|radiatorgröße|radiator size",
        "noise_dba": "noise|lautstärke|noise level|geräuschpegel|db(a)|max noise",
        "size_mm": "size|fan size|lüftergröße|größe|durchmesser",
        "airflow_cfm": "airflow|luftdurchsatz|luftstrom|fördervolumen|volumenstrom",
        "pressure_mmh2o": "static pressure|statischer druck|druck",
        "pwm": "pwm",
        "ports": "ports|anschlüsse|anzahl ports|port count",
        "gbps": "speed|port speed|link speed|data rate|geschwindigkeit|datenrate",
        "port_type": "port type|connector|anschluss|porttyp|stecker",
        "protocol": "protocol|protokoll",
        "units": "rack units|height units|u|he|höheneinheiten",
        "usable_depth_mm": "mounting depth|einbautiefe|nutztiefe",
        "outer_width_mm": "width|breite|external width|außenbreite",
        "outer_depth_mm": "depth|tiefe|external depth|außentiefe",
        "outer_height_mm": "height|höhe|hoehe|external height|außenhöhe",
        "static_kg": "static load|load capacity|traglast|statische traglast|belastbarkeit|max load",
        "rolling_kg": "rolling load|dynamic load|dynamische traglast",
        "phases": "phase|phasen|phase count",
        "input_v": "input voltage|nominal input voltage|eingangsspannung|nennspannung",
        "output_v": "output voltage|nominal output voltage|ausgangsspannung",
        "breaker_a": "breaker|circuit breaker|absicherung|sicherung",
        "rated_a": "current|rated current|nennstrom|max current|maximum input current|strom",
        "usable_w": "load capacity|capacity|power|leistung|max load",
        "plug": "input plug|input connection|input connector|stecker|netzstecker",
        "c13": "c13 outlets|outlets c13|anzahl c13|c13 ausgänge",
        "c19": "c19 outlets|outlets c19|anzahl c19|c19 ausgänge",
        "end_a": "connector a|connector 1|stecker a|stecker 1|side a|from",
        "end_b": "connector b|connector 2|stecker b|stecker 2|side b|to",
        "length_m": "length|länge|laenge|cable length|kabellänge",
        "reach_m": "reach|reichweite|distance|max distance",
        "fibre": "fiber|fibre type|fiber type|faser|fasertyp|cable type",
        "provider": "provider|cloud|anbieter",
        "instance": "instance|instance type|instancetype|instanz|instanztyp|sku",
        "region": "region|location|standort",
        "gpu_count": "gpus|gpu count|gpu-anzahl|acceleratorcount|accelerators|accelerator count",
        "vcpus": "vcpus|vcpu|cpus|cpu cores",
        "memory_gib": "memory|ram|memorygib|arbeitsspeicher|mem|mem gib|system memory",
        "spot_per_hour": "spot price|spotprice|spot|spot usd/h|preemptible",
        "committed_1y_per_hour": "1 year|1y|1 year commitment|reserved 1 year|1yr reserved|1 jahr",
        "committed_3y_per_hour": "3 years|3y|3 year commitment|reserved 3 years|3yr reserved|3 jahre",
        "network_gbps": "network|netzwerk|network speed|network bandwidth",
        "local_nvme_gb": "local nvme|local disk|nvme|local ssd",
        "setup_fee": "setup fee|setup|einrichtung|einrichtungsgebühr|one-time fee|activation fee",
        "contract_months": "contract|contract months|minimum term|mindestlaufzeit|vertragslaufzeit|commitment months",
        "traffic_tb": "traffic included|included traffic|traffic|bandwidth included|inklusivtraffic",
        "traffic_unmetered": "unmetered|unlimited traffic|unmetered traffic|traffic-flatrate",
    }
)
CATEGORY_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "accelerator": "accelerator|gpu|gpus|graphics card|graphics cards|grafikkarte|grafikkarten|vga|beschleuniger",
        "cpu": "cpu|cpus|processor|processors|prozessor|prozessoren",
        "motherboard": "motherboard|motherboards|mainboard|mainboards|board|hauptplatine",
        "memory": "memory|ram|dimm|arbeitsspeicher|speicher|memory module|speichermodul|speichermodule",
        "storage": "storage|ssd|ssds|hdd|hdds|drive|drives|festplatte|festplatten|laufwerk|laufwerke|nvme|hard disk",
        "psu": "psu|power supply|power supplies|netzteil|netzteile",
        "chassis": "chassis|case|cases|gehäuse|gehaeuse|pc case|enclosure",
        "cooler": "cooler|coolers|cpu cooler|kühler|cpu-kühler|kuehler|prozessorkühler",
        "fan": "fan|fans|lüfter|case fan|gehäuselüfter",
        "nic": "nic|network card|network adapter|netzwerkkarte|netzwerkkarten|netzwerkadapter|hca",
        "switch": "switch|switches|network switch",
        "rack": "racks|cabinet|rack cabinet|server rack|schrank|serverschrank|netzwerkschrank",
        "pdu": "pdus|rack pdu|power distribution|power distribution unit|steckdosenleiste|stromverteiler",
        "cable": "cables|kabel|transceiver|transceivers|optics|optik|patchkabel|dac|aoc|fibre|glasfaser|power cord",
        "server": "server|servers|barebone|barebones",
        "edge_device": "edge device|edge|edge_device|embedded",
        "cloud_instance": "cloud_instance|cloud instance|cloud|instance",
        "bare_metal": "bare_metal|bare metal|bare-metal|dedicated server|dedicated servers|root server|mietserver",
    }
)
GROSS = re.compile(r"(?i)brutto|gross|inkl|incl|mit mwst|with vat|uvp|rrp")
_UNIT = re.compile(r"[\[(]\s*([^\])]+?)\s*[\])]|(?:\bin|/)\s*([A-Za-z\"°%/³²0-9]+)\s*$")
_GAPS = re.compile(r"[\s_]+")


def plain(header: str) -> str:
    """A header as it is looked up: small letters, single blanks, without what stands in brackets."""
    words = re.sub(r"[\[(][^\])]*[\])]", " ", header.lower())
    return _GAPS.sub(" ", words).strip(" .:*#-")


def unit_in(header: str) -> str:
    """The unit or currency that a header names: ``mm`` of "Length (mm)", ``EUR`` of "Preis EUR"; else nothing."""
    header = header.replace("_", " ")
    for bracketed, after in _UNIT.findall(header):
        word = (bracketed or after).strip()
        if is_unit(word) or _currency(word):
            return _currency(word) or word
    last = header.strip().split()[-1] if header.strip() else ""
    if len(header.split()) > 1 and (_currency(last) or is_unit(last)):
        return _currency(last) or last
    return next((code for sign, code in CURRENCIES.items() if len(sign) == 1 and sign in header), "")


def _currency(word: str) -> str:
    upper = word.upper()
    if upper in CURRENCIES:
        return CURRENCIES[upper]
    return upper if len(upper) == 3 and upper.isalpha() and is_currency(upper) else ""


@cache
def _all_units() -> frozenset[str]:
    return frozenset(word for words in UNITS.values() for word in words)


def is_unit(word: str) -> bool:
    """Whether a word is a unit that columns are given in."""
    return word.lower() in _all_units()


def field_of(header: str, category: str | None) -> str | None:
    """The field that a header stands for; ``None`` where it is none, and for prices with tax in them."""
    known = fields_by_word(category)
    words = plain(header)
    shorter = re.sub(r"(?: in)? \S+$", "", words) if is_unit(words.split(" ")[-1]) or _currency(words[-3:]) else words
    field = known.get(words) or known.get(shorter) or known.get(words.rstrip("€$£ "))
    return None if field == "price_amount" and GROSS.search(header) else field


@cache
def fields_by_word(category: str | None) -> Mapping[str, str]:
    """Which field a header's words stand for in a category (without one: only what all parts have). Ours come first."""
    found: dict[str, str] = {}
    spec = CATEGORIES[category].model_fields if category else {}
    for field in (*COMMON_FIELDS, *spec):
        found[plain(field)] = field
    for name, info in spec.items():
        extra = info.json_schema_extra
        if isinstance(extra, dict):
            found.setdefault(plain(str(extra["label"])), name)
    for field, words in {name: SPEC_WORDS[name] for name in spec if name in SPEC_WORDS}.items():
        _add(found, field, words.split("|"))
    for field, words in COMMON_WORDS.items():
        _add(found, field, words.split("|"))
    return MappingProxyType(found)


def _add(found: dict[str, str], field: str, words: Iterable[str]) -> None:
    for word in words:
        found.setdefault(plain(word), field)


@cache
def known_words() -> frozenset[str]:
    """Every word that can stand over a column, in small letters."""
    return frozenset(
        word.lower() for category in (None, *CATEGORIES) for word in (*fields_by_word(category), *COMMON_FIELDS)
    )


@cache
def _categories() -> Mapping[str, str]:
    return {plain(word): name for name, words in CATEGORY_WORDS.items() for word in (name, *words.split("|"))}


def category_in(text: str) -> str | None:
    """The category that a cell, a sheet's or a file's name stands for; ``None`` where it is none of ours."""
    return _categories().get(plain(text))
