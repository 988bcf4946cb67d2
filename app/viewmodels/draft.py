"""Everything a project remembers: the answers, the build chosen, the quote's terms, and where the user was.

A draft is frozen; every change makes the next one. It goes to storage as JSON and comes back from older versions with
defaults for what they did not know.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from app.domain.build import BuildDocument
from app.domain.errors import UserError
from app.domain.request import Request, Wishes
from app.domain.site import Site
from app.domain.validation import parse
from app.domain.workload import Inference, Model, Training, Workload
from app.viewmodels.kept_alternatives import KeptAlternative
from app.viewmodels.kept_proposals import KeptProposals
from app.viewmodels.steps import STEPS

Kind = Literal[
    "llm", "search", "vision", "detection", "diffusion", "speech", "recommender", "tabular", "streams", "custom"
]
KINDS: tuple[Kind, ...] = (
    "llm", "search", "vision", "detection", "diffusion", "speech", "recommender", "tabular", "streams", "custom",
)  # fmt: skip
"""The ten cards of step 1, in reading order."""

DOMAIN_OF: Mapping[str, str] = {"search": "llm", "streams": "detection"}
"""The sizing domain of those cards whose name is not the domain's."""

FAMILY_DOMAIN: Mapping[str, str] = {
    "cnn": "vision", "vit": "vision", "detection": "detection", "segmentation": "detection", "diffusion": "diffusion",
    "speech": "speech", "recommender": "recommender", "tabular": "tabular",
}  # fmt: skip
"""The sizing domain of families counted in samples; all others are custom."""


