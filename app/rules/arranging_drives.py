"""The choices of M.2 sockets for the drives of a machine."""

from __future__ import annotations

from app.domain.parts import M2Slot, MotherboardSpec
from app.rules.arranging import Piece
from app.rules.sharing import coupled_labels

SOCKET_CHOICES = 128
"""More choices of M.2 sockets that share lanes than this are not tried with the cards: no board has that many."""


def arrange_drives(spec: MotherboardSpec, drives: list[Piece]) -> list[dict[Piece, str]]:
    """The best choices of M.2 sockets for the drives: as many drives as can be placed, each at its generation.

    One for every set of sockets that share lanes, fewest of those first, for the cards to decide which.
    """
    sockets = {socket.label: socket for socket in spec.m2_slots or ()}
    coupled = coupled_labels(spec)
    start = {piece: piece.fixed for piece in drives if piece.fixed in sockets}
    groups: dict[tuple[object, ...], list[Piece]] = {}
    for piece in sorted((p for p in drives if not p.fixed), key=lambda p: (_kind(p), p.name)):
        groups.setdefault(_kind(piece), []).append(piece)
    kinds = list(groups.values())
    free = [socket for socket in sockets.values() if socket.label not in start.values()]
    layer: dict[tuple[tuple[int, ...], frozenset[str]], tuple[int, tuple[tuple[int, str], ...]]] = {
        (tuple(len(kind) for kind in kinds), frozenset(start.values()) & coupled): (0, ())
    }
    for socket in free:
        following = dict(layer)
        for (left, sharing), (slow, way) in layer.items():
            used = sharing | {socket.label} if socket.label in coupled else sharing
            for at, kind in enumerate(kinds):
                if not left[at] or not _takes(socket, kind[0]):
                    continue
                state = ((*left[:at], left[at] - 1, *left[at + 1 :]), used)
                cost = slow + max(0, (kind[0].gen or 3) - (socket.gen or 3))
                if state not in following or cost < following[state][0]:
                    following[state] = (cost, (*way, (at, socket.label)))
        layer = following
    fewest = min(sum(left) for left, _ in layer)
    ranked = sorted(
        ((len(sharing), slow, sorted(sharing), way) for (left, sharing), (slow, way) in layer.items()
         if sum(left) == fewest),
        key=lambda entry: entry[:3],
    )  # fmt: skip
    return [_named(kinds, start, way) for _, _, _, way in ranked[:SOCKET_CHOICES]]


def _named(kinds: list[list[Piece]], start: dict[Piece, str], way: tuple[tuple[int, str], ...]) -> dict[Piece, str]:
    waiting = [iter(kind) for kind in kinds]
    return {**start, **{next(waiting[at]): label for at, label in way}}


def _kind(piece: Piece) -> tuple[object, ...]:
    """What makes two drives exchangeable; the fastest first."""
    spec = piece.item
    storage = piece.item.part.category == "storage"
    length = spec.known("m2_length_mm") if storage else None
    return (-(piece.gen or 3), not storage, str(spec.known("kind") if storage else ""), length or 0)


def _takes(socket: M2Slot, piece: Piece) -> bool:
    """Whether the socket takes the drive as far as is known: protocol and length."""
    if piece.item.part.category != "storage":
        return socket.lanes != 0
    if piece.item.known("kind") == "sata_ssd":
        return socket.sata is not False
    length = piece.item.known("m2_length_mm")
    return socket.lanes != 0 and (not socket.lengths_mm or length is None or length in socket.lengths_mm)
