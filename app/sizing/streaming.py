"""Chips that keep a network in on-chip memory as a pipeline of layers, and load a larger one part by part.

A network that fits as a whole runs at the pace of its slowest layer whatever the batch; one that does not is cut into
contexts, whose weights and maps are loaded anew once for each batch. Compilers decide that by the graph; what figures
tell is how likely it is, and the prediction is the expected time.
"""

from __future__ import annotations

from math import exp, log

from app.sizing.device import Device
from app.sizing.models import ModelSpec
from app.sizing.shape import bend, stream_features

TYPICAL_TOPS, TYPICAL_MACS = 26.0, 5e9
"""Of the chip and the networks that the constants are stated for."""


def streamed_s(spec: ModelSpec, batch: float, device: Device) -> tuple[float, float, float, float]:
    """Seconds of one batch: in all, computing, moving activations, switching contexts."""
    c = device.cal.sample
    share = device.eff.vision_infer
    computed = spec.flops_forward * batch / (device.peak("int8").tflops * 1e12 * share)
    px = spec.figures.image_px if spec.figures else None
    shape = stream_features(spec.params, spec.flops_forward / 2, px, spec.shape[-1])
    computed *= bend(device.cal.shapes["stream"], shape)
    switch = in_parts(spec, device) * (
        c.stream_ms * 1e-3 * exp(c.stream_tokens_power * spec.shape[-1])
        + c.stream_weights * spec.params / (device.host_link_gbs * 1e9)
    )
    return computed + switch, computed, 0.0, switch


def in_parts(spec: ModelSpec, device: Device) -> float:
    """How much of a network is loaded anew for each batch, 0 to 1: more with size, transformers more than others."""
    c = device.cal.sample
    room = c.on_chip_m * 1e6 * (device.peak("int8").tflops / TYPICAL_TOPS) ** c.on_chip_power
    over = 2 * c.on_chip_slope * log(spec.params / room)
    over += c.parts_macs_power * log(spec.flops_forward / 2 / TYPICAL_MACS)
    over += c.parts_tokens_power * spec.shape[-1] + (c.parts_memory_power if device.own_memory else 0.0)
    return 1 / (1 + exp(-min(max(over, -30.0), 30.0)))
