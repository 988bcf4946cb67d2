"""What the columns of step 2 share: the fold of advanced figures, and the foot that says what a phase asks for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.domain.quantity import Quantity
from app.ui.told import told
from app.ui.widgets import Button, Card, Field, FoldingGrid, IconLabel, WhyLink, label, row, rule, uncut
from app.ui.widgets.focusring import bring_into_view
from app.viewmodels.why import with_unit

PRECISIONS = ("fp64", "fp32", "tf32", "fp16", "bf16", "fp8", "int8", "int4", "fp4")
BITS = {"fp64": 64, "fp32": 32, "tf32": 19, "fp16": 16, "bf16": 16, "fp8": 8, "int8": 8, "int4": 4, "fp4": 4}


def precision_options(bit: str) -> list[tuple[object, str]]:
    """Number formats with their width; ``bit`` is the word."""
    return [(name, f"{name} ({BITS[name]} {bit})") for name in PRECISIONS]


INDENT_PX = 20
SHORT = 24
"""Letters of a line that have room beside every title."""


class Advanced(QWidget):
    """A fold: closed it tells its values in one line, with a dot where one is not automatic.

    ``inset``: pixels at its sides. ``below``: a long line stands under the title, not in the narrow rest beside it.
    """

    reset = Signal()
    opened = Signal(bool)

    def __init__(self, title: str, *, inset: int = 14, below: bool = False) -> None:
        super().__init__()
        self._below = label("", "quietcaption", wrap=True) if below else None
        self.button = Button(title, "expand", "plain")
        self.button.setStyleSheet("font-weight: 600;" if inset else "font-weight: 600; padding-left: 0;")
        self.button.clicked.connect(self._on_clicked)
        self._dot = label("●", "label", tone="link")
        self._line = label("", "quietcaption", wrap=True)
        self._reset = Button(self.tr("Back to automatic"), "", "link")
        self._reset.clicked.connect(self.reset)
        self._content = QWidget()
        self.grid = FoldingGrid(2)
        self.grid.setContentsMargins(inset, 8 if inset else 4, inset, 10 if inset else 0)
        self._content.setLayout(self.grid)
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(0)
        stack.addWidget(rule())
        head = row(self.button, self._dot, spacing=6)
        head.addWidget(self._line, 1)
        head.addStretch(0)
        head.addWidget(self._reset)
        uncut(head, self.button, self._reset)
        head.setContentsMargins(max(0, inset - 4), 6, inset, 0)
        stack.addLayout(head)
        if self._below is not None:
            self._below.setContentsMargins(inset + INDENT_PX, 0, inset, 0)
            stack.addWidget(self._below)
        stack.addWidget(self._content)
        self._open, self._told = False, ""
        self.set_open(False)
        self.render("", False)

    def _on_clicked(self) -> None:
        self.set_open(not self._open)
        if self._open:  # once it has its place
            QTimer.singleShot(0, self, lambda: bring_into_view(self))

    def set_open(self, is_open: bool) -> None:
        """Opens or closes the fold."""
        self._open = is_open
        self.button.set_icon("collapse" if is_open else "expand")
        self._content.setVisible(is_open)
        self._show_line()
        self.opened.emit(is_open)

    def _show_line(self) -> None:
        """The values while it is closed: in the title's line, or under it."""
        under = self._below is not None and len(self._told) > SHORT
        self._line.setText("" if under else self._told)
        self._line.setVisible(not self._open)
        if self._below is not None:
            self._below.setText(self._told if under else "")
            self._below.setVisible(under and not self._open)
        else:  # neighbours' folds stand in line
            self._line.setMinimumHeight(2 * self._line.fontMetrics().lineSpacing())
        self.button.setAccessibleDescription(self.tr("open") if self._open else self._told)

    def add_fields(self, fields: Sequence[Field], columns: int = 2) -> None:
        """Puts fields into the fold, in reading order."""
        self.grid.set_columns(columns)
        for n, field in enumerate(fields):
            self.grid.addWidget(field, n // columns, n % columns)

    def render(self, line: str, changed: bool) -> None:
        """The values in one line, and whether one was changed."""
        self._told = line
        self._show_line()
        self._dot.setVisible(changed)
        self._dot.setToolTip(self.tr("Changed from automatic"))
        self._reset.setVisible(changed)


class Foot(QFrame):
    """The grey line at a card's foot: "Asks for 119.7 GiB ... why?"."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("cardFoot")
        self._told = QLabel()
        self._told.setTextFormat(Qt.TextFormat.RichText)
        self._told.setWordWrap(True)
        self._told.setProperty("kind", "label")
        self.why = WhyLink()
        line = QHBoxLayout(self)
        line.setContentsMargins(14, 8, 14, 8)
        line.addWidget(self._told, 1)
        line.addWidget(self.why)

    def render(self, words: str, quantity: Quantity | None, name: str) -> None:
        """Rich text of our own making: numbers bold."""
        self._told.setText(words)
        self.why.set_quantity(quantity, name)
        self.setVisible(bool(words))


def bold(quantity: Quantity | None, locale: str) -> str:
    """A quantity in bold."""
    return f"<b>{with_unit(quantity, locale, told)}</b>"


class PhaseCard(Card):
    """A column: header, two columns of fields, a fold, a foot."""

    def __init__(self, title: str, icon: str) -> None:
        super().__init__(margins=(0, 10, 0, 0))
        head = QHBoxLayout()
        head.setContentsMargins(14, 0, 14, 0)
        head.setSpacing(9)
        self.icon = IconLabel(icon, "text2", 18)
        head.addWidget(self.icon)
        head.addWidget(label(title, "section"))
        head.addStretch(1)
        self.body.addLayout(head)
        self.setAccessibleName(title)
        self.inner = QVBoxLayout()
        self.inner.setContentsMargins(14, 0, 14, 0)
        self.inner.setSpacing(8)
        self.body.addLayout(self.inner)
        self.grid = FoldingGrid(2)

    def finish(self, advanced: Advanced, foot: Foot) -> None:
        """Fold and foot. Closed, the fold stands over the foot; open, it follows the fields, as the neighbour does."""
        self.inner.addLayout(self.grid)
        self.body.addStretch(1)
        self.body.addWidget(advanced)
        self.body.addStretch(0)
        self.body.addWidget(foot)
        at = self.body.indexOf(advanced)

        def give_room(is_open: bool) -> None:
            self.body.setStretch(at - 1, 0 if is_open else 1)
            self.body.setStretch(at + 1, 1 if is_open else 0)

        advanced.opened.connect(give_room)

    def place(self, fields: Sequence[Field]) -> None:
        """Shows these fields in reading order, two in a line; the others are hidden."""
        for field in self.findChildren(Field):
            if self.grid.indexOf(field) >= 0:
                self.grid.removeWidget(field)
                field.setVisible(False)
        for n, field in enumerate(fields):
            self.grid.put(field, n // 2, n % 2)
            field.setVisible(True)
