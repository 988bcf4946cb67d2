"""Many accelerators sized at once share what is the same for them; that changes nothing in any answer."""

from __future__ import annotations

from typing import Any

import pytest
from sizing_world import cards, changed, presets, workload

from app.domain.parts import Part
from app.domain.site import Edge, OnPrem, Site
from app.services.size import KEPT_ANSWERS, SizeService
from app.sizing import requirement

LORA = {
    "model": {"preset": "llama-3.1-8b"},
    "phase": "training",
    "training": {"tokens": 2e8, "method": "lora", "deadline_hours": 24},
}
SERVE = {
    "model": {"preset": "llama-3.1-70b"},
    "phase": "inference",
    "inference": {"concurrency": 32, "ttft_ms": 800, "weights": "fp8"},
}
RATE = {"model": {"preset": "llama-3.1-8b"}, "phase": "inference", "inference": {"requests_per_s": 20, "tpot_ms": 40}}
BOTH = {
    "model": {"preset": "resnet50"},
    "phase": "both",
    "domain": "vision",
    "training": {"samples": 1e8, "deadline_hours": 10},
    "inference": {"samples_per_s": 500},
}
STREAMS = {
    "model": {"preset": "yolo11s"},
    "phase": "inference",
    "domain": "detection",
    "inference": {"streams": 12, "stream_fps": 15},
}
CASES: list[tuple[dict[str, Any], Site]] = [
    (LORA, Site(onprem=OnPrem(kind="workstation"))),
    (LORA, Site(onprem=OnPrem(kind="cluster"))),
    (SERVE, Site(onprem=OnPrem(kind="server"))),
    (RATE, Site(where="cloud")),
    (BOTH, Site()),
    (STREAMS, Site(where="edge")),
]


def _shelf() -> tuple[Part, ...]:
    """Every fourth card, and each of some of them a second time under another name."""
    some = list(cards().values())[::4]
    twins = [part.model_copy(update={"id": part.id + "-twin", "name": part.name + " twin"}) for part in some[::3]]
    return (*some, *twins, changed(some[0], vram_gib=None))


@pytest.mark.parametrize(("fields", "site"), CASES)
def test_accelerators_sized_together_answer_as_each_does_alone(fields: dict[str, Any], site: Site) -> None:
    asked, shelf = workload(**fields), _shelf()
    together = requirement(asked, site, shelf, presets())
    alone = [requirement(asked, site, [part], presets()) for part in shelf]
    assert together.options == tuple(d for found in alone for d in found.options)
    assert together.rejected == tuple(d for found in alone for d in found.rejected)
    assert together.options or together.rejected
    assert all(together.needs == found.needs for found in alone)


class Shelf:
    """A catalog as far as sizing asks it: the same tuple until it changes."""

    def __init__(self) -> None:
        self.held = _shelf()

    def parts(self, category: str) -> tuple[Part, ...]:
        return self.held


def test_an_answer_is_kept_until_something_that_it_reads_changes() -> None:
    shelf = Shelf()
    size = SizeService(shelf, presets())  # type: ignore[arg-type]
    asked, place = workload(**RATE), Site(onprem=OnPrem(kind="server"))
    first = size.requirement(asked, place)
    warmer = place.model_copy(update={"onprem": OnPrem(kind="server", ambient_c=35)})
    assert size.requirement(asked, warmer) is first
    others = [
        Site(onprem=OnPrem(kind="workstation")),
        Site(years=7, onprem=OnPrem(kind="server")),
        Site(where="edge", edge=Edge(kept_share=0.5)),
    ]
    for other in others:
        found = size.requirement(asked, other)
        assert found is not first and found == requirement(asked, other, shelf.held, presets())
    assert len(others) >= KEPT_ANSWERS, "so many that the first is forgotten"
    again = size.requirement(asked, place)
    assert again is not first and again == first
    shelf.held = shelf.held[1:]
    assert size.requirement(asked, place) != first
