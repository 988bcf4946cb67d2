"""The parts that may be proposed, with their prices in whole minor units of the site's currency."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from types import MappingProxyType
from typing import Any

from app.costing import unit_price
from app.domain.build import Item, Node
from app.domain.money import ExchangeRates, minor_digits
from app.domain.parts import Part
from app.domain.request import Request

MONTHS = 12
DECIDING: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "cpu": (
            "socket", "family", "max_sockets", "cores", "tdp_w", "max_power_w", "memory_type", "memory_channels",
            "memory_max_gib", "dimm_kinds", "ecc",
        ),
        "motherboard": (
            "socket", "sockets", "cpu_families", "form_factor", "memory_type", "dimm_kinds", "dimm_slots",
            "memory_max_gib", "memory_max_dimm_gib", "pcie_slots", "m2_slots", "eps8", "above_4g", "ecc",
        ),
        "memory": ("memory_type", "kind", "modules", "module_gib", "total_gib", "ecc"),
        "accelerator": (
            "segment", "architecture", "form_factor", "vram_gib", "tdp_w", "transient_factor", "power_connectors",
            "cooling", "slot_width", "length_mm", "height_mm", "pcie_gen", "pcie_lanes", "plug_edge",
        ),
        "storage": ("kind", "form_factor", "capacity_gb", "read_mbs", "power_w"),
        "psu": (
            "rated_w", "rated_115v_w", "form_factor", "length_mm", "efficiency", "efficiency_230v", "efficiency_115v",
            "atx_version", "pin16", "pcie8", "eps8",
        ),
        "chassis": (
            "kind", "board_form_factors", "expansion_slots", "gpu_max_length_mm", "gpu_max_height_mm",
            "cooler_max_height_mm", "psu_form_factors", "psu_max_length_mm", "radiators_mm", "airflow_cfm",
            "gpu_cooling",
        ),
        "cooler": ("sockets", "height_mm", "radiator_mm", "rated_w"),
    }
)  # fmt: skip
"""The facts that the solver's conditions read; all of them where a category is not named. A test holds that they read
no other."""


def deciding(part: Part) -> tuple[Hashable, ...]:
    """All that the solver's conditions see of a part but its price; parts that are equal in it are one to them."""
    spec = part.spec
    names = DECIDING.get(part.category) or type(spec).model_fields
    return tuple([hashable(getattr(spec, name)) for name in names])


def hashable(value: Any) -> Hashable:
    """A fact as something to look up by."""
    if isinstance(value, tuple):
        return tuple(map(hashable, value))
    return tuple(value.items()) if isinstance(value, dict) else value


@dataclass(frozen=True)
class Choice:
    """``qty`` pieces of a part in a role, or the choice to leave the role empty (``part`` ``None``).

    ``cost`` is in minor units for all pieces of one machine. ``dearer`` are the parts that no condition can tell from
    this one, each with the cost of a piece.
    """

    role: str
    part: Part | None
    qty: int
    cost: int
    dearer: tuple[tuple[int, Part], ...] = field(default=(), compare=False, repr=False)

    def alike(self) -> Iterator[Choice]:
        """This choice and those that no condition can tell from it, the best first."""
        yield self
        for each, part in self.dearer:
            yield Choice(self.role, part, self.qty, each * self.qty)

    @cached_property
    def gaps(self) -> int:
        """How many facts of the part are unknown."""
        return len(self.part.missing_facts()) if self.part else 0

    @property
    def spec(self) -> Any:
        """The facts of the part."""
        return self.part.spec if self.part else None

    @cached_property
    def key(self) -> tuple[str, str, int]:
        return (self.role, self.part.id if self.part else "", self.qty)


