"""The languages of the pictures: those shipped, and one that is longer than any of them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QTranslator
from PySide6.QtGui import QFontDatabase

LONGER = "longer"
"""English with accents, a third longer: what German does to a layout, without waiting for its words."""
_ACCENTS = str.maketrans("aeiouAEIOUnsc", "äéïöüÄÉÏÖÜñšç")
_KEPT = ("&", "{", "%", "<")


class Longer(QTranslator):
    """Makes every string 35 % longer; placeholders, mnemonics and markup stay."""

    def translate(self, context: str, source: str, note: str | None = None, n: int = -1) -> str:
        return longer(source)

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        return False


def longer(text: str) -> str:
    """A string as the longer language has it."""
    letters = sum(one.isalpha() for one in text)
    if letters < 2:
        return text
    changed = text if any(mark in text for mark in _KEPT) else text.translate(_ACCENTS)
    tail = ("en" * 400)[: max(1, round(0.35 * len(text)))]
    words = [tail[at : at + 9] for at in range(0, len(tail), 9)]
    return changed[:-1] + " ".join(words) + changed[-1] if changed[-1] in ".:…!?)" else changed + " ".join(words)


def chinese_font() -> bool:
    """Whether Chinese can be drawn: by a font of the system, or one of an optional package."""
    if _writes_chinese():
        return True
    try:
        import justmytype_intl_cjk as package
    except ImportError:
        return False
    for file in Path(package.__file__).parent.rglob("*.[ot]t[fc]"):
        QFontDatabase.addApplicationFont(str(file))
    return _writes_chinese()


def _writes_chinese() -> bool:
    return bool(QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese))
