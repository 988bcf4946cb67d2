"""What small machines carry: memory, streams, delays, power modes."""

from __future__ import annotations

from typing import Any

from app.domain.build import Item
from app.domain.finding import Severity
from app.rules.fixes import cap_power, change_site, replace
from app.rules.machine import Machine
from app.rules.verdict import Rule, Verdict, failed, not_applicable, passed, rule

EDGE = ("edge",)
MEMORY_SHARE = 0.8
"""Of shared memory, for model and buffers; the system keeps the rest."""
DECODED_FPS = 30.0
RAW_BITS = 1920 * 1080 * 2 * 8
"""Of one uncompressed picture of 1080p, two bytes per pixel (YUY2)."""
USB_SHARE = 0.8
"""Of a port's rate that payload gets (general knowledge: line coding and packets)."""
SEEING = ("vision", "detection")


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
    Formula: network cameras: streams x pictures a second / 30 <= streams of 1080p30 decoded, and their Mb/s <= network
        ports; CSI: streams <= camera inputs; USB: streams x raw 1080p [Gb/s] <= 0.8 x USB ports [Gb/s].
    Does not apply: no cameras.
    """
    workload, site = machine.build.workload, machine.site.edge
    count = site.streams or (workload.inference.streams if workload else None)
    if not count or (workload is not None and workload.domain not in SEEING):
        return not_applicable("There are no cameras.")
    fps = workload.inference.stream_fps if workload else DECODED_FPS
    if site.camera_link == "csi":
        return _taken(
            machine, "{need_inputs} cameras; the device has {have_inputs} camera inputs.", "camera_inputs", count
        )
    if site.camera_link == "usb":
        return _by_usb(machine, count, fps)
    device = _device(machine)
    if site.stream_mbps is not None:
        have, need = sum(device.fact("lan_gbps")), count * site.stream_mbps / 1000
        if need > have:
            return failed(
                "The streams bring {need_gbps} Gb/s; the network ports take {have_gbps} Gb/s.",
                items=(device,),
                fixes=[change_site("edge.stream_mbps", 1000 * have / count, "Have the cameras compress more")],
                need_gbps=need,
                have_gbps=have,
            )
    need = count * fps / DECODED_FPS
    text = "{need_streams} streams of 1080p30 to decode; the device decodes {have_streams}."
    return _taken(machine, text, "decode_1080p30_streams", need)


def _taken(machine: Machine, text: str, field: str, need: float) -> Verdict:
    device = _device(machine)
    have = device.fact(field)
    name = "inputs" if field == "camera_inputs" else "streams"
    numbers: dict[str, Any] = {f"need_{name}": need, f"have_{name}": have}
    if have >= need:
        return passed(text, **numbers)
    fixes = [replace("edge_device", f"Take a device for {need:.0f}", at_least={field: need})]
    return failed(text, items=(device,), fixes=fixes, **numbers)


def _by_usb(machine: Machine, count: int, fps: float) -> Verdict:
    device = _device(machine)
    need, have = count * fps * RAW_BITS / 1e9, USB_SHARE * sum(device.fact("usb_gbps"))
    numbers: dict[str, Any] = {"need_gbps": need, "have_gbps": have}
    if have >= need:
        return passed("Raw pictures take {need_gbps} of {have_gbps} Gb/s of the USB ports.", **numbers)
    return failed(
        "Raw pictures of {cameras} cameras take {need_gbps} Gb/s; the USB ports carry {have_gbps} Gb/s.",
        items=(device,),
        fixes=[change_site("edge.camera_link", "network", "Take network cameras, which compress")],
        cameras=count,
        **numbers,
    )


RULES: tuple[Rule, ...] = (power_mode, shared_memory, streams)
