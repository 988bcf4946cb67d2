"""Where a card may go: every slot of the board tried with it, and what the rules say there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

from app.domain.build import BuildDocument
from app.domain.finding import Finding, Report, Severity, Status
from app.domain.placement import PlacedCard
from app.viewmodels.build_edits import moved_to
from app.viewmodels.judging import Judged, judge

Standing = Literal["here", "ok", "warning", "unknown", "fails"]


@dataclass(frozen=True)
class CardKey:
    """One card of a machine: the node, the part and which piece of it."""

    node: int
    part: str
    index: int


@dataclass(frozen=True)
class Target:
    """What becomes of a card in a slot: how it stands, what the rules hold against it (in English), and its link.

    ``other`` is the card it would change places with.
    """

    slot: str
    standing: Standing
    reason: str = ""
    lanes: int | None = None
    gen: int | None = None
    other: str = ""

    @property
    def allowed(self) -> bool:
        """Whether no rule forbids it; warnings and missing facts do not."""
        return self.standing in ("ok", "warning", "unknown")


def slots_of(judged: Judged, node: int) -> tuple[str, ...]:
    """The slots of a machine's board from the top of the case down."""
    board = judged.build.nodes[node].one("motherboard")
    slots = list(enumerate(board.known("pcie_slots") or ())) if board else []
    slots.sort(key=lambda entry: (entry[1].position or 0, entry[0]))
    return tuple(slot.label for _, slot in slots)


def targets(
    judged: Judged, key: CardKey, catalog: Any, size: Any, stopped: Callable[[], bool] = lambda: False
) -> tuple[Target, ...]:
    """Every slot for a card, judged by all rules as if it sat there; in the order of ``slots_of``."""
    found = []
    for slot in slots_of(judged, key.node):
        if stopped():
            break
        found.append(_tried(judged, key, slot, catalog, size))
    return tuple(found)


def _tried(judged: Judged, key: CardKey, slot: str, catalog: Any, size: Any) -> Target:
    placement = judged.placements[key.node]
    sits = next((card for card in placement.cards if (card.part, card.index) == (key.part, key.index)), None)
    if sits is not None and sits.slot == slot:
        return Target(slot, "here", "", sits.lanes, sits.gen)
    other = next((card.title for card in placement.cards if card.slot == slot), "")
    document = moved_to(judged.document, key.node, placement, key.part, key.index, slot)
    after = judge(document, catalog, size)
    card = _card(after, key)
    standing, reason = _standing(judged, after, key.node, slot)
    if card is None:
        return Target(slot, "fails", reason or _left_out(judged, after, key.node), other=other)
    return Target(slot, standing, reason, card.lanes, card.gen, other)


def _card(judged: Judged, key: CardKey) -> PlacedCard | None:
    cards = judged.placements[key.node].cards
    return next((card for card in cards if (card.part, card.index) == (key.part, key.index)), None)


def _left_out(before: Judged, after: Judged, node: int) -> str:
    """Why the first card that lost its place has none."""
    known = set(before.placements[node].unplaced)
    return next((why for title, why in after.placements[node].unplaced if (title, why) not in known), "")


def _standing(before: Judged, after: Judged, node: int, slot: str) -> tuple[Standing, str]:
    """The worst that the rules say of the build after and did not say before, in their words."""
    for standing, status, severity in (
        ("fails", Status.FAILED, Severity.ERROR),
        ("warning", Status.FAILED, Severity.WARNING),
        ("unknown", Status.UNKNOWN, None),
    ):
        new = _new(before.report, after.report, status, severity, slot)
        if new:
            return standing, new[0].message or new[0].title  # type: ignore[return-value]
    lost = _left_out(before, after, node)
    return ("fails", lost) if lost else ("ok", "")


def _new(before: Report, after: Report, status: Status, severity: Severity | None, slot: str) -> list[Finding]:
    """Findings of rules that were content before, or that now say something else and name the slot while doing so: a
    card that sits badly already may sit worse there."""
    known = before.of(status, severity)
    rules, said = {(one.rule, one.node) for one in known}, {(one.rule, one.node, one.message) for one in known}
    return [
        one
        for one in after.of(status, severity)
        if (one.rule, one.node) not in rules or (slot in one.message and (one.rule, one.node, one.message) not in said)
    ]


def next_allowed(found: tuple[Target, ...], step: int) -> Target | None:
    """The nearest slot up (-1) or down (1) from where the card sits that no rule forbids; ``None`` without one."""
    at = next((n for n, target in enumerate(found) if target.standing == "here"), None)
    if at is None:
        return None
    beyond = found[at + 1 :] if step > 0 else found[:at][::-1]
    return next((target for target in beyond if target.allowed), None)


def placed_at(judged: Judged, key: CardKey, slot: str) -> BuildDocument:
    """The build with a card in a slot; with a card that sits there it changes places."""
    return moved_to(judged.document, key.node, judged.placements[key.node], key.part, key.index, slot)
