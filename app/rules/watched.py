"""Parts and machines that tell which facts of one part a rule reads, so that its answer may be kept for others."""

from __future__ import annotations

from collections.abc import Hashable
from functools import cache, cached_property
from typing import Any, cast

from pydantic import BaseModel

from app.domain.build import Build
from app.domain.parts import Part, Spec
from app.domain.requirement import Demand
from app.domain.software_tables import model_rows
from app.rules.machine import Machine

Read = tuple[bool, str]
"""Whether it is a fact (else it is the part's own: name, maker, number, price), and its name."""
TABLES: Read = (False, "name_in_tables")
"""The name, as far as the tables of models know it: all names that they answer alike are one."""
TITLE = "\ue000"
"""Stands for the part's title in messages."""
SHOWN_ONLY = frozenset({"id", "category", "spec", "title", "provenance", "field_provenance", "notes"})
"""What of a part decides nothing by its value: ids are only compared with those of the build."""


class Reads:
    """What was read, in order, each once. What a kept value of a machine rests on counts for all who use it."""

    def __init__(self) -> None:
        self._frames: list[dict[Read, None]] = []

    def open(self) -> dict[Read, None]:
        """Begins to collect."""
        self._frames.append({})
        return self._frames[-1]

    def close(self) -> tuple[Read, ...]:
        """What was read since ``open``; it counts for what was begun before, too."""
        found = tuple(self._frames.pop())
        self.add(*found)
        return found

    def add(self, *reads: Read) -> None:
        """Notes reads."""
        if self._frames:
            self._frames[-1].update(dict.fromkeys(reads))


def watched_part(part: Part, reads: Reads, stand_in: str, title: str = TITLE) -> Part:
    """The part under the id ``stand_in`` and that title; what else is read of it is noted."""
    spec = _watched_spec(type(part.spec)).model_construct(**part.spec.__dict__)
    found = _WatchedPart.model_construct(**{**part.__dict__, "spec": spec, "id": stand_in})
    for model in (spec, found):
        object.__setattr__(
            model, "__pydantic_private__", {"_reads": reads, "_title": title, "_name": part.name_in_tables}
        )
    return found


def value_of(part: Part, read: Read) -> Hashable:
    """What a read gives of a part."""
    if read == TABLES:
        return tuple(map(id, model_rows(part.name_in_tables)))
    owner: Any = part.spec if read[0] else part
    return _hashable(getattr(owner, read[1]))


def _hashable(value: Any) -> Hashable:
    if isinstance(value, tuple):
        return tuple(map(_hashable, value))
    if isinstance(value, dict):
        return tuple((name, _hashable(entry)) for name, entry in value.items())
    if isinstance(value, BaseModel):
        return _hashable(value.__dict__)
    return cast(Hashable, value)


class _WatchedPart(Part):
    @property
    def title(self) -> str:
        return str(object.__getattribute__(self, "__pydantic_private__")["_title"])

    @property
    def name_in_tables(self) -> str:
        private = object.__getattribute__(self, "__pydantic_private__")
        private["_reads"].add(TABLES)
        return str(private["_name"])

    def __getattribute__(self, name: str) -> Any:
        if name in _PART_FIELDS:
            object.__getattribute__(self, "__pydantic_private__")["_reads"].add((False, name))
        return object.__getattribute__(self, name)


_PART_FIELDS = frozenset(Part.model_fields) - SHOWN_ONLY


@cache
def _watched_spec(spec: type[Spec]) -> type[Spec]:
    fields = frozenset(spec.model_fields)

    def told(self: Spec, name: str) -> Any:
        if name in fields:
            object.__getattribute__(self, "__pydantic_private__")["_reads"].add((True, name))
        return object.__getattribute__(self, name)

    return cast(
        type[Spec], type(f"Watched{spec.__name__}", (spec,), {"__getattribute__": told, "__module__": __name__})
    )


class WatchedMachine(Machine):
    """A machine whose kept values remember what they read."""

    def __getattribute__(self, name: str) -> Any:
        if name not in _KEPT:
            return object.__getattribute__(self, name)
        own = object.__getattribute__(self, "__dict__")
        reads: Reads = own["_reads"]
        if name in own["_rests_on"]:
            reads.add(*own["_rests_on"][name])
            return own[name]
        seen = reads.open()
        try:
            value = object.__getattribute__(self, name)
            own["_rests_on"][name] = seen
            return value
        finally:
            reads.close()


_KEPT = frozenset(name for name, value in vars(Machine).items() if isinstance(value, cached_property)) - {"fleet"}


def watched_fleet(build: Build, demand: Demand | None, reads: Reads) -> tuple[Machine, ...]:
    """Every machine of a build, watched."""
    fleet = tuple(
        WatchedMachine(build, node, index, *((demand, None) if node.computes else (None, demand)))
        for index, node in enumerate(build.nodes)
    )
    for machine in fleet:
        machine.__dict__.update(_reads=reads, _rests_on={}, fleet=fleet)
    return fleet
