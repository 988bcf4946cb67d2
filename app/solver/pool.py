"""The parts that may be proposed, with their prices in whole minor units of the site's currency."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from copy import copy
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from itertools import accumulate
from typing import Any

from app.costing import committed, option_price, setup_fee, unit_price
from app.domain.build import RENTED, Item, Node
from app.domain.money import ExchangeRates, minor_digits
from app.domain.parts import Part
from app.domain.rental import HOURS_PER_MONTH
from app.domain.request import Request, Wishes
from app.solver.stock import Kept, Stock, stocked

MONTHS = 12
UNLIMITED = 10**9
"""What a size that nobody knows may be."""
SOCKETED = ("cpu", "motherboard", "server")


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
        return gaps(self.part) if self.part else 0

    @property
    def spec(self) -> Any:
        """The facts of the part."""
        return self.part.spec if self.part else None

    @cached_property
    def key(self) -> tuple[str, str, int]:
        """Role, part and number: what tells choices apart."""
        return (self.role, self.part.id if self.part else "", self.qty)


def gaps(part: Part) -> int:
    """How many facts of a part are unknown."""
    return list(part.spec.__dict__.values()).count(None)  # quicker than asking for their names


def _running(menu: tuple[Choice, ...], measure: Callable[[Choice], int | None] | None) -> tuple[list[int], list[int]]:
    """The sizes of the choices in order, and with each the least cost of one so large or larger."""
    sizes = ((measure(c) if measure else 0, c.cost) for c in menu)
    pairs = sorted((UNLIMITED if size is None else size, cost) for size, cost in sizes)
    costs = list(accumulate((cost for _, cost in reversed(pairs)), min))
    return [size for size, _ in pairs], costs[::-1]


def _priced_by(request: Request, rates: ExchangeRates) -> tuple[Hashable, ...]:
    """All that the cost of a part depends on beside the part."""
    site = request.site
    terms = (site.cloud.spot, site.cloud.commitment)
    return rates.base, frozenset(rates.per_unit.items()), terms, site.hours_per_month, site.years


def _ties(lot: Sequence[tuple[int, Part]]) -> Iterator[tuple[int, int]]:
    """Where parts of one price stand next to one another: from, to."""
    start = 0
    for end in range(1, len(lot) + 1):
        if end == len(lot) or lot[end][0] != lot[start][0]:
            if end - start > 1:
                yield start, end
            start = end


class Pool:
    """Candidates by category: for sale, priced and not excluded, or wished for by name."""

    def __init__(self, parts: Iterable[Part], request: Request, rates: ExchangeRates) -> None:
        self.request = request
        self.rates = rates
        self.stock: Stock = stocked(parts)
        self.by_id = self.stock.by_id
        self._digits = minor_digits(rates.base)
        self._costs: dict[str, int] = self.stock.kept(("costs", *_priced_by(request, rates)), dict)
        self._kept_lots: dict[int, tuple[tuple[Part, ...], Iterable[list[tuple[int, Part]]]]] = {}
        self._kept: dict[Hashable, Any] = {}

    def asked(self, request: Request) -> Pool:
        """The same for another request with the same ``shelf``: menus that were made serve it, too."""
        self.of("cpu")  # sorts the candidates by category before the copy, once for all
        other = copy(self)
        other.request = request
        return other

    @staticmethod
    def shelf(request: Request) -> str:
        """All of a request that candidates, their prices and their menus depend on."""
        site = request.site
        terms = f"{site.cloud.spot} {site.cloud.commitment}"
        return f"{request.wishes.model_dump_json()} {terms} {site.hours_per_month} {site.years}"

    def of(self, category: str) -> tuple[Part, ...]:
        """The candidates of a category, by id."""
        return self._grouped.get(category, ())

    def on_request_too(self, category: str) -> tuple[Part, ...]:
        """The candidates of a category, by id, with those that nobody knows the price of."""
        wishes = self.request.wishes
        parts = (part for part in self.by_id.values() if part.category == category and part.id not in wishes.exclude)
        return tuple(p for p in parts if p.id in wishes.keep or (p.status == "active" and self._as_wished(p)))

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
        if wishes.socket and part.category in SOCKETED and not _same(part.spec.socket, wishes.socket):  # type: ignore[attr-defined]
            return False
        if not _to_be_had(part, wishes):
            return False
        without = part.category in ("cpu", "memory", "motherboard") and part.spec.ecc is False  # type: ignore[attr-defined]
        return not (wishes.ecc and without)

    def cost(self, part: Part) -> int:
        """One piece in minor units: its price, or for a rented machine its rent over the site's years; 0 on request.

        An instance is rented for the site's hours (committed for years, for all of them), a server for all months; its
        setup is paid once.
        """
        if part.id not in self._costs:
            site = self.request.site
            price = unit_price(part, self.rates, site.cloud)
            amount = Decimal(0) if price is None else price.amount
            if part.category == "cloud_instance":
                hours = HOURS_PER_MONTH if price and committed(price.basis) else site.hours_per_month
                amount *= Decimal(str(hours)) * MONTHS * site.years
            elif part.category == "bare_metal":
                amount = amount * MONTHS * site.years + (setup_fee(part, self.rates) or 0)
            self._costs[part.id] = round(amount.scaleb(self._digits))
        return self._costs[part.id]

    def choice(self, role: str, part: Part, qty: int = 1) -> Choice:
        """A choice with its price."""
        return Choice(role, part, qty, self.cost(part) * qty)

    def option(self, server: Part, part: Part, qty: int) -> Choice | None:
        """Cards that the provider of a rented server fits, rented with it; ``None`` where their price is unknown."""
        price = option_price(server, part, self.rates)
        if price is None:
            return None
        rent = round((price.amount * MONTHS * self.request.site.years).scaleb(self._digits))
        return Choice("accelerator", part, qty, rent * qty)

    def fleet_cost(self, role: str, machine: Part, count: int) -> int:
        """What so many whole machines cost."""
        return self.cost(machine) * count

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
            lots.setdefault((named, self.stock.sort(part)), []).append((self.cost(part), part))
        for lot in lots.values():
            lot.sort(key=lambda p: p[0])
            for start, end in _ties(lot):
                lot[start:end] = sorted(lot[start:end], key=lambda p: (gaps(p[1]), p[1].id))
        return lots.values()

    def menu(self, key: Hashable, make: Callable[[], Iterable[Choice]]) -> tuple[Choice, ...]:
        """The menu of that name, made once: subproblems share menus, and with them what goes together."""
        return self.kept(("menu", key), lambda: tuple(make()))

    def kept(self, key: Hashable, make: Callable[[], Kept]) -> Kept:
        """What was made under that name, made once."""
        if key not in self._kept:
            self._kept[key] = make()
        found: Kept = self._kept[key]
        return found

    def least(
        self, menu: tuple[Choice, ...], measure: Callable[[Choice], int | None] | None = None, need: int = 0
    ) -> int:
        """The cost of the cheapest choice (whose measure is at least ``need``); 0 where there is none."""
        sizes, costs = self.kept(("least", id(menu), measure), lambda: (*_running(menu, measure), menu))[:2]
        place = bisect_left(sizes, need) if measure else 0
        return costs[place] if place < len(costs) else 0

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


def _same(name: str | None, wished: str) -> bool:
    return name is not None and name.casefold() == wished.casefold()


def _to_be_had(part: Part, wishes: Wishes) -> bool:
    """Whether a part is in stock and here in time, as far as that is wished: what nobody told is not.

    Rented machines are neither stocked nor shipped.
    """
    if part.price is None or part.category in RENTED:
        return True
    late = wishes.lead_days_max is not None and (
        part.price.lead_days is None or part.price.lead_days > wishes.lead_days_max
    )
    return not late and (part.price.in_stock is True or not wishes.in_stock)
