"""Nothing keeps the window's thread busy so long that it is felt: every event of a walk through all of it is timed.

Why a test may judge times here, and how it stays steady: docs/decisions/0020-the-event-loop-is-watched.md.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.gui.build_kit import built
from tests.gui.event_loop import REFERENCE_MS
from tests.gui.event_loop_parts import PARTS

pytestmark = pytest.mark.gui

ROOT = Path(__file__).resolve().parents[2]
LIMIT_MS = 50.0
TRIES = 3
OPENED_AT = {"forward": "quote", "backward": "quote", "changes": "quote", "parts": "quote"}


@pytest.mark.parametrize("part", PARTS)
def test_no_event_takes_longer_than_is_felt(services, database, sample, tmp_path, monkeypatch, part: str) -> None:
    """An event is too long that is too long in every one of a few walks, each in a process of its own."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    project = sample(step=OPENED_AT.get(part, "build"), change=built(OPENED_AT.get(part, "build"))).id
    services.close()
    again: dict[tuple[str, str, str], list[float]] = {}
    for turn in range(TRIES):
        found = too_long(walked(database, project, part))
        again = {key: [*again.get(key, []), ms] for key, ms in found.items() if turn == 0 or key in again}
        if not again:
            return
    lines = (f"{min(times):.0f} ms: {event} to {to}, during: {during}" for (during, event, to), times in again.items())
    pytest.fail(f"over {LIMIT_MS:.0f} ms on the window's thread, in each of {TRIES} walks:\n" + "\n".join(lines))


def walked(database: Path, project: str, part: str) -> dict[str, Any]:
    """What a process found that walked the part on a copy of the database."""
    copy = database.with_name("walk.db")
    for file in database.parent.glob("walk.db*"):
        file.unlink()
    copy.write_bytes(database.read_bytes())
    command = [sys.executable, "-X", "faulthandler", "-m", "tests.gui.event_loop", f"sqlite:///{copy}", project, part]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)
    assert done.stdout, done.stderr
    found = json.loads(done.stdout.splitlines()[-1])
    assert not found["failed"], found["failed"]
    return found


def too_long(found: dict[str, Any]) -> dict[tuple[str, str, str], float]:
    """The longest of each kind of event, in milliseconds of a machine that is not slowed down."""
    slowed = max(1.0, found["calibration_ms"] / REFERENCE_MS)
    longest: dict[tuple[str, str, str], float] = {}
    for long in found["long"]:
        key, ms = (long["during"], long["event"], long["receiver"]), long["ms"] / slowed
        if ms > LIMIT_MS:
            longest[key] = max(ms, longest.get(key, 0.0))
    return longest
