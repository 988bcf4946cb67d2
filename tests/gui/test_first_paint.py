"""What is loaded before the window's first picture."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.gui.build_kit import built

pytestmark = pytest.mark.gui

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("step", [None, "place"])
def test_no_heavy_library_is_loaded_before_the_first_picture(services, database, sample, step: str | None) -> None:
    """Neither for the list of projects nor where a project is opened again."""
    if step is not None:
        services.settings.save(last_project=sample(step=step, change=built(step)).id)
    services.close()
    command = [sys.executable, "-m", "tests.benchmarks.first_paint", f"sqlite:///{database}"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == []
