"""What is asked of the solver: a workload, a site, and wishes."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from app.domain.site import Site
from app.domain.workload import Workload


class Wishes(BaseModel):
    """What the customer wants beyond the need."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    objective: Literal["price"] = "price"
    gpu_vendor: str | None = None
    cpu_vendor: str | None = None
    ecc: bool = False
    keep: tuple[str, ...] = Field(default=(), description="catalog ids that must be in the build")
    exclude: tuple[str, ...] = Field(default=(), description="catalog ids that must not")
    spare_gpu_slots: int = Field(default=0, ge=0, le=8)
    verified_only: bool = Field(default=False, description="only builds of which every rule could be checked")


class Request(BaseModel):
    """One request for proposals."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    workload: Workload
    site: Site = Site()
    wishes: Wishes = Wishes()
