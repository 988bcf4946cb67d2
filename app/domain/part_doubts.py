"""What can hardly be true of a part as a whole: its class against its platform, its name against its facts, its size.

Beside the laws of ``part_laws`` (facts against each other, which the rules read too) these look at the name as well.
Each yields ``(field, message with both numbers)``; about unknown facts they have nothing to say. They serve the keeper
of the catalog: nothing here ever judges a build.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from app.domain.machine_laws import Clash
from app.domain.part_sizes import SIZES
from app.domain.parts import Part

Doubt = Callable[[Part], Iterator[Clash]]

UNBUFFERED = frozenset({"UDIMM", "SODIMM", "CAMM2"})
REGISTERED = frozenset({"RDIMM", "LRDIMM", "MRDIMM"})
DIMM_KINDS: Mapping[str, frozenset[str]] = MappingProxyType(
    dict.fromkeys(("AM4", "AM5", "sTR4", "sTRX4", "LGA1151", "LGA1200", "LGA1700", "LGA1851"), UNBUFFERED)
    | dict.fromkeys(("SP3", "SP5", "SP6", "sTR5", "LGA3647", "LGA4189", "LGA4677", "LGA4710", "LGA7529"), REGISTERED)
)
"""Kinds of memory modules by socket (platform documents of AMD and Intel); sWRX8, LGA2011-3, LGA2066 take both."""

CHANNELS: Mapping[str, int] = MappingProxyType(
    dict.fromkeys(("AM4", "AM5", "LGA1151", "LGA1200", "LGA1700", "LGA1851"), 2)
    | dict.fromkeys(("sTR4", "sTRX4", "LGA2011-3", "LGA2066"), 4)
    | {"SP6": 6, "LGA3647": 6, "SP5": 12, "LGA7529": 12}
    | dict.fromkeys(("sWRX8", "sTR5", "SP3", "LGA4189", "LGA4677", "LGA4710"), 8)
)
"""Memory channels that a socket has at most (platform documents of AMD and Intel)."""

FAMILIES: Sequence[tuple[re.Pattern[str], frozenset[str]]] = tuple(
    (re.compile(pattern, re.IGNORECASE), frozenset(sockets))
    for pattern, sockets in (
        (r"\bthreadripper pro\b", ("sWRX8", "sTR5")),
        (r"\bthreadripper\b(?! pro)", ("sTR4", "sTRX4", "sTR5")),
        (r"\bepyc\b", ("SP3", "SP4", "SP5", "SP6", "AM5")),
        (r"\bryzen\b(?! threadripper)", ("AM4", "AM5", "FP5", "FP6", "FP7", "FP7r2", "FP8", "FP11", "FL1")),
    )
)
"""Sockets by the family in a processor's name (AMD product pages); the first pattern that is found decides."""

CHIPSETS: Mapping[str, str] = MappingProxyType(
    dict.fromkeys(["X870E", "X870", "B850", "B840", "X670E", "X670", "B650E", "B650", "A620"], "AM5")
    | dict.fromkeys(["X570", "X570S", "B550", "A520", "X470", "B450", "X370", "B350", "A320"], "AM4")
    | dict.fromkeys(["Z890", "B860", "H810", "W880", "Q870"], "LGA1851")
    | dict.fromkeys(["Z790", "Z690", "B760", "B660", "H770", "H670", "H610", "W680", "Q670"], "LGA1700")
    | dict.fromkeys(["Z590", "Z490", "B560", "B460", "H570", "H470", "H510", "H410", "W580", "W480"], "LGA1200")
    | dict.fromkeys(("TRX50", "WRX90"), "sTR5")
    | {"TRX40": "sTRX4", "WRX80": "sWRX8", "X399": "sTR4", "X299": "LGA2066", "W790": "LGA4677", "C741": "LGA4677"}
)
"""The socket that a chipset goes with (AMD and Intel chipset pages)."""

SEATED_CPUS = frozenset(CHANNELS)
INTEL_WORDS = re.compile(r"\b(xeon|core i\d|core ultra|pentium|celeron)\b", re.IGNORECASE)
REGISTERED_WORDS = re.compile(r"\b(registered|r-?dimm|lr-?dimm|mr-?dimm|rdimm)\b", re.IGNORECASE)
UNBUFFERED_WORDS = re.compile(r"\b(unbuffered|u-?dimm|udimm)\b", re.IGNORECASE)
KIT_WORDS = re.compile(r"\b(\d{1,2})\s?[x×]\s?(\d{1,3})\s?g(?:i?b)?\b", re.IGNORECASE)
DDR_WORDS = re.compile(r"\bDDR([345])\b", re.IGNORECASE)
DRIVE_WORDS = re.compile(r"(?<![\d.])(\d+(?:\.\d+)?)\s?(TB|GB)\b", re.IGNORECASE)
PSU_WORDS = re.compile(r"(?<![\d.])(\d{3,4})\s?W\b")


def doubts_of(category: str) -> Sequence[tuple[str, Doubt]]:
    """The doubts of a category, each with the name it is listed under."""
    return _DOUBTS.get(category, ())


def _socket_of(part: Part) -> str:
    """The socket as the tables spell it: sources write *LGA 1200* and *TR4*."""
    told = (getattr(part.spec, "socket", None) or "").replace(" ", "")
    return "s" + told if told in ("TR4", "TRX4", "TR5", "WRX8") else told


def _processor_family(part: Part) -> Iterator[Clash]:
    socket = _socket_of(part)
    if not socket:
        return
    for pattern, sockets in FAMILIES:
        if pattern.search(part.name):
            if socket not in sockets:
                family = " ".join(pattern.findall(part.name)[:1])
                yield "socket", f"a {family} in {socket}; they are made for {', '.join(sorted(sockets))}"
            return
    if INTEL_WORDS.search(part.name) and socket in SEATED_CPUS and not socket.startswith("LGA"):
        yield "socket", f"an Intel processor in {socket}, which is a socket of AMD's"


