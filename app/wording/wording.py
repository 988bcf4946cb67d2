"""What is said in English below the window, in the language of whoever reads it."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import TypeVar

from app.wording.grammar import GRAMMARS, Grammar, capitalised
from app.wording.phrasebook import Phrasebook

K = TypeVar("K")
KEPT = 20_000
"""Texts kept translated; at more the oldest half is forgotten."""
DEPTH = 4
"""Texts within texts that are looked at."""
SURE = 0.6
"""Of the letters of a text in a place, the share that a template must say itself: names only look like texts."""
JOINTS = (
    (re.compile(r"(?<=[.!?]) (?=\S)"), False),
    (re.compile(r" · "), False),
    (re.compile(r"; "), False),
    (re.compile(r" → "), False),
    (re.compile(r": "), False),
    (re.compile(r" [+x×] "), True),
    (re.compile(r"(?<=[\w%])/(?=[a-z]|\d{4} )"), False),
    (re.compile(r"(?<=^\d) (?=[a-z%])|(?<=[.,\d]\d) (?=[a-z%])"), True),
)
"""What stands between texts in a row, and whether all of them must be known."""
COMMA = (re.compile(r", "), False)
"""The same of a whole text only: names and numbers within one have commas, too."""
_COUNTED = re.compile(r"(?:([^:]+): )?(-?\d[\d.,]*) ([a-z]+ of [a-z]+)")
WIDE_SIGNS = "。；：！？"
_WORDS = re.compile(r"[A-Za-z]{2}")
CERTAIN = 12
"""Letters that no name has in common with a template by chance."""
BARE = 8
"""A template that says fewer letters itself (``{n} of {limit}``) reads names and figures, no sentences."""
SCANT = 4
"""One that says fewer still beside several places reads whole texts only where they hold a figure."""
_FIGURED = re.compile(r"[\d{]")
_SENTENCE = re.compile(r"\b(the|a|is|are|has|have|that|which|not|no|be|for|from|than|takes?|needs?|its?)\b")
_LIST = re.compile(r" and | or ")
_COMMAS = re.compile(r", ")


def language_of(locale: str) -> str:
    """Which language of ours a locale reads: ``de``, ``zh_CN`` or, for all others, ``en``."""
    plain = locale.replace("-", "_").lower()
    if plain.startswith("zh"):
        return "zh_CN"
    return "de" if plain == "de" or plain.startswith("de_") else "en"


class Wording:
    """Texts in one language. A text that no template knows stays as it is: a name, or what somebody typed.

    With ``written`` the figures in a text are in their reader's form already and stay as they are.
    """

    def __init__(self, language: str, book: Phrasebook, *, written: bool = False) -> None:
        self.language = language
        self._book = book
        grammar = GRAMMARS.get(language, Grammar())
        self._grammar = replace(grammar, decimal=".", thousands=",") if written else grammar
        self._known: dict[str, str] = {}
        self._values: dict[tuple[str, int], str] = {}

    @staticmethod
    def of(locale: str, *, written: bool = False) -> Wording:
        """The wording of a locale's language; made once, at its first use."""
        return _wording(language_of(locale), written)

    def text(self, english: str) -> str:
        """The text in this language; the same text where it is English, or not known."""
        if self.language == "en" or not english:
            return english
        found = self._known.get(english)
        if found is None:
            found = self._grammar.measured(self._said(english, DEPTH) or english)
            _keep(self._known, english, found)
        return found

    __call__ = text

    def signs(self) -> str:
        """Every character that its texts are written with, once."""
        return "".join(sorted(self._book.signs()))

    def _said(self, english: str, depth: int, sure: float = 0.0) -> str | None:
        """The text in this language, or ``None`` where nothing of it is known."""
        return (
            self._counted(english, depth) or self._whole(english, depth, sure) or self._in_pieces(english, depth, sure)
        )

    def _counted(self, english: str, depth: int) -> str | None:
        """A number of a unit of several words, which "{n} of {limit}" would take for a share; its name may precede."""
        found = _COUNTED.fullmatch(english)
        if found is None or not self._book.has(found[3]):
            return None
        said = f"{self._grammar.number(found[2])} {self._by_template(found[3], depth, 0.0)}"
        if found[1] is None:
            return said
        return self._joined([(self._said(found[1], depth - 1) or found[1], ": "), (said, "")])

    def _whole(self, english: str, depth: int, sure: float) -> str | None:
        return self._by_template(english, depth, sure) or self._as_title(english, depth, sure)

    def _by_template(self, english: str, depth: int, sure: float) -> str | None:
        found = self._book.find(english)
        if found is None:
            return None
        phrase, raw = found
        if english.endswith("."):
            sure /= 2  # names are no sentences
        if raw and phrase.weight < min(sure * sum(map(str.isalnum, english)), CERTAIN):
            return None
        if len(raw) > 1 and phrase.weight < SCANT and depth == DEPTH and not _FIGURED.search(english):
            return None
        if phrase.weight < BARE and any(self._reads_on(raw[name]) for name in phrase.names_alone):
            return None
        values = {name: self._value(text, name, depth - 1) for name, text in raw.items()}
        return self._grammar.fill(phrase.translation, values, raw)

    def _reads_on(self, value: str) -> bool:
        """Whether a value is no name but the rest of a sentence that this template does not say."""
        return bool(_SENTENCE.search(value)) and not self._book.has(value)

    def _as_title(self, english: str, depth: int, sure: float) -> str | None:
        """A text whose first letter was made large, whose full stop was taken or given, or whose neighbour was."""
        small = english[:1].lower() + english[1:]
        if small != english and (said := self._by_template(small, depth, sure)):
            return capitalised(said)
        if english.endswith(".") and (said := self._by_template(english[:-1], depth, sure)):
            return said + self._grammar.full_stop
        if english[-1:].isalnum() and (said := self._by_template(english + ".", depth, sure)):
            return said.rstrip(".。")
        large = capitalised(english)
        if large != english and (said := self._by_template(large, depth, sure)):
            return said
        said = self._by_template(english + " ", depth, sure) or self._by_template(" " + english, depth, sure)
        return said.strip() if said else None

    def _in_pieces(self, english: str, depth: int, sure: float) -> str | None:
        """Several texts in a row, each by itself: sentences, or parts of a formula, a title, a unit."""
        for joint, all_known in (*JOINTS, *([COMMA] if depth == DEPTH else [])) if depth else ():
            pieces = joint.split(english)
            if len(pieces) < 2 or not all(pieces):
                continue
            said = [self._said(piece, depth - 1, sure) for piece in pieces]
            known = [words is not None or not _WORDS.search(piece) for piece, words in zip(pieces, said, strict=True)]
            if any(said) and (all(known) or not all_known):
                joined = zip(pieces, said, [*joint.findall(english), ""], strict=True)
                return self._joined([(words or piece, sign) for piece, words, sign in joined])
        return None

    def _joined(self, pieces: list[tuple[str, str]]) -> str:
        """The pieces with what stood between them; no space after a sign that is wide enough by itself."""
        text, wide = "", dict(self._grammar.wide)
        for words, sign in ((words, wide.get(sign, sign)) for words, sign in pieces):
            text += words + ("" if sign == " " and words[-1:] in WIDE_SIGNS else sign)
        return text

    def _value(self, text: str, name: str, depth: int) -> str:
        """What fills a place: a number in the language's form, a text that is known, a list of either, or a name."""
        number = self._grammar.number(text, name)
        if number != text or not depth or not any(map(str.isalpha, text)):
            return number
        if len(text) > 2 and text[0] == "“" and text[-1] == "”" and "“" not in text[1:]:
            return self._grammar.quoted.format(self._value(text[1:-1], name, depth))
        known = self._values.get((text, depth))
        if known is None:
            known = self._said(text, depth, SURE) or self._listed(text, name, depth) or text
            _keep(self._values, (text, depth), known)
        return known

    def _listed(self, text: str, name: str, depth: int) -> str | None:
        """``a, b and c``: each by itself, joined as the language does; a known text may hold an "or" of its own."""
        between, less = (_COMMAS, 0) if _COMMAS.search(text) else (_LIST, 1)
        pieces = between.split(text)
        if len(pieces) < 2 or not all(pieces):
            return None
        signs = {", ": self._grammar.comma, " and ": self._grammar.and_, " or ": self._grammar.or_}
        said = [self._value(piece, name, depth - less) for piece in pieces]
        joints = [signs[joint] for joint in between.findall(text)]
        return "".join(word + joint for word, joint in zip(said, [*joints, ""], strict=True))


def _keep(known: dict[K, str], key: K, text: str) -> None:
    if len(known) >= KEPT:
        for old in list(known)[: KEPT // 2]:
            known.pop(old, None)
    known[key] = text


@lru_cache(maxsize=6)
def _wording(language: str, written: bool) -> Wording:
    return Wording(language, _book(language), written=written)


@lru_cache(maxsize=3)
def _book(language: str) -> Phrasebook:
    return Phrasebook(()) if language == "en" else Phrasebook.read(language)
