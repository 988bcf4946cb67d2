"""An own model: a config.json or an ONNX file dropped or chosen, and the figures that it lacks."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.domain.workload import Model
from app.ui.told import joined, told
from app.ui.widgets import Button, Card, Dialogs, FoldingGrid, IconLabel, Notice, NumberField, label
from app.viewmodels.draft import Draft
from app.viewmodels.hf_config import ReadConfig
from app.viewmodels.workload_page import is_from_file

LIMITS = {
    "num_hidden_layers": (1, 1000), "hidden_size": (8, 262144), "num_attention_heads": (1, 1024),
    "intermediate_size": (8, 1048576), "vocab_size": (1, 4194304),
}  # fmt: skip


class OwnModelCard(Card):
    """``file_chosen`` brings a path; ``completed`` a configuration with the figures added by hand."""

    file_chosen = Signal(object)
    completed = Signal(object, object)
    figures_wanted = Signal()

    def __init__(self, locale: str) -> None:
        super().__init__("drop", margins=(16, 12, 16, 12))
        self._locale = locale
        self._read: ReadConfig | None = None
        self._shown: Model | None = None
        self._fields: dict[str, NumberField] = {}
        self.setAccessibleName(self.tr("Your own model"))
        middle = Qt.AlignmentFlag.AlignHCenter
        self.body.addStretch(1)
        self._icon = IconLabel("drop_file", "text2", 32)
        self.body.addWidget(self._icon, 0, middle)
        self._title = label(self.tr("Your own model"), "strong")
        self.body.addWidget(self._title, 0, middle)
        self._words = label("", "quietcaption", wrap=True)
        self._words.setTextFormat(Qt.TextFormat.RichText)
        self._words.setAlignment(middle)
        self.body.addWidget(self._words)
        self.choose = Button(self.tr("Choose file…"), "", "compact")
        self.choose.clicked.connect(self._on_choose)
        self.body.addWidget(self.choose, 0, middle)
        self._private = label(self.tr("Read on this computer. Nothing is sent."), "quietcaption", wrap=True)
        self._private.setAlignment(middle)
        self.body.addWidget(self._private)
        self.problem = Notice("fail")
        self.problem.hide()
        self.body.addWidget(self.problem)
        self._missing = QWidget()
        self._missing_rows = FoldingGrid(2, gap=8)
        self._missing.setLayout(self._missing_rows)
        self.body.addWidget(self._missing)
        self._missing.hide()
        self.body.addStretch(1)

    def render(self, draft: Draft) -> None:
        """Shows the title of the model read."""
        own = is_from_file(draft)
        self._title.setText(told(draft.model_title) if own and draft.model_title else self.tr("Your own model"))
        self._words.setText(
            self.tr("Read and kept with the project. Drop another file to replace it.")
            if own
            else self.tr("Drop a Hugging Face <b>config.json</b><br>or an <b>.onnx</b> file here")
        )
        if draft.model != self._shown:
            self._shown = draft.model
            if not (own and self._read):  # figures that the file lacks are being typed
                self._clear()

    def _say(self, tone: str, words: str, *, asks: bool = False) -> None:
        """What came of a file; how to drop one gives way to it, so that the page keeps its height."""
        self.problem.show_message(tone, "", words)
        for part in (self._icon, self._private, *((self._words,) if asks else ())):
            part.hide()
        self.problem.show()

    def show_reading(self, name: str) -> None:
        """Says that a file is being read: a large one takes seconds."""
        self._clear()
        self._say("info", self.tr("Reading {0}…").format(name))

    def show_read(self) -> None:
        """The file was read whole: nothing stands against it."""
        self._clear()

    def show_problem(self, message: str) -> None:
        """One sentence on why a file cannot be taken."""
        self._clear()
        self._say("fail", message)

    def ask_for(self, read: ReadConfig) -> None:
        """Asks for the figures that the file lacks; the rest was read."""
        self._clear()
        self._read = read
        names = joined(read.missing, ", ")
        if len(read.missing) == 1:
            words = self.tr("{0} has no {1}. Add it below; the rest was read.").format(read.file, names)
        else:
            words = self.tr("{0} lacks {1}. Add them below; the rest was read.").format(read.file, names)
        self._say("warn", words, asks=True)
        for at, name in enumerate(read.missing):
            low, high = LIMITS.get(name, (1, 4194304))
            field = NumberField(name, "count", low=low, high=high, whole=True, locale=self._locale)
            field.changed.connect(self._on_added)
            self._fields[name] = field
            self._missing_rows.put(field, at // 2, at % 2)
        self._missing.show()
        next(iter(self._fields.values())).focus()

    def _on_added(self, _value: object) -> None:
        added = {name: field.value for name, field in self._fields.items()}
        if self._read is not None and all(value is not None for value in added.values()):
            self.completed.emit(self._read, added)

    def _on_choose(self) -> None:
        pattern = self.tr("Models (*.json *.onnx)")
        path = Dialogs.open_file(self, self.tr("Choose a config.json or an .onnx file"), pattern)
        if path is not None:
            self.file_chosen.emit(Path(path))

    def _clear(self) -> None:
        self.problem.hide()
        for part in (self._icon, self._private, self._words):
            part.show()
        self._missing.hide()
        for field in self._fields.values():
            self._missing_rows.removeWidget(field)
            field.deleteLater()
        self._fields, self._read = {}, None
