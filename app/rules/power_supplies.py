"""Supplies: rails, several of them, their efficiency, their cables, and the vendor's own table."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil
from typing import Any

from app.domain import power
from app.domain.build import Item
from app.domain.errors import Unknown
from app.domain.finding import Severity
from app.domain.power import BTU_PER_WH, LOW_LINE_V
from app.rules.fixes import change_site, replace, set_qty
from app.rules.machine import Machine
from app.rules.names import same
from app.rules.power_cables import CablePlan, Supply
from app.rules.verdict import Rule, Verdict, failed, not_applicable, passed, rule

RAIL_V = 12.0
SMALLEST_RAIL_W = 240.0
"""240 VA is what older design guides allowed a 12 V rail at most: one of them carries this (general knowledge)."""
MADE_TO_RUN_TOGETHER = ("CRPS", "REDUNDANT", "HOTSWAP")
LONG_CASE_MM = 550.0
USUAL_EPS_MM = 600.0
ROUTE_MM = 100.0
"""Way of the cable around the board's edge, beside the height of the case (general knowledge)."""
SELF_BUILT = ("workstation",)
NO_SUPPLY = "There is no power supply to judge."


@rule(
    "PWR-RAIL",
    "one rail carries too much",
    Severity.WARNING,
    source="NVIDIA/cudf#10336 (a supply of 1400 W with several rails shut down)",
    kinds=SELF_BUILT,
    unknown=Severity.NOTE,
)
def rails(machine: Machine) -> Verdict:
    """The 12 V rails of the supply carry what hangs on them.

    Why: a supply with several rails switches off when one is overloaded, however much the others have left.
    Formula: an assignment of all plugs to rails exists with 12 V * limit of the rail [A] >= load of its plugs [W]; a
        card loads its plugs alike. Where the rails are not known: load on 8-pin plugs <= 240 W, for native 16-pin
        plugs are rated with their rail.
    Does not apply: no supply, or no card that is fed by plugs.
    """
    plan = machine.cable_plan if machine.of("psu") else None
    if plan is None or not any(feed.way and any(feed.way.plugs) for feed in plan.feeds):
        return not_applicable("No card hangs on a plug of the supply.")
    numbers: dict[str, Any] = {}
    for supply in plan.supplies:
        loads = _loads(machine, plan, supply)
        known = supply.item.known("rails_12v_a")
        if not known:
            eight = sum(watts for watts, wide in loads if not wide)
            if eight <= SMALLEST_RAIL_W:
                numbers = numbers or {"load_w": eight, "have_w": SMALLEST_RAIL_W}
                continue
        limits = [RAIL_V * amps for amps in known or ()]
        if not limits:
            raise Unknown(supply.item.part.id, "rails_12v_a")
        watts = sorted((w for w, _ in loads), reverse=True)
        numbers = {"load_w": max(watts, default=0.0), "have_w": max(limits), "all_w": sum(watts), "rails": len(limits)}
        if not _packed(watts, limits):
            return failed(
                "Plugs that carry {all_w} W (the strongest {load_w} W) do not fit on {rails} rails of {have_w} W.",
                items=(supply.item, *machine.slot_accelerators),
                fixes=[
                    replace(
                        "psu", "Take a supply with a single rail", at_least={"rails_12v_a": ceil(sum(watts) / RAIL_V)}
                    )
                ],
                **numbers,
            )
    return passed("Every rail carries its plugs: {load_w} W, at most {have_w} W.", **numbers)


def _loads(machine: Machine, plan: CablePlan, supply: Supply) -> list[tuple[float, bool]]:
    """The watts on every plug of the supply, and whether it is a 16-pin one."""
    loads: list[tuple[float, bool]] = []
    for feed in plan.feeds:
        number = sum(sum(plugs) for plugs in feed.plugs)
        wide, eight, eps = feed.plugs[supply.index]
        if number:
            each = power.piece_w(feed.card.item) / number
            loads += [(each, True)] * wide + [(each, False)] * (eight + eps)
    if supply.index == plan.board and plan.board_eps and supply.item.known("rails_12v_a") is not None:
        draw = sum(cpu.qty * power.piece_w(cpu) for cpu in machine.of("cpu"))
        loads += [(draw / plan.board_eps, False)] * plan.board_eps
    return loads


