"""Parts in memory: each read once, patched by small changes, and no more kept than is of use."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.parts import Part
from db.repositories.catalog_cache import FEW, MOST_SINGLE, PartCache
from tests.db.sample_parts import make_part


class Store:
    """Parts by id, and what was read of them."""

    def __init__(self, *parts: Part) -> None:
        self.parts = {part.id: part for part in parts}
        self.loads = 0
        self.looked: list[str] = []
        self.cache = PartCache("1", self.load, self.look)

    def load(self, category: str) -> list[Part]:
        self.loads += 1
        return sorted((p for p in self.parts.values() if p.category == category), key=lambda p: (p.name.lower(), p.id))

    def look(self, part_ids: Sequence[str]) -> list[Part]:
        self.looked.extend(part_ids)
        return [self.parts[part_id] for part_id in part_ids if part_id in self.parts]

    def ids(self, *, archived: bool = False) -> list[str]:
        return [part.id for part in self.cache.parts("psu", archived=archived)]


def psu(part_id: str, status: str = "active") -> Part:
    return make_part(part_id, "psu").model_copy(update={"status": status})


def test_small_changes_patch_a_category_in_its_order() -> None:
    store = Store(psu("b"), psu("d"), psu("e"))
    assert store.ids() == ["b", "d", "e"]
    store.parts |= {"a": psu("a"), "c": psu("c"), "d": psu("d", "archived"), "x": make_part("x")}
    del store.parts["e"]
    store.cache.change("2", ["a", "c", "d", "e", "x"])
    assert store.ids() == ["a", "b", "c"]
    assert store.ids(archived=True) == ["a", "b", "c", "d"]
    assert (store.loads, store.cache.stamp) == (1, "2")
    assert store.cache.known(["e", "x", "a"]).keys() == {"x", "a"}


def test_many_changes_read_it_anew() -> None:
    store = Store(psu("b"))
    assert store.ids() == ["b"]
    store.parts["a"] = psu("a")
    store.cache.change("2", None)
    assert store.ids() == ["a", "b"]
    assert store.loads == 2


def test_what_is_looked_up_is_kept_in_bounds() -> None:
    store = Store(psu("whole"), *(make_part(f"n-{number}") for number in range(MOST_SINGLE + FEW)))
    assert store.ids() == ["whole"]
    for number in range(MOST_SINGLE + FEW):
        assert store.cache.known(["whole", f"n-{number}", "no-such"]).keys() == {"whole", f"n-{number}"}
    assert "whole" not in store.looked
    assert len(store.cache._by_id) <= MOST_SINGLE + 1
    everything = store.cache.known(store.parts)
    assert everything == store.parts
    assert len(store.cache._by_id) <= MOST_SINGLE + 1
