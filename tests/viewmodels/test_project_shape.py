"""The shape of a stored project, out of its plain state."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.bootstrap import RESOURCES
from app.services.examples import Examples
from app.viewmodels.draft import from_request, new_draft
from app.viewmodels.project_shape import shape_of

EXAMPLES = Examples(RESOURCES / "examples")


@pytest.mark.parametrize(
    ("name", "kind", "machines"),
    [
        ("lora-8b-workstation", "tower", 1), ("serve-70b-server", "server", 1), ("cluster-new-room", "cluster", 13),
        ("finetune-cloud", "cloud", 1), ("cameras-edge", "edge", 1), ("speech-hybrid", "hybrid", 1),
    ],
)  # fmt: skip
def test_shapes_of_the_examples(name: str, kind: str, machines: int) -> None:
    example = EXAMPLES.get(name)
    draft = from_request(example.request, build=example.build())
    shape = shape_of(draft.to_json())
    assert (shape.kind, shape.machines, shape.built) == (kind, machines, True)
    asked = shape_of(from_request(example.request).to_json())
    assert not asked.built


def test_cards_are_those_of_one_machine() -> None:
    parts = [{"role": "accelerator", "part": "x", "qty": 4}, {"role": "boot_drive", "part": "y"}]
    shape = shape_of({"build": {"nodes": [{"qty": 3, "parts": parts}]}})
    assert (shape.kind, shape.machines, shape.cards, shape.drives) == ("cluster", 3, 4, 1)


def test_an_empty_project_has_a_shape() -> None:
    assert shape_of(new_draft().to_json()).kind == "tower"


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=6),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["build", "nodes", "parts", "role", "qty", "site", "where", "onprem"]), inner)
    ),
    max_leaves=12,
)


@given(st.dictionaries(st.sampled_from(["build", "site"]), JSON))
def test_a_damaged_state_has_a_shape_all_the_same(state: dict) -> None:
    assert shape_of(state).machines >= 1
