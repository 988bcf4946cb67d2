"""Plugs of the supply: how many there are, what they carry, and through what they feed the cards."""

from __future__ import annotations

from math import ceil
from typing import Any

from app.domain import power
from app.domain.finding import Fix, Severity
from app.rules.fixes import cap_power, replace
from app.rules.machine import Machine
from app.rules.plugs import EPS_FROM_PCIE8, KINDS
from app.rules.power_cables import CablePlan, Feed
from app.rules.server_bays import bay_power
from app.rules.verdict import Rule, Verdict, failed, not_applicable, passed, rule

PLUG16_W = 600.0
PLUG16_SHARE = 0.9
SENSE_CLASSES_W = (600.0, 450.0, 300.0, 150.0)
EPS_W = 300.0
HEAVY_CARD_W = 225.0
"""From here on every 8-pin input wants a cable of its own (stas00/ml-engineering; RULES.md PWR-PIGTAIL)."""
NO_SUPPLY = "There is no power supply to judge."
NO_PLUGS = "No card has such plugs."
SELF_BUILT = ("workstation",)


def _wants(machine: Machine, *kinds: str) -> bool:
    """Whether a card could be fed through one of these inputs; raises ``Unknown`` where a card's are not known."""
    found = [kind for item in machine.slot_accelerators for way in item.fact("power_connectors") for kind in way]
    return any(kind in kinds for kind in found)


def _need(plan: CablePlan, kind: str) -> int:
    """Plugs of a kind that all cards want: those they take, and those that the cards left out would."""
    at = KINDS.index(kind)
    return plan.used(kind) + sum(card.ways[0].plugs[at] for card in plan.unfed if card.ways)


def _have(machine: Machine, kind: str) -> int:
    return sum(psu.qty * int(psu.known(kind) or 0) for psu in machine.of("psu"))


def _more_plugs(machine: Machine, word: str, wanted: dict[str, int]) -> Fix:
    supplies = sum(psu.qty for psu in machine.of("psu"))
    each = {kind: ceil(number / supplies) for kind, number in wanted.items() if number}
    number = next(iter(each.values()))
    return replace("psu", f"Take a supply with {number} {word} plugs", at_least=each)


@rule(
    "PWR-8PIN",
    "too few power plugs for the cards",
    Severity.ERROR,
    source="stas00/ml-engineering (744d01e), accelerators; Wikipedia, 16-pin 12VHPWR connector",
)
def plugs8(machine: Machine) -> Verdict:
    """Every card finds the 6- and 8-pin plugs it needs, and they carry what it draws; in a server, the bay does.

    Why: a card without all its plugs does not start, or draws too much through the others.
    Formula: an assignment of all plugs to all cards exists; 75 + 150 * 8-pin + 75 * 6-pin [W] >= power of the card [W].
        In servers, power of the card [W] <= power of a bay [W].
    Does not apply: no card takes such plugs here (PWR-16PIN, PWR-GPU-EPS), or no supply.
    """
    if machine.kind == "server":
        return bay_power(machine)
    if not machine.of("psu") or not _wants(machine, "pcie8", "pcie6", "pin12"):
        return not_applicable(NO_PLUGS)
    plan = machine.cable_plan
    assert plan is not None
    need, have = _need(plan, "pcie8"), _have(machine, "pcie8")
    if any(card.ways[0].plugs[1] for card in plan.unfed):
        return failed(
            "The cards need {need_plugs} 8-pin plugs; the supply has {have_plugs} for them.",
            items=(*machine.of("psu"), *machine.slot_accelerators),
            fixes=[_more_plugs(machine, "8-pin", {"pcie8": need})],
            need_plugs=need,
            have_plugs=have,
        )
    weak = next((feed for feed in plan.feeds if _too_weak(feed)), None)
    if weak and weak.way:
        item, carried = weak.card.item, weak.way.carries_w
        return failed(
            "{card} draws {need_w} W; its plugs and the slot carry {have_w} W.",
            items=(item,),
            fixes=[cap_power(item.role, carried, f"Limit the card to {carried:.0f} W")],
            card=item.part.title,
            need_w=power.piece_w(item),
            have_w=carried,
        )
    if not plan.used("pcie8"):
        return not_applicable("No card takes such plugs here.")
    return passed(
        "The cards use {need_plugs} of {have_plugs} 8-pin plugs.", need_plugs=plan.used("pcie8"), have_plugs=have
    )


