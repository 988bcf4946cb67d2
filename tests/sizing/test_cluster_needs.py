"""What a cluster needs beside its machines: counted by hand, and growing with the work, never falling."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sizing_world import cards, presets, workload

from app.domain.requirement import Demand
from app.domain.site import Site
from app.sizing import demand
from app.sizing.cluster_needs import with_data_apart

TRAIN = {
    "model": {"preset": "llama-3.1-8b"},
    "phase": "training",
    "training": {"tokens": 1e9, "dataset_gb": 2000, "dataset_growth_per_year": 1.0, "checkpoint_every_min": 60},
}
OF_A_CLUSTER = ("head_nodes", "login_nodes", "shared_capacity", "shared_read", "shared_write")


def cluster(nodes: int, years: int = 3, **training: object) -> Demand:
    asked = workload(**{**TRAIN, "training": {**TRAIN["training"], **training}})
    return demand(asked, cards()["nv-h100-sxm"], 8 * nodes, presets(), nodes=nodes, site=Site(years=years))


def least(found: Demand, key: str) -> float:
    need = found.need(key)
    assert need is not None, key
    return need.minimum.value


def test_a_single_machine_has_none_of_them() -> None:
    assert not {need.key for need in cluster(1).needs} & set(OF_A_CLUSTER)


def test_storage_by_hand() -> None:
    found = cluster(4)
    params = found.params
    assert params is not None
    checkpoint = 14 * params / 1e9
    weights = 2 * params / 1e9
    capacity = (2000 * 2**3 + 2 * checkpoint + weights + 100) / 0.8
    assert least(found, "shared_capacity") == pytest.approx(capacity, rel=0.01)
    assert least(found, "shared_write") == pytest.approx(checkpoint / (0.05 * 3600))
    need = found.need("storage_read")
    assert need is not None
    streams = [float(i.value) for i in need.minimum.inputs if i.name == "data read in training"]
    whole = [float(i.value) for i in found.need("shared_read").minimum.inputs if i.name == "data read in training"]  # type: ignore[union-attr]
    assert whole[0] == pytest.approx(4 * streams[0], abs=1e-3)


@pytest.mark.parametrize(
    ("nodes", "heads", "logins"),
    [(2, (0, 1), (0, 0)), (3, (0, 1), (0, 0)), (4, (1, 2), (0, 1)), (16, (2, 2), (1, 2)), (32, (2, 2), (2, 2))],
)
def test_head_and_login_nodes_by_size(nodes: int, heads: tuple[int, int], logins: tuple[int, int]) -> None:
    found = cluster(nodes)
    for key, wanted in (("head_nodes", heads), ("login_nodes", logins)):
        need = found.need(key)
        assert need is not None
        assert (need.minimum.value, need.recommended.value) == wanted


@settings(max_examples=10)
@given(
    nodes=st.sampled_from([2, 3, 4, 8, 16, 32]),
    years=st.integers(1, 9),
    data=st.floats(1, 1e6),
    growth=st.floats(0, 3),
)
def test_more_years_more_data_and_more_growth_never_need_less(
    nodes: int, years: int, data: float, growth: float
) -> None:
    here = cluster(nodes, years, dataset_gb=data, dataset_growth_per_year=growth)
    for more in (
        cluster(nodes, years + 1, dataset_gb=data, dataset_growth_per_year=growth),
        cluster(nodes, years, dataset_gb=data * 1.5, dataset_growth_per_year=growth),
        cluster(nodes, years, dataset_gb=data, dataset_growth_per_year=growth + 0.5),
    ):
        assert least(more, "shared_capacity") >= least(here, "shared_capacity")
    for need in here.needs:
        assert need.recommended.value >= need.minimum.value, need.key


def test_with_the_data_elsewhere_a_machine_needs_room_for_its_system_only() -> None:
    found = with_data_apart(cluster(4))
    assert least(found, "storage_capacity") == 125 and least(found, "storage_read") == 0
    assert {need.key for need in found.needs} == {need.key for need in cluster(4).needs}
    assert least(found, "host_ram") == least(cluster(4), "host_ram")
