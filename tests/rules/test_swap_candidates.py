"""Swapping one part leaves the rest of the machine as it is."""

from __future__ import annotations

from typing import Any

from rule_machines import build, part

from app.domain.parts import Part
from app.services.swap import Fit, candidates

BIG_CARD = {
    "facts": {"accelerator.bar1_gib": 32, "motherboard.above_4g": False, "motherboard.bmc": True},
    "firmware": {"above_4g": True},
}
"""On this board the card starts only because the firmware is told to do what the catalog denies."""


class OneCategory:
    """A catalog with a few parts."""

    def __init__(self, *parts: Part) -> None:
        self._parts = parts

    def parts(self, category: str | None = None) -> list[Part]:
        return [one for one in self._parts if category in (None, one.category)]

    def get(self, part_id: str) -> Part | None:
        return next((one for one in self._parts if one.id == part_id), None)


def test_what_is_told_of_the_firmware_holds_for_every_candidate() -> None:
    whole: Any = build(BIG_CARD)
    now = next(item.part for item in whole.nodes[0].items if item.role == "psu")
    twin = now.model_copy(update={"id": "twin"})
    weak = part("weak", "psu", {"rated_w": 150})
    found = candidates(whole, "psu", OneCategory(now, twin, weak), None)  # type: ignore[arg-type]

    assert {one.part.id: one.fit for one in found} == {now.id: Fit.FITS, "twin": Fit.FITS, "weak": Fit.FAILS}
    assert [one.part.id for one in found if one.present] == [now.id]
    assert "W" in found[-1].reason
