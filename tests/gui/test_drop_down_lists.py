"""Drop-down lists show all their choices, the first time too."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget

from app.ui.widgets import Combo

pytestmark = pytest.mark.gui


@pytest.mark.parametrize("compact", [False, True])
@pytest.mark.parametrize("count", [1, 2, 5])
def test_a_list_opened_for_the_first_time_shows_every_choice(qtbot, theme, count: int, compact: bool) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    combo = Combo([(n, f"choice {n}") for n in range(count)], "Choice", compact=compact, parent=holder)
    holder.show()
    combo.showPopup()
    view = combo.view()
    rows = [view.visualRect(view.model().index(n, 0)) for n in range(count)]
    assert all(view.viewport().rect().contains(row) for row in rows)
    combo.hidePopup()
