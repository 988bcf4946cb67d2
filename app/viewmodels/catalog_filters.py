"""Filters of the catalog's list, made from the spec models: ranges, lists of values, yes or no, unknown; and states.

A filter is data that the catalog's query takes; this module says which kind of filter a fact has, and reads entries.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from app.services.catalog_query import FactFilter
from app.viewmodels.numbers import NotANumber, parse_number
from app.viewmodels.part_form import FactShape, NotAllowed, facts_of, form_locale, measure_of

FilterKind = Literal["range", "values", "words", "known"]
Unknown = Literal["out", "too", "only"]
"""What becomes of parts whose fact is unknown: left out, listed too, or only they are listed."""
STATES = ("stale", "no_price", "old_price", "overridden", "missing", "mine")
"""The states of a part that a list can be narrowed to, in the order of the panel."""


SHARED = (
    FactShape("vendor", "Vendor", "text"),
    FactShape("launch_year", "Launched", "whole"),
)
"""What all parts have and can be narrowed by beside the price."""


@dataclass(frozen=True)
class Filters:
    """Everything a list is narrowed by beside place and words. Frozen: a change makes the next one.

    ``step`` is one of the log, and ``step_title`` what it is called: only the parts that it changed are listed.
    """

    facts: tuple[FactFilter, ...] = ()
    states: frozenset[str] = frozenset()
    step: int | None = None
    step_title: str = ""

    def __bool__(self) -> bool:
        return bool(self.facts or self.states) or self.step is not None

    def of(self, field: str) -> FactFilter | None:
        """The filter on a fact."""
        return next((one for one in self.facts if one.field == field), None)

    def with_fact(self, field: str, wanted: FactFilter | None) -> Filters:
        """With another filter on a fact, in its place; ``None`` takes it away."""
        if wanted is not None and self.of(field) is not None:
            return replace(self, facts=tuple(wanted if one.field == field else one for one in self.facts))
        kept = tuple(one for one in self.facts if one.field != field)
        return replace(self, facts=kept if wanted is None else (*kept, wanted))

    def with_state(self, state: str, on: bool) -> Filters:
        """Narrowed to a state, or no longer."""
        return replace(self, states=self.states | {state} if on else self.states - {state})


def filterable(category: str | None, currency: str = "EUR") -> tuple[FactShape, ...]:
    """What a category's list can be narrowed by: what all parts have, and every fact of the category.

    The price is asked for in ``currency``; amounts in others are converted by the rates that are kept by hand.
    """
    shared = (*SHARED, FactShape("price", "Price", "number", unit=currency))
    return shared if category is None else (*shared, *facts_of(category))


def shape_of(category: str | None, field: str, currency: str = "EUR") -> FactShape | None:
    """One of them by its name."""
    return next((shape for shape in filterable(category, currency) if shape.name == field), None)


def filter_kind(shape: FactShape) -> FilterKind:
    """How a fact is asked for: by a range, by choosing values, by words, or only whether it is known."""
    if shape.kind in ("number", "whole", "numbers", "wholes"):
        return "range"
    if shape.kind in ("choice", "choices", "flag"):
        return "values"
    return "words" if shape.kind in ("text", "texts") else "known"


def range_filter(shape: FactShape, low: str, high: str, unknown: Unknown, locale: str = "en") -> FactFilter | None:
    """The filter of two entries, units converted into the fact's own; ``None`` where they ask for nothing.

    Raises ``NotAllowed``: ``number`` for what is no figure, ``range`` where the first is above the second.
    """
    least, most = _figure(shape, low, locale), _figure(shape, high, locale)
    if least is not None and most is not None and least > most:
        raise NotAllowed("range", high)
    if unknown == "only":
        return FactFilter(field=shape.name, unknown=True)
    if least is None and most is None:
        return None
    return FactFilter(field=shape.name, low=least, high=most, unknown=unknown == "too")


def values_filter(shape: FactShape, chosen: Iterable[str | bool], unknown: Unknown) -> FactFilter | None:
    """The filter that lets any of the values through; ``None`` where none is chosen."""
    values = tuple(chosen)
    if unknown == "only":
        return FactFilter(field=shape.name, unknown=True)
    return FactFilter(field=shape.name, one_of=values, unknown=unknown == "too") if values else None


def unknown_of(wanted: FactFilter | None) -> Unknown:
    """What a filter does with parts whose fact is unknown."""
    if wanted is None or not wanted.unknown:
        return "out"
    return "only" if wanted.low is None and wanted.high is None and not wanted.one_of else "too"


def _figure(shape: FactShape, text: str, locale: str) -> float | None:
    try:
        return parse_number(text, measure_of(shape.unit), form_locale(shape, locale))
    except NotANumber:
        raise NotAllowed("number", text) from None
