"""The wishes of step 5: shown as they are, parts found by their names, and given to the search."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.ui.wizard.build.parts_field import PartsField
from app.ui.wizard.build.wishes_dialog import WishesDialog
from app.viewmodels.draft import Draft
from app.viewmodels.wishes import Offered, named_ids, stated, with_wishes
from tests.gui.build_kit import built as in_hand
from tests.gui.build_kit import click

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)]
Asked = Callable[[Draft], tuple[WishesDialog, list[Draft]]]


@pytest.fixture
def asked(qtbot, context, theme) -> Asked:
    """Opens the dialog on a draft; the list holds the drafts taken."""

    parents: list[QWidget] = []

    def put(draft: Draft) -> tuple[WishesDialog, list[Draft]]:
        parent = QWidget()
        qtbot.addWidget(parent)
        parents.append(parent)
        parent.resize(1280, 800)
        parent.show()
        taken: list[Draft] = []
        offered = Offered.of(context.catalog.list("cpu"), context.catalog.known(named_ids(draft)))
        dialog = WishesDialog(parent, context, draft, offered, "en", taken.append)
        dialog.open()
        qtbot.waitUntil(dialog.isActiveWindow)
        return dialog, taken

    return put


def find(qtbot, field: PartsField, words: str) -> None:
    """Types into the line and waits for what is found."""
    field.edit.setFocus()
    qtbot.keyClicks(field.edit, words)
    qtbot.waitUntil(lambda: field._answered == words)


def wished(**wishes: object) -> Draft:
    return with_wishes(Draft(), budget=None, noise_dba_max=None, **wishes)


def test_what_is_wished_comes_back_as_it_was(qtbot, asked: Asked) -> None:
    wishes = {"objective": "tco", "cpu_vendor": "AMD", "ecc": True, "spare_gpu_slots": 2, "lead_days_max": 14,
              "in_stock": True, "exclude": ("nv-4090",)}  # fmt: skip
    draft = with_wishes(Draft(), budget=Decimal(9000), noise_dba_max=40.0, **wishes)
    dialog, taken = asked(draft)
    click(qtbot, dialog.take)
    assert taken == [draft]
    assert stated(draft.wishes) == 6


def test_parts_are_found_by_name_taken_by_keys_and_proposed_with(qtbot, context, asked: Asked) -> None:
    dialog, taken = asked(Draft())
    find(qtbot, dialog.keep, "rtx 4090 founders")
    assert dialog.keep._offers.part == "nv-4090"
    qtbot.keyClick(dialog.keep.edit, Qt.Key.Key_Return)
    assert dialog.keep.value == ("nv-4090",)
    assert (dialog.keep.edit.text(), taken) == ("", []), "Enter takes the part and proposes nothing yet"
    find(qtbot, dialog.exclude, "ryzen")
    first = dialog.exclude._offers.part
    qtbot.keyClick(dialog.exclude.edit, Qt.Key.Key_Down)
    second = dialog.exclude._offers.part
    qtbot.keyClick(dialog.exclude.edit, Qt.Key.Key_Return)
    assert dialog.exclude.value == (second,) != (first,)
    assert context.catalog.show(second).title in dialog.exclude._chosen[second].accessibleName()
    qtbot.keyClick(dialog.exclude.edit, Qt.Key.Key_Return)
    assert [(one.wishes.keep, one.wishes.exclude) for one in taken] == [(("nv-4090",), (second,))]


def test_what_is_typed_faster_than_found_is_taken_once_it_is_found(qtbot, asked: Asked) -> None:
    dialog, taken = asked(Draft())
    dialog.keep.edit.setFocus()
    qtbot.keyClicks(dialog.keep.edit, "nv-4090")
    qtbot.keyClick(dialog.keep.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.keep.value == ("nv-4090",))
    assert not taken


def test_a_part_is_wished_for_or_not_wanted_never_both(qtbot, asked: Asked) -> None:
    dialog, _taken = asked(wished(keep=("nv-4090",)))
    find(qtbot, dialog.exclude, "nv-4090")
    qtbot.keyClick(dialog.exclude.edit, Qt.Key.Key_Return)
    assert (dialog.keep.value, dialog.exclude.value) == ((), ("nv-4090",))


def test_rows_are_removed_by_keys_and_the_focus_stays_near(qtbot, asked: Asked) -> None:
    dialog, _taken = asked(wished(exclude=("nv-4090", "nv-5090")))
    field = dialog.exclude
    field._chosen["nv-4090"].setFocus()
    qtbot.keyClick(field._chosen["nv-4090"], Qt.Key.Key_Space)
    assert field.value == ("nv-5090",)
    assert field._chosen["nv-5090"].hasFocus()
    qtbot.keyClick(field._chosen["nv-5090"], Qt.Key.Key_Space)
    assert field.value == () and field.edit.hasFocus()


def test_words_left_in_the_line_and_parts_that_are_gone_are_told_before_proposing(qtbot, asked: Asked) -> None:
    dialog, taken = asked(wished(keep=("no-such-part",)))
    click(qtbot, dialog.take)
    assert "no-such-part" in dialog.keep.problem
    dialog.keep.drop("no-such-part")
    find(qtbot, dialog.keep, "xyzzy")
    assert dialog.keep._offers.part == ""
    qtbot.keyClick(dialog.keep.edit, Qt.Key.Key_Escape)
    assert dialog.isVisible() and not dialog.keep._offers.isVisible(), "the first Esc closes the list"
    click(qtbot, dialog.take)
    assert dialog.keep.problem and not taken
    qtbot.keyClick(dialog.keep.edit, Qt.Key.Key_Escape)
    assert dialog.keep.edit.text() == "", "the next one clears the line"
    click(qtbot, dialog.take)
    assert len(taken) == 1


def test_the_parts_of_the_build_are_offered_while_nothing_is_typed(qtbot, asked: Asked, sample) -> None:
    built = Draft.from_json(sample("lora-8b-workstation", "build", in_hand()).state)
    dialog, _taken = asked(built)
    dialog.exclude.edit.setFocus()
    qtbot.keyClick(dialog.exclude.edit, Qt.Key.Key_Down)
    offered = [row.entry.target[1] for row in dialog.exclude._offers.list.found.rows[1:]]
    assert offered == [item.part for item in built.build.nodes[0].parts]
    click(qtbot, dialog.exclude._offers.list.viewport())
    assert dialog.exclude.value and set(dialog.exclude.value) < set(offered)


def test_the_dialog_opens_as_high_as_what_it_holds(qtbot, asked: Asked) -> None:
    dialog, _taken = asked(Draft())
    shown = (dialog.objective, dialog.noise, dialog.verified, dialog.exclude)
    qtbot.waitUntil(lambda: not any(box.visibleRegion().isEmpty() for box in shown))  # nothing is to be scrolled for
