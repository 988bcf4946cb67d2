"""Figures inside a finished text, in the reader's measures: "is 42.2 mm tall" becomes "is 42.2 mm (1.66 in) tall"."""

from __future__ import annotations

import re
from functools import lru_cache

from app.domain.measures import shown_as
from app.viewmodels.numbers import NotANumber, parse_number, show, show_measured

_FIGURE = re.compile(r"(?<![\w.,+−-])([+−-]?)(\d[\d.,]*)([ \u00a0])(mm|m|kg|°C|CFM|BTU/h)(?![\w/²³^·])")


@lru_cache(maxsize=4096)
def in_measures(text: str, language: str, locale: str) -> str:
    """The text, whose numbers are written as in ``language``, for a reader of ``locale``.

    A figure that is the whole text is replaced. In a sentence the other measure follows in brackets: what is before a
    figure may belong to it, as in "10 to 35 °C", so that the figure itself must stay.
    """
    whole = _FIGURE.fullmatch(text)
    if whole:
        return _turned(whole, language, locale) or text
    return _FIGURE.sub(lambda found: _with_other(found, language, locale), text) if " " in text else text


def _with_other(found: re.Match[str], language: str, locale: str) -> str:
    other = _turned(found, language, locale)
    return f"{found[0]} ({other})" if other else found[0]


def _turned(found: re.Match[str], language: str, locale: str) -> str | None:
    sign, figure, space, unit = found.groups()
    shown = shown_as(unit, locale)
    if shown is None:
        return None
    try:
        value = parse_number(figure.rstrip(".,"), locale=language)
    except NotANumber:
        return None
    if value is None or figure[-1] in ".,":
        return None
    if sign == "+" and shown.offset:  # a difference of temperatures
        return f"+{show(round(value * shown.factor, shown.digits), locale)}{space}{shown.unit}"
    text = show_measured(-value if sign in ("-", "−") else value, unit, locale)
    return f"{'+' if sign == '+' else ''}{text}{space}{shown.unit}"
