"""A person without a mouse: every key goes to whatever has the focus, and nothing else is touched."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.build_kit import LONG_MS

Key = Qt.Key
CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
NONE = Qt.KeyboardModifier.NoModifier
MOST_STOPS = 120
Wanted = str | Callable[[QWidget], bool]


class Keys:
    """Presses keys in a window and looks at where the focus is; it never sets the focus itself."""

    pause_ms = 1
    """How long a person looks after a key before the next; lists that load what is selected need more."""

    def __init__(self, qtbot: QtBot, window: QWidget) -> None:
        self.qtbot, self.window = qtbot, window

    @property
    def at(self) -> QWidget:
        """What has the focus."""
        focused = QApplication.activePopupWidget() or QApplication.focusWidget()
        return focused if focused is not None else QApplication.activeModalWidget() or self.window

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE, times: int = 1) -> None:
        for _turn in range(times):
            QTest.keyClick(self.at, key, modifiers)

    def press_until(self, key: Qt.Key, there: Callable[[], object]) -> None:
        """Presses a key as often as it takes."""
        for _turn in range(MOST_STOPS):
            if there():
                return
            self.press(key)
            self.qtbot.wait(self.pause_ms)
        raise AssertionError(f"{key} does not lead there; the focus is on {self.at.accessibleName()!r}")

    def write(self, text: str) -> None:
        """Types over what the field in focus holds."""
        self.press(Key.Key_A, CTRL)
        QTest.keyClicks(self.at, text)

    def tab_to(self, wanted: Wanted, *, back: bool = False) -> QWidget:
        """Tab until the focus is on a control, told by a part of its name or by what it is."""
        passed = []
        for _turn in range(MOST_STOPS):
            if self._is(wanted):
                return self.at
            passed.append(self.at.accessibleName() or type(self.at).__name__)
            self.press(Key.Key_Backtab if back else Key.Key_Tab, SHIFT if back else NONE)
        raise AssertionError(f"Tab does not reach {wanted!r}; it passed {passed}")

    def until(self, there: Callable[[], object]) -> None:
        """Waits for what was asked."""
        self.qtbot.waitUntil(lambda: bool(there()), timeout=LONG_MS)

    def answer(self, *keys: Qt.Key) -> None:
        """Presses keys in the next question that blocks, as soon as it stands there."""

        def look() -> None:
            if QApplication.activeModalWidget() is None or not QApplication.activeModalWidget().isActiveWindow():
                QTimer.singleShot(20, self.window, look)
                return
            for key in keys:
                QTest.keyClick(QApplication.focusWidget() or QApplication.activeModalWidget(), key)

        QTimer.singleShot(20, self.window, look)

    def back_in_the_window(self) -> None:
        """Without a window manager nobody makes the window active again when a dialog closes."""
        self.window.activateWindow()
        self.until(self.window.isActiveWindow)

    def _is(self, wanted: Wanted) -> bool:
        return wanted(self.at) if callable(wanted) else wanted in self.at.accessibleName()
