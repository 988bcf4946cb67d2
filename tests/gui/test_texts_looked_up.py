"""What the window looks up while it is used is what translators were given."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTranslator

from app.viewmodels.steps import STEPS
from tests.gui.conftest import settle
from tests.gui.test_translations import everything

NAMES = {"NVMe", "NPU", "FPGA"}
"""Looked up among words, but called so everywhere."""


class Recorder(QTranslator):
    """Translates nothing and remembers what it was asked for: text -> contexts."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: dict[str, set[str]] = {}

    def translate(self, context: str, text: str, note: str | None = None, n: int = -1) -> str | None:
        self.asked.setdefault(text, set()).add(context)
        return None

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name; an empty one would not be asked
        return False


@pytest.fixture
def recorder(qapp) -> Iterator[Recorder]:
    made = Recorder()
    qapp.installTranslator(made)
    yield made
    qapp.removeTranslator(made)


def unknown(recorder: Recorder) -> set[tuple[str, str]]:
    """Texts of ours that stand under none of the contexts in which they were looked up."""
    texts = everything().texts
    return {
        (min(contexts), text)
        for text, contexts in recorder.asked.items()
        if not any(text in texts.get(context, {}) for context in contexts)
        and not all(context.startswith("Q") and context not in texts for context in contexts)
    }


def held(recorder: Recorder) -> None:
    assert len(recorder.asked) > 150
    assert {text for _context, text in unknown(recorder)} <= NAMES


def test_texts_of_steps_can_be_translated(qtbot, recorder, window, context, sample) -> None:
    window.open_project(sample(step="place"))
    for step in STEPS[:3]:
        window.frame.go_to(step)
        settle(qtbot, context)
    held(recorder)


@pytest.mark.parametrize("room", ["catalog", "quotes", "settings"])
def test_texts_of_rooms_can_be_translated(qtbot, recorder, window, context, room) -> None:
    window.open_room(room)
    settle(qtbot, context)
    held(recorder)
