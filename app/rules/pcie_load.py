"""How much the links carry: of each card, behind the chipset, behind switches."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from app.domain.build import Item
from app.domain.errors import Unknown
from app.domain.finding import Severity
from app.domain.placement import PlacedCard, PlacedDrive
from app.domain.software_tables import platform_row
from app.rules.fixes import replace, set_qty
from app.rules.links import alike, gen_of, lanes_of, link_gbs, placed
from app.rules.machine import Machine
from app.rules.peers import copies
from app.rules.placement import mount
from app.rules.verdict import Rule, Verdict, failed, not_applicable, passed, rule

REAL_SHARE = 0.87
"""Of the nominal bandwidth: 55 of 63 GB/s measured (stas00/ml-engineering, network)."""
FAST_NIC_GBPS = 25.0
WORSE_THAN = 2.0


@rule(
    "PCIE-BW",
    "link slower than the workload's exchange",
    Severity.NOTE,
    source="stas00/ml-engineering (744d01e), network: 55 of 63 GB/s measured",
)
def bandwidth(machine: Machine) -> Verdict:
    """The real bandwidth of every card's link carries what the workload exchanges.

    Why: of the nominal bandwidth 0.87 remain; what is missing is waited for in every step.
    Formula: 0.87 * lanes * GB/s of a lane >= exchange of the workload [GB/s].
    Does not apply: no workload, or cards that work alone.
    """
    need = machine.demand.need("link") if machine.demand else None
    cards = alike(machine, "accelerator")
    if need is None or machine.joint < 2 or not cards:
        return not_applicable("No cards exchange data over their links.")
    have, card = min(
        ((REAL_SHARE * link_gbs(gen_of(machine, item, card), lanes_of(machine, card)), card) for item, card in cards),
        key=lambda pair: pair[0],
    )
    numbers: dict[str, Any] = {"card": card.title, "slot": card.slot, "have_gbs": have, "need_gbs": need.minimum.value}
    if have >= need.minimum.value:
        return passed(
            "The slowest link ({slot}) really carries {have_gbs} GB/s; {need_gbs} GB/s are needed.", **numbers
        )
    return failed("{card} in {slot} really has {have_gbs} GB/s; the workload exchanges {need_gbs} GB/s.", **numbers)


@rule(
    "PCIE-UPLINK",
    "chipset's link is oversubscribed",
    Severity.WARNING,
    source="General knowledge: all devices behind the chipset share its link; link generations: general knowledge",
    kinds=("workstation",),
    unknown=Severity.NOTE,
)
def uplink(machine: Machine) -> Verdict:
    """What sits behind the chipset does not ask for more than its link carries.

    Why: cards, drives and network behind it share one link of four or eight lanes.
    Formula: sum of the device links behind the chipset [GB/s] <= link of the chipset [GB/s]; a warning where a card of
        the workload is among them, a note for drives, which rarely all run at once.
    Does not apply: nothing, or one drive alone, behind the chipset.
    """
    board, cpu = machine.one("motherboard"), machine.one("cpu")
    if board is None or cpu is None:
        return not_applicable("There is no board with a processor.")
    behind = {socket.label for socket in board.known("m2_slots") or () if socket.source == "chipset"}
    drives = [drive for drive in machine.placement.drives if drive.slot in behind]
    cards = [card for card in machine.placement.cards if card.behind_chipset]
    if not cards and len(drives) < 2:
        return not_applicable("Nothing shares the chipset's link.")
    lanes = cpu.fact("chipset_link_lanes")
    have = link_gbs(_link_gen(cpu, board), lanes) if lanes else 0.0
    devices: list[PlacedCard | PlacedDrive] = [*cards, *drives]
    need = sum(link_gbs(device.gen, device.lanes) for device in devices if device.gen and device.lanes)
    numbers: dict[str, Any] = {"need_gbs": need, "have_gbs": have, "count": len(cards) + len(drives)}
    if need <= have:
        return passed("{count} devices behind the chipset ask for {need_gbs} of {have_gbs} GB/s.", **numbers)
    fast = [item for item, card in (*placed(machine, "accelerator"), *placed(machine, "nic")) if card in cards]
    fast = [item for item in fast if item.part.category == "accelerator" or (item.known("gbps") or 0) >= FAST_NIC_GBPS]
    return failed(
        "{count} devices behind the chipset ask for {need_gbs} GB/s; its link carries {have_gbs}.",
        items=(*fast, board),
        severity=None if fast else Severity.NOTE,
        fixes=[replace(board.role, "Take a board with more slots and sockets at the processor")] if fast else [],
        **numbers,
    )


def _link_gen(cpu: Item, board: Item) -> int:
    told = cpu.known("chipset_link_gen")
    if told is not None:
        return int(told)
    for name in (board.known("chipset"), cpu.known("socket"), board.known("socket")):
        row = platform_row(name, "chipset_link_gen") if name else None
        if row and row.chipset_link_gen:
            return row.chipset_link_gen
    return int(cpu.fact("chipset_link_gen"))


@dataclass(frozen=True)
class _Branch:
    """Devices that share a switch's way up, GB/s."""

    name: str
    items: tuple[Item, ...]
    number: int
    down_gbs: float
    up_gbs: float


