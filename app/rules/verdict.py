"""What a rule is, and what it may answer."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from app.domain.build import Item
from app.domain.finding import Fix, Severity, Status
from app.rules.machine import Machine

EVERYWHERE = ("workstation", "server", "edge", "cloud", "bare_metal")
OWN_MACHINES = ("workstation", "server")


@dataclass(frozen=True)
class Verdict:
    """One rule's answer. ``severity`` lowers the rule's own; ``message`` is a template over ``numbers``."""

    status: Status
    message: str = ""
    items: tuple[Item, ...] = ()
    fixes: tuple[Fix, ...] = ()
    severity: Severity | None = None
    numbers: dict[str, Any] = field(default_factory=dict)


def passed(message: str = "", *, items: Iterable[Item] = (), **numbers: Any) -> Verdict:
    """The rule holds; without a message, its promise is shown."""
    return Verdict(Status.PASSED, message, tuple(items), numbers=numbers)


def failed(
    message: str,
    *,
    items: Iterable[Item] = (),
    fixes: Iterable[Fix] = (),
    severity: Severity | None = None,
    **numbers: Any,
) -> Verdict:
    """The rule is broken: ``message`` says so with both numbers and units, ``fixes`` what would clear it."""
    return Verdict(Status.FAILED, message, tuple(items), tuple(fixes), severity, numbers)


def not_applicable(why: str) -> Verdict:
    """There is nothing for the rule to judge."""
    return Verdict(Status.NOT_APPLICABLE, why)


@dataclass(frozen=True)
class Page:
    """A rule's page in the catalog of rules, read from its docstring."""

    promise: str
    why: str
    formula: str
    does_not_apply: str


@dataclass(frozen=True)
class Rule:
    """A rule with its permanent id. ``severity`` is the highest it can have; ``unknown`` that of a missing fact.

    ``kinds`` are the machines it judges; ``once`` rules judge the whole build, not each machine. ``assumes`` names the
    site's values that it compares with: where nobody gave any of them, it cannot fail, only ask. ``always_told`` rules
    have an answer whatever is unknown.
    """

    id: str
    title: str
    severity: Severity
    source: str
    judge: Callable[[Machine], Verdict]
    kinds: tuple[str, ...] = OWN_MACHINES
    once: bool = False
    unknown: Severity | None = None
    assumes: tuple[str, ...] = ()
    always_told: bool = False

    @cached_property
    def page(self) -> Page:
        """The sections of the docstring; raises ``ValueError`` where one that must be there is missing."""
        text = inspect.cleandoc(self.judge.__doc__ or "")
        parts = re.split(r"^(Why|Formula|Does not apply):[ ]*", text, flags=re.MULTILINE)
        sections = {name: " ".join(body.split()) for name, body in zip(parts[1::2], parts[2::2], strict=True)}
        promise = " ".join(parts[0].split())
        if not promise or not sections.get("Why") or not sections.get("Formula"):
            raise ValueError(f"{self.id}: the docstring needs a promise, 'Why:' and 'Formula:'")
        return Page(promise, sections["Why"], sections["Formula"], sections.get("Does not apply", ""))


def rule(
    id: str,
    title: str,
    severity: Severity,
    *,
    source: str,
    kinds: tuple[str, ...] = OWN_MACHINES,
    once: bool = False,
    unknown: Severity | None = None,
    assumes: tuple[str, ...] = (),
    always_told: bool = False,
) -> Callable[[Callable[[Machine], Verdict]], Rule]:
    """Makes a rule of a function whose docstring is its page."""

    def make(judge: Callable[[Machine], Verdict]) -> Rule:
        return Rule(id, title, severity, source, judge, kinds, once, unknown, assumes, always_told)

    return make
