"""Swapping a part, or adding one: what fits, what fits with something not checked, what does not and why."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QTreeWidgetItem, QVBoxLayout, QWidget

from app.services.swap import Fit, SwapCandidate
from app.ui.catalog.words import fact_label, fact_unit
from app.ui.told import joined, told, told_error
from app.ui.widgets import (
    Button,
    CheckBox,
    Dialog,
    NumberField,
    SearchField,
    StatusMark,
    WhyPopover,
    WrappingRow,
    announce,
    label,
    rule,
)
from app.ui.wizard.build.parts_card import role_word
from app.ui.wizard.swap_list import CANDIDATE, CandidateTree
from app.ui.wizard.swap_words import after_words, effect_words, price_words, verdict_words
from app.viewmodels.build_edits import added, swapped
from app.viewmodels.build_page import PartRow
from app.viewmodels.judging import Judged
from app.viewmodels.numbers import currency_sign, money, show
from app.viewmodels.part_form import value_of, write
from app.viewmodels.repairs import Tools
from app.viewmodels.swap import GROUPS, Effect, Offer, compared_facts, effect, offer
from app.viewmodels.why import Explanation

PREVIEW_PAUSE_MS = 30
"""Rows that held keys run over are not tried."""
WIDEST_PX, SHARE_OF_WIDTH = 1280, 0.89
HIGHEST_PX, SHARE_OF_HEIGHT = 840, 0.8
"""The dialog leaves an edge of the window in sight."""
FOOT_PX = 84
Taken = Callable[[str | None, int], None]


class SwapDialog(Dialog):
    """``taken`` gets the part's id and the number of pieces, or ``None`` to take the line out.

    ``what`` is the line to swap, or the role of a part to add. Enter takes the row with the cursor.
    """

    def __init__(self, parent: QWidget, judged: Judged, what: PartRow | str, context: Any, runner: Any, locale: str,
                 taken: Taken) -> None:  # fmt: skip
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._judged, self._locale, self._runner, self._taken = judged, locale, runner, taken
        self._line = what if isinstance(what, PartRow) else None
        self._role = what.role if isinstance(what, PartRow) else what
        self._tools = Tools(context.catalog, context.size, context.price, context.propose)
        self._offer: Offer | None = None
        self._shown_for: tuple | None = None
        word = role_word(self._role)
        self.setWindowTitle(self.tr("Swap: {0}").format(word) if self._line else self.tr("Add: {0}").format(word))
        around = parent.window()
        self.resize(
            min(WIDEST_PX, round(around.width() * SHARE_OF_WIDTH)),
            min(HIGHEST_PX, round(around.height() * SHARE_OF_HEIGHT)),
        )
        self._lay_out()
        self._pause = QTimer(self, singleShot=True, interval=PREVIEW_PAUSE_MS)
        self._pause.timeout.connect(self._preview)
        node, adding = (self._line.node if self._line else 0), self._line is None
        self.search.edit.setPlaceholderText(self.tr("Trying every part in the build…"))
        runner.run(
            self,
            lambda _stop: offer(judged, self._role, self._tools, node, adding=adding),
            done=self._on_offer,
            failed=lambda error: self.note.setText(told_error(error)),
        )

    def _lay_out(self) -> None:
        self.tree = CandidateTree(self.tr("Candidates"), self.tr("Up and Down preview a part, Enter takes it."))
        self.tree.outdated.connect(self._show_offer)
        self.tree.currentItemChanged.connect(self._on_current)
        self.tree.itemActivated.connect(lambda _item, _column: self._on_take())
        self.search = SearchField("", self.tr("Search parts"), self.tree)
        self.search.searched.connect(lambda _text: self._fill())
        self.search.edit.returnPressed.connect(self._on_take)
        self.unfit = CheckBox(self.tr("Show what does not fit"))
        self.unfit.setChecked(True)
        self.priced = CheckBox(self.tr("With a price only"))
        for box in (self.unfit, self.priced):
            box.toggled.connect(lambda _on: self._fill())
        head = WrappingRow(spacing=14)
        for widget in (self.search, self.unfit, self.priced):
            head.addWidget(widget)
        head.addStretch()
        head.addWidget(label(self._now_words(), "quietcaption"))
        head.setContentsMargins(14, 12, 14, 10)
        self.search.setMinimumWidth(300)
        self.note = label(self.tr("Nothing is chosen yet."), "label", wrap=True)
        self.verdict = StatusMark("unknown", "")
        self.verdict.hide()
        foot = QFrame()
        foot.setObjectName("cardFoot")
        foot.setMinimumHeight(FOOT_PX)
        inside = QVBoxLayout(foot)
        inside.setContentsMargins(14, 8, 14, 8)
        inside.setSpacing(4)
        inside.addWidget(self.verdict)
        inside.addWidget(self.note)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(rule())
        whole.addWidget(self.tree, 1)
        whole.addWidget(foot)
        whole.addLayout(self._make_buttons())
        self.search.edit.setFocus()

    def _make_buttons(self) -> Any:
        pieces = self._judged.document.nodes[self._line.node].parts[self._line.index].qty if self._line else 1
        self.qty = NumberField(
            self.tr("Pieces"), "count", low=1, high=512, whole=True, compact=True, locale=self._locale
        )
        self.qty.set_value(pieces)
        self.qty.setFixedWidth(90)
        self.qty.caption.hide()  # it stands beside the field, in line with the buttons
        pieces_word = label(self.tr("Pieces"), "label")
        pieces_word.setBuddy(self.qty.edit)
        self.qty.changed.connect(lambda _value: self._pause.start())
        self.compare = Button(self.tr("Compare with the current part"), "", "link")
        self.compare.clicked.connect(self._on_compare)
        self.remove = Button(self.tr("Take it out"))
        self.remove.pressed_ok.connect(lambda: self._finish(None))
        cancel = Button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.take = Button(self.tr("Swap") if self._line else self.tr("Add"), "", "primary")
        self.take.setDefault(True)
        self.take.set_unavailable(self.tr("Choose a part first."))
        self.take.pressed_ok.connect(self._on_take)
        line = WrappingRow()
        for widget in (pieces_word, self.qty, *([self.compare] if self._line else [])):
            line.addWidget(widget)
        line.addStretch()
        for button in [*([self.remove] if self._line else []), cancel, self.take]:
            line.addWidget(button)
        line.setContentsMargins(14, 8, 14, 12)
        return line

    def _now_words(self) -> str:
        if self._line is None:
            return ""
        currency = self._judged.build.site.currency
        per = {"hour": self.tr("{0} / h"), "month": self.tr("{0} / month")}.get(self._line.per or "", "{0}")
        amount = money(self._line.amount, currency, self._locale, cents=self._line.per == "hour")
        price = per.format(amount) if amount else self.tr("price on request")
        return self.tr("now: {0}, {1}").format(self._line.title, price)

    # ---- the list

    def _on_offer(self, found: Offer) -> None:
        self._offer = found
        self.search.edit.setPlaceholderText(self.tr("Search {0} parts").format(len(found.found)))
        self._show_offer()
        announce(self, self.search.edit.placeholderText())

    def _show_offer(self) -> None:
        found = self._offer
        if found is None:
            return
        currency = currency_sign(self._judged.build.site.currency, self._locale)
        facts = [joined(filter(None, (fact_label(shape), fact_unit(shape))), ", ") for shape in found.columns]
        per = {"cloud_instance": self.tr("Price, ± {0} / h"), "bare_metal": self.tr("Price, ± {0} / month")}
        price = per.get(found.category, self.tr("Price, ± {0}")).format(currency)
        self.tree.set_heads([self.tr("Part"), *facts, price, self.tr("After the swap")])
        self._fill()

    def _fill(self) -> None:
        if self._offer is None:
            return
        before = self.current
        self.tree.blockSignals(True)
        self.tree.clear()
        heads = {
            Fit.FITS: (self.tr("Fit"), self.tr("no check fails that does not fail now, and no fact is missing")),
            Fit.UNKNOWN: (self.tr("Fit, something not checked"), self.tr("a fact is missing")),
            Fit.FAILS: (
                self.tr("Do not fit"),
                self.tr("each with the reason; Enter still takes one, as a failed check"),
            ),
        }
        best = None
        for fit in GROUPS:
            if fit is Fit.FAILS and not self.unfit.isChecked():
                continue
            found = self._offer.group(fit, self.search.edit.text(), self.priced.isChecked())
            if not found:
                continue
            self.tree.add_head(fit, heads[fit][0], show(len(found), self._locale, 0), heads[fit][1])
            for one in found:
                item = self._add(one)
                if (best is None and not one.present) or (before is not None and one.part.id == before.part.id):
                    best = item
        self.tree.blockSignals(False)
        self.tree.fit_columns()
        if best is not None:
            self.tree.setCurrentItem(best)
        self._on_current(best, None)

    def _add(self, one: SwapCandidate) -> QTreeWidgetItem:
        facts = [write(shape, value_of(one.part, shape.name), self._locale) for shape in self._offer.columns]
        figures = [*facts, price_words(one, self._offer.category, self._locale)]
        failing = any(error.title not in one.mends for error in self._judged.report.errors)
        after = after_words(one, self._locale, failing=failing)
        return self.tree.add_row(one, figures, after, told(one.reason), self.tr("unknown"))

    # ---- what would become of the build

    @property
    def current(self) -> SwapCandidate | None:
        """The candidate with the cursor."""
        return self.tree.current

    def _on_current(self, item: QTreeWidgetItem | None, _before: QTreeWidgetItem | None) -> None:
        chosen = item is not None and item.data(0, CANDIDATE) is not None
        self.take.set_unavailable("" if chosen else self.tr("Choose a part first."))
        if not chosen:
            self.verdict.hide()
            self.note.setText(self.tr("Nothing is chosen yet."))
            return
        if self.verdict.isHidden():
            self.note.setText(self.tr("Checking the build with this part…"))
        self._pause.start()

    def _document(self, one: SwapCandidate) -> Any:
        document, qty = self._judged.document, int(self.qty.value or 1)
        if self._line is None:
            return added(document, 0, self._role, one.part.id, qty)
        return swapped(document, self._line.node, self._line.index, one.part.id, qty)

    def _preview(self) -> None:
        one = self.current
        if one is None:
            return
        wanted = (one.part.id, self.qty.value)
        if wanted == self._shown_for:
            return
        self._shown_for = wanted
        judged, document, tools = self._judged, self._document(one), self._tools
        self._runner.run(
            self,
            lambda _stop: effect(judged, document, tools),
            done=partial(self._on_effect, wanted, one),
            failed=lambda error: self.note.setText(told_error(error)),
        )

    def _on_effect(self, wanted: tuple, one: SwapCandidate, found: Effect) -> None:
        if wanted != self._shown_for:
            return
        status, said = verdict_words(found)
        self.verdict.set_status(status, said)
        self.verdict.show()
        text = effect_words(one.part.name, found, self._locale)
        self.note.setText(text)
        announce(self, f"{said}. {text}")

    def _on_compare(self) -> None:
        one, now = self.current, self._offer.present if self._offer else None
        if one is None or now is None:
            return
        rows = compared_facts(now, one.part, self._locale, lambda _word: self.tr("unknown"))
        lines = tuple((name, then, self.tr("now {0}").format(before)) for name, then, before in rows)
        notes = () if rows else (self.tr("All facts are the same."),)
        WhyPopover(self.compare, Explanation(one.part.title, (), lines[:14], notes))

    def _on_take(self) -> None:
        one = self.current
        if one is not None and self.qty.validate():
            self._finish(one.part.id)

    def _finish(self, part_id: str | None) -> None:
        self._taken(part_id, int(self.qty.value or 1))
        self.accept()
