"""About names everything that the program is built of, with its licence."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, requires
from pathlib import Path

from app.ui.settings.about import notices

PROJECT = Path(__file__).resolve().parents[2] / "pyproject.toml"
SHOWN_AS = {
    "pyside6-essentials": "PySide6", "pyside6-pdf": "PySide6", "shiboken6": "Shiboken",
    "fontpkg-source-sans-3": "Source Sans 3", "justmytype-intl-rtl": "Noto Sans Arabic",
}  # fmt: skip
"""Packages that stand there under the name of what they bring."""


def bare(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", name.lower())


def needed(names: list[str], seen: set[str]) -> Iterator[str]:
    """The packages that these ask for, and theirs; those of other systems or extras left out."""
    for line in names:
        name = re.sub(r"[-_.]+", "-", re.match(r"[\w.-]+", line)[0]).lower()
        if name in seen or "extra ==" in line or "platform" in line:
            continue
        try:
            theirs = requires(name) or []
        except PackageNotFoundError:
            continue
        seen.add(name)
        yield name
        yield from needed(theirs, seen)


def test_about_names_every_package_that_comes_with_the_program() -> None:
    asked = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]["dependencies"]
    told = bare(notices())
    found = set(needed(asked, set()))
    assert {"onnx", "reportlab", "numpy"} <= found
    assert sorted(name for name in found if bare(SHOWN_AS.get(name, name)) not in told) == []
