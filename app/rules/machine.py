"""What a rule looks at: one machine of a build, with the sums and the arrangement that several rules need."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from app.domain import power
from app.domain.build import Build, Item, Node
from app.domain.errors import Unknown
from app.domain.placement import PlacedCard, Placement
from app.domain.requirement import Demand
from app.domain.site import Site
from app.domain.software import Software
from app.rules.mounting import mount
from app.rules.placement import place
from app.rules.power_cables import CablePlan, cable_plan

SCREEN_GIB = 4.0
"""A card of so little memory beside a larger one carries the screen."""
ENGINES = ("vllm", "tensorrt_llm", "llama_cpp", "pytorch")
"""Serving engines of a workload that the tables of frameworks know."""


@dataclass(frozen=True)
class Machine:
    """One machine with its build and, where a workload is given, what that asks of it (nothing, where it only serves
    the others: a head, login or storage node).

    Missing facts raise ``Unknown``; no rule handles ``None``.
    """

    build: Build
    node: Node
    index: int
    demand: Demand | None = None
    served: Demand | None = None
    """What the workload asks of the machines that this one serves; ``None`` for one that computes itself."""

    @property
    def site(self) -> Site:
        """Where the build stands."""
        return self.build.site

    @cached_property
    def software(self) -> Software:
        """What is told of the software: the build's, else the workload's, with its serving engine."""
        workload = self.build.workload
        if workload is None:
            return self.build.software
        engine = workload.inference.engine if workload.serves else "auto"
        known = Software.model_validate({"frameworks": {engine: None} if engine in ENGINES else {}})
        return self.build.software.over(workload.software.over(known))

    @cached_property
    def joint(self) -> int:
        """Accelerators of one machine that work on one job and exchange data; 1 where each works alone.

        Without a workload nobody knows: then 1.
        """
        if self.demand is None or self.count("accelerator") < 2:
            return 1
        here = max(1, self.demand.count // max(1, self.demand.nodes))
        if self.demand.training:
            return min(here, self.count("accelerator"))
        return max((p.layout.tensor_parallel * p.layout.pipeline_parallel for p in self.demand.predictions), default=1)

    @cached_property
    def kind(self) -> str:
        """That of its node: what carries the other parts."""
        return self.node.kind

    @cached_property
    def fleet(self) -> tuple[Machine, ...]:
        """Every machine of the build, this one among them: what rules about the whole add up."""
        every = all_machines(self.build, self.demand or self.served)
        return (*every[: self.index], self, *every[self.index + 1 :])

    @cached_property
    def data_elsewhere(self) -> str:
        """Where the data of this machine lie, if not on its own drives, in words; else empty."""
        if not self.node.computes:
            return ""
        if any(node.purpose == "storage" for node in self.build.nodes):
            return "The storage nodes hold the data."
        machines = sum(node.qty for node in self.build.nodes if node.computes and node.of("server", "motherboard"))
        if machines > 1 and self.site.onprem.shared_storage not in (None, "none"):
            return "The site's own storage holds the data."
        return ""

    @cached_property
    def placement(self) -> Placement:
        """Which card sits in which slot; solved once per check."""
        return place(self.node)

    @cached_property
    def placed(self) -> Mapping[str, tuple[tuple[Item, PlacedCard], ...]]:
        """The placed cards of each category with their items."""
        found: dict[str, tuple[tuple[Item, PlacedCard], ...]] = {}
        for card in self.placement.cards:
            item = self.named[card.part, card.role]
            found[item.part.category] = (*found.get(item.part.category, ()), (item, card))
        return found

    @cached_property
    def named(self) -> Mapping[tuple[str, str], Item]:
        """The items by part and role; the first one where two lines name the same."""
        return {(item.part.id, item.role): item for item in reversed(self.node.items)}

    @cached_property
    def cable_plan(self) -> CablePlan | None:
        """Which plug feeds which input; ``None`` without supplies. Raises ``Unknown`` where a fact decides."""
        return cable_plan(self.node)

    def of(self, *categories: str) -> tuple[Item, ...]:
        """The items of these categories, one category after the other."""
        groups = self.node.by_category
        if len(categories) == 1:
            return groups.get(categories[0], ())
        return tuple(item for category in categories for item in groups.get(category, ()))

    def one(self, category: str) -> Item | None:
        """The first item of a category, if there is one."""
        return self.node.one(category)

    def count(self, category: str) -> int:
        """How many pieces of a category."""
        return self.node.count(category)

    @cached_property
    def carrier(self) -> Item | None:
        """What the processors and the memory sit on: the motherboard, or the server."""
        return self.one("server") or self.one("motherboard")

    @cached_property
    def added(self) -> tuple[Item, ...]:
        """The accelerators that did not come inside the machine: the vendor answers for those that did."""
        return tuple(item for item in self.of("accelerator") if not item.included)

    @cached_property
    def compute(self) -> tuple[Item, ...]:
        """The accelerators that do the work: without cards that only carry a screen beside larger ones.

        Such a card is the one ``Node.display`` names, or has 4 GiB and less. None of a head, login or storage node.
        """
        if not self.node.computes:
            return ()
        every = self.of("accelerator")
        most = max((item.known("vram_gib") or 0 for item in every), default=0)
        return tuple(item for item in every if not (most >= 8 and self._only_shows(item, most)))

    def _only_shows(self, item: Item, most: float) -> bool:
        size = item.known("vram_gib")
        return size is not None and size < most and (size <= SCREEN_GIB or self.shows(item))

    def shows(self, item: Item) -> bool:
        """Whether the build says that a screen hangs on this accelerator."""
        wanted = (self.node.display or "").casefold()
        return bool(wanted) and wanted in {item.role.casefold(), item.part.id.casefold(), item.part.name.casefold()}

    @cached_property
    def slot_accelerators(self) -> tuple[Item, ...]:
        """The accelerators that are cards for expansion slots."""
        return tuple(item for item in self.of("accelerator") if mount(item) == "pcie")

    @cached_property
    def cards(self) -> tuple[Item, ...]:
        """All cards for expansion slots."""
        return tuple(item for item in self.of("accelerator", "nic") if mount(item) == "pcie")

    @cached_property
    def m2_items(self) -> tuple[Item, ...]:
        """The drives and accelerators for M.2 sockets."""
        return tuple(
            item
            for item in self.of("storage", "accelerator")
            if (item.known("form_factor") or "").upper().startswith("M.2") and not item.link
        )

    @cached_property
    def modules(self) -> int:
        """Memory modules in all."""
        return sum(item.qty * int(item.fact("modules")) for item in self.of("memory"))

    @cached_property
    def memory_gib(self) -> float:
        """Memory of the machine, in GiB: its modules', or what it is sold with."""
        if self.of("memory"):
            return float(sum(item.qty * kit_gib(item) for item in self.of("memory")))
        whole = self.one("server") or self.one("edge_device") or self.node.rental
        return float(whole.fact("memory_gib")) if whole else 0.0

    @cached_property
    def accelerator_gib(self) -> float:
        """Memory of all accelerators together, in GiB."""
        return float(sum(item.qty * item.fact("vram_gib") for item in self.of("accelerator")))

    @cached_property
    def sustained_w(self) -> float:
        """What its parts draw for days; raises ``Unknown``."""
        return power.sustained_w(self.node)

    @cached_property
    def load(self) -> tuple[float, Unknown | None]:
        """What the parts draw; where the power of one is unknown, what the others draw, and the gap."""
        try:
            return self.sustained_w, None
        except Unknown as gap:
            return power.least_w(self.node), gap

    @cached_property
    def wall_load(self) -> tuple[float, Unknown | None]:
        """What the machine draws from the wall, or at the very least draws, and the gap."""
        try:
            return self.wall_w, None
        except Unknown as gap:
            return power.least_w(self.node), gap

    @cached_property
    def wall_w(self) -> float:
        """What it takes from the wall for days; raises ``Unknown``."""
        return power.wall_w(self.node, self.site)


def kit_gib(item: Item) -> float:
    """Size of one kit of modules, in GiB."""
    total = item.known("total_gib")
    return float(total if total is not None else item.fact("modules") * item.fact("module_gib"))


def all_machines(build: Build, demand: Demand | None) -> tuple[Machine, ...]:
    """Every kind of machine of the build; the demand is that on the machines that compute."""
    return tuple(
        Machine(build, node, index, *((demand, None) if node.computes else (None, demand)))
        for index, node in enumerate(build.nodes)
    )


def site_fact(value: Any, field: str) -> Any:
    """A value of the site; raises ``Unknown`` naming it where it is not given."""
    if value is None:
        raise Unknown("site", field)
    return value


def or_unknown(compute: Callable[[], float]) -> float | None:
    """The figure, or ``None`` where a fact it needs is missing: for bounds, which go on without it."""
    try:
        return compute()
    except Unknown:
        return None
