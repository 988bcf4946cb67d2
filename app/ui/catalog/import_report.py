"""What happens while a file is read or applied, and what an import did."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QProgressBar, QVBoxLayout, QWidget

from app.services.catalog_import_model import ImportReport
from app.ui.catalog.import_words import report_words
from app.ui.widgets import Button, Card, FlowLayout, IconLabel, announce, label, row
from app.viewmodels.numbers import show

WIDEST = 560


class BusyPage(QWidget):
    """Rows done, of how many where that is known."""

    def __init__(self, locale: str) -> None:
        super().__init__()
        self._locale = locale
        self.title = label("", "section")
        self.told = label("", "quiet")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.bar.setMaximumWidth(WIDEST)
        stack = QVBoxLayout(self)
        stack.setContentsMargins(16, 24, 16, 16)
        stack.setSpacing(10)
        for widget in (self.title, self.bar, self.told):
            stack.addWidget(widget)
        stack.addStretch(1)

    def start(self, title: str, of: int = 0) -> None:
        """Something begins; ``of`` rows, 0 where nobody knows yet."""
        self.title.setText(title)
        self.bar.setRange(0, of)
        self.bar.setValue(0)
        self.told.setText("")
        if of:
            self.show_rows(0)

    def show_rows(self, done: int) -> None:
        """So many rows are done."""
        if self.bar.maximum():
            self.bar.setValue(done)
            words = self.tr("{0} of {1} rows")
            text = words.format(show(done, self._locale), show(self.bar.maximum(), self._locale))
        else:
            text = self.tr("{0} rows").format(show(done, self._locale))
        self.told.setText(text)
        self.bar.setAccessibleDescription(text)


class ReportPage(QWidget):
    """The report. ``undo_wanted`` takes all of it back, ``again_wanted`` begins another import, ``parts_wanted(step)``
    lists what it took in.
    """

    parts_wanted = Signal(int)

    undo_wanted = Signal()
    again_wanted = Signal()
    save_rejected = Signal()

    def __init__(self, locale: str) -> None:
        super().__init__()
        self._locale = locale
        self.batch: int | None = None
        self.title = label("", "section")
        self.numbers = QGridLayout()
        self.numbers.setHorizontalSpacing(12)
        self.numbers.setColumnStretch(1, 1)
        self._cells = []
        for at in range(5):
            number, words = label("", "strong"), label("", "quiet")
            number.setAlignment(Qt.AlignmentFlag.AlignRight)
            self.numbers.addWidget(number, at, 0)
            self.numbers.addWidget(words, at, 1)
            self._cells.append((number, words))
        self.parts = Button(self.tr("Show them"), "search")
        self.parts.setAccessibleDescription(self.tr("Lists in the catalog what this import added and changed."))
        self.undo = Button(self.tr("Undo this import"), "undo")
        self.again = Button(self.tr("Import another file"), "import")
        self.rejected = Button(self.tr("Save rejected rows…"), "save")
        self.parts.clicked.connect(lambda: self.parts_wanted.emit(self.batch))
        self.undo.clicked.connect(self.undo_wanted)
        self.again.clicked.connect(self.again_wanted)
        self.rejected.clicked.connect(self.save_rejected)
        card = Card()
        card.setMaximumWidth(WIDEST + 160)
        card.body.addLayout(row(IconLabel("verified", "ok", 24), self.title, None))
        card.body.addLayout(self.numbers)
        card.body.addLayout(FlowLayout(self.parts, self.undo, self.rejected, self.again, spacing=8))
        self.told = label("", "quiet", wrap=True)
        stack = QVBoxLayout(self)
        stack.setContentsMargins(16, 16, 16, 16)
        stack.addWidget(card)
        stack.addWidget(self.told)
        stack.addStretch(1)

    def show_report(self, report: ImportReport) -> None:
        """What the import did."""
        self.title.setText(self.tr("{0} is in the catalog").format(report.file))
        for (number, words), (figure, text) in zip(self._cells, report_words(report, self._locale), strict=True):
            number.setText(figure)
            words.setText(text)
        self.parts.setVisible(report.batch is not None)
        self.undo.setVisible(report.batch is not None)
        self.rejected.setVisible(report.rejected > 0)
        self.batch = report.batch
        self.show_told("")
        self.setAccessibleDescription(", ".join(f"{n} {w}" for n, w in report_words(report, self._locale)))

    def show_told(self, words: str) -> None:
        """A line beneath the numbers."""
        self.told.setText(words)
        if words:
            announce(self, words)
