"""Every page and state of the window measured: no text is cut, nothing overlaps, nothing is out of reach.

A selection by default; all scenes with ``RIGWRIGHT_ALL_SCENES=1``.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.ui.theme import ThemeControl
from tests.pictures.clock import stop_the_clock
from tests.pictures.exceptions import KNOWN, unexcused
from tests.pictures.scene import Scene
from tests.pictures.scenes import SCENES
from tests.pictures.seeds import Seeds
from tests.pictures.speech import LONGER, chinese_font, longer
from tests.pictures.stage import Look, Stage, tops
from tests.pictures.walker import below_the_fold, faults

pytestmark = pytest.mark.gui

EVERYTHING = bool(os.environ.get("RIGWRIGHT_ALL_SCENES"))
USUAL = (Look(), Look(size=(1920, 1080)), Look(size=(2560, 1440)))
LARGE_TEXT = (Look(size=(1024, 700), text=150),)
QUICK = tuple(scene for scene in SCENES if scene.quick or EVERYTHING)
CASES = [(scene, "en", USUAL) for scene in QUICK] + [(scene, LONGER, LARGE_TEXT) for scene in QUICK]
if EVERYTHING:
    CASES += [(scene, LONGER, USUAL) for scene in QUICK]
    CASES += [(scene, language, (*USUAL, *LARGE_TEXT)) for language in ("de", "zh_CN") for scene in QUICK]


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Seeds:
    """The databases that scenes start from."""
    return Seeds(tmp_path_factory.mktemp("seeds"))


@pytest.fixture(autouse=True)
def still(monkeypatch: pytest.MonkeyPatch, qapp) -> Iterator[None]:
    """One moment in time; the light theme at its usual size afterwards."""
    stop_the_clock(monkeypatch.setattr)
    yield
    theme = ThemeControl(qapp)
    theme.apply("light")
    theme.deleteLater()


@pytest.mark.parametrize(
    ("scene", "language", "looks"), CASES, ids=lambda one: getattr(one, "name", one if isinstance(one, str) else "")
)
def test_nothing_is_cut_covered_or_out_of_reach(
    scene: Scene, language: str, looks: tuple[Look, ...], seeds: Seeds, tmp_path: Path
) -> None:
    if language == "zh_CN" and not chinese_font():
        pytest.skip("no font for Chinese here")
    stage = Stage(tmp_path, seeds, replace(looks[0], language=language), scene.database)
    found: list[str] = []
    try:
        scene.play(stage)
        for look in looks:
            stage.dress(replace(look, language=language))
            stage.rest()
            for top in tops(stage):
                size = f"{look.size[0]}x{look.size[1]}, text {look.text} %"
                found += [f"{size}: {one}" for one in unexcused(faults(top))]
    finally:
        stage.close()
    assert stage.errors == []
    assert found == []


def test_findings_stand_above_the_fold_beside_proposals(seeds: Seeds, tmp_path: Path) -> None:
    stage = Stage(tmp_path, seeds)
    try:
        page = stage.open_built("lora-8b-workstation")
        assert below_the_fold(page.area.findings, stage.window.frame.pages) == 0
    finally:
        stage.close()


def test_every_scene_has_a_name_of_its_own() -> None:
    names = [scene.name for scene in SCENES]
    assert len(set(names)) == len(names) > 100


def test_the_longer_language_keeps_what_a_program_reads() -> None:
    assert len(longer("Power at the socket")) >= 1.35 * len("Power at the socket")
    assert "{0}" in longer("Saved {0}") and longer("&File").startswith("&")


def test_every_exception_says_why() -> None:
    assert all(len(why) > 20 for _kind, _part, why in KNOWN)
