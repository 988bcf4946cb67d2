"""What is to be set: options of the firmware, and the software that the accelerators need at least."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.domain.build import Item
from app.domain.checklist import Step
from app.domain.errors import Unknown
from app.domain.software import version_key
from app.domain.software_tables import RocmTarget, driver_for, generation, model_row, rows
from app.rules.machine import Machine, or_unknown
from app.rules.memory import channels_of
from app.rules.mounting import mount
from app.rules.names import same
from app.rules.pcie_adapters import division_needed
from app.rules.pcie_platform import LOW_WINDOW_GIB, window_gib
from app.rules.peers import bridged, copies, groups
from app.rules.placement import place
from app.rules.software import cuda_of, nvidia_cards

Value = str | int | float
EPYC = re.compile(r"\bEPYC\b", re.IGNORECASE)


def _step(text: str, accept: str, **values: Value) -> Step:
    return Step(phase="firmware", text=text, accept=accept, values=values)


def firmware(machine: Machine) -> Iterator[Step]:
    """The options before the operating system starts for the first time."""
    yield _update(machine)
    yield from _windows(machine)
    yield from _divisions(machine)
    yield from _peers(machine)
    yield from _memory(machine)
    carrier = machine.carrier
    if carrier and (carrier.part.category == "server" or carrier.known("bmc")):
        yield _step("Remote management: own password, own network", "log-in works")
    if machine.of("accelerator") and machine.of("fan", "cooler"):
        yield _step("Fan curve: case fans follow the hottest device", "no throttling in the load test")


def _update(machine: Machine) -> Step:
    board, cpu = machine.one("motherboard"), machine.one("cpu")
    family = cpu.known("family") if cpu else None
    first = (board.known("bios_first") or ()) if board and family else ()
    least = next((row.version for row in first if same(row.family) == same(str(family))), None)
    if least:
        return _step("BIOS {bios} or later, for {family}", "version noted", bios=least, family=str(family))
    what = "Update the firmware of board and devices" if board else "Update the firmware of the machine"
    return _step(what, "versions noted")


def _windows(machine: Machine) -> Iterator[Step]:
    """Above-4G decoding where the cards' windows ask for it; Resizable BAR where board and card can."""
    board = machine.one("motherboard")
    cards = [item for item in machine.of("accelerator") if mount(item) in ("pcie", "outside")]
    if board is None or not cards:
        return
    need = or_unknown(lambda: sum(item.qty * window_gib(item) for item in cards))
    number = sum(item.qty for item in cards)
    if need is None:
        text = "Above-4G decoding: on (the cards' windows are not known)"
        yield _step(text, "devices seen: {n}", n=number)
    elif need > LOW_WINDOW_GIB:
        text = "Above-4G decoding: on, for windows of {need} GiB in all"
        yield _step(text, "devices seen: {n}", need=round(need, 2), n=number)
    for item in cards:
        size = item.known("vram_gib")
        window = _window(item)
        if board.known("rebar") is False or size is None or (window is not None and window >= size):
            continue
        text = "Above-4G decoding and Resizable BAR: on"
        if board.known("rebar") is None:
            text = "Resizable BAR: on, if the board has it (not in the catalog)"
        yield _step(text, "BAR1 of {gib} GiB or more", gib=size)


def _window(item: Item) -> float | None:
    return or_unknown(lambda: window_gib(item))


def _divisions(machine: Machine) -> Iterator[Step]:
    """The slots that are divided: by what sits in them, and as the build says."""
    told, done = machine.node.firmware.bifurcation, set()
    placed = place(machine.node)
    for item in machine.of("accelerator", "nic", "storage"):
        need = _division(item)
        if need is None:
            continue
        slots = [card.slot for card in placed.cards if (card.role, card.part) == (item.role, item.part.id)]
        for slot in dict.fromkeys(slots or item.place or ()):
            done.add(slot)
            text = "Slot {slot}: divided {split} (bifurcation), for {name}"
            yield _step(text, "devices seen there: {n}", slot=slot, split=need, name=item.part.title, n=need.count("x"))
        if not (slots or item.place):
            text = "Slot of {name}: divided {split} (bifurcation)"
            yield _step(text, "devices seen there: {n}", split=need, name=item.part.title, n=need.count("x"))
    for slot, split in told.items():
        if slot not in done:
            text = "Slot {slot}: divided {split} (bifurcation)"
            yield _step(text, "devices seen there: {n}", slot=slot, split=split, n=split.count("x"))


def _division(item: Item) -> str | None:
    if mount(item) == "m2":
        return None
    try:
        return division_needed(item)
    except Unknown:
        return None


def _exchanging(machine: Machine) -> Iterator[tuple[Item, int]]:
    """Cards that copy to each other over PCI Express, as far as is known, with how many work together."""
    for item, number, _told in groups(machine):
        if mount(item) == "socket" or bridged(item, number):
            continue
        if copies(machine, item, sure=False) is not False:
            yield item, number


