"""What a page is handed by bootstrap, for tests of one page."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from app.services.projects import ProjectService
from app.services.settings import SettingsService
from app.ui.context import AppContext
from app.ui.tasks import Runner
from tests.fakes import FakeProjects, FakeSettings


def context_of(runner: Runner, **given: Any) -> AppContext:
    """A context of these services; settings and projects in memory, no quotes, and ``None`` for all else."""
    usual: dict[str, Any] = dict.fromkeys(("size", "propose", "check", "price", "presets", "catalog"))
    usual["quotes"] = SimpleNamespace(list=lambda: ())
    usual["projects"] = ProjectService(FakeProjects())
    usual["settings"] = SettingsService(FakeSettings())
    return AppContext(**usual | given, runner=runner)
