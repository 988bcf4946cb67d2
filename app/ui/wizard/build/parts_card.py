"""The parts list: worst status per line, price, and the way to swap a line."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QModelIndex, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView, QMenu

from app.domain.build import ROLES
from app.ui.catalog.words import fact_label, shown
from app.ui.days import day_text
from app.ui.theme import STATUS
from app.ui.widgets import Button, Card, Column, DataTable, label, status_word
from app.ui.widgets.inner_scroll import LOW_PX
from app.ui.wizard.build.parts_cells import PartCells
from app.viewmodels.build_page import PartRow
from app.viewmodels.numbers import currency_sign, show

PART_COLUMN, SWAP_COLUMN = 2, 5
ROW_PX = 26
LEAST_LINES, SEEN_LINES = 2, 7
HEAD_PX = 30


def role_word(role: str) -> str:
    """A role of a parts list in the user's words."""
    words = {
        "server": QCoreApplication.translate("Roles", "Server"),
        "edge_device": QCoreApplication.translate("Roles", "Edge device"),
        "cloud_instance": QCoreApplication.translate("Roles", "Instance"),
        "bare_metal": QCoreApplication.translate("Roles", "Rented server"),
        "cpu": QCoreApplication.translate("Roles", "Processor"),
        "motherboard": QCoreApplication.translate("Roles", "Board"),
        "memory": QCoreApplication.translate("Roles", "Memory"),
        "accelerator": QCoreApplication.translate("Roles", "Accelerator"),
        "boot_drive": QCoreApplication.translate("Roles", "Boot drive"),
        "data_drive": QCoreApplication.translate("Roles", "Data drive"),
        "storage": QCoreApplication.translate("Roles", "Drive"),
        "nic": QCoreApplication.translate("Roles", "Network card"),
        "psu": QCoreApplication.translate("Roles", "Power supply"),
        "chassis": QCoreApplication.translate("Roles", "Case"),
        "cooler": QCoreApplication.translate("Roles", "CPU cooler"),
        "fan": QCoreApplication.translate("Roles", "Fan"),
        "switch": QCoreApplication.translate("Roles", "Switch"),
        "cable": QCoreApplication.translate("Roles", "Cable"),
        "rack": QCoreApplication.translate("Roles", "Rack"),
        "pdu": QCoreApplication.translate("Roles", "Rack power"),
    }
    return words.get(role, role.replace("_", " "))


@dataclass(frozen=True)
class NodeHead:
    """A line above the parts of one kind of machine, where a build has several."""

    node: int
    words: str
    role: str = ""
    index: int | None = None
    part: str = ""


def _parts_only(text: Callable[[PartRow], str]) -> Callable[[PartRow | NodeHead], str]:
    """A cell that a heading leaves empty."""
    return lambda one: text(one) if isinstance(one, PartRow) else ""


def _headed(rows: Sequence[PartRow], machines: Sequence[str]) -> tuple[PartRow | NodeHead, ...]:
    """The lines, machine by machine, each under its name where there are several."""
    if len(machines) < 2:
        return tuple(rows)
    found: list[PartRow | NodeHead] = []
    for node, words in enumerate(machines):
        found += [NodeHead(node, words), *(one for one in rows if one.node == node)]
    return tuple(found)


