"""Keeps what is the seller's own out of a document that leaves the house: no file paths, and only printable text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from typing import Any

_PATH = re.compile(
    r"""(?:(?<=[\s"'(\[=,;])|^)             # a path begins a word: the path of a web address does not
        (?:file:/{0,3}|[A-Za-z]:[\\/]|\\\\|~[\\/]|\.{1,2}[\\/]|
           /(?=[\w.@-]+/))                  # /one/two: at least two steps, so that "and/or" and "/s" stay
        [^\s"'()\[\],;]*""",
    re.VERBOSE,
)
_BIDI = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0x061C])


_ENCODED = frozenset({"logo_png_base64"})
"""Pictures as text: what looks like a path in there is none."""


def clean(text: str) -> str:
    """Text as it may be stored and printed: NFC, no overrides of direction, U+FFFD for control and half characters."""
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n")).translate(_BIDI)
    return "".join(
        char if char in "\n\t" or unicodedata.category(char) not in ("Cc", "Cs", "Co", "Cn") else "�" for char in text
    )


def without_paths(text: str) -> str:
    """File paths cut down to the file's name; web addresses stay."""
    return _PATH.sub(lambda match: re.split(r"[\\/]", match.group().rstrip("\\/"))[-1] or "file", text)


def publishable(value: Any) -> Any:
    """Plain JSON with every text cleaned and every file path cut down to its name."""
    if isinstance(value, str):
        return without_paths(clean(value))
    if isinstance(value, Mapping):
        return {key: entry if key in _ENCODED else publishable(entry) for key, entry in value.items()}
    if isinstance(value, list | tuple):
        return [publishable(entry) for entry in value]
    return value
