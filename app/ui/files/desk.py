"""Takes files, however they come: looks what they are, says what that means, and opens them where they belong."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject

from app.domain.errors import AppError
from app.services.file_kinds import FoundFile, find_kind
from app.services.ports import StoredProject
from app.ui.files.overlay import DropOverlay, paths_of
from app.ui.files.words import TAKEN_PATTERN, known_files, not_taken
from app.ui.told import joined, told_error
from app.ui.widgets import Dialogs
from app.viewmodels.opening_files import Act, Plan, draft_of, plan, refusal

if TYPE_CHECKING:
    from app.ui.shell import MainWindow

MOST = 50
"""Files looked at; nobody means to open more at once."""


class FileDesk(QObject):
    """One for the window. It watches the window for what is held over it, wherever that is."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._looking: Event | None = None
        self._lines: list[str] = []
        self.overlay: DropOverlay | None = None

    def watch(self) -> None:
        """Begins to watch; once the window is on the screen."""
        handle = self._window.windowHandle()
        if handle is not None:
            handle.removeEventFilter(self)
            handle.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DragEnter:
            paths = paths_of(event.mimeData())
            if paths:
                self._cover(paths)
        return False

    def _cover(self, paths: Sequence[Path]) -> None:
        if self.overlay is None:
            self.overlay = DropOverlay(self._window)
            self.overlay.dropped.connect(self.take)
            self.overlay.left.connect(self._drop_looking)
        self.overlay.come()
        self._look(paths, self._on_held)

    def _look(self, paths: Sequence[Path], done: object) -> None:
        self._drop_looking()
        looked_at = tuple(paths[:MOST])
        runner = self._window.context.runner
        self._looking = runner.run(self, lambda _stop: [find_kind(path) for path in looked_at], done=done)

    def _drop_looking(self) -> None:
        if self._looking is not None:
            self._looking.set()

    def _on_held(self, found: list[FoundFile]) -> None:
        if self.overlay is not None and self.overlay.isVisible():
            self.overlay.show_plan(plan(found, self._project_shown()))

    def _project_shown(self) -> bool:
        return self._window.frame is not None and self._window.rooms.currentWidget() is self._window.frame

    # --- taking ----------------------------------------------------------------------------------------------------

    def ask(self) -> None:
        """File > Open…: the same by a dialog."""
        title, pattern = self.tr("Open"), self.tr("What Rigwright opens ({0});;All files (*)").format(TAKEN_PATTERN)
        paths = Dialogs.open_files(self._window, title, pattern)
        if paths:
            self.take(paths)

    def take(self, paths: Sequence[Path]) -> None:
        """Opens files."""
        self._look(paths, lambda found: self._on_found(plan(found, self._project_shown())))

    def _on_found(self, made: Plan) -> None:
        self._lines = not_taken(made)
        if made.act == "none":
            self._window.tell("fail", joined([*self._lines, known_files()]))
            return
        self._window.banner.hide()  # what it says of earlier files is old
        ways: dict[Act, Callable[[tuple[FoundFile, ...]], None]] = {
            "model": self._model,
            "new_model": self._new_model,
            "projects": self._make,
            "pdf": self._pdf,
            "import": self._import,
            "restore": self._restore,
        }
        ways[made.act](made.files)
        if made.act not in ("new_model", "projects"):
            self._say("warn", [])

    def _say(self, tone: str, more: list[str]) -> None:
        """Tells of files that were not taken, once what was taken is on show."""
        lines, self._lines = [*more, *self._lines], []
        if lines:
            self._window.tell(tone, joined(lines))

    def _model(self, files: tuple[FoundFile, ...]) -> None:
        frame = self._window.frame
        if frame is not None:
            frame.go_to("workload")
            if frame.key == "workload":
                frame.page.take_file(files[0].path)

    def _new_model(self, files: tuple[FoundFile, ...]) -> None:
        path = files[0].path
        self._make(files, opened=lambda: self._window.frame.page.take_file(path))

    def _make(self, files: tuple[FoundFile, ...], opened: Callable[[], None] | None = None) -> None:
        context, settings = self._window.context, self._window.settings_now
        money = (settings.currency, settings.circuit_v, settings.circuit_a, settings.plug)

        def job(_stop: Event) -> tuple[list[StoredProject], list[str]]:
            made: list[StoredProject] = []
            refused = []
            for one in files:
                try:
                    draft = draft_of(one, context.size.presets, money)
                except AppError as error:
                    refused.append(refusal(told_error(error), one.path))
                    continue
                columns = {"name": draft.name, "customer": draft.customer, "step": draft.step}
                made.append(context.projects.new(draft.to_json(), **columns))
            return made, refused

        context.runner.run(self, job, done=lambda result: self._on_made(*result, opened), lane="save")

    def _on_made(self, made: list[StoredProject], refused: list[str], opened: Callable[[], None] | None) -> None:
        if len(made) == 1:
            self._window.open_project(made[0])
            if opened is not None:
                opened()
        elif made:
            self._window.projects.entered()
            names = ", ".join(one.name for one in made)
            added = self.tr("{0} new projects: {1}.").format(len(made), names)
            self._say("warn" if refused or self._lines else "ok", [added, *refused])
        self._say("fail" if refused else "warn", refused if len(made) < 2 else [])

    def _pdf(self, files: tuple[FoundFile, ...]) -> None:
        self._window.open_pdf(files[0].path)

    def _import(self, files: tuple[FoundFile, ...]) -> None:
        self._window.open_room("catalog")
        self._window.room("catalog").import_file(files[0].path)

    def _restore(self, files: tuple[FoundFile, ...]) -> None:
        self._window.open_room("settings")
        page = self._window.room("settings")
        page.show_section("backup")
        page.sections["backup"].offer(files[0].path)
