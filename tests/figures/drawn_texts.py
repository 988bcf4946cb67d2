"""Where the texts of a drawing stand, so that tests can tell whether any two run into each other."""

from __future__ import annotations

from itertools import combinations
from xml.etree import ElementTree

from app.figures.drawing import Drawing, text_width

Box = tuple[float, float, float, float]


def text_boxes(drawing: Drawing) -> list[tuple[str, Box]]:
    """Every text with its box: left, top, right, bottom."""
    found = []
    for element in ElementTree.fromstring(drawing.svg).iter():
        if element.tag.endswith("text") and element.text:
            x, y, size = (float(element.get(name, "0")) for name in ("x", "y", "font-size"))
            wide = text_width(element.text, size)
            x -= {"start": 0.0, "middle": wide / 2, "end": wide}[element.get("text-anchor", "start")]
            found.append((element.text, (x, y - 0.7 * size, x + wide, y + 0.1 * size)))
    return found


def collisions(drawing: Drawing) -> list[tuple[str, str]]:
    """Texts that run into each other."""
    return [(a, b) for (a, one), (b, two) in combinations(text_boxes(drawing), 2) if _meet(one, two)]


def outside(drawing: Drawing, slack: float = 1.0) -> list[str]:
    """Texts that leave the drawing."""
    return [
        text
        for text, (left, top, right, bottom) in text_boxes(drawing)
        if left < -slack or top < -slack or right > drawing.width + slack or bottom > drawing.height + slack
    ]


def _meet(a: Box, b: Box) -> bool:
    return a[0] < b[2] - 0.5 and b[0] < a[2] - 0.5 and a[1] < b[3] - 0.5 and b[1] < a[3] - 0.5