class PartsCard(Card):
    """``swap_wanted`` brings the line to swap, ``add_wanted`` the role to add to; ``revert_wanted`` undoes all."""

    swap_wanted = Signal(object)
    add_wanted = Signal(str)
    revert_wanted = Signal()

    def __init__(self, locale: str) -> None:
        super().__init__(margins=(0, 8, 0, 2))
        self._locale = locale
        self._rows: tuple[PartRow | NodeHead, ...] = ()
        head = self.add_header(self.tr("Parts"))
        head.setContentsMargins(10, 0, 10, 0)
        self.revert = Button(self.tr("Revert"), "", "link")
        self.revert.clicked.connect(self.revert_wanted)
        head.insertWidget(2, self.revert)
        self._money = label("", "quietcaption")
        head.addWidget(self._money)
        add = Button(self.tr("Add…"), "", "link")
        add.setAccessibleName(self.tr("Add a part"))
        add.clicked.connect(lambda: self._menu().popup(add.mapToGlobal(add.rect().bottomLeft())))
        head.addWidget(add)
        self.table = DataTable(self._columns(), self.tr("Parts of the build"), dense=True, sortable=False)
        self._size_columns()
        self.table.opened.connect(self._on_opened)
        self.table.clicked.connect(self._on_clicked)
        self._cells = PartCells(self.table, lambda one: self._facts(one) if isinstance(one, PartRow) else ())
        self.table.setItemDelegateForColumn(PART_COLUMN, self._cells)
        self._roomy = False
        self.table.horizontalHeader().sectionResized.connect(self._on_column)
        self.body.addWidget(self.table, 1)

    def show_rows(
        self, rows: Sequence[PartRow], remark: str, edited: bool, currency: str, machines: Sequence[str] = ()
    ) -> None:
        """Other lines; the line with the cursor keeps it. ``machines`` names the kinds of machine, where several are."""
        self.aside.setText(remark)
        self.revert.setVisible(edited)
        self._money.setText(self.tr("prices in {0}, excl. VAT").format(currency_sign(currency, self._locale)))
        rows = _headed(rows, machines)
        if rows == self._rows:
            return
        self._rows = rows
        before = self.table.current
        key = None if before is None else (before.node, before.role, before.index)
        self.table.clearSpans()
        self.table.set_rows(rows, select=lambda one: (one.node, one.role, one.index) == key)
        for at, one in enumerate(rows):
            if isinstance(one, NodeHead):
                self.table.setSpan(at, 0, 1, self.table.table.columnCount())
        self._fit_rows()
        self._fit_height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_rows()
        self._fit_height()

    def set_roomy(self, roomy: bool) -> None:
        """In a wide window every part has its main facts in a second line, where all lines stay in sight so."""
        self._roomy = roomy
        self._fit_rows()

    def _on_column(self, column: int, _before: int, _now: int) -> None:
        if column == PART_COLUMN:
            self._fit_rows()

    def _fit_rows(self) -> None:
        """Rows with facts where all of them stay in sight so, and long names in several lines as far as there is room."""
        head, count = self.table.verticalHeader(), len(self._rows)
        room = self.table.height() - self.table.horizontalHeader().height() - 2
        tall = self._cells.height_px()
        self._cells.on = self._roomy and count * tall <= room
        usual = tall if self._cells.on else self.table.row_px
        if head.defaultSectionSize() != usual:
            head.setDefaultSectionSize(usual)
        spare = room - count * usual
        for at, lines in enumerate(self._further_lines()):
            more = min(lines, max(0, spare) // self._cells.line_px()) * self._cells.line_px()
            spare -= more
            if head.sectionSize(at) != usual + more:
                head.resizeSection(at, usual + more)
        self.table.viewport().update()

    def _further_lines(self) -> list[int]:
        """How many lines more the name of each row wants."""
        width, cells = self.table.columnWidth(PART_COLUMN), self._cells
        return [cells.further(self._part_text(one), width) if isinstance(one, PartRow) else 0 for one in self._rows]

    def natural_height(self) -> int:
        """How high the card is with all its lines in sight, long names in several."""
        lines = max(len(self._rows), 1) * self.table.verticalHeader().defaultSectionSize()
        lines += sum(self._further_lines()) * self._cells.line_px()
        return self.sizeHint().height() - self.table.sizeHint().height() + lines + HEAD_PX + 2

    def _fit_height(self) -> None:
        """Some lines are always in sight; all of them in a low window, where the page scrolls and nothing within."""
        low = self.window().height() < LOW_PX
        lines = max(LEAST_LINES, len(self._rows) if low else min(len(self._rows), SEEN_LINES))
        self.table.setMinimumHeight(lines * self.table.verticalHeader().defaultSectionSize() + HEAD_PX)

    def select(self, part_ids: Sequence[str], roles: Sequence[str]) -> None:
        """Puts the cursor on the first line concerned."""
        self.table.select(lambda one: one.part in part_ids or one.role in roles)

    def _columns(self) -> list[Column]:
        return [
            Column(
                "",
                lambda one: one.words if isinstance(one, NodeHead) else "",
                mark=self._mark,
                bold=lambda one: isinstance(one, NodeHead),
            ),
            Column(self.tr("Role"), _parts_only(lambda one: role_word(one.role))),
            Column(self.tr("Part"), _parts_only(self._part_text), tip=_parts_only(self._tip)),
            Column(self.tr("Qty"), _parts_only(lambda one: str(one.qty)), number=True),
            Column(self.tr("Price"), _parts_only(self._price), number=True, tip=_parts_only(self._price_tip)),
            Column(self.tr("Swap"), lambda one: "", mark=self._swap_mark),
        ]

    def _size_columns(self) -> None:
        head = self.table.horizontalHeader()
        head.setMinimumSectionSize(24)
        modes = QHeaderView.ResizeMode
        for n in range(6):
            head.setSectionResizeMode(n, modes.Stretch if n == PART_COLUMN else modes.ResizeToContents)
        head.setSectionResizeMode(0, modes.Fixed)
        self.table.setColumnWidth(0, 34)
        head.setSectionResizeMode(SWAP_COLUMN, modes.Fixed)
        self.table.setColumnWidth(SWAP_COLUMN, head.sectionSizeHint(SWAP_COLUMN))

    @staticmethod
    def _mark(one: PartRow | NodeHead) -> tuple[str, str, str] | None:
        if isinstance(one, NodeHead):
            return None
        role, token, _background = STATUS[one.status]
        return role, token, status_word(one.status)

    def _swap_mark(self, one: PartRow) -> tuple[str, str, str] | None:
        return None if one.index is None else ("swap", "link", self.tr("Swap this part (Enter)"))

    def _part_text(self, one: PartRow) -> str:
        if one.index is None:
            return self.tr("{0} (included)").format(one.title)
        return self.tr("{0} · changed").format(one.title) if one.changed else one.title

    def _tip(self, one: PartRow) -> str:
        return "\n".join((one.title, *self._facts(one), one.part))

    def _facts(self, one: PartRow) -> tuple[str, ...]:
        return tuple(
            f"{fact_label(shape)} {shown(shape, value, self._locale, unit=True)}" for shape, value in one.facts
        )

    def _price(self, one: PartRow) -> str:
        if one.index is None:
            return self.tr("included")
        if not one.priced:
            return self.tr("on request")
        fine = one.amount is not None and one.per == "hour" and one.amount * 100 % 1  # rents have tenths of a cent
        digits = 4 if fine else 0 if one.per == "piece" else 2  # to the cent in the tooltip, on Cost and on the quote
        amount = show(one.amount, self._locale, digits)
        words = {"hour": self.tr("{0} / h"), "month": self.tr("{0} / month")}
        return words.get(one.per, "{0}").format(amount)

    def _price_tip(self, one: PartRow) -> str:
        exact = "" if one.amount is None or one.per != "piece" else show(one.amount, self._locale, 2)
        if not one.as_of:
            return exact
        text = self.tr("Price of {0}").format(day_text(one.as_of))
        text = self.tr("{0}: older than 90 days").format(text) if one.stale else text
        return "\n".join(filter(None, (exact, text)))

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        for role in ROLES:
            if role not in ("server", "edge_device", "cloud_instance", "bare_metal", "storage"):
                menu.addAction(role_word(role), lambda r=role: self.add_wanted.emit(r))
        return menu

    def _on_opened(self, one: PartRow) -> None:
        if one.index is not None:
            self.swap_wanted.emit(one)

    def _on_clicked(self, index: QModelIndex) -> None:
        if index.column() == SWAP_COLUMN:
            self._on_opened(self.table.table.row_at(index))
