"""What small machines carry: memory, streams, delays, power modes."""

from __future__ import annotations

from typing import Any

from app.domain.build import Item
from app.domain.finding import Fix, Severity
from app.domain.fleet import Intake, fleet_of, intakes
from app.rules.fixes import cap_power, change_site, replace
from app.rules.machine import Machine
from app.rules.verdict import Rule, Verdict, failed, not_applicable, passed, rule

EDGE = ("edge",)
MEMORY_SHARE = 0.8
"""Of shared memory, for model and buffers; the system keeps the rest."""


def _device(machine: Machine) -> Item:
    return machine.of("edge_device")[0]


@rule(
    "EDGE-MODE",
    "no such power mode on the device",
    Severity.WARNING,
    source="ARK-Electronics/ark_jetson_kernel pull request 116: modes depend on module and carrier",
    kinds=EDGE,
)
def power_mode(machine: Machine) -> Verdict:
    """The device has the power mode that the accelerator is limited to, and reaches the power it is planned with.

    Why: modes come with module, carrier and firmware; a module planned at 40 W is slower on a carrier that gives 25 W.
    Formula: limit set [W] is one of the modes [W]; without a limit, module at most [W] <= highest mode [W].
    Does not apply: a device without power modes and without a limit.
    """
    device = _device(machine)
    capped = next((item for item in machine.node.items if item.power_cap_w is not None), None)
    if device.known("power_modes_w") == () or (capped is None and device.known("power_modes_w") is None):
        return not_applicable("The device has no power modes.")
    modes = tuple(sorted(device.fact("power_modes_w")))
    if capped is not None and capped.power_cap_w is not None:
        numbers: dict[str, Any] = {"have_w": capped.power_cap_w, "modes_w": [f"{mode:g}" for mode in modes]}
        if capped.power_cap_w in modes:
            return passed("The device has a mode of {have_w} W.", **numbers)
        near = min(modes, key=lambda mode: abs(mode - (capped.power_cap_w or 0)))
        return failed(
            "A limit of {have_w} W; the device has modes of {modes_w} W.",
            items=(device,),
            fixes=[cap_power(capped.role, near, f"Use the mode of {near:g} W")],
            **numbers,
        )
    module = next((item for item in machine.of("accelerator") if item.known("cooling") == "module"), None)
    if module is None:
        return not_applicable("Nothing is limited, and no module follows the modes.")
    need, have = module.fact("tdp_w"), modes[-1]
    if have >= need:
        return passed("The highest mode of {have_w} W feeds the module's {need_w} W.", have_w=have, need_w=need)
    return failed(
        "{module} is planned with {need_w} W; the device's highest mode gives {have_w} W.",
        items=(device, module),
        fixes=[replace("edge_device", f"Take a device with a mode of {need:g} W", at_least={"power_modes_w": need})],
        module=module.part.title,
        have_w=have,
        need_w=need,
    )


@rule(
    "EDGE-MEM",
    "model and buffers fill the shared memory",
    Severity.ERROR,
    source="mlcommons/inference_results_v4.1: edge systems share their memory with the host",
    kinds=EDGE,
)
def shared_memory(machine: Machine) -> Verdict:
    """Memory that the device shares with its accelerator holds model, buffers and the system.

    Why: there is one memory; what the model takes is missing to buffers and system, which then kills it.
    Formula: predicted memory of the phases, largest one [GiB] <= 0.8 x memory of the device [GiB].
    Does not apply: no workload; a device whose accelerator has its own memory.
    """
    demand, device = machine.demand, _device(machine)
    if demand is None or not demand.predictions:
        return not_applicable("There is no workload.")
    if not device.fact("memory_shared"):
        return not_applicable("The accelerator has memory of its own.")
    need, have = max(p.memory.value for p in demand.predictions), MEMORY_SHARE * device.fact("memory_gib")
    numbers: dict[str, Any] = {"need_gib": need, "have_gib": have}
    if need <= have:
        return passed("Model and buffers take {need_gib} of {have_gib} GiB.", **numbers)
    return failed(
        "Model and buffers take {need_gib} GiB; of the shared memory {have_gib} GiB are for them.",
        items=(device,),
        fixes=[
            replace(
                "edge_device",
                f"Take a device with {need / MEMORY_SHARE:.0f} GiB",
                at_least={"memory_gib": need / MEMORY_SHARE},
            )
        ],
        **numbers,
    )


@rule(
    "EDGE-STREAMS",
    "more camera streams than the device takes in",
    Severity.WARNING,
    source="dusty-nv/jetson-inference#1717; the device's decoder as in the catalog",
    kinds=EDGE,
)
def streams(machine: Machine) -> Verdict:
    """Decoders, camera inputs, USB or network ports of the device take all streams in.

    Why: the accelerator has time to spare while frames are dropped before they reach it.
    Formula: streams of the device = streams of a place / its devices, rounded up. Network cameras: streams x pictures a
        second / 30 x pixels / those of 1080p <= streams of 1080p30 decoded (unless it only passes them on), and their
        Mb/s <= network ports; CSI: streams <= camera inputs; USB: streams x raw picture [Gb/s] <= 0.8 x USB ports.
    Does not apply: no cameras.
    """
    fleet = fleet_of(machine.build)
    count = fleet.streams_of_device if fleet else None
    wanted = intakes(machine.build.workload, machine.site, machine.build.place)
    if not count or not wanted:
        return not_applicable("There are no cameras.")
    device = _device(machine)
    numbers: dict[str, Any] = {}
    for intake in wanted:
        have, need = intake.have(device.fact(intake.field)), count * intake.each
        name = NUMBERS[intake.field]
        numbers |= {f"need_{name}": need, f"have_{name}": have}
        if need > have:
            return _too_many(machine, intake, count, numbers)
    return passed("{cameras} cameras, and the device takes them in.", cameras=count, **numbers)


NUMBERS = {
    "camera_inputs": "inputs", "usb_gbps": "gbps", "lan_gbps": "gbps", "decode_1080p30_streams": "streams",
}  # fmt: skip
TEXTS = {
    "camera_inputs": "{need_inputs} cameras; the device has {have_inputs} camera inputs.",
    "usb_gbps": "Raw pictures of {cameras} cameras take {need_gbps} Gb/s; the USB ports carry {have_gbps} Gb/s.",
    "lan_gbps": "The streams bring {need_gbps} Gb/s; the network ports take {have_gbps} Gb/s.",
    "decode_1080p30_streams": "{need_streams} streams of 1080p30 to decode; the device decodes {have_streams}.",
}


def _too_many(machine: Machine, intake: Intake, count: int, numbers: dict[str, Any]) -> Verdict:
    device, field = _device(machine), intake.field
    fixes: list[Fix] = []
    if field == "lan_gbps":
        most = 1000 * intake.have(device.fact(field)) / count
        fixes.append(change_site("edge.stream_mbps", most, "Have the cameras compress more"))
    elif field == "usb_gbps":
        fixes.append(change_site("edge.camera_link", "network", "Take network cameras, which compress"))
    else:
        need = count * intake.each
        fixes.append(replace("edge_device", f"Take a device for {need:.0f}", at_least={field: need}))
    return failed(TEXTS[field], items=(device,), fixes=fixes, cameras=count, **numbers)


RULES: tuple[Rule, ...] = (power_mode, shared_memory, streams)
