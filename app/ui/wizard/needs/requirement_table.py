"""The requirement as rows: need, the least that works, what we would buy, what it is held against, and why."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from app.ui.told import told
from app.ui.widgets import Card, StatusMark, WhyLink, clear, label, rule
from app.viewmodels.needs_page import NeedRow, NeedsPageState
from app.viewmodels.numbers import memory, short, show
from app.viewmodels.why import with_range, with_unit

ALONE = {
    "memory": QT_TRANSLATE_NOOP("RequirementTable", "Main memory that the work takes"),
    "time_to_finish_h": QT_TRANSLATE_NOOP("RequirementTable", "Time to finish"),
    "throughput": QT_TRANSLATE_NOOP("RequirementTable", "Throughput"),
}
"""What figures are called where processors do the work alone."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("RequirementTable", text)


def figure_words(row: NeedRow, state: NeedsPageState) -> str:
    """What a row is called: a need's own label, or the figure's words with the number of cards."""
    if row.label:
        return told(row.label)
    name, _sep, phase = row.key.partition(":")
    count = state.chosen.count if state.chosen else 1
    if state.bare and name in ALONE:
        return _of_phase(_tr(ALONE[name]), name, phase, state)
    words = {
        "memory": _tr("GPU memory per card, {0}"),
        "time_to_finish_h": _tr("Time to finish, {0}"),
        "ttft_ms": _tr("First word"),
        "tpot_ms": _tr("Each next word"),
        "latency_ms": _tr("Answer time"),
        "throughput": _tr("Throughput, {0}"),
    }[name].format(_tr("1 card") if count == 1 else _tr("{0} cards").format(count))
    return _of_phase(words, name, phase, state)


def _of_phase(words: str, name: str, phase: str, state: NeedsPageState) -> str:
    """Says of which phase a figure is where both have it."""
    if len(state.phases) > 1 and name in ("memory", "throughput"):
        words += _tr(", training") if phase == "training" else _tr(", serving")
    return words


def figure_tip(key: str) -> str:
    """The term behind a plain word."""
    return {"ttft_ms": _tr("Time to first token"), "tpot_ms": _tr("Time per output token")}.get(
        key.partition(":")[0], ""
    )


class RequirementTable(Card):
    """Rows with a why? each; rebuilt only when they change, so that the focus stays."""

    def __init__(self, locale: str) -> None:
        super().__init__(margins=(0, 8, 0, 4))
        self._locale = locale
        self._rows: tuple[NeedRow, ...] = ()
        head = self.add_header(self.tr("Requirement"), "", self.tr("what any build must meet"))
        head.setContentsMargins(10, 0, 10, 0)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 10, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(0)
        for column, stretch in ((0, 8), (1, 6), (2, 6), (3, 9), (4, 0)):
            self._grid.setColumnStretch(column, stretch)
        self.body.addLayout(self._grid)
        self.body.addStretch(1)
        self.links: list[WhyLink] = []

    def show_rows(self, rows: Sequence[NeedRow], state: NeedsPageState) -> None:
        """Other rows."""
        if tuple(rows) == self._rows:
            return
        self._rows = tuple(rows)
        clear(self._grid)
        self.links = []
        titles = (self.tr("Need"), self.tr("Minimum"), self.tr("Recommended"), self.tr("Against"))
        for column, title in enumerate(titles):
            self._grid.addWidget(self._cell(label(title, "strongcaption", wrap=True), column), 0, column)
        for n, row in enumerate(self._rows):
            self._add(2 * n + 1, row, state)

    def first_why(self) -> QWidget | None:
        """The first why?, if there is one."""
        return self.links[0] if self.links else None

    def _add(self, at: int, row: NeedRow, state: NeedsPageState) -> None:
        self._grid.addWidget(rule(), at, 0, 1, 5)
        name = figure_words(row, state)
        title = label(name, "label", wrap=True)
        title.setToolTip(figure_tip(row.key))
        least = label(with_range(row.minimum, self._locale, told), "strong", wrap=True)
        best = label(with_unit(row.recommended, self._locale, told), "label", wrap=True)
        against = self._told_against(row, state)
        why = WhyLink(name, self._locale)
        why.set_quantity(row.recommended or row.minimum, name)
        self.links.append(why)
        for column, widget in enumerate((title, least, best, against, why)):
            self._grid.addWidget(self._cell(widget, column), at + 1, column, Qt.AlignmentFlag.AlignVCenter)

    def _cell(self, widget: QWidget, column: int) -> QWidget:
        left = 10 if column == 0 else 0
        widget.setContentsMargins(left, 3, 10 if column == 4 else 0, 3)
        return widget

    def _told_against(self, row: NeedRow, state: NeedsPageState) -> QWidget:
        text = self._against(row, state)
        if not (row.missed and text):
            return label(text, "quiet", wrap=True)
        mark = StatusMark("failed", self.tr("{0}: not met").format(text))
        mark.set_wrapping()
        return mark

    def _against(self, row: NeedRow, state: NeedsPageState) -> str:
        name = row.key.partition(":")[0]
        if state.bare and name == "memory":
            return ""
        if row.limit is None:
            return told(row.against)
        if name == "memory":
            return self.tr("the card gives {0}").format(memory(row.limit, self._locale))
        limit = show(round(row.limit, 1), self._locale) if row.limit >= 1 else short(row.limit, self._locale)
        if name == "throughput":
            return self.tr("at least {0} {1}").format(limit, told(row.minimum.unit))
        return self.tr("limit {0} {1}").format(limit, told(row.minimum.unit))
