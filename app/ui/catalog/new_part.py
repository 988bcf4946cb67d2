"""A new part: category, vendor and name; everything else is unknown until it is entered."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.parts import Confidence, Part, Provenance
from app.domain.parts.parsing import spec_model
from app.ui.catalog.words import category_word
from app.ui.widgets import Button, ChoiceField, Dialog, TextField, row
from app.viewmodels.catalog_page import categories, today


class NewPartDialog(Dialog):
    """``wanted(part)`` brings the new part, still without an id of its own ("new")."""

    wanted = Signal(object)

    def __init__(self, category: str | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("New part"))
        self.setMinimumWidth(420)
        options = [(key, category_word(key)) for key in categories()]
        self.category = ChoiceField(self.tr("Category"), options)
        self.category.set_value(category or categories()[0])
        self.vendor = TextField(self.tr("Vendor"), required=self.tr("Who makes it."))
        self.name = TextField(self.tr("Name"), required=self.tr("What it is called, without the vendor."))
        self.mpn = TextField(self.tr("Part number"), optional=True)
        self.source = TextField(self.tr("Source"), placeholder=self.tr("own entry"))
        cancel = Button(self.tr("Cancel"))
        self.create_button = Button(self.tr("Create and fill in"), "new", "primary")
        self.create_button.setDefault(True)
        cancel.clicked.connect(self.reject)
        self.create_button.clicked.connect(self._on_create)
        stack = QVBoxLayout(self)
        stack.setContentsMargins(16, 14, 16, 14)
        stack.setSpacing(10)
        for field in (self.category, self.vendor, self.name, self.mpn, self.source):
            stack.addWidget(field)
        stack.addLayout(row(None, cancel, self.create_button))
        self.vendor.edit.setFocus()

    def _on_create(self) -> None:
        wrong = [field for field in (self.vendor, self.name) if not field.validate()]
        if wrong:
            wrong[0].focus()
            return
        category = str(self.category.value)
        self.wanted.emit(
            Part(
                id="new",
                category=category,
                vendor=self.vendor.value,
                name=self.name.value,
                mpn=self.mpn.value or None,
                spec=spec_model(category)(),
                provenance=Provenance(
                    source=self.source.value or self.tr("own entry"),
                    as_of=today(),
                    confidence=Confidence.YOURS,
                ),
            )
        )
        self.accept()
