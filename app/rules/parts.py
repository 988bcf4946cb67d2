"""Is everything there that a machine needs?"""

from __future__ import annotations

from app.domain.finding import Severity
from app.rules.fixes import add, set_qty
from app.rules.machine import Machine
from app.rules.verdict import Rule, Verdict, failed, not_applicable, passed, rule

NEEDED = {
    "workstation": ("cpu", "motherboard", "memory", "psu", "chassis", "cooler"),
    "server": ("cpu", "memory"),
}
WORDS = {
    "cpu": "a processor",
    "motherboard": "a motherboard",
    "memory": "memory",
    "psu": "a power supply",
    "chassis": "a case",
    "cooler": "a processor cooler",
    "storage": "a drive to start from",
}


PARTIAL = "BUILD-PARTS"
"""Where it fails, parts are still to come or are there already: nothing is wrong, but not all could be checked."""


@rule(
    PARTIAL,
    "a part that every machine needs is missing",
    Severity.ERROR,
    source="General knowledge: a machine starts only with all of them",
)
def parts_present(machine: Machine) -> Verdict:
    """Every part that a machine cannot start without is listed, one cooler for each processor.

    Why: a forgotten cooler or drive is noticed on the bench, days after the order; and what is not listed cannot be
        checked.
    Formula: processor, board, memory, supply, case, cooler and drives >= 1 each (warning: the build is incomplete);
        coolers >= processors.
    Does not apply: machines sold complete; switches and other things that stand by themselves.
    """
    server = machine.one("server")
    if server and server.fact("kind") == "complete":
        return not_applicable("The machine is sold complete.")
    if machine.node.purpose == "shared":
        return not_applicable("What machines share stands by itself.")
    if machine.of("switch") and machine.count("switch") == sum(item.qty for item in machine.node.items):
        return not_applicable("Switches stand by themselves.")
    missing = [category for category in NEEDED[machine.kind] if not machine.count(category)]
    if not machine.count("storage"):
        missing.append("storage")
    if missing:
        return failed(
            "The list lacks {parts}: what goes with it is not checked.",
            severity=Severity.WARNING,
            parts=tuple(WORDS[category] for category in missing),
            fixes=[
                add("boot_drive" if category == "storage" else category, category, f"Add {WORDS[category]}")
                for category in missing
            ],
        )
    coolers, processors = machine.count("cooler"), machine.count("cpu")
    if machine.kind == "workstation" and coolers < processors:
        return failed(
            "There are {coolers} coolers for {processors} processors.",
            items=machine.of("cooler"),
            fixes=[set_qty("cooler", processors, f"Take {processors} coolers")],
            coolers=coolers,
            processors=processors,
        )
    return passed("All parts that the machine needs are there.")


RULES: tuple[Rule, ...] = (parts_present,)
