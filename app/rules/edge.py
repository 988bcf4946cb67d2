"""Small machines beside the sensors."""

from __future__ import annotations

from typing import Any

from app.domain.finding import Severity
from app.rules.fixes import cap_power, change_site, replace
from app.rules.machine import Machine
from app.rules.verdict import Rule, Verdict, failed, not_applicable, passed, rule

MARGIN = 1.2
"""Share over the device's own figure that a supply should have (ISAAC ROS#34, jetson-inference#488: over-current)."""
EDGE = ("edge",)


@rule(
    "EDGE-PWR",
    "edge device draws more than the place supplies",
    Severity.ERROR,
    source="NVIDIA-ISAAC-ROS/isaac_ros_object_detection#34; dusty-nv/jetson-inference#488; librealsense#13686",
    kinds=EDGE,
)
def supply(machine: Machine) -> Verdict:
    """The place supplies what the device draws at most, with a fifth to spare.

    Why: cameras, drives and short peaks on top of the module's figure make it brown out or throttle.
    Formula: device at most [W] <= supply [W] (error); 1.2 * device [W] <= supply [W] (warning). Where the site does not
        say, a note for a module that no power mode limits: it throttles on over-current.
    Does not apply: the site does not say what it supplies, and no module runs without a limit.
    """
    have = machine.site.edge.power_w_max
    if have is None:
        return _unlimited(machine)
    draw = machine.sustained_w
    need = draw * MARGIN
    numbers: dict[str, Any] = {"draw_w": draw, "need_w": need, "have_w": have}
    if have >= need:
        return passed("The device draws {draw_w} W; the place supplies {have_w} W.", **numbers)
    return failed(
        "The device draws {draw_w} W, with a margin {need_w} W; the place supplies {have_w} W.",
        items=machine.of("edge_device"),
        severity=Severity.ERROR if draw > have else Severity.WARNING,
        fixes=[
            replace(
                "edge_device", f"Take a device of at most {have / MARGIN:.0f} W", at_most={"power_w": have / MARGIN}
            ),
            change_site("edge.power_w_max", need, f"Supply {need:.0f} W"),
        ],
        **numbers,
    )


def _unlimited(machine: Machine) -> Verdict:
    """A module in its mode without limits (MAXN) draws what its clocks ask for, not what its carrier was made for."""
    module = next((item for item in machine.of("accelerator") if item.known("cooling") == "module"), None)
    if module is None or module.power_cap_w is not None or module.known("tdp_w") is None:
        return not_applicable("The site does not say what it supplies.")
    return failed(
        "{module} runs without a power mode: above {need_w} W it throttles on over-current. Supply {margin_w} W, or "
        "set a mode.",
        items=(module, *machine.of("edge_device")),
        severity=Severity.NOTE,
        fixes=[
            change_site("edge.power_w_max", module.fact("tdp_w") * MARGIN, "Say what the place supplies"),
            cap_power(module.role, module.fact("tdp_w"), f"Set the mode of {module.fact('tdp_w'):.0f} W"),
        ],
        module=module.part.title,
        need_w=module.fact("tdp_w"),
        margin_w=module.fact("tdp_w") * MARGIN,
    )


@rule(
    "EDGE-TEMP",
    "place hotter than the device allows",
    Severity.ERROR,
    source="General knowledge: a device is made for a range of temperatures",
    kinds=EDGE,
    assumes=("edge.ambient_c_max", "edge.fanless"),
)
def temperature(machine: Machine) -> Verdict:
    """The device may work at the hottest hour of its place, and without a fan where none is wanted.

    Why: above its range a device throttles, then switches off; a fan sucks in dust.
    Formula: hottest place allowed by the device [degrees C] >= that of the site [degrees C]; fanless if asked
        (warning).
    """
    device = machine.of("edge_device")[0]
    have, need = device.fact("ambient_max_c"), machine.site.edge.ambient_c_max
    numbers: dict[str, Any] = {"have_c": have, "need_c": need}
    cooler = {"ambient_max_c": need}
    if have < need:
        return failed(
            "{device} works up to {have_c} °C; the place reaches {need_c} °C.",
            items=(device,),
            fixes=[
                replace("edge_device", f"Take a device for {need:.0f} °C", at_least=cooler),
                change_site("edge.ambient_c_max", have, f"Keep the place below {have:.0f} °C"),
            ],
            device=device.part.title,
            **numbers,
        )
    if machine.site.edge.fanless and not device.fact("fanless"):
        return failed(
            "{device} has a fan; the place asks for {need_fans} fans.",
            items=(device,),
            severity=Severity.WARNING,
            fixes=[replace("edge_device", "Take a fanless device", one_of={"fanless": [True]}, at_least=cooler)],
            device=device.part.title,
            have_fans=1,
            need_fans=0,
        )
    return passed("The device works up to {have_c} °C; the place reaches {need_c} °C.", **numbers)


@rule(
    "EDGE-VIN",
    "input voltage outside the device's range",
    Severity.ERROR,
    source="ARK-Electronics/ark_jetson_kernel pull request 136",
    kinds=EDGE,
)
def input_voltage(machine: Machine) -> Verdict:
    """The voltage of the place is within the device's input range.

    Why: below it the current rises past the limit, above it the input dies.
    Formula: lowest input [V] <= voltage of the site [V] <= highest input [V].
    Does not apply: the site does not state a direct voltage.
    """
    have = machine.site.edge.dc_input_v
    if have is None:
        return not_applicable("The site does not state a direct voltage.")
    device = machine.of("edge_device")[0]
    low, high = device.fact("input_min_v"), device.fact("input_max_v")
    numbers: dict[str, Any] = {"have_v": have, "low_v": low, "high_v": high}
    span = "{high_v} V" if low == high else "{low_v} to {high_v} V"
    if low <= have <= high:
        return passed(f"The place gives {{have_v}} V; the device takes {span}.", **numbers)
    return failed(
        f"The place gives {{have_v}} V; {{device}} takes {span}.",
        items=(device,),
        fixes=[
            replace(
                "edge_device",
                f"Take a device for {have:.0f} V",
                at_most={"input_min_v": have},
                at_least={"input_max_v": have},
            ),
            change_site("edge.dc_input_v", low if have < low else high, "Give it a voltage within its range"),
        ],
        device=device.part.title,
        **numbers,
    )


RULES: tuple[Rule, ...] = (supply, temperature, input_voltage)
