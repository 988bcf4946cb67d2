"""Whether frameworks, toolkits and drivers run on the accelerators: only what is told of them can fail."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from app.domain.build import Item
from app.domain.errors import Unknown
from app.domain.finding import Severity
from app.domain.software import Software, at_least, at_most, version_key
from app.domain.software_tables import (
    Generation,
    RocmTarget,
    builds,
    capability_of,
    driver_for,
    generation,
    model_row,
    rows,
)
from app.rules.fixes import change_software, replace
from app.rules.machine import Machine
from app.rules.precision import nvidia_version
from app.rules.verdict import EVERYWHERE, Rule, Verdict, failed, not_applicable, passed, rule

NEW_SINCE = "12.8"
"""GPUs that need this CUDA release or a later one are so new that older images and wheels do not start on them."""
OTHERS = ("npu", "fpga", "cloud", "edge")
NOT_TOLD = "Nothing is told of the software."


def nvidia_cards(machine: Machine, *, told: bool) -> Iterator[tuple[Item, str]]:
    """NVIDIA's accelerators with their compute capability; where software is ``told``, an unknown one raises."""
    for item in machine.compute:
        capability = capability_of(item.part)
        if capability is None and told and item.known("segment") not in OTHERS and not is_amd(item):
            raise Unknown(item.part.id, "compute_capability")
        version = nvidia_version(capability)
        if version:
            yield item, version


def is_amd(item: Item) -> bool:
    """Whether it is one of AMD's GPUs, by its architecture or else its name."""
    capability = item.known("compute_capability")
    if capability is not None:
        return str(capability).lower().startswith("gfx")
    return re.search(r"\bAMD\b|Radeon|Instinct|Ryzen", item.part.title, re.IGNORECASE) is not None


def cuda_of(software: Software) -> str | None:
    """The CUDA release told, or the one that a framework's version names (``2.7.0+cu124``)."""
    if software.cuda:
        return software.cuda
    for version in software.frameworks.values():
        found = re.search(r"\+cu(\d+)(\d)\b", version or "")
        if found:
            return f"{found[1]}.{found[2]}"
    return None


def newer_than(least: str) -> list[str]:
    """The compute capabilities of the table from ``least`` on, as a fix asks for them."""
    return [row.compute_capability for row in rows(Generation) if at_least(row.compute_capability, least)]


@rule(
    "GPU-CC-MIN",
    "framework does not support the accelerator",
    Severity.ERROR,
    source="vllm-project/vllm#1284; support pages of the frameworks, row by row in resources/software/frameworks.toml",
    kinds=EVERYWHERE,
)
def framework_minimum(machine: Machine) -> Verdict:
    """Every accelerator is recent enough for the frameworks that are to run on it.

    Why: a framework built for newer architectures refuses to start on an older one.
    Formula: compute capability >= the framework's least; AMD's target is on its list. A note on GPUs below 7.0 where no
        framework is told: most of them ask for more.
    Does not apply: no framework told and no such old GPU.
    """
    software = machine.software
    told = bool(software.frameworks)
    for item, version in nvidia_cards(machine, told=told):
        verdict = _too_old(item, version, software)
        if verdict:
            return verdict
        if not told and not at_least(version, "7.0"):
            return failed(
                "{accelerator} has compute capability {have}; vLLM asks for {need}, others for more. llama.cpp runs.",
                items=(item,),
                severity=Severity.NOTE,
                accelerator=item.part.title,
                have=version,
                need="7.0",
            )
    return _amd_targets(machine, software) or (
        passed("All accelerators are recent enough for what runs on them.") if told else not_applicable(NOT_TOLD)
    )


def _too_old(item: Item, version: str, software: Software) -> Verdict | None:
    for framework, release in software.frameworks.items():
        least = next((b.min_cc for b in builds(framework, release, cuda_of(software)) if b.min_cc), None)
        if least and not at_least(version, least):
            newer = {"compute_capability": newer_than(least)}
            return failed(
                "{framework} asks for compute capability {need}; {accelerator} has {have}.",
                items=(item,),
                fixes=[replace(item.role, f"Take a GPU of {least} or later", one_of=newer)],
                framework=framework,
                need=least,
                have=version,
                accelerator=item.part.title,
            )
    return None


def _amd_targets(machine: Machine, software: Software) -> Verdict | None:
    for item in machine.compute:
        if not is_amd(item):
            continue
        for framework, release in software.frameworks.items():
            targets = next((b.gfx for b in builds(framework, release, None) if b.gfx), ())
            if targets and item.fact("compute_capability").lower() not in targets:
                return failed(
                    "{framework} runs on {targets}; {accelerator} is {have}.",
                    items=(item,),
                    fixes=[replace(item.role, "Take a GPU on its list", one_of={"compute_capability": list(targets)})],
                    framework=framework,
                    targets=targets,
                    have=item.fact("compute_capability"),
                    accelerator=item.part.title,
                )
    return None