def _packed(watts: Sequence[float], limits: Sequence[float]) -> bool:
    """Whether the loads, largest first, find a rail each."""
    if not watts:
        return True
    tried: set[float] = set()
    for at, free in enumerate(limits):
        if free >= watts[0] and free not in tried:
            tried.add(free)
            if _packed(watts[1:], [*limits[:at], free - watts[0], *limits[at + 1 :]]):
                return True
    return False


@rule(
    "PWR-EFF",
    "supply wastes more at this voltage",
    Severity.NOTE,
    source="80 PLUS programme: classes at 115 V and at 230 V; general knowledge",
    kinds=SELF_BUILT,
)
def low_line(machine: Machine) -> Verdict:
    """At the site's voltage the supply is no less efficient than at 230 V.

    Why: at 115 V the same supply turns one to two hundredths more of the power into heat, hour after hour.
    Formula: efficiency at 115 V >= efficiency at 230 V; the difference as watts at the wall is told.
    Does not apply: 200 V and more, or no supply.
    """
    psus = machine.of("psu")
    if not psus or machine.site.onprem.circuit_v >= LOW_LINE_V:
        return not_applicable("The supply runs at its better voltage, or there is none.")
    low, high = float(psus[0].fact("efficiency_115v")), float(psus[0].fact("efficiency_230v"))
    extra = machine.sustained_w * (1 / low - 1 / high)
    numbers: dict[str, Any] = {"low_percent": 100 * low, "high_percent": 100 * high, "extra_w": extra}
    if low >= high:
        return passed("The supply is {low_percent} % efficient here.", **numbers)
    return failed(
        "At this voltage the supply is {low_percent} % efficient, at 230 V {high_percent} %: {extra_w} W more, "
        "{extra_btu_h} BTU/h.",
        items=psus,
        fixes=[change_site("onprem.circuit_v", 230, "Use a 230 V circuit")],
        extra_btu_h=extra * BTU_PER_WH,
        **numbers,
    )


@rule(
    "PWR-PSUTABLE",
    "vendor's table does not allow so many cards on these supplies",
    Severity.ERROR,
    source="Lenovo ThinkSystem ST650 V2 manual, p. 69 (two supplies of 750 W: one card of 300 W)",
    kinds=("server",),
)
def vendor_table(machine: Machine) -> Verdict:
    """The vendor's table of supplies and cards allows this number of cards.

    Why: the vendor has measured peaks and cable limits that no sum of watts shows; what the table does not allow, it
        does not support.
    Formula: of the lines with these supplies, the one with the smallest card at least as strong as the strongest here
        allows >= cards.
    Does not apply: a server without such a table (PWR-SUM decides), or no card added to it.
    """
    server = machine.one("server")
    table = server.known("psu_table") if server else None
    if server is None or not table or not machine.added:
        return not_applicable("The vendor gives no table, or no card is added.")
    psus = machine.of("psu")
    number = sum(psu.qty for psu in psus) if psus else server.fact("psu_count")
    watts = min(psu.fact("rated_w") for psu in psus) if psus else server.fact("psu_w")
    cards = sum(item.qty for item in machine.added)
    strongest = max(power.piece_w(item) for item in machine.added)
    lines = [line for line in table if line.psus == number and line.psu_w == watts and line.gpu_w >= strongest]
    most = min(lines, key=lambda line: line.gpu_w).gpus if lines else 0
    numbers: dict[str, Any] = {"need_cards": cards, "have_cards": most, "supplies": number, "each_w": watts}
    if cards <= most:
        return passed("With {supplies} supplies of {each_w} W the vendor allows {have_cards} such cards.", **numbers)
    enough = [line for line in table if line.gpu_w >= strongest and line.gpus >= cards]
    fixes = [set_qty(machine.added[0].role, most, f"Take {most} of these cards")] if most else []
    if enough:
        better = min(enough, key=lambda line: (line.psus, line.psu_w))
        text = f"Take {better.psus} supplies of {better.psu_w:.0f} W"
        fixes.append(
            replace("psu" if psus else "server", text, at_least={("rated_w" if psus else "psu_w"): better.psu_w})
        )
    return failed(
        "With {supplies} supplies of {each_w} W the vendor allows {have_cards} cards of {card_w} W; there are "
        "{need_cards}.",
        items=(server, *machine.added),
        fixes=fixes,
        card_w=strongest,
        **numbers,
    )


