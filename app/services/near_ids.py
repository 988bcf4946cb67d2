"""Ids like one that does not exist: what somebody may have meant."""

from __future__ import annotations

from difflib import get_close_matches

from app.services.catalog_ports import CatalogReading
from app.services.catalog_query import CatalogQuery

ALL_COMPARED = 5_000
"""Up to so many ids each is compared; of more, those that begin alike."""
ALIKE = 3


def near_ids(catalog: CatalogReading, part_id: str, count: int) -> list[str]:
    """At most ``count`` ids of parts on sale that look like ``part_id``, the nearest first."""
    ids = catalog.ids(CatalogQuery())
    if len(ids) > ALL_COMPARED:
        ids = tuple(one for one in ids if one[:ALIKE] == part_id[:ALIKE])
    return get_close_matches(part_id, ids, n=count)
