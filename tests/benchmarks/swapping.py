"""What else fits a place, over a whole catalog: against running two rules over the same candidates in a plain loop."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any, cast

from app.domain.build import ROLES, Build
from app.domain.parts import Part
from app.domain.requirement import Demand
from app.rules.engine import answer
from app.rules.machine import all_machines
from app.rules.registry import BY_ID
from app.services.builds import resolve
from app.services.check import demand_of
from app.services.context import Services
from app.services.ports import CatalogRepository
from app.services.swap import candidates, with_part
from tests.benchmarks import large_catalog

EXAMPLE = "vision-desktop"
PAIRS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "cpu": ("CPU-SOCKET", "COOL-SOCKET"),
        "motherboard": ("CPU-SOCKET", "FIT-MB-FF"),
        "memory": ("MEM-TYPE", "MEM-SLOTS"),
        "accelerator": ("FIT-GPU-LEN", "PWR-16PIN"),
        "boot_drive": ("STO-M2-COUNT", "STO-DATASET"),
        "psu": ("PWR-SUM", "PWR-16PIN"),
        "chassis": ("FIT-GPU-LEN", "FIT-MB-FF"),
        "cooler": ("COOL-SOCKET", "FIT-COOLER-H"),
    }
)
"""The two rules that decide first about a role."""
ROUNDS = 3


class _Catalog:
    """Parts by category, at hand."""

    def __init__(self, parts: Sequence[Part]) -> None:
        self._parts = {role: [p for p in parts if p.category == role] for role in set(ROLES.values())}

    def parts(self, category: str) -> list[Part]:
        return self._parts[category]


def lines(services: Services) -> Iterator[str]:
    """The ratio for every role; a line that says so where the OpenDB pack is not there."""
    shipped = services.parts.parts()
    more = large_catalog.imported(shipped)
    if not more:
        yield "    skipped   swapping over a large catalog: the OpenDB pack is not there (../shared/catalog)"
        return
    build = resolve(services.examples.get(EXAMPLE).build(), services.parts)
    demand = demand_of(build, services.size)
    catalog: Any = _Catalog((*shipped, *more))
    rates = services.propose.rates(build.site)
    gc.collect()
    gc.freeze()
    for role, rules in PAIRS.items():
        parts = catalog.parts(ROLES[role])
        whole = cast(CatalogRepository, catalog)

        def own(role: str = role, whole: CatalogRepository = whole) -> None:
            candidates(build, role, whole, demand, rates=rates)

        def plain(role: str = role, parts: Sequence[Part] = parts, rules: tuple[str, str] = rules) -> None:
            pair_over(build, role, parts, demand, rules)

        ratio = min(_seconds(own) for _ in range(ROUNDS)) / min(_seconds(plain) for _ in range(ROUNDS))
        yield (
            f"{ratio:8.2f} x   what else could be the {role.replace('_', ' ')}: {len(parts):,} parts judged by all "
            f"rules, priced and ranked   against   {' and '.join(rules)} over them in a plain loop"
        )
    gc.unfreeze()


def pair_over(build: Build, role: str, parts: Sequence[Part], demand: Demand | None, rules: tuple[str, str]) -> None:
    """Each part put into its place, and the machine shown to two rules."""
    place = next(i for i, item in enumerate(build.nodes[0].items) if item.role == role)
    judges = [BY_ID[rule] for rule in rules]
    for part in parts:
        machine = all_machines(with_part(build, 0, place, part), demand)[0]
        for rule in judges:
            answer(rule, machine)


def _seconds(work: Callable[[], None]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start
