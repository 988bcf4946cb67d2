"""Sections made of fields: numbering, language, appearance."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from babel import Locale
from PySide6.QtWidgets import QLayout

from app.services.settings import Settings
from app.ui.widgets import (
    Button,
    Caption,
    Card,
    ChoiceField,
    Field,
    FoldingGrid,
    NumberField,
    Segmented,
    TextField,
    column,
    label,
    row,
)
from app.viewmodels.dates import show_day
from app.viewmodels.languages import QUOTE_LANGUAGES, WINDOW_LANGUAGES
from app.viewmodels.numbers import show

PREFIX = re.compile(r"[A-Za-z0-9]{0,8}")
Save = Callable[..., None]
LOCALES = ("en", "en_US", "en_GB", "de", "de_CH", "fr", "zh_CN")
"""Offered beside the one in use and those of the countries we know."""


def grid_of(fields: Sequence[Field | QLayout | None], columns: int = 2, *, flow: bool = False) -> FoldingGrid:
    """Fields in reading order, in fewer columns where there is no room for all; ``None`` leaves a place empty."""
    grid = FoldingGrid(columns, row_gap=10, flow=flow)
    for n, field in enumerate(fields):
        if field is not None:
            grid.put(field, n // columns, n % columns)
    return grid


def beside_fields(button: Button) -> QLayout:
    """A button in a row of fields: on the line of their boxes, whatever stands above and below these."""
    return column(Caption(" "), row(button, None), None, spacing=4)


class NumberingSection(Card):
    """How quotes are numbered, and their usual terms."""

    def __init__(self, save: Save) -> None:
        super().__init__()
        self.add_header(self.tr("Numbering"), "pound")
        tr = self.tr
        self._allowed = tr("Letters and digits, at most 8; quotes are named as Q-2026-00001.")
        self.prefix = TextField(tr("Prefix"), hint=self._allowed)
        self.prefix.changed.connect(lambda text: save(quote_prefix=text) if PREFIX.fullmatch(text) else None)
        self.prefix.box.left.connect(self._check_prefix)
        self.valid = NumberField(tr("Quotes are valid"), "days", low=1, high=365, whole=True)
        self.payment = NumberField(tr("Payment within"), "days", low=0, high=365, whole=True)
        self.valid.changed.connect(lambda value: save(valid_days=value))
        self.payment.changed.connect(lambda value: save(payment_days=value))
        self.body.addLayout(grid_of([self.prefix, None, self.valid, self.payment]))

    def _check_prefix(self) -> None:
        self.prefix.set_problem("" if PREFIX.fullmatch(self.prefix.value) else self._allowed)

    def render(self, settings: Settings) -> None:
        """Shows the settings; a prefix that is wrong stays to be put right."""
        if PREFIX.fullmatch(self.prefix.value):
            self.prefix.set_value(settings.quote_prefix)
        self.valid.set_value(settings.valid_days)
        self.payment.set_value(settings.payment_days)


def locale_choices(codes: Sequence[str]) -> list[tuple[str, str]]:
    """Ways to write numbers and dates, named in their own language with an example each."""
    day = date(2026, 11, 21)
    choices = {
        code: f"{Locale.parse(code).get_display_name()} ({show(1234.5, code)} · {show_day(day, code)})"
        for code in codes
    }
    return sorted(choices.items(), key=lambda choice: choice[1].casefold())


class LanguageSection(Card):
    """Language of window and quotes, how numbers and dates are written, measures, paper."""

    def __init__(self, save: Save) -> None:
        super().__init__()
        self.add_header(self.tr("Language and formats"), "translate")
        tr = self.tr
        self.language = ChoiceField(tr("Language of quotes"), list(QUOTE_LANGUAGES.items()))
        languages = [("system", tr("System")), *WINDOW_LANGUAGES.items()]
        self.of_window = ChoiceField(tr("Language of the window"), languages)
        self.locale = ChoiceField(tr("Numbers and dates"), [])
        self.units = ChoiceField(
            tr("Measures"), [("metric", tr("Metric (mm, kg, °C)")), ("imperial", tr("Imperial (in, lb, °F)"))]
        )
        self.paper = ChoiceField(tr("Paper"), [("A4", "A4"), ("Letter", "Letter")])
        self.of_window.changed.connect(lambda key: save(window_language=key))
        self.language.changed.connect(lambda key: save(language=key))
        self.locale.changed.connect(lambda key: save(locale=key))
        self.units.changed.connect(lambda key: save(units=key))
        self.paper.changed.connect(lambda key: save(paper=key))
        self.body.addLayout(grid_of([self.of_window, self.language, self.locale, self.units, self.paper]))

    def render(self, settings: Settings) -> None:
        """Shows the settings."""
        self.of_window.set_value(settings.window_language)
        self.language.set_value(settings.language)
        self.locale.set_options(locale_choices((*LOCALES, settings.locale)))
        self.locale.set_value(settings.locale)
        self.units.set_value(settings.units)
        self.paper.set_value(settings.paper)


class AppearanceSection(Card):
    """Theme and text size; both apply at once."""

    def __init__(self, save: Save) -> None:
        super().__init__()
        self.add_header(self.tr("Appearance"), "palette-outline")
        tr = self.tr
        self.theme = Segmented([("system", tr("System")), ("light", tr("Light")), ("dark", tr("Dark"))], tr("Theme"))
        self.theme.changed.connect(lambda key: save(theme=key))
        sizes: list[tuple[Any, str]] = [(n, f"{n} %") for n in (90, 100, 110, 120, 130, 140, 150)]
        self.text = ChoiceField(tr("Text size"), sizes)
        self.text.changed.connect(lambda value: save(text_percent=value))
        head = label(tr("Theme"), "label")
        head.setBuddy(self.theme)
        self.body.addLayout(grid_of([column(head, self.theme, None, spacing=4), self.text]))

    def render(self, settings: Settings) -> None:
        """Shows the settings."""
        self.theme.set_value(settings.theme)
        self.text.set_value(settings.text_percent)
