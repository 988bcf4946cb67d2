"""Third step of an import: every change line by line, with ticks; nothing has been changed yet."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QHeaderView, QTableView, QVBoxLayout, QWidget

from app.ui.catalog.import_model import FIELD, PART, TICK, VALUE, WHAT, WHY, ImportModel, ValueDelegate
from app.ui.catalog.import_words import LOOKS, facts_words, kind_word, line_word, value_words, why
from app.ui.catalog.words import titled
from app.ui.theme import scaled
from app.ui.widgets import Button, Card, FlowLayout, IconLabel, announce, label, plural
from app.ui.widgets.table_parts import TellsWhole
from app.viewmodels.import_lines import LINE_KINDS, Filter, ImportLines, Line, Ticks
from app.viewmodels.numbers import show

FILTERS: tuple[Filter, ...] = ("all", "sample", *LINE_KINDS)
MANY = 200
"""With more lines than this, a sample of each kind is shown first."""
WIDTHS = {TICK: 40, WHAT: 140, PART: 270, FIELD: 140, VALUE: 250, WHY: 250}
WIDER, NARROWER = {PART: 0.33, VALUE: 0.25}, {WHAT: 0.1, PART: 0.3, FIELD: 0.1, VALUE: 0.25, WHY: 0.25}
LEAST_SHARE = 0.6
"""Widths of the columns with text of 100 %, what each takes of more room or gives of less, and the least share that it
keeps."""


class ImportTable(TellsWhole, QTableView):
    """Space ticks the selected lines; a click into the first column ticks one; its head ticks all on show."""

    def __init__(self, model: ImportModel, name: str, locale: str) -> None:
        super().__init__()
        self.lines = model
        self.setModel(model)
        self.setAccessibleName(name)
        self.setAccessibleDescription(self.tr("Arrow keys move, Space ticks or unticks the lines selected."))
        self.setItemDelegateForColumn(VALUE, ValueDelegate(locale, self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(max(30, self.fontMetrics().height() + 12))
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionsClickable(True)
        head.sectionClicked.connect(lambda column: model.toggle_all() if column == TICK else None)
        head.setStretchLastSection(True)
        self._share(self.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._share(event.size().width())

    def _share(self, room: int) -> None:
        """Part and value take most of what is to spare, and of what there is too little."""
        spare = room - sum(scaled(width) for width in WIDTHS.values())
        shares = WIDER if spare > 0 else NARROWER
        for column, width in WIDTHS.items():
            least = round(LEAST_SHARE * scaled(width))
            self.setColumnWidth(column, max(least, scaled(width) + round(spare * shares.get(column, 0))))

    @property
    def selected_rows(self) -> list[int]:
        """The rows of the table that are selected."""
        return [row for span in self.selectionModel().selection() for row in range(span.top(), span.bottom() + 1)]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self.selected_rows:
            self.lines.toggle(self.selected_rows)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and index.column() == TICK and event.button() == Qt.MouseButton.LeftButton:
            chosen = self.selected_rows
            self.lines.toggle(chosen if index.row() in chosen else [index.row()])
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        else:
            super().mousePressEvent(event)


class CheckPage(QWidget):
    """``changed`` when other rows are chosen; ``overwrite_wanted(on)`` reads the file again with the other rule for the
    user's own values; ``save_rejected`` asks for a place to write them to.
    """

    changed = Signal()
    overwrite_wanted = Signal(bool)
    save_rejected = Signal()

    def __init__(self, locale: str) -> None:
        super().__init__()
        self._locale = locale
        self._lines: ImportLines | None = None
        self._overwrite = False
        self.model = ImportModel(locale, self)
        self.table = ImportTable(self.model, self.tr("What the import would change"), locale)
        self.table.selectionModel().currentRowChanged.connect(self._on_current)
        self.model.ticked.connect(self._on_ticked)
        self.chips: dict[Filter, Button] = {}
        stack = QVBoxLayout(self)
        stack.setContentsMargins(16, 12, 16, 12)
        stack.setSpacing(10)
        stack.addLayout(self._make_chips())
        stack.addWidget(self.table, 1)
        stack.addWidget(self._make_detail())

    def _make_chips(self) -> FlowLayout:
        for kind in FILTERS:
            chip = Button("", LOOKS[kind][0], "chip")
            if LOOKS[kind][1] in ("warn", "fail"):
                chip.set_icon(*LOOKS[kind])
            chip.clicked.connect(lambda _on=False, which=kind: self.show_filter(which))
            self.chips[kind] = chip
        return FlowLayout(*self.chips.values(), spacing=8)

    def _make_detail(self) -> Card:
        card = Card()
        self._icon = IconLabel("info", "text2", 24)
        self.head = label("", "strong", wrap=True)
        self.told = label("", "quietcaption", wrap=True)
        words = QVBoxLayout()
        words.setSpacing(3)
        words.addWidget(self.head)
        words.addWidget(self.told)
        self.mine = Button("", "", "normal")
        self.mine.clicked.connect(lambda: self.overwrite_wanted.emit(not self._overwrite))
        self.tick = Button("", "check_on", "normal")
        self.tick.clicked.connect(self._on_tick)
        self.rejected = Button(self.tr("Save rejected rows…"), "save", "normal")
        self.rejected.clicked.connect(self.save_rejected)
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(words, 1)
        for button in (self.tick, self.mine, self.rejected):
            line.addWidget(button)
        card.body.addLayout(line)
        card.setMinimumHeight(76)
        return card

    # --- what is shown ---------------------------------------------------------------------------------------------

    def show_lines(self, lines: ImportLines, overwrite: bool) -> None:
        """What a file would change; ``overwrite``: also what the user entered."""
        self._lines, self._overwrite = lines, overwrite
        ticks = Ticks(lines.staged)
        for kind, chip in self.chips.items():
            number = lines.count(kind)
            chip.setText(f"{kind_word(kind)}  {show(number, self._locale)}")
            chip.setAccessibleName(chip.text())
            chip.setVisible(number > 0 or kind == "all")
        self.chips["sample"].setVisible(lines.count("all") > MANY)
        self.model.show(lines, ticks)
        self.show_filter("sample" if lines.count("all") > MANY else "all")
        self.changed.emit()
        words = f"{kind_word('new')} {ticks.count('new')}, {kind_word('changed')} {ticks.count('changed')}"
        announce(self, words)

    def forget(self) -> None:
        """Lets go of what was read."""
        self._lines = None
        self.model.show(None, None)

    def show_filter(self, wanted: Filter) -> None:
        """Lines of one kind."""
        for kind, chip in self.chips.items():
            chip.setChecked(kind == wanted)
        self.model.show(self._lines, self.model.ticks, wanted)
        if self.model.rowCount():
            self.table.setCurrentIndex(self.model.index(0, WHAT))
        else:
            self._show_line(None)

    @property
    def chosen(self) -> tuple[int, ...]:
        """The rows to be applied."""
        return self.model.ticks.chosen if self.model.ticks else ()

    @property
    def counts(self) -> tuple[int, int]:
        """How many parts will be added, and how many changed."""
        ticks = self.model.ticks
        return (ticks.count("new"), ticks.count("changed")) if ticks else (0, 0)

    def _on_current(self, now: QModelIndex, _before: QModelIndex) -> None:
        self._show_line(self.model.line_at(now.row()) if now.isValid() else None)

    def _on_ticked(self) -> None:
        now = self.table.currentIndex()
        self._show_line(self.model.line_at(now.row()) if now.isValid() else None)
        self.changed.emit()

    def _show_line(self, line: Line | None) -> None:
        yours = self._lines.count("yours") if self._lines else 0
        self.rejected.setVisible(bool(self._lines and self._lines.count("rejected")))
        self.mine.setVisible(self._overwrite or yours > 0)
        keep = self.tr("Keep my own values")
        take = plural(yours, self.tr("Take the file's value for {n} of mine"),
                      self.tr("Take the file's values for {n} of mine"))  # fmt: skip
        self.mine.setText(keep if self._overwrite else take)
        self.mine.setAccessibleName(self.mine.text())
        at = self.table.currentIndex().row()
        able = line is not None and self.model.can_tick(at)
        self.tick.setVisible(able)
        if line is None:
            self.head.setText(self.tr("Nothing of this kind."))
            self.told.setText("")
            self._icon.set_icon("info", "text2")
            return
        on = able and self.model.is_ticked(at)
        self.tick.setText(self.tr("Leave it out") if on else self.tr("Take it"))
        self.tick.setAccessibleName(self.tick.text())
        self.tick.set_icon("check_off" if on else "check_on")
        self._icon.set_icon(*LOOKS[line.kind])
        self.head.setText(self._sentence(line))
        facts = facts_words(line.part, self._locale) if line.part else ""
        self.told.setText("\n".join(text for text in (why(line), facts) if text))

    def _sentence(self, line: Line) -> str:
        title = line.row.title or line.row.part_id or line.row.where
        if line.change is None:
            return titled(line_word(line.kind), title)
        field = self.model.data(self.model.index(self.table.currentIndex().row(), FIELD))
        before, after = value_words(line, self._locale)
        if line.kind == "yours":
            return self.tr("{0}, {1}: yours {2}, file {3}").format(title, field, before, after)
        return self.tr("{0}, {1}: {2}, then {3}").format(title, field, before, after)

    def _on_tick(self) -> None:
        if self.table.currentIndex().isValid():
            self.model.toggle([self.table.currentIndex().row()])
