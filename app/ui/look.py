"""How the window looked when it was closed: what its first picture needs before the database is open."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QByteArray, QSettings


class Look:
    """Theme, text size, language, size and place. The database's settings are the truth; this is their echo."""

    def __init__(self) -> None:
        self._kept = QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "rigwright", "window")

    @property
    def theme(self) -> str:
        """``system``, ``light`` or ``dark``."""
        kept = str(self._kept.value("theme", "system"))
        return kept if kept in ("system", "light", "dark") else "system"

    @property
    def text_percent(self) -> int:
        """The size of the text, 90 to 150."""
        kept = str(self._kept.value("text_percent", "100"))
        return min(150, max(90, int(kept))) if kept.isdigit() else 100

    @property
    def language(self) -> str:
        """The language of the window: ``system``, or as ``de`` or ``zh_CN``."""
        return str(self._kept.value("window_language", "system"))

    @property
    def geometry(self) -> QByteArray:
        """Size and place, as Qt writes them; empty before the first time."""
        kept = self._kept.value("geometry")
        return kept if isinstance(kept, QByteArray) else QByteArray()

    @property
    def places(self) -> str:
        """Where the user was, as ``app.ui.places`` writes it."""
        return str(self._kept.value("places", ""))

    def keep(self, settings: Any, geometry: QByteArray, places: str = "") -> None:
        """Writes down what the next start shows first. Where that cannot be written, the next start shows the usual."""
        for name in ("theme", "text_percent", "window_language"):
            self._kept.setValue(name, getattr(settings, name))
        self._kept.setValue("geometry", geometry)
        self._kept.setValue("places", places)
        self._kept.sync()
