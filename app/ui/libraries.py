"""The libraries of pages not open yet: loaded beside the first page, so that the others open without a pause."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from importlib import import_module

from PySide6.QtCore import QObject

from app.ui.tasks import Runner
from app.viewmodels.steps import STEPS

LATER = (
    *(f"app.ui.wizard.{step}_page" for step in STEPS),
    "app.ui.catalog.page", "app.ui.quotes.page", "app.ui.settings.page", "app.ui.search.palette",
)  # fmt: skip


class Libraries:
    """Knows whether they are loaded. Whoever opens a page before waits for them, and does not hold the window."""

    def __init__(self) -> None:
        self._loading = False
        self._wanted: Callable[[], None] | None = None

    def load(self, owner: QObject, runner: Runner, then: Callable[[], None]) -> None:
        """Loads them on another thread; ``then`` is called on the window's."""

        def ended(_outcome: object) -> None:
            self._loading, wanted, self._wanted = False, self._wanted, None
            then()
            if wanted is not None:
                wanted()  # also where one could not be loaded: opening its page then tells why

        self._loading = True
        runner.run(owner, lambda _stop: import_all(LATER), done=ended, failed=ended)

    def once_loaded(self, act: Callable[[], None]) -> None:
        """Acts once they are loaded, at once where nobody loads them; of several acts that wait the last one counts."""
        if self._loading:
            self._wanted = act
        else:
            act()


def import_all(names: Iterable[str]) -> None:
    """Imports modules, in order."""
    for name in names:
        import_module(name)
