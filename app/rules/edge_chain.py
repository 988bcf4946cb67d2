"""How a model gets onto a small accelerator, and the accelerator into its host."""

from __future__ import annotations

from typing import Any

from app.domain.build import Item
from app.domain.errors import Unknown
from app.domain.finding import Fix, Severity
from app.domain.parts import M2Slot
from app.domain.place_tables import Toolchain, host_row, toolchain_of
from app.rules.fixes import remove, replace
from app.rules.machine import Machine
from app.rules.names import same
from app.rules.pcie_platform import widths_with
from app.rules.verdict import Rule, Verdict, failed, not_applicable, passed, rule

SMALL = ("workstation", "edge")
NO_ACCELERATOR = "There is no accelerator with a compiler of its own, or no workload."


def _compiled(machine: Machine) -> tuple[Item, Toolchain] | None:
    """The accelerator whose models go through a compiler of its own, with its row of the table."""
    for item in machine.of("accelerator"):
        row = toolchain_of(item.part.title)
        if row is not None and not row.trains:
            return item, row
    return None


def _others(item: Item) -> list[Fix]:
    """What runs any framework instead."""
    if item.included:
        return [replace("edge_device", "Take a device that runs CUDA", one_of={"toolchains": ["tensorrt", "pytorch"]})]
    return [replace(item.role, "Take a GPU", one_of={"segment": ["gaming", "workstation", "server"]})]


@rule(
    "EDGE-OPS",
    "compiler of the accelerator may refuse the model",
    Severity.ERROR,
    source="hailo-ai/hailo_model_zoo#98; hailo-ai/Hailo-Application-Code-Examples#362 and #364; resources/tables",
    kinds=SMALL,
)
def operations(machine: Machine) -> Verdict:
    """The compiler of the accelerator takes models of this family with these operations.

    Why: such compilers know a part of ONNX only; what they refuse runs on the host's processor, or nowhere.
    Formula: family refused by the table: error. Operations of the graph that it lists, or a family not known: warning.
    Does not apply: accelerators that run any framework; no workload.
    """
    found, demand = _compiled(machine), machine.demand
    if found is None or demand is None:
        return not_applicable(NO_ACCELERATOR)
    item, row = found
    if demand.family is None:
        raise Unknown("workload", "family")
    names: dict[str, Any] = {"card": item.part.title, "toolchain": row.toolchain, "model_family": demand.family}
    if demand.family in row.refused:
        return failed(
            "The compiler {toolchain} of {card} does not take models of the family {model_family}.",
            items=(item,),
            fixes=_others(item),
            **names,
        )
    listed = sorted(set(demand.operators or ()) & set(row.operators))
    if listed:
        return failed(
            "{toolchain} often refuses {operators}, which the model has: compile it first, or cut the graph.",
            items=(item,),
            severity=Severity.WARNING,
            fixes=_others(item),
            operators=listed,
            **names,
        )
    if demand.family not in row.families:
        return failed(
            "It is not known that {toolchain} takes models of the family {model_family}: compile it before you order.",
            items=(item,),
            severity=Severity.WARNING,
            fixes=_others(item),
            **names,
        )
    return passed("{toolchain} compiles models of the family {model_family}.", **names)


@rule(
    "EDGE-ISA",
    "no toolchain from framework to accelerator",
    Severity.WARNING,
    source="hailo-ai/hailo_model_zoo#98; general knowledge: framework, ONNX or TFLite, compiler; resources/tables",
    kinds=("edge",),
)
def chain(machine: Machine) -> Verdict:
    """There is a way from the framework to the device: its engine, its number format, training where asked.

    Why: a model without a compiler for the target is rewritten or does not run.
    Formula: the engine asked for is one of the accelerator's or the device's; the precision is one it computes in; what
        trains has an accelerator that trains.
    Does not apply: no workload.
    """
    workload, device = machine.build.workload, machine.of("edge_device")[0]
    if workload is None or not machine.node.computes:
        return not_applicable("There is no workload.")
    items = machine.of("accelerator")
    row = toolchain_of(items[0].part.title) if items else None
    told = tuple(device.known("toolchains") or ())
    if row is None and not told:
        device.fact("toolchains")
    names = {same(name) for name in (*(row.engines if row else ()), *told)}
    text = None
    numbers: dict[str, Any] = {"device": device.part.title}
    if row is not None and workload.trains and not row.trains:
        text = "{device} cannot train: {toolchain} compiles models that are trained elsewhere."
        numbers["toolchain"] = row.toolchain
    elif row is not None and workload.precision not in row.precisions:
        text = "{device} computes in {have_precisions}; the model is planned in {need_precision}."
        numbers |= {"have_precisions": row.precisions, "need_precision": workload.precision}
    elif workload.serves and workload.inference.engine != "auto" and same(workload.inference.engine) not in names:
        text = "{device} has {have_engines}; the model is planned for {need_engine}."
        numbers |= {
            "have_engines": sorted({*told, *(row.engines if row else ())}),
            "need_engine": workload.inference.engine,
        }
    if text is None:
        return passed("There is a way from the framework to the device.")
    wanted = [workload.inference.engine] if workload.inference.engine != "auto" else ["tensorrt", "pytorch"]
    fixes = [replace("edge_device", f"Take a device for {' or '.join(wanted)}", one_of={"toolchains": wanted})]
    return failed(text, items=(device, *items), fixes=fixes, **numbers)


