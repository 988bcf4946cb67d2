"""The Chinese of what a quote says, by its English text or by its key, as translators keep it in a .po file."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from babel.messages.pofile import read_po

FILE = Path(__file__).resolve().parents[3] / "resources" / "translations" / "quote_zh_CN.po"


@cache
def in_chinese() -> Mapping[str, str]:
    """The texts of the document. One that belongs to a key (``verdict.fails``) has it as its context."""
    with FILE.open("rb") as file:
        entries = [entry for entry in read_po(file) if entry.id and entry.string]
    return MappingProxyType({str(entry.context or entry.id): str(entry.string) for entry in entries})
