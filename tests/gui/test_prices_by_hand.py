"""A price entered as people write it, and amounts that are never cut."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.domain.parts import Price
from app.ui.catalog.table import CELL_PX, PartTable
from app.viewmodels.catalog_page import Scope
from tests.gui.conftest import settle
from tests.gui.list_kit import Open, rest

pytestmark = pytest.mark.gui
KEY = Qt.Key


def figures_cut(table: PartTable) -> list[str]:
    """What stands in a column of figures that is narrower than it."""
    measure = table.fontMetrics()
    return [
        text
        for at, column in enumerate(table.parts.columns)
        for part in table.parts.parts
        if column.number
        and measure.horizontalAdvance(text := table.parts.text(column, part)) + CELL_PX > table.columnWidth(at)
    ]


def test_an_amount_is_typed_with_its_currency_and_enter_keeps_it(qtbot: QtBot, open_list: Open) -> None:
    page = open_list(Scope("accelerator"))
    page.open_part("card-48", "price")
    settle(qtbot, page.context)
    prices = page.detail.prices
    edit = prices.amount.edit
    qtbot.waitUntil(edit.hasFocus)
    qtbot.keyClicks(edit, "1,999.90 $")
    assert prices.currency.value == "USD" and not prices.amount.problem
    edit.clear()
    qtbot.keyClicks(edit, "chf 1,850")
    qtbot.keyClick(edit, KEY.Key_Return)
    settle(qtbot, page.context)
    stored = page.context.catalog.show("card-48").price
    assert (stored.amount, stored.currency) == (Decimal(1850), "CHF")
    qtbot.waitUntil(lambda: not prices.form.isVisible())
    assert prices.add.hasFocus()


def test_amounts_that_come_later_are_not_cut(qtbot: QtBot, open_list: Open) -> None:
    page = open_list(Scope("accelerator"))
    assert page.table.parts.parts and not figures_cut(page.table)
    for part_id, amount, currency in (("card-48", "1234567", "USD"), ("card-ecc", "4321000", "GBP")):
        price = Price(amount=Decimal(amount), currency=currency, as_of=date(2026, 11, 20), basis="quote")
        page.context.catalog.price(part_id, price)
    qtbot.waitUntil(lambda: any(p.price and p.price.currency == "GBP" for p in page.table.parts.parts))
    rest(page, qtbot)
    assert not figures_cut(page.table)
    page.open_part("card-48")
    page.detail.tabs.setCurrentIndex(1)
    prices = page.detail.prices
    qtbot.waitUntil(lambda: prices.table.table.rowCount() > 0)
    settle(qtbot, page.context)
    qtbot.waitUntil(lambda: prices.table.columnWidth(1) >= prices.table.sizeHintForColumn(1))
