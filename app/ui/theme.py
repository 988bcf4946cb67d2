"""Colours, type and icons, out of ``resources/style/tokens.json``; nothing else in the window names a colour."""

from __future__ import annotations

import json
import time
from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetrics, QGuiApplication, QIcon, QPalette, QPixmap
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from app.ui.qss import ROLES, style_sheet

TOKENS_FILE = Path(__file__).resolve().parents[2] / "resources" / "style" / "tokens.json"
MIN_POINT_SIZE = 10.0
ICON_PX = 18
PIECES_MS = 8.0
"""So long at a time what is out of sight takes on another theme."""

STATUS = MappingProxyType(
    {
        "verified": ("verified", "ok", "okBg"),
        "warning": ("warning", "warn", "warnBg"),
        "failed": ("failed", "fail", "failBg"),
        "unknown": ("unknown", "unk", "unkBg"),
    }
)
"""Status -> (icon role, colour token, background token); the word is added by the widget that shows it."""


class Tokens:
    """The colours of one theme by name."""

    def __init__(self, name: str, colours: Mapping[str, str]) -> None:
        self.name = name
        self.colours = MappingProxyType(dict(colours))

    def hex(self, token: str) -> str:
        """A colour as ``#RRGGBB``; ``KeyError`` for a name that no theme has."""
        return self.colours[token]

    def color(self, token: str) -> QColor:
        """A colour as Qt's."""
        return QColor(self.colours[token])


@lru_cache(maxsize=1)
def token_file() -> Mapping[str, dict]:
    """The token file as read."""
    return MappingProxyType(json.loads(TOKENS_FILE.read_text(encoding="utf-8")))


@lru_cache(maxsize=2)
def tokens_named(name: str) -> Tokens:
    """The tokens of ``light`` or ``dark``."""
    return Tokens(name, token_file()[name])


def tokens() -> Tokens:
    """The tokens in force, told from the application's palette: there is no second record that could disagree."""
    window = QGuiApplication.palette().color(QPalette.ColorRole.Window)
    return tokens_named("dark" if window.lightness() < 128 else "light")


def icon_name(role: str) -> str:
    """The font icon of a role in the token file; a bare Material Design name serves as well."""
    return "mdi6." + token_file()["icons"]["roles"].get(role, role)


def icon(role: str, token: str = "text2", *, disabled: str = "disabled") -> QIcon:
    """The icon of a role in a token's colour."""
    now = tokens()
    return _icon(icon_name(role), now.hex(token), now.hex(disabled))


@lru_cache(maxsize=1024)
def _icon(name: str, colour: str, disabled: str) -> QIcon:
    import qtawesome  # it takes longer to load than the first picture of the window may

    return qtawesome.icon(name, color=colour, color_disabled=disabled)


def pixmap(role: str, token: str = "text2", size: int = ICON_PX, ratio: float = 1.0) -> QPixmap:
    """The icon of a role as a picture of ``size`` logical pixels."""
    return _pixmap(icon_name(role), tokens().hex(token), size, ratio)