class Pool:
    """Candidates by category: for sale, priced and not excluded, or wished for by name."""

    def __init__(self, parts: Iterable[Part], request: Request, rates: ExchangeRates) -> None:
        self.request = request
        self.rates = rates
        self.by_id: Mapping[str, Part] = {part.id: part for part in sorted(parts, key=lambda p: p.id)}
        self._digits = minor_digits(rates.base)
        self._costs: dict[str, int] = {}
        self._kept_lots: dict[int, tuple[tuple[Part, ...], Iterable[list[tuple[int, Part]]]]] = {}
        self._menus: dict[Hashable, tuple[Choice, ...]] = {}

    def of(self, category: str) -> tuple[Part, ...]:
        """The candidates of a category, by id."""
        return self._grouped.get(category, ())

    @cached_property
    def _grouped(self) -> dict[str, tuple[Part, ...]]:
        grouped: dict[str, list[Part]] = {}
        for part in self.by_id.values():
            if self._eligible(part):
                grouped.setdefault(part.category, []).append(part)
        return {category: tuple(parts) for category, parts in grouped.items()}

    def _eligible(self, part: Part) -> bool:
        wishes = self.request.wishes
        if part.id in wishes.exclude:
            return False
        if part.id in wishes.keep:
            return True
        return part.status == "active" and part.price is not None and self._as_wished(part)

    def _as_wished(self, part: Part) -> bool:
        """Whether maker and ECC are what the customer wants: what is plainly unwanted is not tried at all."""
        wishes = self.request.wishes
        maker = {"cpu": wishes.cpu_vendor, "accelerator": wishes.gpu_vendor}.get(part.category)
        if maker and part.vendor.casefold() != maker.casefold():
            return False
        without = part.category in ("cpu", "memory", "motherboard") and part.spec.ecc is False  # type: ignore[attr-defined]
        return not (wishes.ecc and without)

    def cost(self, part: Part) -> int:
        """One piece in minor units: its price, or for a rented machine its rent over the site's years; 0 on request."""
        if part.id not in self._costs:
            site = self.request.site
            price = unit_price(part, self.rates, spot=site.cloud.spot)
            amount = Decimal(0) if price is None else price.amount
            if part.category == "cloud_instance":
                amount *= Decimal(str(site.hours_per_month)) * MONTHS * site.years
            self._costs[part.id] = round(amount.scaleb(self._digits))
        return self._costs[part.id]

    def choice(self, role: str, part: Part, qty: int = 1) -> Choice:
        """A choice with its price."""
        return Choice(role, part, qty, self.cost(part) * qty)

    def choices(self, role: str, parts: Iterable[Part], qty: int = 1) -> Iterator[Choice]:
        """Of parts whose ``DECIDING`` facts are equal one choice, the cheapest, with the others behind it."""
        for first, *others in self._lots(parts):
            yield Choice(role, first[1], qty, first[0] * qty, tuple(others))

    def _lots(self, parts: Iterable[Part]) -> Iterable[list[tuple[int, Part]]]:
        if not isinstance(parts, tuple):
            return self._made_lots(parts)
        if id(parts) not in self._kept_lots:
            self._kept_lots[id(parts)] = (parts, tuple(self._made_lots(parts)))
        return self._kept_lots[id(parts)][1]

    def _made_lots(self, parts: Iterable[Part]) -> Iterable[list[tuple[int, Part]]]:
        lots: dict[Hashable, list[tuple[int, Part]]] = {}
        for part in parts:
            named = part.id if part.id in self.request.wishes.keep else ""
            lots.setdefault((named, deciding(part)), []).append((self.cost(part), part))
        for lot in lots.values():
            if len(lot) > 1:
                lot.sort(key=lambda p: (p[0], len(p[1].missing_facts()), p[1].id))
        return lots.values()

    def menu(self, key: Hashable, make: Callable[[], Iterable[Choice]]) -> tuple[Choice, ...]:
        """The menu of that name, made once: subproblems share menus, and with them what goes together."""
        if key not in self._menus:
            self._menus[key] = tuple(make())
        return self._menus[key]

    def money(self, minor: int) -> Decimal:
        """Minor units as an amount."""
        return Decimal(minor).scaleb(-self._digits)

    def minor(self, amount: Decimal) -> int:
        """An amount in minor units, rounded down: what a budget allows."""
        return int(amount.scaleb(self._digits))

    def node(self, choices: Iterable[Choice], qty: int = 1) -> Node:
        """A machine of these choices, with what they bring along."""
        items: list[Item] = []
        for choice in choices:
            if choice.part is None:
                continue
            items.append(Item(role=choice.role, part=choice.part, qty=choice.qty))
            for inside in getattr(choice.part.spec, "includes", None) or ():
                part = self.by_id.get(inside.part)
                if part is not None:
                    items.append(Item(role=inside.role, part=part, qty=choice.qty * inside.qty, included=True))
        return Node(qty=qty, items=tuple(items))
