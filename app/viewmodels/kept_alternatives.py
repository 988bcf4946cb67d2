"""Alternatives as a project keeps them for its quote: the builds, not their figures."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict

from app.domain.build import BuildDocument


class KeptAlternative(BaseModel):
    """One alternative; ``key`` is what was ticked. Without a ``build`` there is none, and ``reason`` says why.

    Its figures are not kept: they follow catalog and assumptions.
    """

    model_config = ConfigDict(frozen=True, extra="ignore")

    key: str
    title: str
    kind: str = ""
    build: BuildDocument | None = None
    reason: str = ""
