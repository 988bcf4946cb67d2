"""Parts of the catalog as entries of a search, and the job that finds them by what people type."""

from __future__ import annotations

from collections.abc import Collection

from app.domain.parts import Part
from app.services.catalog import CatalogService
from app.services.catalog_query import CatalogQuery
from app.ui.catalog.words import category_icon, category_word
from app.viewmodels.search import Entry, Hit, Section, find, parts_first

PARTS_READ = 60
"""Parts of the catalog that are ranked; lists show the best few of them."""


def part_entry(part: Part) -> Entry:
    """A part as it is searched for and shown."""
    also = f"{part.mpn or ''} {part.id}"
    detail = " · ".join(word for word in (category_word(part.category), part.mpn or "") if word)
    return Entry("parts", part.title, ("part", part.id), detail, also, icon=category_icon(part.category))


def part_hits(catalog: CatalogService, text: str) -> tuple[Hit, ...]:
    """The parts that fit what was typed, best first. Reads the catalog: not for the window's thread."""
    entries = [part_entry(part) for part in catalog.find(CatalogQuery(text=text), 0, PARTS_READ)]
    return parts_first(find(entries, text), entries)


def best_parts(catalog: CatalogService, text: str, without: Collection[str], most: int) -> Section:
    """The best few parts for what was typed, all but ``without``; ``more`` of them fit besides."""
    hits = [hit for hit in part_hits(catalog, text) if hit.entry.target[1] not in without]
    return Section("parts", tuple(hits[:most]), max(0, len(hits) - most))
