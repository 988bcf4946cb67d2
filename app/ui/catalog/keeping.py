"""What keeps the catalog right, opened beside its window: check, health, log, and what an upgrade changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.domain.errors import AppError
from app.services.catalog_log import ChangedUnder
from app.services.catalog_verify import Contradiction
from app.ui.catalog.edits import CatalogEdits
from app.ui.catalog.health_view import HealthDialog
from app.ui.catalog.log_view import LogDialog
from app.ui.catalog.upgrade_view import UpgradeDialog
from app.ui.catalog.verify_view import VerifyDialog
from app.ui.context import AppContext
from app.ui.told import told_error


class CatalogKeeping(QObject):
    """``part_wanted(part id, field)`` and ``list_wanted(CatalogQuery)`` from any of the dialogs."""

    part_wanted = Signal(str, str)
    list_wanted = Signal(object)

    def __init__(self, page: QWidget, context: AppContext, edits: CatalogEdits, locale: str) -> None:
        super().__init__(page)
        self._page, self._context, self._edits, self._locale = page, context, edits, locale

    def verify(self) -> None:
        """Looks for facts that cannot be true together, and lists them."""
        catalog = self._context.catalog

        def job(_stop: object) -> tuple[Sequence[Contradiction], int, Mapping[str, str]]:
            found = catalog.verify()
            return found, len(catalog.changed_under()), catalog.titles(one.part for one in found)

        def done(found: tuple[Sequence[Contradiction], int, Mapping[str, str]]) -> None:
            dialog = VerifyDialog(found[0], self._page, found[1], found[2])
            dialog.part_wanted.connect(self.part_wanted)
            dialog.changes_wanted.connect(self.upgrade)
            dialog.show()

        self._context.runner.run(self, job, done=done)

    def health(self) -> HealthDialog:
        """Opens the health of the catalog."""
        dialog = HealthDialog(self._context, self._locale, self._page)
        dialog.part_wanted.connect(self.part_wanted)
        dialog.list_wanted.connect(self.list_wanted)
        dialog.show()
        return dialog

    def log(self) -> LogDialog:
        """Opens the log."""
        dialog = LogDialog(self._context, self._locale, self._page)
        dialog.part_wanted.connect(self.part_wanted)
        catalog = self._context.catalog

        def undo(step: int) -> None:
            self._carry_out(lambda: catalog.undo(step), dialog.reload, dialog.show_error)

        dialog.undo_wanted.connect(undo)
        dialog.show()
        return dialog

    def upgrade(self) -> UpgradeDialog:
        """Opens what changed under the user's values."""
        dialog = UpgradeDialog(self._context, self._locale, self._page)
        dialog.part_wanted.connect(self.part_wanted)
        catalog = self._context.catalog

        def settle(lines: Sequence[ChangedUnder], keep: bool) -> None:
            self._carry_out(lambda: catalog.settle(lines, keep=keep), dialog.reload, dialog.show_error)

        dialog.settle_wanted.connect(settle)
        dialog.show()
        return dialog

    def _carry_out(self, action: Callable[[], object], done: Callable[[], None], failed: Callable[[str], None]) -> None:
        def wrong(error: Exception) -> None:
            if isinstance(error, AppError):
                failed(told_error(error))
            else:
                self._context.runner.unhandled.emit(error)

        self._edits.carry_out(action, lambda _step: done(), wrong)
