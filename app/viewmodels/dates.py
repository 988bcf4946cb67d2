"""Days and times as the locale writes and reads them."""

from __future__ import annotations

import re
from datetime import date, datetime

from babel.dates import format_date, format_skeleton, format_time, get_date_format

from app.domain.measures import plain_locale

ANYWHERE = "en"
"""English without a country: its days are written as everywhere understood, 2026-11-21 14:32."""


def show_day(day: date | None, locale: str = "en") -> str:
    """A day with its year in full, as 21.11.2026 or 11/21/2026; empty for none."""
    if day is None:
        return ""
    locale = plain_locale(locale)
    return day.isoformat() if locale == ANYWHERE else str(format_date(day, format=_pattern(locale), locale=locale))


def show_month(day: date, locale: str = "en") -> str:
    """Month and year in figures, as 11.2026."""
    locale = plain_locale(locale)
    return f"{day:%Y-%m}" if locale == ANYWHERE else str(format_skeleton("yM", day, locale=locale))


def show_time(moment: datetime, locale: str = "en") -> str:
    """Hours and minutes, as 14:32 or 2:32 PM; the moment is shown in its own zone."""
    if plain_locale(locale) == ANYWHERE:
        return f"{moment:%H:%M}"
    return str(format_time(moment, format="short", locale=locale, tzinfo=moment.tzinfo)).replace("\u202f", "\u00a0")


def show_moment(moment: datetime, locale: str = "en") -> str:
    """Day and time."""
    return f"{show_day(moment.date(), locale)} {show_time(moment, locale)}"


def read_day(text: str, locale: str = "en") -> date | None:
    """The day that a text tells: as 2026-11-21, or in the locale's order of day, month and year; ``None`` for none."""
    figures = [int(one) for one in re.findall(r"\d+", text)]
    if len(figures) != 3 or re.search(r"[^\d\s./\-年月日]", text):
        return None
    order = "ymd" if re.match(r"\s*\d{4}", text) else _order(locale)
    told = dict(zip(order, figures, strict=True))
    year = told["y"] + 2000 if told["y"] < 100 else told["y"]
    try:
        return date(year, told["m"], told["d"])
    except ValueError:
        return None


def _order(locale: str) -> str:
    letters = re.sub(r"[^yMd]", "", get_date_format("short", locale=locale).pattern)
    return "".join(dict.fromkeys(letters)).lower()


def _pattern(locale: str) -> str:
    """The short pattern with the year in full: two figures of a year can be taken for a day."""
    return re.sub(r"y+", "y", str(get_date_format("short", locale=locale).pattern))
