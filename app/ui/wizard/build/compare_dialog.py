"""The proposals side by side; lines in which they differ are marked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QVBoxLayout, QWidget

from app.ui.widgets import Button, PageScroll, label, row, rule
from app.ui.wizard.build.cards import proof_text, speed_text, titles_text, watts_text
from app.ui.wizard.build.parts_card import role_word
from app.viewmodels.build_page import Compared, ProposalCard, part_comparison
from app.viewmodels.numbers import money


class CompareDialog(QDialog):
    """A column per proposal."""

    def __init__(self, parent: QWidget, cards: Sequence[ProposalCard], locale: str) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Compare the proposals"))
        self.resize(min(1100, 240 + 230 * len(cards)), 620)
        content = QWidget()
        grid = QGridLayout(content)
        grid.setContentsMargins(16, 14, 16, 14)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        for column, card in enumerate(cards, start=1):
            grid.addWidget(label(titles_text(card), "strong", wrap=True), 0, column)
            grid.setColumnStretch(column, 1)
        for n, line in enumerate([*self._figures(cards, locale), *part_comparison(cards)], start=1):
            grid.addWidget(rule(), 2 * n - 1, 0, 1, len(cards) + 1)
            self._add(grid, 2 * n, line)
        grid.setRowStretch(1000, 1)
        close = Button(self.tr("Close"), "", "primary")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        note = label(self.tr("● marks what differs."), "quietcaption")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 12)
        whole.addWidget(PageScroll(content), 1)
        foot = row(note, None, close)
        foot.setContentsMargins(16, 0, 16, 0)
        whole.addLayout(foot)

    def _figures(self, cards: Sequence[ProposalCard], locale: str) -> list[Compared]:
        def of(title: str, cells: list[str]) -> Compared:
            return Compared(title, tuple(cells))

        counts = [card.counts for card in cards]
        return [
            of(self.tr("Price"), [money(card.price, card.currency, locale) for card in cards]),
            of(self.tr("Proof"), [proof_text(card, locale) for card in cards]),
            of(self.tr("Time"), [speed_text(card, locale) for card in cards]),
            of(self.tr("Power at the socket"), [watts_text(card, locale) for card in cards]),
            of(self.tr("Warnings"), [str(count.warnings) for count in counts]),
            of(self.tr("Facts missing"), [str(count.missing) for count in counts]),
        ]

    def _add(self, grid: QGridLayout, at: int, line: Compared) -> None:
        mark = "● " if line.differs else ""
        name = role_word(line.label)
        title = label(mark + name, "quiet")
        title.setAccessibleName(self.tr("{0}, differs").format(name) if line.differs else name)
        grid.addWidget(title, at, 0)
        for column, cell in enumerate(line.cells, start=1):
            grid.addWidget(label(cell, "strong" if line.differs else "body", wrap=True), at, column)
