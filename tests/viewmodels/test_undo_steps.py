"""What a change is called when it is undone."""

from __future__ import annotations

from decimal import Decimal

import pytest

from app.domain.finding import Setting
from app.domain.workload import Model
from app.ui.wizard.undo_words import _WORDS
from app.viewmodels.draft import Draft, new_draft
from app.viewmodels.undo_steps import TELLING, changed_fields, named_after

START = new_draft()
NO_ANSWERS = {"step", "reached", "quote_number", "verdict", "price"}
"""What follows from answers, or only says where the user is."""
TOGETHER = {
    "model_title": "model",
    "counted": "model",
    "built_for": "build",
    "site_template": "site",
    "circuit_key": "site",
}
"""Never changes alone: what it changes with names the change."""


@pytest.mark.parametrize(
    ("after", "fields", "name"),
    [
        (START.with_(name="x"), ("name",), "name"),
        (START.with_training(tokens=5), ("training.tokens",), "training"),
        (START.with_training(tokens=5, seq_len=128), ("training.seq_len", "training.tokens"), "training"),
        (START.with_inference(concurrency=5), ("inference.concurrency",), "inference"),
        (START.with_site(where="cloud"), ("site.where",), "site.where"),
        (START.with_site("onprem", circuit_a=32), ("site.onprem.circuit_a",), "site"),
        (START.with_site(budget=Decimal(5)), ("site.budget",), "site"),
        (START.with_site(rules={"PWR-SUM": Setting.OFF}), ("site.rules",), "site.rules"),
        (
            START.with_(model=Model(preset="a"), model_title="A", kind="custom"),
            ("kind", "model", "model_title"),
            "model",
        ),
        (START.with_(phase="training"), ("phase",), "phase"),
        (START.with_(assumptions={"x": 1}), ("assumptions",), "assumptions"),
        (START.with_(verdict="fails"), ("verdict",), ""),
        (START, (), ""),
    ],
)
def test_the_figure_that_changed_is_named(after: Draft, fields: tuple[str, ...], name: str) -> None:
    assert changed_fields(START, after) == fields
    assert named_after(fields) == name


def test_every_answer_of_a_draft_has_a_name() -> None:
    told = {name.partition(".")[0] for name in TELLING} | NO_ANSWERS | TOGETHER.keys()
    assert set(Draft.model_fields) - told == set()
    assert set(TOGETHER.values()) <= set(TELLING)


def test_every_name_has_a_word() -> None:
    assert set(_WORDS) == set(TELLING)
