"""Laws that the facts of one part must obey, per category of components.

Each law yields ``(field, message with both numbers)`` for what breaks it; about unknown facts it has nothing to say.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from app.domain.infrastructure_laws import INFRASTRUCTURE_LAWS
from app.domain.machine_laws import Clash, Law, machine_laws
from app.domain.parts import (
    AcceleratorSpec,
    ChassisSpec,
    CoolerSpec,
    CpuSpec,
    MemorySpec,
    MotherboardSpec,
    NicSpec,
    PsuSpec,
    StorageSpec,
    SwitchSpec,
)

SOCKETS: Mapping[str, tuple[int, frozenset[str]]] = MappingProxyType(
    {
        "AM4": (4, frozenset({"DDR4"})),
        "AM5": (5, frozenset({"DDR5"})),
        "sTR4": (3, frozenset({"DDR4"})),
        "sTRX4": (4, frozenset({"DDR4"})),
        "sWRX8": (4, frozenset({"DDR4"})),
        "sTR5": (5, frozenset({"DDR5"})),
        "SP3": (4, frozenset({"DDR4"})),
        "SP5": (5, frozenset({"DDR5"})),
        "SP6": (5, frozenset({"DDR5"})),
        "LGA1151": (3, frozenset({"DDR3", "DDR4"})),  # Skylake and Kaby Lake take DDR3L too
        "LGA1200": (4, frozenset({"DDR4"})),
        "LGA1700": (5, frozenset({"DDR4", "DDR5"})),
        "LGA1851": (5, frozenset({"DDR5"})),
        "LGA2011-3": (3, frozenset({"DDR4"})),
        "LGA2066": (3, frozenset({"DDR4"})),
        "LGA3647": (3, frozenset({"DDR4"})),
        "LGA4189": (4, frozenset({"DDR4"})),
        "LGA4677": (5, frozenset({"DDR5"})),
        "LGA4710": (5, frozenset({"DDR5"})),
        "LGA7529": (5, frozenset({"DDR5"})),
    }
)
"""What a socket can do at most: PCIe generation, kinds of memory (platform documents of AMD and Intel)."""

GBPS_PER_LANE: Mapping[int, float] = MappingProxyType({2: 4.0, 3: 7.88, 4: 15.75, 5: 31.5, 6: 60.5, 7: 121.0})
"""Payload of one PCIe lane in one direction after line coding, Gb/s (PCI-SIG base specifications)."""

SLOT_W = 75.0  # what a full-size PCIe slot may deliver (PCI-SIG card specification)
PLUG_W: Mapping[str, float] = MappingProxyType(
    {"pin16": 600.0, "pin12": 600.0, "eps8": 336.0, "pcie8": 150.0, "pcie6": 75.0}
)
"""What one plug may deliver, W."""

BOARD_POWER_ROUNDING = 1.03  # vendors round board power up: 230 W behind one 8-pin plug (225 W) is sold

SATA_MBS = 600.0
DDR_MTS: Mapping[str, tuple[int, int]] = MappingProxyType({"DDR4": (1600, 5400), "DDR5": (3200, 12800)})
"""Speeds that kits of a kind of memory are sold at, MT/s."""
SINGLE_SOCKET = frozenset({"AM4", "AM5", "sTR4", "sTRX4", "sWRX8", "sTR5", "LGA1151", "LGA1200", "LGA1700", "LGA1851"})


def laws_of(category: str) -> Sequence[Law]:
    """The laws of a category."""
    return (*_LAWS.get(category, ()), *INFRASTRUCTURE_LAWS.get(category, ()), *machine_laws(category))


def _socket(spec: CpuSpec | MotherboardSpec) -> Iterator[Clash]:
    known = SOCKETS.get(spec.socket or "")
    if known is None:
        return
    _, memory = known
    kinds = set((spec.memory_type or "").split("/")) - {""}
    if kinds - memory:
        yield "memory_type", f"{spec.memory_type} on {spec.socket}, which takes {'/'.join(sorted(memory))}"


def _cpu_pcie(spec: CpuSpec) -> Iterator[Clash]:
    gen, _ = SOCKETS.get(spec.socket or "", (None, None))
    if gen is not None and spec.pcie_gen is not None and spec.pcie_gen > gen:
        yield "pcie_gen", f"PCIe {spec.pcie_gen} on {spec.socket}, which ends at {gen}"
    if (
        spec.chipset_link_lanes is not None
        and spec.pcie_lanes is not None
        and spec.chipset_link_lanes > spec.pcie_lanes
    ):
        yield "chipset_link_lanes", f"{spec.chipset_link_lanes} lanes to the chipset of {spec.pcie_lanes} in all"
    if spec.max_sockets and spec.max_sockets > 1 and spec.socket in SINGLE_SOCKET:
        yield "max_sockets", f"{spec.max_sockets} sockets per system, but {spec.socket} boards have 1"


def _cpu_numbers(spec: CpuSpec) -> Iterator[Clash]:
    if spec.cores and spec.threads and not spec.cores <= spec.threads <= 2 * spec.cores:
        yield "threads", f"{spec.threads} threads with {spec.cores} cores"
    if spec.base_ghz and spec.boost_ghz and spec.base_ghz > spec.boost_ghz:
        yield "base_ghz", f"base clock {spec.base_ghz} GHz above the boost clock {spec.boost_ghz} GHz"
    if spec.tdp_w and spec.max_power_w and spec.tdp_w > spec.max_power_w:
        yield "max_power_w", f"package limit {spec.max_power_w:g} W below the TDP {spec.tdp_w:g} W"


def _board_slots(spec: MotherboardSpec) -> Iterator[Clash]:
    gen, _ = SOCKETS.get(spec.socket or "", (None, None))
    for slot in spec.pcie_slots or ():
        if gen is not None and slot.gen is not None and slot.gen > gen:
            yield "pcie_slots", f"{slot.label} is PCIe {slot.gen}, but {spec.socket} ends at {gen}"
        if slot.elec_width is not None and slot.mech_width is not None and slot.elec_width > slot.mech_width:
            yield "pcie_slots", f"{slot.label} has {slot.elec_width} lanes in a connector for {slot.mech_width}"
        if slot.elec_width is not None and slot.elec_modes and max(slot.elec_modes) > slot.elec_width:
            yield "pcie_slots", f"{slot.label} runs x{max(slot.elec_modes)} with x{slot.elec_width} wired"
        for split in slot.bifurcation or ():
            lanes = sum(int(word) for word in split.replace("x", " ").replace("/", " ").split() if word.isdigit())
            if slot.elec_width is not None and lanes > slot.elec_width:
                yield "pcie_slots", f"{slot.label} splits into {split} = {lanes} lanes with x{slot.elec_width} wired"
        if slot.source == "cpu2" and spec.sockets == 1:
            yield "pcie_slots", f"{slot.label} hangs on a second processor, but the board has 1 socket"
    for m2 in spec.m2_slots or ():
        if gen is not None and m2.gen is not None and m2.gen > gen:
            yield "m2_slots", f"{m2.label} is PCIe {m2.gen}, but {spec.socket} ends at {gen}"


def _board_labels(spec: MotherboardSpec) -> Iterator[Clash]:
    cards = [slot.label for slot in spec.pcie_slots or ()]
    drives = [slot.label for slot in spec.m2_slots or ()]
    for field, labels in (("pcie_slots", cards), ("m2_slots", drives)):
        for label in sorted({label for label in labels if labels.count(label) > 1}):
            yield field, f"the label {label} stands {labels.count(label)} times, must be once"
    positions = [slot.position for slot in spec.pcie_slots or () if slot.position is not None]
    for position in sorted({place for place in positions if positions.count(place) > 1}):
        yield "pcie_slots", f"position {position} is taken by {positions.count(position)} slots, room is for 1"
    if spec.pcie_slots is None or (spec.m2_slots is None and spec.share_rules):
        return  # a rule may name slots that nobody has listed yet
    known = {*cards, *drives}
    for rule in spec.share_rules or ():
        for label in sorted({*rule.used, *rule.empty, *rule.widths} - known):
            yield "share_rules", f"a rule names {label}, which is none of the {len(known)} slots"


def _board_widths(spec: MotherboardSpec) -> Iterator[Clash]:
    wired = {slot.label: slot.elec_width for slot in spec.pcie_slots or ()}
    wired |= {slot.label: slot.lanes for slot in spec.m2_slots or ()}
    for rule in spec.share_rules or ():
        for label, width in rule.widths.items():
            most = wired.get(label)
            if most is not None and width > most:
                yield "share_rules", f"a rule gives {label} {width} lanes with {most} wired"


def _board_memory(spec: MotherboardSpec) -> Iterator[Clash]:
    if spec.dimm_slots and spec.memory_channels and spec.dimm_slots < spec.memory_channels:
        yield "dimm_slots", f"{spec.dimm_slots} DIMM slots for {spec.memory_channels} channels"
    if spec.memory_max_dimm_gib and spec.dimm_slots and spec.memory_max_gib:
        most = spec.memory_max_dimm_gib * spec.dimm_slots
        if spec.memory_max_gib > most:
            yield "memory_max_gib", f"{spec.memory_max_gib} GiB with {spec.dimm_slots} slots that hold {most} GiB"
    if spec.memory_mts_1dpc and spec.memory_mts_2dpc and spec.memory_mts_2dpc > spec.memory_mts_1dpc:
        yield "memory_mts_2dpc", f"{spec.memory_mts_2dpc} MT/s with two DIMMs, {spec.memory_mts_1dpc} with one"


def _accelerator_power(spec: AcceleratorSpec) -> Iterator[Clash]:
    if spec.tdp_w and spec.tdp_min_w and spec.tdp_min_w > spec.tdp_w:
        yield "tdp_min_w", f"lowest limit {spec.tdp_min_w:g} W above the highest {spec.tdp_w:g} W"
    if not (spec.form_factor or "").startswith("PCIe") or spec.tdp_w is None:
        return
    for plugs in spec.power_connectors or ():
        able = SLOT_W + sum(PLUG_W[kind] * count for kind, count in plugs.items())
        if spec.tdp_w > able * BOARD_POWER_ROUNDING:
            yield "power_connectors", f"{spec.tdp_w:g} W through slot and plugs that carry {able:g} W"


def _accelerator_memory(spec: AcceleratorSpec) -> Iterator[Clash]:
    if spec.vram_gib and spec.bandwidth_gbs and spec.vram_gib >= 1:
        rate = spec.bandwidth_gbs / spec.vram_gib
        if not 0.5 <= rate <= 150:
            yield (
                "bandwidth_gbs",
                (
                    f"{spec.bandwidth_gbs:g} GB/s for {spec.vram_gib:g} GiB is {rate:.3g} GB/s per GiB, "
                    "memory does 0.5 to 150"
                ),
            )
    if spec.nvlink_cards and spec.nvlink_gbs == 0:
        yield "nvlink_cards", f"{spec.nvlink_cards} cards per link group with a link of 0 GB/s"
    if spec.pcie_gen is not None and spec.pcie_lanes is not None and spec.pcie_lanes not in (1, 2, 4, 8, 16):
        yield "pcie_lanes", f"{spec.pcie_lanes} lanes; links have 1, 2, 4, 8 or 16"


def _accelerator_rates(spec: AcceleratorSpec) -> Iterator[Clash]:
    """Halving a number's width at most doubles the rate, fourfold where training accumulates at half rate."""
    for narrow, wide in (("fp8_tflops", "bf16_tflops"), ("fp4_tflops", "fp8_tflops"), ("bf16_tflops", "tf32_tflops")):
        fast, slow = getattr(spec, narrow), getattr(spec, wide)
        if fast and slow and not 0.9 <= fast / slow <= 4.2:
            yield narrow, f"{fast:g} T against {slow:g} T of {wide}: {fast / slow:.3g} times, possible is 1 to 4"


