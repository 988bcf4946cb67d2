"""Does it fit into the case, or into the server's bays?"""

from __future__ import annotations

from typing import Any

from app.domain.finding import Severity
from app.rules.drives import free_m2
from app.rules.fixes import replace
from app.rules.machine import Machine
from app.rules.names import board_format, same
from app.rules.verdict import Rule, Verdict, failed, not_applicable, passed, rule

SELF_BUILT = ("workstation",)
HEIGHT_MARGIN_MM = 5
NO_CASE = "There is no case with such a part."


@rule(
    "FIT-MB-FF",
    "board does not fit the case",
    Severity.ERROR,
    source="ConfiguratorPC2 rules.py; BuildCores OpenDB",
    kinds=SELF_BUILT,
)
def board(machine: Machine) -> Verdict:
    """The case has stand-offs and room for a board of this format.

    Why: E-ATX and EEB boards are larger, and their holes are elsewhere.
    Formula: board's format is one of the case's.
    Does not apply: no case or no board.
    """
    case, mb = machine.one("chassis"), machine.one("motherboard")
    if case is None or mb is None:
        return not_applicable(NO_CASE)
    have, allowed = mb.fact("form_factor"), case.fact("board_form_factors")
    if board_format(have) in map(board_format, allowed):
        return passed("The case takes {format} boards.", format=have)
    return failed(
        "{board} is {have_format}; {case} takes {need_formats}.",
        items=(mb, case),
        fixes=[
            replace("chassis", f"Take a case for {have}", one_of={"board_form_factors": [have]}),
            replace("motherboard", "Take a board of another format", one_of={"form_factor": list(allowed)}),
        ],
        board=mb.part.title,
        case=case.part.title,
        have_format=have,
        need_formats=allowed,
    )


@rule(
    "FIT-COOLER-H",
    "processor cooler too tall",
    Severity.ERROR,
    source="blog.techobrien.com, 2013-05 (5 mm for bracket and stand-off)",
    kinds=SELF_BUILT,
)
def cooler_height(machine: Machine) -> Verdict:
    """The processor's air cooler is lower than the side panel, with 5 mm to spare.

    Why: the panel does not close otherwise; bracket and stand-offs add a few millimetres.
    Formula: height [mm] <= tallest cooler of the case [mm] (error); + 5 mm (warning).
    Does not apply: liquid coolers (their block is flat), open frames, no case.
    """
    case, cooler = machine.one("chassis"), machine.one("cooler")
    if case is None or cooler is None:
        return not_applicable(NO_CASE)
    if case.known("kind") == "open" or cooler.fact("kind") == "aio":
        return not_applicable("A flat cooler, or no side panel.")
    need, have = cooler.fact("height_mm"), case.fact("cooler_max_height_mm")
    numbers: dict[str, Any] = {"need_mm": need, "have_mm": have}
    if need + HEIGHT_MARGIN_MM <= have:
        return passed("The cooler is {need_mm} mm tall; the case takes {have_mm} mm.", **numbers)
    taller = need + HEIGHT_MARGIN_MM
    return failed(
        "The cooler is {need_mm} mm tall; the case takes {have_mm} mm, less {margin_mm} mm of margin.",
        items=(cooler, case),
        severity=Severity.ERROR if need > have else Severity.WARNING,
        fixes=[
            replace("cooler", "Take a lower cooler", at_most={"height_mm": have - HEIGHT_MARGIN_MM}),
            replace(
                "chassis", f"Take a case for coolers of {taller:.0f} mm", at_least={"cooler_max_height_mm": taller}
            ),
        ],
        margin_mm=HEIGHT_MARGIN_MM,
        **numbers,
    )


@rule(
    "FIT-RAD",
    "no place for a radiator",
    Severity.ERROR,
    source="muellerzr.github.io (radiators of one processor and two cards)",
    kinds=SELF_BUILT,
)
def radiators(machine: Machine) -> Verdict:
    """Every radiator has a place of its size in the case.

    Why: a 360 mm radiator does not screw onto a place for 280 mm.
    Formula: a matching exists: each radiator [mm] <= a place of its own [mm] (both sorted, largest first).
        Liquid-cooled cards bring radiators of their own; one of 0 mm joins another loop.
    Does not apply: no liquid cooler, or no case.
    """
    case = machine.one("chassis")
    aios = [item for item in machine.of("cooler") if item.fact("kind") == "aio"] if case else []
    if case:
        aios += [item for item in machine.slot_accelerators if item.known("cooling") == "liquid"]
    sizes = [(item, item.fact("radiator_mm")) for item in aios]
    need = sorted((size for item, size in sizes for _ in range(item.qty) if size), reverse=True)
    if case is None or not need:
        return not_applicable("There is no liquid cooler with a radiator in a case.")
    have = sorted(case.fact("radiators_mm"), reverse=True)
    numbers: dict[str, Any] = {"need_mm": need, "have_mm": have or [0]}
    if len(need) <= len(have) and all(radiator <= place for radiator, place in zip(need, have, strict=False)):
        return passed("The radiators ({need_mm} mm) find places ({have_mm} mm).", **numbers)
    return failed(
        "Radiators of {need_mm} mm, but places of {have_mm} mm.",
        items=(*aios, case),
        fixes=[
            replace("chassis", f"Take a case for a radiator of {need[0]} mm", at_least={"radiators_mm": need[0]}),
            replace("cooler", "Take an air cooler", one_of={"kind": ["air"]}),
        ],
        **numbers,
    )


