"""Keys pressed while the next page is on its way: they belong to that page, not to the one still seen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

PRESSING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class KeysAhead(QWidget):
    """Has the focus for the moment between two pages and passes on, in order, what was typed meanwhile.

    What would press a button is left out until something was typed: nobody presses what is not seen yet, and the
    second Enter of a hasty pair was meant for the page before.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedSize(0, 0)
        self.setProperty("noring", True)
        self._held: list[QKeyEvent] = []

    def hold(self, coming: str) -> None:
        """Takes the focus until the page called ``coming`` has it; what was typed for another page is dropped."""
        self._held = []
        self.setAccessibleName(coming)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def pass_on(self) -> None:
        """Gives the keys to what has the focus now; each may move it."""
        held, self._held = self._held, []
        for key in held:
            target = QApplication.focusWidget()
            if target is not None and target is not self:
                QCoreApplication.sendEvent(target, key)

    def event(self, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress:
            return super().event(event)  # Tab too would be taken for a step from here otherwise
        if self._held or event.key() not in PRESSING:
            self._held.append(event.clone())
        return True
