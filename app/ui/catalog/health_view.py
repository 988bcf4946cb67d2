"""How healthy the catalog is: what is known for checking, what is missing most, old prices, contradictions.

Every line leads to the parts it counts.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStackedWidget, QStyledItemDelegate, QStyleOptionViewItem, QVBoxLayout, QWidget

from app.services.catalog_health import Completeness, Gap, Health
from app.services.catalog_query import CatalogQuery, FactFilter
from app.services.catalog_verify import Contradiction
from app.ui.catalog.verify_view import contradiction_columns
from app.ui.catalog.words import category_word, fact_label
from app.ui.context import AppContext
from app.ui.theme import tokens
from app.ui.widgets import Button, Column, DataTable, Dialog, Notice, Segmented, label, plural, row
from app.viewmodels.numbers import show
from app.viewmodels.part_form import fact_of

KNOWN, GAPS, PRICES, WRONG = "known", "gaps", "prices", "wrong"
SHARE = Qt.ItemDataRole.UserRole + 7
RULES_SHOWN = 4


@dataclass(frozen=True)
class PriceLine:
    """Parts of a category whose price is lacking or old."""

    category: str
    state: str
    parts: int
    of: int


def query_of(line: Completeness | Gap | PriceLine) -> CatalogQuery:
    """The parts that a line counts."""
    if isinstance(line, Gap):
        return CatalogQuery(category=line.category, filters=(FactFilter(field=line.field, unknown=True),))
    state = line.state if isinstance(line, PriceLine) else "missing"
    return CatalogQuery.model_validate({"category": line.category, "states": {state}})


def price_lines(health: Health) -> list[PriceLine]:
    """Lacking and old prices by category, most parts first."""
    lines = [PriceLine(one.category, "no_price", one.without, one.parts) for one in health.prices if one.without]
    lines += [PriceLine(one.category, "old_price", one.stale, one.parts) for one in health.prices if one.stale]
    return sorted(lines, key=lambda line: -line.parts)


class _Bar(QStyledItemDelegate):
    """A share as a bar under its figure."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        line = index.model().row_at(index)
        now = tokens()
        box = QRectF(option.rect).adjusted(8, 0, -8, -3)
        box.setTop(box.bottom() - 3)
        painter.fillRect(box, now.color("sunken"))
        box.setWidth(box.width() * line.share)
        painter.fillRect(box, now.color("accent"))


