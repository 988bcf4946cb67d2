"""Power from the parts to the wall: what the supply carries, its plugs, the circuit, the budget of watts."""

from __future__ import annotations

from math import ceil, floor

from app.domain.build import Item
from app.domain.errors import Unknown
from app.domain.power import BOARD_W, LOW_LINE_V, SERVER_EFFICIENCY, piece_w
from app.domain.site import Site
from app.rules.peak_table import peak_factor
from app.rules.plugs import KINDS, Way, ways_of
from app.rules.power import SUSTAINED_SHARE
from app.rules.power_peaks import ATX3_PEAK_SHARE, OLD_PEAK_SHARE
from app.solver.pool import Choice
from app.solver.puzzle import Puzzle, Task, Test, by_facts

DECI = 10
"""Watts are counted in tenths, so that sums stay whole."""
UNLIMITED_DW = 10**9
CONSUMERS = ("cpu", "memory", "accelerator", "boot_drive", "data_drive", "nic")


def apply(puzzle: Puzzle) -> None:
    """PWR-SUM, PWR-REDUN, PWR-CIRCUIT, the plugs (PWR-8PIN, PWR-16PIN, PWR-EPS), for comfort also PWR-TRANSIENT."""
    drawn = puzzle.total(drawn_dw, CONSUMERS) + floor(BOARD_W * DECI)
    task = puzzle.task
    onprem = task.site.onprem

    def carried_dw(supply: Choice) -> int:
        circuits = onprem.circuits if supply.qty > 1 else 1  # one cord hangs on one circuit
        wall_dw = floor(onprem.usable_w * circuits * _efficiency(supply, task.site) * DECI)
        share = SUSTAINED_SHARE if task.comfort else 1.0
        return min(floor(share * supply_dw(supply, task)), wall_dw)

    if puzzle.has("psu"):
        puzzle.at_most(drawn, puzzle.total(carried_dw, ["psu"]))
    if puzzle.has("server"):
        each_w = onprem.usable_w * onprem.circuits / task.nodes
        puzzle.at_most(drawn, floor(each_w * SERVER_EFFICIENCY * DECI))
        puzzle.at_most(drawn, puzzle.total(built_in_dw, ["server"]))
    puzzle.pair(
        "accelerator",
        "psu",
        "plugs of the cards",
        _card_plugs(task.strict, task.comfort),
        by_facts("power_connectors", "tdp_w"),
        by_facts(*KINDS),
    )
    puzzle.pair(
        "motherboard", "psu", "plugs of the board", _board_plugs(task.comfort), by_facts("eps8"), by_facts("eps8")
    )
    if task.comfort and puzzle.has("psu", "accelerator"):
        extra = puzzle.total(peak_dw, ["accelerator"])
        puzzle.at_most(drawn + extra, puzzle.total(lambda c: _peak_room_dw(c, task), ["psu"]))


def peak_dw(cards: Choice) -> int:
    """What short peaks add to the sustained load."""
    factor = peak_factor(cards.spec.transient_factor, cards.spec.architecture)
    return ceil((factor - 1) * drawn_dw(cards))


def _peak_room_dw(supply: Choice, task: Task) -> int:
    version = supply.spec.atx_version
    share = ATX3_PEAK_SHARE if version is None or version.startswith("3") else OLD_PEAK_SHARE
    return floor(share * supply_dw(supply, task))


def supply_dw(supply: Choice, task: Task) -> int:
    """What the supplies carry at the site's voltage without the spare ones, in tenths of a watt."""
    onprem = task.site.onprem
    rated = supply.spec.rated_115v_w if onprem.circuit_v < LOW_LINE_V else supply.spec.rated_w
    if rated is None:
        return 0 if task.strict else UNLIMITED_DW
    return floor(float(rated) * (supply.qty - onprem.psu_redundancy) * DECI)


def built_in_dw(server: Choice) -> int:
    """What a server's own supplies carry without the vendor's spare ones, in tenths of a watt (PWR-SUM)."""
    spec = server.spec
    if spec.psu_count is None or spec.psu_w is None:
        return UNLIMITED_DW
    return floor(float(max(0, spec.psu_count - (spec.psu_redundant or 0)) * spec.psu_w) * DECI)


def _efficiency(supply: Choice, site: Site) -> float:
    """At the site's voltage; 1 where unknown, so that nothing is ruled out."""
    spec = supply.spec
    known = spec.efficiency_115v if site.onprem.circuit_v < LOW_LINE_V else spec.efficiency_230v
    return float(known or 1.0)


def drawn_dw(choice: Choice) -> int:
    """What the choice draws at most, in tenths of a watt; 0 where that is unknown."""
    assert choice.part is not None
    try:
        return floor(piece_w(Item(role=choice.role, part=choice.part)) * DECI) * choice.qty
    except Unknown:
        return 0


def _card_plugs(strict: bool, comfort: bool) -> Test:
    def test(cards: Choice, supply: Choice) -> bool:
        ways = cards.spec.power_connectors
        if ways is None:
            return not strict
        fit = [way for way in ways_of(ways) if not (comfort and way.adapters)] or ways_of(ways)
        return any(_served(way, cards, supply, strict) for way in fit)

    return test


def _served(way: Way, cards: Choice, supply: Choice, strict: bool) -> bool:
    """Whether the supplies have the plugs of one way for every card, and its inputs carry what a card draws."""
    for kind, number in zip(KINDS, way.plugs, strict=True):
        plugs = getattr(supply.spec, kind)
        if number and ((plugs is None and strict) or (plugs is not None and number * cards.qty > plugs * supply.qty)):
            return False
    bare = not way.inputs or bool(way.plugs[0])
    return bare or cards.spec.tdp_w is None or way.carries_w >= cards.spec.tdp_w


def _board_plugs(comfort: bool) -> Test:
    def test(board: Choice, supply: Choice) -> bool:
        need, have = board.spec.eps8, supply.spec.eps8
        if need is None or have is None:
            return True
        return bool(have * supply.qty >= (need if comfort else min(need, 1)))

    return test
