"""The whole wizard without a mouse: from the list of projects to an issued PDF."""

from __future__ import annotations

from decimal import Decimal

import pytest
from pypdf import PdfReader

from app.services.settings import Seller
from app.solver.result import Proposal, ProposalResult
from app.ui.widgets import WhyLink, WhyPopover
from app.ui.widgets.figure_picture import RegionSpot
from app.viewmodels.judging import judge
from tests.gui.build_kit import SMALL_CASE_SUPPLY, answer, document, rest
from tests.gui.keys_kit import ALT, CTRL, SHIFT, Key, Keys

pytestmark = pytest.mark.gui
BIGGER_SUPPLY = "corsair-rm1000e-2025"


@pytest.fixture
def keys(qtbot, window, context, monkeypatch) -> Keys:
    """The window, with a search that answers at once with two builds."""

    def proposal(title: str, price: int, **other: str) -> Proposal:
        judged = judge(document(window.model.draft, **other), context.catalog, context.size)
        return Proposal(
            title=title, objective="price", value=price, bound=price, optimal=True, price=Decimal(price),
            currency="EUR", machine=judged.build, report=judged.report, demand=judged.demand, wall_w=400,
        )  # fmt: skip

    def propose(_request, **_limits) -> ProposalResult:
        found = (proposal("Lowest price", 3000), proposal("Fastest", 3100, psu=BIGGER_SUPPLY))
        return ProposalResult(status="feasible", proposals=found, elapsed_s=1.5)

    monkeypatch.setattr(context.propose, "propose", propose)
    return Keys(qtbot, window)


def on(keys: Keys, step: str):  # type: ignore[no-untyped-def]
    """The page of the step that the keys opened, once it is there."""
    assert keys.window.frame.key == step
    return keys.window.frame.page


def ask(keys: Keys) -> None:
    """Steps 1 to 3: the model, what is done with it, and where."""
    window = keys.window
    keys.press(Key.Key_N, CTRL)
    keys.until(lambda: window.frame is not None)
    on(keys, "workload")
    keys.write("llama 3.1 8b")
    keys.until(lambda: window.frame.page.picker.table.table.rowCount() == 1)
    keys.press(Key.Key_Down, times=2)
    keys.until(lambda: window.model.draft.model is not None)
    keys.tab_to("Project name")
    keys.write("Support tickets")
    keys.press(Key.Key_Return, CTRL)
    on(keys, "phase")
    choice = window.frame.page.choice
    keys.tab_to(lambda at: at in choice.cards.values())
    keys.press_until(Key.Key_Left, lambda: choice.value == "training")
    method = window.frame.page.training.method
    keys.tab_to(lambda at: at in method.segments.values())
    keys.press_until(Key.Key_Right, lambda: method.value == "qlora")
    for name, text in (("Training data", "0.1"), ("Finish within", "3 days"), ("Data set on disk", "50 GB")):
        keys.tab_to(name)
        keys.write(text)
    keys.press(Key.Key_Tab)
    training = window.model.draft.training
    assert (training.tokens, training.deadline_hours, training.dataset_gb) == (1e8, 72, 50)
    keys.press(Key.Key_Right, ALT)
    on(keys, "place")
    keys.press(Key.Key_Right)
    assert window.model.draft.site.where == "cloud"
    keys.press(Key.Key_Left)
    assert window.model.draft.site.where == "onprem"
    link = keys.tab_to(lambda at: isinstance(at, WhyLink))
    keys.press(Key.Key_Return)
    assert isinstance(keys.at, WhyPopover)
    keys.press(Key.Key_Escape)
    assert keys.at is link


def find_out(keys: Keys) -> None:
    """Steps 4 and 5: figures read one by one, then a proposal is chosen."""
    window = keys.window
    keys.press(Key.Key_Return, CTRL)
    on(keys, "needs")
    keys.until(lambda: window.frame.page.bars.spots)
    rest(keys.qtbot, window)
    first = keys.tab_to(lambda at: isinstance(at, RegionSpot))
    keys.press(Key.Key_Right)
    assert isinstance(keys.at, RegionSpot) and keys.at is not first
    keys.press(Key.Key_5, ALT)
    on(keys, "build")
    keys.until(lambda: window.model.draft.build is not None)
    rest(keys.qtbot, window)
    cards = window.frame.page.cards
    keys.tab_to(lambda at: at in cards.cards.values())
    keys.press(Key.Key_Right)
    keys.until(lambda: window.model.draft.proposal == list(cards.cards)[-1])
    rest(keys.qtbot, window)


