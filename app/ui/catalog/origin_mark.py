"""Where a fact comes from, as it stands beside its value: icon, word, month."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from app.domain.parts import Provenance
from app.ui.catalog.words import confidence_look, confidence_meaning, translate
from app.ui.days import day_text, month_text
from app.ui.widgets import IconLabel, label, set_tone


class OriginMark(QWidget):
    """Confidence by shape, colour and word; the tooltip holds source and day."""

    def __init__(self) -> None:
        super().__init__()
        self._icon = IconLabel("unknown", "unk", 16)
        self.word = label("", "label")
        self.day = label("", "quietcaption")
        self.day.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(5)
        line.addWidget(self._icon)
        line.addWidget(self.word)
        line.addWidget(self.day, 1)

    def show_origin(self, origin: Provenance) -> None:
        """The source of a value."""
        word, role, token = confidence_look(origin.confidence)
        tip = f"{confidence_meaning(origin.confidence)}\n{origin.source}, {day_text(origin.as_of)}"
        self._look(role, token, word, month_text(origin.as_of), tip)

    def show_unknown(self) -> None:
        """Nobody has entered the fact."""
        tip = translate("Catalog", "Nobody has entered this fact yet.")
        self._look("unknown", "unk", translate("Catalog", "No source"), "", tip)

    def show_pending(self, source: str) -> None:
        """Entered for several parts, not applied yet."""
        tip = translate("Catalog", "Entered, not applied yet: {0}").format(source)
        self._look("edit", "link", translate("Catalog", "To apply"), "", tip)

    def show_nothing(self) -> None:
        """Several parts have several sources."""
        self._look("", "text2", "", "", "")

    def show_parts(self, *, word: bool, day: bool) -> None:
        """What there is room for beside the icon."""
        self.word.setVisible(word)
        self.day.setVisible(day)

    @property
    def text(self) -> str:
        """Word and month, for a screen reader."""
        return f"{self.word.text()} {self.day.text()}".strip()

    def _look(self, role: str, token: str, word: str, day: str, tip: str) -> None:
        self._icon.set_icon(role, token)
        self.word.setText(word)
        set_tone(self.word, "tone", "unk" if role == "unknown" else "")
        self.day.setText(day)
        self.setToolTip(tip)
