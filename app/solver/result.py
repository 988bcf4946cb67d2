"""What the solver answers: proposals with their proof, or the demands that clash and what each would cost to drop."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from app.domain.build import Build, BuildDocument, document_of
from app.domain.finding import Report, VerdictKind
from app.domain.requirement import Demand


class _Value(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Proposal(_Value):
    """One build that passes every rule, and the title it won.

    ``price`` is what the site pays for the hardware over its years: the purchase, and for rented machines the rent.
    ``value`` is the figure that ``objective`` names; ``bound`` is the best it could still be, and ``optimal`` says that
    nothing better exists, builds whose fit cannot be told for want of a fact left aside.
    """

    title: str
    objective: str
    value: float
    bound: float | None
    optimal: bool
    price: Decimal
    currency: str
    machine: Build = Field(description="the build with its parts")
    report: Report
    demand: Demand
    wall_w: float | None = None

    @property
    def build(self) -> BuildDocument:
        """The build as it stands in a file."""
        return document_of(self.machine)

    @property
    def verdict(self) -> VerdictKind:
        """What the rules say of it."""
        return self.report.verdict

    @property
    def price_of(self) -> str:
        """What ``price`` counts, in words; what is rented has more costs than its rent, which costing alone knows."""
        if self.machine.place not in ("cloud", "hybrid"):
            return "purchase"
        bought = "hardware and " if self.machine.place == "hybrid" else ""
        rent = "rent and setup" if any(item.role == "bare_metal" for _, item in self.machine.rentals) else "rent"
        months = 12 * self.machine.site.years
        return f"{bought}{rent} of {months} months, without power, storage, outgoing data and interruptions"

    @property
    def on_request(self) -> int:
        """How many lines of its parts list have no price, and so are not in ``price``: racks, PDUs and cables of a
        cluster, and parts that were wished for by name."""
        lines = {(item.role, item.part.id): item.part for _, item in self.machine.items() if not item.included}
        return sum(part.price is None for part in lines.values())


class Relaxation(_Value):
    """A change that makes a build possible; ``price`` is that of the cheapest one, which ``result`` names.

    ``demand`` is what gives way: several demands where one alone is not enough; ``field`` states the first. ``sets`` is
    the change as data: fields of the request by dotted path ("site.budget") with their new values. ``optimal`` says
    that no cheaper build exists.
    """

    demand: str
    change: str
    price: Decimal | None = None
    sets: Mapping[str, Any] = Field(default_factory=dict)
    field: str = ""
    result: str = ""
    verdict: VerdictKind = VerdictKind.VERIFIED
    optimal: bool = True


class ProposalResult(_Value):
    """``impossible`` comes with a smallest set of demands that cannot hold together, in the user's words.

    ``conflict_proven``: without any one of them the others leave a build; else time was too short to make sure.
    """

    status: Literal["optimal", "feasible", "impossible"]
    proposals: tuple[Proposal, ...] = ()
    conflict: tuple[str, ...] = ()
    conflict_fields: tuple[str, ...] = Field(default=(), description="for each demand the field that states it")
    conflict_proven: bool = False
    relaxations: tuple[Relaxation, ...] = ()
    elapsed_s: float = Field(default=0.0, exclude=True)


class FrontPoint(_Value):
    """The cheapest build that is so quick. ``speed`` is the figure that the front's ``figure`` names."""

    speed: float
    proposal: Proposal


class Front(_Value):
    """Price against speed: each point is dearer and quicker than the one before it. Empty where nothing is possible.

    ``proven``: no cheaper build reaches the speed of any of the points.
    """

    figure: str
    points: tuple[FrontPoint, ...] = ()
    elapsed_s: float = Field(default=0.0, exclude=True)

    @property
    def proven(self) -> bool:
        """Whether none of the points can be bettered."""
        return all(point.proposal.optimal for point in self.points)


class Progress(_Value):
    """How far the search is. ``best`` is the best build so far, ``bound`` the best ``value`` that may still be."""

    elapsed_s: float
    done: int
    total: int
    stage: str
    best: Proposal | None = None
    bound: float | None = None

    @property
    def gap(self) -> float | None:
        """At most this share from the optimum; ``None`` while nothing is known."""
        if self.best is None or self.bound is None or not self.best.value or not self.bound:
            return None
        return 1 - min(self.bound, self.best.value) / max(self.bound, self.best.value)


ProgressCallback = Callable[[Progress], None]


class PartChange(_Value):
    """What becomes of a part in an upgrade, over all machines. ``price`` is that of the pieces to buy."""

    action: Literal["add", "remove", "keep"]
    role: str
    part: str
    title: str
    qty: int
    price: Decimal | None = None


class Upgrade(_Value):
    """A machine one owns, changed. The proposal's ``price`` counts only what is bought."""

    proposal: Proposal
    changes: tuple[PartChange, ...]
