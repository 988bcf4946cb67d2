"""Tornado, latency budget and the cost of up to five ways: no label runs into another, every number can be read out."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from app.figures.drawing import PRINT_PALETTE, spread
from app.figures.latency_bars import LatencyBar, LatencyStep, latency_budget
from app.figures.line_charts import CostCurve, cost_chart
from app.figures.tornado import TornadoBar, tornado
from tests.figures.drawn_texts import collisions, outside, text_boxes


def money(value: Decimal) -> str:
    return f"€{value:,.0f}"


def says(drawing: object, words: str) -> bool:
    return any(words in text for text, _ in text_boxes(drawing))  # type: ignore[arg-type]


BARS = (
    TornadoBar("hours", "Hours a month", "200 h", "600 h", Decimal(49000), Decimal(55000), "16", "6"),
    TornadoBar("gpu", "Price of the GPUs", "−20 %", "+20 %", Decimal(44000), Decimal(60000), "6", "10"),
    TornadoBar("discount", "Discount", "0 %", "10 %", Decimal(57000), Decimal(47000), "9", "never"),
)


def test_tornado_puts_the_widest_swing_first_and_names_both_ends() -> None:
    drawing = tornado(BARS, base=Decimal(52000), money=money)
    assert [region.key for region in drawing.regions] == ["gpu", "discount", "hours"]
    assert "−20 %: €44,000 (Buying pays from month 6)" in drawing.regions[0].label
    assert drawing.table[1] == ("Price of the GPUs", "−20 %", "€44,000", "6", "+20 %", "€60,000", "10")
    assert says(drawing, "€52,000 as assumed") and says(drawing, "9 … never")


def test_tornado_says_what_is_unknown_and_draws_ends_of_one_side_apart() -> None:
    unknown = TornadoBar("support", "Support", "0", "?", Decimal(50000), None)
    one_side = TornadoBar("years", "Years", "2", "5", Decimal(54000), Decimal(60000))
    drawing = tornado((unknown, one_side), base=Decimal(52000), money=money)
    assert says(drawing, "unknown") and "?: unknown" in drawing.regions[1].label
    assert says(drawing, "2: €54,000") and says(drawing, "5: €60,000")
    assert collisions(drawing) == []


TOTALS = st.one_of(st.none(), st.integers(min_value=-2_000_000, max_value=90_000_000).map(Decimal))
ANY_BAR = st.builds(
    TornadoBar,
    key=st.uuids().map(str),
    title=st.text("abc d", min_size=1, max_size=60),
    low=st.text("0123 h", min_size=1, max_size=14),
    high=st.text("0123 h", min_size=1, max_size=14),
    low_total=TOTALS,
    high_total=TOTALS,
    low_break_even=st.sampled_from(("", "3", "never")),
    high_break_even=st.sampled_from(("", "31", "never")),
)


@given(st.lists(ANY_BAR, min_size=1, max_size=9), st.sampled_from((480.0, 580.0, 900.0)))
def test_labels_of_a_tornado_never_meet(bars: list[TornadoBar], width: float) -> None:
    drawing = tornado(bars, base=Decimal(52000), money=money, width=width)
    assert collisions(drawing) == [] and outside(drawing) == []


STEPS = tuple(
    LatencyStep(key, key, ms)
    for key, ms in (("capture", 16.7), ("encode", 4.0), ("uplink", 55.0), ("queue", 6.0), ("infer", 11.0))
)


def test_latency_says_how_much_is_spare_or_too_much() -> None:
    bars = (LatencyBar("edge", "Edge", STEPS[:2], 100), LatencyBar("cloud", "Cloud", STEPS, 90, "the uplink is slow"))
    drawing = latency_budget(bars)
    said = {region.key: region.label for region in drawing.regions}
    assert said["edge"].startswith("Edge: 20.7 ms, 79.3 ms to spare. capture 16.7 ms")
    assert "Cloud: 92.7 ms, 2.7 ms too long" in said["cloud"] and said["cloud"].endswith("the uplink is slow")
    assert said["cloud/uplink"] == "Cloud, uplink: 55 ms"
    assert ("Cloud", "All together", "92.7 ms") in drawing.table


def test_latency_with_an_unknown_step_is_never_said_to_fit() -> None:
    steps = (*STEPS, LatencyStep("return", "return", None))
    drawing = latency_budget((LatencyBar("cloud", "Cloud", steps, 500),))
    label = drawing.regions[0].label
    assert "at least 92.7 ms" in label and "return unknown" in label and "spare" not in label
    assert ("Cloud", "return", "unknown") in drawing.table


ANY_STEP = st.builds(
    LatencyStep,
    key=st.just("s"),
    title=st.text("abc d", min_size=1, max_size=16),
    ms=st.one_of(st.none(), st.floats(min_value=0, max_value=4000)),
)
ANY_ROW = st.builds(
    LatencyBar,
    key=st.just("place"),
    title=st.text("abc d", min_size=1, max_size=30),
    steps=st.lists(ANY_STEP, max_size=8).map(tuple),
    limit_ms=st.one_of(st.none(), st.floats(min_value=1, max_value=5000)),
    reason=st.text("abc d", max_size=160),
)


@given(st.lists(ANY_ROW, min_size=1, max_size=4), st.sampled_from((460.0, 580.0)))
def test_labels_of_a_latency_budget_never_meet(bars: list[LatencyBar], width: float) -> None:
    drawing = latency_budget(bars, width=width)
    assert collisions(drawing) == [] and outside(drawing) == []


def curve(key: str, title: str, upfront: int, monthly: int, months: int = 36) -> CostCurve:
    return CostCurve(key, title, tuple(Decimal(upfront + monthly * m) for m in range(months + 1)))


def test_five_ways_have_five_labels_and_the_break_even() -> None:
    ways = [curve(str(n), f"Way {n}", 40000 - 9000 * n, 200 + 400 * n) for n in range(5)]
    drawing = cost_chart(ways, money=money, break_even_month=20)
    assert all(says(drawing, f"Way {n}") for n in range(5)) and says(drawing, "Buying is cheaper from month 20")
    months = [f"month:{month}" for month in range(0, 37, 6)]
    assert [region.key for region in drawing.regions] == [*months, "0", "1", "2", "3", "4", "break-even"]
    assert drawing.regions[2].label == "Month 12: " + ", ".join(
        f"Way {n} {money(ways[n].amounts[12])}" for n in range(5)
    )
    assert len(drawing.table) == 38 and len(drawing.table[0]) == 6


ANY_CURVE = st.builds(
    curve,
    key=st.just("way"),
    title=st.text("abc d", min_size=1, max_size=40),
    upfront=st.integers(min_value=0, max_value=3_000_000),
    monthly=st.integers(min_value=0, max_value=90_000),
)


@given(st.lists(ANY_CURVE, min_size=1, max_size=5), st.integers(min_value=1, max_value=36), st.sampled_from((480, 580)))
def test_labels_of_the_cost_chart_never_meet(curves: list[CostCurve], month: int, width: int) -> None:
    drawing = cost_chart(curves, money=money, break_even_month=month, width=width, height=250)
    assert collisions(drawing) == [] and outside(drawing) == []


@given(
    st.lists(st.floats(min_value=-50, max_value=400), max_size=9),
    st.floats(min_value=1, max_value=30),
)
def test_places_are_apart_inside_and_in_order(wanted: list[float], gap: float) -> None:
    places = spread(wanted, gap, 0, 300)
    assert all(-1e-6 <= place <= 300 + 1e-6 for place in places)
    ranked = sorted(places)
    assert all(b - a >= gap - 1e-6 for a, b in pairwise(ranked))
    order = sorted(range(len(wanted)), key=lambda n: wanted[n])
    assert [places[n] for n in order] == ranked


def test_a_way_keeps_its_line_while_another_one_is_missing() -> None:
    three = [curve("onprem", "On site", 900, 1), curve("cloud", "Cloud", 0, 30), curve("edge", "Edge", 500, 1)]
    for shown in (three, three[1:], three[2:]):
        svg = cost_chart(shown, money=str).svg
        lines = {colour: PRINT_PALETTE[colour] in svg for colour in ("c1", "c4", "c2")}
        assert lines == {"c1": three[0] in shown, "c4": three[1] in shown, "c2": True}
