"""Databases that scenes start from, made once and copied: the shipped catalog, projects, quotes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timedelta
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

from app.bootstrap import connect
from app.domain.build import BuildDocument
from app.domain.customer import Terms
from app.quoting.model import QuoteContent
from app.services.builds import resolve
from app.services.check import check_build, demand_of
from app.services.context import Services
from app.services.settings import Seller, Service
from app.solver.result import Progress, ProposalResult
from app.viewmodels.draft import Draft, from_request
from app.viewmodels.flow import go
from app.viewmodels.steps import STEPS
from app.wording import Wording
from tests.pictures.clock import NOW

SELLER = Seller(
    name="Example Systems GmbH", address="Musterweg 1, 24103 Kiel", country="DE", email="sales@example.com",
    phone="+49 431 000000", contact="A. Example", vat_id="DE000000000",
)  # fmt: skip
SERVICES = (
    Service(name="Assembly and 48 h burn-in", price=Decimal("690.00")),
    Service(name="Warranty 36 months, on site", price=Decimal("1140.00")),
)
LISTED = (
    ("lora-8b-workstation", "build", {"psu": "cooler-master-v750-sfx-gold-atx3"}), ("cluster-new-room", "cost", {}),
    ("serve-70b-server", "needs", None), ("cameras-edge", "quote", {}), ("finetune-cloud", "quote", {}),
    ("speech-hybrid", "build", {}),
)  # fmt: skip
"""The projects of a list in use: example, step reached, its build with other parts; ``None`` where there is none."""
APART = timedelta(hours=7)
"""So long after one another they were changed."""


class Seeds:
    """Hands out copies of the databases, one file each."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._kept: dict[str, Path] = {}

    def copy(self, kind: str, to: Path) -> Path:
        """A fresh copy of ``plain``, ``first_run``, ``projects`` or ``quotes``."""
        if kind not in self._kept:
            self._kept[kind] = self._make(kind)
        to.write_bytes(self._kept[kind].read_bytes())
        return to

    def _make(self, kind: str) -> Path:
        file = self._folder / f"seed-{kind}.db"
        if kind != "first_run":
            file.write_bytes((self._kept.get("first_run") or self._first()).read_bytes())
        services = connect(f"sqlite:///{file}")
        _FILL[kind](services)
        services.close()
        return file

    def _first(self) -> Path:
        self._kept["first_run"] = self._make("first_run")
        return self._kept["first_run"]


def _nothing(_services: Services) -> None:
    """As installed."""


def _plain(services: Services) -> None:
    services.settings.save(first_run_done=True, theme="light", seller=SELLER, services=SERVICES)


def _projects(services: Services) -> None:
    _plain(services)
    for at, (key, step, parts) in enumerate(LISTED):
        draft = draft_of(services, key, step)
        if parts is not None:
            document = with_parts(services.examples.get(key).build(), **parts)
            build = resolve(document, services.parts)
            costs = services.price.costs(build, alternatives=False)
            draft = draft.with_(
                build=document, proposed=document, built_for=draft.fingerprint,
                verdict=check_build(build, size=services.size).verdict.value,
                price=f"{costs.price} {costs.currency}",
            )  # fmt: skip
        made = services.projects.new(draft.to_json(), name=draft.name, customer=draft.customer, step=step)
        moved = {"verdict": draft.verdict, "price": draft.price, "changed_at": NOW - at * APART}
        services.projects._repository.save(made.model_copy(update=moved))


def _quotes(services: Services) -> None:
    _plain(services)
    _sold(services, "tabular-cpu", "accepted")
    number = _sold(services, "lora-8b-workstation", "issued")
    services.quotes.revise(number, _content(services, "lora-8b-workstation", discount="2"))
    services.quotes.save_draft(_content(services, "vision-desktop"))


def _sold(services: Services, key: str, status: str) -> str:
    made = services.quotes.issue(_content(services, key))
    if status != "issued":
        services.quotes.set_status(made.id, status)
    return made.id


def _content(services: Services, key: str, discount: str = "0") -> QuoteContent:
    """The quote of a shipped example's build."""
    example = services.examples.get(key)
    build = resolve(example.build(), services.parts)
    size, customer = services.size, example.customer.customer
    terms = Terms(discount_percent=Decimal(discount))
    report, demand = check_build(build, size=size), demand_of(build, size)
    return services.quotes.draft(build, report, demand, services.price.costs(build), customer, terms)


_FILL: Mapping[str, Callable[[Services], None]] = MappingProxyType(
    {"first_run": _nothing, "plain": _plain, "projects": _projects, "quotes": _quotes}
)


def with_parts(document: BuildDocument, **parts: str) -> BuildDocument:
    """The build with another part in some roles of its first machine."""
    first, *others = document.nodes
    items = tuple(
        item.model_copy(update={"part": parts[item.role]}) if item.role in parts else item for item in first.parts
    )
    return document.model_copy(update={"nodes": (first.model_copy(update={"parts": items}), *others)})


def speak(services: Services, language: str) -> None:
    """Names the projects there are as a sample is named that is opened in this language."""
    words = Wording.of(language)
    for one in services.projects.list():
        services.projects._repository.save(one.model_copy(update={"name": words.text(one.name)}))


def draft_of(services: Services, key: str, step: str) -> Draft:
    """A shipped example as a project that has come to a step, without a build."""
    example = services.examples.get(key)
    preset = example.request.workload.model.preset
    title = services.size.presets.find(preset).title if preset else ""
    draft = from_request(example.request, example.customer.company, title=title)
    for reached in STEPS[: STEPS.index(step) + 1]:
        draft = go(draft, reached)
    return draft


class Searches:
    """What the search finds for an example, and how it went; asked once a run."""

    def __init__(self) -> None:
        self._kept: dict[str, tuple[ProposalResult, tuple[Progress, ...]]] = {}

    def of(self, services: Services, draft: Draft) -> tuple[ProposalResult, tuple[Progress, ...]]:
        """The answer for a project's answers."""
        mark = draft.fingerprint
        if mark not in self._kept:
            seen: list[Progress] = []
            result = services.propose.propose(draft.request(), top=5, time_limit_s=30, progress=seen.append)
            self._kept[mark] = (result, tuple(seen))
        return self._kept[mark]


@lru_cache(maxsize=1)
def searches() -> Searches:
    """The searches of this run."""
    return Searches()
