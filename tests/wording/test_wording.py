"""Texts that were made of a template are found again, with what fills its places, and said in another language."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.counted import one_of_many
from app.wording import Wording, language_of
from app.wording.phrasebook import Phrasebook

PAIRS = {
    "The supply gives {have_w} W; the parts draw {load_w} W.": (
        "Das Netzteil gibt {have_w} W; die Teile ziehen {load_w} W."
    ),
    "{modules} modules in {slots} slots": (
        "{slots} {slots|Steckplatz|Steckplätze} mit {modules} {modules|Modul|Modulen}"
    ),
    "{card} in {slot}: {why}.": "{card} in {slot}: {why}.",
    "it needs {gib} GiB": "sie braucht {gib} GiB",
    "The machine lacks {parts}.": "Der Maschine fehlen {parts}.",
    "a case": "ein Gehäuse",
    "a power supply": "ein Netzteil",
    "power supply too long": "Netzteil zu lang",
    "There is no case.": "Es gibt kein Gehäuse.",
    "Take {n} drives": "{n} {n|Laufwerk|Laufwerke} nehmen",
    "“{fact}” of {part} is not known": "„{fact}“ von {part} ist nicht bekannt",
    "Rated power": "Nennleistung",
    "weights": "Gewichte",
    "KV cache": "KV-Cache",
    "tokens": "Token",
    "million tokens": "Millionen Token",
    "tons of refrigeration": "Kältetonnen",
    "{n} of {limit}": "{n} von {limit}",
    "PCIe {gen} is too slow": "PCIe {gen} ist zu langsam",
    "{kind} with {title}": "{kind} mit {title}",
}
GERMAN = Wording("de", Phrasebook(PAIRS.items()))


@pytest.mark.parametrize(
    ("english", "german"),
    [
        ("The supply gives 750 W; the parts draw 812.5 W.", "Das Netzteil gibt 750 W; die Teile ziehen 812,5 W."),
        ("2 modules in 4 slots", "4 Steckplätze mit 2 Modulen"),
        ("1 module in 1 slot", "1 Steckplatz mit 1 Modul"),
        ("RTX 4090 in slot 1: it needs 1.5 GiB.", "RTX 4090 in slot 1: sie braucht 1,5 GiB."),
        ("The machine lacks a case and a power supply.", "Der Maschine fehlen ein Gehäuse und ein Netzteil."),
        ("Power supply too long", "Netzteil zu lang"),
        ("There is no case. Take 1 drive", "Es gibt kein Gehäuse. 1 Laufwerk nehmen"),
        ("There is no case; take 3 drives", "Es gibt kein Gehäuse; 3 Laufwerke nehmen"),
        ("“Rated power” of X 1000 is not known", "„Nennleistung“ von X 1000 ist nicht bekannt"),
        ("weights + kv cache", "Gewichte + KV-Cache"),
        ("weights + something else", "weights + something else"),
        ("EUR/million tokens", "EUR/Millionen Token"),
        ("4.75 tons of refrigeration", "4,75 Kältetonnen"),
        ("Weights: 4.75 tons of refrigeration", "Gewichte: 4,75 Kältetonnen"),
        ("4.5 of 6", "4,5 von 6"),
        ("PCIe 4.0 is too slow", "PCIe 4.0 ist zu langsam"),
        ("Nobody knows this.", "Nobody knows this."),
        ("", ""),
    ],
)
def test_texts_are_said_in_german(english, german):
    assert GERMAN.text(english) == german


@pytest.mark.parametrize(("locale", "day"), [("en", "2025-07-05"), ("de", "05.07.2025"), ("zh_CN", "2025/7/5")])
def test_days_take_the_form_of_their_reader(locale, day):
    assert day in Wording.of(locale)("4 prices out of date, the oldest of 2025-07-05.")


@pytest.mark.parametrize("text", ["von 2.944 W", "12.345 W"])
def test_figures_that_a_drawing_wrote_in_german_stay(text):
    assert GERMAN.text(text) == text


def test_a_name_that_looks_like_a_text_stays_a_name():
    assert GERMAN.text("NVIDIA H100 with NVLink in slot 2: it needs 3 GiB.").startswith("NVIDIA H100 with NVLink in")


def test_the_template_that_says_most_itself_wins_whatever_the_order():
    pairs = [("{a} of {b} drives", "kurz {a} {b}"), ("{a} of {b} drives find no bay", "lang {a} {b}")]
    for order in (pairs, pairs[::-1]):
        assert Wording("de", Phrasebook(order)).text("1 of 3 drives find no bay") == "lang 1 3"


@given(
    st.sampled_from([key for key in PAIRS if key.count("{") and "{gen}" not in key]),
    st.integers(0, 99_999),
    st.integers(0, 99_999),
)
def test_numbers_come_through_a_translation(template, first, second):
    places = dict.fromkeys(one for one in ("have_w", "modules", "card", "gib", "parts", "n", "fact", "kind"))
    values = dict.fromkeys(places, first) | {"load_w": second, "slots": second, "slot": second, "why": second}
    english = one_of_many(template.format_map({**values, "part": second, "title": second, "limit": second}))
    numbers = [sign for sign in GERMAN.text(english).replace("“", " ").split() if sign.strip(".;:„").isdigit()]
    assert sorted(int(sign.strip(".;:„")) for sign in numbers) == sorted(
        int(sign.strip(".;:“”")) for sign in english.split() if sign.strip(".;:“”").isdigit()
    )


def test_english_is_the_text_itself():
    assert Wording.of("en_US").text("There is no case.") == "There is no case."
    assert Wording.of("fr").text("There is no case.") == "There is no case."


def test_chinese_joins_lists_and_sentences_in_its_own_way():
    chinese = Wording("zh_CN", Phrasebook([("The machine lacks {parts}.", "机器缺少{parts}。"), ("a case", "机箱")]))
    assert chinese.text("The machine lacks a case, x and y.") == "机器缺少机箱、x和y。"
    assert chinese.text("The machine lacks a case. The machine lacks x.") == "机器缺少机箱。机器缺少x。"


@pytest.mark.parametrize(
    ("locale", "language"),
    [
        ("de", "de"),
        ("de_AT", "de"),
        ("zh_CN", "zh_CN"),
        ("zh-Hans", "zh_CN"),
        ("en_GB", "en"),
        ("den", "en"),
        ("", "en"),
    ],
)
def test_languages_follow_from_locales(locale, language):
    assert language_of(locale) == language
