"""What a platform can do and how OpenDB's words are called here."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from app.domain.part_laws import SOCKETS


class Platform(NamedTuple):
    """What holds for every board of a socket; ``None`` where boards differ or it is not known.

    ``graphics_lanes`` are the lanes that the processor gives to expansion slots.
    """

    pcie_gen: int | None = None
    channels: int | None = None
    graphics_lanes: int | None = None
    dimm_kind: str | None = None


_OLDER: Mapping[str, Platform] = MappingProxyType(
    {
        "LGA775": Platform(2, 2),
        "LGA1156": Platform(2, 2, 16, "UDIMM"),
        "LGA1366": Platform(2, 3),
        "LGA1155": Platform(3, 2, 16, "UDIMM"),
        "LGA1150": Platform(3, 2, 16, "UDIMM"),
        "LGA2011": Platform(3, 4, 40),
        "LGA1356": Platform(3, 3, 24),
        "G34": Platform(2, 4),
        "AM1": Platform(2, 1, 4, "UDIMM"),
        "AM2": Platform(2, 2),
        "AM2+": Platform(2, 2),
        "AM3": Platform(2, 2),
        "AM3+": Platform(2, 2),
        "FM1": Platform(2, 2, 16),
        "FM2": Platform(2, 2, 16),
        "FM2+": Platform(3, 2, 16),
        "LGA2011-3 Narrow": Platform(3, 4, 40),
    }
)
_NEWER: Mapping[str, Platform] = MappingProxyType(
    {
        "AM4": Platform(4, 2, 16, "UDIMM"),
        "AM5": Platform(5, 2, 16, "UDIMM"),
        "LGA1151": Platform(3, 2, 16, "UDIMM"),
        "LGA1200": Platform(4, 2, 16, "UDIMM"),
        "LGA1700": Platform(5, 2, 16, "UDIMM"),
        "LGA1851": Platform(5, 2, 16, "UDIMM"),
        "sTR4": Platform(3, 4, 48, "UDIMM"),
        "sTRX4": Platform(4, 4, 48, "UDIMM"),
        "sTR5": Platform(5, None, None, "RDIMM"),  # TRX50 has 4 channels, WRX90 has 8
        "LGA2066": Platform(3, None, None, "UDIMM"),  # Kaby Lake-X: two channels and 16 lanes
        "LGA2011-3": Platform(3, 4, 40),
        "LGA3647": Platform(3, 6),
    }
)
PLATFORMS: Mapping[str, Platform] = MappingProxyType(
    {**{socket: Platform(gen) for socket, (gen, _) in SOCKETS.items()}, **_OLDER, **_NEWER}
)
"""PCIe generation at most, memory channels, lanes for slots and kind of DIMM by socket (documents of AMD and Intel)."""

BOARD_FORMS: Mapping[str, str] = MappingProxyType(
    {
        "ATX": "ATX",
        "Micro ATX": "mATX",
        "Mini-ITX": "Mini-ITX",
        "EATX": "E-ATX",
        "SSI EEB": "EEB",
        "SSI CEB": "CEB",
        "XL ATX": "XL-ATX",
        "HPTX": "HPTX",
        "Thin Mini-ITX": "Thin Mini-ITX",
        "Mini DTX": "Mini-DTX",
        "DTX": "DTX",
        "Flex ATX": "Flex-ATX",
    }
)
EFFICIENCY: Mapping[str, str] = MappingProxyType(
    {
        "80+ Titanium": "Titanium",
        "80+ Platinum": "Platinum",
        "80+ Gold": "Gold",
        "80+ Silver": "Silver",
        "80+ Bronze": "Bronze",
        "80+ White": "White",
        "80+ Standard": "White",
        "80+": "White",
    }
)
"""The plain class is called 80 PLUS White by its makers."""

_NO_SOCKET = ("Integrated",)
_SOCKET_WORDS: Mapping[str, str] = MappingProxyType({"TR4": "sTR4", "LGA1151v2": "LGA1151", "LGA115": ""})


def socket_of(words: str) -> tuple[str | None, int]:
    """Our name of a socket and how many of them a board has: ``2 x LGA 2011`` is two of LGA2011."""
    number = 1
    if words.startswith("2 x "):
        number, words = 2, words[4:]
    if not words or words.startswith(_NO_SOCKET):
        return None, number
    name = words.replace("LGA ", "LGA")
    return _SOCKET_WORDS.get(name, name) or None, number


MAKERS = (
    "ADATA", "AMD", "ASRock", "ASUS", "AddOn", "Aquantia", "Belkin", "Broadcom", "Buffalo", "Corsair", "Crucial",
    "D-Link", "Dell", "EDiMAX", "EDUP", "EVGA", "Fenvi", "Gigabyte", "HP", "HPE", "IBM", "IO Crest", "Inateck", "Intel",
    "Kingston", "Lenovo", "Lexar", "MSI", "Mellanox", "Micron", "NVIDIA", "Netgear", "PNY", "Patriot", "QLogic", "QNAP",
    "Rosewill", "SIIG", "Sabrent", "Samsung", "SanDisk", "Seagate", "Silicon Power", "Solarflare", "StarTech",
    "Supermicro", "Syba", "TEAMGROUP", "TP-Link", "TRENDnet", "Toshiba", "Transcend", "Tripp Lite", "Ubiquiti",
    "Vantec", "Western Digital", "ZOTAC",
)  # fmt: skip
"""Makers whose name at the start of a product's name tells more than the field that should hold it."""

_MAKER_BY_WORD: Mapping[str, str] = MappingProxyType({maker.lower(): maker for maker in MAKERS})


def maker_of(stated: str, name: str) -> str:
    """The maker: as stated, unless the product's name begins with another maker that is known."""
    lowered = name.lower()
    if stated and lowered.startswith(stated.lower()):
        return stated
    first = lowered.split(maxsplit=2)
    for words in (" ".join(first[:2]), first[0] if first else ""):
        known = _MAKER_BY_WORD.get(words)
        if known and known.lower() != stated.lower():
            return known
    return stated or (name.split(maxsplit=1)[0] if name else "")


_PLAUSIBLE_NUMBER = re.compile(r"(?=.*\d)(?=.*[A-Za-z])[A-Za-z0-9][A-Za-z0-9./_+#-]{5,39}")
_POLLUTION = re.compile(
    r"(?i)(usb|pcie|ddr|hdmi|gen|rev|wi-?fi|bt)?[\d.]+(gb?|tb?|mm|w|x|mhz|cl\d+)?|(ddr|rtx|gtx|rx)\d*-?\d+\w?"
)


def part_number(candidates: list[str]) -> str | None:
    """The first part number that can be one: lists hold words such as "OC", "16" and "CSM" too. Never a key."""
    for word in candidates:
        word = word.strip()
        if _PLAUSIBLE_NUMBER.fullmatch(word) and not _POLLUTION.fullmatch(word):
            return word
    return None
