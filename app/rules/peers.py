"""Accelerators beside each other: whether they work as one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from app.domain.build import Item
from app.domain.errors import Unknown
from app.domain.finding import Fix, Severity
from app.domain.placement import PlacedCard
from app.domain.software import at_most
from app.domain.software_tables import model_row
from app.rules.arranging import Piece, fits
from app.rules.fixes import change_software, move, replace, set_qty
from app.rules.links import placed, slot_unknown
from app.rules.machine import Machine
from app.rules.placement import mount
from app.rules.verdict import EVERYWHERE, Rule, Verdict, failed, not_applicable, passed, rule

SCREEN_COST_GIB = 0.75
"""What a desktop takes of a card's memory: 24 GiB become about 23.5 usable (club-3090 docs/HARDWARE.md), and more."""
ALONE = "No accelerators work on one job."


def bridged(item: Item, group: int) -> bool:
    """Whether so many pieces are joined by NVLink or the like: on a baseboard, or by bridges that the build names."""
    if not item.known("nvlink_gbs") or (item.known("nvlink_cards") or 1) < group:
        return False
    return mount(item) == "socket" or item.nvlink_bridge_slots is not None


def groups(machine: Machine) -> Iterator[tuple[Item, int, bool]]:
    """Accelerators of several with how many work together, and whether a workload says so (else all may)."""
    for item in machine.compute:
        if item.qty > 1 and (machine.demand is None or machine.joint > 1):
            together = item.qty if machine.demand is None else min(item.qty, machine.joint)
            yield item, together, machine.demand is not None


@rule(
    "GPU-P2P",
    "cards cannot copy to each other",
    Severity.WARNING,
    source="NVIDIA/nccl-tests#117; NVIDIA/nccl#1637, #1309, #1127; models in resources/software/models.toml",
)
def peer_access(machine: Machine) -> Verdict:
    """Cards that work on one job copy to each other directly.

    Why: without peer access every exchange goes through the processor's memory, twice over the same links; GeForce
        cards of the 40 and 50 series have it in no stock driver.
    Formula: peer access of the model with its driver = yes, or the cards are bridged. Without a workload cards of one
        model are taken to work together.
    Does not apply: cards that a workload lets work alone.
    """
    found = False
    for item, number, told in groups(machine):
        if mount(item) == "socket" or bridged(item, number):
            continue
        found = True
        answer = copies(machine, item, sure=told)
        if answer is False:
            return failed(
                "Of {count} × {accelerator} on one job, {peers} copy to each other with the stock driver.",
                items=(item,),
                fixes=[
                    *_older_driver(item),
                    replace(item.role, "Take a professional card", one_of={"segment": ["workstation", "server"]}),
                ],
                count=number,
                peers=0,
                accelerator=item.part.title,
            )
    return passed("The cards copy to each other.") if found else not_applicable(ALONE)


def copies(machine: Machine, item: Item, *, sure: bool) -> bool | None:
    """Whether cards of this model copy to each other with the driver told; unknown raises where it must be ``sure``."""
    software, row = machine.software, model_row(item.part, "p2p")
    own = item.known("p2p")
    answer = own if own is not None else row.p2p if row else None
    if answer is False and software.p2p_driver:
        return True
    last = model_row(item.part, "p2p_driver_until")
    if last and last.p2p_driver_until and software.driver and at_most(software.driver, last.p2p_driver_until):
        return True
    if answer is None and sure:
        raise Unknown(item.part.id, "p2p")
    return answer


def _older_driver(item: Item) -> list[Fix]:
    last = model_row(item.part, "p2p_driver_until")
    if last is None:
        return []
    return [change_software("driver", last.p2p_driver_until, f"Use driver branch {last.p2p_driver_until}")]


