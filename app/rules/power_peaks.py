"""Short peaks of the cards, alone and in step."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from typing import Any

from app.domain import power
from app.domain.build import Item
from app.domain.errors import Unknown
from app.domain.finding import Fix, Severity
from app.rules.fixes import add, cap_power, replace
from app.rules.machine import Machine
from app.rules.peak_table import peak_factor
from app.rules.power import SUSTAINED_SHARE
from app.rules.verdict import Rule, Verdict, failed, not_applicable, passed, rule

ATX3_PEAK_SHARE = 2.0
OLD_PEAK_SHARE = 1.0
"""A supply made before ATX 3.0 promises nothing above its rating (Intel reckons so too: peaks.toml, any), and one of
which neither version nor year is known is taken for such: these peaks are what stops machines that ran for a while."""
ATX3_SINCE = 2022
"""Intel published ATX 3.0 in February 2022: no older supply follows it."""
UNLISTED_W = 150.0
"""A processor that the list does not name yet (general knowledge)."""
NO_CARDS = "There is no accelerator to judge, or the vendor answers for it."


@dataclass(frozen=True)
class _Peaks:
    """The load with the cards' peaks, and what the supplies ride through for sure, and at best."""

    cards: tuple[Item, ...]
    load_w: float
    together_w: float
    alone_w: float
    sure_w: float
    hope_w: float


def _cards(machine: Machine) -> tuple[Item, ...]:
    return machine.added if machine.kind == "server" else machine.of("accelerator")


def _factor(item: Item) -> float:
    return peak_factor(item.known("transient_factor"), item.known("architecture"))


def _peaks(machine: Machine, cards: tuple[Item, ...]) -> _Peaks:
    load = machine.sustained_w
    if machine.kind == "workstation":
        load += 0 if machine.of("cpu") else UNLISTED_W
        load += 0 if machine.of("motherboard") else power.BOARD_W
    elif not machine.of("cpu"):
        load += UNLISTED_W
    above = [((_factor(item) - 1) * power.piece_w(item), item.qty) for item in cards]
    rated = sure = hope = 0.0
    if machine.of("psu") or machine.kind == "server":
        rated = power.supply_rated_w(machine.node, machine.site, asked_spare=False)
        shares = [_shares(psu) for psu in machine.of("psu")] or [(OLD_PEAK_SHARE, OLD_PEAK_SHARE)]
        sure, hope = rated * min(low for low, _ in shares), rated * min(high for _, high in shares)
    return _Peaks(cards, load, load + sum(w * n for w, n in above), load + max(w for w, _ in above), sure, hope)


def _shares(psu: Item) -> tuple[float, float]:
    """How much above its rating a supply rides through for under a millisecond: for sure, and at best."""
    version, year = psu.known("atx_version"), psu.part.launch_year
    if version:
        share = ATX3_PEAK_SHARE if version.startswith("3") else OLD_PEAK_SHARE
        return share, share
    return OLD_PEAK_SHARE, ATX3_PEAK_SHARE if year and year >= ATX3_SINCE else OLD_PEAK_SHARE


def _fixes(machine: Machine, found: _Peaks) -> list[Fix]:
    """A supply for the peaks, or a limit on the cards that keeps their peaks below."""
    psus = machine.of("psu")
    need = max(found.together_w / ATX3_PEAK_SHARE, found.load_w / SUSTAINED_SHARE)
    each = ceil(need / max(1, sum(psu.qty for psu in psus)))
    text = f"Take an ATX 3.1 supply of {each} W"
    fixes: list[Fix] = []
    if psus:
        wanted: dict[str, Any] = {"at_least": {"rated_w": each}, "one_of": {"atx_version": ["3.0", "3.1"]}}
        fixes.append(replace("psu", text, **wanted))
    elif machine.kind == "workstation":
        fixes.append(add("psu", "psu", text, at_least={"rated_w": each}))
    if len(found.cards) == 1:
        item = found.cards[0]
        rest = found.load_w - item.qty * power.piece_w(item)
        watts = float(int((found.sure_w - rest) / (item.qty * _factor(item))))
        if watts >= (item.known("tdp_min_w") or item.fact("tdp_w") / 2):
            fixes.append(cap_power(item.role, watts, f"Limit each accelerator to {watts:.0f} W"))
    return fixes


