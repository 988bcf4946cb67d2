"""What running costs rest on, as step 6 shows it: grouped, with the user's changes and where the defaults come from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from app.domain.assumptions import shown
from app.domain.costs import Assumptions
from app.domain.site import Site
from app.viewmodels.draft import Draft

USD_RATE = "usd_rate"
"""The site's money per dollar: a figure of the settings that this step may change."""

GROUPS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "use": ("hours_per_month", "training_share", "average_load"),
        "power": ("electricity_price_per_kwh", "pue", "cooling_cop"),
        "hosting": ("hosting_per_kw_month", "hosting_per_rack_month", "hosting_includes_power"),
        "people": (
            "support_percent_per_year", "care_hours_per_month", "care_rate_per_hour", "staff_share",
            "staff_cost_per_year",
        ),
        "purchase": ("hardware_discount_percent", "financing_percent", "financing_months", "residual_percent"),
        "cloud": (USD_RATE, "cloud_discount_percent", "cloud_storage_per_month", "spot_overhead_percent"),
    }
)  # fmt: skip
"""The assumptions by what they are about, in the order of the list."""
OPEN_AT_FIRST = ("use", "power")
ELSEWHERE = ("years",)
"""Chosen above the list, as months."""

SCALE: Mapping[str, float] = MappingProxyType({"training_share": 0.01, "average_load": 0.01})
"""What is shown in percent is kept as a share."""

MEASURE_OF: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(("training_share", "average_load", "hardware_discount_percent"), "percent"),
        **dict.fromkeys(("residual_percent", "cloud_discount_percent", "spot_overhead_percent"), "percent"),
        **dict.fromkeys(("support_percent_per_year", "financing_percent"), "year_percent"),
        **dict.fromkeys(("hours_per_month", "care_hours_per_month"), "hours_month"),
        "financing_months": "months",
    }
)
"""How the figure of an assumption is typed, by name; all others are money, or plain."""


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
    """The draft with one assumption changed; the default's own value takes the change back.

    ``None`` says that a figure is not assumed at all, which only the cooling may be.
    """
    if _same(value, _default(draft, name)):
        return without_assumption(draft, name)
    kept = value if value is None or isinstance(value, bool | int | float) else str(value)
    return draft.with_(assumptions={**_others(draft, name), name: kept})


def without_assumption(draft: Draft, name: str) -> Draft:
    """The draft with the default figure again."""
    return draft.with_(assumptions=_others(draft, name))


def _others(draft: Draft, name: str) -> dict[str, Any]:
    return {key: old for key, old in draft.assumptions.items() if key != name}


def _default(draft: Draft, name: str) -> Any:
    return None if name == USD_RATE else getattr(default_assumptions(draft), name)


def _same(value: Any, default: Any) -> bool:
    if value is None or default is None:
        return value is default
    return float(value) == float(default)


@dataclass(frozen=True)
class AssumptionRow:
    """One assumption: its value and, where the user ``changed`` it, what it was before.

    ``source``: where the value comes from. ``counted`` is false where it adds no cost as things are.
    """

    group: str
    name: str
    value: float | None
    changed: bool = False
    former: float | None = None
    source: str = ""
    counted: bool = True

    @property
    def idle(self) -> bool:
        """Whether somebody gave a figure that changes nothing, as hours of care without their rate."""
        return self.changed and bool(self.value) and not self.counted


def assumption_rows(draft: Draft, usd_rate: Decimal | None) -> tuple[AssumptionRow, ...]:
    """Every assumption, group by group; ``usd_rate`` is the rate of the settings."""
    told = {one.name: one for one in shown(assumptions_of(draft), draft.site, draft.workload())}
    before = default_assumptions(draft)
    rows = []
    for group, names in GROUPS.items():
        for name in names:
            changed = name in draft.assumptions
            if name == USD_RATE:
                rows.append(_rate_row(draft, usd_rate))
                continue
            one, former = told[name], _number(getattr(before, name)) if changed else None
            rows.append(AssumptionRow(group, name, _number(one.value), changed, former, one.source, one.counted))
    return tuple(rows)


def _rate_row(draft: Draft, usd_rate: Decimal | None) -> AssumptionRow:
    changed = USD_RATE in draft.assumptions
    base = _number(usd_rate)
    value = _number(draft.assumptions[USD_RATE]) if changed else base
    return AssumptionRow(
        "cloud", USD_RATE, value, changed, base if changed else None, "yours" if changed else "settings"
    )


def _number(value: Any) -> float | None:
    return None if value is None else float(value)
