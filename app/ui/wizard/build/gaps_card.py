"""What could not be checked: part, missing fact, and the way to add it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.widgets import Button, Card, IconLabel, clear, column, label, row, rule, set_tone
from app.ui.widgets.elided import TwoLineLabel
from app.viewmodels.build_page import Gap
from app.ui.told import told
from app.ui.widgets.inner_scroll import InnerScroll

LEAST_PX = 90


class GapsCard(Card):
    """Never collapses while it has something to say; ``add_wanted`` brings the fact to add."""

    add_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__("cardUnknown", margins=(1, 8, 1, 2))
        self._gaps: tuple[Gap, ...] | None = None
        head = QHBoxLayout()
        head.setContentsMargins(10, 2, 10, 2)
        head.setSpacing(8)
        self._icon = IconLabel("unknown", "unk", 20)
        self._aside = label("", "quietcaption")
        head.addWidget(self._icon)
        head.addWidget(label(self.tr("Not checked"), "section"))
        head.addWidget(self._aside)
        head.addStretch(1)
        self.body.addLayout(head)
        self.setAccessibleName(self.tr("Not checked"))
        inside = QWidget()
        self._list = QVBoxLayout(inside)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(0)
        self._scroll = InnerScroll(inside, LEAST_PX)
        self.body.addWidget(self._scroll, 1)
        self.buttons: list[Button] = []

    def show_gaps(self, gaps: Sequence[Gap]) -> None:
        """Other missing facts; none is said in words."""
        if self._gaps == tuple(gaps):
            return
        self._gaps = tuple(gaps)
        set_tone(self, "empty", not gaps)
        self.setObjectName("cardUnknown" if gaps else "card")
        self.style().unpolish(self)
        self.style().polish(self)
        self._icon.set_icon("unknown" if gaps else "verified", "unk" if gaps else "ok")
        words = self.tr("1 fact missing") if len(gaps) == 1 else self.tr("{0} facts missing").format(len(gaps))
        self._aside.setText(words if gaps else "")
        clear(self._list)
        self.buttons = []
        if not gaps:
            self._list.addWidget(_padded(label(self.tr("Every check could be made."), "quiet", wrap=True)))
        for n, gap in enumerate(gaps):
            if n:
                self._list.addWidget(rule())
            self._list.addWidget(self._row_of(gap))
        self._list.addStretch(1)

    @property
    def empty(self) -> bool:
        """Whether every check could be made."""
        return not self._gaps

    def natural_height(self) -> int:
        """How high the card is with all it says in sight."""
        return self.sizeHint().height() - self._scroll.sizeHint().height() + self._scroll.content_height()

    def focus_first(self) -> None:
        """The focus to the first Add fact."""
        if self.buttons:
            self.buttons[0].setFocus(Qt.FocusReason.TabFocusReason)

    def _row_of(self, gap: Gap) -> QWidget:
        title = TwoLineLabel(gap.title, "strong")
        what = label(told(gap.label), "quietcaption", wrap=True)
        what.setToolTip(self.tr("Needed by {0}").format(", ".join(gap.rules)))
        add = Button(self.tr("Add fact"), "", "compact")
        add.setAccessibleName(self.tr("Add fact: {0}, {1}").format(gap.title, told(gap.label)))
        if not gap.addable:
            add.set_unavailable(self.tr("This is answered on the page Where."))
        add.pressed_ok.connect(lambda: self.add_wanted.emit(gap))
        self.buttons.append(add)
        line = row(column(title, what, spacing=0), add)
        line.setStretch(0, 1)
        made = QWidget()
        made.setLayout(line)
        line.setContentsMargins(10, 6, 10, 6)
        return made


def _padded(widget: QWidget) -> QWidget:
    made = QWidget()
    line = row(widget)
    line.setContentsMargins(10, 6, 10, 6)
    made.setLayout(line)
    return made
