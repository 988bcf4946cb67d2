"""What a scene is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tests.pictures.stage import Stage


@dataclass(frozen=True)
class Scene:
    """One state of the window. ``play`` brings it about on a fresh stage.

    ``database`` is the seed it starts from; ``quick`` scenes are measured in every run of the tests.
    """

    name: str
    play: Callable[[Stage], object]
    database: str = "plain"
    quick: bool = False
