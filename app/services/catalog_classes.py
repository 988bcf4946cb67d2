"""What is usual in a catalog: the middle price of each class of parts, the power of each graphics chip.

Made once from all parts (``Usual.of``); afterwards one part is held against its class without looking at the others.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from statistics import median
from types import MappingProxyType
from typing import Any

from app.domain.machine_laws import Clash
from app.domain.parts import Part

OUTLIER = 3.0  # times the middle of its class, or as much below it
SPREAD = 4.0  # a class that scatters widely is given this many of its own deviations
MAD_TO_SIGMA = 1.4826  # median absolute deviation of a normal distribution to its standard deviation
ENOUGH = 5  # below, a class has no middle to speak of
TDP_SHARE = (0.8, 1.25)  # of the chip's reference power: partner cards lie within (CATALOG.md 2.3, trap 11)
CHIP_MAKERS = frozenset({"nvidia", "amd", "intel"})

LARGE_CLOUDS = frozenset({"aws", "azure", "gcp", "google", "oci", "oracle", "ibm"})

Key = tuple[Any, ...]
Per = tuple[str, Callable[[Part], Key | None], Callable[[Part], float | None]]
"""How a category's prices are compared: the unit in words, the class of a part, the amount of units."""

_CHIP = re.compile(
    r"(?:quadro |geforce |radeon (?:ai )?pro |radeon )?"
    r"(?:rtx pro \d{4}|rtx a\d{3,4}|rtx \d{4}(?: ti)?(?: super)?(?: d\b)?(?: ada)?|gtx \d{3,4}(?: ti)?(?: super)?"
    r"|rx \d{4}(?: xtx| xt| gre)?|titan (?:rtx|xp|v)|w\d{4}|r9700|arc (?:pro )?[ab]\d{2,3})\b",
    re.IGNORECASE,
)
_SERIES = re.compile(r"^(?:geforce|radeon(?: ai)?(?: pro)?) ")
_OTHER_CARD = re.compile(r"\b(max-q|laptop|mobile|server|sff|passive|low profile|lp)\b", re.IGNORECASE)


def chip_of(part: Part) -> Key | None:
    """The graphics chip that a card's name tells, with the size of its memory; ``None`` where it tells none."""
    if part.category != "accelerator":
        return None
    found = _CHIP.search(part.name)
    memory = getattr(part.spec, "vram_gib", None)
    if found is None or memory is None:
        return None
    kinds = sorted({word.lower() for word in _OTHER_CARD.findall(part.name)})
    return (_SERIES.sub("", found.group().lower()), round(memory), *kinds)


def _fact(name: str) -> Callable[[Part], float | None]:
    def read(part: Part) -> float | None:
        value = getattr(part.spec, name, None)
        return float(value) if value else None

    return read


def _facts(*names: str) -> Callable[[Part], Key | None]:
    def read(part: Part) -> Key | None:
        values = tuple(getattr(part.spec, name, None) for name in names)
        return None if None in values else values

    return read


def _one(_part: Part) -> float:
    return 1.0


def _cards(part: Part) -> Key | None:
    """The accelerator that a machine is sold with; clouds with all services ask several times what others do."""
    cards = [one.part for one in getattr(part.spec, "includes", None) or () if one.role == "accelerator"]
    if len(cards) != 1:
        return None
    provider = (getattr(part.spec, "provider", None) or "").lower()
    return (cards[0], provider in LARGE_CLOUDS)


def _card_count(part: Part) -> float | None:
    return sum(one.qty for one in getattr(part.spec, "includes", None) or () if one.role == "accelerator") or None


def _barebone(part: Part) -> Key | None:
    kind = getattr(part.spec, "kind", None)
    return (kind,) if kind not in (None, "complete") else None


def _case(part: Part) -> Key | None:
    kind, supplies = getattr(part.spec, "kind", None), getattr(part.spec, "psu_form_factors", None) or ()
    return None if kind is None else (kind, "CRPS" in supplies)


