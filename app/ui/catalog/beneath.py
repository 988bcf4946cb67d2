"""What stands beneath a fact in the form: the shipped value with its way back, what is allowed, doubts, the source."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.catalog.source_line import SourceLine
from app.ui.catalog.words import translate
from app.ui.told import joined
from app.ui.widgets import Button, label, set_tone
from app.viewmodels.bulk_edit import Sources


class Beneath(QWidget):
    """Made when it is first needed: a form has dozens of facts, and few of them have anything beneath."""

    revert_wanted = Signal()

    def __init__(self, fact: str, sources: Sources, parent: QWidget) -> None:
        super().__init__(parent)
        self.note = label("", "quietcaption", wrap=True)
        self.revert = Button(translate("Catalog", "Revert"), "", "link")
        self.revert.setAccessibleName(translate("Catalog", "Revert {0} to the shipped value").format(fact))
        self.revert.clicked.connect(self.revert_wanted)
        self.clash = label("", "caption", wrap=True)
        set_tone(self.clash, "tone", "warn")
        self.source = SourceLine(fact, sources)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.note, 1)
        line.addWidget(self.revert, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 2)
        stack.setSpacing(3)
        stack.addLayout(line)
        stack.addWidget(self.clash)
        stack.addWidget(self.source)
        self.hide()

    def show_words(self, sentences: Sequence[str], clashes: Sequence[str], *, wrong: bool, revert: bool) -> None:
        """The sentences, the doubts, and whether there is a value to go back to."""
        self.note.setText(joined(sentences))
        set_tone(self.note, "kind", "error" if wrong else "quietcaption")
        self.note.setVisible(bool(sentences))
        self.clash.setText("\n".join(clashes))
        self.clash.setVisible(bool(clashes))
        self.revert.setVisible(revert)
