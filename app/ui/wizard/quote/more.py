"""The rarer ways on from a quote, behind one button."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtWidgets import QMenu

from app.ui.widgets import Button


class MoreWays(Button):
    """A button that opens a menu of ``ways``: words and what they do."""

    def __init__(self, ways: Sequence[tuple[str, Callable[[], object]]]) -> None:
        super().__init__("", "more", "compact", tip=QCoreApplication.translate("QuotePage", "More"))
        self._ways = ways
        self.pressed_ok.connect(self._open)

    def menu_of_ways(self) -> QMenu:
        """The menu as it opens."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for words, act in self._ways:
            menu.addAction(words).triggered.connect(lambda _on=False, do=act: do())
        return menu

    def _open(self) -> None:
        self.menu_of_ways().popup(self.mapToGlobal(QPoint(0, self.height())))