@rule(
    "GPU-SWARCH",
    "toolkit or wheel without code for the accelerator",
    Severity.ERROR,
    source="pytorch/pytorch#167244, #145949, #157517; developer.nvidia.com/blog on architecture support, August 2025",
    kinds=EVERYWHERE,
)
def machine_code(machine: Machine) -> Verdict:
    """The CUDA release and the framework's wheel hold machine code for every accelerator.

    Why: without it the first kernel fails ("no kernel image is available for execution on the device").
    Formula: first CUDA release for the GPU <= CUDA release of the build <= last one for it; the wheel's list holds an
        architecture of the same major version, not above the GPU's. Where no software is told, a note on GPUs so new
        (CUDA 12.8 and later) or so old (until CUDA 12) that it matters.
    Does not apply: no NVIDIA GPU, or nothing told and a GPU that all current releases know.
    """
    software, cuda = machine.software, cuda_of(machine.software)
    torch = software.frameworks.get("pytorch")
    found = False
    for item, version in nvidia_cards(machine, told=cuda is not None):
        row = generation(version)
        if row is None:
            continue
        found = True
        verdict = _toolkit(item, row, cuda) or _wheel(item, version, torch, cuda) or _old_or_new(item, row, cuda)
        if verdict:
            return verdict
    if not found or cuda is None:
        return not_applicable(NOT_TOLD)
    return passed("CUDA {have_cuda} has code for every accelerator.", have_cuda=cuda)


def _toolkit(item: Item, row: Generation, cuda: str | None) -> Verdict | None:
    if cuda is None:
        return None
    numbers: dict[str, Any] = {"accelerator": item.part.title, "architecture": row.architecture, "have_cuda": cuda}
    if not at_least(cuda, row.cuda_from):
        return failed(
            "CUDA {have_cuda} has no code for {accelerator} ({architecture}); CUDA {need_cuda} or later has.",
            items=(item,),
            fixes=[change_software("cuda", row.cuda_from, f"Use a build for CUDA {row.cuda_from} or later")],
            need_cuda=row.cuda_from,
            **numbers,
        )
    if row.cuda_until and not at_most(cuda, row.cuda_until):
        return failed(
            "CUDA {have_cuda} has no code for {accelerator} ({architecture}) any more; CUDA {last_cuda} was the last.",
            items=(item,),
            fixes=[
                change_software("cuda", row.cuda_until, f"Use a build for CUDA {row.cuda_until}"),
                replace(item.role, "Take a newer GPU", one_of={"compute_capability": newer_than("7.5")}),
            ],
            last_cuda=row.cuda_until,
            **numbers,
        )
    return None


def _wheel(item: Item, version: str, torch: str | None, cuda: str | None) -> Verdict | None:
    """PyTorch's published wheels; a toolkit that knows the GPU does not mean that they were built for it."""
    lists = [row for row in builds("pytorch", torch, cuda) if row.archs] if cuda else []
    if not lists:
        return None
    wanted = version_key(version)
    covered = [
        arch
        for row in lists
        for arch in row.archs
        if version_key(arch) <= wanted and (row.ptx or version_key(arch)[0] == wanted[0])
    ]
    if covered:
        return None
    return failed(
        "PyTorch's build for CUDA {have_cuda} has code for {archs}; {accelerator} is {have}.",
        items=(item,),
        fixes=[replace(item.role, "Take a GPU on its list", one_of={"compute_capability": list(lists[0].archs)})],
        have_cuda=cuda,
        archs=lists[0].archs,
        accelerator=item.part.title,
        have=version,
    )


def _old_or_new(item: Item, row: Generation, cuda: str | None) -> Verdict | None:
    if cuda is not None or row.jetson:
        return None
    numbers: dict[str, Any] = {"accelerator": item.part.title, "architecture": row.architecture}
    if at_least(row.cuda_from, NEW_SINCE):
        return failed(
            "{accelerator} ({architecture}) needs CUDA {need_cuda} and driver {need_driver}, or later.",
            items=(item,),
            severity=Severity.NOTE,
            need_cuda=row.cuda_from,
            need_driver=row.driver_from or driver_for(row.cuda_from),
            **numbers,
        )
    if row.cuda_until:
        return failed(
            "{accelerator} ({architecture}) needs CUDA {last_cuda} and driver {last_driver}, or earlier.",
            items=(item,),
            severity=Severity.NOTE,
            last_cuda=row.cuda_until,
            last_driver=row.driver_until or "of that time",
            **numbers,
        )
    return None


@rule(
    "GPU-DRIVER",
    "driver too old or too new",
    Severity.ERROR,
    source="docs.nvidia.com/deploy/cuda-compatibility; MIG user guide, deployment considerations; NVIDIA/nccl#1127",
    kinds=EVERYWHERE,
)
def driver(machine: Machine) -> Verdict:
    """The driver knows every accelerator, runs the CUDA release in use, and does what is asked of it.

    Why: an older branch does not find the card or refuses newer code; the newest have dropped old cards.
    Formula: first branch of the GPU <= driver <= last branch of the GPU; driver >= branch for the CUDA release (11:
        450, 12: 525, 13: 580), and for MIG where that is wanted. A warning above the last branch in which cards of the
        model were seen to copy to each other.
    Does not apply: the driver is not told, or no NVIDIA GPU; Jetson modules, whose driver comes with the system.
    """
    have = machine.software.driver
    if have is None:
        return not_applicable("The driver is not told.")
    found = False
    for item, version in nvidia_cards(machine, told=True):
        row = generation(version)
        if row is None or row.jetson:
            continue
        found = True
        verdict = _branch(machine.software, item, row, have) or _peers_lost(machine, item, have)
        if verdict:
            return verdict
    if not found:
        return not_applicable("There is no NVIDIA GPU that needs this driver.")
    return passed("Driver {have_driver} serves every accelerator and CUDA release.", have_driver=have)


