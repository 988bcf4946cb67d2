"""What the summary shows, and how a number explains itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.domain.errors import UserError
from app.domain.quantity import Input, Quantity
from app.domain.site import Site
from app.domain.workload import Model
from app.sizing import Presets, load_presets
from app.viewmodels.draft import Draft
from app.viewmodels.flow import go
from app.viewmodels.hf_config import read_config
from app.viewmodels.models_list import matching, needs_of, rows_of, spec_of
from app.viewmodels.results import Results
from app.viewmodels.steps import STEPS
from app.viewmodels.summary import summary_of, usable_power
from app.viewmodels.why import explain, numbers_in, with_range, with_unit

MODELS = Path(__file__).resolve().parents[2] / "resources" / "models"


@pytest.fixture(scope="module")
def presets() -> Presets:
    return load_presets(MODELS)


def at(step: str, draft: Draft) -> Draft:
    for key in STEPS[: STEPS.index(step) + 1]:
        draft = go(draft, key)
    return draft


def view(draft: Draft, presets: Presets):
    return summary_of(draft, Results(), spec_of(draft.workload(), presets), needs_of(draft, presets))


def test_step_one_tells_the_model_and_its_weights(presets: Presets) -> None:
    shown = view(Draft(model=Model(preset="llama-3.1-8b")), presets)
    keys = {line.key: line for line in shown.needs}
    assert list(keys) == ["model", "weights", "context"]
    assert keys["weights"].quantity.value == pytest.approx(15.0, abs=0.1)
    assert (keys["context"].quantity.value, keys["context"].quantity.unit) == (128, "KiB")
    assert shown.usable_w is None, "the place is not known yet"
    assert shown.price is None
    assert shown.verdict is None


def test_later_steps_tell_memory_limits_and_room(presets: Presets) -> None:
    draft = at("place", Draft(model=Model(preset="llama-3.1-8b"), phase="training"))
    keys = [line.key for line in view(draft, presets).needs]
    assert keys == ["total_memory_training", "limits", "room"]
    serving = at("phase", draft.with_(phase="inference"))
    assert [line.key for line in view(serving, presets).needs] == ["total_memory_inference", "limits"]


def test_without_a_model_nothing_is_made_up(presets: Presets) -> None:
    assert view(Draft(), presets).needs == ()


def test_usable_power_is_four_fifths_of_the_circuit_less_other_load() -> None:
    site = Site.model_validate({"onprem": {"circuit_v": 230, "circuit_a": 16, "circuits": 2, "other_load_w": 100}})
    assert usable_power(site).value == pytest.approx(2 * (0.8 * 230 * 16 - 100))


def test_the_list_is_filtered_by_card_and_by_every_word(presets: Presets) -> None:
    rows = rows_of(presets)
    assert len(rows) == len(presets.all)
    found = matching(rows, "llm", "llama 3.1")
    assert found
    assert all(row.card == "llm" and "llama" in row.words for row in found)
    assert matching(rows, "vision", "llama") == ()


def test_a_number_is_put_into_its_formula() -> None:
    quantity = Quantity(
        value=12, unit="GiB", formula="parameters × bytes", low=10, high=14,
        inputs=(Input(name="parameters", value=6, source="card"), Input(name="bytes", value=2, unit="B")),
    )  # fmt: skip
    told = explain(quantity, "Weights")
    assert told.heading == "Weights: 12 GiB"
    assert told.lines == ("parameters × bytes", "6 × 2 B = 12 GiB")
    assert ("parameters", "6", "card") in told.inputs
    assert told.notes == ("Expected between 10 and 14 GiB.",)
    assert with_range(quantity) == "12 GiB (10–14)"
    assert "parameters: 6 (card)" in told.as_text()


def test_a_formula_whose_inputs_are_not_named_in_it_is_not_filled() -> None:
    quantity = Quantity(value=1, unit="s", formula="roofline", inputs=(Input(name="peak", value=2),))
    assert numbers_in(quantity) == ""


LLAMA = {
    "model_type": "llama", "num_hidden_layers": 32, "hidden_size": 4096, "num_attention_heads": 32,
    "num_key_value_heads": 8, "intermediate_size": 14336, "vocab_size": 128256,
}  # fmt: skip


def test_a_config_json_is_read_or_says_what_it_lacks() -> None:
    read = read_config(LLAMA, "llama")
    assert read.missing == ()
    assert read.transformer().kv_heads == 8
    short = {key: value for key, value in LLAMA.items() if key != "hidden_size"}
    assert read_config(short).missing == ("hidden_size",)
    assert read_config(short).transformer({"hidden_size": 4096}) == read.transformer()
    with pytest.raises(UserError, match="describes no model"):
        read_config({"name": "something"})


def test_one_machine_is_not_called_machines() -> None:
    assert [with_unit(Quantity(value=n, unit="machines", formula="given")) for n in (0, 1, 2)] == [
        "0 machines", "1 machine", "2 machines",
    ]  # fmt: skip
