"""One missing fact and its source: what the user enters goes into the catalog as theirs."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.parts import Part
from app.ui.catalog.controls import control_for
from app.ui.catalog.rows_editor import RowsEditor
from app.ui.catalog.words import allowed, complaint, fact_help
from app.ui.widgets import Button, Dialog, TextField, label, row, sentences
from app.viewmodels.build_page import Gap
from app.viewmodels.part_form import NotAllowed, fact_of, plain, value_of
from app.viewmodels.row_facts import labels_in
from app.ui.told import told

Save = Callable[[str, str, Any, str], None]


class FactDialog(Dialog):
    """``save`` gets part id, field, value and source. Enter saves; Esc leaves the fact unknown."""

    def __init__(self, parent: QWidget, part: Part, gap: Gap, locale: str, save: Save) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Add a fact"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(420)
        self._part, self._gap, self._save, self._locale = part, gap, save, locale
        self._shape = fact_of(part.category, gap.field)
        self.control = control_for(self._shape, locale)
        self.control.show_value(value_of(part, gap.field))
        self.control.open_wanted.connect(self._on_open_table)
        self.problem = label("", "error", wrap=True)
        self.problem.hide()
        self.source = TextField(
            self.tr("Source"), hint=self.tr("Where you read it: a data sheet, the vendor's page, a measurement."),
            required=self.tr("Say where the value comes from."),
        )  # fmt: skip
        self.save_button = Button(self.tr("Save fact"), "", "primary")
        self.save_button.setDefault(True)
        self.save_button.pressed_ok.connect(self._on_save)
        cancel = Button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        stack = QVBoxLayout(self)
        stack.setContentsMargins(16, 16, 16, 16)
        stack.setSpacing(8)
        stack.addWidget(label(part.title, "section", wrap=True))
        caption = label(told(gap.label), "label")
        caption.setBuddy(self.control)
        stack.addWidget(caption)
        stack.addWidget(self.control)
        stack.addWidget(self.problem)
        helped = fact_help(self._shape)
        meant = self.tr("{0}.").format(helped.rstrip(".。")) if helped else ""
        stack.addWidget(label(sentences(meant, allowed(self._shape, locale)), "hint", wrap=True))
        stack.addWidget(self.source)
        stack.addWidget(label(self.tr("It is kept as yours; the shipped catalog stays as it is."), "quietcaption"))
        stack.addLayout(row(None, cancel, self.save_button))
        self.control.setFocus()

    def _on_open_table(self) -> None:
        names = labels_in(plain(self._part.spec))
        try:
            value = self.control.value()
        except NotAllowed:
            value = None
        editor = RowsEditor(self._shape, value, self._locale, self._gap.label, self, names=names)
        editor.accepted_rows.connect(self.control.show_value)  # this window saves it, with its source
        editor.open()

    def _on_save(self) -> None:
        try:
            value = self.control.value()
            wrong = self.tr("Enter the value, or leave it unknown with Cancel.") if value is None else ""
        except NotAllowed as error:
            wrong, value = complaint(self._shape, error, self._locale), None
        self.problem.setText(wrong)
        self.problem.setVisible(bool(wrong))
        self.control.set_error(bool(wrong))
        if wrong:
            self.control.setFocus()
        elif not self.source.validate():
            self.source.focus()
        else:
            self._save(self._part.id, self._gap.field, value, self.source.value)
            self.accept()
