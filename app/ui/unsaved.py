"""What a project that cannot be saved in the database leaves to do: a file elsewhere, a copy, or leaving without."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.services.projects import write_project
from app.ui.widgets import Dialogs

if TYPE_CHECKING:
    from app.ui.shell import MainWindow

translate = QCoreApplication.translate


def tell_parted(window: MainWindow, project_id: str, name: str) -> None:
    """Says that the work goes on in a copy, which is opened at the next start."""
    window.remember(project_id)
    words = translate("MainWindow", "This project was changed in another window. Your work goes on as a copy: {0}.")
    window.tell("warn", words.format(name))


def leave_unsaved(window: MainWindow) -> bool:
    """Asks whether the project may be left without the last changes."""
    text = translate("MainWindow", "{0}. Save it elsewhere, or close without the last changes.")
    title = translate("MainWindow", "The project is not saved")
    leave, stay = translate("MainWindow", "Close without saving"), translate("MainWindow", "Stay here")
    return Dialogs.confirm(window, title, text.format(window.corner.saved_text.rstrip(".。")), leave, stay)


def save_elsewhere(window: MainWindow) -> None:
    """Writes the project in work to a file of the user's choice; opening that file makes it a project again."""
    if window.model is None:
        return
    state, name = window.model.draft.to_json(), f"{window.model.draft.name or 'project'}.json"
    title, pattern = translate("MainWindow", "Save project as"), translate("MainWindow", "Projects (*.json)")
    path = Dialogs.save_file(window, title, name, pattern)

    def done(written: Path) -> None:
        window.corner.show_saving("saved", translate("MainWindow", "to {0}").format(written.name))

    if path is not None:
        window.context.runner.run(window, lambda _stop: write_project(path, state), done=done)
