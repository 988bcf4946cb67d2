"""Units that are words, in the language of the window; signs such as GiB stay as they are."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

WORDS = frozenset(
    {
        QT_TRANSLATE_NOOP("Units", "hours"),
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
    }
)


def unit_word(unit: str) -> str:
    """A unit for reading."""
    return QCoreApplication.translate("Units", unit) if unit in WORDS else unit
