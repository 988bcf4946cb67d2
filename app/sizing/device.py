"""An accelerator (or the processors alone) as the engine sees it: per rank, with every fact that it needs present."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.errors import Unknown
from app.domain.parts import AcceleratorSpec, Part, Provenance
from app.sizing.calibration import Calibration, shipped
from app.sizing.constants import Efficiency
from app.sizing.precision import FALLBACKS

USABLE_CARD = 0.94
"""Share of a card's memory that a process can fill (timm's largest batches; the rest is ECC and driver)."""
USABLE_SHARED = 0.8
"""Share of a module's memory left to the model where processor and accelerator share it (rule EDGE-MEM)."""
HOST_GIB_OF_STREAMING_NPU = 4.0
"""Host memory counted for chips that stream weights from the host and have no memory of their own."""

STREAMING = ("hailo", "edge_tpu")
"""Chips that hold a network in on-chip memory and take the rest from the host."""
INFERENCE_ONLY = ("hailo", "edge_tpu", "fpga", "ai100")
CPU_CORES = 16
CPU_TFLOPS_PER_CORE = 0.045
CPU_BANDWIDTH_GBS = 60.0
CPU_MEMORY_GIB = 256.0

PCIE_GBS_PER_LANE = {1: 0.25, 2: 0.5, 3: 0.985, 4: 1.969, 5: 3.938, 6: 7.563, 7: 15.125}
"""One direction, after line coding (PCI-SIG)."""

FP64_SHARE = {
    "6.0": 1 / 2, "6.1": 1 / 32, "7.0": 1 / 2, "7.5": 1 / 32, "8.0": 1 / 2, "8.6": 1 / 64, "8.9": 1 / 64, "9.0": 1 / 2,
    "12.0": 1 / 64,
}  # fmt: skip
"""64-bit over 32-bit results per clock: CUDA C++ Programming Guide, throughput of native arithmetic instructions, and
NVIDIA's Turing, GA102 and Ada white papers. Elsewhere nobody has entered a figure, so fp64 is not answered."""

_TENSOR_CORES = ("7.", "8.", "9.", "10.", "11.", "12.")
_MATRIX_FAMILIES = ("xe", "cdna", "rdna4")
_RATIO_TO_16_BIT = (("int8_tops", 2.0), ("fp8_tflops", 2.0), ("fp4_tflops", 4.0))


@dataclass(frozen=True)
class Peak:
    """Throughput of the arithmetic that carries a precision, in 10^12 operations a second."""

    tflops: float
    used: str
    note: str = ""


@dataclass(frozen=True)
class Device:
    """One rank: a card, one chip of a board with several, or the processors of a machine."""

    id: str
    title: str
    family: str
    memory_gib: float
    usable_gib: float
    bandwidth_gbs: float
    link_gbs: float
    link_cards: int
    host_link_gbs: float
    per_board: int
    segment: str
    shared_memory: bool
    trains: bool
    reads_weights: bool
    own_memory: bool
    cal: Calibration
    eff: Efficiency
    peaks: tuple[tuple[str, Peak], ...]
    source: str
    sources: tuple[tuple[str, str], ...] = ()
    """Where single figures come from elsewhere than the part as a whole: by the name that a derivation gives them."""

    def peak(self, precision: str) -> Peak:
        """The arithmetic for ``precision``; raises ``Unknown`` where no figure can be had."""
        for name, peak in self.peaks:
            if name == precision:
                return peak
        raise Unknown(self.id, "bf16_tflops")

    @property
    def is_cpu(self) -> bool:
        """Whether it is the processor of the machine."""
        return self.family == "cpu"

    @property
    def streams(self) -> bool:
        """Whether it holds a network in on-chip memory and loads what is larger part by part."""
        return self.family in STREAMING

    def link_for(self, ranks: int) -> float:
        """GB/s in one direction between ``ranks`` devices of one node."""
        return self.link_gbs if ranks <= self.link_cards else self.host_link_gbs


