"""From a failed rule to the combination of parts that must not come back."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.finding import Finding, Report, VerdictKind
from app.domain.request import Wishes
from app.solver.pool import Choice
from app.solver.puzzle import Cut

POWER = ("cpu", "memory", "accelerator", "boot_drive", "data_drive", "nic", "psu", "server", "motherboard")
CARDS = ("motherboard", "server", "accelerator", "nic", "cpu", "boot_drive", "data_drive", "chassis")
DRIVES = ("boot_drive", "data_drive", "server")
DEPENDS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("PWR-8PIN", ("accelerator", "psu", "motherboard", "server")),
    ("PWR-16PIN", ("accelerator", "psu", "motherboard")),
    ("PWR-EPS", ("motherboard", "psu", "cpu")),
    ("PWR", POWER),
    ("PCIE-SLOTPHYS", ("motherboard", "server", "accelerator", "nic", "chassis", "boot_drive", "data_drive")),
    ("PCIE-BAR", ("motherboard", "accelerator", "nic", "cpu", "memory")),
    ("PCIE", CARDS),
    ("STO-M2", CARDS),
    ("STO-SATA", CARDS),
    ("STO", DRIVES),
    ("NET-PORTS", ("nic", "server", "motherboard")),
    ("NET", CARDS),
    ("GPU-VRAM", ("accelerator",)),
    ("GPU-PREC", ("accelerator",)),
    ("GPU", CARDS),
    ("FIT-GPU-LEN", ("accelerator", "chassis")),
    ("FIT-PASSIVE", ("accelerator", "chassis", "server")),
    ("FIT-GPU", CARDS),
    ("FIT-LASTSLOT", CARDS),
    ("FIT-AIRGAP", CARDS),
    ("FIT-RAD", ("cooler", "chassis", "accelerator")),
    ("FIT-BAYS", ("boot_drive", "data_drive", "chassis", "server")),
    ("COOL", (*POWER, "chassis", "cooler")),
    ("MEM", ("memory", "cpu", "motherboard", "server")),
    ("CPU", ("cpu", "motherboard", "server", "cooler")),
    ("RACK-KW", POWER),
    ("RACK-PDU", POWER),
    ("RACK", ("server", "chassis")),
)
"""The roles that a rule, or its family, reads beside those it names: a cut holds all of them, so that it rules out no
build that the same rule would let pass."""
GENERAL = (
    "CPU-SOCKET",
    "CPU-CHIPSET",
    "CPU-COUNT",
    "MEM-TYPE",
    "MEM-FF",
    "MEM-BUFFER",
    "MEM-SLOTS",
    "MEM-MAX",
    "FIT-MB-FF",
    "FIT-COOLER-H",
    "FIT-PSU-FF",
    "FIT-PSU-LEN",
    "COOL-SOCKET",
    "STO-BACKPLANE",
)
"""Rules that read the named parts alone, not the workload's demand: their cuts hold in every other subproblem."""


def acceptable(report: Report, wishes: Wishes) -> bool:
    """Whether a build may be proposed: it fails no rule, and where only verified builds are wanted, every rule
    could be told.
    """
    if wishes.verified_only:
        return report.verdict is VerdictKind.VERIFIED
    return not report.errors


def unsure(report: Report, picks: Sequence[Choice]) -> tuple[tuple[str, str], ...]:
    """The picks, by role and part, that lack a fact which a rule wanted to read."""
    lacking = {missing.part for missing in report.missing}
    return tuple((c.role, c.part.id) for c in picks if c.part is not None and c.part.id in lacking)


def cuts_of(report: Report, picks: Sequence[Choice]) -> tuple[tuple[Cut, ...], tuple[Cut, ...]]:
    """Cuts for this subproblem, and cuts for all of them."""
    local: dict[Cut, None] = {}
    general: dict[Cut, None] = {}
    for finding in report.errors:
        if finding.rule in GENERAL:
            general[_cut(picks, _named(finding, picks))] = None
        else:
            local[_cut(picks, _named(finding, picks) | _read(finding.rule))] = None
    return tuple(local), tuple(general)


def _named(finding: Finding, picks: Sequence[Choice]) -> frozenset[str]:
    parts = {c.role for c in picks if c.part is not None and c.part.id in finding.parts}
    return frozenset(parts | set(finding.roles))


def _read(rule: str) -> frozenset[str]:
    return next((frozenset(roles) for family, roles in DEPENDS if rule.startswith(family)), frozenset())


def _cut(picks: Sequence[Choice], roles: frozenset[str]) -> Cut:
    """The picks in these roles; all of them where the finding names nothing that was picked."""
    chosen = frozenset(c.key for c in picks if c.role in roles and not (c.part is None and c.role not in DRIVES))
    return chosen or frozenset(c.key for c in picks)
