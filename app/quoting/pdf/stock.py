"""What is built into the machines of a quote, by role."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from app.quoting.model import PartSnapshot
from app.quoting.pdf.context import Context


@dataclass(frozen=True)
class Stock:
    """The parts of the configuration by role, each with how many there are in all."""

    pieces: tuple[tuple[str, PartSnapshot, int], ...]

    def of(self, *roles: str) -> list[tuple[PartSnapshot, int]]:
        """Parts of these roles, in the order of the build."""
        return [(part, qty) for role, part, qty in self.pieces if role in roles]

    def count(self, *roles: str) -> int:
        """Pieces in these roles."""
        return sum(qty for _, qty in self.of(*roles))

    def fact(self, role: str, name: str) -> Any:
        """A fact of the first part of a role; ``None`` where unknown."""
        found = self.of(role)
        return found[0][0].facts.get(name) if found else None


def stock(c: Context) -> Stock:
    """What is built in, over all machines."""
    pieces = []
    for node in c.content.build.nodes:
        for item in node.parts:
            part = c.content.snapshot(item.part) or _inline(c, item)
            if part is not None:
                pieces.append((item.role, part, item.qty * node.qty))
    return Stock(tuple(pieces))


def _inline(c: Context, item: Any) -> PartSnapshot | None:
    """The snapshot of a part that stands in the build itself, found by its name."""
    name = (item.spec or {}).get("name") if item.part is None else None
    return next((part for part in c.content.parts if name is not None and part.name == name), None)
