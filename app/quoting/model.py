"""The content of a quote, frozen at issue: what is printed, embedded and hashed.

Absent means unknown; zero never stands for it. Never in here: purchase cost, margin, supplier, internal notes, file
paths, the machine's user (``app.quoting.privacy`` sees to it).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import Any, Literal, get_args

from pydantic import BaseModel, ConfigDict, Field, model_serializer

from app.domain.assumptions import Assumed
from app.domain.bay_plan import BayGroup
from app.domain.build import RENTED as RENTALS
from app.domain.build import Accepted, BuildDocument
from app.domain.checklist import MachineSteps
from app.domain.comparison import Comparison
from app.domain.costs import Costs
from app.domain.customer import Measures, QuoteLanguage, TaxCategory
from app.domain.fabric import FabricPlan
from app.domain.finding import Report
from app.domain.fleet import Fleet
from app.domain.growth import GrowthPlan
from app.domain.latency import LatencyBudget
from app.domain.placement import MemoryPlan, Placement
from app.domain.power import PowerChain
from app.domain.rack_plan import RackPlan
from app.domain.requirement import Demand
from app.domain.site import Site
from app.domain.updates import UpdatePlan
from app.domain.uplink import UplinkPlan
from app.domain.workload import Workload
from app.quoting.arithmetic import Totals

SCHEMA = "rigwright-quote/1"
RENTED: Mapping[str, str] = MappingProxyType({"hour": "billed by the hour", "month": "billed by the month"})
"""Why a rented machine costs nothing on the day of purchase."""
Language = QuoteLanguage
Paper = Literal["A4", "Letter"]
Section = Literal[
    "summary",
    "materials",
    "sizing",
    "checks",
    "power",
    "slots",
    "cost",
    "comparison",
    "growth",
    "checklist",
    "terms",
    "appendix",
]
Scope = Literal["full", "commercial", "technical"]
Form = Literal["full", "short"]
SECTIONS: tuple[Section, ...] = get_args(Section)
"""Every section in the order of print. Those without data are left out."""
COMMERCIAL: tuple[Section, ...] = ("summary", "materials", "terms")
TECHNICAL: tuple[Section, ...] = tuple(one for one in SECTIONS if one not in COMMERCIAL)
SCOPES: Mapping[Scope, tuple[Section, ...]] = MappingProxyType(
    {"full": SECTIONS, "commercial": COMMERCIAL, "technical": ("summary", *TECHNICAL)}
)
"""Which sections go to whom: all, purchasing's, the engineers'."""


class _Value(BaseModel):
    """Frozen; an unknown field leaves no trace in the JSON."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    @model_serializer(mode="wrap")
    def _without_unknowns(self, handler: Callable[[Any], Mapping[str, Any]]) -> dict[str, Any]:
        return {key: value for key, value in handler(self).items() if value is not None}


class Supersedes(_Value):
    """The revision that this one replaces, and what became of its total."""

    number: str
    revision: int
    issued_on: date
    net_total: Decimal | None = None
    changes: tuple[str, ...] = ()


class Identity(_Value):
    """Which quote this is. A draft has no number."""

    number: str | None = None
    revision: int = Field(default=1, ge=1)
    dated: date = Field(description="the day of issue, or of the draft")
    valid_until: date
    time_zone: str
    language: Language = "en"
    status_at_issue: Literal["draft", "issued"] = "draft"
    supersedes: Supersedes | None = None


class SellerParty(_Value):
    """Who quotes."""

    name: str | None = None
    address: str | None = None
    country: str | None = None
    email: str | None = None
    phone: str | None = None
    vat_id: str | None = None
    register_no: str | None = None
    weee_no: str | None = None
    logo_png_base64: str | None = None
    accent: str | None = None


class BuyerParty(_Value):
    """Who asked."""

    name: str
    address: str | None = None
    country: str | None = None
    contact: str | None = None
    email: str | None = None
    phone: str | None = None
    vat_id: str | None = None
    reference: str | None = None
    customer_number: str | None = None
    ship_to: str | None = None
    consumer: bool = False


