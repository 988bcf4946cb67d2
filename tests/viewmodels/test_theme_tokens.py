"""The colours are re-measured: text 4.5 : 1, graphics 3 : 1, in both themes."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

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


def test_no_widget_names_a_colour_itself() -> None:
    """Colours live in the token file alone; a user's own colours (the quote's accent) are data, not style."""
    hexes = re.compile(r"[\"'(:\s](#[0-9A-Fa-f]{6})\b")
    found = [
        f"{file.name}: {match}"
        for file in sorted((ROOT / "app" / "ui").rglob("*.py"))
        for match in hexes.findall(file.read_text(encoding="utf-8"))
    ]
    assert found == []
