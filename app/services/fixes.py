"""Applies a fix to a build: what the window's repair buttons do."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from itertools import islice
from math import ceil
from typing import Any, Protocol, TypeVar

from pydantic import BaseModel

from app.costing import unit_price
from app.domain.build import Build, Item, Node
from app.domain.errors import UserError
from app.domain.finding import Fix, Report, Severity, Status
from app.domain.money import ExchangeRates
from app.domain.parts import Part
from app.domain.requirement import Demand
from app.domain.site import Site
from app.domain.validation import parse
from app.domain.workload import Workload
from app.rules.engine import check
from app.rules.names import same
from app.rules.placement import place

MOST_TRIED = 300
"""Candidates that are checked for one fix, cheapest first: a second's work."""
CARRIERS = ("motherboard", "server", "edge_device")
"""Their slots and bays go with them: what was put into one by name has to be put anew."""
MOST_PIECES = 8
"""Pieces of one part that an added line may hold."""

M = TypeVar("M", bound=BaseModel)
Demands = Callable[[Build], Demand | None]


class Parts(Protocol):
    """What is needed of the catalog."""

    def parts(self, category: str | None = None) -> tuple[Part, ...]:
        """Parts that are not archived, by category and name."""


def apply_fix(
    build: Build,
    fix: Fix,
    catalog: Parts,
    *,
    node: int = 0,
    rule: str | None = None,
    demand: Demands | None = None,
    rates: ExchangeRates | None = None,
) -> Build | None:
    """The build with the fix applied, or ``None`` where the catalog has nothing that would help.

    The result breaks no rule that the build did not break before, and clears ``rule`` on that machine; without a
    rule it has fewer failures than before. A new part is the cheapest that does so. ``demand`` works out what the
    workload asks of a changed build; ``rates`` make prices of several currencies comparable.
    """
    judge = _Judge(build, node, rule, demand)
    return next(
        (found for found in islice(_changed(build, fix, catalog, node, rates), MOST_TRIED) if judge(found)), None
    )


class _Judge:
    def __init__(self, build: Build, node: int, rule: str | None, demand: Demands | None) -> None:
        self._demand = demand
        self._target = (rule, node)
        self._before = self._report(build)

    def _report(self, build: Build) -> Report:
        return check(build, self._demand(build) if self._demand else None)

    def __call__(self, build: Build) -> bool:
        after = self._report(build)
        if _broken(after, Severity.ERROR) - _broken(self._before, Severity.ERROR):
            return False
        rule, node = self._target
        if rule is None:
            return len(_failures(after)) < len(_failures(self._before))
        return all(
            f.status in (Status.PASSED, Status.NOT_APPLICABLE)
            or (f.status is Status.FAILED and f.severity is Severity.NOTE)
            for f in after.findings
            if (f.rule, f.node) == (rule, node)
        )


def _failures(report: Report) -> tuple[Any, ...]:
    return (*report.errors, *report.warnings)


def _broken(report: Report, severity: Severity) -> set[tuple[str, int]]:
    return {(f.rule, f.node) for f in report.of(Status.FAILED, severity)}


def _changed(build: Build, fix: Fix, catalog: Parts, node: int, rates: ExchangeRates | None) -> Iterator[Build]:
    """The builds that the fix could mean, best first."""
    if fix.kind == "change_site":
        yield build.model_copy(update={"site": _site(build.site, fix.params["field"], fix.params["value"])})
        return
    if fix.kind == "change_workload":
        if build.workload is not None:
            yield build.model_copy(update={"workload": _workload(build.workload, **fix.params)})
        return
    if fix.kind == "change_software":
        yield build.model_copy(update={"software": _with_field(build.software, fix.params)})
        return
    machine = build.nodes[node]
    if fix.kind == "change_firmware":
        changed = machine.model_copy(update={"firmware": _with_field(machine.firmware, fix.params)})
        yield build.model_copy(update={"nodes": (*build.nodes[:node], changed, *build.nodes[node + 1 :])})
        return
    if fix.kind == "add":
        for item in _added(fix, catalog, rates):
            yield _with_items(build, node, (*machine.items, item))
        return
    node, at = _lines(build, fix, node)
    machine = build.nodes[node]
    if fix.kind == "remove":
        yield _with_items(build, node, tuple(item for i, item in enumerate(machine.items) if i not in at))
        return
    for i in at:
        for item in _instead(machine, machine.items[i], fix, catalog, rates):
            items = (*machine.items[:i], item, *machine.items[i + 1 :])
            if fix.kind == "replace" and item.part.category in CARRIERS:
                items = tuple(one.model_copy(update={"place": None}) if one.place else one for one in items)
            yield _with_items(build, node, _contents_swapped(items, machine.items[i], item, catalog))


def _lines(build: Build, fix: Fix, node: int) -> tuple[int, list[int]]:
    """Where the lines of the role stand: on that machine, or apart as a switch does, on the first that has any."""
    for index in (node, *(i for i in range(len(build.nodes)) if i != node)):
        at = [i for i, item in enumerate(build.nodes[index].items) if item.role == fix.role and not item.included]
        if at:
            return index, at
    return node, []


def _contents_swapped(items: tuple[Item, ...], old: Item, new: Item, catalog: Parts) -> tuple[Item, ...]:
    """The lines after a change of one of them: what was sold inside the old part goes, what is inside the new comes."""
    before, after = _inside(old), _inside(new)
    if before == after:
        return items
    stay = tuple(item for item in items if not (item.included and (item.role, item.part.id) in before))
    known = {part.id: part for part in catalog.parts()}
    return stay + tuple(
        Item(role=role, part=known[part], qty=number, included=True)
        for (role, part), number in after.items()
        if part in known
    )