def _peers(machine: Machine) -> Iterator[Step]:
    """ACS, IOMMU and memory nodes, where cards copy to each other."""
    pairs = list(_exchanging(machine))
    if pairs and not machine.software.vgpu:
        item, number = pairs[0]
        text = "ACS: off, IOMMU: off or pass-through: {n} × {name}"
        yield _step(text, "nvidia-smi topo -p2p r: OK for every pair" if _nvidia(machine) else "peer access allowed",
                    n=number, name=item.part.title)  # fmt: skip
    cpu, told = machine.one("cpu"), machine.node.firmware.nps
    joint = any(mount(item) != "socket" for item, _, _ in groups(machine))
    if cpu and EPYC.search(cpu.part.title) and (told is not None or joint):
        nodes = 1 if joint else told or 0
        sockets = machine.count("cpu")
        text = "NUMA nodes per socket: NPS{nps}"
        if nodes:
            yield _step(text, "lscpu: {n} NUMA nodes", nps=nodes, n=nodes * sockets)
        else:
            yield _step(text, "lscpu: {n} NUMA nodes", nps=nodes, n=1)


def _nvidia(machine: Machine) -> bool:
    return any(True for _ in nvidia_cards(machine, told=False))


def _memory(machine: Machine) -> Iterator[Step]:
    kits, carrier, cpu = machine.of("memory"), machine.carrier, machine.one("cpu")
    if not kits:
        return
    if (
        carrier
        and carrier.part.category == "motherboard"
        and carrier.known("ecc")
        and all(kit.known("ecc") for kit in kits)
    ):
        yield _step("Memory error correction (ECC): on", "reported as active")
    rated = [kit.known("mts") for kit in kits]
    if None in rated:
        return
    modules, channels = or_unknown(lambda: machine.modules), or_unknown(lambda: channels_of(machine))
    crowded = bool(modules and channels and modules > channels)
    limits = [*rated, cpu.known("memory_mts") if cpu else None]
    if carrier and carrier.part.category == "motherboard":
        limits += [carrier.known("memory_mts_1dpc"), carrier.known("memory_mts_2dpc") if crowded else None]
    expected = min(limit for limit in limits if limit is not None)
    if crowded and not (carrier and carrier.part.category == "motherboard" and carrier.known("memory_mts_2dpc")):
        yield _step("Memory speed: automatic; with two modules on a channel it is lower", "at most {mts} MT/s, noted",
                    mts=expected)  # fmt: skip
        return
    yield _step("Memory speed: automatic, no overclocking", "{mts} MT/s", mts=expected)


def software(machine: Machine) -> Iterator[Step]:
    """Driver and toolkit at least, then how the accelerators are used."""
    yield from _cuda(machine)
    yield from _rocm(machine)
    for item in machine.of("accelerator"):
        if item.power_cap_w:
            yield Step(
                phase="software",
                text="Power limit of {name}: {w} W, set again at every start",
                accept="limit shown: {w} W",
                values={"name": item.part.title, "w": item.power_cap_w},
            )
    if machine.software.mig:
        text, accept = "Split the devices into MIG instances", "nvidia-smi -L lists the instances"
        yield Step(phase="software", text=text, accept=accept)


def _cuda(machine: Machine) -> Iterator[Step]:
    """The lowest driver branch and CUDA release that every NVIDIA card and what is told of the software allow."""
    cards = [(item, row) for item, version in nvidia_cards(machine, told=False) if (row := generation(version))]
    cards = [(item, row) for item, row in cards if not row.jetson]
    if not cards:
        return
    told, rows_ = cuda_of(machine.software), [row for _, row in cards]
    branches = [row.driver_from for row in rows_] + [driver_for(told) if told else None]
    branches += [_mig_branch(item) for item, _ in cards] if machine.software.mig else []
    least = max((b for b in branches if b), key=version_key, default=None)
    lasts = [row.driver_until for row in rows_ if row.driver_until]
    number = sum(item.qty for item, _ in cards)
    if least:
        yield _version("NVIDIA driver: branch {version} or later", least, number)
    if lasts:
        last = min(lasts, key=version_key)
        yield _version("NVIDIA driver: branch {version} at most, the last for this card", last, number)
    cuda = max((c for c in (told, *(row.cuda_from for row in rows_)) if c), key=version_key)
    yield _version("Frameworks built with CUDA {version} or later", cuda, number)
    ends = [row.cuda_until for row in rows_ if row.cuda_until]
    if ends:
        text = "Frameworks built with CUDA {version} at most, the last for this card"
        yield _version(text, min(ends, key=version_key), number)


def _version(text: str, version: str, number: int) -> Step:
    accept = "a first run on every device ({n})"
    if text.startswith("NVIDIA"):
        accept = "nvidia-smi lists all devices ({n})"
    return Step(phase="software", text=text, accept=accept, values={"version": version, "n": number})


def _mig_branch(item: Item) -> str | None:
    row = model_row(item.part, "mig_driver_from")
    return row.mig_driver_from if row else None


def _rocm(machine: Machine) -> Iterator[Step]:
    for item in machine.compute:
        target = str(item.known("compute_capability") or "").lower()
        row = next((row for row in rows(RocmTarget) if row.gfx == target), None)
        if row:
            yield _version("ROCm {version} or later", row.since, item.qty)
            if row.until:
                yield _version("ROCm {version} at most, the last for this card", row.until, item.qty)
