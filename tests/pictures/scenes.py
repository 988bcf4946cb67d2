"""All scenes, in the order of the contact sheet."""

from __future__ import annotations

from collections.abc import Sequence

from tests.pictures import scenes_build, scenes_comfort, scenes_rooms, scenes_steps
from tests.pictures.scene import Scene

SCENES: tuple[Scene, ...] = (
    *scenes_rooms.SCENES[:4],
    *scenes_steps.SCENES,
    *scenes_build.SCENES,
    *scenes_rooms.SCENES[4:],
    *scenes_comfort.SCENES,
)


def chosen(words: Sequence[str]) -> tuple[Scene, ...]:
    """The scenes whose names begin with one of the words; all for none."""
    return tuple(one for one in SCENES if not words or any(one.name.startswith(word) for word in words))
