"""Units that are words, in the language of the window; signs such as GiB stay as they are."""

from __future__ import annotations

import re

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

WORDS = frozenset(
    {
        QT_TRANSLATE_NOOP("Units", "hours"),
        QT_TRANSLATE_NOOP("Units", "minutes"),
        QT_TRANSLATE_NOOP("Units", "days"),
        QT_TRANSLATE_NOOP("Units", "weeks"),
        QT_TRANSLATE_NOOP("Units", "months"),
        QT_TRANSLATE_NOOP("Units", "years"),
        QT_TRANSLATE_NOOP("Units", "h / month"),
        QT_TRANSLATE_NOOP("Units", "tokens"),
        QT_TRANSLATE_NOOP("Units", "B tokens"),
        QT_TRANSLATE_NOOP("Units", "million"),
        QT_TRANSLATE_NOOP("Units", "per second"),
        QT_TRANSLATE_NOOP("Units", "per hour"),
        QT_TRANSLATE_NOOP("Units", "per GB"),
        QT_TRANSLATE_NOOP("Units", "% per year"),
        QT_TRANSLATE_NOOP("Units", "slots"),
        QT_TRANSLATE_NOOP("Units", "TB written"),
        QT_TRANSLATE_NOOP("Units", "U"),
    }
)


_TYPED = re.compile(r"^(.*\d[.,]?)\s*(\D+)$")


def in_english(typed: str) -> str:
    """An entry such as "3 Tage" with its unit as our measures know it; also the first letters of the unit's name."""
    found = _TYPED.match(typed.strip())
    if found is None:
        return typed
    word = found[2].strip().casefold()
    fits = [unit for unit in sorted(WORDS) if unit_word(unit).casefold().startswith(word)]
    return f"{found[1]} {fits[0]}" if fits and (len(word) > 1 or not word.isascii()) else typed


def unit_word(unit: str) -> str:
    """A unit for reading."""
    return QCoreApplication.translate("Units", unit) if unit in WORDS else unit
