"""Laws are tried on the same examples every time; ``HYPOTHESIS_PROFILE=explore`` looks for new ones."""

from __future__ import annotations

import faulthandler
import os
from pathlib import Path
from typing import TextIO

import pytest
from hypothesis import settings

settings.register_profile("steady", derandomize=True, deadline=None)
settings.register_profile("explore", deadline=None, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "steady"))

STACKS = pytest.StashKey[TextIO]()
FATAL = "build/fatal"
"""Where the stack of a process that ended in a fatal error stays, one file a process: a pipe may lose the screen."""


@pytest.hookimpl(trylast=True)  # pytest sends them to the screen first
def pytest_configure(config: pytest.Config) -> None:
    """Lets fatal errors write their stacks to a file."""
    folder = config.rootpath / FATAL
    folder.mkdir(parents=True, exist_ok=True)
    kept = (folder / f"{os.getpid()}.txt").open("w", encoding="utf-8")
    config.stash[STACKS] = kept
    faulthandler.enable(kept)


def pytest_unconfigure(config: pytest.Config) -> None:
    """A process that comes to its end keeps nothing."""
    kept = config.stash.get(STACKS, None)
    if kept is not None:
        faulthandler.disable()
        kept.close()
        Path(kept.name).unlink(missing_ok=True)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Shows the stacks that crashed workers have left."""
    begun = Path(config.stash[STACKS].name).stat().st_ctime
    for file in sorted((config.rootpath / FATAL).glob("*.txt")):
        text = file.read_text(encoding="utf-8", errors="replace")
        if text and file.stat().st_mtime >= begun:
            terminalreporter.section(f"a process ended in a fatal error: {file}")
            terminalreporter.write_line(text)
