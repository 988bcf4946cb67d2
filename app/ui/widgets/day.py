"""A day, typed as 2026-11-21 or as the locale writes it."""

from __future__ import annotations

from datetime import date

from app.ui.days import day_text, read_day
from app.ui.widgets.fields import TextField
from app.ui.widgets.spoken import sentences

SOME_DAY = date(2026, 11, 21)


class DayField(TextField):
    """``value`` is a ``date``, or ``None`` where nothing is entered. ``latest`` is the last day allowed."""

    def __init__(self, name: str, *, optional: bool = False, hint: str = "", latest: date | None = None) -> None:
        self._optional, self._latest = optional, latest
        super().__init__(name, optional=optional, hint=hint, placeholder=day_text(date(2026, 12, 31)))

    @property
    def value(self) -> date | None:
        return read_day(self.edit.text())

    def set_value(self, day: date | None) -> None:
        """Shows a day; one being typed is left alone."""
        if day != self.value or not day:
            self.edit.setText(day_text(day))

    def allowed(self) -> str:
        """How a day is written, and whether it may stay empty."""
        how = self.tr("A day such as {0}.").format(day_text(SOME_DAY))
        return sentences(how, self.tr("May stay empty.") if self._optional else "")

    def validate(self) -> bool:
        text, day = self.edit.text().strip(), self.value
        problem = ""
        if not text and not self._optional:
            problem = self.tr("Give a day such as {0}.").format(day_text(SOME_DAY))
        elif text and day is None:
            problem = self.tr("A day such as {0}.").format(day_text(SOME_DAY))
        elif day and self._latest and day > self._latest:
            problem = self.tr("Not after {0}.").format(day_text(self._latest))
        self.set_problem(problem)
        return not problem
