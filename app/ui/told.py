"""What comes in English from below the window, in the window's language: findings, derivations, errors."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from app.ui.language import language_in_force, locale_in_force
from app.viewmodels.languages import ENGLISH
from app.wording import Wording

if TYPE_CHECKING:
    from app.viewmodels.why import Explanation

POINTED = ("en", "zh", "de_CH", "de_LI")
"""Locales whose decimal sign is a point, as in the English texts from below."""
_PERCENT = re.compile(r"(?<=\d)%")
"""German sets a space before the sign; the texts of printed quotes stay as they are."""
_WORDS = re.compile(r"[a-z]{4}")
_FULL = {", ": "，", "; ": "；"}
_AFTER_FULL = re.compile(r"(?<=[。！？；：，]) ")
"""A sign as wide as a Chinese word brings its own space."""


def read_phrases(language: str) -> None:
    """Reads the texts of a language ahead of their being told: that takes longer than the window's thread may."""
    Wording.of(language)


def told(english: str) -> str:
    """A text from below as the window says it, in its reader's numbers and measures; names stay as they are."""
    return teller()(english)


def teller() -> Callable[[str], str]:
    """What ``told`` does now, for a job beside the window: language and locale are the window's to ask."""
    from app.viewmodels.measured_text import in_measures  # see in_own_measures

    language, locale = language_in_force(), locale_in_force()
    pointed = locale.startswith(POINTED)
    wording = Wording.of(language, written=pointed)

    def tell(english: str) -> str:
        text = wording.text(english)
        if language == "de":
            text = _PERCENT.sub("\u00a0%", text)
        return in_measures(text, ENGLISH if pointed else language, locale)

    return tell


def told_written(english: str) -> str:
    """The same of a text whose figures are written as its reader does already."""
    from app.viewmodels.measured_text import in_measures  # see in_own_measures

    locale = locale_in_force()
    return in_measures(Wording.of(language_in_force(), written=True).text(english), locale, locale)


def in_own_measures(text: str) -> str:
    """A text of the window itself, in its reader's measures."""
    from app.viewmodels.measured_text import in_measures  # Babel loads longer than the first picture may take

    return in_measures(text, language_in_force(), locale_in_force())


def told_all(texts: Iterable[str], between: str = " ") -> str:
    """Several texts from below in a row."""
    return joined(map(told, texts), between)


def joined(texts: Iterable[str], between: str = " ") -> str:
    """Texts of the window in a row, with the signs between them that its language writes."""
    if not language_in_force().startswith("zh"):
        return between.join(texts)
    return _AFTER_FULL.sub("", _FULL.get(between, between).join(texts))


def headed(head: str, text: str) -> str:
    """A word and what it is about."""
    return _heading(f"{head}: {text}", language_in_force())


def told_error(error: BaseException) -> str:
    """What is wrong and what to do about it, in one line."""
    message, hint = getattr(error, "message", ""), getattr(error, "hint", "")
    return joined((told(message), told(hint))).strip() if message else told(str(error))


def _heading(said: str, language: str) -> str:
    """A name and its number, with the sign between them that the language writes."""
    return said.replace(": ", "：", 1) if language.startswith("zh") else said


def _numbers_said(line: str, values: Iterable[str], say: Callable[[str], str]) -> str:
    """A formula with its numbers put in, their units in the reader's language; empty where English words are left."""
    calculated, equals, result = line.rpartition(" = ")
    between, pieces = calculated, {}
    for n, value in enumerate(sorted(set(values), key=len, reverse=True)):
        pieces[mark := f"\0{n}\0"] = say(value)
        between = between.replace(value, mark)
    if _WORDS.search(between):
        return ""
    for mark, said in pieces.items():
        between = between.replace(mark, said)
    return f"{between}{equals}{say(result)}"


def told_explanation(what: Explanation) -> Explanation:
    """A derivation in the window's language; its numbers are written already, and its measures stay those it is in.

    A formula with its numbers put in is left out where English words are left between them: the formula itself is said.
    """
    language = language_in_force()
    say = Wording.of(language, written=True).text
    formula, *put_in = what.lines or ("",)
    values = [value for _name, value, _source in what.inputs]
    kept = put_in if language == ENGLISH else [line for one in put_in if (line := _numbers_said(one, values, say))]
    return replace(
        what,
        heading=_heading(say(what.heading), language),
        lines=tuple(map(say, (formula, *kept))) if what.lines else (),
        inputs=tuple((say(name), say(value), say(source)) for name, value, source in what.inputs),
        notes=tuple(map(say, what.notes)),
    )
