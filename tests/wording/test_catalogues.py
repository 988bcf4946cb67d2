"""The catalogues of texts: what translators must keep of a text, they kept."""

from __future__ import annotations

import re
from functools import cache

import pytest
from babel.messages.pofile import read_po
from hypothesis import given
from hypothesis import strategies as st

from app.domain.counted import one_of_many
from app.wording import Wording
from app.wording.phrasebook import FOLDER

LANGUAGES = ("de", "zh_CN")
PLACE = re.compile(r"\{(\w+)(?:\|[^{}|]*\|[^{}|]*)?\}")


@cache
def entries(language: str) -> dict[str, str]:
    with (FOLDER / f"texts_{language}.po").open("rb") as file:
        return {str(one.id): str(one.string) for one in read_po(file) if one.id and one.string}


def places(text: str) -> set[str]:
    return set(PLACE.findall(text))


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_keep_the_places(language: str) -> None:
    assert len(entries(language)) > 3000
    odd = {english: text for english, text in entries(language).items() if places(english) != places(text)}
    assert not odd


@pytest.mark.parametrize("language", LANGUAGES)
def test_fragments_keep_their_first_space(language: str) -> None:
    """A text that is put behind another one begins with a space; Chinese needs none."""
    if language == "de":
        assert not {e: t for e, t in entries(language).items() if e[:1].isspace() != t[:1].isspace()}


@given(st.data())
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_number_comes_through_every_translation(language: str, data: st.DataObject) -> None:
    english = data.draw(st.sampled_from([key for key in entries(language) if places(key)]))
    values = {name: data.draw(st.integers(2, 9999)) for name in sorted(places(english))}
    text = one_of_many(PLACE.sub(lambda hole: str(values[hole[1]]), english))
    said = Wording.of(language).text(text)
    for name, value in values.items():
        if f"{{{name}}}" in entries(language)[english]:  # "both cards" needs no 2
            assert str(value) in said, (text, said)


def test_a_finding_is_said_whole() -> None:
    english = "The supply gives 850 W; the parts draw 812.5 W, which takes 1016 W."
    assert Wording.of("de").text(english) != english
    for language in LANGUAGES:
        said = Wording.of(language).text(english)
        assert not re.search(r"\b(supply|gives|parts|draw|takes)\b", said)
    assert "812,5 W" in Wording.of("de").text(english) and "812.5 W" in Wording.of("zh_CN").text(english)