def _memory(spec: MemorySpec) -> Iterator[Clash]:
    if spec.modules and spec.module_gib and spec.total_gib and spec.modules * spec.module_gib != spec.total_gib:
        total = spec.modules * spec.module_gib
        yield "total_gib", f"{spec.modules} x {spec.module_gib} GiB are {total} GiB, not {spec.total_gib} GiB"
    low, high = DDR_MTS.get(spec.memory_type or "", (0, math.inf))
    if spec.mts and not low <= spec.mts <= high:
        yield "mts", f"{spec.memory_type} at {spec.mts} MT/s; it runs at {low} to {high}"
    if spec.kind in ("RDIMM", "LRDIMM", "MRDIMM") and spec.ecc is False:
        yield "ecc", f"{spec.kind} without ECC"


def _storage(spec: StorageSpec) -> Iterator[Clash]:
    if spec.kind in ("sata_ssd", "hdd"):
        if spec.pcie_gen or spec.pcie_lanes:
            yield "pcie_gen", f"PCIe {spec.pcie_gen} x{spec.pcie_lanes} on a drive of kind {spec.kind}"
        for field in ("read_mbs", "write_mbs"):
            if (getattr(spec, field) or 0) > SATA_MBS:
                yield field, f"{getattr(spec, field):g} MB/s over SATA, which carries {SATA_MBS:g}"
    elif spec.pcie_gen and spec.pcie_lanes:
        most = GBPS_PER_LANE[spec.pcie_gen] * spec.pcie_lanes * 1000 / 8
        for field in ("read_mbs", "write_mbs"):
            if (getattr(spec, field) or 0) > most:
                link = f"PCIe {spec.pcie_gen} x{spec.pcie_lanes}"
                yield field, f"{getattr(spec, field):g} MB/s over {link}, which carries {most:.0f}"
    if spec.m2_length_mm and spec.form_factor not in ("M.2", None):
        yield "m2_length_mm", f"M.2 length {spec.m2_length_mm} mm on a {spec.form_factor} drive"
    if spec.kind == "hdd" and spec.form_factor not in ("2.5", "3.5", None):
        yield "form_factor", f"a hard disk as {spec.form_factor}"