@rule(
    "FIT-PSU-FF",
    "power supply of another format",
    Severity.ERROR,
    source="ConfiguratorPC2 rules.py (be7ca2f)",
    kinds=SELF_BUILT,
)
def supply_format(machine: Machine) -> Verdict:
    """The case takes a supply of this format.

    Why: SFX and server supplies have other screws and sizes than ATX ones.
    Formula: supply's format is one of the case's.
    Does not apply: no case or no supply.
    """
    case, psus = machine.one("chassis"), machine.of("psu")
    if case is None or not psus:
        return not_applicable(NO_CASE)
    allowed = case.fact("psu_form_factors")
    for psu in psus:
        have = psu.fact("form_factor")
        if same(have) not in map(same, allowed):
            return failed(
                "{psu} is {have_format}; {case} takes {need_formats}.",
                items=(psu, case),
                fixes=[
                    replace(
                        "psu", f"Take a supply in {' or '.join(allowed)} format", one_of={"form_factor": list(allowed)}
                    ),
                    replace("chassis", f"Take a case for {have}", one_of={"psu_form_factors": [have]}),
                ],
                psu=psu.part.title,
                case=case.part.title,
                have_format=have,
                need_formats=allowed,
            )
    return passed("The case takes supplies of this format.")


@rule(
    "FIT-PSU-LEN",
    "power supply too long",
    Severity.ERROR,
    source="General knowledge: a supply must fit its place",
    kinds=SELF_BUILT,
)
def supply_length(machine: Machine) -> Verdict:
    """The supply is no longer than the case allows.

    Why: strong supplies reach 200 mm and meet drive cages or the radiator.
    Formula: length [mm] <= longest supply of the case [mm].
    Does not apply: no case or no supply.
    """
    case, psus = machine.one("chassis"), machine.of("psu")
    if case is None or not psus:
        return not_applicable(NO_CASE)
    need, psu = max(((item.fact("length_mm"), item) for item in psus), key=lambda pair: pair[0])
    have = case.fact("psu_max_length_mm")
    numbers: dict[str, Any] = {"need_mm": need, "have_mm": have}
    if need <= have:
        return passed("The supply is {need_mm} mm long; the case takes {have_mm} mm.", **numbers)
    return failed(
        "The supply is {need_mm} mm long; the case takes {have_mm} mm.",
        items=(psu, case),
        fixes=[
            replace("psu", f"Take a supply of at most {have:.0f} mm", at_most={"length_mm": have}),
            replace("chassis", f"Take a case for supplies of {need:.0f} mm", at_least={"psu_max_length_mm": need}),
        ],
        **numbers,
    )


@rule(
    "FIT-BAYS",
    "no bay for a drive",
    Severity.ERROR,
    source="General knowledge: a drive needs a bay",
    kinds=("workstation",),
)
def bays(machine: Machine) -> Verdict:
    """Every drive that is not on the board has a bay.

    Why: a drive without a bay hangs on its cable.
    Formula: 3.5-inch drives <= 3.5-inch bays; 2.5-inch drives <= 2.5-inch bays + 3.5-inch bays left (adapter). E1.S
        and E3.S need a server's bays.
    Does not apply: M.2 drives only; servers (STO-BAYS).
    """
    holder = machine.one("chassis")
    drives = [item for item in machine.of("storage") if not item.included]
    forms = {id(item): item.fact("form_factor") for item in drives} if holder else {}
    drives = [item for item in drives if forms.get(id(item), "M.2") != "M.2"]
    if holder is None or not drives:
        return not_applicable("No drive needs a bay.")
    large = sum(item.qty for item in drives if forms[id(item)] == "3.5")
    small = sum(item.qty for item in drives) - large
    rulers = [item for item in drives if forms[id(item)] in ("E1.S", "E3.S")]
    have_small = holder.fact("bays_25") if small else 0
    if rulers:
        have_small = 0
    have_large = holder.fact("bays_35") if large or small > have_small else 0
    spare = 0 if rulers else max(0, have_large - large)
    numbers: dict[str, Any] = {"need_25": small, "have_25": have_small + spare, "need_35": large, "have_35": have_large}
    if large <= have_large and small <= have_small + spare:
        return passed("All {drives} drives have a bay.", drives=large + small)
    on_board = [replace(drives[0].role, "Take M.2 drives", one_of={"form_factor": ["M.2"]})]
    on_board = on_board if drives[0].qty <= free_m2(machine) else []
    return failed(
        "{need_35} drives of 3.5 inches for {have_35} bays, {need_25} smaller ones for {have_25}.",
        items=(*drives, holder),
        fixes=[
            *on_board,
            replace(
                holder.role,
                "Take one with more bays",
                at_least={"bays_35" if large > have_large else "bays_25": max(large, small)},
            ),
        ],
        **numbers,
    )


RULES: tuple[Rule, ...] = (
    board,
    cooler_height,
    radiators,
    supply_format,
    supply_length,
    bays,
)