@rule(
    "PCIE-SWITCH",
    "cards share a switch's uplink",
    Severity.WARNING,
    source="NVIDIA/nccl#1309 (two RTX 4090 behind one switch are slower than across processors)",
)
def switches(machine: Machine) -> Verdict:
    """Devices behind a PCIe switch do not ask for more than twice its way up.

    Why: they share one link to the processor; cards that cannot copy to each other send everything over it twice.
    Formula: sum of the links below / link above <= 2, the sum doubled for cards without peer access; above 1 a note.
    Does not apply: no switch is told of.
    """
    branches = [*_on_board(machine), *_on_adapters(machine), *_in_server(machine)]
    worst: tuple[float, bool, _Branch] | None = None
    for branch in branches:
        doubled = branch.number > 1 and any(_without_peers(machine, item) for item in branch.items)
        ratio = branch.down_gbs * (2 if doubled else 1) / branch.up_gbs
        if worst is None or ratio > worst[0]:
            worst = (ratio, doubled, branch)
    if worst is None:
        return not_applicable("No PCIe switch is told of.")
    ratio, doubled, branch = worst
    numbers: dict[str, Any] = {
        "switch": branch.name,
        "count": branch.number,
        "down_gbs": branch.down_gbs,
        "up_gbs": branch.up_gbs,
        "ratio": ratio,
        "most_ratio": WORSE_THAN,
    }
    if ratio <= 1:
        return passed("{count} devices behind {switch} share {up_gbs} GB/s and can use {down_gbs}.", **numbers)
    item = branch.items[0]
    fewer = max(1, branch.number // 2)
    return failed(
        "{count} devices behind {switch} can use {down_gbs} GB/s and share {up_gbs}"
        + (", twice for want of peer access" if doubled else "")
        + ": {ratio} to 1, up to {most_ratio} is usual.",
        items=branch.items,
        severity=None if ratio > WORSE_THAN else Severity.NOTE,
        fixes=[set_qty(item.role, fewer, f"Take {fewer} of {item.part.title}")] if branch.number > 1 else [],
        **numbers,
    )


def _without_peers(machine: Machine, item: Item) -> bool:
    return item.part.category == "accelerator" and copies(machine, item, sure=False) is False


def _on_board(machine: Machine) -> list[_Branch]:
    board = machine.one("motherboard")
    if board is None or not any(slot.switch for slot in board.known("pcie_slots") or ()):
        return []
    found = []
    for switch in board.fact("pcie_switches"):
        below = {slot.label for slot in board.fact("pcie_slots") if slot.switch == switch.label}
        pairs = [p for c in ("accelerator", "nic") for p in placed(machine, c) if p[1].slot in below]
        if len(pairs) < 2:
            continue
        if switch.up_gen is None or switch.up_lanes is None:
            raise Unknown(board.part.id, "pcie_switches")
        down = sum(link_gbs(gen_of(machine, item, card), lanes_of(machine, card)) for item, card in pairs)
        items = tuple(dict.fromkeys(id(item) for item, _ in pairs))
        unique = tuple(next(item for item, _ in pairs if id(item) == key) for key in items)
        found.append(_Branch(switch.label, unique, len(pairs), down, link_gbs(switch.up_gen, switch.up_lanes)))
    return found


def _on_adapters(machine: Machine) -> list[_Branch]:
    found = []
    for item in machine.of("accelerator", "nic", "storage"):
        if item.link and item.link.kind == "switch":
            gen, lanes = item.fact("pcie_gen"), item.fact("pcie_lanes")
            up = link_gbs(item.link.gen or gen, item.link.lanes or 16)
            found.append(_Branch("the adapter's switch", (item,), item.qty, item.qty * link_gbs(gen, lanes), up))
    return found


def _in_server(machine: Machine) -> list[_Branch]:
    """A server's bays behind switches: filled evenly, as its maker says."""
    server = machine.one("server")
    group = server.known("gpus_per_switch") if server else None
    cards = [item for item in machine.of("accelerator") if mount(item) == "pcie"]
    if server is None or not group or not cards:
        return []
    bays = max(server.fact("gpu_bays"), 1)
    number = min(group, -(-sum(item.qty for item in cards) * group // bays))
    if number < 2:
        return []
    gen, lanes = server.fact("gpu_pcie_gen"), server.fact("gpu_pcie_lanes")
    each = link_gbs(min(gen, cards[0].fact("pcie_gen")), min(lanes, cards[0].fact("pcie_lanes")))
    up = link_gbs(gen, server.fact("switch_up_lanes"))
    return [_Branch("a switch of the server", tuple(cards), number, number * each, up)]


RULES: tuple[Rule, ...] = (bandwidth, uplink, switches)
