"""What a quote says beside its own build: the alternatives that a project keeps for it, and what the years bring."""

from __future__ import annotations

from typing import Any

from app.domain.comparison import Comparison
from app.domain.growth import GrowthPlan
from app.services.compare import Entry
from app.viewmodels.assumptions import costing_site
from app.viewmodels.comparison import BUILD, given_assumptions
from app.viewmodels.draft import Draft
from app.viewmodels.judging import Judged, build_of


class QuotedAlternatives:
    """Compares anew only where the build, an alternative or an assumption is another; safe beside the window."""

    def __init__(self, compare: Any, catalog: Any, grow: Any) -> None:
        self._compare = compare
        self._grow = grow
        self._catalog = catalog
        self._last: tuple[Any, Comparison] | None = None
        self._growth: tuple[Any, GrowthPlan | None] | None = None

    def of(self, draft: Draft, judged: Judged) -> Comparison | None:
        """The comparison; ``None`` where the project keeps none. Raises ``UserError`` for a part that is gone."""
        if not draft.compared:
            return None
        given = given_assumptions(draft)
        asked = (draft.compared, judged.document, draft.site, given)
        if self._last is not None and self._last[0] == asked:
            return self._last[1]
        entries = [self._entry(one, draft, judged) for one in draft.compared]
        found: Comparison = self._compare.compare(entries, given)
        self._last = (asked, found)
        return found

    def growth(self, judged: Judged) -> GrowthPlan | None:
        """What the years bring; ``None`` where nothing grows."""
        if self._growth is None or self._growth[0] != judged.document:
            self._growth = (judged.document, self._grow.plan_if_told(judged.build))
        return self._growth[1]

    def _entry(self, one: Any, draft: Draft, judged: Judged) -> Entry:
        """The build in hand as it is now; any other as it was kept."""
        if one.key == BUILD:
            return Entry(one.title, self._placed(judged.build, draft), report=judged.report, demand=judged.demand)
        if one.build is None:
            return Entry(one.title, None, one.kind, reason=one.reason)
        return Entry(one.title, self._placed(build_of(one.build, self._catalog), draft), one.kind)

    def _placed(self, build: Any, draft: Draft) -> Any:
        return build.model_copy(update={"site": costing_site(draft, build.site)})