def _inside(carrier: Item) -> dict[tuple[str, str], int]:
    """What is sold inside a part, by role and id, and how many of it in all."""
    every = getattr(carrier.part.spec, "includes", None) or ()
    return {(inside.role, inside.part): carrier.qty * inside.qty for inside in every}


def _instead(machine: Node, item: Item, fix: Fix, catalog: Parts, rates: ExchangeRates | None) -> Iterator[Item]:
    if fix.kind == "set_qty":
        yield item.model_copy(update={"qty": fix.params["qty"], "place": None})
    elif fix.kind == "cap_power":
        yield item.model_copy(update={"power_cap_w": fix.params["watts"]})
    elif fix.kind == "change_link":
        link = item.link.model_copy(update=fix.params) if item.link and fix.params else None
        yield item.model_copy(update={"link": link})
    elif fix.kind == "move":
        yield _moved(machine, item, fix.params["index"], fix.params["place"])
    elif fix.kind == "replace":
        for part in _cheapest(catalog.parts(item.part.category), rates):
            if part.id != item.part.id and meets(part, fix.params):
                yield item.model_copy(update={"part": part, "place": None, "qty": fix.params.get("qty", item.qty)})
    else:
        raise UserError(f"There is no kind of fix '{fix.kind}'.")


def _with_field(model: M, params: dict[str, Any]) -> M:
    """The model with one field set, checked like typed input."""
    return parse(type(model), {**model.model_dump(exclude_unset=True), params["field"]: params["value"]}, "fix")


def _moved(machine: Node, item: Item, index: int, where: str) -> Item:
    """The item with one piece moved; its other pieces stay where they are now."""
    placement = place(machine)
    key = (item.role, item.part.id)
    now = {card.index: card.slot for card in placement.cards if (card.role, card.part) == key}
    now |= {drive.index: drive.slot for drive in placement.drives if (drive.role, drive.part) == key}
    now[index] = where
    return item.model_copy(update={"place": tuple(now.get(i, where) for i in range(item.qty))})


def _with_items(build: Build, node: int, items: tuple[Item, ...]) -> Build:
    changed = build.nodes[node].model_copy(update={"items": items})
    return build.model_copy(update={"nodes": (*build.nodes[:node], changed, *build.nodes[node + 1 :])})


def _workload(workload: Workload, field: str, value: Any) -> Workload:
    """The workload with one field set, checked like typed input."""
    document = workload.model_dump(exclude_unset=True)
    *path, name = field.split(".")
    inner = document
    for step in path:
        inner = inner.setdefault(step, {})
    inner[name] = value
    return parse(Workload, document, "workload")


def _site(site: Site, field: str, value: Any) -> Site:
    """The site with one field set, checked like typed input."""
    document = site.model_dump()
    *path, name = field.split(".")
    inner = document
    for step in path:
        inner = inner.setdefault(step, {})  # a section that nobody told anything of is left out
    inner[name] = value
    return parse(Site, document, "site")


def _added(fix: Fix, catalog: Parts, rates: ExchangeRates | None) -> Iterator[Item]:
    """New lines: parts that meet the conditions, then several pieces of smaller ones that do so together."""
    parts = list(_cheapest(catalog.parts(fix.params["category"]), rates))
    role, qty, least = fix.role or fix.params["category"], fix.params.get("qty", 1), fix.params.get("at_least") or {}
    for part in parts:
        if meets(part, {"at_least": least}):
            yield Item(role=role, part=part, qty=qty)
    for part in parts:
        pieces = [_pieces(part, field, need) for field, need in least.items()]
        if pieces and all(1 < number <= MOST_PIECES for number in pieces):
            yield Item(role=role, part=part, qty=max(pieces))


def _pieces(part: Part, field: str, need: float) -> int:
    have = getattr(part.spec, field, None)
    return ceil(need / have) if isinstance(have, int | float) and have > 0 else 0


def _cheapest(parts: Iterable[Part], rates: ExchangeRates | None) -> list[Part]:
    """By price; what has none comes last."""

    def key(part: Part) -> tuple[bool, Decimal, str]:
        price = unit_price(part, rates) if rates else part.price
        return (price is None, price.amount if price else Decimal(0), part.id)

    return sorted(parts, key=key)


def meets(part: Part, conditions: dict[str, Any]) -> bool:
    """Whether the part is known to meet ``at_least``, ``at_most`` and ``one_of``; one of several values is enough."""
    tests: dict[str, Callable[[Any, Any], bool]] = {
        "at_least": lambda value, need: bool(value >= need),
        "at_most": lambda value, most: bool(value <= most),
        "one_of": lambda value, names: same(str(value)) in {same(str(name)) for name in names},
    }
    return all(
        any(test(value, wanted) for value in _values(part, field))
        for kind, test in tests.items()
        for field, wanted in (conditions.get(kind) or {}).items()
    )


def _values(part: Part, field: str) -> tuple[Any, ...]:
    """What is known of a fact, or of the part's id and name: nothing, one value, or several."""
    value = getattr(part if field in ("id", "name") else part.spec, field, None)
    if value is None:
        return ()
    return tuple(value) if isinstance(value, tuple | list) else (value,)
