"""Requests whose demands clash, over catalogs so small that every build can be tried under every set of demands."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

from tiny_catalog import CHOICES, TableSizer, every_build, part, request

from app.domain.build import Build
from app.domain.finding import VerdictKind
from app.domain.parts import Part
from app.domain.request import Request
from app.domain.requirement import Demand
from app.rules.engine import answer, verdict_of
from app.rules.machine import all_machines
from app.rules.registry import RULES

MAKERS = ("Example", "Sample")
ECC = ("cpu", "motherboard", "memory")
VAGUE: dict[str, dict[str, None]] = {
    "cooler": {"rated_w": None}, "chassis": {"gpu_max_length_mm": None}, "psu": {"length_mm": None},
    "motherboard": {"memory_max_gib": None},
}  # fmt: skip


class SpeedSizer(TableSizer):
    """Quick accelerators end sooner; it reads nothing of them but what sizing may tell apart."""

    def demand(self, workload: Any, accelerator: Part | None, count: int, nodes: int, site: Any) -> Demand:
        speed = accelerator.spec.bf16_tflops if accelerator else 100  # type: ignore[attr-defined]
        return TableSizer(self.count, hours=4000 / speed).demand(workload, accelerator, count, nodes, site)


def clash_catalog(dice: random.Random) -> list[Part]:
    """One or two parts of each kind, of two makers, some with ECC, some too weak, some with an unknown fact. The first
    mostly fits and is cheap; the second is of any sort, and dearer."""
    parts = []
    for category, variants in CHOICES.items():
        for number in range(dice.choice((1, 2, 2, 2))):
            facts = dict(dice.choice(variants) if dice.random() < 0.1 + 0.4 * number else {})
            facts |= {"ecc": dice.random() < 0.1 + 0.8 * number} if category in ECC else {}
            facts |= {"bf16_tflops": dice.choice((50, 100, 400)[number:])} if category == "accelerator" else {}
            facts |= VAGUE.get(category, {}) if dice.random() < 0.1 else {}
            made = part(f"{category}-{number}", category, dice.randrange(50, 500) + 400 * number, **facts)
            parts.append(made.model_copy(update={"vendor": MAKERS[0] if dice.random() < 0.7 else MAKERS[1]}))
    return parts


def all_known(parts: Sequence[Part]) -> bool:
    """Whether no part lacks one of the facts that may be unknown here."""
    return all(getattr(p.spec, name) is not None for p in parts for name in VAGUE.get(p.category, ()))


def clash_request(dice: random.Random, parts: Sequence[Part]) -> Request:
    """Many demands at once, each of them told or not."""

    def sometimes(share: float, value: Any, other: Any = None) -> Any:
        return value if dice.random() < share else other

    onprem = {
        "circuit_v": dice.choice((230, 230, 230, 110)),
        "circuit_a": dice.choice((5, 16, 16)),
        "other_load_w": dice.choice((0, 0, 300)),
        "plug": sometimes(0.1, dice.choice(("Schuko", "NEMA 5-15"))),
    }
    wishes = {
        "gpu_vendor": sometimes(0.2, dice.choice(MAKERS)),
        "cpu_vendor": sometimes(0.2, dice.choice(MAKERS)),
        "ecc": sometimes(0.4, True, False),
        "verified_only": sometimes(0.2, True, False),
        "keep": sometimes(0.3, [dice.choice(parts).id], []),
        "exclude": sometimes(0.3, [dice.choice(parts).id], []),
    }
    if set(wishes["keep"]) & set(wishes["exclude"]):
        wishes["exclude"] = []
    budget = sometimes(0.7, dice.randrange(2200, 3800))
    return request(
        deadline=sometimes(0.7, dice.choice((15, 60))), onprem=onprem, wishes=wishes, site={"budget": budget}
    )


class Tried:
    """Every build of a catalog, judged by the checker once for each place that a request may have."""

    def __init__(self, parts: Sequence[Part], first: Request, sizer: TableSizer) -> None:
        self._builds = list(every_build(parts, first, sizer))
        self._sizer = sizer
        self._judged: dict[tuple[int, str], VerdictKind] = {}
        self._rules = list(RULES)

    def cheapest(self, wanted: Request) -> Decimal | None:
        """The price of the cheapest build that meets a request; ``None``: there is none."""
        return next((price for price, _ in self._passing(wanted)), None)

    def prices(self, wanted: Request) -> set[Decimal]:
        """The prices of all builds that meet a request."""
        return {price for price, _ in self._passing(wanted)}

    def _passing(self, wanted: Request) -> Iterator[tuple[Decimal, Build]]:
        budget = wanted.site.budget
        for number, (price, build, _) in enumerate(self._builds):
            if budget is not None and price > budget:
                return
            if not _as_wished(build, wanted):
                continue
            card, count = build.accelerator()
            demand = self._sizer.demand(wanted.workload, card, count, 1, wanted.site)
            if not demand.meets or not self._holds(build):
                continue
            verdict = self._verdict(number, build, demand, wanted)
            strict = wanted.wishes.verified_only
            if verdict is VerdictKind.VERIFIED or not (strict or verdict is VerdictKind.FAILS):
                yield price, build

    def _holds(self, build: Build) -> bool:
        node = build.nodes[0]
        cores = sum(i.qty * i.part.spec.cores for i in node.of("cpu"))  # type: ignore[attr-defined]
        memory = sum(i.qty * i.part.spec.total_gib for i in node.of("memory"))  # type: ignore[attr-defined]
        return bool(cores >= self._sizer.cores and memory >= self._sizer.ram)

    def _verdict(self, number: int, build: Build, demand: Demand, wanted: Request) -> VerdictKind:
        place = wanted.site.model_copy(update={"budget": None})
        key = (number, place.model_dump_json())
        if key not in self._judged:
            self._judged[key] = self._asked(build.model_copy(update={"site": place}), demand)
        return self._judged[key]

    def _asked(self, build: Build, demand: Demand) -> VerdictKind:
        """The checker's verdict. The first error settles it; what rejects one build often rejects the next."""
        (machine,) = all_machines(build, demand)
        findings = []
        for rule in self._rules:
            findings.append(answer(rule, machine))
            if verdict_of((findings[-1],)) is VerdictKind.FAILS:
                self._rules = [rule, *(other for other in self._rules if other is not rule)]
                return VerdictKind.FAILS
        return verdict_of(tuple(findings))


def _as_wished(build: Build, wanted: Request) -> bool:
    wishes = wanted.wishes
    used = {item.part.id: item.part for _, item in build.items()}
    if not set(wishes.keep) <= set(used) or set(wishes.exclude) & set(used):
        return False
    makers = {"cpu": wishes.cpu_vendor, "accelerator": wishes.gpu_vendor}
    if any(makers.get(p.category) not in (None, p.vendor) for p in used.values()):
        return False
    return not wishes.ecc or all(p.spec.ecc for p in used.values() if p.category in ECC)  # type: ignore[attr-defined]
