"""What the rules say about a build."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from pydantic import BaseModel, ConfigDict, Field


class Severity(StrEnum):
    """How grave a failure is, from the gravest to the mildest."""

    ERROR = "error"  # cannot work, unsafe, or forbidden by the vendor
    WARNING = "warning"  # works badly, or fails under load
    NOTE = "note"


class Status(StrEnum):
    """What a rule has to say."""

    PASSED = "passed"
    FAILED = "failed"
    UNKNOWN = "unknown"  # a fact is missing
    NOT_APPLICABLE = "not_applicable"


class Setting(StrEnum):
    """What a site makes of a rule: another severity, or no check at all."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    OFF = "off"


class VerdictKind(StrEnum):
    """What all findings of a build add up to."""

    VERIFIED = "verified"
    INCOMPLETE = "incomplete"
    FAILS = "fails"


class _Value(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class MissingFact(_Value):
    """A fact nobody has entered: of which part (catalog id, or ``site``), which field."""

    part: str
    field: str


class Fix(_Value):
    """One change that would clear a finding, as data that the solver, the button and the printed quote understand.

    ``kind``: replace (role, at_least / at_most / one_of by field, qty) · set_qty (role, qty) · add (role, category,
    at_least) · remove (role) · move (role, index, place) · cap_power (role, watts) · change_site (field, value) ·
    change_workload (field, value) · change_software (field, value) · change_firmware (field, value) ·
    change_link (role, its facts; none: no link).
    """

    kind: str
    text: str = Field(description="the change in words, an imperative without full stop")
    role: str | None = None
    params: dict[str, Any] = Field(default_factory=dict)


class Finding(_Value):
    """One rule's answer for one node. ``numbers`` holds both sides of the comparison, units in the names."""

    rule: str
    title: str
    status: Status
    severity: Severity
    message: str
    node: int = 0
    parts: tuple[str, ...] = ()
    roles: tuple[str, ...] = Field(default=(), description="the roles concerned, for the row marks of a parts list")
    numbers: dict[str, Any] = Field(default_factory=dict)
    missing: tuple[MissingFact, ...] = ()
    fixes: tuple[Fix, ...] = ()
    source: str = ""


class Switched(_Value):
    """A rule that the site has set to something else than it is."""

    rule: str
    title: str
    shipped: Severity
    setting: Setting


class Report(_Value):
    """All findings with the verdict they add up to, what the site switched, and what no rule ever looks at."""

    verdict: VerdictKind
    findings: tuple[Finding, ...]
    switched: tuple[Switched, ...] = ()
    never_checked: tuple[str, ...] = ()
    rules_version: str = ""

    def of(self, status: Status, severity: Severity | None = None) -> tuple[Finding, ...]:
        """The findings of a status (and severity)."""
        return tuple(f for f in self.findings if f.status == status and severity in (None, f.severity))

    @property
    def errors(self) -> tuple[Finding, ...]:
        """Failures that forbid the build."""
        return self.of(Status.FAILED, Severity.ERROR)

    @property
    def warnings(self) -> tuple[Finding, ...]:
        """Failures that do not forbid it, but that somebody should know of."""
        return self.of(Status.FAILED, Severity.WARNING)

    @property
    def missing(self) -> tuple[MissingFact, ...]:
        """Every missing fact once, in the order found."""
        return tuple(dict.fromkeys(m for f in self.of(Status.UNKNOWN) for m in f.missing))
