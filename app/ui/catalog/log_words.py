"""The words of the catalog's log: kinds of steps, facts and values."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

from app.domain.parts import CATEGORIES
from app.services.catalog_journal import in_words
from app.ui.catalog.words import amount_words, fact_label, option_word, shown, translate
from app.ui.widgets import Column
from app.viewmodels.part_form import FactShape, fact_of

KINDS = {
    "edit": QT_TRANSLATE_NOOP("Catalog", "Edit"),
    "bulk": QT_TRANSLATE_NOOP("Catalog", "Several parts"),
    "import": QT_TRANSLATE_NOOP("Catalog", "Import"),
    "price": QT_TRANSLATE_NOOP("Catalog", "Price"),
    "add": QT_TRANSLATE_NOOP("Catalog", "New part"),
    "archive": QT_TRANSLATE_NOOP("Catalog", "Archive"),
    "delete": QT_TRANSLATE_NOOP("Catalog", "Delete"),
    "revert": QT_TRANSLATE_NOOP("Catalog", "Back to shipped"),
    "undo": QT_TRANSLATE_NOOP("Catalog", "Undo"),
    "redo": QT_TRANSLATE_NOOP("Catalog", "Redo"),
    "upgrade": QT_TRANSLATE_NOOP("Catalog", "Upgrade"),
}
_FIELDS = {
    "price": QT_TRANSLATE_NOOP("Catalog", "Price"),
    "archived": QT_TRANSLATE_NOOP("Catalog", "Archived"),
    "part": QT_TRANSLATE_NOOP("Catalog", "Whole part"),
    "vendor": QT_TRANSLATE_NOOP("Catalog", "Vendor"),
    "name": QT_TRANSLATE_NOOP("Catalog", "Name"),
    "mpn": QT_TRANSLATE_NOOP("Catalog", "Part number"),
    "launch_year": QT_TRANSLATE_NOOP("Catalog", "Launched"),
    "status": QT_TRANSLATE_NOOP("Catalog", "Status"),
    "notes": QT_TRANSLATE_NOOP("Catalog", "Notes"),
    "provenance": QT_TRANSLATE_NOOP("Catalog", "Source"),
}


def kind_word(kind: str) -> str:
    """What kind of step it was."""
    return translate("Catalog", KINDS[kind])


def field_word(field: str) -> str:
    """A fact's label, whichever category has it, or the word for what every part has."""
    if field in _FIELDS:
        return translate("Catalog", _FIELDS[field])
    shape = _shape(field)
    return fact_label(shape) if shape else field


def value_words(field: str, value: Any, locale: str) -> str:
    """A logged value for reading, with its unit."""
    if field == "part":
        return in_words(field, value) if value else ""
    if field == "price" and isinstance(value, dict):
        return amount_words(float(value["amount"]), value["currency"], locale)
    if isinstance(value, bool):
        return option_word("yes" if value else "no")
    shape = None if field in _FIELDS else _shape(field)
    if shape is None or value is None:
        return translate("Catalog", "unknown") if value is None else in_words(field, value)
    return shown(shape, value, locale, unit=True)


def value_tip(field: str, value: Any, locale: str) -> str:
    """The same in full: a price with its day."""
    return in_words(field, value) if field == "price" and value else value_words(field, value, locale)


def value_column(title: str, read: str, locale: str, width: int, *, bold: bool = False) -> Column:
    """A column of the values that rows with a ``field`` hold under the name ``read``."""
    return Column(
        title,
        lambda one: value_words(one.field, getattr(one, read), locale),
        None,
        width=width,
        bold=bold,
        tip=lambda one: value_tip(one.field, getattr(one, read), locale),
    )


def _shape(field: str) -> FactShape | None:
    return next((shape for category in CATEGORIES if (shape := fact_of(category, field))), None)
