"""Real windows over a real, temporary database; no screen needed."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from app.bootstrap import connect
from app.services.catalog import CatalogService
from app.services.context import Services
from app.services.ports import StoredProject
from app.services.settings import SettingsService
from app.ui.catalog.page import CatalogPage
from app.ui.context import AppContext
from app.ui.opening import last_project
from app.ui.shell import MainWindow
from app.ui.singletons import keep_singletons_alive
from app.ui.tasks import Runner, all_at_once
from app.ui.theme import ThemeControl
from app.viewmodels.catalog_page import Scope
from app.viewmodels.draft import Draft, from_request
from app.viewmodels.flow import go
from app.viewmodels.steps import STEPS
from db.importers.own_files import OwnFiles
from tests.db.sample_parts import SHIPPED
from tests.fakes import FakeCatalog, FakeSettings
from tests.gui.context_kit import context_of
from tests.gui.form_desk import Desk
from tests.gui.list_kit import CARDS, KITS, Open

keep_singletons_alive()  # before the first window of the session

WAIT_MS = 15_000
WINDOW = Qt.WindowType.Window
NOT_OFFSCREEN = r"plugin does not support (propagateSizeHints|raise|grabbing)"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen platform has no window manager, and says so whenever a window or a menu opens."""
    for item in items:
        if "tests/gui" in item.path.as_posix():
            item.add_marker(pytest.mark.qt_log_ignore(NOT_OFFSCREEN, extend=True))


@pytest.fixture(scope="session")
def seeded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with the shipped catalog, made once; tests work on copies."""
    file = tmp_path_factory.mktemp("seed") / "seed.db"
    connect(f"sqlite:///{file}").close()
    return file


@pytest.fixture
def database(seeded: Path, tmp_path: Path) -> Path:
    """A fresh copy of the seeded database."""
    file = tmp_path / "rigwright.db"
    file.write_bytes(seeded.read_bytes())
    return file


@pytest.fixture
def services(database: Path) -> Iterator[Services]:
    """The services over that database, past the first run."""
    made = connect(f"sqlite:///{database}")
    made.settings.save(first_run_done=True, theme="light", window_language="en")
    yield made
    made.close()


@pytest.fixture
def runner(qapp: QApplication) -> Iterator[Runner]:
    """The runner, shut down at the end."""
    made = Runner()
    yield made
    made.shutdown()


@pytest.fixture
def context(services: Services, runner: Runner) -> AppContext:
    """What the window is handed."""
    return replace(AppContext.of(services), runner=runner)


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[ThemeControl]:
    """The light theme."""
    made = ThemeControl(qapp)
    made.apply("light")
    yield made
    made.deleteLater()


class StrayWindows(QObject):
    """Notes widgets that show up as windows though they should sit inside one: they flash on a real screen."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        shown = event.type() == QEvent.Type.Show and isinstance(watched, QWidget)
        if shown and watched.windowType() == WINDOW and not isinstance(watched, QMainWindow | QDialog):
            self.seen.append(f"{type(watched).__name__} {watched.accessibleName()}")
        return False


@pytest.fixture
def no_stray_windows(qapp: QApplication) -> Iterator[None]:
    """Fails a test in which a part of a page appeared as a window of its own."""
    guard = StrayWindows()
    qapp.installEventFilter(guard)
    yield
    qapp.removeEventFilter(guard)
    assert guard.seen == []


@pytest.fixture
def window(qtbot, context: AppContext, theme: ThemeControl, no_stray_windows: None) -> Iterator[MainWindow]:
    """The main window at 1280 x 800, showing the list of projects."""
    made = MainWindow(theme)
    made.furnish(context)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    all_at_once(made.starting(last_project(context)))
    settle(qtbot, context)
    yield made
    made.languages.silence()
    made.close()
    settle(qtbot, context)


@pytest.fixture
def sample(services: Services) -> Callable[..., StoredProject]:
    """Stores a shipped example as a project at a step; ``change`` may alter its draft."""

    def make(
        key: str = "lora-8b-workstation", step: str = "place", change: Callable[[Draft], Draft] = lambda draft: draft
    ) -> StoredProject:
        example = services.examples.get(key)
        preset = example.request.workload.model.preset
        title = services.size.presets.find(preset).title if preset else ""
        draft = change(from_request(example.request, example.customer.company, title=title))
        for reached in STEPS[: STEPS.index(step) + 1]:
            draft = go(draft, reached)
        return services.projects.new(draft.to_json(), name=draft.name, customer=draft.customer, step=draft.step)

    return make


@pytest.fixture
def list_settings() -> SettingsService:
    """Settings in memory."""
    return SettingsService(FakeSettings())


@pytest.fixture
def list_catalog() -> CatalogService:
    """A catalog in memory with a few cards and hundreds of memory kits."""
    return CatalogService(FakeCatalog((*SHIPPED, *CARDS, *KITS)), OwnFiles(), today=lambda: date(2026, 11, 21))


@pytest.fixture
def open_list(qtbot, list_catalog: CatalogService, list_settings: SettingsService) -> Iterator[Open]:
    """Opens the window at a place and waits for its rows."""
    runner, errors = Runner(), []
    runner.unhandled.connect(errors.append)
    context = context_of(runner, catalog=list_catalog, settings=list_settings)

    def make(scope: Scope | None = None) -> CatalogPage:
        page = CatalogPage(context)
        qtbot.addWidget(page)
        page.resize(1280, 800)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        page.entered()
        if scope:
            page.tree.select(scope)
        settle(qtbot, context)
        return page

    yield make
    qtbot.waitUntil(lambda: runner.pending == 0)
    runner.shutdown()
    assert errors == []


def settle(qtbot, context: AppContext) -> None:
    """Waits until nothing is being computed or saved."""
    qtbot.waitUntil(lambda: context.runner.pending == 0, timeout=WAIT_MS)


@pytest.fixture
def quotes_written() -> list[Any]:
    """The quotes that the form of a part knows of; a test may add to them."""
    return []


@pytest.fixture
def desk(qtbot: QtBot, quotes_written: list[Any], no_stray_windows: None) -> Iterator[Desk]:
    """The form of a part with its edits and the catalog beneath."""
    made = Desk(qtbot, quotes_written)
    yield made
    qtbot.waitUntil(lambda: made.runner.pending == 0)
    made.runner.shutdown()
    assert made.errors == []