def device_of(part: Part | None, calibration: Calibration | None = None) -> Device:
    """The device of a catalog part; raises ``Unknown`` naming the fact that is missing.

    ``calibration`` is the shipped one where none is given.
    """
    cal = calibration or shipped()
    if part is None:
        return _processors(cal)
    spec = part.spec
    assert isinstance(spec, AcceleratorSpec)
    family = family_of(spec)
    boards = spec.devices_per_board or 1
    streaming = family in STREAMING and spec.vram_gib is None
    memory = HOST_GIB_OF_STREAMING_NPU if streaming else _need(part, "vram_gib") / boards
    known_bandwidth = family not in STREAMING or spec.bandwidth_gbs is not None
    shared = spec.segment == "edge" or (spec.form_factor == "module" and spec.segment == "workstation")
    host = PCIE_GBS_PER_LANE[spec.pcie_gen] * (spec.pcie_lanes or 16) if spec.pcie_gen else 16.0
    bandwidth = _need(part, "bandwidth_gbs") / boards if known_bandwidth else host  # they stream from the host
    nvlink = (spec.nvlink_gbs or 0) / 2
    return Device(
        id=part.id,
        title=part.title,
        family=family,
        memory_gib=memory,
        usable_gib=memory * (USABLE_SHARED if shared else 1.0 if streaming else USABLE_CARD),
        bandwidth_gbs=bandwidth,
        link_gbs=nvlink or host,
        link_cards=(spec.nvlink_cards or 8) * boards if nvlink else 1024,
        host_link_gbs=host,
        per_board=boards,
        segment=spec.segment or "server",
        shared_memory=shared,
        trains=family not in INFERENCE_ONLY,
        reads_weights=known_bandwidth,
        own_memory=not streaming,
        cal=cal,
        eff=cal.efficiency(family),
        peaks=tuple(_peaks(part, spec, family, boards)),
        source=_told(part.provenance),
        sources=tuple((name, _told(part.field_provenance[field])) for name, field in _FIGURES if _is_own(part, field)),
    )


_PEAKS = {
    "fp64": "fp64_tflops", "fp32": "fp32_tflops", "tf32": "tf32_tflops", "fp16": "fp16_tflops", "bf16": "bf16_tflops",
    "fp8": "fp8_tflops", "int8": "int8_tops", "fp4": "fp4_tflops",
}  # fmt: skip
_FIGURES = (
    ("memory of a card", "vram_gib"),
    ("bandwidth", "bandwidth_gbs"),
    *((f"peak in {used}", field) for used, field in _PEAKS.items()),
)
"""What derivations call the facts of a card."""


def _is_own(part: Part, field: str) -> bool:
    return field in part.field_provenance and getattr(part.spec, field, None) is not None


def _told(origin: Provenance) -> str:
    return f"{origin.source}, {origin.as_of} ({origin.confidence.value})"


def family_of(spec: AcceleratorSpec) -> str:
    """The group of architectures that share one set of efficiencies.

    Gaming cards list half their matrix rate (they add in fp32 at half speed) and reach most of it; the same chips on
    workstation and server cards list the whole rate and are held back by their power limit.
    """
    family = _architecture(spec)
    return f"{family}_pro" if family in ("ada", "ampere", "blackwell") and spec.segment != "gaming" else family


def _architecture(spec: AcceleratorSpec) -> str:
    cc = spec.compute_capability or ""
    by_capability = {
        "9.0": "hopper",
        "8.0": "ampere_dc",
        "8.6": "ampere",
        "8.7": "jetson",
        "7.2": "jetson",
        "6.2": "jetson",
        "5.3": "jetson",
        "7.5": "turing",
    }
    if cc in by_capability:
        return by_capability[cc]
    prefixes = {"10.": "blackwell_dc", "12.": "blackwell", "11.": "jetson", "8.9": "ada", "7.": "volta", "6.": "pascal"}
    for prefix, family in prefixes.items():
        if cc.startswith(prefix):
            return family
    name = (spec.architecture or "").lower()
    words = {
        "hopper": "hopper", "blackwell": "blackwell", "ada": "ada", "ampere": "ampere", "cdna4": "cdna4",
        "cdna": "cdna", "rdna": "rdna", "gaudi": "gaudi", "ponte": "xe_dc", "xe": "xe", "edge tpu": "edge_tpu",
        "tpu": "tpu", "neuron": "neuron", "hailo": "hailo", "apple": "apple", "fpga": "fpga", "ai100": "ai100",
        "rdu": "rdu",
    }  # fmt: skip
    return next((family for word, family in words.items() if word in name), "other")