def _psu(spec: PsuSpec) -> Iterator[Clash]:
    if spec.rated_w and spec.rated_115v_w is not None and spec.rated_115v_w > spec.rated_w:
        yield "rated_115v_w", f"{spec.rated_115v_w:g} W at 115 V, {spec.rated_w:g} W at 230 V"
    if spec.efficiency_115v and spec.efficiency_230v and spec.efficiency_115v > spec.efficiency_230v:
        yield "efficiency_115v", f"{spec.efficiency_115v} at 115 V above {spec.efficiency_230v} at 230 V"
    atx = (spec.form_factor or "").startswith(("ATX", "SFX"))
    if atx and spec.eps8 == 0:
        yield "eps8", "0 EPS plugs: such a supply has at least 1; leave it empty where it is unknown"
    if atx and spec.pin16 == 0 and spec.pcie8 == 0 and (spec.rated_w or 0) >= 500:
        yield "pcie8", f"no plug for cards (0 + 0) on a supply of {spec.rated_w:g} W"
    if spec.pin16 == 0 and spec.pin16_w:
        yield "pin16_w", f"{spec.pin16_w:g} W per 16-pin plug, of which it has 0"


def _chassis(spec: ChassisSpec) -> Iterator[Clash]:
    sides = [side for side in (spec.width_mm, spec.height_mm, spec.depth_mm) if side is not None]
    if len(sides) == 3 and spec.gpu_max_length_mm and spec.gpu_max_length_mm > max(sides):
        yield "gpu_max_length_mm", f"cards of {spec.gpu_max_length_mm:g} mm in a case of at most {max(sides):g} mm"
    if len(sides) == 3 and spec.cooler_max_height_mm and spec.cooler_max_height_mm > sorted(sides)[1]:
        yield "cooler_max_height_mm", f"coolers of {spec.cooler_max_height_mm:g} mm in {sorted(sides)[1]:g} mm"
    if spec.fan_places is not None and spec.fans_included is not None and spec.fans_included > spec.fan_places:
        yield "fans_included", f"{spec.fans_included} fans in {spec.fan_places} places"


