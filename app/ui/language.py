"""Puts a language in force on the application: our texts, Qt's own, and how Qt writes and reads numbers."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTranslator
from PySide6.QtWidgets import QApplication

from app.domain.measures import plain_locale
from app.viewmodels.languages import ENGLISH, SYSTEM, spoken

PROPERTY = "window_language"
LOCALE = "reading_locale"
TRANSLATIONS = Path(__file__).resolve().parents[2] / "resources" / "translations"


class LanguageControl(QObject):
    """Owns the translators. Widgets made before a change keep their words: who changes it makes them anew."""

    def __init__(self, app: QApplication, parent: QObject | None = None) -> None:
        super().__init__(parent or app)
        self._app = app
        self._translators: list[QTranslator] = []

    @property
    def code(self) -> str:
        """The language in force."""
        return language_in_force()

    def meant(self, wanted: str = SYSTEM) -> str:
        """The language that ``apply`` would speak, as ``de``."""
        return spoken(wanted, QLocale.system().uiLanguages())

    def apply(self, wanted: str = SYSTEM) -> bool:
        """Speaks ``system``, ``en``, ``de`` or ``zh_CN``; whether that is another language than before."""
        code = self.meant(wanted)
        if code == self.code:
            return False
        self.silence()
        self._app.setProperty(PROPERTY, code)
        if code != ENGLISH:
            self._load(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath), f"qtbase_{code}")
            self._load(str(TRANSLATIONS), f"rigwright_{code}")  # the later one is asked first
        return True

    def silence(self) -> None:
        """Back to English."""
        for translator in self._translators:
            self._app.removeTranslator(translator)
            translator.deleteLater()
        self._translators = []
        self._app.setProperty(PROPERTY, ENGLISH)

    def _load(self, folder: str, name: str) -> None:
        translator = QTranslator(self)
        if translator.load(name, folder):
            self._app.installTranslator(translator)
            self._translators.append(translator)


def language_in_force() -> str:
    """The language of the window as it is now, as ``de`` or ``zh_CN``; the application itself keeps it."""
    return QApplication.instance().property(PROPERTY) or ENGLISH


def read_numbers_as(locale: str) -> None:
    """Lets widgets, Qt's own too, write and read numbers, days and measures as the user does."""
    QApplication.instance().setProperty(LOCALE, locale)
    QLocale.setDefault(QLocale(plain_locale(locale)))


def locale_in_force() -> str:
    """The locale with its measures, as the settings have it; the application itself keeps it."""
    return QApplication.instance().property(LOCALE) or ENGLISH
