"""The import, step by step: choose a file, match its columns, check the changes, apply. Nothing is changed before."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.services.catalog_import_model import ImportOptions, ImportReport
from app.ui.catalog.edits import CatalogEdits
from app.ui.catalog.import_check import CheckPage
from app.ui.catalog.import_choose import ChoosePage
from app.ui.catalog.import_flow import Found, ImportFlow
from app.ui.catalog.import_match import MatchPage
from app.ui.catalog.import_report import BusyPage, ReportPage
from app.ui.catalog.import_steps import APPLY, CHECK, CHOOSE, MATCH, ImportSteps
from app.ui.catalog.import_words import apply_word, format_word
from app.ui.catalog.words import category_word
from app.ui.context import AppContext
from app.ui.told import told_error
from app.ui.widgets import Button, Dialogs, NextButton, Notice, WrappingRow, announce, label
from app.viewmodels.import_lines import ImportLines


class ImportView(QWidget):
    """``closed`` is the way out; ``imported(report)`` when something was applied; ``parts_wanted(step)`` lists it."""

    closed = Signal()
    parts_wanted = Signal(int)
    imported = Signal(object)

    def __init__(self, context: AppContext, edits: CatalogEdits, locale: str, currency: str) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAccessibleName(self.tr("Import parts"))
        self._edits, self._locale, self._currency = edits, locale, currency
        self.flow = ImportFlow(context, edits, self)
        self._found: Found | None = None
        self._category: str | None = None
        self._supplier = ""
        self._overwrite = False
        self._step = CHOOSE
        self._build()
        self._connect()

    def _build(self) -> None:
        self.steps = ImportSteps()
        self.choose, self.match, self.check = ChoosePage(), MatchPage(), CheckPage(self._locale)
        self.busy, self.report = BusyPage(self._locale), ReportPage(self._locale)
        self.pages = QStackedWidget()
        for page in (self.choose, self.match, self.check, self.busy, self.report):
            self.pages.addWidget(page)
        self.notice = Notice("fail")
        self.notice.hide()
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(0)
        stack.addWidget(self._make_head())
        stack.addWidget(self.steps)
        stack.addWidget(self.notice)
        stack.addWidget(self.pages, 1)
        stack.addWidget(self._make_foot())

    def _make_head(self) -> QFrame:
        self._title = label(self.tr("Import parts"), "title")
        self._file = label("", "quiet")
        bar = QFrame()
        bar.setObjectName("bar")
        head = WrappingRow()
        bar.setLayout(head)
        head.setContentsMargins(16, 10, 16, 10)
        head.setSpacing(10)
        self.out = Button("", "back", "icon", tip=self.tr("Back to the catalog"))
        for widget in (self.out, self._title, self._file):
            head.addWidget(widget)
        head.addStretch(1)
        return bar

    def _make_foot(self) -> QFrame:
        foot = QFrame()
        foot.setObjectName("footer")
        self.back = Button(self.tr("Back"), "back")
        self.cancel = Button(self.tr("Cancel import"))
        self.note = label("", "hint", wrap=True)
        self.note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.next = NextButton("")
        line = QHBoxLayout(foot)
        line.setContentsMargins(16, 9, 16, 9)
        line.setSpacing(10)
        line.addWidget(self.back)
        line.addWidget(self.cancel)
        line.addWidget(self.note, 1)
        line.addWidget(self.next)
        return foot

    def _connect(self) -> None:
        flow = self.flow
        flow.found.connect(self._on_found)
        flow.staged.connect(self._on_staged)
        flow.applied.connect(self._on_applied)
        flow.stopped.connect(self._on_stopped)
        flow.failed.connect(self._on_failed)
        flow.progress.connect(self.busy.show_rows)
        self.out.clicked.connect(self.leave)
        self.cancel.clicked.connect(self._on_cancel)
        self.back.clicked.connect(lambda: self._go(self._step - 1))
        self.next.pressed_ok.connect(self._on_next)
        self.steps.wanted.connect(self._go)
        self.choose.chosen.connect(lambda path: self.look(path, self._category))
        self.match.changed.connect(self._show_foot)
        self.match.source_changed.connect(self._on_source)
        self.check.changed.connect(self._show_foot)
        self.check.overwrite_wanted.connect(self._on_overwrite)
        self.check.save_rejected.connect(self._on_save_rejected)
        self.report.save_rejected.connect(self._on_save_rejected)
        self.report.undo_wanted.connect(self._on_undo)
        self.report.parts_wanted.connect(self._on_parts)
        self.report.again_wanted.connect(lambda: self.begin(self._category))

    # --- the ways in and out ---------------------------------------------------------------------------------------

    def begin(self, category: str | None) -> None:
        """Asks for a file; ``category`` is the one on show, which the rows of a table may be of."""
        self.flow.close()
        self.check.forget()
        self._category, self._found, self._supplier, self._overwrite = category, None, "", False
        self.match.overwrite.setChecked(False)
        self._file.setText("")
        self.choose.show_error("")
        self._show(CHOOSE)
        self.choose.file.setFocus()

    def look(self, path: Path, category: str | None) -> None:
        """Looks at a file."""
        self._category = category
        self._show_busy(self.tr("Looking at {0}…").format(path.name), CHOOSE)
        self.flow.look(path, category, self._supplier)

    def leave(self) -> None:
        """Back to the catalog; what was read is given up."""
        self.flow.close()
        self.check.forget()
        self.closed.emit()

    # --- answers ---------------------------------------------------------------------------------------------------

    def _on_found(self, found: Found) -> None:
        self._found = found
        words = [found.path.name, format_word(found.format)]
        columns = found.columns
        if columns is not None and columns.mapping.category:
            words.append(category_word(columns.mapping.category))
        self._file.setText(" · ".join(words))
        if columns is None:
            self._stage()
            return
        other = self.pages.currentWidget() is not self.match
        if other or not self.match.keeps(columns):
            self.match.show_columns(columns, self.flow.suppliers(), self._supplier, self._currency)
        self.match.show_sheets(found.sheets, columns.sheet)
        self._show(MATCH)
        if other:  # who chooses supplier, category or sheet stays there
            self.match.table.setFocus()

    def _on_staged(self, lines: ImportLines) -> None:
        self.check.show_lines(lines, self._overwrite)
        self._show(CHECK)
        if not sum(self.check.counts):
            self._say_nothing(lines)
        self.check.table.setFocus()

    def _say_nothing(self, lines: ImportLines) -> None:
        if lines.count("doubtful"):
            self._say("info", self.tr("Nothing is ticked: every change of this file is doubtful. Look at them once."))
        elif lines.count("rejected"):
            self._say("warn", self.tr("No row can be taken in; each says why."), self.tr("Nothing was changed."))
        else:
            self._say("info", self.tr("This file changes nothing."))

    def _on_applied(self, report: ImportReport) -> None:
        if self._found and self._found.columns is not None and self._supplier and self.match.matching:
            self.flow.remember(self._supplier, self.match.matching.mapping)
        self.report.show_report(report)
        self._show(APPLY)
        announce(self.report, self.report.title.text())
        self.imported.emit(report)
        (self.next if report.batch is None else self.report.parts).setFocus()

    def _on_stopped(self) -> None:
        if self._step == APPLY:
            self._show(CHECK)
        elif self._found is not None and self._found.columns is not None:
            self._show(MATCH)
        else:
            self._show(CHOOSE)
        self._say("info", self.tr("Stopped. Nothing was changed."))
        self._focus_step()

    def _on_failed(self, words: str) -> None:
        words = words or self.tr("This file could not be read.")
        if self._step == APPLY:
            self._show(CHECK)
            self._say("fail", words, self.tr("Nothing was changed."))
        elif self._found is not None and self._found.columns is not None:
            self._show(MATCH)
            self.match.show_error(words)
        else:
            self._show(CHOOSE)
            self.choose.show_error(words)
        announce(self, words)
        self._focus_step()

    def _focus_step(self) -> None:
        """Where one goes on: what was done while reading is gone, and with it the focus."""
        {CHECK: self.check.table, MATCH: self.match.table}.get(self._step, self.choose.file).setFocus()

    # --- steps -----------------------------------------------------------------------------------------------------

    def _go(self, step: int) -> None:
        """Back to a step that was done."""
        if step == MATCH and (self._found is None or self._found.columns is None):
            step = CHOOSE
        self._show(max(CHOOSE, step))

    def _on_next(self) -> None:
        if self._step == MATCH:
            self._stage()
        elif self._step == CHECK:
            chosen = self.check.chosen
            self._show_busy(self.tr("Applying…"), APPLY, len(chosen))
            self.flow.apply(chosen)
        else:
            self.leave()

    def _stage(self) -> None:
        found = self._found
        assert found is not None
        mapping = self.match.matching.mapping if found.columns is not None and self.match.matching else None
        self._supplier = self.match.supplier_name if mapping else ""
        self._overwrite = self.match.overwrite.isChecked() if mapping else self._overwrite
        self._read(ImportOptions(
            format=found.format, category=mapping.category if mapping else None, supplier=self._supplier,
            mapping=mapping, overwrite_mine=self._overwrite,
        ))  # fmt: skip

    def _read(self, options: ImportOptions) -> None:
        self._options = options
        self.check.forget()
        assert self._found is not None
        self._show_busy(self.tr("Reading {0}…").format(self._found.path.name), CHECK)
        self.flow.stage(options)

    def _on_overwrite(self, on: bool) -> None:
        self._overwrite = on
        self.match.overwrite.setChecked(on)
        self._read(self._options.model_copy(update={"overwrite_mine": on}))

    def _on_source(self, supplier: str, category: str | None, sheet: str) -> None:
        """Another supplier, category or sheet: the columns may mean something else."""
        self._supplier, self._category = supplier, category
        if self._found is not None:
            self.flow.look(self._found.path, category, supplier, sheet)

    def _on_cancel(self) -> None:
        if self.pages.currentWidget() is self.busy:
            self.flow.cancel()
            self.busy.told.setText(self.tr("Stopping…"))
        else:
            self.leave()

    def _on_save_rejected(self) -> None:
        path = Dialogs.save_file(self, self.tr("Save rejected rows"), "rejected.csv", self.tr("CSV files (*.csv)"))
        if path is not None:
            done = self.tr("{0} rejected rows written to {1}.")
            self.flow.write_rejected(path, lambda count: self._say("ok", done.format(count, path.name)))

    def _on_parts(self, step: int) -> None:
        self.leave()
        self.parts_wanted.emit(step)

    def _on_undo(self) -> None:
        batch = self.report.batch
        if batch is None:
            return

        def done(_step: object) -> None:
            self.report.show_told(self.tr("Taken back: the catalog is as it was before this import."))

        for button in (self.report.parts, self.report.undo):
            button.hide()
        self._edits.undo_batch(batch, done, lambda error: self._say("fail", told_error(error)))

    # --- what is shown ---------------------------------------------------------------------------------------------

    def _show(self, step: int) -> None:
        self._step = step
        self.notice.hide()
        self.steps.show_step(step, done=step == APPLY)
        self.pages.setCurrentWidget((self.choose, self.match, self.check, self.report)[step])
        self._show_foot()

    def _show_busy(self, title: str, step: int, of: int = 0) -> None:
        self._step = step
        self.notice.hide()
        self.steps.show_step(step)
        self.busy.start(title, of)
        self.pages.setCurrentWidget(self.busy)
        self._show_foot()
        self.cancel.setFocus()

    def _show_foot(self) -> None:
        busy, step = self.pages.currentWidget() is self.busy, self._step
        self.back.setVisible(not busy and step in (MATCH, CHECK))
        self.cancel.setVisible(busy or step != APPLY)
        self.cancel.setText(self.tr("Stop") if busy else self.tr("Cancel import"))
        self.next.setVisible(not busy and step != CHOOSE)
        new, changed = self.check.counts
        words = {
            MATCH: self.tr("Check the changes"), CHECK: apply_word(new, changed, self._locale),
            APPLY: self.tr("Back to the catalog"),
        }.get(step, "")  # fmt: skip
        self.next.setText(words)
        self.next.setAccessibleName(words)
        nothing = self.tr("No row is ticked.") if step == CHECK and not busy and not new + changed else ""
        self.next.set_unavailable(self.match.obstacle if step == MATCH else nothing)
        one_step = self.tr("One step to undo. The source notice is kept with every row.")
        self.note.setText(self.next.reason or (one_step if step == CHECK and not busy else ""))

    def _say(self, tone: str, title: str, text: str = "") -> None:
        self.notice.show_message(tone, title, text)
        self.notice.show()