def change(keys: Keys) -> None:
    """Step 5: a part that does not fit is put in, found by F8 and mended; a card moves; a warning is accepted."""
    window, page = keys.window, keys.window.frame.page
    table = keys.tab_to(lambda at: at is page.area.parts.table)
    keys.press_until(Key.Key_Down, lambda: table.current is not None and table.current.role == "psu")
    keys.press(Key.Key_Return)
    keys.until(lambda: keys.at.window() is not window)
    dialog = keys.at.window()
    keys.until(lambda: dialog._offer is not None)
    keys.write("v750 sfx gold")
    keys.until(lambda: dialog.current is not None and dialog.current.part.id == SMALL_CASE_SUPPLY)
    keys.press(Key.Key_Return)
    keys.until(lambda: page.checker.judged.report.errors)
    rest(keys.qtbot, window)
    keys.back_in_the_window()
    keys.press(Key.Key_F8)
    assert page.area.findings.rows[0].isAncestorOf(keys.at)
    keys.press(Key.Key_F8)
    assert page.area.findings.rows[1].isAncestorOf(keys.at)
    keys.press(Key.Key_F8, SHIFT)
    assert keys.at is page.area.findings.first_fix()
    keys.press(Key.Key_Return)
    keys.until(lambda: not page.checker.judged.report.errors)
    rest(keys.qtbot, window)
    keys.tab_to(lambda at: isinstance(at, RegionSpot))
    keys.press_until(Key.Key_Right, lambda: keys.at.region.key.startswith("card:"))
    keys.press(Key.Key_Down, CTRL)
    keys.until(lambda: any(row.view.status == "warning" for row in page.area.findings.rows))
    rest(keys.qtbot, window)
    assert isinstance(keys.at, RegionSpot), "the card moved keeps the focus"
    keys.tab_to("Accept and note")
    keys.press(Key.Key_Return)
    keys.until(lambda: keys.at.window() is not window)
    keys.write("the card runs as fast as it needs to")
    keys.press(Key.Key_Return)
    keys.until(lambda: window.model.draft.build.accepted)
    keys.back_in_the_window()
    rest(keys.qtbot, window)
    keys.press(Key.Key_Z, CTRL)
    keys.until(lambda: not window.model.draft.build.accepted)
    keys.press(Key.Key_Z, CTRL | SHIFT)
    keys.until(lambda: window.model.draft.build.accepted)
    rest(keys.qtbot, window)


def cost(keys: Keys) -> None:
    """Step 6: an assumption is changed; the total follows."""
    window = keys.window
    keys.press(Key.Key_Right, ALT)
    on(keys, "cost")
    rest(keys.qtbot, window)
    total = window.model.results.costs
    keys.tab_to("Electricity")
    keys.write("0.61")
    keys.press(Key.Key_Tab)
    keys.until(lambda: window.model.results.costs is not total)
    rest(keys.qtbot, window)


def quote(keys: Keys) -> None:
    """Step 7: whom it is for, then issued after the question."""
    window = keys.window
    keys.press(Key.Key_Return, CTRL)
    on(keys, "quote")
    assert keys.at is window.frame.page.form.texts["company"].edit
    for name, text in (
        ("Company", "Example Buyer AG"),
        ("Address", "Beispielallee 5, 20095 Hamburg"),
        ("Country", "DE"),
    ):
        keys.tab_to(name)
        keys.write(text)
    keys.press(Key.Key_Tab)
    page = window.frame.page
    keys.until(lambda: page.content is not None and page.content.buyer.country == "DE")
    rest(keys.qtbot, window)
    keys.answer(Key.Key_Return)
    keys.press(Key.Key_Return, CTRL)


def test_from_the_list_of_projects_to_an_issued_pdf(keys, services, window, context, monkeypatch, tmp_path) -> None:
    seller = Seller(name="Example Systems GmbH", address="Musterweg 1, 24103 Kiel", country="DE", email="a@example.com")
    services.settings.save(seller=seller)
    file = tmp_path / "quote.pdf"
    answer(monkeypatch, save_file=file)
    ask(keys)
    find_out(keys)
    change(keys)
    cost(keys)
    quote(keys)
    keys.until(file.exists)
    rest(keys.qtbot, window)
    printed = " ".join("".join(page.extract_text() for page in PdfReader(file).pages).split())
    assert "Example Buyer AG" in printed
    assert "as fast as it needs to" in printed
    assert [one.status for one in context.quotes.list()] == ["issued"]
