"""The searchable list of models, with what is known of the chosen one at its foot."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.ui.key_words import key_words
from app.ui.language import language_in_force
from app.ui.theme import scaled
from app.ui.told import told
from app.ui.widgets import Card, Column, DataTable, FlowLayout, Notice, SearchField, WhyLink, clear, column, label, row
from app.ui.wizard.model_words import ModelWords
from app.viewmodels.draft import Draft
from app.viewmodels.models_list import ModelRow, matching, of_card
from app.viewmodels.numbers import memory, params, short, show
from app.viewmodels.why import Explanation

NAME, LAYERS, WIDTH, CONTEXT, WORK = 0, 2, 3, 4, 5
NAME_PX = 156
"""So much room a name gets, where it needs it, before figures that the foot tells give way."""
UNKNOWN = "—"


class ModelPicker(Card):
    """Sends ``chosen`` with the row that the user moved to."""

    chosen = Signal(object)

    def __init__(self, locale: str) -> None:
        super().__init__(margins=(0, 12, 0, 0))
        self._locale = locale
        self._models: tuple[ModelRow, ...] = ()
        self._kind, self._picked = "llm", ""
        self._detailed: tuple[ModelRow | None, frozenset[int]] = (None, frozenset())
        self._without = frozenset[int]()
        self._words = ModelWords(locale)
        self.count = label("", "quietcaption")
        head = row(label(self.tr("Model"), "section"), self.count, None, label(key_words("Ctrl+F"), "quietcaption"))
        self.table = DataTable(self._columns(), self.tr("Models"), dense=True, answers=True)
        self.search = SearchField(self.tr("Name or maker"), self.tr("Search models"), self.table)
        self.empty = Notice("info")
        self.empty.add_button(self.tr("Clear the search"), "clear").clicked.connect(self._on_clear)
        self._nothing = QWidget()
        self._nothing.setLayout(column(self.empty, None))
        self._nothing.hide()
        self.table.chosen.connect(self.chosen)
        self.search.searched.connect(lambda _text: self._filter())
        inside = column(head, self.search, self.table, self._nothing, spacing=8)
        inside.setContentsMargins(12, 0, 12, 0)
        inside.setStretch(2, 1)
        inside.setStretch(3, 1)
        self.body.addLayout(inside, 1)
        self.body.addWidget(self._make_detail())
        self.table.setMinimumHeight(150)
        self.table.viewport().installEventFilter(self)

    def _columns(self) -> list[Column]:
        locale, language = self._locale, language_in_force()

        def whole(title: str, of: Callable[[ModelRow], int | None]) -> Column:
            return Column(title, lambda m: show(of(m), locale) or UNKNOWN, of, number=True)

        return [
            Column(self.tr("Model"), lambda m: m.title, lambda m: m.title.lower(), tip=lambda m: m.title),
            Column(
                self.tr("Parameters"), lambda m: params(m.params_m, locale, language), lambda m: m.params_m, number=True
            ),
            whole(self.tr("Layers"), lambda m: m.layers),
            whole(self.tr("Width"), lambda m: m.width),
            whole(self.tr("Context, tokens"), lambda m: m.context),
            Column(self.tr("GFLOP per sample"), lambda m: short(m.gflops, locale), lambda m: m.gflops, number=True),
            Column(
                self.tr("Weights in bf16"),
                lambda m: memory(m.weights_gib, locale),
                lambda m: m.weights_gib,
                number=True,
            ),
        ]

    def _make_detail(self) -> QFrame:
        self.detail = QFrame()
        self.detail.setObjectName("cardFoot")
        stack = QVBoxLayout(self.detail)
        stack.setContentsMargins(12, 8, 12, 10)
        stack.setSpacing(4)
        self._title, self._what = label("", "strong"), label("", "quietcaption")
        self._source = WhyLink()
        self._source.setText(self.tr("source"))
        stack.addLayout(row(self._title, self._what, None, self._source))
        self._facts = FlowLayout(spacing=20)
        stack.addLayout(self._facts)
        self.detail.hide()
        return self.detail

    def set_models(self, models: tuple[ModelRow, ...]) -> None:
        """The models that there are."""
        self._models = models
        self._filter()

    def render(self, draft: Draft, own: ModelRow | None = None) -> None:
        """Shows the kind's models and the one chosen, or the user's ``own`` one at the foot."""
        picked = draft.model.preset if draft.model and draft.model.preset else ""
        if draft.kind != self._kind or picked != self._picked:
            other = draft.kind != self._kind
            self._kind, self._picked = draft.kind, picked
            if other and self.search.edit.text():
                self.search.edit.clear()
            self._filter() if other else self.table.select(self._is_picked)
        self._show_detail(own or next((m for m in self._models if m.id == picked), None))

    def _on_clear(self) -> None:
        self.search.edit.clear()
        self.search.edit.setFocus()

    def _is_picked(self, model: ModelRow) -> bool:
        return model.id == self._picked

    def _filter(self) -> None:
        if not self._models:
            return  # they are being read
        text = self.search.edit.text().strip()
        found = matching(self._models, self._kind, text)
        all_of = of_card(self._models, self._kind)
        tokens = any(model.layers for model in all_of)
        no_width = not tokens or self._kind == "search"  # their long names need the room; the foot tells the width
        self._without = frozenset(
            at for at, no in ((LAYERS, not tokens), (WIDTH, no_width), (CONTEXT, not tokens), (WORK, tokens)) if no
        )
        self.table.set_rows(found, select=self._is_picked)
        self._fit_names()
        self.table.setVisible(bool(found))
        self._nothing.setVisible(not found)
        if text:
            self.count.setText(self.tr("{0} of {1} models match").format(len(found), len(all_of)))
        else:
            self.count.setText(self.tr("{0} models").format(len(all_of)))
        if not found:
            words = self.tr("No model matches '{0}'. Clear the search, or enter figures under Something else.")
            self.empty.show_message("info", "", words.format(text))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The list has another width."""
        if event.type() == QEvent.Type.Resize and event.size().width() != event.oldSize().width():
            self._fit_names()
        return super().eventFilter(watched, event)

    def _fit_names(self) -> None:
        """Leaves out width and layers as long as names would be cut: models are told apart by their ends."""
        table = self.table
        wide = {at: max(table.sizeHintForColumn(at), table.horizontalHeader().sectionSizeHint(at)) for at in range(7)}
        room = table.viewport().width() - min(wide[NAME], scaled(NAME_PX))
        gone = set(self._without)
        for at in (WIDTH, LAYERS):
            if sum(wide[n] for n in range(1, 7) if n not in gone) > room:
                gone.add(at)
        for at in range(1, 7):
            if table.isColumnHidden(at) != (at in gone):
                table.setColumnHidden(at, at in gone)
        self._show_detail(self._detailed[0])

    def _show_detail(self, model: ModelRow | None) -> None:
        told_above = frozenset(at for at in (WIDTH, LAYERS) if not self.table.isColumnHidden(at))
        if (model, told_above) == self._detailed:
            return
        self._detailed = (model, told_above)
        self.detail.setVisible(model is not None)
        if model is None:
            return
        self._title.setText(told(model.title))
        self._what.setText(self._words.describe(model))
        self._source.set_explanation(lambda: Explanation(model.title, notes=(model.spec.source,)), model.title)
        self._source.setAccessibleName(self.tr("Source of {0}").format(model.title))
        clear(self._facts)
        facts = self._words.facts(model, layers=LAYERS not in told_above, width=WIDTH not in told_above)
        for name, value in facts:
            fact = QWidget()
            fact.setLayout(column(label(name, "quietcaption"), label(value), spacing=0))
            self._facts.addWidget(fact)
