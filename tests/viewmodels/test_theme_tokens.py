"""The colours are re-measured: text 4.5 : 1, graphics 3 : 1, in both themes."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from app.figures.drawing import PRINT_PALETTE
from app.ui.qss import _SHEET

ROOT = Path(__file__).resolve().parents[2]
TOKENS = json.loads((ROOT / "resources" / "style" / "tokens.json").read_text(encoding="utf-8"))


def luminance(colour: str) -> float:
    channels = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """WCAG 2.2's ratio."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("pair", TOKENS["contrast"], ids=lambda p: f"{p['fg']}-on-{p['bg']}")
def test_every_pair_has_its_contrast(theme: str, pair: dict) -> None:
    colours = TOKENS[theme]
    measured = contrast(colours[pair["fg"]], colours[pair["bg"]])
    assert measured >= pair["required"]
    assert measured == pytest.approx(pair[theme], abs=0.02)


def test_both_themes_have_the_same_tokens() -> None:
    assert TOKENS["light"].keys() == TOKENS["dark"].keys()


TEXTS = ("text", "text2", "text3", "link", "ok", "warn", "fail", "unk")
"""What words are written in, on any of the grounds."""
GROUNDS = ("window", "surface", "sunken", "accentSoft", "okBg", "warnBg", "failBg", "unkBg")
PLAIN = ("window", "surface", "sunken", "accentSoft")
GRAPHICS = ("control", "focus", "link", "c1", "c2", "c3", "c4", "c5", "c6", "ok", "warn", "fail", "unk")
"""Borders of controls, the focus, marks and what charts draw."""
ON_ACCENT = (("onAccent", "accent"), ("onAccent", "accentHover"))
DECORATION = ("border", "disabled")
"""Lines that tell nothing; the second for what Qt itself draws while nothing can act."""
PALETTES = {"light": TOKENS["light"], "dark": TOKENS["dark"], "paper": dict(PRINT_PALETTE)}


def pairs(fronts: tuple[str, ...], grounds: tuple[str, ...], least: float) -> list[tuple[str, str, str, float]]:
    return [
        (name, front, ground, least)
        for name, colours in PALETTES.items()
        for front in fronts
        for ground in grounds
        if front in colours and ground in colours
    ]


@pytest.mark.parametrize(
    ("fronts", "grounds", "least"),
    [
        (TEXTS, GROUNDS, 4.5),
        (GRAPHICS, ("window", "surface", "sunken", "accentSoft"), 3.0),
        (("accent",), ("surface",), 3),
    ],
    ids=["words", "graphics", "filled controls"],
)
def test_whatever_is_drawn_is_seen_on_whatever_ground(fronts, grounds, least) -> None:
    weak = {
        (name, front, ground): round(contrast(PALETTES[name][front], PALETTES[name][ground]), 2)
        for name, front, ground, least in pairs(fronts, grounds, least)
        if contrast(PALETTES[name][front], PALETTES[name][ground]) < least
    }
    assert weak == {}


def test_words_on_filled_controls() -> None:
    for name in ("light", "dark"):
        for front, ground in ON_ACCENT:
            assert contrast(TOKENS[name][front], TOKENS[name][ground]) >= 4.5, f"{front} on {ground}, {name}"


def test_the_style_sheet_writes_in_what_is_read() -> None:
    """Every rule that sets the colour of words sets one that is read on its own ground, or on any ground at all."""
    blocks = re.findall(r"([^{}]+)\{([^{}]*)\}", _SHEET.template.replace("${", "$<"))
    checked = 0
    for selector, body in blocks:
        said = dict(re.findall(r"(?:^|[;\s])(color|background): \$(\w+)", body))
        if "color" not in said or ":disabled" in selector:
            continue
        checked += 1
        grounds = [said["background"]] if "background" in said else PLAIN
        for name in ("light", "dark"):
            for ground in grounds:
                measured = contrast(TOKENS[name][said["color"]], TOKENS[name][ground])
                assert measured >= 4.5, f"{selector.strip()}: {said['color']} on {ground}, {name}"
    assert checked > 20


def test_every_colour_has_its_purpose() -> None:
    known = {*TEXTS, *GROUNDS, *GRAPHICS, *DECORATION, *(name for pair in ON_ACCENT for name in pair)}
    assert set(TOKENS["light"]) == known


ITSELF = re.compile(r"""["'(:\s](\#[0-9A-Fa-f]{6})\b|QColor\(\s*[\d"'Q]|Qt\.GlobalColor\.(\w+)|\brgba?\(""")
ALLOWED = {"figures/drawing.py": "the palette for paper", "quotes/pages_view.py": "a page is white, whatever the theme"}


def test_no_widget_and_no_figure_names_a_colour_itself() -> None:
    """Colours live in the token file alone; a user's own colours (the quote's accent) are data, not style."""
    found = [
        f"{file.relative_to(ROOT)}: {match.group(0)}"
        for room in ("ui", "figures")
        for file in sorted((ROOT / "app" / room).rglob("*.py"))
        for match in ITSELF.finditer(file.read_text(encoding="utf-8"))
        if not any(file.as_posix().endswith(name) for name in ALLOWED) and match.group(2) != "transparent"
    ]
    assert found == []
