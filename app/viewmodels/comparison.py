"""Alternatives side by side: which there are to choose from, what was ticked, and which figure is the best."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from app.domain.build import BuildDocument
from app.domain.comparison import MOST_OPTIONS, ComparedOption, Comparison
from app.domain.costs import Assumptions
from app.domain.request import KINDS, Kind
from app.domain.streams import hybrid_makes_sense
from app.viewmodels.draft import Draft
from app.viewmodels.kept_alternatives import KeptAlternative

BUILD, FILE = "build", "file:"
"""The key of the build in hand, and how those of files begin."""
ONPREM_KINDS = ("workstation", "server", "cluster")


@dataclass(frozen=True)
class Candidate:
    """Something that can be compared: a build that is there, or a ``kind`` of machine that has to be searched first."""

    key: str
    title: str = ""
    document: BuildDocument | None = None
    kind: Kind | None = None


def candidates(draft: Draft, titles: Callable[[Any], str]) -> tuple[Candidate, ...]:
    """The build in hand, the proposals that are another machine, and every kind of machine. ``titles`` names a card."""
    found = []
    if draft.build is not None:
        found.append(Candidate(BUILD, draft.build.name or "", draft.build))
    cards = draft.proposals.proposal_cards() if draft.proposals else ()
    for card in cards:
        if draft.build is None or card.document.nodes != draft.build.nodes:
            found.append(Candidate(f"proposal:{card.key}", titles(card), card.document))
    return (*found, *(Candidate(f"kind:{kind}", kind=kind) for kind in KINDS))


def file_candidate(number: int, document: BuildDocument) -> Candidate:
    """A build out of a file."""
    return Candidate(f"{FILE}{number}", document.name or "", document)


def proposals_first(found: Sequence[Candidate]) -> tuple[str, ...]:
    """What is compared when the question comes from the proposals: all builds there are."""
    return tuple(one.key for one in found if one.document is not None)[:MOST_OPTIONS]


def places_first(draft: Draft, found: Sequence[Candidate]) -> tuple[str, ...]:
    """What is compared when the question comes from the costs: the build in hand, and the best of each other place."""
    here, workload = draft.site.where, draft.workload()
    sensible = {
        "server": here != "onprem",
        "cloud": here != "cloud",
        "bare_metal": True,
        "edge": here != "edge",
        "hybrid": here != "hybrid" and hybrid_makes_sense(workload),
    }
    wanted = [kind for kind, ask in sensible.items() if ask]
    keys = [one.key for one in found if one.key == BUILD]
    return (*keys, *(f"kind:{kind}" for kind in wanted))[:MOST_OPTIONS]


def toggled(chosen: Sequence[str], key: str) -> tuple[str, ...]:
    """The choice with one more or one less; unchanged where it would be none or too many."""
    if key in chosen:
        return tuple(one for one in chosen if one != key) if len(chosen) > 1 else tuple(chosen)
    return (*chosen, key) if len(chosen) < MOST_OPTIONS else tuple(chosen)


def given_assumptions(draft: Draft) -> dict[str, Any]:
    """What the user changed of the assumptions in step 6, for every alternative alike."""
    given = {name: value for name, value in draft.assumptions.items() if name in Assumptions.model_fields}
    if draft.months:
        given["years"] = max(1, draft.months // 12)
    return given


def best_of(values: Sequence[Any], *, most: bool = False) -> int | None:
    """Where the best of the known figures stands; ``None`` where fewer than two are known or they are all alike."""
    known = [value for value in values if value is not None]
    if len(known) < 2 or len(set(known)) == 1:
        return None
    return list(values).index(max(known) if most else min(known))


def kept_of(comparison: Comparison, keys: Sequence[str]) -> tuple[KeptAlternative, ...]:
    """What the project keeps of a comparison whose options were ticked as ``keys``, in their order."""
    return tuple(
        KeptAlternative(key=key, title=one.title, kind=one.kind, build=one.build, reason=one.reason)
        for key, one in zip(keys, comparison.options, strict=True)
    )


def kept_files(draft: Draft) -> tuple[Candidate, ...]:
    """Builds of files that the project keeps for its quote."""
    return tuple(
        Candidate(one.key, one.title, one.build)
        for one in draft.compared
        if one.key.startswith(FILE) and one.build is not None
    )


def kept_keys(draft: Draft, found: Sequence[Candidate]) -> tuple[str, ...]:
    """What was ticked when the project kept its comparison, as far as it is still there."""
    there = {one.key for one in found}
    return tuple(one.key for one in draft.compared if one.key in there)


def _rented(draft: Draft, option: ComparedOption) -> str:
    """The terms of renting that an alternative goes with: those asked for where they allow it."""
    nodes = option.build.nodes if option.build else ()
    monthly = any(part.role == "bare_metal" for node in nodes for part in node.parts)
    return "any" if draft.site.cloud.kind == "any" else "bare_metal" if monthly else "instance"


def with_option(draft: Draft, option: ComparedOption) -> Draft:
    """The draft with an alternative's build in hand, its place among the answers."""
    if option.build is None:
        return draft
    if option.place in ("cloud", "edge", "hybrid"):
        draft = draft.with_site(where=option.place)
        if option.place == "cloud":
            draft = draft.with_site("cloud", kind=_rented(draft, option))
    elif draft.site.where != "onprem" or draft.site.onprem.kind not in ("auto", option.kind):
        draft = draft.with_site(where="onprem")
        if option.kind in ONPREM_KINDS:
            draft = draft.with_site("onprem", kind=option.kind)
    build = option.build.model_copy(update={"site": draft.site, "workload": draft.workload()})
    price = None if option.price is None else f"{option.price} {draft.site.currency}"
    verdict = option.verdict.value if option.verdict else None
    return draft.with_(
        build=build, proposed=build, proposal=option.title, built_for=draft.fingerprint, verdict=verdict, price=price
    )
