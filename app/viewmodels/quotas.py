"""A provider's quotas as people write them: "G AND VT: 32, P: 0"."""

from __future__ import annotations

from collections.abc import Mapping


class NotQuotas(ValueError):
    """What was typed names no families with their numbers; the message is for people."""


def parse_quotas(text: str) -> dict[str, int] | None:
    """Families with what is granted of each; ``None`` for an empty text (unknown). Raises ``NotQuotas``."""
    if not text.strip():
        return None
    found: dict[str, int] = {}
    for piece in text.replace(";", ",").split(","):
        family, colon, number = piece.rpartition(":")
        name, digits = " ".join(family.split()).upper(), number.strip().replace(" ", "")
        if not colon or not name or not digits.isdecimal():
            raise NotQuotas(piece.strip() or text.strip())
        found[name] = int(digits)
    return found


def quotas_text(quotas: Mapping[str, int] | None) -> str:
    """The same written out; empty while nothing is known."""
    return ", ".join(f"{name}: {number}" for name, number in (quotas or {}).items())
