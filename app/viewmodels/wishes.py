"""The wishes as a form shows them: what can be chosen, and which parts they name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
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
    named: Mapping[str, Part] = field(default_factory=dict)
    """Parts by their ids: those wished for or not wanted, and those of the build in hand."""

    @classmethod
    def of(cls, parts: Iterable[Part], named: Mapping[str, Part]) -> Offered:
        """Makers and sockets of the parts that are sold."""
        found = [part for part in parts if part.status == "active"]
        return cls(
            gpu_vendors=_sorted(p.vendor for p in found if p.category == "accelerator"),
            cpu_vendors=_sorted(p.vendor for p in found if p.category == "cpu"),
            sockets=_sorted(str(p.spec.socket) for p in found if p.category == "cpu" and p.spec.socket),  # type: ignore[attr-defined]
            named=named,
        )


def _sorted(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(names), key=str.casefold))


def build_ids(draft: Draft) -> tuple[str, ...]:
    """The catalog ids of the parts of the build in hand, each once, in its order."""
    nodes = draft.build.nodes if draft.build else ()
    return tuple(dict.fromkeys(item.part for node in nodes for item in node.parts if item.part))


def named_ids(draft: Draft) -> tuple[str, ...]:
    """The ids of all parts that the form names: wished for, not wanted, or of the build in hand."""
    return tuple(dict.fromkeys((*draft.wishes.keep, *draft.wishes.exclude, *build_ids(draft))))


def with_wishes(draft: Draft, *, budget: Decimal | None, noise_dba_max: float | None, **wishes: Any) -> Draft:
    """The next draft. Budget and noise are the site's: step 3 shows them, too."""
    changed = Wishes.model_validate({**dict(draft.wishes), "budget": None, "noise_dba_max": None, **wishes})
    return draft.with_(wishes=changed).with_site(budget=budget).with_site("onprem", noise_dba_max=noise_dba_max)


def stated(wishes: Wishes) -> int:
    """How many wishes there are beside the objective."""
    plain = Wishes(objective=wishes.objective)
    return sum(getattr(wishes, name) != getattr(plain, name) for name in Wishes.model_fields)
