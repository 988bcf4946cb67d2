"""The catalog of rules to look at, and what a project's site makes of each."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from app.domain.finding import Setting, Severity
from app.rules.registry import FAMILIES
from app.viewmodels.draft import Draft

OWN_WORDS = re.compile(
    r"^(General knowledge|Rule of thumb|Definition|A case has|The board's list|Vendors' endurance|Price lists"
    r"|Sensible heat|the catalog's prices)\b"
)
"""How sources begin that cite nobody; others stay as they were published."""


def in_own_words(source: str) -> bool:
    """Whether a rule's source is no citation but a sentence of ours, which is said in the reader's language."""
    return bool(OWN_WORDS.match(source))


@dataclass(frozen=True)
class RuleView:
    """One rule as the reference shows it. ``severity`` is the shipped one, the highest that it can have.

    ``also`` are words that a search finds besides those shown.
    """

    id: str
    title: str
    family: str
    severity: Severity
    promise: str
    why: str
    formula: str
    does_not_apply: str
    source: str
    also: str = ""

    @property
    def words(self) -> str:
        """All that a search looks through, in lower case."""
        texts = (self.id, self.title, self.family, self.promise, self.why, self.formula, self.source)
        return " ".join((*texts, self.also)).lower()


@cache
def rule_views() -> tuple[RuleView, ...]:
    """Every rule, family by family."""
    return tuple(
        RuleView(
            rule.id,
            rule.title,
            family,
            rule.severity,
            rule.page.promise,
            rule.page.why,
            rule.page.formula,
            rule.page.does_not_apply,
            rule.source,
        )
        for family, rules in FAMILIES.items()
        for rule in rules
    )


def found(views: Sequence[RuleView], text: str) -> tuple[RuleView, ...]:
    """The rules in which every word of the text occurs."""
    words = text.lower().split()
    return tuple(view for view in views if all(word in view.words for word in words))


def setting_of(settings: Mapping[str, Setting], view: RuleView) -> Setting | None:
    """What the site makes of a rule; ``None`` as it is shipped."""
    setting = settings.get(view.id)
    return None if setting is not None and setting.value == view.severity.value else setting


def with_rule(draft: Draft, rule_id: str, setting: Setting | None) -> Draft:
    """The draft whose site takes a rule so, or as it is shipped; its build is checked so from now on."""
    rules = {name: old for name, old in draft.site.rules.items() if name != rule_id}
    if setting is not None:
        rules[rule_id] = setting
    after = draft.with_(site=draft.site.model_copy(update={"rules": rules}))
    if draft.build is None:
        return after
    build = draft.build.model_copy(update={"site": draft.build.site.model_copy(update={"rules": rules})})
    return after.with_(build=build, built_for=draft.built_for if draft.out_of_date else after.fingerprint)
