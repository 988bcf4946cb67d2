"""Where the summary stands: beside the page, or over it where the window is narrow."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from app.ui.widgets.taborder import reading_order


class SummaryPlace:
    """For the frame of the wizard, before its widget class: names ``model``, ``pages``, ``summary``, ``strip``,
    ``stepper``.

    Over the page it takes the focus, and Esc, F9 or another step puts it away and gives the focus back.
    """

    _narrow = False
    _came_from: QWidget | None = None

    def judge_build(self) -> None:
        """A project that was left at an early step has its build, too: its price and checks are known."""
        if self.model.draft.build is not None and self.model.results.build is None:
            from app.ui.wizard.build.checker import BuildChecker

            BuildChecker.of(self.model).ensure()

    def panes(self) -> list[QWidget]:
        """What F6 walks through."""
        summary = [self.strip, self.summary] if self._narrow else [self.summary]
        return [self.stepper, self.pages, *summary, self.footer]

    def toggle_summary(self) -> None:
        """F9: hides or shows the summary; over the page where the window is narrow."""
        self.show_summary(not self.summary.isVisible())

    def show_summary(self, on: bool) -> None:
        """The summary beside the page, or over it where the window is narrow; or none."""
        if not self._narrow:
            self.summary_open = on
            self.summary.setVisible(on)
        elif on:
            self._lay_over()
        else:
            self.put_overlay_away()

    def put_overlay_away(self) -> None:
        """The page is all in sight again; the focus is where it was before."""
        if not self._narrow or self.summary.isHidden():
            return
        inside = self.summary.isAncestorOf(QApplication.focusWidget() or self)
        self.summary.hide()
        back, self._came_from = self._came_from, None
        if inside:
            seen = back is not None and isValid(back) and back.isVisible()
            (back if seen else self.strip).setFocus(Qt.FocusReason.OtherFocusReason)

    def set_narrow(self, narrow: bool) -> None:
        """The narrow rules: names only in the stepper, a strip for the summary."""
        if narrow == self._narrow:
            return
        self._narrow = narrow
        self.stepper.set_narrow(narrow)
        self.strip.setVisible(narrow)
        if narrow:
            self._middle.removeWidget(self.summary)
            self.summary.hide()
        else:
            self._middle.addWidget(self.summary)
            self.summary.setVisible(self.summary_open)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._narrow and self.summary.isVisible():
            self._place_overlay()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._narrow and self.summary.isVisible():
            self.put_overlay_away()
        else:
            super().keyPressEvent(event)

    def _lay_over(self) -> None:
        self._came_from = QApplication.focusWidget()
        self._place_overlay()
        self.summary.show()
        self.summary.raise_()
        first = next(reading_order(self.summary), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)

    def _place_overlay(self) -> None:
        area = self.pages.geometry()
        width = self.summary.width()
        self.summary.setGeometry(area.right() - width + 1, area.top(), width, area.height())
