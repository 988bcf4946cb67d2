"""Typed input survives a process that is killed: what the mark calls saved is on the disk."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.gui.conftest import settle

pytestmark = [
    pytest.mark.gui,
    pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system cannot kill a process outright"),
]
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def killed(database: Path):
    """The id of a project that a window was typing into when its process was killed."""
    command = [sys.executable, "-m", "tests.gui.typed_and_killed", f"sqlite:///{database}"]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        word, project_id = process.stdout.readline().split() or ("", "")
        os.kill(process.pid, signal.SIGKILL)
    finally:
        process.kill()
        process.stdout.close()
        process.wait(timeout=30)
    assert word == "saved", "the window never said that it had saved"
    assert process.returncode == -signal.SIGKILL
    return project_id


def test_a_killed_window_opens_again_at_the_same_step_with_the_same_values(killed, qtbot, window, context) -> None:
    assert window.model is not None, "the next start opens the project by itself"
    assert window.model.project_id == killed
    assert window.frame.key == "phase"
    card = window.frame.page.training
    assert (card.deadline.value, card.dataset.value) == (120, 123)
    assert card.deadline.edit.text() == "120"
    assert window.model.draft.training.deadline_hours == 120
    settle(qtbot, context)
