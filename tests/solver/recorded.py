"""Parts that tell which of their facts are read."""

from __future__ import annotations

from functools import cache
from typing import Any

from app.domain.parts import Part, Spec

Reads = set[tuple[str, str]]
"""Category and fact."""
_telling: list[Reads] = []


def recorded(part: Part) -> Part:
    """The same part; ``reading`` sees what is read of it."""
    telling = _recording(type(part.spec), part.category)
    return part.model_copy(update={"spec": telling.model_construct(**dict(part.spec))})


class Reading:
    """While inside, the reads of recorded parts are collected."""

    def __enter__(self) -> Reads:
        _telling.append(set())
        return _telling[-1]

    def __exit__(self, *error: object) -> None:
        _telling.pop()


@cache
def _recording(spec: type[Spec], category: str) -> type[Spec]:
    fields = frozenset(spec.model_fields)

    def told(self: Spec, name: str) -> Any:
        if name in fields and _telling:
            _telling[-1].add((category, name))
        return object.__getattribute__(self, name)

    return type(f"Recorded{spec.__name__}", (spec,), {"__getattribute__": told, "__module__": __name__})
