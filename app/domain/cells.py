"""Text in the cells of a table file: what a spreadsheet would run as a formula is defused, and comes back exactly.

After OWASP, *CSV injection*: an apostrophe goes before text that begins with ``= + - @``, their full-width forms, a tab
or a line break. Numbers stay as they are. Text that begins with an apostrophe gets a second one, so that ``undefused``
is the exact inverse; what other programs wrote keeps an apostrophe that guards nothing. A lone question mark is the
sign for *unknown on purpose* in Rigwright's own tables, so that a text that is one gets the apostrophe as well.
"""

from __future__ import annotations

import re

FORMULA_STARTS = frozenset("=+-@\t\r\n＝＋－＠")
APOSTROPHE = "'"
UNKNOWN = "?"
"""A fact that somebody set unknown, over a value that the shipped catalog has. An empty cell says nothing."""
_NUMBER = re.compile(r"[+-]?\d+(\.\d+)?([eE][+-]?\d+)?", re.ASCII)


def defused(text: str) -> str:
    """``text`` as a cell that no spreadsheet runs."""
    start = text.lstrip(" ")[:1]
    if text == UNKNOWN or text[:1] == APOSTROPHE or (start in FORMULA_STARTS and start and not _NUMBER.fullmatch(text)):
        return APOSTROPHE + text
    return text


def undefused(cell: str) -> str:
    """What ``defused`` made this cell of."""
    if cell[:1] != APOSTROPHE:
        return cell
    rest = cell[1:]
    start = rest.lstrip(" ")[:1]
    return rest if rest == UNKNOWN or rest[:1] == APOSTROPHE or (start and start in FORMULA_STARTS) else cell