def _too_weak(feed: Feed) -> bool:
    way = feed.way
    return bool(way and way.inputs and not way.plugs[0] and power.piece_w(feed.card.item) > way.carries_w)


@rule(
    "PWR-16PIN",
    "too few or too weak 16-pin plugs",
    Severity.ERROR,
    source="Tom's Hardware (melting connectors); Intel ATX 3.0; Wikipedia, 16-pin 12VHPWR connector",
    kinds=SELF_BUILT,
)
def plugs16(machine: Machine) -> Verdict:
    """Every card with a 16-pin socket has a native plug, loaded to nine tenths of its rating at most.

    Why: adapters and plugs at their limit are what melts.
    Formula: 16-pin plugs needed <= those of the supplies (error; a warning where the card's adapter feeds it); power of
        the card [W] <= 0.9 * rating of its plugs [W] (warning; 600 W each, or the supply's own rating).
    Does not apply: no card with a 16-pin socket, or no supply.
    """
    if not machine.of("psu") or not _wants(machine, "pin16"):
        return not_applicable("No card has a 16-pin socket.")
    plan = machine.cable_plan
    assert plan is not None
    have, adapted = _have(machine, "pin16"), [feed for feed in plan.feeds if _by_adapter(feed)]
    need = _need(plan, "pin16") + sum(feed.card.ways[0].plugs[0] for feed in adapted)
    left_out = [card for card in plan.unfed if card.ways[0].plugs[0]]
    if left_out or adapted:
        return failed(
            "The cards want {need_plugs} native 16-pin plugs; the supply has {have_plugs}.",
            items=(*machine.of("psu"), *machine.slot_accelerators),
            severity=Severity.ERROR if left_out else Severity.WARNING,
            fixes=[_more_plugs(machine, "16-pin", {"pin16": need})],
            need_plugs=need,
            have_plugs=have,
        )
    for feed in plan.feeds:
        hot = _too_hot(machine, feed)
        if hot:
            return hot
    if not plan.used("pin16"):
        return not_applicable("No card takes a 16-pin plug here.")
    return passed("16-pin plugs: {need_plugs} of {have_plugs} used.", need_plugs=plan.used("pin16"), have_plugs=have)


def _by_adapter(feed: Feed) -> bool:
    """Whether a card with a 16-pin socket is fed from other plugs."""
    return bool(feed.way and feed.way.adapters and not feed.way.plugs[0] and feed.card.ways[0].plugs[0])


def _rating_w(machine: Machine) -> float:
    """What one 16-pin plug of the supplies is made for."""
    psus = [psu for psu in machine.of("psu") if psu.known("pin16")]
    return min(min(float(psu.fact("pin16_w")), PLUG16_W) for psu in psus)


def _too_hot(machine: Machine, feed: Feed) -> Verdict | None:
    if feed.way is None or not feed.way.plugs[0]:
        return None
    item = feed.card.item
    need, have = power.piece_w(item), PLUG16_SHARE * _rating_w(machine) * feed.way.plugs[0]
    if need <= have:
        return None
    return failed(
        "{card} draws {need_w} W; nine tenths of its plugs' rating are {have_w} W.",
        items=(item, *machine.of("psu")),
        severity=Severity.WARNING,
        fixes=[cap_power(item.role, float(int(have)), f"Limit the card to {have:.0f} W")],
        card=item.part.title,
        need_w=need,
        have_w=have,
    )


@rule(
    "PWR-SENSE",
    "16-pin cable of a class below the card",
    Severity.WARNING,
    source="Tom's Hardware, Intel ATX v3 PSU standard (sense pins tell the card 150, 300, 450 or 600 W)",
    kinds=SELF_BUILT,
)
def sense_class(machine: Machine) -> Verdict:
    """The 16-pin cable tells the card a class that covers what it draws.

    Why: two sense pins of the plug say 150, 300, 450 or 600 W, and the card keeps to it, or does not start.
    Formula: power of the card [W] <= number of plugs * class [W]; the class is the highest that the plug is made for.
    Does not apply: no card is fed by a native 16-pin plug.
    """
    if not machine.of("psu") or not _wants(machine, "pin16"):
        return not_applicable("No card has a 16-pin socket.")
    plan = machine.cable_plan
    assert plan is not None
    fed = [feed for feed in plan.feeds if feed.way and feed.way.plugs[0]]
    if not fed:
        return not_applicable("No card is fed by a native 16-pin plug.")
    numbers: dict[str, Any] = {}
    for feed in fed:
        assert feed.way is not None
        item, rating = feed.card.item, _rating_w(machine)
        each = next((w for w in SENSE_CLASSES_W if w <= rating), SENSE_CLASSES_W[-1])
        numbers = {"card": item.part.title, "need_w": power.piece_w(item), "have_w": each * feed.way.plugs[0]}
        if numbers["need_w"] > numbers["have_w"]:
            return failed(
                "{card} draws {need_w} W; the cable's class lets it draw {have_w} W.",
                items=(item, *machine.of("psu")),
                fixes=[
                    cap_power(item.role, numbers["have_w"], f"Limit the card to {numbers['have_w']:.0f} W"),
                    replace("psu", "Take a supply with 600 W plugs", at_least={"pin16_w": PLUG16_W}),
                ],
                **numbers,
            )
    return passed("{card} draws {need_w} W; the cable's class is {have_w} W.", **numbers)


