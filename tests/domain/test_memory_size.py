"""The one rule by which sizes of memory are told."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.cli.text import quantity
from app.domain.measures import memory_size
from app.domain.quantity import Quantity
from app.quoting.pdf.numbers import Figures
from app.viewmodels.numbers import memory
from app.viewmodels.why import explain, with_range, with_unit

SIZES = [
    (44.31, "44.3 GiB"), (4.0, "4 GiB"), (1.0, "1 GiB"), (0.9999, "1.0 GiB"), (0.6533, "669 MiB"), (0.0881, "90.2 MiB"),
    (0.00881, "9.02 MiB"), (0.0005, "524 KiB"), (0.0, "0 GiB"), (1024.5, "1,024.5 GiB"),
]  # fmt: skip


@pytest.mark.parametrize(("gib", "told"), SIZES)
def test_a_size_is_told_alike_in_window_command_line_and_quote(gib: float, told: str) -> None:
    size = Quantity(value=gib, unit="GiB", formula="as told")
    assert memory(gib) == with_unit(size) == quantity(size) == told
    printed = Figures("en", "EUR").measure(gib, "GiB")
    assert printed.replace("\u00a0", " ").replace("1 024.5", "1,024.5") == told


@given(st.floats(1e-6, 1e5), st.floats(1e-6, 1e5))
def test_no_size_is_told_as_nothing_and_a_column_has_one_unit(gib: float, other: float) -> None:
    size = memory_size(gib)
    assert size.value == pytest.approx(gib * size.factor)
    assert round(size.value, size.digits) > 0
    assert memory_size(gib, other).unit == memory_size(other).unit


def test_a_range_and_a_derivation_are_in_the_unit_of_their_value() -> None:
    size = Quantity(value=0.6533, unit="GiB", formula="weights / 8", low=0.59, high=1.2)
    assert with_range(size) == "669 MiB (604–1,229)"
    told = explain(size)
    assert told.heading == "669 MiB" and told.notes == ("Expected between 604 and 1,229 MiB.",)
