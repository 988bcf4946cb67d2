"""Filters in words: for the chips over the table and for the panel."""

from __future__ import annotations

from app.services.catalog_query import FactFilter
from app.ui.catalog.words import fact_label, fact_unit, option_word, translate
from app.ui.told import joined, told
from app.viewmodels.catalog_filters import Filters, shape_of, unknown_of
from app.viewmodels.part_form import FactShape, shown_number

STEP = "step:"
"""Stands for the step of the log whose parts are listed."""


def filter_name(shape: FactShape) -> str:
    """What is filtered by: a fact, or what all parts have."""
    shared = {
        "vendor": translate("Catalog", "Vendor"),
        "launch_year": translate("Catalog", "Launched"),
        "price": translate("Catalog", "Price"),
    }
    return shared.get(shape.name) or fact_label(shape)


def state_word(state: str) -> str:
    """A state that a list is narrowed to."""
    return {
        "stale": translate("Catalog", "Out of date"),
        "no_price": translate("Catalog", "No price"),
        "old_price": translate("Catalog", "Old price"),
        "overridden": translate("Catalog", "Changed against the shipped catalog"),
        "missing": translate("Catalog", "Facts missing"),
        "mine": translate("Catalog", "Changed or added by me"),
    }[state]


def value_word(value: object) -> str:
    """A value of a list, or yes and no."""
    if isinstance(value, bool):
        return option_word("yes" if value else "no")
    return option_word(str(value))


def filter_text(shape: FactShape, wanted: FactFilter, locale: str) -> str:
    """A filter on a fact as it stands on its chip."""
    name, unit = filter_name(shape), f" {fact_unit(shape)}" if shape.unit else ""
    unknown = unknown_of(wanted)
    if unknown == "only":
        return translate("Catalog", "{0} unknown").format(name)
    low, high = shown_number(shape, wanted.low, locale), shown_number(shape, wanted.high, locale)
    if wanted.one_of:
        text = translate("Catalog", "{0}: {1}").format(name, joined(map(value_word, wanted.one_of), ", "))
    elif low and low == high:
        text = translate("Catalog", "{0} {1}{2}").format(name, low, unit)
    elif low and high:
        text = translate("Catalog", "{0} {1} to {2}{3}").format(name, low, high, unit)
    elif low:
        text = translate("Catalog", "{0} {1}{2} or more").format(name, low, unit)
    else:
        text = translate("Catalog", "{0} {1}{2} or less").format(name, high, unit)
    return translate("Catalog", "{0}, or unknown").format(text) if unknown == "too" else text


def all_texts(filters: Filters, category: str | None, locale: str, currency: str) -> tuple[tuple[str, str], ...]:
    """Every filter as (key, text); the key is a fact's name, a state with ``state:`` before it, or ``STEP``."""
    found = [(f"state:{state}", state_word(state)) for state in sorted(filters.states)]
    if filters.step is not None:
        found.insert(0, (STEP, told(filters.step_title)))
    for wanted in filters.facts:
        shape = shape_of(category, wanted.field, currency)
        if shape:
            found.append((wanted.field, filter_text(shape, wanted, locale)))
    return tuple(found)