def _need(part: Part, field: str) -> float:
    value = getattr(part.spec, field)
    if value is None:
        raise Unknown(part.id, field)
    return float(value)


def _peaks(part: Part, spec: AcceleratorSpec, family: str, boards: int) -> list[tuple[str, Peak]]:
    native = _native(spec, family)
    found: list[tuple[str, Peak]] = []
    if family in INFERENCE_ONLY and set(native) <= {"int8"} and native:
        tops = native["int8"] / boards
        note = f"{part.title} computes in int8; the model must be quantised."
        return [(name, Peak(tops, "int8", "" if name == "int8" else note)) for name in FALLBACKS]
    for precision, chain in FALLBACKS.items():
        used = next((name for name in chain if name in native), None)
        if used is None:
            continue
        note = "" if used == precision else f"{part.title} has no {precision} arithmetic; it computes in {used}."
        if precision == "int4":
            note = f"int4 weights are unpacked and multiplied in {used}."
        found.append((precision, Peak(native[used] / boards, used, note)))
    return found


def _native(spec: AcceleratorSpec, family: str) -> dict[str, float]:
    """The arithmetic with a known figure; 16-bit matrix rates follow from 8 or 4 bits where only those are."""
    given = {
        "fp32": spec.fp32_tflops, "tf32": spec.tf32_tflops, "fp16": spec.fp16_tflops, "bf16": spec.bf16_tflops,
        "fp8": spec.fp8_tflops, "int8": spec.int8_tops, "fp4": spec.fp4_tflops,
    }  # fmt: skip
    native = {name: float(value) for name, value in given.items() if value}
    if spec.fp32_tflops and spec.compute_capability in FP64_SHARE:
        native["fp64"] = spec.fp32_tflops * FP64_SHARE[spec.compute_capability]
    has_matrix = (spec.compute_capability or "").startswith(_TENSOR_CORES) or any(
        word in (spec.architecture or "").lower() for word in _MATRIX_FAMILIES
    )
    if has_matrix and "fp16" not in native and "bf16" not in native:
        for field, ratio in _RATIO_TO_16_BIT:
            value = getattr(spec, field)
            if value:
                native["fp16"] = value / ratio
                native.setdefault("tf32", value / ratio / 2)
                break
        else:
            native.pop("fp32", None)  # its matrix units are surely faster, by how much nobody has entered
            native.pop("tf32", None)
    if family == "pascal":
        native.pop("int8", None)  # DP4A only; frameworks compute in fp32
    return native


def _processors(cal: Calibration) -> Device:
    """The processors of a machine: assumed cores, each with an assumed rate; every prediction is marked as wide."""
    tflops = CPU_CORES * CPU_TFLOPS_PER_CORE
    low = Peak(tflops, "fp32", "Processors compute in fp32.")
    own = {"fp32": Peak(tflops, "fp32"), "fp64": Peak(tflops / 2, "fp64")}
    peaks = tuple((name, own.get(name, low)) for name in FALLBACKS)
    return Device(
        id="cpu",
        title=f"{CPU_CORES} processor cores",
        family="cpu",
        memory_gib=CPU_MEMORY_GIB,
        usable_gib=CPU_MEMORY_GIB * USABLE_SHARED,
        bandwidth_gbs=CPU_BANDWIDTH_GBS,
        link_gbs=12.5,
        link_cards=1,
        host_link_gbs=12.5,
        per_board=1,
        segment="cpu",
        shared_memory=True,
        trains=True,
        reads_weights=True,
        own_memory=True,
        cal=cal,
        eff=cal.efficiency("cpu"),
        peaks=peaks,
        source="assumed: 16 cores at 45 GFLOPS each, 60 GB/s (fitted on timm's CPU rows)",
    )
