"""What is done with files handed to the window."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from app.bootstrap import RESOURCES
from app.domain.errors import UserError
from app.services.file_kinds import FoundFile, find_kind
from app.sizing import load_presets
from app.viewmodels.opening_files import draft_of, plan

MONEY = ("EUR", 230.0, 16.0, "Schuko")
PRESETS = load_presets(RESOURCES / "models")


def found(name: str, kind: str) -> FoundFile:
    return FoundFile(Path(name), kind, "" if kind != "unknown" else "foreign")  # type: ignore[arg-type]  # plain words


@pytest.mark.parametrize(
    ("kinds", "opened", "act", "taken", "waiting", "unknown"),
    [
        (["model_config"], True, "model", 1, 0, 0),
        (["onnx"], False, "new_model", 1, 0, 0),
        (["project", "build", "request"], True, "projects", 3, 0, 0),
        (["unknown", "pdf", "pdf", "catalog"], False, "pdf", 1, 2, 1),
        (["catalog", "build"], False, "import", 1, 1, 0),
        (["backup"], False, "restore", 1, 0, 0),
        (["unknown", "unknown"], False, "none", 0, 0, 2),
        ([], False, "none", 0, 0, 0),
    ],
)
def test_the_first_known_file_decides_and_none_is_lost(kinds, opened, act, taken, waiting, unknown) -> None:
    made = plan([found(str(n), kind) for n, kind in enumerate(kinds)], opened)
    assert (made.act, len(made.files), len(made.waiting), len(made.unknown)) == (act, taken, waiting, unknown)


def test_a_request_finds_the_config_beside_it(tmp_path: Path) -> None:
    config = {
        "model_type": "llama", "hidden_size": 2048, "num_hidden_layers": 16, "num_attention_heads": 32,
        "num_key_value_heads": 8, "intermediate_size": 8192, "vocab_size": 128256,
    }  # fmt: skip
    (tmp_path / "config.json").write_text(json.dumps(config), encoding="utf-8")
    file = tmp_path / "request.yaml"
    file.write_text(
        "workload:\n  domain: llm\n  phase: training\n  model: {hf_config: config.json}\n", encoding="utf-8"
    )
    draft = draft_of(find_kind(file), PRESETS, MONEY)
    assert draft.model is not None and draft.model.architecture is not None


def test_a_workload_alone_takes_the_money_of_the_settings(tmp_path: Path) -> None:
    file = tmp_path / "workload.yaml"
    file.write_text("domain: llm\nmodel: {preset: llama-3.1-8b}\nphase: training\n", encoding="utf-8")
    draft = draft_of(find_kind(file), PRESETS, ("CHF", 230.0, 10.0, "T13"))
    assert (draft.site.currency, draft.site.onprem.circuit_a, draft.phase) == ("CHF", 10.0, "training")


def test_what_is_wrong_is_told_with_file_and_field(tmp_path: Path) -> None:
    file = tmp_path / "request.yaml"
    file.write_text("workload:\n  domain: llm\n  model: {preset: llama-3.1-8b}\n  phase: dancing\n", encoding="utf-8")
    with pytest.raises(UserError, match=r"request.yaml: .*phase"):
        draft_of(find_kind(file), PRESETS, MONEY)
