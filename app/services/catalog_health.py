"""How healthy the catalog is: what is known for checking, what is missing most, which prices are old or lacking.

Counted over one reading of the parts; nothing of them is kept.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date

from pydantic import BaseModel, ConfigDict

from app.domain.parts import CATEGORIES, Part
from app.services.catalog_verify import Contradiction
from app.services.fact_reads import Reads, applies

BANDS = (1.0, 0.8, 0.5, 0.0)
"""Lower ends of the bands of completeness: everything known, four fifths, half, less."""


class _Value(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Completeness(_Value):
    """How much of what the rules need is known in a category. ``bands`` counts parts by the share known."""

    category: str
    parts: int
    share: float
    bands: tuple[int, ...]

    @property
    def complete(self) -> int:
        """Parts of which every rule could be asked."""
        return self.bands[0]


class Gap(_Value):
    """A fact that rules need and that ``lacking`` of the ``parts`` that have it do not tell.

    ``blocks`` = lacking parts x rules that cannot tell without it: what filling it in would bring.
    """

    category: str
    field: str
    lacking: int
    parts: int
    rules: tuple[str, ...]

    @property
    def blocks(self) -> int:
        """Answers of rules that the fact would give: by part and rule."""
        return self.lacking * len(self.rules)


class PriceState(_Value):
    """Prices of a category: how many parts have none, how many an old one."""

    category: str
    parts: int
    without: int
    stale: int


class Health(_Value):
    """The catalog at a glance, archived parts left out."""

    parts: int
    completeness: tuple[Completeness, ...]
    gaps: tuple[Gap, ...]
    prices: tuple[PriceState, ...]
    contradictions: tuple[Contradiction, ...]
    changed_under: int = 0


class HealthCount:
    """Counts parts one after the other; archived ones are left out."""

    def __init__(self, reads: Reads, today: date) -> None:
        self._reads, self._today = reads, today
        self.parts: Counter[str] = Counter()
        self._bands: Counter[tuple[str, int]] = Counter()
        self._asked: Counter[tuple[str, str]] = Counter()
        self._lacking: Counter[tuple[str, str]] = Counter()
        self._without: Counter[str] = Counter()
        self._stale: Counter[str] = Counter()
        self._known: dict[str, float] = {}

    def health(self, contradictions: Iterable[Contradiction] = (), changed_under: int = 0) -> Health:
        """The health of the parts counted."""
        return Health(
            parts=sum(self.parts.values()),
            completeness=self.completeness(),
            gaps=self.gaps(),
            prices=self.prices(),
            contradictions=tuple(contradictions),
            changed_under=changed_under,
        )

    def add(self, part: Part) -> None:
        """Counts a part."""
        if part.status == "archived":
            return
        category, spec = part.category, part.spec
        self.parts[category] += 1
        asked = known = 0
        for name in self._reads.get(category, ()):
            have = getattr(spec, name) is not None
            if not have and not applies(category, name, spec):
                continue
            asked += 1
            known += have
            self._asked[category, name] += 1
            if not have:
                self._lacking[category, name] += 1
        share = known / asked if asked else 1.0
        self._known[category] = self._known.get(category, 0.0) + share
        self._bands[category, next(n for n, low in enumerate(BANDS) if share >= low)] += 1
        if part.price is None:
            self._without[category] += 1
        elif part.price.stale(self._today):
            self._stale[category] += 1

    def completeness(self) -> tuple[Completeness, ...]:
        """How much is known, by category."""
        return tuple(
            Completeness(
                category=category,
                parts=self.parts[category],
                share=self._known[category] / self.parts[category],
                bands=tuple(self._bands[category, n] for n in range(len(BANDS))),
            )
            for category in CATEGORIES
            if self.parts[category]
        )

    def gaps(self) -> tuple[Gap, ...]:
        """What is missing, most checks stopped first."""
        found = [
            Gap(
                category=category,
                field=name,
                lacking=lacking,
                parts=self._asked[category, name],
                rules=self._reads[category][name],
            )
            for (category, name), lacking in self._lacking.items()
        ]
        return tuple(sorted(found, key=lambda gap: (-gap.blocks, gap.category, gap.field)))

    def prices(self) -> tuple[PriceState, ...]:
        """Lacking and old prices, by category."""
        return tuple(
            PriceState(
                category=category,
                parts=self.parts[category],
                without=self._without[category],
                stale=self._stale[category],
            )
            for category in CATEGORIES
            if self.parts[category]
        )
