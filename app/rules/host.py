"""The host around the accelerators: a picture to install it by, and software for its instruction set."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from app.domain.build import Item
from app.domain.finding import Severity
from app.rules.fixes import add, replace
from app.rules.machine import Machine
from app.rules.verdict import Rule, Verdict, failed, not_applicable, passed, rule

SEGMENT_SHOWS: Mapping[str, bool] = MappingProxyType(
    {"gaming": True, "workstation": True, "edge": False, "fpga": False, "cloud": False, "npu": False}
)
"""Whether cards of a segment have outputs for screens. Data-centre cards differ: each says so itself."""

DATA_CENTRE_SHOWS: tuple[tuple[str, bool], ...] = (
    (r"\b(L40S?|A40|RTX PRO 6000)\b", True),
    (r"\b(P4|P40|P100|V100S?|T4|A2|A10G?|A16|A30|A100|L4|H100|H200|H20|B200|B300|MI\d{3}X?|Gaudi \d)\b", False),
)
"""Data-centre cards by a word of their name: these few have outputs (off as delivered), the others none."""

X86_ONLY: Mapping[str, str] = MappingProxyType({"amd": "ROCm", "intel": "Intel oneAPI"})
"""Stacks of accelerator makers that are built for x86-64 only, as of November 2026; CUDA comes for aarch64 as well."""


@rule(
    "CPU-VIDEO",
    "no way to see the machine's screen",
    Severity.ERROR,
    source="ConfiguratorPC2 rules.py; placebeyondtheclouds/gpu-home-server (a Tesla P40 has no output)",
    kinds=("workstation",),
)
def video(machine: Machine) -> Verdict:
    """There is a picture: graphics in the processor, a card with outputs, or remote management.

    Why: without any, nobody can install the machine or read why it does not start; compute cards have no outputs.
    Formula: graphics in the processor, or outputs of an accelerator > 0, or remote management (BMC) on the board.
    Does not apply: servers, which come with remote management; no processor or no board.
    """
    cpu, board = machine.one("cpu"), machine.one("motherboard")
    if cpu is None or board is None:
        return not_applicable("There is no processor with a board.")
    cards = machine.of("accelerator")
    if cpu.known("igpu"):
        return passed("The processor has graphics.", items=(cpu,))
    if any(_shows(card) for card in cards):
        return passed("A card has outputs.", items=cards)
    if board.known("bmc"):
        return passed("The board has remote management.", items=(board,))
    cpu.fact("igpu")
    board.fact("bmc")
    for card in cards:
        if _shows(card) is None:
            card.fact("display_outputs")
    return failed(
        "No graphics in {cpu}, {outputs} outputs on the cards, no remote management on {board}.",
        items=(cpu, board, *cards),
        fixes=[
            replace("cpu", "Take a processor with graphics", one_of={"igpu": [True]}),
            replace("motherboard", "Take a board with remote management", one_of={"bmc": [True]}),
            add("accelerator", "accelerator", "Add a small card with outputs", at_least={"display_outputs": 1}),
        ],
        cpu=cpu.part.title,
        board=board.part.title,
        outputs=0,
        need_outputs=1,
    )


def _shows(card: Item) -> bool | None:
    """Whether a card has outputs for screens; ``None`` where nobody knows."""
    outputs = card.known("display_outputs")
    if outputs is not None:
        return bool(outputs > 0)
    if card.known("segment") == "server":
        return next((shows for words, shows in DATA_CENTRE_SHOWS if re.search(words, card.part.name)), None)
    return SEGMENT_SHOWS.get(card.known("segment") or "")


def _maker(card: Item) -> str:
    """Who made the chip: the name on the card is often a partner's."""
    architecture = str(card.known("compute_capability") or "").lower()
    vendor = card.part.vendor.lower()
    if architecture.startswith("gfx"):
        return "amd"
    return vendor if vendor == "intel" else ""


@rule(
    "CPU-ARCH",
    "no software for the processor's instruction set",
    Severity.ERROR,
    source="mlcommons/inference_results_v4.1 (GH200 and Jetson systems are aarch64); ROCm documentation (x86-64 only)",
    kinds=("workstation", "server", "edge"),
)
def instruction_set(machine: Machine) -> Verdict:
    """The accelerator's stack and the engine are built for the processor's instruction set.

    Why: AMD's and Intel's stacks come for x86-64 only; a Grace or Jetson host is aarch64, and a wheel that does not
        exist cannot be installed.
    Formula: instruction set of the host is one that the accelerator maker's stack is built for.
    Does not apply: no accelerator; makers whose stack is built for every instruction set (CUDA).
    """
    cards = tuple(card for card in machine.of("accelerator") if _maker(card) in X86_ONLY)
    host = machine.one("cpu") or machine.one("edge_device")
    if not cards or host is None:
        return not_applicable("What is used here is built for x86-64 and aarch64 alike.")
    stack, have, need = X86_ONLY[_maker(cards[0])], host.fact("isa"), "x86-64"
    if have == need:
        return passed("{stack} is built for {have_isa}.", stack=stack, have_isa=have)
    return failed(
        "{host} is {have_isa}; {stack} is built for {need_isa} only.",
        items=(host, *cards),
        fixes=[replace(host.role, f"Take a {host.role.replace('_', ' ')} with {need}", one_of={"isa": [need]})],
        host=host.part.title,
        stack=stack,
        have_isa=have,
        need_isa=need,
    )


RULES: tuple[Rule, ...] = (video, instruction_set)
