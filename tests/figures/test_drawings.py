"""The figures: well-formed SVG, every number reachable as a region and in the table."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.parts.motherboard import Slot
from app.domain.placement import PlacedCard, Placement
from app.domain.power import Draw, PowerChain
from app.domain.requirement import MemoryShare
from app.figures.drawing import PRINT_PALETTE, Drawing, nice_step, readable_on, shorten, text_width
from app.figures.line_charts import CostCurve, TimePoint, cost_chart, time_chart
from app.figures.memory_bars import MemoryBar, MemoryWords, marks_of, memory_bars
from app.figures.power_chain import power_chain_figure
from app.figures.slot_map import slot_map
from app.quoting.pdf.theme import contrast
from tests.figures.drawn_texts import collisions, outside

SLOTS = tuple(Slot(label=f"S{i}", position=i, gen=5, mech_width=16, elec_width=8 if i == 2 else 16) for i in (1, 2, 3))


def card(slot: str, position: int, index: int = 0) -> PlacedCard:
    return PlacedCard(
        role="accelerator",
        part="gpu",
        title="Card <A> & B",
        index=index,
        slot=slot,
        position=position,
        width_slots=2,
        lanes=16,
        gen=5,
    )


def texts(drawing: Drawing) -> str:
    root = ElementTree.fromstring(drawing.svg)
    return " ".join(element.text or "" for element in root.iter() if element.tag.endswith("text"))


def test_slot_map_shows_cards_free_slots_and_lanes() -> None:
    drawing = slot_map(SLOTS, Placement(cards=(card("S1", 1),)), power_w={"gpu": 300})
    assert "Card <A> & B" in texts(drawing)
    assert "runs x16 Gen 5 · 300 W" in texts(drawing)
    assert "free" in texts(drawing)
    assert ("S1", "1", "x16 Gen 5", "Card <A> & B", "300") in drawing.table
    assert drawing.table[2][3] == "under a card"
    assert {r.key for r in drawing.regions} == {"card:gpu:0", "slot:S3"}, "slot 2 lies under the card"


def test_slot_map_counts_each_kind_of_card_by_itself() -> None:
    """A network card between two accelerators does not make the second one the third."""
    nic = card("S2", 2).model_copy(update={"role": "nic", "width_slots": 1})
    shown = texts(slot_map(SLOTS, Placement(cards=(card("S1", 1), nic, card("S3", 3, index=1)))))
    assert all(name in shown for name in ("GPU 1", "NIC 1", "GPU 2")) and "GPU 3" not in shown


@pytest.mark.parametrize(("width", "named"), [(1000, "Example Systems X9000 Long Name"), (360, "X9000 Long Name")])
def test_slot_map_names_a_card_without_its_vendor_where_there_is_little_room(width: float, named: str) -> None:
    flat = card("S1", 1).model_copy(update={"title": "Example Systems X9000 Long Name", "width_slots": 1})
    drawing = slot_map(SLOTS, Placement(cards=(flat,)), width=width, short_names={"gpu": "X9000 Long Name"})
    assert f"GPU 1 · {named}" in texts(drawing)
    assert "Example Systems X9000 Long Name" in drawing.regions[0].label


def test_slot_map_marks_a_missing_air_gap_only_for_open_air_cards() -> None:
    placement = Placement(cards=(card("S1", 1), card("S3", 3, 1)))
    assert "no air gap" in texts(slot_map(SLOTS, placement, open_air={"gpu": True}))
    assert "no air gap" not in texts(slot_map(SLOTS, placement))


def test_slot_map_says_that_positions_are_unknown() -> None:
    slots = tuple(slot.model_copy(update={"position": None}) for slot in SLOTS)
    assert "unknown" in slot_map(slots, Placement()).title


@pytest.mark.parametrize(("needed", "words"), [(100.5, "10.5 GiB short"), (80.0, "fits, 10 GiB free")])
def test_memory_bar_says_what_is_short_or_free(needed: float, words: str) -> None:
    share = MemoryShare(key="weights", label="Weights", gib=needed)
    drawing = memory_bars([MemoryBar("a", "1 × Card", "96 GB", (share,), 96, 90)])
    assert words in texts(drawing)
    assert words in drawing.regions[0].label


def test_a_small_model_is_told_in_mib_on_a_card_told_in_gib() -> None:
    shares = (
        MemoryShare(key="weights", label="Weights", gib=0.00881),
        MemoryShare(key="overhead", label="x", gib=0.63),
    )
    drawing = memory_bars([MemoryBar("a", "1 × Card", "8 GB", shares, 8, 6.4)])
    assert "654 MiB of 6.4 GiB, fits, 5.8 GiB free" in drawing.regions[0].label
    head, row = drawing.table
    assert head == ("Cards", "Weights, MiB", "Overhead, MiB", "Needed, MiB", "Usable, GiB", "Free, GiB")
    assert row == ("1 × Card", "9.02", "645", "654", "6.4", "5.8")
    assert "5 GiB per card" in texts(drawing)


@pytest.mark.parametrize("gib", [24, 80, 96, 288])
@pytest.mark.parametrize("width", [400, 460, 560])
def test_the_numbers_of_a_narrow_memory_axis_stand_apart(gib: float, width: float) -> None:
    bar = MemoryBar("a", "1 × Card", f"{gib} GB", (MemoryShare(key="weights", label="Weights", gib=gib / 2),), gib, gib)
    drawing = memory_bars([bar], words=MemoryWords(axis="{n} GiB for each card of them"), width=width)
    assert collisions(drawing) == []
    assert outside(drawing) == []


def test_memory_segments_carry_the_numbers_of_the_legend_so_that_no_colour_is_needed() -> None:
    gib = {"weights": 40.0, "gradients": 0.0, "optimizer": 30.0, "overhead": 0.2}
    shares = tuple(MemoryShare(key=key, label=key.title(), gib=n) for key, n in gib.items())
    bar = MemoryBar("a", "1 × Card", "96 GB", shares, 96, 90)
    assert marks_of([bar]) == {"weights": "1", "optimizer": "2", "overhead": "3"}, "nothing for what takes nothing"
    root = ElementTree.fromstring(memory_bars([bar]).svg)
    shown = [element.text for element in root.iter() if element.tag.endswith("text")]
    assert [shown.count(mark) for mark in "123"] == [2, 2, 1], "a sliver has no room for its number"
    assert "Gradients" not in shown


@pytest.mark.parametrize("width", [320, 420, 560, 900])
def test_the_axis_of_memory_bars_never_writes_one_figure_over_another(width: int) -> None:
    share = MemoryShare(key="weights", label="Weights", gib=20)
    drawing = memory_bars(
        [MemoryBar("a", "8 × A card with a long name", "24 GiB, recomputing", (share,), 24, 22)], width=width
    )
    root = ElementTree.fromstring(drawing.svg)
    axis = [one for one in root.iter() if one.tag.endswith("text") and one.get("font-size") == "10.5" and
            one.get("text-anchor") == "middle"]  # fmt: skip
    spans = [(float(one.get("x", 0)), text_width(one.text or "", 10.5) / 2) for one in axis]
    assert all(x + half <= later - other for (x, half), (later, other) in pairwise(spans))
    assert "GiB" in (axis[-1].text or "")


@given(st.integers(0, 0xFFFFFF))
def test_a_number_on_a_colour_is_read_whatever_the_colour(rgb: int) -> None:
    ground, ink = contrast(f"#{rgb:06X}"), contrast(readable_on(f"#{rgb:06X}"))
    assert max(ground, ink) / min(ground, ink) >= 4.5


def test_power_chain_names_what_is_unknown() -> None:
    chain = PowerChain(
        draws=(Draw(part="gpu", title="Card", role="accelerator", qty=2, each_w=300),),
        sustained_w=1750,
        supply_rated_w=None,
        efficiency=0.94,
        wall_w=1862,
        circuit_w=2944,
    )
    drawing = power_chain_figure(chain)
    assert "Supply: unknown, needs 2,188 W" in [r.label for r in drawing.regions]
    assert ("Circuit", "1,862 W", "of 2,944 W", "holds") in drawing.table


@pytest.mark.parametrize(("rated_w", "ground"), [(2200.0, "surface"), (1800.0, "warnBg"), (1600.0, "failBg")])
def test_supply_is_fine_tight_or_too_small(rated_w: float, ground: str) -> None:
    chain = PowerChain(draws=(), sustained_w=1750, supply_rated_w=rated_w, efficiency=0.94, wall_w=1862, circuit_w=2944)
    svg = power_chain_figure(chain).svg
    grounds = [PRINT_PALETTE[name] for name in ("warnBg", "failBg") if PRINT_PALETTE[name] in svg]
    assert grounds == ([PRINT_PALETTE[ground]] if ground != "surface" else [])


def test_the_supplies_of_a_machine_sold_complete_may_carry_their_rating() -> None:
    """As PWR-SUM has it: an amber supply beside no finding would puzzle."""
    chain = PowerChain(draws=(), sustained_w=1750, supply_rated_w=1800, efficiency=0.94, wall_w=1862, circuit_w=2944)
    drawing = power_chain_figure(chain, spare=False)
    assert PRINT_PALETTE["warnBg"] not in drawing.svg
    assert ("Supply", "1,800 W", "needs 1,750 W", "holds") in drawing.table


def test_the_axis_of_the_time_chart_names_its_unit_without_a_limit_too() -> None:
    drawing = time_chart([TimePoint(2, 35, 29, 43), TimePoint(4, 18, 15, 21)], unit="hours", x_title="cards")
    assert texts(drawing).split().count("hours") == 1


def test_time_chart_reads_out_each_point() -> None:
    drawing = time_chart([TimePoint(2, 35, 29, 43), TimePoint(4, 18, 15, 21)], unit="h", x_title="cards", limit=72)
    assert drawing.regions[0].label == "2 cards, 35 h, 29 to 43"
    assert "limit 72 h" in texts(drawing)


def test_cost_chart_labels_both_ends_and_the_break_even() -> None:
    curves = [
        CostCurve("own", "On site", tuple(Decimal(1000 + 10 * m) for m in range(37))),
        CostCurve("cloud", "Cloud", tuple(Decimal(100 * m) for m in range(37))),
    ]
    shown = texts(cost_chart(curves, money=lambda a: f"€{a:,.0f}", break_even_month=12))
    assert "Buying is cheaper from month 12" in shown
    assert "€3,600" in shown


@given(st.floats(min_value=1e-3, max_value=1e9))
def test_axis_steps_are_round_and_neither_too_many_nor_too_few(largest: float) -> None:
    step = nice_step(largest)
    assert 1 <= largest / step <= 11


@given(st.text(max_size=80), st.floats(min_value=20, max_value=400))
def test_shortened_text_stays_in_its_room(content: str, room: float) -> None:
    assert text_width(shorten(content, room, 10), 10) <= max(room, text_width("aa", 10))
