"""What each way's total is made of, as a table with the totals at its foot."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QWidget

from app.domain.costs import Costs
from app.ui.widgets import clear, label, rule
from app.ui.wizard.cost.line_names import line_name
from app.ui.wizard.cost.option_cards import option_name
from app.viewmodels.cost_page import cost_table
from app.viewmodels.numbers import show

COLUMN_PX = 84


class CostTableView(QWidget):
    """Kinds of cost down, ways across; amounts without cents."""

    def __init__(self, locale: str) -> None:
        super().__init__()
        self._locale = locale
        self._texts: list[list[str]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(1)
        self._grid.setHorizontalSpacing(10)
        self._grid.setColumnStretch(0, 1)

    def show_costs(self, costs: Costs) -> None:
        """Other figures."""
        clear(self._grid)
        table = cost_table(costs)
        titles = [self.tr("In {0} months, {1}").format(costs.months, costs.currency)]
        titles += [option_name(key) for key in table.columns]
        self._texts = [titles]
        for column, title in enumerate(titles):
            self._put(title, "strongcaption", 0, column)
        for n, (name, amounts) in enumerate([*table.rows, ("Total", table.totals)], start=1):
            kind = "strong" if n > len(table.rows) else "label"
            texts = [line_name(name)]
            texts += ["—" if value is None else show(value, self._locale, 0) for value in amounts]
            self._texts.append(texts)
            self._grid.addWidget(rule(), 2 * n - 1, 0, 1, len(titles))
            for column, text in enumerate(texts):
                self._put(text, kind, 2 * n, column)
        self._grid.setRowStretch(2 * len(self._texts), 1)

    def copy(self) -> None:
        """Puts the table on the clipboard, tabs between the cells."""
        QGuiApplication.clipboard().setText("\n".join("\t".join(texts) for texts in self._texts))

    def _put(self, text: str, kind: str, at: int, column: int) -> None:
        side = Qt.AlignmentFlag.AlignLeft if column == 0 else Qt.AlignmentFlag.AlignRight
        made = label(text, kind)
        made.setContentsMargins(0, 1, 0, 1)
        made.setMinimumWidth(COLUMN_PX if column else 0)
        made.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
        if column and at:
            made.setAccessibleName(f"{self._texts[-1][0]}, {self._texts[0][column]}: {text}")
        self._grid.addWidget(made, at, column)
