"""What running costs rest on, as step 6 shows it: grouped, with the user's changes and where the defaults come from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from app.domain.costs import Assumptions
from app.domain.site import Site
from app.viewmodels.draft import Draft

USD_RATE = "usd_rate"
"""The site's money per dollar: a figure of the settings that this step may change."""

GROUPS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "use": ("hours_per_month", "training_share", "average_load"),
        "power": ("electricity_price_per_kwh",),
        "people": ("care_hours_per_month", "care_rate_per_hour"),
        "purchase": ("residual_percent",),
        "cloud": (USD_RATE, "cloud_storage_per_month"),
    }
)
"""The assumptions by what they are about, in the order of the list. Years are chosen above the list."""
OPEN_AT_FIRST = ("use", "power")
NOT_LISTED = ("years",)

SCALE: Mapping[str, float] = MappingProxyType({"training_share": 0.01, "average_load": 0.01})
"""What is shown in percent is kept as a share."""


def default_assumptions(draft: Draft) -> Assumptions:
    """The answers' own figures."""
    return Assumptions.of(draft.site, draft.workload())


def assumptions_of(draft: Draft) -> Assumptions:
    """The answers' figures with the user's changes of this step."""
    known = {name: value for name, value in draft.assumptions.items() if name in Assumptions.model_fields}
    if draft.months:
        known["years"] = max(1, draft.months // 12)
    return Assumptions.model_validate({**default_assumptions(draft).model_dump(), **known})


def costing_site(draft: Draft, site: Site) -> Site:
    """The build's site with the dollar rate of this step."""
    rate = draft.assumptions.get(USD_RATE)
    if rate is None:
        return site
    return site.model_copy(update={"exchange_rates": {**site.exchange_rates, "USD": Decimal(str(rate))}})


def with_assumption(draft: Draft, name: str, value: Any) -> Draft:
    """The draft with one assumption changed; the default's own value, or ``None``, takes the change back."""
    kept = {key: old for key, old in draft.assumptions.items() if key != name}
    if value is not None and not _same(value, _default(draft, name)):
        kept[name] = value if isinstance(value, int | float) else str(value)
    return draft.with_(assumptions=kept)


def _default(draft: Draft, name: str) -> Any:
    return None if name == USD_RATE else getattr(default_assumptions(draft), name)


def _same(value: Any, default: Any) -> bool:
    return default is not None and float(value) == float(default)


@dataclass(frozen=True)
class AssumptionRow:
    """One assumption: its value and, where the user changed it, what it was. ``former`` ``None``: not changed."""

    group: str
    name: str
    value: float | None
    former: float | None


def assumption_rows(draft: Draft, usd_rate: Decimal | None) -> tuple[AssumptionRow, ...]:
    """Every assumption, group by group; ``usd_rate`` is the rate of the settings."""
    now, before = assumptions_of(draft), default_assumptions(draft)
    rows = []
    for group, names in GROUPS.items():
        for name in names:
            if name == USD_RATE:
                base = None if usd_rate is None else float(usd_rate)
                value = float(draft.assumptions[name]) if name in draft.assumptions else base
            else:
                base, value = _number(getattr(before, name)), _number(getattr(now, name))
            rows.append(AssumptionRow(group, name, value, base if name in draft.assumptions else None))
    return tuple(rows)


def _number(value: Any) -> float | None:
    return None if value is None else float(value)
