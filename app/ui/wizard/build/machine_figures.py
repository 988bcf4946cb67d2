"""What draws a machine: its slots, its memory modules, the way of the current; the same in small and at large."""

from __future__ import annotations

from app.domain.bay_plan import BayGroup, bay_groups
from app.domain.build import Node
from app.domain.placement import MemoryPlan, Placement
from app.domain.power import PowerChain
from app.domain.rack_plan import fullest
from app.figures.bay_map import BayWords, bay_map
from app.figures.memory_slots import MemorySlotWords, memory_slots
from app.figures.power_chain import PowerWords, power_chain_figure
from app.figures.slot_map import SlotTarget, SlotWords, slot_map
from app.ui.widgets.figure_picture import Make
from app.ui.widgets.figure_words import in_words, numbers_of
from app.viewmodels.judging import Judged
from app.viewmodels.numbers import show
from app.viewmodels.why import Explanation


def slot_maker(
    node: Node, placement: Placement, slots: tuple, locale: str, targets: tuple[SlotTarget, ...] = ()
) -> Make:
    """Draws the board's slots with the cards in them, and where a card in hand may go."""
    words, number = in_words(SlotWords), numbers_of(locale)
    power = {i.part.id: float(i.power_cap_w or i.known("tdp_w") or 0) for i in node.of("accelerator")}
    open_air = {i.part.id: i.known("cooling") == "open_air" for i in node.of("accelerator")}
    short = {item.part.id: item.part.name for item in node.items}
    return lambda width, palette: slot_map(
        slots, placement, words=words, number=number, width=width, palette=palette, power_w=power, open_air=open_air,
        targets=targets, short_names=short,
    )  # fmt: skip


def power_maker(judged: Judged, at: int, locale: str, *, short: bool) -> Make:
    """Draws the way of the current of a machine, for servers over the fullest rack and the feeds."""
    node, chain = judged.build.nodes[at], judged.chains[at]
    racked = node.kind == "server"
    rack = fullest(judged.plans.racked, judged.plans.racks) if racked else None
    feeds = judged.build.site.onprem.feeds if racked else 1
    words, number = in_words(PowerWords), numbers_of(locale)
    return lambda width, palette: power_chain_figure(
        chain, rack=rack, feeds=feeds, words=words, number=number, width=width, palette=palette, short=short,
        spare=node.kind == "workstation",
    )  # fmt: skip


def memory_maker(plan: MemoryPlan) -> Make:
    """Draws the memory modules by channel."""
    words = in_words(MemorySlotWords)
    return lambda width, palette: memory_slots(plan, words=words, width=width, palette=palette)


CARDS = ("gpu", "nic")
"""The places that stand for the slots of a board, where a server has no board of its own."""


def bays_of(node: Node, placement: Placement, *, short: bool = False) -> tuple[BayGroup, ...]:
    """The places of a machine for cards and drives; ``short``: those for cards alone, as far as there is any to show."""
    holders = [item.part.spec for item in node.of("server", "motherboard", "chassis")]
    groups = bay_groups(holders, placement)
    if not short:
        return groups
    return tuple(one for one in groups if one.kind in CARDS and one.bays)


def bay_maker(groups: tuple[BayGroup, ...]) -> Make:
    """Draws the places for cards and drives, taken and free."""
    words = in_words(BayWords)
    return lambda width, palette: bay_map(groups, words=words, width=width, palette=palette)


def why_power(chain: PowerChain, heading: str, locale: str) -> Explanation:
    """What the parts draw: every step of the chain rests on it."""
    watts = [show(one.each_w, locale, 0) for one in chain.draws]
    inputs = tuple((one.title, f"{one.qty} × {each} W", "") for one, each in zip(chain.draws, watts, strict=True))
    return Explanation(heading, (), inputs)
