"""Where the form of a quote scrolls beside its preview."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui.theme import Themed, scaled
from app.ui.widgets import PageScroll

LEAST_PX = 380
"""The least width, and height, that a form can be filled in at."""


class FormArea(Themed, PageScroll):
    """Never narrower than its fields can be read in."""

    def __init__(self, form: QWidget) -> None:
        holder = QWidget()
        inside = QHBoxLayout(holder)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(form)
        super().__init__(holder)
        self.start_theming()

    def retint(self) -> None:
        self.setMinimumSize(scaled(LEAST_PX), LEAST_PX)