class People(_Value):
    """Whom to ask on the seller's side."""

    contact: str | None = None
    phone: str | None = None
    email: str | None = None
    approver: str | None = None


class Offer(_Value):
    """What is offered, in a line and a sentence."""

    subject: str
    scope: str | None = None
    currency: str
    systems: int = Field(default=1, ge=1)
    price_basis: Literal["firm", "adjustable"] = "firm"
    price_cap_percent: Decimal | None = None
    discount_percent: Decimal | None = None
    discount_amount: Decimal | None = None
    discount_reason: str | None = None
    tax_name: str = "VAT"
    tax_determined: bool = True


class Line(_Value):
    """One position. ``price_state`` *on_request* has no price at all; a price of 0 gives its reason."""

    pos: str
    group: str
    kind: Literal["item", "service", "freight", "text"] = "item"
    name: str
    manufacturer: str | None = None
    mpn: str | None = None
    sku: str | None = None
    part: str | None = Field(default=None, description="id of the part snapshot")
    role: str | None = None
    facts: str | None = None
    qty: Decimal = Decimal(1)
    unit: str = "pcs"
    per_system: bool = False
    price_state: Literal["priced", "on_request"] = "priced"
    unit_price: Decimal | None = None
    zero_reason: str | None = None
    discount_percent: Decimal | None = None
    discount_amount: Decimal | None = None
    discount_reason: str | None = None
    discountable: bool = True
    optional: bool = False
    tax_category: TaxCategory = "S"
    tax_rate: Decimal = Decimal(0)
    list_currency: str | None = None
    list_price: Decimal | None = None
    fx_rate: Decimal | None = None
    fx_as_of: date | None = Field(default=None, description="the day of that rate, where it is known")
    price_as_of: str | None = None
    price_stale: bool = False
    rent: Decimal | None = Field(default=None, description="what the provider asks for one, per ``rent_per``")
    rent_per: Literal["hour", "month"] | None = None
    lead_time: str | None = None
    warranty: str | None = None
    condition: Literal["new", "refurbished", "pulled"] = "new"
    origin: str | None = None
    end_of_life: date | None = None


class Delivery(_Value):
    """When and where to."""

    weeks: int | None = None
    incoterm: str | None = None
    place: str | None = None
    packages: int | None = None
    weight_kg: float | None = None


class Commercial(_Value):
    """Payment and the rest of the small print."""

    payment_days: int = 14
    instalments: tuple[Decimal, ...] = ()
    warranty_months: int | None = None
    law: str | None = None
    terms_id: str | None = None


class NodePower(_Value):
    """The power chain of one machine of a kind, of which there are ``qty``."""

    qty: int
    kind: str
    chain: PowerChain


class NodePlacement(_Value):
    """Which card and which memory module sits where in one machine of a kind, and which places are free."""

    qty: int
    title: str
    placement: Placement
    memory: MemoryPlan | None = None
    bays: tuple[BayGroup, ...] = ()


class Rejected(_Value):
    """A device that was tried and does not do; ``count`` is the largest number tried."""

    title: str
    count: int
    needed_gib: float
    usable_gib: float
    fits: bool
    missed: tuple[str, ...] = ()


class Cable(_Value):
    """How the power of a card is plugged: plugs by kind, for each of ``qty`` cards."""

    title: str
    qty: int
    plugs: dict[str, int]


class Technical(_Value):
    """What the services found out; never typed again."""

    report: Report
    accepted: tuple[Accepted, ...] = ()
    demand: Demand | None = None
    power: tuple[NodePower, ...] = ()
    placements: tuple[NodePlacement, ...] = ()
    rejected: tuple[Rejected, ...] = ()
    cables: tuple[Cable, ...] = ()
    racks: RackPlan | None = None
    fabric: FabricPlan | None = None
    fleet: Fleet | None = None
    uplink: UplinkPlan | None = None
    updates: UpdatePlan | None = None
    growth: GrowthPlan | None = None
    latency: tuple[LatencyBudget, ...] = Field(default=(), description="of this machine, then of other places")
    checklist: tuple[MachineSteps, ...] = Field(default=(), description="of the workshop; older quotes have none")


