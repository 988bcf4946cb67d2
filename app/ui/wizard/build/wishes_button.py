"""The button of step 5 that asks what the proposals shall be best at, and what they must have."""

from __future__ import annotations

from threading import Event

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.request import Wishes
from app.ui.widgets import Button
from app.ui.wizard.build.wishes_dialog import WishesDialog
from app.ui.wizard.model import WizardModel
from app.viewmodels.wishes import Offered, named_ids, stated


class WishesButton(Button):
    """Asks once the catalog has told what there is to wish for; ``taken`` sends the draft with the wishes."""

    taken = Signal(object)

    def __init__(self, model: WizardModel, page: QWidget) -> None:
        super().__init__("", "filter")
        self.setText(self.tr("Wishes"))
        self.setToolTip(self.tr("What the proposals shall be best at, and what they must have"))
        self._model, self._page = model, page
        self.pressed_ok.connect(self._open)

    def show_count(self, wishes: Wishes) -> None:
        """How many wishes there are, since each narrows what is proposed."""
        count = stated(wishes)
        self.setText(self.tr("Wishes ({0})").format(count) if count else self.tr("Wishes"))
        self.setAccessibleName(self.text())

    def _open(self) -> None:
        draft, catalog = self._model.draft, self._model.context.catalog

        def read(_stop: Event) -> Offered:
            makers = (*catalog.list("accelerator"), *catalog.list("cpu"))
            return Offered.of(makers, catalog.known(named_ids(draft)))

        self._model.context.runner.run(self, read, done=self._ask)

    def _ask(self, offered: Offered) -> None:
        model = self._model
        WishesDialog(self._page, model.context, model.draft, offered, model.locale_name, self.taken.emit).open()
