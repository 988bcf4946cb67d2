"""The wishes of step 5: shown as they are, checked, and given to the search."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtWidgets import QWidget

from app.ui.wizard.build.wishes_dialog import WishesDialog
from app.viewmodels.draft import Draft
from app.viewmodels.wishes import Offered, ids_of, stated, unknown_ids, with_wishes
from tests.gui.build_kit import click

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)]


@pytest.fixture
def asked(qtbot, context):
    """Opens the dialog on a draft; the list holds the drafts taken."""

    parents: list[QWidget] = []

    def put(draft: Draft) -> tuple[WishesDialog, list[Draft]]:
        parent = QWidget()
        qtbot.addWidget(parent)
        parents.append(parent)
        parent.show()
        taken: list[Draft] = []
        dialog = WishesDialog(parent, draft, Offered.of(context.catalog.list()), "en", taken.append)
        dialog.open()
        qtbot.waitExposed(dialog)
        return dialog, taken

    return put


def test_what_is_wished_comes_back_as_it_was(qtbot, asked) -> None:
    wishes = {"objective": "tco", "gpu_vendor": "NVIDIA", "ecc": True, "spare_gpu_slots": 2, "lead_days_max": 14,
              "in_stock": True, "exclude": ("nv-4090",)}  # fmt: skip
    draft = with_wishes(Draft(), budget=Decimal(9000), noise_dba_max=40.0, **wishes)
    dialog, taken = asked(draft)
    click(qtbot, dialog.take)
    assert taken == [draft]
    assert stated(draft.wishes) == 6


def test_an_id_that_the_catalog_does_not_have_is_named(qtbot, asked) -> None:
    dialog, taken = asked(Draft())
    dialog.keep.set_value("nv-4090, no-such-part")
    click(qtbot, dialog.take)
    assert not taken
    dialog.keep.set_value("nv-4090")
    dialog.objective.set_value("speed")
    click(qtbot, dialog.take)
    assert (taken[0].wishes.keep, taken[0].wishes.objective) == (("nv-4090",), "speed")


def test_ids_are_read_however_they_are_parted() -> None:
    assert ids_of(" a, b;c  a\n") == ("a", "b", "c")
    assert unknown_ids("a b", {"a"}) == ("b",)
