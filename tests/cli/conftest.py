"""The command line over a database of its own, run in this process."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from app.bootstrap import RESOURCES, main


@dataclass(frozen=True)
class Ran:
    """What one command gave."""

    code: int
    out: str
    err: str

    @property
    def document(self) -> Any:
        return json.loads(self.out)


Rig = Callable[..., Ran]


@pytest.fixture(scope="session")
def shipped_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with the shipped catalog, made once; tests that write take a copy."""
    path = tmp_path_factory.mktemp("shipped") / "rigwright.db"
    assert main(["--db", f"sqlite:///{path}", "catalog", "list"]) == 0
    return path


@pytest.fixture
def rig(shipped_database: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Iterator[Rig]:
    """Runs `rigwright ...` on a copy of the shipped database, in a folder of its own."""
    database = tmp_path / "rigwright.db"
    database.write_bytes(shipped_database.read_bytes())

    def run(*arguments: object, db: str | None = None) -> Ran:
        capsys.readouterr()
        try:
            code = main(["--db", db or f"sqlite:///{database}", *map(str, arguments)])
        except SystemExit as end:
            code = int(end.code or 0)
        captured = capsys.readouterr()
        return Ran(code, captured.out, captured.err)

    return run


@pytest.fixture
def example() -> Callable[[str, str], Path]:
    """The path of a shipped example's file."""
    return lambda name, file: RESOURCES / "examples" / name / file