def _cooler(spec: CoolerSpec) -> Iterator[Clash]:
    if not spec.sockets:
        yield "sockets", "a cooler that fits 0 sockets; it must name at least 1"
    if spec.kind in ("air", "passive") and spec.radiator_mm:
        yield "radiator_mm", f"a radiator of {spec.radiator_mm} mm on a cooler of kind {spec.kind}"
    if spec.kind == "aio" and spec.sockets and spec.radiator_mm is None:
        yield "radiator_mm", "a liquid cooler without the size of its radiator"


def _nic(spec: NicSpec) -> Iterator[Clash]:
    if spec.gbps and spec.pcie_gen and spec.pcie_lanes:
        most = GBPS_PER_LANE.get(spec.pcie_gen, math.inf) * spec.pcie_lanes
        if spec.gbps > most:
            link = f"PCIe {spec.pcie_gen} x{spec.pcie_lanes}"
            yield "gbps", f"a port of {spec.gbps:g} Gb/s behind {link}, which carries {most:.0f}"


def _switch(spec: SwitchSpec) -> Iterator[Clash]:
    if spec.ports and spec.gbps and spec.capacity_tbps:
        need = spec.ports * spec.gbps / 1000
        if spec.capacity_tbps < 0.99 * need or abs(spec.capacity_tbps / need - 2) < 0.02:  # twice: both directions
            yield "capacity_tbps", f"{spec.capacity_tbps:g} Tb/s for {spec.ports} x {spec.gbps:g} Gb/s = {need:g} Tb/s"
    if spec.cages and spec.ports and spec.cages > spec.ports:
        yield "cages", f"{spec.cages} cages for {spec.ports} ports"
    if spec.power_typ_w and spec.power_max_w and spec.power_typ_w > spec.power_max_w:
        yield "power_typ_w", f"typical {spec.power_typ_w:g} W above the most, {spec.power_max_w:g} W"


_LAWS: Mapping[str, Sequence[Law]] = MappingProxyType(
    {
        "cpu": (_socket, _cpu_pcie, _cpu_numbers),
        "motherboard": (_socket, _board_slots, _board_labels, _board_widths, _board_memory),
        "accelerator": (_accelerator_power, _accelerator_memory, _accelerator_rates),
        "memory": (_memory,),
        "storage": (_storage,),
        "psu": (_psu,),
        "chassis": (_chassis,),
        "cooler": (_cooler,),
        "nic": (_nic,),
        "switch": (_switch,),
    }
)
