"""The cheapest build is the cheapest, whatever it is asked with; and nothing proposed fails a rule."""

from __future__ import annotations

from decimal import Decimal
from random import Random
from threading import Event, Timer
from time import monotonic

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tiny_catalog import TableSizer, part, random_catalog, request, solver, sound_catalog
from wide_catalog import wide_catalog

from app.domain.errors import Cancelled, UserError
from app.domain.finding import VerdictKind
from app.domain.parts import Part
from app.rules.engine import check


@settings(max_examples=15, deadline=None, derandomize=True)
@given(seed=st.integers(0, 10_000), kind=st.sampled_from(("workstation", "auto")))
def test_nothing_proposed_fails_the_checker(seed: int, kind: str) -> None:
    found = solver(random_catalog(seed)).propose(request(onprem={"kind": kind}))
    for proposal in found.proposals:
        report = check(proposal.machine, proposal.demand)
        assert report.verdict is not VerdictKind.FAILS
        assert report == proposal.report
        assert proposal.demand.meets


def test_the_only_build_carries_every_title() -> None:
    found = solver(sound_catalog()).propose(request())
    assert found.status == "optimal"
    assert [p.title for p in found.proposals] == ["Lowest price · Best value · Fastest · Lowest power"]
    only = found.proposals[0]
    assert (only.price, only.value, only.bound, only.optimal) == (Decimal("2150.00"), 2150.0, 2150.0, True)
    assert only.verdict is VerdictKind.VERIFIED
    assert {i.role for i in only.build.nodes[0].parts} == {
        "cpu", "motherboard", "memory", "accelerator", "boot_drive", "psu", "chassis", "cooler",
    }  # fmt: skip


def test_foreign_prices_are_converted_and_a_missing_rate_is_asked_for() -> None:
    dollars = [*sound_catalog()[:-1], part("cooler-us", "cooler", 100, "USD")]
    assert solver(dollars).propose(request(), top=1).proposals[0].price == Decimal("2100.00")
    pounds = [*sound_catalog()[:-1], part("cooler-uk", "cooler", 100, "GBP")]
    with pytest.raises(UserError, match="GBP") as error:
        solver(pounds).propose(request())
    assert "exchange_rates" in error.value.hint


def test_a_part_without_a_price_is_taken_only_when_wished_for() -> None:
    parts = [*sound_catalog(), part("cooler-2", "cooler", None)]
    used = solver(parts).propose(request(), top=1).proposals[0].build.nodes[0].parts
    assert "cooler-2" not in {p.part for p in used}
    kept = solver(parts).propose(request(wishes={"keep": ["cooler-2"]}), top=1).proposals[0]
    assert "cooler-2" in {p.part for p in kept.build.nodes[0].parts}
    assert kept.price == Decimal("2050.00")


def test_unknown_fit_is_the_last_resort() -> None:
    unsure = part("chassis-2", "chassis", 10, gpu_max_length_mm=None)
    first = solver([*sound_catalog(), unsure]).propose(request(), top=1).proposals[0]
    assert "chassis-1" in {p.part for p in first.build.nodes[0].parts}
    others = [p for p in sound_catalog() if p.category != "chassis"]
    last = solver([*others, unsure]).propose(request(), top=1).proposals[0]
    assert last.verdict is VerdictKind.INCOMPLETE
    assert ("chassis-2", "gpu_max_length_mm") in {(m.part, m.field) for m in last.report.missing}


def test_archived_and_retired_parts_are_never_proposed() -> None:
    cheap = part("cooler-2", "cooler", 1)
    for status in ("archived", "eol"):
        parts = [*sound_catalog(), cheap.model_copy(update={"status": status})]
        assert solver(parts).propose(request(), top=1).proposals[0].price == Decimal("2150.00")


def test_more_accelerators_win_the_speed_within_the_budget() -> None:
    parts = [*sound_catalog(), part("psu-2", "psu", 300, rated_w=1200, pin16=2, pin16_w=600)]
    titles = {t: p for p in solver(parts).propose(request()).proposals for t in p.title.split(" · ")}
    assert titles["Fastest"].demand.count == 2
    assert titles["Fastest"].demand.training.time_to_finish_h.value == pytest.approx(20)
    assert titles["Lowest price"].demand.count == 1
    tight = {
        t: p for p in solver(parts).propose(request(site={"budget": 3000})).proposals for t in p.title.split(" · ")
    }
    assert tight["Fastest"].demand.count == 1


@pytest.mark.parametrize("seed", range(6))
def test_the_same_request_gives_the_same_answer(seed: int) -> None:
    """In whatever order the parts come; of many equal prices among them."""
    dice = Random(seed)
    parts = [*wide_catalog(dice, TableSizer()), *named("sound"), *named("twin")]
    first = solver(parts).propose(request())
    again = solver(dice.sample(parts, len(parts))).propose(request())
    assert first.status == "optimal"
    assert first.model_dump(exclude={"elapsed_s"}) == again.model_dump(exclude={"elapsed_s"})


def named(word: str) -> list[Part]:
    return [p.model_copy(update={"id": f"{word}-{p.id}"}) for p in sound_catalog()]


def test_equal_prices_go_to_the_better_known_part() -> None:
    vague = part("cooler-0", "cooler", 100, rated_w=None, noise_dba=None)
    known = part("cooler-1", "cooler", 100, noise_dba=30)
    parts = [*sound_catalog()[:-1], vague, known]
    used = solver(parts).propose(request(), top=1).proposals[0].build.nodes[0].parts
    assert "cooler-1" in {p.part for p in used}


def test_a_stop_ends_the_search_at_once() -> None:
    stop = Event()
    stop.set()
    started = monotonic()
    with pytest.raises(Cancelled):
        solver(random_catalog(3)).propose(request(), stop=stop)
    assert monotonic() - started < 0.5


def test_a_stop_interrupts_a_long_search_and_keeps_the_best() -> None:
    """Every build but the first fails a rule, so that the search would go on for long."""
    seen: list[Decimal] = []
    stop = Event()
    many = [part(f"acc-{n}", "accelerator", 1000 + n, length_mm=200 + n) for n in range(40)]
    parts = [p for p in sound_catalog() if p.category != "accelerator"] + many
    timer = Timer(5, stop.set)  # a net: the progress stops it long before
    timer.start()

    def progress(step) -> None:
        if step.best is not None:
            seen.append(step.best.price)
            stop.set()

    found = solver(parts).propose(request(), progress=progress, stop=stop)
    timer.cancel()
    assert seen
    assert found.proposals[0].price == seen[0]


def test_an_unknown_part_to_keep_is_said() -> None:
    with pytest.raises(UserError, match="no part 'nothing'"):
        solver(sound_catalog()).propose(request(wishes={"keep": ["nothing"]}))
