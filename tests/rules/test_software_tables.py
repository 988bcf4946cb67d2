"""The tables about software and models: whole, sourced, and read as their makers mean them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.build import BuildDocument
from app.domain.errors import UserError
from app.domain.software import Software, at_least, at_most, version_key
from app.domain.software_tables import (
    SOFTWARE,
    Generation,
    Row,
    builds,
    driver_for,
    generation,
    model_row,
    rows,
)
from app.domain.validation import parse
from app.rules.precision import native, nvidia_version, refused
from db.seed_files import read_parts
from db.seeding import SEED_DIR

TABLES = [table for table in Row.__subclasses__() if table.FOLDER == SOFTWARE]


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.FILE)
def test_every_row_is_sourced_and_dated(table: type[Row]) -> None:
    assert rows(table)
    assert all(len(row.source) > 10 and row.as_of.year >= 2020 for row in rows(table))


def test_every_file_is_read() -> None:
    assert {path.stem for path in SOFTWARE.glob("*.toml")} == {table.FILE for table in TABLES}


def test_generations_rise_and_their_limits_are_in_order() -> None:
    every = rows(Generation)
    keys = [version_key(row.compute_capability) for row in every]

    assert keys == sorted(set(keys))
    for row in every:
        assert row.cuda_until is None or at_least(row.cuda_until, row.cuda_from.split(".")[0])
        assert row.driver_until is None or at_least(row.driver_until, row.driver_from or "0")


@pytest.mark.parametrize(
    ("cuda", "branch"), [("13.1", "580"), ("12.4", "525"), ("11.8", "450"), ("10.2.89", "440"), ("7.5", None)]
)
def test_the_driver_branch_of_a_cuda_release(cuda: str, branch: str | None) -> None:
    assert driver_for(cuda) == branch


@pytest.mark.parametrize(
    ("version", "least", "most"),
    [
        ("12.10", "12.8", "13"),
        ("580.95.05", "580", "580"),
        ("b4000", "3999", "4001"),
        ("2.7.0.dev+cu124", "2.7", "2.7"),
    ],
)
def test_versions_compare_by_number_to_the_precision_of_the_bound(version: str, least: str, most: str) -> None:
    assert at_least(version, least) and at_most(version, most)
    assert not at_least(version, "99999") and not at_most(version, "0.1")


@given(st.tuples(st.integers(1, 20), st.integers(0, 20)), st.tuples(st.integers(1, 20), st.integers(0, 20)))
def test_of_two_versions_one_is_at_least_the_other(a: tuple[int, int], b: tuple[int, int]) -> None:
    one, two = f"{a[0]}.{a[1]}", f"{b[0]}.{b[1]}"

    assert at_least(one, two) or at_least(two, one)
    assert at_most(one, two) == at_least(two, one)


@pytest.mark.parametrize(("text", "version"), [("sm_89", "8.9"), ("sm_120", "12.0"), ("7.5", "7.5"), ("gfx942", None)])
def test_compute_capabilities_are_read_in_both_spellings(text: str, version: str | None) -> None:
    assert nvidia_version(text) == version


def test_an_unlisted_chip_belongs_to_its_generation_and_an_unknown_one_to_none() -> None:
    listed = generation("8.9")
    assert listed is not None and listed.name == "Ada"
    assert generation("8.8") == generation("8.7")
    assert generation("99.0") is None


def test_a_format_that_is_stored_only_may_be_unpacked_while_serving() -> None:
    assert refused("fp8", "8.6", serving=False) and not refused("fp8", "8.6", serving=True)
    assert refused("fp8", "7.5", serving=True)
    assert native("fp4", "12.0") and not native("fp4", "12.0", "kv") and native("fp4", "10.3", "kv")
    assert native("bf16", "gfx9999") is None


def test_a_wheel_is_known_by_version_and_cuda_release() -> None:
    (old,) = builds("pytorch", "2.6.0", "12.4")
    (new,) = builds("pytorch", "2.11", "13.0")

    assert "12.0" not in old.archs and "12.0" in new.archs and "7.0" not in new.archs
    assert builds("pytorch", None, None) == ()


def test_what_the_build_tells_goes_before_the_workload() -> None:
    workload = Software(frameworks={"vllm": "0.14"}, cuda="12.4", driver="550", mig=True)
    build = Software(frameworks={"pytorch": "2.9"}, cuda="13.0")

    both = build.over(workload)

    assert (both.cuda, both.driver, both.mig) == ("13.0", "550", True)
    assert both.frameworks == {"vllm": "0.14", "pytorch": "2.9"}


def test_a_framework_that_nobody_knows_is_named_with_its_field() -> None:
    with pytest.raises(UserError, match="software"):
        parse(BuildDocument, {"nodes": [{"parts": []}], "software": {"frameworks": {"vlmm": "1"}}}, "build.yaml")


def test_names_say_what_the_shipped_catalog_says() -> None:
    for part in read_parts(SEED_DIR / "accelerator.csv", "accelerator"):
        for fact, column in (("compute_capability",) * 2, ("mig", "mig_instances"), ("p2p", "p2p")):
            row, told = model_row(part, fact), getattr(part.spec, column)
            if row and told is not None:
                assert getattr(row, fact) == told, (part.id, fact)