class _Value(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class Draft(_Value):
    """One project. ``None`` is *not answered yet* or *unknown*, never 0."""

    # step 1
    name: str = ""
    customer: str = ""
    kind: Kind = "llm"
    model: Model | None = None
    model_title: str = ""
    counted: Literal["tokens", "samples"] | None = Field(
        default=None, description="what a chosen model of the list is counted in; by the card where not given"
    )
    # step 2
    phase: Literal["training", "inference", "both"] = "both"
    precision: str = "bf16"
    training: Training = Training(tokens=1e9, dataset_gb=500, dataset_growth_per_year=0.5)
    inference: Inference = Inference(concurrency=32, ttft_ms=500, tpot_ms=50)
    load_by: str = Field(default="concurrency", description="which figure of the load the user gives")
    # step 3
    site: Site = Site().as_told()
    site_template: str | None = None
    circuit_key: str | None = None
    # step 4
    wishes: Wishes = Wishes()
    cards: tuple[str, ...] = Field(default=(), description="accelerators the user wants compared; empty: our choice")
    # step 5
    proposal: str | None = Field(default=None, description="title of the proposal that the build came from")
    proposed: BuildDocument | None = Field(default=None, description="that proposal as it was")
    proposals: KeptProposals | None = None
    build: BuildDocument | None = None
    built_for: str | None = Field(default=None, description="fingerprint of the answers that the build was made for")
    # step 6
    assumptions: dict[str, Any] = Field(default_factory=dict, description="cost assumptions changed by the user")
    months: int | None = None
    compared: tuple[KeptAlternative, ...] = Field(default=(), description="alternatives that the quote shall show")
    # step 7
    buyer: dict[str, Any] = Field(default_factory=dict, description="the customer as printed")
    terms: dict[str, Any] = Field(default_factory=dict, description="date, validity, discount, services")
    quote_id: str | None = None
    quote_number: str | None = Field(default=None, description="once the quote is issued")
    revises: str | None = Field(default=None, description="id of the issued quote that this one shall replace")
    # where the user is
    step: str = "workload"
    reached: tuple[str, ...] = ("workload",)
    # what a list shows of it
    verdict: str | None = None
    price: str | None = None

    @field_validator("site")
    @classmethod
    def _seen(cls, site: Site) -> Site:
        """The wizard shows every value of the site, so those left alone are answers, too."""
        return site.as_told()

    @property
    def edited(self) -> bool:
        """Whether the build was changed by hand after it was proposed; other answers alone change no part of it."""
        return self.build is not None and self.build != self.as_proposed

    @property
    def as_proposed(self) -> BuildDocument | None:
        """The build as it was proposed, for the answers that the build in hand is for; ``None`` without a proposal."""
        if self.build is None or self.proposed is None:
            return self.proposed
        return self.proposed.model_copy(update={"site": self.build.site, "workload": self.build.workload})

    @property
    def fingerprint(self) -> str:
        """Changes whenever an answer changes that proposals depend on.

        What nobody changed is left out, so that a question added later does not put older projects out of date.
        """
        names = {"kind", "model", "phase", "precision", "training", "inference", "site", "wishes"}
        answers = self.model_dump(mode="json", include=names, exclude_defaults=True)
        return hashlib.sha256(json.dumps(answers, sort_keys=True).encode()).hexdigest()[:16]

    @property
    def out_of_date(self) -> bool:
        """Whether the build stands for other answers than those given now."""
        return self.build is not None and self.built_for is not None and self.built_for != self.fingerprint

    @property
    def domain(self) -> str:
        """The sizing domain of the kind chosen; own figures say by their form which one they belong to."""
        model = self.model
        if model is not None and (model.transformer or model.architecture):
            return "llm"
        if model is not None and model.figures is not None:
            return FAMILY_DOMAIN.get(model.figures.family, "custom")
        if self.kind == "custom" and model is not None:
            return "vision" if model.vision else "custom"
        if self.kind == "search" and self.counted == "samples":
            return "vision"  # one half of a pair that finds pictures by words
        return self.card_domain

    @property
    def card_domain(self) -> str:
        """The sizing domain that the card stands for, whatever the model."""
        return DOMAIN_OF.get(self.kind, self.kind)

    def workload(self) -> Workload | None:
        """The workload as the services take it; ``None`` while no model is chosen."""
        if self.model is None:
            return None
        try:
            return Workload.model_validate(
                {
                    "name": self.name or "Workload",
                    "domain": self.domain,
                    "model": self.model,
                    "phase": self.phase,
                    "precision": self.precision,
                    "training": self.training,
                    "inference": self.inference,
                }
            )
        except ValidationError:
            return None

    def request(self) -> Request | None:
        """What the solver is asked; ``None`` while no model is chosen."""
        workload = self.workload()
        return None if workload is None else Request(workload=workload, site=self.site, wishes=self.wishes)

    def with_(self, **changes: Any) -> Draft:
        """The next draft. Raises pydantic's ``ValidationError`` for a value that cannot be."""
        return Draft.model_validate({**dict(self), **changes})

    def with_training(self, **changes: Any) -> Draft:
        """The next draft with training figures changed."""
        return self.with_(training=Training.model_validate({**dict(self.training), **changes}))

    def with_inference(self, **changes: Any) -> Draft:
        """The next draft with serving figures changed."""
        return self.with_(inference=Inference.model_validate({**dict(self.inference), **changes}))

    def with_workload(self, before: Workload, after: Workload) -> Draft:
        """The next draft with those answers on training and serving that differ between the two workloads."""
        changes: dict[str, Any] = {}
        for name in ("training", "inference"):
            old, new = getattr(before, name), getattr(after, name)
            differs = {field: value for field, value in new if value != getattr(old, field)}
            if differs:
                changes[name] = type(new).model_validate({**dict(getattr(self, name)), **differs})
        return self.with_(**changes)

    def with_site(self, place: str | None = None, **changes: Any) -> Draft:
        """The next draft with the site changed; ``place`` (onprem, cloud, edge) changes that part of it."""
        if place is None:
            return self.with_(site=Site.model_validate({**dict(self.site), **changes}))
        part = getattr(self.site, place)
        inner = type(part).model_validate({**dict(part), **changes})
        return self.with_(site=Site.model_validate({**dict(self.site), place: inner}))

    def to_json(self) -> dict[str, Any]:
        """The draft as plain JSON values."""
        return self.model_dump(mode="json")

    @classmethod
    def from_json(cls, state: Mapping[str, Any]) -> Draft:
        """A draft out of storage. A part that cannot be read any more falls back to its default; the rest is kept."""
        try:
            return cls.model_validate(dict(state))
        except ValidationError as error:
            broken = {str(fault["loc"][0]) for fault in error.errors(include_url=False)}
            try:
                return cls.model_validate({key: value for key, value in state.items() if key not in broken})
            except ValidationError as again:
                raise UserError("This project cannot be read.", hint=str(again.errors()[0]["msg"])) from None


def new_draft(currency: str = "EUR", circuit_v: float = 230, circuit_a: float = 16, plug: str | None = None) -> Draft:
    """An empty project with the settings' money and circuit."""
    site = parse(
        Site,
        {"currency": currency, "onprem": {"circuit_v": circuit_v, "circuit_a": circuit_a, "plug": plug}},
        "settings",
    )
    return Draft(site=site)


def from_request(request: Request, customer: str = "", build: BuildDocument | None = None, title: str = "") -> Draft:
    """A project out of a request (the samples are kept so), every answered step reached."""
    workload = request.workload
    load = workload.inference
    by = next((name for name in ("streams", "samples_per_s", "requests_per_s") if getattr(load, name)), "concurrency")
    kind: str = "streams" if load.streams and workload.domain == DOMAIN_OF["streams"] else workload.domain
    draft = Draft.model_validate(
        {
            "name": workload.name,
            "customer": customer,
            "kind": kind,
            "model": workload.model,
            "model_title": title or _title_of(workload.model),
            "phase": workload.phase,
            "precision": workload.precision,
            "training": workload.training,
            "inference": workload.inference,
            "load_by": by,
            "site": request.site,
            "wishes": request.wishes,
            "build": build,
            "step": "place",
            "reached": STEPS[:3],
        }
    )
    return draft if build is None else draft.with_(built_for=draft.fingerprint, proposed=build)


def _title_of(model: Model) -> str:
    given = model.architecture or model.figures
    return (given.title if given else model.preset) or ""
