"""A shelf on which every part that a fix asks for stands, and the demand of a changed build."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from rule_machines import MACHINES, part

from app.domain.build import Build
from app.domain.errors import UserError
from app.domain.finding import Fix
from app.domain.parts import Part
from app.domain.requirement import Demand, Prediction
from app.services.fixes import meets

LAYOUTS = ((1, 4, 7), (1, 3, 5, 7), (1, 5), (1, 6))
"""Where the slots of the boards sit that have more, wider or other ones than the sound machine's."""
FAN = {"category": "fan", "size_mm": 120, "airflow_cfm": 60, "power_w": 2, "noise_dba": 20}


class Shelf:
    """A small catalog."""

    def __init__(self, *parts: Part) -> None:
        self._parts = parts

    def parts(self, category: str | None = None) -> tuple[Part, ...]:
        """All parts, or those of a category."""
        return tuple(p for p in self._parts if category in (None, p.category))


def shelf_for(whole: Build, fix: Fix, node: int) -> Shelf:
    """Parts with just what the fix asks for, and else like the one that goes, or like one of a sound machine."""
    if fix.kind == "add":
        return Shelf(*_asked(_sound(fix.params["category"]), fix.params, fix.params["category"]))
    if fix.kind != "replace":
        return Shelf()
    everywhere = (*whole.nodes[node].items, *(item for _, item in whole.items()))
    old = next((item for item in everywhere if item.role == fix.role and not item.included), None)
    if old is None:
        return Shelf()
    own = {name: value for name, value in old.part.spec.model_dump(exclude_unset=True).items() if value is not None}
    lines = [own, *_sound(old.part.category)]
    if old.part.category == "motherboard":
        lines += [{**own, **_generous(positions)} for positions in LAYOUTS]
    return Shelf(*_asked(lines, fix.params, old.part.category))


def _sound(category: str) -> list[dict[str, Any]]:
    beside = ("role", "category", "qty", "included", "id")
    every = [line for machine in MACHINES.values() for line in machine if line["category"] == category]
    every += [FAN] if category == "fan" else []
    return [{name: value for name, value in line.items() if name not in beside} for line in every]


def _generous(positions: tuple[int, ...]) -> dict[str, Any]:
    wide = {"gen": 5, "mech_width": 16, "elec_width": 16, "elec_modes": [16, 8, 4], "source": "cpu"}
    slots = [{"label": f"W{at}", "position": at, "bifurcation": ["x4/x4/x4/x4"], **wide} for at in positions]
    socket = {"gen": 5, "lanes": 4, "lengths_mm": [80, 110], "source": "cpu"}
    return {"pcie_slots": slots, "m2_slots": [{"label": f"N{i}", **socket} for i in range(4)], "share_rules": []}


def _asked(lines: list[dict[str, Any]], conditions: dict[str, Any], category: str) -> Iterator[Part]:
    for number, line in enumerate(lines):
        limits = {**(conditions.get("at_least") or {}), **(conditions.get("at_most") or {})}
        choices = [{**line, **limits}]
        for field, names in (conditions.get("one_of") or {}).items():
            choices = [{**choice, field: name} for choice in choices for name in names]
        for at, facts in enumerate(choices):
            for listed in (False, True):
                asked = {name: [facts[name]] for name in _fields(conditions)} if listed else {}
                told = {**facts, **asked}
                try:
                    found = part(told.pop("id", f"asked-{number}-{at}"), category, told)
                except (UserError, ValueError):
                    continue  # the fact is a list, or is none
                if meets(found, conditions):
                    yield found


def _fields(conditions: dict[str, Any]) -> list[str]:
    return [field for kind in ("at_least", "at_most", "one_of") for field in conditions.get(kind) or {}]


def sized(whole: Build, demand: Demand | None, changed: Build) -> Demand | None:
    """The demand with the accelerators of the changed build: what is usable follows their memory, shares their number.

    It stands for the sizing, which no rule can see.
    """
    if demand is None:
        return None
    (old, before), (new, after) = whole.accelerator(), changed.accelerator()
    if old is None or new is None or demand.accelerator != old.id:
        return demand
    own, more = (getattr(one.spec, "vram_gib", None) or 1.0 for one in (old, new))
    times, fewer = more / own, before / after
    phases = {p.phase: _scaled(p, times, fewer, before, after) for p in demand.predictions}
    count = after if demand.count == before else demand.count
    return demand.model_copy(update={"accelerator": new.id, "count": count, **phases})


def _scaled(found: Prediction, times: float, fewer: float, before: int, after: int) -> Prediction:
    memory = found.memory.model_copy(update={"value": found.memory.value * fewer})
    usable = found.usable_gib * times
    shares = tuple(one.model_copy(update={"gib": one.gib * fewer}) for one in found.memory_shares)
    split = found.layout.tensor_parallel
    layout = found.layout.model_copy(update={"tensor_parallel": after if split == before else split})
    changes = {"memory": memory, "usable_gib": usable, "memory_shares": shares, "layout": layout}
    return found.model_copy(update={**changes, "fits": memory.value <= usable, "tight": False})