@rule(
    "PWR-MULTIPSU",
    "several supplies in one case",
    Severity.WARNING,
    source="mov-axbx.com (seven cards on three supplies); tinygrad docs/tinybox.md",
    kinds=SELF_BUILT,
)
def several(machine: Machine) -> Verdict:
    """Several supplies are made to run together.

    Why: separate supplies must start at once and share their ground; a card between two of them draws slot power from
        one and plug power from the other, and may be damaged when only one runs.
    Formula: supplies = 1, or of a kind made to run together (CRPS, redundant modules); no card's inputs on two
        supplies. Slot power comes from the supply that feeds the board.
    Does not apply: one supply, or none.
    """
    psus = machine.of("psu")
    number = sum(psu.qty for psu in psus)
    if number < 2:
        return not_applicable("There is one supply, or none.")
    if all(any(word in same(psu.known("form_factor") or "") for word in MADE_TO_RUN_TOGETHER) for psu in psus):
        return passed("The {supplies} supplies are made to run together.", supplies=number)
    split = _split_cards(machine)
    each = max(psus, key=lambda psu: psu.fact("rated_w"))
    wanted = sum(psu.qty * psu.fact("rated_w") for psu in psus)
    text = (
        "{supplies} supplies: {cards} would hang on two of them. Every card must hang whole on one."
        if split
        else "{supplies} supplies: start them together, join their grounds, and keep every card whole on one "
        "({split_cards} are split)."
    )
    return failed(
        text,
        items=psus,
        fixes=[
            set_qty(each.role, 1, "Take one supply"),
            replace(each.role, f"Take one supply of {wanted:.0f} W", qty=1, at_least={"rated_w": wanted}),
        ]
        if len(psus) == 1
        else [],
        supplies=number,
        cards=split or ("no card",),
        split_cards=len(split),
        most=1,
    )


def _split_cards(machine: Machine) -> tuple[str, ...]:
    """The cards that would hang on two supplies; none can be named where the supplies' plugs are not known."""
    try:
        plan = machine.cable_plan
    except Unknown:
        return ()
    return tuple(feed.card.item.part.title for feed in plan.feeds if feed.split) if plan else ()


@rule(
    "PWR-CABLE-LEN",
    "processor cable may be too short for the case",
    Severity.NOTE,
    source="General knowledge: EPS cables of usual supplies are 600 to 700 mm long",
    kinds=SELF_BUILT,
)
def cable_length(machine: Machine) -> Verdict:
    """The supply's processor cable reaches the upper edge of the board.

    Why: in a tall tower the way from the supply at the bottom, behind the board, to its upper edge is longer than many
        cables; it is noticed when everything else is in.
    Formula: height of the case [mm] + 100 mm <= length of the EPS cable [mm] (general knowledge; 600 mm where the
        supply's is not known).
    Does not apply: cases up to 550 mm and racks; no case, or no supply.
    """
    case, psus = machine.one("chassis"), machine.of("psu")
    if case is None or not psus or case.known("kind") in ("rack", "open"):
        return not_applicable("There is no tower with a supply.")
    height = case.known("height_mm")
    if height is None and (case.known("expansion_slots") or 0) <= 8:
        return not_applicable("The case is no tall tower.")
    height = case.fact("height_mm")
    if height <= LONG_CASE_MM:
        return not_applicable("The case is no tall tower.")
    need, have = height + ROUTE_MM, _eps_mm(psus)
    numbers: dict[str, Any] = {"need_mm": need, "have_mm": have}
    if have >= need:
        return passed("The processor cable is {have_mm} mm long; the way is {need_mm} mm.", **numbers)
    return failed(
        "The way of the processor cable is about {need_mm} mm; count on {have_mm} mm, or an extension.",
        items=(*psus, case),
        fixes=[replace("psu", f"Take a supply with cables of {need:.0f} mm", at_least={"eps_cable_mm": need})],
        **numbers,
    )


def _eps_mm(psus: Sequence[Item]) -> float:
    return min(float(psu.known("eps_cable_mm") or USUAL_EPS_MM) for psu in psus)


RULES: tuple[Rule, ...] = (rails, low_line, vendor_table, several, cable_length)