@rule(
    "PWR-ADAPTER",
    "card hangs on an adapter",
    Severity.WARNING,
    source="m.ru24.pro (three 8-pin plugs to 12V-2x6, melted at the fourth mating); mokbee.com (native cables first)",
    kinds=SELF_BUILT,
)
def adapter(machine: Machine) -> Verdict:
    """No card hangs on an adapter: its input is fed by the plug it is made for.

    Why: every adapter adds contacts that warm up; those of 16-pin sockets have melted, and wear out within a few dozen
        matings.
    Formula: adapters in the best assignment of plugs = 0.
    Does not apply: no card with plugs, or no supply.
    """
    if not machine.of("psu") or not _wants(machine, *("pin16", "pin12", "pcie8", "pcie6", "eps8")):
        return not_applicable(NO_PLUGS)
    plan = machine.cable_plan
    assert plan is not None
    fed = [feed for feed in plan.feeds if feed.way and feed.way.adapters]
    if not fed:
        return passed("{adapters} adapters are needed.", adapters=0)
    first = fed[0]
    wanted: dict[str, int] = {}
    for feed in fed:
        for at, kind in enumerate(KINDS):
            wanted[kind] = wanted.get(kind, 0) + feed.card.ways[0].plugs[at]
    native = {kind: n + sum(f.way.plugs[KINDS.index(kind)] for f in plan.feeds if f.way and f not in fed)
              for kind, n in wanted.items() if n}  # fmt: skip
    if "eps8" in native:
        native["eps8"] += plan.board_eps
    return failed(
        "{card} hangs on an adapter from {plugs} 8-pin plugs; adapters in all: {adapters}, better {wanted}.",
        items=(*(feed.card.item for feed in fed), *machine.of("psu")),
        fixes=[_more_plugs(machine, "native", native)] if "pin12" not in wanted else [],  # no supply has that plug
        card=first.card.item.part.title,
        plugs=first.way.plugs[1] if first.way else 0,
        adapters=sum(feed.way.adapters for feed in fed if feed.way),
        wanted=0,
    )


@rule(
    "PWR-PIGTAIL",
    "two inputs of a strong card on one cable",
    Severity.WARNING,
    source="stas00/ml-engineering (744d01e), accelerators (one cable per 8-pin input)",
    kinds=SELF_BUILT,
)
def pigtail(machine: Machine) -> Verdict:
    """Every 8-pin input of a card of 225 W and more has a cable of its own.

    Why: cable and socket of the supply are made for one plug's current when the card draws it for days.
    Formula: 8-pin plugs for cards >= 225 W <= cables of the supply. Where their number is not known, at least half as
        many as plugs, for no cable has more than two.
    Does not apply: no such card on 8-pin plugs, or no supply.
    """
    if not machine.of("psu") or not _wants(machine, "pcie8", "pcie6", "pin12", "eps8", "pin16"):
        return not_applicable(NO_PLUGS)
    plan = machine.cable_plan
    assert plan is not None
    heavy = [feed for feed in plan.feeds if power.piece_w(feed.card.item) >= HEAVY_CARD_W]
    numbers: dict[str, Any] = {}
    for supply in plan.supplies:
        need = sum(feed.plugs[supply.index][1] for feed in heavy)
        if not need:
            continue
        sure = supply.cables if supply.cables is not None else ceil(supply.plugs[1] / 2)
        numbers = {"need_cables": need, "have_cables": sure}
        if need <= sure:
            continue
        have = supply.item.fact("pcie_cables")
        return failed(
            "Strong cards want {need_cables} cables of their own; the supply has {have_cables} for 8-pin plugs.",
            items=(supply.item, *(feed.card.item for feed in heavy)),
            fixes=[replace("psu", f"Take a supply with {need} such cables", at_least={"pcie_cables": need})],
            need_cables=need,
            have_cables=have,
        )
    if not numbers:
        return not_applicable("No strong card hangs on 8-pin plugs.")
    return passed("Every 8-pin input of a strong card has its own cable ({need_cables}).", **numbers)


