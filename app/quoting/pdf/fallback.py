"""Fonts for what Source Sans 3 does not write: Arabic and Hebrew; Chinese, Japanese and Korean where their package is.

That package (``pip install rigwright[cjk]``, 48 MB) is not installed by default. Without it, and for every other
script, a character stands as an empty square and the quote says so. Only the characters used are embedded.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from fontTools.ttLib import TTFont

from app.quoting.pdf.fonts import cut, register_weight
from app.quoting.pdf.rtl import drawn_forms, has_rtl

PACKAGE = "justmytype_intl_cjk"
RTL_PACKAGE = "justmytype_intl_rtl"
_RTL_FACES = ("notosansarabic", "notosanshebrew")
_FACES = {"jp": "notosansjp", "kr": "notosanskr", "tc": "notosanstc", "sc": "notosanssc"}
_BY_COUNTRY = {"JP": "jp", "KR": "kr", "TW": "tc", "HK": "tc", "MO": "tc"}
_WIDE = ((0x1100, 0x1200), (0x2E80, 0xA000), (0xAC00, 0xD7B0), (0xF900, 0xFB00), (0xFE30, 0xFE50), (0xFF00, 0xFFF0))
_WIDE_AND_RARE = (0x20000, 0x32000)


@dataclass(frozen=True)
class Fallback:
    """Code points, and the fonts that have them."""

    codes: frozenset[int] = frozenset()
    regular: str = ""
    bold: str = ""


NONE = Fallback()


def can_print(language: str) -> bool:
    """Whether the fonts for a document in this language are installed."""
    return language != "zh" or find_spec(PACKAGE) is not None


def fallbacks(text: str, country: str | None = None) -> tuple[Fallback, ...]:
    """The fonts for the foreign characters of a text; the buyer's country decides between equal East Asian ones."""
    found = (*_right_to_left(text), _east_asian(text, country))
    return tuple(one for one in found if one.codes)


def _right_to_left(text: str) -> Iterator[Fallback]:
    if has_rtl(text) and (root := _fonts_of(RTL_PACKAGE)):
        wanted = drawn_forms(text)
        for folder in _RTL_FACES:
            yield _one_font(wanted, root / folder)


@lru_cache(maxsize=16)
def _one_font(wanted: frozenset[int], folder: Path) -> Fallback:
    for path in sorted(folder.glob("*.ttf")):
        with TTFont(path, lazy=True) as font:
            covered = wanted & frozenset(font.getBestCmap())
        if covered:
            return _registered(path, covered)
    return NONE


def _east_asian(text: str, country: str | None) -> Fallback:
    wanted = frozenset(code for code in map(ord, set(text)) if _is_wide(code))
    return _fallback(wanted, _BY_COUNTRY.get(country or "", "sc")) if wanted and find_spec(PACKAGE) else NONE


def _fonts_of(package: str) -> Path | None:
    spec = find_spec(package)
    return Path(str(spec.origin)).parent / "fonts" / "ofl" if spec else None


def _is_wide(code: int) -> bool:
    return any(low <= code < high for low, high in (*_WIDE, _WIDE_AND_RARE))


@lru_cache(maxsize=16)
def _fallback(wanted: frozenset[int], place: str) -> Fallback:
    best: tuple[frozenset[int], Path] = (frozenset(), Path())
    for path in _paths(wanted, place):
        with TTFont(path, lazy=True) as font:
            covered = wanted & frozenset(font.getBestCmap())
        if len(covered) > len(best[0]):
            best = (covered, path)
        if covered == wanted:
            break
    codes, path = best
    return _registered(path, codes) if codes else NONE


def _registered(path: Path, codes: frozenset[int]) -> Fallback:
    source = cut(path, codes)
    key = hashlib.sha256(repr((path.name, sorted(codes))).encode()).hexdigest()[:10]
    regular, bold = f"RigwrightWide{key}", f"RigwrightWide{key}-Semibold"
    register_weight(source, regular, 400)
    register_weight(source, bold, 600)
    return Fallback(codes, regular, bold)


def _paths(wanted: frozenset[int], place: str) -> Iterator[Path]:
    """The fonts in the order of preference: kana are Japanese, Hangul is Korean, Han goes by the country."""
    if any(0x3040 <= code < 0x3100 for code in wanted):
        place = "jp"
    elif any(0xAC00 <= code < 0xD7B0 or 0x1100 <= code < 0x1200 for code in wanted):
        place = "kr"
    root = _fonts_of(PACKAGE) or Path()
    for name in (place, *(other for other in _FACES if other != place)):
        yield from sorted((root / _FACES[name]).glob("*.ttf"))
