"""Icons keep their size on a screen of twice the pixels."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

pytestmark = pytest.mark.gui

SIZES = """
from PySide6.QtWidgets import QApplication
from app.ui.singletons import keep_singletons_alive
from app.ui.theme import pixmap
keep_singletons_alive()
app = QApplication([])
made = pixmap("verified", "ok", 20, float({ratio}))
print(made.deviceIndependentSize().width(), made.width())
"""


@pytest.mark.parametrize("ratio", ["1", "2"])
def test_an_icon_is_as_large_as_asked(ratio: str) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": ratio}
    script = [sys.executable, "-c", SIZES.format(ratio=ratio)]
    told = subprocess.run(script, env=environment, capture_output=True, text=True, check=True).stdout
    assert told.split() == ["20.0", str(20 * int(ratio))]
