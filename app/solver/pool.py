"""The parts that may be proposed, with their prices in whole minor units of the site's currency."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Any

from app.costing import unit_price
from app.domain.build import Item, Node
from app.domain.money import ExchangeRates, minor_digits
from app.domain.parts import Part
from app.domain.request import Request

MONTHS = 12


@dataclass(frozen=True)
class Choice:
    """``qty`` pieces of a part in a role, or the choice to leave the role empty (``part`` ``None``).

    ``cost`` is in minor units for all pieces of one machine, ``gaps`` counts the part's unknown facts.
    """

    role: str
    part: Part | None
    qty: int
    cost: int
    gaps: int = 0

    @property
    def spec(self) -> Any:
        """The facts of the part."""
        return self.part.spec if self.part else None

    @property
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
        return Choice(role, part, qty, self.cost(part) * qty, len(part.missing_facts()))

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
