"""The foot of a part's form: every button is whole, however narrow the pane."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.ui.catalog.detail_head import DetailFoot
from app.ui.theme import ThemeControl

pytestmark = pytest.mark.gui


@pytest.mark.parametrize("own", [False, True])
@pytest.mark.parametrize("width_px", [330, 400, 480, 640])
def test_no_button_of_the_foot_is_cut(qtbot: QtBot, theme: ThemeControl, width_px: int, own: bool) -> None:
    pane = QWidget()
    qtbot.addWidget(pane)
    pane.resize(700, 60)
    foot = DetailFoot()
    foot.setParent(pane)
    foot.delete.setVisible(own)
    foot.show_saved()
    foot.show_undo("the capacity and the endurance of a disk")
    pane.show()
    foot.setGeometry(0, 0, width_px, 50)
    foot.layout().activate()
    buttons = [one for one in (foot.undo, foot.delete, foot.duplicate) if one.isVisible()]
    assert len(buttons) == 2 + own
    for one in buttons:
        assert one.width() >= one.sizeHint().width(), one.text()
    assert "endurance" in foot.undo.accessibleName()
    assert foot.saved.text() or width_px < 640