@lru_cache(maxsize=1024)
def _pixmap(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    picture = _icon(name, colour, colour).pixmap(QSize(size, size), ratio)
    picture.setDevicePixelRatio(ratio)  # the font's icons know none
    return picture


class Themed:
    """Mix in before a widget class: ``retint()`` runs now and after every change of theme or text size."""

    _themed = False

    def start_theming(self) -> None:
        """Call at the end of the widget's constructor."""
        self._themed = True
        self.retint()

    def retint(self) -> None:
        """Fetch colours, icons and sizes anew."""

    def changeEvent(self, event: QEvent) -> None:
        """Qt's notice that style or palette changed."""
        super().changeEvent(event)
        if self._themed and event.type() in (QEvent.Type.StyleChange, QEvent.Type.ApplicationPaletteChange):
            self.retint()


STYLED = "rigwrightStyled"


class ThemeControl(QObject):
    """Sets theme and text size on the application and follows the system where asked to."""

    changed = Signal()

    def __init__(self, app: QApplication, parent: QObject | None = None) -> None:
        super().__init__(parent or app)
        self._app = app
        self._wanted = "system"
        self._percent = 100
        self._applied: tuple | None = None
        self._unseen: list[QWidget] = []
        self._turn = QTimer(self, interval=0)
        self._turn.timeout.connect(self._on_turn)
        self._base = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
        if app.property(STYLED) is None:  # once a process: what Python knows of the style before would point nowhere
            app.setStyle("Fusion")
            app.setProperty(STYLED, True)
        app.styleHints().colorSchemeChanged.connect(self._on_scheme_changed)

    @property
    def name(self) -> str:
        """``light`` or ``dark``: what is in force now."""
        if self._wanted != "system":
            return self._wanted
        return "dark" if self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark else "light"

    def apply(self, wanted: str = "system", text_percent: int = 100) -> None:
        """``system``, ``light`` or ``dark``, with the text at 90 to 150 percent; repaints everything open."""
        self._wanted, self._percent = wanted, text_percent
        font, contrast = base_font(self._base, text_percent), self._high_contrast()
        applied = (self.name, text_percent, contrast, self._app.styleSheet())
        if applied == self._applied:
            return  # every saved setting comes by here, and styling all widgets anew takes its time
        if font != self._app.font():
            self._app.setFont(font)
        sheet = "" if contrast else style_sheet(font.pointSizeF(), QFontMetrics(font).height())
        self._app.setPalette(self._app.style().standardPalette() if contrast else palette_of(tokens_named(self.name)))
        if sheet and sheet == self._app.styleSheet():
            self._recolour()
        else:
            # Qt styles each widget once per ancestor when one sheet replaces another; from none to one, just once
            self._app.setStyleSheet("")
            self._app.setStyleSheet(sheet)
            self._unseen = []
        self._applied = (self.name, text_percent, contrast, self._app.styleSheet())
        self.changed.emit()

    def _recolour(self) -> None:
        """Lets the sheet look up the palette's colours anew: for what is in sight at once, for the rest in pieces."""
        everything = self._app.allWidgets()
        for widget in everything:
            if widget.isVisible():
                restyle(widget)
        self._unseen = [widget for widget in everything if not widget.isVisible()]
        self._turn.start()

    def catch_up(self) -> None:
        """Call when something has come into sight, before it is painted: it takes the theme in force."""
        waiting, self._unseen = [widget for widget in self._unseen if isValid(widget)], []
        for widget in waiting:
            if widget.isVisible():
                restyle(widget)
            else:
                self._unseen.append(widget)

    def _on_turn(self) -> None:
        begun = time.thread_time()
        while self._unseen and (time.thread_time() - begun) * 1000 < PIECES_MS:
            widget = self._unseen.pop()
            if isValid(widget):
                restyle(widget)
        if not self._unseen:
            self._turn.stop()

    @property
    def settled(self) -> bool:
        """Whether everything has the theme in force, also what nobody sees."""
        return not self._unseen

    def _on_scheme_changed(self) -> None:
        if self._wanted == "system":
            self.apply(self._wanted, self._percent)

    def _high_contrast(self) -> bool:
        style_hints = self._app.styleHints()  # kept: its accessibility hints die with this handle
        hints = style_hints.accessibility() if hasattr(style_hints, "accessibility") else None
        return hints is not None and hints.contrastPreference() == Qt.ContrastPreference.HighContrast


def restyle(widget: QWidget) -> None:
    """Has the style look up a widget's rules anew, and the widget its icons and colours."""
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    if _listens(type(widget)):
        QCoreApplication.sendEvent(widget, QEvent(QEvent.Type.StyleChange))
    widget.update()


@cache
def _listens(kind: type) -> bool:
    """Whether a class of ours wants to know."""
    return any("changeEvent" in vars(base) for base in kind.__mro__ if not base.__module__.startswith("PySide6"))


def base_font(system: QFont, percent: int = 100) -> QFont:
    """The system's font, at least 10 pt, with figures of equal width."""
    font = QFont(system)
    font.setPointSizeF(max(MIN_POINT_SIZE, system.pointSizeF()) * percent / 100)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def scaled(px: int) -> int:
    """A width that holds text, grown with the text size in force."""
    return round(px * max(1.0, QApplication.font().pointSizeF() / MIN_POINT_SIZE))


def sized(font: QFont, kind: str) -> QFont:
    """A step of the type scale, for painted text: caption, body, strong, section, title, price."""
    made = QFont(font)
    base = font.pointSizeF()
    sizes = {"caption": base - 1, "section": base + 1, "title": 1.5 * base, "price": 1.8 * base}
    made.setPointSizeF(sizes.get(kind, base))
    if kind in ("strong", "section", "title", "price"):
        made.setWeight(QFont.Weight.DemiBold)
    return made


def palette_of(now: Tokens) -> QPalette:
    """Qt's palette out of our tokens, so that unstyled widgets match too."""
    roles = QPalette.ColorRole
    made = QPalette()
    for token, (role, _name) in ROLES.items():
        made.setColor(role, now.color(token))
    for role in (roles.WindowText, roles.ButtonText, roles.HighlightedText):
        made.setColor(role, now.color("text"))
    made.setColor(roles.Button, now.color("surface"))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, now.color("disabled"))
    return made
