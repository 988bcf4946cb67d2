"""Processor and socket."""

from __future__ import annotations

from math import ceil
from typing import Any

from app.domain.build import Item
from app.domain.finding import Fix, Severity
from app.rules.fixes import replace, set_qty
from app.rules.machine import Machine
from app.rules.names import same
from app.rules.verdict import EVERYWHERE, Rule, Verdict, failed, not_applicable, passed, rule

HOST_CORES = 4
"""Cores for the system and the main process besides the data loaders."""


@rule(
    "CPU-SOCKET",
    "processor does not fit the socket",
    Severity.ERROR,
    source="ConfiguratorPC2 rules.py (be7ca2f); BuildCores OpenDB schemas",
)
def socket(machine: Machine) -> Verdict:
    """The processor has the socket of the board.

    Why: another socket does not take the processor at all.
    Formula: processor's socket = board's (or server's) socket.
    Does not apply: no processor, or nothing to put it in.
    """
    carrier = machine.carrier
    if carrier is None or not machine.of("cpu"):
        return not_applicable("There is no processor with a board.")
    have = carrier.fact("socket")
    for cpu in machine.of("cpu"):
        need = cpu.fact("socket")
        if same(need) != same(have):
            return failed(
                "{cpu} needs socket {need_socket}; {carrier} has {have_socket}.",
                items=(cpu, carrier),
                fixes=[
                    replace("cpu", f"Take a processor for {have}", one_of={"socket": [have]}),
                    replace(carrier.role, f"Take a {carrier.role} with {need}", one_of={"socket": [need]}),
                ],
                cpu=cpu.part.title,
                carrier=carrier.part.title,
                need_socket=need,
                have_socket=have,
            )
    return passed("Processor and board have socket {have_socket}.", items=(carrier,), have_socket=have)


@rule(
    "CPU-COUNT",
    "too many processors",
    Severity.ERROR,
    source="General knowledge: a processor needs a socket, and single-socket models (EPYC P) do not link up",
)
def count(machine: Machine) -> Verdict:
    """There is a socket for every processor, and the model works in that number.

    Why: single-socket models (EPYC "P", desktop processors) do not start beside a second one.
    Formula: processors <= sockets of the board; processors <= sockets the model supports.
    Does not apply: no processor, or nothing to put it in.
    """
    carrier, number = machine.carrier, machine.count("cpu")
    if carrier is None or not number:
        return not_applicable("There is no processor with a board.")
    if number == 1:
        return passed("One processor, one socket.", processors=1)
    sockets = carrier.fact("sockets")
    if number > sockets:
        return _too_many(
            machine, carrier, number, sockets, "{processors} processors, but {carrier} has {sockets} sockets."
        )
    for cpu in machine.of("cpu"):
        supported = cpu.fact("max_sockets")
        if number > supported:
            return _too_many(
                machine, cpu, number, supported, "{carrier} works in at most {sockets} sockets; here are {processors}."
            )
    return passed("{processors} processors on {sockets} sockets.", processors=number, sockets=sockets)


def _too_many(machine: Machine, limit: Item, number: int, most: int, message: str) -> Verdict:
    fixes = [set_qty("cpu", most, f"Take {most} processor{'s' if most > 1 else ''}")]
    if limit.part.category == "cpu":
        fixes.append(replace("cpu", f"Take a model for {number} sockets", at_least={"max_sockets": number}))
    elif all((cpu.known("max_sockets") or 0) >= number for cpu in machine.of("cpu")):
        fixes.append(replace(limit.role, f"Take one with {number} sockets", at_least={"sockets": number}))
    return failed(
        message,
        items=(*machine.of("cpu"), limit),
        fixes=fixes,
        carrier=limit.part.title,
        processors=number,
        sockets=most,
    )


@rule(
    "CPU-CORES",
    "too few cores to feed the accelerators",
    Severity.WARNING,
    source="stas00/ml-engineering (744d01e), compute/cpu",
    kinds=EVERYWHERE,
)
def cores(machine: Machine) -> Verdict:
    """There are enough cores to load data for every accelerator.

    Why: accelerators wait when the loader processes share cores.
    Formula: cores >= accelerators * (loader workers + 1) + 4; workers are 2 for text, 4 for images. A workload that
        says how many cores it needs decides itself.
    Does not apply: no workload given, or no accelerator; edge devices, which decode in hardware, next to the sensor.
    """
    if machine.kind == "edge":
        return not_applicable("An edge device is sold with its processor.")
    accelerators = machine.count("accelerator")
    if machine.demand is None or not accelerators:
        return not_applicable("There is no workload with accelerators.")
    asked = machine.demand.need("cpu_cores")
    workers = machine.demand.loader_workers_per_device
    need = ceil(asked.minimum.value) if asked else accelerators * (workers + 1) + HOST_CORES
    have = host_cores(machine)
    numbers: dict[str, Any] = {"have_cores": have, "need_cores": need, "accelerators": accelerators}
    if have >= need:
        return passed("{have_cores} cores; {need_cores} are wanted for {accelerators} accelerators.", **numbers)
    return failed(
        "{have_cores} cores; feeding {accelerators} accelerators wants {need_cores}.",
        items=machine.of("cpu"),
        fixes=[_more_cores(machine, need)],
        **numbers,
    )


def _more_cores(machine: Machine, need: int) -> Fix:
    """A larger processor, or another machine where it is sold or rented with it."""
    if machine.of("cpu"):
        each = -(-need // machine.count("cpu"))
        return replace("cpu", f"Take a processor with at least {each} cores", at_least={"cores": each})
    if machine.one("bare_metal"):
        return replace("bare_metal", f"Take a server with {need} cores", at_least={"cpu_cores": need})
    if machine.one("cloud_instance"):
        return replace("cloud_instance", f"Take an instance of {2 * need} vCPUs", at_least={"vcpus": 2 * need})
    return replace("server", f"Take a server with {need} cores", at_least={"cpu_cores": need})


def host_cores(machine: Machine) -> int:
    """Cores of the processors, or of what is sold or rented whole; of rented vCPUs half, which are threads."""
    if machine.of("cpu"):
        return sum(cpu.qty * cpu.fact("cores") for cpu in machine.of("cpu"))
    rented = machine.one("cloud_instance")
    if rented:
        return int(rented.fact("vcpus") // 2)  # providers count hardware threads
    whole = machine.one("server") or machine.one("bare_metal") or machine.one("edge_device")
    return int(whole.fact("cpu_cores")) if whole else 0


RULES: tuple[Rule, ...] = (socket, count, cores)
