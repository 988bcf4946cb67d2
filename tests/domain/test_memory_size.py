"""The one rule by which sizes of memory are told."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.cli.text import quantity
from app.domain.measures import memory_size
from app.domain.quantity import Input, Quantity
from app.domain.requirement import MemoryShare, Prediction
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
    assert round(memory_size(gib, other).value, memory_size(gib, other).digits) > 0
    assert memory_size(gib, other).unit == memory_size(other).unit


def test_what_a_device_must_have_is_without_the_cache_it_gives_up() -> None:
    shares = (MemoryShare(key="weights", label="Weights", gib=6.0), MemoryShare(key="cache", label="Cache", gib=2.0))
    inputs = (Input(name="Weights", value=6.0, unit="GiB"), Input(name="Cache", value=2.0, unit="GiB"))
    memory_of = Quantity(value=8.0, unit="GiB", formula="weights + cache", inputs=inputs, low=6.0, high=12.0)
    found = Prediction(phase="training", memory=memory_of, memory_shares=shares, usable_gib=11.0, fits=True)
    needed = found.needed
    assert (needed.value, needed.low, needed.high) == (found.need_gib, 4.5, 9.0)
    assert (needed.formula, [one.name for one in needed.inputs]) == ("weights", ["Weights"])
    assert found.model_copy(update={"memory_shares": shares[:1]}).needed is memory_of


def test_a_range_and_a_derivation_are_in_the_unit_of_their_value() -> None:
    size = Quantity(value=0.6533, unit="GiB", formula="weights / 8", low=0.59, high=1.2)
    assert with_range(size) == "669 MiB (604–1,229)"
    told = explain(size)
    assert told.heading == "669 MiB" and told.notes == ("Expected between 604 and 1,229 MiB.",)
