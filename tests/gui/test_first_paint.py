"""What is loaded before the window's first picture."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.gui.build_kit import built

pytestmark = pytest.mark.gui

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("shown", ["bare", "list", "place"])
def test_no_heavy_library_is_loaded_before_the_picture(
    services, database, sample, tmp_path, monkeypatch, shown: str
) -> None:
    """Neither for the first picture, nor for the list of projects, nor where a project is opened again."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    if shown == "place":
        services.settings.save(last_project=sample(step=shown, change=built(shown)).id)
    services.close()
    options = [] if shown == "bare" else ["--filled"]
    command = [sys.executable, "-m", "tests.benchmarks.first_paint", f"sqlite:///{database}", *options]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == []
