"""Step 5's proposals: taken before the search ends, compared, kept over a restart, marked when they are out of date."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtWidgets import QApplication

from app.solver.result import Progress, Proposal, ProposalResult
from app.ui.wizard.build.cards import proof_text
from app.ui.wizard.build.parts_card import NodeHead
from app.ui.wizard.build.wishes_dialog import WishesDialog
from app.ui.wizard.compare.dialog import CompareDialog
from app.viewmodels.build_page import cards_of
from app.viewmodels.draft import Draft
from app.viewmodels.judging import judge
from tests.gui.build_kit import LONG_MS, answer, click, document, rest

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)]

BIGGER_SUPPLY = "corsair-rm1000e-2025"


def proposal(context, draft: Draft, title: str, price: int, **other: str) -> Proposal:
    judged = judge(document(draft, **other), context.catalog, context.size)
    return Proposal(
        title=title, objective="price", value=price, bound=price, optimal=True, price=Decimal(price), currency="EUR",
        machine=judged.build, report=judged.report, demand=judged.demand, wall_w=400,
    )  # fmt: skip


@pytest.fixture
def search(context, monkeypatch) -> Callable[..., list[ProposalResult]]:
    """Puts a search in place that answers at once with two builds; the list holds what it answered."""

    def put(draft: Draft, *, endless: bool = False) -> list[ProposalResult]:
        cheap = proposal(context, draft, "Lowest price", 3000)
        quick = proposal(context, draft, "Fastest", 3100, psu=BIGGER_SUPPLY)
        answers: list[ProposalResult] = []

        def propose(_request, *, progress, stop, **_limits) -> ProposalResult:
            if endless:
                progress(Progress(elapsed_s=1, done=1, total=9, stage="", best=cheap, bound=Decimal(2700)))
                assert stop.wait(LONG_MS / 1000), "nobody ended the search"
            found = (cheap,) if endless else (cheap, quick)
            answers.append(ProposalResult(status="feasible", proposals=found, elapsed_s=1.5))
            return answers[-1]

        monkeypatch.setattr(context.propose, "propose", propose)
        return answers

    return put


def opened(qtbot, window, sample, search, **options):
    project = sample(step="needs")
    answers = search(Draft.from_json(project.state), **options)
    window.open_project(project)
    rest(qtbot, window)
    click(qtbot, window.frame.next)
    return window.frame.page, answers


def test_take_this_one_ends_the_search_and_chooses_the_best_found(qtbot, window, context, sample, search) -> None:
    page, _answers = opened(qtbot, window, sample, search, endless=True)
    qtbot.waitUntil(lambda: not page.proposing.take.reason, timeout=LONG_MS)
    assert "at most 10 % from the optimum" in page.proposing.best.text()
    click(qtbot, page.proposing.take)
    qtbot.waitUntil(lambda: window.model.draft.build is not None, timeout=LONG_MS)
    rest(qtbot, window)
    assert window.model.draft.proposal == "Lowest price"
    assert page.checker.judged is not None
    rest(qtbot, window)


def test_compare_marks_what_differs(qtbot, window, context, sample, search) -> None:
    page, _answers = opened(qtbot, window, sample, search)
    qtbot.waitUntil(lambda: len(page.cards.cards) == 2, timeout=LONG_MS)
    rest(qtbot, window)
    click(qtbot, page.compare)
    dialog = page.findChild(CompareDialog)
    qtbot.waitUntil(lambda: dialog.comparison is not None, timeout=LONG_MS)
    heads = [dialog.table.verticalHeaderItem(row) for row in range(dialog.table.rowCount())]
    differing = {head.text().removeprefix("● ") for head in heads if head.text().startswith("●")}
    assert "Power supply" in differing and "Processor" not in differing
    assert all(head.font().bold() == head.text().startswith("●") for head in heads)
    dialog.accept()
    rest(qtbot, window)


def test_a_restart_shows_the_proposals_again_without_a_search(qtbot, window, context, sample, search) -> None:
    page, answers = opened(qtbot, window, sample, search)
    qtbot.waitUntil(lambda: len(page.cards.cards) == 2, timeout=LONG_MS)
    rest(qtbot, window)
    kept = window.model.draft
    window.open_project(context.projects.open(window.model.project_id))
    rest(qtbot, window)
    page = window.frame.page
    assert window.model.draft == kept
    assert list(page.cards.cards) == ["Lowest price", "Fastest"]
    assert page.cards.value == "Lowest price"
    assert "found in 1.5 s" in page.subtitle.text()
    assert len(answers) == 1
    assert page.stale.isHidden()
    click(qtbot, page.cards.cards["Fastest"])
    rest(qtbot, window)
    supply = next(item.part for item in window.model.draft.build.nodes[0].parts if item.role == "psu")
    assert supply == BIGGER_SUPPLY
    assert window.model.draft.build.workload == kept.workload(), "the whole build comes back, not only its parts"
    assert not window.model.draft.out_of_date
    rest(qtbot, window)


def test_proposals_are_out_of_date_once_the_catalog_or_an_answer_changes(
    qtbot, window, context, sample, search
) -> None:
    page, _answers = opened(qtbot, window, sample, search)
    qtbot.waitUntil(lambda: len(page.cards.cards) == 2, timeout=LONG_MS)
    rest(qtbot, window)
    context.catalog.edit(BIGGER_SUPPLY, {"length_mm": 141}, source="the label")
    window.frame.go_to("needs")
    window.frame.go_to("build")
    rest(qtbot, window)
    assert page.stale.isVisible()
    assert "catalog" in page.stale.message
    window.model.change(window.model.draft.with_site("onprem", other_load_w=10))
    rest(qtbot, window)
    assert page.outdated.isVisible(), "the build is out of date, too: one notice is enough"
    assert not page.stale.isVisible()
    click(qtbot, page.again)
    rest(qtbot, window)
    assert not page.stale.isVisible()
    assert not page.outdated.isVisible()
    rest(qtbot, window)


@pytest.mark.parametrize(
    "key", ["cameras-edge", "speech-hybrid", "finetune-cloud", "serve-70b-server", "pretrain-7b-cluster"]
)
def test_every_kind_of_place_opens_in_step_five(qtbot, window, context, services, sample, key: str) -> None:
    """The build that ships with each example stands for a proposal; every card and the slot map must show it."""
    build = services.examples.get(key).build()

    def with_build(draft: Draft) -> Draft:
        made = draft.with_(build=build, proposed=build, proposal="Lowest price")
        return made.with_(built_for=made.fingerprint)

    window.open_project(sample(key, step="build", change=with_build))
    page = window.frame.page
    qtbot.waitUntil(lambda: page.checker.judged is not None, timeout=LONG_MS)
    rest(qtbot, window)
    assert page.area.isVisible()
    rows = page.area.parts.table.table.rows
    heads = [row for row in rows if isinstance(row, NodeHead)]
    assert len(heads) == (len(build.nodes) if len(build.nodes) > 1 else 0), "several machines are told apart"
    roles = {row.role for row in rows if not isinstance(row, NodeHead)}
    assert roles == {item.role for _node, item in page.checker.judged.build.items()}
    if len(build.nodes) > 1:
        assert len(page.checker.judged.placements) == len(build.nodes)
    page.actions_.add("storage")
    rest(qtbot, window)


def test_build_by_hand_starts_from_parts_of_the_catalog(qtbot, window, context, sample, monkeypatch) -> None:
    fields, demands = ("site.budget", ""), ("a budget of 1 EUR", "100 users")
    impossible = ProposalResult(status="impossible", conflict=demands, conflict_fields=fields)

    def find_none(*_a, progress, **_k) -> ProposalResult:
        progress(Progress(elapsed_s=4.9, done=84, total=84, stage=""))
        return impossible

    monkeypatch.setattr(context.propose, "propose", find_none)
    answer(monkeypatch, confirm=True)
    window.open_project(sample(step="needs"))
    rest(qtbot, window)
    click(qtbot, window.frame.next)
    page = window.frame.page
    qtbot.waitUntil(lambda: page.impossible.isVisible(), timeout=LONG_MS)
    assert page.proposing.best.text().startswith("None of them")
    assert page.proposing.bar.maximum() == 0, "nobody knows how long finding out why takes"
    qtbot.waitUntil(lambda: QApplication.focusWidget() is page.impossible.links[0])
    assert window.frame.next.reason == "Change one of the demands to go on."
    by_hand = next(b for b in page.impossible.findChildren(type(page.again)) if b.text().startswith("Build by hand"))
    click(qtbot, by_hand)
    qtbot.waitUntil(lambda: page.checker.judged is not None, timeout=LONG_MS)
    rest(qtbot, window)
    assert {"cpu", "memory", "psu"} <= {item.role for item in window.model.draft.build.nodes[0].parts}
    assert page.area.isVisible()
    rest(qtbot, window)


def test_undoing_the_choice_leaves_a_way_on_with_the_focus_there(qtbot, window, context, sample, search) -> None:
    page, _answers = opened(qtbot, window, sample, search)
    qtbot.waitUntil(lambda: page.checker.judged is not None and page.area.isVisible(), timeout=LONG_MS)
    page.area.parts.table.setFocus()
    assert not page.none_yet.isVisible()
    window.model.undo()
    rest(qtbot, window)
    assert window.model.draft.build is None
    assert page.none_yet.isVisible()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is page.search)
    click(qtbot, page.search)
    qtbot.waitUntil(lambda: window.model.draft.build is not None, timeout=LONG_MS)
    rest(qtbot, window)
    assert not page.none_yet.isVisible()


@pytest.mark.parametrize(("gap", "words"), [(0.25, "Within 25 %"), (1.0, "Not proven"), (None, "Not proven")])
def test_a_bound_that_rules_nothing_out_is_not_told(qtbot, context, sample, gap, words) -> None:
    draft = Draft.from_json(sample(step="needs").state)
    (card,) = cards_of((proposal(context, draft, "Fastest", 3100),))
    assert proof_text(card.model_copy(update={"optimal": False, "gap": gap}), "en") == words


def test_verified_only_is_asked_of_the_search_and_kept(qtbot, window, context, sample, search, monkeypatch) -> None:
    page, answers = opened(qtbot, window, sample, search)
    qtbot.waitUntil(lambda: len(page.cards.cards) == 2, timeout=LONG_MS)
    rest(qtbot, window)
    put, wanted = context.propose.propose, []

    def propose(request, **options) -> ProposalResult:
        wanted.append(request.wishes.verified_only)
        return put(request, **options)

    monkeypatch.setattr(context.propose, "propose", propose)
    click(qtbot, page.wishes)
    qtbot.waitUntil(lambda: page.findChild(WishesDialog) is not None, timeout=LONG_MS)
    dialog = page.findChild(WishesDialog)
    click(qtbot, dialog.verified)
    click(qtbot, dialog.take)
    qtbot.waitUntil(lambda: len(answers) == 2, timeout=LONG_MS)
    rest(qtbot, window)
    assert wanted == [True]
    assert page.wishes.text() == "Wishes (2)", "the maker wished for by the example, and this"
    assert window.model.draft.wishes.verified_only
    rest(qtbot, window)


def test_five_dear_proposals_fit_beside_each_other(qtbot, window, context, sample, search) -> None:
    page, _answers = opened(qtbot, window, sample, search)
    qtbot.waitUntil(lambda: len(page.cards.cards) == 2, timeout=LONG_MS)
    rest(qtbot, window)
    card = page._cards[0]
    counts = replace(card.counts, verified=113, warnings=12, missing=17)
    changes = {"price": Decimal(4_250_211), "on_request": 5, "wall_w": 147_400.0, "hours": 1214.0, "counts": counts}
    page.cards.show_cards([card.model_copy(update={**changes, "key": str(n)}) for n in range(5)], "0", False)
    assert page.cards.minimumSizeHint().width() <= page.width() - 32
    spoken = page.cards.cards["0"].accessibleDescription()
    assert "Proven best" in spoken and "5 on request" in spoken
    rest(qtbot, window)
