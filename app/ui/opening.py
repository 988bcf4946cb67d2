"""What happens behind the first picture: the libraries are loaded, the database is opened, the window is filled."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from app.domain.errors import AppError
from app.services.database_choice import USUAL
from app.ui.language import language_in_force
from app.ui.libraries import import_all
from app.ui.tasks import OWN_TURN, Runner, all_at_once
from app.ui.theme import icon
from app.ui.told import read_phrases, told, told_error
from app.viewmodels.steps import STEPS

if TYPE_CHECKING:
    from app.services.context import Services
    from app.services.ports import DatabaseRescue, StoredProject
    from app.ui.context import AppContext
    from app.ui.shell import MainWindow

SPARE_MS = 1_500
LEAVE_MS = 300
UNSEEN_MS = 1_000
"""A window that is never painted (minimised, another workspace) is filled after so long."""
FURNITURE = ("qtawesome", "app.ui.furniture")
"""What fills the window: loaded beside its first picture."""


@dataclass(frozen=True)
class Loaded:
    """What the loading thread brings."""

    services: Services
    context: AppContext
    last: StoredProject | None


class Opening(QObject):
    """Fills the window once it has been seen; owns the services until ``close``."""

    def __init__(
        self,
        window: MainWindow,
        connect: Callable[..., Services],
        runner: Runner,
        rescue: Callable[..., DatabaseRescue] | None = None,
    ) -> None:
        super().__init__(window)
        self._window, self._connect, self._runner, self._rescue = window, connect, runner, rescue
        self._address: str | None = None
        self._news = ""
        self._services: Services | None = None
        self._undo: Callable[[], None] | None = None
        self._begun = False
        self.exit_code = 0
        window.installEventFilter(self)
        window.database_wanted.connect(self.change_over)
        QTimer.singleShot(UNSEEN_MS, self, self._begin)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and not self._begun:
            QTimer.singleShot(0, self, self._begin)
        return False

    def _begin(self) -> None:
        if self._begun:
            return
        self._begun = True
        QGuiApplication.instance().applicationStateChanged.connect(collect_unseen)
        self._window.removeEventFilter(self)
        self._runner.run(self, self._load, done=self._on_loaded, failed=self._on_failed)

    def _load(self, _stop: Event) -> Loaded:
        services = self._connect(self._address) if self._address else self._connect()
        import_all(FURNITURE)
        read_phrases(language_in_force())
        found = loaded(services, self._runner)
        if found.last is not None and found.last.step in STEPS:
            import_all([f"app.ui.wizard.{found.last.step}_page"])  # on the window's thread it would be felt
        return found

    def _on_loaded(self, found: Loaded) -> None:
        """The first icon reads the fonts of all icons: a turn of the event loop of its own."""
        icon("verified")
        self._runner.in_pieces(self, self._filling(found))

    def _filling(self, found: Loaded) -> Iterator[object]:
        """The runner is busy until all of it is loaded: between two turns nobody takes the window for ready."""
        self._services = found.services
        self._window.furnish(found.context)
        self._undo = self._window.errors.install()
        yield OWN_TURN
        yield from self._window.starting(found.last)
        if self._window.settings_now.first_run_done:
            self._window.places.open_last()
        if self._address not in (None, USUAL):
            self._keep(found, self._address)
        if self._news:
            self._window.tell("ok", self._news)
        self._window.rooms.currentChanged.connect(lambda _room: QTimer.singleShot(SPARE_MS, spare_the_collector))
        self._window.libraries.load(self, self._runner, spare_the_collector)

    def _on_failed(self, error: Exception) -> None:
        """Says what is wrong where the content would be, with the ways out, and on the terminal."""
        if isinstance(error, AppError):
            self.exit_code = error.exit_code
            print(f"rigwright: {error}", file=sys.stderr)  # noqa: T201
            trouble = self._window.opening.show_trouble(told(error.message), told(error.hint))
        else:
            from app.ui.errors import report

            self.exit_code = 1
            words = self.tr("Rigwright could not start. Nothing was changed.")
            trouble = self._window.opening.show_trouble(words, report(error))
        from app.ui.ways_out import WaysOut

        self._window.rail.hide()
        rescue = self._rescue(self._address) if self._rescue else None
        WaysOut(trouble, self._runner, rescue, error).opening_wanted.connect(self._try)

    def _try(self, address: str | None, news: str) -> None:
        """Opens the same database again (``None``) or another one; ``news`` is told once it is open."""
        self.exit_code = 0
        self._address, self._news = address or self._address, news
        self._window.opening.show_opening()
        self._runner.run(self, self._load, done=self._on_loaded, failed=self._on_failed)

    def change_over(self, address: str) -> None:
        """Opens another database in the place of the one that is open, which stays where that fails."""
        self._runner.run(
            self,
            lambda _stop: loaded(self._connect(address), self._runner),
            done=lambda found: self._on_changed(found, address),
            failed=self._on_not_changed,
            lane="save",
        )

    def _on_changed(self, found: Loaded, address: str) -> None:
        before, self._services = self._services, found.services
        self._window.take_context(found.context)
        all_at_once(self._window.starting(found.last))
        if before is not None:
            self._leave(before)
        self._keep(found, address)

    def _keep(self, found: Loaded, address: str) -> None:
        """Opens this database at the next start, too."""
        try:
            found.context.choice.keep(address)
        except AppError as error:
            self._window.tell("warn", told_error(error))

    def _leave(self, before: Services) -> None:
        """Closes the database left once no job reads it any more."""
        if self._runner.pending:
            QTimer.singleShot(LEAVE_MS, self, lambda: self._leave(before))
        else:
            before.close()

    def _on_not_changed(self, error: Exception) -> None:
        if not isinstance(error, AppError):
            self._runner.unhandled.emit(error)
            return
        words = f"{told_error(error)} {self.tr('The current database stays open.')}"
        self._window.room("settings").sections["database"].show_failure(words)

    def close(self) -> None:
        """Lets savings end and the database go."""
        if self._undo is not None:
            self._undo()
        self._runner.shutdown()
        if self._services is not None:
            self._services.close()


def loaded(services: Services, runner: Runner | None = None) -> Loaded:
    """The window's view of the services, and the project that was open last."""
    from dataclasses import replace

    from app.ui.context import AppContext

    context = AppContext.of(services)
    if runner is not None:
        context = replace(context, runner=runner)
    return Loaded(services, context, last_project(context))


def last_project(context: AppContext) -> StoredProject | None:
    """The project that was open last, if it is still there."""
    settings = context.settings.load()
    return context.projects.find(settings.last_project) if settings.first_run_done else None


def collect_unseen(state: Qt.ApplicationState) -> None:
    """Lets the garbage collector look at everything while the user is in another program: it takes a while."""
    if state == Qt.ApplicationState.ApplicationInactive:
        gc.collect()


def spare_the_collector() -> None:
    """Takes what is loaded by now out of the garbage collector's sight: modules, models, a room just made.

    It would walk all of them again and again for as long as 300 ms, during which no thread runs, the window's neither.
    """
    gc.collect(0)  # what is older has been looked at as often as it shall be
    gc.freeze()
