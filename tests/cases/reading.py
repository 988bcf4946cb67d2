"""Real machines as build documents: what was in them, as far as the source says, and what the rules should find."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel, ConfigDict, Field

from app.domain.build import BuildDocument
from app.domain.finding import Finding, Report, Severity, Status
from app.services.builds import resolve
from app.services.check import check_build
from app.services.context import Services

HERE = Path(__file__).parent


class Expected(BaseModel):
    """A rule that should fail, and how gravely at most where the source says that the machine ran."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    rule: str
    severity: Severity | None = None


class Case(BaseModel):
    """A machine that worked (*good*) or did not (*bad*). What a source only suspects may warn, but not fail."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    kind: str
    title: str
    source: str
    note: str = ""
    expect: tuple[Expected, ...] = ()
    suspected: bool = False
    build: BuildDocument = Field(repr=False)


@dataclass(frozen=True)
class Outcome:
    """What the rules said about a case."""

    case: Case
    report: Report

    def said(self, expected: Expected) -> Finding | None:
        """The finding of an expected rule: the failure if there is one, else the unknown."""
        mine = [found for found in self.report.findings if found.rule == expected.rule]
        failures = [found for found in mine if found.status is Status.FAILED]
        return next(iter(failures), next((found for found in mine if found.status is Status.UNKNOWN), None))

    def found(self, expected: Expected) -> bool:
        """The rule failed, and not more gravely than the source allows."""
        finding = self.said(expected)
        if finding is None or finding.status is not Status.FAILED:
            return False
        mildest = Severity.WARNING if self.case.suspected else expected.severity
        return mildest is None or _RANK.index(finding.severity) >= _RANK.index(mildest)

    @property
    def false_failures(self) -> tuple[Finding, ...]:
        """The errors on a machine that worked, or on one whose fault is only suspected."""
        return self.report.errors if self.case.kind == "good" else ()


_RANK = tuple(Severity)


@cache
def cases() -> tuple[Case, ...]:
    """Every case of the folder, good ones first."""
    return tuple(_read(path, kind) for kind in ("good", "bad") for path in sorted((HERE / kind).glob("*.yaml")))


def _read(path: Path, kind: str) -> Case:
    document: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return Case(name=path.stem, kind=kind, **document)


def outcome(case: Case, services: Services) -> Outcome:
    """The case judged by the rules with the shipped catalog."""
    build = resolve(case.build, services.parts)
    return Outcome(case, check_build(build, services.size))