class Origin(_Value):
    """Where a fact comes from, without who typed it."""

    source: str
    as_of: date
    confidence: str


class PartSnapshot(_Value):
    """A part as it stood on the day: its facts and where they come from."""

    id: str
    category: str
    vendor: str
    name: str
    mpn: str | None = None
    status: str = "active"
    facts: dict[str, Any] = Field(default_factory=dict)
    origin: Origin
    field_origins: dict[str, Origin] = Field(default_factory=dict)


class Versions(_Value):
    """What the figures were made with."""

    catalog: str | None = None
    rules: str | None = None
    app: str
    layout: int | None = Field(default=None, description="generation of the page layout; absent before there was one")


class Presentation(_Value):
    """How it is printed; frozen, too, so that a re-print yields the same bytes."""

    paper: Paper = "A4"
    sections: tuple[Section, ...] = SECTIONS
    form: Form = "full"
    measures: Measures | None = Field(default=None, description="absent before there was a choice: as facts are kept")


class Integrity(_Value):
    """The fingerprint of everything else."""

    content_sha256: str = Field(pattern=r"^[0-9a-f]{64}$")


REQUIRED: tuple[tuple[str, str, str], ...] = (
    ("seller", "name", "seller's name"),
    ("seller", "address", "seller's address"),
    ("seller", "email", "seller's e-mail"),
    ("seller", "phone", "seller's telephone"),
    ("buyer", "address", "buyer's address"),
    ("buyer", "country", "buyer's country"),
)
"""What a quote should state about its parties: party, field, name. Gaps are printed on page 1."""


class QuoteContent(_Value):
    """A whole quote."""

    schema_id: str = Field(default=SCHEMA, pattern=r"^rigwright-quote/1$")
    identity: Identity
    seller: SellerParty
    buyer: BuyerParty
    people: People = People()
    offer: Offer
    lines: tuple[Line, ...]
    totals: Totals
    delivery: Delivery = Delivery()
    commercial: Commercial = Commercial()
    technical: Technical
    cost: Costs | None = None
    assumed: tuple[Assumed, ...] = Field(default=(), description="what the cost rests on, as it is printed")
    comparison: Comparison | None = Field(default=None, description="with other ways, without their builds")
    workload: Workload | None = None
    site: Site = Site()
    build: BuildDocument
    parts: tuple[PartSnapshot, ...] = ()
    versions: Versions
    presentation: Presentation = Presentation()
    integrity: Integrity | None = None

    @property
    def currency(self) -> str:
        """Of all amounts of the quote, as ISO 4217 writes it."""
        return self.offer.currency

    @property
    def budgetary(self) -> bool:
        """A line is on request: no determinable price, hence no offer that could be accepted (CISG art. 14)."""
        return not self.totals.binding

    @property
    def rented(self) -> bool:
        """Machines are rented from a provider, who bills them by the hour or the month."""
        return any(line.zero_reason in RENTED.values() or line.role in RENTALS for line in self.lines)

    @property
    def orderable(self) -> bool:
        """Whether a signature makes it an order: issued, every price known, and a price at all."""
        return not self.is_draft and not self.budgetary and bool(self.totals.net_total)

    @property
    def is_draft(self) -> bool:
        """Whether it was printed before it was issued."""
        return self.identity.status_at_issue == "draft"

    def snapshot(self, part_id: str | None) -> PartSnapshot | None:
        """The part snapshot of that id."""
        return next((part for part in self.parts if part.id == part_id), None)


def open_points(content: QuoteContent) -> tuple[str, ...]:
    """What the parties have not stated although a quote should, in words."""
    return tuple(name for party, field, name in REQUIRED if not getattr(getattr(content, party), field))
