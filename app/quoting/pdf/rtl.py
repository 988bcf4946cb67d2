"""Text that runs from right to left: lines broken in the order of reading, letters joined, then put in drawing order.

Vowel marks are left out in print, since nothing here places them over their letters; the text that is read out and
the JSON have them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from arabic_reshaper import ArabicReshaper

BLOCKS = ((0x0590, 0x0700), (0x0750, 0x0780), (0x08A0, 0x0900), (0xFB1D, 0xFE00), (0xFE70, 0xFEFF))
"""Hebrew and Arabic, with their presentation forms."""
_RTL = re.compile(f"[{''.join(f'{chr(low)}-{chr(high - 1)}' for low, high in BLOCKS)}]")
JOINERS = "\u200c\u200d"
"""They say whether letters join; nothing is drawn for them."""
_PAIRS = {"(": ")", "[": "]", "{": "}"}
_LRM, _RLM = "\u200e", "\u200f"
_NOT_DRAWN = dict.fromkeys(map(ord, JOINERS + _LRM + _RLM))
_LAM_ALEF = range(0xFEF5, 0xFEFD)


def is_rtl(code: int) -> bool:
    """Whether the character belongs to a script from right to left."""
    return any(low <= code < high for low, high in BLOCKS)


def has_rtl(text: str) -> bool:
    """Whether a text has such characters."""
    return _RTL.search(text) is not None


def runs_left(text: str) -> bool:
    """Whether the text as a whole runs from right to left: its first letter decides (Unicode UAX 9, P2)."""
    return next(iter(_directions(text)), False)


def visual(text: str, left: bool | None = None) -> str:
    """One line in the order in which it is drawn, letters joined; ``left``: the paragraph runs from right to left."""
    from bidi.algorithm import get_display  # the one of the package that mirrors brackets, but does not pair them

    left = runs_left(text) if left is None else left
    shaped = _reshaper().reshape("".join(char for char in text if not _is_mark(char)))
    ordered = get_display(_paired(shaped, left), base_dir="R" if left else "L")
    return str(ordered).translate(_NOT_DRAWN)


def _paired(text: str, left: bool) -> str:
    """The text with a mark of direction on both sides of each paired bracket (UAX 9, N0)."""
    opened: list[int] = []
    marks: dict[int, str] = {}
    for n, char in enumerate(text):
        if char in _PAIRS:
            opened.append(n)
        elif opened and char == _PAIRS[text[opened[-1]]]:
            start = opened.pop()
            marks[start] = marks[n] = _RLM if _pair_runs_left(text, start, n, left) else _LRM
    return "".join(f"{marks[n]}{char}{marks[n]}" if n in marks else char for n, char in enumerate(text))


def _pair_runs_left(text: str, start: int, end: int, left: bool) -> bool:
    """As the paragraph, unless only the other direction occurs inside and just before."""
    inside = _directions(text[start:end])
    if not inside or left in inside:
        return left
    before = _directions(text[:start])
    return not left if before and before[-1] is not left else left


def _directions(text: str) -> list[bool]:
    """Of each letter, whether it runs from right to left."""
    kinds = (unicodedata.bidirectional(char) for char in text)
    return [kind != "L" for kind in kinds if kind in ("L", "R", "AL")]


def drawn_forms(text: str) -> frozenset[int]:
    """Every character that may be drawn for the right-to-left letters of a text, wherever they stand in a word."""
    from arabic_reshaper.letters import LETTERS_ARABIC

    letters = {char for char in set(text) if is_rtl(ord(char)) and not _is_mark(char)}
    forms = {form for letter in letters for form in LETTERS_ARABIC.get(letter, ()) if len(form) == 1}
    ligatures = _LAM_ALEF if "\u0644" in letters else ()
    return frozenset(map(ord, letters | forms)) | frozenset(ligatures)


def broken(text: str, width: float, measure: Callable[[str], float]) -> Iterator[str]:
    """The lines of a text in the order of reading, none wider than ``width`` once drawn."""
    for paragraph in text.split("\n"):
        line = ""
        for word in paragraph.split(" "):
            longer = f"{line} {word}" if line else word
            if measure(longer) <= width:
                line = longer
                continue
            if line:
                yield line
            *whole, line = _split(word, width, measure)
            yield from whole
        yield line


def _split(word: str, width: float, measure: Callable[[str], float]) -> list[str]:
    pieces, piece = [], ""
    for char in word:
        if piece and measure(piece + char) > width:
            pieces.append(piece)
            piece = ""
        piece += char
    return [*pieces, piece]


def _is_mark(char: str) -> bool:
    return unicodedata.category(char) == "Mn" and is_rtl(ord(char))


@cache
def _reshaper() -> ArabicReshaper:
    from arabic_reshaper import ArabicReshaper

    quiet = {"support_ligatures": True, "ARABIC LIGATURE ALLAH": False, "delete_tatweel": False}
    return ArabicReshaper(configuration=quiet)
