"""What the customer wishes beyond the need, and what the first proposal shall be best at, in one small window."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.ui.context import AppContext
from app.ui.widgets import (
    Button,
    CheckBox,
    ChoiceField,
    Dialog,
    DialogScroll,
    FoldingGrid,
    NumberField,
    WrappingRow,
    column,
    label,
    row,
)
from app.ui.widgets.dialogs import EDGE_PX, in_proportion
from app.ui.wizard.build.parts_field import PartsField
from app.viewmodels.draft import Draft
from app.viewmodels.numbers import currency_sign
from app.viewmodels.wishes import Offered, build_ids, with_wishes

WIDTH_PX = 880


class WishesDialog(Dialog):
    """``taken`` gets the draft with the wishes. Enter proposes; Esc leaves everything as it was."""

    def __init__(
        self,
        parent: QWidget,
        context: AppContext,
        draft: Draft,
        offered: Offered,
        locale: str,
        taken: Callable[[Draft], None],
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Wishes"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(in_proportion(parent, WIDTH_PX, 0))
        self._draft, self._offered, self._taken = draft, offered, taken
        self._make_fields(draft, locale)
        self._make_parts(context, draft)
        self._make_boxes(draft)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 16)
        self._scroll = DialogScroll(self._laid_out())
        outer.addWidget(self._scroll, 1)
        self.take = Button(self.tr("Propose"), "", "primary")
        self.take.setDefault(True)
        self.take.pressed_ok.connect(self._on_take)
        cancel = Button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        buttons = row(None, cancel, self.take)
        buttons.setContentsMargins(16, 0, 16, 0)
        outer.addLayout(buttons)
        self.objective.combo.setFocus()

    def setVisible(self, visible: bool) -> None:
        """As high as what it holds and no higher than the window, before Qt puts it in the middle."""
        if visible and not self.isVisible():
            for widget in self.findChildren(QWidget):
                widget.ensurePolished()  # styled, its words may take more lines
            around, window = self.sizeHint().height() - self._scroll.sizeHint().height(), self.parentWidget().window()
            beside = self._scroll.sizeHint().width() + self._scroll.verticalScrollBar().sizeHint().width()
            wide = min(max(self.width(), beside), window.width() - EDGE_PX)  # a font may be wider than ours
            self.resize(wide, min(around + self._scroll.height_for(wide), window.height() - EDGE_PX))
        super().setVisible(visible)

    def _laid_out(self) -> QWidget:
        """What is wished of the machine beside what is wished of its parts; below each other in little room."""
        grid = FoldingGrid(2)
        fields = (self.gpu, self.cpu, self.socket, self.budget, self.noise, self.spare, self.lead)
        for n, field in enumerate(fields):
            grid.put(field, n // 2, n % 2)
        boxes = WrappingRow(spacing=16)
        for box in (self.ecc, self.stock, self.verified):
            boxes.addWidget(box)
        told = self.tr("What the catalog does not tell of a part, such as its stock, counts as not as wished.")
        content = QWidget()
        halves = FoldingGrid(2, gap=24, row_gap=10)
        halves.setContentsMargins(16, 16, 16, 12)
        halves.put(column(self.objective, grid, boxes, None, spacing=10), 0, 0)
        halves.put(column(self.keep, self.exclude, label(told, "quietcaption", wrap=True), None, spacing=10), 0, 1)
        content.setLayout(halves)
        return content

    def _make_fields(self, draft: Draft, locale: str) -> None:
        wishes, site, tr = draft.wishes, draft.site, self.tr
        self.objective = ChoiceField(
            tr("Best at"),
            [
                ("price", tr("Lowest price")),
                ("speed", tr("Most speed for the budget")),
                ("value", tr("Best value: price × time, or price per throughput")),
                ("power", tr("Lowest power at full load")),
                ("tco", tr("Lowest cost over the years, running costs included")),
            ],
        )
        self.gpu = self._choice(tr("Accelerators from"), self._offered.gpu_vendors, wishes.gpu_vendor)
        self.cpu = self._choice(tr("Processors from"), self._offered.cpu_vendors, wishes.cpu_vendor)
        self.socket = self._choice(tr("Socket"), self._offered.sockets, wishes.socket)
        sign = currency_sign(site.currency, locale)
        self.budget = NumberField(tr("Budget, at most"), "money", unit=sign, low=0.01, optional=True, locale=locale)
        self.noise = NumberField(tr("Noise, at most"), "dba", low=15, high=120, optional=True, locale=locale)
        self.spare = NumberField(
            tr("Spare accelerator slots"), "count", unit="", low=0, high=8, whole=True, locale=locale
        )
        self.lead = NumberField(
            tr("Delivered within"), "days", unit=tr("days"), low=0, high=1000, whole=True, optional=True, locale=locale
        )
        self.objective.set_value(wishes.objective)
        budget = wishes.budget or site.budget
        self.budget.set_value(None if budget is None else float(budget))
        self.noise.set_value(wishes.noise_dba_max or site.onprem.noise_dba_max)
        self.spare.set_value(wishes.spare_gpu_slots)
        self.lead.set_value(wishes.lead_days_max)

    def _make_parts(self, context: AppContext, draft: Draft) -> None:
        """A part is wished for or not wanted, never both: the last word counts."""
        named, near = self._offered.named, build_ids(draft)
        self.keep = PartsField(self.tr("With these parts"), context, named, near)
        self.exclude = PartsField(self.tr("Without these parts"), context, named, near)
        self.keep.set_value(draft.wishes.keep)
        self.exclude.set_value(draft.wishes.exclude)
        self.keep.taken.connect(self.exclude.drop)
        self.exclude.taken.connect(self.keep.drop)

    def _choice(self, name: str, options: Sequence[str], chosen: str | None) -> ChoiceField:
        named = dict.fromkeys([*options, *([chosen] if chosen else [])])
        field = ChoiceField(name, [(None, self.tr("any")), *((one, one) for one in named)])
        field.set_value(next((one for one in named if chosen and one.casefold() == chosen.casefold()), None))
        return field

    def _make_boxes(self, draft: Draft) -> None:
        self.ecc = CheckBox(self.tr("ECC memory"))
        self.stock = CheckBox(self.tr("Only parts in stock"))
        self.verified = CheckBox(self.tr("Verified only"))
        self.ecc.setChecked(draft.wishes.ecc)
        self.stock.setChecked(draft.wishes.in_stock)
        self.verified.setChecked(draft.wishes.verified_only)

    def _on_take(self) -> None:
        for field in (self.budget, self.noise, self.spare, self.lead, self.keep, self.exclude):
            if not field.validate():
                field.focus()
                return
        budget = self.budget.value
        changed = with_wishes(
            self._draft,
            budget=None if budget is None else Decimal(f"{budget:.10g}"),
            noise_dba_max=self.noise.value,
            objective=self.objective.value,
            gpu_vendor=self.gpu.value,
            cpu_vendor=self.cpu.value,
            socket=self.socket.value,
            ecc=self.ecc.isChecked(),
            in_stock=self.stock.isChecked(),
            verified_only=self.verified.isChecked(),
            spare_gpu_slots=int(self.spare.value or 0),
            lead_days_max=self.lead.value,
            keep=self.keep.value,
            exclude=self.exclude.value,
        )
        self._taken(changed)
        self.accept()
