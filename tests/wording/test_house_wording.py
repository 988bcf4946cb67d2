"""How German and Chinese are written throughout: signs of the language, one word for a thing, no forms of address."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

import pytest
from babel.messages.pofile import read_po

from app.quoting.pdf.words import IN_GERMAN, KEYED
from app.wording import Wording

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
TRANSLATIONS = RESOURCES / "translations"
HAN = "\u4e00-\u9fff"
CODE = re.compile(r"`[^`]*`|\(\*[^)]*\)|&\w|\"[a-z]+\"(?=[: ])|\b(?:max|min|ceil)\([^()]*\)")
"""What is no running text: code, filters of file dialogs, keys of menus, functions in formulas."""

FORMATS = ("{id}: the docstring", "Each line is", "{name}: expected an object", '{"format"', "Give site.exchange_rates")
"""Texts that show how something is written in a file."""

FAULTS_DE = {
    "a form of address": r"(?<=[\w,;:“)] )(Sie|Ihnen)\b|\bIhr(e[mnrs]?)?\b",
    "quotation marks of another language": r"”|(?<![\wäöüß?.!…})%])“|'[^']+'|\"[^\"]+\"",
    "dots for an ellipsis": r"\.\.\.",
    "a percent sign without its space": r"[\d}]%",
    "a space before a sign": r"\w [,;!?…](?=\s|$)",
}
FAULTS_ZH = {
    "a sign of half width": rf"[{HAN}]\s?[,;:?!]|[,;:?!]\s?[{HAN}]",
    "a full stop of half width": rf"[{HAN}]\.(?!\w)",
    "no space between Chinese and Latin": rf"[{HAN}][A-Za-z0-9]|[A-Za-z0-9][{HAN}]",
    "a space beside a sign of full width": rf"[{HAN}A-Za-z0-9] [，。；：！？、）]|[，；：！？、（] (?=\S)",
    "quotation marks of another language": rf"[{HAN}] ?['\"]|['\"] ?[{HAN}]|「|」",
    "dots for an ellipsis, or two of them": r"\.\.\.|……",
    "a percent sign without its space": r"[\d}]%",
}
OTHER_WORDS_DE = {
    "Hauptplatine": r"\b(Motherboards?|Mainboards?|Boards?|Platinen?)\b(?! Management)",
    "Netzwerkport": r"Netzwerkanschl",
    "Toolchain": r"Werkzeugkette",
    "Lanes": r"(geteilte|gemeinsame)n? Leitungen",
    "Schrank": r"(?<!Open )\bRacks\b",
    "Suche leeren": r"Suche löschen",
    "scrollen": r"\brollen\b",
    "mit MwSt.": r"\binkl\. (MwSt|USt)",
    "Geschwindigkeit": r"\bTempo\b(?! jeder Maschine)",
}
OTHER_WORDS_ZH = {
    "常识": "一般常识",
    "竞价实例": "竞价机器",
    "显存": "视频内存|显卡内存",
    "电源": "电源供应器",
    "主板": "主机板|母板",
    "线缆": "电缆",
    "吞吐量": "吞吐率",
    "图像模型": "视觉模型",
}
"""Words that stood beside the one of the glossary."""


def window(language: str) -> Iterator[tuple[str, str]]:
    for message in ElementTree.parse(TRANSLATIONS / f"rigwright_{language}.ts").getroot().iter("message"):
        yield message.findtext("source", ""), message.findtext("translation", "")


def catalogue(name: str) -> Iterator[tuple[str, str]]:
    with (TRANSLATIONS / name).open("rb") as file:
        yield from ((str(one.id), str(one.string)) for one in read_po(file) if one.id)


def helped(language: str) -> Iterator[tuple[str, str]]:
    for page in sorted((RESOURCES / "help" / language).glob("*.md")):
        yield from ((f"{page.name}: {line[:60]}", line) for line in page.read_text(encoding="utf-8").splitlines())


@cache
def said(language: str) -> tuple[tuple[str, str], ...]:
    """All that is said in a language, by its English; a quote speaks to a customer and stands at the end."""
    texts = [*window(language), *catalogue(f"texts_{language}.po"), *helped(language)]
    if language == "zh_CN":
        texts += catalogue("quote_zh_CN.po")
    return tuple((key, CODE.sub("X", text.replace(";;", "\n"))) for key, text in texts if not key.startswith(FORMATS))


def quoted() -> tuple[tuple[str, str], ...]:
    return (*IN_GERMAN.items(), *((key, german) for key, (_english, german) in KEYED.items()))


@pytest.mark.parametrize("fault", FAULTS_DE)
def test_german_is_written_as_germans_write(fault: str) -> None:
    assert not {key: text for key, text in said("de") if re.search(FAULTS_DE[fault], text)}


@pytest.mark.parametrize("fault", FAULTS_ZH)
def test_chinese_is_written_as_chinese_write(fault: str) -> None:
    assert not {key: text for key, text in said("zh_CN") if re.search(FAULTS_ZH[fault], text)}


@pytest.mark.parametrize("word", OTHER_WORDS_DE)
def test_german_has_one_word_for_a_thing(word: str) -> None:
    assert not {key: text for key, text in (*said("de"), *quoted()) if re.search(OTHER_WORDS_DE[word], text)}


@pytest.mark.parametrize("word", OTHER_WORDS_ZH)
def test_chinese_has_one_word_for_a_thing(word: str) -> None:
    assert not {key: text for key, text in said("zh_CN") if re.search(OTHER_WORDS_ZH[word], text)}


def test_quotation_marks_come_in_pairs() -> None:
    odd = {key: text for key, text in (*said("de"), *quoted()) if text.count("„") != text.count("“")}
    odd |= {key: text for key, text in said("zh_CN") if text.count("“") != text.count("”")}
    assert not odd


def test_texts_that_window_and_quote_share_are_the_same_in_german() -> None:
    """What a rule, a checklist or a cost says is worded once, whether it is read in the window or on paper."""
    texts = dict(catalogue("texts_de.po"))
    shared = {key: (texts[key], german) for key, german in IN_GERMAN.items() if len(key.split()) > 3 and key in texts}
    assert len(shared) > 100
    assert not {key: both for key, both in shared.items() if both[0] != both[1]}


def test_ways_to_relieve_a_line_are_told_one_by_one() -> None:
    """Each is a sentence of its own: none takes the others for its last figure."""
    ways = ("send 5 instead of 10 pictures a second", "take an uplink of 40 Mbit/s", "let the model run at the edge")
    said = Wording.of("de").text(f"Any one of these is enough: {'; '.join(ways)}.")
    assert "5 statt 10 Bilder je Sekunde senden; einen Uplink mit 40 Mbit/s nehmen; das Modell" in said
