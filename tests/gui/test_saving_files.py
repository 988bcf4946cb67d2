"""Where files are written to: a name typed without an ending gets the ending of its kind."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.ui.widgets import Dialogs
from app.ui.widgets.dialogs import first_suffix

pytestmark = pytest.mark.gui


@pytest.mark.parametrize(
    ("pattern", "suffix"),
    [
        ("PDF files (*.pdf)", "pdf"), ("Tables (*.xlsx *.csv);;JSON (*.json)", "xlsx"), ("All files (*)", ""),
        ("Parts (*.jsonl.gz)", "jsonl.gz"),
    ],
)  # fmt: skip
def test_the_first_ending_of_a_pattern(pattern: str, suffix: str) -> None:
    assert first_suffix(pattern) == suffix


@pytest.mark.parametrize(("typed", "name"), [("offer", "offer.pdf"), ("offer.pdf", "offer.pdf"), ("", None)])
def test_a_name_gets_the_ending_of_its_kind(qtbot: QtBot, tmp_path: Path, typed: str, name: str | None) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        if typed:
            dialog.findChild(QLineEdit).setText(str(tmp_path / typed))
            dialog.accept()
        else:
            dialog.reject()

    QTimer.singleShot(0, parent, answer)
    path = Dialogs.save_file(parent, "Save PDF", "suggested.pdf", "PDF files (*.pdf)")
    assert path == (tmp_path / name if name else None)
