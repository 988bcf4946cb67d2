"""Plugs, sockets and cords by their standards: for which voltage, and for how many amperes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from pydantic import BaseModel, ConfigDict

LOW_LINE_V = 160.0
"""Below this a circuit is of the 100 to 127 V kind."""
CORD_A: Mapping[str, tuple[float, float]] = MappingProxyType({"C13": (10.0, 15.0), "C19": (16.0, 20.0)})
"""Rating of a power cord by the machine's end: IEC 60320 (250 V), and as listed in North America (UL 60320)."""
INLET_OF = MappingProxyType({"C13": "C14", "C19": "C20"})
CORD_OF = MappingProxyType({"C14": "C13", "C20": "C19"})


class Plug(BaseModel):
    """A kind of plug. ``sizes_a`` are the ratings it is made in; ``share`` what may be drawn hour after hour."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    sizes_a: tuple[float, ...]
    high: bool
    countries: tuple[str, ...] = ()
    share: float = 1.0

    def rating_a(self, circuit_a: float) -> float:
        """The rating of the size that belongs to a circuit: the smallest that carries it, else the largest."""
        return next((size for size in self.sizes_a if size >= circuit_a), self.sizes_a[-1])


_SCHUKO = ("AT", "BG", "CZ", "DE", "EE", "ES", "FI", "GR", "HR", "HU", "IS", "IT", "KR", "LT", "LU", "LV", "NL", "NO",
           "PT", "RO", "SE", "SI", "TR", "UA")  # fmt: skip
_NEMA = ("US", "CA", "MX", "TW", "CO", "PH")
NEMA_SHARE = 0.8
"""NEC table 210.21(B)(2): a 15 A receptacle takes 12 A, one of 20 A 16 A, one of 30 A 24 A."""

PLUGS: tuple[Plug, ...] = (
    Plug(name="Schuko", sizes_a=(16,), high=True, countries=_SCHUKO),
    Plug(name="CEE 7/5", sizes_a=(16,), high=True, countries=("FR", "BE", "PL", "CZ", "SK")),
    Plug(name="UK BS 1363", sizes_a=(13,), high=True, countries=("GB", "IE", "MT", "CY", "HK", "SG", "MY", "AE")),
    Plug(name="Swiss T13", sizes_a=(10,), high=True, countries=("CH", "LI")),
    Plug(name="Swiss T23", sizes_a=(16,), high=True, countries=("CH", "LI")),
    Plug(name="AS/NZS 3112", sizes_a=(10, 15), high=True, countries=("AU", "NZ")),
    Plug(name="IEC 60309 blue", sizes_a=(16, 32, 63, 125), high=True),
    Plug(name="NEMA 5-15", sizes_a=(15,), high=False, countries=_NEMA, share=NEMA_SHARE),
    Plug(name="NEMA 5-20", sizes_a=(20,), high=False, countries=_NEMA, share=NEMA_SHARE),
    Plug(name="NEMA L5-20", sizes_a=(20,), high=False, countries=_NEMA, share=NEMA_SHARE),
    Plug(name="NEMA L5-30", sizes_a=(30,), high=False, countries=_NEMA, share=NEMA_SHARE),
    Plug(name="NEMA 6-15", sizes_a=(15,), high=True, countries=_NEMA, share=NEMA_SHARE),
    Plug(name="NEMA 6-20", sizes_a=(20,), high=True, countries=_NEMA, share=NEMA_SHARE),
    Plug(name="NEMA L6-20", sizes_a=(20,), high=True, countries=_NEMA, share=NEMA_SHARE),
    Plug(name="NEMA L6-30", sizes_a=(30,), high=True, countries=_NEMA, share=NEMA_SHARE),
    Plug(name="JIS C 8303", sizes_a=(15,), high=False, countries=("JP",)),
    Plug(name="C13", sizes_a=(10,), high=True),
    Plug(name="C19", sizes_a=(16,), high=True),
)
"""Standards: CEE 7, BS 1363, SN 441011, AS/NZS 3112, IEC 60309, NEMA WD 6, JIS C 8303, IEC 60320 (outlets of a PDU)."""
_ALIASES = {
    "cee74": "Schuko", "cee77": "Schuko", "typef": "Schuko", "typee": "CEE 7/5", "bs1363": "UK BS 1363",
    "typeg": "UK BS 1363", "t13": "Swiss T13", "t23": "Swiss T23", "typei": "AS/NZS 3112",
    "iec60309": "IEC 60309 blue", "ceeblue": "IEC 60309 blue", "cee16": "IEC 60309 blue", "cee32": "IEC 60309 blue",
}  # fmt: skip


def plug_named(name: str) -> Plug | None:
    """The plug people mean, however they spell it (``nema 5-15R``, ``CEE 7/7``); ``None`` for one we do not know."""
    plain = _plain(name)
    wanted = _plain(_ALIASES.get(plain, name))
    for plug in PLUGS:
        if wanted in {_plain(plug.name), _plain(plug.name.removeprefix("NEMA "))}:
            return plug
        if re.fullmatch(f"{_plain(plug.name)}[pr]", wanted) and plug.name.startswith("NEMA"):
            return plug
    return None


def _plain(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", name.lower())


def plugs_for(volts: float, amps: float, country: str | None) -> tuple[Plug, ...]:
    """The plugs that carry that current at that voltage, those of the country (or of none) only, smallest first."""
    fitting = [
        plug
        for plug in PLUGS
        if plug.high == (volts >= LOW_LINE_V)
        and plug.share * plug.sizes_a[-1] >= amps
        and plug.name not in CORD_A
        and (country is None or not plug.countries or country in plug.countries)
    ]
    return tuple(sorted(fitting, key=lambda plug: plug.sizes_a[0]))


def cord_rating_a(cord: str, volts: float, plug: str | None) -> float:
    """What a cord with that end carries: the North American listing where the circuit or the plug is of there."""
    american = volts < LOW_LINE_V or (plug or "").upper().startswith("NEMA")
    return CORD_A[cord][1 if american else 0]
