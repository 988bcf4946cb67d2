"""A window typed into until its parent kills it: `python -m tests.gui.typed_and_killed URL`."""

from __future__ import annotations

import os
import sys
from dataclasses import replace

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.bootstrap import connect
from app.ui.context import AppContext
from app.ui.shell import MainWindow
from app.ui.singletons import keep_singletons_alive
from app.ui.tasks import Runner
from app.ui.theme import ThemeControl
from app.viewmodels.draft import from_request
from app.viewmodels.flow import go
from app.viewmodels.steps import STEPS

GIVE_UP_MS = 60_000
TYPED = (("deadline", "5 days"), ("dataset", "123"))


def main(url: str) -> int:
    """Prints "saved" when the mark in the corner says so, then waits to be killed."""
    keep_singletons_alive()
    application = QApplication(["rigwright"])
    services = connect(url)
    services.settings.save(first_run_done=True, theme="light")
    example = services.examples.get("lora-8b-workstation")
    draft = from_request(example.request, "Example Buyer", title="Llama 3.1 8B")
    for step in STEPS[:2]:
        draft = go(draft, step)
    project = services.projects.new(draft.to_json(), name=draft.name, step=draft.step)
    window = MainWindow(ThemeControl(application))
    window.furnish(replace(AppContext.of(services), runner=Runner()))
    window.show()
    window.open_project(project)
    card = window.frame.page.training
    for name, text in TYPED:
        field = getattr(card, name)
        field.edit.setFocus()
        field.edit.selectAll()
        QTest.keyClicks(field.edit, text)
        QTest.keyClick(field.edit, Qt.Key.Key_Tab)
    wanted = window.model.draft

    def tell(state: str, _when: str) -> None:
        if state == "saved" and window.corner.saved_text.startswith("Saved") and window.model.draft == wanted:
            print("saved", project.id, flush=True)  # noqa: T201

    window.model.save_state.connect(tell)
    QTimer.singleShot(GIVE_UP_MS, application.quit)
    return application.exec()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
