"""Training over several machines: what the accelerators exchange, and by which way."""

from __future__ import annotations

from typing import Any

from app.domain.finding import Severity
from app.domain.placement import PlacedCard
from app.domain.requirement import EXCHANGED_GB, STEP_S
from app.rules.cluster import ends_of, ends_of_node
from app.rules.fixes import add, replace, set_qty
from app.rules.links import item_of, slot_unknown
from app.rules.machine import Machine
from app.rules.verdict import EVERYWHERE, Rule, Verdict, failed, not_applicable, passed, rule

SHARE_OF_STEP = 0.3
RDMA_GBPS = 100.0
"""Port speed from which copies through main memory are the bottleneck (general knowledge)."""
LINKED = ("nvswitch", "nvlink", "infinity fabric")
ALONE = "The workload is not trained over several machines."


def _trains_over_machines(machine: Machine) -> bool:
    demand = machine.demand
    return demand is not None and demand.training is not None and demand.nodes > 1 and bool(machine.of("accelerator"))


@rule(
    "NET-NICGPU",
    "fewer network ports than accelerators",
    Severity.WARNING,
    source="mlcommons/training_results_v4.0, Eos: 8 x 400 Gb/s per machine of 8; stas00/ml-engineering, network",
)
def port_per_accelerator(machine: Machine) -> Verdict:
    """A machine that trains with others has a port of the fabric for each of its accelerators.

    Why: every accelerator sends its share of the gradients at once; through fewer ports they wait for each other.
    Formula: ports for the fabric [ports] >= accelerators of the machine. A note only where the accelerators have no
        link of their own, since the PCIe slots are then the narrower way.
    Does not apply: one machine; no training.
    """
    if not _trains_over_machines(machine):
        return not_applicable(ALONE)
    ends, need = ends_of_node(machine.node), machine.count("accelerator")
    have = ends.ports if ends else 0
    numbers: dict[str, Any] = {"have_ports": have, "need_ports": need}
    if have >= need:
        return passed("{have_ports} ports for {need_ports} accelerators.", **numbers)
    server = machine.one("server")
    linked = server is not None and str(server.known("gpu_interconnect") or "").lower().startswith(LINKED)
    grow = f"Take {need} ports, one per accelerator"
    if ends and not ends.built_in:
        fixes = [set_qty(ends.item.role, -(-need * ends.item.qty // have), grow)]
    else:
        fixes = [add("nic", "nic", grow, qty=need, at_least={"gbps": RDMA_GBPS})]
    return failed(
        "{have_ports} network ports for {need_ports} accelerators that train with other machines.",
        items=(ends.item,) if ends else machine.of("accelerator"),
        severity=Severity.WARNING if linked else Severity.NOTE,
        fixes=fixes,
        **numbers,
    )


@rule(
    "NET-GDR",
    "network card far from the accelerators",
    Severity.WARNING,
    source="NVIDIA GPUDirect RDMA user manual 1.8: Tesla and Quadro, card and GPU on one PCIe root complex",
)
def direct_access(machine: Machine) -> Verdict:
    """The network card reads the memory of the accelerators directly, by the shortest way.

    Why: else every byte goes through main memory twice, which halves the bandwidth of fast cards.
    Formula: no accelerator of the gaming segment; in servers card and accelerator under one PCIe switch (PIX, PXB);
        on boards both on lanes of one processor.
    Does not apply: one machine; no training; ports below 100 Gb/s.
    """
    ends = ends_of_node(machine.node) if _trains_over_machines(machine) else None
    if ends is None or ends.gbps < RDMA_GBPS:
        return not_applicable(ALONE if ends is None else "The ports are slower than main memory.")
    card = next((item for item in machine.of("accelerator") if item.fact("segment") == "gaming"), None)
    if card is not None:
        return failed(
            "{card} is a gaming card: network cards of {have_gbps} Gb/s cannot read its memory.",
            items=(card,),
            fixes=[
                replace(card.role, "Take a workstation or server card", one_of={"segment": ["workstation", "server"]})
            ],
            card=card.part.title,
            have_gbps=ends.gbps,
        )
    server = machine.one("server")
    if server is None:
        return _on_board(machine)
    if server.fact("nic_beside_gpu"):
        return passed("Network cards and accelerators share PCIe switches.", items=(server, ends.item))
    return failed(
        "In {server} 0 network slots of {need_gbps} Gb/s are on the PCIe switches of the accelerators.",
        items=(server, ends.item),
        fixes=[
            replace(
                "server", "Take a server with network slots beside the accelerators", one_of={"nic_beside_gpu": [True]}
            )
        ],
        server=server.part.title,
        need_gbps=ends.gbps,
        have_gbps=0,
    )


def _on_board(machine: Machine) -> Verdict:
    """On a board: cards and accelerators on the lanes of one processor."""
    placed = [(item_of(machine, card), card) for card in machine.placement.cards]
    nics = [_source(machine, card) for item, card in placed if item.part.category == "nic"]
    others = {_source(machine, card) for item, card in placed if item.part.category == "accelerator"}
    far = [source for source in nics if source == "chipset" or len(others | {source}) > 1]
    if not far:
        return passed("Network cards and accelerators hang on one processor.")
    slot = next(card.slot for item, card in placed if item.part.category == "nic")
    free = next((card.slot for item, card in placed if item.part.category == "accelerator"), slot)
    return failed(
        "{far_cards} network cards of {cards} are not on the processor that the accelerators hang on.",
        items=tuple(item for item, _ in placed if item.part.category == "nic"),
        fixes=[replace("motherboard", f"Take a board with more slots on one processor than {slot} and {free}")],
        far_cards=len(far),
        cards=len(nics),
    )


def _source(machine: Machine, card: PlacedCard) -> str:
    """``chipset`` or the processor that feeds the card's slot."""
    board = machine.one("motherboard")
    slot = next((s for s in (board.known("pcie_slots") if board else None) or () if s.label == card.slot), None)
    if slot is None or slot.source is None:
        raise slot_unknown(machine, "source")
    return "cpu" if slot.source == "cpu1" else str(slot.source)


@rule(
    "NET-COMM",
    "machines wait for their network",
    Severity.WARNING,
    source="stas00/ml-engineering, network: t = 2 (n - 1) / n x bytes / bandwidth",
    kinds=EVERYWHERE,
    once=True,
)
def exchange_time(machine: Machine) -> Verdict:
    """What the machines exchange per step crosses the fabric in less than three tenths of the step.

    Why: what cannot be hidden behind computing is added to every step; accelerators idle in the meantime.
    Formula: GB exchanged per machine and step x 8 / Gb/s of a machine [s] <= 0.3 x step [s].
    Does not apply: no training over several machines of one's own; no network card.
    """
    need = machine.demand.need("network") if machine.demand and machine.demand.training else None
    found = ends_of(machine.build)
    if need is None or not found:
        return not_applicable(ALONE if need is None else "There is no network card.")
    exchanged, step = need.input(EXCHANGED_GB), need.input(STEP_S)
    if not exchanged or not step:
        return not_applicable("The machines exchange nothing.")
    slowest = min(found, key=lambda ends: ends.machine_gbps)
    have, most = slowest.machine_gbps, SHARE_OF_STEP * step
    wait, least = exchanged * 8 / have, exchanged * 8 / most
    numbers: dict[str, Any] = {"exchange_s": wait, "step_s": step, "have_gbps": have, "need_gbps": least}
    if wait <= most:
        return passed("Machines exchange for {exchange_s} s in a step of {step_s} s.", **numbers)
    card = slowest.item
    more = -(-least // (have / card.qty))
    return failed(
        "Machines exchange for {exchange_s} s in a step of {step_s} s, at {have_gbps} Gb/s each; {need_gbps} would do.",
        items=(card,),
        fixes=[]
        if slowest.built_in
        else [
            replace(card.role, f"Take cards of {least:.0f} Gb/s", at_least={"gbps": least / card.fact("ports")}),
            set_qty(card.role, int(more), f"Take {more:.0f} cards per machine"),
        ],
        **numbers,
    )


RULES: tuple[Rule, ...] = (port_per_accelerator, direct_access, exchange_time)
