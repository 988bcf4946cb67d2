"""Help pages open in the window, and what they refer to exists."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QTextBrowser, QWidget
from pytestqt.qtbot import QtBot

from app.ui.help import HELP_DIR, HelpDialog

PAGES = sorted(file.stem for file in HELP_DIR.glob("*.md"))


@pytest.mark.parametrize("page", PAGES)
def test_every_link_leads_to_a_page(page: str) -> None:
    text = (HELP_DIR / f"{page}.md").read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)]+)\)", text):
        assert (HELP_DIR / target).is_file(), target


def test_a_link_opens_the_page_about_accuracy(qtbot: QtBot) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    text = HelpDialog.page(owner, "needs").findChild(QTextBrowser)
    assert "recommended" in text.toPlainText()
    with qtbot.waitSignal(text.sourceChanged):
        text.setSource(text.source().resolved(QUrl("accuracy.md")))
    assert "half within" in text.toPlainText()
    assert "peak memory" in text.toPlainText()
