"""The sizing engine as the solver asks it, each question once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from app import sizing
from app.domain.parts import Part
from app.domain.requirement import Demand, Requirement
from app.domain.site import Site
from app.domain.workload import Workload


class Sizer(Protocol):
    """What the workload needs, and how it runs on given hardware."""

    def requirement(self, workload: Workload, site: Site, accelerators: Sequence[Part]) -> Requirement:
        """The smallest sufficient count of each accelerator."""

    def demand(self, workload: Workload, accelerator: Part | None, count: int, nodes: int, site: Site) -> Demand:
        """What the workload asks of a machine with this many accelerators."""


class SizingEngine:
    """``app.sizing`` with its presets. Answers are kept, for conflicts are found by asking again and again."""

    def __init__(self, presets: sizing.Presets) -> None:
        self._presets = presets
        self._requirements: dict[tuple[str, str, tuple[str, ...]], Requirement] = {}
        self._demands: dict[tuple[str, str, int, int], Demand] = {}

    def requirement(self, workload: Workload, site: Site, accelerators: Sequence[Part]) -> Requirement:
        """The requirement, computed once for each workload, site and set of accelerators."""
        site = sizing.as_read(site)
        key = (workload.model_dump_json(), site.model_dump_json(), tuple(part.id for part in accelerators))
        if key not in self._requirements:
            self._requirements[key] = sizing.requirement(workload, site, accelerators, self._presets)
        return self._requirements[key]

    def demand(self, workload: Workload, accelerator: Part | None, count: int, nodes: int, site: Site) -> Demand:
        """The demand, computed once."""
        site = sizing.as_read(site)
        key = (workload.model_dump_json() + site.model_dump_json(), accelerator.id if accelerator else "", count, nodes)
        if key not in self._demands:
            self._demands[key] = sizing.demand(workload, accelerator, count, self._presets, nodes=nodes, site=site)
        return self._demands[key]
