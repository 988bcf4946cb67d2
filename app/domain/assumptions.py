"""What running costs rest on: every figure with its default and the source of it, to be read, changed and printed."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from app.domain.site import Site
from app.domain.workload import Workload

DATA_CENTER_PUE = Decimal("1.58")
"""Average of the trade. Source: Uptime Institute, Global Data Center Survey 2023 (and its UII Update 221)."""
ROOM_COP = Decimal(3)
"""Heat moved per electricity of a room's air conditioner, where nobody says (our assumption; labels say 2.6 to 5)."""
TRAINING_SHARES: Mapping[str, float] = MappingProxyType({"training": 1.0, "inference": 0.0, "both": 0.5})


class _Value(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Assumptions(_Value):
    """What costs rest on. Money in the site's currency, net. A cost whose figure is zero or unset is not counted.

    Cooling is counted once: a PUE above 1 holds it already, and then ``cooling_cop`` counts for nothing.
    """

    hours_per_month: float = Field(ge=0, le=744, description="hours a month that the machine works")
    years: int = Field(ge=1, le=10)
    training_share: float = Field(default=1, ge=0, le=1, description="of the hours; training runs at full power")
    average_load: float = Field(default=1, ge=0, le=1, description="share of full power in the other hours")
    electricity_price_per_kwh: Decimal = Field(ge=0)
    pue: Decimal = Field(default=Decimal(1), ge=1, le=5, description="all the building draws per what machines draw")
    cooling_cop: Decimal | None = Field(
        default=None, gt=0, le=50, description="heat moved per electricity; counts only where pue is 1"
    )
    hosting_per_kw_month: Decimal = Field(default=Decimal(0), ge=0, description="per kW that the machines can draw")
    hosting_per_rack_month: Decimal = Field(default=Decimal(0), ge=0)
    hosting_includes_power: bool = Field(default=False, description="then electricity and cooling cost nothing more")
    support_percent_per_year: Decimal = Field(default=Decimal(0), ge=0, le=100, description="of the purchase")
    care_hours_per_month: Decimal = Field(default=Decimal(0), ge=0, description="somebody's time for an own machine")
    care_rate_per_hour: Decimal = Field(default=Decimal(0), ge=0)
    staff_share: Decimal = Field(
        default=Decimal(0), ge=0, le=1000, description="full-time posts for own machines, beside the hours of care"
    )
    staff_cost_per_year: Decimal = Field(default=Decimal(0), ge=0, description="of one full-time post")
    hardware_discount_percent: Decimal = Field(default=Decimal(0), ge=0, le=100, description="off the purchase")
    financing_percent: Decimal = Field(default=Decimal(0), ge=0, le=100, description="interest a year")
    financing_months: int = Field(default=0, ge=0, le=240, description="equal instalments; 0: paid at once")
    residual_percent: Decimal = Field(default=Decimal(0), ge=0, le=100, description="of the purchase, at the end")
    cloud_discount_percent: Decimal = Field(default=Decimal(0), ge=0, le=100, description="off the rent")
    cloud_storage_per_month: Decimal = Field(default=Decimal(0), ge=0)
    spot_overhead_percent: Decimal = Field(
        default=Decimal(0),
        ge=0,
        le=10000,
        description="hours rented more on spot, beside what interruptions cost: waiting for capacity",
    )

    @classmethod
    def of(cls, site: Site, workload: Workload | None = None) -> Assumptions:
        """The site's figures; training's share of the hours follows from what the workload does.

        A data centre, or a cluster of which nobody says where it stands, has the trade's average PUE. Another room
        has none, and its cooling counts where the site tells of one. Everything else starts at zero: not counted.
        """
        hall = _in_data_center(site)
        return cls(
            hours_per_month=site.hours_per_month,
            years=site.years,
            training_share=TRAINING_SHARES[workload.phase] if workload else 1.0,
            electricity_price_per_kwh=site.electricity_price_per_kwh,
            pue=DATA_CENTER_PUE if hall else Decimal(1),
            cooling_cop=ROOM_COP if not hall and site.onprem.room_cooling_btu_h else None,
        )

    @property
    def months(self) -> int:
        """The years that are counted, in months."""
        return 12 * self.years

    @property
    def load(self) -> Decimal:
        """Average power over full power in the hours of use."""
        training, average = Decimal(str(self.training_share)), Decimal(str(self.average_load))
        return training + (1 - training) * average

    @property
    def hosted(self) -> bool:
        """Whether machines stand at a hosting company's price."""
        return self.hosting_per_kw_month > 0 or self.hosting_per_rack_month > 0

    @property
    def power_included(self) -> bool:
        """Whether the price of hosting pays for electricity and cooling."""
        return self.hosting_includes_power and self.hosted

    @property
    def overhead(self) -> Decimal:
        """Electricity for cooling and distribution per electricity of the machines: by the PUE, else the cooling."""
        if self.pue > 1:
            return self.pue - 1
        return 1 / self.cooling_cop if self.cooling_cop else Decimal(0)


def _in_data_center(site: Site) -> bool:
    room = site.onprem
    return room.kind == "cluster" if room.data_center is None else room.data_center


Group = Literal["use", "power", "hosting", "people", "purchase", "cloud"]
GROUPS: tuple[Group, ...] = ("use", "power", "hosting", "people", "purchase", "cloud")


class Assumed(_Value):
    """One assumption as it is shown: ``unit`` has MONEY where the currency goes. ``source``: where the figure is from.

    ``counted`` is false where it adds no cost. ``own``: the user set it.
    """

    name: str
    group: Group
    label: str
    unit: str = ""
    value: Decimal | bool | None = None
    source: str = ""
    counted: bool = True
    own: bool = False


_SHOWN: tuple[tuple[str, Group, str, str], ...] = (
    ("hours_per_month", "use", "Hours in use", "h/month"),
    ("years", "use", "Years", "years"),
    ("training_share", "use", "Share of training", "of the hours"),
    ("average_load", "use", "Average load beside training", "of full power"),
    ("electricity_price_per_kwh", "power", "Electricity", "MONEY/kWh"),
    ("pue", "power", "PUE of the building", "W/W"),
    ("cooling_cop", "power", "Cooling of the room", "W heat/W"),
    ("hosting_per_kw_month", "hosting", "Hosting per kW", "MONEY/kW/month"),
    ("hosting_per_rack_month", "hosting", "Hosting per rack", "MONEY/rack/month"),
    ("hosting_includes_power", "hosting", "Hosting includes power", ""),
    ("support_percent_per_year", "people", "Support", "% of the purchase/year"),
    ("care_hours_per_month", "people", "Care", "h/month"),
    ("care_rate_per_hour", "people", "Rate of care", "MONEY/h"),
    ("staff_share", "people", "Own staff", "full-time posts"),
    ("staff_cost_per_year", "people", "Cost of a post", "MONEY/year"),
    ("hardware_discount_percent", "purchase", "Hardware discount", "%"),
    ("financing_percent", "purchase", "Interest", "%/year"),
    ("financing_months", "purchase", "Instalments", "months"),
    ("residual_percent", "purchase", "Residual value", "% of the purchase"),
    ("cloud_discount_percent", "cloud", "Cloud discount", "%"),
    ("cloud_storage_per_month", "cloud", "Cloud storage", "MONEY/month"),
    ("spot_overhead_percent", "cloud", "Spot: hours more", "% of the hours"),
)
_OF_SITE = ("hours_per_month", "years", "electricity_price_per_kwh")
_NOT_COUNTED = "not counted"


def shown(assumed: Assumptions, site: Site, workload: Workload | None = None) -> tuple[Assumed, ...]:
    """Every assumption in the order of ``GROUPS``, each with its source; what is zero says that it is not counted."""
    usual = Assumptions.of(site, workload)
    rows = []
    for name, group, label, unit in _SHOWN:
        value, default = getattr(assumed, name), getattr(usual, name)
        counted = _counts(name, assumed)
        source = "yours" if value != default else _source(name, site) if counted else _NOT_COUNTED
        plain = value if isinstance(value, bool) or value is None else Decimal(str(value))
        row = Assumed(name=name, group=group, label=label, unit=unit, value=plain, source=source, counted=counted)
        rows.append(row.model_copy(update={"own": value != default}))
    return tuple(rows)


def _counts(name: str, assumed: Assumptions) -> bool:
    """Whether the figure takes part in the sum: a rate without hours, or a PUE of 1, does not."""
    a = assumed
    powered = not a.power_included
    takes_part = {
        "hosting_includes_power": a.power_included,
        "electricity_price_per_kwh": powered and a.electricity_price_per_kwh > 0,
        "pue": powered and a.pue > 1,
        "cooling_cop": powered and a.pue == 1 and a.cooling_cop is not None,
        "care_hours_per_month": a.care_hours_per_month * a.care_rate_per_hour > 0,
        "care_rate_per_hour": a.care_hours_per_month * a.care_rate_per_hour > 0,
        "staff_share": a.staff_share * a.staff_cost_per_year > 0,
        "staff_cost_per_year": a.staff_share * a.staff_cost_per_year > 0,
        "financing_percent": a.financing_percent * a.financing_months > 0,
        "financing_months": a.financing_percent * a.financing_months > 0,
        "hours_per_month": True,
        "training_share": True,
        "average_load": True,
    }
    return takes_part.get(name, bool(getattr(a, name)))


def _source(name: str, site: Site) -> str:
    if name in _OF_SITE:
        return "site" if site.told(name) else "default of the site"
    sources = {
        "training_share": "what the workload does",
        "average_load": "full load assumed",
        "pue": "Uptime Institute, Global Data Center Survey 2023: average of the trade",
        "cooling_cop": "our assumption for a room's air conditioner",
    }
    return sources.get(name, "default")