class HealthDialog(Dialog):
    """``list_wanted(CatalogQuery)`` and ``part_wanted(part id, field)`` when a line is opened. Stays open beside."""

    list_wanted = Signal(object)
    part_wanted = Signal(str, str)

    def __init__(self, context: AppContext, locale: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Health of the catalog"))
        self.resize(940, 560)
        self._context, self._locale = context, locale
        self._titles: dict[str, str] = {}
        self.summary = label("", "section", wrap=True)
        self.hint = label("", "hint", wrap=True)
        self.notice = Notice("info", "", self.tr("Looking at every part…"))
        self.tabs = Segmented(
            [
                (KNOWN, self.tr("Known for checking")),
                (GAPS, self.tr("Missing facts")),
                (PRICES, self.tr("Prices")),
                (WRONG, self.tr("Contradictions")),
            ],
            self.tr("What is listed"),
        )
        self.tables = {KNOWN: self._known(), GAPS: self._gaps(), PRICES: self._prices(), WRONG: self._wrong()}
        self.stack = QStackedWidget()
        for table in self.tables.values():
            self.stack.addWidget(table)
        self.tabs.changed.connect(self.show_tab)
        self._lay_out()
        self.show_tab(KNOWN)
        self.reload()

    def _lay_out(self) -> None:
        stack = QVBoxLayout(self)
        stack.setContentsMargins(16, 14, 16, 14)
        stack.setSpacing(10)
        stack.addWidget(self.summary)
        stack.addWidget(self.notice)
        stack.addLayout(row(self.tabs, None))
        stack.addWidget(self.hint)
        stack.addWidget(self.stack, 1)
        again = Button(self.tr("Look again"), "refresh")
        again.clicked.connect(self.reload)
        close = Button(self.tr("Close"), "", "primary")
        close.clicked.connect(self.close)
        stack.addLayout(row(again, None, close))

    def _known(self) -> DataTable:
        bands = (self.tr("All known"), self.tr("80 % and more"), self.tr("50 % and more"), self.tr("Less"))
        table = DataTable(
            [
                _category_column(self.tr("Category")),
                self._count(self.tr("Parts"), lambda one: one.parts),
                Column(
                    self.tr("Known for checking"),
                    lambda one: f"{show(100 * one.share, self._locale, 0)} %",
                    lambda one: one.share,
                    number=True,
                    width=150,
                ),
                *(self._count(words, lambda one, at=at: one.bands[at]) for at, words in enumerate(bands)),
            ],
            self.tr("How much of what the rules need is known"),
        )
        table.setItemDelegateForColumn(2, _Bar(table))
        table.opened.connect(lambda one: self.list_wanted.emit(query_of(one)))
        return table

    def _gaps(self) -> DataTable:
        table = DataTable(
            [
                Column(self.tr("Missing fact"), self._fact, self._fact),
                _category_column(self.tr("Category"), 150),
                self._count(self.tr("Parts without it"), lambda gap: gap.lacking),
                self._count(self.tr("Of"), lambda gap: gap.parts),
                self._count(self.tr("Rules that cannot tell"), lambda gap: len(gap.rules)),
                Column(self.tr("Such as"), _rules, None, tip=lambda gap: ", ".join(gap.rules), width=260),
            ],
            self.tr("Facts that are missing most"),
        )
        table.opened.connect(lambda one: self.list_wanted.emit(query_of(one)))
        return table

    def _prices(self) -> DataTable:
        words = {"no_price": self.tr("no price"), "old_price": self.tr("old, or past its validity")}
        table = DataTable(
            [
                _category_column(self.tr("Category")),
                Column(self.tr("Price"), lambda one: words[one.state], lambda one: words[one.state], width=200),
                self._count(self.tr("Parts"), lambda one: one.parts),
                self._count(self.tr("Of"), lambda one: one.of),
            ],
            self.tr("Lacking and old prices"),
        )
        table.opened.connect(lambda one: self.list_wanted.emit(query_of(one)))
        return table

    def _wrong(self) -> DataTable:
        table = DataTable(contradiction_columns(self._titles), self.tr("Contradictions"))
        table.opened.connect(lambda one: self.part_wanted.emit(one.part, one.field))
        return table

    def _count(self, title: str, read: object) -> Column:
        return Column(title, lambda one: show(read(one), self._locale), read, number=True)  # type: ignore[operator]

    # --- what is shown ---------------------------------------------------------------------------------------------

    def reload(self) -> None:
        """Looks at the catalog again."""
        catalog = self._context.catalog
        self.notice.setVisible(not self.summary.text())

        def job(_stop: object) -> tuple[Health, Mapping[str, str]]:
            health = catalog.health()
            return health, catalog.titles(one.part for one in health.contradictions)

        def done(found: tuple[Health, Mapping[str, str]]) -> None:
            self._titles.update(found[1])
            self.show_health(found[0])

        self._context.runner.run(self, job, done=done)

    def show_tab(self, key: str) -> None:
        """Shows one of the lists."""
        self.tabs.set_value(key)
        self.stack.setCurrentWidget(self.tables[key])
        hints = {
            KNOWN: self.tr("Of the facts that rules need for such a part. Enter lists the parts with a fact unknown."),
            GAPS: self.tr("What stops most checks comes first: parts without the fact times rules that need it."),
            PRICES: self.tr("Old is a price of more than 90 days, or past the day that its supplier holds to it."),
            WRONG: self.tr("Enter opens the part at the fact. A missing fact is no contradiction."),
        }
        self.hint.setText(hints[key])

    def show_health(self, health: Health) -> None:
        """Shows what was found."""
        self.notice.hide()
        number = self._number
        old = sum(one.stale for one in health.prices)
        without = sum(one.without for one in health.prices)
        known = sum(one.share * one.parts for one in health.completeness) / (health.parts or 1)
        said = [
            plural(health.parts, self.tr("{n} part"), self.tr("{0} parts").format(number(health.parts))),
            self.tr("{0} % of what rules need is known").format(number(100 * known)),
            plural(old, self.tr("one old price"), self.tr("{0} old prices").format(number(old))),
            self.tr("{0} without a price").format(number(without)),
            plural(
                len(health.contradictions),
                self.tr("one contradiction"),
                self.tr("{0} contradictions").format(number(len(health.contradictions))),
            ),
        ]
        self.summary.setText(" · ".join(said))
        self.tables[KNOWN].set_rows(health.completeness)
        self.tables[GAPS].set_rows(health.gaps)
        self.tables[PRICES].set_rows(price_lines(health))
        self._show_wrong(health.contradictions)

    def _show_wrong(self, found: Sequence[Contradiction]) -> None:
        self.tables[WRONG].set_rows(found)

    def _number(self, value: float) -> str:
        return show(value, self._locale, 0)

    @staticmethod
    def _fact(gap: Gap) -> str:
        shape = fact_of(gap.category, gap.field)
        return fact_label(shape) if shape else gap.field


def _category_column(title: str, width: int | None = None) -> Column:
    def word(line: Completeness | Gap | PriceLine) -> str:
        return category_word(line.category)

    return Column(title, word, word, width=width)


def _rules(gap: Gap) -> str:
    more = len(gap.rules) - RULES_SHOWN
    return ", ".join(gap.rules[:RULES_SHOWN]) + (f" +{more}" if more > 0 else "")