@rule(
    "PWR-TRANSIENT",
    "power supply below short peaks",
    Severity.WARNING,
    source="Lenovo ST650 V2 manual, p. 69 (peaks of 2.2 to 3.1 times); Intel ATX 3.0 design guide (200 % for 100 us)",
    unknown=Severity.NOTE,
)
def peaks(machine: Machine) -> Verdict:
    """The supply rides through the cards' short peaks, all at the same moment.

    Why: modern cards draw twice their limit for less than a millisecond, in step with each other; older supplies
        trip.
    Formula: sum of peak factor * card [W] + the rest [W] <= 2.0 * rating (ATX 3.x) or 1.0 * rating (older, and a
        server's own supplies). A card whose peak nobody published is taken at the highest measured in its generation.
    Does not apply: no accelerator beside those sold inside the server.
    """
    cards = _cards(machine)
    if not cards:
        return not_applicable(NO_CARDS)
    found = _peaks(machine, cards)
    numbers: dict[str, Any] = {"peak_w": found.together_w, "have_w": found.sure_w}
    if machine.kind == "workstation" and not machine.of("psu"):
        return failed(
            "Short peaks reach {peak_w} W, and no supply is chosen yet that rides through them.",
            items=cards,
            fixes=_fixes(machine, found),
            **numbers,
        )
    if found.together_w <= found.sure_w:
        return passed("Peaks of up to {peak_w} W; the supply rides through {have_w} W.", **numbers)
    if found.together_w <= found.hope_w:
        raise Unknown(next(psu for psu in machine.of("psu") if not psu.known("atx_version")).part.id, "atx_version")
    return failed(
        "Short peaks reach {peak_w} W; the supply rides through {have_w} W (rule of thumb).",
        items=(*machine.of("psu"), *machine.of("server"), *cards),
        fixes=_fixes(machine, found),
        peak_w=found.together_w,
        have_w=found.hope_w,
    )


@rule(
    "PWR-SYNC",
    "cards that work in step rise together",
    Severity.WARNING,
    source="computeatlas.ai (no diversity for parallel jobs); AlexeyAB/darknet#2731 (each card alone ran)",
    unknown=Severity.NOTE,
)
def in_step(machine: Machine) -> Verdict:
    """The supply does not live on the cards' peaks falling at different moments.

    Why: data- and tensor-parallel jobs start every step on all cards at once, so that what each card alone is granted
        fails with all of them.
    Formula: where one card's peak beside the others' limits [W] is borne, all peaks together [W] <= the same; of a
        machine sold complete, limits of all its accelerators and processors [W] <= its stated maximum [W].
    Does not apply: fewer than two accelerators; a supply that does not even bear one peak (PWR-TRANSIENT).
    """
    if machine.count("accelerator") < 2:
        return not_applicable("There are fewer than two accelerators.")
    server = machine.one("server")
    if server and server.fact("kind") == "complete":
        return _sold_complete(machine, server)
    cards = _cards(machine)
    if not cards or (machine.kind == "workstation" and not machine.of("psu")):
        return not_applicable(NO_CARDS)
    found = _peaks(machine, cards)
    numbers: dict[str, Any] = {"together_w": found.together_w, "alone_w": found.alone_w, "have_w": found.sure_w}
    if found.together_w <= found.sure_w:
        return passed("All peaks together, {together_w} W, are within {have_w} W.", **numbers)
    if found.alone_w > found.hope_w:
        return not_applicable("The supply does not even bear one card's peak.")
    if found.together_w <= found.hope_w:
        raise Unknown(next(psu for psu in machine.of("psu") if not psu.known("atx_version")).part.id, "atx_version")
    numbers["have_w"] = found.hope_w
    return failed(
        "One card's peak makes {alone_w} W and is borne; all in step make {together_w} W, above {have_w} W.",
        items=(*machine.of("psu"), *cards),
        fixes=_fixes(machine, found),
        **numbers,
    )


def _sold_complete(machine: Machine, server: Item) -> Verdict:
    most = server.known("max_power_w")
    inside = machine.of("accelerator", "cpu")
    if most is None or any(item.known("tdp_w") is None for item in inside):
        return not_applicable("The vendor states no maximum to compare with.")
    need = sum(item.qty * power.piece_w(item) for item in inside)
    numbers: dict[str, Any] = {"need_w": need, "have_w": most}
    if need <= most:
        return passed("Accelerators and processors together draw {need_w} W of {have_w} W.", **numbers)
    cards = machine.of("accelerator")
    least = (most - need) / sum(item.qty for item in cards) + power.piece_w(cards[0])
    return failed(
        "Accelerators and processors in step draw {need_w} W; the vendor reckons with {have_w} W in all.",
        items=(server, *inside),
        fixes=[cap_power(cards[0].role, float(int(least)), f"Limit each accelerator to {least:.0f} W")]
        if least > 0
        else [],
        **numbers,
    )


RULES: tuple[Rule, ...] = (peaks, in_step)