@rule(
    "EDGE-M2",
    "M.2 accelerator in a socket that does not serve it",
    Severity.ERROR,
    source="google-coral/edgetpu#122, #465, #839 and #256: B and M sockets need PCIe, the dual module two links x1",
    kinds=SMALL,
)
def m2_socket(machine: Machine) -> Verdict:
    """Every M.2 accelerator has a socket of its key, with PCIe, and with a link for each of its devices.

    Why: sockets of one shape carry PCIe, SATA or USB; in the wrong one the module is not even seen, and of two devices
    on one link only one is.
    Formula: keys of the module and key of the socket in common; lanes of the socket >= 1; links >= devices.
    Does not apply: accelerators that came inside the device; none for M.2.
    """
    modules = [item for item in machine.m2_items if item.part.category == "accelerator" and not item.included]
    if not modules:
        return not_applicable("There is no accelerator for an M.2 socket.")
    for item in modules:
        sockets = _sockets(machine, item)
        wrong = [why for socket in sockets if (why := _wrong(item, socket)) is not None]
        if len(sockets) - len(wrong) < item.qty:
            return _unfit(machine, item, wrong, len(sockets))
    return passed("Every M.2 accelerator has a socket that serves it.", items=modules)


def _sockets(machine: Machine, item: Item) -> tuple[M2Slot, ...]:
    """The sockets that the module is in, on a board, or could be in, on a device."""
    device = machine.one("edge_device")
    if device is not None:
        found = () if device.known("m2_slots") == 0 else tuple(device.fact("m2_sockets"))
        if any(socket.lanes is None or socket.key is None for socket in found):
            raise Unknown(device.part.id, "m2_sockets")
        return found
    board = machine.one("motherboard")
    slots = {slot.label: slot for slot in (board.fact("m2_slots") if board else ())}
    placed = [drive for drive in machine.placement.drives if (drive.role, drive.part) == (item.role, item.part.id)]
    if board and any(drive.lanes is None for drive in placed):
        raise Unknown(board.part.id, "m2_slots")
    cpu = machine.one("cpu")
    with_cpu = widths_with(board, cpu) if board and cpu else {}
    return tuple(
        slots[drive.slot].model_copy(update={"lanes": min(drive.lanes or 0, with_cpu.get(drive.slot, 4))})
        for drive in placed
        if drive.slot in slots
    )


def _wrong(item: Item, socket: M2Slot) -> tuple[str, dict[str, Any]] | None:
    """Why a socket does not serve the module; ``None`` where it does."""
    key = socket.key or "M"
    if not set(item.fact("m2_keys")) & set(key.replace("+", "")):
        keys = "+".join(item.fact("m2_keys"))
        return "{card} has key {need_key}; socket {socket} has key {have_key}.", {
            "socket": socket.label,
            "need_key": keys,
            "have_key": key,
        }
    if socket.lanes == 0:
        return "{card} takes {need_lanes} PCIe lanes; socket {socket} has {have_lanes}.", {
            "socket": socket.label,
            "need_lanes": 1,
            "have_lanes": 0,
        }
    devices = item.known("devices_per_board") or 1
    links = 1 if socket.links is None else socket.links
    if links < devices:
        text = "{card} takes {need_links} separate PCIe links; socket {socket} has {have_links}."
        return text, {"socket": socket.label, "need_links": devices, "have_links": links}
    return None


def _unfit(machine: Machine, item: Item, wrong: list[tuple[str, dict[str, Any]]], sockets: int) -> Verdict:
    host = machine.one("edge_device") or machine.one("motherboard")
    role = host.role if host else "motherboard"
    fixes = [
        replace(item.role, "Take an accelerator for USB or a PCIe slot", one_of={"form_factor": ["USB", "PCIe LP"]}),
        remove(item.role, "Leave the accelerator out"),
        replace(role, "Take a host with a socket of its key"),
    ]
    text, found = wrong[0] if wrong else ("{cards} of {card}, and {have_sockets} sockets for it.", {})
    numbers: dict[str, Any] = {"card": item.part.title, "cards": item.qty, "have_sockets": sockets, **found}
    return failed(text, items=(item,), fixes=fixes, **numbers)


@rule(
    "EDGE-HOST",
    "host does not serve the accelerator",
    Severity.ERROR,
    source="geerlingguy/raspberry-pi-pcie-devices#44 and #318; google-coral/edgetpu#431; resources/tables",
    kinds=("edge",),
)
def host(machine: Machine) -> Verdict:
    """The device's PCIe controller, kernel and firmware serve the accelerator that is added to it.

    Why: small hosts lack interrupts (MSI-X), use pages that a driver cannot take, or lists of allowed cards.
    Formula: a row of the table that says it does not work (error), or only with a change (warning); hosts of x86-64
        without a row pass, others get a note to ask.
    Does not apply: accelerators that came inside the device.
    """
    device = machine.of("edge_device")[0]
    cards = [item for item in machine.of("accelerator") if not item.included]
    if not cards:
        return not_applicable("All accelerators came inside the device.")
    for item in cards:
        row = host_row(item.part.title, device.part.title)
        numbers: dict[str, Any] = {"card": item.part.title, "device": device.part.title, "cards": item.qty}
        swap = [replace(item.role, "Take an accelerator for USB", one_of={"form_factor": ["USB"]})]
        if row is not None:
            text = (
                "{device} does not serve {card}: {advice}."
                if not row.works
                else "{device} serves {card} only so: {advice}."
            )
            severity = Severity.WARNING if row.works else Severity.ERROR
            return failed(text, items=(item, device), severity=severity, fixes=swap, advice=row.advice, **numbers)
        if device.fact("isa") != "x86-64":
            text = (
                "Ask the maker of {device} whether it serves {card}: hosts that are no PC often lack what drivers need."
            )
            return failed(text, items=(item, device), severity=Severity.NOTE, fixes=swap, **numbers)
    return passed("PCs serve PCIe accelerators.", items=cards)


RULES: tuple[Rule, ...] = (operations, chain, m2_socket, host)
