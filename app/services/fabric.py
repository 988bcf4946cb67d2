"""Fabric and cooling of a cluster as documents: what `check --json` and `propose --json` print of them."""

from __future__ import annotations

from typing import Any

from app.domain.build import Build
from app.domain.cooling_plan import cooling_plan
from app.domain.fabric import FabricPlan
from app.rules.fabric_plan import fabric_plan


def fabric_document(build: Build) -> dict[str, Any] | None:
    """The compute fabric planned from the build's switches and cards; ``None`` (null) where there is none."""
    plan = fabric_plan(build)
    return None if plan is None else plan_document(plan)


def plan_document(plan: FabricPlan) -> dict[str, Any]:
    """All of a plan, each length of cable by name."""
    cables = [cable._asdict() for cable in plan.cables_by_length]
    return {**plan.model_dump(mode="json"), "cables_by_length": cables}


def cooling_document(build: Build) -> dict[str, Any] | None:
    """The heat of the build's machines and what takes it away; ``None`` (null) where none warms a room."""
    plan = cooling_plan(build)
    return None if plan is None else plan.model_dump(mode="json")
