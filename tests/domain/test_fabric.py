"""The counts of a fat tree: NVIDIA's own table, and laws that hold for every size."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.fabric import best_split, fat_tree, ring_all_reduce_s, smallest_fabric

SUPERPOD_H100 = [
    (31, 1, 8, 4, 252, 256),
    (63, 2, 16, 8, 508, 512),
    (95, 3, 24, 16, 764, 768),
    (127, 4, 32, 16, 1020, 1024),
]
"""Machines, units, leaves, spines, cables of machines and managers, cables between switches (64 ports, 8 rails)."""


@pytest.mark.parametrize(("machines", "units", "leaf", "spine", "below", "above"), SUPERPOD_H100)
def test_counts_are_those_of_the_reference_architecture(
    machines: int, units: int, leaf: int, spine: int, below: int, above: int
) -> None:
    tree = fat_tree(machines)

    assert (tree.units, tree.leaf, tree.spine) == (units, leaf, spine)
    assert (tree.machine_cables, tree.uplink_cables) == (below, above)
    assert (tree.switches, tree.cables) == (leaf + spine, below + above)


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


def test_a_split_finds_the_widest_way_up() -> None:
    full = best_split(12, 64, 248)
    assert full is not None and (full.leaf, full.spine, full.uplinks) == (8, 4, 256)
    pair = best_split(2, 64, 100)
    assert pair is not None and (pair.spine, pair.uplinks) == (0, 14)
    assert best_split(2, 64, 127) is None and best_split(1, 64, 65) is None


def test_a_ring_sends_every_byte_twice() -> None:
    assert ring_all_reduce_s(14, 1, 400) == 0
    assert ring_all_reduce_s(14, 2, 400) == pytest.approx(0.28)
    assert ring_all_reduce_s(14, 1000, 400) == pytest.approx(2 * 0.28, rel=1e-2)
