"""How the command line writes numbers and prices."""

from __future__ import annotations

import pytest

from app.cli.text import kinds, number


@pytest.mark.parametrize(
    ("value", "text"),
    [(0, "0"), (4.93e-05, "0.0000493"), (-4.93e-05, "-0.0000493"), (0.0012345, "0.00123"), (0.5, "0.5"),
     (12345.6, "12,346"), (3.36e22, "3.36e+22")],
)  # fmt: skip
def test_small_numbers_are_written_out(value: float, text: str) -> None:
    assert number(value) == text


def test_kinds_that_are_rented_say_once_what_their_price_is_of() -> None:
    bought = {
        "kind": "server", "status": "possible", "price": 7000.0, "currency": "EUR", "price_of": "purchase",
        "total": 9000.0, "work": 1, "share": 1.0, "speed": None, "wall_w": 500.0, "verdict": "verified",
    }  # fmt: skip
    rent = [bought | {"kind": kind, "price_of": "rent alone"} for kind in ("cloud", "other")]
    lines = kinds({"kinds": [bought, *rent]}).splitlines()
    assert "Price, EUR" in lines[0] and len(lines) == 5
    assert lines[-1] == "  Price of cloud and other: rent alone."
