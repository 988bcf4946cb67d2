"""Changes of a build by hand: each takes a document and gives the next one. The rules say what it means."""

from __future__ import annotations

from app.domain.build import Accepted, BuildDocument, ItemDocument, NodeDocument
from app.domain.placement import Placement


def swapped(document: BuildDocument, node: int, index: int, part_id: str, qty: int | None = None) -> BuildDocument:
    """The build with another part in that line; where it sits is left to the checker again."""
    item = document.nodes[node].parts[index]
    changes = {"part": part_id, "spec": None, "place": None, "power_cap_w": None, "qty": qty or item.qty}
    return with_item(document, node, index, item.model_copy(update=changes))


def with_qty(document: BuildDocument, node: int, index: int, qty: int) -> BuildDocument:
    """The build with another number of pieces in that line; none takes the line away."""
    if qty < 1:
        return without_item(document, node, index)
    item = document.nodes[node].parts[index]
    return with_item(document, node, index, item.model_copy(update={"qty": qty, "place": None}))


def with_item(document: BuildDocument, node: int, index: int, item: ItemDocument) -> BuildDocument:
    """The build with that line replaced."""
    parts = document.nodes[node].parts
    return _with_parts(document, node, (*parts[:index], item, *parts[index + 1 :]))


def without_item(document: BuildDocument, node: int, index: int) -> BuildDocument:
    """The build without that line."""
    parts = document.nodes[node].parts
    return _with_parts(document, node, (*parts[:index], *parts[index + 1 :]))


def added(document: BuildDocument, node: int, role: str, part_id: str, qty: int = 1) -> BuildDocument:
    """The build with one more line."""
    parts = document.nodes[node].parts
    return _with_parts(document, node, (*parts, ItemDocument(role=role, part=part_id, qty=qty)))


def accepted(document: BuildDocument, rule: str, note: str) -> BuildDocument:
    """The build with a warning taken on; an earlier note on the same rule gives way."""
    kept = tuple(one for one in document.accepted if one.rule != rule)
    return document.model_copy(update={"accepted": (*kept, Accepted(rule=rule, note=note))})


def no_longer_accepted(document: BuildDocument, rule: str) -> BuildDocument:
    """The build with a warning open again."""
    return document.model_copy(update={"accepted": tuple(one for one in document.accepted if one.rule != rule)})


def moved_to(
    document: BuildDocument, node: int, placement: Placement, part_id: str, index: int, slot: str
) -> BuildDocument:
    """The build with one card in another slot; with a card that sits there it changes places.

    All cards that have a place keep it, so that nothing else moves.
    """
    cards = {(card.part, card.index): card.slot for card in placement.cards}
    before = cards.get((part_id, index))
    other = next((key for key, at in cards.items() if at == slot), None)
    cards[part_id, index] = slot
    if other is not None and before is not None and other != (part_id, index):
        cards[other] = before
    return _placed(document, node, cards)


def _placed(document: BuildDocument, node: int, cards: dict[tuple[str, int], str]) -> BuildDocument:
    parts = []
    for item in document.nodes[node].parts:
        slots = tuple(cards[item.part or "", n] for n in range(item.qty) if (item.part or "", n) in cards)
        parts.append(item.model_copy(update={"place": slots}) if len(slots) == item.qty else item)
    return _with_parts(document, node, tuple(parts))


def _with_parts(document: BuildDocument, node: int, parts: tuple[ItemDocument, ...]) -> BuildDocument:
    nodes: list[NodeDocument] = list(document.nodes)
    nodes[node] = nodes[node].model_copy(update={"parts": parts})
    return document.model_copy(update={"nodes": tuple(nodes)})


def differences(build: BuildDocument, proposed: BuildDocument | None) -> int:
    """In how many lines the build differs from the proposal that it came from."""
    if proposed is None:
        return 0
    count = 0
    for n, node in enumerate(build.nodes):
        before = list(proposed.nodes[n].parts) if n < len(proposed.nodes) else []
        count += sum(item not in before for item in node.parts)
        count += max(0, len(before) - len(node.parts))
    return count
