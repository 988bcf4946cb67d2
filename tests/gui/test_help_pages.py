"""Help pages open in the window, and what they refer to exists."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QTextBrowser, QWidget
from pytestqt.qtbot import QtBot

from app.ui.help import HELP_DIR, HelpDialog, help_file
from app.ui.language import LanguageControl
from app.viewmodels.languages import WINDOW_LANGUAGES

PAGES = sorted(file.stem for file in HELP_DIR.glob("*.md"))
TRANSLATED = [(folder.name, page) for folder in sorted(HELP_DIR.iterdir()) if folder.is_dir() for page in PAGES]


def skeleton(folder: Path, page: str) -> tuple[list[str], list[str], int, int]:
    """What a translation keeps: levels of headings, links, topics and rows of tables."""
    text = (folder / f"{page}.md").read_text(encoding="utf-8")
    levels = re.findall(r"^(#+) ", text, flags=re.MULTILINE)
    links = re.findall(r"\]\(([^)]+)\)", text)
    return levels, links, len(re.findall(r"^[-*] ", text, flags=re.MULTILINE)), text.count("\n|")


def test_every_language_of_the_window_has_every_page() -> None:
    for language in set(WINDOW_LANGUAGES) - {"en"}:
        assert sorted(file.stem for file in (HELP_DIR / language).glob("*.md")) == PAGES


@pytest.mark.parametrize(("language", "page"), TRANSLATED)
def test_a_translated_page_has_what_the_english_one_has(language: str, page: str) -> None:
    assert skeleton(HELP_DIR / language, page) == skeleton(HELP_DIR, page)


@pytest.mark.parametrize("language", sorted({language for language, _ in TRANSLATED}))
def test_a_translated_page_tells_the_same_accuracy(language: str) -> None:
    def shares(folder: Path) -> list[str]:
        return re.findall(r"(\d+) ?%", (folder / "accuracy.md").read_text(encoding="utf-8"))

    assert shares(HELP_DIR / language) == shares(HELP_DIR)


def test_the_page_of_the_windows_language_comes_first(qapp, tmp_path, monkeypatch) -> None:
    monkeypatch.setattr("app.ui.help.HELP_DIR", tmp_path)
    (tmp_path / "de").mkdir()
    for file in ("build.md", "cost.md", "de/build.md"):
        (tmp_path / file).write_text(file, encoding="utf-8")
    control = LanguageControl(qapp)
    assert help_file("build") == tmp_path / "build.md"
    try:
        control.apply("de")
        assert help_file("build") == tmp_path / "de" / "build.md"
        assert help_file("cost") == tmp_path / "cost.md"
        assert help_file("nowhere") is None
    finally:
        control.silence()


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
