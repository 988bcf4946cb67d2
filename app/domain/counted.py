"""One of what templates tell in the plural: ``1 modules`` as people say it."""

from __future__ import annotations

import re

_KINDS = "network|memory|fast|rack|free|SATA|EPS|M\\.2|8-pin|16-pin|processor power"
_NOUNS = (
    "module|accelerator|drive|card|slot|socket|circuit|plug|cooler|processor|channel|lane|bay|core|supplie|input|port"
    "|instance|machine|comparison"
)
_ONE_OF_MANY = re.compile(rf"(?<![\d.,])1 ((?:{_KINDS}) )?({_NOUNS})s\b")
_MANY = re.compile(rf" ((?:{_KINDS}) )?({_NOUNS})s\b")


def one_of_many(text: str) -> str:
    """The text with ``1 module`` in the place of ``1 modules``."""
    return _ONE_OF_MANY.sub(lambda match: f"1 {match[1] or ''}{_single(match[2])}", text) if "1 " in text else text


def single_form(after: str) -> str | None:
    """What follows a number in a template, as it reads after 1; ``None`` where it is the same."""
    match = _MANY.match(after)
    return f" {match[1] or ''}{_single(match[2])}{after[match.end() :]}" if match else None


def _single(noun: str) -> str:
    return "supply" if noun == "supplie" else noun
