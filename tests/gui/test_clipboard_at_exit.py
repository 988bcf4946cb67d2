"""What was copied and left on the clipboard does no harm when the program ends."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.gui

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = """
import sys
from PySide6.QtWidgets import QApplication
from app.figures.drawing import Drawing
from app.ui.widgets.figure_files import picture_mime, table_mime
app = QApplication([])
drawing = Drawing('<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"></svg>', 8, 8, "One", (), ())
made = picture_mime(drawing, "#ffffff") if sys.argv[1] == "picture" else table_mime((("Name",), ("One",)), "One")
app.clipboard().setMimeData(made)
app.processEvents()
print(*app.clipboard().mimeData().formats())
"""


@pytest.mark.parametrize(("what", "kinds"), [("picture", {"image/svg+xml"}), ("table", {"text/plain", "text/html"})])
def test_the_program_ends_well_with_a_copy_on_the_clipboard(what: str, kinds: set[str]) -> None:
    command = [sys.executable, "-c", PROGRAM, what]
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    assert kinds <= set(done.stdout.split())
