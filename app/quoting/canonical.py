"""The fingerprint of a quote: SHA-256 over one way of writing its JSON."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from app.quoting.model import Integrity, QuoteContent

SHORT = 16
"""Hex digits printed on every page."""


def canonical_json(data: Mapping[str, Any]) -> bytes:
    """UTF-8, keys sorted, no spaces, ``integrity`` left out; numbers that JSON lacks (NaN) raise ``ValueError``."""
    rest = {key: value for key, value in data.items() if key != "integrity"}
    text = json.dumps(rest, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)
    return text.encode("utf-8")


def content_hash(data: Mapping[str, Any]) -> str:
    """SHA-256 of the canonical JSON, 64 hex digits."""
    return hashlib.sha256(canonical_json(data)).hexdigest()


def plain(content: QuoteContent) -> dict[str, Any]:
    """The quote as plain JSON, with the fields it was made with and no others.

    A quote read back from an older version lacks what the program has learnt since; written again it must lack that
    still, or its fingerprint would be another one and its own pages would no longer agree with it.
    """
    return content.model_dump(mode="json", exclude_unset=True)


def document(content: QuoteContent) -> dict[str, Any]:
    """The quote as plain JSON, decimals as strings, with its fingerprint under ``integrity``."""
    data = plain(content)
    data["integrity"] = {"content_sha256": content_hash(data)}
    return data


def sealed(content: QuoteContent) -> QuoteContent:
    """The quote with its fingerprint filled in."""
    return content.model_copy(
        update={"integrity": Integrity(content_sha256=document(content)["integrity"]["content_sha256"])}
    )


def short_hash(content: QuoteContent) -> str:
    """The first 16 digits in groups of four: ``8B50-59E0-8A4E-8C9F``."""
    full = content.integrity.content_sha256 if content.integrity else document(content)["integrity"]["content_sha256"]
    head = full[:SHORT].upper()
    return "-".join(head[i : i + 4] for i in range(0, SHORT, 4))
