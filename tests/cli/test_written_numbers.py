"""How the command line writes numbers."""

from __future__ import annotations

import pytest

from app.cli.text import number


@pytest.mark.parametrize(
    ("value", "text"),
    [(0, "0"), (4.93e-05, "0.0000493"), (-4.93e-05, "-0.0000493"), (0.0012345, "0.00123"), (0.5, "0.5"),
     (12345.6, "12,346"), (3.36e22, "3.36e+22")],
)  # fmt: skip
def test_small_numbers_are_written_out(value: float, text: str) -> None:
    assert number(value) == text