def _channels(part: Part) -> Iterator[Clash]:
    socket, channels = _socket_of(part), getattr(part.spec, "memory_channels", None)
    most = CHANNELS.get(socket)
    if most is None or channels is None:
        return
    count = getattr(part.spec, "sockets", None) or 1
    if channels > most * count:
        yield "memory_channels", f"{channels} memory channels; {count} x {socket} has {most * count} at most"


def _dimm_kinds(part: Part) -> Iterator[Clash]:
    socket, kinds = _socket_of(part), getattr(part.spec, "dimm_kinds", None)
    able = DIMM_KINDS.get(socket)
    if able is not None and kinds and not set(kinds) <= able:
        wrong = ", ".join(kind for kind in kinds if kind not in able)
        yield "dimm_kinds", f"{wrong} on {socket}, which takes {', '.join(sorted(able))}"


def _chipset(part: Part) -> Iterator[Clash]:
    spec: Any = part.spec
    words = re.findall(r"[A-Za-z0-9]+", spec.chipset or "")
    socket = next((CHIPSETS[word.upper()] for word in words if word.upper() in CHIPSETS), None)
    have = _socket_of(part)
    if socket and have and have != socket:
        yield "chipset", f"chipset {spec.chipset} on {have}; it goes with {socket}"
    if spec.eps8 == 0 and have in SEATED_CPUS:
        yield "eps8", f"0 EPS inputs on a board for {have}; leave it empty where it is unknown"


def _card_class(part: Part) -> Iterator[Clash]:
    spec: Any = part.spec
    form = spec.form_factor or ""
    if spec.segment == "gaming" and form.startswith(("SXM", "OAM")):
        yield "form_factor", f"a card for games as {form}, a form of servers"
    if form.startswith(("SXM", "OAM")) and spec.slot_width is not None:
        yield "slot_width", f"{form} modules sit on a baseboard and take 0 slots, not {spec.slot_width:g}"


def _memory_name(part: Part) -> Iterator[Clash]:
    spec: Any = part.spec
    registered = REGISTERED_WORDS.search(part.name)
    if spec.kind in UNBUFFERED and registered and not re.search(r"\bun-?registered\b", part.name, re.IGNORECASE):
        yield "kind", f"kind {spec.kind}, but the name says {registered.group()}"
    unbuffered = UNBUFFERED_WORDS.search(part.name)
    if spec.kind in REGISTERED and unbuffered and not registered:
        yield "kind", f"kind {spec.kind}, but the name says {unbuffered.group()}"
    ddr = DDR_WORDS.search(part.name)
    if ddr and spec.memory_type and spec.memory_type.startswith("DDR") and spec.memory_type[3:4] != ddr.group(1):
        yield "memory_type", f"{spec.memory_type}, but the name says {ddr.group()}"
    kit = KIT_WORDS.search(part.name)
    if kit and spec.modules and spec.module_gib:
        count, size = int(kit.group(1)), int(kit.group(2))
        if count * size != spec.modules * spec.module_gib:
            yield "modules", f"{spec.modules} x {spec.module_gib} GiB, but the name says {count} x {size}"


def _drive_name(part: Part) -> Iterator[Clash]:
    size: float | None = getattr(part.spec, "capacity_gb", None)
    found = DRIVE_WORDS.findall(part.name)
    if size is None or len(found) != 1:
        return
    said = float(found[0][0]) * (1000 if found[0][1].upper() == "TB" else 1)
    if said >= 32 and not 0.85 <= size / said <= 1.15:
        yield "capacity_gb", f"{size:g} GB, but the name says {found[0][0]} {found[0][1]}"


def _supply(part: Part) -> Iterator[Clash]:
    spec: Any = part.spec
    if spec.rated_w is None:
        return
    said = [int(watts) for watts in PSU_WORDS.findall(part.name)]
    if len(said) == 1 and not 0.9 <= spec.rated_w / said[0] <= 1.1:
        yield "rated_w", f"{spec.rated_w:g} W, but the name says {said[0]} W"
    if spec.pin16_w and spec.pin16_w > spec.rated_w:
        yield "pin16_w", f"{spec.pin16_w:g} W for one plug of a supply that gives {spec.rated_w:g} W"
    if spec.sata == 0 and (spec.form_factor or "").startswith(("ATX", "SFX")):
        yield "sata", "0 SATA plugs on an ATX supply; leave it empty where it is unknown"
    if spec.pin16 is not None and spec.pcie8 is not None and spec.eps8:
        able = spec.pin16 * (spec.pin16_w or 600) + 150 * spec.pcie8 + 336 * spec.eps8
        if able < 0.6 * spec.rated_w:
            yield "pcie8", f"plugs that carry {able:g} W in all on a supply of {spec.rated_w:g} W"


_DOUBTS: Mapping[str, Sequence[tuple[str, Doubt]]] = MappingProxyType(
    {
        category: tuple((law.__name__.strip("_"), law) for law in (*laws, *SIZES.get(category, ())))
        for category, laws in {
            "cpu": (_processor_family, _channels, _dimm_kinds),
            "motherboard": (_chipset, _channels, _dimm_kinds),
            "server": (_dimm_kinds,),
            "accelerator": (_card_class,),
            "memory": (_memory_name,),
            "storage": (_drive_name,),
            "psu": (_supply,),
            "chassis": (),
            "cooler": (),
        }.items()
    }
)
