"""The comparison of up to five alternatives: what is compared is ticked above the table."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from threading import Event
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.build import BuildDocument
from app.domain.comparison import MOST_OPTIONS, Comparison
from app.domain.errors import AppError, UserError
from app.services.compare import Entry, kind_entry
from app.services.compare_kinds import KindResult
from app.ui.context import AppContext
from app.ui.told import told, told_all, told_error
from app.ui.widgets import Button, CheckBox, Dialog, Dialogs, FlowLayout, announce, label, row
from app.ui.widgets.dialogs import in_proportion
from app.ui.wizard.build.cards import titles_text
from app.ui.wizard.compare.table import ComparisonTable
from app.ui.wizard.compare.words import kind_word, lines_of
from app.ui.wizard.model import WizardModel
from app.viewmodels.assumptions import costing_site
from app.viewmodels.comparison import (
    BUILD,
    FILE,
    Candidate,
    candidates,
    file_candidate,
    given_assumptions,
    kept_files,
    kept_keys,
    kept_of,
    places_first,
    proposals_first,
    toggled,
    with_option,
)
from app.viewmodels.draft import Draft
from app.viewmodels.judging import build_of
from app.viewmodels.owned import owned_from
from app.viewmodels.quote_page import with_compared

TIME_LIMIT_S = 30.0
CAPTION_PX = 110


class CompareDialog(Dialog):
    """Columns are what is ticked; ``taken`` tells that one of them became the build in hand.

    ``by_place`` begins with the best of the other places, ``quoted`` puts what is compared on the quote at once.
    """

    taken = Signal()

    def __init__(self, parent: QWidget, model: WizardModel, *, by_place: bool = False, quoted: bool = False) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Compare alternatives"))
        self.resize(in_proportion(parent, 1180, 700))
        self._model = model
        draft = model.draft
        self._found = [*candidates(draft, titles_text), *kept_files(draft)]
        first = places_first(draft, self._found) if by_place or quoted else proposals_first(self._found)
        self._chosen = kept_keys(draft, self._found) or first or tuple(one.key for one in self._found[:1])
        self._kinds: dict[str, KindResult] = {}
        self._stop = Event()
        self.comparison: Comparison | None = None
        self._shown: tuple[str, ...] = ()
        self.chips: dict[str, Button] = {}
        self._make()
        self.quoted.setChecked(quoted or bool(draft.compared))
        self._show_chips()
        self.finished.connect(lambda _code: self._stop.set())
        self._ask()

    def _make(self) -> None:
        inside = QVBoxLayout(self)
        inside.setContentsMargins(16, 14, 16, 12)
        inside.setSpacing(8)
        inside.addWidget(label(self.tr("Tick up to five. ● marks the lines that differ."), "quiet"))
        self._builds, self._searches = FlowLayout(), FlowLayout()
        self._file = Button(self.tr("From a file…"), "", "compact")
        self._file.pressed_ok.connect(self._on_file)
        for words, flow in ((self.tr("Builds"), self._builds), (self.tr("Best of its kind"), self._searches)):
            holder = QWidget()
            holder.setLayout(flow)
            name = label(words, "label")
            name.setMinimumWidth(CAPTION_PX)
            line = row(name, holder, *([self._file] if flow is self._builds else []))
            line.setStretch(1, 1)
            inside.addLayout(line)
        self.state = label("", "strong", wrap=True)
        self.differences = CheckBox(self.tr("Only differences"))
        self.differences.toggled.connect(lambda on: self.table.show_differences_only(on))
        above = row(self.state, self.differences)
        above.setStretch(0, 1)
        inside.addLayout(above)
        self.table = ComparisonTable(self.tr("Alternatives side by side"))
        self.table.column_chosen.connect(lambda _column: self._show_take())
        inside.addWidget(self.table, 1)
        self.notes = label("", "quietcaption", wrap=True)
        inside.addWidget(self.notes)
        self.quoted = CheckBox(self.tr("Put on the quote"))
        self.quoted.clicked.connect(lambda _on: self._keep())
        copy = Button(self.tr("Copy table"), "copy")
        copy.pressed_ok.connect(self.table.copy)
        close = Button(self.tr("Close"))
        close.pressed_ok.connect(self.accept)
        self.take = Button(self.tr("Take this one"), "", "primary")
        self.take.pressed_ok.connect(self._on_take)
        inside.addLayout(row(self.quoted, None, copy, close, self.take))
        for one in self._found:
            self._add_chip(one)
        next(iter(self.chips.values()), self._file).setFocus()

    # ---- what is compared

    def _add_chip(self, one: Candidate) -> None:
        chip = Button(self._name(one), "", "chip")
        chip.clicked.connect(lambda _on: self._on_chip(one.key))
        self.chips[one.key] = chip
        (self._builds if one.kind is None else self._searches).addWidget(chip)

    def _name(self, one: Candidate) -> str:
        if one.key == BUILD:
            return self.tr("Your build")
        if one.kind is not None:
            return kind_word(one.kind)
        return one.title or self.tr("Build of a file")

    def _show_chips(self) -> None:
        full = len(self._chosen) >= MOST_OPTIONS
        for key, chip in self.chips.items():
            chip.setChecked(key in self._chosen)
            words = self.tr("Five are compared: untick one first.") if full and key not in self._chosen else ""
            chip.set_unavailable(words)

    def _on_chip(self, key: str) -> None:
        self._choose(toggled(self._chosen, key))

    def _choose(self, chosen: tuple[str, ...]) -> None:
        changed = chosen != self._chosen
        self._chosen = chosen
        self._show_chips()
        if changed:
            self._ask()

    def _on_file(self) -> None:
        path = Dialogs.open_file(self, self.tr("Open a build"), self.tr("Builds (*.yaml *.yml *.json)"))
        if path is None:
            return
        try:
            self.add_file(path)
        except UserError as error:
            self.say(told_error(error))

    def add_file(self, path: Path) -> None:
        """Compares the build of a file, too; raises ``UserError`` naming what is wrong with it."""
        one = file_candidate(sum(key.startswith(FILE) for key in self.chips) + 1, owned_from(path))
        self._found.append(one)
        self._add_chip(one)
        if len(self._chosen) >= MOST_OPTIONS:
            self._show_chips()
            self.say(self.tr("Five are compared: untick one first."))
        else:
            self._choose((*self._chosen, one.key))

    # ---- comparing

    def _ask(self) -> None:
        self._stop.set()
        self._stop = stop = Event()
        chosen = [one for key in self._chosen for one in self._found if one.key == key]
        named = [(one, self._name(one)) for one in chosen]
        searched = [one.kind for one in chosen if one.kind and one.kind not in self._kinds]
        self.state.setText(self.tr("Searching…") if searched else self.tr("Comparing…"))
        self.take.set_unavailable(self.tr("The comparison is not ready yet."))
        draft, context, known = self._model.draft, self._model.context, dict(self._kinds)
        self._model.runner.run(
            self,
            lambda _dropped: _compare(named, draft, context, known, stop),
            done=lambda answer: self._on_answer(stop, tuple(one.key for one in chosen), *answer),
            failed=lambda error: self._on_failed(stop, error),
        )

    def _on_answer(
        self, stop: Event, keys: tuple[str, ...], comparison: Comparison, kinds: dict[str, KindResult]
    ) -> None:
        self._kinds |= kinds
        if stop is not self._stop or stop.is_set():
            return
        self.comparison, self._shown = comparison, keys
        lines = lines_of(comparison, self._model.locale_name)
        self.table.show_lines([told(one.title) for one in comparison.options], lines)
        self.notes.setText(told_all(comparison.notes))
        count = sum(1 for one in comparison.options if one.build is not None)
        self.say(self.tr("{0} of {1} alternatives can be had.").format(count, len(comparison.options)))
        self._show_take()
        if self.quoted.isChecked():
            self._keep()

    def _on_failed(self, stop: Event, error: BaseException) -> None:
        if stop is not self._stop:
            return
        if isinstance(error, AppError):
            self.say(told_error(error))
        else:
            self._model.runner.unhandled.emit(error)

    def say(self, text: str) -> None:
        """One line above the table, also to screen readers."""
        self.state.setText(text)
        announce(self.table, text)

    # ---- what becomes of it

    def _show_take(self) -> None:
        option = self._option()
        if option is None:
            return
        same = self._model.draft.build is not None and option.build == self._model.draft.build
        words = self.tr("There is no such machine.") if option.build is None else ""
        self.take.set_unavailable(self.tr("This is the build in hand.") if same else words)
        self.take.setAccessibleName(self.tr("Take {0}").format(told(option.title)))

    def _option(self) -> Any:
        column = self.table.currentColumn()
        options = self.comparison.options if self.comparison else ()
        return options[column] if 0 <= column < len(options) else None

    def _on_take(self) -> None:
        option = self._option()
        if option is not None and option.build is not None:
            self._model.change(with_option(self._model.draft, option))
            self.taken.emit()
            self.accept()

    def _keep(self) -> None:
        """The project keeps the alternatives for the quote, or forgets them."""
        kept = kept_of(self.comparison, self._shown) if self.quoted.isChecked() and self.comparison else ()
        if kept != self._model.draft.compared:
            self._model.change(with_compared(self._model.draft, kept))


def _compare(
    named: Sequence[tuple[Candidate, str]],
    draft: Draft,
    context: AppContext,
    known: dict[str, KindResult],
    stop: Event,
) -> tuple[Comparison, dict[str, KindResult]]:
    """Runs beside the window: searches the kinds that are not known yet, and compares."""
    kinds = _searched([one.kind for one, _ in named if one.kind], draft, context, known, stop)
    entries = []
    for one, name in named:
        if one.kind is not None:
            entry = kind_entry(kinds[one.kind])
            entries.append(Entry(f"{name}: {entry.title}" if entry.build else name, entry.build, entry.kind,
                                 entry.report, entry.demand, entry.reason))  # fmt: skip
        elif one.document is not None:
            entries.append(_entry_of(one.document, name, draft, context))
    return context.compare.compare(entries, given_assumptions(draft)), kinds


def _searched(
    wanted: Sequence[Any], draft: Draft, context: AppContext, known: dict[str, KindResult], stop: Event
) -> dict[str, KindResult]:
    missing = [kind for kind in wanted if kind not in known]
    request = draft.request()
    if not missing or request is None:
        return known
    found = context.propose.compare(request, missing, time_limit_s=TIME_LIMIT_S, stop=stop)
    return known | {result.kind: result for result in found if result.status != "untold" or not stop.is_set()}


def _entry_of(document: BuildDocument, name: str, draft: Draft, context: AppContext) -> Entry:
    build = build_of(document, context.catalog)
    placed = build.model_copy(update={"site": costing_site(draft, build.site)})
    if name == build.name or not build.name:
        return Entry(name, placed)
    return Entry(f"{name}: {build.name}", placed)
