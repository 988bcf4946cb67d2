"""File > Open recent: the projects worked on last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

if TYPE_CHECKING:
    from app.services.ports import StoredProject
    from app.ui.shell import MainWindow

MOST = 9


class RecentMenu(QMenu):
    """Filled when the menu above it opens; the keys 1 to 9 choose."""

    def __init__(self, window: MainWindow, title: str) -> None:
        super().__init__(title, window)
        self._window = window
        self._show(())

    def load(self) -> None:
        """Reads the projects anew."""
        if self._window.furnished:
            context = self._window.context
            context.runner.run(self, lambda _stop: context.projects.list(), done=self._show)

    def _show(self, projects: tuple[StoredProject, ...]) -> None:
        self.clear()
        model = self._window.model
        others = [one for one in projects if model is None or one.id != model.project_id]
        for number, one in enumerate(others[:MOST], start=1):
            name = (one.name or self.tr("Unnamed project")).replace("&", "&&")
            text = f"&{number}  {name}" + (f"  ({one.customer.replace('&', '&&')})" if one.customer else "")
            self.addAction(text).triggered.connect(lambda _on=False, key=one.id: self._window.open_project_id(key))
        if not others:
            self.addAction(self.tr("No other project yet"))  # within reach of the keys; choosing it closes the menu
