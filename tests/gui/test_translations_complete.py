"""German and Chinese say everything that English says, with the same places to fill, signs and keys."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from PySide6.QtWidgets import QMenu

from app.ui.language import LanguageControl
from app.ui.shell import MainWindow
from app.viewmodels.languages import WINDOW_LANGUAGES
from tests.gui.test_translations import everything, words

ENDS = {"…": "…", ":": ":：", ",": ",，、"}
"""What a text ends in, and the signs that are the same in another language."""


def done(language: str) -> dict[tuple[str, str], str]:
    return words.read(words.TRANSLATIONS / f"rigwright_{language}.ts")


def mnemonics(text: str) -> list[str]:
    return [key.upper() for key in re.findall(r"&(\w)", text.replace("&&", ""))]


def keeps(text: str, said: str) -> bool:
    """Whether a translation has the places, line breaks, tags, edges and number of keys of the English text."""
    places = r"\{[^{}]*\}|\n|</?\w+[^>]*>"
    if Counter(re.findall(places, text)) != Counter(re.findall(places, said)):
        return False
    edges = (text[:1].isspace(), text[-1:].isspace()) == (said[:1].isspace(), said[-1:].isspace())
    end = ENDS.get(text.rstrip()[-1:])
    alike = end is None or said.rstrip()[-1:] in end
    return edges and alike and len(mnemonics(text)) == len(mnemonics(said))


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_every_text_is_translated(language: str) -> None:
    texts = {(context, text) for context, found in everything().texts.items() for text in found}
    assert texts == done(language).keys(), "run `make words`, then translate what is unfinished"


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_translations_keep_places_and_signs(language: str) -> None:
    wrong = {text: said for (_context, text), said in done(language).items() if not keeps(text, said)}
    assert not wrong


@pytest.mark.parametrize(
    ("text", "said", "kept"),
    [
        ("{0} of {1}", "{1} 个中的 {0}", True),
        ("{0} of {1}", "{0} von", False),
        ("Open…", "Öffnen", False),
        ("&Open", "打开(&O)", True),
        ("&Open", "Öffnen", False),
        ("Name:", "名称：", True),
        (" or ", "oder", False),
    ],
)
def test_what_keeping_means(text: str, said: str, kept: bool) -> None:
    assert keeps(text, said) is kept


@pytest.mark.parametrize("language", WINDOW_LANGUAGES)
def test_no_menu_has_one_key_twice(qtbot, theme, qapp, language: str) -> None:
    control = LanguageControl(qapp)
    control.apply(language)
    try:
        window = MainWindow(theme, control)
        qtbot.addWidget(window)
        menus = {menu.title(): menu.actions() for menu in window.menu_bar.findChildren(QMenu)}
        for title, actions in {"": window.menu_bar.actions(), **menus}.items():
            keys = [key for action in actions for key in mnemonics(action.text())]
            assert len(keys) == len(set(keys)), (title, keys)
            assert len(keys) >= len([one for one in actions if one.text()]) - 1
    finally:
        control.silence()