def _branch(software: Software, item: Item, row: Generation, have: str) -> Verdict | None:
    least, why = _least_driver(software, item, row)
    if least and not at_least(have, least):
        return failed(
            "Driver {have_driver} is too old for {why}: {need_driver} or later is needed.",
            items=(item,),
            fixes=[change_software("driver", least, f"Use driver {least} or later")],
            have_driver=have,
            need_driver=least,
            why=why,
        )
    if row.driver_until and not at_most(have, row.driver_until):
        return failed(
            "Driver {have_driver} no longer knows {accelerator}; {last_driver} is the last branch that does.",
            items=(item,),
            fixes=[change_software("driver", row.driver_until, f"Use driver branch {row.driver_until}")],
            accelerator=item.part.title,
            have_driver=have,
            last_driver=row.driver_until,
        )
    return None


def _peers_lost(machine: Machine, item: Item, have: str) -> Verdict | None:
    """Cards of several that copied to each other with older drivers only."""
    last = model_row(item.part, "p2p_driver_until")
    several = sum(other.qty for other in machine.compute) > 1
    if not (last and last.p2p_driver_until and several) or at_most(have, last.p2p_driver_until):
        return None
    if machine.software.p2p_driver:
        return None
    return failed(
        "With driver {have_driver}, {accelerator} cards do not copy to each other; up to {last_driver} they did.",
        items=(item,),
        severity=Severity.WARNING,
        fixes=[change_software("driver", last.p2p_driver_until, f"Use driver branch {last.p2p_driver_until}")],
        accelerator=item.part.title,
        have_driver=have,
        last_driver=last.p2p_driver_until,
    )


def _least_driver(software: Software, item: Item, row: Generation) -> tuple[str | None, str]:
    """The branch that GPU, CUDA release and MIG together need, and which of them asks for it."""
    cuda = cuda_of(software)
    needs = [(row.driver_from, item.part.title), (driver_for(cuda) if cuda else None, f"CUDA {cuda}")]
    if software.mig:
        mig = model_row(item.part, "mig_driver_from")
        needs.append((mig.mig_driver_from if mig else None, "MIG"))
    known = [(least, why) for least, why in needs if least]
    return max(known, key=lambda need: version_key(need[0]), default=(None, ""))


@rule(
    "GPU-ROCM",
    "ROCm release without support for the accelerator",
    Severity.ERROR,
    source="ROCm/legacy-rocm-build#1471; ROCm/pytorch#786; ROCm compatibility matrix; pytorch/pytorch#73534",
    kinds=EVERYWHERE,
)
def rocm(machine: Machine) -> Verdict:
    """AMD's ROCm release in use supports every AMD accelerator officially.

    Why: without code for the target programs end with hipErrorNoBinaryForGpu; overriding the target is not supported.
    Formula: first release of the target <= ROCm <= its last. Where no release is told, a note on targets that none, or
        only recent or old ones, support.
    Does not apply: no AMD GPU.
    """
    have = machine.software.rocm
    cards = [item for item in machine.compute if is_amd(item)]
    if not cards:
        return not_applicable("There is no AMD GPU.")
    for item in cards:
        if have is None and item.known("compute_capability") is None:
            continue
        target = str(item.fact("compute_capability")).lower()
        row = next((r for r in rows(RocmTarget) if r.gfx == target), None)
        good = [r.gfx for r in rows(RocmTarget) if not r.until and (have is None or at_least(have, r.since))]
        unfit = row is None or (
            have is not None and not (at_least(have, row.since) and (row.until is None or at_most(have, row.until)))
        )
        notable = row is None or row.until is not None or at_least(row.since, "7.0")
        if not (unfit if have is not None else notable):
            continue
        fixes = [replace(item.role, "Take a GPU that this release supports", one_of={"compute_capability": good})]
        if row and have is not None:
            fixes.insert(0, change_software("rocm", row.until or row.since, f"Use ROCm {row.until or row.since}"))
        return failed(
            "{accelerator} ({target}): ROCm {have} is in use; {supported}.",
            items=(item,),
            severity=None if have is not None else Severity.NOTE,
            fixes=fixes,
            accelerator=item.part.title,
            target=target,
            have=have or "of an unstated release",
            supported=_supported(row),
        )
    return passed("ROCm supports every AMD GPU.")


def _supported(row: RocmTarget | None) -> str:
    if row is None:
        return "no release supports this target"
    return f"releases {row.since} to {row.until} support it" if row.until else f"{row.since} and later support it"


RULES: tuple[Rule, ...] = (framework_minimum, machine_code, driver, rocm)
