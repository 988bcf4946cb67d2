"""Days and times in the window, as the reader writes them."""

from __future__ import annotations

import re
from datetime import date, datetime

from app.ui.language import locale_in_force
from app.viewmodels import dates

_DAY = re.compile(r"(?<![\w.-])\d{4}-\d\d-\d\d(?![\w-])")


def day_text(day: date | str | None) -> str:
    """A day, also one kept as 2026-11-21; empty for none, and a text that is no day stays as it is."""
    if not day or isinstance(day, date):
        return dates.show_day(day or None, locale_in_force())
    try:
        return dates.show_day(date.fromisoformat(day), locale_in_force())
    except ValueError:
        return day


def days_in(text: str) -> str:
    """A sentence whose days, kept as 2026-11-21, are told as the reader writes them."""
    return _DAY.sub(lambda day: day_text(day[0]), text)


def month_text(day: date) -> str:
    """Month and year, where there is no room for more."""
    return dates.show_month(day, locale_in_force())


def time_text(moment: datetime) -> str:
    """Hours and minutes of this machine's clock."""
    return dates.show_time(moment.astimezone(), locale_in_force())


def moment_text(moment: datetime) -> str:
    """Day and time of this machine's clock."""
    return dates.show_moment(moment.astimezone(), locale_in_force())


def read_day(text: str) -> date | None:
    """The day that a text tells: as 2026-11-21 or as the reader writes it; ``None`` for none."""
    return dates.read_day(text, locale_in_force())
