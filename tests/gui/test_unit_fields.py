"""Number fields: units typed with real keys are converted, and every field takes the unit that stands in it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from app.ui.widgets import NumberField
from app.viewmodels.steps import STEPS
from tests.gui.conftest import settle

pytestmark = pytest.mark.gui


@pytest.fixture
def field(qtbot):
    """Makes a shown field and types into it; the other field takes the focus away."""

    def make(measure: str, text: str, **more) -> NumberField:
        holder = QWidget()
        qtbot.addWidget(holder)
        made, other = NumberField("Figure", measure, **more), NumberField("Other", "plain")
        for n, one in enumerate((made, other)):
            one.setParent(holder)
            one.move(0, 90 * n)
        holder.resize(320, 200)
        holder.show()
        holder.activateWindow()
        qtbot.waitUntil(holder.isActiveWindow)
        made.edit.setFocus()
        made.edit.selectAll()
        if text.isascii():
            qtbot.keyClicks(made.edit, text)
        else:  # no key of the test's keyboard
            QApplication.clipboard().setText(text)
            qtbot.keyClick(made.edit, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        qtbot.keyClick(made.edit, Qt.Key.Key_Tab)
        other.edit.setFocus()
        made.holder = holder
        return made

    return make


@pytest.mark.parametrize(
    ("text", "measure", "more", "value", "shown"),
    [
        ("1.5 TB", "gb", {}, 1500, "1,500"),
        ("24GiB", "gib", {}, 24, "24"),
        ("3 days", "hours", {}, 72, "72"),
        ("8b", "params_m", {}, 8000, "8,000"),
        ("2k", "tokens", {"whole": True}, 2000, "2,000"),
        ("40 GbE", "mbps", {}, 40000, "40,000"),
        ("1.2 kW", "w", {}, 1200, "1,200"),
        ("90 min", "hours", {}, 1.5, "1.5"),
        ("7,5", "plain", {"locale": "de"}, 7.5, "7,5"),
        ("1 500", "plain", {"locale": "de"}, 1500, "1.500"),
        ("5 %", "percent", {"scale": 0.01}, 0.05, "5"),
        ("€ 500", "money", {"unit": "€"}, 500, "500"),
        ("29 ct", "money", {"unit": "€/kWh"}, 0.29, "0.29"),
        ("8 chats", "count", {"unit": "chats", "whole": True}, 8, "8"),
        ("90 s", "minutes", {}, 1.5, "1.5"),
    ],
)
def test_what_is_typed_is_converted_on_leaving(field, text, measure, more, value, shown) -> None:
    made = field(measure, text, **more)
    assert made.problem == ""
    assert made.value == pytest.approx(value)
    assert made.edit.text() == shown


def test_what_is_not_understood_says_what_is_allowed(field) -> None:
    made = field("hours", "3 parsecs", low=1, high=1000)
    assert made.problem == "Between 1 and 1,000 hours. These may follow it: min, days, weeks, months."
    assert made.edit.text() == "3 parsecs"
    assert field("hours", "5 years", low=1, high=1000).problem == "Between 1 and 1,000 hours."
    assert field("w", "2200 VA").problem  # what it can give in W, its data sheet says
    assert field("plain", "many", low=1).problem == "1 or more."


def test_what_was_right_only_while_it_was_typed_is_not_kept(field) -> None:
    made = field("btu_h", "9000")
    assert made.value == pytest.approx(9000 * 3.412)
    said: list[object] = []
    made.changed.connect(said.append)
    made.edit.setFocus()
    made.edit.selectAll()
    for letter in "1 ton":
        made.edit.insert(letter)
        made.edit.textEdited.emit(made.edit.text())
    made.box.left.emit()
    assert made.problem and made.edit.text() == "1 ton"
    assert said[-1] == made.value == pytest.approx(9000 * 3.412)


def test_every_field_takes_what_stands_in_it_with_its_unit(qtbot, window, context, sample) -> None:
    window.open_project(sample(step="place"))
    settle(qtbot, context)
    pages = []
    for step in STEPS[:3]:
        window.frame.go_to(step)
        settle(qtbot, context)
        pages.append(window.frame.page)
    window.open_room("settings")
    settle(qtbot, context)
    pages.append(window.room("settings"))
    fields = [one for page in pages for one in page.findChildren(NumberField)]
    seen = [one for one in fields if not one.edit.isReadOnly() and one.value is not None]
    assert len(seen) > 20
    for one in seen:
        before = one.value
        one.edit.setText(one.text)
        assert one.validate(), f"{one.name}: {one.text}: {one.problem}"
        assert one._read() == before, f"{one.name}: {one.text}"
