"""Words in the kept drawings are read on what lies beneath them; lines differ by more than their colour."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.viewmodels.test_theme_tokens import contrast

KEPT = sorted((Path(__file__).parent / "golden").glob("*.svg"))
LEAST = 4.5


def holds(shape: ElementTree.Element, x: float, y: float) -> bool:
    """Whether a filled shape lies beneath a point."""
    name, at = shape.tag.rpartition("}")[2], shape.attrib
    if name == "rect":
        left, top = float(at["x"]), float(at["y"])
        return left <= x <= left + float(at["width"]) and top <= y <= top + float(at["height"])
    if name == "circle":
        return (float(at["cx"]) - x) ** 2 + (float(at["cy"]) - y) ** 2 <= float(at["r"]) ** 2
    return False


@pytest.mark.parametrize("file", KEPT, ids=lambda file: file.stem)
def test_words_are_read_on_what_lies_beneath(file: Path) -> None:
    beneath: list[ElementTree.Element] = []
    weak = set()
    for shape in ElementTree.fromstring(file.read_text(encoding="utf-8")):
        fill = shape.get("fill", "none")
        if not re.fullmatch(r"#[0-9A-Fa-f]{6}", fill):
            continue
        if not shape.tag.endswith("text"):
            beneath.append(shape)
            continue
        half = {"start": 3, "end": -3}.get(shape.get("text-anchor", "start"), 0)
        x, y = float(shape.get("x")) + half, float(shape.get("y")) - float(shape.get("font-size")) / 3
        ground = next((one.get("fill") for one in reversed(beneath) if holds(one, x, y)), "#FFFFFF")
        if contrast(fill, ground) < LEAST:
            weak.add((shape.text, fill, ground, round(contrast(fill, ground), 2)))
    assert weak == set()


@pytest.mark.parametrize("file", KEPT, ids=lambda file: file.stem)
def test_lines_differ_by_more_than_their_colour(file: Path) -> None:
    curves = [one for one in ElementTree.fromstring(file.read_text(encoding="utf-8")) if one.tag.endswith("polyline")]
    dashes = {(one.get("stroke"), one.get("stroke-dasharray")) for one in curves}
    assert len({dash for _colour, dash in dashes}) == len({colour for colour, _dash in dashes})
