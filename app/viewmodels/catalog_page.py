"""What the catalog window shows: which parts, in which columns, counted how. The window has the words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from app.domain.parts import CATEGORIES, Confidence, Part
from app.services.catalog import CatalogService
from app.viewmodels.part_form import FactShape, facts_of

Special = Literal["", "missing", "mine", "archived"]
SUBDIVIDING = ("segment", "kind")
"""The facts that part a category in the tree, where it has one with a fixed set of values."""
MAX_COLUMNS = 7


@dataclass(frozen=True)
class Scope:
    """A place in the tree: everything, a category, a kind within it (``value`` None: of no known kind), a special."""

    category: str | None = None
    field: str | None = None
    value: str | None = None
    special: Special = ""


@dataclass(frozen=True)
class Overview:
    """How many parts every place of the tree has."""

    total: int = 0
    by_category: Mapping[str, int] | None = None
    by_kind: Mapping[tuple[str, str | None], int] | None = None
    missing: int = 0
    mine: int = 0
    archived: int = 0
    version: str = ""


def kind_field(category: str) -> FactShape | None:
    """The fact that parts this category in the tree."""
    shapes = {shape.name: shape for shape in facts_of(category)}
    return next((shapes[name] for name in SUBDIVIDING if name in shapes and shapes[name].kind == "choice"), None)


def default_columns(category: str | None) -> tuple[FactShape, ...]:
    """The facts that a category's table shows at first."""
    if category is None:
        return ()
    return tuple(shape for shape in facts_of(category) if shape.column)[:MAX_COLUMNS]


def is_mine(part: Part, own: bool) -> bool:
    """Whether the user made or changed the part."""
    changed = any(origin.confidence == Confidence.YOURS for origin in part.field_provenance.values())
    return own or changed or bool(part.overrides)


def overview(catalog: CatalogService, mine: Iterable[str]) -> Overview:
    """Counts for the whole tree; ``mine`` are the ids that the user made or changed."""
    everything = catalog.list(archived=True)
    on_sale = [part for part in everything if part.status != "archived"]
    known = {part.id for part in on_sale}
    kinds: Counter[tuple[str, str | None]] = Counter()
    for part in on_sale:
        shape = kind_field(part.category)
        if shape:
            kinds[part.category, getattr(part.spec, shape.name)] += 1
    return Overview(
        total=len(on_sale),
        by_category=Counter(part.category for part in on_sale),
        by_kind=kinds,
        missing=sum(1 for part in on_sale if part.missing_facts()),
        mine=len(known.intersection(mine)),
        archived=len(everything) - len(on_sale),
        version=catalog.version(),
    )


def find_mine(catalog: CatalogService, stopped: Callable[[], bool] = lambda: False) -> frozenset[str]:
    """The ids of all parts that the user made or changed."""
    found = set()
    for part in catalog.list(archived=True):
        if stopped():
            break
        if is_mine(part, False) or catalog.is_own(part.id):
            found.add(part.id)
    return frozenset(found)


def parts_in(catalog: CatalogService, scope: Scope, text: str, mine: Iterable[str] = ()) -> tuple[Part, ...]:
    """The parts of a place that hold every word of ``text``, by category and name."""
    if scope.special == "archived":
        gone = (part for part in catalog.list(archived=True) if part.status == "archived")
        return tuple(part for part in gone if _holds(part, text))
    found = catalog.search(text, scope.category) if text.strip() else catalog.list(scope.category)
    if scope.special == "missing":
        return tuple(part for part in found if part.missing_facts())
    if scope.special == "mine":
        wanted = set(mine)
        return tuple(part for part in found if part.id in wanted)
    if scope.field:
        return tuple(part for part in found if getattr(part.spec, scope.field, None) == scope.value)
    return found


def free_id(vendor: str, name: str, taken: Callable[[str], bool]) -> str:
    """An id made of vendor and name that no part has yet."""
    title = name if name.lower().startswith(vendor.lower()) else f"{vendor} {name}"
    base = re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-") or "part"
    number = 1
    while taken(base if number == 1 else f"{base}-{number}"):
        number += 1
    return base if number == 1 else f"{base}-{number}"


def categories() -> tuple[str, ...]:
    """The categories in their order."""
    return tuple(CATEGORIES)


def today() -> date:
    """The day where the user is."""
    return datetime.now().astimezone().date()


def _holds(part: Part, text: str) -> bool:
    haystack = " ".join((part.id, part.title, part.mpn or "", part.notes)).lower()
    return all(word in haystack for word in text.lower().split())
