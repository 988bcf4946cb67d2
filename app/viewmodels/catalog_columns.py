"""Which columns a category's table shows, how wide and in which order: chosen by the user, kept in the settings."""

from __future__ import annotations

from collections.abc import Iterable

from app.services.catalog_query import PART_COLUMNS
from app.services.settings import CatalogView, SettingsService
from app.viewmodels.part_form import FactShape, facts_of

SHARED = ("name", "vendor", "mpn", "launch_year", "category", "price", "as_of", "missing")
"""What every part has beside its facts."""
SORTABLE = tuple(key for key in SHARED if key in PART_COLUMNS)
"""Those of them that the catalog can sort by; facts are all sortable."""
FIRST = "name"
"""The column that is always shown, and first."""
MAX_FACTS = 7
"""How many facts a table shows before anybody has chosen."""


def column_keys(category: str | None) -> tuple[str, ...]:
    """Every column a category's table can show; without a category those that all parts share."""
    if category is None:
        return SHARED
    facts = tuple(shape.name for shape in facts_of(category))
    return (FIRST, "vendor", "mpn", "launch_year", *facts, "price", "as_of", "missing")


def default_columns(category: str | None) -> tuple[FactShape, ...]:
    """The facts that a category's table shows at first."""
    if category is None:
        return ()
    return tuple(shape for shape in facts_of(category) if shape.column)[:MAX_FACTS]


def usual_keys(category: str | None) -> tuple[str, ...]:
    """The columns of a category before anybody has chosen."""
    middle = ("category",) if category is None else tuple(shape.name for shape in default_columns(category))
    return (FIRST, *middle, "price", "missing")


def shown_keys(view: CatalogView | None, category: str | None) -> tuple[str, ...]:
    """The columns to show; what a newer or older version has stored and this one does not know is left out."""
    if view is None or not view.columns:
        return usual_keys(category)
    known = set(column_keys(category))
    return with_first(key for key in view.columns if key in known)


def with_first(keys: Iterable[str]) -> tuple[str, ...]:
    """The keys once each, the name before all others."""
    once = dict.fromkeys(keys)
    once.pop(FIRST, None)
    return (FIRST, *once)


class CatalogViews:
    """The views of all categories as the settings keep them; ``None`` stands for the table of all parts."""

    def __init__(self, settings: SettingsService) -> None:
        self._settings = settings
        self._views = dict(settings.load().catalog_views)

    def of(self, category: str | None) -> CatalogView:
        """A category's view; an empty one where nothing was chosen."""
        return self._views.get(category or "", CatalogView())

    def change(self, category: str | None, **changes: object) -> None:
        """Another choice for a category; call ``store`` to keep it."""
        self._views[category or ""] = self.of(category).model_copy(update=changes)

    def store(self) -> None:
        """Writes the choices into the settings; to be called where writing may take its time."""
        self._settings.save(catalog_views=dict(self._views))
