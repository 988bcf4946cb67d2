"""The theme changes in one go, by the palette alone; what is out of sight follows."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from PySide6.QtWidgets import QApplication, QFrame, QPushButton

from app.ui.qss import ROLES, SAME, style_sheet
from app.ui.theme import tokens_named
from app.ui.widgets import Notice, label
from app.ui.widgets.focusring import ring_of
from tests.gui.build_kit import built
from tests.gui.conftest import settle

pytestmark = pytest.mark.gui


@pytest.mark.parametrize("name", ["light", "dark"])
def test_every_colour_of_the_sheet_reaches_the_screen(qtbot, theme, name: str) -> None:
    theme.apply(name)
    now = tokens_named(name)
    for token, (_role, role_name) in ROLES.items():
        box = QFrame()
        qtbot.addWidget(box)
        box.setStyleSheet(f"QFrame {{ background: palette({role_name}); }}")
        box.resize(8, 8)
        assert box.grab().toImage().pixelColor(4, 4) == now.color(token), token
    assert all(now.hex(token) == now.hex(same) for token, same in SAME.items())
    assert now.hex("onAccent") == "#FFFFFF", "the sheet says white"
    assert len({role for role, _name in ROLES.values()}) == len(ROLES), "each colour has a role of its own"


def test_the_sheet_is_the_same_in_every_theme(theme) -> None:
    assert not re.search(r"#[0-9a-fA-F]{3,8}\b", style_sheet(10.0, 16)), "a colour of its own, not of the palette"
    light = QApplication.instance().styleSheet()
    theme.apply("dark")
    assert QApplication.instance().styleSheet() == light


AREAS = ("window", "surface", "sunken", "border", "accentSoft")
"""What most of a window is painted with."""
EDGES_PX = 64


@pytest.mark.parametrize("step", ["place", "build"])
def test_nothing_of_the_other_theme_is_left(qtbot, window, context, sample, step: str) -> None:
    """In sight at once; out of sight as soon as it is seen, and without being seen a little later."""
    window.open_project(sample(step=step, change=built(step)))
    assert window.frame.page is not None
    settle(qtbot, context)
    window.open_room("settings")
    window.room("settings").show_section("money")  # the letterhead under Company is paper, white in either theme
    settle(qtbot, context)
    window.theme.apply("dark")
    assert not window.theme.settled
    assert wears(window, "dark") and not wears(window, "light")
    window.open_room("projects")
    assert wears(window, "dark") and not wears(window, "light")
    window.theme.apply("light")
    qtbot.waitUntil(lambda: window.theme.settled)
    assert wears(window, "light") and not wears(window, "dark")
    window.open_room("settings")
    assert wears(window, "light") and not wears(window, "dark")
    settle(qtbot, context)


def wears(window, name: str) -> bool:
    """Whether anything is painted with a colour that only this theme's surfaces have; edges of letters may have any."""
    image = window.grab().toImage()
    found = Counter(memoryview(image.constBits()).cast("B").cast("I"))
    white = tokens_named(name).color("onAccent").rgb()
    painted = sum(found[colour] for colour in {tokens_named(name).color(token).rgb() for token in AREAS} - {white})
    return painted > EDGES_PX


@pytest.mark.parametrize("tone", ["ok", "warn", "fail", "unknown"])
def test_a_notice_has_its_ground_in_both_themes(qtbot, theme, tone: str) -> None:
    notice = Notice(tone, "Title", "Text")
    qtbot.addWidget(notice)
    notice.resize(200, 60)
    notice.show()
    for name in ("light", "dark"):
        theme.apply(name)
        ground = {"unknown": "unkBg"}.get(tone, f"{tone}Bg")
        assert notice.grab().toImage().pixelColor(100, 3) == tokens_named(name).color(ground)


def test_a_label_takes_the_colour_of_its_kind(qtbot, theme) -> None:
    made = label("█████", "caption", tone="fail")
    qtbot.addWidget(made)
    made.show()
    theme.apply("dark")
    image = made.grab().toImage()
    assert image.pixelColor(image.width() // 4, image.height() // 2) == tokens_named("dark").color("fail")


@pytest.mark.parametrize("look", [("dark", 100), ("light", 120)])
def test_the_focus_stays_visible(qtbot, window, context, sample, look: tuple[str, int]) -> None:
    window.open_project(sample(step="place"))
    settle(qtbot, context)
    window.activateWindow()
    ring = ring_of(window)
    assert ring is not None
    ring.follow(window.frame.findChild(QPushButton))
    qtbot.waitUntil(ring.isVisible)
    window.theme.apply(*look)
    qtbot.waitUntil(ring.isVisible)
    QApplication.processEvents()
    assert ring.isVisible()