CLASSES: Mapping[str, tuple[Per, ...]] = MappingProxyType(
    {
        "accelerator": (("card", chip_of, _one), ("GiB", _facts("segment"), _fact("vram_gib"))),
        "cpu": (("core", _facts("socket"), _fact("cores")), ("core", _facts(), _fact("cores"))),
        "motherboard": (("board", _facts("socket"), _one),),
        "memory": (("GiB", _facts("memory_type", "kind"), _fact("total_gib")), ("GiB", _facts(), _fact("total_gib"))),
        "storage": (
            ("GB", _facts("kind"), _fact("capacity_gb")),
            ("GB", _facts(), _fact("capacity_gb")),
        ),
        "psu": (("W", _facts(), _fact("rated_w")),),
        "chassis": (("case", _case, _one),),
        "cooler": (("cooler", _facts("kind"), _one),),
        "fan": (("fan", _facts("size_mm"), _one),),
        "nic": (("card", _facts("gbps"), _one),),
        "switch": (("Tb/s", _facts(), _fact("capacity_tbps")),),
        "rack": (("rack", _facts("units"), _one),),
        "pdu": (("PDU", _facts("phases", "breaker_a", "metered", "switched"), _one),),
        "cable": (("cable", _facts("kind", "gbps", "length_m"), _one), ("cable", _facts("kind", "gbps"), _one)),
        "server": (("card", _cards, _card_count), ("bay", _barebone, _fact("gpu_bays"))),
        "edge_device": (("device", _facts(), _one),),
        "cloud_instance": (("card", _cards, _fact("gpu_count")), ("vCPU", _facts(), _fact("vcpus"))),
        "bare_metal": (("card", _cards, _fact("gpu_count")), ("core", _facts(), _fact("cpu_cores"))),
    }
)
"""Ways to compare a price, the narrowest class first; the first with enough prices decides."""


@dataclass(frozen=True)
class Middle:
    """The middle of a class, and how many times more or less than it is no longer usual."""

    value: float
    factor: float
    count: int


@dataclass(frozen=True)
class Usual:
    """The middles of a catalog. Empty, it knows nothing unusual.

    ``worth`` is what one unit of a currency is worth on a common scale: prices in these are compared with each other,
    those in other currencies among themselves.
    """

    prices: Mapping[Key, Middle] = field(default_factory=dict)
    worth: Mapping[str, float] = field(default_factory=dict)
    chips: Mapping[Key, tuple[float, str]] = field(default_factory=dict)

    @classmethod
    def of(cls, parts: Iterable[Part], worth: Mapping[str, float] = MappingProxyType({})) -> Usual:
        """The middles of ``parts``, read once: they may come as a stream."""
        prices: dict[Key, list[float]] = {}
        chips: dict[Key, list[tuple[float, bool]]] = {}
        for part in parts:
            for key, share, _unit in _shares(part, worth):
                prices.setdefault(key, []).append(share)
            chip, watts = chip_of(part), getattr(part.spec, "tdp_w", None)
            if chip is not None and watts:
                chips.setdefault(chip, []).append((watts, part.vendor.lower() in CHIP_MAKERS))
        return cls(
            prices={key: _middle(found) for key, found in prices.items() if len(found) >= ENOUGH},
            worth=worth,
            chips={key: told for key, found in chips.items() if (told := _reference(found)) is not None},
        )

    def price_clash(self, part: Part) -> Iterator[Clash]:
        """A price far from the middle of the part's class, which scatters less than that."""
        for key, share, unit in _shares(part, self.worth):
            middle = self.prices.get(key)
            if middle is None:
                continue
            rate = self.worth.get(part.price.currency, 1.0) if part.price is not None else 1.0
            if not 1 / middle.factor <= share / middle.value <= middle.factor and part.price is not None:
                yield (
                    "price",
                    f"{part.price.amount} {part.price.currency} is {share / rate:.4g} per {unit}; usual in this "
                    f"category is about {middle.value / rate:.4g} (the middle of {middle.count})",
                )
            return

    def chip_clash(self, part: Part) -> Iterator[Clash]:
        """A card's power outside 0.8 to 1.25 times that of its chip's reference."""
        chip, watts = chip_of(part), getattr(part.spec, "tdp_w", None)
        known = self.chips.get(chip) if chip is not None else None
        if known is None or not watts:
            return
        low, high = TDP_SHARE
        if not low <= watts / known[0] <= high:
            yield (
                "tdp_w",
                f"{watts:g} W; {known[1]} has {known[0]:g} W and cards with this chip {low:g} to {high:g} times that",
            )


def _shares(part: Part, worth: Mapping[str, float]) -> Iterator[tuple[Key, float, str]]:
    if part.price is None or part.price.amount == 0:
        return
    rate = worth.get(part.price.currency)
    currency, paid = ("", float(part.price.amount) * rate) if rate else (part.price.currency, float(part.price.amount))
    for place, (unit, of_class, units) in enumerate(CLASSES.get(part.category, ())):
        name, amount = of_class(part), units(part)
        if name is not None and amount:
            yield (part.category, place, currency, *name), paid / amount, unit


def _middle(values: list[float]) -> Middle:
    middle = median(values)
    spread = median(abs(math.log(value / middle)) for value in values) * MAD_TO_SIGMA
    return Middle(middle, max(OUTLIER, math.exp(SPREAD * spread)), len(values))


def _reference(found: list[tuple[float, bool]]) -> tuple[float, str] | None:
    """The chip maker's own card, else the middle of enough partner cards."""
    makers = [watts for watts, own in found if own]
    if makers:
        return median(makers), "the chip maker's card"
    if len(found) >= ENOUGH:
        return median(watts for watts, _ in found), f"the middle of {len(found)} cards"
    return None
