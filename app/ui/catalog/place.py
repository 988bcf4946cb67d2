"""Where the user is in the catalog, as values that can be kept: place in the tree, words, filters, part, widths."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError
from PySide6.QtCore import Qt

from app.domain.parts import Part
from app.services.catalog_query import PART_COLUMNS, FactFilter
from app.viewmodels.catalog_filters import Filters, filterable
from app.viewmodels.catalog_page import Scope, scope_of_step

if TYPE_CHECKING:
    from app.ui.catalog.page import CatalogPage

LATEST = 20
"""So far back a step is looked for that the window wants to show."""


def place_of(page: CatalogPage) -> dict[str, Any]:
    """The place, in JSON values."""
    scope, filters, chosen = page.tree.scope, page.control.filters, page.detail.parts
    return {
        "scope": [scope.category, scope.field, scope.value, scope.special],
        "text": page.search.edit.text(),
        "facts": [one.model_dump(mode="json") for one in filters.facts],
        "states": sorted(filters.states),
        "part": chosen[0].id if len(chosen) == 1 else "",
        "widths": page.split.sizes(),
    }


def go_to(page: CatalogPage, place: Mapping[str, Any]) -> None:
    """Back to a place. What another version wrote, or what is no longer there, is left out."""
    widths = place.get("widths")
    if isinstance(widths, list) and len(widths) == page.split.count() and all(isinstance(w, int) for w in widths):
        page.split.setSizes(widths)
    scope, text = _scope(place.get("scope")), str(place.get("text") or "")
    blocked = page.tree.blockSignals(True)
    page.tree.select(scope)
    page.tree.blockSignals(blocked)
    page.search.edit.setText(text)
    page.control.picking.want(str(place.get("part") or ""))
    page.control.show_narrowed(page.tree.scope, text.strip(), _filters(place, page.tree.scope.category))


def show_step(page: CatalogPage, step: int) -> None:
    """Lists what one step of the log added and changed, an import for instance: where its parts stand."""
    catalog = page.context.catalog

    def job(_stop: object) -> tuple[Scope, str]:
        title = next((one.cause.title for one in catalog.batches(LATEST) if one.id == step), "")
        return scope_of_step(catalog, step), title

    def done(found: tuple[Scope, str]) -> None:
        scope, title = found
        page.search.edit.clear()
        page.select_quietly(scope)
        page.control.show_filtered(scope, Filters(step=step, step_title=title))
        page.table.setFocus(Qt.FocusReason.OtherFocusReason)

    page.context.runner.run(page, job, done=done)


def go_back(page: CatalogPage, ids: tuple[str, ...], field: str) -> None:
    """To a part and one of its facts, to several parts of one category together, or only to the list."""
    page.table.setFocus(Qt.FocusReason.OtherFocusReason)
    if not ids:
        return
    if len(ids) == 1:
        page.open_part(ids[0], field)
        return
    catalog = page.context.catalog

    def done(found: Mapping[str, Part]) -> None:
        scope = Scope(next((part.category for part in found.values()), None))
        page.search.edit.clear()
        page.select_quietly(scope)
        page.control.picking.want(*ids)
        page.control.show_filtered(scope, Filters())

    page.context.runner.run(page, lambda _stop: catalog.known(ids), done=done)


def _scope(kept: object) -> Scope:
    if not isinstance(kept, list) or len(kept) != 4:
        return Scope()
    return Scope(*kept[:3], special=kept[3] if kept[3] in ("missing", "mine", "stale", "archived") else "")


def _filters(place: Mapping[str, Any], category: str | None) -> Filters:
    facts, states = place.get("facts"), place.get("states")
    known = ("missing", "mine", "archived", "stale", "overridden", "no_price", "old_price")
    try:
        kept = tuple(FactFilter.model_validate(one) for one in facts) if isinstance(facts, list) else ()
    except ValidationError:
        kept = ()
    fields = {*PART_COLUMNS, *(shape.name for shape in filterable(category))}
    kept = tuple(one for one in kept if one.field in fields)
    return Filters(kept, frozenset(one for one in states if one in known) if isinstance(states, list) else frozenset())