@rule(
    "GPU-NVLINK-PAIR",
    "bridges join cards in pairs only",
    Severity.WARNING,
    source="noonghunna/club-3090 (4a29ab5) docs/PCIE_P2P.md; servethehome.com, R750xa review, p. 2",
)
def pairs(machine: Machine) -> Verdict:
    """Bridged cards that work on one job are no more than a bridge joins, and a pair hangs on one processor.

    Why: four cards with two bridges are two islands; between them, and between processors, data takes the slow way.
    Formula: cards that work together <= cards in one link group; both of a pair at the same processor.
    Does not apply: cards without such a link, on a baseboard, or that work alone.
    """
    for item, number, told in groups(machine):
        if mount(item) != "pcie" or not (item.fact("nvlink_gbs") if told else item.known("nvlink_gbs")):
            continue
        group = item.fact("nvlink_cards")
        numbers: dict[str, Any] = {"accelerator": item.part.title, "count": number, "group": group}
        if number > group:
            return failed(
                "{count} × {accelerator} on one job, and bridges join {group}: {islands} islands.",
                items=(item,),
                fixes=[set_qty(item.role, group, f"Take {group} of {item.part.title}")],
                islands=-(-number // group),
                **numbers,
            )
        apart = _across_processors(machine, item)
        if apart:
            return failed(
                "A pair of {accelerator} hangs on two processors ({slots}); {group} in a group should share one.",
                items=(item,),
                severity=None if told else Severity.NOTE,
                fixes=_beside(machine, item, *apart),
                slots=tuple(card.slot for card in apart),
                **numbers,
            )
        return passed("{count} cards work together, and bridges join {group}.", **numbers)
    return not_applicable("No bridged cards work together.")


def _beside(machine: Machine, item: Item, one: PlacedCard, two: PlacedCard) -> list[Fix]:
    """Free slots for a card of the pair on the other one's processor."""
    board = machine.node.of("motherboard")[0]
    taken, slots = {card.slot for card in machine.placement.cards}, board.known("pcie_slots") or ()
    sources = {slot.label: slot.source for slot in slots}
    moves = [
        move(item.role, stray.index, slot.label, f"Move the card from {stray.slot} to {slot.label}")
        for stray, other in ((two, one), (one, two))
        for slot in slots
        if slot.label not in taken and slot.source == sources[other.slot] and fits(Piece(item, stray.index), slot)
    ]
    return [*moves, replace(board.role, "Take a board with slots for both on one processor")]


def _across_processors(machine: Machine, item: Item) -> tuple[PlacedCard, ...]:
    board = machine.one("motherboard")
    if board is None:
        return ()
    sources = {slot.label: slot.source for slot in board.known("pcie_slots") or ()}
    cards = [card for other, card in placed(machine, "accelerator") if other is item]
    for one, two in zip(cards[::2], cards[1::2], strict=False):
        if {sources.get(one.slot), sources.get(two.slot)} == {"cpu1", "cpu2"}:
            return one, two
    return ()


@rule(
    "GPU-NVLINK-SPACE",
    "bridge does not span the cards",
    Severity.ERROR,
    source="weicj/vLLM-2080Ti-Definitive#66 (bridges of 4, 6 and 8 cm for 2, 3 and 4 slots)",
    kinds=("workstation",),
)
def bridge_width(machine: Machine) -> Verdict:
    """The NVLink bridge is as wide as the cards are apart.

    Why: bridges are stiff; one for two slots does not reach a card three slots away.
    Formula: slot position of the second card - that of the first = width of the bridge [slots].
    Does not apply: no bridge is told; servers, whose maker says which bridge fits.
    """
    items = [item for item in machine.of("accelerator") if item.nvlink_bridge_slots]
    if not items:
        return not_applicable("There is no bridge.")
    for item in items:
        cards = [card for other, card in placed(machine, "accelerator") if other is item]
        if any(card.position is None for card in cards):
            raise slot_unknown(machine, "position")
        cards.sort(key=lambda card: card.position or 0)
        for one, two in zip(cards[::2], cards[1::2], strict=False):
            pitch = (two.position or 0) - (one.position or 0)
            if pitch != item.nvlink_bridge_slots:
                return failed(
                    "The cards in {slots} are {pitch_slots} slots apart; the bridge spans {bridge_slots}.",
                    items=(item,),
                    fixes=_within_reach(machine, item, one, two),
                    slots=(one.slot, two.slot),
                    pitch_slots=pitch,
                    bridge_slots=item.nvlink_bridge_slots,
                )
    return passed("Every bridge spans its cards.")


def _within_reach(machine: Machine, item: Item, one: PlacedCard, two: PlacedCard) -> list[Fix]:
    board = machine.one("motherboard")
    if board is None:
        return []
    wanted = (one.position or 0) + (item.nvlink_bridge_slots or 0)
    free = [slot.label for slot in board.fact("pcie_slots") if slot.position == wanted]
    fixes = [move(item.role, two.index, label, f"Move the card into {label}") for label in free]
    return [*fixes, replace(board.role, f"Take a board with slots {item.nvlink_bridge_slots} apart")]


@rule(
    "GPU-MIX",
    "different accelerators for one job",
    Severity.WARNING,
    source="noonghunna/club-3090 (4a29ab5) docs/HARDWARE.md (the smallest and the slowest rule)",
)
def mixed(machine: Machine) -> Verdict:
    """The accelerators of a machine are of one kind.

    Why: a job over different cards is as large as the smallest allows and as fast as the slowest, with kernels for the
        oldest.
    Formula: distinct (compute capability, memory) = 1.
    Does not apply: one accelerator, or one model. Cards that only carry a screen do not count.
    """
    items = machine.compute
    if len({item.part.id for item in items}) < 2:
        return not_applicable("There is one model of accelerator.")
    kinds = {(item.known("compute_capability"), item.fact("vram_gib")) for item in items}
    if len(kinds) == 1:
        return passed("The models have the same architecture and memory.")
    sizes = [item.fact("vram_gib") for item in items]
    many, few = max(items, key=lambda item: item.qty), min(items, key=lambda item: item.qty)
    return failed(
        "{kinds} kinds of accelerators with {least_gib} to {most_gib} GiB; one job takes {best} kind.",
        items=items,
        fixes=[replace(few.role, f"Take {many.part.title} throughout", one_of={"name": [many.part.name]})],
        kinds=len(kinds),
        best=1,
        least_gib=min(sizes),
        most_gib=max(sizes),
    )


@rule(
    "GPU-COUNT-DIV",
    "number of accelerators does not divide the model",
    Severity.ERROR,
    source="vllm-project/vllm#596, #4232, #11147; noonghunna/club-3090 docs/BENCHMARKS.md",
    kinds=EVERYWHERE,
    once=True,
)
def divides(machine: Machine) -> Verdict:
    """The tensor-parallel degree divides the model's heads, and no accelerator stays idle.

    Why: engines refuse a degree that does not divide the attention heads; six cards then often run as four.
    Formula: heads mod degree = 0, and KV heads mod degree = 0 or degree mod KV heads = 0 (error); product of the data,
        tensor, pipeline and context parallel degrees >= accelerators (warning).
    Does not apply: no workload, or a model without attention heads.
    """
    demand = machine.demand
    if demand is None or demand.heads is None or not demand.predictions:
        return not_applicable("No model with attention heads is given.")
    for prediction in demand.predictions:
        layout = prediction.layout
        degree, kv = layout.tensor_parallel, demand.kv_heads or demand.heads
        numbers: dict[str, Any] = {"heads": demand.heads, "kv_heads": kv, "degree": degree, "count": demand.count}
        if demand.heads % degree or (kv % degree and degree % kv):
            return failed(
                "{heads} heads ({kv_heads} of keys and values) cannot be divided among {degree} accelerators.",
                fixes=_fewer(machine, degree, demand.heads, kv),
                **numbers,
            )
        at_work = layout.data_parallel * degree * layout.pipeline_parallel * layout.context_parallel
        if at_work < demand.count:
            return failed(
                "The model runs on {at_work} of {count} accelerators: its {heads} heads divide no better.",
                severity=Severity.WARNING,
                fixes=_fewer(machine, at_work, demand.heads, kv) if demand.nodes == 1 else [],
                at_work=at_work,
                **numbers,
            )
    return passed("The model divides among the accelerators.")


def _fewer(machine: Machine, most: int, heads: int, kv: int) -> list[Fix]:
    fitting = [n for n in range(1, most + 1) if heads % n == 0 and (kv % n == 0 or n % kv == 0)]
    cards = [item for item in machine.compute if item.qty > 1 and not item.included]
    return [set_qty(item.role, max(fitting), f"Take {max(fitting)} of {item.part.title}") for item in cards[:1]]


@rule(
    "GPU-VRAM-DISP",
    "screen takes memory of the accelerator",
    Severity.WARNING,
    source="noonghunna/club-3090 (4a29ab5) docs/HARDWARE.md (24 GB card: about 23.5 GB usable)",
    kinds=("workstation",),
)
def screen(machine: Machine) -> Verdict:
    """No screen hangs on an accelerator whose memory the workload needs.

    Why: a desktop takes half a gigabyte and more; a job that just fits then stops with "out of memory".
    Formula: usable memory - need >= 0.75 GiB, or the screen hangs elsewhere (graphics of the processor, a second
        card, remote management). A note where a screen is told and there is room.
    Does not apply: no workload and no screen told.
    """
    demand = machine.demand
    fits = demand.predictions if demand and demand.accelerator else ()
    margin = min((p.usable_gib - p.memory.value for p in fits), default=None)
    tight = margin is not None and 0 <= margin < SCREEN_COST_GIB
    told = [item for item in machine.compute if machine.shows(item)]
    if not told and not (tight and _must_show(machine)):
        if margin is None:
            return not_applicable("No screen is told of, and no workload.")
        return passed("No screen takes memory that the workload needs.")
    item = (told or list(machine.compute))[0]
    room: dict[str, Any] = {"have_gib": margin} if margin is not None else {}
    return failed(
        "{accelerator} carries the screen, about {need_gib} GiB of its memory; "
        + ("{have_gib} GiB are to spare." if room else "what is to spare is not known without a workload."),
        items=(item,),
        severity=None if tight else Severity.NOTE,
        fixes=[replace("cpu", "Take a processor with graphics", one_of={"igpu": [True]})] if not told else [],
        accelerator=item.part.title,
        need_gib=SCREEN_COST_GIB,
        **room,
    )


def _must_show(machine: Machine) -> bool:
    """Whether a screen can hang on the accelerators only; what is not known raises ``Unknown``."""
    cpu, board = machine.one("cpu"), machine.one("motherboard")
    if (machine.node.display or "").casefold() in ("none", "onboard") or not machine.compute:
        return False
    if len(machine.compute) < len(machine.of("accelerator")) or cpu is None or board is None:
        return False
    if cpu.known("igpu") or board.known("bmc"):
        return False
    return not (cpu.fact("igpu") or board.fact("bmc"))


RULES: tuple[Rule, ...] = (peer_access, pairs, bridge_width, mixed, divides, screen)
