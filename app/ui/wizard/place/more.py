"""Facts of a place that matter to some only: folded away, those told are named in the fold's line."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui.told import joined
from app.ui.widgets import CheckBox, ChoiceField, Field, NumberField, TextField, reveal
from app.ui.wizard.model import WizardModel
from app.ui.wizard.phase_parts import Advanced
from app.viewmodels.draft import Draft
from app.viewmodels.quotas import NotQuotas, parse_quotas, quotas_text

NO_BREAK = "\u00a0"
Applies = Callable[[Draft, str], bool]
"""Whether a field is asked for, by its name."""


def yes_no(name: str, **options: Any) -> ChoiceField:
    """A question that may stay open."""
    tr = QCoreApplication.translate
    answers = [(None, tr("Place", "unknown")), (True, tr("Place", "yes")), (False, tr("Place", "no"))]
    return ChoiceField(name, answers, **options)


class MoreFacts(Advanced):
    """Fields by their names in a part of the site; ``applies`` hides those that do not matter there."""

    def __init__(
        self,
        title: str,
        model: WizardModel,
        place: str,
        fields: Mapping[str, Field],
        applies: Applies = lambda _draft, _name: True,
        columns: int = 3,
    ) -> None:
        super().__init__(title, inset=0, below=True)
        self._model, self._place, self._applies, self._columns = model, place, applies, columns
        self.fields = dict(fields)
        for name, field in self.fields.items():
            field.setParent(self._content)
            field.changed.connect(lambda value, name=name: self._change(name, value))
        self._placed: tuple[str, ...] = ()

    def show_draft(self, draft: Draft) -> None:
        """The values; and in one line those that somebody gave."""
        site = getattr(draft.site, self._place)
        wanted = tuple(name for name in self.fields if self._applies(draft, name))
        if wanted != self._placed:
            self._put(wanted)
        usual = type(site)()
        for name, field in self.fields.items():
            value = getattr(site, name)
            field.set_value(float(value) if isinstance(value, Decimal) else value)
        told = [self._words(name) for name in wanted if getattr(site, name) != getattr(usual, name)]
        self.render(" · ".join(told) or self.tr("nothing told"), False)
        reveal(self, bool(wanted))

    def _put(self, names: Sequence[str]) -> None:
        self._placed = tuple(names)
        for field in self.fields.values():
            self.grid.removeWidget(field)
            field.hide()
        narrow = [self.fields[name] for name in names if not isinstance(self.fields[name], ChecksField)]
        self.add_fields(narrow, self._columns)
        below = -(-len(narrow) // self._columns)
        wide = (self.fields[name] for name in names if isinstance(self.fields[name], ChecksField))
        for n, field in enumerate(wide, start=below):
            self.grid.addWidget(field, n, 0, 1, self._columns)
        for name in names:
            self.fields[name].setVisible(True)

    def _words(self, name: str) -> str:
        field = self.fields[name]
        if isinstance(field, NumberField):
            return f"{field.caption.text()} {field.text.replace(' ', NO_BREAK)}"
        if isinstance(field, ChoiceField):
            return f"{field.caption.text()}: {field.combo.currentText()}"
        return f"{field.caption.text()}: {field.text}"

    def _change(self, name: str, value: Any) -> None:
        self._model.change(self._model.draft.with_site(self._place, **{name: value}))


class ChecksField(Field):
    """Some of a few, or none of them; ``None`` while nothing is ticked (unknown)."""

    def __init__(self, name: str, options: Sequence[tuple[str, str]], *, hint: str = "", info: str = "") -> None:
        self._holder = QWidget()
        line = QHBoxLayout(self._holder)
        line.setContentsMargins(0, 2, 0, 2)
        line.setSpacing(12)
        self.boxes = {key: CheckBox(text) for key, text in options}
        self.none = CheckBox(self.tr("none of them"))
        for box in (*self.boxes.values(), self.none):
            line.addWidget(box)
            box.clicked.connect(lambda _on, box=box: self._on_ticked(box))
        line.addStretch(1)
        first = next(iter(self.boxes.values()))
        super().__init__(name, first, body=self._holder, hint=hint, info=info)
        first.setAccessibleName(first.text())
        self._holder.setAccessibleName(name)

    @property
    def value(self) -> tuple[str, ...] | None:
        chosen = tuple(key for key, box in self.boxes.items() if box.isChecked())
        return chosen or (() if self.none.isChecked() else None)

    @property
    def text(self) -> str:
        """What is ticked, in words."""
        return joined((box.text() for box in self.boxes.values() if box.isChecked()), ", ") or self.none.text()

    def set_value(self, value: Sequence[str] | None) -> None:
        """Shows what is ticked; sends no signal."""
        for key, box in self.boxes.items():
            box.setChecked(value is not None and key in value)
        self.none.setChecked(value is not None and not value)

    def _on_ticked(self, box: CheckBox) -> None:
        if box is self.none and box.isChecked():
            for other in self.boxes.values():
                other.setChecked(False)
        elif box.isChecked():
            self.none.setChecked(False)
        self.changed.emit(self.value)


class LineField(TextField):
    """A line of text; empty is unknown."""

    @property
    def text(self) -> str:
        """What is typed."""
        return self.edit.text().strip()

    @property
    def value(self) -> str | None:
        return self.text or None

    def set_value(self, text: str | None) -> None:
        """Shows a text; one being typed is left alone."""
        super().set_value(text or "")


class QuotasField(TextField):
    """Families with their numbers; ``changed`` brings them, ``None`` where nothing is known."""

    @property
    def text(self) -> str:
        """What is typed."""
        return self.edit.text().strip()

    @property
    def value(self) -> dict[str, int] | None:
        return parse_quotas(self.edit.text())

    def set_value(self, quotas: Mapping[str, int] | None) -> None:
        """Shows quotas; what is being typed and means the same is left alone."""
        if self._read() != (quotas or None) and not self.edit.hasFocus():
            self.edit.setText(quotas_text(quotas))

    def validate(self) -> bool:
        try:
            parse_quotas(self.edit.text())
        except NotQuotas:
            self.set_problem(self.tr("Families with their numbers, as G AND VT: 32, P: 0"))
            return False
        self.set_problem("")
        return True

    def _read(self) -> dict[str, int] | None:
        try:
            return parse_quotas(self.edit.text()) or None
        except NotQuotas:
            return None

    def _on_edited(self, _text: str) -> None:
        if self.problem:
            self.set_problem("")
        try:
            self.changed.emit(parse_quotas(self.edit.text()))
        except NotQuotas:
            return
