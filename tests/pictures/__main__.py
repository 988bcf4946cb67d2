"""Draws every scene: ``make pictures``, or ``python -m tests.pictures --scenes build --langs de``."""

from __future__ import annotations

import argparse
import gc
import json
import os
import sys
import tempfile
import time
import traceback
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
OUT = ROOT / "build" / "pictures"
SIZES = ("1280x800", "1920x1080")
README = ROOT / "docs" / "pictures" / "build.png"
README_SCENE = "build-lora-8b-workstation"
SCREEN = {"screens": [{"name": "pictures", "x": 0, "y": 0, "width": 2600, "height": 1500, "logicalDpi": 96,
                       "logicalBaseDpi": 96, "dpr": 1}]}  # fmt: skip


def main(arguments: list[str] | None = None) -> int:
    """Draws what was asked for; 1 where a scene could not be drawn."""
    asked = _asked(arguments)
    _offscreen()
    from PySide6.QtWidgets import QApplication

    from app.ui.singletons import keep_singletons_alive
    from tests.pictures.clock import stop_the_clock
    from tests.pictures.scenes import chosen

    keep_singletons_alive()
    app = QApplication(["pictures"])
    app.setCursorFlashTime(0)
    stop_the_clock()
    scenes = chosen(asked.scenes)
    if asked.list:
        say("\n".join(scene.name for scene in scenes))
        return 0
    return _draw_all(asked, scenes)


def _asked(arguments: list[str] | None) -> argparse.Namespace:
    words = argparse.ArgumentParser(prog="make pictures")
    for name, default, help_text in (
        ("scenes", "", "beginnings of scene names, with commas; all where left out"),
        ("langs", "en,de,zh_CN", "languages; 'longer' is English, a third longer"),
        ("themes", "light,dark", "themes"),
        ("sizes", ",".join(SIZES), "sizes of the window"),
    ):
        words.add_argument(f"--{name}", type=lambda text: tuple(filter(None, text.split(","))), help=help_text,
                           default=tuple(filter(None, default.split(","))))  # fmt: skip
    words.add_argument("--text", type=int, default=100, help="size of the text in percent")
    words.add_argument("--scale", type=float, default=1, help="pixels to a logical pixel")
    words.add_argument("--out", type=Path, default=OUT)
    words.add_argument("--readme", action="store_true", help="make the README's picture anew")
    words.add_argument("--list", action="store_true", help="only name the scenes")
    asked = words.parse_args(arguments)
    if asked.scale != 1:
        os.environ["QT_SCALE_FACTOR"] = str(asked.scale)
    if asked.readme:
        asked.scenes, asked.langs, asked.themes, asked.sizes = (README_SCENE,), ("en",), ("light",), SIZES[:1]
    return asked


def _offscreen() -> None:
    """A virtual screen that is large enough: the usual one is 800 pixels wide and would cut dialogs."""
    file = Path(tempfile.mkdtemp()) / "screen.json"
    file.write_text(json.dumps(SCREEN), encoding="utf-8")
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={file}"
    os.environ["TZ"] = "UTC"
    time.tzset()


def _draw_all(asked: argparse.Namespace, scenes: tuple) -> int:
    from tests.pictures.seeds import Seeds
    from tests.pictures.sheet import write_sheet
    from tests.pictures.speech import chinese_font

    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        seeds = Seeds(Path(folder))
        for language in asked.langs:
            if language == "zh_CN" and not chinese_font():
                say("No Chinese pictures: there is no font for them. Install one, or: pip install justmytype-intl-cjk")
                continue
            for scene in scenes:
                failed += not _draw(asked, scene, language, seeds)
    if asked.readme:
        return failed and 1
    write_sheet(asked.out)
    say(f"Pictures: {asked.out / 'index.html'}" + (f"; {failed} scenes failed" if failed else ""))
    return 1 if failed else 0


def _draw(asked: argparse.Namespace, scene, language: str, seeds) -> bool:  # type: ignore[no-untyped-def]
    """One scene in all themes and sizes asked for."""
    from tests.pictures.stage import Look, Stage

    start = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        first = Look(language, asked.themes[0], _size(asked.sizes[0]), asked.text)
        stage = Stage(Path(folder), seeds, first, scene.database)
        try:
            scene.play(stage)
            for size in asked.sizes:
                for theme in asked.themes:
                    stage.dress(replace(first, theme=theme, size=_size(size)))
                    stage.rest()
                    _keep(asked, stage.picture(), size, theme, language, scene.name)
        except Exception:
            say(f"{scene.name} ({language}) could not be drawn:")
            traceback.print_exc()
            return False
        finally:
            stage.close()
        for error in stage.errors:
            say(f"{scene.name} ({language}): {error!r}")
    gc.collect()
    say(f"{scene.name} {language} {time.monotonic() - start:.1f} s")
    return not stage.errors


def _keep(asked: argparse.Namespace, picture, size: str, theme: str, language: str, name: str) -> None:  # type: ignore[no-untyped-def]
    if asked.readme:
        picture.save(str(README))
        _make_small(README)
        return
    label = size + (f"@{asked.scale:g}" if asked.scale != 1 else "") + (f"-{asked.text}%" if asked.text != 100 else "")
    file = asked.out / label / theme / language / f"{name}.png"
    file.parent.mkdir(parents=True, exist_ok=True)
    picture.save(str(file))


def say(words: str) -> None:
    """One line on the terminal, at once."""
    sys.stdout.write(words + "\n")
    sys.stdout.flush()


def _make_small(file: Path) -> None:
    """A picture of few colours needs no more of them in its file."""
    from PIL import Image

    with Image.open(file) as read:
        small = read.convert("RGB").quantize(256, method=Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
    small.save(file, optimize=True)


def _size(words: str) -> tuple[int, int]:
    width, height = words.split("x")
    return int(width), int(height)


if __name__ == "__main__":
    raise SystemExit(main())
