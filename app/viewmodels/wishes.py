"""The wishes as a form shows them: what can be chosen, and what a line of part ids means."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from app.domain.parts import Part
from app.domain.request import Wishes
from app.viewmodels.draft import Draft


@dataclass(frozen=True)
class Offered:
    """What the catalog's parts leave to wish for, each in alphabetical order."""

    gpu_vendors: tuple[str, ...] = ()
    cpu_vendors: tuple[str, ...] = ()
    sockets: tuple[str, ...] = ()
    ids: frozenset[str] = frozenset()

    @classmethod
    def of(cls, parts: Iterable[Part]) -> Offered:
        """Makers and sockets of the parts that are sold, and the ids of all."""
        known = tuple(parts)
        found = [part for part in known if part.status == "active"]
        return cls(
            gpu_vendors=_sorted(p.vendor for p in found if p.category == "accelerator"),
            cpu_vendors=_sorted(p.vendor for p in found if p.category == "cpu"),
            sockets=_sorted(str(p.spec.socket) for p in found if p.category == "cpu" and p.spec.socket),  # type: ignore[attr-defined]
            ids=frozenset(p.id for p in known),
        )


def _sorted(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(names), key=str.casefold))


def ids_of(text: str) -> tuple[str, ...]:
    """The ids in a line, however they are parted."""
    return tuple(dict.fromkeys(text.replace(",", " ").replace(";", " ").split()))


def unknown_ids(text: str, known: Collection[str]) -> tuple[str, ...]:
    """The ids in a line that the catalog does not have."""
    return tuple(part_id for part_id in ids_of(text) if part_id not in known)


def with_wishes(draft: Draft, *, budget: Decimal | None, noise_dba_max: float | None, **wishes: Any) -> Draft:
    """The next draft. Budget and noise are the site's: step 3 shows them, too."""
    changed = Wishes.model_validate({**dict(draft.wishes), "budget": None, "noise_dba_max": None, **wishes})
    return draft.with_(wishes=changed).with_site(budget=budget).with_site("onprem", noise_dba_max=noise_dba_max)


def stated(wishes: Wishes) -> int:
    """How many wishes there are beside the objective."""
    plain = Wishes(objective=wishes.objective)
    return sum(getattr(wishes, name) != getattr(plain, name) for name in Wishes.model_fields)
