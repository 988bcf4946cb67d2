"""The drawings are as somebody has looked at them, in any theme's colours."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest

from app.figures.drawing import PRINT_PALETTE
from app.figures.latency_bars import FILLS
from app.figures.line_charts import STYLES
from tests.figures.golden_drawings import FOLDER, drawings

HINT = "look at the drawing, then run python -m tests.figures.golden_drawings"


@pytest.mark.parametrize("name", list(drawings()))
def test_drawing_is_the_one_kept(name: str) -> None:
    kept = (FOLDER / f"{name}.svg").read_text(encoding="utf-8").strip()
    assert drawings()[name].svg == kept, HINT


def test_every_kept_drawing_is_still_made() -> None:
    assert {path.stem for path in FOLDER.glob("*.svg")} == set(drawings())


@pytest.mark.parametrize("name", list(drawings()))
def test_every_colour_is_the_themes(name: str) -> None:
    theme = {colour: f"#0000{n:02x}" for n, colour in enumerate(PRINT_PALETTE, 1)}
    drawn = drawings(theme)[name].svg
    assert set(re.findall(r"#[0-9A-Fa-f]{6}", drawn)) <= set(theme.values())
    assert len(drawn) == len(drawings()[name].svg), "nothing but colours is another"


def grey(colour: str) -> float:
    """What print without colour makes of it, 0 to 255 (ITU-R BT.601)."""
    red, green, blue = (int(PRINT_PALETTE[colour][at : at + 2], 16) for at in (1, 3, 5))
    return 0.299 * red + 0.587 * green + 0.114 * blue


def test_neighbouring_steps_differ_in_grey() -> None:
    assert min(abs(grey(a) - grey(b)) for a, b in pairwise((*FILLS, FILLS[0]))) > 40


def test_lines_of_the_cost_chart_differ_without_colour() -> None:
    assert len({dash for _, dash in STYLES}) == len(STYLES) == 5
