"""Which part of the catalog a row speaks of: by id, by the maker's number, or by vendor and name."""

from __future__ import annotations

import re
from collections.abc import Iterable

from app.domain.parts import Part
from app.services.catalog_import_units import Unreadable

_SIGNS = re.compile(r"[^\w+]+")
_SLUG = re.compile(r"[^a-z0-9]+")
SHORTEST_NUMBER = 4  # of signs; "OC" and "16" name nothing


class PartFinder:
    """Looks parts up by what a supplier calls them. Made once per import from the whole catalog."""

    def __init__(self, parts: Iterable[Part]) -> None:
        self._categories: dict[str, str] = {}
        self._numbers: dict[str, list[str]] = {}
        self._names: dict[str, list[str]] = {}
        self._vendors: dict[str, str] = {}
        for part in sorted(parts, key=lambda one: one.status == "archived"):
            self._categories[part.id] = part.category
            self._vendors[part.id] = number_key(part.vendor)
            if part.mpn and len(number_key(part.mpn)) >= SHORTEST_NUMBER:
                self._numbers.setdefault(number_key(part.mpn), []).append(part.id)
            self._names.setdefault(name_key(part.vendor, part.name), []).append(part.id)

    def category(self, part_id: str) -> str | None:
        """The category of a part; ``None`` where there is no such part."""
        return self._categories.get(part_id)

    def find(self, mpn: str, vendor: str, name: str, category: str | None) -> str | None:
        """The id of the part meant; ``None`` where there is none. Raises ``Unreadable`` where several could be."""
        by_number = self._fitting(self._numbers.get(number_key(mpn), []) if mpn else [], category)
        if len(by_number) > 1 and vendor:
            by_number = [one for one in by_number if self._vendors[one] == number_key(vendor)] or by_number
        if len(by_number) > 1:
            named = [one for one in by_number if one in self._names.get(name_key(vendor, name), [])]
            by_number = named or by_number
        if len(by_number) > 1:
            raise Unreadable(f"{len(by_number)} parts have the number {mpn}: {', '.join(by_number[:3])}; name the id")
        if by_number:
            return by_number[0]
        by_name = self._fitting(self._names.get(name_key(vendor, name), []) if name else [], category)
        if len(by_name) > 1:
            raise Unreadable(f"{len(by_name)} parts have this name: {', '.join(by_name[:3])}; name the id")
        return by_name[0] if by_name else None

    def _fitting(self, ids: list[str], category: str | None) -> list[str]:
        return [one for one in ids if category is None or self._categories[one] == category]


def number_key(mpn: str) -> str:
    """A part number without the signs that people leave out."""
    return _SIGNS.sub("", mpn.lower())


def name_key(vendor: str, name: str) -> str:
    """Vendor and name as one, the vendor not twice, however they are written."""
    maker, title = _SIGNS.sub(" ", vendor.lower()).strip(), _SIGNS.sub(" ", name.lower()).strip()
    return title if title.startswith(maker) else f"{maker} {title}"


def new_id(vendor: str, number_or_name: str) -> str:
    """An id for a new part, the same at every import of it."""
    words = number_or_name if number_or_name.lower().startswith(vendor.lower()) else f"{vendor} {number_or_name}"
    folded = words.lower().translate({ord("ä"): "ae", ord("ö"): "oe", ord("ü"): "ue", ord("ß"): "ss"})
    return _SLUG.sub("-", folded)[:80].strip("-")
