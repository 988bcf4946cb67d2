"""The button of step 5 that asks beyond the proposals: quicker builds, other kinds of machine."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from app.domain.build import BuildDocument
from app.domain.errors import UserError
from app.ui.widgets import Button, Dialogs
from app.ui.wizard.build.other_ways import FrontDialog, KindsDialog
from app.ui.wizard.build.providers_dialog import ProvidersDialog
from app.ui.wizard.build.upgrade_dialog import UpgradeDialog
from app.ui.wizard.model import WizardModel
from app.viewmodels.other_ways import FrontRow, KindRow, ProviderRow, with_card
from app.viewmodels.owned import ChangeRow, owned_from
from app.ui.told import told_error


class OtherWays(Button):
    """Opens its two questions as a menu; what is chosen there becomes the build in hand, as one step to undo."""

    def __init__(self, model: WizardModel, page: QWidget) -> None:
        super().__init__("", "more", "icon")
        self.setToolTip(self.tr("Other ways: quicker builds, other kinds of machine"))
        self.setAccessibleName(self.tr("Other ways"))
        self._model, self._page = model, page
        self.pressed_ok.connect(self._open)

    def menu_of_ways(self) -> QMenu:
        """The menu as it opens."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Price against speed…")).triggered.connect(self.show_front)
        menu.addAction(self.tr("Every kind of machine…")).triggered.connect(self.show_kinds)
        rented = self._model.draft.site.where == "cloud"
        self._offer(menu, self.tr("Every provider…"), self.show_providers, "" if rented else self.tr("for the cloud only"))
        menu.addSeparator()
        menu.addAction(self.tr("Start from a machine you own…")).triggered.connect(self.show_owned)
        built = self._model.draft.build is not None
        change = self.tr("Change the build in hand as little as possible…")
        self._offer(menu, change, self.show_changed, "" if built else self.tr("there is no build yet"))
        return menu

    def _offer(self, menu: QMenu, text: str, act: Callable[[], None], reason: str) -> None:
        """An entry; one that cannot act now stays within reach of the keys and says why."""
        if reason:
            menu.addAction(f"{text} ({reason})").triggered.connect(lambda: self._page.show_error(f"{text} ({reason})"))
        else:
            menu.addAction(text).triggered.connect(act)

    def _open(self) -> None:
        self.menu_of_ways().popup(self.mapToGlobal(QPoint(0, self.height())))

    def show_front(self) -> None:
        """What quicker builds cost."""
        self._show(FrontDialog, self._on_front)

    def show_kinds(self) -> None:
        """What each kind of machine makes of the request."""
        self._show(KindsDialog, self._on_kind)

    def show_providers(self) -> None:
        """What each provider rents for the request."""
        self._show(ProvidersDialog, self._on_provider)

    def show_owned(self) -> None:
        """What a machine in a build file needs to meet the request."""
        path = Dialogs.open_file(self._page, self.tr("Open the machine you own"), self.tr("Builds (*.yaml *.yml *.json)"))
        if path is None:
            return
        try:
            owned = owned_from(path)
        except UserError as error:
            self._page.show_error(told_error(error))
            return
        self._upgrade(owned)

    def show_changed(self) -> None:
        """What the build in hand needs to meet the request."""
        if self._model.draft.build is not None:
            self._upgrade(self._model.draft.build)

    def _upgrade(self, owned: BuildDocument) -> None:
        request = self._model.draft.request()
        if request is None:
            return
        dialog = UpgradeDialog(self._page, self._model, owned, request)
        dialog.taken.connect(self._on_changed)
        dialog.open()

    def _on_changed(self, chosen: ChangeRow) -> None:
        self._model.change(with_card(self._model.draft, chosen.card))

    def _show(self, kind, taken) -> None:  # type: ignore[no-untyped-def]
        request = self._model.draft.request()
        if request is None:
            return
        context = self._model.context
        dialog = kind(self._page, context.propose, request, context.runner, self._page.locale_name)
        dialog.taken.connect(taken)
        dialog.open()

    def _on_front(self, chosen: FrontRow) -> None:
        self._model.change(with_card(self._model.draft, chosen.card))

    def _on_provider(self, chosen: ProviderRow) -> None:
        self._model.change(with_card(self._model.draft, chosen.card))

    def _on_kind(self, chosen: KindRow) -> None:
        self._model.change(with_card(self._model.draft, chosen.card, chosen.kind))
