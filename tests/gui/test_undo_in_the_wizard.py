"""Undo and redo in the wizard: every kind of change goes back and comes again, and says what it was."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.domain.finding import Setting
from app.ui.shell import MainWindow
from app.viewmodels.draft import Draft
from app.viewmodels.workload_page import with_kind
from tests.gui.build_kit import built, document
from tests.gui.conftest import settle

pytestmark = pytest.mark.gui
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier

CHANGES: dict[str, tuple[str, Callable[[Draft], Draft]]] = {
    "kind": ("Model", lambda draft: with_kind(draft, "vision")),
    "name": ("Project name", lambda draft: draft.with_(name="Other")),
    "customer": ("Customer", lambda draft: draft.with_(customer="Other Ltd")),
    "phase": ("Train or serve", lambda draft: draft.with_(phase="inference")),
    "precision": ("Precision", lambda draft: draft.with_(precision="fp8")),
    "training": ("Figures of training", lambda draft: draft.with_training(tokens=7e9)),
    "serving": ("Figures of serving", lambda draft: draft.with_inference(concurrency=7)),
    "load": ("Load", lambda draft: draft.with_(load_by="requests_per_s")),
    "place": ("Place", lambda draft: draft.with_site(where="cloud")),
    "figure of the place": ("Figures of the place", lambda draft: draft.with_site("onprem", ambient_c=31)),
    "rule": ("Rules", lambda draft: draft.with_site(rules={"PWR-SUM": Setting.WARNING})),
    "cards": ("Cards to compare", lambda draft: draft.with_(cards=("nv-rtxpro4000",))),
    "wishes": ("Wishes", lambda draft: draft.with_(wishes=draft.wishes.model_copy(update={"ecc": True}))),
    "swap": ("Build", lambda draft: draft.with_(build=document(draft, psu="cooler-master-v750-sfx-gold-atx3"))),
    "proposal": ("Proposal", lambda draft: draft.with_(proposal="fastest", proposed=document(draft, cpu="x"))),
    "assumption": ("Cost assumption", lambda draft: draft.with_(assumptions={"hours_per_month": 100})),
    "months": ("Months counted", lambda draft: draft.with_(months=48)),
    "buyer": ("Buyer", lambda draft: draft.with_(buyer={"contact": "Ms Example"})),
    "terms": ("Terms of the quote", lambda draft: draft.with_(terms={"discount_percent": "2"})),
    "budget": ("Figures of the place", lambda draft: draft.with_site(budget=Decimal(12345))),
}


@pytest.fixture
def opened(qtbot, window: MainWindow, context, sample) -> MainWindow:
    """A project with a build, at a page that starts no search of its own."""
    window.open_project(sample(step="phase", change=built("phase")))
    settle(qtbot, context)
    return window


def press(qtbot, window: MainWindow, keys: Qt.KeyboardModifier) -> None:
    qtbot.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Z, keys)


def answers(draft: Draft) -> dict[str, object]:
    """All but what follows from the answers by itself."""
    return {name: value for name, value in dict(draft).items() if name not in ("verdict", "price")}


@pytest.mark.parametrize("change", CHANGES, ids=str)
def test_every_kind_of_change_is_undone_and_made_again(qtbot, opened, context, change: str) -> None:
    word, make = CHANGES[change]
    before = opened.model.draft
    opened.model.change(make(before))
    after = opened.model.draft
    assert answers(after) != answers(before)
    assert opened.menus.actions["undo"].text() == f"&Undo: {word}"
    opened.frame.stepper.buttons["phase"].setFocus()
    press(qtbot, opened, CTRL)
    assert answers(opened.model.draft) == answers(before)
    assert opened.corner._deed.text() == f"Undone: {word}" and opened.corner._deed.isVisible()
    assert opened.menus.actions["redo"].text() == f"&Redo: {word}"
    press(qtbot, opened, CTRL | SHIFT)
    assert answers(opened.model.draft) == answers(after)
    assert opened.corner._deed.text() == f"Made again: {word}"
    press(qtbot, opened, CTRL)
    assert answers(opened.model.draft) == answers(before)
    assert opened.menus.actions["undo"].text() == "&Undo"
    settle(qtbot, context)


def test_two_figures_typed_one_after_the_other_are_two_steps(qtbot, opened, context) -> None:
    model = opened.model
    start = model.draft
    model.change(model.draft.with_training(tokens=2e9))
    model.change(model.draft.with_training(tokens=25e9))
    model.change(model.draft.with_training(dataset_gb=77))
    press(qtbot, opened, CTRL)
    assert (model.draft.training.tokens, model.draft.training.dataset_gb) == (25e9, start.training.dataset_gb)
    press(qtbot, opened, CTRL)
    assert answers(model.draft) == answers(start), "typing in one field is one step"
    settle(qtbot, context)


def test_a_new_change_after_undo_forgets_what_was_undone(qtbot, opened, context) -> None:
    opened.model.change(opened.model.draft.with_(name="One"))
    press(qtbot, opened, CTRL)
    opened.model.change(opened.model.draft.with_(customer="Two"))
    now = opened.model.draft
    press(qtbot, opened, CTRL | SHIFT)
    assert opened.model.draft == now and opened.menus.actions["redo"].text() == "&Redo"
    settle(qtbot, context)
