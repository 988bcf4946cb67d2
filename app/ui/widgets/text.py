"""Labels by their place in the type scale, icons that follow the theme, and the four status marks."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from app.ui.language import language_in_force, locale_in_force
from app.ui.theme import ICON_PX, STATUS, Themed, pixmap

_MEASURE = re.compile(r"(?<=\d) (?=×|(?:[kMGT]?i?[bB]|[kM]?W|A|V|[kMG]?bit|GB|TB|ms|s|h|mm|kg|%)(?:/s)?(?!\w))")
_PIECES = re.compile(r"[^ ，]*(?:， ?| +|$)(?<=.)")
GROUPED = 1000
"""From here on a figure has signs between its digits."""
_PER_SECOND = re.compile(r"(?<=\w)/s\b")


def label(text: str = "", kind: str = "body", *, wrap: bool = False, tone: str = "") -> QLabel:
    """A label of the type scale.

    Kinds: body, caption, hint, quiet, quietcaption, label, strong, strongcaption, section, title, price, error.
    """
    made = QLabel(text)
    made.setProperty("kind", kind)
    if tone:
        made.setProperty("tone", tone)
    made.setWordWrap(wrap)
    made.setTextFormat(Qt.TextFormat.PlainText)
    if kind == "price":
        made.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)  # amounts never wrap or shrink
    return made


class Caption(QLabel):
    """The name of a field: as high whatever letters it has, so that fields beside each other stand on one line."""

    _HAN = "国"

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setProperty("kind", "label")
        self.setTextFormat(Qt.TextFormat.PlainText)

    def sizeHint(self) -> QSize:
        """Where other captions are Chinese, as high as those: their letters come from another font."""
        hint = super().sizeHint()
        if language_in_force() == "zh_CN":
            return hint.expandedTo(QSize(0, self.fontMetrics().size(0, self._HAN).height()))
        return hint

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


def set_tone(widget: QWidget, name: str, value: str | bool) -> None:
    """Sets a property that the style sheet looks at, and has the widget restyled."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def reveal(widget: QWidget, on: bool) -> None:
    """``setVisible`` for widgets that may have no parent yet: shown alone, they would flash up as a window."""
    if on and widget.parentWidget() is None:
        widget.setAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide, False)
    else:
        widget.setVisible(on)


def plural(count: int, one: str, many: str) -> str:
    """``one`` or ``many``, translated texts with ``{n}`` in them, for a count, which is written as its reader does."""
    return (one if count == 1 else many).format(n=count if count < GROUPED else _grouped(count))


def _grouped(count: int) -> str:
    from app.viewmodels.numbers import show  # what writes numbers loads longer than the first picture may take

    return show(count, locale_in_force())


def unbroken(text: str) -> str:
    """The text with its measures in one piece: no line ends between a figure and its unit, nor within ``Mbit/s``."""
    return _PER_SECOND.sub("\u2060/\u2060s", _MEASURE.sub("\u00a0", text))


def rule() -> QFrame:
    """A thin line between sections."""
    line = QFrame()
    line.setObjectName("rule")
    return line


class IconLabel(Themed, QLabel):
    """An icon of the token file that follows the theme. Decoration unless it has an accessible name."""

    def __init__(
        self, role: str = "", token: str = "text2", size: int = ICON_PX, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._role, self._token, self._size = role, token, size
        self.setFixedSize(size, size)
        self.start_theming()

    def set_icon(self, role: str, token: str | None = None) -> None:
        """Another icon, or another colour."""
        self._role, self._token = role, token or self._token
        self.retint()

    @property
    def role(self) -> str:
        """Which icon it shows; empty where it shows none."""
        return self._role

    def retint(self) -> None:
        if self._role:
            self.setPixmap(pixmap(self._role, self._token, self._size, self.devicePixelRatioF()))
        else:
            self.clear()


def status_word(status: str) -> str:
    """The word of a status."""
    words = {
        "verified": QCoreApplication.translate("Status", "verified"),
        "warning": QCoreApplication.translate("Status", "warning"),
        "failed": QCoreApplication.translate("Status", "failed"),
        "unknown": QCoreApplication.translate("Status", "unknown"),
    }
    return words[status]


class StatusMark(QWidget):
    """Colour, shape and word of a status. ``dense`` drops the word into tooltip and accessible text."""

    def __init__(self, status: str, text: str | None = None, *, dense: bool = False, tinted: bool = False) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self._icon = IconLabel("verified", "ok", 16)
        self._word = label()
        self._dense, self._tinted = dense, tinted
        row.addWidget(self._icon)
        row.addWidget(self._word)
        row.addStretch(1)
        self.set_status(status, text)

    def set_wrapping(self) -> None:
        """Long words go on in further lines."""
        self._word.setWordWrap(True)
        layout = self.layout()
        layout.setStretch(1, 1000)

    def set_small(self) -> None:
        """Smaller text closer to its icon, for narrow cards."""
        self._word.setProperty("kind", "caption")
        self.layout().setSpacing(3)

    def set_status(self, status: str, text: str | None = None) -> None:
        """Another status; ``text`` replaces its word."""
        role, token, _background = STATUS[status]
        word = text if text is not None else status_word(status)
        self._icon.set_icon(role, token)
        self._word.setText(word)
        self._word.setVisible(not self._dense)
        if self._tinted:
            set_tone(self._word, "tone", token)
        self.setToolTip(word if self._dense else "")
        self.setAccessibleName(word)


LINE_LETTERS = 15
"""A column's title with more letters takes two lines."""


def in_two_lines(title: str, letters: int = LINE_LETTERS) -> str:
    """A long title broken at the space nearest its middle."""
    spaces = [at for at, letter in enumerate(title) if letter == " "]
    if len(title) <= letters or not spaces:
        return title
    at = min(spaces, key=lambda at: abs(at - len(title) / 2))
    return f"{title[:at]}\n{title[at + 1 :]}"


def in_lines(text: str, most: int) -> str:
    """A text broken into ``most`` lines or fewer, as narrow as they can be: at spaces, in Chinese after commas."""
    pieces = _PIECES.findall(text)
    for letters in range(max((len(one.rstrip()) for one in pieces), default=0), len(text) + 1):
        lines = [""]
        for piece in pieces:
            if lines[-1] and len((lines[-1] + piece).rstrip()) > letters:
                lines.append("")
            lines[-1] += piece
        if len(lines) <= most:
            return "\n".join(line.rstrip() for line in lines)
    return text
