"""Figures that are written as the reader does already are not read as English ones and written anew."""

from __future__ import annotations

import pytest

from app.figures.drawing import PRINT_PALETTE, Canvas, Palette
from app.wording import Wording


@pytest.mark.parametrize("text", ["1.354 W", "1.5 kW", "2.402 EUR", "16 × 1.024 GiB"])
def test_figures_stay_as_they_are(text: str) -> None:
    assert Wording.of("de", written=True).text(text) == text


def test_words_are_said_all_the_same() -> None:
    raw, written = Wording.of("de"), Wording.of("de", written=True)
    assert written.text("Weights") == raw.text("Weights") != "Weights"
    assert raw.text("1.5 kW") == "1,5 kW"


def test_a_drawing_says_which_of_both_its_figures_are() -> None:
    palette = Palette(PRINT_PALETTE, str.upper, str.lower)
    assert Canvas(1, 1, palette).say("One") == "ONE"
    assert Canvas(1, 1, palette, raw=True).say("One") == "one"


@pytest.mark.parametrize(
    ("english", "german"),
    [
        (
            "Use 2 circuits of 50 A, 230 V instead of one of 16 A, 230 V; change the cords to C19",
            "2 Stromkreise mit 50 A, 230 V nutzen statt einem mit 16 A, 230 V; neue Netzkabel: C19",
        ),
        (
            "Use a circuit of 32 A, 230 V instead of 2 of 16 A, 120 V",
            "Einen Stromkreis mit 32 A, 230 V nutzen statt 2 mit 16 A, 120 V",
        ),
        (
            "The weights take 9.02 MiB of 6.4 GiB on each device.",
            "Die Gewichte belegen auf jedem Gerät 9,02 MiB von 6,4 GiB.",
        ),
    ],
)
def test_sizes_of_circuits_and_memory_are_read_whole(english, german) -> None:
    assert Wording.of("de").text(english) == german
