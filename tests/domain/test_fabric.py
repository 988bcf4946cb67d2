"""The counts of a fat tree: NVIDIA's own table, and laws that hold for every size."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.fabric import (
    Split,
    best_split,
    divide,
    fat_tree,
    smallest_fabric,
    superpod_plan,
)

SUPERPOD_H100 = [
    (31, 1, 8, 4, 252, 256),
    (63, 2, 16, 8, 508, 512),
    (95, 3, 24, 16, 764, 768),
    (127, 4, 32, 16, 1020, 1024),
]
"""Machines, units, leaves, spines, cables of machines and managers, cables between switches (64 ports, 8 rails).

Table 4 of NVIDIA DGX SuperPOD reference architecture, DGX H100, RA-11333-001 V11 (2023-09-22).
"""
SUPERPOD_H100_FULL = [(128, 32, 16, 1024, 1024), (256, 64, 32, 2048, 2048)]
"""Machines, leaves, spines, cables: table 3 of the same document, for the sizes that two layers reach."""


@pytest.mark.parametrize(("machines", "units", "leaf", "spine", "below", "above"), SUPERPOD_H100)
def test_counts_are_those_of_the_reference_architecture(
    machines: int, units: int, leaf: int, spine: int, below: int, above: int
) -> None:
    tree = fat_tree(machines)

    assert (tree.units, tree.leaf, tree.spine) == (units, leaf, spine)
    assert (tree.machine_cables, tree.uplink_cables) == (below, above)
    assert (tree.switches, tree.cables) == (leaf + spine, below + above)


@pytest.mark.parametrize(("machines", "leaf", "spine", "below", "above"), SUPERPOD_H100_FULL)
def test_counts_of_full_units_are_those_of_the_reference_architecture(
    machines: int, leaf: int, spine: int, below: int, above: int
) -> None:
    tree = fat_tree(machines, managers=0)

    assert (tree.leaf, tree.spine, tree.machine_cables, tree.uplink_cables) == (leaf, spine, below, above)


@pytest.mark.parametrize(("machines", "units", "leaf", "spine", "below", "above"), SUPERPOD_H100)
def test_a_superpod_is_planned_from_its_units(
    machines: int, units: int, leaf: int, spine: int, below: int, above: int
) -> None:
    plan = superpod_plan(units)

    assert (plan.machines, plan.machines * plan.rails) == (machines, {1: 248, 2: 504, 3: 760, 4: 1016}[units])
    assert (plan.leaf, plan.spine, plan.machine_cables, plan.uplink_cables) == (leaf, spine, below, above)
    split = divide(leaf + spine, 64, below, machines=machines, rails=8)
    assert split == Split(leaf, spine, above)  # a build with these switches is divided as the table is
    assert plan.free_ports == 4 and plan.oversubscription == 1


@given(machines=st.integers(1, 200), rails=st.integers(1, 8), ports=st.sampled_from([32, 40, 64, 128, 144]))
def test_every_cable_finds_a_port(machines: int, rails: int, ports: int) -> None:
    try:
        trees = [fat_tree(machines, rails, ports, managers=0), smallest_fabric(machines, rails, ports)]
    except ValueError:
        return
    for tree in trees:
        assert tree.machine_cables + tree.uplink_cables <= tree.leaf * ports
        assert tree.uplink_cables <= tree.spine * ports
        assert not tree.spine or tree.uplink_cables >= tree.machine_cables  # no bottleneck


def test_the_smallest_fabric_is_one_switch_while_it_lasts() -> None:
    assert smallest_fabric(8).switches == 1
    assert (smallest_fabric(9).leaf, smallest_fabric(9).spine) == (3, 2)
    assert smallest_fabric(8, managers=1).switches == 5


def test_two_layers_have_an_end() -> None:
    assert fat_tree(8 * 32).leaf == 64
    with pytest.raises(ValueError, match="72 leaf switches"):
        fat_tree(8 * 32 + 1)
    with pytest.raises(ValueError, match="at least"):
        fat_tree(0)


@given(switches=st.integers(1, 40), ports=st.integers(2, 64), ends=st.integers(1, 1500))
def test_a_split_never_uses_a_port_twice(switches: int, ports: int, ends: int) -> None:
    split = best_split(switches, ports, ends)
    if split is None:
        assert ends > ports
        return
    assert split.leaf + split.spine <= switches
    assert ends + split.uplinks <= split.leaf * ports
    assert split.uplinks <= split.spine * ports or not split.spine


@given(
    switches=st.integers(1, 80),
    ports=st.sampled_from([4, 32, 64]),
    machines=st.integers(2, 150),
    rails=st.integers(1, 8),
)
def test_a_division_joins_all_or_says_that_it_cannot(switches: int, ports: int, machines: int, rails: int) -> None:
    ends = machines * rails
    split, best = divide(switches, ports, ends, machines=machines, rails=rails), best_split(switches, ports, ends)
    assert (split is None) == (best is None)
    if split is None or best is None:
        return
    assert split.leaf + split.spine <= switches
    assert ends + split.uplinks <= split.leaf * ports and (not split.spine or split.uplinks <= split.spine * ports)
    assert (split.uplinks >= ends) == (best.uplinks >= ends)  # rails cost no bandwidth


def test_a_split_finds_the_widest_way_up() -> None:
    full = best_split(12, 64, 248)
    assert full is not None and (full.leaf, full.spine, full.uplinks) == (8, 4, 256)
    pair = best_split(2, 64, 100)
    assert pair is not None and (pair.spine, pair.uplinks) == (0, 14)
    assert best_split(2, 64, 127) is None and best_split(1, 64, 65) is None