@rule(
    "PWR-GPU-EPS",
    "card wants processor power plugs",
    Severity.ERROR,
    source="placebeyondtheclouds/gpu-home-server (Tesla cards take EPS, not PCIe plugs)",
    kinds=SELF_BUILT,
)
def card_eps(machine: Machine) -> Verdict:
    """Cards with an EPS input find an EPS plug beside those of the board, or the 8-pin plugs for an adapter.

    Why: Tesla cards have the processor's plug; a PCIe plug has its poles the other way round, and must not be forced.
    Formula: EPS inputs of the cards <= EPS plugs of the supplies - those of the board; with an adapter (warning) two
        8-pin plugs stand for one.
    Does not apply: no card with an EPS input, or no supply.
    """
    if not machine.of("psu") or not _wants(machine, "eps8"):
        return not_applicable("No card has an EPS input.")
    plan = machine.cable_plan
    assert plan is not None
    wanting = [f for f in plan.feeds if f.card.ways[0].plugs[2] and (f.way is None or f.way.adapters)]
    native = [f for f in plan.feeds if f.way and f.way.plugs[2]]
    need = sum(f.way.plugs[2] for f in native if f.way) + sum(f.card.ways[0].plugs[2] for f in wanting)
    have = _have(machine, "eps8") - plan.board_eps
    if not wanting:
        if not native:
            return not_applicable("No card takes an EPS plug here.")
        return passed("The cards use {need_plugs} of {have_plugs} EPS plugs.", need_plugs=need, have_plugs=have)
    stuck = [feed for feed in wanting if feed.way is None]
    fixes = [_more_plugs(machine, "EPS", {"eps8": need + plan.board_eps})]
    if stuck:
        eight = plan.used("pcie8") + sum(EPS_FROM_PCIE8 * feed.card.ways[0].plugs[2] for feed in stuck)
        fixes.append(_more_plugs(machine, "8-pin", {"pcie8": eight}))
    return failed(
        "The cards need {need_plugs} EPS plugs; beside those of the board the supply has {have_plugs}: "
        + ("an adapter from two 8-pin plugs finds none either." if stuck else "use adapters from two 8-pin plugs."),
        items=(*machine.of("psu"), *(feed.card.item for feed in wanting)),
        severity=Severity.ERROR if stuck else Severity.WARNING,
        fixes=fixes,
        need_plugs=need,
        have_plugs=have,
    )


@rule(
    "PWR-EPS",
    "too few processor power plugs",
    Severity.ERROR,
    source="BuildCores OpenDB; bios-mods.com 38415 (second plug of server boards)",
    kinds=SELF_BUILT,
)
def eps(machine: Machine) -> Verdict:
    """The supply has an EPS plug for every processor power input of the board.

    Why: workstation boards do not start without the second one; desktop boards mostly do.
    Formula: EPS plugs of the supplies >= inputs of the board; only a warning where the plugs at hand carry the
        processor (300 W each, general knowledge).
    Does not apply: no board or no supply.
    """
    board, psus = machine.one("motherboard"), machine.of("psu")
    if board is None or not psus:
        return not_applicable(NO_SUPPLY)
    need, have = board.fact("eps8"), sum(psu.qty * psu.fact("eps8") for psu in psus)
    numbers: dict[str, Any] = {"need_plugs": need, "have_plugs": have}
    if have >= need:
        return passed("{need_plugs} of {have_plugs} EPS plugs are used.", **numbers)
    draw = sum(cpu.qty * power.piece_w(cpu) for cpu in machine.of("cpu"))
    each = ceil(need / sum(psu.qty for psu in psus))
    return failed(
        "The board has {need_plugs} processor power inputs; the supply has {have_plugs} plugs for them.",
        items=(board, *psus),
        severity=Severity.WARNING if have and draw <= EPS_W * have else Severity.ERROR,
        fixes=[replace("psu", f"Take a supply with {each} EPS plugs", at_least={"eps8": each})],
        **numbers,
    )


RULES: tuple[Rule, ...] = (plugs8, plugs16, sense_class, adapter, pigtail, card_eps, eps)
